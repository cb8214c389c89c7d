//! The answers of the family way that follow from the other answers: of files and links without a family way, and after a change in
//! the Fachmodus.
//!
//! The questions of the case hold two kinds of answers: those that the pages of the family way wrote, and those that somebody gave
//! at the question itself. Only the second kind answers a page. So a page never takes its answer from what another page implies,
//! such as the zeros of the second parent beside a joint income.

use crate::case::field::Person;
use crate::form::family::answered::is_told;
use crate::form::family::mark::is_family;
use crate::form::family::page::{Page, written_by};
use crate::form::family::read_back;
use crate::form::family::told_for::kept_aside;
use crate::form::family::write::write_pages;
use crate::form::family::write_list::DEDUCTIONS_OF_CHILD;
use crate::form::{Asked, ChoiceQuestion, ChosenOptions, Form, HouseholdOption, ListItem, Question, Side, TextQuestion};

/// The form with an answer on each page of the family way whose answer follows from the form, and without what was told for
/// another question.
pub fn told(form: &Form) -> Form {
    let mut told = with_what_follows(form);
    Page::all().into_iter().flat_map(|page| kept_aside(form, page)).for_each(|asked| told.forget(asked));
    told
}

/// The form with an answer on each page of the family way whose answer follows from the form.
pub(super) fn with_what_follows(form: &Form) -> Form {
    let given = given(form);
    let mut told = form.clone();
    for page in Page::all() {
        let is_list = matches!(page, Page::List(_));
        let was_answered = |asked: Asked| form.of(asked).was_answered(asked.question);
        if !is_list && page.questions(&told).into_iter().any(was_answered) {
            continue;
        }
        for action in read_back::page(&given, &told, page).into_iter().flatten() {
            // Each item of a list is an answer of its own.
            if !is_list || !was_answered(action.asked()) {
                told.update(action);
            }
        }
    }
    told
}

/// Whether a page of the family way shows an answer that was given in the Fachmodus.
pub fn is_from_fachmodus(form: &Form, page: Page) -> bool {
    let told = told(form);
    let is_new = |asked: &Asked| told.answer(*asked).is_some() && form.answer(*asked).is_none();
    // The list of family coaching tells of further helps too.
    let of_row = [ListItem::Placed, ListItem::ReliefToo].map(|item| form.at(0).applies(item, Side::Own));
    let is_row_told = page == Page::More && of_row.contains(&Some(true));
    is_family(form) && !is_row_told && page.questions(&told).iter().any(is_new)
}

/// The answers without those that the pages of the family way wrote.
fn given(form: &Form) -> Form {
    let mut given = form.clone();
    for asked in written(form) {
        given.forget(asked);
    }
    given
}

/// The questions whose answers are those that the pages of the family way wrote.
pub(super) fn written(form: &Form) -> Vec<Asked> {
    let mut pages = Form::default();
    // With a day of birth the way depends on when the help begins and ends.
    let is_period =
        |asked: Asked| matches!(asked.question, Question::Text(TextQuestion::Start | TextQuestion::End)) && asked.help == 0;
    let of_pages = form.actions().filter(|action| {
        let asked = action.asked();
        is_of_page(asked) || is_row(asked) || is_period(asked)
    });
    of_pages.for_each(|action| pages.update(action));
    // The way depends on the help, the age and the parents, also where that was answered elsewhere.
    let mut elsewhere = vec![Page::Help, Page::OtherHelp, Page::Age];
    elsewhere.retain(|page| is_unanswered(form, *page));
    elsewhere.iter().for_each(|page| read_into(&mut pages, form, *page));
    write_pages(&mut pages, None, is_told);
    // The list of family coaching says something of the parents too.
    let is_household_told = pages.answer(Asked::chosen(0, ChoiceQuestion::Household)).is_some();
    if !is_household_told && is_unanswered(form, Page::Parents) {
        elsewhere.push(Page::Parents);
        read_into(&mut pages, form, Page::Parents);
        write_pages(&mut pages, None, is_told);
    }
    let is_given = |asked: &Asked| elsewhere.iter().any(|page| page.writes().contains(asked) || assumes(*page, *asked));
    let is_of_case = |asked: &Asked| !is_of_page(*asked) && !is_row(*asked) && !is_period(*asked) && !is_given(asked);
    let of_case: Vec<Asked> = pages.actions().map(|action| action.asked()).filter(is_of_case).collect();
    let is_same = |asked: &Asked| form.answer(*asked) == pages.answer(*asked);
    // Where a part of what a page writes was answered more exactly elsewhere, the rest belongs to that answer too.
    let told = Page::all().into_iter().filter(|page| !matches!(page, Page::List(_)) && is_told(&pages, *page));
    let mixed: Vec<Page> =
        told.filter(|page| !of_case.iter().filter(|asked| writes(form, *page, **asked)).all(is_same)).collect();
    let is_mixed = |asked: &Asked| mixed.iter().any(|page| writes(form, *page, *asked));
    of_case.iter().copied().filter(|asked| is_same(asked) && !is_mixed(asked)).collect()
}

