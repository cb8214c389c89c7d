//! The picture of a tariff: its axes, its line, and the brackets in the table below it.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Axis, RateSide, TariffPlace};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::payers::Payer;
use hilfen_rechner::rules::tariff::TariffKind;
use hilfen_rechner::text::GERMAN;
use proptest::prelude::*;

use crate::support::*;

fn place_of(case: &Case) -> TariffPlace {
    let places = assessed(case).tariff_places(&book());
    assert_eq!(places.len(), 1, "{places:?}");
    places[0]
}

/// Where the income of one parent alone lies (§ 33).
fn single(subtotal: Answer<Chf>) -> TariffPlace {
    let unit = Unit { parent: Finances::only(subtotal), partner: None, deductions: Deductions::none() };
    place_of(&simple(Household::One(unit), home(Extent::Full), "1.2.2027", "31.3.2027"))
}

fn joint(subtotal: &str) -> TariffPlace {
    place_of(&simple(together(subtotal, "0"), home(Extent::Full), "1.2.2027", "31.3.2027"))
}

fn own(wage: &str) -> TariffPlace {
    let mut child = child(vec![help(home(Extent::Full), "1.2.2027", "31.3.2027")]);
    child.own.wage = known(wage);
    child.own.reaches_parents = Choice::Known(false);
    let places = assessed(&case(Household::NoLiableParents, vec![child])).tariff_places(&book());
    *places.iter().find(|place| matches!(place.payer, Payer::Child(_))).unwrap()
}

fn between(low: &str, high: &str) -> Answer<Chf> {
    Answer::Between { low: chf(low), high: chf(high) }
}

#[test]
fn the_axes_end_at_round_figures_of_the_rules() {
    let rows = [
        (joint("60000"), TariffKind::Joint, Axis { end: 200_000, step: 50_000 }),
        (single(known("60000")), TariffKind::Single, Axis { end: 200_000, step: 50_000 }),
        (own("12600"), TariffKind::Own, Axis { end: 50_000, step: 10_000 }),
    ];
    for (place, kind, incomes) in rows {
        assert_eq!((place.tariff.kind, place.income_axis()), (kind, incomes));
        assert_eq!(place.share_axis(), Axis { end: 2500, step: 500 });
        assert_eq!(place.income_axis().marks().last(), Some(incomes.end));
    }
    let axis = Axis { end: 200_000, step: 50_000 };
    let rows =
        [("0", Some(0)), ("-5", Some(0)), ("50000", Some(74)), ("200000", Some(296)), ("200000.99", Some(296)), ("200001", None)];
    for (amount, at) in rows {
        assert_eq!(axis.at(chf(amount), 296), at, "{amount}");
    }
}

#[test]
fn the_line_has_its_steps() {
    let corners: Vec<String> =
        single(known("60000")).corners().iter().map(|corner| format!("{} {}", corner.income, corner.share)).collect();
    assert_eq!(
        corners[..6],
        ["0.00 0.00", "40000.00 0.00", "40000.00 133.33", "45000.00 150.00", "45000.00 187.50", "50000.00 208.33"]
    );
    assert_eq!(corners[corners.len() - 2..], ["200000.00 2500.00", "200000.00 2500.00"]);
    let last = joint("60000").corners().pop().unwrap();
    assert_eq!(
        (last.income, last.share.to_string().as_str()),
        (chf("200000"), "2250.00"),
        "the highest share lies beyond the axis"
    );
}

/// The rows of the table: the bracket, its percentage, the share; that of the income has a mark.
fn rows(place: &TariffPlace) -> Vec<String> {
    let near = place.near_rates();
    let own = near.iter().position(|one| one.side == RateSide::Own).unwrap();
    let rows = near.iter().enumerate().map(|(at, one)| {
        let mark = if one.side == RateSide::Own { "▸ " } else { "" };
        format!("{mark}{} | {} | {}", GERMAN.bracket(one), one.rate.percent, GERMAN.bracket_share(one, own < at))
    });
    rows.collect()
}

