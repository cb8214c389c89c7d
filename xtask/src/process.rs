//! Runs other programs in the project's folder, and turns failures into sentences.

use crate::Result;
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
    thread,
};

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// The folder of the tools that `tools` and `system` install or unpack.
pub fn tools_dir() -> PathBuf {
    root().join("target").join("tools")
}

/// The folders to search for programs. Our tools come first, so that the pinned version wins.
fn search_path() -> Vec<PathBuf> {
    let ours = [tools_dir().join("bin"), root().join("web/node_modules/.bin")];
    let theirs = env::var_os("PATH").unwrap_or_default();
    ours.into_iter().chain(env::split_paths(&theirs)).collect()
}

/// The path of a program. Windows itself would not find `npm.cmd`.
pub fn find(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let mut files =
        search_path().into_iter().flat_map(|dir| endings.iter().map(move |ending| dir.join(format!("{name}{ending}"))));
    files.find(|file| file.is_file())
}

/// A command as typed in a shell, in the project's folder, with our tools on the path. The line is split at spaces; an argument
/// that may hold a space, such as a path, is added with `arg`.
pub fn command(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let program = words.next().unwrap_or_default();
    let file = find(program).map_or_else(|| OsString::from(program), OsString::from);
    let mut command = Command::new(file);
    command.args(words).current_dir(root());
    if let Ok(path) = env::join_paths(search_path()) {
        command.env("PATH", path);
    }
    command
}

/// The same for a long build that may run beside other work: it leaves the processor to the others, where the system can do so.
pub fn patient(line: &str) -> Command {
    if find("nice").is_some() { command(&format!("nice {line}")) } else { command(line) }
}

/// Runs a command to its end; its output is shown as it comes.
pub fn run(command: &mut Command) -> Result {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{} failed ({status}); the lines above say why.", shown(command))),
        Err(error) => Err(format!("{name} could not be started: {error}.")),
    }
}

/// The standard output of a command such as `--version`, without blanks around it. `None` if the command fails or cannot be
/// started.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Does two works at the same time.
///
/// # Errors
/// That of the second work, else that of the first one, once both have ended.
pub fn both<A: Send, B>(beside: impl FnOnce() -> Result<A> + Send, work: impl FnOnce() -> Result<B>) -> Result<(A, B)> {
    thread::scope(|scope| {
        let beside = scope.spawn(beside);
        let done = work();
        let beside = beside.join().map_err(|_| "A thread panicked.".to_owned())?;
        done.and_then(|done| Ok((beside?, done)))
    })
}

/// A command as typed in a shell.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
