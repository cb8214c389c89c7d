//! What is opened from a file or a link, and what is asked before it is done. Answers that are opened stand beside those that are
//! there; where there is no room for all, somebody must say so; and no device remembers them unasked.

use crate::form::Form;
use crate::visit::{MOST_VARIANTS, Notice, Remembered, Route, Session, Variant};

/// Where answers were opened from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// A file.
    File,
    /// A link, which the browser keeps in its history.
    Link,
}

/// What is asked, in its place, before it is done.
#[derive(Clone, PartialEq, Debug)]
pub enum Asking {
    /// Whether everything shall be deleted.
    Clear(Place),
    /// Whether these answers shall take the place of all that are there.
    Replace(Vec<Form>, Origin),
}

/// Which button was pressed of two that do the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The one on the page itself.
    Page,
    /// The one below every page.
    Foot,
}

impl Session {
    /// What was opened, the first of it to be looked at, beside what is there.
    pub(super) fn opened(&mut self, forms: Vec<Form>, source: Origin) {
        let is_lost = |one: &Variant| !one.form.is_empty() && !forms.contains(&one.form);
        let there = std::iter::once(self.present()).chain(self.variants.iter().cloned());
        let there: Vec<Variant> = there.filter(is_lost).collect();
        if forms.len() + there.len() > MOST_VARIANTS + 1 {
            self.asking = Some(Asking::Replace(forms, source));
        } else {
            self.show(forms, there, source);
        }
    }

    /// Whether what is asked shall be done.
    pub(super) fn answered(&mut self, yes: bool) {
        match self.asking.take() {
            Some(Asking::Clear(_)) if yes => self.clear(),
            Some(Asking::Replace(forms, source)) if yes => self.show(forms, Vec::new(), source),
            _ => {}
        }
    }

    fn show(&mut self, forms: Vec<Form>, beside: Vec<Variant>, source: Origin) {
        let is_beside = !beside.is_empty();
        let mut forms = forms.into_iter();
        let Some(form) = forms.next() else { return };
        (self.form, self.is_opened) = (form, true);
        self.variants = forms.map(|form| Variant { form, is_opened: true }).chain(beside).collect();
        self.settle();
        self.linked = false;
        self.asking = None;
        self.route = Route::Review;
        self.notice = Some(Notice::Opened(source, is_beside));
        if self.remembered == Remembered::These {
            self.remembered = Remembered::Others;
        }
    }
}
