//! The result of the family way: the amount in a sentence, what it rests on, what the family said, what makes it more precise, by when
//! and by whom to apply, and what only the professionals clarify.

use crate::assessment::Assessment;
use crate::calendar::Date;
use crate::case::field::Person;
use crate::form::family::{self, Page, Stage};
use crate::form::{
    Asked, ChoiceQuestion, ChosenOptions, Form, HelpOption, IncomePeriodOption, ListItem, MoreItem, ParentsOption,
    ProposerOption, Side, TextQuestion,
};
use crate::money::Chf;
use crate::page::ViewContext;
use crate::page::element::{El, button, el, link, list};
use crate::page::frame::address;
use crate::page::recap::recap;
use crate::page::result::next_steps::{self, Helps};
use crate::page::result::part;
use crate::rules::right::Verdict;
use crate::text::{Catalogue, FamilyResult, ResultPhrase, Terms};
use crate::visit::line::{Line, Purpose, Said, Who};
use crate::visit::refine::{Refinement, What, refinements};
use crate::visit::{Ahead, Route};

/// The amount in a sentence, and what it rests on.
pub fn headline(ahead: &Ahead, view: &ViewContext) -> Vec<El> {
    let texts = view.texts;
    let form = &view.session.form;
    let mut found: Vec<El> = Vec::new();
    for entry in &ahead.line.entries {
        let mut sentences = texts.line_entry(&ahead.line, entry).into_iter();
        // The labels come first: what for, and for which part of the stay.
        let (labels, rest): (Vec<String>, Vec<String>) = sentences.by_ref().partition(|sentence| sentence.ends_with(':'));
        let mut sentences = rest.into_iter();
        let said = sentences.next();
        let has_amount = matches!(entry.said, Said::AtMost(_) | Said::Between(..) | Said::About(_) | Said::Exactly(_));
        let share = (entry.who == Who::YouOfTwo && has_amount)
            .then(|| el("span").class("whose").text(texts.result_phrase(ResultPhrase::YourShare)));
        found.extend(labels.into_iter().map(|label| el("p").class("whose").text(label)));
        found.extend(said.map(|said| {
            el("p")
                .class(if has_amount { "amount said" } else { "amount said long" })
                .maybe(share)
                .text(" ")
                .with(el("strong").sentence(&said))
        }));
        found.extend(sentences.map(|sentence| el("p").sentence(&sentence)));
    }
    let is_asked =
        matches!(form.at(0).help_kind(), Some(HelpOption::Home | HelpOption::FosterFamily | HelpOption::FamilyCoaching));
    let is_open = ahead.assumed.verdict() != Verdict::No && !family::is_ended(form);
    found.extend((is_asked && is_open).then(|| el("p").class("next").text(texts.family_result(FamilyResult::NextStep))));
    found.extend(notes(ahead, form, texts).into_iter().map(|note| el("p").class("note").sentence(&note)));
    found
}

