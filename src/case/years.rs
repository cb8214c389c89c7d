//! Which answers hold in a month: of the figures of several years those of its own previous year, of several changes of an
//! income the one that decides (VO § 30a Abs. 1 and 6).

use crate::calendar::{Date, Month};
use crate::case::field::{Dated, Field, Told};

/// The answers about income and deductions that hold in a month, one to each question, in the order of [`Field`], in which they are
/// found by halves.
pub fn in_month(told: &[Told], month: Month) -> Vec<Told> {
    let mut found: Vec<Told> = Vec::with_capacity(told.len());
    for one in told.iter().filter(|(field, ..)| field.person().is_some()) {
        let Some(far) = distance(one.1, month) else { continue };
        match place(&found, one.0) {
            Err(place) => found.insert(place, *one),
            Ok(place) => {
                if let Some(known) = found.get_mut(place).filter(|known| Some(far) < distance(known.1, month)) {
                    *known = *one;
                }
            }
        }
    }
    found
}

/// The place of a question among these answers, or where it would stand.
pub fn place(answers: &[Told], field: Field) -> Result<usize, usize> {
    answers.binary_search_by(|(known, ..)| known.cmp(&field))
}

/// How far an answer is from the one that a month is charged by: a later year is farther than any earlier one, and the last change
/// is the nearest. None where it does not hold yet.
fn distance(dated: Option<Dated>, month: Month) -> Option<(bool, u32)> {
    match dated {
        None => Some((false, 0)),
        Some(Dated::Year(year)) => Some((year >= month.year(), year.abs_diff(month.year()))),
        Some(Dated::Since(day)) => (decides_from(day) <= month).then(|| (false, day.days_until(month.last()).unsigned_abs())),
    }
}

/// The first full month after a change: from here on it decides (§ 30a Abs. 6).
fn decides_from(since: Date) -> Month {
    let month = since.month();
    if since == month.first() { month } else { month.next() }
}
