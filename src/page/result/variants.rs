//! The variants, side by side with the present answers.

use crate::assessment::Assessment;
use crate::form::{Asked, ChoiceQuestion, Chosen, ChosenOptions, Form, Heading, Question, Questions, UNKNOWN};
use crate::page::element::{El, button, el};
use crate::page::summary;
use crate::page::{ViewContext, frame};
use crate::rules::right::{Status, Verdict};
use crate::text::{Catalogue, ResultPhrase, answer};
use crate::visit::{Asking, Derived, MOST_VARIANTS, Outcome};

/// The variants, and a button that keeps the present answers as another one if there is room.
pub fn variants(view: &ViewContext) -> El {
    let texts = view.texts;
    let kept = &view.session.variants;
    let keep = (kept.len() < MOST_VARIANTS).then(|| el("p").with(button("keep", texts.result_phrase(ResultPhrase::KeepVariant))));
    let section = el("section")
        .class("variants")
        .with(el("h3").attr("id", "variants").attr("tabindex", "-1").text(texts.result_phrase(ResultPhrase::Variants)))
        .with(el("p").text(texts.result_phrase(ResultPhrase::VariantsIntro)))
        .maybe(keep);
    if kept.is_empty() {
        return section;
    }
    let asking = view.session.asking.as_ref().filter(|asking| matches!(asking, Asking::DropVariant(_)));
    section.with(table(view)).maybe(asking.map(|asking| frame::ask(asking, view.session, texts)))
}

/// The id of the button that deletes a variant.
pub fn drop_id(place: usize) -> String {
    ["drop-", &place.to_string()].concat()
}

/// The question for the first help. It has the first row of the table, also if all variants have the same help.
const HELP: Asked = Asked::chosen(0, ChoiceQuestion::Help);

/// The name of a variant by its place: `A` for the first one.
pub fn letter(place: usize) -> &'static str {
    ["A", "B", "C", "D"].get(place).copied().unwrap_or_default()
}

fn table(view: &ViewContext) -> El {
    let texts = view.texts;
    let kept: Vec<Derived> = view.session.variants.iter().map(|variant| view.session.derived_of(&variant.form)).collect();
    let all: Vec<&Derived> = kept.iter().chain(std::iter::once(view.derived)).collect();
    let last = kept.len();
    let name = |place: usize| if place == last { texts.result_phrase(ResultPhrase::Now) } else { letter(place) };
    let head = (0..=last).map(|place| el("th").attr("scope", "col").text(name(place)));
    let row = |name: String, cells: Vec<String>| {
        let cells = cells.iter().map(|cell| el("td").attr("translate", "no").sentence(cell));
        el("tr").with(el("th").attr("scope", "row").sentence(&name)).all(cells)
    };
    let phrase = |phrase| texts.result_phrase(phrase).to_owned();
    let total = |outcome: &Outcome| match outcome {
        Outcome::Assessed(assessment) => assessment.total.map(|sum| texts.range(sum)),
        _ => None,
    };
    let state = |outcome: &Outcome| match outcome {
        Outcome::Assessed(assessment) => texts.status(deciding(assessment)).to_owned(),
        _ => String::new(),
    };
    let differences = differing(&all).into_iter().filter(|(_, one)| *one != HELP).map(|(heading, one)| {
        let question = texts.label(one);
        // Only the heading of the section says whose income it is.
        let name = match heading {
            Heading::Income(_) | Heading::Deductions(_) | Heading::DeductionsApart(_) => {
                texts.noted(&question, &texts.heading(heading, 1))
            }
            _ if one.help > 0 => texts.noted(&question, &(one.help + 1).to_string()),
            _ => question,
        };
        row(name, all.iter().map(|derived| shown_answer(derived, one, texts)).collect())
    });
    let buttons = (0..last).map(|place| {
        let button = |what: &str, phrase| {
            let name = texts.labelled(texts.result_phrase(phrase), letter(place));
            button([what, " ", &place.to_string()].concat(), texts.result_phrase(phrase)).attr("aria-label", name)
        };
        let drop = button("drop", ResultPhrase::DropVariant).attr("id", drop_id(place));
        el("td").with(button("use", ResultPhrase::UseVariant)).text(" ").with(drop)
    });
    let body = el("tbody")
        .with(row(
            texts.question(HELP.question).to_owned(),
            all.iter().map(|derived| shown_answer(derived, HELP, texts)).collect(),
        ))
        .with(row(phrase(ResultPhrase::AmountRow), all.iter().map(|one| summary(&one.outcome, texts)).collect()))
        .with(row(phrase(ResultPhrase::Total), all.iter().map(|one| total(&one.outcome).unwrap_or_default()).collect()))
        .with(row(phrase(ResultPhrase::Conditions), all.iter().map(|one| state(&one.outcome)).collect()))
        .all(differences)
        .with(
            el("tr")
                .class("screen")
                .with(el("th").attr("scope", "row").text(texts.result_phrase(ResultPhrase::VariantActions)))
                .all(buttons)
                .with(el("td")),
        );
    // The table is wider than a phone. Its box scrolls, so that the page does not. The box takes the focus, to scroll by keyboard.
    el("div")
        .class("wide")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", texts.result_phrase(ResultPhrase::Variants))
        .with(el("table").with(el("thead").with(el("tr").with(el("td")).all(head))).with(body))
}

