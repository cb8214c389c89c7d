//! `cargo xtask keys [TIMES]`: how long a key in the Fachmodus takes on a device that is so many times slower than this machine.
//!
//! It never fails on a time, because times depend on the machine.

use crate::{
    Result, page,
    process::{command, root, run},
    system, tools,
};

/// How many keys are pressed in each case.
const KEYS: &str = "60";

/// Builds the page and prints the times. The test knows how much slower the device is if nobody says it.
pub fn keys(args: &[String]) -> Result {
    page::build()?;
    tools::for_browser()?;
    let chromium = system::chromium()?;
    // The same as the test of this name in `cargo xtask test browser`, with more keys.
    let mut node = command("node --test --test-reporter=spec keys.test.mjs");
    run(node
        .current_dir(root().join("tests/browser"))
        .env("CHROMIUM", chromium)
        .env("KEYS", KEYS)
        .envs(args.first().map(|times| ("SLOWER", times))))
}
