//! Reads who is liable, and the figures of all who may pay.

use crate::answer::{Answer, Choice};
use crate::calendar::Year;
use crate::case::field::{Field, Person};
use crate::case::{
    Couple, Deductions, DeductionsOfYear, Finances, FinancesOfYear, Household, IncomeChange, OwnIncome, OwnIncomeOfYear, Partner,
    Relation, Unit,
};
use crate::form::helps::helps;
use crate::form::reader::Reader;
use crate::form::subject::InCase;
use crate::form::years::income_years;
use crate::form::{
    Asked, ChoiceQuestion, ChosenOptions, Form, HelpOption, HouseholdOption, PartnerOption, Question, TextQuestion, family,
};

impl Reader<'_> {
    /// Who is liable. `None` if the share depends on it and nothing is chosen yet, except in a draft.
    pub fn read_household(&self) -> Option<Household> {
        let chosen = self.household();
        let asked = Question::Choice(ChoiceQuestion::Household);
        let is_open = family::is_family(self.form) || self.form.at(0).was_answered(asked);
        if chosen.is_none() && self.asks(asked) && is_open {
            // "I don't know": two parents without any known figure give the widest range that any household can have.
            let anybody = Unit { parent: Finances::only(Answer::Unknown), partner: None, deductions: Deductions::none() };
            return Some(Household::Apart { first: anybody.clone(), second: anybody });
        }
        if chosen.is_none() && !self.is_draft && needs_household(self.form, self.asked) {
            return None;
        }
        Some(match chosen {
            Some(HouseholdOption::OneParent) => Household::One(self.unit(Person::First, Person::FirstPartner)),
            Some(HouseholdOption::Apart) => Household::Apart {
                first: self.unit(Person::First, Person::FirstPartner),
                second: self.unit(Person::Second, Person::SecondPartner),
            },
            Some(HouseholdOption::NoLiableParents) => Household::NoLiableParents,
            Some(HouseholdOption::Together) | None => Household::Together(self.couple()),
        })
    }

    fn couple(&self) -> Couple {
        Couple {
            first: self.finances(Person::First),
            second: self.finances(Person::Second),
            deductions: self.deductions(Person::First),
        }
    }

    fn unit(&self, parent: Person, partner: Person) -> Unit {
        let chosen = self.partner(parent);
        // If it is unknown whether there is a partner, the form does not ask about the partner's income.
        let is_open = chosen.is_none() && self.asks(Question::Choice(ChoiceQuestion::Partner(parent)));
        let relation = match chosen {
            Some(PartnerOption::StepParent) => Some(Choice::Known(Relation::StepParent)),
            Some(PartnerOption::Stable) => Some(Choice::Known(Relation::Stable)),
            Some(PartnerOption::NotStable) => Some(Choice::Known(Relation::NotStable)),
            Some(PartnerOption::Unclear) => Some(Choice::Unknown),
            None if is_open => Some(Choice::Unknown),
            Some(PartnerOption::None) | None => None,
        };
        let finances = if is_open { Finances::only(Answer::Unknown) } else { self.finances(partner) };
        Unit {
            parent: self.finances(parent),
            partner: relation.map(|relation| Partner { relation, finances }),
            deductions: self.deductions(parent),
        }
    }

    fn finances(&self, person: Person) -> Finances {
        if self.text(TextQuestion::Subtotal(person)).is_none() {
            // The form does not ask about this person, so the figures are unknown and not nothing.
            return Finances::default();
        }
        let (mut change, mut further_changes) = (None, Vec::new());
        for told in self.each(TextQuestion::ChangeSince(person)).filter_map(|answers| answers.change(person)) {
            match change {
                None => change = Some(told),
                Some(_) => further_changes.push(told),
            }
        }
        let mut finances = Finances { change, further_changes, ..Finances::default() };
        finances.fields_mut(person).for_each(|(field, member)| self.fill(field, member));
        for answers in self.each(TextQuestion::Subtotal(person)).skip(1) {
            let mut further = FinancesOfYear { year: answers.nth.cast_signed(), ..FinancesOfYear::default() };
            further.fields_mut(person).for_each(|(field, member)| answers.fill(field, member));
            finances.further_years.push(further);
        }
        finances.year = self.first_year(finances.further_years.is_empty());
        finances
    }

    fn change(&self, person: Person) -> Option<IncomeChange> {
        let since = self.date(TextQuestion::ChangeSince(person))?;
        let mut change = IncomeChange { since, monthly: Answer::Unknown };
        self.fill(Field::ChangedIncome(person), (&mut change.monthly).into());
        Some(change)
    }

    fn deductions(&self, person: Person) -> Deductions {
        let whose = person.in_case(self.id);
        let mut deductions = Deductions::default();
        deductions.fields_mut(whose).for_each(|(field, member)| self.fill(field, member));
        for answers in self.each(TextQuestion::ChildDeductions(person)).skip(1) {
            let mut further = DeductionsOfYear { year: answers.nth.cast_signed(), ..DeductionsOfYear::default() };
            further.fields_mut(whose).for_each(|(field, member)| answers.fill(field, member));
            deductions.further_years.push(further);
        }
        deductions.year = self.first_year(deductions.further_years.is_empty());
        deductions
    }

    pub fn own_income(&self) -> OwnIncome {
        if self.text(TextQuestion::OwnWage).is_none() {
            return OwnIncome::default();
        }
        let mut own = OwnIncome {
            reaches_parents: self.reaches_parents().into(),
            in_parents_ruling: self.in_parents_ruling().into(),
            deductions: self.deductions(Person::Child(0)),
            ..OwnIncome::default()
        };
        own.fields_mut(self.id.child).for_each(|(field, member)| self.fill(field, member));
        for answers in self.each(TextQuestion::OwnWage).skip(1) {
            let mut further = OwnIncomeOfYear { year: answers.nth.cast_signed(), ..OwnIncomeOfYear::default() };
            further.fields_mut(self.id.child).for_each(|(field, member)| answers.fill(field, member));
            own.further_years.push(further);
        }
        own.year = self.first_year(own.further_years.is_empty());
        own
    }

    /// The calendar year of the first figures. `None` if they are the only ones (`is_only`): then they hold for every month.
    fn first_year(&self, is_only: bool) -> Option<Year> {
        (!is_only).then(|| income_years(self.form, &helps(self.form)).start.cast_signed())
    }
}

/// Whether the share depends on who is liable: the household is asked, and a placement is charged by income.
fn needs_household(form: &Form, asked: &[Asked]) -> bool {
    let household = Asked::chosen(0, ChoiceQuestion::Household);
    let placed = |one: &Asked| {
        one.question == Question::Choice(ChoiceQuestion::Help)
            && matches!(form.at(one.help).help_kind(), Some(HelpOption::Home | HelpOption::FosterFamily))
    };
    asked.contains(&household) && asked.iter().any(placed)
}
