//! The next step: whom to talk to, by when, and one button. Below it a quiet line about the rules.

use crate::assessment::{Assessment, HelpAssessment};
use crate::calendar::Date;
use crate::case::{Basis, Help, IndicatingBody};
use crate::form::family::{self, Page};
use crate::page::data::no_file;
use crate::page::element::{El, el, file_button, link, link_out};
use crate::page::frame::address;
use crate::page::result::next_steps::{Helps, lacks_indication};
use crate::page::result::{Told, family as of_family, sign};
use crate::page::{ViewContext, browser};
use crate::rules::parameters::RuleBook;
use crate::rules::procedure::{Contact, Deadline, DeadlineKind, Filer, StartAdvice, Way};
use crate::rules::right::Verdict;
use crate::text::calendar_file::{Stamp, calendar_file, due};
use crate::text::{Catalogue, Counted, FamilyResult, NextPhrase, Phrase, ResultPhrase, ResultWord};
use crate::visit::Route;

/// The panel with the next step. Paper has no buttons: it names the office.
pub fn step(told: &Told, is_on_paper: bool) -> El {
    let (assessment, helps, view, texts) = (told.assessment, &told.helps(), told.view, told.view.texts);
    let is_possible = assessment.verdict() != Verdict::No;
    let Some(help) = helps.filed().next().or(helps.all.first()) else { return el("section").class("step") };
    let title = if is_possible { ResultWord::NextStep } else { ResultWord::GoOn };
    let whom = if is_possible { whom(help, case_of(assessment, help)) } else { whom_instead(help) };
    let is_open = is_start_open(view);
    let dates: Vec<String> = match () {
        () if !is_possible => Vec::new(),
        () if is_open => of_family::term(&view.session.form, texts).into_iter().collect(),
        () => dated(assessment, helps, texts),
    };
    let date = |text: &String| el("p").class("when").with(sign::calendar()).with(el("span").marked(text));
    let act = || el("div").class("act").all(buttons(told, help));
    let printed = || el("p").text(texts.result_word(ResultWord::AskOfficePrinted));
    el("section")
        .class("step")
        .with(el("h2").text(texts.result_word(title)))
        .with(el("p").marked(texts.next_phrase(whom)))
        .all(dates.iter().map(date))
        .with(if is_on_paper { printed() } else { act() })
}

/// Whether a family has not told yet when the help begins, so that no day is said.
fn is_start_open(view: &ViewContext) -> bool {
    let form = &view.session.form;
    family::is_family(form) && family::is_start_open(form) && !of_family::is_immediate(form)
}

fn case_of<'a>(assessment: &'a Assessment, help: &HelpAssessment) -> Option<&'a Help> {
    assessment.receipt.case.children.get(help.help.child)?.helps.get(help.help.help)
}

/// Who helps with a request, and who files it.
fn whom(help: &HelpAssessment, told: Option<&Help>) -> NextPhrase {
    match help.procedure.way {
        Way::AskOffice | Way::Nothing => return NextPhrase::AskOffice,
        Way::NoRequest if help.procedure.contacts.contains(&Contact::Helpline) => return NextPhrase::Helpline,
        Way::NoRequest => return NextPhrase::NoRequest,
        Way::EForm | Way::Email => {}
    }
    if help.procedure.filers.contains(&Filer::Parents) {
        return NextPhrase::Yourself;
    }
    let grounds = told.map(|told| &told.grounds);
    if grounds.is_some_and(|grounds| grounds.basis.is(Basis::Order)) {
        return NextPhrase::ChildProtection;
    }
    match grounds.and_then(|grounds| grounds.indicated_by.known()) {
        Some(IndicatingBody::ChildProtection) => NextPhrase::ChildProtection,
        Some(IndicatingBody::Mosaik) => NextPhrase::Mosaik,
        Some(IndicatingBody::Birmann) => NextPhrase::Birmann,
        Some(IndicatingBody::ChildPsychiatry) => NextPhrase::ChildPsychiatry,
        Some(IndicatingBody::MandatedPerson | IndicatingBody::OutsideCanton) => NextPhrase::Professional,
        Some(IndicatingBody::SocialService | IndicatingBody::Office | IndicatingBody::Other) | None => NextPhrase::SocialService,
    }
}

/// Whom to ask where the canton cannot pay.
fn whom_instead(help: &HelpAssessment) -> NextPhrase {
    if lacks_indication(help) {
        return NextPhrase::AskSocialService;
    }
    match help.procedure.contacts.first() {
        Some(Contact::Municipality) => NextPhrase::Municipality,
        Some(Contact::SchoolOffice) => NextPhrase::School,
        Some(Contact::ChildProtection) => NextPhrase::OrderingBody,
        Some(Contact::Helpline) => NextPhrase::Helpline,
        Some(Contact::Office | Contact::VocationalCentre) | None => NextPhrase::AskOffice,
    }
}

