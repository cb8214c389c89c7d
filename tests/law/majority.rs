//! Beyond majority: who may stay, why, and who pays from then on (SHG § 28 Abs. 3, VO §§ 23, 34, the office's page).

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::case::*;
use hilfen_rechner::rules::procedure::PaperKind;
use hilfen_rechner::rules::right::{Condition, Failure, Status, Verdict};
use hilfen_rechner::rules::{OpenPoint, Reading};

use crate::right::{COACHING, RELIEF, long_term, met};
use crate::support::*;

/// A stay from 1.2. to 31.7.2027 of a child born on a day, with what is answered about majority.
struct Stay {
    birth: &'static str,
    began: Choice<bool>,
    reentry: Choice<bool>,
    reason: Choice<MajorityReason>,
}

const YES: Choice<bool> = Choice::Known(true);
const NO: Choice<bool> = Choice::Known(false);
const END: Choice<MajorityReason> = Choice::Known(MajorityReason::EndOfTraining);
const NOTHING: Choice<MajorityReason> = Choice::Known(MajorityReason::Nothing);

fn judged(kind: HelpKind, stay: &Stay) -> (Status, Option<Status>, Verdict) {
    judged_at(kind, stay, None)
}

fn judged_at(kind: HelpKind, stay: &Stay, age: Option<u32>) -> (Status, Option<Status>, Verdict) {
    let mut case = met(kind);
    let child = &mut case.children[0];
    (child.birth, child.age) = ((!stay.birth.is_empty()).then(|| date(stay.birth)), age);
    child.helps[0].end = Some(date("31.7.2027"));
    let grounds = &mut child.helps[0].grounds;
    (grounds.began_as_minor, grounds.reentry, grounds.majority_reason) = (stay.began, stay.reentry, stay.reason);
    let result = assessed(&case);
    let status = |condition| result.helps[0].conditions.iter().find(|reason| reason.condition == condition);
    let majority = status(Condition::Majority).map(|reason| reason.status).unwrap();
    (majority, status(Condition::MajorityReason).map(|reason| reason.status), result.helps[0].verdict)
}

#[test]
fn who_may_stay() {
    let of_age = Status::NotMet(Failure::OfAge { since: Some(date("15.1.2027")), age: 18 });
    let no_reason = |since| Some(Status::NotMet(Failure::NoMajorityReason { since: Some(date(since)) }));
    let office = Some(Status::OfficeDecides(OpenPoint::MajorityReason));
    let (met, open) = (Some(Status::Met), Some(Status::NotAnswered));
    let stay = |birth, began, reentry, reason| Stay { birth, began, reentry, reason };
    let unknown = Choice::Unknown;
    let rows = [
        ("a minor to the end", stay("1.8.2009", unknown, unknown, Choice::Unknown), Status::Met, None, Verdict::Possible),
        ("of age on the last day", stay("31.7.2009", unknown, unknown, Choice::Unknown), Status::Met, open, Verdict::Open),
        (
            "turns 18 during the stay, end of training",
            stay("30.4.2009", unknown, unknown, END),
            Status::Met,
            met,
            Verdict::Possible,
        ),
        (
            "turns 18 during the stay, waits for a place",
            stay("30.4.2009", unknown, unknown, Choice::Known(MajorityReason::DisabilityPlace)),
            Status::Met,
            met,
            Verdict::Possible,
        ),
        (
            "turns 18 during the stay, another reason",
            stay("30.4.2009", unknown, unknown, Choice::Known(MajorityReason::Other)),
            Status::Met,
            office,
            Verdict::Open,
        ),
        (
            "turns 18 during the stay, no reason",
            stay("30.4.2009", unknown, unknown, NOTHING),
            Status::Met,
            Some(Status::MetUntil(Failure::NoMajorityReason { since: Some(date("30.4.2027")) })),
            Verdict::Possible,
        ),
        (
            "of age before, help began before, no reason",
            stay("15.1.2009", YES, unknown, NOTHING),
            Status::Met,
            no_reason("15.1.2027"),
            Verdict::No,
        ),
        (
            "turns 18 during the stay, not told",
            stay("30.4.2009", unknown, unknown, Choice::Unknown),
            Status::Met,
            open,
            Verdict::Open,
        ),
        ("of age before, help began before", stay("15.1.2009", YES, unknown, END), Status::Met, met, Verdict::Possible),
        ("of age before, back within a year", stay("15.1.2009", NO, YES, END), Status::Met, met, Verdict::Possible),
        ("of age before, back, rest not told", stay("15.1.2009", unknown, YES, END), Status::Met, met, Verdict::Possible),
        ("of age before, neither", stay("15.1.2009", NO, NO, END), of_age, met, Verdict::No),
        ("of age before, re-entry not told", stay("15.1.2009", NO, unknown, END), Status::NotAnswered, met, Verdict::Open),
        ("of age before, nothing told", stay("15.1.2009", unknown, unknown, END), Status::NotAnswered, met, Verdict::Open),
        (
            "of age on the first day",
            stay("1.2.2009", NO, NO, END),
            Status::NotMet(Failure::OfAge { since: Some(date("1.2.2027")), age: 18 }),
            met,
            Verdict::No,
        ),
        ("of age the day after the first", stay("2.2.2009", NO, NO, END), Status::Met, met, Verdict::Possible),
        ("date of birth not told", stay("", unknown, unknown, END), Status::NotAnswered, None, Verdict::Open),
    ];
    for (name, stay, majority, reason, verdict) in rows {
        assert_eq!(judged(home(Extent::Full), &stay), (majority, reason, verdict), "{name}");
        assert_eq!(judged(long_term(), &stay), (majority, reason, verdict), "{name}, in a foster family");
    }
    let without_reason = stay("15.1.2009", YES, NO, NOTHING);
    assert_eq!(judged(COACHING, &without_reason), (Status::Met, office, Verdict::Open), "coaching: the office weighs it");
    assert_eq!(judged(RELIEF, &without_reason), (Status::Met, office, Verdict::Open), "relief: the office weighs it");
}

