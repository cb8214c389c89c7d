//! The answers that the buttons of a page give: what «Weiter» adds, and what «Nichts davon» and «Weiss ich nicht» answer.

use crate::answer::Answer;
use crate::case::field::Person;
use crate::form::family::page::{CHILD_MONEY, Page};
use crate::form::figures::amount;
use crate::form::{
    Action, Asked, ChoiceQuestion, ChosenOptions, Form, IncomePeriodOption, Question, TextQuestion, ToldLine, UNKNOWN,
};
use crate::money::Chf;

/// What «Weiter» adds to the answers of a page. On a page with a list or with boxes, what is not ticked does not apply. An income
/// of 0 is none, for whichever period it was told.
pub fn completed(form: &Form, page: Page) -> Vec<Action> {
    let boxes: Vec<Asked> = match page {
        Page::List(_) | Page::More | Page::ChildMoney => page.questions(form),
        Page::Income(person) if amount(form.at(0).text(TextQuestion::Income(person))) == Ok(Answer::Known(Chf::ZERO)) => {
            return vec![
                Action::Type(0, 0, TextQuestion::Income(person), String::new()),
                Action::Choose(0, ChoiceQuestion::IncomePeriod(person), Some(IncomePeriodOption::Nothing.into())),
            ];
        }
        _ => return Vec::new(),
    };
    let is_ticked = |asked: &Asked| match asked.question {
        Question::Choice(question) => {
            form.of(*asked).was_answered(asked.question) && form.of(*asked).chosen(question) != Some(false.into())
        }
        Question::Text(_) => false,
    };
    if !boxes.iter().any(is_ticked) {
        return Vec::new();
    }
    let unanswered = |asked: &Asked| match asked.question {
        Question::Choice(question) if !form.of(*asked).was_answered(asked.question) => {
            Some(Action::Choose(asked.help, question, Some(false.into())))
        }
        _ => None,
    };
    boxes.iter().filter_map(unanswered).collect()
}

/// «Nichts davon»: no item of the list applies.
pub fn none_of(form: &Form, page: Page) -> Vec<Action> {
    let no = |asked: &Asked| match asked.question {
        Question::Choice(question) => Some(Action::Choose(asked.help, question, Some(false.into()))),
        Question::Text(_) => None,
    };
    page.questions(form).iter().filter_map(no).collect()
}

/// Whether «Nichts davon» is ticked: every item is answered with no.
pub fn is_none_of(form: &Form, page: Page) -> bool {
    page.questions(form).iter().all(|asked| match asked.question {
        Question::Choice(question) => {
            form.of(*asked).was_answered(asked.question) && form.of(*asked).chosen(question) == Some(false.into())
        }
        Question::Text(_) => true,
    })
}

/// What the button «Weiss ich nicht» of a page answers. `None` if the page has no such button.
pub fn unknown(form: &Form, page: Page) -> Option<Vec<Action>> {
    let help = page.help();
    let open = |question| Action::Choose(help, question, None);
    let unread = |question| Action::Type(help, 0, question, UNKNOWN.to_owned());
    let child = Person::Child(0);
    Some(match page {
        Page::Extent(_) => vec![open(ChoiceQuestion::FamilyExtent)],
        Page::FosterForm(_) => vec![open(ChoiceQuestion::FosterForm)],
        Page::Days(_) => vec![unread(TextQuestion::DaysTold)],
        Page::Income(person) => {
            vec![Action::Type(help, 0, TextQuestion::Income(person), String::new()), open(ChoiceQuestion::IncomePeriod(person))]
        }
        Page::ChildWage => vec![unread(TextQuestion::Told(child, ToldLine::Wage)), open(ChoiceQuestion::WageTimes)],
        Page::ChildMoney => {
            let is_open = |line: &&ToldLine| {
                form.at(0).child_has(**line) == Some(true) && form.at(0).text(TextQuestion::Told(child, **line)).trim().is_empty()
            };
            CHILD_MONEY.iter().filter(is_open).map(|line| unread(TextQuestion::Told(child, *line))).collect()
        }
        Page::ChildMoneyTo => vec![open(ChoiceQuestion::ChildMoneyTo)],
        Page::Rent(person) => vec![unread(TextQuestion::Told(person, ToldLine::Rent))],
        Page::DayCare(person) => vec![unread(TextQuestion::Told(person, ToldLine::DayCare))],
        Page::Alimony(person) => vec![open(ChoiceQuestion::Alimony(person))],
        Page::Illness(person) => vec![open(ChoiceQuestion::IllnessInRuling(person))],
        Page::Wealth(person) => vec![open(ChoiceQuestion::WealthBand(person))],
        _ => return None,
    })
}
