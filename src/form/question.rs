//! The questions by name, and for which help of the form they are asked.

use crate::form::{Entry, Pick};

/// A question.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Question {
    /// Something to type.
    Type(Entry),
    /// Something to choose.
    Choose(Pick),
}

impl Question {
    /// A short name that is different for every question.
    pub fn name(self) -> String {
        match self {
            Question::Type(entry) => entry.name(),
            Question::Choose(pick) => pick.name(),
        }
    }

    /// The question of this name.
    fn named(name: &str) -> Option<Question> {
        let typed = Entry::all().map(Question::Type);
        typed.chain(Pick::all().map(Question::Choose)).find(|question| question.name() == name)
    }
}

/// A question with the help for which it is asked. What belongs to a child is asked at the first help of that child; what
/// belongs to the household, at the first help of all.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Asked {
    /// The place of the help in the form.
    pub help: usize,
    /// What is asked.
    pub question: Question,
}

impl Asked {
    /// The name in the page and in its address: `start`, and `start.2` for the second help.
    pub fn name(self) -> String {
        let name = self.question.name();
        if self.help == 0 { name } else { [&name, ".", &(self.help + 1).to_string()].concat() }
    }

    /// The question of this name, whether it is asked now or not.
    pub fn named(name: &str) -> Option<Asked> {
        let (name, help) = match name.split_once('.') {
            None => (name, 0),
            Some((name, number)) => (name, number.parse::<usize>().ok()?.checked_sub(1).filter(|help| *help < MOST_HELPS)?),
        };
        Some(Asked { help, question: Question::named(name)? })
    }
}

/// The most helps of a form. The rules take more: who needs that has a case file (docs/case-format.md).
pub const MOST_HELPS: usize = 4;
