//! The income helper: estimates a Zwischentotal from wages, pensions and the like, for people without a tax ruling.

use crate::answer::Answer;
use crate::case::field::Person;
use crate::form::figures::{amount, range};
use crate::form::{ChosenOptions, HelpAnswers, IncomeLine, PeriodOption, TextQuestion};
use crate::money::Chf;

/// The sum of a person's income lines in a year; a range if a line is a range. `None` if a line cannot be read or is "I don't
/// know", or if all are empty.
pub fn estimate(answers: HelpAnswers, person: Person) -> Option<Answer<Chf>> {
    let mut low = Chf::ZERO;
    let mut high = Chf::ZERO;
    let mut any = false;
    for &line in IncomeLine::ALL {
        let text = answers.text(TextQuestion::IncomeLine(person, line)).trim();
        if text.is_empty() {
            continue;
        }
        any = true;
        let times = match answers.period(person, line) {
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

/// Whether the Zwischentotal of a person comes from the income helper, so that it is approximate.
pub fn is_estimated(answers: HelpAnswers, person: Person) -> bool {
    answers.estimated(person) == Some(true)
}

/// The sum as a text for the question of the Zwischentotal.
pub fn as_typed(sum: Answer<Chf>) -> String {
    match sum {
        Answer::Known(amount) => amount.to_string(),
        Answer::Between { low, high } => range(&low.to_string(), &high.to_string()),
        Answer::Unknown => String::new(),
    }
}
