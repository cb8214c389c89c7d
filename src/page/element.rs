//! The elements of the page. [`El`] builds Yew's virtual DOM with method calls instead of `html!`, whose expansion is larger
//! (docs/bytes.md).
//!
//! A browser that translates a page replaces text nodes by elements of its own. Two rules keep the page intact: a text is the only
//! child of its element ([`El::text`]), and the words of an element belong to its key, so that Yew replaces an element whose words
//! change, and no other. Figures are no words: browsers do not translate them, so their texts are patched.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Key, VTag, VText};

use crate::text::write::{Piece, pieces};

/// An element under construction. Boxed in an `Rc`, which Yew wants in the end, so that builder methods compile to plain calls
/// (docs/bytes.md).
pub struct El(Rc<VTag>);

/// Stands in a key between the name of the place and the words of the element. A key of words alone begins with it.
const WORDS: &str = "\n";

/// A new element.
pub fn el(tag: &'static str) -> El {
    El(Rc::new(VTag::new(tag)))
}

/// The text of an element or the value of an attribute: fixed (`&'static str`), or composed (`String`).
pub trait Text {
    /// Converts the text to Yew's type.
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

    /// Changes the tag. Nothing shares it while the element is built, so `get_mut` always finds it.
    fn change(mut self, change: impl FnOnce(&mut VTag)) -> El {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            change(tag);
        }
        self
    }

    /// With the attribute set to `true` if `is`, else without it.
    pub fn flag(self, name: &'static str, is: bool) -> El {
        if is { self.attr(name, "true") } else { self }
    }

    /// With a text as its value.
    pub fn value(self, value: String) -> El {
        self.change(|tag| tag.set_value(AttrValue::from(value)))
    }

    /// Checked or not.
    pub fn checked(self, is: bool) -> El {
        self.change(|tag| tag.set_checked(is))
    }

    /// Selected or not. Set as a property, because the attribute has no effect once somebody has chosen.
    pub fn selected(self, is: bool) -> El {
        self.change(|tag| tag.add_property("selected", is))
    }

    /// With the name of its place among its siblings: an element stays the same one while its place and its words do.
    pub fn key(self, place: &str) -> El {
        self.change(|tag| tag.key = Some(Key::from([place, tag.key.as_deref().unwrap_or_default()].concat())))
    }

    /// With words in its key.
    fn says(self, words: &str) -> El {
        self.change(|tag| tag.key = Some(Key::from([tag.key.as_deref().unwrap_or_default(), WORDS, words].concat())))
    }

    /// With a text. A text beside elements needs an element of its own; only a space between two elements does not ([`El::space`]).
    pub fn text(self, text: impl Text) -> El {
        let text = text.kept();
        self.says(&text).bare(text)
    }

    /// With a space between two elements.
    pub fn space(self) -> El {
        self.bare(AttrValue::Static(" "))
    }

    /// With a text that is not in the key.
    fn bare(self, text: AttrValue) -> El {
        self.change(|tag| tag.add_child(VText::new(text).into()))
    }

    /// With a sentence. Figures and quoted words in it get elements of their own: they keep their direction in a sentence of the
    /// other direction, and browsers do not translate them, because a browser sends what it translates to its maker.
    pub fn sentence(self, sentence: &str) -> El {
        self.says(&words(sentence)).all(pieces(sentence).into_iter().map(|piece| match piece {
            // The key of the whole sentence is enough.
            Piece::Words(words) => el("span").bare(words.to_owned().kept()),
            Piece::Figure(figure) => untranslated("bdi", figure.to_owned()),
            Piece::Repeated(words) => untranslated("bdi", words.to_owned()).class("repeated"),
        }))
    }

    /// With a sentence in which what stands between two `*` is strong.
    pub fn marked(self, sentence: &str) -> El {
        self.says(&words(sentence)).all(
            sentence
                .split('*')
                .enumerate()
                .filter(|(_, part)| !part.is_empty())
                .map(|(place, part)| el(if place % 2 == 1 { "strong" } else { "span" }).sentence(part)),
        )
    }

    /// With an element in it.
    pub fn with(self, child: El) -> El {
        // The same words may stand there several times, so they do not name a place. An empty list without a key makes Yew compare the
        // children in their order.
        let is_placed = child.0.key.as_ref().is_none_or(|key| !key.starts_with(WORDS));
        self.change(|tag| {
            if !is_placed {
                tag.add_child(Html::default());
            }
            tag.add_child(child.into());
        })
    }

    /// With an optional element in it.
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
        self.space().with(el("span").class(class).text(text))
    }
}

/// The words of a sentence, each figure and each quote replaced by a sign.
fn words(sentence: &str) -> String {
    let words = pieces(sentence).into_iter().map(|piece| match piece {
        Piece::Words(words) => words,
        Piece::Figure(_) | Piece::Repeated(_) => WORDS,
    });
    words.collect()
}

impl From<El> for Html {
    fn from(element: El) -> Html {
        Html::VTag(element.0)
    }
}

/// An element with answers or figures, which browsers must not translate. So its text can be patched.
pub fn untranslated(tag: &'static str, text: String) -> El {
    el(tag).attr("translate", "no").bare(text.kept())
}

/// An input whose text the browser neither stores nor sends to a service of its maker: no autocomplete, no spelling check, no
/// suggestions, no translation.
pub fn quiet(field: El) -> El {
    field.attr("autocomplete", "off").attr("spellcheck", "false").attr("writingsuggestions", "false").attr("translate", "no")
}

/// A form whose choices the browser does not store either.
pub fn form() -> El {
    el("form").attr("autocomplete", "off")
}

/// The heading of a page, which gets the focus when the page is entered.
pub fn heading() -> El {
    el("h1").attr("id", "heading").attr("tabindex", "-1")
}

/// A link that opens in the same tab.
pub fn link(to: impl Text, text: impl Text) -> El {
    el("a").attr("href", to).text(text)
}

/// A link to another site. It opens a new tab, so that nothing typed is lost.
pub fn link_out(to: &'static str, text: impl Text) -> El {
    link(to, text).attr("target", "_blank").attr("rel", "noopener noreferrer")
}

/// A link with figures in its text.
pub fn link_with(to: String, sentence: &str) -> El {
    el("a").attr("href", to).sentence(sentence)
}

/// A button that saves a file. web/boot.js makes the file from these attributes at the click.
pub fn file_button(name: String, kind: &'static str, content: String, text: &'static str) -> El {
    el("button").attr("type", "button").attr("data-file", name).attr("data-kind", kind).attr("data-content", content).text(text)
}

/// A button whose value `what` names the event that it causes (`visit::event_names`).
pub fn button(what: impl Text, text: impl Text) -> El {
    bare_button(what).text(text)
}

/// A button that copies a text (web/boot.js).
pub fn copy_button(text: String, label: &'static str) -> El {
    el("button").attr("type", "button").attr("data-copy", text).text(label)
}

/// The same as [`button`], with figures in its text.
pub fn button_with(what: String, sentence: &str) -> El {
    bare_button(what).sentence(sentence)
}

/// The same as [`button`], without a text.
pub fn bare_button(what: impl Text) -> El {
    el("button").attr("type", "button").attr("name", "do").attr("value", what)
}

/// A list; `None` if there are no items.
pub fn list(class: &'static str, items: Vec<El>) -> Option<El> {
    (!items.is_empty()).then(|| el("ul").class(class).all(items))
}
