//! The program names its version and the commit that it was built from, so that a receipt names one program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use hilfen_rechner::assessment::PROGRAM;
use hilfen_rechner::visit::RELEASED;

/// What cargo wants to see before it builds `recompute`.
const NEEDED: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "benches",
    "build",
    "build.rs",
    "deploy",
    "parameters",
    "rust-toolchain.toml",
    "src",
    "tests",
    "xtask",
];

/// A program in place of `recompute` that says only what it is called, as `recompute --version` does.
const PROGRAM_ALONE: &str = r#"
//! Says what it is called.
fn main() {
    println!(concat!(env!("CARGO_PKG_NAME"), " ", env!("VERSION")));
}
"#;

#[test]
fn the_name_holds_version_and_commit() {
    let start = concat!("hilfen-rechner ", env!("CARGO_PKG_VERSION"), " (");
    let commit = PROGRAM.strip_prefix(start).and_then(|rest| rest.strip_suffix(')')).expect(PROGRAM);
    let hash = commit.trim_end_matches('+');
    assert!(commit == "outside git" || hash.len() == 7 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()), "{PROGRAM}");
}

#[test]
fn all_that_is_released_has_one_version() {
    // The npm package, and what the list of the page's npm packages names.
    for package in [include_str!("../npm/package.json"), include_str!("../web/package.json")] {
        let package: serde_json::Value = serde_json::from_str(package).unwrap();
        assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    }
    // The day of the release stands behind the version.
    let changes = include_str!("../CHANGELOG.md");
    let start = concat!("\n## ", env!("CARGO_PKG_VERSION"));
    let (_, rest) = changes.split_once(start).expect("CHANGELOG.md tells of no such version");
    let told = rest.lines().next().unwrap().trim_start_matches([' ', '-', '–']);
    assert!(RELEASED.is_none_or(|day| told == day.to_string()), "CHANGELOG.md says {told}, Cargo.toml {RELEASED:?}");
}

/// Builds a copy of the project in a repository of its own. Its program says only what it is called: to build all of it four times would
/// take a minute.
#[test]
fn two_commits_are_two_programs() {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("version");
    let copy = Copy { folder: home.join("project"), target: home.join("target") };
    copy.lay_out();
    copy.git(&["init", "--quiet"]);
    copy.git(&["add", "."]);
    let first = copy.commit("one");
    assert_eq!(copy.named(), first);
    assert!(!copy.build().contains("Compiling"), "nothing has changed, and it is built anew");

    fs::write(copy.folder.join("CHANGES"), "No part of the program.").unwrap();
    let second = copy.commit("two");
    assert_ne!(first, second);
    assert_eq!(copy.named(), second);

    fs::write(copy.folder.join("src/new.rs"), "").unwrap();
    assert_eq!(copy.named(), format!("{second}+"));

    // What is left lies below the project's own repository, and is no part of it.
    fs::remove_dir_all(copy.folder.join(".git")).unwrap();
    assert_eq!(copy.named(), "outside git");
}

struct Copy {
    folder: PathBuf,
    target: PathBuf,
}

impl Copy {
    fn lay_out(&self) {
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder).unwrap();
        }
        fs::create_dir_all(&self.folder).unwrap();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        NEEDED.iter().for_each(|name| copy(&root.join(name), &self.folder.join(name)));
        fs::write(self.folder.join("src/lib.rs"), "").unwrap();
        fs::write(self.folder.join("src/bin/recompute/main.rs"), PROGRAM_ALONE).unwrap();
    }

    /// Builds the program and gives what it says of its commit.
    fn named(&self) -> String {
        self.build();
        let printed = shown(Command::new(self.target.join("debug/recompute")).arg("--version"));
        let printed = String::from_utf8(printed.stdout).unwrap();
        let start = concat!("hilfen-rechner ", env!("CARGO_PKG_VERSION"), " (");
        printed.strip_prefix(start).and_then(|rest| rest.strip_suffix(")\n")).expect(&printed).to_owned()
    }

    /// What cargo says about the build.
    fn build(&self) -> String {
        let words = ["build", "--locked", "--offline", "--no-default-features", "--features", "recompute", "--bin", "recompute"];
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(words).current_dir(&self.folder).env("CARGO_TARGET_DIR", &self.target);
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0").env_remove("HILFEN_RECHNER_PARAMETERS");
        String::from_utf8(shown(&mut cargo).stderr).unwrap()
    }

    /// Commits all that is there, and gives the short hash.
    fn commit(&self, message: &str) -> String {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", message]);
        self.git(&["rev-parse", "HEAD"])[..7].to_owned()
    }

    fn git(&self, words: &[&str]) -> String {
        let person = ["-c", "user.name=Test", "-c", "user.email=test@example.ch", "-c", "commit.gpgsign=false"];
        let output = shown(Command::new("git").args(person).args(words).current_dir(&self.folder));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }
}

/// Runs a command that must end well.
fn shown(command: &mut Command) -> Output {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::copy(from, to).unwrap();
        return;
    }
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let name = entry.unwrap().file_name();
        if name != "node_modules" {
            copy(&from.join(&name), &to.join(&name));
        }
    }
}
