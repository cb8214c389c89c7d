//! What stands around the shares: months of a stay, the peak, the calculations of equal months, the gaps that matter, the
//! limits of each foster care, and the receipt.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Assessment, OPEN_END_MONTHS, PROGRAM, assess, number};
use hilfen_rechner::case::field::{Field, Person};
use hilfen_rechner::case::*;
use hilfen_rechner::rules::OpenPoint;
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::rules::right::Verdict;
use hilfen_rechner::rules::source::Act;

use crate::corners::{apart, shown};
use crate::right::{COACHING, RELIEF};
use crate::support::figures::FILES;
use crate::support::*;

fn spans(result: &Assessment) -> Vec<String> {
    result.calculations.low.iter().map(|one| format!("{}..{} {:?} {}", one.from, one.to, one.payer, one.amount)).collect()
}

#[test]
fn the_months_of_a_stay() {
    let months = |helps: Vec<Help>| {
        let result = assessed(&case(alone("60000"), vec![child(helps)]));
        let months: Vec<String> = result.months.iter().map(|month| month.month.to_string()).collect();
        (months.len(), months[0].clone(), months[months.len() - 1].clone(), result.whole_stay)
    };
    let full = || home(Extent::Full);
    let rows = [
        ("one day", vec![help(full(), "28.2.2027", "28.2.2027")], (1, "2027-02", "2027-02", true)),
        ("over New Year", vec![help(full(), "15.12.2026", "15.1.2027")], (2, "2026-12", "2027-01", true)),
        ("no end: twelve months", vec![help(full(), "15.2.2027", "")], (12, "2027-02", "2028-01", false)),
        (
            "no end and a later one",
            vec![help(full(), "15.2.2027", ""), help(COACHING, "1.6.2027", "31.3.2028")],
            (14, "2027-02", "2028-03", false),
        ),
        (
            "with a pause",
            vec![help(full(), "1.2.2027", "28.2.2027"), help(full(), "1.5.2027", "31.5.2027")],
            (4, "2027-02", "2027-05", true),
        ),
    ];
    for (name, helps, (count, first, last, whole)) in rows {
        assert_eq!(months(helps), (count, first.to_owned(), last.to_owned(), whole), "{name}");
    }
    assert_eq!(OPEN_END_MONTHS, 12);
    let paused =
        case(alone("60000"), vec![child(vec![help(full(), "1.2.2027", "28.2.2027"), help(full(), "1.5.2027", "31.5.2027")])]);
    assert_eq!(by_month(&assessed(&paused)), ["2027-02 350.00", "2027-03..2027-04 0.00", "2027-05 350.00"]);
    assert_eq!(spans(&assessed(&paused)), ["2027-02..2027-02 First 350.00", "2027-05..2027-05 First 350.00"]);
    assert_eq!(assessed(&paused).total.unwrap().low.to_string(), "700.00");
}

/// §§ 12, 17 and the page: a crisis family for 90 days, an emergency for 3 nights / 4 days (reading `open-end`).
#[test]
fn a_help_that_may_last_only_so_long_ends_by_itself() {
    let rows = [
        // 1 June to 29 August: 30, 31 and 29 days of 7 % of 60 000.
        (foster(FosterForm::Crisis, Answer::Unknown), "1.6.2027", vec!["2027-06 345.21", "2027-07 356.71", "2027-08 333.70"]),
        (HelpKind::EmergencyPlacement, "29.4.2027", vec!["2027-04..2027-05 0.00"]),
        (HelpKind::EmergencyBed, "27.4.2027", vec!["2027-04 0.00"]),
        (HelpKind::EmergencyBed, "28.4.2027", vec!["2027-04..2027-05 0.00"]),
    ];
    for (kind, start, expected) in rows {
        let name = format!("{kind:?} {start}");
        assert_eq!(by_month(&assessed(&simple(alone("60000"), kind, start, ""))), expected, "{name}");
    }
}

