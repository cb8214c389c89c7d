//! The release page: built with Trunk into `dist/`, measured, and served.

use crate::{
    Result, new_tariff, process,
    process::{command, root},
    system,
    test::ALL,
    tools,
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The folders with the figures of the program and of the tests (`tests/figures/mod.rs`).
const FIGURES: &str = "parameters";
const OF_TESTS: &str = "tests/figures";

/// Builds the page and serves it until Ctrl-C.
pub fn run(args: &[String]) -> Result {
    let port = args.first().map_or("8080", String::as_str);
    build()?;
    process::run(command("node web/serve.mjs dist").arg(port))
}

/// Builds the page as it is published.
pub fn build() -> Result {
    build_with(FIGURES, &root().join("dist"))
}

/// The folder of the page for the browser tests: `dist/`, as it was built last, if `parameters/` has the figures of the tests.
/// Otherwise, after a new tariff, a new comparison with the law, or with a day of release, this builds a second page with the figures of
/// the tests and without that day, so that no test has to change: the clock of the tests stands still.
pub fn for_tests() -> Result<PathBuf> {
    if !has_release_day()? && figures(FIGURES)? == figures(OF_TESTS)? {
        return Ok(root().join("dist"));
    }
    println!("→ building the page once more with the figures that the tests expect ({OF_TESTS})");
    let dist = root().join("target/page-of-tests");
    build_with(OF_TESTS, &dist)?;
    Ok(dist)
}

/// Whether Cargo.toml names the day of a release, as for the build of a release.
pub fn has_release_day() -> Result<bool> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).map_err(|error| format!("Cargo.toml: {error}."))?;
    Ok(manifest.lines().any(|line| line.starts_with("released = ")))
}

/// The parameter files of a folder, by name.
fn figures(folder: &str) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let wrong = |error: std::io::Error| format!("{folder}: {error}.");
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root().join(folder)).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            found.insert(path.file_name().map(PathBuf::from).unwrap_or_default(), fs::read(&path).map_err(wrong)?);
        }
    }
    Ok(found)
}

fn build_with(figures: &str, dist: &Path) -> Result {
    tools::for_page()?;
    plain_page(figures)?;
    texts_of_page()?;
    let mut trunk = command("trunk build --release --skip-version-check --dist");
    // Trunk reads this variable as true or false and stops at the usual `NO_COLOR=1`.
    let trunk = with_figures(trunk.arg(dist).env_remove("NO_COLOR"), figures);
    process::run(small_standard_library(trunk)?)
}

/// A build with these figures. The variable is set only if they are not the program's own, because each value of it causes a new
/// build.
fn with_figures<'a>(build: &'a mut Command, figures: &str) -> &'a mut Command {
    if figures == FIGURES { build } else { build.env(new_tariff::FOLDER, figures) }
}

/// Writes the page for browsers without JavaScript. web/beside.mjs adds it to the build.
fn plain_page(figures: &str) -> Result {
    let mut cargo = command(&format!("cargo run --quiet {ALL} --bin plain_page"));
    let html = process::output(with_figures(&mut cargo, figures).stderr(Stdio::inherit()))
        .ok_or("The page without JavaScript could not be written.")?;
    fs::write(root().join("target/tarif.html"), html).map_err(|error| format!("target/tarif.html: {error}."))
}

/// Writes the German that the page loads with the rules, which web/split.mjs adds to the build, and the first question in index.html.
fn texts_of_page() -> Result {
    for what in ["result", "shell"] {
        process::run(&mut command(&format!("cargo run --quiet {ALL} --bin texts -- {what} target")))?;
    }
    Ok(())
}

/// Adds the settings that build the standard library for size and without panic messages, which saves 12 kB (brotli). Reference
/// types are off, because the wasm-split of Debian 12 cannot read them (web/split.mjs). Both need unstable options;
/// `rust-toolchain.toml` names the compiler version with which they were tested.
pub fn small_standard_library(build: &mut Command) -> Result<&mut Command> {
    system::rust_sources()?;
    let flags = "-Zunstable-options -Cpanic=immediate-abort -Ctarget-feature=-reference-types";
    Ok(build
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags))
}

/// Prints the size of the first load. Too much is an error.
pub fn measure() -> Result {
    process::run(&mut command("node web/first-load.mjs dist"))
}
