//! The day of the release: no device shows an earlier one rightly.
//!
//! It is written down, not taken from the clock or from git: whoever builds a commit anew gets the same program, also out of an archive.

use serde::Deserialize;

#[derive(Deserialize)]
struct Manifest {
    package: Package,
}

#[derive(Deserialize)]
struct Package {
    #[serde(default)]
    metadata: Metadata,
}

#[derive(Deserialize, Default)]
struct Metadata {
    released: Option<String>,
}

/// The day in the manifest. `None` as long as there is none.
pub fn day(manifest: &str) -> Result<Option<String>, String> {
    let read: Manifest = toml::from_str(manifest).map_err(|error| format!("Cargo.toml: {error}"))?;
    Ok(read.package.metadata.released)
}
