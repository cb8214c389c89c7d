//! `cargo xtask flow`: prints the way of a family and the questions of the Fachmodus as Mermaid charts, for those who check them.

use crate::{
    Result,
    process::{command, run},
};

/// Prints the charts.
pub fn flow() -> Result {
    run(&mut command("cargo run --quiet --no-default-features --bin flow"))
}