#[test]
fn equal_months_are_one_calculation() {
    let story = simple(alone("60000"), home(Extent::Full), "20.1.2027", "10.5.2027");
    let expected = ["2027-01..2027-01 First 350.00", "2027-02..2027-04 First 350.00", "2027-05..2027-05 First 350.00"];
    assert_eq!(spans(&assessed(&story)), expected);
    let days = simple(alone("60000"), foster(FosterForm::Crisis, Answer::Unknown), "1.7.2027", "28.9.2027");
    let expected = ["2027-07..2027-08 First 356.71", "2027-09..2027-09 First 322.19"];
    assert_eq!(spans(&assessed(&days)), expected);
    let two = case(
        alone("60000"),
        vec![child(vec![help(home(Extent::Full), "1.1.2027", "30.4.2027"), help(RELIEF, "1.2.2027", "31.3.2027")])],
    );
    let expected = ["2027-01..2027-04 First 350.00", "2027-02..2027-03 First 100.00"];
    assert_eq!(spans(&assessed(&two)), expected);
    assert_eq!(assessed(&two).total.unwrap().low.to_string(), "1600.00");
}

#[test]
fn the_peak_is_the_first_of_the_highest_months() {
    let peak = |case: &Case| assessed(case).peak().map(|month| format!("{} {}", month.month, month.total.high));
    assert_eq!(peak(&simple(alone("60000"), home(Extent::Full), "25.1.2027", "10.5.2027")).unwrap(), "2027-02 350.00");
    assert_eq!(peak(&simple(alone("40000"), home(Extent::Full), "25.1.2027", "10.5.2027")).unwrap(), "2027-01 0.00");
    let overlap = vec![help(home(Extent::Full), "1.1.2027", "30.4.2027"), help(RELIEF, "1.3.2027", "31.3.2027")];
    assert_eq!(peak(&case(alone("60000"), vec![child(overlap)])).unwrap(), "2027-03 450.00");
}

#[test]
fn the_gaps_that_matter_the_widest_first() {
    let gaps = |case: &Case| {
        let result = assessed(case);
        result
            .gaps
            .iter()
            .map(|gap| format!("{} {}", serde_json::to_string(&gap.field).unwrap().replace('"', ""), gap.monthly))
            .collect::<Vec<_>>()
    };
    let between = |low, high| Answer::Between { low: chf(low), high: chf(high) };
    let parent = Finances { wealth: between("0", "50000"), upkeep: Answer::Unknown, ..Finances::only(between("52000", "62000")) };
    let unit = |parent| Unit { parent, partner: None, deductions: Deductions::none() };
    let open = simple(Household::One(unit(parent.clone())), home(Extent::Full), "1.2.2027", "28.2.2027");
    assert_eq!(gaps(&open), ["{upkeep:first} 502.50", "{subtotal:first} 170.00", "{wealth:first} 89.17"].map(str::to_owned));
    let known_all = simple(alone("60000"), home(Extent::Full), "1.2.2027", "28.2.2027");
    assert_eq!(gaps(&known_all), [""; 0]);
    let free = simple(Household::One(unit(Finances::only(between("0", "30000")))), home(Extent::Full), "1.2.2027", "28.2.2027");
    assert_eq!(gaps(&free), [""; 0], "a gap that moves nothing is not asked for");
    let mut partner = known_all.clone();
    let with = Some(Partner { relation: Choice::Unknown, finances: person("50000") });
    partner.household = Household::One(Unit { partner: with, ..unit(person("60000")) });
    partner.children[0].helps[0].kind = home(Extent::Full);
    assert_eq!(gaps(&partner), ["{relation:first_partner} 322.92"]);
    let mut coached = simple(
        alone("60000"),
        HelpKind::FamilyCoaching { days_per_month: Answer::Between { low: 2, high: 5 } },
        "1.2.2027",
        "28.2.2027",
    );
    coached.social_assistance = Choice::Unknown;
    assert_eq!(gaps(&coached), ["social_assistance 125.00".to_owned(), "{days_per_month:{child:0,help:0}} 75.00".to_owned()]);
}

