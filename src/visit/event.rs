//! All that can happen in a visit, and what is said of it.

use crate::case::field::Person;
use crate::form::{Asked, Chosen, Form};
use crate::visit::{Origin, Place, Remembered, Route, Unread};

/// For whom a print is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Print {
    /// For the family: plain, one or two pages.
    Family,
    /// For the file: everything.
    File,
}

/// What is said once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// A file or link was not read.
    Unread(Unread),
    /// A file or link was opened; and whether the answers before it are kept as variants.
    Opened(Origin, bool),
    /// All answers are gone.
    Cleared,
    /// The browser does not let the page keep the answers.
    NotKept,
    /// The address wishes a day that is none.
    NoSuchDay,
}

/// One end of a range.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Half {
    /// «von»
    Low,
    /// «bis»
    High,
}

/// What happens.
#[derive(Clone, PartialEq, Debug)]
pub enum Event {
    /// Something was typed.
    Typed(Asked, String),
    /// One end of a range was typed.
    TypedEnd(Asked, Half, String),
    /// A choice was taken; none is "I don't know".
    Chose(Asked, Option<Chosen>),
    /// A field was left.
    Settled,
    /// «Weiter».
    Next,
    /// «Weiss ich nicht».
    DontKnow,
    /// One amount, or a range from the one to the other.
    OneOrRange(Asked),
    /// The sum of the income helper is taken over.
    TakeEstimate(Person),
    /// The figures of a further year are right as they stand there.
    ConfirmYear(Asked),
    /// The figures of a further year are taken away again.
    RemoveYear(Asked),
    /// The address has changed.
    Went(Route),
    /// The present answers are kept as a variant.
    KeepVariant,
    /// A variant becomes the present answers, and these the variant.
    UseVariant(usize),
    /// A variant is dropped.
    DropVariant(usize),
    /// A print is wanted.
    Print(Print),
    /// The device shall keep the answers, or shall no more.
    Remember,
    /// The rules are there.
    RulesCame,
    /// The device cannot keep them; it has others, or nothing.
    NotKept(Remembered),
    /// The device has got answers from another tab, or has none any more.
    KeptElsewhere(bool),
    /// A link with all answers is wanted.
    MakeLink,
    /// A file or a link was opened.
    Opened(Result<Vec<Form>, Unread>, Origin),
    /// «Alles löschen»: that is asked once.
    AskClear(Place),
    /// What was asked shall be done, or shall not.
    Answered(bool),
    /// Everything shall be gone at once.
    Clear,
}
