//! A language: all its messages, and how it is written.

use std::sync::LazyLock;

use crate::text::messages::{COMMAND_GROUPS, GROUPS, Group, RESULT_GROUPS, SCHEMA, cut};

/// All texts of one language.
#[derive(Debug)]
pub struct Catalogue {
    /// Its language tag: `de-CH`.
    tag: &'static str,
    /// Whether it is written from right to left.
    is_right_to_left: bool,
    /// The messages of each group: first the groups of the page, then those of the commands.
    pub(in crate::text) messages: Vec<Vec<&'static str>>,
}

/// German, which is compiled in. The page in the browser has it without the messages of the result: see [`Catalogue::with_result`].
pub static GERMAN: LazyLock<Catalogue> = LazyLock::new(|| Catalogue {
    tag: "de-CH",
    is_right_to_left: false,
    messages: GROUPS.iter().chain(COMMAND_GROUPS).map(|group| cut(group.german).collect()).collect(),
});

/// Why a pack of texts is not read. German is shown then.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PackError {
    /// It is no pack, or not whole.
    Damaged,
    /// It was made for other messages than those of this program.
    OtherMessages,
}

impl Catalogue {
    /// Reads the pack of a language: a line with its tag, `ltr` or `rtl` and the [schema](SCHEMA) in hexadecimal digits, then a
    /// message a line. What only commands say stays German.
    ///
    /// # Errors
    /// The pack is not whole, or its messages are those of another program.
    pub fn read(pack: String) -> Result<Catalogue, PackError> {
        // Leaked, because the language stays until the page is left.
        let (head, joined) = pack.leak().split_once('\n').ok_or(PackError::Damaged)?;
        let mut words = head.split(' ');
        let (Some(tag), Some(direction), Some(schema), None) = (words.next(), words.next(), words.next(), words.next()) else {
            return Err(PackError::Damaged);
        };
        if u64::from_str_radix(schema, 16) != Ok(SCHEMA) {
            return Err(PackError::OtherMessages);
        }
        let mut messages = grouped(joined, GROUPS).ok_or(PackError::Damaged)?;
        let is_right_to_left = direction == "rtl";
        if is_right_to_left || direction == "ltr" {
            messages.extend(GERMAN.messages.iter().skip(GROUPS.len()).cloned());
            Ok(Catalogue { tag, is_right_to_left, messages })
        } else {
            Err(PackError::Damaged)
        }
    }

    /// The catalogue with the messages of the [`RESULT_GROUPS`] from a text, a message a line. `None` if there are not exactly as many
    /// as this program has.
    pub fn with_result(&self, joined: String) -> Option<Catalogue> {
        // Leaked for the same reason.
        let result = grouped(joined.leak(), RESULT_GROUPS)?;
        let before = self.messages.iter().take(GROUPS.len() - RESULT_GROUPS.len()).cloned();
        let behind = self.messages.iter().skip(GROUPS.len()).cloned();
        Some(Catalogue { messages: before.chain(result).chain(behind).collect(), ..*self })
    }

    /// Whether it has the messages of the result. Only German in the browser lacks them, until the rules are there.
    pub fn has_result(&self) -> bool {
        let result = self.messages.iter().skip(GROUPS.len() - RESULT_GROUPS.len());
        result.zip(RESULT_GROUPS).all(|(messages, group)| messages.len() == group.count)
    }

    /// Its language tag: `de-CH`.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// The direction of its lines as HTML names it: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        if self.is_right_to_left { "rtl" } else { "ltr" }
    }
}

/// The messages of these groups out of a joined text. `None` if there are not exactly as many.
fn grouped(joined: &'static str, groups: &[Group]) -> Option<Vec<Vec<&'static str>>> {
    let mut lines = cut(joined);
    let messages: Vec<Vec<&str>> = groups.iter().map(|group| lines.by_ref().take(group.count).collect()).collect();
    let is_whole = lines.next().is_none() && messages.iter().zip(groups).all(|(lines, group)| lines.len() == group.count);
    is_whole.then_some(messages)
}
