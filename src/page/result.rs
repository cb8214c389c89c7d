//! The result: first the answer and the amount, then who pays, what changes the amount, the months, the conditions, what to do, the
//! calculation, and the readings it rests on.

mod calculation;
mod curve;
pub mod family;
mod next_steps;
mod paper;
pub mod variants;

use crate::answer::Range;
use crate::assessment::{Assessment, Headline, MonthShares};
use crate::calendar::Year;
use crate::case::field::Field;
use crate::form::{Asked, ChoiceQuestion, ChosenOptions, Problem, Question, TextQuestion, is_estimated};
use crate::page::ViewContext;
use crate::page::element::{El, button, el, heading, link, link_with, list};
use crate::page::frame::address;
use crate::page::inputs::id;
use crate::page::result::next_steps::Helps;
use crate::rules::payers::Payer;
use crate::rules::procedure::StartAdvice;
use crate::rules::right::Status;
use crate::rules::right::Verdict;
use crate::text::{Catalogue, Phrase, ResultPhrase, write};
use crate::visit::line::Said;
use crate::visit::{Ahead, Outcome, Print, Route, route_to};

/// The result alone on its page.
pub fn page(view: &ViewContext) -> El {
    let texts = view.texts;
    el("main")
        .class("result alone")
        .key("result")
        .with(heading().text(texts.phrase(Phrase::Result)))
        .with(body(view, view.derived.problems()))
}

/// All that is shown of an outcome. Replaced with every change, because Yew cannot patch a text that a browser has translated.
pub fn body(view: &ViewContext, problems: &[Problem]) -> El {
    let texts = view.texts;
    let body = el("div").key(&view.generation.to_string());
    match &view.derived.outcome {
        Outcome::Waiting(awaited) => body
            .with(el("p").class("waiting").text(texts.awaited(*awaited)))
            .with(el("p").with(link(address(view.session.guided()), texts.phrase(Phrase::GoOn)))),
        Outcome::Mend(_) => body.with(mend(problems, view)),
        Outcome::Assessed(assessment) => assessed(body, assessment, view),
    }
}

/// The problems, each with a link to its input.
fn mend(problems: &[Problem], view: &ViewContext) -> El {
    let texts = view.texts;
    let items = problems.iter().map(|problem| el("li").with(link_with(way_to(problem.asked, view), &texts.label(problem.asked))));
    el("div").class("mend").with(el("p").text(texts.phrase(Phrase::PleaseMend))).maybe(list("", items.collect()))
}

/// The address of a question: its input in the Fachmodus, else its page.
fn way_to(asked: Asked, view: &ViewContext) -> String {
    match view.session.route {
        Route::Everything | Route::Field(_) => ["#", &id(asked)].concat(),
        _ => address(route_to(&view.session.form, asked)),
    }
}

/// Adds the result of an assessment to `body`.
fn assessed(body: El, assessment: &Assessment, view: &ViewContext) -> El {
    let is_family = crate::form::family::is_family(&view.session.form);
    match &view.derived.ahead {
        Some(ahead) if is_family && view.session.print == Print::Family => of_family(body, assessment, ahead, view),
        _ => in_full(body, assessment, view),
    }
}

/// The result of the family way.
fn of_family(body: El, assessment: &Assessment, ahead: &Ahead, view: &ViewContext) -> El {
    let texts = view.texts;
    let names = names(assessment, view);
    let about = paper::about(&view.session.form, &names, view);
    let helps = Helps { all: &assessment.helps, names: if names.len() > 1 { names } else { Vec::new() }, texts };
    // The calculations and the curve are about a month: they would not lead to the amount of a year.
    let is_of_year = ahead.line.entries.iter().any(|entry| matches!(entry.said, Said::ByDaysOfYear(_)));
    let is_monthly = matches!(ahead.assumed.headline(), Headline::Monthly(_)) && !is_of_year;
    let is_possible = assessment.verdict() != Verdict::No;
    let answer = el(if view.session.route.is_everything() { "p" } else { "h2" });
    body.all(about)
        .all(family::headline(ahead, view))
        .all(why_not(&helps, texts))
        .maybe(family::ways_on(view))
        .with(answer.class("verdict").text(texts.verdict(assessment.verdict())))
        .maybe(calculation::rules_date(view, true))
        .with(el("p").class("note").text(texts.result_phrase(ResultPhrase::NotBinding)))
        .with(actions(view))
        .with(family::said(view, true))
        .maybe(family::has_placement(ahead).then(|| family::more_precise(view)))
        .maybe(is_possible.then(|| family::deadlines(assessment, &helps, view)))
        .maybe(is_possible.then(|| family::for_professionals(assessment, view)))
        .maybe(if is_monthly { calculation::calculations(&ahead.assumed, view) } else { None })
        .maybe(if is_monthly { curve::curve(&ahead.assumed, view) } else { None })
        .all(calculation::readings(&ahead.assumed, view))
        .with(family::to_expert_mode(view))
        .with(not_covered(texts))
        .with(variants::variants(view))
        .with(calculation::receipt(assessment, view))
        .with(paper::foot(&assessment.receipt, view))
}

