//! How a property is tried.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// The same cases on every run: a failing property must fail again. PROPTEST_RNG_SEED tries others, PROPTEST_CASES another number, and
/// `cargo xtask test --all` four times as many.
pub fn config(cases: u32) -> ProptestConfig {
    let set = |name: &str| std::env::var(name).ok();
    let seed = set("PROPTEST_RNG_SEED").and_then(|seed| seed.parse().ok()).unwrap_or(85_015);
    let cases = if set("ALL").is_some() { cases * 4 } else { cases };
    let cases = set("PROPTEST_CASES").and_then(|cases| cases.parse().ok()).unwrap_or(cases);
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(seed), ..ProptestConfig::default() }
}
