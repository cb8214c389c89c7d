//! The answers of the form from which a page of the family way is read back.

use crate::answer::Answer;
use crate::calendar::Month;
use crate::form::figures::amount;
use crate::form::{ChoiceQuestion, Chosen, ChosenOptions, Form, Question, TextQuestion, UNKNOWN, as_typed};
use crate::money::Chf;

/// The amount of what somebody does not have.
pub(super) const NOTHING: Answer<Chf> = Answer::Known(Chf::ZERO);

/// The answers to read from, and what was read from them so far.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    /// The answers to read from. A preset that nobody confirmed is none.
    pub answers: &'a Form,
    /// The answers of the family way so far.
    pub told: &'a Form,
}

impl Fields<'_> {
    fn was_answered(self, help: usize, question: Question) -> bool {
        self.answers.at(help).was_answered(question)
    }

    /// The text of a question that somebody answered.
    pub fn text(&self, help: usize, question: TextQuestion) -> Option<&str> {
        let text = self.answers.at(help).text(question).trim();
        (self.was_answered(help, Question::Text(question)) && !text.is_empty()).then_some(text)
    }

    /// What somebody chose at a question; none within is "I don't know".
    pub fn chosen(self, help: usize, question: ChoiceQuestion) -> Option<Option<Chosen>> {
        self.was_answered(help, Question::Choice(question)).then(|| self.answers.at(help).chosen(question))
    }

    pub fn amount(self, question: TextQuestion) -> Option<Answer<Chf>> {
        amount(self.text(0, question)?).ok()
    }

    pub fn yes_no(self, question: ChoiceQuestion) -> Option<Option<bool>> {
        Some(self.chosen(0, question)?.map(|chosen| chosen == true.into()))
    }
}

/// The sum of two answers. It is unknown if one of them is.
pub(super) fn added(one: Answer<Chf>, other: Answer<Chf>) -> Answer<Chf> {
    if one == Answer::Unknown || other == Answer::Unknown {
        return Answer::Unknown;
    }
    let ((low, high), (more_low, more_high)) = (one.bounds(Chf::ZERO, Chf::ZERO), other.bounds(Chf::ZERO, Chf::ZERO));
    match (low + more_low, high + more_high) {
        (low, high) if low == high => Answer::Known(low),
        (low, high) => Answer::Between { low, high },
    }
}

/// An amount a year by the month. `None` if it is no whole number of Rappen: then no text a month stands for it.
pub(super) fn by_month(yearly: Answer<Chf>) -> Option<Answer<Chf>> {
    let monthly = |sum: Chf| {
        let exact = sum.divided(Month::IN_YEAR);
        let [below, _] = exact.neighbours();
        (below == exact).then_some(exact)
    };
    Some(match yearly {
        Answer::Known(sum) => Answer::Known(monthly(sum)?),
        Answer::Between { low, high } => Answer::Between { low: monthly(low)?, high: monthly(high)? },
        Answer::Unknown => Answer::Unknown,
    })
}

/// An answer as somebody would type it.
pub(super) fn typed(answer: Answer<Chf>) -> String {
    if answer == Answer::Unknown { UNKNOWN.to_owned() } else { as_typed(answer) }
}
