//! German: plain language, «Sie», Swiss spelling.

mod labels;
#[cfg(feature = "plain_page")]
mod plain;
mod why;

use crate::assessment::GapEffect;
use crate::form::{Asked, Chosen, Heading, Question};
use crate::text::Catalogue;
use crate::visit::Position;

impl Catalogue {
    /// The question; of what can be told several times, with which of it.
    pub fn label(&self, asked: Asked) -> String {
        self.which(self.question(asked.question), asked)
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
    /// A gap, and how far it moves the share.
    pub fn gap(&self, gap: &GapEffect) -> String {
        labels::gap(self, gap)
    }
}
