//! A question, and the place at which the form asks it.

use crate::calendar::Year;
use crate::case::field::{Field, HelpId};
use crate::form::text_question::is_year;
use crate::form::{ChoiceQuestion, TextQuestion};

/// A question of the form, answered by typing or by choosing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Question {
    /// It is answered by typing.
    Text(TextQuestion),
    /// It is answered by choosing.
    Choice(ChoiceQuestion),
}

impl Question {
    /// The name in saved answers and in the page.
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

    /// The question with this name.
    fn named(name: &str) -> Option<Question> {
        Question::all().find(|question| question.name() == name)
    }

    /// The first question whose answer fills a field.
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

/// A question at a help. A question about a child is asked at the first help of that child, and a question about the household
/// at the first help of all.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Asked {
    /// The place of the help in the form.
    pub help: usize,
    /// Which of several answers to the question ([`TextQuestion::comes_again`]). 0: the first, the only one the guided way asks
    /// for. 2 to 4: a further change of income. A calendar year, such as 2027: the figure of that further year.
    pub nth: u32,
    /// What is asked.
    pub question: Question,
}

impl Asked {
    /// A text question at a help.
    pub const fn typed(help: usize, question: TextQuestion) -> Asked {
        Asked { help, nth: 0, question: Question::Text(question) }
    }

    /// A choice question at a help.
    pub const fn chosen(help: usize, question: ChoiceQuestion) -> Asked {
        Asked { help, nth: 0, question: Question::Choice(question) }
    }

    /// The calendar year, for a figure of a further year.
    pub fn year(self) -> Option<Year> {
        is_year(self.nth).then_some(self.nth.cast_signed())
    }

    /// The name in saved answers, in the page and in its address: `start`, `start.2` at the second help, `subtotal-first.1.2027`
    /// for a further year.
    pub fn name(self) -> String {
        let name = self.question.name();
        let help = (self.help + 1).to_string();
        match (self.help, self.nth) {
            (0, 0) => name,
            (_, 0) => [&name, ".", &help].concat(),
            (_, nth) => [&name, ".", &help, ".", &nth.to_string()].concat(),
        }
    }

    /// The question with this name, whether it matters now or not.
    pub fn named(name: &str) -> Option<Asked> {
        let mut parts = name.split('.');
        let question = Question::named(parts.next()?)?;
        let help = match parts.next() {
            Some(number) => number.parse::<usize>().ok()?.checked_sub(1).filter(|help| *help < MOST_HELPS)?,
            None => 0,
        };
        let nth = match (parts.next(), question) {
            (Some(number), Question::Text(question)) => number.parse().ok().filter(|nth| question.comes_again(*nth))?,
            (Some(_), Question::Choice(_)) => return None,
            (None, _) => 0,
        };
        parts.next().is_none().then_some(Asked { help, nth, question })
    }
}

/// The most helps that a form has. A case file may have more (docs/case-format.md).
pub const MOST_HELPS: usize = 4;
