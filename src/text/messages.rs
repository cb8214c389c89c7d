//! How texts are held: messages are numbered within their group, and a language is the list of its groups in the order of [`GROUPS`],
//! then [`COMMAND_GROUPS`].
//!
//! German is compiled in, except that the page in the browser loads the [`RESULT_GROUPS`] with the rules. It stands beside the code
//! that chooses among the messages, in blocks of the macro [`texts`]. The macro makes of each block
//! - a function for each message, or one for all variants of an enum: a variant without its text does not compile;
//! - one joined German text, a message a line, which [`Catalogue`] cuts;
//! - for tools (feature `texts`) the names of the messages and of what is inserted, and the doc comments as notes for translators.
//!
//! In a message braces hold what no translator touches:
//! - `{amount}`, a name of small letters and `_`: the value of that name is inserted;
//! - `{AKJB-Telefon}`, `{AKJB-E-Mail}` or `{ZBI-E-Mail}`: how the office is reached (`deploy/contact.toml`);
//! - anything else, `{AKJB}` or `{§ 29}`: it stands there as it is, without the braces.
//!
//! A message with a count has a form for each plural form of its language, with ` | ` between them, in the order of [`plural`].

use crate::hash::{NO_TEXT, joined};
use crate::text::braces::filled;
pub use crate::text::braces::{cut, is_name};
pub use crate::text::groups::{COMMAND_GROUPS, GROUPS, GroupId, RESULT_GROUPS};
use crate::text::{Catalogue, plural};

/// A block of messages.
#[derive(Clone, Copy)]
pub struct Group {
    /// The messages in German, one a line.
    pub german: &'static str,
    /// The number of messages.
    pub count: usize,
    /// A hash of the names of the group, of its messages and of their values, and of which messages have a count.
    pub hash: u64,
    /// The messages for tools.
    #[cfg(feature = "texts")]
    pub rows: &'static [Row],
}

/// What tools know of a message.
#[cfg(feature = "texts")]
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The file of its group.
    pub file: &'static str,
    /// The name of its group.
    pub group: &'static str,
    /// Its name in the group.
    pub name: &'static str,
    /// The names of the values that are inserted. Of a message with a count the first one is the count.
    pub values: &'static [&'static str],
    /// Whether the message has a form for each plural form of the language.
    pub is_counted: bool,
    /// The note for translators on its group: the lines of the doc comment.
    pub about: &'static str,
    /// The note for translators on this message: the lines of its doc comment.
    pub note: &'static str,
    /// The message in German, with its braces.
    pub german: &'static str,
}

/// What a pack must agree with to be read by this program: a hash of the groups of the page.
pub const SCHEMA: u64 = {
    let (mut known, mut left) = (NO_TEXT, GROUPS);
    while let [group, rest @ ..] = left {
        known = joined(known, group.hash);
        left = rest;
    }
    known
};

impl Catalogue {
    /// A message of a group, by its number there.
    pub(in crate::text) fn message(&self, group: GroupId, number: usize) -> &'static str {
        self.messages.get(group as usize).and_then(|group| group.get(number)).copied().unwrap_or_default()
    }

    /// A message with its values inserted.
    pub(in crate::text) fn filled(&self, group: GroupId, number: usize, values: &[(&str, &str)]) -> String {
        filled(self.message(group, number), values)
    }

    /// The form of a message for a count, with its values inserted.
    pub(in crate::text) fn counted(&self, group: GroupId, number: usize, count: u32, values: &[(&str, &str)]) -> String {
        let forms = self.message(group, number);
        filled(forms.split(BETWEEN_FORMS).nth(plural::form(self.tag(), count)).unwrap_or(forms), values)
    }
}

#[cfg(feature = "texts")]
impl Catalogue {
    /// All forms of a message, with its values inserted: one, or one for each plural form if it has a count. `group` and `number` are
    /// those of the message. `None` if there is no such message.
    pub fn forms(&self, group: usize, number: usize, values: &[(&str, &str)]) -> Option<Vec<String>> {
        let message = self.messages.get(group)?.get(number)?;
        Some(message.split(BETWEEN_FORMS).map(|form| filled(form, values)).collect())
    }
}

/// All messages: those of the page, then those of the commands.
#[cfg(feature = "texts")]
pub fn rows() -> impl Iterator<Item = &'static Row> {
    GROUPS.iter().chain(COMMAND_GROUPS).flat_map(|group| group.rows)
}

