//! The form: the answers as a person types and chooses them, the questions, and the case that the answers make.
//!
//! The form keeps answers to questions that no longer matter. [`read`] ignores them: it reads only the [`Questions`] that matter
//! now.

mod age;
mod choice_question;
mod estimate;
pub mod family;
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
pub mod spelling;
mod subject;
mod text_question;
mod years;

pub use age::births;
pub use choice_question::{ChoiceQuestion, ChosenOptions};
pub use estimate::{as_typed, estimate, is_estimated};
pub use figures::{Problem, ProblemKind, amount, date, day_as_typed, ends, problem, range};
pub use helps::kinds as help_kinds;
pub use options::{
    AlimonyOption, AnotherOption, ChildCountOption, ChildMoneyToOption, Chosen, DaysUnitOption, FamilyExtentOption,
    FamilyHelpOption, FosterFormOption, HelpOption, HouseholdOption, IncomePeriodOption, IndicationOption, OptionType,
    OtherHelpOption, ParentsOption, PartnerOption, PeriodOption, ProposerOption, ReliefPlaceOption, RequestOption,
    StartWishOption, ToldForOption, UncoveredOption, WayOption, WealthBandOption,
};
pub use question::{Asked, MOST_HELPS, Question};
pub use questions::Questions;
pub use read::{ParsedForm, read};
pub use sections::{Heading, Section, asked, sections};
pub use subject::{IncomeLine, ListItem, MoreItem, Side, ToldLine, Varying};
pub use text_question::{TextKind, TextQuestion};

use crate::form::text_question::is_year;

/// The text that stands for "I don't know".
pub const UNKNOWN: &str = "?";

/// All that was typed and chosen, also at questions that no longer matter.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Form {
    texts: Vec<((usize, u32, TextQuestion), String)>,
    choices: Vec<((usize, ChoiceQuestion), Option<Chosen>)>,
}

/// A change of one answer.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// Types the answer to a question at a help. The number is [`Asked::nth`].
    Type(usize, u32, TextQuestion, String),
    /// Chooses an option at a help; none is "I don't know".
    Choose(usize, ChoiceQuestion, Option<Chosen>),
}

impl Action {
    /// The question whose answer it changes.
    pub fn asked(&self) -> Asked {
        match self {
            Action::Type(help, nth, question, _) => Asked { nth: *nth, ..Asked::typed(*help, *question) },
            Action::Choose(help, question, _) => Asked::chosen(*help, *question),
        }
    }
}