/// Without a date of birth the age decides: 16 or less is a minor in every month, 18 or more is of age in every month.
#[test]
fn who_may_stay_by_age() {
    let of_age = Status::NotMet(Failure::OfAge { since: None, age: 18 });
    let no_reason = Some(Status::NotMet(Failure::NoMajorityReason { since: None }));
    let rows = [
        ("16, nothing told", 16, Choice::Unknown, Choice::Unknown, Status::Met, None, Verdict::Possible),
        ("17, nothing told", 17, Choice::Unknown, Choice::Unknown, Status::NotAnswered, None, Verdict::Open),
        ("18, nothing told", 18, Choice::Unknown, Choice::Unknown, Status::NotAnswered, Some(Status::NotAnswered), Verdict::Open),
        ("18, began before, end of training", 18, YES, END, Status::Met, Some(Status::Met), Verdict::Possible),
        ("18, began before, no reason", 18, YES, NOTHING, Status::Met, no_reason, Verdict::No),
        ("25, did not begin before", 25, NO, END, of_age, Some(Status::Met), Verdict::No),
    ];
    for (name, age, began, reason, majority, expected, verdict) in rows {
        let stay = Stay { birth: "", began, reentry: NO, reason };
        assert_eq!(judged_at(home(Extent::Full), &stay, Some(age)), (majority, expected, verdict), "{name}");
        let born = Stay { birth: "1.8.2009", ..stay };
        let minor = (Status::Met, None, Verdict::Possible);
        assert_eq!(judged_at(home(Extent::Full), &born, Some(age)), minor, "{name}: the date of birth decides");
    }
}

#[test]
fn an_emergency_bed_is_for_minors() {
    let mut case = met(HelpKind::EmergencyBed);
    case.children[0].birth = Some(date("15.1.2009"));
    case.children[0].helps[0].grounds.began_as_minor = YES;
    let majority =
        assessed(&case).helps[0].conditions.iter().find(|reason| reason.condition == Condition::Majority).unwrap().status;
    assert_eq!(majority, Status::NotMet(Failure::OfAge { since: Some(date("15.1.2027")), age: 18 }));
}

