//! How it was calculated, what it rests on, what the office decides, and the receipt.

use crate::assessment::{Assessment, Calculation};
use crate::form::{Print, file_of};
use crate::page::Shown;
use crate::page::element::{El, el, link_out, list};
use crate::page::result::{part, period};
use crate::rules::Step;
use crate::rules::parameters::RuleBook;
use crate::text::{Catalogue, Phrase};

/// The steps, at both ends where there is a range. While nothing at all is known of an amount, its ends are no figures of
/// this family: then no steps are shown.
pub fn calculations(assessment: &Assessment, shown: &Shown) -> Option<El> {
    let texts = shown.texts;
    let ends = &assessment.calculations;
    let bounded = assessment.gaps.iter().all(|gap| gap.bounded);
    let section = part(texts.phrase(Phrase::Calculation));
    let end = |phrase| el("h4").text(texts.phrase(phrase));
    let steps = |ends: &[Calculation]| -> Vec<El> { ends.iter().map(|one| calculation(one, texts)).collect() };
    Some(if !bounded {
        section.with(el("p").text(texts.phrase(Phrase::CalculationLater)))
    } else if ends.high.is_empty() {
        section.all(steps(&ends.low))
    } else {
        section.with(end(Phrase::LowEnd)).all(steps(&ends.low)).with(end(Phrase::HighEnd)).all(steps(&ends.high))
    })
}

fn calculation(calculation: &Calculation, texts: &'static dyn Catalogue) -> El {
    let title = [&texts.payer(calculation.payer), ", ", &period(calculation.from, calculation.to, texts)].concat();
    el("div")
        .with(el("p").class("calculation-title").text(title))
        .with(el("ol").class("steps").all(calculation.steps.iter().map(|one| step(one, texts))))
}

fn step(step: &Step, texts: &'static dyn Catalogue) -> El {
    let source = step.source.to_string();
    let source = match step.source.act.link() {
        Some(link) => link_out(link, source),
        None => el("span").text(source),
    };
    el("li").with(el("span").text(texts.step(step))).text(" ").with(source.class("source"))
}

/// Assumptions and open points: two kinds of facts that are never mixed with what was computed.
pub fn readings(assessment: &Assessment, texts: &'static dyn Catalogue) -> impl Iterator<Item = El> {
    let assumptions = assessment.assumptions.iter().map(|assumption| {
        el("li")
            .with(el("span").text(texts.assumption(*assumption)))
            .text(" ")
            .with(el("code").attr("translate", "no").text(assumption.id()))
    });
    let open = assessment.open.iter().map(|point| el("li").text(texts.open_point(*point)));
    let titled = |phrase, list: Option<El>| list.map(|list| part(texts.phrase(phrase)).with(list));
    let both = [
        titled(Phrase::Assumptions, list("assumptions", assumptions.collect())),
        titled(Phrase::OfficeDecides, list("open-points", open.collect())),
    ];
    both.into_iter().flatten()
}

/// Which text of the ordinance the amounts follow: it stands wherever an amount is shown. The text of the newest file is
/// the one that was compared with the law.
pub fn rules_date(shown: &Shown) -> Option<El> {
    let texts = shown.texts;
    let book = RuleBook::embedded();
    let rules = book.newest()?;
    let checked = texts.date(rules.checked_on);
    let text =
        [texts.phrase(Phrase::RulesOf), " ", rules.title, ". ", texts.phrase(Phrase::CheckedUpTo), " ", &checked, ". "].concat();
    let outdated = book.is_outdated(shown.session.form.today).then(|| el("strong").text(texts.phrase(Phrase::Stale)));
    let law = link_out(rules.link, texts.phrase(Phrase::ReadLaw));
    Some(el("p").class("note").with(el("span").text(text)).with(law).text(" ").maybe(outdated))
}

/// The date of the rules, and what anyone needs to check the result.
pub fn receipt(assessment: &Assessment, shown: &Shown) -> El {
    let texts = shown.texts;
    let form = &shown.session.form;
    let receipt = &assessment.receipt;
    let files = receipt.rules.iter().flat_map(|rules| {
        let file = el("dd").with(el("span").text([rules.file, ", SHA-256 "].concat())).with(el("code").text(rules.sha256));
        [el("dt").text(texts.phrase(Phrase::RulesFile)), file]
    });
    let facts = el("dl").with(el("dt").text(texts.phrase(Phrase::Program))).with(el("dd").text(receipt.program)).all(files);
    let details = el("details")
        .attr("translate", "no")
        // On paper for the file it stands unfolded.
        .flag("open", shown.session.print == Print::File)
        .with(el("summary").text(texts.phrase(Phrase::ReceiptIntro)))
        .with(facts)
        .with(el("pre").attr("tabindex", "0").text(file_of([form], form.today)));
    part(texts.phrase(Phrase::RulesAndReceipt)).class("receipt").maybe(rules_date(shown)).with(details)
}
