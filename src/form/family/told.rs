//! The answers of the family way that follow from the other answers: of files and links without a family way, and after a change in
//! the Fachmodus.

use crate::form::family::page::{Page, written_by};
use crate::form::{Asked, ChoiceQuestion, Form, ListItem, Side};

/// The form with an answer on each page of the family way whose answer follows from the form.
pub fn told(form: &Form) -> Form {
    form.clone()
}

/// Forgets what a family told on the pages that write the answer to a question: it was changed in the Fachmodus.
pub fn changed(form: &mut Form, asked: Asked) {
    for page in Page::all() {
        let is_list = matches!(page, Page::List(_));
        if !is_list && page.writes().contains(&asked) {
            let of_page = page.questions(form);
            // What was changed is itself on some pages.
            of_page.into_iter().filter(|told| *told != asked).for_each(|told| form.forget(told));
        }
    }
    for side in Side::ALL {
        for item in ListItem::ALL {
            if written_by(*item, *side).contains(&asked) {
                form.forget(Asked::chosen(0, ChoiceQuestion::Applies(*item, *side)));
            }
        }
    }
}
