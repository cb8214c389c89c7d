//! The Fachmodus: all questions on one page, with the result beside them, updated as one types.

use crate::form::{Asked, Problem, Question, Section};
use crate::page::element::{El, button_with, el, form, heading, link_with};
use crate::page::family_doubt;
use crate::page::inputs::{Input, estimate_of, select, small_text};
use crate::page::{ViewContext, frame, professional, result};
use crate::text::Phrase;
use crate::visit::{Asking, Outcome};

/// The page of the Fachmodus.
pub fn page(view: &ViewContext) -> El {
    let texts = view.texts;
    let problems = shown_problems(view);
    let outcome = &view.derived.outcome;
    let peek = (!matches!(outcome, Outcome::Waiting(_)))
        .then(|| result::in_short(outcome, texts))
        .map(|result| link_with("#/ergebnis".to_owned(), &result).class("peek"));
    let answers = form()
        .class("answers")
        .attr("aria-labelledby", "heading")
        .with(heading().key("heading").text(texts.phrase(Phrase::YourAnswers)))
        .with(el("p").key("note").class("note").text(texts.phrase(Phrase::EmptyMeansUnknown)))
        .maybe(professional::open_questions(view))
        .all(view.derived.questions.sections.iter().map(|section| fieldset(section, view, &problems)))
        // On a narrow screen the result is below the questions. This link stays visible and leads to the page of the result.
        .with(el("div").key("peek").class("peek-place").maybe(peek));
    let result = el("section")
        .class("result")
        .attr("aria-labelledby", "result-heading")
        .with(el("h2").attr("id", "result-heading").attr("tabindex", "-1").text(texts.phrase(Phrase::Result)))
        .with(result::body(view, &problems));
    el("main").class("columns").key("everything").with(answers).with(result)
}

/// All problems except that of the question that is being typed in.
fn shown_problems(view: &ViewContext) -> Vec<Problem> {
    let problems = view.derived.problems().iter();
    problems.filter(|problem| Some(problem.asked) != view.session.typing).copied().collect()
}

fn fieldset(section: &Section, view: &ViewContext, problems: &[Problem]) -> El {
    let texts = view.texts;
    let title = professional::title(section, view);
    // All elements here have keys, so that the focused input stays when an answer opens another question.
    let fieldset = el("fieldset").key(&title).with(el("legend").key("legend").text(title.clone()));
    if let Some(together) = professional::told_together(section, view) {
        return fieldset.with(together);
    }
    // Once figures of a further year are asked or offered, a note says which year the first figures are of: the one before.
    let mut first_year = section.questions.iter().find_map(|asked| asked.year()).map(|next| {
        let text = texts.first_year(next - 1);
        el("p").key("first-year").class("note").sentence(&text)
    });
    let of_a_year = section.questions.chunk_by(|one, next| one.year() == next.year());
    of_a_year.fold(fieldset, |fieldset, questions| match questions {
        [first, ..] if first.year().is_some() => fieldset.with(further_year(section, *first, questions, view, problems)),
        _ => with_inputs(fieldset, questions, view, problems).maybe(first_year.take()),
    })
}

/// Adds the inputs of questions to an element.
fn with_inputs(mut element: El, questions: &[Asked], view: &ViewContext, problems: &[Problem]) -> El {
    for asked in questions {
        let problem = problems.iter().find(|problem| problem.asked == *asked).map(|problem| problem.kind);
        let input = Input { asked: *asked, form: &view.session.form, problem, texts: view.texts };
        let own = match asked.question {
            Question::Text(_) => small_text(&input),
            Question::Choice(question) => select(&input, question),
        };
        let asked_back = |asked| family_doubt::beside(view, asked);
        element = element.with(own).maybe(asked_back(*asked)).maybe(estimate_of(&input, view.session.typing, asked_back));
    }
    element
}

/// The figures of a further year. While they are only offered, they are folded up and have a button to confirm them. Confirmed
/// figures are unfolded and have a button to remove them.
fn further_year(section: &Section, first: Asked, questions: &[Asked], view: &ViewContext, problems: &[Problem]) -> El {
    let texts = view.texts;
    let which = |phrase| texts.which(texts.phrase(phrase), first);
    let does = |what: &'static str, phrase| button_with([what, &first.name()].concat(), &which(phrase)).key(what);
    let is_offered = section.offered.contains(&first);
    let id = year_id(first);
    let year = el("details").class("estimate").key(&id).flag("open", !is_offered);
    let year = year.with(el("summary").key("year").attr("id", id).sentence(&which(Phrase::FiguresOfYear)));
    if is_offered {
        let year = year.with(el("p").key("note").class("note").text(texts.phrase(Phrase::TakenOver)));
        with_inputs(year, questions, view, problems).with(does("confirm ", Phrase::ConfirmFigures))
    } else {
        let asking = view.session.asking.as_ref().filter(|asking| **asking == Asking::RemoveYear(first));
        let remove = match asking {
            Some(asking) => frame::ask(asking, view.session, texts),
            None => does("remove ", Phrase::RemoveFigures).attr("id", remove_id(first)),
        };
        with_inputs(year.with(remove), questions, view, problems)
    }
}

/// The id of the button that removes the figures of a further year.
pub fn remove_id(asked: Asked) -> String {
    ["remove-", &asked.name()].concat()
}

/// The id of the `summary` that unfolds the figures of a further year.
pub fn year_id(asked: Asked) -> String {
    ["year-", &asked.name()].concat()
}
