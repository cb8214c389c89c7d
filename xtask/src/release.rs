//! `cargo xtask release`: all files to publish, in `target/release-papers/`.
//!
//! - `dist.zip`: the page
//! - `hilfen-rechner-….tgz`: the npm package
//! - `SHA256SUMS`: the checksum of each file of `dist/`; docs/publish.md says how to compare with it what a server sends
//! - `crates.cdx.json`, `npm.cdx.json`: what the page is made of and with, as CycloneDX (an SBOM), by cargo-cyclonedx and by npm
//! - `RELEASE-SHA256SUMS`: the checksum of each of these

use crate::{
    Result, npm, page,
    process::{command, output, root, run},
    tools,
};
use std::{fs, path::PathBuf};

/// The arguments with which Trunk builds the crate, so that the list names the crates of the page.
const PAGE: &str = "--target wasm32-unknown-unknown --no-default-features --features page";

/// The name that cargo-cyclonedx gives to its lists, one beside each Cargo.toml.
const LIST: &str = "sbom";

/// Builds the page and the npm package, and writes checksums and lists.
pub fn release() -> Result {
    nothing_is_changed()?;
    if !page::has_release_day()? {
        return Err("Cargo.toml names no day of the release (CONTRIBUTING.md, «A release»).".to_owned());
    }
    page::build()?;
    page::measure()?;
    run(&mut command("node web/release.mjs --expires dist"))?;
    // Removes the files of an earlier release.
    let _ = fs::remove_dir_all(folder());
    create()?;
    npm::pack(&folder())?;
    papers()?;
    // Checked again, because the build takes minutes.
    nothing_is_changed()?;
    println!("The release is in {}.", folder().display());
    Ok(())
}

/// Refuses to go on with uncommitted changes. What is published names its commit. A `+` there shows changed figures and sources,
/// but not changed styles and scripts.
fn nothing_is_changed() -> Result {
    match output(&mut command("git status --porcelain")).as_deref() {
        Some("") => Ok(()),
        Some(_) => Err("There are changes that are not committed: a release is made of a commit.".to_owned()),
        None => Err("A release names its commit, and git does not tell it here.".to_owned()),
    }
}

/// Packs `dist/` into `dist.zip`, and writes the checksums and the lists of what it is made of beside that archive.
pub fn papers() -> Result {
    tools::for_release()?;
    let folder = create()?;
    crates(folder.join("crates.cdx.json"))?;
    let npm = output(command("npm sbom --sbom-format cyclonedx --package-lock-only").current_dir(root().join("web")));
    write(folder.join("npm.cdx.json"), &npm.ok_or("npm cannot list its packages.")?)?;
    run(command("node web/release.mjs dist").arg(folder))
}

/// Writes the list of the crates of the page.
fn crates(to: PathBuf) -> Result {
    run(&mut command(&format!("cargo cyclonedx --quiet --format json --spec-version 1.5 {PAGE} --override-filename {LIST}")))?;
    let list = |folder: &str| root().join(folder).join(LIST).with_extension("json");
    // cargo-cyclonedx also writes a list for xtask, which is not part of the page.
    fs::remove_file(list("xtask"))
        .and_then(|()| fs::rename(list("."), &to))
        .map_err(|error| format!("{}: {error}.", to.display()))
}

fn write(file: PathBuf, text: &str) -> Result {
    fs::write(&file, text).map_err(|error| format!("{}: {error}.", file.display()))
}

fn create() -> Result<PathBuf> {
    let folder = folder();
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    Ok(folder)
}

fn folder() -> PathBuf {
    root().join("target/release-papers")
}
