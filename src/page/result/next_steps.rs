//! The conditions with their status, and what to do now: who files, by when, with which papers.

use crate::assessment::{Assessment, HelpAssessment};
use crate::page::ViewContext;
use crate::page::element::{El, el, file_button, link, link_out, list};
use crate::page::result::calculation::place;
use crate::page::result::{part, way_to};
use crate::rules::procedure::{Contact, Deadline, Filer};
use crate::rules::right::{CheckedCondition, Failure, Status, Verdict};
use crate::text::calendar_file::{calendar_file, due};
use crate::text::{Catalogue, ResultPhrase};

/// Each condition with its status and source, and with the reason unless it is met.
pub fn conditions(helps: &Helps, view: &ViewContext) -> El {
    let texts = view.texts;
    let conditions = helps.lists(true, &|help| help.conditions.iter().map(|checked| condition(help, checked, view)).collect());
    part(texts.result_phrase(ResultPhrase::Conditions))
        .with(el("div").class("conditions").all(conditions))
        .with(el("p").class("note").text(texts.result_phrase(ResultPhrase::Acts)))
}

fn condition(help: &HelpAssessment, checked: &CheckedCondition, view: &ViewContext) -> (String, El) {
    let texts = view.texts;
    // The word tells the status; the class only adds a colour.
    let class = match checked.status {
        Status::Met => "state met",
        Status::NotMet(_) | Status::MetUntil(_) => "state not-met",
        Status::NotAnswered => "state unanswered",
        Status::OfficeDecides(_) => "state office",
    };
    let (state, name) = (texts.status(checked.status), texts.condition(checked.condition));
    let why = texts.status_reason(checked.status).unwrap_or_default();
    // By these words `lists` finds equal rows of several helps.
    let words = [state, name, &why, &checked.source.to_string()].concat();
    let missing = (checked.status == Status::NotAnswered).then(|| {
        let missing = view.derived.questions.question_of_condition(help.help, checked.condition);
        link(way_to(missing, view), texts.question(missing.question))
    });
    let reason = (!why.is_empty()).then(|| el("p").class("reason").with(el("span").sentence(&why)).text(" ").maybe(missing));
    let item = el("li").with(el("span").class(class).text(state)).span("condition", name).text(" ");
    (words, item.with(place(checked.source)).maybe(reason))
}

/// What to do: from when on, who files, in which way and by when, with which papers, what follows, and whom to ask. The dates are
/// also offered as a calendar file. Without a known start (`is_dated`) no day is said.
pub fn what_to_do(assessment: &Assessment, helps: &Helps, texts: &'static Catalogue, is_dated: bool) -> El {
    let file = if is_dated { calendar_file(assessment, &helps.names, texts) } else { None };
    let calendar = file.map(|file| {
        let save = file_button(
            texts.result_phrase(ResultPhrase::CalendarFile),
            "text/calendar",
            file,
            texts.result_phrase(ResultPhrase::ToCalendar),
        );
        el("p").class("calendar").with(save)
    });
    let needs_request = |help: &HelpAssessment| help.procedure.way.is_request();
    let only_by_others = helps.filed().any(|help| {
        let themselves = |filer: &Filer| matches!(filer, Filer::Parents | Filer::YoungPerson);
        needs_request(help) && !help.procedure.filers.iter().any(themselves)
    });
    let who = if helps.filed().any(needs_request) { ResultPhrase::WhoFiles } else { ResultPhrase::WhoMayAsk };
    let filers = |help: &HelpAssessment| items(&help.procedure.filers, |one| texts.filer(*one));
    let way = |help: &HelpAssessment| {
        let way = help.procedure.way;
        let (words, text) = item(texts.way(way));
        let to = way.link().map(|to| link_out(to, texts.result_phrase(ResultPhrase::OpenWay)));
        vec![(words, text.text(" ").maybe(to))]
    };
    let contact = |contact: &Contact| {
        let (words, text) = item(texts.contact(*contact));
        let to = contact.link().map(|to| link(to, texts.result_phrase(ResultPhrase::OpenContact)));
        (words, text.text(" ").maybe(to))
    };
    let block = |class, title: Option<ResultPhrase>, lists: Vec<El>| {
        let title = title.map(|phrase| el("h4").text(texts.result_phrase(phrase)));
        (!lists.is_empty()).then(|| el("div").class(class).maybe(title).all(lists))
    };
    let titled = |phrase, lists| block("", Some(phrase), lists);
    let steps = el("div")
        .class("procedure")
        .maybe(block(
            "start",
            None,
            helps.lists(false, &|help| texts.start(help.procedure.start).filter(|_| is_dated).map(item).into_iter().collect()),
        ))
        .maybe(only_by_others.then(|| el("p").text(texts.result_phrase(ResultPhrase::ParentsCannotFile))))
        .maybe(titled(who, helps.lists(false, &filers)))
        .maybe(block("ways", None, helps.lists(false, &way)))
        .maybe(titled(ResultPhrase::ByWhen, if is_dated { deadlines(helps, texts) } else { Vec::new() }))
        .maybe(titled(ResultPhrase::Papers, helps.lists(false, &|help| items(&help.procedure.papers, |one| texts.paper(*one)))))
        .maybe(block(
            "duties",
            Some(ResultPhrase::Duties),
            helps.lists(false, &|help| items(&help.procedure.duties, |one| texts.duty(*one))),
        ))
        .maybe(block(
            "decided",
            Some(ResultPhrase::Decided),
            helps.lists(false, &|help| items(&help.procedure.decided, |one| texts.decided(*one))),
        ))
        .maybe(titled(
            ResultPhrase::WhoConfirms,
            helps.lists(true, &|help| if lacks_indication(help) { filers(help) } else { Vec::new() }),
        ))
        .maybe(titled(ResultPhrase::WhomToAsk, helps.lists(true, &|help| help.procedure.contacts.iter().map(contact).collect())));
    part(texts.result_phrase(ResultPhrase::WhatToDo)).with(steps).maybe(calendar)
}

