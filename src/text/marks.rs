//! Colons, brackets, commas and dashes between texts: languages differ in them.

use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// How two texts stand beside each other.
    pub marks {
        /// `value` is a text, an amount or a name.
        labelled(label, value) => "{label}: {value}",
        /// `note` says more about the text: a number, a name, a date.
        noted(text, note) => "{text} ({note})",
        in_brackets(note) => "({note})",
    }
}

texts! {
    /// What stands between the items of a list. A list is joined from the front: `first` is all before, `next` is one more item.
    lists {
        listed(first, next) => "{first}, {next}",
        /// Whole sentences after each other.
        sentences(first, next) => "{first} {next}",
        /// For items that may themselves contain commas.
        listed_apart(first, next) => "{first}; {next}",
        /// The title of a page in the list of tabs: `part` is a part of `whole`.
        title(part, whole) => "{part} – {whole}",
        /// Facts in one line at the foot of a print.
        facts(first, next) => "{first} · {next}",
    }
}

impl Catalogue {
    /// Several short texts after each other.
    pub fn listed<T: AsRef<str>>(&self, texts: &[T]) -> String {
        in_turn(texts, |first, next| lists::listed(self, first, next))
    }

    /// Several sentences after each other.
    pub fn sentences<T: AsRef<str>>(&self, texts: &[T]) -> String {
        in_turn(texts, |first, next| lists::sentences(self, first, next))
    }

    /// Several texts after each other that may contain commas.
    pub fn listed_apart<T: AsRef<str>>(&self, texts: &[T]) -> String {
        in_turn(texts, |first, next| lists::listed_apart(self, first, next))
    }

    /// Facts after each other, in one line at the foot of a print.
    pub fn facts<T: AsRef<str>>(&self, texts: &[T]) -> String {
        in_turn(texts, |first, next| lists::facts(self, first, next))
    }

    /// The title of a page, from its smallest part to the name of the whole.
    pub fn title<T: AsRef<str>>(&self, parts: &[T]) -> String {
        in_turn(parts, |part, whole| lists::title(self, part, whole))
    }
}

fn in_turn<T: AsRef<str>>(texts: &[T], join: impl Fn(&str, &str) -> String) -> String {
    let mut texts = texts.iter().map(AsRef::as_ref);
    let first = texts.next().unwrap_or_default().to_owned();
    texts.fold(first, |known, next| join(&known, next))
}
