//! The variants: their names, what each payer owes in them over time, and which answers differ.

use crate::answer::Range;
use crate::assessment::Assessment;
use crate::assessment::compare::{ComparedSum, phases, sums};
use crate::form::{Asked, Chosen, ChosenOptions, Form, Heading, Question, Questions, UNKNOWN};
use crate::page::element::{El, button, el, quiet, untranslated};
use crate::page::{ViewContext, frame};
use crate::rules::right::{Status, Verdict};
use crate::text::write::repeated;
use crate::text::{Catalogue, ResultPhrase, ResultWord, answer};
use crate::visit::event_names::name_of_variant;
use crate::visit::{Asking, Derived, LONGEST_NAME, MOST_VARIANTS, Outcome};

/// The variants, and a button that keeps the present answers as another one if there is room.
pub fn content(view: &ViewContext) -> El {
    let texts = view.texts;
    let kept = &view.session.variants;
    let keep = el("p").with(if kept.len() < MOST_VARIANTS {
        button("keep", texts.result_phrase(ResultPhrase::KeepVariant))
    } else {
        el("span").text(texts.result_phrase(ResultPhrase::VariantsFull))
    });
    let content = el("div").class("compared");
    if kept.is_empty() {
        return content.with(el("p").text(texts.result_phrase(ResultPhrase::VariantsIntro))).with(keep);
    }
    let asking = view.session.asking.as_ref().filter(|asking| matches!(asking, Asking::DropVariant(_)));
    let others = all_others(view);
    let all: Vec<&Derived> = std::iter::once(view.derived).chain(&others).collect();
    content
        .with(el("p").text(texts.variants_intro()))
        .with(names(&all, view))
        .maybe(asking.map(|asking| frame::ask(asking, view.session, texts)))
        .all(tables(&all, view))
        .maybe(differences(&all, texts))
        .with(keep)
}

/// How many variants there are, in one line.
pub fn in_short(view: &ViewContext) -> String {
    let others = all_others(view);
    let all: Vec<&Derived> = std::iter::once(view.derived).chain(&others).collect();
    let named = |place| match name(place, view) {
        Some(name) => view.texts.noted(letter(place), &repeated(name)),
        None => letter(place).to_owned(),
    };
    let names: Vec<String> = (0..all.len()).map(named).collect();
    view.texts.variants_in_short(&names, &sums_of(&all))
}

/// The id of the button that deletes a variant.
pub fn drop_id(place: usize) -> String {
    ["drop-", &place.to_string()].concat()
}

/// The letter of a set of answers: A for the present one, B for the first variant beside it.
pub fn letter(place: usize) -> &'static str {
    ["A", "B", "C", "D", "E", "F", "G", "H"].get(place).copied().unwrap_or_default()
}

/// What follows from the variants beside the present answers.
fn all_others(view: &ViewContext) -> Vec<Derived> {
    view.session.variants.iter().map(|variant| view.session.derived_of(&variant.form)).collect()
}

fn assessments<'a>(all: &[&'a Derived]) -> Vec<Option<&'a Assessment>> {
    let assessed = all.iter().map(|one| match &one.outcome {
        Outcome::Assessed(assessment) => Some(&**assessment),
        _ => None,
    });
    assessed.collect()
}

fn sums_of(all: &[&Derived]) -> Vec<ComparedSum> {
    sums(&assessments(all))
}

/// The names, each with its buttons. The present answers have none.
fn names(all: &[&Derived], view: &ViewContext) -> El {
    let texts = view.texts;
    let others = view.session.variants.iter().map(|variant| &variant.name);
    let names = std::iter::once(&view.session.name).chain(others);
    let items = all.iter().zip(names).enumerate().map(|(place, (derived, name))| {
        let input = el("input")
            .attr("name", name_of_variant(place))
            .attr("type", "text")
            .attr("maxlength", LONGEST_NAME.to_string())
            .attr("aria-label", texts.variant_name_label(letter(place)))
            .value(name.clone());
        let beside = match place.checked_sub(1) {
            None => el("p").class("note").text(texts.variant_is_present()),
            Some(place) => tools(place, texts),
        };
        el("li").with(el("b").text(letter(place))).with(quiet(input)).with(beside).maybe(state(derived, texts))
    });
    el("ul").class("names").all(items)
}

/// The buttons of a variant, by its place beside the present answers.
fn tools(place: usize, texts: &'static Catalogue) -> El {
    let button = |what: &str, phrase| {
        let name = texts.labelled(texts.result_phrase(phrase), letter(place + 1));
        button([what, " ", &place.to_string()].concat(), texts.result_phrase(phrase)).attr("aria-label", name)
    };
    let drop = button("drop", ResultPhrase::DropVariant).attr("id", drop_id(place));
    el("p").class("tools screen").with(button("use", ResultPhrase::UseVariant)).space().with(drop)
}

