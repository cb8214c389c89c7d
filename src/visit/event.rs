//! The events of a visit, and the notices that some of them cause.

use crate::case::field::Person;
use crate::form::{Asked, Chosen, Form};
use crate::visit::{Origin, Place, Remembered, Route, Unread};

/// For whom the page is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Print {
    /// For the family: plain, one or two pages.
    Family,
    /// For the file: everything.
    File,
}

/// A message that is shown once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// A file or link was not read.
    Unread(Unread),
    /// A file or link was opened. `true` if the answers before it are kept as variants.
    Opened(Origin, bool),
    /// All answers were deleted.
    Cleared,
    /// The browser does not let the page keep the answers.
    NotKept,
    /// The day in the address is not a date.
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

/// Something that a person does, or that the browser tells.
#[derive(Clone, PartialEq, Debug)]
pub enum Event {
    /// Something was typed.
    Typed(Asked, String),
    /// One end of a range was typed.
    TypedEnd(Asked, Half, String),
    /// An option was chosen. `None` is "I don't know".
    Chose(Asked, Option<Chosen>),
    /// An input lost the focus.
    Settled,
    /// «Weiter».
    Next,
    /// «Weiss ich nicht».
    DontKnow,
    /// Switches the question between one amount and a range.
    OneOrRange(Asked),
    /// Takes over the sum of the income helper.
    TakeEstimate(Person),
    /// Confirms the figures that a further year took over.
    ConfirmYear(Asked),
    /// Removes the figures of a further year.
    RemoveYear(Asked),
    /// The address has changed.
    Went(Route),
    /// Keeps the present answers as a variant.
    KeepVariant,
    /// Swaps a variant with the present answers.
    UseVariant(usize),
    /// Drops a variant.
    DropVariant(usize),
    /// Prints the result.
    Print(Print),
    /// Turns on or off that the device keeps the answers.
    Remember,
    /// The rules are loaded.
    RulesCame,
    /// The device cannot keep the answers. It has other ones, or nothing.
    NotKept(Remembered),
    /// Another tab has stored answers on the device (`true`) or deleted them (`false`).
    KeptElsewhere(bool),
    /// Makes a link with all answers.
    MakeLink,
    /// A file or a link was opened.
    Opened(Result<Vec<Form>, Unread>, Origin),
    /// «Alles löschen» was pressed: asks once more.
    AskClear(Place),
    /// The answer to what was asked: yes or no.
    Answered(bool),
    /// Deletes everything at once, without asking.
    Clear,
}
