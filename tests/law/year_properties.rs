//! What must hold of several years' figures, whatever the case (§ 30a Abs. 1).

use proptest::prelude::*;
use proptest::sample::Index;

use hilfen_rechner::answer::{Answer, Range};
use hilfen_rechner::assessment::{Assessment, MonthShares, assess_within};
use hilfen_rechner::calendar::{Month, Year};
use hilfen_rechner::case::field::Dated;
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::payers::Payer;

use crate::generator::{self, Gaps, amount};
use crate::support::*;
use crate::walk::{Place, places};

/// All years of which a month of the generator's cases may need the figures.
const YEARS: [Year; 6] = [2024, 2025, 2026, 2027, 2028, 2029];

/// Every person's money, and every household's deductions.
fn each(
    case: &mut Case,
    finances: impl Fn(&mut Finances),
    deductions: impl Fn(&mut Deductions),
    own_income: impl Fn(&mut OwnIncome),
) {
    let unit = |unit: &mut Unit| {
        finances(&mut unit.parent);
        unit.partner.iter_mut().for_each(|with| finances(&mut with.finances));
        deductions(&mut unit.deductions);
    };
    match &mut case.household {
        Household::Together(couple) => {
            finances(&mut couple.first);
            finances(&mut couple.second);
            deductions(&mut couple.deductions);
        }
        Household::One(one) => unit(one),
        Household::Apart { first, second } => {
            unit(first);
            unit(second);
        }
        Household::NoLiableParents => {}
    }
    for own in case.children.iter_mut().map(|child| &mut child.own) {
        own_income(own);
        deductions(&mut own.deductions);
    }
}

/// The case with the first figures alone, for every month.
fn in_no_year(case: &Case) -> Case {
    let mut case = case.clone();
    each(
        &mut case,
        |of| (of.year, of.further_years) = (None, Vec::new()),
        |of| (of.year, of.further_years) = (None, Vec::new()),
        |of| (of.year, of.further_years) = (None, Vec::new()),
    );
    case
}

/// The case with the first figures for each of these years, amounts changed by `change` for those behind the first.
fn in_each_year(case: &Case, change: fn(Answer<Chf>, Year) -> Answer<Chf>) -> Case {
    let mut case = case.clone();
    each(
        &mut case,
        |of| {
            let Finances { subtotal, property, upkeep, wealth, .. } = *of;
            let of_year = |&year: &Year| FinancesOfYear {
                year,
                subtotal: change(subtotal, year),
                property: change(property, year),
                upkeep: change(upkeep, year),
                wealth: change(wealth, year),
            };
            (of.year, of.further_years) = (Some(YEARS[0]), YEARS[1..].iter().map(of_year).collect());
        },
        |of| {
            let Deductions { children, maintenance_paid, day_care, illness, .. } = *of;
            let of_year = |&year: &Year| DeductionsOfYear {
                year,
                children,
                maintenance_paid: change(maintenance_paid, year),
                day_care: change(day_care, year),
                illness: change(illness, year),
            };
            (of.year, of.further_years) = (Some(YEARS[0]), YEARS[1..].iter().map(of_year).collect());
        },
        |of| {
            let OwnIncome { wage, other, wealth, .. } = *of;
            let of_year = |&year: &Year| OwnIncomeOfYear {
                year,
                wage: change(wage, year),
                other: change(other, year),
                wealth: change(wealth, year),
            };
            (of.year, of.further_years) = (Some(YEARS[0]), YEARS[1..].iter().map(of_year).collect());
        },
    );
    case
}

type Amounts = Vec<(Month, String, Vec<(Payer, String)>)>;

/// With every completion looked at: more years are more of them, and where these are too many there are only bounds.
fn exactly(case: &Case) -> Assessment {
    assess_within(case, &book(), usize::MAX).unwrap_or_else(|wrong| panic!("{wrong:?}"))
}

fn shown(range: Range) -> String {
    format!("{}–{}", range.low, range.high)
}

/// As they are shown: a part of an amount may differ in its last decimals where other completions are looked at.
fn amounts(result: &Assessment) -> Amounts {
    let lines = |month: &MonthShares| month.lines.iter().map(|line| (line.payer, shown(line.amount))).collect();
    result.months.iter().map(|month| (month.month, shown(month.total), lines(month))).collect()
}

proptest! {
    #![proptest_config(crate::random::config(60))]

    #[test]
    fn the_same_figures_for_each_year_are_one_figure(case in generator::case(Gaps::Some)) {
        let one = exactly(&in_no_year(&case));
        let each = exactly(&in_each_year(&case, |answer, _| answer));
        prop_assert_eq!(amounts(&one), amounts(&each));
        prop_assert_eq!(one.total.map(shown), each.total.map(shown));
    }

    #[test]
    fn an_answer_for_a_year_moves_only_months_of_the_next(
        case in generator::case(Gaps::Some), year in 2025..=2027_i32, place: Index, answer in prop_oneof![
            3 => amount(150_000).prop_map(Answer::Known),
            1 => Just(Answer::Unknown),
        ]
    ) {
        let before = in_each_year(&case, |answer, year| match answer {
            Answer::Known(amount) => Answer::Known(amount + Chf::francs(u32::try_from(year - 2024).unwrap() * 5_000)),
            open => open,
        });
        let mut after = before.clone();
        {
            let mut of_year: Vec<_> = places(&mut after)
                .into_iter()
                .filter_map(|(_, dated, place)| match place {
                    Place::Amount(told) if dated == Some(Dated::Year(year)) => Some(told),
                    _ => None,
                })
                .collect();
            let chosen = place.index(of_year.len().max(1));
            if let Some(told) = of_year.get_mut(chosen) {
                **told = answer;
            }
        }
        let of_others = |case: &Case| -> Amounts {
            amounts(&exactly(case)).into_iter().filter(|(month, ..)| month.year() != year + 1).collect()
        };
        prop_assert_eq!(of_others(&before), of_others(&after));
    }
}
