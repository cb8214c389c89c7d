//! Programs of the machine: Node, Chromium with and without windows, Firefox, WebKitGTK, wasm-split, hunspell and nginx, and parts of the
//! Rust toolchain.
//!
//! On Debian and similar systems missing programs are installed with apt-get, after a question (`apt`); nginx is only unpacked into
//! the project's folder. Elsewhere a message says what is missing and how to get it. rustup adds missing parts of the toolchain
//! everywhere, without a question.

use crate::{
    Result,
    apt::{self, Wanted},
    process::{command, find, output, run, tools_dir},
};
use std::path::{Path, PathBuf};

/// A program or a file of the machine, why it is needed and where it comes from.
struct Need {
    what: &'static str,
    why: &'static str,
    /// Its names in `PATH`; one of them is enough.
    programs: &'static [&'static str],
    /// Its full paths, where it may be when no folder of `PATH` has it.
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
    // The package of Chromium only recommends the sandbox.
    debian: "chromium chromium-sandbox",
    macos: "brew install --cask google-chrome",
    windows: "winget install Google.Chrome",
};

/// Chromium without the part that draws windows.
const HEADLESS_SHELL: Need = Need {
    what: "Chromium without windows",
    why: "a test in it takes half the time",
    programs: &["chromium-headless-shell", "chrome-headless-shell"],
    places: &[],
    debian: "chromium-headless-shell",
    macos: "",
    windows: "",
};

/// Elsewhere Arial has the same widths.
const LIBERATION: Need = Need {
    what: "the font Liberation Sans",
    why: "the lengths of pages and prints are measured in it",
    programs: &[],
    places: &["/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"],
    debian: "fonts-liberation",
    macos: "",
    windows: "",
};

const FIREFOX: Need = Need {
    what: "Firefox",
    why: "the page is tested in a second engine too",
    programs: &["firefox-esr", "firefox"],
    places: &["/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe"],
    debian: "firefox-esr",
    macos: "brew install --cask firefox",
    windows: "winget install Mozilla.Firefox",
};

/// The engine of Safari, as far as it runs outside of Apple's systems. Its browser without a name, MiniBrowser, comes with its libraries.
const WEBKIT: Need = Need {
    what: "WebKitGTK",
    why: "the page is tested in a third engine too",
    programs: &["WebKitWebDriver"],
    places: &[],
    debian: "webkit2gtk-driver dbus",
    macos: "",
    windows: "",
};

const XVFB: Need = Need {
    what: "Xvfb",
    why: "WebKitGTK needs a screen",
    programs: &["Xvfb"],
    places: &[],
    debian: "xvfb",
    macos: "",
    windows: "",
};

