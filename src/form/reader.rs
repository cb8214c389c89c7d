//! Reads single answers of one help, its child and, at the first help, the household, for the case.

use crate::calendar::Date;
use crate::case::field::{Field, HelpId, Member};
use crate::form::figures::{amount, count, date};
use crate::form::{Asked, ChoiceQuestion, Chosen, ChosenOptions, Form, Question, TextQuestion};

/// The answers to the questions of one help, its child and, at the first help, the household: only to those that are asked.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub form: &'a Form,
    pub asked: &'a [Asked],
    /// The day on which the case is looked at.
    pub today: Date,
    /// The place of the help in the form.
    pub place: usize,
    /// The help in the case.
    pub id: HelpId,
    /// Which of several answers: see [`Asked::nth`].
    pub nth: u32,
    /// Whether answers may still be missing.
    pub is_draft: bool,
}

impl ChosenOptions for Reader<'_> {
    fn chosen(&self, question: ChoiceQuestion) -> Option<Chosen> {
        if self.asks(Question::Choice(question)) { self.form.at(self.place).chosen(question) } else { None }
    }
}

impl Reader<'_> {
    /// Whether the question is asked here.
    pub fn asks(&self, question: Question) -> bool {
        self.asked.contains(&Asked { help: self.place, nth: self.nth, question })
    }

    /// The text of a question. `None` if it is not asked.
    pub fn text(&self, question: TextQuestion) -> Option<&str> {
        self.asks(Question::Text(question)).then(|| self.form.at(self.place).nth(self.nth).text(question))
    }

    /// The day that answers a question. `None` if it is not asked, or if its text is no day.
    pub fn date(&self, question: TextQuestion) -> Option<Date> {
        self.text(question).and_then(|text| date(question, text))
    }

    /// The text of the question whose answer fills a field.
    fn text_for(&self, field: Field) -> Option<&str> {
        self.asked.iter().find_map(|asked| match asked.question {
            Question::Text(question)
                if (asked.help, asked.nth) == (self.place, self.nth) && question.field(self.id) == Some(field) =>
            {
                Some(self.form.of(*asked).text(question))
            }
            _ => None,
        })
    }

    /// Fills a member of the case with the figure for its field. A figure that is not asked for is zero, and one that cannot be
    /// read is unknown. A choice stays as it is.
    pub fn fill(&self, field: Field, member: Member) {
        match (member, self.text_for(field)) {
            (member, None) => member.set_nothing(),
            (Member::Amount(answer), Some(text)) => *answer = amount(text).unwrap_or_default(),
            (Member::Count(answer), Some(text)) => *answer = count(text).unwrap_or_default(),
            (Member::Choice { .. }, Some(_)) => {}
        }
    }

    /// All answers to a question that can be answered several times, the first one first.
    pub fn each(&self, question: TextQuestion) -> impl Iterator<Item = Reader<'_>> {
        let is_it = move |one: &&Asked| one.help == self.place && one.question == Question::Text(question);
        self.asked.iter().filter(is_it).map(|one| Reader { nth: one.nth, ..*self })
    }
}
