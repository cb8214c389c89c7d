//! Whether a page is answered, and what is missing on it or cannot be read.

use crate::answer::Answer;
use crate::calendar::Date;
use crate::case::field::Person;
use crate::form::family::age::{self, Age};
use crate::form::family::amounts::{is_holiday, is_taxed_as_couple, units, wealth_options};
use crate::form::family::page::{CHILD_MONEY, Page};
use crate::form::family::start;
use crate::form::family::told_for::is_set_aside;
use crate::form::figures::{amount, count, problem};
use crate::form::{
    AlimonyOption, Asked, ChildCountOption, ChoiceQuestion, ChosenOptions, DaysUnitOption, Form, IncomePeriodOption, MoreItem,
    ProblemKind, Question, StartWishOption, TextKind, TextQuestion, ToldLine, UNKNOWN,
};

/// The most further helps that the family way takes.
const MOST_MORE: usize = 3;
/// The days of a week.
const WEEK: u32 = 7;
/// The days of the longest month.
const MONTH: u32 = 31;
/// The days of the longest year.
const YEAR: u32 = 366;

/// What is wrong on a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PageProblem {
    /// The input that it is about.
    pub asked: Asked,
    /// What is wrong.
    pub kind: PageProblemKind,
}

/// What can be wrong on a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PageProblemKind {
    /// Nothing is chosen.
    Choose,
    /// Nothing is ticked, not even «Nichts davon».
    Tick,
    /// No amount, number or day is typed.
    Enter,
    /// It is not said what the amount is for.
    ChoosePeriod,
    /// A text cannot be read.
    Text(ProblemKind),
    /// The amount is below zero, but it cannot be.
    BelowZero,
    /// More further helps than the family way takes.
    TooManyHelps,
    /// More days than a week has.
    WeekDays,
    /// More days than a month has.
    MonthDays,
    /// More days than a year has.
    YearDays,
    /// The child is not born yet.
    BornLater,
    /// The calculator is not meant for this age.
    TooOld(u32),
}

/// Whether a page has answers with which the way can go on. A page that asks nothing has none.
pub fn is_answered(form: &Form, page: Page) -> bool {
    is_told(form, page) && check(form, page).is_none()
}

/// Whether something was told on the page itself, for what it asks now.
pub fn is_told(form: &Form, page: Page) -> bool {
    if is_set_aside(form, page) {
        return false;
    }
    let questions = page.questions(form);
    let is_list = matches!(page, Page::List(_));
    let was_answered = |asked: &Asked| form.of(*asked).was_answered(asked.question);
    !questions.is_empty()
        && if is_list {
            questions.iter().all(was_answered)
        } else {
            questions.iter().any(was_answered) && check(form, page).is_none()
        }
}

fn is_below_zero(typed: &str) -> bool {
    match amount(typed) {
        Ok(Answer::Known(least) | Answer::Between { low: least, .. }) => least.is_negative(),
        _ => false,
    }
}

