//! Which answers apply in a month, where there are several: the figures of the year before the month, and the latest change of an
//! income that is in force (VO § 30a Abs. 1 and 6).

use crate::calendar::{Date, Month};
use crate::case::field::{Dated, Field, Told};

/// The answers about income and deductions that apply in a month: one to each question, sorted by [`Field`] so that [`place`] can
/// search them.
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

/// The index of a question among these answers, or the index where it would be inserted.
pub fn place(answers: &[Told], field: Field) -> Result<usize, usize> {
    answers.binary_search_by(|(known, ..)| known.cmp(&field))
}

/// How far an answer is from the one that should apply in a month; the nearest applies. Of figures, those without a year are
/// nearest, then those of the calendar year before the month's, then of earlier years, then of the month's own year and later
/// ones. Of changes, the latest is nearest. None if the change is not in force yet.
fn distance(dated: Option<Dated>, month: Month) -> Option<(bool, u32)> {
    match dated {
        None => Some((false, 0)),
        Some(Dated::Year(year)) => Some((year >= month.year(), year.abs_diff(month.year()))),
        Some(Dated::Since(day)) => (decides_from(day) <= month).then(|| (false, day.days_until(month.last()).unsigned_abs())),
    }
}

/// The first full month after a change: from here on it decides (§ 30a Abs. 6).
pub fn decides_from(since: Date) -> Month {
    let month = since.month();
    if since == month.first() { month } else { month.next() }
}
