//! From the share of a year to the share of a calendar month, the unit of charging: VO § 29 (months, less than 10 days, −20 %,
//! −50 %), § 30 (days), § 35 (the child pays first, the parents the rest), and the limit of § 28 Abs. 3.

use std::rc::Rc;

use crate::calendar::Year;
use crate::case::Extent;
use crate::money::{Chf, Percent};
use crate::rules::parameters::{Figure, Parameters};
use crate::rules::payers::{Payer, TariffBase, YearShare, YearShares};
use crate::rules::presence::Presence;
use crate::rules::source::Source;
use crate::rules::step::{Days, LimitBasis, Reason, Steps};

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
    /// If charged by month: the days of all stays of the child that are charged by month (§ 29 Abs. 2). If charged by days: the
    /// days to charge.
    pub days: u32,
    /// The calendar days of this stay in this month.
    pub present: Presence,
    /// The regular days of this stay in this month, if they are given (reading `stay-days`).
    pub regular: Option<u32>,
    /// The limit, if one is known.
    pub limit: Option<Limit>,
}

/// What one payer owes for a month, with every reason.
#[derive(Clone, PartialEq, Debug)]
pub struct MonthShare {
    /// The person who owes it.
    pub payer: Payer,
    /// By §§ 29 and 30 and the month's cap, before § 35 and the limit. Unrounded.
    pub full: Chf,
    /// What is owed. Unrounded.
    pub amount: Chf,
    /// What it follows from.
    pub facts: ShareFacts,
    /// The steps that lead to the amount.
    pub steps: Steps,
}

/// What a share of a month follows from, for those who compare shares or show them. The steps explain the same to people.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct ShareFacts {
    /// The income and its tariff. None if the share does not depend on income.
    pub base: Option<Rc<TariffBase>>,
    /// Whether nothing is owed because the month has too few days (§ 29 Abs. 2).
    pub too_few_days: bool,
    /// Whether the limit of § 28 Abs. 3 lowered it.
    pub limited: bool,
    /// Whether it was compared with the payer's share for another stay (§ 28 Abs. 2).
    pub compared: bool,
}

impl ShareFacts {
    /// Whether only the last step matters: the month has too few days, so no earlier step counts. Not if the share was compared
    /// with that of another stay, because then the comparison is the last step.
    pub fn is_last_step_enough(&self) -> bool {
        self.too_few_days && !self.compared
    }

    /// The years of the figures that were used, in rising order. Figures without a year count as those of `undated`. Empty if the
    /// month has too few days, because nothing depends on the figures then.
    pub fn years(&self, undated: Year) -> Vec<Year> {
        let base = self.base.as_ref().filter(|_| !self.too_few_days);
        base.map_or(Vec::new(), |base| base.years.all(undated))
    }
}

/// The shares of a month. The rules apply in this order (reading `cap-order`): the monthly cap, which `shares` already contain; § 29,
/// or § 30 with the monthly cap again; § 35, by which the parents pay what the child's share leaves; the limit of § 28 Abs. 3 on the
/// sum, split in proportion (reading `separate-payers`).
pub fn month_shares(shares: YearShares, stay: &StayMonth, parameters: &Parameters) -> Vec<MonthShare> {
    let month = |share: YearShare| {
        let YearShare { payer, year, base, mut steps } = share;
        let amount = match stay.mode {
            Mode::ByDays => by_days(year, stay.days, parameters, &mut steps),
            Mode::Monthly(extent) => by_month(year, extent, stay, parameters, &mut steps),
        };
        let facts = ShareFacts { base: Some(base), too_few_days: !stay.is_charged(parameters), ..ShareFacts::default() };
        MonthShare { payer, full: amount, amount, facts, steps }
    };
    let mut months: Vec<MonthShare> = shares.parents.into_iter().map(month).collect();
    if let Some(child) = shares.child.map(month) {
        if stay.is_charged(parameters) {
            own_share_first(&mut months, child.amount);
        }
        months.push(child);
    }
    if let Some(limit) = stay.limit {
        apply_limit(&mut months, limit);
    }
    months
}

impl StayMonth {
    /// Whether the month is charged. A stay charged by month is free below the days of § 29 Abs. 2; one charged by days never is.
    fn is_charged(&self, parameters: &Parameters) -> bool {
        self.mode == Mode::ByDays || self.days >= parameters.least_days.value
    }
}

