//! The tools we install into the project's folder, each in one exact version: programs from the registry of crates into
//! `target/tools`, npm packages into a `node_modules` beside their package.json.
//!
//! Their dependencies are pinned, too: crates by each tool's own lock file with its checksums (`--locked`), npm packages by the
//! `integrity` in our lock files. Only wasm-bindgen-cli may be built without its lock file: [`bindgen`] says why. Programs of the
//! system (Node, wasm-split, browsers, nginx) come from its package manager, which checks their signatures. Of these only
//! wasm-split, and Node, which runs wasm-opt and terser, write anything that is served.
//!
//! Every version is pinned here, except those that must agree with a lock file and are read from it: wasm-bindgen
//! (Cargo.lock) and the npm packages (package-lock.json in web: wasm-opt, lean-qr, terser; in tests/browser: Playwright, axe; in
//! tests/npm: TypeScript; in tests/embed: Puppeteer, unpdf; in tests/least: acorn, css-tree, MDN's data; and in tests/lighthouse).

use crate::{
    Result,
    process::{command, output, patient, root, run, tools_dir},
    system,
};
use std::{fs, path::PathBuf, process::Command};

/// A program from the registry of crates.
struct Tool<'a> {
    package: &'a str,
    program: &'a str,
    version: &'a str,
    why: &'a str,
    /// Further arguments for `cargo install`.
    how: &'a str,
    /// Why it may be built without its lock file if that fails; `None` if it must not.
    unlocked: Option<&'a str>,
}

const TRUNK: Tool = Tool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    why: "bundles the page",
    // Without the features for downloads, which are not needed here; it builds in half the time.
    how: "--no-default-features",
    unlocked: None,
};

const MUTANTS: Tool = Tool {
    package: "cargo-mutants",
    program: "cargo-mutants",
    version: "27.1.0",
    why: "changes the rules to see whether a test notices",
    how: "",
    unlocked: None,
};

const DENY: Tool = Tool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    why: "checks the licences and origins of the crates, and what is known against them",
    how: "",
    unlocked: None,
};

const CYCLONEDX: Tool = Tool {
    package: "cargo-cyclonedx",
    program: "cargo-cyclonedx",
    version: "0.5.9",
    why: "lists what the page is made of",
    how: "",
    unlocked: None,
};

/// What turns the library into WASM for a browser: the compiler's WASM target, Node, the npm packages of the page with wasm-opt, and
/// wasm-bindgen.
pub fn for_wasm() -> Result {
    around_wasm()?;
    install_all(&[&bindgen(&bindgen_version()?)])
}

/// The tools for the release page.
pub fn for_page() -> Result {
    around_page()?;
    install_all(&[&bindgen(&bindgen_version()?), &TRUNK])
}

/// The same, without removing what they are built from: [`for_papers`] uses it again and removes it.
pub fn for_page_before_papers() -> Result {
    around_page()?;
    install(&bindgen(&bindgen_version()?))?;
    install(&TRUNK).map(|_| ())
}

/// What [`for_wasm`] needs besides wasm-bindgen.
fn around_wasm() -> Result {
    system::rust_target("wasm32-unknown-unknown")?;
    system::node()?;
    npm_ci("web", "wasm-opt, lean-qr, terser")
}

/// What [`for_page`] needs besides wasm-bindgen and Trunk.
fn around_page() -> Result {
    around_wasm()?;
    system::wasm_split()
}

/// The program that writes the glue between page and engine.
fn bindgen(version: &str) -> Tool<'_> {
    Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version,
        why: "writes the glue between page and engine; the version that Cargo.lock holds",
        // Without the libraries for downloads, which only its test runner needs.
        how: "--no-default-features",
        // It writes shipped code, so its lock is tried first; each crate has the checksum of the registry's index either way.
        unlocked: Some("its lock names webpki-roots 1.0.11, which some mirrors of the registry do not have"),
    }
}

fn bindgen_version() -> Result<String> {
    locked_version("wasm-bindgen")
}

/// The tool that checks the crates we build with.
pub fn for_deny() -> Result {
    install_all(&[&DENY])
}

/// The tool that lists the crates of the page.
pub fn for_release() -> Result {
    install_all(&[&CYCLONEDX])
}

