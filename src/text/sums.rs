//! Steps of a calculation that are sums, as rows of sign, label and amount.

use crate::case::field::Person;
use crate::money::Chf;
use crate::rules::{Days, Reason, Step};
use crate::text::Catalogue;
use crate::text::ledger::Write;
use crate::text::messages::texts;
use crate::text::write::amount;

texts! {
    /// The rows of a sum below a step: what stands left of the amount, behind its sign. What comes out has no row.
    rows {
        income_a_month => "Einkommen im Monat",
        /// Beside a number of months.
        months => "Monate",
        /// The intermediate sum of the tax form.
        subtotal => "Zwischentotal",
        income => "Einkommen",
        property => "Liegenschaften netto",
        /// `percent` is a percentage, `wealth` an amount.
        wealth(percent, wealth) => "{percent} % des Vermögens von {wealth}",
        wage => "Lohn",
        other_income => "Anderes Einkommen",
        all_days => "Betrag für alle Tage",
        /// The incomes of all who count: of one person, or of several together.
        all_income => "Einkommen",
        /// `children` is their number, `each` the amount for each of them.
        children(children, each) => "Kinder: {children}, für jedes {each}",
        maintenance => "Unterhalt",
        day_care => "Tagesbetreuung",
        illness => "Krankheit und Behinderung",
        a_month => "Betrag im Monat",
        months_a_year => "Monate im Jahr",
        days_a_year => "Tage im Jahr",
        days_this_month => "Tage in diesem Monat",
        stays_before => "Bisherige Aufenthalte",
        next_stay => "Weiterer Aufenthalt",
        a_day => "Betrag für einen Tag",
        days => "Tage",
    }
}

/// A row of a sum.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SumRow {
    /// `+`, `−`, `×`, `÷`, `=`, or nothing in the first row.
    pub sign: &'static str,
    /// What it is.
    pub label: String,
    /// The amount, or a number of days or months.
    pub value: String,
}

/// A row that a step can have.
pub(in crate::text) struct Possible {
    pub row: SumRow,
    /// Whether it is left out, because it adds nothing.
    pub is_nothing: bool,
}

/// A row of a sum.
fn row(sign: &'static str, label: impl Into<String>, value: impl Into<String>) -> Possible {
    Possible { row: SumRow { sign, label: label.into(), value: value.into() }, is_nothing: false }
}

/// A row that adds an amount, or subtracts it if it is below zero. It is left out if the amount is zero.
fn added(label: impl Into<String>, value: Chf, write: Write) -> Possible {
    let row = if value.is_negative() { row("−", label, write(Chf::ZERO - value)) } else { row("+", label, write(value)) };
    Possible { is_nothing: value == Chf::ZERO, ..row }
}

impl Catalogue {
    /// The rows that a step can have, always as many for the same rule. `write` writes each amount that answers can move.
    pub(in crate::text) fn rows(&self, step: &Step, write: Write) -> Vec<Possible> {
        match step.reason {
            Reason::Annualised { monthly, months, .. } => {
                vec![row("", rows::income_a_month(self), write(monthly)), row("×", rows::months(self), months.to_string())]
            }
            Reason::TotalIncome { person, subtotal, property, wealth, percent, .. } => {
                let label = if matches!(person, Person::Child(_)) { rows::income(self) } else { rows::subtotal(self) };
                let of_wealth = rows::wealth(self, &percent.to_string(), &write(wealth));
                vec![
                    row("", label, write(subtotal)),
                    added(rows::property(self), property, write),
                    added(of_wealth, percent.of(wealth), write),
                ]
            }
            Reason::ChildIncome { wage, other, .. } => {
                vec![row("", rows::wage(self), write(wage)), added(rows::other_income(self), other, write)]
            }
            Reason::RelevantIncome { sum, children, per_child, maintenance_paid, day_care, illness, year: _ } => {
                let mut deducted = |label: String, deducted| {
                    let row = row("−", label, write(deducted));
                    Possible { is_nothing: deducted == Chf::ZERO, ..row }
                };
                let deductions = [
                    deducted(rows::children(self, &children.to_string(), &amount(per_child)), per_child.times(children)),
                    deducted(rows::maintenance(self).to_owned(), maintenance_paid),
                    deducted(rows::day_care(self).to_owned(), day_care),
                    deducted(rows::illness(self).to_owned(), illness),
                ];
                let is_whole = step.result == sum && deductions.iter().all(|row| row.is_nothing);
                let income = Possible { is_nothing: is_whole, ..row("", rows::all_income(self), write(sum)) };
                std::iter::once(income).chain(deductions).collect()
            }
            Reason::ByDays { days, monthly, days_per_year } => vec![
                row("", rows::a_month(self), write(monthly)),
                row("×", rows::months_a_year(self), "12"),
                row("÷", rows::days_a_year(self), days_per_year.to_string()),
                row("×", rows::days_this_month(self), self.days(days)),
            ],
            Reason::DaysTogether { before, more } => {
                vec![row("", rows::stays_before(self), write(before)), row("+", rows::next_stay(self), write(more))]
            }
            Reason::OutpatientDays { days, per_day, .. } | Reason::ReliefDays { days, per_day } => {
                // Of days that are open there is no amount for all of them.
                let all = match days {
                    Days::Known(days) => row("=", rows::all_days(self), write(per_day.times(days))),
                    Days::Between { .. } | Days::Open => Possible { is_nothing: true, ..row("=", rows::all_days(self), "") },
                };
                vec![row("", rows::a_day(self), write(per_day)), row("×", rows::days(self), self.days(days)), all]
            }
            _ => Vec::new(),
        }
    }
}
