//! One question a page: what is asked, why, and how to go on.

use crate::form::{Asked, Question, TextQuestion};
use crate::page::element::{El, button, el, form, link, link_with};
use crate::page::fields::{self, Input};
use crate::page::frame::address;
use crate::page::{ViewContext, result};
use crate::rules::right::Verdict;
use crate::text::{Phrase, answer};
use crate::visit::{Outcome, Route, before, position};

/// The page of a question.
pub fn page(view: &ViewContext, asked: Asked) -> El {
    let texts = view.texts;
    let session = view.session;
    let blocking_error = session.blocking_error.filter(|problem| problem.asked == asked);
    let field = Input { asked, form: &session.form, problem: blocking_error.map(|problem| problem.kind), texts };
    let place = position(&view.derived.questions, asked).map(|position| {
        let (heading, number) = position.heading;
        let section = el("strong").text(texts.heading(heading, number));
        el("p").key("stand").class("stand").attr("id", "stand").with(section).with(el("span").text(texts.position(&position)))
    });
    let mistakes = blocking_error.map(|_| {
        let problem = field.problem_text().map(|problem| {
            let to = ["#", &fields::id(asked)].concat();
            el("p").key(&problem).with(link_with(to, &problem))
        });
        el("div")
            .key("mistakes")
            .class("mend")
            .attr("id", "mistakes")
            .attr("tabindex", "-1")
            .with(el("h2").text(texts.phrase(Phrase::Mistakes)))
            .maybe(problem)
    });
    let back = before(&view.derived.questions, asked)
        .map(|before| el("p").key("back").with(link(address(Route::Question(before)), texts.phrase(Phrase::Back)).class("back")));
    let asked_for = match asked.question {
        Question::Text(_) => fields::large_text(&field, session.ranged),
        Question::Choice(_) => fields::radios(&field).key("choices"),
    };
    let buttons = el("div")
        .key("buttons")
        .class("buttons")
        .with(el("button").class("main").attr("type", "submit").text(texts.phrase(Phrase::Next)))
        .maybe(without_an_answer(asked.question).map(|phrase| button("unknown", texts.phrase(phrase))));
    // A page of its own for each question, so that nothing of one is taken over into the next. In it everything has a key, so
    // that what comes and goes while one types leaves the field alone.
    el("main")
        .class("guided")
        .key(&asked.name())
        .maybe(back)
        .maybe(place)
        .with(form().key("form").attr("novalidate", "").maybe(mistakes).with(asked_for).with(buttons))
        .maybe(early_no(view))
        .maybe(fields::estimate_of(&field, session.typing))
        .maybe(so_far(view))
}

/// The button that goes on without a figure or a choice.
fn without_an_answer(question: Question) -> Option<Phrase> {
    match question {
        Question::Text(TextQuestion::Start) => None,
        Question::Text(entry) if entry.may_be_empty() => Some(answer::empty(entry)),
        Question::Text(_) => Some(Phrase::DontKnow),
        // «Weiss ich nicht» is one of the choices.
        Question::Choice(_) => None,
    }
}

/// As soon as the canton cannot pay, that is said, with the way to the reason.
fn early_no(view: &ViewContext) -> Option<El> {
    let Outcome::Assessed(assessment) = &view.derived.outcome else { return None };
    (assessment.verdict() == Verdict::No).then(|| {
        let texts = view.texts;
        el("p")
            .key("early")
            .class("early")
            .with(el("span").text(texts.phrase(Phrase::EarlyNo)))
            .text(" ")
            .with(link(address(Route::Result), texts.phrase(Phrase::ToReason)))
    })
}

/// The amount so far.
fn so_far(view: &ViewContext) -> Option<El> {
    let Outcome::Assessed(assessment) = &view.derived.outcome else { return None };
    let summary = result::summary(&view.derived.outcome, view.texts);
    let text = view.texts.so_far(&summary);
    let is_no = assessment.verdict() == Verdict::No;
    (!is_no).then(|| el("p").class("so-far").key(&text).with(link_with(address(Route::Result), &text)))
}
