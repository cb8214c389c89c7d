//! How texts are held: each message has a number, and a language is the list of its messages in that order.
//!
//! German is compiled in, beside the code that chooses among its messages. [`texts`] makes of each block of it one joined text,
//! which is cut when the catalogue is made.

use std::sync::LazyLock;

/// A block of messages.
pub struct Group {
    /// The messages in German, one a line.
    pub german: &'static str,
}

/// Lists the groups in the order of their messages.
macro_rules! groups {
    ($($name:ident in $file:ident,)+) => {
        /// A group of messages.
        #[allow(non_camel_case_types, reason = "each is named like the function that gives its messages")]
        #[derive(Clone, Copy)]
        pub enum GroupId { $($name,)+ }

        const GROUPS: &[Group] = &[$(super::$file::$name::GROUP,)+];
    };
}

groups! {
    phrase in phrase,
}

const fn lines(text: &str) -> usize {
    let (bytes, mut place, mut count) = (text.as_bytes(), 0, 0);
    while place < bytes.len() {
        if bytes[place] == b'\n' {
            count += 1;
        }
        place += 1;
    }
    count
}

/// The number of the first message of each group.
const FIRST: [usize; GROUPS.len()] = {
    let mut first = [0; GROUPS.len()];
    let mut group = 1;
    while group < GROUPS.len() {
        first[group] = first[group - 1] + lines(GROUPS[group - 1].german);
        group += 1;
    }
    first
};

/// All texts of one language.
pub struct Texts {
    messages: Vec<&'static str>,
}

/// German.
pub static GERMAN_TEXTS: LazyLock<Texts> =
    LazyLock::new(|| Texts { messages: GROUPS.iter().flat_map(|group| group.german.lines()).collect() });

impl Texts {
    /// A message of a group, by its number there.
    pub fn message(&self, group: GroupId, number: usize) -> &'static str {
        let first = FIRST.get(group as usize).copied().unwrap_or_default();
        self.messages.get(first + number).copied().unwrap_or_default()
    }
}

/// Declares messages: for each variant of an enum its German text. A variant without a text does not compile. The doc comments
/// are notes for translators.
macro_rules! texts {
    ($(#[$doc:meta])* pub enum $type:ident as $name:ident { $($(#[$note:meta])* $variant:ident => $german:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $type { $($(#[$note])* $variant,)+ }

        $crate::text::messages::texts! { pub $name for $type { $($variant => $german,)+ } }
    };
    (pub $name:ident for $type:ident { $($variant:ident => $german:literal,)+ }) => {
        pub(in crate::text) mod $name {
            pub const GROUP: $crate::text::messages::Group = $crate::text::messages::Group { german: concat!($($german, "\n"),+) };
            pub enum Row { $($variant,)+ }
        }

        impl $crate::text::messages::Texts {
            pub fn $name(&self, which: $type) -> &'static str {
                let number = match which { $($type::$variant => $name::Row::$variant as usize,)+ };
                self.message($crate::text::messages::GroupId::$name, number)
            }
        }
    };
}
pub(crate) use texts;
