//! Money: exact Swiss francs, percentages, and the reader of typed amounts. It knows no law.
//!
//! Nothing is rounded while a share is computed. [`Chf::rounded`] rounds to the Rappen what is shown, written, or compared as it is
//! shown (reading `rounding`).

mod percent;

pub use percent::Percent;

use std::fmt;
use std::ops::{Add, Neg, Sub};

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::language::INPUT;

/// An amount is rounded to so many decimals before it is rounded to the Rappen. So half a Rappen that a division left as
/// 0.00499999999999999999999 rounds up.
const NOISE_DIGITS: u32 = 18;

/// An exact amount in Swiss francs. Sums saturate, far beyond every amount that a case may hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Chf(Decimal);

impl Chf {
    /// Zero francs.
    pub const ZERO: Chf = Chf(Decimal::ZERO);
    /// The largest amount a case may hold: anything above is treated as a typing error.
    pub const LARGEST: Chf = Chf::rappen(9_999_999_999);
    /// What the reader of files says it expects.
    pub(crate) const EXPECTED: &str = "an amount as text with at most two decimals, like \"1234.50\"";

    /// An amount from its Rappen.
    pub const fn rappen(rappen: i64) -> Chf {
        let size = rappen.unsigned_abs();
        Chf(Decimal::from_parts(size as u32, (size >> 32) as u32, 0, rappen < 0, 2))
    }

    /// An amount from whole francs.
    pub fn francs(francs: u32) -> Chf {
        Chf(Decimal::from(francs))
    }

    /// The amount rounded half up (away from zero) to the Rappen, with two decimals. Only to show or write an amount, or to compare
    /// amounts as they are shown.
    pub fn rounded(self) -> Decimal {
        let mut shown = self
            .0
            .round_dp_with_strategy(NOISE_DIGITS, RoundingStrategy::MidpointNearestEven)
            .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        shown.rescale(2);
        shown
    }

    /// The amount as it is shown, rounded to the Rappen. Only to compare shown amounts.
    pub fn as_shown(self) -> Chf {
        Chf(self.rounded())
    }

    /// The whole francs nearest to this amount, half up. Only to tell a rough amount.
    pub fn nearest_franc(self) -> Chf {
        Chf(self.0.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero))
    }

    /// The whole francs at or above this amount. Only to tell the upper end of a rough range.
    pub fn franc_above(self) -> Chf {
        Chf(self.0.ceil())
    }

    /// This amount taken `count` times.
    pub fn times(self, count: u32) -> Chf {
        Chf(product(self.0, Decimal::from(count)))
    }

    /// This amount divided into `count` equal parts; zero if `count` is zero.
    pub fn divided(self, count: u32) -> Chf {
        Chf(quotient(self.0, Decimal::from(count)))
    }

    /// This amount × `part` ÷ `whole`, multiplied before it is divided; zero if `whole` is zero.
    pub fn proportion(self, part: Chf, whole: Chf) -> Chf {
        Chf(quotient(product(self.0, part.0), whole.0))
    }

    /// The amount without its Rappen, cut down.
    pub fn whole_francs(self) -> Chf {
        Chf(self.0.floor())
    }

    /// The amount, or zero where it is negative.
    pub fn at_least_zero(self) -> Chf {
        self.max(Chf::ZERO)
    }

    /// Whole francs, for drawing the curve and never for an amount. Values beyond `i64` become `i64::MAX`.
    pub fn francs_for_drawing(self) -> i64 {
        use rust_decimal::prelude::ToPrimitive;
        self.0.to_i64().unwrap_or(i64::MAX)
    }

    /// Whether the amount is below zero.
    pub fn is_negative(self) -> bool {
        self < Chf::ZERO
    }

    /// The amount cut down to whole Rappen, and the next Rappen above it.
    pub(crate) fn neighbours(self) -> [Chf; 2] {
        let below = Chf(self.0.round_dp_with_strategy(2, RoundingStrategy::ToNegativeInfinity));
        [below, below + Chf::rappen(1)]
    }

    /// A whole Rappen about halfway between this amount and a higher one; none if no whole Rappen lies between.
    pub(crate) fn rappen_between(self, above: Chf) -> Option<Chf> {
        let middle = (self + above).divided(2);
        middle.neighbours().into_iter().find(|rappen| self < *rappen && *rappen < above)
    }

    /// Reads an amount as people write it: `1'234.50`, `1’234`, `1 234,50`, `Fr. 85'000.–`, `CHF 85000`, `-12000`.
    ///
    /// # Errors
    /// Says what is wrong with the text; an amount is never guessed (`85.000` may be 85 or 85’000).
    pub fn read(text: &str) -> Result<Chf, AmountError> {
        let bare = without_currency(text);
        if bare.is_empty() {
            return Err(AmountError::Empty);
        }
        let (negative, digits) = match bare.strip_prefix(['-', '−', '–']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, bare),
        };
        let rappen = rappen_of(digits)?;
        let amount = Chf::rappen(if negative { -rappen } else { rappen });
        if amount > Chf::LARGEST || amount < -Chf::LARGEST {
            return Err(AmountError::TooLarge);
        }
        Ok(amount)
    }

    /// Reads the exact form of the case file: digits, at most one dot, at most two decimals, and a minus where it is negative.
    fn read_exact(text: &str) -> Option<Chf> {
        let amount: Decimal = text.parse().ok()?;
        let plain = text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-');
        (plain && amount.scale() <= 2).then_some(Chf(amount))
    }
}

