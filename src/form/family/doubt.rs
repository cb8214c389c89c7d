//! What is asked back: answers that can be read, but are probably meant otherwise. Nothing is refused and nothing is read otherwise
//! than it stands there: the person says what is meant.
//!
//! The pages of the family way and the fields of the Fachmodus use the same windows ([`super::windows`]).

use std::iter::once;
use std::ops::RangeInclusive;

use crate::answer::{Answer, Range};
use crate::calendar::{Date, Month};
use crate::case::field::Person;
use crate::form::family::age::{self, Age};
use crate::form::family::amounts::{income, is_holiday, is_taxed_as_couple, tax_free, times, wealth_options};
use crate::form::family::page::Page;
use crate::form::family::told_amount::{ToldAmount, of_field, of_page, range_of};
use crate::form::family::windows::{
    ALMOST_DAILY, ALMOST_DAILY_IN_YEAR, AskBack, FEW_CHILDREN, Figure, LONG_HOLIDAY, MANY_CHILDREN, Told, WINDOWS, Window,
};
use crate::form::figures::{amount, count, date};
use crate::form::text_question::FURTHER_CHANGES;
use crate::form::{
    Action, AlimonyOption, Asked, ChildCountOption, ChoiceQuestion, ChosenOptions, DaysUnitOption, Form, HouseholdOption,
    Question, TextQuestion, ToldLine,
};
use crate::money::Chf;

/// An answer that is asked back.
#[derive(Clone, PartialEq, Debug)]
pub struct Doubt {
    /// The input that it is about.
    pub asked: Asked,
    /// What is asked.
    pub kind: DoubtKind,
    /// What can be replied.
    pub replies: Vec<Reply>,
}

/// What is asked back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DoubtKind {
    /// Which of two amounts is meant: the text can mean both.
    WhichAmount(Range, Range),
    /// Whether this amount is meant.
    IsAmount(Range),
    /// Which of two days is meant: the text can mean both.
    WhichDay(Date, Date),
    /// Whether so much a year is meant: the told amount in thousands.
    ThousandsAYear(Range),
    /// Whether so much is meant: the told amount in thousands.
    Thousands(Range),
    /// Whether the amount is meant for a month.
    AMonth(Range),
    /// Whether the amount is meant for a year.
    AYear(Range),
    /// Whether the year's sum is so small.
    LittleAYear(Range),
    /// Whether the year's sum is so large.
    MuchAYear(Range),
    /// Whether there is a loss. Holds the amount.
    Loss(Range),
    /// Whether an unusual amount is right.
    Unusual(Range),
    /// Whether the maintenance of a year is higher than the income.
    AboveIncome(Range),
    /// Whether the wealth lies below the tax-free amount, which comes second: it counts as nothing.
    BelowTaxFree(Range, Chf),
    /// Whether help comes on so many days that it is almost every day.
    AlmostDaily(u32),
    /// Whether there are so many days.
    ManyDays(u32),
    /// Whether there are so many children, or so few.
    ManyChildren(u32),
    /// Whether a day is right that lies far from today, or before it where a help is planned.
    UnusualDay(Date),
    /// Which of the ages that a year of birth leaves open: this one or the next.
    WhichAge(u32),
    /// Whether the child is not one year old yet: it is born this year.
    NotYetOne,
    /// Whether the child comes of age before this day, on which the months that are shown end: only its age is told.
    ComesOfAge(Date),
}

/// What a person can reply.
#[derive(Clone, PartialEq, Debug)]
pub struct Reply {
    /// Its words.
    pub words: ReplyWords,
    /// What it means.
    pub meaning: Meaning,
}

/// The words of a reply.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReplyWords {
    /// «Ja».
    Yes,
    /// «Nein».
    No,
    /// «Ändern».
    Change,
    /// «Ja», paid thirteen times a year.
    YesThirteenTimes,
    /// «Ja», paid twelve times a year.
    YesTwelveTimes,
    /// «Nein», for a year.
    NoYearly,
    /// «Ja», for a year.
    YesYearly,
    /// «Nein», for a month.
    NoMonthly,
    /// The age.
    Age(u32),
    /// The amount.
    Amount(Range),
    /// The day.
    Day(Date),
    /// To give the day of birth.
    Birth,
}

