//! Which years' figures stand in for those of a month's own previous year (§ 30a Abs. 1, reading `one-years-income`).

use crate::answer::Answer;
use crate::assessment::evaluate::Charge;
use crate::assessment::shares::LineShare;
use crate::assessment::timeline::MonthFacts;
use crate::calendar::{Month, Year};
use crate::case::field::{Dated, Field, Figure, Person};
use crate::case::{Case, Household, Relation, Unit};
use crate::money::Chf;
use crate::rules::Finding;
use crate::rules::payers::Payer;

/// The years by whose figures a line is charged in place of those of the month's own previous year, rising. Figures without a year are
/// taken to be of the year before `first`, the first month of the helps.
pub fn years(case: &Case, facts: &MonthFacts, line: &LineShare, month: Month, first: Month) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    if line.charge != Charge::Placement || matches!(line.reason, Finding::TooFewDays { .. }) {
        return years;
    }
    for (field, dated, figure) in &facts.told {
        let year = match dated {
            Some(Dated::Year(year)) => *year,
            // Where a person has nothing of a kind, or nothing is deducted, no year is missing; only of what the share rests on.
            None if is_nothing(*figure) && !is_base(*field, line.payer) => continue,
            None => first.year() - 1,
            Some(Dated::Since(_)) => continue,
        };
        let place = years.partition_point(|known| *known < year);
        let is_new = year != month.year() - 1 && years.get(place) != Some(&year);
        if is_new && counts(*field, line, &case.household) {
            years.insert(place, year);
        }
    }
    years
}

fn is_nothing(figure: Figure) -> bool {
    figure == Figure::Amount(Answer::Known(Chf::ZERO)) || figure == Figure::Count(Answer::Known(0))
}

/// Whether it is the income that a share comes of.
fn is_base(field: Field, payer: Payer) -> bool {
    match field {
        Field::Subtotal(_) => true,
        Field::Wage(child) => payer == Payer::Child(child),
        _ => false,
    }
}

/// Whether a figure counts for a line.
fn counts(field: Field, line: &LineShare, household: &Household) -> bool {
    let Some(person) = field.person() else { return false };
    let has_partner = |unit: &Unit| unit.partner.as_ref().is_some_and(|with| !with.relation.is(Relation::NotStable));
    match (line.payer, person, household) {
        // What is deducted from a child's own income counts where it pays itself.
        (payer, Person::Child(child), _) => child == line.help.child && (!field.is_deducted() || payer == Payer::Child(child)),
        (Payer::Child(_) | Payer::Carers, ..) => false,
        (Payer::First, Person::Second | Person::SecondPartner, _) | (Payer::Second, Person::First | Person::FirstPartner, _) => {
            false
        }
        (_, Person::FirstPartner, Household::One(unit) | Household::Apart { first: unit, .. })
        | (_, Person::SecondPartner, Household::Apart { second: unit, .. }) => has_partner(unit),
        (_, Person::First | Person::Second | Person::FirstPartner | Person::SecondPartner, _) => true,
    }
}
