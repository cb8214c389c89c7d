//! The two ends of a result: the total of all months, the calculations shown for them, and what decides a line at its upper
//! end.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Assessment, Calculation};
use hilfen_rechner::case::field::HelpId;
use hilfen_rechner::case::*;
use hilfen_rechner::rules::Reason;
use hilfen_rechner::rules::payers::Payer;

use crate::corners::{apart, limited_home, line, plain, shown, unit};
use crate::support::*;

fn between(low: &str, high: &str) -> Answer<hilfen_rechner::money::Chf> {
    Answer::Between { low: chf(low), high: chf(high) }
}

/// A home whose cost is known and never reached: nothing about the help is open.
fn known_home() -> HelpKind {
    limited_home("6000")
}

fn amounts(calculations: &[Calculation]) -> Vec<String> {
    calculations.iter().map(|one| one.amount.to_string()).collect()
}

fn total(result: &Assessment) -> String {
    shown(result.total.unwrap())
}

/// A parent with 50 500 and a partner who may count (§ 32) or not (§ 33, 6 %: 252.50).
fn with_partner(partner: Finances) -> Household {
    let partner = Some(Partner { relation: Choice::Unknown, finances: partner });
    Household::One(Unit { partner, ..unit(known("50500")) })
}

#[test]
fn the_lowest_total_may_be_any_completion() {
    // A partner without income: § 32, and nothing is owed up to 55 000.
    let result = assessed(&simple(with_partner(person("0")), known_home(), "1.2.2027", "28.2.2027"));
    assert_eq!(total(&result), "0.00–252.50");
    assert_eq!(amounts(&result.calculations.low), ["0.00"]);
    assert_eq!(amounts(&result.calculations.high), ["252.50"]);
}

/// A choice that is open is the same in every month: the lowest month of one way and of the other make no total.
#[test]
fn the_total_of_an_open_choice() {
    let change = Some(IncomeChange { since: date("1.2.2027"), monthly: known("8000") });
    let partner = Finances { change, ..person("0") };
    let result = assessed(&simple(with_partner(partner), known_home(), "1.1.2027", "28.2.2027"));
    // With the partner nothing in January, in February 12.5 % of 50 500 and half of 96 000.
    assert_eq!(by_month(&result), ["2027-01 0.00–252.50", "2027-02 252.50–1026.04"]);
    assert_eq!(total(&result), "505.00–1026.04", "252.50 twice, or nothing and 1026.04");
}

/// Where a gap moves nothing, the steps are those of its low end.
#[test]
fn the_steps_of_a_gap_that_moves_nothing() {
    let result = assessed(&case(Household::One(unit(between("10000", "30000"))), vec![plain(known_home())]));
    let incomes: Vec<String> = result.calculations.low[0]
        .steps
        .iter()
        .filter(|step| matches!(step.reason, Reason::RelevantIncome { .. }))
        .map(|step| step.result.to_string())
        .collect();
    assert_eq!(incomes, ["10000.00"]);
    assert_eq!(result.calculations.high, []);
}

/// At the low end each gap stands at its own low end, also that of a sibling whose share does not decide.
#[test]
fn the_lower_share_at_the_low_end() {
    let own = |wage: &str, other: &str, in_parents_ruling| OwnIncome {
        wage: known(wage),
        other: known(other),
        in_parents_ruling,
        ..OwnIncome::none()
    };
    let children = vec![
        Child { own: own("20000", "0", Choice::Known(true)), ..plain(known_home()) },
        Child { own: own("0", "5000", Choice::Unknown), ..plain(known_home()) },
    ];
    let result = assessed(&case(alone("60000"), children));
    let lower: Vec<String> = result.calculations.low[0]
        .steps
        .iter()
        .filter_map(|step| match step.reason {
            Reason::HighestOnly { lower } => Some(format!("{lower} below {}", step.result)),
            _ => None,
        })
        .collect();
    // 7 % of 60 000: the sibling's 5000 stand in the ruling. 11 % of 80 000.
    assert_eq!(lower, ["350.00 below 733.33"]);
}

#[test]
fn what_decides_a_line_at_its_upper_end() {
    let wages = |first, second| {
        let with = |wage| Child { own: OwnIncome { wage, ..OwnIncome::none() }, ..plain(known_home()) };
        assessed(&case(alone("60000"), vec![with(first), with(second)]))
    };
    // 9 % of 70 000 for the one, 7 % of 60 000 to 13 % of 90 000 for the other.
    let rows = [
        ("the second child", wages(known("10000"), between("0", "30000")), 1),
        ("the first child", wages(between("0", "30000"), known("10000")), 0),
    ];
    for (name, result, child) in rows {
        assert_eq!(shown(line(&result, Payer::First)), "525.00–975.00", "{name}");
        assert_eq!(result.months[0].lines[0].help, HelpId { child, help: 0 }, "{name}");
    }
    let foster = foster(FosterForm::LongTerm, known("1764"));
    let reason = |income| assessed(&case(Household::One(unit(income)), vec![plain(foster.clone())])).months[0].lines[0].reason;
    assert!(matches!(reason(known("52000")), Reason::FullMonth { .. }));
    assert!(matches!(reason(between("52000", "180000")), Reason::Limit { .. }), "the limit at the upper end");
}

