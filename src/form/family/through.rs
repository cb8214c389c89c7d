//! Writes what was told on all pages of the family way through to the questions of the case.

use crate::calendar::Date;
use crate::form::family::age::{Stage, stage};
use crate::form::family::answered;
use crate::form::family::page::{Page, opened_by, written_by};
use crate::form::family::start;
use crate::form::family::told::{is_deduction_of_child, told, with_what_follows, writes, written};
use crate::form::family::told_for::set_aside;
use crate::form::family::way::{Moves, is_ended, is_free, pages};
use crate::form::family::write::write_pages;
use crate::form::{Action, Asked, ChoiceQuestion, Form, ListItem};

/// Writes what was told on all pages of the way. A page whose answer only follows from the other answers writes nothing.
pub fn write_all(form: &mut Form, today: Date) {
    let mut whole = with_what_follows(form);
    let follows: Vec<Asked> =
        whole.actions().map(|action| action.asked()).filter(|asked| form.answer(*asked).is_none()).collect();
    write_pages(&mut whole, Some(today), |whole, page| {
        answered::is_told(whole, page) && !page.questions(whole).iter().any(|asked| follows.contains(asked))
    });
    follows.into_iter().for_each(|asked| whole.forget(asked));
    *form = whole;
    start::write(form, today);
}

/// Takes the answers of a page, and writes all that follows from them. What a page wrote before and no page says any more is forgotten.
/// After the end of the way it stays, so that the Fachmodus can go on with it.
pub fn tell(form: &mut Form, answers: Vec<Action>, today: Date) {
    let before = form.clone();
    for asked in written(form) {
        form.forget(asked);
    }
    start::unwrite(form);
    let answered: Vec<Asked> = answers.iter().map(Action::asked).collect();
    answers.into_iter().for_each(|answer| form.update(answer));
    let aside = set_aside(&before, form, &answered);
    write_all(form, today);
    let told = told(form);
    if is_ended(&told) || is_free(&told) {
        // Not what a page still on the way has just taken back, such as a day of birth for which an age was told.
        let is_told = |page: Page| page.questions(form).iter().any(|asked| form.answer(*asked).is_some());
        let is_adult = stage(&told) == Some(Stage::Adult);
        let taken_back = |page: Page| match page {
            // What the list itself wrote before is no answer any more. What the page of a ticked item wrote still is one.
            Page::List(side) => {
                let is_item_told =
                    |item: &&ListItem| form.answer(Asked::chosen(0, ChoiceQuestion::Applies(**item, side))).is_some();
                let of_list = |item: &&ListItem| !opened_by(**item, side, is_adult).is_some_and(is_told);
                let written = ListItem::ALL.iter().filter(is_item_told).filter(of_list).flat_map(|item| written_by(*item, side));
                // Of a minor the list asks no deductions: another page says that there are none.
                written.filter(|asked| is_adult || !is_deduction_of_child(*asked)).collect()
            }
            _ if is_told(page) => page.writes(),
            _ => Vec::new(),
        };
        let taken_back: Vec<Asked> = pages(&told, Moves::BOTH).into_iter().flat_map(taken_back).collect();
        // Nor what was told for another question, or that it was.
        let is_aside = |asked: Asked| {
            Page::all().into_iter().any(|page| page.told_for() == Some(asked))
                || aside.iter().any(|page| writes(&before, *page, asked))
        };
        for action in before.actions() {
            let asked = action.asked();
            if form.answer(asked).is_none() && !taken_back.contains(&asked) && !is_aside(asked) {
                form.update(action);
            }
        }
    }
}
