//! Reads a form: the case that it makes, and what is wrong with its answers.

use crate::answer::{Answer, Choice};
use crate::calendar::Date;
use crate::case::check::check;
use crate::case::field::HelpId;
use crate::case::{Case, Child, FosterForm, Grounds, Help, HelpKind, Home, ReliefPlace, Request, Uncovered};
use crate::form::age;
use crate::form::figures::{count, problem};
use crate::form::helps::{help_ids, helps};
use crate::form::reader::Reader;
use crate::form::{
    Asked, ChoiceQuestion, ChosenOptions, Form, FosterFormOption, HelpOption, IndicationOption, Problem, ProblemKind, Question,
    Questions, ReliefPlaceOption, RequestOption, TextQuestion, UncoveredOption,
};
use crate::rules::parameters::RuleBook;

/// The result of reading a form.
#[derive(Clone, PartialEq, Debug)]
pub struct ParsedForm {
    /// The case, if every answer that it needs is there and every asked text can be read. The checks may still refuse it.
    pub case: Option<Case>,
    /// What is unreadable or makes no sense, in the order of the questions, one for each. A missing answer is no problem here.
    pub problems: Vec<Problem>,
}

/// Reads the answers of a form to all questions that matter. It ignores other answers.
pub fn read(form: &Form, today: Date) -> ParsedForm {
    Questions::of(form).read(today)
}

impl Questions {
    /// Reads the answers to these questions. It ignores other answers.
    pub fn read(&self, today: Date) -> ParsedForm {
        let Questions { form, asked, .. } = self;
        let unread = |one: &Asked| match one.question {
            Question::Text(question) => Some(Problem { asked: *one, kind: problem(question, form.of(*one).text(question))? }),
            Question::Choice(_) => None,
        };
        let mut problems: Vec<Problem> = asked.iter().filter_map(unread).collect();
        let case = if problems.is_empty() { case(form, asked, today, false) } else { None };
        // A draft finds answers that make no sense, although others are missing or cannot be read. It needs the kind of a help.
        let draft = if case.is_none() { self::case(form, asked, today, true) } else { None };
        let told = case.as_ref().or(draft.as_ref());
        let wrong = told.map_or_else(Vec::new, |case| check(case, RuleBook::embedded().first_day()));
        problems.extend(wrong.into_iter().map(|error| Problem { asked: self.asked_at(error), kind: ProblemKind::Case(error) }));
        // One problem for each question, in the order of the questions. (The library's sort would be ten times as much code to
        // load.)
        let of = |one: &Asked| problems.iter().find(|problem| problem.asked == *one).copied();
        ParsedForm { case, problems: asked.iter().filter_map(of).collect() }
    }
}

/// The case of these answers. `None` if an answer that it needs is missing. A draft needs only the kind of the first help: a help
/// without a start begins today, and a further help without a kind is left out.
fn case(form: &Form, asked: &[Asked], today: Date, is_draft: bool) -> Option<Case> {
    let mut children: Vec<Child> = Vec::new();
    for ((place, child), id) in helps(form).into_iter().zip(help_ids(form)) {
        let reader = Reader { form, asked, today, place, id, nth: 0, is_draft };
        let Some(help) = reader.read_help() else {
            // Only the last help can be without a kind.
            if is_draft && place > 0 { break } else { return None }
        };
        match children.last_mut() {
            Some(last) if place != child => last.helps.push(help),
            _ => children.push(reader.read_child(help)),
        }
    }
    let reader = Reader { form, asked, today, place: 0, id: HelpId { child: 0, help: 0 }, nth: 0, is_draft };
    Some(Case {
        today,
        household: reader.read_household()?,
        social_assistance: reader.social_assistance().into(),
        family_days: family_days(form, asked),
        asylum: reader.asylum().into(),
        tax_basis: reader.tax_basis().into(),
        children,
    })
}

/// The family's days of outpatient help. They are asked at the last outpatient help, if several children have some.
fn family_days(form: &Form, asked: &[Asked]) -> Answer<u32> {
    let place = asked.iter().find(|one| one.question == Question::Text(TextQuestion::FamilyDays)).map(|one| one.help);
    place.and_then(|help| count(form.at(help).text(TextQuestion::FamilyDays)).ok()).unwrap_or_default()
}

