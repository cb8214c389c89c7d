//! `plain_page`: prints tariffs, conditions and contacts as an HTML page, for browsers without JavaScript.
//!
//! Every build of the page by `cargo xtask` adds it as `tarif.html`. All figures come from the newest parameters and all conditions
//! from the rules.

mod helps;
mod html;
mod tables;

use std::io::{self, Write};
use std::process::ExitCode;

use hilfen_rechner::form::Chosen;
use hilfen_rechner::rules::parameters::{Parameters, RuleBook};
use hilfen_rechner::rules::procedure::{Contact, StartAdvice, Way};
use hilfen_rechner::text::{GERMAN, plain::Plain};
use hilfen_rechner::text::{Phrase, ResultPhrase};

use helps::Asked;
use html::{El, el, link};

/// The policy allows only the style sheet and the empty icon: no scripts, and nothing from other hosts.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

fn main() -> ExitCode {
    let Some(parameters) = RuleBook::embedded().newest() else { return ExitCode::FAILURE };
    match io::stdout().write_all(page(parameters).as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn page(parameters: &Parameters) -> String {
    let helps = helps::all(parameters);
    let title = GERMAN.title(&[GERMAN.plain(Plain::Title), GERMAN.phrase(Phrase::Title)]);
    let head = el("head")
        .with(el("meta").attr("charset", "utf-8"))
        .with(el("meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY))
        .with(el("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"))
        .with(el("meta").attr("name", "referrer").attr("content", "no-referrer"))
        .with(el("title").text(&title))
        .with(el("link").attr("rel", "icon").attr("href", "data:,"))
        // web/finish-pages.mjs replaces this link by the text of the style sheet, and `'self'` in the policy by its checksum.
        .with(el("link").attr("rel", "stylesheet").attr("href", "styles.css"));
    let header = el("header")
        .class("masthead")
        .with(el("p").class("name").text(GERMAN.phrase(Phrase::Title)))
        .with(el("p").text(GERMAN.plain(Plain::Introduction)))
        .with(el("p").class("screen").with(link("./", GERMAN.plain(Plain::ToCalculator))));
    let main = el("main")
        .class("guided")
        .with(el("h1").text(GERMAN.plain(Plain::Title)))
        .all(standing(parameters))
        .with(how_it_works(parameters))
        .with(tables::tariffs(parameters))
        .with(further(parameters))
        .with(tables::foster_pay(parameters))
        .with(conditions(&helps))
        .with(procedure(&helps))
        .with(contacts(&helps))
        .all(
            GERMAN
                .about_parts()
                .into_iter()
                .map(|(heading, paragraphs)| part(heading).all(paragraphs.into_iter().map(|paragraph| el("p").text(paragraph)))),
        );
    let html = el("html").attr("lang", GERMAN.tag()).with(head).with(el("body").with(header).with(main));
    format!("<!DOCTYPE html>\n{}\n", html.written())
}

/// A part of the page with its heading.
fn part(heading: &str) -> El {
    el("section").with(el("h2").text(heading))
}

fn source(of: impl std::fmt::Display) -> El {
    el("span").class("source").text(&of.to_string())
}

/// The version of the rules, and that only the office decides.
fn standing(parameters: &Parameters) -> Vec<El> {
    let rules = GERMAN.rules_from(parameters.title, &GERMAN.date(parameters.valid_from));
    let checked = GERMAN.checked_on(&GERMAN.date(parameters.checked_on));
    vec![
        el("p").text(&rules).text(" ").with(link(parameters.link, GERMAN.result_phrase(ResultPhrase::ReadLaw))),
        el("p").class("note").text(&checked).text(" ").text(parameters.checked_against),
        el("p").text(GERMAN.plain(Plain::NotBinding)),
    ]
}

fn how_it_works(parameters: &Parameters) -> El {
    let sentences = GERMAN.how_it_works(parameters);
    part(GERMAN.plain(Plain::HowItWorks)).all(sentences.iter().map(|sentence| el("p").text(sentence)))
}

fn further(parameters: &Parameters) -> El {
    let item = |(sentence, place): &(String, _)| el("li").text(sentence).text(" ").with(source(place));
    part(GERMAN.plain(Plain::FurtherRules))
        .with(el("ul").all(GERMAN.figures(parameters).iter().map(item)))
        .with(el("h3").text(GERMAN.result_phrase(ResultPhrase::NotCoveredTitle)))
        .with(el("p").text(GERMAN.result_phrase(ResultPhrase::NotCovered)))
}

/// Each condition with its source and the helps for which it holds.
fn conditions(helps: &[Asked]) -> El {
    let found = once(helps, |help| help.conditions.iter().map(|checked| (checked.condition, checked.source)).collect());
    part(GERMAN.result_phrase(ResultPhrase::Conditions)).with(el("p").text(GERMAN.plain(Plain::ConditionsIntro))).all(by_helps(
        &found,
        helps,
        |(condition, place)| el("li").text(GERMAN.condition(*condition)).text(" ").with(source(place)),
    ))
}

/// Who files, in which way and by when, and what applies afterwards.
fn procedure(helps: &[Asked]) -> El {
    let filers = once(helps, |help| help.procedures.iter().flat_map(|one| one.filers.clone()).collect());
    let ways = once(helps, |help| help.procedures.iter().map(|one| one.way).collect());
    let limits = once(helps, |help| {
        let deadlines = help.procedures.iter().flat_map(|one| &one.deadlines);
        deadlines.map(|one| (GERMAN.time_limit(one.kind, one.count), one.source)).collect()
    });
    let decided = once(helps, |help| help.procedures.iter().flat_map(|one| one.decided.clone()).collect());
    let way = |way: &Way| {
        let to = way.link().filter(|_| *way == Way::EForm).map(|to| link(to, GERMAN.result_phrase(ResultPhrase::OpenWay)));
        el("li").text(GERMAN.way(*way)).text(" ").all(to)
    };
    part(GERMAN.plain(Plain::WhatToDo))
        .with(el("h3").text(GERMAN.result_phrase(ResultPhrase::WhoFiles)))
        .all(by_helps(&filers, helps, |filer| el("li").text(GERMAN.filer(*filer))))
        .with(el("h3").text(GERMAN.plain(Plain::Ways)))
        .all(by_helps(&ways, helps, way))
        .with(el("h3").text(GERMAN.result_phrase(ResultPhrase::ByWhen)))
        .all(by_helps(&limits, helps, |(limit, place)| el("li").text(limit).text(" ").with(source(place))))
        .with(el("p").text(GERMAN.result_phrase(ResultPhrase::OfficesClosed)))
        .all(GERMAN.start(StartAdvice::InTime).map(|start| el("p").class("start").text(&start)))
        .with(el("h3").text(GERMAN.result_phrase(ResultPhrase::Decided)))
        .all(by_helps(&decided, helps, |one| el("li").text(&GERMAN.decided(*one))))
}

fn contacts(helps: &[Asked]) -> El {
    let found = once(helps, |help| help.procedures.iter().flat_map(|one| one.contacts.clone()).collect());
    // The office helps with everything, so it comes first.
    let others = found.iter().map(|(contact, _)| *contact).filter(|contact| *contact != Contact::Office);
    let items = [Contact::Office].into_iter().chain(others).map(|contact| {
        let to = contact.link().map(|to| link(to, GERMAN.result_phrase(ResultPhrase::OpenContact)));
        el("li").text(GERMAN.contact(contact)).text(" ").all(to)
    });
    part(GERMAN.plain(Plain::Contacts)).with(el("ul").all(items))
}

/// Each item once, with the names of its helps, in the order of the first mention.
fn once<T: PartialEq>(helps: &[Asked], said: impl Fn(&Asked) -> Vec<T>) -> Vec<(T, Vec<Chosen>)> {
    let mut found: Vec<(T, Vec<Chosen>)> = Vec::new();
    for help in helps {
        for thing in said(help) {
            match found.iter_mut().find(|(known, _)| *known == thing) {
                Some((_, names)) if names.contains(&help.name) => {}
                Some((_, names)) => names.push(help.name),
                None => found.push((thing, vec![help.name])),
            }
        }
    }
    found
}

/// Lists of items, one list for all items with the same helps.
fn by_helps<T>(found: &[(T, Vec<Chosen>)], helps: &[Asked], item: impl Fn(&T) -> El) -> Vec<El> {
    let mut groups: Vec<(&[Chosen], El)> = Vec::new();
    for (thing, names) in found {
        match groups.iter().position(|(known, _)| known == names) {
            Some(place) => {
                let (names, list) = groups.remove(place);
                groups.insert(place, (names, list.with(item(thing))));
            }
            None => groups.push((names, el("ul").with(item(thing)))),
        }
    }
    groups.into_iter().flat_map(|(names, list)| [holds_for(names, helps), list]).collect()
}

/// The helps for which something holds, or those for which it does not, whichever is shorter.
fn holds_for(names: &[Chosen], helps: &[Asked]) -> El {
    let others: Vec<Chosen> = helps.iter().map(|help| help.name).filter(|name| !names.contains(name)).collect();
    let listed = |names: &[Chosen]| names.iter().map(|name| GERMAN.option(*name)).collect::<Vec<_>>();
    let text = if others.is_empty() {
        GERMAN.plain(Plain::ForAll).to_owned()
    } else if others.len() < names.len() {
        GERMAN.for_all_but(&GERMAN.listed_apart(&listed(&others)))
    } else {
        GERMAN.for_helps(&GERMAN.listed_apart(&listed(names)))
    };
    el("p").class("calculation-title").text(&text)
}
