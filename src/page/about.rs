//! The page about the calculator: accessibility, protection of data, and how to report a mistake.

use crate::page::ViewContext;
use crate::page::element::{El, el, heading, link};
use crate::rules::procedure::Contact;
use crate::text::{Phrase, ResultPhrase};

/// The page «Barrierefreiheit, Datenschutz, Fehler melden».
pub fn page(view: &ViewContext) -> El {
    let texts = view.texts;
    let paragraph = |text| el("p").text(text);
    let part = |(title, paragraphs): (&'static str, Vec<&'static str>)| {
        el("section").key(title).with(el("h2").text(title)).all(paragraphs.into_iter().map(paragraph))
    };
    let office = Contact::Office;
    let mail = office.link().map(|to| link(to, texts.result_phrase(ResultPhrase::OpenContact)));
    el("main")
        .class("guided data")
        .key("about")
        .with(heading().key("h").text(texts.phrase(Phrase::About)))
        .with(el("p").key("office").text(texts.contact(office)).text(" ").maybe(mail))
        .all(texts.about_parts().into_iter().map(part))
}
