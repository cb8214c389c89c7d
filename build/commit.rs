//! The commit that a program is built from, for its version (`0.2.0 (a1b2c3d)`). Asked of git, which need not be there.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What a program is made of. A change elsewhere, as in a document or a test, makes no other program.
pub const PARTS: &[&str] = &["Cargo.lock", "Cargo.toml", "build", "build.rs", "parameters", "rust-toolchain.toml", "src"];

/// `a1b2c3d`; `a1b2c3d+` where a part differs from the commit; `outside git` where the folder is no git repository.
pub fn name(root: &Path) -> String {
    commit(root).unwrap_or_else(|| "outside git".to_owned())
}

/// Files of git of which one changes when another commit is checked out or made.
pub fn watched(root: &Path) -> Vec<PathBuf> {
    let file = |name| Some(root.join(git(root, &["rev-parse", "--git-path", name])?)).filter(|file| file.exists());
    // cargo builds each time anew for a file that does not exist.
    if is_repository(root) { ["HEAD", "logs/HEAD"].into_iter().filter_map(file).collect() } else { Vec::new() }
}

fn commit(root: &Path) -> Option<String> {
    if !is_repository(root) {
        return None;
    }
    let hash = git(root, &["rev-parse", "--verify", "HEAD"])?;
    let changed = git(root, &[["status", "--porcelain", "--"].as_slice(), PARTS].concat())?;
    // Cut here: how short git cuts it depends on the clone.
    Some([hash.get(..7)?, if changed.is_empty() { "" } else { "+" }].concat())
}

/// Whether the folder itself is one, and not only a part of another one, as an unpacked archive may be.
fn is_repository(root: &Path) -> bool {
    git(root, &["rev-parse", "--show-prefix"]).is_some_and(|prefix| prefix.is_empty())
}

fn git(root: &Path, words: &[&str]) -> Option<String> {
    // Locks nothing that a person's own git may want, and asks about this folder also where a hook of git builds.
    let mut git = Command::new("git");
    git.arg("--no-optional-locks").args(words).current_dir(root);
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        git.env_remove(variable);
    }
    let output = git.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
