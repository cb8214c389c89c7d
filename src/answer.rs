//! Answers: a known figure, a figure between two others, or "I don't know".
//!
//! An open answer (a gap) is not an error: an amount that depends on it is a [`Range`].

use serde::{Deserialize, Serialize};

use crate::money::Chf;

/// An answer to a question for a figure (an amount, a number of days).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema), schemars(rename = "{T}Answer"))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer<T> {
    /// The figure.
    Known(T),
    /// Between these two figures, both included.
    Between {
        /// The lowest possible figure.
        low: T,
        /// The highest possible figure.
        high: T,
    },
    /// "I don't know": any figure that the question allows. A question left out of a case file is unknown too.
    #[default]
    Unknown,
}

impl<T: Copy + Ord> Answer<T> {
    /// The lowest and the highest possible figure, where the question allows `least` to `most`.
    pub fn bounds(self, least: T, most: T) -> (T, T) {
        match self {
            Answer::Known(value) => (value, value),
            Answer::Between { low, high } => (low.min(high), low.max(high)),
            Answer::Unknown => (least, most),
        }
    }

    /// Whether more than one figure is possible.
    pub fn is_gap(self) -> bool {
        match self {
            Answer::Known(_) => false,
            Answer::Between { low, high } => low != high,
            Answer::Unknown => true,
        }
    }
}

/// An answer to a question with a few choices.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema), schemars(rename = "{T}Choice"))]
#[serde(rename_all = "snake_case")]
pub enum Choice<T> {
    /// The choice.
    Known(T),
    /// "I don't know", or not asked yet.
    #[default]
    Unknown,
}

impl<T> From<Option<T>> for Choice<T> {
    fn from(known: Option<T>) -> Choice<T> {
        known.map_or(Choice::Unknown, Choice::Known)
    }
}

impl<T: Copy + PartialEq> Choice<T> {
    /// The choice, where it is known.
    pub fn known(self) -> Option<T> {
        match self {
            Choice::Known(value) => Some(value),
            Choice::Unknown => None,
        }
    }

    /// Whether it is known to be `value`.
    pub fn is(self, value: T) -> bool {
        self == Choice::Known(value)
    }
}

/// All that an amount can still be. Some completion of the case reaches each end, with three exceptions in which the range may be
/// wider: several payers split an amount, several stays meet in a month, or too much is open to compute every completion
/// (`assessment::MOST_WORK_EXACT`).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Range {
    /// The lowest possible amount.
    pub low: Chf,
    /// The highest possible amount.
    pub high: Chf,
}

impl Range {
    /// Exactly this amount.
    pub fn exactly(amount: Chf) -> Range {
        Range { low: amount, high: amount }
    }

    /// Whether both ends are the same amount to the Rappen, as they are shown.
    pub fn is_exact(self) -> bool {
        self.low.rounded() == self.high.rounded()
    }

    /// Whether both ranges have the same ends to the Rappen, as they are shown.
    pub fn is_shown_as(self, other: Range) -> bool {
        self.low.rounded() == other.low.rounded() && self.high.rounded() == other.high.rounded()
    }

    /// Both ends as they are shown. Only to compare shown amounts.
    pub fn as_shown(self) -> Range {
        Range { low: self.low.as_shown(), high: self.high.as_shown() }
    }

    /// What one figure says of several months: if they cost the same at most, the range that holds each of them, else that of the
    /// dearest month. `None` without a month.
    pub fn of_months(months: impl Iterator<Item = Range> + Clone) -> Option<Range> {
        let high = months.clone().map(|one| one.high).max()?;
        let lows = months.clone().map(|one| one.low);
        let is_same = months.clone().all(|one| one.high.rounded() == high.rounded());
        let low = if is_same { lows.min() } else { lows.max() };
        low.map(|low| Range { low, high })
    }

    /// The smallest range that holds this one and the amount.
    pub fn including(self, amount: Chf) -> Range {
        Range { low: self.low.min(amount), high: self.high.max(amount) }
    }

    /// The range of the sum of both.
    pub fn plus(self, other: Range) -> Range {
        Range { low: self.low + other.low, high: self.high + other.high }
    }

    /// Whether it holds the amount.
    pub fn contains(self, amount: Chf) -> bool {
        self.low <= amount && amount <= self.high
    }
}

impl std::iter::Sum for Range {
    fn sum<I: Iterator<Item = Range>>(ranges: I) -> Range {
        ranges.fold(Range::exactly(Chf::ZERO), Range::plus)
    }
}
