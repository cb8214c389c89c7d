//! What only the machine can have: Node, Chromium, Firefox, nginx, parts of the Rust toolchain.
//!
//! On Debian and its kin, what is missing is installed with apt-get. Elsewhere one line says what is missing and how
//! to get it; nothing is done to the machine unasked.

use crate::{
    Result,
    process::{command, find, output, run},
};
use std::path::{Path, PathBuf};

/// A program of the system, by whom it is needed and where it comes from.
struct Need {
    what: &'static str,
    why: &'static str,
    programs: &'static [&'static str],
    /// Where it lies when it is not on the path.
    places: &'static [&'static str],
    debian: &'static str,
    macos: &'static str,
    windows: &'static str,
}

const CHROMIUM: Need = Need {
    what: "Chromium",
    why: "the page is tested in a real browser",
    programs: &["chromium", "chromium-browser", "google-chrome"],
    places: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    ],
    // The sandbox and a font are only recommended by the first, and so named here.
    debian: "chromium chromium-sandbox fonts-liberation",
    macos: "brew install --cask google-chrome",
    windows: "winget install Google.Chrome",
};

const FIREFOX: Need = Need {
    what: "Firefox",
    why: "the page in a frame is tested in a second engine too",
    programs: &["firefox-esr", "firefox"],
    places: &["/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe"],
    debian: "firefox-esr",
    macos: "brew install --cask firefox",
    windows: "winget install Mozilla.Firefox",
};

const NODE: Need = Need {
    what: "Node.js 20 or newer",
    why: "it runs wasm-opt, the local server and the browser tests",
    programs: &["node"],
    places: &[],
    debian: "nodejs npm",
    macos: "brew install node",
    windows: "winget install OpenJS.NodeJS.LTS",
};

const WASM_SPLIT: Need = Need {
    what: "wasm-split",
    why: "it splits the engine, so that the rules are loaded after the questions",
    programs: &["wasm-split"],
    places: &[],
    debian: "binaryen",
    macos: "brew install binaryen",
    windows: "see github.com/WebAssembly/binaryen/releases",
};

const NGINX: Need = Need {
    what: "nginx",
    why: "deploy/nginx.conf is tested with it",
    programs: &["nginx"],
    // Not on the path of those who are not root.
    places: &["/usr/sbin/nginx"],
    debian: "nginx",
    macos: "brew install nginx",
    windows: "see nginx.org",
};

/// Looked for only where there is apt: elsewhere nginx is tested without it.
const BROTLI: Need = Need {
    what: "nginx's module for brotli",
    why: "deploy/nginx.conf serves .br with it",
    programs: &[],
    places: &["/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"],
    debian: "libnginx-mod-http-brotli-static",
    macos: "",
    windows: "",
};

/// The browser for the tests, installed if need be. The variable CHROMIUM names another one.
pub fn chromium() -> Result<PathBuf> {
    match std::env::var_os("CHROMIUM") {
        Some(file) => Ok(file.into()),
        None => CHROMIUM.met(),
    }
}

/// The second engine for the tests, installed if need be. The variable FIREFOX names another one.
pub fn firefox() -> Result<PathBuf> {
    match std::env::var_os("FIREFOX") {
        Some(file) => Ok(file.into()),
        None => FIREFOX.met(),
    }
}

/// What splits the engine, installed if need be.
pub fn wasm_split() -> Result {
    WASM_SPLIT.met().map(|_| ())
}

/// The web server for the test of its configuration, installed if need be.
pub fn nginx() -> Result<PathBuf> {
    let was_here = NGINX.find().is_some();
    let nginx = NGINX.met()?;
    if !was_here && Path::new("/run/systemd/system").is_dir() {
        // Debian starts what it installs; a web server for all the world was not asked for.
        println!("→ systemctl disable --now nginx (the test starts one of its own)");
        as_root("systemctl disable --quiet --now nginx")?;
    }
    if has_apt() {
        BROTLI.met()?;
    }
    Ok(nginx)
}

/// Node with npm, installed if need be, and new enough.
pub fn node() -> Result {
    NODE.met()?;
    let version = output(&mut command("node --version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|number| number.parse::<u32>().ok());
    match (major, find("npm")) {
        (Some(20..), Some(_)) => Ok(()),
        (_, None) => Err("npm is missing beside Node.js: see nodejs.org.".to_owned()),
        _ => Err(format!("Node.js {version} is too old, 20 or newer is needed: see nodejs.org.")),
    }
}

/// The compiler's part for WASM, by target name, installed if need be.
pub fn rust_target(target: &str) -> Result {
    let sysroot = output(&mut command("rustc --print sysroot")).ok_or("rustc is missing: see rustup.rs.")?;
    if Path::new(&sysroot).join("lib/rustlib").join(target).is_dir() {
        return Ok(());
    }
    rustup(&format!("target add {target}"), "the rules run as WASM")
}

/// The sources of the standard library, installed if need be.
pub fn rust_sources() -> Result {
    let sysroot = output(&mut command("rustc --print sysroot")).ok_or("rustc is missing: see rustup.rs.")?;
    if Path::new(&sysroot).join("lib/rustlib/src/rust/library/std").is_dir() {
        return Ok(());
    }
    rustup("component add rust-src", "the page is built with a standard library of its own, made small")
}

/// A part of the toolchain that is a cargo command, installed if need be.
pub fn rust_component(component: &str, subcommand: &str) -> Result {
    match output(&mut command(&format!("cargo {subcommand} --version"))) {
        Some(_) => Ok(()),
        None => rustup(&format!("component add {component}"), "it is one of the checks"),
    }
}

fn rustup(args: &str, why: &str) -> Result {
    if find("rustup").is_none() {
        return Err(format!("rustup is missing, for `rustup {args}` ({why}): see rustup.rs."));
    }
    println!("→ rustup {args} ({why})");
    run(&mut command(&format!("rustup {args}")))
}

impl Need {
    fn met(&self) -> Result<PathBuf> {
        if let Some(found) = self.find() {
            return Ok(found);
        }
        if !has_apt() {
            return Err(format!("{} is missing ({}): {}.", self.what, self.why, self.remedy()));
        }
        let Self { what, why, debian, .. } = self;
        println!("→ installing {what} ({why}): apt-get install {debian}");
        // Where some list cannot be had, the others may do.
        let _ = apt("update -qq");
        apt(&format!("install -qq -y --no-install-recommends {debian}"))?;
        self.find().ok_or_else(|| format!("{} is still missing after its installation.", self.what))
    }

    fn find(&self) -> Option<PathBuf> {
        let on_path = self.programs.iter().find_map(|name| find(name));
        on_path.or_else(|| self.places.iter().map(PathBuf::from).find(|file| file.is_file()))
    }

    fn remedy(&self) -> &'static str {
        if cfg!(target_os = "macos") {
            self.macos
        } else if cfg!(windows) {
            self.windows
        } else {
            "install it with the system's package manager"
        }
    }
}

fn has_apt() -> bool {
    cfg!(target_os = "linux") && find("apt-get").is_some()
}

/// Runs apt-get without questions.
fn apt(args: &str) -> Result {
    as_root(&format!("env DEBIAN_FRONTEND=noninteractive apt-get {args}"))
}

/// Runs a command, through sudo for those who are not root.
fn as_root(line: &str) -> Result {
    let root = output(&mut command("id -u")).as_deref() == Some("0");
    let sudo = if root { "" } else { "sudo " };
    run(&mut command(&format!("{sudo}{line}")))
}
