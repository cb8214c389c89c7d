//! On which days of a calendar month a help goes on.

use crate::calendar::Month;
use crate::money::Chf;

/// The days of a calendar month on which a help goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Presence {
    /// All days of a month whose length does not matter. So months of 28 and of 31 days are computed as one.
    WholeMonth,
    /// These days in a row.
    Days {
        /// The day of the month with which they begin.
        first: u32,
        /// How many.
        days: u32,
        /// The days of the month.
        month_days: u32,
    },
}

impl Presence {
    /// Whether it is every day of the month.
    pub fn is_whole(self) -> bool {
        match self {
            Presence::WholeMonth => true,
            Presence::Days { days, month_days, .. } => days == month_days,
        }
    }

    /// The day of the month with which it begins.
    pub fn first(self) -> u32 {
        match self {
            Presence::WholeMonth => 1,
            Presence::Days { first, .. } => first,
        }
    }

    /// How many days there are at most: for a whole month those of the longest month.
    pub fn most_days(self) -> u32 {
        match self {
            Presence::WholeMonth => Month::MOST_DAYS,
            Presence::Days { days, .. } => days,
        }
    }

    /// The days of the month. For a whole month those of the longest month.
    pub fn month_days(self) -> u32 {
        match self {
            Presence::WholeMonth => Month::MOST_DAYS,
            Presence::Days { month_days, .. } => month_days,
        }
    }

    /// The part of the canton's monthly contribution for these days: pro rata in the entry and exit month (§ 14 Abs. 5,
    /// § 17 Abs. 5, reading `partial-limit`).
    pub fn part_of(self, month: Chf) -> Chf {
        match self {
            Presence::WholeMonth => month,
            Presence::Days { days, month_days, .. } => month.times(days).divided(month_days),
        }
    }
}
