//! Variants: answers that were kept, side by side with the present ones.

use crate::form::{Asked, Form, MOST_VARIANTS, asked};
use crate::page::element::{El, button, el};
use crate::page::result::summary;
use crate::page::{Outcome, Shown, outcome};
use crate::text::{Catalogue, Phrase, answer, write};

/// The variants, and the button that keeps one more.
pub fn variants(shown: &Shown) -> El {
    let texts = shown.texts;
    let kept = &shown.session.variants;
    let keep = (kept.len() < MOST_VARIANTS).then(|| el("p").with(button("keep", texts.phrase(Phrase::KeepVariant))));
    let section = el("section")
        .class("variants")
        .with(el("h3").attr("id", "variants").attr("tabindex", "-1").text(texts.phrase(Phrase::Variants)))
        .with(el("p").text(texts.phrase(Phrase::VariantsIntro)))
        .maybe(keep);
    if kept.is_empty() { section } else { section.with(table(shown)) }
}

/// `A` for the first variant.
fn letter(place: usize) -> &'static str {
    ["A", "B", "C", "D"].get(place).copied().unwrap_or_default()
}

fn table(shown: &Shown) -> El {
    let texts = shown.texts;
    let present = &shown.session.form;
    let forms: Vec<&Form> = shown.session.variants.iter().chain(std::iter::once(present)).collect();
    let outcomes: Vec<Outcome> = forms.iter().map(|form| outcome(form)).collect();
    let last = forms.len() - 1;
    let name = |place: usize| if place == last { texts.phrase(Phrase::Now) } else { letter(place) };
    let head = (0..forms.len()).map(|place| el("th").attr("scope", "col").text(name(place)));
    let row = |name: &'static str, cells: Vec<String>| {
        el("tr").with(el("th").attr("scope", "row").text(name)).all(cells.into_iter().map(|cell| el("td").text(cell)))
    };
    let total = |outcome: &Outcome| match outcome {
        Outcome::Assessed(assessment) => assessment.total.map(|sum| write::range(sum, texts.phrase(Phrase::FromTo))),
        _ => None,
    };
    let verdict = |outcome: &Outcome| match outcome {
        Outcome::Assessed(assessment) => texts.verdict(assessment.verdict()).to_owned(),
        _ => String::new(),
    };
    let differences = differing(&forms)
        .into_iter()
        .map(|one| row(texts.question(one.question), forms.iter().map(|form| shown_answer(form, one, texts)).collect()));
    let buttons = (0..last).map(|place| {
        let button = |what: &str, phrase| {
            let name = [texts.phrase(phrase), ": ", letter(place)].concat();
            button([what, " ", &place.to_string()].concat(), texts.phrase(phrase)).attr("aria-label", name)
        };
        el("td").with(button("use", Phrase::UseVariant)).text(" ").with(button("drop", Phrase::DropVariant))
    });
    let body = el("tbody")
        .with(row(texts.phrase(Phrase::AmountRow), outcomes.iter().map(|one| summary(one, texts)).collect()))
        .with(row(texts.phrase(Phrase::Total), outcomes.iter().map(|one| total(one).unwrap_or_default()).collect()))
        .with(row(texts.phrase(Phrase::Conditions), outcomes.iter().map(verdict).collect()))
        .all(differences)
        .with(
            el("tr")
                .class("screen")
                .with(el("th").attr("scope", "row").text(texts.phrase(Phrase::VariantActions)))
                .all(buttons)
                .with(el("td")),
        );
    // Wider than a phone: it scrolls by itself, also by keyboard, and the page does not.
    el("div")
        .class("wide")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", texts.phrase(Phrase::Variants))
        .with(el("table").with(el("thead").with(el("tr").with(el("td")).all(head))).with(body))
}

/// The questions that are not answered the same in all.
fn differing(forms: &[&Form]) -> Vec<Asked> {
    let mut found: Vec<Asked> = Vec::new();
    for one in forms.iter().flat_map(|form| asked(form)) {
        let same = forms.windows(2).all(|pair| match pair {
            [first, second] => state(first, one) == state(second, one),
            _ => true,
        });
        if !same && !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

/// What a form says to a question; none where it is not asked.
fn state(form: &Form, one: Asked) -> Option<(String, Option<crate::form::Opt>)> {
    use crate::form::Question;
    let at = form.at(one.help);
    asked(form).contains(&one).then(|| match one.question {
        Question::Type(entry) => (at.text(entry).trim().to_owned(), None),
        Question::Choose(pick) => (String::new(), at.pick(pick)),
    })
}

fn shown_answer(form: &Form, one: Asked, texts: &'static dyn Catalogue) -> String {
    if asked(form).contains(&one) { answer::answer(form, one, texts) } else { texts.phrase(Phrase::Nothing).to_owned() }
}
