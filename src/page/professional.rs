//! The Fachmodus on the answers of a family: what is open for the professional, and the parents whose figures were told together.

use crate::case::field::Person;
use crate::form::{Heading, Section, family};
use crate::page::ViewContext;
use crate::page::element::{El, button, el, link_with, list};
use crate::page::inputs::id;
use crate::page::result;
use crate::text::Professional;
use crate::visit::open_for_professionals;

/// The questions that only professionals answer and nobody has answered yet, each with a link to its input.
pub fn open_questions(view: &ViewContext) -> Option<El> {
    let texts = view.texts;
    let open = open_for_professionals(&view.session.form, &view.derived.questions);
    let items = open.iter().map(|asked| el("li").with(link_with(["#", &id(*asked)].concat(), &result::label(*asked, view))));
    let title = el("h2").text(texts.open_for_professionals(open.len()));
    list("", items.collect()).map(|items| el("div").key("open").class("open-questions").with(title).with(items))
}

/// The title of a section. That of the first parent says if the figures are those of both.
pub fn title(section: &Section, view: &ViewContext) -> String {
    let texts = view.texts;
    let title = texts.heading(section.heading, section.number);
    let is_joint = section.heading == Heading::Income(Person::First) && family::is_joint(&view.session.form);
    if is_joint { texts.noted(&title, texts.professional(Professional::Together)) } else { title }
}

/// What stands in place of the figures of the second parent, if those of the first one are of both.
pub fn told_together(section: &Section, view: &ViewContext) -> Option<El> {
    if section.heading != Heading::Income(Person::Second) || !family::is_joint(&view.session.form) {
        return None;
    }
    let say = |phrase| view.texts.professional(phrase);
    let notes = [Professional::ToldTogether, Professional::WhenApart].map(|phrase| el("p").class("note").text(say(phrase)));
    Some(el("div").key("together").all(notes).with(button("apart", say(Professional::GiveApart))))
}
