//! `cargo xtask lighthouse`: Lighthouse's figures of the release page, and which of its audits are below 1.
//!
//! It never fails on a time or a score, because these depend on the machine. `cargo xtask test size` fails if the page is too
//! large.

use crate::{
    Result, page,
    process::{command, run},
    system, tools,
};

/// Builds the page and prints the figures.
pub fn lighthouse() -> Result {
    page::build()?;
    tools::for_lighthouse()?;
    let chromium = system::chromium()?;
    println!("→ seven loads in Chromium, about two minutes");
    run(command("node tests/lighthouse/lighthouse.mjs dist").env("CHROMIUM", chromium))
}