/// § 29: nothing below 10 days; −20 % for weekly, −50 % for part-time care; no pro rata (reading `partial-month`).
fn by_month(year: Chf, extent: Extent, stay: &StayMonth, parameters: &Parameters, steps: &mut Steps) -> Chf {
    let (days, least) = (stay.days, parameters.least_days);
    if !stay.is_charged(parameters) {
        steps.decide(least.source, Reason::TooFewDays { days, least: least.value }, Chf::ZERO);
        return Chf::ZERO;
    }
    let before = year.divided(parameters.months_per_year.value);
    // `days` also counts other stays. A stay of a whole month counts as 31 days, even if this month is shorter.
    let part_of_month = (!stay.present.is_whole()).then_some(stay.days.min(stay.present.month_days()));
    let reduction = match extent {
        Extent::Full => None,
        Extent::Weekly => Some(parameters.weekly_reduction),
        Extent::PartTime => part_time_reduction(stay, before, parameters, steps),
    };
    let mut amount = before;
    if let Some(percent) = reduction {
        amount = percent.value.rest().of(year).divided(parameters.months_per_year.value);
        steps.decide(percent.source, Reason::Reduction { extent, percent: percent.value, before }, amount);
    }
    let (source, reason) = (Source::ordinance("§ 29 Abs. 1"), Reason::FullMonth { part_of_month });
    // The deciding step of a whole month with reduced care is the reduction, or the reason why there is none.
    if part_of_month.is_none() && extent != Extent::Full {
        steps.add(source, reason, amount);
    } else {
        steps.decide(source, reason, amount);
    }
    amount
}

/// § 29 Abs. 4: the share is not halved if regular days are given that are more than half of the calendar month.
fn part_time_reduction(stay: &StayMonth, before: Chf, parameters: &Parameters, steps: &mut Steps) -> Option<Figure<Percent>> {
    let limit = parameters.part_time_limit;
    match stay.regular.filter(|days| is_above_part_time(*days, stay.present, parameters)) {
        Some(days) => {
            steps.decide(limit.source, Reason::NotPartTime { days, most: limit.value }, before);
            None
        }
        None => Some(parameters.part_time_reduction),
    }
}

/// Whether the regular days are more than part-time care allows: half of the calendar month (§ 29 Abs. 4).
pub fn is_above_part_time(days: u32, present: Presence, parameters: &Parameters) -> bool {
    Chf::francs(days) > parameters.part_time_limit.value.of(Chf::francs(present.month_days()))
}

/// § 30: by days, from the day of entry to the day of leaving, both counted (reading `day-rate`).
fn by_days(year: Chf, days: u32, parameters: &Parameters, steps: &mut Steps) -> Chf {
    let amount = for_days(year, days, parameters);
    let monthly = year.divided(parameters.months_per_year.value);
    let reason = Reason::ByDays { days: Days::Known(days), monthly, days_per_year: parameters.days_per_year.value };
    steps.decide(Source::ordinance("§ 30"), reason, amount);
    // At the highest yearly share, 31 days cost more than the monthly cap (reading `day-rate`).
    let cap = parameters.monthly_cap;
    if amount <= cap.value {
        return amount;
    }
    steps.decide(cap.source, Reason::Cap { before: amount }, cap.value);
    cap.value
}

/// The part of a year's share for some days (§ 30, reading `day-rate`).
pub fn for_days(share_of_year: Chf, days: u32, parameters: &Parameters) -> Chf {
    share_of_year.times(days).divided(parameters.days_per_year.value)
}

/// § 35: the minor pays first. The parents owe the rest of their shares, split in proportion (reading `child-income-apart`).
fn own_share_first(parents: &mut [MonthShare], own: Chf) {
    let fulls: Vec<Chf> = parents.iter().map(|share| share.full).collect();
    let sum: Chf = fulls.iter().copied().sum();
    let left = share_out((sum - own).at_least_zero(), &fulls);
    for (share, left) in parents.iter_mut().zip(left) {
        share.amount = left;
        let reason = Reason::OwnShareFirst { own, parents: sum, this_parent: share.full };
        share.steps.add(Source::ordinance("§ 35"), reason, left);
    }
}

/// § 28 Abs. 3: all shares together may not exceed the canton's contribution.
fn apply_limit(months: &mut [MonthShare], limit: Limit) {
    let amounts: Vec<Chf> = months.iter().map(|share| share.amount).collect();
    let sum: Chf = amounts.iter().copied().sum();
    if sum <= limit.amount {
        return;
    }
    let left = share_out(limit.amount, &amounts);
    for (share, left) in months.iter_mut().zip(left) {
        let reason = Reason::Limit { limit: limit.amount, basis: limit.basis, sum, before: share.amount };
        share.amount = left;
        share.facts.limited = true;
        share.steps.decide(Source::ordinance("§ 28 Abs. 3"), reason, left);
    }
}

/// Splits an amount in proportion to `parts`. The last positive part takes the remainder, so that the shares add up exactly. Otherwise
/// a quotient with endless decimals could make the totals of two equal months differ.
pub fn share_out(amount: Chf, parts: &[Chf]) -> Vec<Chf> {
    let whole: Chf = parts.iter().copied().sum();
    let mut shares: Vec<Chf> = parts.iter().map(|part| part.proportion(amount, whole)).collect();
    if let Some(last) = parts.iter().rposition(|part| *part > Chf::ZERO) {
        let others: Chf = shares.iter().enumerate().filter(|(place, _)| *place != last).map(|(_, share)| *share).sum();
        if let Some(share) = shares.get_mut(last) {
            *share = amount - others;
        }
    }
    shares
}
