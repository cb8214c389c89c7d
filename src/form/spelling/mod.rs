//! Other spellings: reads what the plain readers refuse, and writes it in the form that they read.
//!
//! [`amount`](crate::form::amount), [`Date::read`] and their like read what the page writes and what most people type. All else is read
//! here once it was typed: «ca. 4000», «60 Tsd.», «Mo 1/2/27», digits of other scripts. In the browser this comes with the rules
//! (`visit::gates`). It reads whatever the plain readers read as they do (`tests/readers/spellings.rs`).

mod age;
mod amount;
mod day;

use crate::answer::Answer;
use crate::calendar::Date;
use crate::form::age::Age;
use crate::form::{TextKind, TextQuestion, day_as_typed, range};
use crate::language::{INPUT, InputWords, OtherWords};
use crate::money::Chf;
use crate::typed::{Sense, Token, TokenKind, Wrong, is_unseen, plain_words, stray, tokens};
use day::TypedDate;

/// What is wrong with a text that no reader can read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SpellingError {
    /// Nothing was typed, or an end of a range is missing.
    Empty,
    /// The text is no amount, or something in it does not belong to one.
    NoAmount,
    /// A group behind a separator between thousands has not three digits.
    Groups,
    /// More than two decimals.
    TooManyDecimals,
    /// Above [`Chf::LARGEST`], or below its negative.
    TooLarge,
    /// The text is no whole number, or something in it does not belong to one.
    NoCount,
    /// The text is no age, or something in it does not belong to one.
    NoAge,
    /// The text is no date, or something in it does not belong to one.
    NoDate,
    /// The day, the month or the year is missing.
    Incomplete,
    /// The month does not have this day.
    NoSuchDay,
    /// There is no such month.
    NoSuchMonth,
    /// The year has one or three digits, or lies outside 1900–2199.
    NoSuchYear,
    /// The date is on another day of the week.
    OtherWeekday,
}

/// What is wrong, and with which token. Without one the whole text is wrong.
type Failed<'t, 'a> = (SpellingError, Option<&'t Token<'a>>);

fn is_word(token: &Token, of: fn(&OtherWords) -> &'static str) -> bool {
    INPUT.iter().any(|words| token.is_one_of(of(&words.other)))
}

/// What an answer can mean, in the form that the plain readers read. `None` if no reader can read it. `at_once` is what
/// «sofort» means.
pub fn meaning(question: TextQuestion, text: &str, at_once: Date, today: Date) -> Option<Sense<String>> {
    let text = answer_of(text)?;
    match question.kind() {
        TextKind::Amount => Some(amounts(text).ok()?.map(|answer| written(answer, plain_amount))),
        TextKind::Count => Some(ranged(text, count).ok()?.map(|answer| written(answer, |count: u32| count.to_string()))),
        TextKind::Age => Some(age::sense(text).ok()?.map(|age| match age {
            Age::Years(years) => years.to_string(),
            Age::Year(year) => year.to_string(),
            Age::Birth(day) => day_as_typed(day),
        })),
        TextKind::Date | TextKind::Start => {
            let words = plain_words(text);
            if question.is_start() && INPUT.iter().flat_map(|input| input.at_once).any(|word| plain_words(word) == words) {
                return Some(Sense::Clear(day_as_typed(at_once)));
            }
            let of_year = |typed: TypedDate, year| typed.first_in(year).filter(|first| *first > today);
            let day = |typed: TypedDate| match question {
                _ if question.is_start() => {
                    typed.first().or_else(|| of_year(typed, today.year())).or_else(|| of_year(typed, today.year() + 1))
                }
                TextQuestion::ChangeSince(_) if typed.day.is_none() => typed.first(),
                _ => typed.whole(),
            };
            Some(day::sense(text).ok()?.map(day).found()?.map(day_as_typed))
        }
    }
}

/// The longest text that is read: no answer has more bytes.
const LONGEST: usize = 200;

/// The text without blanks around it, if it can be an answer.
fn answer_of(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| text.len() <= LONGEST)
}

