//! The page about the answers: where they are stored, how to pass them on, and how to see that nothing is sent.

use crate::form::Form;
use crate::page::element::{El, button, copy_button, el, file_button, form, heading, quiet};
use crate::page::{ViewContext, browser, frame};
use crate::text::{Catalogue, DataPhrase, Phrase, SheetWord};
use crate::visit::event_names::REMEMBER;
use crate::visit::{Asking, Place, Remembered, link_of};

/// The page «Speichern und Datenschutz».
pub fn page(view: &ViewContext) -> El {
    let texts = view.texts;
    let session = view.session;
    let note = |phrase| el("p").class("note").text(texts.data_phrase(phrase));
    let part = |phrase| el("section").with(el("h2").text(texts.data_phrase(phrase)));
    let kept = match session.remembered {
        Remembered::Nothing => DataPhrase::KeepsNothing,
        Remembered::These => DataPhrase::KeepsAnswers,
        Remembered::Others => DataPhrase::KeepsOthers,
    };
    let remember = el("label")
        .class("check")
        .with(
            el("input")
                .attr("type", "checkbox")
                .attr("id", REMEMBER)
                .attr("name", REMEMBER)
                .checked(session.remembered == Remembered::These),
        )
        .space()
        .with(el("span").text(texts.data_phrase(DataPhrase::Remember)));
    let overwrite = session.asking.as_ref().filter(|asking| **asking == Asking::Overwrite);
    let overwrite = overwrite.map(|asking| frame::ask(asking, session, texts));
    let save = || {
        let name = frame::file_name(session, texts);
        file_button(name, "application/json", session.file(), texts.data_phrase(DataPhrase::SaveFile))
    };
    let open = el("label")
        .with(el("span").text(texts.data_phrase(DataPhrase::OpenFile)))
        .space()
        .with(el("input").attr("type", "file").attr("accept", ".json,application/json"));
    // Without answers there is no file and no link.
    let has_answers = !session.form.is_empty();
    let link = if session.linked { the_link(view) } else { button("link", texts.data_phrase(DataPhrase::MakeLink)) };
    let state = match (has_answers, session.linked) {
        (false, _) => "e",
        (true, true) => "l",
        (true, false) => "m",
    };
    let proofs = [
        DataPhrase::VerifyOffline,
        DataPhrase::VerifyTools,
        DataPhrase::VerifyStorage,
        DataPhrase::VerifySource,
        DataPhrase::VerifyTraces,
    ];
    // All these elements have keys: Yew replaces those that change, and the focused one stays.
    el("main")
        .class("guided data")
        .key("data")
        .with(heading().key("h").text(texts.phrase(Phrase::Data)))
        .with(el("p").key("p").text(texts.phrase(Phrase::Private)))
        .with(el("p").key("kept").text(texts.data_phrase(kept)))
        .with(remember.key("r"))
        .maybe(overwrite)
        .with(note(DataPhrase::RememberNote).key("n"))
        .with(el("div").key("c").with(frame::clear(session, Place::Page, texts)))
        .with(note(DataPhrase::ClearNote).key("o"))
        .with(
            part(DataPhrase::PassOn)
                .key(state)
                .maybe(has_answers.then(|| el("p").with(save())))
                .maybe(has_answers.then(|| note(DataPhrase::SaveNote)))
                .maybe(no_file(texts).filter(|_| has_answers))
                .with(el("p").with(open))
                .with(note(DataPhrase::OpenNote))
                .maybe(has_answers.then_some(link)),
        )
        .with(
            part(DataPhrase::Verify)
                .key("v")
                .with(el("ul").all(proofs.map(|phrase| el("li").text(texts.data_phrase(phrase)))))
                .with(note(DataPhrase::VerifyLimits)),
        )
}

/// What to do if a button saves no file, where the page cannot tell whether it does.
pub fn no_file(texts: &'static Catalogue) -> Option<El> {
    browser::is_inside_another().then(|| el("p").class("note screen").text(texts.data_phrase(DataPhrase::NoFile)))
}

/// The address that contains all answers of a form: the link.
pub fn address_of(form: &Form) -> String {
    [&browser::base(), "#", &link_of(form)].concat()
}

/// The link, with a button that copies it; where the browser forbids that, it selects the link to copy by hand (web/boot.js).
fn the_link(view: &ViewContext) -> El {
    let texts = view.texts;
    let link = address_of(&view.session.form);
    let field = quiet(el("textarea"))
        .attr("id", "link")
        .attr("readonly", "")
        .attr("rows", "4")
        .attr("aria-describedby", "link-note")
        .value(link.clone());
    // In a form of its own, because some browsers store the text of an input outside a form.
    form()
        .with(el("p").attr("id", "link-note").text(texts.data_phrase(DataPhrase::LinkNote)))
        .with(el("label").with(el("span").text(texts.data_phrase(DataPhrase::Link))).space().with(field))
        .with(copy_button(link, texts.sheet_word(SheetWord::Copy)))
}
