//! What anyone needs to check a result, and the short number by which two receipts are compared.

use serde::Serialize;

use super::timeline::Timeline;
use crate::calendar::Date;
use crate::case::Case;
use crate::hash::{NO_TEXT, fnv_1a};
use crate::rules::parameters::Parameters;

/// Name and version of the program, with the commit that it was built from: `hilfen-rechner 0.2.0 (a1b2c3d)`. If the build differed
/// from the commit `(a1b2c3d+)`, without a git repository `(outside git)`.
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("VERSION"));

/// What anyone needs to check a result: program, figures, case.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Receipt {
    /// A short number of all below: `4K7M-9QX2`. Another program, other figures or another answer give another one.
    pub number: String,
    /// Name, version and commit of the program.
    pub program: &'static str,
    /// The parameter files that were used, the oldest first.
    pub rules: Vec<RulesUsed>,
    /// The case itself.
    pub case: Case,
}

/// A parameter file that was used.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct RulesUsed {
    /// Its name.
    pub file: &'static str,
    /// Its SHA-256.
    pub sha256: &'static str,
    /// What it holds, for people.
    pub title: &'static str,
    /// Where the ordinance can be read.
    pub link: &'static str,
    /// In force from this day.
    pub valid_from: Date,
    /// Compared with the official collection up to this day.
    pub checked_on: Date,
    /// What was compared, and what shows that nothing newer was in force.
    pub checked_against: &'static str,
}

impl From<&Parameters> for RulesUsed {
    fn from(file: &Parameters) -> RulesUsed {
        RulesUsed {
            file: file.file,
            sha256: file.hash,
            title: file.title,
            link: file.link,
            valid_from: file.valid_from,
            checked_on: file.checked_on,
            checked_against: file.checked_against,
        }
    }
}

impl Receipt {
    pub(super) fn new(case: &Case, timeline: &Timeline) -> Receipt {
        let mut used: Vec<&Parameters> = Vec::with_capacity(2);
        for facts in &timeline.kinds {
            if !used.iter().any(|file| file.file == facts.parameters.file) {
                used.push(facts.parameters);
            }
        }
        let rules: Vec<RulesUsed> = used.into_iter().map(RulesUsed::from).collect();
        Receipt { number: number(PROGRAM, &rules, case), program: PROGRAM, rules, case: case.clone() }
    }
}

/// The short number of a receipt, as docs/case-format.md describes it. The same receipt has the same number everywhere. The number
/// tells receipts apart; it does not protect against forgery.
pub fn number(program: &str, rules: &[RulesUsed], case: &Case) -> String {
    // Writing a case cannot fail: it has only texts, numbers and lists.
    let case = serde_json::to_string(case).unwrap_or_default();
    let lines = [program].into_iter().chain(rules.iter().map(|file| file.sha256)).chain([case.as_str()]);
    short(fnv_1a(NO_TEXT, &lines.collect::<Vec<_>>().join("\n")))
}

/// The upper 40 bits as eight digits of Crockford's base 32. It has no I, L, O and U, so nobody can take an O for a 0.
fn short(hash: u64) -> String {
    let digits: String = (0..8).filter_map(|place| DIGITS.chars().nth((hash >> (59 - 5 * place)) as usize % 32)).collect();
    let (left, right) = digits.split_at(4);
    [left, "-", right].concat()
}

const DIGITS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn forty_bits_are_eight_digits() {
        let eight = [1, 2, 3, 4, 31, 16, 10, 17].into_iter().fold(0, |bits, digit| bits << 5 | digit);
        assert_eq!(short(eight << 24), "1234-ZGAH");
        assert_eq!(short(0xff_ffff), "0000-0000", "the lower 24 do not count");
    }
}
