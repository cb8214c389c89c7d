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
use crate::page::ViewContext;
use crate::page::element::{El, button, el, link, list};
use crate::page::frame::address;
use crate::page::recap::recap;
use crate::page::result::{Fold, block, fold};
use crate::rules::parameters::RuleBook;
use crate::rules::right::Verdict;
use crate::text::{Catalogue, Counted, FamilyResult, ResultWord, Terms};
use crate::visit::line::Line;
use crate::visit::refine::{Refinement, refinements};
use crate::visit::{Ahead, Route, Told, told_pages};

/// What the amount rests on, in sentences: `first`, and more. `None` if there is nothing to say.
pub fn good_to_know(ahead: &Ahead, first: Option<String>, view: &ViewContext) -> Option<El> {
    let texts = view.texts;
    let notes = first.into_iter().chain(notes(ahead, &view.session.form, texts));
    let items = notes.map(|note| el("li").sentence(&note)).collect();
    list("points", items).map(|items| block(texts.result_word(ResultWord::GoodToKnow)).with(items))
}

/// From which day on was computed, because the start is open.
pub fn computed_from(form: &Form, texts: &'static Catalogue) -> Option<String> {
    let is_open = family::is_family(form) && family::is_start_open(form) && !is_immediate(form);
    Date::read(form.at(0).text(TextQuestion::Start)).filter(|_| is_open).map(|day| texts.computed_from(day))
}

/// What the amount rests on, in sentences.
fn notes(ahead: &Ahead, form: &Form, texts: &'static Catalogue) -> Vec<String> {
    use FamilyResult::*;
    let say = |phrase| texts.family_result(phrase).to_owned();
    let answers = form.at(0);
    let ticked = |item| family::applies(form, item, Side::Own) == Some(true);
    let line = &ahead.line;
    let mut notes: Vec<String> = Vec::new();
    if answers.parents() == Some(ParentsOption::Apart) && !is_other_told(form) && has_amount(line) {
        notes.push(say(OtherParent));
    }
    let help = answers.help_kind();
    let is_placement = matches!(help, Some(HelpOption::Home | HelpOption::FosterFamily));
    if is_placement && matches!(family::stage(form), Some(Stage::Adult | Stage::Turning)) {
        notes.push(say(ParentsOfAdult));
    }
    // Of who is of age already the answer says so.
    if is_placement && family::stage(form) == Some(Stage::Turning) {
        notes.push(say(AfterMajority));
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
    notes
}

/// Whether the help begins at once, so that no start is asked.
pub fn is_immediate(form: &Form) -> bool {
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
pub fn said(view: &ViewContext) -> Fold {
    let count = told_pages(&view.session.form, view.session.moves()).iter().filter(|(_, told)| *told != Told::Open).count();
    let title = view.texts.family_result(FamilyResult::Said);
    fold(title, view.texts.counted_as(Counted::Told, count), recap(view, true, false))
}

/// «Genauer machen»: the answers that move most.
pub fn more_precise(view: &ViewContext) -> El {
    let texts = view.texts;
    let items: Vec<El> = refinements(&view.session.form, view.derived).iter().map(|one| refinement(one, view)).collect();
    let none = items.is_empty().then(|| el("p").text(texts.family_result(FamilyResult::MostPrecise)));
    let say = |phrase| texts.family_result(phrase);
    let rough = is_rough(view).then(|| el("p").class("soft").text(say(FamilyResult::Approximate)));
    block(say(FamilyResult::MorePrecise)).class("block refine").maybe(list("rows moves", items)).maybe(none).maybe(rough)
}

/// Whether the income is not that of a tax ruling.
pub fn is_rough(view: &ViewContext) -> bool {
    let period = view.session.form.at(0).income_period(Person::First);
    let is_computed = view.derived.line().is_some_and(|line| line.computed_with.is_some());
    // «Nothing» may also be an income that only begins or ends.
    let is_nothing = period == Some(IncomePeriodOption::Nothing);
    is_nothing || is_computed && period != Some(IncomePeriodOption::Ruling)
}

fn refinement(one: &Refinement, view: &ViewContext) -> El {
    let texts = view.texts;
    let what = texts.refinement(one.what, &view.session.form);
    let worth = one.worth.map(|worth| el("small").sentence(&texts.worth_of(worth)));
    el("li").with(el("a").attr("href", address(one.route)).with(el("span").sentence(what)).space().maybe(worth))
}

/// By when to apply, counted from the start, while no day is known.
pub fn term(form: &Form, texts: &'static Catalogue) -> Option<String> {
    let rules = RuleBook::embedded().newest()?;
    let (what, count, then) = match terms_of(form)? {
        Terms::Placement => (Counted::WorkingDaysBefore, rules.placement_request.value, ResultWord::BeforeDecision),
        Terms::Outpatient => (Counted::WorkingDaysBefore, rules.outpatient_request.value, ResultWord::BeforeDecision),
        Terms::Crisis => (Counted::DaysAfter, rules.crisis_request.value, ResultWord::CrisisFromStart),
    };
    Some(texts.sentences(&[texts.counted_as(what, count as usize).as_str(), texts.result_word(then)]))
}

/// What is still to be told about the request: when the help begins, and who proposes it.
pub fn about_request(view: &ViewContext) -> El {
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
    let offers = [
        is_open.then(|| offer(Page::Start, FamilyResult::StartOpen)).flatten(),
        proposer.is_none().then(|| offer(Page::Proposer, FamilyResult::ProposerOpen)).flatten(),
    ];
    el("div")
        .maybe(list("points", offers.into_iter().flatten().collect()))
        .all(terms.iter().map(|term| el("p").sentence(term)))
        .with(el("p").text(say(FamilyResult::OnlyAfterDecision)))
        .maybe(is_else.then(|| el("p").text(say(FamilyResult::ProposerElse))))
        .maybe(is_rough(view).then(|| el("p").text(say(FamilyResult::TaxAtSource))))
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
pub fn for_professionals(assessment: &Assessment, view: &ViewContext) -> Option<Fold> {
    use ChoiceQuestion::*;
    let (form, texts) = (&view.session.form, view.texts);
    let say = |phrase| texts.family_result(phrase);
    let questions = [
        (Basis, FamilyResult::Needed),
        (MilderMeasure, FamilyResult::Milder),
        (Recognition, FamilyResult::Recognised),
        (Place, FamilyResult::PlacePossible),
        (SupportResidence, texts.about_support_residence(form)),
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
    let count = items.len();
    let verdict = (assessment.verdict() == Verdict::Open && count > 0).then(|| el("p").text(say(FamilyResult::IfConfirmed)));
    let content = el("div").maybe(list("points", items)).maybe(verdict);
    (count > 0).then(|| fold(say(FamilyResult::Office), texts.counted_as(Counted::Points, count), content))
}
