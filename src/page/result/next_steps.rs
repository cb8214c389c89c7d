//! Conditions with their states, and what to do now: by whom, by when, with which papers.

use crate::assessment::Assessment;
use crate::page::element::{El, el, link, link_out, list};
use crate::page::result::part;
use crate::rules::procedure::{Deadline, Filer, Procedure, Way};
use crate::rules::right::{Finding, Status};
use crate::text::calendar_file::{calendar_file, data_url};
use crate::text::{Catalogue, Phrase};

/// Each condition with its state, its source and, where it is not met or open, the reason.
pub fn conditions(assessment: &Assessment, texts: &'static dyn Catalogue) -> El {
    let conditions = assessment.helps.iter().flat_map(|help| &help.conditions).map(|finding| condition(finding, texts));
    part(texts.phrase(Phrase::Conditions)).with(el("ul").class("conditions").all(conditions))
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
pub fn what_to_do(assessment: &Assessment, texts: &'static dyn Catalogue) -> El {
    let calendar = calendar_file(assessment, texts).map(|file| {
        let link = link(data_url("text/calendar", &file), texts.phrase(Phrase::ToCalendar)).attr("download", "fristen.ics");
        el("p").class("calendar").with(link)
    });
    part(texts.phrase(Phrase::WhatToDo))
        .all(assessment.helps.iter().map(|help| procedure(&help.procedure, texts)))
        .maybe(calendar)
}

fn procedure(procedure: &Procedure, texts: &'static dyn Catalogue) -> El {
    let item = |text: String| el("li").text(text);
    let filers: Vec<El> = procedure.filers.iter().map(|filer| item(texts.filer(*filer).to_owned())).collect();
    let themselves = procedure.filers.iter().any(|filer| matches!(filer, Filer::Parents | Filer::YoungPerson));
    let needs_others = !themselves && !matches!(procedure.way, Way::NoRequest | Way::Nothing);
    let deadlines = procedure.deadlines.iter().map(|date| deadline(date, texts)).collect();
    let papers = procedure.papers.iter().map(|paper| item(texts.paper(*paper))).collect();
    let duties = procedure.duties.iter().map(|duty| item(texts.duty(*duty).to_owned())).collect();
    let contacts = procedure.contacts.iter().map(|contact| {
        let li = el("li").with(el("span").text(texts.contact(*contact)));
        match contact.link() {
            Some(to) => li.text(" ").with(link(to, texts.phrase(Phrase::OpenContact))),
            None => li,
        }
    });
    let way = el("p").with(el("span").text(texts.way(procedure.way)));
    let way = match procedure.way.link() {
        Some(to) => way.text(" ").with(link_out(to, texts.phrase(Phrase::OpenWay))),
        None => way,
    };
    let titled = |phrase, items| list("", items).map(|items| el("div").with(el("h4").text(texts.phrase(phrase))).with(items));
    let who = if procedure.way == Way::NoRequest { Phrase::WhoMayAsk } else { Phrase::WhoFiles };
    let who = titled(who, filers);
    let others = needs_others.then(|| el("p").text(texts.phrase(Phrase::ParentsCannotFile)));
    el("div")
        .class("procedure")
        .maybe(texts.start(procedure.start).map(|start| el("p").class("start").text(start)))
        .maybe(others)
        .maybe(who)
        .with(way)
        .maybe(titled(Phrase::ByWhen, deadlines))
        .maybe(titled(Phrase::Papers, papers))
        .maybe(titled(Phrase::Duties, duties))
        .maybe(titled(Phrase::WhomToAsk, contacts.collect()))
}

fn deadline(deadline: &Deadline, texts: &'static dyn Catalogue) -> El {
    let passed = deadline.passed.then(|| el("span").class("state not-met").text(texts.phrase(Phrase::Passed)));
    el("li").with(el("span").text(texts.deadline(deadline))).span("source", deadline.source.to_string()).text(" ").maybe(passed)
}
