//! Finds the question to which something leads: a refused answer, a field of the case, or an open condition.

use crate::calendar::Date;
use crate::case::check::CaseError;
use crate::case::field::{Dated, Field, HelpId, Person};
use crate::form::figures::date;
use crate::form::helps::{help_ids, place_of, place_of_child};
use crate::form::{Asked, ChoiceQuestion, Chosen, ChosenOptions, Form, Question, Questions, TextQuestion};
use crate::rules::right::Condition;

impl Questions {
    /// The question whose answer must change so that the case is no longer refused.
    pub fn asked_at(&self, error: CaseError) -> Asked {
        let form = &self.form;
        let text = Asked::typed;
        match error {
            CaseError::BornInFuture { child, .. } | CaseError::TooOld { child, .. } => {
                text(place_of_child(form, child), TextQuestion::Birth)
            }
            CaseError::BornAfterStart { help, .. } => text(place_of_child(form, help.child), TextQuestion::Birth),
            CaseError::EndBeforeStart { help, .. } | CaseError::TooLong { help, .. } => {
                text(place_of(form, help), TextQuestion::End)
            }
            CaseError::Negative { field, dated }
            | CaseError::TooLarge { field, dated }
            | CaseError::Reversed { field, dated }
            | CaseError::TooOpen { field, dated, .. } => self.question_of(field, dated),
            CaseError::Twice { field, dated } | CaseError::TooManyDated { field, dated, .. } => {
                let asked = self.question_of(field, Some(dated));
                match asked.question {
                    // The day must change, not the amount.
                    Question::Text(TextQuestion::ChangeMonthly(person)) => {
                        Asked { question: Question::Text(TextQuestion::ChangeSince(person)), ..asked }
                    }
                    _ => asked,
                }
            }
            CaseError::YearOutside { field, year, .. } => self.question_of(field, Some(Dated::Year(year))),
            CaseError::YearMissing { field } => self.question_of(field, None),
            CaseError::BeforeRules { help, .. } => text(place_of(form, help), TextQuestion::Start),
            CaseError::FamilyDays { .. } => self.question_of(Field::FamilyDays, None),
            CaseError::NoChild | CaseError::NoHelp { .. } | CaseError::TooMany { .. } => text(0, TextQuestion::Start),
        }
    }

    /// The question whose answer fills this field of the case. `dated` chooses among the answers of several years or changes. If
    /// the question is not asked, it is the one that must be answered first.
    pub fn question_of(&self, field: Field, dated: Option<Dated>) -> Asked {
        let form = &self.form;
        let ids = help_ids(form);
        let fills = |one: &&Asked| ids.get(one.help).and_then(|id| one.question.field(*id)) == Some(field);
        let is_dated = |one: &&Asked| match (dated, one.question) {
            (Some(Dated::Year(year)), _) => one.year() == Some(year),
            (Some(Dated::Since(day)), Question::Text(TextQuestion::ChangeMonthly(person))) => {
                let since = TextQuestion::ChangeSince(person);
                date(since, form.of(**one).text(since)) == Some(day)
            }
            _ => false,
        };
        let asked = || self.asked.iter().filter(fills);
        // Of two changes on the same day, the second one must change.
        let one = asked().rfind(is_dated).or_else(|| asked().next()).copied();
        one.unwrap_or_else(|| question_instead(form, field))
    }

    /// The unanswered question that keeps a condition open.
    pub fn question_of_condition(&self, id: HelpId, condition: Condition) -> Asked {
        let form = &self.form;
        let (child, help) = (place_of_child(form, id.child), place_of(form, id));
        let (text, choice) = (Asked::typed, Asked::chosen);
        // Some conditions hold if one of two questions is answered with yes. If the first answer is no, the second question
        // decides.
        let said_no = |help, question| form.at(help).chosen(question) == Some(Chosen::YesNo(false));
        match condition {
            Condition::Covered => choice(help, ChoiceQuestion::Help),
            // With a domicile in another canton, the support residence decides.
            Condition::Domicile if form.at(child).domicile().is_none() => choice(child, ChoiceQuestion::Domicile),
            Condition::Domicile | Condition::SupportResidence => choice(child, ChoiceQuestion::SupportResidence),
            Condition::Basis => choice(help, ChoiceQuestion::Basis),
            Condition::IndicatingBody => choice(help, ChoiceQuestion::IndicatedBy),
            Condition::NoMilderMeasure => choice(help, ChoiceQuestion::MilderMeasure),
            Condition::Recognition => choice(help, ChoiceQuestion::Recognition),
            Condition::Country => choice(help, ChoiceQuestion::Place),
            Condition::OutsideCanton => choice(help, ChoiceQuestion::PlaceInside),
            Condition::SchoolIndication | Condition::EarlierSchoolIndication => choice(help, ChoiceQuestion::Schooling),
            Condition::VocationalIndication => choice(help, ChoiceQuestion::Vocational),
            Condition::DisabilityOrSpecialSchool if said_no(child, ChoiceQuestion::Disability) => {
                choice(child, ChoiceQuestion::SpecialSchool)
            }
            Condition::Disability | Condition::DisabilityOrSpecialSchool => choice(child, ChoiceQuestion::Disability),
            Condition::SpecialSchool => choice(child, ChoiceQuestion::SpecialSchool),
            Condition::LeftPlacement => choice(help, ChoiceQuestion::LeftPlacement),
            Condition::Urgent => choice(help, ChoiceQuestion::Urgent),
            Condition::EmergencyDuration | Condition::CrisisDuration => text(help, TextQuestion::End),
            Condition::Majority if Date::read(form.at(child).text(TextQuestion::Birth)).is_none() => {
                text(child, TextQuestion::Birth)
            }
            Condition::Majority if said_no(help, ChoiceQuestion::BeganAsMinor) => choice(help, ChoiceQuestion::Reentry),
            Condition::Majority => choice(help, ChoiceQuestion::BeganAsMinor),
            Condition::MajorityReason => choice(help, ChoiceQuestion::MajorityReason),
        }
    }
}

/// The question to answer first if that of a field is not asked: whether there is a partner, for a figure of a partner; who is
/// liable, for a figure of a parent. For other fields it is their own question.
fn question_instead(form: &Form, field: Field) -> Asked {
    let instead = match field.person() {
        Some(Person::FirstPartner) => Some(ChoiceQuestion::Partner(Person::First)),
        Some(Person::SecondPartner) => Some(ChoiceQuestion::Partner(Person::Second)),
        Some(Person::First | Person::Second) => Some(ChoiceQuestion::Household),
        Some(Person::Child(_)) | None => None,
    };
    let own = || {
        let ids = help_ids(form).into_iter().enumerate();
        let mut all = ids.flat_map(|(help, id)| Question::all().map(move |question| (Asked { help, nth: 0, question }, id)));
        all.find(|(asked, id)| asked.question.field(*id) == Some(field)).map(|(asked, _)| asked)
    };
    let start = Asked::typed(0, TextQuestion::Start);
    instead.map_or_else(|| own().unwrap_or(start), |question| Asked::chosen(0, question))
}
