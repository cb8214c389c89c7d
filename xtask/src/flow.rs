//! `cargo xtask flow`: prints the order of the questions and what leads to each, as a Mermaid chart for those who check it.

use crate::{
    Result,
    process::{command, run},
};

/// Prints the chart.
pub fn flow() -> Result {
    run(&mut command("cargo run --quiet --no-default-features --bin flow"))
}
