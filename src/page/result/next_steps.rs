//! Conditions with their states, and what to do now: by whom, by when, with which papers.

use crate::assessment::{Assessment, HelpAssessment};
use crate::page::element::{El, el, link, link_out};
use crate::page::result::calculation::place;
use crate::page::result::part;
use crate::rules::procedure::{Contact, Deadline, Filer, StartAdvice, Way};
use crate::rules::right::{Finding, Status, Verdict};
use crate::text::calendar_file::{calendar_file, data_url};
use crate::text::{Catalogue, Phrase};

/// Each condition with its state, its source and, where it is not met or open, the reason.
pub fn conditions(helps: &Helps, texts: &'static dyn Catalogue) -> El {
    let conditions = helps.lists(true, |help| &help.conditions, |finding| condition(&finding, texts));
    part(texts.phrase(Phrase::Conditions))
        .with(el("div").class("conditions").all(conditions))
        .with(el("p").class("note").text(texts.phrase(Phrase::Acts)))
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
        .text(" ")
        .with(place(finding.source))
        .maybe(texts.status_reason(finding.status).map(|reason| el("p").class("reason").text(reason)))
}

/// How to go about it: from when on, by whom, which way and by when, with which papers, what follows and whom to ask. And the
/// dates as a file for the calendar.
pub fn what_to_do(assessment: &Assessment, helps: &Helps, texts: &'static dyn Catalogue) -> El {
    let calendar = calendar_file(assessment, texts).map(|file| {
        let link = link(data_url("text/calendar", &file), texts.phrase(Phrase::ToCalendar))
            .attr("download", texts.phrase(Phrase::CalendarFile));
        el("p").class("calendar").with(link)
    });
    let needs_request = |help: &HelpAssessment| !matches!(help.procedure.way, Way::NoRequest | Way::Nothing);
    let only_by_others = helps.filed().any(|help| {
        let themselves = |filer: &Filer| matches!(filer, Filer::Parents | Filer::YoungPerson);
        needs_request(help) && !help.procedure.filers.iter().any(themselves)
    });
    let who = if helps.filed().any(needs_request) { Phrase::WhoFiles } else { Phrase::WhoMayAsk };
    let start = |advice| el("li").text(texts.start(advice).unwrap_or_default());
    let way = |way: Way| {
        let text = el("li").with(el("span").text(texts.way(way)));
        match way.link() {
            Some(to) => text.text(" ").with(link_out(to, texts.phrase(Phrase::OpenWay))),
            None => text,
        }
    };
    let contact = |contact: Contact| {
        let item = el("li").with(el("span").text(texts.contact(contact)));
        match contact.link() {
            Some(to) => item.text(" ").with(link(to, texts.phrase(Phrase::OpenContact))),
            None => item,
        }
    };
    let item = |text: String| el("li").text(text);
    let duty = |duty| item(texts.duty(duty).to_owned());
    let block = |class, title: Option<Phrase>, lists: Vec<El>| {
        let title = title.map(|phrase| el("h4").text(texts.phrase(phrase)));
        (!lists.is_empty()).then(|| el("div").class(class).maybe(title).all(lists))
    };
    let titled = |phrase, lists| block("", Some(phrase), lists);
    let steps = el("div")
        .class("procedure")
        .maybe(block("start", None, helps.lists(false, start_of, start)))
        .maybe(only_by_others.then(|| el("p").text(texts.phrase(Phrase::ParentsCannotFile))))
        .maybe(titled(who, helps.lists(false, |help| &help.procedure.filers, |filer| item(texts.filer(filer).to_owned()))))
        .maybe(block("ways", None, helps.lists(false, |help| std::slice::from_ref(&help.procedure.way), way)))
        .maybe(titled(Phrase::ByWhen, deadlines(helps, texts)))
        .maybe(titled(Phrase::Papers, helps.lists(false, |help| &help.procedure.papers, |paper| item(texts.paper(paper)))))
        .maybe(block("duties", Some(Phrase::Duties), helps.lists(false, |help| &help.procedure.duties, duty)))
        .maybe(titled(Phrase::WhomToAsk, helps.lists(true, |help| &help.procedure.contacts, contact)));
    part(texts.phrase(Phrase::WhatToDo)).with(steps).maybe(calendar)
}

