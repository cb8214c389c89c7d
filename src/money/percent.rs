//! Percentages, exact as the amounts that they are taken of.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::money::{Chf, product, quotient, sum};

/// A percentage, `9.5` for 9.5 %.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Percent(Decimal);

impl Percent {
    /// A percentage from its hundredths: 950 for 9.5 %.
    pub const fn hundredths(hundredths: u32) -> Percent {
        Percent(Decimal::from_parts(hundredths, 0, 0, false, 2))
    }

    /// This percentage of an amount, exact.
    pub fn of(self, amount: Chf) -> Chf {
        let mut part = product(amount.0, self.0);
        // Divides by 100 by moving the decimal point; amounts of a case leave room for two more decimals.
        match part.set_scale(part.scale() + 2) {
            Ok(()) => Chf(part),
            Err(_) => Chf(part).divided(100),
        }
    }

    /// The whole amount, if this percentage of it is `part`; zero for 0 %.
    pub(crate) fn whole_of(self, part: Chf) -> Chf {
        Chf(quotient(product(part.0, Decimal::ONE_HUNDRED), self.0))
    }

    /// What is left of 100 %.
    pub fn rest(self) -> Percent {
        Percent(sum(Decimal::ONE_HUNDRED, -self.0))
    }
}

/// Without trailing zeros: `9.5`, `20`.
impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.normalize().fmt(f)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