/// What is missing on a page or cannot be read. It does not know the day: a day of birth that lies in the future is found by
/// [`check_on`].
pub fn check(form: &Form, page: Page) -> Option<PageProblem> {
    let help = page.help();
    let answers = form.at(help);
    let first = page.questions(form).first().copied()?;
    let found = |asked: Asked, kind| Some(PageProblem { asked, kind });
    let text = |question| Asked::typed(help, question);
    let choice = |question| Asked::chosen(help, question);
    let was_answered = |asked: Asked| form.of(asked).was_answered(asked.question);
    // A text that is open but empty, or that cannot be read.
    for asked in page.open_questions(form) {
        let Question::Text(question) = asked.question else { continue };
        let typed = form.of(asked).text(question).trim();
        if let Some(kind) = problem(question, typed) {
            return found(asked, PageProblemKind::Text(kind));
        }
        // An income below zero may be a loss: that is asked back.
        if question.kind() == TextKind::Amount && is_below_zero(typed) && !matches!(page, Page::Income(_)) {
            return found(asked, PageProblemKind::BelowZero);
        }
        if typed.is_empty() && !may_be_left_empty(form, page) {
            let is_choice_open = |question| was_answered(choice(question));
            let is_missing = match page {
                // A choice on the same page comes first.
                Page::Illness(person) => is_choice_open(ChoiceQuestion::IllnessInRuling(person)),
                _ => true,
            };
            if is_missing {
                return found(asked, PageProblemKind::Enter);
            }
        }
    }
    match page {
        Page::List(_) => {
            let all = page.questions(form);
            let is_ticked = |asked: &Asked| match asked.question {
                Question::Choice(ChoiceQuestion::Applies(item, side)) => {
                    was_answered(*asked) && answers.applies(item, side) != Some(false)
                }
                _ => false,
            };
            let is_settled = all.iter().any(is_ticked) || all.iter().all(|asked| was_answered(*asked));
            if is_settled { None } else { found(first, PageProblemKind::Tick) }
        }
        Page::More => {
            let ticked: Vec<&MoreItem> = MoreItem::ALL.iter().filter(|item| answers.more(**item) == Some(true)).collect();
            let helps = ticked.iter().filter(|item| !matches!(item, MoreItem::OpenCost | MoreItem::Beyond)).count();
            if ticked.is_empty() {
                found(first, PageProblemKind::Choose)
            } else {
                (helps > MOST_MORE).then_some(PageProblem { asked: first, kind: PageProblemKind::TooManyHelps })
            }
        }
        Page::ChildMoney => {
            let any = CHILD_MONEY.iter().any(|line| answers.child_has(*line) == Some(true));
            if any { None } else { found(first, PageProblemKind::Choose) }
        }
        Page::Age => match age::read(answers.text(TextQuestion::Age)) {
            Some(Age::Years(years)) if years > age::oldest() => found(first, PageProblemKind::TooOld(years)),
            // A year of birth leaves two ages open.
            Some(Age::Year(_)) => found(first, PageProblemKind::Text(ProblemKind::Age)),
            _ => None,
        },
        Page::Days(help) => {
            let unit = answers.days_unit();
            let is_known = answers.text(TextQuestion::DaysTold).trim() != UNKNOWN;
            let most = match count(answers.text(TextQuestion::DaysTold)) {
                Ok(Answer::Known(days) | Answer::Between { high: days, .. }) => days,
                _ => 0,
            };
            match unit {
                None if is_known && !units(form, help).is_empty() => {
                    found(choice(ChoiceQuestion::DaysUnit), PageProblemKind::ChoosePeriod)
                }
                // The unit of another help that was chosen before.
                Some(unit) if !units(form, help).is_empty() && !units(form, help).contains(&unit) => {
                    found(choice(ChoiceQuestion::DaysUnit), PageProblemKind::ChoosePeriod)
                }
                Some(DaysUnitOption::Weekly) if most > WEEK => found(first, PageProblemKind::WeekDays),
                Some(DaysUnitOption::Monthly) if most > MONTH && !is_holiday(form, help) => {
                    found(first, PageProblemKind::MonthDays)
                }
                Some(DaysUnitOption::Yearly) if most > YEAR => found(first, PageProblemKind::YearDays),
                _ => None,
            }
        }
        Page::Income(person) => {
            let period = choice(ChoiceQuestion::IncomePeriod(person));
            let typed = answers.text(TextQuestion::Income(person));
            match answers.income_period(person) {
                Some(IncomePeriodOption::Range) => {
                    let is_range = matches!(amount(typed), Ok(Answer::Between { .. }));
                    if is_range { None } else { found(first, PageProblemKind::Choose) }
                }
                Some(IncomePeriodOption::Nothing | IncomePeriodOption::NotStable) | None if !typed.trim().is_empty() => {
                    found(period, PageProblemKind::ChoosePeriod)
                }
                _ if was_answered(period) => None,
                _ => found(period, PageProblemKind::ChoosePeriod),
            }
        }
        Page::ChildWage => {
            let times = choice(ChoiceQuestion::WageTimes);
            let is_known = answers.text(TextQuestion::Told(Person::Child(0), ToldLine::Wage)).trim() != UNKNOWN;
            if is_known && answers.wage_times().is_none() { found(times, PageProblemKind::ChoosePeriod) } else { None }
        }
        Page::Wealth(person) => {
            let is_open = |asked: Asked| was_answered(asked) && answers.wealth_band(person).is_none();
            let offered = wealth_options(is_taxed_as_couple(form, person));
            let is_there = answers.wealth_band(person).is_some_and(|band| offered.contains(&band));
            if is_open(first) || is_there { None } else { found(first, PageProblemKind::Choose) }
        }
        Page::Start => {
            let is_text = !answers.text(TextQuestion::StartTold).trim().is_empty();
            match answers.start_wish() {
                Some(StartWishOption::AlreadyThere) | None if !is_text => {
                    found(text(TextQuestion::StartTold), PageProblemKind::Enter)
                }
                _ => None,
            }
        }
        _ => match first.question {
            Question::Choice(_) if !was_answered(first) => found(first, PageProblemKind::Choose),
            _ => None,
        },
    }
}

/// As [`check`], with what the day shows: a birth or a word for a start that cannot be read on this day, and an age for which the
/// calculator is not meant.
pub fn check_on(form: &Form, page: Page, today: Date) -> Option<PageProblem> {
    let of_day = match page {
        Page::Age => {
            let kind = age_on(form.at(0).text(TextQuestion::Age), today);
            kind.map(|kind| PageProblem { asked: Asked::typed(0, TextQuestion::Age), kind })
        }
        Page::Start => {
            let told = form.at(0).text(TextQuestion::StartTold).trim();
            let unread = !told.is_empty() && start::read(told, form, today).is_none();
            let asked = Asked::typed(0, TextQuestion::StartTold);
            unread.then_some(PageProblem { asked, kind: PageProblemKind::Text(ProblemKind::Date) })
        }
        _ => None,
    };
    of_day.or_else(|| check(form, page))
}

/// What is wrong with an age on a day. Of a year of birth the younger age counts: the birthday may be still to come.
fn age_on(text: &str, today: Date) -> Option<PageProblemKind> {
    let years = match age::read(text)? {
        Age::Years(years) => Some(years),
        Age::Birth(birth) => age::years_on(birth, today),
        Age::Year(year) => u32::try_from(today.year() - year).ok().map(|older| older.saturating_sub(1)),
    };
    match years {
        None => Some(PageProblemKind::BornLater),
        Some(years) => (years > age::oldest()).then_some(PageProblemKind::TooOld(years)),
    }
}

/// Whether a text on the page may stay empty by what is chosen beside it.
fn may_be_left_empty(form: &Form, page: Page) -> bool {
    let answers = form.at(page.help());
    match page {
        Page::Income(person) => {
            let period = ChoiceQuestion::IncomePeriod(person);
            let is_unknown = answers.income_period(person).is_none() && answers.was_answered(Question::Choice(period));
            let is_nothing =
                matches!(answers.income_period(person), Some(IncomePeriodOption::Nothing | IncomePeriodOption::NotStable));
            // A range is chosen, not typed.
            is_unknown || is_nothing || answers.income_period(person) == Some(IncomePeriodOption::Range)
        }
        // The number of all children may be unknown too.
        Page::Children(person) => answers.child_count(person) != Some(ChildCountOption::More),
        Page::Alimony(person) => answers.alimony(person) != Some(AlimonyOption::Ordered),
        Page::Start => true,
        _ => false,
    }
}
