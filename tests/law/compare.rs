//! Several assessments side by side: phases of each payer, sums over the same months, differences of what is shown.

use hilfen_rechner::answer::{Answer, Range};
use hilfen_rechner::assessment::Assessment;
use hilfen_rechner::assessment::compare::{Difference, phases, sums};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::text::{AtEnd, GERMAN};
use proptest::prelude::*;

use crate::generator::{Gaps, case as any_case};
use crate::support::*;

fn said(difference: Option<Vec<AtEnd<String>>>) -> Option<String> {
    let ends = difference?.into_iter().map(|(end, by)| end.map_or(by.clone(), |end| format!("{} {by}", GERMAN.end(end))));
    Some(ends.collect::<Vec<_>>().join(", "))
}

fn shown(amount: Option<Range>) -> String {
    amount.map_or("–".to_owned(), |amount| GERMAN.range(amount))
}

/// The rows of the table: the name, the amounts with their difference from the first one.
fn table(all: &[Option<&Assessment>]) -> Vec<String> {
    let row = |name: String, amounts: &[Option<Range>]| {
        let cells = amounts.iter().enumerate().map(|(place, amount)| {
            let difference = said(GERMAN.compared(amounts[0], *amount)).filter(|_| place > 0);
            difference.map_or_else(|| shown(*amount), |difference| format!("{} ({difference})", shown(*amount)))
        });
        format!("{name} | {}", cells.collect::<Vec<_>>().join(" | "))
    };
    let phases = phases(all).into_iter().map(|phase| row(GERMAN.compared_phase(&phase), &phase.amounts));
    phases.chain(sums(all).into_iter().map(|sum| row(GERMAN.compared_sum(&sum), &sum.amounts))).collect()
}

fn stay(household: Household, extent: Extent, end: &str) -> Assessment {
    assessed(&simple(household, home(extent), "1.2.2027", end))
}

/// The mock's state a: full-time, weekly, and one wage less from May on.
#[test]
fn phases_and_sums_with_the_difference_to_the_first() {
    let parents = |change: Option<IncomeChange>| {
        let deductions = Deductions { children: Answer::Known(2), ..Deductions::none() };
        let first = Finances { wealth: known("30000"), ..person("64000") };
        Household::Together(Couple { first, second: Finances { change, ..person("28000") }, deductions })
    };
    let change = IncomeChange { since: date("1.5.2027"), monthly: known("0") };
    let full = stay(parents(None), Extent::Full, "31.1.2028");
    let weekly = stay(parents(None), Extent::Weekly, "31.1.2028");
    let less = stay(parents(Some(change)), Extent::Full, "31.1.2028");
    assert_eq!(
        table(&[Some(&full), Some(&weekly), Some(&less)]),
        [
            "Eltern: Februar 2027 bis April 2027, im Monat | 672.92 | 538.33 (−134.59) | 672.92 (gleich)",
            "Eltern: Mai 2027 bis Januar 2028, im Monat | 672.92 | 538.33 (−134.59) | 213.75 (−459.17)",
            "Eltern: zusammen, 12 Monate | 8’075.00 | 6’460.00 (−1’615.00) | 3’942.50 (−4’132.50)",
        ]
    );
    for (what, all, said) in [
        ("one costs least", vec![&full, &weekly, &less], "Varianten: 3. Am wenigsten kostet: C, zusammen 3’942.50."),
        ("two cost least", vec![&full, &less, &less], "Varianten: 3. Die tiefste Summe: 3’942.50."),
        ("all cost the same", vec![&full, &full], "Varianten: 2. Jede kostet zusammen 8’075.00."),
        ("none beside the present answers", vec![&full], "Noch keine behalten"),
    ] {
        let names = ["A", "B", "C"].map(str::to_owned);
        let sums = sums(&all.iter().copied().map(Some).collect::<Vec<_>>());
        assert_eq!(GERMAN.variants_in_short(&names[..all.len()], &sums), said, "{what}");
    }
}

