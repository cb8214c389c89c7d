//! Conditions with their states, and what to do now: by whom, by when, with which papers.

use yew::prelude::*;

use crate::assessment::Assessment;
use crate::rules::procedure::{Deadline, Filer, Procedure, Way};
use crate::rules::right::{Finding, Status};
use crate::text::{Catalogue, Phrase};

/// Each condition with its state, its source and, where it is not met or open, the reason.
pub fn conditions(assessment: &Assessment, texts: &'static dyn Catalogue) -> Html {
    html! {
        <section>
            <h3>{ texts.phrase(Phrase::Conditions) }</h3>
            <ul class="conditions">
                { for assessment.helps.iter().flat_map(|help| &help.conditions).map(|finding| condition(finding, texts)) }
            </ul>
        </section>
    }
}

fn condition(finding: &Finding, texts: &'static dyn Catalogue) -> Html {
    // The state is a word; the class only adds a colour to it.
    let class = match finding.status {
        Status::Met => "met",
        Status::NotMet(_) => "not-met",
        Status::NotAnswered => "unanswered",
        Status::OfficeDecides(_) => "office",
    };
    html! {
        <li>
            <span class={ classes!("state", class) }>{ texts.status(finding.status) }</span>
            { " " }{ texts.condition(finding.condition) }
            { " " }<span class="source">{ finding.source.to_string() }</span>
            if let Some(reason) = texts.status_reason(finding.status) {
                <p class="reason">{ reason }</p>
            }
        </li>
    }
}

/// How to go about it, for each help.
pub fn what_to_do(assessment: &Assessment, texts: &'static dyn Catalogue) -> Html {
    html! {
        <section>
            <h3>{ texts.phrase(Phrase::WhatToDo) }</h3>
            { for assessment.helps.iter().map(|help| procedure(&help.procedure, texts)) }
        </section>
    }
}

fn procedure(procedure: &Procedure, texts: &'static dyn Catalogue) -> Html {
    let filers: Vec<Html> = procedure.filers.iter().map(|filer| html! { texts.filer(*filer) }).collect();
    let themselves = procedure.filers.iter().any(|filer| matches!(filer, Filer::Parents | Filer::YoungPerson));
    let needs_others = !themselves && !matches!(procedure.way, Way::NoRequest | Way::Nothing);
    let deadlines: Vec<Html> = procedure.deadlines.iter().map(|date| deadline(date, texts)).collect();
    let papers: Vec<Html> = procedure.papers.iter().map(|paper| html! { texts.paper(*paper) }).collect();
    let duties: Vec<Html> = procedure.duties.iter().map(|duty| html! { texts.duty(*duty) }).collect();
    let contacts: Vec<Html> = procedure
        .contacts
        .iter()
        .map(|contact| {
            html! {
                <>
                    { texts.contact(*contact) }
                    if let Some(link) = contact.link() {
                        { " " }<a href={ link }>{ texts.phrase(Phrase::OpenContact) }</a>
                    }
                </>
            }
        })
        .collect();
    html! {
        <>
            if let Some(start) = texts.start(procedure.start) {
                <p class="start">{ start }</p>
            }
            if needs_others {
                <h4>{ texts.phrase(Phrase::WhoFiles) }</h4>
                <p>{ texts.phrase(Phrase::ParentsCannotFile) }</p>
                <ul>{ for filers.iter().map(|item| html! { <li>{ item.clone() }</li> }) }</ul>
            } else {
                { list(if procedure.way == Way::NoRequest { Phrase::WhoMayAsk } else { Phrase::WhoFiles }, &filers, texts) }
            }
            <p>
                { texts.way(procedure.way) }
                if let Some(link) = procedure.way.link() {
                    { " " }<a href={ link } target="_blank" rel="noopener noreferrer">{ texts.phrase(Phrase::OpenWay) }</a>
                }
            </p>
            { list(Phrase::ByWhen, &deadlines, texts) }
            { list(Phrase::Papers, &papers, texts) }
            { list(Phrase::Duties, &duties, texts) }
            { list(Phrase::WhomToAsk, &contacts, texts) }
        </>
    }
}

fn deadline(deadline: &Deadline, texts: &'static dyn Catalogue) -> Html {
    html! {
        <>
            { texts.deadline(deadline) }{ " " }<span class="source">{ deadline.source.to_string() }</span>
            if deadline.passed {
                { " " }<span class="state not-met">{ texts.phrase(Phrase::Passed) }</span>
            }
        </>
    }
}

/// A list under its heading, or nothing where it is empty.
fn list(heading: Phrase, items: &[Html], texts: &'static dyn Catalogue) -> Html {
    if items.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h4>{ texts.phrase(heading) }</h4>
            <ul>{ for items.iter().map(|item| html! { <li>{ item.clone() }</li> }) }</ul>
        </>
    }
}
