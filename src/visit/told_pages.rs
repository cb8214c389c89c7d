//! What was told on each page of the family way, for who looks back at it.

use crate::form::family::{self, Moves, Page};
use crate::form::{Asked, Form, Question};
use crate::visit::is_answered;

/// Where the answer of a page comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Told {
    /// The family told it.
    OnPage,
    /// It follows from what was changed in the Fachmodus.
    InExpertMode,
    /// It was changed in the Fachmodus so that the page cannot show it. Holds the first question that was answered there.
    OnlyInExpertMode(Asked),
    /// It is open.
    Open,
}

/// The pages of the way, and those after the figure that were answered.
pub fn told_pages(form: &Form, moves: Moves) -> Vec<(Page, Told)> {
    let shown = &family::told(form);
    let told = |page: Page| {
        if !family::is_answered(shown, page) {
            in_expert_mode(form, page).map_or(Told::Open, Told::OnlyInExpertMode)
        } else if family::is_from_fachmodus(form, page) {
            Told::InExpertMode
        } else {
            Told::OnPage
        }
    };
    let way = family::pages(shown, moves).into_iter().filter(|page| !page.questions(shown).is_empty());
    // Nobody said that the start is open: it is as long as nobody says when.
    let is_said = |page: &Page| family::is_answered(shown, *page) && !(*page == Page::Start && family::is_start_open(form));
    let later = family::later_pages(shown).into_iter().filter(is_said);
    way.chain(later).map(|page| (page, told(page))).collect()
}

/// The first question that a page writes and that somebody answered.
fn in_expert_mode(form: &Form, page: Page) -> Option<Asked> {
    // Each item of a list is an answer of its own.
    let is_of_list = matches!(page, Page::List(_)) || !family::is_family(form);
    page.writes().into_iter().filter(|_| !is_of_list).find(|asked| is_answered(form, *asked) && !is_empty(form, *asked))
}

/// Whether an empty text is the answer.
fn is_empty(form: &Form, asked: Asked) -> bool {
    matches!(asked.question, Question::Text(question) if form.of(asked).text(question).trim().is_empty())
}
