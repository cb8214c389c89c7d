//! The gates to what is drawn only when the rules are loaded: all pages but those of the family way, and the running
//! line.
//!
//! The browser loads this code with the rules (see `visit::gates`). `web/split.mjs` finds the gates by name, so they must not be
//! inlined.

use yew::html::Scope;

use crate::assessment::Assessment;
use crate::form::Question;
use crate::page::element::El;
use crate::page::{App, ViewContext, about, browser, data, everything, family, result, review};
use crate::text::Catalogue;
use crate::visit::line::Line;
use crate::visit::{Derived, Route, Session};

/// The page of the present route.
#[inline(never)]
pub fn page(view: &ViewContext) -> El {
    match view.session.route {
        Route::Page(page) => family::page(view, page),
        Route::Review => review::page(view),
        Route::Result => result::page(view),
        Route::Everything | Route::Field(_) => everything::page(view),
        Route::Data => data::page(view),
        Route::About => about::page(view),
    }
}

/// Opens the print dialog.
#[inline(never)]
pub fn print(app: &Scope<App>) {
    browser::print(app);
}

/// What a screen reader says of a result.
#[inline(never)]
pub fn spoken(assessment: &Assessment, session: &Session, derived: &Derived, texts: &'static Catalogue) -> String {
    result::spoken(assessment, session, derived, texts)
}

/// What is wrong with an answer, if a part of it can be named.
#[inline(never)]
pub fn misspelt(question: Question, typed: &str, texts: &'static Catalogue) -> Option<String> {
    texts.misspelt(question, typed)
}

/// The sentences of the running line.
#[inline(never)]
pub fn line(line: &Line, texts: &'static Catalogue) -> Vec<String> {
    texts.line(line)
}
