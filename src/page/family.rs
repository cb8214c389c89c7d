//! A page of the family way: its question, its inputs, and the buttons to go on.

use crate::form::family::{self, Page, PageProblem};
use crate::form::{Asked, ChoiceQuestion, ChosenOptions, Form, Question};
use crate::page::ViewContext;
use crate::page::element::{El, button, el, form, heading, link};
use crate::page::frame::address;
use crate::page::inputs::{self, Input};
use crate::text::{Catalogue, Phrase};
use crate::visit::event_names;

/// A page of the family way.
pub fn page(view: &ViewContext, page: Page) -> El {
    let texts = view.texts;
    let shown = &view.session.shown();
    let problem = view.session.blocking_error;
    let back = view
        .session
        .before(page)
        .map(|before| el("p").key("back").with(link(address(before), texts.phrase(Phrase::Back)).class("back")));
    let inputs = page.open_questions(shown).into_iter().map(|asked| input(shown, asked, problem, texts));
    let none = matches!(page, Page::List(_)).then(|| none_of(shown, page));
    let buttons = el("div")
        .key("buttons")
        .class("buttons")
        .with(el("button").class("main").attr("type", "submit").text(texts.phrase(Phrase::Next)))
        .maybe(family::unknown(shown, page).map(|_| button("unknown", texts.phrase(Phrase::DontKnow))));
    let name = page.name();
    el("main")
        .class("guided")
        .key(&name)
        .maybe(back)
        .with(form().key("form").attr("novalidate", "").with(heading().text(name.clone())).all(inputs).maybe(none).with(buttons))
}

fn input(form: &Form, asked: Asked, problem: Option<PageProblem>, texts: &'static Catalogue) -> El {
    let _ = problem;
    let input = Input { asked, form, problem: None, texts };
    match asked.question {
        Question::Text(_) => inputs::small_text(&input),
        Question::Choice(question @ (ChoiceQuestion::Applies(..) | ChoiceQuestion::More(_) | ChoiceQuestion::ChildHas(_))) => {
            let id = inputs::id(asked);
            let ticked = form.of(asked).chosen(question) == Some(true.into());
            let check = el("input").attr("type", "checkbox").attr("id", id.clone()).attr("name", asked.name()).checked(ticked);
            el("div").class("radio").key(&id).with(check).with(el("label").attr("for", id).text(asked.name()))
        }
        Question::Choice(_) => inputs::radios(&input),
    }
}

fn none_of(form: &Form, page: Page) -> El {
    let id = "q-none";
    let check = el("input").attr("type", "checkbox").attr("id", id).attr("name", event_names::NONE);
    el("div")
        .class("radio")
        .key("none")
        .with(check.checked(family::is_none_of(form, page)))
        .with(el("label").attr("for", id).text("Nichts davon"))
}