const PYTHON: Need = Need {
    what: "Python",
    why: "it prints with the library of WebKitGTK, whose driver cannot print",
    programs: &["python3"],
    places: &[],
    debian: "python3",
    macos: "",
    windows: "",
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

const HUNSPELL: Need = Need {
    what: "hunspell",
    why: "the spelling of the German texts is checked",
    programs: &["hunspell"],
    places: &[],
    debian: "hunspell",
    macos: "brew install hunspell",
    windows: "see hunspell.github.io",
};

const SWISS_GERMAN: Need = Need {
    what: "hunspell's dictionary de_CH",
    why: "the texts have the spelling of Switzerland",
    programs: &[],
    places: &["/usr/share/hunspell/de_CH.dic", "/Library/Spelling/de_CH.dic", "C:/Hunspell/de_CH.dic"],
    debian: "hunspell-de-ch",
    macos: "put de_CH.aff and de_CH.dic of github.com/LibreOffice/dictionaries into /Library/Spelling",
    windows: "put de_CH.aff and de_CH.dic of github.com/LibreOffice/dictionaries into C:/Hunspell",
};

/// The Debian packages of nginx and its brotli module, and their files.
const NGINX: &str = "nginx libnginx-mod-http-brotli-static";
const NGINX_FILES: [&str; 2] = ["usr/sbin/nginx", "usr/lib/nginx/modules/ngx_http_brotli_static_module.so"];

/// Installs all programs that the tests miss, after a single question at their start, because they run long with nobody there.
/// nginx is not among them: its step unpacks it.
pub fn for_tests() -> Result {
    let named = |variable| std::env::var_os(variable).is_some();
    let mut needs = vec![&NODE, &WASM_SPLIT, &HUNSPELL, &SWISS_GERMAN, &LIBERATION];
    needs.extend(if named("CHROMIUM") { vec![] } else { vec![&CHROMIUM, &HEADLESS_SHELL] });
    needs.extend((!named("FIREFOX")).then_some(&FIREFOX));
    needs.extend([&WEBKIT, &XVFB, &PYTHON]);
    // Without apt-get each step says what it lacks, so that the steps before it can run.
    if apt::is_here() { meet(&needs) } else { Ok(()) }
}

/// Chromium for the tests, installed if missing. The variable CHROMIUM names another program.
pub fn chromium() -> Result<PathBuf> {
    match std::env::var_os("CHROMIUM") {
        Some(file) => Ok(file.into()),
        None => CHROMIUM.met(),
    }
}

/// The programs that tests of the page take, as the variables that tell them: Chromium, and the one without windows, which most tests take
/// where it can be had. A program that the variable CHROMIUM names is taken by all.
pub fn chromiums() -> Result<Vec<(&'static str, PathBuf)>> {
    let mut programs = vec![("CHROMIUM", chromium()?)];
    if std::env::var_os("CHROMIUM").is_none() {
        if apt::is_here() {
            meet(&[&HEADLESS_SHELL])?;
        }
        programs.extend(HEADLESS_SHELL.find().map(|file| ("HEADLESS_SHELL", file)));
    }
    Ok(programs)
}

/// Firefox for the tests, installed if missing. The variable FIREFOX names another program.
pub fn firefox() -> Result<PathBuf> {
    match std::env::var_os("FIREFOX") {
        Some(file) => Ok(file.into()),
        None => FIREFOX.met(),
    }
}

/// The driver of WebKitGTK with what it needs, installed if need be. `None` where it does not run.
pub fn webkit() -> Result<Option<PathBuf>> {
    if !cfg!(target_os = "linux") {
        return Ok(None);
    }
    meet(&[&WEBKIT, &XVFB, &PYTHON])?;
    WEBKIT.met().map(Some)
}

/// wasm-split, installed if missing.
pub fn wasm_split() -> Result {
    WASM_SPLIT.met().map(|_| ())
}

/// hunspell with the dictionary of Swiss German, installed if need be.
pub fn hunspell() -> Result {
    meet(&[&HUNSPELL, &SWISS_GERMAN])?;
    SWISS_GERMAN.met().map(|_| ())
}

/// The variable that tells the test of deploy/nginx.conf where nginx is, and its value: an installed program, or the folder into
/// which the Debian packages are unpacked. They are not installed, because that would start a web server. Without apt-get a
/// missing nginx is an error.
pub fn nginx() -> Result<(&'static str, PathBuf)> {
    if !apt::is_here() {
        let program = find("nginx").ok_or("nginx is missing (deploy/nginx.conf is tested with it): see nginx.org.")?;
        return Ok(("NGINX_PROGRAM", program));
    }
    let is_in = |folder: &Path| NGINX_FILES.iter().all(|file| folder.join(file).is_file());
    let (installed, unpacked) = (Path::new("/"), tools_dir().join("nginx"));
    if is_in(installed) {
        return Ok(("NGINX_PROGRAM", installed.join(NGINX_FILES[0])));
    }
    if !is_in(&unpacked) {
        apt::unpack(NGINX, &unpacked)?;
    }
    if is_in(&unpacked) { Ok(("NGINX_UNPACKED", unpacked)) } else { Err(format!("{NGINX} are not what they were.")) }
}

/// Node 20 or newer with npm. Both are installed if Node is missing; an older Node, or one without npm, is an error.
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

/// A target of the compiler. rustup adds it if it is missing.
pub fn rust_target(target: &str) -> Result {
    let sysroot = output(&mut command("rustc --print sysroot")).ok_or("rustc is missing: see rustup.rs.")?;
    if Path::new(&sysroot).join("lib/rustlib").join(target).is_dir() {
        return Ok(());
    }
    rustup(&format!("target add {target}"), "the rules run as WASM")
}

/// The sources of the standard library. rustup adds them if they are missing.
pub fn rust_sources() -> Result {
    let sysroot = output(&mut command("rustc --print sysroot")).ok_or("rustc is missing: see rustup.rs.")?;
    if Path::new(&sysroot).join("lib/rustlib/src/rust/library/std").is_dir() {
        return Ok(());
    }
    rustup("component add rust-src", "the page is built with a standard library of its own, made small")
}

/// A component of the toolchain that is a cargo command. rustup adds it if it is missing.
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

/// Installs what is missing with apt-get, after one question for all. Without apt-get the error says how to get it.
fn meet(needs: &[&Need]) -> Result {
    let missing: Vec<&&Need> = needs.iter().filter(|need| need.find().is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !apt::is_here() {
        let sentences = missing.iter().map(|need| format!("{} is missing ({}): {}.", need.what, need.why, need.remedy()));
        return Err(sentences.collect::<Vec<_>>().join("\n"));
    }
    let wanted = |need: &&&Need| Wanted { packages: need.debian, why: format!("{}: {}", need.what, need.why) };
    apt::install(&missing.iter().map(wanted).collect::<Vec<_>>())
}

impl Need {
    fn met(&self) -> Result<PathBuf> {
        meet(&[self])?;
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