/// § 17: what the canton pays at most, where a high income reaches it.
#[test]
fn the_limit_of_each_foster_care() {
    let short = FosterForm::ShortTerm { days_per_month: Answer::Known(10) };
    let rows = [
        ("weekly, ordinary", FosterForm::Weekly, false, "1313.00"),
        ("weekly, specialised: −20 % stays below", FosterForm::Weekly, true, "2000.00"),
        ("long-term, ordinary", FosterForm::LongTerm, false, "1764.00"),
        ("long-term, specialised: the cap stays below", FosterForm::LongTerm, true, "2500.00"),
        ("ten days short-term, ordinary", short, false, "550.00"),
        ("ten days short-term, specialised: by days it stays below", short, true, "821.92"),
        ("holidays of a month, ordinary", FosterForm::Holiday, false, "1650.00"),
        ("holidays of a month, specialised", FosterForm::Holiday, true, "2465.75"),
        ("crisis", FosterForm::Crisis, false, "2465.75"),
        ("crisis, specialised: the same", FosterForm::Crisis, true, "2465.75"),
    ];
    for (name, form, specialised, expected) in rows {
        let kind =
            HelpKind::FosterFamily { form: Some(form), specialised: Choice::Known(specialised), agreed_pay: Answer::Unknown };
        assert_eq!(
            by_month(&assessed(&simple(alone("300000"), kind, "1.4.2027", "30.4.2027"))),
            [format!("2027-04 {expected}")],
            "{name}"
        );
    }
    let pays = [
        ("below the maximum", "90", "900.00"),
        ("the pay of a crisis family, at most 101", "102", "1010.00"),
        ("just the maximum", "101", "1010.00"),
    ];
    for (name, pay, limit) in pays {
        let case = simple(
            Household::Apart { first: rich(), second: rich() },
            foster(FosterForm::Crisis, known(pay)),
            "1.4.2027",
            "10.4.2027",
        );
        assert_eq!(by_month(&assessed(&case)), [format!("2027-04 {limit}")], "{name}");
    }
}

fn rich() -> Unit {
    Unit { parent: person("300000"), partner: None, deductions: Deductions::none() }
}

#[test]
fn days_of_a_month_that_count() {
    let short = |days| foster(FosterForm::ShortTerm { days_per_month: Answer::Known(days) }, Answer::Unknown);
    let relief = |days| HelpKind::ReliefStay { place: ReliefPlace::Home, days_per_month: Answer::Known(days) };
    let coach = |days| HelpKind::FamilyCoaching { days_per_month: Answer::Known(days) };
    let rows = [
        ("ten days of a month", home(Extent::Full), "1.4.2027", "10.4.2027", "350.00"),
        ("nine days", home(Extent::Full), "1.4.2027", "9.4.2027", "0.00"),
        ("ten days in a foster family", foster(FosterForm::LongTerm, Answer::Unknown), "21.4.2027", "30.4.2027", "350.00"),
        ("four days in an emergency", HelpKind::EmergencyPlacement, "1.4.2027", "4.4.2027", "0.00"),
        ("short-term days", short(4), "1.4.2027", "30.4.2027", "46.03"),
        ("no more short-term days than of the stay", short(8), "1.4.2027", "4.4.2027", "46.03"),
        ("one day of crisis care", foster(FosterForm::Crisis, Answer::Unknown), "30.4.2027", "30.4.2027", "11.51"),
        ("no more relief days than of the stay", relief(8), "1.4.2027", "3.4.2027", "75.00"),
        ("no more days of coaching than of the stay", coach(8), "1.4.2027", "3.4.2027", "75.00"),
        ("days of coaching up to the cap", coach(9), "1.4.2027", "30.4.2027", "200.00"),
    ];
    for (name, kind, start, end, expected) in rows {
        assert_eq!(by_month(&assessed(&simple(alone("60000"), kind, start, end))), [format!("2027-04 {expected}")], "{name}");
    }
}

