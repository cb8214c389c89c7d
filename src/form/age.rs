//! Reads the age of a child: in years, or as a day of birth.

use crate::calendar::{Date, Year};
use crate::form::{Form, Question, TextQuestion};
use crate::language::{INPUT, InputWords};

/// The youngest year that is taken for a year of birth, not for an age.
pub(super) const FIRST_YEAR: Year = 1900;

/// What was typed as an age.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Age {
    /// The age in completed years.
    Years(u32),
    /// The day of birth.
    Birth(Date),
    /// Only a year of birth: the child may have one of two ages.
    Year(Year),
}

/// Reads an age. A comma between the parts of a date is read as a dot, because the number pad of a phone has no dot.
pub fn read(text: &str) -> Option<Age> {
    let text = text.trim().replace(',', ".");
    if let Some(birth) = Date::read(&text) {
        return Some(Age::Birth(birth));
    }
    let (number, word) = text.split_at(text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len()));
    // «13 Jahre»: the word says no more than the number.
    let is_years = |words: &InputWords| words.other.years.split(' ').any(|years| word.trim().eq_ignore_ascii_case(years));
    let number: u32 = number.parse().ok().filter(|_| word.is_empty() || INPUT.iter().any(is_years))?;
    let year = i32::try_from(number).ok()?;
    if year >= FIRST_YEAR { Some(Age::Year(year)) } else { Some(Age::Years(number)) }
}

/// The completed years of somebody on a day. `None` before the birth.
pub fn years_on(birth: Date, day: Date) -> Option<u32> {
    if day < birth {
        return None;
    }
    let whole = u32::try_from(day.year() - birth.year()).ok()?;
    Some(if birth.plus_years(whole) > day { whole.saturating_sub(1) } else { whole })
}

/// The completed years, if an age was told in years.
pub fn in_years(text: &str) -> Option<u32> {
    match read(text) {
        Some(Age::Years(years)) => Some(years),
        _ => None,
    }
}

/// The days of birth that were told. A year alone stands for its first day.
pub fn births(form: &Form) -> impl Iterator<Item = Date> {
    let births =
        form.typed().filter(|(asked, _)| matches!(asked.question, Question::Text(TextQuestion::Age | TextQuestion::Birth)));
    births.filter_map(|(_, text)| match read(text)? {
        Age::Birth(day) => Some(day),
        Age::Year(year) => Date::new(year, 1, 1),
        Age::Years(_) => None,
    })
}
