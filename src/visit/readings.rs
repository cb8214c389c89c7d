//! The readings of ours by which the answers of a family became the figures of a case.

use crate::case::field::Person;
use crate::form::family::{self, Moves, Page, Stage};
use crate::form::{ChosenOptions, Form, ToldLine, WealthBandOption};
use crate::rules::Reading;

/// The readings of the visit ([`Reading::OF_VISIT`]) on which the answers rest, in their order.
pub fn readings_of_visit(form: &Form) -> Vec<Reading> {
    readings_of_persons(form, |_| true)
}

/// The same, of the answers about these persons and about the child.
pub fn readings_of_persons(form: &Form, counts: impl Fn(Person) -> bool) -> Vec<Reading> {
    if !family::is_family(form) {
        return Vec::new();
    }
    let way = || family::pages(form, Moves::BOTH).into_iter().chain(family::later_pages(form));
    let any = |is: &dyn Fn(Page) -> bool| way().any(|page| family::is_answered(form, page) && is(page));
    let rests_on = |reading: &Reading| match reading {
        Reading::TaxFreeWealth => any(&|page| match page {
            Page::Wealth(person) => {
                counts(person) && form.at(0).wealth_band(person).is_some_and(|band| band != WealthBandOption::Taxable)
            }
            Page::ChildMoney => form.at(0).child_has(ToldLine::Wealth) == Some(true),
            _ => false,
        }),
        Reading::FlatUpkeep => any(&|page| matches!(page, Page::Rent(person) if counts(person))),
        Reading::WageFrom14 => {
            let asks_list = any(&|page| matches!(page, Page::List(_)));
            let pays_by_income = any(&|page| matches!(page, Page::Income(_) | Page::ChildMoney));
            family::stage(form) == Some(Stage::Child) && asks_list && pays_by_income
        }
        Reading::EstimatedIncome => any(&|page| match page {
            Page::Income(person) => counts(person) && is_rough(form, person),
            _ => false,
        }),
        _ => false,
    };
    Reading::OF_VISIT.into_iter().filter(rests_on).collect()
}

/// Whether an income was told, and roughly.
fn is_rough(form: &Form, person: Person) -> bool {
    use crate::form::IncomePeriodOption::{NotStable, Nothing, Ruling};
    form.at(0).income_period(person).is_some_and(|period| !matches!(period, Ruling | Nothing | NotStable))
}

/// Whether the wealth that was told has the tax-free amount of a couple.
pub fn is_tax_free_of_couple(form: &Form) -> bool {
    is_tax_free_of_couple_of(form, |_| true)
}

/// The same, of the wealth of these persons.
pub fn is_tax_free_of_couple_of(form: &Form, counts: impl Fn(Person) -> bool) -> bool {
    let parents = [Person::First, Person::Second];
    let told = parents.into_iter().filter(|person| counts(*person)).find(|person| form.at(0).wealth_band(*person).is_some());
    told.is_some_and(|person| family::is_taxed_as_couple(form, person))
}