/// What the table does not say of a set of answers: why it has no amounts, and the condition that is not met yet.
fn state(derived: &Derived, texts: &'static Catalogue) -> Option<El> {
    let state = match &derived.outcome {
        Outcome::Assessed(assessment) if assessment.peak().is_some() => {
            let deciding = deciding(assessment);
            (deciding != Status::Met)
                .then(|| texts.labelled(texts.result_phrase(ResultPhrase::Conditions), texts.status(deciding)))
        }
        outcome => Some(super::in_short(outcome, texts)),
    };
    state.map(|state| el("p").class("note").sentence(&state))
}

/// The most variants beside the present answers in one table: with more the columns are too narrow for a phone.
const BESIDE: usize = 3;

/// What each payer owes over time and in all: tables of the present answers with up to three others.
fn tables(all: &[&Derived], view: &ViewContext) -> Vec<El> {
    let assessments = assessments(all);
    let (phases, sums) = (phases(&assessments), sums(&assessments));
    if phases.is_empty() {
        return Vec::new();
    }
    let texts = view.texts;
    let others: Vec<usize> = (1..all.len()).collect();
    let tables = others.chunks(BESIDE).map(|others| {
        let places: Vec<usize> = std::iter::once(0).chain(others.iter().copied()).collect();
        let head = places.iter().map(|place| column(*place, view));
        let group = |name: String, amounts: &[Option<Range>]| {
            let first = amounts.first().copied().flatten();
            let cells = places.iter().map(|place| {
                let amount = amounts.get(*place).copied().flatten();
                let shown =
                    amount.map_or_else(|| texts.result_phrase(ResultPhrase::Nothing).to_owned(), |amount| texts.range(amount));
                let difference = texts.compared(first, amount).filter(|_| *place > 0);
                el("td").class("figure").attr("data-letter", letter(*place)).with(untranslated("bdi", shown)).all(
                    difference.unwrap_or_default().into_iter().map(|(end, by)| {
                        let small = el("small");
                        let small = match end {
                            Some(end) => small.with(el("span").text(texts.end(end))).space(),
                            None => small,
                        };
                        small.with(untranslated("bdi", by))
                    }),
                )
            });
            let name = el("th").attr("colspan", places.len().to_string()).attr("scope", "rowgroup").sentence(&name);
            el("tbody").with(el("tr").with(name)).with(el("tr").all(cells))
        };
        el("table")
            .class("compare")
            .with(el("caption").class("visually-hidden").text(texts.variants_caption()))
            .with(el("thead").with(el("tr").all(head)))
            .all(phases.iter().map(|phase| group(texts.compared_phase(phase), &phase.amounts)))
            .all(sums.iter().map(|sum| group(texts.compared_sum(sum), &sum.amounts).class("total")))
    });
    let rounded = sums.iter().any(|sum| sum.lacks_rappen);
    let rounded = rounded.then(|| el("p").class("note").text(texts.result_word(ResultWord::WhyRappen)));
    tables.chain(rounded).collect()
}

/// The name of a set of answers, if it has one.
fn name<'a>(place: usize, view: &ViewContext<'a>) -> Option<&'a str> {
    let name = match place.checked_sub(1) {
        None => Some(&view.session.name),
        Some(place) => view.session.variants.get(place).map(|variant| &variant.name),
    };
    name.map(String::as_str).filter(|name| !name.trim().is_empty())
}

/// The head of a column: the letter and the name.
fn column(place: usize, view: &ViewContext) -> El {
    el("th")
        .attr("scope", "col")
        .class("figure")
        .with(el("b").text(letter(place)))
        .space()
        .maybe(name(place, view).map(|name| el("bdi").attr("translate", "no").sentence(&repeated(name))))
}

/// The answers that differ: each question with the letters of each answer. `None` if there is none.
fn differences(all: &[&Derived], texts: &'static Catalogue) -> Option<El> {
    let differing = differing(all);
    let rows = differing.iter().flat_map(|(heading, one)| {
        let question = texts.label(*one);
        // Only the heading of the section says whose income it is.
        let name = match heading {
            Heading::Income(_) | Heading::Deductions(_) | Heading::DeductionsApart(_) => {
                texts.noted(&question, &texts.heading(*heading, 1))
            }
            _ if one.help > 0 => texts.noted(&question, &(one.help + 1).to_string()),
            _ => question,
        };
        let mut answers: Vec<(Vec<&str>, String)> = Vec::new();
        for (place, derived) in all.iter().enumerate() {
            let answer = shown_answer(derived, *one, texts);
            match answers.iter_mut().find(|(_, known)| *known == answer) {
                Some((letters, _)) => letters.push(letter(place)),
                None => answers.push((vec![letter(place)], answer)),
            }
        }
        let answers = answers.into_iter().map(|(letters, answer)| {
            el("dd").with(el("b").text(texts.listed(&letters))).space().with(el("bdi").attr("translate", "no").sentence(&answer))
        });
        std::iter::once(el("dt").sentence(&name)).chain(answers)
    });
    let list = el("dl").all(rows);
    (!differing.is_empty()).then(|| el("div").class("differs").with(el("h3").text(texts.variants_differ())).with(list))
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
