//! The first question as HTML, for the shell of `index.html`: so it can be answered before the engine is there.

use yew::virtual_dom::VNode;

use crate::calendar::Date;
use crate::form::Form;
use crate::form::family::Page;
use crate::page::{Device, ViewContext, family};
use crate::text::Catalogue;
use crate::visit::Session;

/// The content of `main` on the first page, as the engine draws it when nothing is answered.
pub fn first_question(texts: &'static Catalogue) -> String {
    let session = Session::new(Form::default(), Date::FIRST, None);
    let device = Device::default();
    let view =
        ViewContext { session: &session, device: &device, derived: session.derived(), has_print: true, printed_at: None, texts };
    let mut html = String::new();
    if let VNode::VTag(main) = family::page(&view, Page::Help).into() {
        main.children().into_iter().for_each(|child| write(child, &mut html));
    }
    html
}

/// Adds a drawn element to the HTML.
fn write(node: &VNode, html: &mut String) {
    match node {
        VNode::VText(text) => html.push_str(&escaped(&text.text)),
        VNode::VList(list) => list.iter().for_each(|child| write(child, html)),
        VNode::VTag(tag) => {
            html.extend(["<", tag.tag()]);
            for (name, value) in tag.attributes.iter() {
                html.extend([" ", name, "=\"", &escaped(value), "\""]);
            }
            html.push('>');
            // An `input` has no content and no end.
            if tag.tag() != "input" {
                tag.children().into_iter().for_each(|child| write(child, html));
                html.extend(["</", tag.tag(), ">"]);
            }
        }
        // Nothing else is drawn.
        _ => {}
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
