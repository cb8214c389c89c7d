//! The income helper: wages, pensions and the like summed up to a Zwischentotal, for those without a tax ruling.

use crate::answer::Answer;
use crate::case::field::Person;
use crate::form::figures::{amount, range};
use crate::form::{ChosenOptions, HelpAnswers, IncomeLine, PeriodOption, TextQuestion};
use crate::money::Chf;

/// The year's sum of the lines of a person, CHF; between two figures where a line is. None while a line cannot be read or
/// all are empty.
pub fn estimate(at: HelpAnswers, person: Person) -> Option<Answer<Chf>> {
    let mut low = Chf::ZERO;
    let mut high = Chf::ZERO;
    let mut any = false;
    for line in IncomeLine::ALL {
        let text = at.text(TextQuestion::IncomeLine(person, line)).trim();
        if text.is_empty() {
            continue;
        }
        any = true;
        let times = match at.period(person, line) {
            Some(PeriodOption::TwelveTimes) => 12,
            Some(PeriodOption::ThirteenTimes) => 13,
            Some(PeriodOption::Yearly) | None => 1,
        };
        let (least, most) = match amount(text).ok()? {
            Answer::Unknown => return None,
            known => known.bounds(Chf::ZERO, Chf::ZERO),
        };
        low = low + least.times(times);
        high = high + most.times(times);
    }
    let sum = if low == high { Answer::Known(low) } else { Answer::Between { low, high } };
    any.then_some(sum)
}

/// Whether the Zwischentotal of a person stands there by the income helper: then it is only approximate.
pub fn is_estimated(at: HelpAnswers, person: Person) -> bool {
    at.estimated(person) == Some(true)
}

/// The sum as it is typed into the field of the Zwischentotal.
pub fn as_typed(sum: Answer<Chf>) -> String {
    match sum {
        Answer::Known(amount) => amount.to_string(),
        Answer::Between { low, high } => range(&low.to_string(), &high.to_string()),
        Answer::Unknown => String::new(),
    }
}
