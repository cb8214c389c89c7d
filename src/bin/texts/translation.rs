//! The PO file of a language: how it follows the German, and what is wrong with a translation.

use hilfen_rechner::text::messages::{BETWEEN_FORMS, Row};
use hilfen_rechner::text::plural;
use rspolib::{POEntry, POFile};

use crate::template::{Shown, context, entry, template};

const FUZZY: &str = "fuzzy";

/// Whether a person must look at the translation again.
pub fn is_fuzzy(entry: &POEntry) -> bool {
    entry.flags.iter().any(|flag| flag == FUZZY)
}

/// The file with the messages of this version. A new message is empty. One whose German has changed keeps its translation, fuzzy,
/// with the German that was translated; one that was renamed keeps it, fuzzy too. One that is gone becomes obsolete if it had a
/// translation that no other message uses; without one it is dropped.
pub fn updated(rows: &[&Row], shown: &Shown, old: &POFile) -> POFile {
    let mut new = template(rows, shown);
    new.header.clone_from(&old.header);
    new.metadata.extend(old.metadata.clone());
    let is_known = |entry: &POEntry| rows.iter().any(|row| entry.msgctxt == Some(context(row)));
    new.entries = rows.iter().map(|row| followed(entry(row, shown), old, is_known)).collect();
    let is_used = |entry: &POEntry| new.entries.iter().any(|new| new.msgid == entry.msgid && new.msgstr == entry.msgstr);
    let gone = old.entries.iter().filter(|entry| !is_known(entry) && is_translated(entry) && !is_used(entry));
    let gone: Vec<POEntry> = gone.map(|entry| POEntry { obsolete: true, ..entry.clone() }).collect();
    new.entries.extend(gone);
    new
}

/// The entry of a message with the translation that the old file has of it, if any.
fn followed(fresh: POEntry, old: &POFile, is_known: impl Fn(&POEntry) -> bool) -> POEntry {
    let same_name = old.entries.iter().find(|entry| entry.msgctxt == fresh.msgctxt);
    let same_german = || old.entries.iter().find(|entry| entry.msgid == fresh.msgid && !is_known(entry));
    let Some(before) = same_name.or_else(same_german).filter(|before| is_translated(before)) else {
        // What a translator wrote beside a message is kept, translated or not.
        return POEntry { tcomment: same_name.and_then(|before| before.tcomment.clone()), ..fresh };
    };
    let mut flags = before.flags.clone();
    let mut previous_msgid = before.previous_msgid.clone();
    if before.msgid != fresh.msgid || before.msgctxt != fresh.msgctxt {
        if !is_fuzzy(before) {
            flags.push(FUZZY.to_owned());
        }
        // The German that was translated, even if it has changed more than once since.
        previous_msgid = previous_msgid.or_else(|| Some(before.msgid.clone())).filter(|german| *german != fresh.msgid);
    }
    POEntry { msgstr: before.msgstr.clone(), tcomment: before.tcomment.clone(), flags, previous_msgid, ..fresh }
}

/// Whether there is a translation at all.
pub fn is_translated(entry: &POEntry) -> bool {
    entry.msgstr.as_deref().is_some_and(|text| !text.is_empty())
}

/// The translations of a file that break a rule. Missing and fuzzy ones are no fault here; `pack` refuses them.
pub fn faults(rows: &[&Row], file: &POFile) -> Vec<String> {
    let language = file.metadata.get("Language").map_or("", String::as_str);
    let faulty = rows.iter().filter_map(|row| {
        let context = context(row);
        let entry = file.entries.iter().find(|entry| !entry.obsolete && entry.msgctxt.as_ref() == Some(&context))?;
        let fault = fault(row, language, entry.msgstr.as_deref().filter(|text| !text.is_empty())?)?;
        Some(format!("{context}: {fault}"))
    });
    faulty.collect()
}

/// The first rule that a translation breaks.
pub fn fault(row: &Row, language: &str, text: &str) -> Option<String> {
    if text.contains('\n') {
        return Some("It has a line break.".to_owned());
    }
    if !row.is_counted {
        return fault_of_form(row.german, text, None);
    }
    let forms: Vec<&str> = text.split(BETWEEN_FORMS).collect();
    let expected = 1 + (0..=200).chain([1_000_000]).map(|count| plural::form(language, count)).max().unwrap_or_default();
    if forms.len() != expected {
        return Some(format!(
            "The language has {expected} plural forms, between them «{BETWEEN_FORMS}». Here are {}.",
            forms.len()
        ));
    }
    let general = row.german.split(BETWEEN_FORMS).last()?;
    forms.into_iter().find_map(|form| fault_of_form(general, form, row.values.first().copied()))
}

/// The first rule that one plural form breaks. A form may leave out the count («ein Tag»), but no other value.
fn fault_of_form(german: &str, text: &str, count: Option<&str>) -> Option<String> {
    let Some(parts) = parts(text) else { return Some("A brace is not closed.".to_owned()) };
    let expected = self::parts(german).unwrap_or_default();
    let times = |parts: &Parts, name: &str| parts.inside.iter().filter(|inside| **inside == name).count();
    let differs = |name: &&&str| Some(**name) != count && times(&parts, name) != times(&expected, name);
    if let Some(name) = expected.inside.iter().find(differs) {
        return Some(format!("{{{name}}} is not there as often as in German."));
    }
    if let Some(unknown) = parts.inside.iter().find(|inside| !expected.inside.contains(inside)) {
        return Some(format!("German has no {{{unknown}}}."));
    }
    if parts.outside.chars().any(char::is_numeric) {
        return Some("A number stands outside braces.".to_owned());
    }
    if end_sign(german) != end_sign(text) {
        return Some("It ends with another sign than the German.".to_owned());
    }
    let edges = |text: &str| (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
    (edges(german) != edges(text)).then(|| "It begins or ends with a space, or does not as the German does.".to_owned())
}

/// A message taken apart: what stands in its braces, and all else.
#[derive(Default)]
struct Parts<'a> {
    inside: Vec<&'a str>,
    outside: String,
}

/// Takes a message apart. `None` if a brace is not closed, closed without being opened, or opened inside another.
fn parts(message: &str) -> Option<Parts<'_>> {
    let mut parts = Parts::default();
    let mut left = message;
    while let Some((before, rest)) = left.split_once('{') {
        let (inside, after) = rest.split_once('}')?;
        parts.outside.push_str(before);
        parts.inside.push(inside);
        left = after;
    }
    parts.outside.push_str(left);
    (!parts.outside.contains('}') && !parts.inside.iter().any(|inside| inside.contains('{'))).then_some(parts)
}

/// The sign with which a message ends, as the Latin sign for that of another script. `None` if it is no such sign.
fn end_sign(message: &str) -> Option<char> {
    match message.trim_end_matches(|sign: char| sign.is_whitespace() || "»”’\")".contains(sign)).chars().last()? {
        '.' | '።' | '۔' | '。' => Some('.'),
        '?' | '؟' | '፧' => Some('?'),
        ':' | '፦' => Some(':'),
        '!' => Some('!'),
        '…' => Some('…'),
        _ => None,
    }
}
