//! `cargo xtask mutants`: changes the rules in many small ways and expects a test to fail for each.
//!
//! `.cargo/mutants.toml` says what to change and which tests to run. Further arguments are passed to cargo-mutants, such as
//! `--list`, `--shard 1/4` or `--file src/rules/tariff.rs`.

use crate::{
    Result,
    process::{command, run},
    tools,
};

/// Installs cargo-mutants if need be and runs it.
pub fn mutants(args: &[String]) -> Result {
    tools::for_mutants()?;
    // Quick builds, and few random cases: the tables of the tests must notice a changed rule, not a random case.
    let quick = [("CARGO_PROFILE_DEV_DEBUG", "0"), ("CARGO_PROFILE_TEST_DEBUG", "0"), ("PROPTEST_CASES", "2")];
    run(command("cargo mutants").envs(quick).args(args))
}