impl Reader<'_> {
    fn read_help(&self) -> Option<Help> {
        let kind = self.read_kind()?;
        let told = self.date(TextQuestion::Start);
        // No start is asked for what the canton does not pay.
        let is_dateless = self.is_draft || matches!(kind, HelpKind::NotCovered(_));
        let start = told.or(is_dateless.then_some(self.today))?;
        let end = told.and_then(|_| self.date(TextQuestion::End));
        Some(Help { kind, start, end, request: self.read_request(), grounds: self.grounds() })
    }

    fn read_child(&self, help: Help) -> Child {
        Child {
            birth: self.date(TextQuestion::Birth),
            age: self.text(TextQuestion::Age).and_then(age::in_years),
            domicile: self.domicile().into(),
            support_residence: self.support_residence().into(),
            disability: self.disability().into(),
            special_school: self.special_school().into(),
            own: self.own_income(),
            helps: vec![help],
        }
    }

    fn read_kind(&self) -> Option<HelpKind> {
        let mut kind = self.chosen_kind()?;
        for (field, _, member) in kind.fields_mut(self.id) {
            self.fill(field, member);
        }
        Some(kind)
    }

    /// The kind of help with all that is chosen, and the regular days in a home. [`Reader::fill`] adds the other figures.
    fn chosen_kind(&self) -> Option<HelpKind> {
        let days_per_month = Answer::Unknown;
        Some(match self.help_kind()? {
            HelpOption::FamilyCoaching => HelpKind::FamilyCoaching { days_per_month },
            HelpOption::FosterFamily => HelpKind::FosterFamily {
                form: self.foster_form().map(|form| match form {
                    FosterFormOption::ShortTerm => FosterForm::ShortTerm { days_per_month },
                    FosterFormOption::Holiday => FosterForm::Holiday,
                    FosterFormOption::Weekly => FosterForm::Weekly,
                    FosterFormOption::LongTerm => FosterForm::LongTerm,
                    FosterFormOption::Crisis => FosterForm::Crisis,
                }),
                specialised: self.specialised().into(),
                agreed_pay: Answer::Unknown,
            },
            HelpOption::FosterService => HelpKind::FosterService,
            HelpOption::Home => HelpKind::Home(Home {
                setting: None,
                extent: self.extent().into(),
                regular_days: match self.text(TextQuestion::RegularDays).map(count) {
                    Some(Ok(Answer::Known(days))) if days > 0 => Some(days),
                    _ => None,
                },
                schooling: is_indicated(self.schooling()),
                vocational: is_indicated(self.vocational()),
                contribution: Answer::Unknown,
            }),
            HelpOption::ReliefStay => HelpKind::ReliefStay {
                place: match self.relief_place() {
                    Some(ReliefPlaceOption::Home) => ReliefPlace::Home,
                    Some(ReliefPlaceOption::FosterFamily) => ReliefPlace::FosterFamily,
                    None => ReliefPlace::Unknown,
                },
                days_per_month,
            },
            HelpOption::SchoolTransport => HelpKind::SchoolTransport,
            HelpOption::AfterCare => HelpKind::AfterCare,
            HelpOption::EmergencyBed => HelpKind::EmergencyBed,
            HelpOption::EmergencyPlacement => HelpKind::EmergencyPlacement,
            HelpOption::NotCovered => HelpKind::NotCovered(match self.uncovered() {
                Some(UncoveredOption::DayCare) => Uncovered::DayCare,
                Some(UncoveredOption::Schooling) => Uncovered::Schooling,
                Some(UncoveredOption::Training) => Uncovered::Training,
                Some(UncoveredOption::AccompaniedVisits) => Uncovered::AccompaniedVisits,
                None => Uncovered::Other,
            }),
        })
    }

    fn read_request(&self) -> Request {
        match self.request() {
            None if !self.asks(Question::Choice(ChoiceQuestion::Request)) => Request::First,
            None => Request::Unknown,
            Some(RequestOption::First) => Request::First,
            Some(RequestOption::Extension) => Request::Extension,
            Some(RequestOption::Change) => Request::Change,
            Some(RequestOption::AfterEmergency) => Request::AfterEmergency,
            Some(RequestOption::Crisis) => Request::Crisis,
        }
    }

    fn grounds(&self) -> Grounds {
        Grounds {
            basis: self.basis().into(),
            indicated_by: self.indicated_by().into(),
            milder_measure: self.milder_measure().into(),
            recognition: self.recognition().into(),
            place: self.place().into(),
            place_inside: self.place_inside().into(),
            began_as_minor: self.began_as_minor().into(),
            reentry: self.reentry().into(),
            majority_reason: self.majority_reason().into(),
            left_placement: self.left_placement().into(),
            urgent: self.urgent().into(),
        }
    }
}

/// Schooling or vocational integration in the case: none, or whether it is indicated. If it is unknown whether there is any, the
/// indication is open.
fn is_indicated(chosen: Option<IndicationOption>) -> Option<Choice<bool>> {
    match chosen {
        Some(IndicationOption::Without) => None,
        Some(IndicationOption::Indicated) => Some(Choice::Known(true)),
        Some(IndicationOption::NotIndicated) => Some(Choice::Known(false)),
        Some(IndicationOption::Open) | None => Some(Choice::Unknown),
    }
}