/// What the amount rests on, in sentences.
fn notes(ahead: &Ahead, form: &Form, texts: &'static Catalogue) -> Vec<String> {
    use FamilyResult::*;
    let say = |phrase| texts.family_result(phrase).to_owned();
    let answers = form.at(0);
    let ticked = |item| family::applies(form, item, Side::Own) == Some(true);
    let line = &ahead.line;
    let mut notes: Vec<String> = Vec::new();
    notes.extend(texts.computed_with(line));
    // «Nothing» may also be an income that only begins or ends.
    let is_nothing = answers.income_period(Person::First) == Some(IncomePeriodOption::Nothing);
    let is_rough = answers.income_period(Person::First) != Some(IncomePeriodOption::Ruling);
    if is_rough && (line.computed_with.is_some() || is_nothing) {
        notes.extend([say(Approximate), say(TaxAtSource)]);
    }
    if answers.parents() == Some(ParentsOption::Apart) && !is_other_told(form) && has_amount(line) {
        notes.push(say(OtherParent));
    }
    let help = answers.help_kind();
    let is_placement = matches!(help, Some(HelpOption::Home | HelpOption::FosterFamily));
    if is_placement && matches!(family::stage(form), Some(Stage::Adult | Stage::Turning)) {
        notes.extend([say(ParentsOfAdult), say(AfterMajority)]);
    }
    if is_placement && (answers.more(MoreItem::OtherHome) == Some(true) || answers.more(MoreItem::OtherFoster) == Some(true)) {
        notes.push(say(OnlyOnce));
    }
    if is_placement && ticked(ListItem::More) {
        for (item, phrase) in [(MoreItem::Coaching, CoachingOnTop), (MoreItem::OpenCost, OpenCost), (MoreItem::Beyond, Beyond)] {
            if answers.more(item) == Some(true) {
                notes.push(say(phrase));
            }
        }
    }
    match help {
        Some(HelpOption::FamilyCoaching) if ticked(ListItem::Placed) => notes.push(say(HomeOfPlaced)),
        Some(HelpOption::ReliefStay) => notes.extend([say(Relief), say(ReliefHardship), say(ForResidents)]),
        Some(HelpOption::EmergencyPlacement) => notes.extend([say(EmergencyLonger), say(EmergencyBed), say(ForResidents)]),
        Some(HelpOption::AfterCare) => notes.push(say(AfterCare)),
        Some(HelpOption::FosterService) => notes.push(say(FosterService)),
        Some(HelpOption::SchoolTransport) => notes.push(say(Transport)),
        _ => {}
    }
    let asylum = crate::form::Question::Choice(ChoiceQuestion::Applies(ListItem::Asylum, Side::Own));
    if answers.was_answered(asylum) && answers.applies(ListItem::Asylum, Side::Own).is_none() {
        notes.push(say(AsylumOpen));
    }
    if answers.parents() == Some(ParentsOption::Else) {
        notes.push(say(OtherKindOfParents));
    }
    if family::is_ended(form) && help != Some(HelpOption::FamilyCoaching) {
        notes.push(say(AskService));
    }
    if crate::visit::line::crisis_days(form).is_some() {
        notes.extend(texts.longest_crisis());
    }
    let is_agreed = |person| answers.alimony(person) == Some(crate::form::AlimonyOption::Agreed);
    if is_agreed(Person::First) || is_agreed(Person::Child(0)) {
        notes.push(say(AlimonyAgreed));
    }
    if family::is_start_open(form) && help.is_some() && help != Some(HelpOption::NotCovered) && !is_immediate(form) {
        notes.extend(Date::read(answers.text(TextQuestion::Start)).map(|day| texts.computed_from(day)));
    }
    notes
}

/// Whether the help begins at once, so that no start is asked.
fn is_immediate(form: &Form) -> bool {
    form.at(0).help_kind() == Some(HelpOption::EmergencyPlacement)
}

fn has_amount(line: &Line) -> bool {
    line.entries.iter().any(|entry| entry.high().is_some())
}

/// Whether the income of the other parent was told.
fn is_other_told(form: &Form) -> bool {
    family::is_answered(form, Page::Income(Person::Second))
}

/// The buttons that lead on from an end of the way: to compute anyway, or to choose another help.
pub fn ways_on(view: &ViewContext) -> Option<El> {
    let (form, texts) = (&view.session.form, view.texts);
    let ticked = |item: &&ListItem| family::applies(form, **item, Side::Own) == Some(true);
    let gate =
        [ListItem::Asylum, ListItem::Elsewhere, ListItem::YouthCourt].iter().find(ticked).filter(|_| family::is_ended(form));
    let anyway = gate.map(|item| {
        let asked = Asked::chosen(0, ChoiceQuestion::Applies(*item, Side::Own));
        button(["anyway ", &asked.name()].concat(), texts.family_result(FamilyResult::Anyway))
    });
    let is_uncovered = form.at(0).help_kind() == Some(HelpOption::NotCovered);
    let other = is_uncovered.then(|| link(address(Route::FIRST), texts.family_result(FamilyResult::OtherHelp)).class("main"));
    (anyway.is_some() || other.is_some()).then(|| el("p").class("buttons").maybe(anyway).maybe(other))
}

/// What the family said: one line for each page, with a link to change it.
pub fn said(view: &ViewContext, links: bool) -> El {
    let heading = view.texts.family_result(FamilyResult::Said);
    part(heading).class("said").with(recap(view, links, false))
}

/// Whether the line says an amount for a placement, which answers can make more precise.
pub fn has_placement(ahead: &Ahead) -> bool {
    ahead
        .line
        .entries
        .iter()
        .any(|entry| entry.purpose == Purpose::Placement && entry.high().is_some_and(|high| high > Chf::ZERO))
}

/// «Genauer machen»: the answers that move most.
pub fn more_precise(view: &ViewContext) -> El {
    let texts = view.texts;
    let items: Vec<El> = refinements(&view.session.form, view.derived).iter().map(|one| refinement(one, view)).collect();
    let none = items.is_empty().then(|| el("p").text(texts.family_result(FamilyResult::MostPrecise)));
    part(texts.family_result(FamilyResult::MorePrecise)).class("refine screen").maybe(list("moves", items)).maybe(none)
}