/// The tools that check and list the crates.
pub fn for_papers() -> Result {
    install_all(&[&DENY, &CYCLONEDX])
}

/// The tool for the mutation tests.
pub fn for_mutants() -> Result {
    install_all(&[&MUTANTS])
}

/// Installs tools. If any had to be built, it then removes the target folder that they share.
fn install_all(tools: &[&Tool]) -> Result {
    let mut is_built = false;
    for tool in tools {
        is_built |= install(tool)?;
    }
    if is_built {
        forget_builds();
    }
    Ok(())
}

/// Installs a tool, unless this version is installed or on the path. Returns whether it was built.
fn install(tool: &Tool) -> Result<bool> {
    let Tool { package, program, version, why, unlocked, .. } = tool;
    // Subcommands of cargo must be called through cargo.
    let asked = program.strip_prefix("cargo-").map_or((*program).to_owned(), |name| format!("cargo {name}"));
    let present = output(&mut command(&format!("{asked} --version"))).unwrap_or_default();
    if present.split_whitespace().any(|word| word == *version) {
        return Ok(false);
    }
    println!("→ building {package} {version} ({why}); once, for some minutes");
    match (run(&mut cargo_install(tool, "--locked")), unlocked) {
        (Err(_), Some(reason)) => {
            println!("→ once more without --locked: {reason}");
            run(&mut cargo_install(tool, ""))?;
        }
        (outcome, _) => outcome?,
    }
    Ok(true)
}

fn cargo_install(tool: &Tool, locked: &str) -> Command {
    let Tool { package, program, version, how, .. } = tool;
    let mut cargo =
        patient(&format!("cargo install --quiet {package} --version {version} --bin {program} {locked} {how} --root"));
    // Tools run for seconds, so a fast build matters more than a fast program. They share one target folder for common crates.
    cargo
        .arg(tools_dir())
        .env("CARGO_TARGET_DIR", builds())
        .env("CARGO_PROFILE_RELEASE_LTO", "false")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    cargo
}

/// The target folder of all tools.
fn builds() -> PathBuf {
    tools_dir().join("build")
}

/// Removes this target folder: some gigabytes that are not needed again. A failure is ignored, because it only costs space.
fn forget_builds() {
    let _ = fs::remove_dir_all(builds());
}

/// The packages of the browser tests in Chromium.
pub fn for_browser() -> Result {
    npm_ci("tests/browser", "Playwright, axe")
}

/// The packages of the tests of the npm package: those of the browser tests, and TypeScript for its types.
pub fn for_npm_tests() -> Result {
    for_browser()?;
    npm_ci("tests/npm", "TypeScript; 31 MB")
}

/// The packages of the tests in Firefox, and of prints.
pub fn for_embed() -> Result {
    npm_ci("tests/embed", "Puppeteer, for Firefox; unpdf, for prints")
}

/// The parsers and the data for the least browsers.
pub fn for_least() -> Result {
    npm_ci("tests/least", "acorn, css-tree, MDN's data of browsers; 24 MB")
}

/// Lighthouse, in a folder of its own: it is larger than all other packages together, and no test needs it.
pub fn for_lighthouse() -> Result {
    npm_ci("tests/lighthouse", "Lighthouse; 190 MB")
}

/// Installs the packages of a folder's package-lock.json, unless they are installed.
fn npm_ci(folder: &str, what: &str) -> Result {
    let line = format!("→ npm ci in {folder} ({what}; versions in its package-lock.json)");
    let folder = root().join(folder);
    let wanted = fs::read(folder.join("package-lock.json")).map_err(|error| format!("package-lock.json: {error}."))?;
    let mark = folder.join("node_modules/.installed-lock.json");
    if fs::read(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("{line}");
    let mut npm = command("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error");
    run(npm.current_dir(&folder))?;
    fs::write(mark, wanted).map_err(|error| format!("node_modules: {error}."))
}

/// The version of a package that Cargo.lock holds.
fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}."))?;
    version_in(&lock, package).ok_or_else(|| format!("Cargo.lock holds no {package}."))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn the_locked_version_is_that_of_the_package_with_exactly_this_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "yew"), None);
    }
}
