//! What a family said, page by page: on the result and on the review.

use crate::form::family::{self, Page};
use crate::page::ViewContext;
use crate::page::element::{El, el, link};
use crate::page::frame::address;
use crate::text::{FamilyResult, Phrase};
use crate::visit::{Route, Told, told_pages};

/// One row for each page of the family way that was answered, with a link to change it if `links`. With `gaps` also for each page
/// of the way that is not.
pub fn recap(view: &ViewContext, links: bool, gaps: bool) -> El {
    let pages = told_pages(&view.session.form, view.session.moves());
    let shown = pages.into_iter().filter(|(_, told)| gaps || *told != Told::Open);
    el("dl").class("answers-list").all(shown.map(|(page, told)| row(page, told, view, links)))
}

fn row(page: Page, told: Told, view: &ViewContext, links: bool) -> El {
    let texts = view.texts;
    let form = &family::told(&view.session.form);
    let label = texts.label_of(page, form);
    let say = |phrase| texts.family_result(phrase);
    let in_expert_mode = || el("dd").class("changed").text(say(FamilyResult::InExpertMode));
    let answer = || el("dd").attr("translate", "no").sentence(&texts.told_on(page, form));
    let row = el("div").with(el("dt").text(label));
    let row = match told {
        Told::OnPage => row.with(answer()),
        Told::InExpertMode => row.with(answer()).with(in_expert_mode()),
        Told::OnlyInExpertMode(_) => row.with(in_expert_mode()),
        Told::Open => row.with(el("dd").class("missing").text(say(FamilyResult::StillOpen))),
    };
    let not = texts.not_applying(page, form).filter(|_| matches!(told, Told::OnPage | Told::InExpertMode));
    let change = links.then(|| {
        let route = if let Told::OnlyInExpertMode(asked) = told { Route::Field(asked) } else { Route::Page(page) };
        let link = link(address(route), texts.phrase(Phrase::Change));
        // The links have the same text, so each gets a name of its own.
        el("dd").class("change").with(link.attr("aria-label", texts.labelled(texts.phrase(Phrase::Change), label)))
    });
    // What does not apply comes last: it takes a line of its own.
    row.maybe(change).maybe(not.map(|text| el("dd").class("stated").sentence(&text)))
}
