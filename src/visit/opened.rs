//! Answers opened from a file or a link, and the questions asked before something is lost. The first opened set becomes the
//! present one, the others and those that were there become variants. If there is no room for all, the page asks whether to replace those. The device
//! never stores opened answers unasked.

use crate::form::{Asked, Form};
use crate::visit::{MOST_VARIANTS, Notice, Remembered, Route, Session, Set, Variant};

/// Where answers were opened from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// A file.
    File,
    /// A link, which the browser keeps in its history.
    Link,
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
            Asking::Replace(sets, source) => self.show(sets, Vec::new(), source),
        }
    }

    fn show(&mut self, sets: Vec<Set>, beside: Vec<Variant>, source: Origin) {
        let is_beside = !beside.is_empty();
        let mut sets = sets.into_iter();
        let Some(Set { form, name }) = sets.next() else { return };
        // Whose answers these are nobody knows, so their calendar entries are others.
        let calendar_number = self.draw();
        (self.form, self.name, self.is_opened, self.calendar_number) = (form, name, true, calendar_number);
        self.draft = Form::default();
        let opened = |Set { form, name }| Variant { form, name, is_opened: true, calendar_number };
        self.variants = sets.map(opened).chain(beside).collect();
        self.settle();
        self.confirmed.clear();
        self.linked = false;
        self.asking = None;
        self.route = Route::Review;
        self.notice = Some(Notice::Opened(source, is_beside));
        if self.remembered == Remembered::These {
            self.remembered = Remembered::Others;
        }
    }
}