/// What a reply means.
#[derive(Clone, PartialEq, Debug)]
pub enum Meaning {
    /// The answer is right as it stands there.
    Right,
    /// The person changes the answer.
    Change,
    /// This is meant.
    Otherwise(Action),
    /// The answer is right, and the person changes that of another page.
    Also(Page),
}

impl Doubt {
    /// Whether both ask the same about the same input, perhaps about another answer.
    pub fn is_same_question(&self, other: &Doubt) -> bool {
        self.asked == other.asked && std::mem::discriminant(&self.kind) == std::mem::discriminant(&other.kind)
    }
}

pub(super) fn reply(words: ReplyWords, meaning: Meaning) -> Reply {
    Reply { words, meaning }
}

fn means(words: ReplyWords, action: Action) -> Reply {
    reply(words, Meaning::Otherwise(action))
}

/// «Ja» and «Ändern».
pub(super) fn is_that_right() -> Vec<Reply> {
    vec![reply(ReplyWords::Yes, Meaning::Right), reply(ReplyWords::Change, Meaning::Change)]
}

/// What is asked back about the answers of a page, in the order of its inputs.
pub fn doubts(form: &Form, page: Page, today: Date) -> Vec<Doubt> {
    match page {
        Page::Age => age_doubt(form, today).into_iter().collect(),
        Page::Days(help) => days_doubt(form, help).into_iter().collect(),
        Page::Children(person) => {
            let asked = Asked::typed(0, TextQuestion::Children(person));
            let is_more = form.at(0).child_count(person) == Some(ChildCountOption::More);
            let windows = [Some(&MANY_CHILDREN), is_more.then_some(&FEW_CHILDREN)].into_iter().flatten();
            let is_open = page.open_questions(form).contains(&asked);
            windows.filter(|_| is_open).filter_map(|window| count_doubt(form, asked, window, DoubtKind::ManyChildren)).collect()
        }
        _ => {
            let inputs = page.questions(form).into_iter().filter(|asked| counts(form, page, *asked));
            inputs.filter_map(|asked| of_page(form, page, asked)).flat_map(|told| of_amount(form, page, &told)).collect()
        }
    }
}

/// What is asked back about a field of the Fachmodus. The field stands beside it, so no reply leads there.
pub fn field_doubts(form: &Form, asked: Asked) -> Vec<Doubt> {
    if !form.of(asked).was_answered(asked.question) {
        return Vec::new();
    }
    let mut found: Vec<Doubt> = match asked.question {
        Question::Text(TextQuestion::DaysPerMonth) => {
            count_doubt(form, asked, &ALMOST_DAILY, DoubtKind::AlmostDaily).into_iter().collect()
        }
        Question::Text(TextQuestion::ChildDeductions(_)) => {
            count_doubt(form, asked, &MANY_CHILDREN, DoubtKind::ManyChildren).into_iter().collect()
        }
        Question::Text(TextQuestion::End) => long_holiday(form, asked).into_iter().collect(),
        Question::Text(question) => {
            let told = of_field(form, asked);
            let mut doubts = told.as_ref().map(in_windows).unwrap_or_default();
            if let (TextQuestion::MaintenancePaid(person), Some(told)) = (question, &told) {
                doubts.extend(above(told, written_income(form, asked, person)));
            }
            doubts
        }
        Question::Choice(_) => Vec::new(),
    };
    found.iter_mut().for_each(|doubt| doubt.replies.retain(|reply| reply.meaning != Meaning::Change));
    found
}

/// Whether an amount on a page is read: its input is open, or it is the highest maintenance that somebody who is not sure pays.
fn counts(form: &Form, page: Page, asked: Asked) -> bool {
    let is_perhaps_ordered = matches!(page, Page::Alimony(person) if form.at(0).alimony(person) != Some(AlimonyOption::Agreed));
    is_perhaps_ordered || page.open_questions(form).contains(&asked)
}

fn of_amount(form: &Form, page: Page, told: &ToldAmount) -> Vec<Doubt> {
    let mut found = in_windows(told);
    found.extend(below_tax_free(form, page, told));
    if let Page::Alimony(person) = page {
        found.extend(above_income(form, person, told));
    }
    found
}

fn in_windows(told: &ToldAmount) -> Vec<Doubt> {
    WINDOWS.iter().filter(|window| holds(window, told)).map(|window| asked_back(window.asks, told)).collect()
}

