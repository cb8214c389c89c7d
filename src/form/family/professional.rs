//! What a professional sees in the Fachmodus beside the answers of a family.

use crate::answer::Answer;
use crate::calendar::Date;
use crate::case::field::Person;
use crate::form::family::amounts::is_highest_band;
use crate::form::family::answered::is_told;
use crate::form::family::mark::is_family;
use crate::form::family::page::{Page, written_by};
use crate::form::family::start;
use crate::form::family::told::changed;
use crate::form::family::way::{applies, items, later_pages, pages};
use crate::form::family::{Moves, fields};
use crate::form::figures::amount;
use crate::form::{
    AnotherOption, Asked, ChoiceQuestion, ChosenOptions, Form, HouseholdOption, PartnerOption, Question, Side, TextQuestion,
    UNKNOWN, is_estimated,
};
use crate::money::Chf;

/// Where the answer to a question comes from, or that there is none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldNote {
    /// The family said that there is nothing.
    Denied,
    /// The family told the income roughly.
    Approximate,
    /// The family told that the income is above this amount.
    Above(Chf),
    /// The start is open. The amounts are computed from this day.
    StartOpen(Date),
    /// Nobody has answered.
    Open,
    /// Nobody has answered, and the preset counts.
    Assumed,
}

/// The note beside a question. `None` for answers that were not given on the family way, and where nothing is to be said.
pub fn field_note(form: &Form, asked: Asked) -> Option<FieldNote> {
    if !is_family(form) || asked.nth != 0 {
        return None;
    }
    if is_nothing(form, asked) && is_denied(form, asked) {
        return Some(FieldNote::Denied);
    }
    let Question::Text(question) = asked.question else { return None };
    let text = form.of(asked).text(question).trim();
    match question {
        // The lines of the income helper are no answers of the case.
        TextQuestion::IncomeLine(..) => None,
        _ if text.is_empty() && question.may_be_empty() => None,
        _ if text.is_empty() || text == UNKNOWN => Some(FieldNote::Open),
        TextQuestion::Start if start::is_open(form) && text == form.at(0).text(question).trim() => {
            Date::read(text).map(FieldNote::StartOpen)
        }
        TextQuestion::Subtotal(person) | TextQuestion::ChangeMonthly(person) => {
            if let Some(low) = income_above(form, asked) {
                return Some(FieldNote::Above(low));
            }
            let is_rough = is_estimated(form.at(0), person) && is_told(form, Page::Income(person));
            is_rough.then_some(FieldNote::Approximate)
        }
        _ => None,
    }
}

/// Whether a person told an income without an upper end. What the rules take as its end nobody told: no reader sees it.
pub fn is_open_above(form: &Form, person: Person) -> bool {
    is_highest_band(form, person) && is_told(form, Page::Income(person))
}

/// The low end of an income of the case, if the family told it without an upper end.
pub fn income_above(form: &Form, asked: Asked) -> Option<Chf> {
    match asked.question {
        Question::Text(question @ (TextQuestion::Subtotal(person) | TextQuestion::ChangeMonthly(person)))
            if asked.nth == 0 && is_open_above(form, person) =>
        {
            match amount(form.of(asked).text(question)) {
                Ok(Answer::Between { low, high }) => Some(low.min(high)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether the answer to a question is nothing, or no.
fn is_nothing(form: &Form, asked: Asked) -> bool {
    let answers = form.of(asked);
    match asked.question {
        Question::Text(question) => {
            let text = answers.text(question).trim();
            answers.was_answered(asked.question) && (text.is_empty() || amount(text) == Ok(fields::NOTHING))
        }
        Question::Choice(question) => {
            let none = [false.into(), PartnerOption::None.into(), AnotherOption::No.into()];
            answers.chosen(question).is_some_and(|chosen| none.contains(&chosen))
        }
    }
}

/// Whether an item of a list that the family did not tick answers the question.
fn is_denied(form: &Form, asked: Asked) -> bool {
    Side::ALL.iter().any(|side| {
        let denied = |item| applies(form, item, *side) == Some(false) && written_by(item, *side).contains(&asked);
        items(form, *side).into_iter().any(denied)
    })
}

/// Whether one income was told for both parents. It stands at the first one.
pub fn is_joint(form: &Form) -> bool {
    is_family(form) && form.at(0).household() == Some(HouseholdOption::Together) && is_told(form, Page::Income(Person::First))
}

/// Ends the joint income: what each of the parents has is given apart from now on. The figures of the first one stay as they are.
/// Those of the second one are open, except where both together have nothing.
pub fn give_apart(form: &mut Form) {
    use TextQuestion::{Property, Subtotal, Upkeep, Wealth};
    let subtotal = Asked::typed(0, Subtotal(Person::Second));
    changed(form, subtotal);
    form.forget(subtotal);
    for of in [Property, Upkeep, Wealth] {
        if amount(form.at(0).text(of(Person::First))) != Ok(fields::NOTHING) {
            form.forget(Asked::typed(0, of(Person::Second)));
        }
    }
}

/// Whether only professionals answer a question: no page of the family way asks for it. The basis of the help is theirs too, although
/// it may follow from who proposes the help.
pub fn is_for_professionals(form: &Form, asked: Asked) -> bool {
    let is_of_basis = matches!(asked.question, Question::Choice(ChoiceQuestion::Basis | ChoiceQuestion::IndicatedBy));
    let mut way = pages(form, Moves::BOTH).into_iter().chain(later_pages(form));
    is_of_basis || !way.any(|page| page.writes().contains(&asked))
}