/// What is wrong with an answer, and where. `None` if it can be read.
pub fn wrong(question: TextQuestion, text: &str) -> Option<Wrong<'_, SpellingError>> {
    let text = answer_of(text)?;
    let wrong = match question.kind() {
        TextKind::Amount => amounts(text).err(),
        TextKind::Count => ranged(text, count).err(),
        TextKind::Age => age::sense(text).err(),
        TextKind::Date | TextKind::Start => match day::sense(text) {
            Ok(Sense::Clear(typed)) if typed.whole().is_none() => Some(Wrong { error: SpellingError::Incomplete, part: text }),
            sense => sense.err(),
        },
    }?;
    // A part that nobody sees names nothing.
    let part = if wrong.part.chars().all(is_unseen) { text } else { wrong.part };
    Some(Wrong { part, ..wrong })
}

/// An amount, a range of amounts, or several amounts whose sum is perhaps meant.
fn amounts(text: &str) -> Result<Sense<Answer<Chf>>, Wrong<'_, SpellingError>> {
    let read = ranged(text, amount::sense);
    if let (Err(_), Some(sum)) = (&read, sum(text)) {
        return Ok(Sense::Unclear(Answer::Known(sum), None));
    }
    Ok(match read? {
        // «50-60'000»: the first end is perhaps meant in thousands, as the second one is.
        Sense::Clear(Answer::Between { low, high })
            if low > Chf::ZERO && low < Chf::francs(THOUSAND) && low.times(THOUSAND) <= high =>
        {
            Sense::Unclear(Answer::Between { low: low.times(THOUSAND), high }, Some(Answer::Between { low, high }))
        }
        sense => sense,
    })
}

/// The sum of amounts with «und» or «+» between them. Of an amount that has two meanings the first one counts, because the sum is
/// asked back. `None` if the text has no such word, or if a part of it is no amount above zero.
fn sum(text: &str) -> Option<Chf> {
    let is_word = |token: &Token, [_, and]: [&str; 2]| token.is_one_of(and);
    let is_and = |token: &&Token| token.kind == TokenKind::Sign('+') || INPUT.iter().any(|words| is_word(token, words.between));
    let tokens = tokens(text);
    let mut sum = Chf::ZERO;
    let mut start = 0;
    let ends = tokens.iter().filter(is_and).map(|and| (and.start, and.start + and.text.len()));
    for (end, next) in ends.chain([(text.len(), text.len())]) {
        let (Sense::Clear(amount) | Sense::Unclear(amount, _)) = amount::sense(text.get(start..end)?).ok()?;
        sum = sum + Some(amount).filter(|amount| *amount > Chf::ZERO)?;
        start = next;
    }
    (sum <= Chf::LARGEST).then_some(sum)
}

/// A thousand.
const THOUSAND: u32 = 1_000;

/// An amount without Rappen where it has none.
fn plain_amount(amount: Chf) -> String {
    let text = amount.to_string();
    text.strip_suffix(".00").unwrap_or(&text).to_owned()
}

fn written<T>(answer: Answer<T>, write: impl Fn(T) -> String) -> String {
    match answer {
        Answer::Known(figure) => write(figure),
        Answer::Between { low, high } => range(&write(low), &write(high)),
        Answer::Unknown => String::new(),
    }
}

/// A whole number, also a rough one, and with what is counted: «ca. 6 Tage».
fn count(text: &str) -> Result<Sense<u32>, Wrong<'_, SpellingError>> {
    let tokens = tokens(text);
    let is_left_out = |token: &&Token| {
        let is_word = |words: &InputWords| token.is_one_of(words.other.about) || token.is_one_of(words.other.counted);
        token.kind == TokenKind::Blank || INPUT.iter().any(is_word)
    };
    let mut left = tokens.iter().filter(|token| !is_left_out(token));
    match (left.next(), left.next()) {
        (Some(number), None) if number.kind == TokenKind::Number => {
            // What is larger is too large for every question.
            Ok(Sense::Clear(u32::try_from(number.number()).unwrap_or(u32::MAX)))
        }
        (Some(number), Some(other)) if number.kind == TokenKind::Number => {
            Err(Wrong { error: SpellingError::NoCount, part: stray(text, &tokens, other) })
        }
        (first, _) => {
            Err(Wrong { error: SpellingError::NoCount, part: first.map_or(text.trim(), |first| stray(text, &tokens, first)) })
        }
    }
}

