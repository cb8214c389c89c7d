//! Reads an age as people write it.

use crate::calendar::{Month, Year};
use crate::form::age::{Age, FIRST_YEAR};
use crate::form::spelling::day::{self, TypedDate};
use crate::form::spelling::{SpellingError, is_word};
use crate::typed::{Sense, Token, TokenKind, Wrong, stray, tokens};

/// What an age can mean: years, months, a year of birth or a day of birth.
///
/// # Errors
/// Says what is wrong with the text, and where.
pub fn sense(text: &str) -> Result<Sense<Age>, Wrong<'_, SpellingError>> {
    let text = text.trim();
    let all = tokens(text);
    let mut core = all.as_slice();
    let mut is_in_months = false;
    loop {
        core = match core {
            [edge, rest @ ..] if edge.kind == TokenKind::Blank || is_word(edge, |words| words.before_day) => rest,
            // «13-jährig».
            [rest @ .., edge] if matches!(edge.kind, TokenKind::Blank | TokenKind::Sign('-')) && rest.len() < all.len() - 1 => {
                rest
            }
            [rest @ .., edge] if is_word(edge, |words| words.years) => rest,
            [rest @ .., edge] if is_word(edge, |words| words.months_of_age) => {
                is_in_months = true;
                rest
            }
            _ => break,
        };
    }
    let number = match core {
        [number] => number,
        // A half year is not completed.
        [number, half] if half.text == "½" => number,
        [number, Token { kind: TokenKind::Sign('.' | ','), .. }, Token { text: "5", .. }] => number,
        _ => return birth(text),
    };
    let wrong = || Wrong { error: SpellingError::NoAge, part: stray(text, &all, number) };
    match number.kind {
        TokenKind::Number if matches!(number.digits(), 6 | 8) => birth(text),
        TokenKind::Number => {
            let years = u32::try_from(number.number()).map_err(|_| wrong())?;
            match Year::try_from(years) {
                Ok(year) if year >= FIRST_YEAR => Ok(Sense::Clear(Age::Year(year))),
                _ => Ok(Sense::Clear(Age::Years(if is_in_months { years / Month::IN_YEAR } else { years }))),
            }
        }
        _ => Err(wrong()),
    }
}

/// A day of birth. What is no date is no age either.
fn birth(text: &str) -> Result<Sense<Age>, Wrong<'_, SpellingError>> {
    let in_age = |error| match error {
        SpellingError::NoDate | SpellingError::Incomplete => SpellingError::NoAge,
        error => error,
    };
    let sense = day::sense(text).map_err(|wrong| Wrong { error: in_age(wrong.error), part: wrong.part })?;
    let birth = |day: TypedDate| day.whole().map(Age::Birth);
    sense.map(birth).found().ok_or(Wrong { error: SpellingError::NoAge, part: text })
}
