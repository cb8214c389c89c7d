//! The stage of a child: which pages and items its age calls for.

use std::ops::RangeInclusive;

use crate::calendar::Date;
pub use crate::form::age::{Age, read, years_on};
use crate::form::{Form, TextQuestion};
use crate::rules::parameters::RuleBook;

/// A help without an end is shown for so many months.
pub const OPEN_END_MONTHS: u32 = 12;

/// Which part of the rules an age calls for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// A minor who is too young to earn a wage.
    Child,
    /// A minor in all months that are shown.
    Youth,
    /// Comes of age in the months that are shown.
    Turning,
    /// Of age from the first month on.
    Adult,
}

/// The age up to which the calculator is meant.
pub fn oldest() -> u32 {
    RuleBook::embedded().newest().map_or(u32::MAX, |rules| rules.oldest_age.value)
}

/// The first and the last day on which somebody can come of age who is so many years old today. `None` if that is past.
pub fn majority_of(years: u32, today: Date) -> Option<RangeInclusive<Date>> {
    let left = RuleBook::embedded().newest()?.majority_age.value.checked_sub(years + 1)?;
    // The next birthday is tomorrow at the earliest, and today in a year at the latest.
    Some(today.plus_days(1).plus_years(left)..=today.plus_years(left + 1))
}

/// The stage of the child at the first help, by its birth and the day on which the help begins, or by its age. `None` while neither
/// is known.
pub fn stage(form: &Form) -> Option<Stage> {
    let rules = RuleBook::embedded().newest()?;
    let majority = rules.majority_age.value;
    let answers = form.at(0);
    let of_years = |years: u32| {
        if years >= majority {
            Stage::Adult
        } else if years + 1 == majority {
            Stage::Turning
        } else if years >= rules.wage_from_age.value {
            Stage::Youth
        } else {
            Stage::Child
        }
    };
    let day = |question| Date::read(answers.text(question));
    if let Some(birth) = day(TextQuestion::Birth)
        && let Some(start) = day(TextQuestion::Start)
    {
        let of_age = birth.plus_years(majority);
        let last = day(TextQuestion::End).unwrap_or(start.month().plus(OPEN_END_MONTHS - 1).first());
        return Some(if of_age <= start.month().first() {
            Stage::Adult
        } else if of_age <= last.month().first() {
            Stage::Turning
        } else {
            // Seventeen, but of age only after the last month that is shown.
            years_on(birth, start).map_or(Stage::Child, |years| of_years(years.min(majority.saturating_sub(2))))
        });
    }
    match read(answers.text(TextQuestion::Age))? {
        Age::Years(told) => Some(of_years(told)),
        Age::Birth(_) | Age::Year(_) => None,
    }
}
