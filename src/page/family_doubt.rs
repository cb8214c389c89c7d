//! What is asked back: a box on a page of the family way, or a note beside a field of the Fachmodus.

use crate::form::Asked;
use crate::form::family::Doubt;
use crate::page::ViewContext;
use crate::page::element::{El, button_with, el};
use crate::page::inputs;
use crate::text::Catalogue;

/// The id of the box on a page, which gets the focus.
pub const ID: &str = "doubt";

/// The box at the top of a page after «Weiter».
pub fn on_page(view: &ViewContext) -> Option<El> {
    view.session.doubt.as_ref().map(|doubt| asked_back(doubt, ID.to_owned(), view.texts))
}

/// The note beside a field of the Fachmodus.
pub fn beside(view: &ViewContext, asked: Asked) -> Option<El> {
    let doubt = view.session.field_doubt(asked)?;
    Some(asked_back(&doubt, [&inputs::id(asked), "-doubt"].concat(), view.texts))
}

fn asked_back(doubt: &Doubt, id: String, texts: &'static Catalogue) -> El {
    let words = texts.doubt(doubt);
    let name = doubt.asked.name();
    let buttons = doubt.replies.iter().enumerate().map(|(place, reply)| {
        let what = ["reply ", &name, " ", &place.to_string()].concat();
        button_with(what.clone(), &texts.reply(doubt, reply)).key(&what)
    });
    let words_id = [&id, "-words"].concat();
    // Screen readers say the name of the group when the focus enters it.
    el("div")
        .key("doubt")
        .class("doubt")
        .attr("id", id)
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-labelledby", words_id.clone())
        .with(el("p").key("words").attr("id", words_id).sentence(&words))
        .with(el("div").key("replies").class("replies").all(buttons))
}
