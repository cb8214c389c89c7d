//! Amounts with what they are of.

use crate::answer::Range;
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::amount;

texts! {
    /// Amounts in francs. Their values are written the same in every language.
    amounts {
        /// From the lowest to the highest.
        range(low, high) => "{low} bis {high}",
        /// `amount` may be a range.
        a_month(amount) => "{amount} Franken im Monat",
    }
}

texts! {
    /// Amounts that are known in part.
    pub open_amounts {
        /// In a table: more comes on top, which is not known.
        and_open(amount) => "{amount} + offen",
    }
}

impl Catalogue {
    /// One amount, or two.
    pub fn range(&self, range: Range) -> String {
        if range.is_exact() { amount(range.low) } else { amounts::range(self, &amount(range.low), &amount(range.high)) }
    }

    /// What is paid in a month.
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
