//! German: plain language, «Sie», Swiss spelling.

mod labels;
#[cfg(feature = "plain_page")]
mod plain;
mod problems;
mod why;

pub use problems::case_error_at;

use crate::assessment::GapEffect;
use crate::case::check::CaseError;
use crate::case::file::FileError;
use crate::form::{Asked, Chosen, Heading, ProblemKind, Question};
use crate::text::Catalogue;
use crate::visit::{Awaited, Notice, Position};

impl Catalogue {
    /// The question; of what can be told several times, with which of it.
    pub fn label(&self, asked: Asked) -> String {
        self.which(self.question(asked.question), asked)
    }
    /// Why a file is not read, and what to do.
    pub fn file_error(&self, error: &FileError) -> String {
        problems::file_error(error)
    }
    /// A heading of the form; which one of its kind is told from the second on.
    pub fn heading(&self, heading: Heading, number: usize) -> String {
        labels::numbered(heading, number)
    }
    /// The question itself.
    pub fn question(&self, question: Question) -> &'static str {
        match question {
            Question::Text(entry) => labels::entry(entry),
            Question::Choice(pick) => labels::pick(pick),
        }
    }
    /// A text about a question; of what can be told several times, with which of it.
    pub fn which(&self, text: &str, asked: Asked) -> String {
        labels::which(text, asked)
    }
    /// Why the question is asked, in one sentence.
    pub fn why(&self, question: Question) -> &'static str {
        match question {
            Question::Text(entry) => why::entry(entry),
            Question::Choice(pick) => why::pick(pick),
        }
    }
    /// Where the figure stands, or what is meant.
    pub fn hint(&self, question: Question) -> Option<&'static str> {
        match question {
            Question::Text(entry) => labels::entry_hint(entry),
            Question::Choice(pick) => labels::pick_hint(pick),
        }
    }
    /// Where one is in a section of the form, and what comes after it.
    pub fn position(&self, position: &Position) -> String {
        labels::position(position)
    }
    /// A choice.
    pub fn option(&self, chosen: Chosen) -> &'static str {
        labels::option(chosen)
    }
    /// What is wrong with a field, and what to do. `typed` is what stands in it.
    pub fn problem(&self, kind: ProblemKind, typed: &str) -> String {
        problems::problem(self, kind, typed)
    }
    /// Why a case is refused, and what to do.
    pub fn case_error(&self, error: CaseError) -> String {
        problems::case_error(self, error)
    }
    /// What a result waits for, and what to do.
    pub fn awaited(&self, awaited: Awaited) -> &'static str {
        problems::awaited(awaited)
    }
    /// What is said once.
    pub fn notice(&self, notice: Notice) -> &'static str {
        problems::notice(notice)
    }
    /// A gap, and how far it moves the share.
    pub fn gap(&self, gap: &GapEffect) -> String {
        labels::gap(self, gap)
    }
}
