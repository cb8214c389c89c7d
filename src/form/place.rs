//! Where in the form something stands: the question whose answer is a field of the case, a refused answer or an open condition.

use crate::calendar::Date;
use crate::case::check::CaseError;
use crate::case::field::{Dated, Field, HelpId, Person};
use crate::form::figures::date;
use crate::form::sections::helps;
use crate::form::{Asked, ChoiceQuestion, Chosen, ChosenOptions, Form, HelpOption, Question, Questions, TextQuestion};
use crate::rules::right::Condition;

impl Questions {
    /// The question at which a refused case is to be mended.
    pub fn asked_at(&self, error: CaseError) -> Asked {
        let form = &self.form;
        let entry = Asked::typed;
        match error {
            CaseError::BornInFuture { child, .. } => entry(place_of_child(form, child), TextQuestion::Birth),
            CaseError::BornAfterStart { help, .. } => entry(place_of_child(form, help.child), TextQuestion::Birth),
            CaseError::EndBeforeStart { help, .. } | CaseError::TooLong { help, .. } => {
                entry(place_of(form, help), TextQuestion::End)
            }
            CaseError::Negative { field, dated }
            | CaseError::TooLarge { field, dated }
            | CaseError::Reversed { field, dated }
            | CaseError::TooOpen { field, dated, .. } => self.question_of(field, dated),
            CaseError::Twice { field, dated } | CaseError::TooManyDated { field, dated, .. } => {
                let asked = self.question_of(field, Some(dated));
                match asked.question {
                    // Not the amount is to be mended, but the day.
                    Question::Text(TextQuestion::ChangeMonthly(person)) => {
                        Asked { question: Question::Text(TextQuestion::ChangeSince(person)), ..asked }
                    }
                    _ => asked,
                }
            }
            CaseError::YearOutside { field, year, .. } => self.question_of(field, Some(Dated::Year(year))),
            CaseError::YearMissing { field } => self.question_of(field, None),
            CaseError::BeforeRules { help, .. } => entry(place_of(form, help), TextQuestion::Start),
            CaseError::FamilyDays { .. } => self.question_of(Field::FamilyDays, None),
            CaseError::NoChild | CaseError::NoHelp { .. } | CaseError::TooMany { .. } => entry(0, TextQuestion::Start),
        }
    }

    /// The question whose answer is this field of the case; of several answers, that of a year or since a change.
    pub fn question_of(&self, field: Field, dated: Option<Dated>) -> Asked {
        let form = &self.form;
        let first = self.first_question_of(field);
        let is_it = |one: &Asked| {
            (one.help, one.question) == (first.help, first.question)
                && match (dated, one.question) {
                    (Some(Dated::Year(year)), _) => one.year() == Some(year),
                    (Some(Dated::Since(day)), Question::Text(TextQuestion::ChangeMonthly(person))) => {
                        let since = TextQuestion::ChangeSince(person);
                        date(since, form.of(*one).text(since)) == Some(day)
                    }
                    _ => false,
                }
        };
        // Of two changes on the same day the second one is to be mended.
        self.asked.iter().copied().rfind(is_it).unwrap_or(first)
    }

    fn first_question_of(&self, field: Field) -> Asked {
        let form = &self.form;
        let (entry, pick) = (Asked::typed, Asked::chosen);
        let child = |child| place_of_child(form, child);
        let help = |help| place_of(form, help);
        // The form asks a child about itself at its own help, as its only child.
        let partner = |of: Person| {
            pick(0, ChoiceQuestion::Partner(if of == Person::SecondPartner { Person::Second } else { Person::First }))
        };
        let of_person = |make: fn(Person) -> TextQuestion, person| match person {
            Person::Child(index) => entry(child(index), make(Person::Child(0))),
            // Of a partner, or of parents, of whom nobody knows only that is asked.
            other if self.asked.contains(&entry(0, make(other))) => entry(0, make(other)),
            Person::FirstPartner | Person::SecondPartner => partner(person),
            _ => pick(0, ChoiceQuestion::Household),
        };
        match field {
            Field::Subtotal(person) => of_person(TextQuestion::Subtotal, person),
            Field::Property(person) => of_person(TextQuestion::Property, person),
            Field::Upkeep(person) => of_person(TextQuestion::Upkeep, person),
            Field::Wealth(person) => of_person(TextQuestion::Wealth, person),
            Field::ChangedIncome(person) => of_person(TextQuestion::ChangeMonthly, person),
            Field::ChildDeductions(person) => of_person(TextQuestion::ChildDeductions, person),
            Field::MaintenancePaid(person) => of_person(TextQuestion::MaintenancePaid, person),
            Field::DayCare(person) => of_person(TextQuestion::DayCare, person),
            Field::Illness(person) => of_person(TextQuestion::Illness, person),
            Field::Relation(person) => partner(person),
            Field::Wage(index) => entry(child(index), TextQuestion::OwnWage),
            Field::OtherIncome(index) => entry(child(index), TextQuestion::OwnOther),
            Field::ReachesParents(index) => pick(child(index), ChoiceQuestion::ReachesParents),
            Field::InParentsRuling(index) => pick(child(index), ChoiceQuestion::InParentsRuling),
            Field::FosterForm(id) => pick(help(id), ChoiceQuestion::FosterForm),
            Field::Extent(id) => pick(help(id), ChoiceQuestion::Extent),
            Field::Contribution(id) => entry(help(id), TextQuestion::Contribution),
            Field::Specialised(id) => pick(help(id), ChoiceQuestion::Specialised),
            Field::AgreedPay(id) => entry(help(id), TextQuestion::AgreedPay),
            Field::DaysPerMonth(id) => {
                let is_home = form.at(help(id)).help_kind() == Some(HelpOption::Home);
                entry(help(id), if is_home { TextQuestion::RegularDays } else { TextQuestion::DaysPerMonth })
            }
            Field::FamilyDays => {
                let place = self.asked.iter().find(|one| one.question == Question::Text(TextQuestion::FamilyDays));
                place.copied().unwrap_or(entry(0, TextQuestion::DaysPerMonth))
            }
            Field::SocialAssistance => pick(0, ChoiceQuestion::SocialAssistance),
        }
    }

