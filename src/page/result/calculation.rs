//! The calculation, the readings and open points, the version of the rules, and the receipt.

use crate::assessment::{Assessment, End, Ledger};
use crate::calendar::Month;
use crate::form::family::{Page, is_family, is_joint};
use crate::page::ViewContext;
use crate::page::element::{El, el, link_out, list, untranslated};
use crate::page::result::{Fold, fold, paper, sign};
use crate::rules::parameters::RuleBook;
use crate::rules::payers::Payer;
use crate::rules::source::Source;
use crate::text::write::in_sight;
use crate::text::{Catalogue, Child, Counted, Names, ResultPhrase, StepText};
use crate::visit::headline::Kind;
use crate::visit::{file_of, is_preset, is_tax_free_of_couple, open_above, readings_of_visit};

/// The most calculations of a single help that fit on the print for the family.
const MOST_ON_PAPER: usize = 5;

/// The calculation of each amount: once, with both ends where they differ. If nothing is known of a payer's income, a note stands in
/// place of the steps.
pub fn content(assessment: &Assessment, view: &ViewContext) -> El {
    of_ledgers(assessment, assessment.ledgers(), names_for_reader(view), view)
}

/// The same on the print for the family, without the calculation of the parent who lives apart: that parent's income and the partner's
/// are not for the other one, as on the sheet for the office.
pub fn on_paper(assessment: &Assessment, view: &ViewContext) -> El {
    let (own, of_other): (Vec<Ledger>, Vec<Ledger>) = assessment.ledgers().into_iter().partition(|one| paper::is_own(one.payer));
    let left_out = (!of_other.is_empty()).then(|| el("p").text(view.texts.result_phrase(ResultPhrase::WithoutOtherParent)));
    let names = if of_other.is_empty() { names_for_reader(view) } else { Names::OneOfTwo };
    of_ledgers(assessment, own, names, view).maybe(left_out)
}

fn of_ledgers(assessment: &Assessment, ledgers: Vec<Ledger>, names: Names, view: &ViewContext) -> El {
    let texts = view.texts;
    let peak = assessment.peak().map(|peak| peak.month);
    // The print for the family shows the calculation of each amount. For several helps or many amounts it shows only those of the
    // dearest month.
    let are_few = assessment.helps.len() == 1 && ledgers.len() <= MOST_ON_PAPER;
    let is_dearest = |one: &Ledger| are_few || peak.is_some_and(|peak| one.holds_in(peak));
    let has_more = !ledgers.iter().all(is_dearest);
    let shown = ledgers.iter().map(|one| {
        let class = if is_dearest(one) { "calculation dearest" } else { "calculation" };
        let is_open_above = !open_above(&view.session.form, one.payer).is_empty();
        ledger(one, is_open_above, names, texts).class(class)
    });
    let note = |class, text| el("p").class(class).text(text);
    el("div")
        .class("ledgers")
        .maybe(has_more.then(|| note("on-paper short", texts.result_phrase(ResultPhrase::DearestOnly))))
        .all(shown)
        .maybe((!ledgers.is_empty()).then(|| note("note", texts.unrounded())))
        .maybe(assessment.lacks_calculations().then(|| note("", texts.result_phrase(ResultPhrase::CalculationLater))))
}

/// What the calculations say in one line.
pub fn in_short(assessment: &Assessment, view: &ViewContext) -> String {
    view.texts.ledgers_in_short(&assessment.ledgers(), names(view))
}

/// Whose the figures are, as the office names them.
pub fn names(view: &ViewContext) -> Names {
    if is_joint(&view.session.form) { Names::Joint } else { Names::Apart }
}

/// The same, as the person names them who reads.
pub fn names_for_reader(view: &ViewContext) -> Names {
    match Child::on(Page::ChildWage, &view.session.form) {
        Child::Adult if is_family(&view.session.form) => Names::OfAge,
        Child::Yourself if is_family(&view.session.form) => Names::Yourself,
        _ => names(view),
    }
}

/// A calculation. Of an income without an upper end only the low end is shown: the other one holds figures that nobody told.
fn ledger(ledger: &Ledger, is_open_above: bool, names: Names, texts: &'static Catalogue) -> El {
    let lowest = is_open_above.then(|| texts.lowest_of(ledger));
    let low = ledger.at_low().filter(|_| is_open_above);
    let ledger = low.as_ref().unwrap_or(ledger);
    let periods: Vec<String> = ledger.periods.iter().map(|(from, to)| texts.period(*from, *to)).collect();
    let title = texts.listed(&[vec![names.payer(texts, ledger.payer)], periods].concat());
    let steps = texts.ledger(ledger, names);
    let steps = steps.into_iter().map(|text| step(text, texts));
    // What is left out is often the same at both ends.
    let mut left_out: Vec<String> = Vec::new();
    for sentence in ledger.ends.iter().flat_map(|one| texts.left_out(one, names)) {
        if !left_out.contains(&sentence) {
            left_out.push(sentence);
        }
    }
    el("div")
        .with(el("p").class("calculation-title").text(title))
        .with(el("ol").class("ledger").all(steps))
        .all(left_out.iter().map(|sentence| el("p").class("partial").sentence(sentence)))
        .maybe(texts.beyond(ledger).or(lowest).map(|sentence| el("p").class("partial").sentence(&sentence)))
}

/// The title of a calculation: the payer and the months.
pub fn title(payer: Payer, from: Month, to: Month, view: &ViewContext) -> String {
    let texts = view.texts;
    texts.listed(&[names_for_reader(view).payer(texts, payer), texts.period(from, to)])
}

