//! What only the office can decide: for each id a case that leaves it open and one that does not.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::case::*;
use hilfen_rechner::rules::OpenPoint as O;

use crate::notes::{of, siblings, stay, with};
use crate::right::{COACHING, RELIEF, crisis, long_term};
use crate::support::*;

fn grounds(change: impl Fn(&mut Grounds)) -> Case {
    with(stay("60000"), |case| change(&mut case.children[0].helps[0].grounds))
}

fn tax(case: Case, basis: TaxBasis) -> Case {
    with(case, |case| case.tax_basis = Choice::Known(basis))
}

fn asylum(case: Case, answer: Choice<bool>) -> Case {
    with(case, |case| case.asylum = answer)
}

fn domicile(domicile: Domicile) -> Case {
    with(stay("60000"), |case| case.children[0].domicile = Choice::Known(domicile))
}

fn pay(pay: &str) -> Case {
    of(foster(FosterForm::LongTerm, known(pay)))
}

fn beyond_majority(reason: MajorityReason) -> Case {
    with(grounds(|grounds| grounds.majority_reason = Choice::Known(reason)), |case| {
        case.children[0].birth = Some(date("30.4.2009"))
    })
}

fn outside(place_inside: Choice<bool>) -> Case {
    grounds(|grounds| (grounds.place, grounds.place_inside) = (Choice::Known(Place::OtherCanton), place_inside))
}

fn wage_change(kind: HelpKind, change: bool) -> Case {
    let since = IncomeChange { since: date("1.3.2027"), monthly: known("900") };
    with(of(kind), |case| case.children[0].own.wage_change = change.then_some(since))
}

fn pension(kind: HelpKind, other: &str) -> Case {
    with(of(kind), |case| case.children[0].own.other = known(other))
}

/// A crisis family from 2.7.2027 on, which may keep the child for 90 days.
fn until_day(end: &str) -> Case {
    with(of(crisis()), |case| {
        case.children[0].helps[0].start = date("2.7.2027");
        case.children[0].helps[0].end = Some(date(end));
    })
}

/// Long-term care in November and December 2023, when the maximum of § 17 is not known.
fn foster_before_2024(pay: Answer<hilfen_rechner::money::Chf>) -> Case {
    with(of(foster(FosterForm::LongTerm, pay)), |case| {
        case.children[0].helps[0].start = date("1.11.2023");
        case.children[0].helps[0].end = Some(date("31.12.2023"));
    })
}

/// The id, a case that leaves it open, and one that does not.
fn rows() -> Vec<(O, Case, Case)> {
    vec![
        (O::Hardship, stay("60000"), stay("40000")),
        (O::HardshipOutpatient, of(COACHING), stay("60000")),
        (O::HardshipRelief, of(RELIEF), of(COACHING)),
        (O::AfterCareCost, of(HelpKind::AfterCare), stay("60000")),
        (O::FosterServiceCost, of(HelpKind::FosterService), of(long_term())),
        (O::TransportCost, of(HelpKind::SchoolTransport), stay("60000")),
        (O::SideCosts, of(RELIEF), of(COACHING)),
        (O::ChildPensions, pension(long_term(), "1"), pension(COACHING, "1")),
        (O::Asylum, asylum(stay("60000"), Choice::Known(true)), stay("60000")),
        (
            O::CriminalOrder,
            grounds(|grounds| grounds.basis = Choice::Known(Basis::CriminalOrder)),
            grounds(|grounds| grounds.basis = Choice::Known(Basis::Order)),
        ),
        (O::TaxAtSource, tax(stay("60000"), TaxBasis::AtSource), tax(stay("60000"), TaxBasis::NoRulingYet)),
        (O::NoTaxRuling, tax(stay("60000"), TaxBasis::NoRulingYet), tax(stay("60000"), TaxBasis::AtSource)),
        (O::Residence, domicile(Domicile::Disputed), domicile(Domicile::BaselLandschaft)),
        (O::ConsiderableChange, wage_change(home(Extent::Full), true), wage_change(home(Extent::Full), false)),
        (
            O::SingleCase,
            grounds(|grounds| grounds.recognition = Choice::Known(Recognition::SingleCase)),
            grounds(|grounds| grounds.recognition = Choice::Known(Recognition::NotRecognised)),
        ),
        (O::OutsideCanton, outside(Choice::Known(false)), outside(Choice::Known(true))),
        (O::MajorityReason, beyond_majority(MajorityReason::Other), beyond_majority(MajorityReason::EndOfTraining)),
        (O::FosterException, pay("1764.01"), pay("1764")),
        (O::FosterMaximum, foster_before_2024(Answer::Unknown), foster_before_2024(known("1600"))),
        (O::AfterCrisis, until_day("30.9.2027"), until_day("29.9.2027")),
    ]
}

