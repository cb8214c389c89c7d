//! What is wrong with a case, with its place as the input writes places.

use hilfen_rechner::case::Case;
use hilfen_rechner::case::check::CaseError;
use hilfen_rechner::case::place::place;
use hilfen_rechner::text::GERMAN;

/// How a place is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notation {
    /// As in a file: `case.children[0].birth`.
    File,
    /// As a column of a table: `children.0.birth`.
    Column,
}

/// What is wrong with a case, a sentence each, with its place.
pub fn sentences(errors: &[CaseError], case: &Case, notation: Notation) -> Vec<String> {
    let written = |path: String| if notation == Notation::Column { column(&path) } else { path };
    let sentence = |error: &CaseError| GERMAN.case_error_at(&written(place(*error, case)), *error);
    errors.iter().map(sentence).collect()
}

/// A path of the file's reader as the column of a table that it comes from.
pub fn column(path: &str) -> String {
    path.strip_prefix("case.").unwrap_or(path).replace('[', ".").replace(']', "")
}
