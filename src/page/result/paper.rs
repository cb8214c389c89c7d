//! What only the print for the file holds: all answers, when and with what it was made, and lines to sign.

use crate::form::Form;
use crate::page::element::{El, el};
use crate::page::result::part;
use crate::page::review::answers;
use crate::page::{Shown, data};
use crate::text::Phrase;

/// When it was printed, on every print.
pub fn printed_on(shown: &Shown) -> Option<El> {
    let texts = shown.texts;
    let time = shown.printed_at?;
    let date = texts.date(shown.session.form.today);
    Some(el("p").class("on-paper").text([texts.phrase(Phrase::PrintedOn), " ", &date, ", ", time].concat()))
}

/// The part for the file.
pub fn for_the_file(form: &Form, shown: &Shown) -> El {
    let texts = shown.texts;
    let line = |phrase| el("p").class("sign").text(texts.phrase(phrase));
    // web/qr.js draws the link into it.
    let link = shown.session.linked.then(|| el("svg").class("qr").attr("data-link", data::address_of(form)));
    part(texts.phrase(Phrase::AllAnswers)).class("on-paper").all(answers(form, texts, false)).maybe(link).with(
        el("div")
            .class("signatures")
            .with(line(Phrase::SignPlace))
            .with(line(Phrase::SignParents))
            .with(line(Phrase::SignOffice)),
    )
}
