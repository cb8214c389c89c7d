//! What the npm package (`npm/`) exports: a function that takes a case and returns its assessment, both as JSON text, and the
//! name of the program.
//!
//! As JSON text, each value is written exactly as `recompute` prints it. `npm/rules.js` converts between text and objects.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::assessment;
use crate::case::file::{self, Content};
use crate::case::place::place;
use crate::rules::parameters::RuleBook;
use crate::text::GERMAN;
use crate::visit::case_of;

/// Name, version and commit of the program, as in each receipt.
#[wasm_bindgen]
pub fn program() -> String {
    assessment::PROGRAM.to_owned()
}

/// Assesses a file of `docs/case-format.md`: a case, or the answers that the page saves.
///
/// # Errors
/// The sentences that `recompute` would print behind the name of the file, as a JSON list. They name the place of what is wrong, if
/// it has one.
#[wasm_bindgen]
pub fn assess(file: &str) -> Result<String, String> {
    let refused = |sentences: Vec<String>| serde_json::to_string(&sentences).unwrap_or_default();
    let case = match file::open(file).map_err(|error| refused(vec![GERMAN.file_error(&error)]))? {
        Content::Case(case) => *case,
        Content::Answers(saved) => {
            case_of(&saved.answers.join("\n"), saved.today).map_err(|error| refused(vec![GERMAN.answers_error(error)]))?
        }
    };
    let assessment = assessment::assess(&case, &RuleBook::embedded())
        .map_err(|errors| refused(errors.iter().map(|error| GERMAN.case_error_at(&place(*error, &case), *error)).collect()))?;
    // An assessment holds only texts, numbers and lists, so writing it cannot fail.
    Ok(serde_json::to_string(&assessment).unwrap_or_default())
}
