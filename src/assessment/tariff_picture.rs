//! The picture of a tariff as figures: how far its axes reach, the corners of its line, and the brackets around an income.

use crate::answer::Range;
use crate::assessment::TariffPlace;
use crate::money::Chf;
use crate::rules::tariff::Rate;

/// An axis from zero to `end`, with a mark at each `step`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Axis {
    /// Where it ends.
    pub end: i64,
    /// How far its marks are apart.
    pub step: i64,
}

/// The most marks of an axis above zero.
const MOST_MARKS: i64 = 5;

impl Axis {
    /// The distance of the marks of an axis that reaches to about `francs`: 1, 2 or 5 with zeros, so that at most five marks are enough.
    fn step(francs: i64) -> i64 {
        let mut power: i64 = 1;
        loop {
            let steps = [1, 2, 5].map(|factor| power.saturating_mul(factor));
            if let Some(step) = steps.into_iter().find(|step| step.saturating_mul(MOST_MARKS) >= francs) {
                return step;
            }
            power = power.saturating_mul(10);
        }
    }

    /// Its marks, from zero to the end.
    pub fn marks(self) -> impl Iterator<Item = i64> {
        (0..=self.end / self.step).map(move |place| place * self.step)
    }

    /// Where an amount stands on the axis if it is `length` long. None if it lies beyond the end.
    pub fn at(self, amount: Chf, length: i64) -> Option<i64> {
        let francs = amount.francs_for_drawing().max(0);
        (francs <= self.end).then(|| francs * length / self.end)
    }
}

/// A corner of the line of a tariff: an income of a year, and the share of a month.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Corner {
    /// CHF a year.
    pub income: Chf,
    /// CHF a month, before §§ 28 Abs. 3, 29 and 35.
    pub share: Chf,
}

/// Where a bracket lies, seen from the income.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RateSide {
    /// Below the income.
    Below,
    /// The income, or a part of its range, is in it.
    Own,
    /// Above the income.
    Above,
}

/// A bracket near the income, for the table.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct NearRate {
    /// The bracket.
    pub rate: Rate,
    /// Where it lies.
    pub side: RateSide,
    /// The share of a month at its lower bound, by its own percentage.
    pub from: Chf,
    /// The share of a month at its upper bound; the highest one that there is if it has none.
    pub to: Chf,
}

impl TariffPlace {
    /// The axis of the incomes: to the last mark before the highest share applies, but beyond all brackets.
    pub fn income_axis(&self) -> Axis {
        let capped = self.tariff.capped_from(self.parameters).francs_for_drawing();
        let last = self.tariff.rates().filter_map(|rate| rate.up_to).max().unwrap_or_default().francs_for_drawing();
        let step = Axis::step(capped.max(last).max(1));
        Axis { end: step * (capped / step).max(last / step + 1), step }
    }

    /// The axis of the shares: to the highest one.
    pub fn share_axis(&self) -> Axis {
        let cap = self.parameters.monthly_cap.value.francs_for_drawing().max(1);
        let step = Axis::step(cap);
        Axis { end: step * (cap / step + i64::from(cap % step != 0)), step }
    }

    /// The share of a month by the tariff, before §§ 28 Abs. 3, 29 and 35.
    pub fn share(&self) -> Range {
        Range { low: self.share_of(self.income.low), high: self.share_of(self.income.high) }
    }

    fn share_of(&self, income: Chf) -> Chf {
        self.tariff.rate(income).share_of_month(income, self.parameters)
    }

    /// The corners of the line up to the end of the axis. It rises within a bracket and jumps to the next one.
    pub fn corners(&self) -> Vec<Corner> {
        let end = Chf::francs(u32::try_from(self.income_axis().end).unwrap_or(u32::MAX));
        let mut corners = Vec::new();
        for rate in self.tariff.rates() {
            let corner = |income: Chf| Corner { income, share: rate.share_of_month(income, self.parameters) };
            corners.push(corner(rate.over.unwrap_or_default()));
            match rate.up_to {
                Some(bound) => corners.push(corner(bound)),
                None => {
                    let capped = self.tariff.capped_from(self.parameters).min(end);
                    corners.extend([corner(capped), corner(end)]);
                }
            }
        }
        corners
    }

    /// The brackets near the income: its own with the one below and the one above, or all that a range touches.
    pub fn near_rates(&self) -> Vec<NearRate> {
        let (low, high) = (self.tariff.rate(self.income.low), self.tariff.rate(self.income.high));
        let rates: Vec<Rate> = self.tariff.rates().collect();
        let place = |rate: Rate| rates.iter().position(|known| *known == rate).unwrap_or_default();
        let own = place(low)..=place(high);
        let beside = usize::from(low == high);
        let near = rates
            .iter()
            .enumerate()
            .filter(|(at, _)| own.start().saturating_sub(beside) <= *at && *at <= own.end().saturating_add(beside));
        let near = near.map(|(at, rate)| {
            let side = if at < *own.start() {
                RateSide::Below
            } else if own.contains(&at) {
                RateSide::Own
            } else {
                RateSide::Above
            };
            let share = |income: Chf| rate.share_of_month(income, self.parameters);
            let to = rate.up_to.map_or(self.parameters.monthly_cap.value, share);
            NearRate { rate: *rate, side, from: share(rate.over.unwrap_or_default()), to }
        });
        near.collect()
    }
}
