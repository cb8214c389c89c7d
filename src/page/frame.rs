//! What stands around every page: its name and the ways in.

use crate::form::{Asked, Form, Pick, Question, Route, Session};
use crate::page::element::{El, el, link};
use crate::text::{Catalogue, Phrase};

/// The name of the page, for the browser's title.
pub fn title(session: &Session, texts: &'static dyn Catalogue) -> String {
    let page = match session.route {
        Route::Question(asked) => texts.question(asked.question),
        Route::Review => texts.phrase(Phrase::Review),
        Route::Result => texts.phrase(Phrase::Result),
        Route::Everything => texts.phrase(Phrase::Everything),
    };
    [page, texts.phrase(Phrase::Title)].join(" – ")
}

/// The address of a page as a link.
pub fn address(route: Route) -> String {
    ["#", &route.path()].concat()
}

/// The name of the calculator and the ways in.
pub fn masthead(session: &Session, texts: &'static dyn Catalogue) -> El {
    let guided = match session.route {
        route @ Route::Question(_) => route,
        _ => session.guided(),
    };
    let first = Route::Question(Asked { help: 0, question: Question::Choose(Pick::Help) });
    let way = |route: Route, phrase: Phrase, here: bool| {
        let link = link(address(route), texts.phrase(phrase));
        el("li").with(if here { link.attr("aria-current", "page") } else { link })
    };
    let ways = el("ul")
        .with(way(guided, Phrase::Guided, matches!(session.route, Route::Question(_))))
        .with(way(Route::Everything, Phrase::Everything, session.route == Route::Everything))
        .with(way(Route::Review, Phrase::Review, session.route == Route::Review))
        .with(way(Route::Result, Phrase::Result, session.route == Route::Result));
    el("header")
        .class("masthead")
        .with(el("p").class("name").with(link(address(first), texts.phrase(Phrase::Title))))
        .maybe((session.route == first && is_fresh(&session.form)).then(|| introduction(texts)))
        .with(el("nav").attr("aria-label", texts.phrase(Phrase::Ways)).with(ways))
}

fn is_fresh(form: &Form) -> bool {
    form.is_empty()
}

fn introduction(texts: &'static dyn Catalogue) -> El {
    el("div")
        .with(el("p").text(texts.phrase(Phrase::Introduction)))
        .with(el("p").class("private").text(texts.phrase(Phrase::Private)))
}