/// The result with everything, for professionals and for the records.
fn in_full(body: El, assessment: &Assessment, view: &ViewContext) -> El {
    let texts = view.texts;
    let form = &view.session.form;
    let headline = assessment.headline();
    let is_monthly = matches!(headline, Headline::Monthly(_));
    let headline = match headline {
        Headline::NoShare => el("p").text(texts.result_phrase(ResultPhrase::NoShare)),
        Headline::OfficeDecides => el("p").class("open").text(texts.result_phrase(ResultPhrase::AmountOpen)),
        Headline::Monthly(range) => el("p")
            .class("amount")
            .with(el("strong").sentence(&texts.range(range)))
            .span("per", texts.result_phrase(ResultPhrase::PerMonth)),
    };
    // The amount at the top is that of the month that costs most.
    let is_partly_open = assessment.months.iter().any(|month| assessment.is_partly_open(month.month));
    let more = match (is_monthly && is_partly_open, assessment.varies()) {
        (true, _) => Some(ResultPhrase::PartlyOpen),
        (false, true) => Some(ResultPhrase::MonthsVary),
        (false, false) => None,
    };
    let verdict = if assessment.is_partly_refused() {
        texts.result_phrase(ResultPhrase::PartlyRefused)
    } else {
        texts.verdict(assessment.verdict())
    };
    let names = names(assessment, view);
    let about = paper::about(form, &names, view);
    // If there is only one help, its name is left out.
    let helps = Helps { all: &assessment.helps, names: if names.len() > 1 { names } else { Vec::new() }, texts };
    let is_early = helps.filed().map(|help| help.procedure.start).find(|start| matches!(start, StartAdvice::TooEarly { .. }));
    let early = is_early.and_then(|advice| texts.start(advice));
    let estimated =
        |one: &Asked| matches!(one.question, Question::Text(TextQuestion::Subtotal(person)) if is_estimated(form.at(0), person));
    let is_estimated = is_monthly && view.derived.questions.asked.iter().any(estimated);
    let only_monthly = |make: fn(&Assessment, &ViewContext) -> Option<El>| {
        if is_monthly { make(assessment, view) } else { None }
    };
    // The parts have headings of level 3. In the Fachmodus the one above them is «Ergebnis», on the page of the result the verdict.
    let answer = el(if view.session.route.is_everything() { "p" } else { "h2" });
    let is_dense = helps.all.len() > 1 || assessment.amounts().len() > 1;
    let body = if is_dense { body.class("dense") } else { body };
    body.all(about)
        .with(answer.class("verdict").text(verdict))
        .with(headline)
        .maybe(more.map(|phrase| el("p").text(texts.result_phrase(phrase))))
        .maybe(is_estimated.then(|| el("p").text(texts.result_phrase(ResultPhrase::ApproximateResult))))
        .maybe(early.map(|text| el("p").class("near screen").sentence(&text)))
        .all(why_not(&helps, texts))
        .all(assessment.why_open().map(|point| el("p").text(texts.open_point(point))))
        .maybe(calculation::rules_date(view, true))
        .maybe(only_monthly(|assessment, view| Some(who_pays(assessment, view.texts))))
        .maybe(only_monthly(what_moves))
        .with(el("p").class("note").text(texts.result_phrase(ResultPhrase::NotBinding)))
        .with(actions(view))
        .maybe(only_monthly(|assessment, view| Some(months(assessment, view.texts))))
        .with(next_steps::conditions(&helps, view))
        .with(next_steps::what_to_do(assessment, &helps, texts, true))
        .maybe(only_monthly(calculation::calculations))
        .maybe(only_monthly(curve::curve))
        .all(calculation::readings(assessment, view))
        .with(not_covered(texts))
        .with(variants::variants(view))
        .maybe((view.session.print == Print::File).then(|| paper::answers_and_link(form, view)))
        .with(calculation::receipt(assessment, view))
        .with(paper::foot(&assessment.receipt, view))
        .maybe((view.session.print == Print::File).then(|| paper::signatures(texts)))
}

