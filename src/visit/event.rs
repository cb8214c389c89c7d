//! The events of a visit, and the notices that some of them cause.

use crate::case::field::Person;
use crate::form::{Asked, Chosen};
use crate::visit::{Asking, Clock, Origin, Remembered, Route, Set, Unread};

/// For whom the page is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Print {
    /// For the family: plain, one or two pages.
    Family,
    /// For the office: the sheet «Berechnung der Kostenbeteiligung», to sign.
    Sheet,
}

/// A message that is shown until the person does something else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// A file or link was not read.
    Unread(Unread),
    /// A file or link was opened. `true` if the answers before it are kept as variants.
    Opened(Origin, bool),
    /// All answers were deleted.
    Cleared,
    /// The answers that the device stores are shown in a new tab.
    FromDevice,
    /// Storing the answers on the device has failed.
    NotKept,
    /// The address asks for the rules of a day that is not a date.
    NoSuchDay,
}

/// Something that a person does, or that the browser reports.
#[derive(Clone, PartialEq, Debug)]
pub enum Event {
    /// The text of an input has changed. Holds the whole text.
    Typed(Asked, String),
    /// A button was pressed that sets or removes the minus of an amount: a number pad has none.
    Negated(Asked),
    /// An option was chosen. `None` is "I don't know".
    Chose(Asked, Option<Chosen>),
    /// A button was pressed that answers a page with an option and goes on.
    Picked(Asked, Option<Chosen>),
    /// A button was pressed that changes how a page asks, without going on: an option is chosen, or with `None` all answers of the
    /// page are taken back.
    Switched(Asked, Option<Chosen>),
    /// «Nichts davon» was ticked or unticked.
    NoneOf,
    /// «Nicht sicher? Trotzdem ausrechnen» was pressed: an item of the list that ended the way is open from now on.
    Anyway(Asked),
    /// The DOM event `change` of a text input: it was left after its text had changed.
    Settled,
    /// «Weiter» was pressed: goes on from the current page.
    Next,
    /// A reply to what was asked back about an input, by its place.
    Replied(Asked, usize),
    /// «Weiss ich nicht» was pressed: answers the current page and goes on.
    DontKnow,
    /// Ends the joint income of a family's answers: the parents' figures are given apart.
    GiveApart,
    /// Takes over the sum of the income helper as the person's Zwischentotal.
    TakeEstimate(Person),
    /// Confirms all figures that a further year has taken over. Holds one of their questions.
    ConfirmYear(Asked),
    /// The address has changed to that of another page.
    Went(Route),
    /// Keeps a copy of the present answers as a variant, if there is room.
    KeepVariant,
    /// The name of a set of answers was typed: of the present one (0), or of a variant by its place from 1.
    Named(usize, String),
    /// Swaps a variant with the present answers.
    UseVariant(usize),
    /// Prints the page. The session only notes for whom.
    Print(Print),
    /// Switches on or off whether the device stores the answers. Asks before it replaces other answers.
    Remember,
    /// The rules are loaded.
    RulesCame,
    /// The clock was read, and shows another day than before.
    NewDay(Clock),
    /// Storing the answers on the device has failed. Holds what it stores now: other answers or nothing.
    NotKept(Remembered),
    /// What the device stores now: the entry that this page has read or written there. `None` if there is none.
    Stored(Option<String>),
    /// Shows a link with the present answers, without the variants.
    MakeLink,
    /// A file or a link was opened: its sets of answers, or why it was not read.
    Opened(Result<Vec<Set>, Unread>, Origin),
    /// A button that deletes something was pressed: asks once more.
    Ask(Asking),
    /// The person answers [`Session::asking`](crate::visit::Session::asking) with yes (`true`) or no.
    Answered(bool),
    /// Esc was pressed while something was asked back: the answer stays, and the person may change it.
    CloseDoubt,
    /// Deletes all answers and variants without asking: Esc was pressed three times.
    Clear,
}
