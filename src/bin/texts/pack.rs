//! The pack, which the page reads for a language: a head line, then one message on each line (`text::Catalogue::read`).

use hilfen_rechner::text::messages::{Row, SCHEMA};
use rspolib::POFile;

use crate::template::{REVIEW, context};
use crate::translation::{faults, is_fuzzy};

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 8] = ["ar", "ckb", "dv", "fa", "he", "ps", "ug", "ur"];

/// The pack of a language.
///
/// # Errors
/// All that keeps the file from being complete: a message without a translation, with a fuzzy or a faulty one, or with that of
/// another German; and a head that does not name the language, or who has read the translation, when, and against which German.
pub fn pack(rows: &[&Row], file: &POFile) -> Result<String, Vec<String>> {
    let field = |name: &str| file.metadata.get(name).map_or("", |value| value.trim());
    let mut wrong: Vec<String> = ["Language"]
        .into_iter()
        .chain(REVIEW)
        .filter(|name| field(name).is_empty())
        .map(|name| format!("{name} says nothing"))
        .collect();
    wrong.extend(faults(rows, file));
    let mut messages = Vec::new();
    for row in rows {
        let context = context(row);
        let entry = file.entries.iter().find(|entry| !entry.obsolete && entry.msgctxt.as_ref() == Some(&context));
        match entry.and_then(|entry| Some((entry, entry.msgstr.as_deref().filter(|text| !text.is_empty())?))) {
            None => wrong.push(format!("{context} is missing")),
            Some((entry, _)) if entry.msgid != row.german => {
                wrong.push(format!("{context} is the translation of another German"))
            }
            Some((entry, _)) if is_fuzzy(entry) => {
                wrong.push(format!("{context} is fuzzy: nobody has read it since the German changed"))
            }
            Some((_, text)) => messages.push(text),
        }
    }
    let tag = field("Language").replace('_', "-");
    let direction = if RIGHT_TO_LEFT.contains(&tag.split('-').next().unwrap_or_default()) { "rtl" } else { "ltr" };
    if wrong.is_empty() { Ok(written(&tag, direction, &messages)) } else { Err(wrong) }
}

/// The text of a pack.
pub fn written(tag: &str, direction: &str, messages: &[impl AsRef<str>]) -> String {
    let mut pack = format!("{tag} {direction} {SCHEMA:x}\n");
    for message in messages {
        pack.push_str(message.as_ref());
        pack.push('\n');
    }
    pack
}
