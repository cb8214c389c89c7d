//! How amounts are written in Switzerland, by hand: browsers disagree about it.

use crate::answer::Range;
use crate::money::Chf;

/// `1’234.50`, rounded half up to the Rappen: the one place where a person sees an amount.
pub fn amount(amount: Chf) -> String {
    let plain = amount.to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("−", digits));
    let (whole, rappen) = digits.split_once('.').unwrap_or((digits, "00"));
    let mut written = String::with_capacity(plain.len() + 6);
    written.push_str(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push('’');
        }
        written.push(digit);
    }
    written.push('.');
    written.push_str(rappen);
    written
}

/// The bound of a bracket, as laws write it: `55’000`, without Rappen where it has none.
pub fn bound(bound: Chf) -> String {
    let written = amount(bound);
    written.strip_suffix(".00").unwrap_or(&written).to_owned()
}

/// One amount, or two joined by a word.
pub fn range(range: Range, to: &str) -> String {
    if range.is_exact() { amount(range.low) } else { [&amount(range.low), to, &amount(range.high)].join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_has_rappen_only_where_it_needs_them() {
        for (rappen, expected) in [(5_500_000, "55’000"), (5_500_050, "55’000.50"), (0, "0")] {
            assert_eq!(bound(Chf::rappen(rappen)), expected);
        }
    }

    #[test]
    fn amounts_are_written_as_in_switzerland() {
        for (rappen, expected) in [
            (0, "0.00"),
            (5, "0.05"),
            (99_900, "999.00"),
            (100_000, "1’000.00"),
            (123_450, "1’234.50"),
            (123_456_789, "1’234’567.89"),
            (-1_200_000, "−12’000.00"),
        ] {
            assert_eq!(amount(Chf::rappen(rappen)), expected);
        }
    }

    #[test]
    fn a_range_that_shows_one_amount_is_one_amount() {
        let third = Chf::francs(1).divided(3);
        assert_eq!(range(Range { low: third, high: Chf::rappen(33) }, "bis"), "0.33");
        assert_eq!(range(Range { low: Chf::ZERO, high: Chf::francs(2500) }, "bis"), "0.00 bis 2’500.00");
    }
}
