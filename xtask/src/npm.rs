//! `cargo xtask npm`: the rules as an npm package, built into `target/npm/`.
//!
//! `npm/` holds the files written by hand; the engine and its glue are added here. `cargo xtask test npm` uses the package as
//! other programs do.

use crate::{
    Result, page,
    process::{command, patient, root, run},
    tools,
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Builds the package and lists what would be published.
pub fn npm() -> Result {
    build()?;
    run(command("npm pack --dry-run").current_dir(package()))?;
    println!("The package is in {}.", package().display());
    Ok(())
}

/// Builds the package and packs it into an archive in a folder.
pub fn pack(folder: &Path) -> Result {
    build()?;
    run(command("npm pack --loglevel=error --pack-destination").arg(folder).current_dir(package()))
}

/// Builds the package.
pub fn build() -> Result {
    let package = package();
    lay_out(&package).map_err(|error| format!("{}: {error}.", package.display()))?;
    compile()?;
    let built = root().join("target/wasm32-unknown-unknown/release/hilfen_rechner.wasm");
    let how = "--target web --no-typescript --remove-name-section --remove-producers-section --out-name engine";
    run(command(&format!("wasm-bindgen {how} --out-dir")).arg(&package).arg(built))?;
    // The names of its functions go too: only the page needs them (web/split.mjs).
    run(command("node web/shrink.mjs").arg(package.join("engine_bg.wasm")))
}

/// Compiles the rules.
pub fn compile() -> Result {
    tools::for_wasm()?;
    // The crate type is set here, because only this build of the library needs it.
    let what = "--lib --crate-type cdylib --no-default-features --features npm";
    let mut cargo = patient(&format!("cargo rustc --locked --release --target wasm32-unknown-unknown {what}"));
    run(page::small_standard_library(&mut cargo)?)
}

fn package() -> PathBuf {
    root().join("target/npm")
}

/// Empties the package, and copies the files written by hand and the licences into it.
fn lay_out(package: &Path) -> io::Result<()> {
    if package.exists() {
        fs::remove_dir_all(package)?;
    }
    fs::create_dir_all(package)?;
    let copy = |file: &Path| fs::copy(file, package.join(file.file_name().unwrap_or_default())).map(|_| ());
    for entry in fs::read_dir(root().join("npm"))? {
        copy(&entry?.path())?;
    }
    ["LICENSE-APACHE", "LICENSE-MIT"].iter().try_for_each(|name| copy(&root().join(name)))
}
