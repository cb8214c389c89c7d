//! The suites of native tests: the files and folders of `tests/` that cargo runs.

use crate::process::root;
use std::{collections::BTreeSet, fs, io, process::Command};

/// The names of all suites.
///
/// # Errors
/// If the folder cannot be read.
pub fn names() -> io::Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(root().join("tests"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").is_file() {
            names.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
        }
    }
    Ok(names)
}

/// Lets `cargo test` run these suites.
pub fn add<'a>(cargo: &'a mut Command, names: impl IntoIterator<Item = &'a String>) -> &'a mut Command {
    cargo.args(names.into_iter().flat_map(|name| ["--test", name]))
}
