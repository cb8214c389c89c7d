//! The calculation, the readings and open points, the version of the rules, and the receipt.

use crate::assessment::{Assessment, Calculation};
use crate::calendar::Month;
use crate::page::ViewContext;
use crate::page::element::{El, el, link_out, list, untranslated};
use crate::page::result::part;
use crate::rules::parameters::RuleBook;
use crate::rules::payers::Payer;
use crate::rules::source::Source;
use crate::rules::{Reading, Step};
use crate::text::write::in_sight;
use crate::text::{Catalogue, Phrase, ResultPhrase};
use crate::visit::{Print, file_of, is_preset, is_tax_free_of_couple, readings_of_visit};

/// The most calculations of a single help that fit on the print for the family.
const MOST_ON_PAPER: usize = 5;

/// The steps of each calculation: once if it is the same at both ends of the range, else at each end. If nothing is known of a payer's
/// income, a note stands in place of the steps.
pub fn calculations(assessment: &Assessment, view: &ViewContext) -> Option<El> {
    let texts = view.texts;
    let ends = &assessment.calculations;
    let peak = assessment.peak().map(|peak| peak.month);
    let open = |one: &&Calculation| assessment.is_end_of_range(one);
    let same = |one: &&Calculation| !assessment.is_end_of_range(one);
    // The print for the family shows the calculation of each amount at its upper end. For several helps or many amounts it shows
    // only those of the dearest month.
    let amounts = assessment.amounts();
    let are_few = assessment.helps.len() == 1 && amounts.len() <= MOST_ON_PAPER;
    let is_dearest = |one: &&Calculation| {
        let in_peak = || peak.is_some_and(|peak| one.from <= peak && peak <= one.to);
        if are_few { amounts.iter().any(|first| std::ptr::eq(*first, *one)) } else { in_peak() }
    };
    let steps =
        |one: &Calculation| calculation(one, texts).class(if is_dearest(&one) { "calculation dearest" } else { "calculation" });
    let note = |class, phrase| el("p").class(class).text(texts.result_phrase(phrase));
    // What is left out may lie beyond both ends.
    let is_whole = ends.low.iter().all(|one| one.without.is_empty());
    let [low, high] = if is_whole {
        [ResultPhrase::LowEnd, ResultPhrase::HighEnd]
    } else {
        [ResultPhrase::LowEndWithout, ResultPhrase::HighEndWithout]
    };
    let end = |class, phrase, ends: &[Calculation]| {
        let steps: Vec<El> = ends.iter().filter(open).map(steps).collect();
        (!steps.is_empty()).then(|| el("div").class(class).with(el("h4").text(texts.result_phrase(phrase))).all(steps))
    };
    let is_hidden = |one: &Calculation| open(&one) || !is_dearest(&one);
    let has_more = ends.low.iter().chain(&ends.high).any(is_hidden);
    Some(
        part(texts.result_phrase(ResultPhrase::Calculation))
            .maybe(has_more.then(|| note("on-paper short", ResultPhrase::DearestOnly)))
            .all(ends.low.iter().filter(same).map(steps))
            .maybe(end("low-end", low, &ends.low))
            .maybe(end("", high, &ends.high))
            .maybe(assessment.lacks_calculations().then(|| note("", ResultPhrase::CalculationLater))),
    )
}

fn calculation(calculation: &Calculation, texts: &'static Catalogue) -> El {
    let first = if calculation.is_last_step_enough() { calculation.steps.len().saturating_sub(1) } else { 0 };
    let steps = calculation.steps.iter().skip(first);
    el("div")
        .with(el("p").class("calculation-title").text(title(calculation.payer, calculation.from, calculation.to, texts)))
        .with(el("ol").class("steps").all(steps.map(|one| step(one, texts))))
        .all(texts.left_out(calculation).iter().map(|sentence| el("p").class("partial").sentence(sentence)))
}

/// The title of a calculation: the payer and the months.
pub fn title(payer: Payer, from: Month, to: Month, texts: &'static Catalogue) -> String {
    texts.listed(&[texts.payer(payer), texts.period(from, to)])
}

fn step(step: &Step, texts: &'static Catalogue) -> El {
    let text = texts.step(step);
    let rows = text.rows.iter().map(|row| {
        let label = el("dt").with(el("span").class("operator").text(row.sign)).text(" ").with(el("span").sentence(&row.label));
        el("div").with(label).with(untranslated("dd", row.value.clone()))
    });
    let sum = (!text.rows.is_empty()).then(|| el("dl").class("rows").all(rows));
    el("li").with(el("span").sentence(&text.sentence)).text(" ").with(place(step.source)).maybe(sum)
}