/// Whether nobody answered the page itself.
fn is_unanswered(form: &Form, page: Page) -> bool {
    page.questions(form).iter().all(|asked| form.answer(*asked).is_none())
}

/// Answers a page by what the form says elsewhere.
fn read_into(pages: &mut Form, form: &Form, page: Page) {
    read_back::page(form, form, page).into_iter().flatten().for_each(|action| pages.update(action));
}

/// Whether a page takes something for nothing where nobody answered.
fn assumes(page: Page, asked: Asked) -> bool {
    page == Page::Parents && is_deduction_of_child(asked)
}

/// Whether a question is about what a child that pays itself can deduct.
pub(super) fn is_deduction_of_child(asked: Asked) -> bool {
    matches!(asked.question, Question::Text(question) if DEDUCTIONS_OF_CHILD.contains(&question))
}

/// Whether a question stands on a page of the family way.
fn is_of_page(asked: Asked) -> bool {
    match asked.question {
        Question::Text(question) => question.is_of_family(),
        Question::Choice(ChoiceQuestion::FosterForm) => true,
        Question::Choice(question) => question.is_of_family(),
    }
}

/// Whether a question makes the row of helps. The answers about a help go with it, so the row is only ever written as a whole.
fn is_row(asked: Asked) -> bool {
    matches!(asked.question, Question::Choice(ChoiceQuestion::Another | ChoiceQuestion::Help))
}

/// Forgets what a family told on the pages that write the answer to a question: it was changed in the Fachmodus.
pub fn changed(form: &mut Form, asked: Asked) {
    let told: Vec<Asked> = Page::all()
        .into_iter()
        .filter(|page| !matches!(page, Page::List(_)) && writes(form, *page, asked))
        .flat_map(|page| page.questions(form).into_iter().chain(page.told_for()))
        .chain(items_that_write(asked))
        // What was changed is itself on some pages.
        .filter(|told| *told != asked)
        .collect();
    told.into_iter().for_each(|told| form.forget(told));
}

/// The items of the lists that answer a question where they are not ticked.
fn items_that_write(asked: Asked) -> impl Iterator<Item = Asked> {
    let is_row = is_row(asked) && asked != Asked::chosen(0, ChoiceQuestion::Help);
    let all = Side::ALL.iter().flat_map(|side| ListItem::ALL.iter().map(move |item| (*item, *side)));
    all.filter(move |(item, side)| {
        let is_of_row = matches!(item, ListItem::More | ListItem::Placed | ListItem::ReliefToo) && *side == Side::Own;
        written_by(*item, *side).contains(&asked) || is_row && is_of_row
    })
    .map(|(item, side)| Asked::chosen(0, ChoiceQuestion::Applies(item, side)))
}

/// Whether a page writes the answer to a question, also where that is not the question that it asks.
pub(super) fn writes(form: &Form, page: Page, asked: Asked) -> bool {
    use TextQuestion::{Property, Upkeep};
    let is_together = form.at(0).household() == Some(HouseholdOption::Together);
    match (page, asked.question) {
        (Page::More, _) => is_row(asked) && asked != Asked::chosen(0, ChoiceQuestion::Help),
        (Page::Days(help), Question::Text(TextQuestion::End)) => help == asked.help && super::is_holiday(form, help),
        (Page::Income(Person::First), _) if is_together && is_of_second(asked) => true,
        (Page::Wealth(Person::First), Question::Text(TextQuestion::Wealth(Person::Second))) => is_together,
        (Page::Income(person), Question::Choice(ChoiceQuestion::Estimated(of))) => person == of,
        // A partner has one sum: the page says that nothing comes beside it.
        (Page::Income(Person::FirstPartner | Person::SecondPartner), Question::Text(Property(of) | Upkeep(of))) => {
            page == Page::Income(of)
        }
        (Page::Income(Person::First), Question::Choice(ChoiceQuestion::TaxBasis)) => true,
        (Page::Income(Person::FirstPartner), Question::Choice(ChoiceQuestion::Partner(Person::First)))
        | (Page::Income(Person::SecondPartner), Question::Choice(ChoiceQuestion::Partner(Person::Second)))
        | (Page::Wealth(Person::First), Question::Text(TextQuestion::Wealth(Person::FirstPartner)))
        | (Page::Wealth(Person::Second), Question::Text(TextQuestion::Wealth(Person::SecondPartner))) => true,
        _ => page.writes().contains(&asked),
    }
}

/// Whether a question is about the income or the wealth of the second parent.
fn is_of_second(asked: Asked) -> bool {
    use TextQuestion::{ChangeSince, Property, Subtotal, Upkeep, Wealth};
    let second = Person::Second;
    let figures = [Subtotal(second), Property(second), Upkeep(second), Wealth(second), ChangeSince(second)];
    figures.iter().any(|question| asked.question == Question::Text(*question))
}