#[test]
fn a_change_of_place_within_a_month_is_one_stay() {
    let moved = |second: HelpKind| {
        let helps = vec![help(home(Extent::Full), "1.4.2027", "8.4.2027"), help(second, "9.4.2027", "14.4.2027")];
        by_month(&assessed(&case(alone("60000"), vec![child(helps)])))
    };
    assert_eq!(moved(foster(FosterForm::LongTerm, Answer::Unknown)), ["2027-04 350.00"], "8 and 6 days: 14");
    assert_eq!(moved(foster(FosterForm::Crisis, Answer::Unknown)), ["2027-04 69.04"], "8 days by month, 6 by days");
}

/// Without a contribution of the canton nobody takes part in one (§ 28 Abs. 1): a refused home costs nothing here, and coaching beside
/// it is not free.
#[test]
fn what_the_canton_cannot_pay_is_no_placement() {
    let beside = |recognition| {
        let mut stay = help(home(Extent::Full), "1.2.2027", "31.3.2027");
        stay.grounds.recognition = Choice::Known(recognition);
        let coached = help(coaching(6), "1.3.2027", "31.3.2027");
        assessed(&case(alone("60000"), vec![child(vec![stay, coached])]))
    };
    let paid = beside(Recognition::Recognised);
    assert_eq!(by_month(&paid), ["2027-02..2027-03 350.00"]);
    let refused = beside(Recognition::NotRecognised);
    assert_eq!(by_month(&refused), ["2027-03 150.00"]);
    assert_eq!(refused.verdict(), Verdict::Possible, "the coaching");
    assert!(!refused.open.contains(&OpenPoint::SideCosts) && paid.open.contains(&OpenPoint::SideCosts));
    let told = &refused.receipt.case.children[0].helps[0];
    assert_eq!(told.kind, home(Extent::Full), "the receipt holds the case as it was told");
}

