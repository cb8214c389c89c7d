//! The events that the names of inputs and buttons stand for. The page passes on what the browser tells.

use crate::form::{Asked, Question, TextQuestion};
use crate::visit::{Event, Half, Place, Print};

/// Separates the name of a question from an end of its range.
const LOW: &str = "~von";
const HIGH: &str = "~bis";

/// The name of the input for one end of a range.
pub fn end_name(asked: Asked, half: Half) -> String {
    let end = match half {
        Half::Low => LOW,
        Half::High => HIGH,
    };
    [&asked.name(), end].concat()
}

/// The event for a changed text in an input.
pub fn typed(name: &str, value: String) -> Option<Event> {
    if let Some(name) = name.strip_suffix(LOW) {
        return Some(Event::TypedEnd(Asked::named(name)?, Half::Low, value));
    }
    if let Some(name) = name.strip_suffix(HIGH) {
        return Some(Event::TypedEnd(Asked::named(name)?, Half::High, value));
    }
    match Asked::named(name)? {
        asked @ Asked { question: Question::Text(_), .. } => Some(Event::Typed(asked, value)),
        Asked { question: Question::Choice(_), .. } => None,
    }
}

/// The name of the checkbox «Auf diesem Gerät merken».
pub const REMEMBER: &str = "remember";

/// The event for an input that was left, or for a chosen option. `value` is the number of the option.
pub fn changed(name: &str, value: &str) -> Event {
    if name == REMEMBER {
        return Event::Remember;
    }
    match Asked::named(name) {
        Some(asked @ Asked { question: Question::Choice(question), .. }) => {
            let place = value.parse::<usize>().ok();
            Event::Chose(asked, place.and_then(|place| question.options().get(place)).copied())
        }
        _ => Event::Settled,
    }
}

/// The event for a pressed button.
pub fn pressed(what: &str) -> Option<Event> {
    let (what, of) = what.split_once(' ').unwrap_or((what, ""));
    let place = || of.parse::<usize>().ok();
    Some(match what {
        "unknown" => Event::DontKnow,
        "range" => Event::OneOrRange(Asked::named(of)?),
        "estimate" => match Asked::named(of)?.question {
            Question::Text(TextQuestion::Subtotal(person)) => Event::TakeEstimate(person),
            _ => return None,
        },
        "confirm" => Event::ConfirmYear(Asked::named(of)?),
        "remove" => Event::RemoveYear(Asked::named(of)?),
        "keep" => Event::KeepVariant,
        "use" => Event::UseVariant(place()?),
        "drop" => Event::DropVariant(place()?),
        "link" => Event::MakeLink,
        "clear" => Event::AskClear(if of == "page" { Place::Page } else { Place::Foot }),
        "yes" => Event::Answered(true),
        "no" => Event::Answered(false),
        "print-family" => Event::Print(Print::Family),
        "print-file" => Event::Print(Print::File),
        _ => return None,
    })
}
