//! The print for the family: one or two pages, with what it needs and nothing else.

use crate::assessment::Receipt;
use crate::page::ViewContext;
use crate::page::element::{El, el, list, untranslated};
use crate::page::frame;
use crate::page::result::{Told, answer, block, calculation, curve, extra, next_steps, step};
use crate::rules::payers::Payer;
use crate::text::{Names, Phrase, ResultPhrase, ResultWord};
use crate::visit::headline::Statement;
use crate::visit::line::{Entry, Said, Who};

/// With more calculations than this, the print for the family has no room for more than them.
const MOST_CALCULATIONS: usize = 2;

/// The print for the family.
pub fn family(told: &Told) -> El {
    let (view, texts) = (told.view, told.view.texts);
    let say = |phrase| texts.result_word(phrase);
    let helps = told.helps();
    let computed = told.computed;
    let helpline = match calculation::names_for_reader(view) {
        Names::OfAge | Names::Yourself => ResultWord::OwnHelplinePrinted,
        Names::Apart | Names::OneOfTwo | Names::Joint => ResultWord::HelplinePrinted,
    };
    let is_ordinary = computed.helps.len() == 1 && computed.ledgers().len() <= MOST_CALCULATIONS;
    let printed = printed(view);
    let facts: Vec<String> = [say(ResultWord::ForFamily).to_owned()].into_iter().chain(printed).collect();
    let head = el("header")
        .class("head")
        .with(el("p").with(el("b").text(texts.phrase(Phrase::Title))))
        .with(untranslated("p", texts.facts(&facts)));
    let has_amounts = told.has_amounts();
    let extra = if told.is_possible() { extra::extra(computed, view) } else { None };
    let papers = if told.is_possible() { next_steps::papers(&helps) } else { None };
    let papers = papers.map(|papers| block(say(ResultWord::BringPapers)).class("block ticks").with(papers));
    let open = next_steps::open_conditions(&helps, view).filter(|_| told.is_possible());
    let open = open.map(|open| block(say(ResultWord::ClarifiedByOthers)).with(open));
    let phases = told.phases(true);
    let notes = told.good_to_know(phases.is_some()).filter(|_| is_ordinary);
    let questions = block(say(ResultWord::MyQuestions)).class("block lines").with(el("p")).with(el("p"));
    let calculations = || {
        let content = calculation::on_paper(computed, view);
        block(texts.result_phrase(ResultPhrase::Calculation)).class("block calculations").with(content)
    };
    let calculations = has_amounts.then(calculations);
    let curve = if has_amounts && is_ordinary { curve::on_paper(computed, view) } else { None };
    let curve = curve.map(|curve| block(texts.result_phrase(ResultPhrase::Curve)).with(curve));
    let assumptions = if has_amounts && is_ordinary { calculation::assumptions(computed, view) } else { Vec::new() };
    let assumptions =
        list("assumptions", assumptions).map(|list| block(texts.result_phrase(ResultPhrase::Assumptions)).with(list));
    let points: Vec<El> = computed.open.iter().map(|point| el("li").sentence(texts.open_point(*point))).collect();
    let points = list("open-points", points).map(|list| block(texts.result_phrase(ResultPhrase::OfficeDecides)).with(list));
    el("div")
        .class(if is_ordinary { "paper" } else { "paper dense" })
        .with(head)
        .maybe(frame::other_day(view.session, texts).map(|text| el("p").class("other-day").text(text)))
        .with(answer::answer(told, true))
        .with(step::step(told, true))
        .maybe(phases)
        .maybe(extra)
        .with(el("div").class("two").maybe(papers).maybe(open))
        .maybe(notes)
        .with(questions)
        .with(el("p").class("soft").text(texts.result_phrase(ResultPhrase::NotBinding)))
        .with(el("p").class("soft").text(say(helpline)))
        .maybe(calculations)
        .maybe(curve)
        .maybe(told.changes().filter(|_| is_ordinary && told.ahead.is_none()))
        .with(el("div").class("two").maybe(assumptions).maybe(points))
        .with(step::status(view))
        .with(foot(&told.assessment.receipt, view))
}

/// Whether the figures of a payer belong on this paper: not those of the other parent, who lives apart.
pub fn is_own(payer: Payer) -> bool {
    payer != Payer::Second
}

/// What the paper says first: of the other parent no figure.
pub fn own(statements: &[Statement]) -> Vec<Statement> {
    let own = |statement: &Statement| match statement.entry.who {
        Who::OtherParent => {
            let entry = Entry { said: Said::NotKnown, conditions: Vec::new(), next_jump: None, ..statement.entry.clone() };
            Statement { entry, share: None, most: None, ..statement.clone() }
        }
        _ => statement.clone(),
    };
    statements.iter().map(own).collect()
}

/// The day and the time of the print, or that the device shows no day that can be right. `None` before the first print.
fn printed(view: &ViewContext) -> Option<String> {
    let (session, texts) = (view.session, view.texts);
    view.printed_at.map(|time| match session.clock.shown() {
        Some(day) => texts.printed_on(&texts.date(day), time),
        None => texts.result_word(ResultWord::PrintedWithoutDay).to_owned(),
    })
}

/// The foot of this print. Its head says which other day counts as today.
fn foot(receipt: &Receipt, view: &ViewContext) -> El {
    untranslated("p", facts(receipt, view, None)).class("on-paper")
}

/// What stands in the foot of every print: its day and time, another day that counts as today, the number of the receipt, the program.
pub fn facts(receipt: &Receipt, view: &ViewContext, other_day: Option<String>) -> String {
    let number = view.texts.receipt_number(&receipt.number);
    let facts = printed(view).into_iter().chain(other_day).chain([number, receipt.program.to_owned()]);
    view.texts.facts(&facts.collect::<Vec<_>>())
}
