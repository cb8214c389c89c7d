//! What is asked back about a day: one far from today, and a start by which a minor may be of age.

use crate::calendar::Date;
use crate::form::family::age::{self, Age, OPEN_END_MONTHS, Stage, stage};
use crate::form::family::amounts::is_holiday;
use crate::form::family::doubt::{Doubt, DoubtKind, Meaning, ReplyWords, is_that_right, reply};
use crate::form::family::page::Page;
use crate::form::family::start;
use crate::form::family::windows::{DAYS, Day};
use crate::form::figures::date;
use crate::form::{Asked, ChosenOptions, Form, Question, StartWishOption, TextQuestion};
use crate::rules::parameters::RuleBook;

/// What is asked back about a day, on a page or in a field of the Fachmodus.
pub fn day_doubts(form: &Form, asked: Asked, today: Date) -> Vec<Doubt> {
    [unusual_day(form, asked, today), majority_doubt(form, asked, today)].into_iter().flatten().collect()
}

fn unusual_day(form: &Form, asked: Asked, today: Date) -> Option<Doubt> {
    let Question::Text(question) = asked.question else { return None };
    let text = form.of(asked).text(question);
    let (is, day) = match question {
        TextQuestion::StartTold => {
            let is_there = form.at(0).start_wish() == Some(StartWishOption::AlreadyThere) || start::is_at_once(form);
            (if is_there { Day::PastStart } else { Day::PlannedStart }, start::read(text, form, today)?)
        }
        TextQuestion::Birth => (Day::Birth, date(question, text)?),
        TextQuestion::Start => (Day::Start, date(question, text)?),
        TextQuestion::End => (Day::End, date(question, text)?),
        TextQuestion::ChangeSince(_) => (Day::Change, date(question, text)?),
        _ => return None,
    };
    // A start for which there are no rules is refused.
    if matches!(is, Day::PlannedStart | Day::PastStart | Day::Start) && RuleBook::embedded().on(day).is_none() {
        return None;
    }
    let window = DAYS.iter().find(|window| window.of == is)?;
    let is_usual = today <= day.plus_years(window.past) && day <= today.plus_years(window.ahead);
    let mut replies = is_that_right();
    // Beside a field of the Fachmodus no reply leads there.
    replies.retain(|reply| question.is_of_family() || reply.meaning != Meaning::Change);
    (!is_usual).then_some(Doubt { asked, kind: DoubtKind::UnusualDay(day), replies })
}

/// A start so late that a child, of whom only the age is known, can or must be of age in the months that are shown.
fn majority_doubt(form: &Form, asked: Asked, today: Date) -> Option<Doubt> {
    let Question::Text(question @ TextQuestion::StartTold) = asked.question else { return None };
    let start = start::read(form.of(asked).text(question), form, today)?;
    let Age::Years(years) = age::read(form.at(0).text(TextQuestion::Age))? else { return None };
    let of_age = age::majority_of(years, today)?;
    let last = start.month().plus(OPEN_END_MONTHS - 1);
    let end = last.next().first();
    let is_told = match stage(form)? {
        // Counted as a minor in all of these months. That of the birthday is one of them.
        Stage::Child | Stage::Youth => *of_age.start() > last.first(),
        // Counted as somebody who comes of age in them.
        Stage::Turning => *of_age.end() > start,
        Stage::Adult => true,
    };
    let is_minor_possible = *of_age.end() >= end;
    let no = is_minor_possible.then(|| reply(ReplyWords::No, Meaning::Right));
    let change = (!is_minor_possible).then(|| reply(ReplyWords::Change, Meaning::Change));
    let birth = reply(ReplyWords::Birth, Meaning::Also(Page::Age));
    let replies = no.into_iter().chain([birth]).chain(change).collect();
    (!is_told && !is_holiday(form, 0)).then_some(Doubt { asked, kind: DoubtKind::ComesOfAge(end), replies })
}
