//! Answers opened from a file or a link, and the questions asked before something is lost. The first opened set becomes the
//! present one, the others and those that were there become variants. If there is no room for all, the page asks whether to replace those. The device
//! never stores opened answers unasked.

use crate::form::{Asked, Form};
use crate::visit::{MOST_VARIANTS, Notice, Remembered, Route, Session, Set, Variant, restore_sets};

/// Where answers were opened from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// A file.
    File,
    /// A link, which the browser keeps in its history.
    Link,
    /// The storage of the device, where another tab has changed the answers.
    Device,
}

/// A question that is asked before answers are lost.
#[derive(Clone, PartialEq, Debug)]
pub enum Asking {
    /// Whether to delete everything.
    Clear(Place),
    /// Whether to delete a variant.
    DropVariant(usize),
    /// Whether to remove all figures of a further year. Holds one of their questions.
    RemoveYear(Asked),
    /// Whether the present answers replace the others that the device stores.
    Overwrite,
    /// Whether to show what another tab has stored on the device. Holds the entry that this page stored there last.
    Newer(String),
    /// Whether to replace the present answers and all variants by these.
    Replace(Vec<Set>, Origin),
}

/// Which of the two buttons «Alles löschen» was pressed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The one on the page itself.
    Page,
    /// The one below every page.
    Foot,
}

impl Session {
    /// Shows opened answers, the first set as the present one. Those that were there stay as variants, except empty sets and sets equal
    /// to one that is opened now. If there is no room for all, asks whether to replace those that were there.
    pub(super) fn opened(&mut self, sets: Vec<Set>, source: Origin) {
        let is_lost = |one: &Variant| !one.form.is_empty() && !sets.iter().any(|set| set.form == one.form);
        let there = std::iter::once(self.present()).chain(self.variants.iter().cloned());
        let there: Vec<Variant> = there.filter(is_lost).collect();
        if sets.len() + there.len() > MOST_VARIANTS + 1 {
            self.asking = Some(Asking::Replace(sets, source));
        } else {
            self.show(sets, there, source);
        }
    }

    /// Does what was asked, if the answer is yes.
    pub(super) fn answered(&mut self, yes: bool) {
        let Some(asking) = self.asking.take().filter(|_| yes) else { return };
        match asking {
            Asking::Clear(_) => self.clear(),
            Asking::DropVariant(place) if place < self.variants.len() => {
                self.variants.remove(place);
            }
            Asking::DropVariant(_) => {}
            Asking::RemoveYear(asked) => self.settle_year(asked, false),
            Asking::Overwrite => self.remembered = Remembered::These,
            Asking::Newer(before) => self.take_newer(&before),
            Asking::Replace(sets, source) => self.show(sets, Vec::new(), source),
        }
    }

    /// Shows what another tab has stored. The answers here stay as variants if they are more than this page stored last (`before`).
    fn take_newer(&mut self, before: &str) {
        let sets = self.stored.as_deref().map(restore_sets).unwrap_or_default();
        if self.is_stored_in(before) {
            self.show(sets, Vec::new(), Origin::Device);
        } else {
            self.opened(sets, Origin::Device);
        }
    }

    fn show(&mut self, sets: Vec<Set>, beside: Vec<Variant>, source: Origin) {
        let is_beside = !beside.is_empty();
        let mut sets = sets.into_iter();
        let Some(Set { form, name }) = sets.next() else { return };
        let is_opened = source != Origin::Device;
        // Whose answers were opened nobody knows, so their calendar entries are others.
        let calendar_number = self.draw();
        (self.form, self.name, self.is_opened, self.calendar_number) = (form, name, is_opened, calendar_number);
        let opened = |Set { form, name }| Variant { form, name, is_opened, calendar_number };
        self.variants = sets.map(opened).chain(beside).collect();
        self.settle();
        self.confirmed.clear();
        self.linked = false;
        self.asking = None;
        self.notice = Some(Notice::Opened(source, is_beside));
        if !is_opened {
            self.read_calendar_numbers(&self.stored.clone().unwrap_or_default());
            self.remembered = Remembered::These;
            self.derive();
            self.route = self.reachable(self.route);
            return;
        }
        self.draft = Form::default();
        self.route = Route::Review;
        if self.remembered == Remembered::These {
            self.remembered = Remembered::Others;
        }
    }
}
