//! The saved case: a documented, versioned JSON format (`docs/case-format.md`). A file that does not fit is refused with the
//! place of the error; nothing is guessed.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::case::Case;

/// The path of the whole file, for an error that is not in one field.
pub const WHOLE: &str = ".";
/// The `format` of every file of this program.
pub const FORMAT: &str = "hilfen-rechner";
/// The version of a file with a case. Every version is read for ever.
pub const VERSION: u32 = 1;
/// The version of a file with the answers of the form, as the page saves them.
pub const WITH_ANSWERS: u32 = 2;
/// The largest file that is read, in bytes: a case has a few thousand.
pub const LARGEST: usize = 1_000_000;

/// The file as it is written.
#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    case: &'a Case,
}

/// The file as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u32,
    case: Case,
}

/// The part of any version that says which version it is.
#[derive(Deserialize)]
struct Header {
    format: Option<String>,
    version: Option<u32>,
}

/// Why a file is not read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileError {
    /// More than [`LARGEST`] bytes.
    TooLarge,
    /// No JSON, or cut off.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// JSON, but no case of this calculator.
    Foreign,
    /// The answers of the form, where only a case can be read.
    AnswersOnly,
    /// Written by a newer calculator.
    Newer {
        /// The file's version.
        version: u32,
    },
    /// A field that this version does not know.
    UnknownField {
        /// Where: `case.children[0].wage`.
        path: String,
        /// Which fields there are, as the reader names them.
        known: String,
    },
    /// A field that must be there is not.
    MissingField {
        /// Where.
        path: String,
        /// Which.
        name: String,
    },
    /// A field holds something else than it should.
    WrongValue {
        /// Where.
        path: String,
        /// What was found, and what should be there, as the reader names it.
        detail: String,
    },
}

/// Writes a case.
pub fn write(case: &Case) -> String {
    let written = Written { format: FORMAT, version: VERSION, case };
    // A case has only texts, numbers and lists: writing it cannot fail.
    serde_json::to_string_pretty(&written).unwrap_or_default()
}

/// What a file holds.
#[derive(Clone, PartialEq, Debug)]
pub enum Content {
    /// Version 1: a case.
    Case(Box<Case>),
    /// Version 2: what was typed and chosen.
    Answers(Answers),
}

/// The answers of the form, for `visit::restore`.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u32,
    /// The day on which the file was written.
    pub today: Date,
    /// One answer each; the present ones first, then those of the variants.
    pub answers: Vec<String>,
}

/// Reads a file of any version.
///
/// # Errors
/// Names the place and the reason. A file is read whole or not at all.
pub fn open(text: &str) -> Result<Content, FileError> {
    if text.len() > LARGEST {
        return Err(FileError::TooLarge);
    }
    let header: Header = serde_json::from_str(text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => match without_place(&error.to_string()) {
            twice if twice.starts_with("duplicate field") => {
                FileError::WrongValue { path: WHOLE.to_owned(), detail: twice.to_owned() }
            }
            _ => FileError::Foreign,
        },
        _ => FileError::NotJson { line: error.line(), column: error.column() },
    })?;
    if header.format.as_deref() != Some(FORMAT) {
        return Err(FileError::Foreign);
    }
    match header.version {
        Some(VERSION) => parse::<Read>(text).map(|file| Content::Case(Box::new(file.case))),
        Some(WITH_ANSWERS) => parse(text).map(Content::Answers),
        Some(version) if version > WITH_ANSWERS => Err(FileError::Newer { version }),
        _ => Err(FileError::Foreign),
    }
}

/// Reads a case.
///
/// # Errors
/// As [`open`], and [`FileError::AnswersOnly`] for a file of answers.
pub fn read(text: &str) -> Result<Case, FileError> {
    match open(text)? {
        Content::Case(case) => Ok(*case),
        Content::Answers(_) => Err(FileError::AnswersOnly),
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, FileError> {
    let mut reader = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut reader).map_err(|error| named(&error))
}

/// Turns serde's English message into data, so that a catalogue can say it in its language.
fn named(error: &serde_path_to_error::Error<serde_json::Error>) -> FileError {
    let path = error.path().to_string();
    let full = error.inner().to_string();
    let message = without_place(&full);
    let quoted = |text: &str| text.split('`').nth(1).unwrap_or_default().to_owned();
    if message.starts_with("unknown field") {
        let known = message.rsplit_once(", expected ").map_or("", |(_, known)| known);
        FileError::UnknownField { path, known: known.replace('`', "").replace("one of ", "") }
    } else if message.starts_with("missing field") {
        FileError::MissingField { path, name: quoted(message) }
    } else {
        FileError::WrongValue { path, detail: message.to_owned() }
    }
}

/// serde's message without « at line 3 column 7» at its end. Before that, it may quote a text of the file with the same words.
fn without_place(message: &str) -> &str {
    match message.rsplit_once(" at line ") {
        Some((what, place)) if place.split(" column ").all(|number| number.parse::<usize>().is_ok()) => what,
        _ => message,
    }
}
