//! Reads figures and days from typed text, and says what is wrong with a text.

use crate::answer::Answer;
use crate::calendar::Date;
use crate::case::check::CaseError;
use crate::form::{Asked, TextKind, TextQuestion, UNKNOWN, age};
use crate::language::{GERMAN, INPUT, InputWords};
use crate::money::{AmountError, Chf};

/// What is wrong with an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The question.
    pub asked: Asked,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What can be wrong with an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProblemKind {
    /// There is no answer yet. "I don't know" would be one.
    Missing,
    /// There is no answer yet, and "I don't know" is not accepted.
    Needed,
    /// The amount cannot be read.
    Amount(AmountError),
    /// The date cannot be read.
    Date,
    /// The age or the day of birth cannot be read.
    Age,
    /// The number cannot be read.
    Count,
    /// The answer must be one number from 1 on, not a range.
    OneCount,
    /// The answer could be read, but makes no sense in the case.
    Case(CaseError),
}

/// Reads an amount or a range of amounts («50'000 bis 60'000»). An empty text is "I don't know", as [`UNKNOWN`] is.
///
/// # Errors
/// Says what is wrong with the text.
pub fn amount(text: &str) -> Result<Answer<Chf>, AmountError> {
    answer(text, Chf::read)
}

/// Reads a whole number or a range of them. An empty text is "I don't know", as [`UNKNOWN`] is.
pub(super) fn count(text: &str) -> Result<Answer<u32>, ()> {
    answer(text, |part| part.trim().parse::<u32>().map_err(|_| ()))
}

/// The two ends of a text that is a range: «von 50'000 bis 60'000», «50'000–60'000». An end may still be empty («50'000 bis»).
/// `None` if the text is no range.
pub fn ends(text: &str) -> Option<(&str, &str)> {
    let bare = text.trim();
    let from = |words: &InputWords| bare.strip_prefix(words.from)?.strip_prefix(' ');
    let bare = INPUT.iter().find_map(from).unwrap_or(bare);
    let both = |sign: &str| bare.split_once(sign).map(|(low, high)| (low.trim(), high.trim()));
    // A dash can also be a minus («-5000») or stand for zero Rappen («85'000.–»).
    let dashed = || ["–", "-"].into_iter().find_map(both).filter(|(low, _)| !low.is_empty() && Chf::read(bare).is_err());
    INPUT.iter().find_map(|words| both(words.to)).or_else(dashed)
}

/// The text of a range with these two ends, as [`ends`] reads it.
pub fn range(low: &str, high: &str) -> String {
    [low, GERMAN.to, high].join(" ")
}

fn answer<T, E>(text: &str, one: impl Fn(&str) -> Result<T, E>) -> Result<Answer<T>, E> {
    let text = text.trim();
    if text.is_empty() || text == UNKNOWN {
        return Ok(Answer::Unknown);
    }
    one(text).map(Answer::Known).or_else(|error| match ends(text) {
        Some((low, high)) => match (one(low), one(high)) {
            (Ok(low), Ok(high)) => Ok(Answer::Between { low, high }),
            // If one end can be read, the error is that of the other one («50'000 bis abc»). Otherwise it is that of the whole
            // text.
            (Ok(_), Err(end)) | (Err(end), Ok(_)) => Err(end),
            _ => Err(error),
        },
        None => Err(error),
    })
}

/// Reads a day. The day of a change of income may also be a month («Mai 2027», «5.2027»), which stands for its first day.
pub fn date(question: TextQuestion, text: &str) -> Option<Date> {
    let month = || matches!(question, TextQuestion::ChangeSince(_)).then(|| Date::read(&["1.", text].concat())).flatten();
    Date::read(text).or_else(month)
}

/// A day as people type it.
pub fn day_as_typed(day: Date) -> String {
    [day.day().to_string(), day.month().number().to_string(), day.year().to_string()].join(".")
}

/// What is wrong with the text of a question, without a look at other answers. Nothing is wrong with an empty text here.
pub fn problem(question: TextQuestion, text: &str) -> Option<ProblemKind> {
    let text = text.trim();
    match question.kind() {
        TextKind::Amount => amount(text).err().map(ProblemKind::Amount),
        TextKind::Count => match count(text) {
            Err(()) => Some(ProblemKind::Count),
            Ok(Answer::Between { .. } | Answer::Known(0)) if question == TextQuestion::RegularDays => Some(ProblemKind::OneCount),
            Ok(_) => None,
        },
        TextKind::Age => (!text.is_empty() && age::read(text).is_none()).then_some(ProblemKind::Age),
        // Words for a start are read with the day: `family::check_on`.
        TextKind::Start => None,
        TextKind::Date => (!text.is_empty() && text != UNKNOWN && date(question, text).is_none()).then_some(ProblemKind::Date),
    }
}