/// The name of each help: `Pflegefamilie`, or `Kind 2: Pflegefamilie`.
fn names(assessment: &Assessment, view: &ViewContext) -> Vec<String> {
    let (helps, texts) = (&assessment.helps, view.texts);
    let several_children = helps.iter().any(|help| help.help.child > 0);
    let mut names: Vec<String> = Vec::new();
    for one in &view.derived.questions.asked {
        if one.question == Question::Choice(ChoiceQuestion::Help)
            && let Some(help) = helps.get(names.len())
            && let Some(kind) = view.session.form.at(one.help).help_kind()
        {
            let name = texts.option(kind.into());
            let name = if several_children { texts.labelled(&texts.child(help.help.child), name) } else { name.to_owned() };
            // The second help of the same name gets the number 2, the third one 3.
            let same = names.iter().filter(|known| known.starts_with(&name)).count();
            names.push(if same > 0 { texts.noted(&name, &(same + 1).to_string()) } else { name });
        }
    }
    names
}

/// Why the canton cannot pay, or not to the end: each failed condition with its reason, and what to do instead.
fn why_not(helps: &Helps, texts: &'static Catalogue) -> Vec<El> {
    let mut reasons = Vec::new();
    for (place, help) in helps.all.iter().enumerate() {
        let failed = help.conditions.iter().filter(|checked| matches!(checked.status, Status::NotMet(_) | Status::MetUntil(_)));
        for reason in failed.filter_map(|checked| texts.status_reason(checked.status)) {
            let reason = helps.names.get(place).map_or(reason.clone(), |name| texts.labelled(name, &reason));
            reasons.push(el("p").class("early").sentence(&reason));
        }
    }
    reasons
}

/// The buttons for both prints, and the link to the review.
fn actions(view: &ViewContext) -> El {
    let texts = view.texts;
    el("p")
        .class("buttons")
        .with(button("print-family", texts.result_phrase(ResultPhrase::PrintFamily)))
        .with(button("print-file", texts.result_phrase(ResultPhrase::PrintFile)))
        .with(link(address(Route::Review), texts.phrase(Phrase::Review)))
}

/// A part of the result under its heading.
pub fn part(heading: &'static str) -> El {
    el("section").with(el("h3").text(heading))
}

/// The most rows of who pays that fit on the print for the family. The others get the class `more`, which styles/print.css hides.
const ON_ONE_PAGE: usize = 12;
/// The most rows of what changes the amount that the print for the family shows. styles/print.css hides the others by their number.
const MOVES_ON_PAPER: usize = 4;

/// What each payer owes; successive months with the same amount are one row.
fn who_pays(assessment: &Assessment, texts: &'static Catalogue) -> El {
    let phases = assessment.phases();
    let split = assessment.is_split_open().then(|| el("p").text(texts.result_phrase(ResultPhrase::SplitOpen)));
    // The print for the family has room for some rows of each payer.
    let mut payers: Vec<Payer> = phases.iter().map(|phase| phase.payer).collect();
    payers.dedup();
    let most = if phases.len() > ON_ONE_PAGE { ON_ONE_PAGE / payers.len().max(1) } else { ON_ONE_PAGE };
    let more =
        (phases.len() > ON_ONE_PAGE).then(|| el("p").class("on-paper short").text(texts.result_phrase(ResultPhrase::MoreRows)));
    let rows = phases.iter().enumerate().map(|(place, phase)| {
        let before = phases.iter().take(place).filter(|known| known.payer == phase.payer).count();
        let mut who = vec![texts.payer(phase.payer), texts.period(phase.from, phase.to)];
        if !phase.stand_in.is_empty() {
            who.push(texts.stand_in(phase.stand_in, phase.partly_own_year));
        }
        let who = texts.listed(&who);
        let row = el("div").class(if before < most { "" } else { "more" });
        row.with(el("dt").text(who)).with(el("dd").sentence(&texts.range(phase.amount)))
    });
    let stands_in = phases.iter().any(|phase| !phase.stand_in.is_empty());
    let provisional = stands_in.then(|| el("p").class("note").text(texts.result_phrase(ResultPhrase::OtherYears)));
    part(texts.result_phrase(ResultPhrase::WhoPays))
        .with(el("dl").class("payers").all(rows))
        .maybe(split)
        .maybe(provisional)
        .maybe(more)
}