/// The deadlines of the helps that the canton can pay, the earliest first, with the names of their helps unless they apply to all.
fn deadlines(helps: &Helps, texts: &'static Catalogue) -> Vec<El> {
    let dates = due(helps.all, &helps.names);
    let items: Vec<El> = dates
        .into_iter()
        .map(|(date, names)| {
            let item = deadline(&date, texts);
            if names.is_empty() || names.len() == helps.filed().count() {
                item
            } else {
                item.span("whose", texts.in_brackets(&texts.listed(&names)))
            }
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let is_counted_back = helps.filed().flat_map(|help| &help.procedure.deadlines).any(|one| one.kind.is_counted_back());
    let closed = is_counted_back.then(|| el("p").class("note").text(texts.result_phrase(ResultPhrase::OfficesClosed)));
    vec![el("div").with(el("ul").all(items)).maybe(closed)]
}

/// Whether the help is refused because no entitled body has confirmed or ordered it. Then the next step is to ask such a body, so
/// these bodies are shown although no request can be filed.
fn lacks_indication(help: &HelpAssessment) -> bool {
    let fails =
        |checked: &CheckedCondition| matches!(checked.status, Status::NotMet(Failure::NoBasis | Failure::BodyNotEntitled));
    help.conditions.iter().any(fails)
}

/// An item of a list with its text, by which equal items are found.
fn item(words: impl Into<String>) -> (String, El) {
    let words = words.into();
    (words.clone(), el("li").with(el("span").text(words)))
}

fn items<T, W: Into<String>>(things: &[T], words: impl Fn(&T) -> W) -> Vec<(String, El)> {
    things.iter().map(|thing| item(words(thing))).collect()
}

/// The helps, with their names if there are several.
pub struct Helps<'a> {
    pub all: &'a [HelpAssessment],
    pub names: Vec<String>,
    pub texts: &'static Catalogue,
}

impl Helps<'_> {
    /// The helps for which something can be filed: those that the canton may pay for, or for which this is still open. For the
    /// others only the conditions, the contacts and, if an indication is missing, the bodies that give it are shown.
    pub fn filed(&self) -> impl Iterator<Item = &HelpAssessment> {
        self.all.iter().filter(|help| help.verdict != Verdict::No)
    }

    /// The items that `of` gives for each help, each item once. Items of the same helps form a list; the names of these helps stand
    /// above it, unless it applies to all. `also_no` includes helps that the canton cannot pay.
    fn lists(&self, also_no: bool, of: &dyn Fn(&HelpAssessment) -> Vec<(String, El)>) -> Vec<El> {
        let said = self.all.iter().enumerate().filter(|(_, help)| also_no || help.verdict != Verdict::No);
        let mut helps = 0;
        let mut things: Vec<(String, El, Vec<usize>)> = Vec::new();
        for (place, help) in said {
            helps += 1;
            for (words, item) in of(help) {
                match things.iter_mut().find(|(known, ..)| *known == words) {
                    Some((_, _, whose)) => whose.push(place),
                    None => things.push((words, item, vec![place])),
                }
            }
        }
        let mut groups: Vec<(Vec<usize>, Vec<El>)> = Vec::new();
        for (_, item, whose) in things {
            match groups.iter_mut().find(|(known, _)| *known == whose) {
                Some((_, items)) => items.push(item),
                None => groups.push((whose, vec![item])),
            }
        }
        let named = |(whose, items): (Vec<usize>, Vec<El>)| {
            let names: Vec<&str> = whose.iter().filter_map(|place| Some(self.names.get(*place)?.as_str())).collect();
            let is_told = whose.len() < helps;
            el("div").maybe(is_told.then(|| el("p").class("whose").text(self.texts.listed(&names)))).maybe(list("", items))
        };
        groups.into_iter().map(named).collect()
    }
}

fn deadline(deadline: &Deadline, texts: &'static Catalogue) -> El {
    let passed = deadline.passed.then(|| el("span").class("state not-met").text(texts.result_phrase(ResultPhrase::Passed)));
    let due = texts.due(deadline);
    el("li").with(el("span").text(due)).text(" ").with(place(deadline.source)).text(" ").maybe(passed)
}
