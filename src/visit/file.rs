//! The answers as a file and as a link. Both leave the page only on request, and are read completely or not at all.
//!
//! `docs/case-format.md` describes the file, which is version 2 of its format. What this program writes stays readable for all
//! later versions.

use crate::calendar::Date;
use crate::case::Case;
use crate::case::file::{FORMAT, WITH_ANSWERS};
use crate::form::{self, Form};
use crate::visit::{Fault, MOST_VARIANTS, Set, fault, restore, restore_sets, written, written_sets};

/// What a link begins with behind the `#`, whatever its version.
const LINK: &str = "/fall/";
/// What a link of this version begins with.
const LINK_1: &str = "/fall/1/";
/// The longest link that is read, in bytes. A usual link has a few hundred.
const LONGEST_LINK: usize = 20_000;

/// Why a file or a link is not read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unread {
    /// Larger than the largest file or link that is read.
    TooLarge,
    /// It has no answers, or a part of it makes no sense, as when it was cut off or changed.
    Damaged,
    /// JSON of another program.
    Foreign,
    /// A case for `recompute` (version 1), which does not hold what was typed and chosen.
    CaseOnly,
    /// Written by a newer calculator.
    Newer,
}

/// The file of forms without names: the present answers first, then the variants.
pub fn file_of<'a>(forms: impl IntoIterator<Item = &'a Form>, today: Date) -> String {
    file_of_sets(forms.into_iter().map(|form| (form, "")), today)
}

/// The file: the present answers first, then the variants, each with its name.
pub fn file_of_sets<'a>(sets: impl IntoIterator<Item = (&'a Form, &'a str)>, today: Date) -> String {
    let mut file =
        ["{\n  \"format\": \"", FORMAT, "\",\n  \"version\": 2,\n  \"today\": \"", &today.to_string(), "\",\n  \"answers\": ["]
            .concat();
    for (place, line) in written_sets(sets).lines().enumerate() {
        file.push_str(if place == 0 { "\"" } else { ", \"" });
        for letter in line.chars() {
            // Lines of answers hold no control characters, which JSON would have to escape too.
            if matches!(letter, '"' | '\\') {
                file.push('\\');
            }
            file.push(letter);
        }
        file.push('"');
    }
    file.push_str("]\n}\n");
    file
}

/// Reads the sets of answers of a file from the fields of its JSON; `None` is a field that is missing or has another type. `answers` holds
/// the list of lines, joined by line breaks.
///
/// # Errors
/// Says why the file is not read.
pub fn open_file(format: Option<&str>, version: Option<u32>, answers: Option<&str>) -> Result<Vec<Set>, Unread> {
    if format != Some(FORMAT) {
        return Err(Unread::Foreign);
    }
    match (version, answers) {
        (Some(WITH_ANSWERS), Some(lines)) => sets(lines),
        (Some(version), _) if version > WITH_ANSWERS => Err(Unread::Newer),
        (Some(1), _) => Err(Unread::CaseOnly),
        _ => Err(Unread::Damaged),
    }
}

/// Whether a stored text reads as answers. Earlier versions of the program stored them without our mark.
pub fn is_ours(lines: &str) -> bool {
    sets(lines).is_ok()
}

/// All sets of answers of a text. It is damaged if it has a [`fault`], too many sets, or a first set without answers.
fn sets(lines: &str) -> Result<Vec<Set>, Unread> {
    let sets = restore_sets(lines);
    let is_ours =
        fault(lines).is_none() && sets.len() <= MOST_VARIANTS + 1 && sets.first().is_some_and(|set| !set.form.is_empty());
    if is_ours { Ok(sets) } else { Err(Unread::Damaged) }
}

/// Why saved answers make no case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoCase<'a> {
    /// One of the lines.
    Fault(Fault<'a>),
    /// The answers are too few, or one of them is wrong.
    TooLittle,
}

/// The case of the present answers in a file of version 2, by the lines of its list, joined by line breaks. It is the one that the
/// page computes with: what the lines say about the way decides whether presets count.
///
/// # Errors
/// Says why the answers make no case.
pub fn case_of(lines: &str, today: Date) -> Result<Case, NoCase<'_>> {
    match fault(lines) {
        Some(fault) => Err(NoCase::Fault(fault)),
        None => restore(lines).first().and_then(|form| form::read(form, today).case).ok_or(NoCase::TooLittle),
    }
}

/// The part of the link behind the `#`.
pub fn link_of(form: &Form) -> String {
    let answers = encoded(&written([form]));
    [LINK_1, &checksum(&answers).to_string(), "/", &answers].concat()
}

/// Adler-32. It detects a link that a mail program has cut off, or a typing error in it.
fn checksum(text: &str) -> u32 {
    let (low, high) = text.bytes().fold((1, 0), |(low, high), byte| {
        let low = (low + u32::from(byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    high << 16 | low
}

fn encoded(lines: &str) -> String {
    let mut link = String::with_capacity(lines.len() * 2);
    for line in lines.lines() {
        if !link.is_empty() {
            link.push('&');
        }
        percent_encode(line, &mut link);
    }
    link
}

/// Appends a text to an address, in characters that mail programs and browsers leave alone.
fn percent_encode(text: &str, address: &mut String) {
    let digit = |value: u8| char::from(if value < 10 { b'0' + value } else { b'A' - 10 + value });
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'=' | b':') {
            address.push(char::from(byte));
        } else {
            address.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}

/// Reads the answers of a link. `None` if the part behind the `#` is not such a link.
pub fn open_link(path: &str) -> Option<Result<Vec<Set>, Unread>> {
    let (version, _) = path.strip_prefix(LINK)?.split_once('/').unwrap_or_default();
    Some(match path.strip_prefix(LINK_1) {
        Some(_) if path.len() > LONGEST_LINK => Err(Unread::TooLarge),
        Some(rest) => decoded(rest).ok_or(Unread::Damaged).and_then(|lines| sets(&lines)),
        None if version.parse::<u32>().is_ok_and(|version| version > 1) => Err(Unread::Newer),
        None => Err(Unread::Damaged),
    })
}

/// Decodes `135856666/help:6` to lines. `None` if the checksum does not match, or if the rest is not percent-encoded UTF-8.
fn decoded(link: &str) -> Option<String> {
    let (sum, answers) = link.split_once('/')?;
    if sum.parse() != Ok(checksum(answers)) {
        return None;
    }
    let mut bytes = Vec::with_capacity(answers.len());
    let mut rest = answers.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'&' => b'\n',
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
                let (high, low) = (digit()?, digit()?);
                high << 4 | low
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}
