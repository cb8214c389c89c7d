//! Reads a day, a month or a part of a date as people write it. The order is that of Switzerland, day, month and year, or year first
//! where it has four digits. A month before the day is read only by its name.

use crate::calendar::{Date, Weekday, Year};
use crate::form::spelling::{Failed, SpellingError, is_word};
use crate::language::INPUT;
use crate::typed::{Sense, Token, TokenKind, Wrong, stray, tokens};

/// A date as it was typed. The day or the year may be missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TypedDate {
    /// The day of the month.
    pub day: Option<u8>,
    /// The number of the month, from 1.
    pub month: u8,
    /// The year.
    pub year: Option<Year>,
}

impl TypedDate {
    /// The day, if nothing is missing.
    pub fn whole(self) -> Option<Date> {
        Date::new(self.year?, self.month, self.day?)
    }

    /// The day; of a month the first one. `None` without a year.
    pub fn first(self) -> Option<Date> {
        self.first_in(self.year?)
    }

    /// The day in a year; of a month the first one.
    pub fn first_in(self, year: Year) -> Option<Date> {
        Date::new(year, self.month, self.day.unwrap_or(1))
    }
}

/// What a date or a part of one can mean.
///
/// # Errors
/// Says what is wrong with the text, and where.
pub fn sense(text: &str) -> Result<Sense<TypedDate>, Wrong<'_, SpellingError>> {
    let tokens = tokens(text.trim());
    let mut parts: Vec<Part> = Vec::new();
    let mut weekday = None;
    // How many signs stand before a part, and whether all of them are dashes.
    let (mut signs, mut is_dashed) = (0, true);
    for token in &tokens {
        let part = match token.kind {
            TokenKind::Blank => continue,
            TokenKind::Number => Some(Part { token, value: token.number(), is_name: false }),
            _ => month_of(token).map(|value| Part { token, value, is_name: true }),
        };
        match (part, token.kind) {
            (Some(part), _) => {
                parts.push(part);
                signs = 0;
            }
            (None, TokenKind::Sign(sign @ ('.' | '/' | '-' | ','))) if signs == 0 && (!parts.is_empty() || weekday.is_some()) => {
                signs = 1;
                is_dashed &= sign == '-';
            }
            (None, _) if parts.is_empty() && is_word(token, |words| words.before_day) => {}
            (None, TokenKind::Word) if parts.is_empty() && weekday.is_none() && weekday_of(token).is_some() => {
                weekday = weekday_of(token).map(|day| (day, token));
                is_dashed = false;
            }
            (None, _) => return Err(Wrong { error: SpellingError::NoDate, part: stray(text.trim(), &tokens, token) }),
        }
    }
    // Behind the last part a full stop may stand.
    if let Some(last) = tokens.last().filter(|last| matches!(last.kind, TokenKind::Sign(sign) if sign != '.')) {
        return Err(Wrong { error: SpellingError::NoDate, part: last.text });
    }
    let sense =
        of_parts(&parts, is_dashed).map_err(|(error, at)| Wrong { error, part: at.map_or(text.trim(), |token| token.text) })?;
    match (weekday, sense.clear().and_then(TypedDate::whole)) {
        (Some((day, token)), Some(date)) if date.weekday() != day => {
            Err(Wrong { error: SpellingError::OtherWeekday, part: token.text })
        }
        _ => Ok(sense),
    }
}

/// A number, or the name of a month.
#[derive(Clone, Copy)]
struct Part<'t, 'a> {
    token: &'t Token<'a>,
    value: i64,
    is_name: bool,
}

impl<'t, 'a> Part<'t, 'a> {
    fn digits(&self) -> usize {
        if self.is_name { 0 } else { self.token.digits() }
    }

    /// The number of a day or a month.
    fn small(&self, error: SpellingError) -> Result<u8, Failed<'t, 'a>> {
        let is_short = self.digits() <= 2;
        u8::try_from(self.value).ok().filter(|_| is_short).ok_or((error, Some(self.token)))
    }

    fn month(&self) -> Result<u8, Failed<'t, 'a>> {
        let month = self.small(SpellingError::NoSuchMonth)?;
        if (1..=12).contains(&month) { Ok(month) } else { Err((SpellingError::NoSuchMonth, Some(self.token))) }
    }

    /// «27» is 2027: the dates that are asked for lie in this century.
    fn year(&self) -> Result<Year, Failed<'t, 'a>> {
        let year = match self.digits() {
            2 => 2000 + self.value,
            4 => self.value,
            _ => 0,
        };
        Year::try_from(year)
            .ok()
            .filter(|year| Date::new(*year, 1, 1).is_some())
            .ok_or((SpellingError::NoSuchYear, Some(self.token)))
    }
}

