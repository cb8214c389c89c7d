//! The commit that a program is built from, for its version (`0.2.0 (a1b2c3d)`). The build also works without git.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The files and folders that a program is made of. A change elsewhere, as in a document or a test, does not change the program.
pub const PARTS: &[&str] =
    &["Cargo.lock", "Cargo.toml", "build", "build.rs", "deploy/contact.toml", "parameters", "rust-toolchain.toml", "src"];

/// `a1b2c3d`; `a1b2c3d+` if a part differs from the commit; `outside git` if the folder is not the root of a git repository, has no
/// commit, or git is missing.
pub fn name(root: &Path) -> String {
    commit(root).unwrap_or_else(|| "outside git".to_owned())
}

/// Files of git. If git keeps a log of HEAD, at least one of them changes when another commit is checked out or made.
pub fn watched(root: &Path) -> Vec<PathBuf> {
    let file = |name| Some(root.join(git(root, &["rev-parse", "--git-path", name])?)).filter(|file| file.exists());
    // If a watched file did not exist, cargo would build anew each time.
    if is_repository(root) { ["HEAD", "logs/HEAD"].into_iter().filter_map(file).collect() } else { Vec::new() }
}

fn commit(root: &Path) -> Option<String> {
    if !is_repository(root) {
        return None;
    }
    let hash = git(root, &["rev-parse", "--verify", "HEAD"])?;
    let changed = git(root, &[["status", "--porcelain", "--"].as_slice(), PARTS].concat())?;
    // Shortened here, because the length of git's own short hash depends on the clone.
    Some([hash.get(..7)?, if changed.is_empty() { "" } else { "+" }].concat())
}

/// Whether the folder is the root of a git repository. A folder inside another repository (an unpacked archive) does not count.
fn is_repository(root: &Path) -> bool {
    git(root, &["rev-parse", "--show-prefix"]).is_some_and(|prefix| prefix.is_empty())
}

fn git(root: &Path, words: &[&str]) -> Option<String> {
    // Takes no lock, so it never blocks a git command of the user. Without these variables git looks at this folder, even when cargo
    // runs inside a git hook.
    let mut git = Command::new("git");
    git.arg("--no-optional-locks").args(words).current_dir(root);
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        git.env_remove(variable);
    }
    let output = git.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
