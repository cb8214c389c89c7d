//! The page of one question: the question, why it is asked, and the buttons to go on.

use crate::form::{Asked, Question, TextQuestion};
use crate::page::element::{El, button, el, form, link, link_with};
use crate::page::frame::address;
use crate::page::inputs::{self, Input};
use crate::page::{ViewContext, result};
use crate::rules::right::Verdict;
use crate::text::{Phrase, answer};
use crate::visit::{Outcome, Route, before, position};

/// The page of a question.
pub fn page(view: &ViewContext, asked: Asked) -> El {
    let texts = view.texts;
    let session = view.session;
    let blocking_error = session.blocking_error.filter(|problem| problem.asked == asked);
    let input = Input { asked, form: &session.form, problem: blocking_error.map(|problem| problem.kind), texts };
    let place = position(&view.derived.questions, asked)
        .map(|position| el("p").key("stand").class("stand").attr("id", "stand").text(texts.position(&position)));
    let mistakes = blocking_error.map(|_| {
        let problem = input.problem_text().map(|problem| {
            let to = ["#", &inputs::id(asked)].concat();
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
        Question::Text(_) => inputs::large_text(&input, session.ranged),
        Question::Choice(_) => inputs::radios(&input).key("choices"),
    };
    let buttons = el("div")
        .key("buttons")
        .class("buttons")
        .with(el("button").class("main").attr("type", "submit").text(texts.phrase(Phrase::Next)))
        .maybe(without_an_answer(asked.question).map(|phrase| button("unknown", texts.phrase(phrase))));
    // The key differs from question to question, so that Yew carries nothing over to the next page. All elements in it have keys,
    // so that the input stays when others appear or go.
    el("main")
        .class("guided")
        .key(&asked.name())
        .maybe(back)
        .maybe(place)
        .with(form().key("form").attr("novalidate", "").maybe(mistakes).with(asked_for).with(buttons))
        .maybe(early_no(view))
        .maybe(inputs::estimate_of(&input, session.typing))
        .maybe(so_far(view))
}

/// The words of the button that goes on without an answer: "I don't know", or what an empty field means. `None` for the start,
/// which is needed, and for choices.
fn without_an_answer(question: Question) -> Option<Phrase> {
    match question {
        Question::Text(TextQuestion::Start) => None,
        Question::Text(question) if question.may_be_empty() => Some(answer::empty(question)),
        Question::Text(_) => Some(Phrase::DontKnow),
        // «Weiss ich nicht» is one of the options, if it is allowed.
        Question::Choice(_) => None,
    }
}

/// The message that the canton cannot pay, with a link to the reason. `None` if it may pay, and while there is no assessment.
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

/// The result so far, as a link to it. `None` if the canton cannot pay, and while there is no assessment.
fn so_far(view: &ViewContext) -> Option<El> {
    let Outcome::Assessed(assessment) = &view.derived.outcome else { return None };
    let summary = result::summary(&view.derived.outcome, view.texts);
    let text = view.texts.so_far(&summary);
    let is_no = assessment.verdict() == Verdict::No;
    (!is_no).then(|| el("p").class("so-far").key(&text).with(link_with(address(Route::Result), &text)))
}