#[test]
fn a_stay_without_an_end_is_looked_at_for_twelve_months_and_until_today() {
    let majority = |birth: &str, today: &str| {
        let mut case = met(home(Extent::Full));
        case.today = date(today);
        case.children[0].birth = Some(date(birth));
        case.children[0].helps[0].end = None;
        assessed(&case).helps[0].conditions.iter().any(|reason| reason.condition == Condition::MajorityReason)
    };
    assert!(!majority("1.2.2010", "21.11.2026"), "of age on 1.2.2028, after the twelve months");
    assert!(majority("31.1.2010", "21.11.2026"), "of age on 31.1.2028, on the last day");
    assert!(majority("1.2.2010", "1.2.2028"), "of age today");
    assert!(!majority("2.2.2010", "1.2.2028"), "of age tomorrow");
}

/// From the month after the birthday on the young adult pays by § 34, and the parents nothing (reading `majority-month`).
#[test]
fn who_pays_when_a_child_turns_18() {
    let shares = |birth: &str| {
        let mut case = simple(alone("62000"), home(Extent::Full), "1.2.2027", "31.7.2027");
        case.children[0].birth = Some(date(birth));
        case.children[0].own = OwnIncome { wage: known("14400"), ..OwnIncome::none() };
        by_month(&assessed(&case))
    };
    assert_eq!(shares("15.4.2009"), ["2027-02..2027-04 700.33", "2027-05..2027-07 180.00"]);
    assert_eq!(shares("1.4.2009"), ["2027-02..2027-03 700.33", "2027-04..2027-07 180.00"], "of age on the first of a month");
    assert_eq!(shares("30.4.2009"), ["2027-02..2027-04 700.33", "2027-05..2027-07 180.00"]);
}

#[test]
fn who_pays_by_age() {
    let result = |age| {
        let mut case = simple(alone("62000"), home(Extent::Full), "1.2.2027", "31.7.2027");
        (case.children[0].birth, case.children[0].age) = (None, Some(age));
        case.children[0].own = OwnIncome { wage: known("14400"), ..OwnIncome::none() };
        let result = assessed(&case);
        let papers = &result.helps[0].procedure.papers;
        let declares = papers.iter().any(|paper| paper.kind == PaperKind::MajorityDeclaration);
        (by_month(&result).join(" "), result.readings.contains(&Reading::UnknownAge), declares)
    };
    let parents = "2027-02..2027-07 700.33".to_owned();
    assert_eq!(result(0), (parents.clone(), false, false));
    assert_eq!(result(16), (parents.clone(), false, false));
    assert_eq!(result(17), (parents, true, false), "as of an unknown age");
    assert_eq!(result(18), ("2027-02..2027-07 180.00".to_owned(), false, true));
}

#[test]
fn a_young_adult_pays_on_all_that_is_their_own() {
    let mut case = simple(together("90000", "60000"), home(Extent::Full), "1.2.2027", "28.2.2027");
    case.children[0].birth = Some(date("1.1.2009"));
    let rows = [
        ("a wage", OwnIncome { wage: known("14400"), ..OwnIncome::none() }, "2027-02 180.00"),
        ("a wage and a pension", OwnIncome { wage: known("14400"), other: known("5000"), ..OwnIncome::none() }, "2027-02 404.17"),
        ("wealth: a tenth of it", OwnIncome { wealth: known("100000"), ..OwnIncome::none() }, "2027-02 41.67"),
        (
            "less day care",
            OwnIncome {
                wage: known("14400"),
                deductions: Deductions { day_care: known("4400"), ..Deductions::none() },
                ..OwnIncome::none()
            },
            "2027-02 41.67",
        ),
        (
            "less a child of their own",
            OwnIncome {
                wage: known("15001"),
                deductions: Deductions { children: Answer::Known(1), ..Deductions::none() },
                ..OwnIncome::none()
            },
            "2027-02 125.01",
        ),
        ("little", OwnIncome { wage: known("9000"), ..OwnIncome::none() }, "2027-02 0.00"),
        ("much", OwnIncome { wage: known("60000"), ..OwnIncome::none() }, "2027-02 2500.00"),
    ];
    for (name, own, expected) in rows {
        case.children[0].own = own;
        assert_eq!(by_month(&assessed(&case)), [expected], "{name}");
    }
}
