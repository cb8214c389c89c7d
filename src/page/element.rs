//! The elements of the page. [`El`] builds Yew's virtual DOM with method calls instead of `html!`, whose expansion is larger
//! (docs/bytes.md).
//!
//! A browser that translates a page replaces text nodes by elements of its own. Two rules keep the page intact: a text is the only
//! child of its element ([`El::text`]), and an element whose text changes gets a key that changes with it ([`El::key`]), so that
//! Yew replaces the element instead of patching it.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Key, VTag, VText};

use crate::text::write::{Piece, pieces};

/// An element under construction. Boxed in an `Rc`, which Yew wants in the end, so that builder methods compile to plain calls
/// (docs/bytes.md).
pub struct El(Rc<VTag>);

/// A new element.
pub fn el(tag: &'static str) -> El {
    El(Rc::new(VTag::new(tag)))
}

/// What can be written into an element: a fixed text, or one that was put together.
pub trait Text {
    /// As Yew keeps it.
    fn kept(self) -> AttrValue;
}

impl Text for &'static str {
    fn kept(self) -> AttrValue {
        AttrValue::Static(self)
    }
}

impl Text for String {
    fn kept(self) -> AttrValue {
        AttrValue::from(self)
    }
}

impl El {
    /// With a class.
    pub fn class(self, class: &'static str) -> El {
        self.set("class", AttrValue::Static(class))
    }

    /// With an attribute.
    pub fn attr(self, name: &'static str, value: impl Text) -> El {
        self.set(name, value.kept())
    }

    fn set(self, name: &'static str, value: AttrValue) -> El {
        self.change(|tag| tag.add_attribute(name, value))
    }

    /// Nobody else has the element while it is made.
    fn change(mut self, change: impl FnOnce(&mut VTag)) -> El {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            change(tag);
        }
        self
    }

    /// With an attribute that is true or is not there.
    pub fn flag(self, name: &'static str, is: bool) -> El {
        if is { self.attr(name, "true") } else { self }
    }

    /// A field with this text in it.
    pub fn value(self, value: String) -> El {
        self.change(|tag| tag.set_value(AttrValue::from(value)))
    }

    /// A box that is checked or is not.
    pub fn checked(self, is: bool) -> El {
        self.change(|tag| tag.set_checked(is))
    }

    /// A choice that is taken or is not: as a property, because the attribute no longer counts once somebody has chosen.
    pub fn selected(self, is: bool) -> El {
        self.change(|tag| tag.add_property("selected", is))
    }

    /// Replaced, not mended, when the key changes.
    pub fn key(self, key: &str) -> El {
        self.change(|tag| tag.key = Some(Key::from(key)))
    }

    /// With a text. Where elements stand beside it, it gets an element of its own.
    pub fn text(self, text: impl Text) -> El {
        self.add_text(text.kept())
    }

    fn add_text(self, text: AttrValue) -> El {
        self.change(|tag| tag.add_child(VText::new(text).into()))
    }

    /// With a sentence. Its figures, and what it repeats of somebody's words, stand in elements of their own that no browser
    /// translates: it would send them to its maker.
    pub fn sentence(self, sentence: &str) -> El {
        self.all(pieces(sentence).into_iter().map(|piece| match piece {
            Piece::Words(words) => el("span").text(words.to_owned()),
            Piece::Figure(figure) => untranslated("span", figure.to_owned()),
            Piece::Repeated(words) => untranslated("bdi", words.to_owned()),
        }))
    }

    /// With an element in it.
    pub fn with(self, child: El) -> El {
        self.change(|tag| tag.add_child(child.into()))
    }

    /// With an element in it, where there is one.
    pub fn maybe(self, child: Option<El>) -> El {
        match child {
            Some(child) => self.with(child),
            None => self,
        }
    }

    /// With elements in it.
    pub fn all(mut self, children: impl IntoIterator<Item = El>) -> El {
        for child in children {
            self = self.with(child);
        }
        self
    }

    /// With a text in an element of its own, and a space before it.
    pub fn span(self, class: &'static str, text: impl Text) -> El {
        self.text(" ").with(el("span").class(class).text(text))
    }
}

impl From<El> for Html {
    fn from(element: El) -> Html {
        Html::VTag(element.0)
    }
}

/// An element with answers or figures, which no browser is to translate.
pub fn untranslated(tag: &'static str, text: String) -> El {
    el(tag).attr("translate", "no").text(text)
}

/// A field of which the browser keeps nothing, and that it shows to no service of its maker's: no list of what was typed earlier,
/// no check of the spelling, no suggestions, no translation.
pub fn quiet(field: El) -> El {
    field.attr("autocomplete", "off").attr("spellcheck", "false").attr("writingsuggestions", "false").attr("translate", "no")
}

/// A form: of the choices in it, too, the browser keeps nothing.
pub fn form() -> El {
    el("form").attr("autocomplete", "off")
}

/// The heading of a page, which gets the focus when the page is entered.
pub fn heading() -> El {
    el("h1").attr("id", "heading").attr("tabindex", "-1")
}

/// A link.
pub fn link(to: impl Text, text: impl Text) -> El {
    el("a").attr("href", to).text(text)
}

/// A link that leaves the calculator, so it opens beside it: nothing typed is lost.
pub fn link_out(to: &'static str, text: impl Text) -> El {
    link(to, text).attr("target", "_blank").attr("rel", "noopener noreferrer")
}

/// A link whose words hold figures.
pub fn link_with(to: String, sentence: &str) -> El {
    el("a").attr("href", to).sentence(sentence)
}

/// A button that saves a file: web/boot.js makes it at the click, out of what stands here.
pub fn file_button(name: &'static str, kind: &'static str, content: String, text: &'static str) -> El {
    el("button").attr("type", "button").attr("data-file", name).attr("data-kind", kind).attr("data-content", content).text(text)
}

/// A button that does `what`.
pub fn button(what: impl Text, text: impl Text) -> El {
    bare_button(what).text(text)
}

/// A button that does `what`, whose words hold figures.
pub fn button_with(what: String, sentence: &str) -> El {
    bare_button(what).sentence(sentence)
}

fn bare_button(what: impl Text) -> El {
    el("button").attr("type", "button").attr("name", "do").attr("value", what)
}

/// A list, or nothing where it is empty.
pub fn list(class: &'static str, items: Vec<El>) -> Option<El> {
    (!items.is_empty()).then(|| el("ul").class(class).all(items))
}
