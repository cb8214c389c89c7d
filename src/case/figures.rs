//! The answers of a case to its fields. Checks, completions and the list of gaps all get them from [`Case::figures`].

use crate::calendar::Year;
use crate::case::field::{Dated, Field, FieldAnswer, HelpId, Person, Told};
use crate::case::{Case, Deductions, Finances, Household, IncomeChange, OwnIncome, Unit};

impl Case {
    /// Collects the answers to every [`Field`] of the case, those of further years and changes included, in the order of the
    /// questions. Some answers that move an amount have no field: the first and last day of a help, the regular days in a home.
    pub fn figures(&self) -> Vec<Told> {
        let mut found = Vec::with_capacity(32);
        match &self.household {
            Household::Together(couple) => {
                finances(&mut found, Person::First, &couple.first);
                finances(&mut found, Person::Second, &couple.second);
                deductions(&mut found, Person::First, &couple.deductions);
            }
            Household::One(one) => unit(&mut found, [Person::First, Person::FirstPartner], one),
            Household::Apart { first, second } => {
                unit(&mut found, [Person::First, Person::FirstPartner], first);
                unit(&mut found, [Person::Second, Person::SecondPartner], second);
            }
            Household::NoLiableParents => {}
        }
        found.push((Field::SocialAssistance, None, self.social_assistance.into()));
        if self.coaches_several() {
            found.push((Field::FamilyDays, None, self.family_days.into()));
        }
        for (index, child) in self.children.iter().enumerate() {
            own_income(&mut found, index, &child.own);
            for (help, planned) in child.helps.iter().enumerate() {
                let mut kind = planned.kind.clone();
                let told = kind.fields_mut(HelpId { child: index, help });
                found.extend(told.into_iter().map(|(field, _, member)| (field, None, member.into())));
            }
        }
        found
    }

    /// The answers among [`Case::figures`] that leave more than one figure possible.
    pub fn gaps(&self) -> impl Iterator<Item = Told> {
        self.figures().into_iter().filter(|(.., answer)| answer.is_gap())
    }
}

type Found = Vec<Told>;

fn of_year(found: &mut Found, year: Option<Year>, fields: impl Iterator<Item = (Field, &'static str, FieldAnswer)>) {
    found.extend(fields.map(|(field, _, answer)| (field, year.map(Dated::Year), answer)));
}

fn changed(found: &mut Found, person: Person, first: Option<IncomeChange>, further: &[IncomeChange]) {
    let since = |change: &IncomeChange| (Field::ChangedIncome(person), Some(Dated::Since(change.since)), change.monthly.into());
    found.extend(first.iter().chain(further).map(since));
}

fn unit(found: &mut Found, [parent, partner]: [Person; 2], unit: &Unit) {
    finances(found, parent, &unit.parent);
    if let Some(with) = &unit.partner {
        found.push((Field::Relation(partner), None, with.relation.into()));
        finances(found, partner, &with.finances);
    }
    deductions(found, parent, &unit.deductions);
}

fn finances(found: &mut Found, person: Person, finances: &Finances) {
    of_year(found, finances.year, finances.fields(person));
    for further in &finances.further_years {
        of_year(found, Some(further.year), further.fields(person));
    }
    changed(found, person, finances.change, &finances.further_changes);
}

fn deductions(found: &mut Found, person: Person, deductions: &Deductions) {
    of_year(found, deductions.year, deductions.fields(person));
    for further in &deductions.further_years {
        of_year(found, Some(further.year), further.fields(person));
    }
}

fn own_income(found: &mut Found, child: usize, own: &OwnIncome) {
    of_year(found, own.year, own.fields(child));
    for further in &own.further_years {
        of_year(found, Some(further.year), further.fields(child));
    }
    changed(found, Person::Child(child), own.wage_change, &own.further_wage_changes);
    found.push((Field::ReachesParents(child), None, own.reaches_parents.into()));
    found.push((Field::InParentsRuling(child), None, own.in_parents_ruling.into()));
    deductions(found, Person::Child(child), &own.deductions);
}