/// Whether an amount lies in a window, of a range both ends.
fn holds(window: &Window, told: &ToldAmount) -> bool {
    let compared = match window.told {
        Told::Month => told.is_monthly().then_some(told.told),
        Told::Year => (!told.is_monthly()).then_some(told.told),
        Told::Counted => Some(told.counted()),
    };
    let is_within = |range: Range| window.from <= range.low && range.high < window.below;
    window.of.contains(&told.figure) && compared.is_some_and(is_within)
}

fn asked_back(asks: AskBack, told: &ToldAmount) -> Doubt {
    use ReplyWords::*;
    let no = |words| reply(words, Meaning::Right);
    let is_wage = matches!(told.figure, Figure::Income | Figure::JointIncome | Figure::Wage);
    let (kind, replies) = match asks {
        AskBack::Thousands => {
            let meant = told.in_thousands();
            let kind = if told.figure == Figure::Wealth { DoubtKind::Thousands(meant) } else { DoubtKind::ThousandsAYear(meant) };
            (kind, vec![means(Yes, told.typed(meant)), no(No)])
        }
        AskBack::AMonth if is_wage => {
            let yes = [(YesThirteenTimes, 13), (YesTwelveTimes, 12)].map(|(words, times)| means(words, told.as_monthly(times)));
            (DoubtKind::AMonth(told.told), yes.into_iter().chain([no(NoYearly)]).collect())
        }
        AskBack::AMonth => (DoubtKind::AMonth(told.told), vec![means(Yes, told.as_monthly(12)), no(NoYearly)]),
        AskBack::AYear => (DoubtKind::AYear(told.told), vec![means(YesYearly, told.as_yearly()), no(NoMonthly)]),
        AskBack::LittleAYear => (DoubtKind::LittleAYear(told.counted()), is_that_right()),
        AskBack::MuchAYear => (DoubtKind::MuchAYear(told.counted()), is_that_right()),
        AskBack::Loss => (DoubtKind::Loss(told.told), is_that_right()),
        AskBack::Unusual => (DoubtKind::Unusual(told.told), is_that_right()),
    };
    Doubt { asked: told.asked, kind, replies }
}

/// Wealth for which there is a choice «Weniger als …»: it counts as nothing.
fn below_tax_free(form: &Form, page: Page, told: &ToldAmount) -> Option<Doubt> {
    let Question::Text(TextQuestion::Told(person, ToldLine::Wealth)) = told.asked.question else { return None };
    let is_couple = matches!(page, Page::Wealth(_)) && is_taxed_as_couple(form, person);
    let free = tax_free(is_couple)?;
    let first = wealth_options(is_couple).first().copied();
    let yes = match page {
        Page::Wealth(_) => Meaning::Otherwise(Action::Choose(0, ChoiceQuestion::WealthBand(person), first.map(Into::into))),
        // The child's wealth has no bands.
        _ => Meaning::Right,
    };
    let replies = vec![reply(ReplyWords::Yes, yes), reply(ReplyWords::Change, Meaning::Change)];
    let kind = DoubtKind::BelowTaxFree(told.told, free);
    (told.told.high < free && told.told.low > Chf::ZERO).then_some(Doubt { asked: told.asked, kind, replies })
}

/// Maintenance of more than the person's whole income.
fn above_income(form: &Form, person: Person, told: &ToldAmount) -> Option<Doubt> {
    let income = match person {
        Person::Child(_) => own_income(form, told.asked),
        _ => range_of(income(form, person)),
    };
    above(told, income)
}

/// An amount of a year that is higher than an income.
fn above(told: &ToldAmount, income: Option<Range>) -> Option<Doubt> {
    let of_year = told.counted();
    let doubt = || Doubt { asked: told.asked, kind: DoubtKind::AboveIncome(of_year), replies: is_that_right() };
    (of_year.low > income?.high).then(doubt)
}

/// The income of a young person: the wage and what was written for the rest, of the year that an answer is about.
fn own_income(form: &Form, asked: Asked) -> Option<Range> {
    let of = |question| range_of(written(form, asked, question));
    Some(of(TextQuestion::OwnWage)?.plus(of(TextQuestion::OwnOther)?))
}

/// The amount that somebody wrote into a field, for the year that an answer is about. A preset is no answer.
fn written(form: &Form, asked: Asked, question: TextQuestion) -> Answer<Chf> {
    let is_written = [asked.nth, 0].iter().any(|nth| form.at(asked.help).nth(*nth).was_answered(Question::Text(question)));
    if is_written { amount(form.of(asked).text(question)).unwrap_or_default() } else { Answer::Unknown }
}