fn of_parts<'t, 'a>(parts: &[Part<'t, 'a>], is_dashed: bool) -> Result<Sense<TypedDate>, Failed<'t, 'a>> {
    let month = |month: &Part<'t, 'a>, year: Option<Year>| Ok(Sense::Clear(TypedDate { day: None, month: month.month()?, year }));
    match parts {
        [] => Err((SpellingError::NoDate, None)),
        [one] if one.is_name => month(one, None),
        [one] => one_number(one),
        [year, of] if year.digits() == 4 => month(of, Some(year.year()?)),
        // «2.27» is February 2027, «2.12» the second of December.
        [of, year] if of.is_name || year.digits() > 2 || year.digits() == 2 && year.value > 12 && !year.is_name => {
            month(of, Some(year.year()?))
        }
        [day, month] => date(day, month, None),
        [year, month, day] if year.digits() == 4 => date(day, month, Some(year)),
        [month, day, year] if month.is_name => date(day, month, Some(year)),
        [day, month, year] => {
            let meant = date(day, month, Some(year));
            if is_dashed && [day, month, year].iter().all(|part| part.digits() == 2) {
                either(meant, date(year, month, Some(day)))
            } else {
                meant
            }
        }
        [_, _, _, more, ..] => Err((SpellingError::NoDate, Some(more.token))),
    }
}

fn date<'t, 'a>(
    day: &Part<'t, 'a>,
    month: &Part<'t, 'a>,
    year: Option<&Part<'t, 'a>>,
) -> Result<Sense<TypedDate>, Failed<'t, 'a>> {
    let (number, month) = (day.small(SpellingError::NoSuchDay)?, month.month()?);
    let year = year.map(Part::year).transpose()?;
    // Without a year 29 February is possible. Day, month and year are wrong together, so all of them are named.
    if Date::new(year.unwrap_or(2000), month, number).is_none() {
        return Err((SpellingError::NoSuchDay, None));
    }
    Ok(Sense::Clear(TypedDate { day: Some(number), month, year }))
}

/// A date without signs: eight digits with the day or the year first, or six with a year of two digits.
fn one_number<'t, 'a>(one: &Part<'t, 'a>) -> Result<Sense<TypedDate>, Failed<'t, 'a>> {
    let number = i32::try_from(one.value).unwrap_or(0);
    let day = |year: i32, month: i32, day: i32| {
        let day = Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let typed =
            |day: Date| Sense::Clear(TypedDate { day: Some(day.day()), month: day.month().number(), year: Some(day.year()) });
        day.map(typed)
    };
    let no_day = (SpellingError::NoSuchDay, None);
    let (high, middle, low) = (number / 10_000, number / 100 % 100, number % 100);
    match one.digits() {
        8 => day(number % 10_000, number / 10_000 % 100, number / 1_000_000).or_else(|| day(high, middle, low)).ok_or(no_day),
        6 => either(day(2000 + low, middle, high).ok_or(no_day), day(2000 + high, middle, low).ok_or(no_day)),
        4 => Err((SpellingError::Incomplete, None)),
        _ => Err((SpellingError::NoDate, None)),
    }
}

/// What a text means that can be read in two ways, of which one may fail.
fn either<'t, 'a>(
    first: Result<Sense<TypedDate>, Failed<'t, 'a>>,
    second: Result<Sense<TypedDate>, Failed<'t, 'a>>,
) -> Result<Sense<TypedDate>, Failed<'t, 'a>> {
    match (first, second) {
        (Ok(Sense::Clear(first)), Ok(Sense::Clear(second))) if first != second => Ok(Sense::Unclear(first, Some(second))),
        (Ok(sense), _) | (Err(_), Ok(sense)) => Ok(sense),
        (Err(failed), Err(_)) => Err(failed),
    }
}

/// The number of a month, recognised by the first letters of its name or abbreviation: «Mai», «Sept.», «Jänner».
fn month_of(token: &Token) -> Option<i64> {
    let names = INPUT.iter().flat_map(|words| words.months.into_iter().zip(1..).chain(words.other.months.iter().copied()));
    names.into_iter().find(|(start, _)| token.starts_with(start)).map(|(_, number)| number.into())
}

/// The day of the week: its name or the beginning of it.
fn weekday_of(token: &Token) -> Option<Weekday> {
    use Weekday::*;
    let days = [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
    let mut names = INPUT.iter().flat_map(|words| words.other.weekdays.split(' ').zip(days));
    names.find(|(name, _)| token.begins(name)).map(|(_, day)| day)
}
