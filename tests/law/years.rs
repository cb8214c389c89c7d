//! § 30a Abs. 1: each month is charged by the income of its own previous calendar year. Abs. 6: the last change that has had its
//! first full month decides.

use hilfen_rechner::answer::Answer;
use hilfen_rechner::calendar::Year;
use hilfen_rechner::case::*;

use crate::support::*;

/// A parent alone with this income in each year; the first without a year where it is 0.
fn parent_of(years: &[(Year, &str)]) -> Finances {
    let (first, further) = years.split_first().unwrap();
    let nothing = Answer::Known(chf("0"));
    let of_year = |&(year, subtotal): &(Year, &str)| FinancesOfYear {
        year,
        subtotal: known(subtotal),
        property: nothing,
        upkeep: nothing,
        wealth: nothing,
    };
    Finances {
        year: Some(first.0).filter(|year| *year != 0),
        further_years: further.iter().map(of_year).collect(),
        ..person(first.1)
    }
}

fn household_of(parent: Finances) -> Household {
    Household::One(Unit { parent, partner: None, deductions: Deductions::none() })
}

/// A home from December 2026 to January 2029.
fn over_the_turns(parent: Finances) -> Case {
    simple(household_of(parent), home(Extent::Full), "1.12.2026", "31.1.2029")
}

/// § 33: 60 000 at 7 % are 350 a month, 50 500 at 6 % are 252.50, 52 500 at 6 % are 262.50, 40 000 are free.
#[test]
fn a_month_is_charged_by_the_income_of_the_year_before_it() {
    type Row = (&'static str, &'static [(Year, &'static str)], &'static [&'static str]);
    let rows: [Row; 8] = [
        ("one figure without a year", &[(0, "60000")], &["2026-12..2029-01 350.00"]),
        ("one figure with a year", &[(2025, "60000")], &["2026-12..2029-01 350.00"]),
        (
            "every year its own",
            &[(2025, "60000"), (2026, "50500"), (2027, "52500"), (2028, "40000")],
            &["2026-12 350.00", "2027-01..2027-12 252.50", "2028-01..2028-12 262.50", "2029-01 0.00"],
        ),
        (
            "in any order",
            &[(2027, "52500"), (2028, "40000"), (2025, "60000"), (2026, "50500")],
            &["2026-12 350.00", "2027-01..2027-12 252.50", "2028-01..2028-12 262.50", "2029-01 0.00"],
        ),
        (
            "the nearest earlier year stands in",
            &[(2025, "60000"), (2026, "50500")],
            &["2026-12 350.00", "2027-01..2029-01 252.50"],
        ),
        (
            "an earlier year before a later one, however far",
            &[(2020, "60000"), (2026, "50500"), (2028, "52500")],
            &["2026-12 350.00", "2027-01..2028-12 252.50", "2029-01 262.50"],
        ),
        (
            "the nearest later year where there is no earlier one",
            &[(2028, "60000"), (2027, "50500")],
            &["2026-12..2028-12 252.50", "2029-01 350.00"],
        ),
        ("the nearest of two earlier years", &[(2024, "60000"), (2022, "50500")], &["2026-12..2029-01 350.00"]),
    ];
    for (name, years, expected) in rows {
        assert_eq!(by_month(&assessed(&over_the_turns(parent_of(years)))), expected, "{name}");
    }
}

/// A change takes the place of the Zwischentotal in all years, from its first full month to that of the next one.
#[test]
fn the_last_change_with_a_full_month_decides() {
    let change = |since: &str, yearly: u32| IncomeChange { since: date(since), monthly: Answer::Known(month_of(yearly)) };
    let changed = |changes: &[IncomeChange], years: &[(Year, &str)]| {
        let (first, further) = changes.split_first().unwrap();
        let parent = Finances { change: Some(*first), further_changes: further.to_vec(), ..parent_of(years) };
        by_month(&assessed(&simple(household_of(parent), home(Extent::Full), "1.11.2026", "31.5.2027")))
    };
    let years: &[(Year, &str)] = &[(2025, "60000"), (2026, "40000")];
    let rows = [
        (
            "two changes",
            changed(&[change("15.12.2026", 50_400), change("1.3.2027", 60_000)], &[(0, "40000")]),
            vec!["2026-11..2026-12 0.00", "2027-01..2027-02 252.00", "2027-03..2027-05 350.00"],
        ),
        (
            "the later one first in the list",
            changed(&[change("1.3.2027", 60_000), change("15.12.2026", 50_400)], &[(0, "40000")]),
            vec!["2026-11..2026-12 0.00", "2027-01..2027-02 252.00", "2027-03..2027-05 350.00"],
        ),
        (
            "two with the same first full month: the later one",
            changed(&[change("20.1.2027", 60_000), change("2.1.2027", 50_400)], &[(0, "40000")]),
            vec!["2026-11..2027-01 0.00", "2027-02..2027-05 350.00"],
        ),
        (
            "a change and years",
            changed(&[change("1.3.2027", 50_400)], years),
            vec!["2026-11..2026-12 350.00", "2027-01..2027-02 0.00", "2027-03..2027-05 252.00"],
        ),
    ];
    for (name, found, expected) in rows {
        assert_eq!(found, expected, "{name}");
    }
}

fn month_of(yearly: u32) -> hilfen_rechner::money::Chf {
    chf(&yearly.to_string()).divided(12)
}
