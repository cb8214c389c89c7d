//! The tariffs, VO §§ 32, 33 and 34: a percentage of the *whole* relevant income, by bracket.

use serde::Serialize;

use crate::money::{Chf, Percent};
use crate::rules::source::Source;

/// Which tariff.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TariffKind {
    /// § 32: liable persons together, or with a supporter or stable partner.
    Joint,
    /// § 33: other liable persons.
    Single,
    /// § 34: minors without liable persons, and young adults; a minor's part by § 35.
    Own,
}

/// A tariff with its brackets.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Tariff {
    /// Which one.
    pub kind: TariffKind,
    /// Where it stands.
    pub source: Source,
    /// Up to here nothing is owed.
    pub free_up_to: Chf,
    /// The brackets above, rising.
    pub brackets: &'static [Bracket],
    /// Above the last bracket.
    pub top_percent: Percent,
}

/// A bracket: the incomes above the bound of the bracket before, up to its own bound, which is included.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bracket {
    /// Upper bound, CHF a year.
    pub up_to: Chf,
    /// Of the whole income.
    pub percent: Percent,
}

/// The bracket into which an income falls.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Rate {
    /// The bound below it; none for the free bracket.
    pub over: Option<Chf>,
    /// Its upper bound, which belongs to it; none for the top bracket.
    pub up_to: Option<Chf>,
    /// Of the whole income.
    pub percent: Percent,
}

impl Tariff {
    /// All brackets with their bounds, from the free one to the top one.
    pub fn rates(&self) -> impl Iterator<Item = Rate> {
        (0..self.brackets.len() + 2).map(|place| self.rate_at(place))
    }

    /// The bracket at an index: 0 is the free one, the one after all `brackets` is the top one.
    fn rate_at(&self, place: usize) -> Rate {
        let Some(before) = place.checked_sub(1) else {
            return Rate { over: None, up_to: Some(self.free_up_to), percent: Percent::hundredths(0) };
        };
        let over = before.checked_sub(1).map_or(Some(self.free_up_to), |last| Some(self.brackets.get(last)?.up_to));
        match self.brackets.get(before) {
            Some(bracket) => Rate { over, up_to: Some(bracket.up_to), percent: bracket.percent },
            None => Rate { over, up_to: None, percent: self.top_percent },
        }
    }

    /// The bracket of an income: «über 55'000 bis 60'000».
    pub fn rate(&self, income: Chf) -> Rate {
        let top = Rate { over: None, up_to: None, percent: self.top_percent };
        self.rates().find(|rate| rate.up_to.is_none_or(|bound| income <= bound)).unwrap_or(top)
    }

    /// The incomes at which the share of a year is `share`: at most one in each bracket.
    pub(crate) fn incomes_of(&self, share: Chf) -> impl Iterator<Item = Chf> {
        self.rates().filter_map(move |rate| {
            let income = rate.percent.whole_of(share);
            let is_in = rate.over.is_some_and(|bound| income > bound) && rate.up_to.is_none_or(|bound| income <= bound);
            is_in.then_some(income)
        })
    }
}

/// A jump of the tariff: one Rappen more of income, and the next bracket's percentage applies to the whole income.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Jump {
    /// Up to this income, CHF a year, the lower share holds.
    pub bound: Chf,
    /// How far the income is from it.
    pub distance: Chf,
    /// The share a month at the bound.
    pub at_bound: Chf,
    /// The share a month one Rappen above it.
    pub above: Chf,
}

/// The jumps of a tariff next to an income.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Jumps {
    /// The last jump below the income; none in the free bracket.
    pub below: Option<Jump>,
    /// The next jump above the income; none in the top bracket.
    pub ahead: Option<Jump>,
}
