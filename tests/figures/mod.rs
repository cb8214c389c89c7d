//! The figures that the tests of the law compute with: the law as it stood when they were written. A new tariff, or a new
//! comparison with the law, changes `parameters/` and none of these.

use hilfen_rechner::calendar::{Date, Holiday};
use hilfen_rechner::money::{Chf, Percent};
use hilfen_rechner::rules::parameters::{Figure, Kind, Parameters, RuleBook};
use hilfen_rechner::rules::source::{Act, Source};
use hilfen_rechner::rules::tariff::{Bracket, Tariff, TariffKind};

/// The files in this folder, made into constants by `build.rs` as those in `parameters/` are, the oldest first.
pub static FILES: &[Parameters] = include!(concat!(env!("OUT_DIR"), "/figures_of_tests.rs"));

/// The rules of these files.
pub fn book() -> RuleBook {
    RuleBook::of(FILES)
}