/// A payer who may owe nothing at all: the range begins at zero.
#[test]
fn a_payer_of_some_completions_only() {
    let own = OwnIncome { other: known("12000"), reaches_parents: Choice::Unknown, ..OwnIncome::none() };
    let result = assessed(&case(alone("62000"), vec![Child { own, ..plain(known_home()) }]));
    // § 35: 15 % of 12 000 are the child's where the money does not reach the parent, who pays that much less than 413.33.
    assert_eq!(shown(line(&result, Payer::Child(0))), "0.00–150.00");
    assert_eq!(shown(line(&result, Payer::First)), "263.33–413.33");
}

/// Parents apart: the child's own share where its money may not reach them, at the upper end of what it may be.
#[test]
fn a_childs_share_that_is_open_twice() {
    let own = OwnIncome { other: between("12000", "22000"), reaches_parents: Choice::Unknown, ..OwnIncome::none() };
    let children = vec![Child { own, ..plain(known_home()) }];
    let result = assessed(&case(apart(known("85000"), known("90000")), children));
    assert_eq!(shown(line(&result, Payer::Child(0))), "0.00–641.67", "15 % of 12 000 to 35 % of 22 000");
}

/// Parents apart, one income not known: of two children each parent owes the higher share, also where it is by days.
#[test]
fn stays_by_days_of_two_children_are_not_added_up() {
    let crisis = || child(vec![help(foster(FosterForm::Crisis, Answer::Unknown), "1.2.2027", "10.2.2027")]);
    let result = assessed(&case(apart(known("60000"), between("50000", "60000")), vec![crisis(), crisis()]));
    // Ten days of 7 % of 60 000, and of 5 % of 50 000.
    assert_eq!(shown(line(&result, Payer::First)), "115.07–115.07");
    assert_eq!(shown(line(&result, Payer::Second)), "68.49–115.07");
}

/// Parents apart, one income not known: a stay by month and one by days of the same child are not added up either.
#[test]
fn a_stay_by_month_and_one_by_days_are_not_added_up() {
    let helps = vec![
        help(known_home(), "1.2.2027", "12.2.2027"),
        help(foster(FosterForm::Crisis, Answer::Unknown), "13.2.2027", "22.2.2027"),
    ];
    let result = assessed(&case(apart(known("60000"), between("50000", "60000")), vec![child(helps)]));
    assert_eq!(shown(line(&result, Payer::First)), "350.00–350.00");
}

/// Parents apart, one income not known: only placements whose share is computed count for the bounds of a part.
#[test]
fn other_help_is_no_stay() {
    let with = |second: Help| {
        let helps = vec![help(home(Extent::PartTime), "1.2.2027", "28.2.2027"), second];
        let result = assessed(&case(apart(known("60000"), between("50000", "60000")), vec![child(helps)]));
        shown(line(&result, Payer::First))
    };
    let mut criminal = help(known_home(), "1.2.2027", "28.2.2027");
    criminal.grounds.basis = Choice::Known(Basis::CriminalOrder);
    assert_eq!(with(help(coaching(4), "1.2.2027", "28.2.2027")), "175.00–175.00", "coaching");
    assert_eq!(with(criminal), "175.00–175.00", "a home under criminal law");
}

/// A whole month says how § 29 has reduced it; of a month of entry or leaving that it is owed whole is more.
#[test]
fn the_reason_of_a_reduced_month() {
    let reasons = |kind| -> Vec<Reason> {
        let result = assessed(&simple(alone("60000"), kind, "15.1.2027", "28.2.2027"));
        result.months.iter().map(|month| month.lines[0].reason).collect()
    };
    let part = Reason::FullMonth { part_of_month: Some(17) };
    let whole = Reason::FullMonth { part_of_month: None };
    assert_eq!(reasons(home(Extent::Full)), [part, whole]);
    let weekly = reasons(home(Extent::Weekly));
    assert!(weekly[0] == part && matches!(weekly[1], Reason::Reduction { extent: Extent::Weekly, .. }), "{weekly:?}");
    let HelpKind::Home(part_time) = home(Extent::PartTime) else { panic!("a home") };
    // 15 days are more than half of a February.
    let many = reasons(HelpKind::Home(Home { regular_days: Some(15), ..part_time }));
    assert!(matches!(many[1], Reason::NotPartTime { days: 15, .. }), "{many:?}");
}

/// A part of a February beside a stay in all of it: the child is away on 28 days, and not on 31.
#[test]
fn a_whole_february_has_its_own_days() {
    let mut case = simple(alone("60000"), home(Extent::Weekly), "1.1.2027", "31.3.2027");
    case.children[0].helps.push(help(home(Extent::Full), "10.2.2027", "31.3.2027"));
    let result = assessed(&case);
    let full = result.calculations.low.iter().find(|one| one.help.help == 1).unwrap();
    assert_eq!((full.from.to_string().as_str(), full.from), ("2027-02", full.to));
    assert!(full.steps.iter().any(|step| step.reason == Reason::FullMonth { part_of_month: Some(28) }), "{:?}", full.steps);
}
