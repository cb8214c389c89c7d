//! The review: all answers, each with a link to change it.

use crate::form::{Asked, Form, Question, Section, family};
use crate::page::ViewContext;
use crate::page::element::{El, el, heading, link};
use crate::page::frame::address;
use crate::page::recap::recap;
use crate::text::{Catalogue, Phrase, answer};
use crate::visit::{Route, is_answered, is_preset, route_to};

/// The page «Angaben prüfen». Answers of the family way stand there page by page.
pub fn page(view: &ViewContext) -> El {
    let texts = view.texts;
    let told = if family::is_family(&view.session.form) { vec![recap(view, true, true)] } else { answers(view) };
    el("main")
        .class("guided")
        .key("review")
        .with(heading().text(texts.phrase(Phrase::Review)))
        .with(el("p").text(texts.phrase(Phrase::ReviewIntro)))
        .all(told)
        .with(el("p").class("buttons").with(link(address(Route::Result), texts.phrase(Phrase::ToResult)).class("main")))
}

/// The questions with their answers by section, each with a link to change the answer.
fn answers(view: &ViewContext) -> Vec<El> {
    let (derived, texts) = (view.derived, view.texts);
    let form = &derived.questions.form;
    let section = |section: &Section| {
        // After a refusal open questions do not matter.
        let told = section.told().into_iter().filter(|one| !derived.is_refused || is_answered(form, *one));
        let rows: Vec<El> = told.map(|one| row(form, one, texts)).collect();
        let heading = el("h2").text(texts.heading(section.heading, section.number));
        (!rows.is_empty()).then(|| el("section").with(heading).with(el("dl").class("answers-list").all(rows)))
    };
    derived.questions.sections.iter().filter_map(section).collect()
}

fn row(form: &Form, asked: Asked, texts: &'static Catalogue) -> El {
    let question = texts.label(asked);
    let given = el("dd").sentence(&answer::answer(form, asked, texts));
    let may_be_empty = matches!(asked.question, Question::Text(question) if question.may_be_empty());
    let is_there = may_be_empty || is_answered(form, asked) || is_preset(form, asked);
    let given = if is_there { given.attr("translate", "no") } else { given.class("missing") };
    let link = link(address(route_to(form, asked)), texts.phrase(Phrase::Change));
    // The links have the same text, so each gets a name of its own.
    let link = link.attr("aria-label", texts.labelled(texts.phrase(Phrase::Change), &question));
    el("div").with(el("dt").sentence(&question)).with(given).with(el("dd").class("change").with(link))
}
