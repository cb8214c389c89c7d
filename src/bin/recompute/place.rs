//! The errors of a case with their places, written as in the input.

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

/// A sentence for each error of a case, with its place.
pub fn sentences(errors: &[CaseError], case: &Case, notation: Notation) -> Vec<String> {
    let written = |path: String| if notation == Notation::Column { column(&path) } else { path };
    let sentence = |error: &CaseError| GERMAN.case_error_at(&written(place(*error, case)), *error);
    errors.iter().map(sentence).collect()
}

/// The column of a table for a path of a case file.
pub fn column(path: &str) -> String {
    path.strip_prefix("case.").unwrap_or(path).replace('[', ".").replace(']', "")
}
