//! When the helps begin. The family way computes before it asks: until a start is told, the helps begin on the first of the next
//! month, and a help in a crisis today.

use crate::answer::Answer;
use crate::calendar::Date;
use crate::form::family::amounts::is_holiday;
use crate::form::family::mark::is_family;
use crate::form::figures::{count, day_as_typed as as_typed};
use crate::form::helps::helps;
use crate::form::{
    Action, Asked, ChoiceQuestion, ChosenOptions, Form, FosterFormOption, HelpOption, Question, StartWishOption, TextQuestion,
};
use crate::language::INPUT;
use crate::rules::parameters::RuleBook;

/// Reads when a help begins: a day, a month, or a word such as «sofort». A month stands for its first day, and without a year for
/// the next such month.
pub fn read(text: &str, form: &Form, today: Date) -> Option<Date> {
    let text = text.trim();
    if INPUT.iter().flat_map(|words| words.at_once).any(|word| word.eq_ignore_ascii_case(text)) {
        return Some(at_once(form, today));
    }
    let of_year = |year: i32| first_of_month(text, year);
    let next = || of_year(today.year()).filter(|first| *first > today).or_else(|| of_year(today.year() + 1));
    // «2.12» is a day of December, not a month of 2012.
    let is_month =
        text.contains(|letter: char| letter.is_alphabetic()) || text.rsplit('.').next().is_some_and(|year| year.len() == 4);
    Date::read(text).or_else(|| Date::read(&["1.", text].concat()).filter(|_| is_month)).or_else(next)
}

/// The first day of a month that is written without a year.
fn first_of_month(text: &str, year: i32) -> Option<Date> {
    Date::read(&["1.", text.trim(), " ", &year.to_string()].concat())
}

/// The day that «sofort» means: the first working day for which a request made today is in time.
pub fn at_once(form: &Form, today: Date) -> Date {
    let Some(rules) = RuleBook::embedded().on(today).filter(|_| !is_at_once(form)) else { return today };
    let is_coaching = form.at(0).help_kind() == Some(HelpOption::FamilyCoaching);
    let days = if is_coaching { rules.outpatient_request } else { rules.placement_request };
    // So many working days must lie before the start. Today is one of them if it is a working day.
    today.plus_days(-1).working_days_after(days.value + 1, rules.holidays)
}

/// Whether the first help is one for which nobody applies beforehand.
pub(super) fn is_at_once(form: &Form) -> bool {
    let answers = form.at(0);
    answers.help_kind() == Some(HelpOption::EmergencyPlacement)
        || answers.help_kind() == Some(HelpOption::FosterFamily) && answers.foster_form() == Some(FosterFormOption::Crisis)
}

/// Whether the start is still open: the one that is computed with is an assumption.
pub fn is_open(form: &Form) -> bool {
    is_family(form) && form.at(0).start_wish() == Some(StartWishOption::Open)
}

/// Writes anew what follows from the day: the start of a family that told none, or one such as «so bald wie möglich».
pub fn follow_day(form: &mut Form, today: Date) {
    if is_family(form) {
        write(form, today);
    }
}

/// Writes the end of holiday care anew where its start was changed in the Fachmodus.
pub fn follow_start(form: &mut Form, changed: Asked) {
    if changed.question == Question::Text(TextQuestion::Start) {
        end(form, changed.help);
    }
}

/// Writes the start of all helps, and the end of holiday care. A start that was told in the Fachmodus stays, and so does the year
/// of a month that was told without one.
pub fn write(form: &mut Form, today: Date) {
    if form.at(0).help_kind().is_none() {
        return;
    }
    let start = Question::Text(TextQuestion::Start);
    let told = form.at(0).text(TextQuestion::StartTold).to_owned();
    let before = form.at(0).text(TextQuestion::Start).to_owned();
    let meant = Date::read(&before).filter(|day| first_of_month(&told, day.year()) == Some(*day));
    let day = match (meant.or_else(|| read(&told, form, today)), form.at(0).start_wish()) {
        (Some(day), _) => Some(day),
        (None, Some(StartWishOption::AsSoonAsPossible)) => Some(at_once(form, today)),
        (None, None) if form.at(0).was_answered(start) => None,
        (None, _) => {
            form.update(Action::Choose(0, ChoiceQuestion::StartWish, Some(StartWishOption::Open.into())));
            Some(if is_at_once(form) { today } else { today.month().next().first() })
        }
    };
    for (help, _) in helps(form) {
        // A help with a day of its own keeps it.
        let goes_along = help == 0 || !form.at(help).was_answered(start) || form.at(help).text(TextQuestion::Start) == before;
        if let Some(day) = day.filter(|_| goes_along) {
            form.update(Action::Type(help, 0, TextQuestion::Start, as_typed(day)));
        } else if !form.at(help).was_answered(start) {
            let first = form.at(0).text(TextQuestion::Start).to_owned();
            form.update(Action::Type(help, 0, TextQuestion::Start, first));
        }
        end(form, help);
    }
}

/// The last day of holiday care follows from its days. Nothing else on the family way has an end.
fn end(form: &mut Form, help: usize) {
    if let Some(last) = last_day(form, help) {
        form.update(Action::Type(help, 0, TextQuestion::End, as_typed(last)));
    }
}

/// The last day of holiday care whose days were told. `None` for all other helps.
fn last_day(form: &Form, help: usize) -> Option<Date> {
    let answers = form.at(help);
    let start = Date::read(answers.text(TextQuestion::Start))?;
    match count(answers.text(TextQuestion::DaysTold)) {
        Ok(Answer::Known(days @ 1..)) if is_holiday(form, help) => {
            Some(start.plus_days(i32::try_from(days).unwrap_or(i32::MAX) - 1))
        }
        _ => None,
    }
}

/// Forgets the ends that [`write()`] wrote.
pub(super) fn unwrite(form: &mut Form) {
    for (help, _) in helps(form) {
        if last_day(form, help).is_some_and(|last| form.at(help).text(TextQuestion::End) == as_typed(last)) {
            form.forget(Asked::typed(help, TextQuestion::End));
        }
    }
}
