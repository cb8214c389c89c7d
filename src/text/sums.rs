//! Steps of a calculation that are sums, as rows of sign, label and amount.

use crate::case::field::Person;
use crate::money::Chf;
use crate::rules::{Reason, Step};
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::amount;

texts! {
    /// The rows of a sum below a step: what stands left of the amount, behind its sign.
    rows {
        income_a_month => "Einkommen im Monat",
        /// Beside a number of months.
        months => "Monate",
        income_a_year => "Einkommen im Jahr",
        /// The intermediate sum of the tax form.
        subtotal => "Zwischentotal",
        income => "Einkommen",
        property => "Liegenschaften netto",
        /// `percent` is a percentage, `wealth` an amount.
        wealth(percent, wealth) => "{percent} % des Vermögens von {wealth}",
        total_income => "Gesamteinkommen",
        wage => "Lohn",
        other_income => "Anderes Einkommen",
        together => "Zusammen",
        all_days => "Betrag für alle Tage",
        /// The incomes of all who count: of one person, or of several together.
        all_income => "Einkommen",
        /// `children` is their number, `each` the amount for each of them.
        children(children, each) => "Kinder: {children}, für jedes {each}",
        maintenance => "Unterhalt",
        day_care => "Tagesbetreuung",
        illness => "Krankheit und Behinderung",
        relevant_income => "Massgebendes Jahreseinkommen",
        /// The deductions are more than the income.
        not_below_zero => "Massgebendes Jahreseinkommen, nie unter null",
        a_month => "Betrag im Monat",
        months_a_year => "Monate im Jahr",
        days_a_year => "Tage im Jahr",
        days_this_month => "Tage in diesem Monat",
        this_month => "Betrag in diesem Monat",
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

/// A row of a sum.
fn row(sign: &'static str, label: impl Into<String>, value: impl Into<String>) -> SumRow {
    SumRow { sign, label: label.into(), value: value.into() }
}

/// A row that adds an amount, or subtracts it if it is below zero.
fn added(label: impl Into<String>, value: Chf) -> SumRow {
    if value.is_negative() { row("−", label, amount(Chf::ZERO - value)) } else { row("+", label, amount(value)) }
}

impl Catalogue {
    /// The rows of a step; none if it is no sum, or a relevant income without deductions.
    pub(in crate::text) fn rows(&self, step: &Step) -> Vec<SumRow> {
        let result = amount(step.result);
        match step.reason {
            Reason::Annualised { monthly, months, .. } => vec![
                row("", rows::income_a_month(self), amount(monthly)),
                row("×", rows::months(self), months.to_string()),
                row("=", rows::income_a_year(self), result),
            ],
            Reason::TotalIncome { person, subtotal, property, wealth, percent, .. } => {
                let label = if matches!(person, Person::Child(_)) { rows::income(self) } else { rows::subtotal(self) };
                let mut sum = vec![row("", label, amount(subtotal))];
                if property != Chf::ZERO {
                    sum.push(added(rows::property(self), property));
                }
                if wealth != Chf::ZERO {
                    sum.push(added(rows::wealth(self, &percent.to_string(), &amount(wealth)), percent.of(wealth)));
                }
                if sum.len() > 1 {
                    sum.push(row("=", rows::total_income(self), result));
                }
                sum
            }
            Reason::ChildIncome { wage, other, .. } => vec![
                row("", rows::wage(self), amount(wage)),
                added(rows::other_income(self), other),
                row("=", rows::together(self), result),
            ],
            Reason::RelevantIncome { sum, children, per_child, maintenance_paid, day_care, illness, year: _ } => {
                let for_children = per_child.times(children);
                let deductions = [
                    (rows::children(self, &children.to_string(), &amount(per_child)), for_children),
                    (rows::maintenance(self).to_owned(), maintenance_paid),
                    (rows::day_care(self).to_owned(), day_care),
                    (rows::illness(self).to_owned(), illness),
                ];
                let rest = deductions.iter().fold(sum, |rest, (_, deducted)| rest - *deducted);
                if rest == sum && rest == step.result {
                    return Vec::new();
                }
                let deductions = deductions.into_iter().filter(|(_, deducted)| *deducted != Chf::ZERO);
                let label = if rest == step.result { rows::relevant_income(self) } else { rows::not_below_zero(self) };
                let mut list = vec![row("", rows::all_income(self), amount(sum))];
                list.extend(deductions.map(|(label, deducted)| row("−", label, amount(deducted))));
                list.push(row("=", label, result));
                list
            }
            Reason::ByDays { days, monthly, days_per_year } => vec![
                row("", rows::a_month(self), amount(monthly)),
                row("×", rows::months_a_year(self), "12"),
                row("÷", rows::days_a_year(self), days_per_year.to_string()),
                row("×", rows::days_this_month(self), days.to_string()),
                row("=", rows::this_month(self), result),
            ],
            Reason::DaysTogether { before, more } => vec![
                row("", rows::stays_before(self), amount(before)),
                row("+", rows::next_stay(self), amount(more)),
                row("=", rows::together(self), result),
            ],
            Reason::OutpatientDays { days, per_day, .. } | Reason::ReliefDays { days, per_day } => vec![
                row("", rows::a_day(self), amount(per_day)),
                row("×", rows::days(self), days.to_string()),
                row("=", rows::all_days(self), amount(per_day.times(days))),
            ],
            _ => Vec::new(),
        }
    }
}
