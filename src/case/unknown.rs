//! A case in which unknown figures of income, wealth and deductions count as nothing.

use crate::case::field::{Member, Person};
use crate::case::{Case, Deductions, Finances, Household, IncomeChange, OwnIncome, Unit};

impl Case {
    /// The same case, in which every figure of income, wealth or deductions that is wholly unknown is zero. Choices, answers between
    /// two figures and the answers about helps stay as they are.
    pub fn without_unknown(&self) -> Case {
        let mut case = self.clone();
        match &mut case.household {
            Household::Together(couple) => {
                finances(&mut couple.first);
                finances(&mut couple.second);
                deductions(&mut couple.deductions);
            }
            Household::One(one) => unit(one),
            Household::Apart { first, second } => [first, second].into_iter().for_each(unit),
            Household::NoLiableParents => {}
        }
        for child in &mut case.children {
            own_income(&mut child.own);
        }
        case
    }
}

// Nothing here depends on whose the figures are, so the members are listed as those of any person.

fn unit(unit: &mut Unit) {
    finances(&mut unit.parent);
    if let Some(with) = &mut unit.partner {
        finances(&mut with.finances);
    }
    deductions(&mut unit.deductions);
}

fn finances(finances: &mut Finances) {
    finances.fields_mut(Person::First).for_each(|(_, member)| set(member));
    finances.further_years.iter_mut().flat_map(|of| of.fields_mut(Person::First)).for_each(|(_, member)| set(member));
    changes(&mut finances.change, &mut finances.further_changes);
}

fn deductions(deductions: &mut Deductions) {
    deductions.fields_mut(Person::First).for_each(|(_, member)| set(member));
    deductions.further_years.iter_mut().flat_map(|of| of.fields_mut(Person::First)).for_each(|(_, member)| set(member));
}

fn own_income(own: &mut OwnIncome) {
    own.fields_mut(0).for_each(|(_, member)| set(member));
    own.further_years.iter_mut().flat_map(|of| of.fields_mut(0)).for_each(|(_, member)| set(member));
    changes(&mut own.wage_change, &mut own.further_wage_changes);
    deductions(&mut own.deductions);
}

fn changes(first: &mut Option<IncomeChange>, further: &mut [IncomeChange]) {
    first.iter_mut().chain(further).for_each(|change| set((&mut change.monthly).into()));
}

fn set(member: Member) {
    if member.is_unknown() {
        member.set_nothing();
    }
}
