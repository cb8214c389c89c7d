//! What an answer was told for. Some pages ask something else once another page is answered differently: «Wie viel verdienen Sie?»
//! becomes «Wie viel verdienen Sie beide zusammen?». What was told for one question never counts for another: it is set aside, so that
//! the page is asked again, and counts again once the page asks for it again.

use crate::case::field::Person;
use crate::form::family::age::{Stage, stage};
use crate::form::family::amounts::{has_counting_partner, is_holiday};
use crate::form::family::page::Page;
use crate::form::family::told::{with_what_follows, writes, written};
use crate::form::family::write::write_pages;
use crate::form::{
    Action, Asked, ChoiceQuestion, ChosenOptions, Form, HelpOption, ListItem, ParentsOption, Question, Side, ToldForOption,
    Varying,
};

impl Page {
    /// The question that holds what the answers of the page were told for, where the page can ask something else.
    pub(super) fn told_for(self) -> Option<Asked> {
        let page = match self {
            Page::Income(Person::First) => Varying::Income,
            Page::Rent(Person::First) => Varying::Rent,
            Page::Alimony(Person::First) => Varying::Alimony,
            Page::DayCare(Person::First) => Varying::DayCare,
            Page::Illness(Person::First) => Varying::Illness,
            Page::Children(Person::First) => Varying::Children,
            Page::Wealth(Person::First) => Varying::Wealth,
            Page::Wealth(Person::Second) => Varying::OtherWealth,
            Page::ChildMoney => Varying::ChildMoney,
            Page::ChildMoneyTo => Varying::ChildMoneyTo,
            Page::List(Side::Own) => Varying::List,
            Page::Days(_) => Varying::Days,
            _ => return None,
        };
        Some(Asked::chosen(self.help(), ChoiceQuestion::ToldFor(page)))
    }
}

/// What a page asks, where that depends on other answers.
pub fn asks(form: &Form, page: Page) -> Option<ToldForOption> {
    use ToldForOption::*;
    page.told_for()?;
    let answers = form.at(0);
    let is_both = answers.parents() == Some(ParentsOption::Together);
    let is_of_age = stage(form) == Some(Stage::Adult);
    Some(match page {
        Page::Income(_) => match (is_both, answers.applies(ListItem::Changed, Side::Own) == Some(true)) {
            (false, false) => One,
            (true, false) => Both,
            (false, true) => OneToday,
            (true, true) => BothToday,
        },
        Page::Wealth(person) if has_counting_partner(form, person) => WithPartner,
        Page::Wealth(Person::Second) => One,
        // A parent leaves out the maintenance that reaches the parents; who is of age, and the young person, leave out nothing.
        Page::ChildMoney if is_of_age || answers.parents() == Some(ParentsOption::YoungPerson) => OfAge,
        Page::List(_) if is_of_age => OfAge,
        Page::ChildMoney | Page::List(_) => Minor,
        Page::Days(help) => match form.at(help).help_kind() {
            Some(HelpOption::ReliefStay) => Relief,
            Some(HelpOption::FosterFamily) if is_holiday(form, help) => Holiday,
            Some(HelpOption::FosterFamily) => ShortTerm,
            _ => Coaching,
        },
        _ if is_both => Both,
        _ => One,
    })
}

/// The questions of a page whose meaning depends on what it asks. Of the list these are the items that are about another person, or
/// about other money, once the child is of age.
fn varying(form: &Form, page: Page) -> Vec<Asked> {
    match page {
        Page::List(side) => [ListItem::Money, ListItem::Alimony, ListItem::Illness]
            .map(|item| Asked::chosen(0, ChoiceQuestion::Applies(item, side)))
            .into(),
        _ => page.questions(form),
    }
}

/// Whether what was told on a page was told for another question than the page asks.
pub(super) fn is_set_aside(form: &Form, page: Page) -> bool {
    is_marked(form, page) && page.questions(form).iter().any(|asked| varying(form, page).contains(asked))
}

fn is_marked(form: &Form, page: Page) -> bool {
    page.told_for().is_some_and(|mark| form.answer(mark).is_some())
}

/// The questions of a page whose answers are set aside.
pub(super) fn kept_aside(form: &Form, page: Page) -> Vec<Asked> {
    if is_marked(form, page) { varying(form, page) } else { Vec::new() }
}

/// The answer that says what a page asks.
fn mark(form: &Form, page: Page) -> Option<Action> {
    let Asked { help, question: Question::Choice(question), .. } = page.told_for()? else { return None };
    Some(Action::Choose(help, question, asks(form, page).map(Into::into)))
}

/// The form with all that decides what its pages ask.
fn with_questions(form: &Form) -> Form {
    let mut whole = with_what_follows(form);
    write_pages(&mut whole, None, |_, page| matches!(page, Page::Help | Page::OtherHelp | Page::Age));
    whole
}

/// Sets aside what was told for another question than a page asks now that the answers are changed. What was set aside counts again
/// if the page asks for it again. `told` holds the questions that were answered just now. Gives the pages whose answers count no longer.
pub fn set_aside(before: &Form, form: &mut Form, told: &[Asked]) -> Vec<Page> {
    let is_told = |page: &Page| varying(form, *page).into_iter().any(|asked| form.answer(asked).is_some());
    let mut pages: Vec<Page> = Page::all().into_iter().filter(|page| page.told_for().is_some()).collect();
    pages.retain(is_told);
    if pages.is_empty() {
        return pages;
    }
    let (earlier, now) = (with_questions(before), with_questions(form));
    let is_just_told = |page: Page| varying(&now, page).iter().any(|asked| told.contains(asked));
    let mut is_new = |page: &Page| {
        let Some(asked) = page.told_for() else { return false };
        let known = form.answer(asked);
        let told_for = known.clone().or_else(|| mark(&earlier, *page));
        if told_for == mark(&now, *page) || is_just_told(*page) {
            form.forget(asked);
            return false;
        }
        told_for.into_iter().for_each(|told_for| form.update(told_for));
        known.is_none()
    };
    pages.into_iter().filter(|page| is_new(page)).collect()
}

/// Forgets what pages wrote whose answers count no longer.
pub fn unwrite(before: &Form, form: &mut Form, pages: &[Page]) {
    let is_same = |asked: &Asked| form.answer(*asked) == before.answer(*asked);
    let mut asked = written(before);
    asked.retain(|asked| pages.iter().any(|page| writes(before, *page, *asked)) && is_same(asked));
    asked.into_iter().for_each(|asked| form.forget(asked));
}