/// All dates, the earliest first; where not all helps have one, with those that do.
fn deadlines(helps: &Helps, texts: &'static dyn Catalogue) -> Vec<El> {
    let mut dates: Vec<(Deadline, Vec<&str>)> = Vec::new();
    for (place, help) in helps.all.iter().enumerate().filter(|(_, help)| help.verdict != Verdict::No) {
        let name = helps.names.get(place).map(String::as_str);
        for date in &help.procedure.deadlines {
            match dates.iter_mut().find(|(known, _)| known == date) {
                Some((_, names)) => names.extend(name),
                None => {
                    let later = dates.partition_point(|(known, _)| known.date <= date.date);
                    dates.insert(later, (*date, name.into_iter().collect()));
                }
            }
        }
    }
    let items: Vec<El> = dates
        .into_iter()
        .map(|(date, names)| {
            let item = deadline(&date, texts);
            if names.is_empty() || names.len() == helps.filed().count() { item } else { item.span("whose", names.join(", ")) }
        })
        .collect();
    if items.is_empty() { Vec::new() } else { vec![el("ul").all(items)] }
}

/// From when on the canton pays, where that is to be said.
fn start_of(help: &HelpAssessment) -> &[StartAdvice] {
    let start = &help.procedure.start;
    if *start == StartAdvice::NotNeeded { &[] } else { std::slice::from_ref(start) }
}

/// The helps, and what they are called where there are several.
pub struct Helps<'a> {
    pub all: &'a [HelpAssessment],
    pub names: Vec<String>,
}

impl Helps<'_> {
    /// Those that the canton can pay. Of the others, whom to ask is all that is left to do.
    fn filed(&self) -> impl Iterator<Item = &HelpAssessment> {
        self.all.iter().filter(|help| help.verdict != Verdict::No)
    }

    /// What is said of the helps, each thing once, in lists: what holds for all, and what holds for some of them, with their names.
    /// `also_no`: also of helps that the canton cannot pay.
    fn lists<T: Copy + PartialEq>(&self, also_no: bool, of: fn(&HelpAssessment) -> &[T], show: impl Fn(T) -> El) -> Vec<El> {
        let said: Vec<(usize, &[T])> = (self.all.iter().enumerate())
            .filter(|(_, help)| also_no || help.verdict != Verdict::No)
            .map(|(place, help)| (place, of(help)))
            .collect();
        let mut known: Vec<T> = Vec::new();
        let mut groups: Vec<(Vec<usize>, El)> = Vec::new();
        for thing in said.iter().flat_map(|(_, things)| *things) {
            if known.contains(thing) {
                continue;
            }
            known.push(*thing);
            let whose: Vec<usize> = said.iter().filter(|(_, things)| things.contains(thing)).map(|(place, _)| *place).collect();
            match groups.iter().position(|(known, _)| *known == whose) {
                Some(place) => {
                    let (whose, list) = groups.remove(place);
                    groups.insert(place, (whose, list.with(show(*thing))));
                }
                None => groups.push((whose, el("ul").with(show(*thing)))),
            }
        }
        let named = |(whose, list): (Vec<usize>, El)| {
            let names: Vec<&str> = whose.iter().filter_map(|place| Some(self.names.get(*place)?.as_str())).collect();
            let is_told = whose.len() < said.len();
            el("div").maybe(is_told.then(|| el("p").class("whose").text(names.join(", ")))).with(list)
        };
        groups.into_iter().map(named).collect()
    }
}

fn deadline(deadline: &Deadline, texts: &'static dyn Catalogue) -> El {
    let passed = deadline.passed.then(|| el("span").class("state not-met").text(texts.phrase(Phrase::Passed)));
    let due = [&texts.date(deadline.date), ": ", &texts.deadline(deadline)].concat();
    el("li").with(el("span").text(due)).text(" ").with(place(deadline.source)).text(" ").maybe(passed)
}