/// The status that decides the verdict: that of the first condition that is not met if the canton cannot pay, else of the first
/// with any status but `Met`. `Met` if there is none.
fn deciding(assessment: &Assessment) -> Status {
    let verdict = assessment.verdict();
    let helps = assessment.helps.iter().filter(|help| help.verdict == verdict);
    let mut states = helps.flat_map(|help| &help.conditions).map(|checked| checked.status);
    let decides = |status: &Status| match verdict {
        Verdict::No => matches!(status, Status::NotMet(_)),
        Verdict::Open | Verdict::Possible => *status != Status::Met,
    };
    states.find(decides).unwrap_or(Status::Met)
}

/// The questions whose answers differ among the sets of answers that ask them, each with the heading of its section. A question
/// that some sets do not ask is included too, if another set has an answer to it ([`is_told`]).
fn differing(all: &[&Derived]) -> Vec<(Heading, Asked)> {
    let mut found: Vec<(Heading, Asked)> = Vec::new();
    for section in all.iter().flat_map(|one| &one.questions.sections) {
        for one in section.told() {
            let asking = || all.iter().map(|other| &other.questions).filter(|other| other.asked.contains(&one));
            let first = asking().next().map(|other| given(&other.form, one));
            let differ = asking().any(|other| Some(given(&other.form, one)) != first);
            let told = asking().count() < all.len() && asking().any(|other| is_told(&other.form, one));
            if (differ || told) && !found.contains(&(section.heading, one)) {
                found.push((section.heading, one));
            }
        }
    }
    found
}

/// Whether the answer is neither the preset nor "I don't know".
fn is_told(form: &Form, one: Asked) -> bool {
    let (typed, chosen) = given(form, one);
    match one.question {
        Question::Text(question) => typed != question.preset() && typed != UNKNOWN,
        Question::Choice(question) => chosen.is_some() && chosen != question.preset(),
    }
}

/// The answer as the form holds it: the typed text without spaces around it, or the chosen option. The part that the question does
/// not have is empty.
fn given(form: &Form, one: Asked) -> (&str, Option<Chosen>) {
    let at = form.of(one);
    match one.question {
        Question::Text(question) => (at.text(question).trim(), None),
        Question::Choice(question) => ("", at.chosen(question)),
    }
}

fn shown_answer(derived: &Derived, one: Asked, texts: &'static Catalogue) -> String {
    let Questions { form, asked, .. } = &derived.questions;
    if asked.contains(&one) { answer::answer(form, one, texts) } else { texts.result_phrase(ResultPhrase::Nothing).to_owned() }
}