/// The two ends of a text that is a range: «von 50'000 bis 60'000», «50'000–60'000». An end may still be empty («50'000 bis»).
/// `None` if the text is no range.
fn ends(text: &str) -> Option<(&str, &str)> {
    let tokens = tokens(text);
    let words = tokens.iter().filter(|token| token.kind != TokenKind::Blank);
    let first = words.clone().next();
    let is = |token: Option<&Token>, word: &str| token.is_some_and(|token| token.is_one_of(word));
    let of_words = |words: &InputWords| {
        let [between, and] = words.between;
        let is_between = is(first, between);
        let parts = |token: &&Token| token.is_one_of(if is_between { and } else { words.to });
        let start = if is_between || is(first, words.from) { first.map_or(0, |word| word.start + word.text.len()) } else { 0 };
        tokens.iter().find(parts).map(|token| (start, token))
    };
    let split = |start: usize, token: &Token| {
        let high = text.get(token.start + token.text.len()..)?;
        Some((text.get(start..token.start)?.trim(), high.trim()))
    };
    if let Some((start, token)) = INPUT.iter().find_map(of_words) {
        return split(start, token);
    }
    // A dash can also be a minus («-5000») or stand for zero Rappen («85'000.–»).
    if amount::sense(text).is_ok() {
        return None;
    }
    let is_dash = |pair: &[Token]| match pair {
        [before, dash] => dash.kind == TokenKind::Sign('-') && !matches!(before.kind, TokenKind::Sign('.' | ',' | '-')),
        _ => false,
    };
    let mut dashes = tokens.windows(2).filter(|pair| is_dash(pair)).filter_map(|pair| pair.last());
    let has_low = |token: &&Token| tokens.iter().any(|one| one.kind == TokenKind::Number && one.start < token.start);
    dashes.find(has_low).and_then(|dash| split(0, dash))
}

/// Reads one figure or a range of them.
fn ranged<T: Copy>(
    text: &str,
    one: impl Fn(&str) -> Result<Sense<T>, Wrong<'_, SpellingError>>,
) -> Result<Sense<Answer<T>>, Wrong<'_, SpellingError>> {
    one(text).map(|sense| sense.map(Answer::Known)).or_else(|wrong| match ends(text) {
        Some((low, high)) => match (one(low), one(high)) {
            (Ok(low), Ok(high)) => Ok(between(low, high)),
            // If one end can be read, the error is that of the other one («50'000 bis abc»). Otherwise it is that of the whole
            // text.
            (Ok(_), Err(end)) | (Err(end), Ok(_)) => Err(end),
            _ => Err(wrong),
        },
        None => Err(wrong),
    })
}

/// A range. If both ends have two meanings, both are written alike.
fn between<T: Copy>(low: Sense<T>, high: Sense<T>) -> Sense<Answer<T>> {
    let of = |low, high| Answer::Between { low, high };
    match (low, high) {
        (Sense::Clear(low), Sense::Clear(high)) => Sense::Clear(of(low, high)),
        (Sense::Unclear(low, other), Sense::Clear(high)) => Sense::Unclear(of(low, high), other.map(|low| of(low, high))),
        (Sense::Clear(low), Sense::Unclear(high, other)) => Sense::Unclear(of(low, high), other.map(|high| of(low, high))),
        (Sense::Unclear(low, other), Sense::Unclear(high, another)) => {
            Sense::Unclear(of(low, high), other.zip(another).map(|(low, high)| of(low, high)))
        }
    }
}
