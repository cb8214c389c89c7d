//! What stands for a page that is drawn with the rules, until they are loaded.

use crate::page::element::{El, el, heading};
use crate::page::frame;
use crate::text::Catalogue;
use crate::visit::{Awaited, Session};

/// A page that is drawn only with the rules, until they are loaded.
pub fn page(session: &Session, texts: &'static Catalogue) -> El {
    let title = heading().key("title").text(frame::name(session, texts));
    let note = el("p").key("note").class("waiting").text(texts.awaited(Awaited::Rules));
    el("main").class("guided").key("waiting").with(title).with(note)
}
