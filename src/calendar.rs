//! Civil dates, calendar months and working days, for deadlines and for charging by month.
//!
//! Written by hand because a date library would add 10 to 50 kB to the page. `tests/calendar.rs` compares it with one day by day.
//! There is no clock: "today" is part of a case.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::language::{INPUT, InputWords};

/// A calendar year.
pub type Year = i32;

/// A day of the Gregorian calendar between 1900 and 2199.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema), schemars(with = "String", rename = "IsoDate"))]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

/// A calendar month (Kalendermonat), the unit of charging (VO § 29 Abs. 1).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema), schemars(with = "String", rename = "IsoMonth"))]
pub struct Month {
    year: i32,
    month: u8,
}

impl Date {
    /// The first day that a [`Date`] can be.
    pub const FIRST: Date = Date { year: 1900, month: 1, day: 1 };
    const LAST: Date = Date { year: 2199, month: 12, day: 31 };
    /// What the reader of files says it expects.
    pub(crate) const EXPECTED: &str = "a date as text, like \"2027-02-01\"";

    /// The date, if there is such a day between 1900 and 2199.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Date> {
        let known = (Date::FIRST.year..=Date::LAST.year).contains(&year) && (1..=12).contains(&month);
        let date = Date { year, month, day };
        (known && day >= 1 && u32::from(day) <= date.month().days()).then_some(date)
    }

    /// A date without a check, for constants: the dates of the parameter files, which `build.rs` has checked, and days named in the
    /// code. All other code uses [`Date::new`].
    pub const fn checked(year: i32, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    /// The calendar year.
    pub fn year(self) -> Year {
        self.year
    }

    /// The calendar month that holds this day.
    pub fn month(self) -> Month {
        Month { year: self.year, month: self.month }
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1.1.1970 (the algorithm of Howard Hinnant's `days_from_civil`).
    fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day with this number since 1.1.1970; outside 1900–2199 the nearest day inside.
    fn from_number(number: i64) -> Date {
        let number = number.clamp(Date::FIRST.number(), Date::LAST.number()) + 719_468;
        let era = number.div_euclid(146_097);
        let day_of_era = number.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Date {
            year: i32::try_from(year).unwrap_or(Date::LAST.year),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }

    /// The day `days` later, or earlier where negative. Outside 1900–2199 the nearest day inside.
    pub fn plus_days(self, days: i32) -> Date {
        Date::from_number(self.number() + i64::from(days))
    }

    /// Days from this day to `other`: 1 from one day to the next, negative where `other` is earlier.
    pub fn days_until(self, other: Date) -> i32 {
        i32::try_from(other.number() - self.number()).unwrap_or(i32::MAX)
    }

    /// The same day `years` later, but at latest in 2199. 29 February becomes 1 March in a year without it.
    pub fn plus_years(self, years: u32) -> Date {
        let year = self.year.saturating_add(i32::try_from(years).unwrap_or(i32::MAX)).min(Date::LAST.year);
        Date::new(year, self.month, self.day).unwrap_or(Date { year, month: 3, day: 1 })
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        match (self.number() + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// Whether it is a working day (Arbeitstag): neither Saturday nor Sunday nor one of the `holidays`.
    pub fn is_working_day(self, holidays: &[Holiday]) -> bool {
        !matches!(self.weekday(), Weekday::Saturday | Weekday::Sunday)
            && !holidays.iter().any(|holiday| holiday.in_year(self.year) == Some(self))
    }

    /// The working day that lies `count` working days before this day, which is not counted itself. For a `count` of 0 this day.
    pub fn working_days_before(self, count: u32, holidays: &[Holiday]) -> Date {
        self.count_working_days(count, -1, holidays)
    }

    /// The working day that lies `count` working days after this day, which is not counted itself. For a `count` of 0 this day.
    pub fn working_days_after(self, count: u32, holidays: &[Holiday]) -> Date {
        self.count_working_days(count, 1, holidays)
    }

    fn count_working_days(self, count: u32, step: i32, holidays: &[Holiday]) -> Date {
        let mut day = self;
        let mut left = count;
        while left > 0 && day > Date::FIRST && day < Date::LAST {
            day = day.plus_days(step);
            if day.is_working_day(holidays) {
                left -= 1;
            }
        }
        day
    }

    /// Reads a date as people write it: `1.2.2027`, `01.02.27`, `1. Februar 2027` or `2027-02-01`. None if the text is no date.
    pub fn read(text: &str) -> Option<Date> {
        let text = text.trim();
        if let Some((year, rest)) = text.split_once('-') {
            let (month, day) = rest.split_once('-')?;
            return Date::new(
                digits(year, 4, 4)?,
                u8::try_from(digits(month, 1, 2)?).ok()?,
                u8::try_from(digits(day, 1, 2)?).ok()?,
            );
        }
        let (day, rest) = text.split_once('.')?;
        let (month, year) = rest.split_once('.').or_else(|| rest.trim().split_once(' '))?;
        // «27» is 2027: the dates that are asked for lie in this century.
        let year = digits(year, 4, 4).or_else(|| Some(2000 + digits(year, 2, 2)?))?;
        let month = digits(month, 1, 2).or_else(|| named_month(month))?;
        Date::new(year, u8::try_from(month).ok()?, u8::try_from(digits(day, 1, 2)?).ok()?)
    }
}

/// The number of a month, recognised by the first letters of its name or abbreviation: «Mai», «Sept.».
fn named_month(name: &str) -> Option<i32> {
    let is = |start: &str| name.trim().get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    let of_language = |words: &InputWords| words.months.iter().zip(1..).find(|(start, _)| is(start)).map(|(_, number)| number);
    INPUT.iter().find_map(of_language)
}

/// A number of `least` to `most` ASCII digits.
fn digits(text: &str, least: usize, most: usize) -> Option<i32> {
    let text = text.trim();
    let plain = (least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

impl Month {
    /// The days of the longest month.
    pub const MOST_DAYS: u32 = 31;
    /// The months of a year.
    pub const IN_YEAR: u32 = 12;

    /// The month of the year, from 1.
    pub fn number(self) -> u8 {
        self.month
    }

    /// The calendar year.
    pub fn year(self) -> Year {
        self.year
    }

    /// Its number of days.
    pub fn days(self) -> u32 {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => Month::MOST_DAYS,
        }
    }

    /// Its first day.
    pub fn first(self) -> Date {
        Date { year: self.year, month: self.month, day: 1 }
    }

    /// Its last day.
    pub fn last(self) -> Date {
        Date { year: self.year, month: self.month, day: u8::try_from(self.days()).unwrap_or(28) }
    }

    /// The next month.
    pub fn next(self) -> Month {
        self.plus(1)
    }

    /// The month `months` later.
    pub fn plus(self, months: u32) -> Month {
        let count = i64::from(self.year) * 12 + i64::from(self.month) - 1 + i64::from(months);
        Month { year: i32::try_from(count / 12).unwrap_or(i32::MAX), month: u8::try_from(count % 12).unwrap_or(0) + 1 }
    }

    /// The months from this one through `last`.
    pub fn through(self, last: Month) -> impl Iterator<Item = Month> {
        std::iter::successors(Some(self), |month| Some(month.next())).take_while(move |month| *month <= last)
    }

    /// The number of days of this month in a stay from `start` through `end`. A stay without an end goes on.
    pub fn days_of_stay(self, start: Date, end: Option<Date>) -> u32 {
        let from = start.max(self.first());
        let to = end.map_or(self.last(), |end| end.min(self.last()));
        u32::try_from(from.days_until(to) + 1).unwrap_or(0)
    }
}

/// A day of the week.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// A public holiday: on the same date each year, or at a distance from Easter Sunday.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holiday {
    /// On this day of this month.
    Fixed {
        /// From 1.
        month: u8,
        /// From 1.
        day: u8,
    },
    /// Days after Easter Sunday, negative before it.
    Easter(i32),
}

impl Holiday {
    /// Its date in a year. None if the year does not have that day, or is outside 1900–2199.
    pub fn in_year(self, year: i32) -> Option<Date> {
        match self {
            Holiday::Fixed { month, day } => Date::new(year, month, day),
            Holiday::Easter(offset) => easter(year).map(|sunday| sunday.plus_days(offset)),
        }
    }
}

/// Easter Sunday (the anonymous Gregorian algorithm, Meeus/Jones/Butcher).
fn easter(year: i32) -> Option<Date> {
    let (century, rest) = (year / 100, year % 100);
    let golden = year % 19;
    let corrected = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - corrected + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let count = epact + weekday - 7 * shift + 114;
    Date::new(year, u8::try_from(count / 31).ok()?, u8::try_from(count % 31 + 1).ok()?)
}

/// As in files: `2027-02-01`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// As in files: `2027-02`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        struct Reader;
        impl de::Visitor<'_> for Reader {
            type Value = Date;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(Date::EXPECTED)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
                let exact = text.len() == 10 && text.contains('-');
                exact.then(|| Date::read(text)).flatten().ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Reader)
    }
}
