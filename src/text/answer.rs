//! An answer of the form as people read it again: in the review, beside a variant, on paper.

use crate::answer::{Answer, Range};
use crate::form::{Asked, ChosenOptions, Form, Question, TextKind, TextQuestion, UNKNOWN, amount, date, family, is_estimated};
use crate::money::Chf;
use crate::text::messages::texts;
use crate::text::{Catalogue, Phrase, write};
use crate::visit::is_preset;

texts! {
    /// An answer with what is said behind it.
    answer_notes {
        /// The answer was preset, and nobody confirmed it. `answer` is an amount, a number or a choice.
        assumed(answer) => "{answer}, angenommen",
        /// `answer` is an amount that the income helper added up.
        approximate(answer) => "{answer}, ungefähr, aus den einzelnen Einkommen zusammengezählt",
        /// The family told no upper end. `amount` is in francs.
        above(amount) => "mehr als {amount}",
    }
}

/// The answer to a question. Numbers, and what could not be read, are repeated ([`write::repeated`]).
pub fn answer(form: &Form, asked: Asked, texts: &Catalogue) -> String {
    let answers = form.of(asked);
    let unknown = || {
        let phrase = if answers.was_answered(asked.question) { Phrase::DontKnow } else { Phrase::NotAnswered };
        texts.phrase(phrase).to_owned()
    };
    // What nobody confirmed is only assumed.
    let preset = |text: String| if is_preset(form, asked) { answer_notes::assumed(texts, &text) } else { text };
    match asked.question {
        Question::Choice(question) => {
            answers.chosen(question).map_or_else(unknown, |chosen| preset(texts.option(chosen).to_owned()))
        }
        Question::Text(question) => {
            let typed = answers.text(question).trim();
            match question.kind() {
                // An empty field means what the button of its question says.
                _ if typed.is_empty() && question.may_be_empty() => texts.phrase(empty(question)).to_owned(),
                _ if typed.is_empty() || typed == UNKNOWN => unknown(),
                TextKind::Date => date(question, typed).map_or_else(|| write::repeated(typed), |date| texts.date(date)),
                TextKind::Age | TextKind::Start => write::repeated(typed),
                TextKind::Count => preset(write::repeated(typed)),
                TextKind::Amount => {
                    if let Some(low) = family::income_above(form, asked) {
                        return answer_notes::above(texts, &write::amount(low));
                    }
                    let mut text = amount(typed).map_or_else(|_| write::repeated(typed), |answer| figure(answer, texts));
                    if matches!(question, TextQuestion::Subtotal(person) if asked.nth == 0 && is_estimated(answers, person)) {
                        text = answer_notes::approximate(texts, &text);
                    }
                    preset(text)
                }
            }
        }
    }
}

/// What an empty field means, for a question that may be empty.
pub fn empty(question: TextQuestion) -> Phrase {
    match question {
        TextQuestion::End => Phrase::NoEnd,
        TextQuestion::ChangeSince(_) => Phrase::NoChange,
        _ => Phrase::NoRegularDays,
    }
}

/// An amount that is known exactly or between two figures, as it is shown.
pub fn figure(figure: Answer<Chf>, texts: &Catalogue) -> String {
    let (low, high) = figure.bounds(Chf::ZERO, Chf::ZERO);
    texts.range(Range { low, high })
}