/// The gaps by their effect, the largest first, each with a link to its question. Of the gaps that lead to the same question only
/// the first is shown. `None` if there is no gap.
fn what_moves(assessment: &Assessment, view: &ViewContext) -> Option<El> {
    let texts = view.texts;
    let questions = &view.derived.questions;
    let mut known = Vec::new();
    let gaps = assessment.gaps.iter().filter(|gap| {
        // All figures of a partner who may not exist lead to one question.
        let question = questions.question_of(gap.field, gap.dated);
        let is_new = !known.contains(&question);
        known.push(question);
        is_new
    });
    let items = gaps.map(|gap| {
        let asked = questions.question_of(gap.field, gap.dated);
        let text = match (asked.question, gap.field) {
            // This question stands for all figures of a partner or of the parents. An open household leaves the whole range open.
            (Question::Choice(question @ (ChoiceQuestion::Household | ChoiceQuestion::Partner(_))), field)
                if !matches!(field, Field::Relation(_)) =>
            {
                let open = if question == ChoiceQuestion::Household { assessment.spread() } else { gap.monthly };
                texts.open_question(texts.question(asked.question), &write::amount(open))
            }
            _ => texts.gap(gap),
        };
        let to = way_to(asked, view);
        let change =
            link(to, texts.phrase(Phrase::Change)).attr("aria-label", texts.labelled(texts.phrase(Phrase::Change), &text));
        el("li").with(el("span").sentence(&text)).text(" ").with(change)
    });
    let items: Vec<El> = items.collect();
    let more =
        (items.len() > MOVES_ON_PAPER).then(|| el("p").class("on-paper short").text(texts.result_phrase(ResultPhrase::MoreRows)));
    list("moves", items).map(|items| {
        part(texts.result_phrase(ResultPhrase::WhatMoves))
            .with(el("p").text(texts.result_phrase(ResultPhrase::WhatMovesIntro)))
            .with(items)
            .maybe(more)
    })
}

/// The table of the months: what each one costs, and why.
fn months(assessment: &Assessment, texts: &'static Catalogue) -> El {
    let total = if assessment.whole_stay { ResultPhrase::Total } else { ResultPhrase::TotalOpenEnd };
    let reasons = |month: &MonthShares| {
        let mut reasons: Vec<String> = month.lines.iter().map(|line| texts.reason(&line.reason)).collect();
        // Each year is named once, also for several payers.
        let mut years: Vec<Year> = month.lines.iter().flat_map(|line| line.stand_in.iter().copied()).collect();
        years.sort_unstable();
        years.dedup();
        if !years.is_empty() {
            let partly = month.lines.iter().any(|line| line.partly_own_year);
            reasons.push(texts.stand_in(&years, partly));
        }
        reasons.dedup();
        texts.listed_apart(&reasons)
    };
    // If `is_open`, the office may add an amount to what is computed.
    let row = |name: El, amount: Range, is_open: bool, why: String| {
        let amount = texts.range(amount);
        let amount = if is_open { texts.and_open(&amount) } else { amount };
        el("tr").with(name.attr("scope", "row")).with(el("td").class("figure").sentence(&amount)).with(el("td").sentence(&why))
    };
    let mut any_open = false;
    let rows = assessment.months.iter().map(|month| {
        let is_open = assessment.is_partly_open(month.month);
        any_open |= is_open;
        row(el("th").text(texts.month(month.month)), month.total, is_open, reasons(month))
    });
    let rows: Vec<El> = rows.collect();
    let sum = |sum| el("tfoot").with(row(el("th").text(texts.result_phrase(total)), sum, any_open, String::new()));
    let sum = assessment.total.map(sum);
    let head = columns(&[ResultPhrase::MonthColumn, ResultPhrase::AmountColumn, ResultPhrase::ReasonColumn], texts);
    part(texts.result_phrase(ResultPhrase::MonthByMonth))
        .class("months")
        .with(el("table").with(head).with(el("tbody").all(rows)).maybe(sum))
}

/// The head of a table.
pub fn columns(names: &[ResultPhrase], texts: &'static Catalogue) -> El {
    let is_figure = |name| {
        matches!(name, ResultPhrase::AmountColumn | ResultPhrase::CurveOver | ResultPhrase::CurveUpTo | ResultPhrase::CurveShare)
    };
    let cells = names.iter().map(|name| {
        let class = if is_figure(*name) { "figure" } else { "" };
        el("th").attr("scope", "col").class(class).text(texts.result_phrase(*name))
    });
    el("thead").with(el("tr").all(cells))
}

/// What the calculator does not cover.
fn not_covered(texts: &'static Catalogue) -> El {
    part(texts.result_phrase(ResultPhrase::NotCoveredTitle)).with(el("p").text(texts.result_phrase(ResultPhrase::NotCovered)))
}
