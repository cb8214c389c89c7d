//! What changes the amount: each row is a link to its question, with the new amount and the difference.

use crate::assessment::{Assessment, Change, GapEffect, Move, Open};
use crate::case::field::{Field, Person};
use crate::form::{Asked, ChoiceQuestion, Question, TextQuestion};
use crate::money::Chf;
use crate::page::ViewContext;
use crate::page::element::{El, el, list};
use crate::page::result::{block, way_to};
use crate::rules::parameters::RuleBook;
use crate::rules::payers::Payer;
use crate::text::{ResultPhrase, ResultWord, write};
use crate::visit::Outcome;

/// The rows. `None` if there are none. `payer` is the one whose amount stands first, `moves` what changes it.
pub fn moves(assessment: &Assessment, payer: Payer, moves: &[Move], view: &ViewContext) -> Option<El> {
    let texts = view.texts;
    let share = assessment.payer_shares().into_iter().find(|share| share.payer == payer)?;
    let rows: Vec<El> = if assessment.own_gaps(payer).next().is_none() {
        moves.iter().map(|one| of_change(one, share.amount.high, payer, view)).collect()
    } else {
        of_gaps(assessment, payer, view)
    };
    list("rows moves", rows).map(|rows| block(texts.result_word(ResultWord::WhatChanges)).class("block changes").with(rows))
}

/// What it would cost if nothing were told of the only condition that is not met. `None` if no amount follows then.
pub fn if_met(assessment: &Assessment, view: &ViewContext) -> Option<El> {
    let texts = view.texts;
    let (help, condition) = assessment.only_failure()?;
    let asked = view.derived.questions.question_of_condition(help, condition);
    let mut form = view.session.form.clone();
    form.forget(asked);
    let Outcome::Assessed(other) = view.session.derived_of(&form).outcome else { return None };
    let share = other.first_share().filter(|share| share.open == Open::Nothing)?;
    let text = texts.if_met(texts.condition(condition));
    let row = row(way_to(asked, view), &text, &texts.range(share.amount), texts.result_phrase(ResultPhrase::PerMonth));
    Some(block(texts.result_word(ResultWord::Compared)).class("block changes").with(el("ul").class("rows moves").with(row)))
}

fn of_change(one: &Move, now: Chf, payer: Payer, view: &ViewContext) -> El {
    let texts = view.texts;
    let subtotal = |person| Asked::typed(0, TextQuestion::Subtotal(person));
    let (text, asked) = match one.change {
        Change::OnlyWeekdays(help) => {
            let asked = view.derived.questions.question_of(Field::Extent(help), None);
            (texts.result_word(ResultWord::OnlyWeekdays).to_owned(), asked)
        }
        Change::Deductions(amount) => {
            let field = Field::ChildDeductions(person_of(payer));
            (texts.more_deductions(&write::bound(amount)), view.derived.questions.question_of(field, None))
        }
        Change::Income(amount) => {
            let asked = match payer {
                Payer::Child(child) => view.derived.questions.question_of(Field::OtherIncome(child), None),
                _ => subtotal(person_of(payer)),
            };
            (texts.more_income(&write::bound(amount)), asked)
        }
        Change::Answer(field, _) => (String::new(), view.derived.questions.question_of(field, None)),
    };
    row(way_to(asked, view), &text, &write::amount(one.monthly), &texts.difference(now, one.monthly))
}

fn person_of(payer: Payer) -> Person {
    match payer {
        Payer::Parents | Payer::First | Payer::Carers => Person::First,
        Payer::Second => Person::Second,
        Payer::Child(child) => Person::Child(child),
    }
}

/// The answers that are missing or not exact, the one that moves most first, and what the only one would give. Of the answers to one
/// question only the first is shown.
fn of_gaps(assessment: &Assessment, payer: Payer, view: &ViewContext) -> Vec<El> {
    let texts = view.texts;
    let questions = &view.derived.questions;
    let mut known: Vec<Asked> = Vec::new();
    let is_new = |gap: &&GapEffect| {
        // All figures of a partner who may not exist lead to one question.
        let question = questions.question_of(gap.field, gap.dated);
        let is_new = !known.contains(&question);
        known.push(question);
        is_new
    };
    let mut rows: Vec<El> = assessment.own_gaps(payer).filter(is_new).map(|gap| of_gap(gap, assessment, view)).collect();
    let answers = assessment.moves_of_answer(payer, &RuleBook::embedded());
    let least = answers.iter().map(|one| one.monthly).min().unwrap_or_default();
    let most = answers.iter().map(|one| one.monthly).max().unwrap_or_default();
    rows.extend(answers.iter().filter_map(|one| {
        let Change::Answer(field, amount) = one.change else { return None };
        let asked = questions.question_of(field, None);
        let question = texts.question(asked.question);
        let note = match () {
            () if one.monthly == least => texts.result_word(ResultWord::Lowest).to_owned(),
            () if one.monthly == most && answers.len() == 2 => texts.result_word(ResultWord::Highest).to_owned(),
            () => texts.difference(least, one.monthly),
        };
        let text = texts.if_answer(question, &write::bound(amount));
        Some(row(way_to(asked, view), &text, &write::amount(one.monthly), &note))
    }));
    rows
}

fn of_gap(gap: &GapEffect, assessment: &Assessment, view: &ViewContext) -> El {
    let texts = view.texts;
    let asked = view.derived.questions.question_of(gap.field, gap.dated);
    let (text, moved) = match (asked.question, gap.field) {
        // This question stands for all figures of a partner or of the parents. An open household leaves the whole range open.
        (Question::Choice(question @ (ChoiceQuestion::Household | ChoiceQuestion::Partner(_))), field)
            if !matches!(field, Field::Relation(_)) =>
        {
            let open = if question == ChoiceQuestion::Household { assessment.spread() } else { gap.monthly };
            (texts.question(asked.question).to_owned(), open)
        }
        _ => (texts.gap_name(gap), gap.monthly),
    };
    row(way_to(asked, view), &text, &texts.moves_by(&write::amount(moved)), texts.result_phrase(ResultPhrase::PerMonth))
}

/// A row: the whole of it is a link.
fn row(to: String, text: &str, amount: &str, note: &str) -> El {
    let figures = el("span").with(el("b").sentence(amount)).space().with(el("small").sentence(note));
    el("li").with(el("a").attr("href", to).with(el("span").sentence(text)).space().with(figures))
}
