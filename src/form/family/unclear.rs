//! Other spellings in an answer: what it means in the plain form, or what is asked back because it can mean several things.

use crate::answer::Range;
use crate::calendar::Date;
use crate::form::family::doubt::{Doubt, DoubtKind, Meaning, Reply, ReplyWords};
use crate::form::family::start;
use crate::form::family::told_amount::range_of;
use crate::form::figures::{amount, problem};
use crate::form::spelling::meaning;
use crate::form::{Action, Asked, Form, Question, TextKind, TextQuestion};
use crate::typed::Sense;

/// What becomes of an answer in another spelling.
#[derive(Clone, PartialEq, Debug)]
pub enum Spelled {
    /// It means this, in the plain form.
    Plain(String),
    /// It is asked back. Each reply writes what is meant.
    Unclear(Doubt),
}

/// Reads another spelling of an answer. `None` if the plain readers can read it, or if nobody can.
pub fn spelled(form: &Form, asked: Asked, today: Date) -> Option<Spelled> {
    let Question::Text(question) = asked.question else { return None };
    let typed = form.of(asked).text(question);
    match meaning(question, typed, start::at_once(form, today), today)? {
        Sense::Clear(plain) => (!is_plain(question, typed, form, today)).then_some(Spelled::Plain(plain)),
        Sense::Unclear(first, second) => unclear(asked, question, typed, [Some(first), second]).map(Spelled::Unclear),
    }
}

/// Whether the plain readers can read a text.
fn is_plain(question: TextQuestion, typed: &str, form: &Form, today: Date) -> bool {
    let typed = typed.trim();
    match question.kind() {
        TextKind::Start => typed.is_empty() || start::read(typed, form, today).is_some(),
        _ => problem(question, typed).is_none(),
    }
}

fn unclear(asked: Asked, question: TextQuestion, typed: &str, meant: [Option<String>; 2]) -> Option<Doubt> {
    let reply = |words, text: &str| {
        // What the plain readers read anyway stays as it stands there.
        let is_right = question.kind() == TextKind::Amount && amount(typed).is_ok() && amount(typed) == amount(text);
        let write = || Meaning::Otherwise(Action::Type(asked.help, asked.nth, question, text.to_owned()));
        Reply { words, meaning: if is_right { Meaning::Right } else { write() } }
    };
    let amounts = |text: &String| range_of(amount(text).ok()?);
    let [first, second] = meant;
    let first = first?;
    let (kind, replies) = match (question.kind(), &second) {
        (TextKind::Amount, Some(second)) => {
            let (one, other): (Range, Range) = (amounts(&first)?, amounts(second)?);
            let replies = vec![reply(ReplyWords::Amount(one), &first), reply(ReplyWords::Amount(other), second)];
            (DoubtKind::WhichAmount(one, other), replies)
        }
        (TextKind::Amount, None) => {
            let change = Reply { words: ReplyWords::Change, meaning: Meaning::Change };
            // Beside a field of the Fachmodus no reply leads there.
            let change = question.is_of_family().then_some(change);
            let replies = std::iter::once(reply(ReplyWords::Yes, &first)).chain(change).collect();
            (DoubtKind::IsAmount(amounts(&first)?), replies)
        }
        (_, second) => {
            let second = second.as_ref()?;
            let (one, other) = (Date::read(&first)?, Date::read(second)?);
            let replies = vec![reply(ReplyWords::Day(one), &first), reply(ReplyWords::Day(other), second)];
            (DoubtKind::WhichDay(one, other), replies)
        }
    };
    Some(Doubt { asked, kind, replies })
}
