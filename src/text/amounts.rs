//! Ranges, amounts a month, and amounts that are known in part.

use crate::answer::Range;
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::{amount, bound};

texts! {
    /// Amounts in francs. Their values are written the same in every language.
    amounts {
        /// `low` and `high` are amounts: the lowest and the highest one that is possible.
        range(low, high) => "{low} bis {high}",
        /// `amount` may be a range.
        a_month(amount) => "{amount} Franken im Monat",
    }
}

texts! {
    /// Amounts to which an unknown one is added.
    pub open_amounts {
        /// In the table of the months: `amount` is what was computed. The office adds something, and nobody knows yet how much.
        and_open(amount) => "{amount} + offen",
    }
}

impl Catalogue {
    /// A range: one amount if both ends are shown alike, else both.
    pub fn range(&self, range: Range) -> String {
        if range.is_exact() { amount(range.low) } else { amounts::range(self, &amount(range.low), &amount(range.high)) }
    }

    /// As [`Catalogue::range`], without Rappen where an amount has none.
    pub(in crate::text) fn short_range(&self, range: Range) -> String {
        if range.is_exact() { bound(range.low) } else { amounts::range(self, &bound(range.low), &bound(range.high)) }
    }

    /// An amount or a range, with «Franken im Monat».
    pub fn a_month(&self, range: Range) -> String {
        amounts::a_month(self, &self.range(range))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Chf;
    use crate::text::GERMAN;

    #[test]
    fn a_range_that_shows_one_amount_is_one_amount() {
        let third = Chf::francs(1).divided(3);
        assert_eq!(GERMAN.range(Range { low: third, high: Chf::rappen(33) }), "0.33");
        assert_eq!(GERMAN.range(Range { low: Chf::ZERO, high: Chf::francs(2500) }), "0.00 bis 2’500.00");
    }
}