#[test]
fn every_open_point_is_told_where_it_is_open_and_only_there() {
    for (point, open, decided) in rows() {
        assert!(assessed(&open).open.contains(&point), "{} is not told", point.id());
        assert!(!assessed(&decided).open.contains(&point), "{} is told", point.id());
    }
}

#[test]
fn every_open_point_has_a_row() {
    let mut rows: Vec<O> = rows().into_iter().map(|(point, ..)| point).collect();
    rows.sort_unstable();
    let mut all = O::ALL.to_vec();
    all.sort_unstable();
    assert_eq!(rows, all);
}

#[test]
fn all_open_points_of_a_case() {
    let ids = |case: &Case| assessed(case).open.iter().map(|point| point.id()).collect::<Vec<_>>();
    let rows: Vec<(&str, Case, Vec<&str>)> = vec![
        ("a home", stay("60000"), vec!["hardship", "side-costs"]),
        ("a home that costs nothing", stay("40000"), vec!["side-costs"]),
        ("coaching", of(COACHING), vec!["hardship-outpatient"]),
        ("coaching in an asylum case", asylum(of(COACHING), Choice::Known(true)), vec!["hardship-outpatient"]),
        ("a home in an asylum case", asylum(stay("60000"), Choice::Known(true)), vec!["side-costs", "asylum"]),
        ("asylum not told", asylum(stay("60000"), Choice::Unknown), vec!["hardship", "side-costs", "asylum"]),
        ("coaching, taxed at source", tax(of(COACHING), TaxBasis::AtSource), vec!["hardship-outpatient"]),
        ("coaching, no ruling yet", tax(of(COACHING), TaxBasis::NoRulingYet), vec!["hardship-outpatient"]),
        ("after-care", of(HelpKind::AfterCare), vec!["after-care-cost"]),
        ("what is not paid", of(HelpKind::NotCovered(Uncovered::Schooling)), vec![]),
        ("two children", siblings(home(Extent::Full), HelpKind::AfterCare), vec!["hardship", "after-care-cost", "side-costs"]),
        ("a home with a pension", pension(home(Extent::Full), "1"), vec!["hardship", "side-costs", "child-pensions"]),
        ("a home with nothing", pension(home(Extent::Full), "0"), vec!["hardship", "side-costs"]),
    ];
    for (name, case, expected) in rows {
        assert_eq!(ids(&case), expected, "{name}");
    }
}

/// § 17 Abs. 4: pay above the maximum, which depends on the kind of family.
#[test]
fn foster_pay_above_the_maximum() {
    let ordinary = Choice::Known(false);
    let specialised = Choice::Known(true);
    let short = FosterForm::ShortTerm { days_per_month: Answer::Known(4) };
    let told = [
        ("ordinary, above", FosterForm::LongTerm, ordinary, known("1764.01"), true),
        ("specialised, the same", FosterForm::LongTerm, specialised, known("1764.01"), false),
        ("specialised, above", FosterForm::LongTerm, specialised, known("2688.01"), true),
        ("not told which: the higher maximum", FosterForm::LongTerm, Choice::Unknown, known("2000"), false),
        ("perhaps above", FosterForm::Weekly, ordinary, Answer::Between { low: chf("1000"), high: chf("1314") }, true),
        ("not told how much", FosterForm::Weekly, ordinary, Answer::Unknown, false),
        ("a day, above", short, ordinary, known("55.01"), true),
        ("a day in a crisis family", FosterForm::Crisis, ordinary, known("101"), false),
    ];
    let untold = [
        ("of a form not told, above all", None, ordinary, known("1764.01"), true),
        ("of a form not told, as long-term care", None, ordinary, known("1764"), false),
    ];
    let told = told.map(|(name, form, specialised, pay, expected)| (name, Some(form), specialised, pay, expected));
    for (name, form, specialised, agreed_pay, expected) in told.into_iter().chain(untold) {
        let case = of(HelpKind::FosterFamily { form, specialised, agreed_pay });
        assert_eq!(assessed(&case).open.contains(&O::FosterException), expected, "{name}");
    }
}
