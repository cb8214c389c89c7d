//! `cargo xtask mutants`: changes the rules in many small ways and expects a test to fail for each.
//!
//! What is changed and with which tests stands in `.cargo/mutants.toml`; further arguments go to cargo-mutants, such
//! as `--list`, `--shard 1/4` or `--file src/rules/tariff.rs`.

use crate::{
    Result,
    process::{command, run},
    tools,
};

/// Installs cargo-mutants if need be and runs it.
pub fn mutants(args: &[String]) -> Result {
    tools::for_mutants()?;
    run(command("cargo mutants").args(args))
}