impl Form {
    /// The answers to the questions of a help.
    pub fn at(&self, help: usize) -> HelpAnswers<'_> {
        HelpAnswers { form: self, help, nth: 0 }
    }

    /// The answers of the help, and of the year or change, at which this question is asked.
    pub fn of(&self, asked: Asked) -> HelpAnswers<'_> {
        self.at(asked.help).nth(asked.nth)
    }

    /// Whether no question is answered.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.choices.is_empty()
    }

    /// All typed texts with their questions, in the order of their first change.
    pub fn typed(&self) -> impl Iterator<Item = (Asked, &str)> {
        self.texts
            .iter()
            .map(|((help, nth, question), text)| (Asked { nth: *nth, ..Asked::typed(*help, *question) }, text.as_str()))
    }

    /// All chosen options with their questions, in the order of their first change.
    pub fn chosen(&self) -> impl Iterator<Item = (Asked, Option<Chosen>)> {
        self.choices.iter().map(|((help, question), chosen)| (Asked::chosen(*help, *question), *chosen))
    }

    /// All answers, as the changes that give them to an empty form.
    pub fn actions(&self) -> impl Iterator<Item = Action> {
        let typed = self.texts.iter().map(|((help, nth, question), text)| Action::Type(*help, *nth, *question, text.clone()));
        typed.chain(self.choices.iter().map(|((help, question), chosen)| Action::Choose(*help, *question, *chosen)))
    }

    /// The answer that somebody gave to a question, as the change that gives it. `None` without one: a preset is none.
    pub fn answer(&self, asked: Asked) -> Option<Action> {
        let Asked { help, nth, question } = asked;
        match question {
            Question::Text(question) => {
                let answer = self.texts.iter().find(|(place, _)| *place == (help, nth, question));
                answer.map(|(_, text)| Action::Type(help, nth, question, text.clone()))
            }
            Question::Choice(question) => {
                let answer = self.choices.iter().find(|(place, _)| *place == (help, question));
                answer.map(|(_, chosen)| Action::Choose(help, question, *chosen))
            }
        }
    }

    /// Removes the answer to a question.
    pub fn forget(&mut self, asked: Asked) {
        let is_it = |(help, nth, question)| Asked { nth, ..Asked::typed(help, question) } == asked;
        self.texts.retain(|(known, _)| !is_it(*known));
        self.choices.retain(|((help, question), _)| Asked::chosen(*help, *question) != asked);
    }

    /// Swaps the answers about two helps.
    pub(crate) fn swap_helps(&mut self, one: usize, other: usize) {
        let swapped = |help: usize| match help {
            help if help == one => other,
            help if help == other => one,
            help => help,
        };
        self.texts.iter_mut().for_each(|((help, ..), _)| *help = swapped(*help));
        self.choices.iter_mut().for_each(|((help, _), _)| *help = swapped(*help));
    }

    /// Removes all answers about a help.
    pub(crate) fn forget_help(&mut self, help: usize) {
        self.texts.retain(|((of, ..), _)| *of != help);
        self.choices.retain(|((of, _), _)| *of != help);
    }

    /// These answers with others that replace them.
    #[must_use]
    pub fn with(&self, others: &Form) -> Form {
        let mut form = self.clone();
        for (place, text) in &others.texts {
            set(&mut form.texts, *place, text.clone());
        }
        for (place, chosen) in &others.choices {
            set(&mut form.choices, *place, *chosen);
        }
        form
    }

    /// Applies a change. The other answers stay as they are.
    pub fn update(&mut self, action: Action) {
        match action {
            Action::Type(help, nth, question, text) => set(&mut self.texts, (help, nth, question), text),
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

/// The answers about one help and its child, and at the first help about the household. If a question has several answers
/// ([`Asked::nth`]), these hold one of them.
#[derive(Clone, Copy)]
pub struct HelpAnswers<'a> {
    form: &'a Form,
    /// The place of the help in the form.
    pub help: usize,
    /// Which of several answers: see [`Asked::nth`].
    nth: u32,
}

impl<'a> HelpAnswers<'a> {
    /// The answers of the same help with another [`Asked::nth`].
    fn nth(self, nth: u32) -> HelpAnswers<'a> {
        HelpAnswers { nth, ..self }
    }

    /// The text of a question. A further year without a text of its own has the text of the latest year before it. Until somebody
    /// types, the text is [`TextQuestion::preset`]; on the family way no preset counts.
    pub fn text(self, question: TextQuestion) -> &'a str {
        let is_of_year = is_year(self.nth);
        let mut latest = (0, if family::is_family(self.form) { "" } else { question.preset() });
        for ((help, nth, known), text) in &self.form.texts {
            let counts = *nth == self.nth || is_of_year && (latest.0..self.nth).contains(nth);
            if counts && (*help, *known) == (self.help, question) {
                latest = (*nth, text);
            }
        }
        latest.1
    }

    /// Whether somebody typed or chose something at the question, be it "I don't know" or an emptied text.
    pub fn was_answered(self, question: Question) -> bool {
        match question {
            Question::Text(question) => self.form.texts.iter().any(|(known, _)| *known == (self.help, self.nth, question)),
            Question::Choice(question) => self.form.choices.iter().any(|(known, _)| *known == (self.help, question)),
        }
    }

    /// The option that counts until somebody chooses. Crisis care is usually requested as a crisis intervention. On the family way no
    /// preset about the family counts: what nobody answered is unknown.
    fn preset(self, question: ChoiceQuestion) -> Option<Chosen> {
        if question.may_be_open() && family::is_family(self.form) {
            return None;
        }
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
