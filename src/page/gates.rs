//! The gates to what is drawn only when the rules are loaded: all pages but those of the family way, and the running
//! line.
//!
//! The browser loads this code with the rules (see `visit::gates`). `web/split.mjs` finds the gates by name, so they must not be
//! inlined.

use yew::html::Scope;

use crate::assessment::Assessment;
use crate::form::Form;
use crate::form::family::{Page, PageProblem};
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

/// What is wrong with an answer on a page of the family way. A text that cannot be read has the part named that is wrong.
#[inline(never)]
pub fn page_problem(page: Page, problem: PageProblem, typed: &str, form: &Form, texts: &'static Catalogue) -> String {
    let named = texts.misspelt(problem.asked.question, typed);
    named.unwrap_or_else(|| texts.page_problem(page, problem, form))
}

/// The sentences of the running line.
#[inline(never)]
pub fn line(line: &Line, texts: &'static Catalogue) -> Vec<String> {
    texts.line(line)
}
