//! What is asked back about a day: one far from today, and a start by which a minor may be of age.

use crate::calendar::Date;
use crate::form::family::age::{self, Age, Stage, stage};
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

/// A start so late that a minor, of whom only the age is known, can come of age in the months that are shown.
fn majority_doubt(form: &Form, asked: Asked, today: Date) -> Option<Doubt> {
    let Question::Text(question @ TextQuestion::StartTold) = asked.question else { return None };
    let start = start::read(form.of(asked).text(question), form, today)?;
    let Age::Years(years) = age::read(form.at(0).text(TextQuestion::Age))? else { return None };
    let is_asked = matches!(stage(form), Some(Stage::Child | Stage::Youth)) && !is_holiday(form, 0);
    let replies = vec![reply(ReplyWords::No, Meaning::Right), reply(ReplyWords::Birth, Meaning::Also(Page::Age))];
    (is_asked && age::may_come_of_age(years, start, today)).then_some(Doubt { asked, kind: DoubtKind::ComesOfAge, replies })
}
