//! Conditions with their states, and what to do now: by whom, by when, with which papers.

use crate::assessment::Assessment;
use crate::page::element::{El, el, link, link_out, list};
use crate::page::result::part;
use crate::rules::procedure::{Deadline, Filer, Procedure, Way};
use crate::rules::right::{Finding, Status, Verdict};
use crate::text::calendar_file::{calendar_file, data_url};
use crate::text::{Catalogue, Phrase};

/// Each condition with its state, its source and, where it is not met or open, the reason.
pub fn conditions(assessment: &Assessment, names: &[String], texts: &'static dyn Catalogue) -> El {
    let mut section = part(texts.phrase(Phrase::Conditions));
    for (place, help) in assessment.helps.iter().enumerate() {
        let conditions = help.conditions.iter().map(|finding| condition(finding, texts));
        section = section.maybe(named(names, place)).with(el("ul").class("conditions").all(conditions));
    }
    section
}

/// The name of a help above what is said of it, where there is more than one.
fn named(names: &[String], place: usize) -> Option<El> {
    names.get(place).map(|name| el("h4").text(name.clone()))
}

fn condition(finding: &Finding, texts: &'static dyn Catalogue) -> El {
    // The state is a word; the class only adds a colour to it.
    let class = match finding.status {
        Status::Met => "state met",
        Status::NotMet(_) => "state not-met",
        Status::NotAnswered => "state unanswered",
        Status::OfficeDecides(_) => "state office",
    };
    el("li")
        .with(el("span").class(class).text(texts.status(finding.status)))
        .span("condition", texts.condition(finding.condition))
        .span("source", finding.source.to_string())
        .maybe(texts.status_reason(finding.status).map(|reason| el("p").class("reason").text(reason)))
}

/// How to go about it, for each help, and the dates as a file for the calendar.
pub fn what_to_do(assessment: &Assessment, names: &[String], texts: &'static dyn Catalogue) -> El {
    let calendar = calendar_file(assessment, texts).map(|file| {
        let link = link(data_url("text/calendar", &file), texts.phrase(Phrase::ToCalendar)).attr("download", "fristen.ics");
        el("p").class("calendar").with(link)
    });
    part(texts.phrase(Phrase::WhatToDo))
        .all(assessment.helps.iter().enumerate().map(|(place, help)| {
            let block = el("div").class("procedure").maybe(named(names, place));
            match help.verdict {
                Verdict::No => block.maybe(contacts(&help.procedure, texts)),
                _ => procedure(block, &help.procedure, texts),
            }
        }))
        .maybe(calendar)
}

/// A list under its heading.
fn titled(phrase: Phrase, items: Vec<El>, texts: &'static dyn Catalogue) -> Option<El> {
    list("", items).map(|items| el("div").with(el("h4").text(texts.phrase(phrase))).with(items))
}

/// Whom to ask: all that is left to do where the canton cannot pay.
fn contacts(procedure: &Procedure, texts: &'static dyn Catalogue) -> Option<El> {
    let contacts = procedure.contacts.iter().map(|contact| {
        let li = el("li").with(el("span").text(texts.contact(*contact)));
        match contact.link() {
            Some(to) => li.text(" ").with(link(to, texts.phrase(Phrase::OpenContact))),
            None => li,
        }
    });
    titled(Phrase::WhomToAsk, contacts.collect(), texts)
}

fn procedure(block: El, procedure: &Procedure, texts: &'static dyn Catalogue) -> El {
    let item = |text: String| el("li").text(text);
    let filers: Vec<El> = procedure.filers.iter().map(|filer| item(texts.filer(*filer).to_owned())).collect();
    let themselves = procedure.filers.iter().any(|filer| matches!(filer, Filer::Parents | Filer::YoungPerson));
    let needs_others = !themselves && !matches!(procedure.way, Way::NoRequest | Way::Nothing);
    let deadlines = procedure.deadlines.iter().map(|date| deadline(date, texts)).collect();
    let papers = procedure.papers.iter().map(|paper| item(texts.paper(*paper))).collect();
    let duties = procedure.duties.iter().map(|duty| item(texts.duty(*duty).to_owned())).collect();
    let way = el("p").with(el("span").text(texts.way(procedure.way)));
    let way = match procedure.way.link() {
        Some(to) => way.text(" ").with(link_out(to, texts.phrase(Phrase::OpenWay))),
        None => way,
    };
    let who = if procedure.way == Way::NoRequest { Phrase::WhoMayAsk } else { Phrase::WhoFiles };
    let who = titled(who, filers, texts);
    let others = needs_others.then(|| el("p").text(texts.phrase(Phrase::ParentsCannotFile)));
    block
        .maybe(texts.start(procedure.start).map(|start| el("p").class("start").text(start)))
        .maybe(others)
        .maybe(who)
        .with(way)
        .maybe(titled(Phrase::ByWhen, deadlines, texts))
        .maybe(titled(Phrase::Papers, papers, texts))
        .maybe(titled(Phrase::Duties, duties, texts))
        .maybe(contacts(procedure, texts))
}

fn deadline(deadline: &Deadline, texts: &'static dyn Catalogue) -> El {
    let passed = deadline.passed.then(|| el("span").class("state not-met").text(texts.phrase(Phrase::Passed)));
    el("li").with(el("span").text(texts.deadline(deadline))).span("source", deadline.source.to_string()).text(" ").maybe(passed)
}
