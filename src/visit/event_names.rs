//! Maps the names of inputs and the values of buttons to events. The page passes them on as the browser reports them.

use crate::form::{Asked, Chosen, Question, TextQuestion};
use crate::visit::{Asking, Event, Place, Print};

/// The value of a ticked box: the place of «Ja» among the options.
pub const TICKED: &str = "0";
/// The value that stands for a box without a tick: the place of «Nein».
pub const NOT_TICKED: &str = "1";

/// What the name of an input for the name of a variant begins with.
const VARIANT_NAME: &str = "variant-name ";

/// The name of the input for the name of a set of answers: 0 is the present one.
pub fn name_of_variant(place: usize) -> String {
    [VARIANT_NAME, &place.to_string()].concat()
}

/// The set of answers that an input names.
pub fn named_variant(name: &str) -> Option<usize> {
    name.strip_prefix(VARIANT_NAME)?.parse().ok()
}

/// The event for the DOM event `input`. `None` if the input is not that of a text question or of a name.
pub fn typed(name: &str, value: String) -> Option<Event> {
    if let Some(place) = named_variant(name) {
        return Some(Event::Named(place, value));
    }
    match Asked::named(name)? {
        asked @ Asked { question: Question::Text(_), .. } => Some(Event::Typed(asked, value)),
        Asked { question: Question::Choice(_), .. } => None,
    }
}

/// The name of the checkbox «Auf diesem Gerät merken».
pub const REMEMBER: &str = "remember";
/// The name of the checkbox «Nichts davon».
pub const NONE: &str = "none";

/// The event for the DOM event `change`: the checkbox was switched, an option was chosen, or a text input was left. `value` is the
/// index of the option; any other value is "I don't know".
pub fn changed(name: &str, value: &str) -> Event {
    if name == REMEMBER {
        return Event::Remember;
    }
    if name == NONE {
        return Event::NoneOf;
    }
    match Asked::named(name) {
        Some(asked @ Asked { question: Question::Choice(_), .. }) => Event::Chose(asked, option(asked, value)),
        _ => Event::Settled,
    }
}

/// The option of a choice question at an index. Any other text is "I don't know".
fn option(asked: Asked, index: &str) -> Option<Chosen> {
    let Question::Choice(question) = asked.question else { return None };
    index.parse::<usize>().ok().and_then(|place| question.options().get(place)).copied()
}

/// The event for a pressed button. `what` is its value: a word, for some events followed by a space and what the event is about
/// (`drop 1`, `confirm wealth-first.1.2027`). `None` if the value means nothing.
pub fn pressed(what: &str) -> Option<Event> {
    let (what, of) = what.split_once(' ').unwrap_or((what, ""));
    let place = || of.parse::<usize>().ok();
    Some(match what {
        "unknown" => Event::DontKnow,
        "pick" => {
            let (name, index) = of.split_once(' ')?;
            let asked = Asked::named(name)?;
            Event::Picked(asked, option(asked, index))
        }
        "minus" => Event::Negated(Asked::named(of)?),
        "anyway" => Event::Anyway(Asked::named(of)?),
        "switch" => {
            let (name, index) = of.split_once(' ')?;
            let asked = Asked::named(name)?;
            Event::Switched(asked, option(asked, index))
        }
        "reply" => {
            let (name, place) = of.split_once(' ')?;
            Event::Replied(Asked::named(name)?, place.parse().ok()?)
        }
        "estimate" => match Asked::named(of)?.question {
            Question::Text(TextQuestion::Subtotal(person)) => Event::TakeEstimate(person),
            _ => return None,
        },
        "apart" => Event::GiveApart,
        "confirm" => Event::ConfirmYear(Asked::named(of)?),
        "remove" => Event::Ask(Asking::RemoveYear(Asked::named(of)?)),
        "keep" => Event::KeepVariant,
        "use" => Event::UseVariant(place()?),
        "drop" => Event::Ask(Asking::DropVariant(place()?)),
        "link" => Event::MakeLink,
        "clear" => Event::Ask(Asking::Clear(if of == "page" { Place::Page } else { Place::Foot })),
        "yes" => Event::Answered(true),
        "no" => Event::Answered(false),
        "print-family" => Event::Print(Print::Family),
        "print-sheet" => Event::Print(Print::Sheet),
        _ => return None,
    })
}