fn refinement(one: &Refinement, view: &ViewContext) -> El {
    let texts = view.texts;
    let what = match one.what {
        What::Page(page) => texts.recap_label(page),
        What::Question(asked) => texts.question(asked.question),
        What::Ruling => texts.family_result(FamilyResult::FromRuling),
        What::Birth => texts.family_result(FamilyResult::BirthDate),
        What::OtherParent => texts.family_result(FamilyResult::GiveOtherParent),
    };
    let text = one.worth.map_or_else(|| what.to_owned(), |worth| texts.worth_of(what, worth));
    el("li").with(link(address(one.route), text))
}

/// By when and with what to apply. Without a day the terms are counted from the start.
pub fn deadlines(assessment: &Assessment, helps: &Helps, view: &ViewContext) -> El {
    let (form, texts) = (&view.session.form, view.texts);
    let say = |phrase| texts.family_result(phrase);
    let is_open = family::is_start_open(form);
    let terms = terms_of(form).filter(|_| is_open).map(|terms| texts.terms(terms)).unwrap_or_default();
    let later = family::later_pages(form);
    let offer = |page, phrase: FamilyResult| {
        (later.contains(&page) && !is_immediate(form)).then(|| el("li").with(link(address(Route::Page(page)), say(phrase))))
    };
    let proposer = form.at(0).proposer();
    let is_else = matches!(proposer, Some(ProposerOption::SomebodyElse));
    let offers: Vec<El> = [
        is_open.then(|| offer(Page::Start, FamilyResult::StartOpen)).flatten(),
        proposer.is_none().then(|| offer(Page::Proposer, FamilyResult::ProposerOpen)).flatten(),
    ]
    .into_iter()
    .flatten()
    .collect();
    let steps = next_steps::what_to_do(assessment, helps, texts, !is_open);
    part(say(FamilyResult::Deadlines))
        .class("deadlines")
        .maybe(list("screen", offers))
        .all(terms.iter().map(|term| el("p").sentence(term)))
        .with(el("p").text(say(FamilyResult::OnlyAfterDecision)))
        .maybe(is_else.then(|| el("p").text(say(FamilyResult::ProposerElse))))
        .with(steps)
}

fn terms_of(form: &Form) -> Option<Terms> {
    Some(match form.at(0).help_kind()? {
        HelpOption::FamilyCoaching => Terms::Outpatient,
        HelpOption::FosterFamily if crate::visit::line::crisis_days(form).is_some() => Terms::Crisis,
        HelpOption::Home | HelpOption::FosterFamily => Terms::Placement,
        _ => return None,
    })
}

/// What only the professionals clarify: each a link to its question in the Fachmodus.
pub fn for_professionals(assessment: &Assessment, view: &ViewContext) -> El {
    use ChoiceQuestion::*;
    let (form, texts) = (&view.session.form, view.texts);
    let say = |phrase| texts.family_result(phrase);
    let questions = [
        (Basis, FamilyResult::Needed),
        (MilderMeasure, FamilyResult::Milder),
        (Recognition, FamilyResult::Recognised),
        (Place, FamilyResult::PlacePossible),
        (SupportResidence, FamilyResult::SupportResidence),
        (Request, FamilyResult::KindOfRequest),
    ];
    let asked = &view.derived.questions.asked;
    let open = |question: ChoiceQuestion| {
        let one = Asked::chosen(0, question);
        // The question about milder help comes with the basis of the help.
        let is_there = asked.contains(&one) || question == MilderMeasure && form.at(0).basis() != Some(crate::case::Basis::Order);
        is_there && !crate::visit::is_answered(form, one)
    };
    let items = questions.into_iter().filter(|(question, _)| open(*question)).map(|(question, phrase)| {
        let one = Asked::chosen(0, question);
        let to = if asked.contains(&one) { Route::Field(one) } else { Route::Field(Asked::chosen(0, Basis)) };
        el("li").with(link(address(to), say(phrase)))
    });
    let items: Vec<El> = items.collect();
    let verdict =
        (assessment.verdict() == Verdict::Open && !items.is_empty()).then(|| el("p").text(say(FamilyResult::IfConfirmed)));
    part(say(FamilyResult::Office)).class("office").maybe(list("", items)).maybe(verdict)
}

/// The way to the Fachmodus, for a professional who goes on with these answers.
pub fn to_expert_mode(view: &ViewContext) -> El {
    let texts = view.texts;
    part(texts.family_result(FamilyResult::Professionals)).with(
        el("p").class("buttons").with(link(address(Route::Everything), texts.family_result(FamilyResult::OpenInExpertMode))),
    )
}