    /// The question on which a condition waits that nobody has answered.
    pub fn question_of_condition(&self, id: HelpId, condition: Condition) -> Asked {
        let form = &self.form;
        let (child, help) = (place_of_child(form, id.child), place_of(form, id));
        let (entry, pick) = (Asked::typed, Asked::chosen);
        // Of two questions, either of which is enough, the one that is still open.
        let said_no = |help, pick| form.at(help).chosen(pick) == Some(Chosen::YesNo(false));
        match condition {
            Condition::Covered => pick(help, ChoiceQuestion::Help),
            // In another canton it is the other residence that decides.
            Condition::Domicile if form.at(child).domicile().is_none() => pick(child, ChoiceQuestion::Domicile),
            Condition::Domicile | Condition::SupportResidence => pick(child, ChoiceQuestion::SupportResidence),
            Condition::Basis => pick(help, ChoiceQuestion::Basis),
            Condition::IndicatingBody => pick(help, ChoiceQuestion::IndicatedBy),
            Condition::NoMilderMeasure => pick(help, ChoiceQuestion::MilderMeasure),
            Condition::Recognition => pick(help, ChoiceQuestion::Recognition),
            Condition::Country => pick(help, ChoiceQuestion::Place),
            Condition::OutsideCanton => pick(help, ChoiceQuestion::PlaceInside),
            Condition::SchoolIndication | Condition::EarlierSchoolIndication => pick(help, ChoiceQuestion::Schooling),
            Condition::VocationalIndication => pick(help, ChoiceQuestion::Vocational),
            Condition::DisabilityOrSpecialSchool if said_no(child, ChoiceQuestion::Disability) => {
                pick(child, ChoiceQuestion::SpecialSchool)
            }
            Condition::Disability | Condition::DisabilityOrSpecialSchool => pick(child, ChoiceQuestion::Disability),
            Condition::SpecialSchool => pick(child, ChoiceQuestion::SpecialSchool),
            Condition::LeftPlacement => pick(help, ChoiceQuestion::LeftPlacement),
            Condition::Urgent => pick(help, ChoiceQuestion::Urgent),
            Condition::EmergencyDuration | Condition::CrisisDuration => entry(help, TextQuestion::End),
            Condition::Majority if Date::read(form.at(child).text(TextQuestion::Birth)).is_none() => {
                entry(child, TextQuestion::Birth)
            }
            Condition::Majority if said_no(help, ChoiceQuestion::BeganAsMinor) => pick(help, ChoiceQuestion::Reentry),
            Condition::Majority => pick(help, ChoiceQuestion::BeganAsMinor),
            Condition::MajorityReason => pick(help, ChoiceQuestion::MajorityReason),
        }
    }
}

/// The place in the form of a help of the case.
fn place_of(form: &Form, id: HelpId) -> usize {
    let first = place_of_child(form, id.child);
    helps(form).into_iter().filter(|(_, child)| *child == first).nth(id.help).map_or(0, |(help, _)| help)
}

/// The place in the form where a child of the case is asked about.
fn place_of_child(form: &Form, index: usize) -> usize {
    helps(form).into_iter().filter(|(help, child)| help == child).nth(index).map_or(0, |(help, _)| help)
}
