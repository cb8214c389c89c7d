//! A foster family before 2024, when the maximum of § 17 is not known: the agreed pay is the limit, and without it the share lies
//! between nothing and the share without a limit.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::case::field::Field;
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::{LimitBasis, OpenPoint, Reason};

use crate::notes::with;
use crate::support::*;

/// § 33: 60 000 × 7 % ÷ 12 = 350 a month.
fn case_of(form: Option<FosterForm>, agreed_pay: Answer<Chf>, start: &str, end: &str) -> Case {
    simple(alone("60000"), HelpKind::FosterFamily { form, specialised: Choice::Known(false), agreed_pay }, start, end)
}

fn between(low: &str, high: &str) -> Answer<Chf> {
    Answer::Between { low: chf(low), high: chf(high) }
}

#[test]
fn the_agreed_pay_is_the_limit_and_without_it_the_share_is_a_range() {
    use FosterForm::*;
    let short = ShortTerm { days_per_month: Answer::Known(4) };
    // By days: 60 000 × 7 % ÷ 365 = 11.506849 a day.
    let rows = [
        ("no pay, long-term", Some(LongTerm), Answer::Unknown, "0.00–350.00", true),
        ("no pay, weekly: −20 %", Some(Weekly), Answer::Unknown, "0.00–280.00", true),
        ("no pay, 4 days", Some(short), Answer::Unknown, "0.00–46.03", true),
        ("no pay, crisis, 30 days", Some(Crisis), Answer::Unknown, "0.00–345.21", true),
        ("no pay, no form", None, Answer::Unknown, "0.00–350.00", true),
        ("pay above the share", Some(LongTerm), known("1600"), "350.00", false),
        ("pay above every later maximum", Some(LongTerm), known("9000"), "350.00", false),
        ("pay below the share", Some(LongTerm), known("300"), "300.00", false),
        ("pay between two amounts", Some(LongTerm), between("200", "400"), "200.00–350.00", false),
        ("pay a day", Some(short), known("10"), "40.00", false),
        ("no pay at all", Some(LongTerm), known("0"), "0.00", false),
    ];
    for (name, form, pay, expected, open) in rows {
        let result = assessed(&case_of(form, pay, "1.11.2023", "30.11.2023"));
        assert_eq!(by_month(&result), [["2023-11 ", expected].concat()], "{name}");
        assert_eq!(result.open.contains(&OpenPoint::FosterMaximum), open, "{name}");
    }
}

#[test]
fn the_pay_is_the_answer_that_is_worth_looking_up() {
    let result = assessed(&case_of(Some(FosterForm::LongTerm), Answer::Unknown, "1.11.2023", "30.11.2023"));
    let gaps: Vec<_> = result.gaps.iter().map(|gap| (gap.field, gap.monthly.to_string(), gap.bounded)).collect();
    assert!(matches!(gaps[..], [(Field::AgreedPay(_), _, false)]) && gaps[0].1 == "350.00", "{gaps:?}");
    let low = result.calculations.low[0].steps.last().unwrap();
    assert!(matches!(low.reason, Reason::Limit { basis: LimitBasis::Unknown, limit, .. } if limit == Chf::ZERO), "{low:?}");
    let high = &result.calculations.high[0];
    assert!(!high.steps.iter().any(|step| matches!(step.reason, Reason::Limit { .. })));
}

#[test]
fn only_months_before_2024_are_open() {
    let result = assessed(&case_of(Some(FosterForm::LongTerm), Answer::Unknown, "1.11.2023", "29.2.2024"));
    assert_eq!(by_month(&result), ["2023-11..2023-12 0.00–350.00", "2024-01..2024-02 350.00"]);
    let after = assessed(&case_of(Some(FosterForm::LongTerm), Answer::Unknown, "1.1.2024", "29.2.2024"));
    assert!(!after.open.contains(&OpenPoint::FosterMaximum) && after.gaps.is_empty());
}

#[test]
fn nothing_is_open_where_no_limit_can_matter() {
    let case =
        |income: &str, start: &str| simple(alone(income), foster(FosterForm::LongTerm, Answer::Unknown), start, "30.11.2023");
    for (name, case) in [
        ("an income that costs nothing", case("40000", "1.11.2023")),
        ("too few days", case("60000", "22.11.2023")),
        ("a home", simple(alone("60000"), home(Extent::Full), "1.11.2023", "30.11.2023")),
        ("an asylum case", with(case("60000", "1.11.2023"), |case| case.asylum = Choice::Known(true))),
    ] {
        let result = assessed(&case);
        assert!(result.months.iter().all(|month| month.total.is_exact()), "{name}");
        assert!(!result.open.contains(&OpenPoint::FosterMaximum), "{name}");
    }
}

/// Whatever the pay is, the share lies in the range.
#[test]
fn the_range_holds_every_pay() {
    let unit = |income| Unit { parent: person(income), partner: None, deductions: Deductions::none() };
    let apart = Household::Apart { first: unit("60000"), second: unit("80000") };
    for household in [alone("180000"), together("60000", "40000"), apart] {
        let with_pay = |pay| assessed(&simple(household.clone(), foster(FosterForm::LongTerm, pay), "15.11.2023", "31.12.2023"));
        let open = with_pay(Answer::Unknown);
        for pay in ["0", "100", "700", "1313", "5000"] {
            let told = with_pay(known(pay));
            for (month, wide) in told.months.iter().zip(&open.months) {
                assert!(wide.total.low <= month.total.low && month.total.high <= wide.total.high, "{pay}");
                for (line, wide) in month.lines.iter().zip(&wide.lines) {
                    assert!(wide.amount.low <= line.amount.low && line.amount.high <= wide.amount.high, "{pay}: {line:?}");
                }
            }
        }
    }
}
