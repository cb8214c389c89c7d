//! Which completions must be looked at so that a range is exact at both ends.
//!
//! A share never falls when an income rises, so for most gaps the two ends are enough. There are two exceptions: a limit
//! that parents living apart share in proportion (one pays less when the other earns more: all corners of both households
//! are looked at), and a child's own income where § 35 or such a limit plays (a parent's part then moves up and down with
//! it: the child's income is looked at on both sides of every step of every tariff). Between those points a part is a
//! linear or a linear-fractional function of the income, and so has no further extremes.

use crate::answer::{Answer, Choice};
use crate::assessment::completion::{Completion, End, OwnPick};
use crate::assessment::timeline::Timeline;
use crate::assessment::turns;
use crate::case::field::{Field, Person, figures};
use crate::case::{Case, Child, Household, Partner, Relation};
use crate::money::Chf;

/// All completions that must be looked at, at least one.
pub fn completions(case: &Case, timeline: &Timeline) -> Vec<Completion> {
    let gaps: Vec<Field> = figures(case).into_iter().filter(|(_, figure)| figure.is_gap()).map(|(field, _)| field).collect();
    let open = |group: fn(&Case, Field) -> bool| gaps.iter().any(|field| group(case, *field));
    let ends = |is_open: bool| if is_open { End::BOTH.as_slice() } else { &[End::Low] };
    let (first, second, helps) = (open(in_first), open(in_second), open(of_helps));
    let mut found = Vec::new();
    for &first_end in ends(first) {
        for &second_end in ends(second) {
            for &help_end in ends(helps) {
                for partner_counts in partner_choices(&case.household) {
                    let start = Completion {
                        parents: [first_end, second_end],
                        helps: help_end,
                        partner_counts,
                        children: case.children.iter().map(|child| own_end(child, End::Low)).collect(),
                        single: None,
                    };
                    with_children(case, timeline, start, &mut found);
                }
            }
        }
    }
    found
}

/// Answers of the first parent's household; of both where they live together.
fn in_first(case: &Case, field: Field) -> bool {
    let whose = person(field);
    matches!(whose, Some(Person::First | Person::FirstPartner))
        || (whose == Some(Person::Second) && matches!(case.household, Household::Together(_)))
}

/// Answers of the second parent's household, where the parents live apart.
fn in_second(case: &Case, field: Field) -> bool {
    matches!(case.household, Household::Apart { .. }) && matches!(person(field), Some(Person::Second | Person::SecondPartner))
}

/// Answers about the helps.
fn of_helps(_: &Case, field: Field) -> bool {
    matches!(
        field,
        Field::Extent(_)
            | Field::Contribution(_)
            | Field::Specialised(_)
            | Field::AgreedPay(_)
            | Field::DaysPerMonth(_)
            | Field::SocialAssistance
    )
}

fn person(field: Field) -> Option<Person> {
    match field {
        Field::Subtotal(person)
        | Field::Property(person)
        | Field::Upkeep(person)
        | Field::Wealth(person)
        | Field::ChangedIncome(person)
        | Field::ChildDeductions(person)
        | Field::MaintenancePaid(person)
        | Field::DayCare(person)
        | Field::Illness(person) => Some(person),
        _ => None,
    }
}

/// Whether the partners count, where that is open: both ways.
fn partner_choices(household: &Household) -> Vec<[bool; 2]> {
    let (first, second) = match household {
        Household::One(unit) => (choices(unit.partner.as_ref()), vec![false]),
        Household::Apart { first, second } => (choices(first.partner.as_ref()), choices(second.partner.as_ref())),
        Household::Together(_) | Household::NoLiableParents => (vec![false], vec![false]),
    };
    first.iter().flat_map(|&one| second.iter().map(move |&other| [one, other])).collect()
}

fn choices(partner: Option<&Partner>) -> Vec<bool> {
    match partner.map(|with| with.relation) {
        None => vec![false],
        Some(Choice::Known(relation)) => vec![Relation::counts(relation)],
        Some(Choice::Unknown) => vec![false, true],
    }
}

/// Adds a completion for every combination of the children's picks.
fn with_children(case: &Case, timeline: &Timeline, start: Completion, found: &mut Vec<Completion>) {
    let mut all = vec![start];
    for index in 0..case.children.len() {
        let mut next = Vec::with_capacity(all.len());
        for completion in &all {
            for pick in picks(case, timeline, completion, index) {
                let mut filled = completion.clone();
                if let Some(place) = filled.children.get_mut(index) {
                    *place = pick;
                }
                next.push(filled);
            }
        }
        all = next;
    }
    found.append(&mut all);
}

/// A child's own figures, all at one end, with the likelier of the open choices for that end.
pub fn own_end(child: &Child, end: End) -> OwnPick {
    let at = |answer: Answer<Chf>, least: Chf| {
        let (low, high) = answer.bounds(least, Chf::LARGEST);
        if end == End::Low { low } else { high }
    };
    let own = &child.own;
    let monthly = own.wage_change.map_or(Answer::Known(Chf::ZERO), |change| change.monthly);
    OwnPick {
        wage: at(own.wage, Chf::ZERO),
        changed_wage: at(monthly, Chf::ZERO),
        other: at(own.other, Chf::ZERO),
        wealth: at(own.wealth, Chf::ZERO),
        deductions: end,
        reaches_parents: own.reaches_parents.known().unwrap_or(true),
        in_ruling: own.in_parents_ruling.known().unwrap_or(end == End::Low),
    }
}

/// The picks for one child that must be looked at beside the rest of a completion.
fn picks(case: &Case, timeline: &Timeline, completion: &Completion, index: usize) -> Vec<OwnPick> {
    let Some(child) = case.children.get(index) else { return Vec::new() };
    let (low, high) = (own_end(child, End::Low), own_end(child, End::High));
    let deductions = &child.own.deductions;
    let open_deductions =
        [deductions.maintenance_paid, deductions.day_care, deductions.illness].iter().any(|answer| answer.is_gap())
            || deductions.children.is_gap();
    let mut found = Vec::new();
    for (reaches_parents, in_ruling) in other_choices(child) {
        let low = OwnPick { reaches_parents, in_ruling, ..low };
        let high = OwnPick { reaches_parents, in_ruling, ..high };
        add(&mut found, low);
        if (OwnPick { deductions: low.deductions, ..high }) != low || open_deductions {
            add(&mut found, high);
        }
        let apart = matches!(case.household, Household::Apart { .. });
        let own_first = !reaches_parents && child.own.may_have_other();
        if apart || own_first {
            turns::between(case, timeline, completion, index, [low, high], &mut found);
        }
    }
    found
}

/// Adds a pick that is not there yet.
pub fn add(found: &mut Vec<OwnPick>, pick: OwnPick) {
    if !found.contains(&pick) {
        found.push(pick);
    }
}

/// Whether the other income reaches the parents, and whether it stands in their ruling: both ways where that is open.
fn other_choices(child: &Child) -> Vec<(bool, bool)> {
    if !child.own.may_have_other() {
        return vec![(true, true)];
    }
    let both = |answer: Choice<bool>| answer.known().map_or(vec![true, false], |value| vec![value]);
    let rulings = both(child.own.in_parents_ruling);
    both(child.own.reaches_parents).iter().flat_map(|&reaches| rulings.iter().map(move |&ruling| (reaches, ruling))).collect()
}
