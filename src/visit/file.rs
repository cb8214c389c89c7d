//! The answers as a file, which leaves the page only on request, and is read completely or not at all.
//!
//! `docs/case-format.md` describes the file, which is version 2 of its format. What this program writes stays readable for all
//! later versions.

use crate::calendar::Date;
use crate::case::Case;
use crate::case::file::{FORMAT, WITH_ANSWERS};
use crate::form::{self, Form};
use crate::visit::{Fault, MOST_VARIANTS, Set, fault, restore, restore_sets, written_sets};

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
pub(super) fn sets(lines: &str) -> Result<Vec<Set>, Unread> {
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
