//! What is typed and chosen, as it is typed and chosen, and the case that it makes.
//!
//! Answers that no longer matter are kept, but [`read`] looks only at the questions that matter now ([`Questions`]).

mod choice_question;
mod estimate;
mod figures;
mod helps;
mod options;
mod place;
mod question;
mod questions;
mod read;
mod read_household;
mod reader;
mod sections;
mod subject;
mod text_question;
mod years;

pub use choice_question::{ChoiceQuestion, ChosenOptions};
pub use estimate::{as_typed, estimate, is_estimated};
pub use figures::{Problem, ProblemKind, amount, date, ends, problem, range};
pub use options::{
    AnotherOption, Chosen, FosterFormOption, HelpOption, HouseholdOption, IndicationOption, OptionType, PartnerOption,
    PeriodOption, ReliefPlaceOption, RequestOption, UncoveredOption,
};
pub use question::{Asked, MOST_HELPS, Question};
pub use questions::Questions;
pub use read::{ParsedForm, read};
pub use sections::{Heading, Section, asked, sections};
pub use subject::IncomeLine;
pub use text_question::{TextKind, TextQuestion};

use crate::form::text_question::is_year;

/// Typed for "I don't know".
pub const UNKNOWN: &str = "?";

/// The answers.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Form {
    texts: Vec<((usize, u32, TextQuestion), String)>,
    choices: Vec<((usize, ChoiceQuestion), Option<Chosen>)>,
}

/// What a person does.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// Types into a field of a help, as which of several ([`Asked::nth`]).
    Type(usize, u32, TextQuestion, String),
    /// Chooses for a help; none is "I don't know".
    Choose(usize, ChoiceQuestion, Option<Chosen>),
}

impl Form {
    /// The answers to the questions of a help.
    pub fn at(&self, help: usize) -> HelpAnswers<'_> {
        HelpAnswers { form: self, help, nth: 0 }
    }

    /// The answers among which that to a question stands.
    pub fn of(&self, asked: Asked) -> HelpAnswers<'_> {
        self.at(asked.help).nth(asked.nth)
    }

    /// Whether nothing has been answered.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.choices.is_empty()
    }

    /// What was typed, each text with its field, in the order in which the fields were first typed into.
    pub fn typed(&self) -> impl Iterator<Item = (Asked, &str)> {
        self.texts.iter().map(|((help, nth, entry), text)| (Asked { nth: *nth, ..Asked::typed(*help, *entry) }, text.as_str()))
    }

    /// What was chosen, each option with its question, in the order in which the questions were first answered.
    pub fn chosen(&self) -> impl Iterator<Item = (Asked, Option<Chosen>)> {
        self.choices.iter().map(|((help, question), chosen)| (Asked::chosen(*help, *question), *chosen))
    }

    /// Takes back what was typed.
    pub fn forget(&mut self, asked: Asked) {
        let is_it = |(help, nth, entry)| Asked { nth, ..Asked::typed(help, entry) } == asked;
        self.texts.retain(|(known, _)| !is_it(*known));
    }

    /// The state after an action. Nothing that was typed or chosen before is lost.
    pub fn update(&mut self, action: Action) {
        match action {
            Action::Type(help, nth, entry, text) => set(&mut self.texts, (help, nth, entry), text),
            Action::Choose(help, question, chosen) => set(&mut self.choices, (help, question), chosen),
        }
    }
}

fn set<K: PartialEq, V>(known: &mut Vec<(K, V)>, key: K, value: V) {
    match known.iter_mut().find(|(place, _)| *place == key) {
        Some((_, known)) => *known = value,
        None => known.push((key, value)),
    }
}

/// The answers to the questions of one help, its child and, for the first help, the household; of what is asked several times, one.
#[derive(Clone, Copy)]
pub struct HelpAnswers<'a> {
    form: &'a Form,
    /// The place of the help in the form.
    pub help: usize,
    /// Which of several answers: see [`Asked::nth`].
    nth: u32,
}

impl<'a> HelpAnswers<'a> {
    /// The same of a further year, or of a further change.
    fn nth(self, nth: u32) -> HelpAnswers<'a> {
        HelpAnswers { nth, ..self }
    }

    /// What stands in a field. Where nothing was typed for a further year, that is the figure of the year before it.
    pub fn text(self, entry: TextQuestion) -> &'a str {
        let is_of_year = is_year(self.nth);
        let mut stands = (0, entry.preset());
        for ((help, nth, known), text) in &self.form.texts {
            let counts = *nth == self.nth || is_of_year && (stands.0..self.nth).contains(nth);
            if counts && (*help, *known) == (self.help, entry) {
                stands = (*nth, text);
            }
        }
        stands.1
    }

    /// Whether somebody answered, also with "I don't know".
    pub fn was_answered(self, question: Question) -> bool {
        match question {
            Question::Text(entry) => self.form.texts.iter().any(|(known, _)| *known == (self.help, self.nth, entry)),
            Question::Choice(question) => self.form.choices.iter().any(|(known, _)| *known == (self.help, question)),
        }
    }

    /// The option that counts until somebody chooses. Crisis care is usually requested as a crisis intervention.
    fn preset(self, question: ChoiceQuestion) -> Option<Chosen> {
        if question == ChoiceQuestion::Request
            && self.help_kind() == Some(HelpOption::FosterFamily)
            && self.foster_form() == Some(FosterFormOption::Crisis)
        {
            return Some(RequestOption::Crisis.into());
        }
        question.preset()
    }
}

impl ChosenOptions for HelpAnswers<'_> {
    fn chosen(&self, question: ChoiceQuestion) -> Option<Chosen> {
        let answer = self.form.choices.iter().find(|(known, _)| *known == (self.help, question));
        answer.map_or_else(|| self.preset(question), |(_, chosen)| *chosen)
    }
}