#[test]
fn the_table_has_the_brackets_around_the_income() {
    let table = [
        // The mock's states a, c and d, and both ends of the tariff.
        (
            joint("85000"),
            vec![
                "über 75’000 bis 80’000 | 8.5 | bis 566.67",
                "▸ über 80’000 bis 85’000 | 9.5 | bis 672.92",
                "über 85’000 bis 90’000 | 10.5 | ab 743.75",
            ],
        ),
        (
            single(known("49250")),
            vec![
                "über 40’000 bis 45’000 | 4 | bis 150.00",
                "▸ über 45’000 bis 50’000 | 5 | bis 208.33",
                "über 50’000 bis 55’000 | 6 | ab 250.00",
            ],
        ),
        (
            single(known("42750")),
            vec!["bis 40’000 | 0 | 0.00", "▸ über 40’000 bis 45’000 | 4 | bis 150.00", "über 45’000 bis 50’000 | 5 | ab 187.50"],
        ),
        (single(known("0")), vec!["▸ bis 40’000 | 0 | 0.00", "über 40’000 bis 45’000 | 4 | ab 133.33"]),
        (single(known("300000")), vec!["über 90’000 bis 95’000 | 14 | bis 1’108.33", "▸ über 95’000 | 15 | bis 2’500.00"]),
        // State b: a range names its own brackets alone.
        (
            single(between("42000", "47000")),
            vec!["▸ über 40’000 bis 45’000 | 4 | bis 150.00", "▸ über 45’000 bis 50’000 | 5 | ab 187.50"],
        ),
    ];
    for (place, expected) in table {
        assert_eq!(rows(&place), expected);
    }
}

#[test]
fn one_line_says_where_the_income_lies() {
    let table = [
        (vec![joint("85000")], "Genau auf der Grenze einer Stufe"),
        (vec![single(known("49250"))], "750 Franken unter der nächsten Stufe"),
        (vec![single(known("50000.08"))], "0.08 Franken über einer Stufe"),
        (vec![single(known("300000"))], "In der höchsten Stufe"),
        (vec![single(between("82000", "87000"))], "82’000 bis 87’000"),
        (vec![joint("85000"), own("12600")], "Eltern: Tarif § 32; Kind: Tarif § 34"),
    ];
    for (places, expected) in table {
        assert_eq!(GERMAN.tariff_in_short(&places), expected);
    }
}

#[test]
fn what_comes_behind_the_tariff_is_told() {
    let of = |extent| {
        let place = place_of(&simple(alone("60000"), home(extent), "1.2.2027", "31.3.2027"));
        (place.share().high, place.owed.high, GERMAN.before_the_rest(&place).is_some())
    };
    assert_eq!(of(Extent::Full), (chf("350"), chf("350"), false));
    assert_eq!(of(Extent::Weekly), (chf("350"), chf("280"), true));
}

proptest! {
    #![proptest_config(crate::random::config(200))]

    /// Every income of a tariff lies on its line, or beyond the axis; and the table names its bracket.
    #[test]
    fn every_income_has_its_place(francs in 0u32..2_000_000, rappen in 0u32..100) {
        let income = Chf::rappen(i64::from(francs) * 100 + i64::from(rappen));
        let place = single(Answer::Known(income));
        let axis = place.income_axis();
        match axis.at(income, 296) {
            Some(at) => {
                prop_assert!((0..=296).contains(&at));
                let corners = place.corners();
                let holds = |pair: &[hilfen_rechner::assessment::Corner]| {
                    let (from, to) = (pair[0], pair[1]);
                    let share = place.share().low;
                    from.income <= income && income <= to.income + Chf::francs(1) && from.share <= share && share <= to.share
                };
                prop_assert!(corners.windows(2).any(holds), "{income} {corners:?}");
            }
            None => prop_assert!(i64::from(francs) > axis.end, "{income}"),
        }
        prop_assert!(place.share_axis().at(place.share().high, 1).is_some(), "no share lies beyond its axis");
        let near = place.near_rates();
        prop_assert!(near.len() <= 3);
        let own: Vec<_> = near.iter().filter(|one| one.side == RateSide::Own).collect();
        prop_assert_eq!(own.len(), 1);
        prop_assert!(own[0].from <= place.share().low && place.share().low <= own[0].to);
    }
}
