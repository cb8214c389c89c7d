//! The day by the clock of the device. A page may stay open for days, and a clock may be wrong.

use crate::calendar::Date;
use crate::rules::parameters::RuleBook;

/// The day of the release (Cargo.toml). `None` for a program that is not released yet.
pub const RELEASED: Option<Date> = include!(concat!(env!("OUT_DIR"), "/released.rs"));

/// What the clock of the device says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Clock {
    /// The day that the clock shows, or the first one that can be today.
    pub day: Date,
    /// Whether the clock shows a day that cannot be today.
    pub is_wrong: bool,
}

impl Clock {
    /// The day that the clock shows, if it can be right.
    pub fn shown(self) -> Option<Date> {
        (!self.is_wrong).then_some(self.day)
    }

    /// Reads a clock that shows `shown`; `None` is a day that [`Date`] cannot hold. A day before the program was `released`, or before
    /// its rules were last compared with the law, cannot be today: the program is younger than both.
    pub fn read(shown: Option<Date>, rules: &RuleBook, released: Option<Date>) -> Clock {
        let checked = rules.files().iter().map(|file| file.checked_on);
        let first = checked.chain(released).max().unwrap_or(Date::FIRST);
        let possible = shown.filter(|day| *day >= first);
        Clock { day: possible.unwrap_or(first), is_wrong: possible.is_none() }
    }

    /// The day that counts as today for a family with these days of birth. Where the clock is wrong, every birth that was told is past. One
    /// for which these rules would be outdated is a slip of the year.
    pub fn today(self, births: impl Iterator<Item = Date>, rules: &RuleBook) -> Date {
        births.filter(|birth| self.is_wrong && !rules.is_outdated(*birth)).fold(self.day, Date::max)
    }
}
