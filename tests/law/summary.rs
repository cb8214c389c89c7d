//! What a result tells first, what of it is settled, and where an income lies on its tariff.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Assessment, Headline, TariffPlace};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::OpenPoint;
use hilfen_rechner::rules::tariff::TariffKind;

use crate::support::*;

fn stay(household: Household, kind: HelpKind) -> Case {
    simple(household, kind, "1.2.2027", "31.3.2027")
}

fn with_income(subtotal: Answer<Chf>) -> Household {
    Household::One(Unit { parent: Finances::only(subtotal), partner: None, deductions: Deductions::none() })
}

fn between(low: &str, high: &str) -> Answer<Chf> {
    Answer::Between { low: chf(low), high: chf(high) }
}

fn headline(result: &Assessment) -> String {
    match result.headline() {
        Headline::NoShare => "none".to_owned(),
        Headline::OfficeDecides => "office".to_owned(),
        Headline::Monthly(range) => shown(range),
    }
}

fn shown(range: hilfen_rechner::answer::Range) -> String {
    format!("{}–{}", range.low, range.high)
}

#[test]
fn the_amount_that_is_told_first() {
    let crisis = foster(FosterForm::Crisis, Answer::Unknown);
    let rows = [
        // 7 % of 60 000.
        ("one amount", stay(alone("60000"), home(Extent::Full)), "350.00–350.00", false),
        // 7 % of 60 000 ÷ 365 × 31, and less in February.
        ("by days", stay(alone("60000"), crisis), "356.71–356.71", true),
        ("refused", stay(alone("60000"), HelpKind::NotCovered(Uncovered::DayCare)), "none", false),
        ("the office decides", stay(alone("60000"), HelpKind::FosterService), "office", false),
    ];
    for (name, case, expected, varies) in rows {
        let result = assessed(&case);
        assert_eq!((headline(&result).as_str(), result.varies()), (expected, varies), "{name}");
    }
    let open = assessed(&stay(with_income(between("59000", "60000")), home(Extent::Full)));
    assert_eq!((headline(&open).as_str(), open.spread().to_string().as_str()), ("344.17–350.00", "5.83"));
}

#[test]
fn a_refused_help_beside_others() {
    let of = |kinds: &[HelpKind]| {
        let helps = kinds.iter().map(|kind| help(kind.clone(), "1.2.2027", "31.3.2027")).collect();
        assessed(&case(alone("60000"), vec![child(helps)])).is_partly_refused()
    };
    let (yes, no) = (home(Extent::Full), HelpKind::NotCovered(Uncovered::DayCare));
    assert!(of(&[yes.clone(), no.clone()]));
    assert!(!of(&[yes]) && !of(&[no]));
}

#[test]
fn why_no_share_is_computed() {
    let why = |case: &Case| assessed(case).why_open().collect::<Vec<_>>();
    assert_eq!(why(&stay(alone("60000"), HelpKind::FosterService)), [OpenPoint::FosterServiceCost]);
    let mut case = stay(alone("60000"), home(Extent::Full));
    assert_eq!(why(&case), []);
    case.asylum = Choice::Unknown;
    assert_eq!(why(&case), [], "asylum is only possible");
    case.asylum = Choice::Known(true);
    assert_eq!(why(&case), [OpenPoint::Asylum]);
}

#[test]
fn a_sum_that_is_known_and_its_split_that_is_not() {
    let split = |first, second, contribution| {
        let unit = |subtotal| Unit { parent: Finances::only(subtotal), partner: None, deductions: Deductions::none() };
        let HelpKind::Home(plain) = home(Extent::Full) else { panic!("a home") };
        let kind = HelpKind::Home(Home { contribution: known(contribution), ..plain });
        assessed(&stay(Household::Apart { first: unit(first), second: unit(second) }, kind)).is_split_open()
    };
    // Both pay the limit together, whatever the first one earns.
    assert!(split(between("90000", "95000"), known("90000"), "500"));
    assert!(!split(known("90000"), known("90000"), "500"));
    assert!(!split(between("50000", "55000"), known("50000"), "2500"));
}

#[test]
fn a_share_without_an_income_has_no_calculation() {
    let lacks = |subtotal| assessed(&stay(with_income(subtotal), home(Extent::Full))).lacks_calculations();
    assert_eq!([known("60000"), between("59000", "60000"), Answer::Unknown].map(lacks), [false, false, true]);
}

#[test]
fn where_an_income_lies_on_its_tariff() {
    let places = |case: &Case| assessed(case).tariff_places(&book());
    let one = |subtotal| -> TariffPlace {
        let places = places(&stay(with_income(subtotal), home(Extent::Full)));
        assert_eq!(places.len(), 1);
        places[0]
    };
    // § 33 jumps at 60 000. Up to 2000 above, a deduction that was forgotten may lead below it.
    for (subtotal, near) in [("60000.01", true), ("62000", true), ("62000.01", false)] {
        let place = one(known(subtotal));
        assert_eq!((place.tariff.kind, shown(place.income)), (TariffKind::Single, format!("{0}–{0}", chf(subtotal))));
        assert_eq!(place.may_lack_deductions, near, "{subtotal}");
        assert_eq!(place.jumps.below.map(|jump| jump.bound), Some(chf("60000")), "{subtotal}");
    }
    let open = one(between("60500", "66000"));
    assert_eq!((shown(open.income), open.may_lack_deductions), ("60500.00–66000.00".to_owned(), false));
    let jumps = (open.jumps.below.map(|jump| jump.bound), open.jumps.ahead.map(|jump| jump.bound));
    assert_eq!(jumps, (Some(chf("60000")), Some(chf("70000"))), "below the low end, above the high end");

    let all = Deductions { maintenance_paid: known("1"), day_care: known("1"), illness: known("1"), ..Deductions::none() };
    let parent = |deductions| Household::One(Unit { parent: person("60500"), partner: None, deductions });
    assert!(!places(&stay(parent(all.clone()), home(Extent::Full)))[0].may_lack_deductions, "nothing was forgotten");
    let some = Deductions { illness: known("0"), ..all };
    assert!(places(&stay(parent(some), home(Extent::Full)))[0].may_lack_deductions);

    let mut own = stay(Household::NoLiableParents, home(Extent::Full));
    own.children[0].own.wage = known("9500");
    let of_child = places(&own)[0];
    assert_eq!((of_child.tariff.kind, of_child.may_lack_deductions), (TariffKind::Own, false), "no child has such deductions");

    assert_eq!(places(&stay(with_income(Answer::Unknown), home(Extent::Full))), [], "nothing is known of the income");
    let few = simple(alone("60000"), home(Extent::Full), "1.2.2027", "9.2.2027");
    assert_eq!(places(&few), [], "too few days: no income matters");
    assert!(assessed(&few).calculations.low[0].is_last_step_enough());
}
