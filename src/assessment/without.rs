//! What raises a share and is wholly unknown, taken as nothing: an outlook computes with that and names it. What lowers a share
//! stays open, and so does the income of the payer itself.

use std::iter;

use crate::answer::{Answer, Choice};
use crate::case::{Case, Child, Finances, Household, OwnIncome, Partner, Relation, Unit};
use crate::money::Chf;
use crate::rules::payers::Payer;

/// What an outlook takes as nothing because nothing is known of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Without {
    /// Taxable wealth of those who pay.
    Wealth,
    /// The partner: computed as if there were none.
    Partner,
    /// Income from properties not lived in, with the deduction for their upkeep.
    Rent,
    /// The wages of placed children whose parents pay.
    ChildWage,
    /// Other income and wealth of placed children whose parents pay.
    ChildMoney,
}

/// Takes as nothing what raises the payer's share and is wholly unknown. Returns what was taken, each once.
pub fn take_unknown(case: &mut Case, payer: Payer) -> Vec<Without> {
    let mut taken = Taken(Vec::new());
    match payer {
        Payer::Child(child) => {
            if let Some(child) = case.children.get_mut(child) {
                wealth(&mut child.own).for_each(|wealth| taken.take(wealth, Without::Wealth));
            }
        }
        Payer::Parents | Payer::First | Payer::Second | Payer::Carers => {
            match &mut case.household {
                Household::Together(couple) => {
                    taken.finances(&mut couple.first);
                    taken.finances(&mut couple.second);
                }
                // The figures of the other parent stay unknown: they only change how an amount is divided.
                Household::One(unit) | Household::Apart { first: unit, .. } => taken.unit(unit),
                Household::NoLiableParents => {}
            }
            let is_placed = |child: &&mut Child| child.helps.iter().any(|help| help.kind.is_placement());
            case.children.iter_mut().filter(is_placed).for_each(|child| taken.child(&mut child.own));
        }
    }
    taken.0.sort_unstable();
    taken.0
}

/// The other parent without income and wealth. Nothing changes unless the parents live apart.
pub fn take_other_parent(case: &mut Case) {
    if let Household::Apart { second, .. } = &mut case.household {
        second.parent = Finances::only(Answer::Known(Chf::ZERO));
        second.partner = None;
    }
}

/// What was taken as nothing so far.
struct Taken(Vec<Without>);

impl Taken {
    fn add(&mut self, what: Without) {
        if !self.0.contains(&what) {
            self.0.push(what);
        }
    }

    fn take(&mut self, answer: &mut Answer<Chf>, what: Without) {
        if *answer == Answer::Unknown {
            *answer = Answer::Known(Chf::ZERO);
            self.add(what);
        }
    }

    fn unit(&mut self, unit: &mut Unit) {
        if unit.partner.as_ref().is_some_and(is_open) {
            unit.partner = None;
            self.add(Without::Partner);
        }
        // The figures of a partner who does not count change nothing.
        unit.partner = unit.partner.take().filter(|partner| partner.relation.known().is_some_and(Relation::counts));
        self.finances(&mut unit.parent);
        if let Some(partner) = &mut unit.partner {
            self.finances(&mut partner.finances);
        }
    }

    fn finances(&mut self, finances: &mut Finances) {
        let first = (&mut finances.property, &mut finances.upkeep, &mut finances.wealth);
        let further = finances.further_years.iter_mut().map(|of| (&mut of.property, &mut of.upkeep, &mut of.wealth));
        for (property, upkeep, wealth) in iter::once(first).chain(further) {
            // Without a property there is no upkeep. Alone it would count as a loss.
            if *property == Answer::Unknown {
                *upkeep = Answer::Known(Chf::ZERO);
            }
            self.take(property, Without::Rent);
            self.take(wealth, Without::Wealth);
        }
    }

    fn child(&mut self, own: &mut OwnIncome) {
        let changes = own.wage_change.iter_mut().chain(&mut own.further_wage_changes).map(|change| &mut change.monthly);
        let wages = iter::once(&mut own.wage).chain(own.further_years.iter_mut().map(|of| &mut of.wage));
        wages.chain(changes).for_each(|wage| self.take(wage, Without::ChildWage));
        let others = iter::once(&mut own.other).chain(own.further_years.iter_mut().map(|of| &mut of.other));
        others.for_each(|other| self.take(other, Without::ChildMoney));
        wealth(own).for_each(|wealth| self.take(wealth, Without::ChildMoney));
    }
}

fn wealth(own: &mut OwnIncome) -> impl Iterator<Item = &mut Answer<Chf>> {
    iter::once(&mut own.wealth).chain(own.further_years.iter_mut().map(|of| &mut of.wealth))
}

/// Whether it is unknown if the partner counts, or nothing is known of an income of a partner who counts.
fn is_open(partner: &Partner) -> bool {
    let Choice::Known(relation) = partner.relation else { return true };
    let Finances { subtotal, further_years, change, further_changes, .. } = &partner.finances;
    let subtotals = iter::once(subtotal).chain(further_years.iter().map(|of| &of.subtotal));
    let changed = change.iter().chain(further_changes).map(|change| &change.monthly);
    relation.counts() && subtotals.chain(changed).any(|income| *income == Answer::Unknown)
}
