//! Where in the form something stands: the question whose answer is a field of the case, a refused answer or an open condition.

use crate::calendar::Date;
use crate::case::check::CaseError;
use crate::case::field::{Dated, Field, HelpId, Person};
use crate::form::figures::date;
use crate::form::helps::{help_ids, place_of, place_of_child};
use crate::form::{Asked, ChoiceQuestion, Chosen, ChosenOptions, Form, Question, Questions, TextQuestion};
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

    /// The question whose answer fills this field of the case; of several answers, that of a year or since a change.
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
        // Of two changes on the same day the second one is to be mended.
        let one = asked().rfind(is_dated).or_else(|| asked().next()).copied();
        one.unwrap_or_else(|| question_instead(form, field))
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

/// The question to answer where that of a field is not asked. If it is unknown whether there is a partner, or who the parents are, it is the
/// question about that.
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