/// The income that stands in the Fachmodus, of the year that an answer is about. Parents who live together have one maintenance.
fn written_income(form: &Form, asked: Asked, person: Person) -> Option<Range> {
    match person {
        Person::Child(_) => own_income(form, asked),
        Person::First if form.at(0).household() == Some(HouseholdOption::Together) => {
            Some(income_of_person(form, asked, person)?.plus(income_of_person(form, asked, Person::Second)?))
        }
        _ => income_of_person(form, asked, person),
    }
}

/// The income of a person: its highest figure, because a change replaces the subtotal from a day on. `None` if none is known, or a
/// change is not.
fn income_of_person(form: &Form, asked: Asked, person: Person) -> Option<Range> {
    let changes = once(0).chain(FURTHER_CHANGES).filter_map(|nth| {
        let typed = form.at(0).nth(nth).text(TextQuestion::ChangeMonthly(person));
        (!typed.trim().is_empty()).then(|| times(amount(typed).unwrap_or_default(), Month::IN_YEAR))
    });
    let changed: Vec<Range> = changes.map(range_of).collect::<Option<_>>()?;
    let subtotal = range_of(written(form, asked, TextQuestion::Subtotal(person)));
    changed.into_iter().chain(subtotal).max_by_key(|range| range.high)
}

/// Holiday care in the Fachmodus that lasts long, by its first and its last day.
fn long_holiday(form: &Form, asked: Asked) -> Option<Doubt> {
    let of = |question| date(question, form.of(asked).text(question));
    let (start, end) = of(TextQuestion::Start).zip(of(TextQuestion::End))?;
    let days = u32::try_from(start.days_until(end)).ok()? + 1;
    let is_long = is_holiday(form, asked.help) && LONG_HOLIDAY.contains(&days);
    is_long.then(|| Doubt { asked, kind: DoubtKind::ManyDays(days), replies: is_that_right() })
}

fn days_doubt(form: &Form, help: usize) -> Option<Doubt> {
    let asked = Asked::typed(help, TextQuestion::DaysTold);
    if is_holiday(form, help) {
        return count_doubt(form, asked, &LONG_HOLIDAY, DoubtKind::ManyDays);
    }
    match form.at(help).days_unit()? {
        DaysUnitOption::Monthly => count_doubt(form, asked, &ALMOST_DAILY, DoubtKind::AlmostDaily),
        DaysUnitOption::Yearly => count_doubt(form, asked, &ALMOST_DAILY_IN_YEAR, DoubtKind::AlmostDaily),
        DaysUnitOption::Weekly => None,
    }
}

/// A doubt about the typed number, of a range about its higher end.
fn count_doubt(form: &Form, asked: Asked, window: &RangeInclusive<u32>, kind: fn(u32) -> DoubtKind) -> Option<Doubt> {
    let Question::Text(question) = asked.question else { return None };
    let told = count(form.of(asked).text(question)).ok().filter(|told| *told != Answer::Unknown)?;
    let (_, most) = told.bounds(0, 0);
    window.contains(&most).then(|| Doubt { asked, kind: kind(most), replies: is_that_right() })
}

/// A year in place of an age. A year that makes the child too old for the calculator is a problem of the page.
fn age_doubt(form: &Form, today: Date) -> Option<Doubt> {
    let asked = Asked::typed(0, TextQuestion::Age);
    let Age::Year(year) = age::read(form.at(0).text(TextQuestion::Age))? else { return None };
    let older = u32::try_from(today.year() - year).ok()?;
    let of_age = |words, age: u32| means(words, Action::Type(0, asked.nth, TextQuestion::Age, age.to_string()));
    // The birthday of this year may be still to come.
    let Some(younger) = older.checked_sub(1) else {
        let replies = vec![of_age(ReplyWords::Yes, 0), reply(ReplyWords::Change, Meaning::Change)];
        return Some(Doubt { asked, kind: DoubtKind::NotYetOne, replies });
    };
    let replies = [younger, older].map(|age| of_age(ReplyWords::Age(age), age)).to_vec();
    (younger <= age::oldest()).then_some(Doubt { asked, kind: DoubtKind::WhichAge(younger), replies })
}