// All sums, products and quotients of decimals go through these three functions, so that none of them panics.

fn sum(one: Decimal, other: Decimal) -> Decimal {
    one.saturating_add(other)
}

fn product(one: Decimal, other: Decimal) -> Decimal {
    one.saturating_mul(other)
}

/// Zero if the divisor is zero.
fn quotient(whole: Decimal, by: Decimal) -> Decimal {
    whole.checked_div(by).unwrap_or_default()
}

/// Removes the currency and blanks around the number, and the Swiss «.–» that stands for zero Rappen.
fn without_currency(text: &str) -> &str {
    let mut bare = text.trim();
    for sign in INPUT.iter().flat_map(|words| words.currency) {
        bare = bare.strip_prefix(sign).unwrap_or(bare);
        bare = bare.strip_suffix(sign).unwrap_or(bare).trim();
    }
    for dash in [".–", ".-", ".—", ",–", ",-", ",—"] {
        bare = bare.strip_suffix(dash).unwrap_or(bare);
    }
    bare.trim()
}

/// Reads an amount in francs as Rappen: digits, with or without separators between thousands (`1’234`), and at most two decimals.
fn rappen_of(digits: &str) -> Result<i64, AmountError> {
    let (mut rappen, mut groups, mut group) = (0_i64, 0_u32, 0_u32);
    let mut decimals = None;
    for sign in digits.chars() {
        match (sign, &mut decimals) {
            ('0'..='9', count) => {
                *count.as_mut().unwrap_or(&mut group) += 1;
                // Saturates, because a number beyond `i64` is too large anyway.
                rappen = rappen.saturating_mul(10).saturating_add(i64::from(sign.to_digit(10).unwrap_or_default()));
            }
            // A group after a separator has three digits, the group before the first separator one to three.
            ('\'' | '’' | '‘' | ' ' | '\u{a0}' | '\u{202f}', None) if group == 3 || groups == 0 && (1..3).contains(&group) => {
                (groups, group) = (groups + 1, 0);
            }
            ('.' | ',', None) => decimals = Some(0_u32),
            _ => return Err(AmountError::NotANumber),
        }
    }
    if group == 0 || groups > 0 && group != 3 {
        return Err(AmountError::NotANumber);
    }
    match decimals {
        None => Ok(rappen.saturating_mul(100)),
        Some(0) => Err(AmountError::NotANumber),
        Some(1) => Ok(rappen.saturating_mul(10)),
        Some(2) => Ok(rappen),
        Some(3) => Err(AmountError::Ambiguous),
        Some(_) => Err(AmountError::TooManyDecimals),
    }
}

/// Why a typed amount could not be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AmountError {
    /// Nothing was typed.
    Empty,
    /// The text is not a number.
    NotANumber,
    /// A point or comma before three digits: thousands or decimals?
    Ambiguous,
    /// More than two decimals.
    TooManyDecimals,
    /// Above [`Chf::LARGEST`], or below its negative.
    TooLarge,
}

impl Add for Chf {
    type Output = Chf;
    fn add(self, other: Chf) -> Chf {
        Chf(sum(self.0, other.0))
    }
}

impl Sub for Chf {
    type Output = Chf;
    fn sub(self, other: Chf) -> Chf {
        // Adding −0 could turn zero into −0.
        if other.0.is_zero() { self } else { self + -other }
    }
}

impl Neg for Chf {
    type Output = Chf;
    fn neg(self) -> Chf {
        Chf(-self.0)
    }
}

impl std::iter::Sum for Chf {
    fn sum<I: Iterator<Item = Chf>>(amounts: I) -> Chf {
        amounts.fold(Chf::ZERO, Add::add)
    }
}

