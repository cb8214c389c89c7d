//! From a year's share to a calendar month: VO § 29 (months, less than 10 days, −20 %, −50 %), § 30 (days) and the
//! limit of § 28 Abs. 3. Months are the unit of charging.

use crate::case::Extent;
use crate::money::{Chf, Percent};
use crate::rules::parameters::{Figure, Parameters};
use crate::rules::payers::{Payer, YearShare};
use crate::rules::source::Source;
use crate::rules::step::{Finding, LimitBasis, Step};
use crate::rules::tariff::for_days;

/// How a placement is charged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// By calendar month, by the extent of the care (§ 29).
    Monthly(Extent),
    /// By days: crisis foster family, regular short-term and holiday care (§ 30).
    ByDays,
}

/// The most that all payers together owe for a child's placement in a month (§ 28 Abs. 3).
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Limit {
    /// The canton's contribution in this month.
    pub amount: Chf,
    /// What it rests on.
    pub basis: LimitBasis,
}

/// A placement in one calendar month.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct StayMonth {
    /// How it is charged.
    pub mode: Mode,
    /// Days that count in this month: in the home or foster family, or the days that are charged.
    pub days: u32,
    /// Calendar days of the stay in this month.
    pub present: u32,
    /// Days of the calendar month.
    pub month_days: u32,
    /// Whether `days` are regular days that were given, not the calendar days of the stay (reading `stay-days`).
    pub regular: bool,
    /// The limit, where one is known.
    pub limit: Option<Limit>,
}

/// What one payer owes for a month, with the reasons that come after the year's share.
#[derive(Clone, PartialEq, Debug)]
pub struct MonthShare {
    /// Who.
    pub payer: Payer,
    /// Unrounded.
    pub amount: Chf,
    /// Why.
    pub steps: Vec<Step>,
}

/// The shares of a month: first the cap (it is in the year's share already), then § 29 or § 30, then the limit of
/// § 28 Abs. 3 on the sum (reading `cap-order`), shared in proportion (reading `separate-payers`).
pub fn month_shares(shares: &[YearShare], stay: &StayMonth, parameters: &Parameters) -> Vec<MonthShare> {
    let mut months: Vec<MonthShare> = shares
        .iter()
        .map(|share| {
            let mut steps = Vec::with_capacity(3);
            let amount = match stay.mode {
                Mode::ByDays => by_days(share.year, stay.days, parameters, &mut steps),
                Mode::Monthly(extent) => by_month(share.year, extent, stay, parameters, &mut steps),
            };
            MonthShare { payer: share.payer, amount, steps }
        })
        .collect();
    if let Some(limit) = stay.limit {
        apply_limit(&mut months, limit);
    }
    months
}

/// § 29: nothing below 10 days; −20 % for weekly, −50 % for part-time care; no pro rata (reading `partial-month`).
fn by_month(year: Chf, extent: Extent, stay: &StayMonth, parameters: &Parameters, steps: &mut Vec<Step>) -> Chf {
    let (days, least) = (stay.days, parameters.least_days);
    if days < least.value {
        steps.push(Step::new(least.source, Finding::TooFewDays { days, least: least.value }, Chf::ZERO));
        return Chf::ZERO;
    }
    let before = year.divided(parameters.months_per_year.value);
    let part_of_month = (stay.present < stay.month_days).then_some(stay.days);
    let reduction = match extent {
        Extent::Full => None,
        Extent::Weekly => Some(parameters.weekly_reduction),
        Extent::PartTime => part_time_reduction(stay, before, parameters, steps),
    };
    let mut amount = before;
    if let Some(percent) = reduction {
        amount = percent.value.rest().of(year).divided(parameters.months_per_year.value);
        steps.push(Step::new(percent.source, Finding::Reduction { extent, percent: percent.value, before }, amount));
    }
    steps.push(Step::new(Source::ordinance("§ 29 Abs. 1"), Finding::FullMonth { part_of_month }, amount));
    amount
}

/// § 29 Abs. 4: half is left only where the days are at most half of the calendar month's.
fn part_time_reduction(stay: &StayMonth, before: Chf, parameters: &Parameters, steps: &mut Vec<Step>) -> Option<Figure<Percent>> {
    let limit = parameters.part_time_limit;
    if stay.regular && is_above_part_time(stay.days, stay.month_days, parameters) {
        steps.push(Step::new(limit.source, Finding::NotPartTime { days: stay.days, most: limit.value }, before));
        return None;
    }
    Some(parameters.part_time_reduction)
}

/// Whether so many regular days are more than part-time care may have: half of the calendar month's (§ 29 Abs. 4).
pub fn is_above_part_time(days: u32, month_days: u32, parameters: &Parameters) -> bool {
    Chf::francs(days) > parameters.part_time_limit.value.of(Chf::francs(month_days))
}

/// § 30: by days, from the day of entry to the day of leaving, both counted (reading `day-rate`).
fn by_days(year: Chf, days: u32, parameters: &Parameters, steps: &mut Vec<Step>) -> Chf {
    let amount = for_days(year, days, parameters);
    let monthly = year.divided(parameters.months_per_year.value);
    let finding = Finding::ByDays { days, monthly, days_per_year: parameters.days_per_year.value };
    steps.push(Step::new(Source::ordinance("§ 30"), finding, amount));
    // Thirty-one days at the daily cap are more than the cap of a month (reading `day-rate`).
    let cap = parameters.monthly_cap;
    if amount <= cap.value {
        return amount;
    }
    steps.push(Step::new(cap.source, Finding::Cap { before: amount }, cap.value));
    cap.value
}

/// § 28 Abs. 3: all shares together may not exceed the canton's contribution.
fn apply_limit(months: &mut [MonthShare], limit: Limit) {
    let sum: Chf = months.iter().map(|share| share.amount).sum();
    if sum <= limit.amount {
        return;
    }
    for share in months {
        let before = share.amount;
        share.amount = before.proportion(limit.amount, sum);
        let finding = Finding::Limit { limit: limit.amount, basis: limit.basis, sum, before };
        share.steps.push(Step::new(Source::ordinance("§ 28 Abs. 3"), finding, share.amount));
    }
}
