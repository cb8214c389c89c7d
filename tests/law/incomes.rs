//! Makes the money of a family for the properties: income, changes and deductions, also of several years; and households.

use proptest::prelude::*;

use hilfen_rechner::answer::Answer;
use hilfen_rechner::calendar::{Date, Year};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;

use crate::generator::{Gaps, amount, answer, choice};

/// Mostly nothing: a figure that few families have.
fn rare(gaps: Gaps, most: i64) -> BoxedStrategy<Answer<Chf>> {
    prop_oneof![3 => Just(Answer::Known(Chf::ZERO)), 1 => answer(gaps, amount(most).boxed())].boxed()
}

fn change(gaps: Gaps) -> BoxedStrategy<Option<IncomeChange>> {
    let some = (day_of(2024, 2029), answer(gaps, amount(15_000).boxed()))
        .prop_map(|(since, monthly)| Some(IncomeChange { since, monthly }));
    prop_oneof![5 => Just(None), 1 => some].boxed()
}

/// Further changes, mostly none; the later ones on other days than the first.
fn further_changes(gaps: Gaps) -> BoxedStrategy<Vec<IncomeChange>> {
    let some = prop::collection::vec(change(gaps), 1..=3).prop_map(|changes| changes.into_iter().flatten().collect());
    prop_oneof![4 => Just(Vec::new()), 1 => some].boxed()
}

/// The changes that have a day of their own.
fn each_on_its_day(first: Option<IncomeChange>, further: Vec<IncomeChange>) -> Vec<IncomeChange> {
    let mut days: Vec<Date> = first.iter().map(|change| change.since).collect();
    let is_new = |change: &IncomeChange| {
        let is_new = first.is_some() && !days.contains(&change.since);
        days.push(change.since);
        is_new
    };
    further.into_iter().filter(is_new).collect()
}

/// The years of figures, each once: mostly the first ones have none.
fn years() -> BoxedStrategy<Vec<Year>> {
    let some = prop::sample::subsequence(vec![2024, 2025, 2026, 2027, 2028], 1..=3).prop_shuffle();
    prop_oneof![3 => Just(Vec::new()), 2 => some].boxed()
}

fn finances_of_a_year(gaps: Gaps) -> impl Strategy<Value = FinancesOfYear> {
    (answer(gaps, amount(180_000).boxed()), rare(gaps, 30_000), rare(gaps, 9_000), rare(gaps, 400_000))
        .prop_map(|(subtotal, property, upkeep, wealth)| FinancesOfYear { year: 0, subtotal, property, upkeep, wealth })
}

pub fn finances(gaps: Gaps) -> impl Strategy<Value = Finances> {
    let figures = prop::collection::vec(finances_of_a_year(gaps), 3);
    (figures, years(), change(gaps), further_changes(gaps)).prop_map(|(figures, years, change, further_changes)| {
        let FinancesOfYear { subtotal, property, upkeep, wealth, .. } = figures[0];
        let of_year = |(figures, year): (&FinancesOfYear, &Year)| FinancesOfYear { year: *year, ..*figures };
        Finances {
            subtotal,
            property,
            upkeep,
            wealth,
            change,
            further_changes: each_on_its_day(change, further_changes),
            year: years.first().copied(),
            further_years: figures.iter().zip(&years).skip(1).map(of_year).collect(),
        }
    })
}

fn deductions_of_a_year(gaps: Gaps) -> impl Strategy<Value = DeductionsOfYear> {
    let children = prop_oneof![1 => Just(Answer::Known(0)), 1 => answer(gaps, 0..5_u32)];
    (children, rare(gaps, 24_000), rare(gaps, 20_000), rare(gaps, 5_000)).prop_map(
        |(children, maintenance_paid, day_care, illness)| DeductionsOfYear {
            year: 0,
            children,
            maintenance_paid,
            day_care,
            illness,
        },
    )
}

pub fn deductions(gaps: Gaps) -> impl Strategy<Value = Deductions> {
    (prop::collection::vec(deductions_of_a_year(gaps), 3), years()).prop_map(|(figures, years)| {
        let DeductionsOfYear { children, maintenance_paid, day_care, illness, .. } = figures[0];
        let of_year = |(figures, year): (&DeductionsOfYear, &Year)| DeductionsOfYear { year: *year, ..*figures };
        Deductions {
            children,
            maintenance_paid,
            day_care,
            illness,
            year: years.first().copied(),
            further_years: figures.iter().zip(&years).skip(1).map(of_year).collect(),
        }
    })
}

pub fn unit(gaps: Gaps) -> impl Strategy<Value = Unit> {
    let relation = choice(gaps, &[Relation::StepParent, Relation::Stable, Relation::NotStable]);
    let partner = (relation, finances(gaps)).prop_map(|(relation, finances)| Some(Partner { relation, finances }));
    let partner = prop_oneof![2 => Just(None), 1 => partner];
    (finances(gaps), partner, deductions(gaps)).prop_map(|(parent, partner, deductions)| Unit { parent, partner, deductions })
}

/// Two liable parents living apart.
pub fn apart(gaps: Gaps) -> impl Strategy<Value = Household> {
    (unit(gaps), unit(gaps)).prop_map(|(first, second)| Household::Apart { first, second })
}

/// Any household.
pub fn household(gaps: Gaps) -> impl Strategy<Value = Household> {
    let couple = (finances(gaps), finances(gaps), deductions(gaps))
        .prop_map(|(first, second, deductions)| Household::Together(Couple { first, second, deductions }));
    prop_oneof![3 => couple, 3 => unit(gaps).prop_map(Household::One), 4 => apart(gaps), 1 => Just(Household::NoLiableParents)]
}

/// What a child has; a wage and other income are as likely as nothing.
pub fn own(gaps: Gaps) -> impl Strategy<Value = OwnIncome> {
    let some = |most| prop_oneof![1 => Just(Answer::Known(Chf::ZERO)), 1 => answer(gaps, amount(most).boxed())];
    let of_a_year = (some(40_000), some(60_000), rare(gaps, 100_000)).prop_map(|(wage, other, wealth)| OwnIncomeOfYear {
        year: 0,
        wage,
        other,
        wealth,
    });
    let flags = (choice(gaps, &[true, false]), choice(gaps, &[true, false]));
    let figures = prop::collection::vec(of_a_year, 3);
    (figures, years(), change(gaps), further_changes(gaps), flags, deductions(gaps)).prop_map(
        |(figures, years, wage_change, further_wage_changes, (reaches_parents, in_parents_ruling), deductions)| {
            let OwnIncomeOfYear { wage, other, wealth, .. } = figures[0];
            let of_year = |(figures, year): (&OwnIncomeOfYear, &Year)| OwnIncomeOfYear { year: *year, ..*figures };
            OwnIncome {
                wage,
                wage_change,
                other,
                wealth,
                reaches_parents,
                in_parents_ruling,
                deductions,
                further_wage_changes: each_on_its_day(wage_change, further_wage_changes),
                year: years.first().copied(),
                further_years: figures.iter().zip(&years).skip(1).map(of_year).collect(),
            }
        },
    )
}

/// A day of these years.
pub fn day_of(first: i32, last: i32) -> impl Strategy<Value = Date> {
    (first..=last, 1..=12_u8, prop_oneof![1..=31_u8, Just(1), Just(31)])
        .prop_map(|(year, month, day)| Date::new(year, month, day).or_else(|| Date::new(year, month, 28)).unwrap())
}
