//! `cargo xtask lighthouse`: Lighthouse's figures of the release page, and which of its audits are below 1.
//!
//! It tells and never fails on a time or a score, for these depend on the machine; what the page may weigh is held by
//! `cargo xtask test size`.

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
    println!("→ six loads in Chromium, about a minute and a half");
    run(command("node tests/lighthouse/lighthouse.mjs dist").env("CHROMIUM", chromium))
}
