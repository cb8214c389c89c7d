//! Debian packages: installed with apt-get after a question, because that changes the machine, or only unpacked into a folder.

use crate::{
    Result,
    process::{command, find, output, run},
};
use std::{
    env, fs,
    io::{self, BufRead, IsTerminal, Write},
    path::Path,
};

/// The argument that answers the question with yes.
pub const YES: &str = "--yes";

/// Packages that are missing, and what needs them.
pub struct Wanted {
    pub packages: &'static str,
    pub why: String,
}

/// Whether this system installs its programs with apt-get.
pub fn is_here() -> bool {
    cfg!(target_os = "linux") && find("apt-get").is_some()
}

/// Installs packages, after asking once for all of them.
pub fn install(wanted: &[Wanted]) -> Result {
    let packages = wanted.iter().map(|one| one.packages).collect::<Vec<_>>().join(" ");
    let install = format!("apt-get install --no-install-recommends {packages}");
    println!("Missing on this machine:");
    for Wanted { packages, why } in wanted {
        println!("  {packages} ({why})");
    }
    ask(&install)?;
    // A failure of one package list is ignored: the others may be enough.
    let _ = as_root("apt-get update -qq");
    as_root(&format!("env DEBIAN_FRONTEND=noninteractive {install} -qq -y"))
}

/// Downloads packages and their missing dependencies, and unpacks them into a folder. Nothing is installed or started. If apt-get
/// does not know the packages yet, it first updates its lists of packages, after a question.
pub fn unpack(packages: &str, folder: &Path) -> Result {
    if simulated(packages).is_none() {
        ask("apt-get update")?;
        as_root("apt-get update -qq")?;
    }
    let simulated = simulated(packages).ok_or_else(|| format!("apt-get does not know {packages}."))?;
    let all = with_needed(packages, &simulated);
    println!("→ unpacking {all} into {}", folder.display());
    let wrong = |error: io::Error| format!("{}: {error}.", folder.display());
    let archives = folder.join("archives");
    fs::create_dir_all(&archives).map_err(wrong)?;
    run(command(&format!("apt-get download -qq {all}")).current_dir(&archives))?;
    for archive in fs::read_dir(&archives).map_err(wrong)? {
        run(command("dpkg-deb --extract").arg(archive.map_err(wrong)?.path()).arg(folder))?;
    }
    fs::remove_dir_all(archives).map_err(wrong)
}

/// The output of a simulated `apt-get install`. `None` if it does not know the packages, as before the first `apt-get update`.
fn simulated(packages: &str) -> Option<String> {
    output(&mut command(&format!("apt-get install --simulate --no-install-recommends {packages}")))
}

/// The packages and their missing dependencies, which the simulated installation names.
fn with_needed(packages: &str, simulated: &str) -> String {
    let mut all: Vec<&str> = packages.split(' ').collect();
    for name in simulated.lines().filter_map(|line| line.strip_prefix("Inst ")?.split(' ').next()) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all.join(" ")
}

/// Asks whether to run a command as root. `--yes` or the variable `CI` answers yes.
fn ask(what: &str) -> Result {
    println!("→ {}{what}", sudo());
    let in_advance = env::var_os("CI").is_some() || env::args().any(|word| word == YES);
    let stdin = io::stdin();
    let mut person = stdin.is_terminal().then(|| stdin.lock());
    agreed(in_advance, person.as_mut())
}

/// Whether yes was said in advance, or the person at the terminal says it. No, or no terminal to ask in, is an error.
fn agreed(in_advance: bool, person: Option<&mut impl BufRead>) -> Result {
    if in_advance {
        return Ok(());
    }
    let nothing = "Nothing was installed. Give this command yourself, or say yes in advance: `cargo xtask test --yes`.";
    let Some(person) = person else {
        return Err(format!("There is no terminal to ask in. {nothing}"));
    };
    print!("May this change the machine? [y/N] ");
    let _ = io::stdout().flush();
    let mut answer = String::new();
    let _ = person.read_line(&mut answer);
    if matches!(answer.trim().to_lowercase().as_str(), "y" | "yes") { Ok(()) } else { Err(nothing.to_owned()) }
}

/// Runs a command, through sudo for those who are not root.
fn as_root(line: &str) -> Result {
    run(&mut command(&format!("{}{line}", sudo())))
}

fn sudo() -> &'static str {
    if output(&mut command("id -u")).as_deref() == Some("0") { "" } else { "sudo " }
}

#[cfg(test)]
mod tests {
    use super::{agreed, with_needed};
    use std::io::Cursor;

    #[test]
    fn nothing_is_installed_unasked() {
        let answered = |answer: &'static str| agreed(false, Some(&mut Cursor::new(answer))).is_ok();
        assert!(["y\n", "Yes\n", " y "].into_iter().all(answered));
        assert!(!["", "\n", "n\n", "no, yes\n"].into_iter().any(answered));
    }

    #[test]
    fn without_a_terminal_only_a_yes_in_advance_counts() {
        let nobody = || None::<&mut Cursor<&str>>;
        assert!(agreed(true, nobody()).is_ok());
        assert!(agreed(false, nobody()).is_err_and(|sentence| sentence.contains("--yes")));
    }

    #[test]
    fn the_packages_with_what_they_need() {
        let simulated =
            "Reading package lists...\nInst nginx-common (1.22 Debian:12 [all])\nInst nginx (1.22)\nConf nginx (1.22)\n";
        assert_eq!(with_needed("nginx nginx-brotli", simulated), "nginx nginx-brotli nginx-common");
        assert_eq!(with_needed("nginx", "nginx is already the newest version.\n"), "nginx");
    }
}
