//! An amount with the period that it was told for, on a page of the family way or in a field of the Fachmodus.

use crate::answer::{Answer, Range};
use crate::case::field::Person;
use crate::form::family::amounts::{monthly_down, monthly_up, payments};
use crate::form::family::mark::is_family;
use crate::form::family::page::Page;
use crate::form::family::windows::Figure;
use crate::form::figures::amount;
use crate::form::{
    Action, Asked, ChoiceQuestion, ChosenOptions, Form, IncomePeriodOption, ParentsOption, PeriodOption, Question, TextQuestion,
    ToldLine, range,
};
use crate::money::Chf;

/// A thousand.
const THOUSAND: u32 = 1_000;
/// The payments of a year, for an amount that is paid monthly without a thirteenth time.
const TWELVE: u32 = 12;
/// The payments of a wage with a thirteenth month.
const THIRTEEN: u32 = 13;

/// An amount with its period.
pub(super) struct ToldAmount {
    pub asked: Asked,
    question: TextQuestion,
    pub figure: Figure,
    /// As it stands there.
    pub told: Range,
    /// How often a year it is paid, if it was told for a month.
    times: Option<u32>,
    /// The question for the period, if the page asks for one.
    period: Option<ChoiceQuestion>,
}

impl ToldAmount {
    /// Whether it was told for a month.
    pub fn is_monthly(&self) -> bool {
        self.times.is_some()
    }

    /// What counts: the sum of a year, or the wealth.
    pub fn counted(&self) -> Range {
        each(self.told, |amount| amount.times(self.times.unwrap_or(1)))
    }

    /// The amount in thousands.
    pub fn in_thousands(&self) -> Range {
        each(self.told, |amount| amount.times(THOUSAND))
    }

    /// The change after which the amount counts for a month, paid so many times a year.
    pub fn as_monthly(&self, times: u32) -> Action {
        let is_thirteen = times != TWELVE;
        match self.period {
            Some(period @ ChoiceQuestion::IncomePeriod(_)) => {
                let told = if is_thirteen { IncomePeriodOption::ThirteenTimes } else { IncomePeriodOption::TwelveTimes };
                Action::Choose(0, period, Some(told.into()))
            }
            Some(period) => {
                let told = if is_thirteen { PeriodOption::ThirteenTimes } else { PeriodOption::TwelveTimes };
                Action::Choose(0, period, Some(told.into()))
            }
            None => self.typed(each(self.told, |amount| amount.times(times))),
        }
    }

    /// The change after which the amount counts for a year. Where the unit is fixed, a month's part is written.
    pub fn as_yearly(&self) -> Action {
        match self.period {
            Some(period @ ChoiceQuestion::IncomePeriod(_)) => Action::Choose(0, period, Some(IncomePeriodOption::Yearly.into())),
            Some(period) => Action::Choose(0, period, Some(PeriodOption::Yearly.into())),
            None if self.figure.lowers() => self.typed(each(self.told, monthly_up)),
            None => self.typed(each(self.told, monthly_down)),
        }
    }

    /// The change after which another amount stands there.
    pub fn typed(&self, amount: Range) -> Action {
        let plain = |amount: Chf| {
            let text = amount.to_string();
            text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
        };
        let text = if amount.is_exact() { plain(amount.low) } else { range(&plain(amount.low), &plain(amount.high)) };
        Action::Type(self.asked.help, self.asked.nth, self.question, text)
    }
}

/// The amount that a page of the family way asks for. `None` if there is none, or if it is not said for which period.
pub(super) fn of_page(form: &Form, page: Page, asked: Asked) -> Option<ToldAmount> {
    let Question::Text(question) = asked.question else { return None };
    let monthly = Some(TWELVE);
    let (figure, times, period) = match (page, question) {
        (_, TextQuestion::Income(person)) => {
            let period = ChoiceQuestion::IncomePeriod(person);
            let times = match form.at(0).income_period(person)? {
                told @ (IncomePeriodOption::ThirteenTimes | IncomePeriodOption::TwelveTimes) => Some(payments(told)),
                IncomePeriodOption::Yearly | IncomePeriodOption::Ruling => None,
                IncomePeriodOption::Range | IncomePeriodOption::Nothing | IncomePeriodOption::NotStable => return None,
            };
            (income_of(form, person), times, Some(period))
        }
        (_, TextQuestion::Told(_, ToldLine::Wage)) => {
            let times = match form.at(0).wage_times()? {
                PeriodOption::ThirteenTimes => Some(THIRTEEN),
                PeriodOption::TwelveTimes => monthly,
                PeriodOption::Yearly => None,
            };
            (Figure::Wage, times, Some(ChoiceQuestion::WageTimes))
        }
        (Page::ChildMoney, TextQuestion::Told(_, ToldLine::Pension | ToldLine::Maintenance)) => {
            (Figure::ChildMoney, monthly, None)
        }
        (_, TextQuestion::Told(_, ToldLine::Rent)) => (Figure::Rent, monthly, None),
        (_, TextQuestion::Told(_, ToldLine::Alimony)) => (Figure::Alimony, monthly, None),
        (_, TextQuestion::Told(_, ToldLine::DayCare)) => (Figure::DayCare, monthly, None),
        (_, TextQuestion::Told(_, ToldLine::Illness)) => (Figure::Illness, None, None),
        (_, TextQuestion::Told(_, ToldLine::Wealth | ToldLine::Taxable)) => (Figure::Wealth, None, None),
        _ => return None,
    };
    told(form, asked, question, figure, times, period)
}

/// The amount in a field of the Fachmodus. `None` if it holds none.
pub(super) fn of_field(form: &Form, asked: Asked) -> Option<ToldAmount> {
    let Question::Text(question) = asked.question else { return None };
    let (figure, times) = match question {
        TextQuestion::Subtotal(person) => (income_of(form, person), None),
        TextQuestion::ChangeMonthly(person) => (income_of(form, person), Some(TWELVE)),
        TextQuestion::OwnWage => (Figure::Wage, None),
        TextQuestion::OwnOther => (Figure::ChildMoney, None),
        TextQuestion::Property(_) => (Figure::Rent, None),
        TextQuestion::MaintenancePaid(_) => (Figure::Alimony, None),
        TextQuestion::DayCare(_) => (Figure::DayCare, None),
        TextQuestion::Illness(_) => (Figure::Illness, None),
        TextQuestion::Wealth(_) => (Figure::Wealth, None),
        _ => return None,
    };
    told(form, asked, question, figure, times, None)
}

fn told(
    form: &Form,
    asked: Asked,
    question: TextQuestion,
    figure: Figure,
    times: Option<u32>,
    period: Option<ChoiceQuestion>,
) -> Option<ToldAmount> {
    let told = range_of(amount(form.of(asked).text(question)).ok()?)?;
    Some(ToldAmount { asked, question, figure, told, times, period })
}

/// Whose income it is: on the family way parents who live together tell one sum.
fn income_of(form: &Form, person: Person) -> Figure {
    let is_joint = person == Person::First && is_family(form) && form.at(0).parents() == Some(ParentsOption::Together);
    if is_joint { Figure::JointIncome } else { Figure::Income }
}

/// A known amount as a range.
pub(super) fn range_of(answer: Answer<Chf>) -> Option<Range> {
    match answer {
        Answer::Unknown => None,
        known => {
            let (low, high) = known.bounds(Chf::ZERO, Chf::ZERO);
            Some(Range { low, high })
        }
    }
}

fn each(range: Range, of: impl Fn(Chf) -> Chf) -> Range {
    Range { low: of(range.low), high: of(range.high) }
}