/// As in files: rounded to the Rappen, with two decimals and no separators, `1234.50`.
impl fmt::Display for Chf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The mantissa has no −0. Values beyond `u64` saturate.
        let rappen = self.rounded().mantissa();
        let size = u64::try_from(rappen.unsigned_abs()).unwrap_or(u64::MAX);
        write!(f, "{}{}.{:02}", if rappen < 0 { "-" } else { "" }, size / 100, size % 100)
    }
}

/// In files an amount is text, `"1234.50"`, so that no reader turns it into a float.
impl Serialize for Chf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.rounded())
    }
}

impl<'de> Deserialize<'de> for Chf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Chf, D::Error> {
        struct Reader;
        impl de::Visitor<'_> for Reader {
            type Value = Chf;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(Chf::EXPECTED)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Chf, E> {
                Chf::read_exact(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        let rows = [
            ("85000", "85000.00"),
            ("1'234.50", "1234.50"),
            ("1’234", "1234.00"),
            ("1 234,50", "1234.50"),
            ("1\u{a0}234\u{202f}567.8", "1234567.80"),
            ("Fr. 85'000.–", "85000.00"),
            ("CHF 85000", "85000.00"),
            ("85000 Franken", "85000.00"),
            ("85'000.-", "85000.00"),
            ("-12000", "-12000.00"),
            ("−12’000", "-12000.00"),
            ("  0  ", "0.00"),
            ("007", "7.00"),
            ("99'999'999.99", "99999999.99"),
        ];
        for (typed, expected) in rows {
            assert_eq!(Chf::read(typed).map(|a| a.to_string()), Ok(expected.to_owned()), "{typed}");
        }
    }

    #[test]
    fn never_guesses_an_amount() {
        let rows = [
            ("", AmountError::Empty),
            ("  Fr. ", AmountError::Empty),
            ("viel", AmountError::NotANumber),
            ("12a", AmountError::NotANumber),
            ("1,234,567", AmountError::NotANumber),
            ("1'23", AmountError::NotANumber),
            ("1234'567", AmountError::NotANumber),
            ("'123", AmountError::NotANumber),
            ("12.", AmountError::NotANumber),
            ("--5", AmountError::NotANumber),
            ("85.000", AmountError::Ambiguous),
            ("85,000", AmountError::Ambiguous),
            ("1.2345", AmountError::TooManyDecimals),
            ("100'000'000", AmountError::TooLarge),
            ("99999999999999999999999", AmountError::TooLarge),
        ];
        for (typed, expected) in rows {
            assert_eq!(Chf::read(typed), Err(expected), "{typed}");
        }
    }

    #[test]
    fn rounds_half_up_once_and_only_when_shown() {
        let third = Chf::francs(1).divided(3);
        assert_eq!(third.to_string(), "0.33");
        assert_eq!(third.times(3).to_string(), "1.00");
        assert_eq!(Chf::rappen(1).divided(2).to_string(), "0.01");
        assert_eq!((-Chf::rappen(1).divided(2)).to_string(), "-0.01");
        assert_eq!(Chf::rappen(1).divided(6).times(3).to_string(), "0.01");
    }

    #[test]
    fn divides_by_nothing_without_a_panic() {
        assert_eq!(Chf::francs(5).divided(0), Chf::ZERO);
        assert_eq!(Chf::francs(5).proportion(Chf::francs(1), Chf::ZERO), Chf::ZERO);
        assert_eq!(Percent::hundredths(0).whole_of(Chf::francs(1)), Chf::ZERO);
    }

    #[test]
    fn neighbours_are_the_rappen_on_both_sides() {
        let amount = Chf::francs(1).divided(3);
        assert_eq!(amount.neighbours(), [Chf::rappen(33), Chf::rappen(34)]);
        assert_eq!(Chf::rappen(33).rappen_between(Chf::rappen(34)), None);
        assert_eq!(Chf::rappen(33).rappen_between(Chf::rappen(36)), Some(Chf::rappen(34)));
    }

    #[test]
    fn percentages_are_exact() {
        assert_eq!(Percent::hundredths(950).of(Chf::francs(85_000)), Chf::francs(8_075));
        assert_eq!(Percent::hundredths(2000).rest(), Percent::hundredths(8000));
        assert_eq!(Percent::hundredths(1350).whole_of(Chf::francs(30_000)).to_string(), "222222.22");
        assert_eq!((Percent::hundredths(950).to_string(), Percent::hundredths(2000).to_string()), ("9.5".into(), "20".into()));
    }
}