fn step(text: StepText, texts: &'static Catalogue) -> El {
    // An end has its name in front, where the ends differ.
    let ended = |tag, end: Option<End>| match end {
        Some(end) => el(tag).with(el("small").text(texts.end(end))).space(),
        None => el(tag),
    };
    let said = text.sentences.iter().map(|(end, sentence)| ended("span", *end).with(el("span").sentence(sentence)));
    let rows = text.rows.iter().map(|(end, row)| {
        let label =
            ended("dt", *end).with(el("span").class("operator").text(row.sign)).space().with(el("span").sentence(&row.label));
        el("div").with(label).with(untranslated("dd", row.value.clone()))
    });
    let results = text.results.iter().map(|(end, result)| ended("span", *end).with(untranslated("bdi", result.clone())));
    let class = if text.results.len() > 1 { "figure ends" } else { "figure" };
    el("li")
        .with(el("div").class("what").all(said))
        .maybe((!text.rows.is_empty()).then(|| el("dl").class("rows").all(rows)))
        .with(el("div").class(class).all(results))
        .with(el("div").class("law").all(text.sources.into_iter().map(place)))
        .maybe(text.mark.map(|mark| el("p").class("mark").with(el("span").class("kind bounded").text(mark))))
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

/// The readings and the open points, apart from what was computed.
pub fn readings(assessment: &Assessment, view: &ViewContext) -> impl Iterator<Item = Fold> {
    let texts = view.texts;
    let assumptions = assumptions(assessment, view);
    let count = assumptions.len();
    let assumed = list("assumptions", assumptions).map(|list| {
        let content = el("div").with(el("p").with(sign::assumed(texts))).with(list);
        fold(texts.result_phrase(ResultPhrase::Assumptions), texts.counted_as(Counted::Assumptions, count), content)
    });
    let points: Vec<El> = assessment.open.iter().map(|point| el("li").sentence(texts.open_point(*point))).collect();
    let count = points.len();
    let decided = list("open-points", points).map(|list| {
        let content = el("div").with(el("p").with(sign::kind(Kind::Office, texts))).with(list);
        fold(texts.result_phrase(ResultPhrase::OfficeDecides), texts.counted_as(Counted::Points, count), content)
    });
    assumed.into_iter().chain(decided)
}

/// The readings on which the amounts rest, and that presets are assumed.
pub fn assumptions(assessment: &Assessment, view: &ViewContext) -> Vec<El> {
    let texts = view.texts;
    let is_assumed = assessment.peak().is_some() && has_presets(view);
    let presets = is_assumed.then(|| el("li").sentence(texts.result_phrase(ResultPhrase::PresetsAssumed)));
    let form = &view.session.form;
    let of_visit = readings_of_visit(form);
    let readings = assessment.readings.iter().chain(&of_visit).map(|reading| {
        let id = el("code").attr("translate", "no").text(reading.id());
        el("li").with(el("span").sentence(&texts.assumption(*reading, is_tax_free_of_couple(form)))).space().with(id)
    });
    let stands_in = assessment.phases().iter().any(|phase| !phase.stand_in.is_empty());
    let years = stands_in.then(|| el("li").text(texts.result_phrase(ResultPhrase::OtherYears)));
    presets.into_iter().chain(years).chain(readings).collect()
}

/// Whether an answer is preset and nobody has confirmed it.
pub fn has_presets(view: &ViewContext) -> bool {
    let questions = &view.derived.questions;
    questions.asked.iter().any(|one| is_preset(&questions.form, *one))
}

/// The newest version of the ordinance that the program knows, and when it was last compared with the law. Every result shows it
/// with the receipt. `None` without rules.
fn rules_date(view: &ViewContext) -> Option<El> {
    let texts = view.texts;
    let book = RuleBook::embedded();
    let rules = book.newest()?;
    let text = texts.rules_checked(rules.title, &texts.date(rules.checked_on));
    let law = link_out(rules.link, texts.result_phrase(ResultPhrase::ReadLaw));
    Some(el("p").class("note").with(el("span").text(text)).space().with(law))
}

/// The date of the rules, and the receipt, with which anyone can check the result.
pub fn receipt(assessment: &Assessment, view: &ViewContext) -> Fold {
    let texts = view.texts;
    let receipt = &assessment.receipt;
    let files = receipt.rules.iter().flat_map(|rules| {
        let file = el("dd").with(el("span").text(texts.rules_file(rules.file))).space().with(el("code").text(rules.sha256));
        let checked = el("dd").text(rules.checked_against);
        [
            el("dt").text(texts.result_phrase(ResultPhrase::RulesFile)),
            file,
            el("dt").text(texts.result_phrase(ResultPhrase::CheckedAgainst)),
            checked,
        ]
    });
    let head = [(ResultPhrase::ReceiptNumber, receipt.number.clone()), (ResultPhrase::Program, receipt.program.to_owned())];
    let head = head.into_iter().flat_map(|(phrase, fact)| [el("dt").text(texts.result_phrase(phrase)), untranslated("dd", fact)]);
    let facts = el("dl").all(head).all(files);
    let answers: Vec<String> = file_of([&view.session.form], view.session.today).lines().map(in_sight).collect();
    let details = el("details")
        .attr("translate", "no")
        .with(el("summary").text(texts.result_phrase(ResultPhrase::ReceiptIntro)))
        .with(facts)
        .with(untranslated("pre", answers.join("\n")).attr("tabindex", "0"));
    let not_covered = [
        el("h3").text(texts.result_phrase(ResultPhrase::NotCoveredTitle)),
        el("p").text(texts.result_phrase(ResultPhrase::NotCovered)),
        el("p").text(texts.result_phrase(ResultPhrase::NotBinding)),
    ];
    let content = el("div").class("receipt").maybe(rules_date(view)).with(details).all(not_covered);
    fold(texts.result_phrase(ResultPhrase::RulesAndReceipt), texts.receipt_number(&receipt.number), content)
}