/// The date that matters now, and the one that matters later.
fn dated(assessment: &Assessment, helps: &Helps, texts: &'static Catalogue) -> Vec<String> {
    let dates: Vec<Deadline> = due(helps.all, &[]).into_iter().map(|(date, _)| date).collect();
    let find = |kinds: &[DeadlineKind]| dates.iter().find(|date| kinds.contains(&date.kind));
    let first = find(&[DeadlineKind::PlacementRequest, DeadlineKind::OutpatientRequest]);
    let again = find(&[DeadlineKind::ExtensionRequest, DeadlineKind::ChangeRequest]);
    let after = find(&[DeadlineKind::CrisisRequest, DeadlineKind::EmergencyRequest]);
    let early =
        helps.early().and_then(|(help, earliest, otherwise)| Some((case_of(assessment, help)?.start, earliest, otherwise)));
    let or_later = |day: Date| texts.or_later(&texts.weekday(day));
    let say = |phrase| texts.result_word(phrase).to_owned();
    let sentences = |said: &[String]| texts.sentences(said);
    let today = assessment.receipt.case.today;
    let by = |date: Date| {
        let day = texts.weekday(date);
        if date == today { texts.request_today(&day) } else { texts.request_by(&day) }
    };
    let mut found: Vec<String> = Vec::new();
    if let Some((start, earliest, otherwise)) = early {
        let said = [texts.earliest(&texts.weekday(earliest))].into_iter().chain(otherwise.map(or_later));
        found.push(sentences(&said.chain([texts.start_too_early(&texts.date(start))]).collect::<Vec<_>>()));
    } else if let Some(date) = after {
        let text = if date.passed { texts.request_was(&texts.weekday(date.date)) } else { by(date.date) };
        let then = (date.kind == DeadlineKind::CrisisRequest).then(|| say(ResultWord::CrisisFromStart));
        found.push(sentences(&[text].into_iter().chain(then).collect::<Vec<_>>()));
    } else if let Some(date) = first.or(again).filter(|date| !date.passed) {
        let earlier = again.filter(|again| again.date < date.date && !again.passed);
        let otherwise = helps.filed().find_map(|help| match help.procedure.start {
            StartAdvice::InTimeIfFirst { otherwise } => Some(otherwise),
            _ => None,
        });
        let or = earlier.map(|again| texts.or_earlier(&texts.weekday(again.date))).or(otherwise.map(or_later));
        let said: Vec<String> = [by(date.date)].into_iter().chain(or).chain([say(ResultWord::BeforeDecision)]).collect();
        found.push(sentences(&said));
    } else if again.is_some()
        && let Some(rules) = RuleBook::embedded().on(today)
    {
        // The help has begun, and when the extension begins is not asked.
        found.push(texts.counted_as(Counted::DaysBeforeExtension, rules.extension_request.value as usize));
    }
    if let Some(date) = find(&[DeadlineKind::Majority]).filter(|date| !date.passed) {
        found.push(texts.later(&texts.age(), &texts.date(date.date)));
    }
    if let Some(date) = find(&[DeadlineKind::CrisisEnd]).filter(|date| !date.passed) {
        found.push(texts.ends_on(&texts.weekday(date.date)));
    }
    found
}

/// The one filled button, and the number of the office.
fn buttons(told: &Told, help: &HelpAssessment) -> Vec<El> {
    let (assessment, view, texts) = (told.assessment, told.view, told.view.texts);
    let say = |phrase| texts.result_word(phrase);
    let is_possible = assessment.verdict() != Verdict::No;
    let stamp = Stamp { number: view.session.calendar_number, now: browser::now() };
    let file = if is_possible && !is_start_open(view) { calendar_file(assessment, &told.names, stamp, texts) } else { None };
    let no_file = file.as_ref().and_then(|_| no_file(texts));
    let number = || link(Contact::Office.phone(), say(ResultWord::OfficeNumber)).class("call");
    // Parents file themselves: the form is one tap away, also where something else is the one filled button.
    let is_own_request = is_possible && help.procedure.filers.contains(&Filer::Parents) && help.procedure.way == Way::EForm;
    let request = || link_out(help.procedure.way.link().unwrap_or_default(), say(ResultWord::OpenRequest));
    let is_request_main = is_own_request && file.is_none() && !is_start_open(view);
    let main = if let Some(file) = file {
        file_button(
            texts.file_name(
                texts.result_phrase(ResultPhrase::CalendarFile),
                &view.session.form,
                view.session.clock.shown(),
                ".ics",
            ),
            "text/calendar",
            file,
            texts.result_phrase(ResultPhrase::ToCalendar),
        )
    } else if is_possible && is_start_open(view) {
        link(address(Route::Page(Page::Start)), texts.family_result(FamilyResult::StartOpen))
    } else if is_own_request {
        request()
    } else if help.procedure.contacts.first() == Some(&Contact::Helpline) {
        link(Contact::Helpline.phone(), say(ResultWord::CallHelpline))
    } else {
        let mail = link(Contact::Office.link().unwrap_or_default(), Contact::OFFICE_EMAIL).class("call").attr("translate", "no");
        return vec![link(Contact::Office.phone(), say(ResultWord::CallOffice)).class("main"), mail];
    };
    let request = (is_own_request && !is_request_main).then(|| request().class("call"));
    [main.class("main")].into_iter().chain(request).chain([number()]).chain(no_file).collect()
}

/// The version of the rules, and that only the office's decision binds. A warning if the rules may be outdated.
pub fn status(view: &ViewContext) -> El {
    let texts = view.texts;
    let book = RuleBook::embedded();
    if book.is_outdated(view.session.today) {
        return el("p").class("status overdue").with(el("strong").text(texts.phrase(Phrase::Stale)));
    }
    let rules = book.newest().map(|rules| [texts.rules_of(rules.title), texts.rules_compared(&texts.date(rules.checked_on))]);
    let binds = texts.result_word(ResultWord::OnlyDecisionBinds).to_owned();
    let facts: Vec<String> = rules.into_iter().flatten().chain([binds]).collect();
    el("p").class("status").text(texts.facts(&facts))
}
