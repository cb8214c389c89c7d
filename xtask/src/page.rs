//! The release page: built with Trunk into `dist/`, measured, and served.

use crate::{
    Result, process,
    process::{command, root},
    system, tools,
};
use std::{
    fs,
    process::{Command, Stdio},
};

/// Builds the page and serves it until Ctrl-C.
pub fn run(args: &[String]) -> Result {
    let port = args.first().map_or("8080", String::as_str);
    build()?;
    process::run(command("node web/serve.mjs dist").arg(port))
}

/// Builds the page as it is published.
pub fn build() -> Result {
    tools::for_page()?;
    plain_page()?;
    let mut trunk = command("trunk build --release --skip-version-check");
    small_standard_library(&mut trunk);
    // Trunk reads this variable as true or false and stops at the usual `NO_COLOR=1`.
    process::run(trunk.env_remove("NO_COLOR"))
}

/// Writes tariffs and conditions as HTML, for browsers that run no script; Trunk takes it from there (web/beside.mjs).
fn plain_page() -> Result {
    let mut cargo = command("cargo run --quiet --no-default-features --features plain_page --bin plain_page");
    let html = process::output(cargo.stderr(Stdio::inherit())).ok_or("The page without JavaScript could not be written.")?;
    fs::write(root().join("target/tarif.html"), html).map_err(|error| format!("target/tarif.html: {error}."))
}

/// The compiler whose unfinished features [`small_standard_library`] uses.
const RUSTC: &str = "rustc 1.95.";

/// Builds the standard library anew with what runs in a browser: for size, and without the words of panics, which nobody reads in a
/// browser. That spares a phone 12 kB (brotli). The compiler calls both unfinished, so they are used with the one version that
/// they were tried with; with any other the page is only larger, within the same limit.
pub fn small_standard_library(build: &mut Command) {
    let version = process::output(&mut command("rustc --version")).unwrap_or_default();
    if !version.starts_with(RUSTC) || system::rust_sources().is_err() {
        println!(
            "→ the WASM gets the ready-made standard library and is about 12 kB larger ({version}; wanted: {RUSTC}x with rust-src)"
        );
        return;
    }
    build
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort");
}

/// Prints what the first load costs; too much is an error.
pub fn measure() -> Result {
    process::run(&mut command("node web/first-load.mjs dist"))
}
