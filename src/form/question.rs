//! The questions by name, and for which help of the form they are asked.

use crate::calendar::Year;
use crate::case::field::{Field, HelpId};
use crate::form::text_question::is_year;
use crate::form::{ChoiceQuestion, TextQuestion};

/// A question.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Question {
    /// Something to type.
    Text(TextQuestion),
    /// Something to choose.
    Choice(ChoiceQuestion),
}

impl Question {
    /// A short name that is different for every question.
    pub fn name(self) -> String {
        match self {
            Question::Text(question) => question.name(),
            Question::Choice(question) => question.name(),
        }
    }

    /// All questions.
    pub fn all() -> impl Iterator<Item = Question> {
        TextQuestion::all().map(Question::Text).chain(ChoiceQuestion::all().map(Question::Choice))
    }

    /// The question of this name.
    fn named(name: &str) -> Option<Question> {
        Question::all().find(|question| question.name() == name)
    }

    /// The question whose answer fills a field; of several, the first one.
    pub fn of(field: Field) -> Option<Question> {
        let of_child = field.child().map(|child| HelpId { child, help: 0 });
        let help = field.help().or(of_child).unwrap_or(HelpId { child: 0, help: 0 });
        Question::all().find(|question| question.field(help) == Some(field))
    }

    /// The field of the case that the answer fills, if it can move an amount. `help` is the help at which the question is asked.
    pub fn field(self, help: HelpId) -> Option<Field> {
        match self {
            Question::Text(question) => question.field(help),
            Question::Choice(question) => question.field(help),
        }
    }
}

/// A question with the help for which it is asked. What belongs to a child is asked at the first help of that child; what
/// belongs to the household, at the first help of all.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Asked {
    /// The place of the help in the form.
    pub help: usize,
    /// Which of several answers to the question: 0 the first one, which the guided way asks for. Others are a further calendar year
    /// of a figure, as 2027, or the number of a further change of income, from 2 on ([`TextQuestion::comes_again`]).
    pub nth: u32,
    /// What is asked.
    pub question: Question,
}

impl Asked {
    /// What is typed for a help.
    pub const fn typed(help: usize, entry: TextQuestion) -> Asked {
        Asked { help, nth: 0, question: Question::Text(entry) }
    }

    /// What is chosen for a help.
    pub const fn chosen(help: usize, pick: ChoiceQuestion) -> Asked {
        Asked { help, nth: 0, question: Question::Choice(pick) }
    }

    /// The calendar year of a figure, where it is a further one.
    pub fn year(self) -> Option<Year> {
        is_year(self.nth).then_some(self.nth.cast_signed())
    }

    /// The name in the page and in its address: `start`, `start.2` for the second help, and `subtotal-first.1.2027` for a further year.
    pub fn name(self) -> String {
        let name = self.question.name();
        let help = (self.help + 1).to_string();
        match (self.help, self.nth) {
            (0, 0) => name,
            (_, 0) => [&name, ".", &help].concat(),
            (_, nth) => [&name, ".", &help, ".", &nth.to_string()].concat(),
        }
    }

    /// The question of this name, whether it is asked now or not.
    pub fn named(name: &str) -> Option<Asked> {
        let mut parts = name.split('.');
        let question = Question::named(parts.next()?)?;
        let help = match parts.next() {
            Some(number) => number.parse::<usize>().ok()?.checked_sub(1).filter(|help| *help < MOST_HELPS)?,
            None => 0,
        };
        let nth = match (parts.next(), question) {
            (Some(number), Question::Text(entry)) => number.parse().ok().filter(|nth| entry.comes_again(*nth))?,
            (Some(_), Question::Choice(_)) => return None,
            (None, _) => 0,
        };
        parts.next().is_none().then_some(Asked { help, nth, question })
    }
}

/// The most helps of a form. The rules take more: who needs that has a case file (docs/case-format.md).
pub const MOST_HELPS: usize = 4;
