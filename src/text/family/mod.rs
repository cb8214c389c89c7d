//! What the pages of the family way say: their questions, why they ask, hints, choices, buttons and problems.

mod choices;
mod items;
mod notes;
mod problems;
mod questions;
mod words;

// The groups of messages, for `messages::groups!`.
pub(in crate::text) use choices::{child_money_choices, family_choices, second_lines};
pub(in crate::text) use items::{list_heading, list_items, more_item, partner_items};
pub(in crate::text) use notes::{page_hints, page_reasons, undecided};
pub(in crate::text) use problems::page_problems;
pub(in crate::text) use questions::page_question;
pub(in crate::text) use words::family_word;

pub use items::ListHeading;
pub use words::FamilyWord;

use crate::form::family::age::{Stage, stage};
use crate::form::family::{Page, asks, is_other_child};
use crate::form::{ChosenOptions, Form, ParentsOption, StartWishOption, ToldForOption};

/// How a page speaks of the child that gets the help.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Child {
    /// «das Kind».
    Minor,
    /// Another child of the family: «das andere Kind».
    Another,
    /// Of age: «der junge Mensch».
    Adult,
    /// The person who answers: «Sie».
    Yourself,
}

impl Child {
    /// How a page speaks of its child. On the page about the parents the words stay while somebody chooses who they are, and the
    /// age is asked before anybody knows whether it is that of a minor.
    pub fn on(page: Page, form: &Form) -> Child {
        if is_other_child(form, page.help()) {
            Child::Another
        } else if form.at(0).parents() == Some(ParentsOption::YoungPerson) && page != Page::Parents {
            Child::Yourself
        } else if stage(form) == Some(Stage::Adult) && page != Page::Age {
            Child::Adult
        } else {
            Child::Minor
        }
    }
}

/// Whose money a page asks about, and of which time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Money {
    /// That of one person.
    One,
    /// That of two parents who live together.
    Both,
    /// That of one person today, because it has changed.
    OneToday,
    /// That of both parents today.
    BothToday,
    /// That of a parent and of a partner.
    WithPartner,
}

impl Money {
    fn on(page: Page, form: &Form) -> Money {
        match asks(form, page) {
            Some(ToldForOption::Both) => Money::Both,
            Some(ToldForOption::OneToday) => Money::OneToday,
            Some(ToldForOption::BothToday) => Money::BothToday,
            Some(ToldForOption::WithPartner) => Money::WithPartner,
            _ => Money::One,
        }
    }
}

/// What the question of a page depends on: the page, how it speaks of the child, whose money it is, and whether the child is already
/// where the help is.
type Asking = (Page, Child, Money, bool);

fn asking(page: Page, form: &Form) -> Asking {
    let is_there = form.at(0).start_wish() == Some(StartWishOption::AlreadyThere);
    (page, Child::on(page, form), Money::on(page, form), is_there)
}