#[test]
fn a_sum_is_one_payers_and_over_the_same_months() {
    let unit = |income| Unit { parent: person(income), partner: None, deductions: Deductions::none() };
    let apart = stay(Household::Apart { first: unit("60000"), second: unit("45000") }, Extent::Full, "31.3.2027");
    let long = stay(alone("60000"), Extent::Full, "31.5.2027");
    let refused = assessed(&simple(alone("60000"), HelpKind::NotCovered(Uncovered::DayCare), "1.2.2027", "31.3.2027"));
    let rows = [
        (
            "parents apart are never added up; who has nothing to pay has a dash; other months are left out of the sum",
            vec![Some(&apart), Some(&long)],
            vec![
                "Elternteil 1: Februar 2027 bis März 2027, im Monat | 350.00 | 350.00 (gleich)",
                "Elternteil 2: Februar 2027 bis März 2027, im Monat | 150.00 | –",
                "Elternteil 1: April 2027 bis Mai 2027, im Monat | – | 350.00",
                "Elternteil 1: zusammen, 2 gemeinsame Monate | 700.00 | 700.00 (gleich)",
                "Elternteil 2: zusammen, 2 gemeinsame Monate | 300.00 | –",
            ],
        ),
        (
            "without amounts there is no sum",
            vec![Some(&long), None],
            vec!["Elternteil 1: Februar 2027 bis Mai 2027, im Monat | 350.00 | –"],
        ),
        ("nothing at all", vec![None, None], vec![]),
        (
            "the canton does not pay",
            vec![Some(&long), Some(&refused)],
            vec!["Elternteil 1: Februar 2027 bis Mai 2027, im Monat | 350.00 | –"],
        ),
    ];
    for (name, all, expected) in rows {
        assert_eq!(table(&all), expected, "{name}");
    }
}

#[test]
fn a_difference_is_that_of_the_shown_amounts() {
    let range = |low: i64, high: i64| Range { low: Chf::rappen(low), high: Chf::rappen(high) };
    let third = Range::exactly(Chf::francs(1).divided(3));
    let rows = [
        (range(500, 500), range(500, 500), "gleich"),
        (third, range(33, 33), "gleich"),
        (range(67_292, 67_292), range(53_833, 53_833), "−134.59"),
        (range(100, 100), range(200_100, 200_100), "+2’000.00"),
        (range(100, 300), range(200, 400), "+1.00"),
        (range(100, 300), range(100, 250), "tief +0.00, hoch −0.50"),
    ];
    for (from, to, expected) in rows {
        assert_eq!(said(GERMAN.compared(Some(from), Some(to))).as_deref(), Some(expected));
    }
    assert_eq!(GERMAN.compared(None, Some(third)), None);
    assert_eq!(Difference::between(third, range(33, 33)), Difference::Same);
}

proptest! {
    #![proptest_config(crate::random::config(60))]

    /// Every amount of every month stands in exactly one row, and an assessment is the same as itself.
    #[test]
    fn each_month_of_each_payer_has_one_row(one in any_case(Gaps::Some), other in any_case(Gaps::Some)) {
        let (one, other) = (assessed(&one), assessed(&other));
        let all = [Some(&one), Some(&other), Some(&one)];
        let found = phases(&all);
        for (place, assessment) in all.iter().flatten().enumerate() {
            for month in &assessment.months {
                for line in &month.lines {
                    let rows: Vec<_> = found.iter().filter(|row| row.payer == line.payer && row.from <= month.month && month.month <= row.to).collect();
                    prop_assert_eq!(rows.len(), 1);
                    let owed = assessment.phases().into_iter().find(|phase| phase.payer == line.payer && phase.from <= month.month && month.month <= phase.to);
                    prop_assert_eq!(rows[0].amounts[place].map(|amount| GERMAN.range(amount)), owed.map(|phase| GERMAN.range(phase.amount)));
                }
            }
        }
        prop_assert!(found.iter().all(|row| row.amounts.iter().any(Option::is_some) && row.amounts[0] == row.amounts[2]));
        for sum in sums(&all) {
            let difference = said(GERMAN.compared(sum.amounts[0], sum.amounts[2]));
            prop_assert_eq!(difference.as_deref().unwrap_or("gleich"), "gleich");
        }
    }
}
