//! The saved case: a documented, versioned JSON format (`docs/case-format.md`). A file that does not fit is refused with the
//! place of the error; nothing is guessed.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::case::Case;
use crate::case::json::{Error, Json};
pub use crate::case::wrong::{Expected, Found, Wrong};

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

/// Why a file is not read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileError {
    /// More than [`LARGEST`] bytes.
    TooLarge,
    /// The text is no JSON, or it is cut off.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// JSON, but no case of this calculator.
    Foreign,
    /// The file holds the answers of the form, but only a case can be read here.
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
        /// Which fields there are.
        known: &'static [&'static str],
    },
    /// A required field is missing.
    MissingField {
        /// Where.
        path: String,
        /// Which.
        name: String,
    },
    /// A field holds a value that it must not hold.
    WrongValue {
        /// Where.
        path: String,
        /// What is wrong with it.
        wrong: Wrong,
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
    /// The lines of the storage format: the present answers first, then those of the variants.
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
    let tree: Json =
        serde_json::from_str(text).map_err(|error| FileError::NotJson { line: error.line(), column: error.column() })?;
    let Json::Object(fields) = &tree else { return Err(FileError::Foreign) };
    let (format, version) = (only(fields, "format")?, only(fields, "version")?);
    if !matches!(format, Some(Json::Text(format)) if format == FORMAT) {
        return Err(FileError::Foreign);
    }
    let version = match version {
        Some(Json::Whole(version)) => u32::try_from(*version).ok(),
        _ => None,
    };
    match version {
        Some(VERSION) => parse::<Read>(tree).map(|file| Content::Case(Box::new(file.case))),
        Some(WITH_ANSWERS) => parse(tree).map(Content::Answers),
        Some(version) if version > WITH_ANSWERS => Err(FileError::Newer { version }),
        _ => Err(FileError::Foreign),
    }
}

/// The field of this name, if there is one. A name that occurs twice is an error.
fn only<'a>(fields: &'a [(String, Json)], name: &str) -> Result<Option<&'a Json>, FileError> {
    let mut found = fields.iter().filter(|(known, _)| known == name);
    match (found.next(), found.next()) {
        (_, Some(_)) => Err(FileError::WrongValue { path: WHOLE.to_owned(), wrong: Wrong::Twice { name: name.to_owned() } }),
        (first, None) => Ok(first.map(|(_, value)| value)),
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

fn parse<T: DeserializeOwned>(tree: Json) -> Result<T, FileError> {
    serde_path_to_error::deserialize(tree).map_err(|error| {
        let path = error.path().to_string();
        match error.into_inner() {
            Error::Wrong(wrong) => FileError::WrongValue { path, wrong },
            Error::UnknownField(known) => FileError::UnknownField { path, known },
            Error::MissingField(name) => FileError::MissingField { path, name: name.to_owned() },
        }
    })
}