#[test]
fn what_is_not_computed() {
    type Row = (&'static str, HelpKind, fn(&mut Case), bool);
    let short = |case: &mut Case| case.children[0].helps[0].end = Some(date("4.4.2027"));
    let refused = |case: &mut Case| case.children[0].helps[0].grounds.recognition = Choice::Known(Recognition::NotRecognised);
    let rows: Vec<Row> = vec![
        ("a home", home(Extent::Full), |_| {}, true),
        ("a home in an asylum case", home(Extent::Full), |case| case.asylum = Choice::Known(true), false),
        ("asylum not told", home(Extent::Full), |case| case.asylum = Choice::Unknown, true),
        ("coaching in an asylum case", COACHING, |case| case.asylum = Choice::Known(true), true),
        (
            "a home under criminal law",
            home(Extent::Full),
            |case| case.children[0].helps[0].grounds.basis = Choice::Known(Basis::CriminalOrder),
            false,
        ),
        (
            "coaching under criminal law",
            COACHING,
            |case| case.children[0].helps[0].grounds.basis = Choice::Known(Basis::CriminalOrder),
            false,
        ),
        ("relief", RELIEF, |_| {}, true),
        ("an emergency bed", HelpKind::EmergencyBed, short, true),
        ("an emergency placement", HelpKind::EmergencyPlacement, short, true),
        ("an emergency bed for too long", HelpKind::EmergencyBed, |_| {}, false),
        ("a home that is not recognised", home(Extent::Full), refused, false),
        ("after-care", HelpKind::AfterCare, |_| {}, false),
        ("transport", HelpKind::SchoolTransport, |_| {}, false),
        ("services of a DAF", HelpKind::FosterService, |_| {}, false),
    ];
    for (name, kind, change, computed) in rows {
        let mut case = simple(alone("60000"), kind, "1.4.2027", "30.4.2027");
        change(&mut case);
        let result = assessed(&case);
        assert_eq!(result.helps[0].computed, computed, "{name}");
        assert_eq!(result.months[0].lines.is_empty(), !computed, "{name}");
    }
}

#[test]
fn the_receipt_names_program_files_and_case() {
    let files = |start: &str, end: &str| {
        let case = simple(alone("60000"), home(Extent::Full), start, end);
        let receipt = assessed(&case).receipt;
        assert_eq!((receipt.program, &receipt.case), (PROGRAM, &case));
        receipt.rules.iter().map(|file| file.file).collect::<Vec<_>>()
    };
    assert!(PROGRAM.starts_with("hilfen-rechner 0."), "{PROGRAM}");
    assert_eq!(files("1.11.2022", "31.12.2023"), ["2022-01-01.toml"]);
    assert_eq!(files("1.11.2024", "31.12.2024"), ["2024-01-01.toml"]);
    assert_eq!(files("1.12.2024", "1.1.2025"), ["2024-01-01.toml", "2025-01-01.toml"]);
    assert_eq!(files("1.1.2025", "31.1.2025"), ["2025-01-01.toml"]);
    let newest = assessed(&simple(alone("60000"), home(Extent::Full), "1.1.2027", "31.1.2027")).receipt.rules[0];
    let file = &FILES[2];
    assert_eq!((newest.sha256, newest.title, newest.link), (file.hash, file.title, file.link));
    assert_eq!((newest.valid_from, newest.checked_on), (file.valid_from, file.checked_on));
}

#[test]
fn another_program_file_or_case_gives_another_number() {
    let case = simple(alone("60000"), home(Extent::Full), "1.12.2024", "1.1.2025");
    let receipt = assessed(&case).receipt;
    assert_eq!(receipt.number, number(PROGRAM, &receipt.rules, &case));
    assert_eq!(assessed(&case).receipt.number, receipt.number);
    let other = simple(alone("60001"), home(Extent::Full), "1.12.2024", "1.1.2025");
    for (program, rules, case) in
        [("another", &receipt.rules[..], &case), (PROGRAM, &receipt.rules[..1], &case), (PROGRAM, &receipt.rules[..], &other)]
    {
        assert_ne!(receipt.number, number(program, rules, case), "{program}");
    }
}

#[test]
fn a_book_of_rules_up_to_a_day() {
    let rows = [
        ("before all files", "31.12.2021", 0),
        ("on the first day of the first", "1.1.2022", 1),
        ("before the second", "31.12.2023", 1),
        ("on the first day of the second", "1.1.2024", 2),
        ("later", "1.1.2099", 3),
    ];
    let all = book();
    for (name, last, count) in rows {
        let book = all.up_to(date(last));
        assert_eq!(book.files(), &FILES[..count], "{name}");
        assert_eq!(book.newest().map(|file| file.file), FILES[..count].last().map(|file| file.file), "{name}");
    }
    let old = assess(&simple(alone("60000"), home(Extent::Full), "1.1.2027", "31.1.2027"), &all.up_to(date("1.1.2024"))).unwrap();
    assert_eq!(old.receipt.rules[0].file, "2024-01-01.toml");
    let none = assess(&simple(alone("60000"), home(Extent::Full), "1.1.2027", "31.1.2027"), &RuleBook::of(&[])).unwrap();
    assert!(none.months.is_empty() && none.helps.is_empty(), "without figures nothing is computed");
    assert_eq!(none.total, None);
}

#[test]
fn the_acts_that_can_be_read_on_line_have_their_address() {
    let rows = [
        (Act::Ordinance, Some("https://bl.clex.ch/data/850.15/de")),
        (Act::Statute, Some("https://bl.clex.ch/data/850/de")),
        (Act::Page, None),
        (Act::Reading, None),
    ];
    for (act, link) in rows {
        assert_eq!(act.link(), link, "{act:?}");
    }
}

#[test]
fn what_a_partner_brings_or_may_bring() {
    let with = |relation, change| {
        let partner = Partner { relation, finances: Finances { change, ..person("100000") } };
        let unit = Unit { parent: person("50000"), partner: Some(partner), deductions: Deductions::none() };
        assessed(&simple(Household::One(unit), home(Extent::Full), "1.2.2027", "28.2.2027"))
    };
    // Half of 100 000 and § 32, or § 33 on the parent alone.
    let open = with(Choice::Unknown, None);
    assert_eq!(by_month(&open), ["2027-02 208.33–1041.67"]);
    let gaps: Vec<(Field, String)> = open.gaps.iter().map(|gap| (gap.field, gap.monthly.to_string())).collect();
    assert_eq!(gaps, [(Field::Relation(Person::FirstPartner), "833.33".into())]);
    // A change of the partner's income decides for the partner: half of 12 000.
    let change = IncomeChange { since: date("1.1.2027"), monthly: known("1000") };
    assert_eq!(by_month(&with(Choice::Known(Relation::Stable), Some(change))), ["2027-02 210.00"]);
}

/// Another month may cost most where the least is owed: what the dearest month costs is never less than what is known of any.
#[test]
fn what_the_dearest_month_costs_at_least() {
    let change = IncomeChange { since: date("1.5.2027"), monthly: Answer::Unknown };
    let parent = Finances { change: Some(change), ..Finances::only(known("60000")) };
    let household = Household::One(Unit { parent, partner: None, deductions: Deductions::none() });
    let result = assessed(&simple(household, home(Extent::Full), "1.2.2027", "31.7.2027"));
    let total = |month: usize| shown(result.months[month].total);
    // 7 % of 60 000 until April; then anything up to the cap.
    assert_eq!((total(2), total(3)), ("350.00–350.00".to_owned(), "0.00–2500.00".to_owned()));
    assert_eq!(result.dearest().map(shown), Some("350.00–2500.00".to_owned()));
}

/// A crisis family keeps a child for 90 days: a longer plan costs no more, and what follows is left to the office.
#[test]
fn a_crisis_planned_for_too_long_costs_what_is_allowed() {
    let until = |end| assessed(&simple(alone("60000"), foster(FosterForm::Crisis, Answer::Unknown), "20.1.2027", end));
    let (allowed, longer) = (until("19.4.2027"), until("20.5.2027"));
    assert_eq!(longer.months, allowed.months);
    assert!(longer.open.contains(&OpenPoint::AfterCrisis) && !allowed.open.contains(&OpenPoint::AfterCrisis));
    assert_ne!(longer.verdict(), Verdict::No);
}

/// A form of care that nobody knows may be charged by days or by month: no part is above the cap of a month either way.
#[test]
fn of_an_unknown_form_no_parent_owes_more_than_the_cap() {
    let kind = HelpKind::FosterFamily { form: None, specialised: Choice::Unknown, agreed_pay: Answer::Unknown };
    let result = assessed(&simple(apart(known("250000"), known("20000")), kind, "1.3.2027", "31.3.2027"));
    let parts: Vec<String> = result.months[0].lines.iter().map(|line| shown(line.amount)).collect();
    assert_eq!(parts, ["0.00–2500.00", "0.00–0.00"]);
}

/// What the canton never pays begins no month of its own beside a help that it may pay.
#[test]
fn what_is_not_covered_has_no_months() {
    let other = help(HelpKind::NotCovered(Uncovered::Other), "21.11.2026", "");
    let result = assessed(&case(alone("60000"), vec![child(vec![help(COACHING, "1.2.2027", "28.2.2027"), other])]));
    let months: Vec<String> = result.months.iter().map(|month| month.month.to_string()).collect();
    assert_eq!(months, ["2027-02"]);
}