/// What stands between the forms of a message with a count.
pub const BETWEEN_FORMS: &str = " | ";

/// Declares messages with their German texts: see the [module](self).
///
/// - `pub enum Phrase as phrase { Title => "…", }` declares the enum and `Catalogue::phrase`;
/// - `pub condition for Condition { Covered => "…", }` gives `Catalogue::condition` for an enum of another part;
/// - `pub status(Status) { met: Status::Met => "…", }` the same where variants hold something: each message has a name and a
///   pattern;
/// - `pub question, hint for Question { age: Question::Age => { question: "…", hint: "…" } }` gives two such groups; the hint may be
///   missing, so its function returns an `Option`;
/// - `steps { cap(before, result) => "…", }` gives `steps::cap(texts, before, result)`; without parentheses nothing is inserted;
/// - `pub page { preview(day) => "…", }` gives `Catalogue::preview`, for messages that other parts fill;
/// - `steps { days[count](result) => "… | …", }` gives `steps::days(texts, count, result)`, which chooses the form for the count;
///   not in a `pub` block.
macro_rules! texts {
    ($(#[doc = $doc:literal])* pub enum $type:ident as $name:ident { $($(#[doc = $note:literal])* $variant:ident => $german:literal,)+ }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $type { $($(#[doc = $note])* $variant,)+ }

        $crate::text::messages::texts! {
            $(#[doc = $doc])* pub $name($type) { $($(#[doc = $note])* $variant: $type::$variant => $german,)+ }
        }
    };
    ($(#[doc = $doc:literal])* pub $name:ident for $type:ident { $($(#[doc = $note:literal])* $variant:ident => $german:literal,)+ }) => {
        $crate::text::messages::texts! {
            $(#[doc = $doc])* pub $name($type) { $($(#[doc = $note])* $variant: $type::$variant => $german,)+ }
        }
    };
    ($(#[doc = $doc:literal])* pub $name:ident($type:ty) { $($(#[doc = $note:literal])* $row:ident: $pattern:pat => $german:literal,)+ }) => {
        pub(in crate::text) mod $name {
            $crate::text::messages::texts! { @contents $(#[doc = $doc])* $name { $($(#[doc = $note])* $row[]() => $german,)+ } }
        }

        impl $crate::text::Catalogue {
            $(#[doc = $doc])*
            pub fn $name(&self, which: $type) -> &'static str {
                let row = match which { $($pattern => $name::Row::$row,)+ };
                self.message($crate::text::messages::GroupId::$name, row as usize)
            }
        }
    };
    ($(#[doc = $doc:literal])* pub $question:ident, $hint:ident for $type:ident {
        $($row:ident: $pattern:pat => { question: $of_question:literal, $(hint: $of_hint:literal,)? })+
    }) => {
        $crate::text::messages::texts! { $(#[doc = $doc])* pub $question($type) { $($row: $pattern => $of_question,)+ } }
        $crate::text::messages::texts! {
            @optional $(#[doc = $doc])* $hint($type) { $($row: $pattern => [$($of_hint)?])+ } { $($($row => $of_hint,)?)+ }
        }
    };
    (@optional $(#[doc = $doc:literal])* $name:ident($type:ident)
        { $($row:ident: $pattern:pat => [$($known:literal)?])+ } { $($of_row:ident => $german:literal,)+ }
    ) => {
        pub(in crate::text) mod $name {
            $crate::text::messages::texts! { @contents $(#[doc = $doc])* $name { $($of_row[]() => $german,)+ } }
        }

        impl $crate::text::Catalogue {
            $(#[doc = $doc])*
            pub(in crate::text) fn $name(&self, which: $type) -> Option<&'static str> {
                let row = match which { $($pattern => $crate::text::messages::texts!(@some [$($known)?] $name::Row::$row),)+ };
                row.map(|row| self.message($crate::text::messages::GroupId::$name, row as usize))
            }
        }
    };
    (@some [] $($row:tt)+) => { None };
    (@some [$known:literal] $($row:tt)+) => { Some($($row)+) };
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $note:literal])* $row:ident $([$count:ident])? $(($($value:ident),+))? => $german:literal,)+ }) => {
        $(#[doc = $doc])*
        pub(in crate::text) mod $name {
            $crate::text::messages::texts! {
                @contents $(#[doc = $doc])* $name { $($(#[doc = $note])* $row[$($count)?]($($($value),+)?) => $german,)+ }
            }
            $($crate::text::messages::texts! { @message $name $(#[doc = $note])* $row[$($count)?]($($($value),+)?) })+
        }
    };
    ($(#[doc = $doc:literal])* pub $name:ident { $($(#[doc = $note:literal])* $row:ident $([$count:ident])? $(($($value:ident),+))? => $german:literal,)+ }) => {
        pub(in crate::text) mod $name {
            $crate::text::messages::texts! {
                @contents $(#[doc = $doc])* $name { $($(#[doc = $note])* $row[$($count)?]($($($value),+)?) => $german,)+ }
            }
        }
        $($crate::text::messages::texts! { @method $name $(#[doc = $note])* $row[$($count)?]($($($value),+)?) => $german })+
    };
    (@method $name:ident $(#[doc = $note:literal])* $row:ident[]($($value:ident),+) => $german:literal) => {
        impl $crate::text::Catalogue {
            #[doc = $german]
            ///
            $(#[doc = $note])*
            pub fn $row(&self, $($value: &str),+) -> String {
                let values = [$((stringify!($value), $value)),+];
                self.filled($crate::text::messages::GroupId::$name, $name::Row::$row as usize, &values)
            }
        }
    };
    (@method $name:ident $(#[doc = $note:literal])* $row:ident[]() => $german:literal) => {
        impl $crate::text::Catalogue {
            #[doc = $german]
            ///
            $(#[doc = $note])*
            pub fn $row(&self) -> &'static str {
                self.message($crate::text::messages::GroupId::$name, $name::Row::$row as usize)
            }
        }
    };
    (@message $name:ident $(#[doc = $note:literal])* $row:ident[]()) => {
        $(#[doc = $note])*
        pub fn $row(texts: &$crate::text::Catalogue) -> &'static str {
            texts.message($crate::text::messages::GroupId::$name, Row::$row as usize)
        }
    };
    (@message $name:ident $(#[doc = $note:literal])* $row:ident[]($($value:ident),+)) => {
        $(#[doc = $note])*
        pub fn $row(texts: &$crate::text::Catalogue, $($value: &str),+) -> String {
            let values = [$((stringify!($value), $value)),+];
            texts.filled($crate::text::messages::GroupId::$name, Row::$row as usize, &values)
        }
    };
    (@message $name:ident $(#[doc = $note:literal])* $row:ident[$count:ident]($($value:ident),*)) => {
        $(#[doc = $note])*
        pub fn $row(texts: &$crate::text::Catalogue, $count: u32, $($value: &str),*) -> String {
            let number = $count.to_string();
            let values = [(stringify!($count), number.as_str()), $((stringify!($value), $value)),*];
            texts.counted($crate::text::messages::GroupId::$name, Row::$row as usize, $count, &values)
        }
    };
    (@contents $(#[doc = $doc:literal])* $name:ident { $($(#[doc = $note:literal])* $row:ident[$($count:ident)?]($($value:ident),*) => $german:literal,)+ }) => {
        /// The messages of the group, numbered.
        #[allow(non_camel_case_types, clippy::enum_variant_names, reason = "each is named like its message")]
        #[derive(Clone, Copy)]
        pub enum Row { $($row,)+ }

        #[cfg(feature = "texts")]
        const ABOUT: &str = concat!($($doc, "\n",)*);

        pub const GROUP: $crate::text::messages::Group = $crate::text::messages::Group {
            german: concat!($($german, "\n"),+),
            count: [$(Row::$row,)+].len(),
            hash: $crate::hash::fnv_1a(
                $crate::hash::NO_TEXT,
                concat!(stringify!($name), $("\n", stringify!($row), $("#", stringify!($count),)? $(" ", stringify!($value),)*)+),
            ),
            #[cfg(feature = "texts")]
            rows: &[$($crate::text::messages::Row {
                file: file!(),
                group: stringify!($name),
                name: stringify!($row),
                values: &[$(stringify!($count),)? $(stringify!($value)),*],
                is_counted: !matches!(concat!($(stringify!($count))?).as_bytes(), []),
                about: ABOUT,
                note: concat!($($note, "\n",)*),
                german: $german,
            }),+],
        };
    };
}
pub(crate) use texts;