/// A source, as a link if it can be read online.
pub fn place(source: Source) -> El {
    let name = source.to_string();
    let place = match source.act.link() {
        Some(link) => link_out(link, name),
        None => el("span").text(name),
    };
    // A document is cited by its German name in every language.
    place.class("source").attr("lang", "de")
}

/// The readings and the open points, in parts of their own, apart from what was computed.
pub fn readings(assessment: &Assessment, view: &ViewContext) -> impl Iterator<Item = El> {
    let texts = view.texts;
    let questions = &view.derived.questions;
    let is_assumed = assessment.peak().is_some() && questions.asked.iter().any(|one| is_preset(&questions.form, *one));
    let presets = is_assumed.then(|| el("li").text(texts.result_phrase(ResultPhrase::PresetsAssumed)));
    let form = &view.session.form;
    let of_visit = readings_of_visit(form);
    let text = |reading: Reading| match reading {
        Reading::TaxFreeWealth => texts.tax_free_wealth(is_tax_free_of_couple(form)),
        other => texts.reading(other).to_owned(),
    };
    let assumptions = assessment.readings.iter().chain(&of_visit).map(|assumption| {
        el("li")
            .with(el("span").sentence(&text(*assumption)))
            .text(" ")
            .with(el("code").attr("translate", "no").text(assumption.id()))
    });
    let open = assessment.open.iter().map(|point| el("li").text(texts.open_point(*point)));
    let titled = |phrase, list: Option<El>| list.map(|list| part(texts.result_phrase(phrase)).with(list));
    let both = [
        titled(ResultPhrase::Assumptions, list("assumptions", presets.into_iter().chain(assumptions).collect())),
        titled(ResultPhrase::OfficeDecides, list("open-points", open.collect())),
    ];
    both.into_iter().flatten()
}

/// The newest version of the ordinance that the program knows, and when it was last compared with the law. Every result shows it
/// twice: near the top, and with the receipt. With `warns` it also says if the rules may be outdated. `None` without rules.
pub fn rules_date(view: &ViewContext, warns: bool) -> Option<El> {
    let texts = view.texts;
    let book = RuleBook::embedded();
    let rules = book.newest()?;
    let text = texts.rules_checked(rules.title, &texts.date(rules.checked_on));
    let outdated = (warns && book.is_outdated(view.session.today)).then(|| el("strong").text(texts.phrase(Phrase::Stale)));
    let law = link_out(rules.link, texts.result_phrase(ResultPhrase::ReadLaw));
    Some(el("p").class("note").with(el("span").text(text)).text(" ").with(law).text(" ").maybe(outdated))
}

/// The date of the rules, and the receipt, with which anyone can check the result.
pub fn receipt(assessment: &Assessment, view: &ViewContext) -> El {
    let texts = view.texts;
    let receipt = &assessment.receipt;
    let files = receipt.rules.iter().flat_map(|rules| {
        let file = el("dd").with(el("span").text(texts.rules_file(rules.file))).text(" ").with(el("code").text(rules.sha256));
        let checked = el("dd").text(rules.checked_against);
        [
            el("dt").text(texts.result_phrase(ResultPhrase::RulesFile)),
            file,
            el("dt").text(texts.result_phrase(ResultPhrase::CheckedAgainst)),
            checked,
        ]
    });
    let head = [(ResultPhrase::ReceiptNumber, receipt.number.clone()), (ResultPhrase::Program, receipt.program.to_owned())];
    let head = head.into_iter().flat_map(|(phrase, fact)| [el("dt").text(texts.result_phrase(phrase)), el("dd").text(fact)]);
    let facts = el("dl").all(head).all(files);
    let answers: Vec<String> = file_of([&view.session.form], view.session.today).lines().map(in_sight).collect();
    let details = el("details")
        .attr("translate", "no")
        // Unfolded on the print for the records.
        .flag("open", view.session.print == Print::File)
        .with(el("summary").text(texts.result_phrase(ResultPhrase::ReceiptIntro)))
        .with(facts)
        .with(el("pre").attr("tabindex", "0").text(answers.join("\n")));
    part(texts.result_phrase(ResultPhrase::RulesAndReceipt)).class("receipt").maybe(rules_date(view, false)).with(details)
}
