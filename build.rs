//! Turns the dated parameter files into constants of the program, with the hash of each file. So the browser needs no parser for
//! them, and a wrong file stops the build with a sentence that says what to do. It also names the version with its commit, the day of
//! its release, and how the office is reached.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use sha2::{Digest, Sha256};

#[path = "build/commit.rs"]
mod commit;
#[path = "build/contact.rs"]
mod contact;
#[path = "build/parameter_file.rs"]
mod parameter_file;
#[path = "build/released.rs"]
mod released;
use parameter_file::{
    ACTS, ACTS_OF_ESTIMATES, FIGURES, Figure, MAY_BE_OPEN, ParameterFile, TARIFFS, Tariff, Unit, count, date_parts, hundredths,
};

/// The folder with the figures of the program.
const FOLDER: &str = "parameters";
/// The environment variable that names another folder, to try a tariff that is not in force (`cargo xtask test`).
const OTHER_FOLDER: &str = "HILFEN_RECHNER_PARAMETERS";
/// The figures that the tests of the law compute with (`tests/figures/mod.rs`).
const OF_TESTS: &str = "tests/figures";

fn main() {
    if let Err(sentence) = run() {
        println!("cargo::error={sentence}");
        process::exit(1);
    }
}

fn run() -> Result<(), String> {
    version();
    println!("cargo::rerun-if-env-changed={OTHER_FOLDER}");
    let folder = env::var(OTHER_FOLDER).unwrap_or_else(|_| FOLDER.to_owned());
    // Tests that read the files themselves need the folder.
    println!("cargo::rustc-env=PARAMETERS={folder}");
    write_released(folder == FOLDER)?;
    set_contact()?;
    write("parameters.rs", &folder, constant)?;
    write("listed.rs", &folder, list)?;
    write("figures_of_tests.rs", OF_TESTS, constant)
}

/// Sets `VERSION` to `0.2.0 (a1b2c3d)`. cargo runs this script again if the commit or a part of the program changes, so that the
/// name stays true.
fn version() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for part in commit::PARTS {
        println!("cargo::rerun-if-changed={part}");
    }
    for file in commit::watched(root) {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    println!("cargo::rustc-env=VERSION={} ({})", env!("CARGO_PKG_VERSION"), commit::name(root));
}

/// Sets how the office is reached.
fn set_contact() -> Result<(), String> {
    let text = fs::read_to_string(contact::FILE).map_err(|error| format!("{}: {error}", contact::FILE))?;
    for (name, value) in contact::variables(&text)? {
        println!("cargo::rustc-env={name}={value}");
    }
    Ok(())
}

/// Writes the day of the release. A program with other figures is one to try, which was never released.
fn write_released(is_own: bool) -> Result<(), String> {
    let manifest = fs::read_to_string("Cargo.toml").map_err(|error| format!("Cargo.toml: {error}"))?;
    let code = match released::day(&manifest)?.filter(|_| is_own) {
        Some(day) => format!("Some({})", date(&day).ok_or_else(|| format!("Cargo.toml: `released` is no day: {day}"))?),
        None => "None".to_owned(),
    };
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&out).join("released.rs"), code).map_err(|error| error.to_string())
}

/// Checks each parameter file of a folder, and writes to `target` a list with what `of_file` makes of each.
fn write(target: &str, folder: &str, of_file: fn(&Path, &str, &ParameterFile) -> Option<String>) -> Result<(), String> {
    println!("cargo::rerun-if-changed={folder}");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(|error| format!("The folder `{folder}` cannot be read: {error}"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    let mut code = String::from("&[\n");
    for path in &paths {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let file = parameter_file::read(&text).map_err(|wrong| {
            wrong.iter().map(|sentence| format!("{}: {sentence}", path.display())).collect::<Vec<_>>().join(" ")
        })?;
        if path.file_stem().is_none_or(|stem| stem != file.valid_from.as_str()) {
            return Err(format!("{}: the file must be named after its `valid_from`, {}.toml.", path.display(), file.valid_from));
        }
        code.push_str(
            &of_file(path, &text, &file).ok_or_else(|| format!("{}: a checked figure could not be written.", path.display()))?,
        );
    }
    code.push_str("]\n");
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&out).join(target), code).map_err(|error| error.to_string())
}

fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The hash of the file and its figures as it writes them.
fn list(_: &Path, text: &str, file: &ParameterFile) -> Option<String> {
    let listed: Vec<String> = file.figure.iter().map(|(name, figure)| listed(name, figure)).collect::<Option<_>>()?;
    Some(format!("({:?}, &[{}]),\n", hash(text), listed.join(", ")))
}

/// The file as a `Parameters { … }` expression.
fn constant(path: &Path, text: &str, file: &ParameterFile) -> Option<String> {
    let hash = hash(text);
    let mut code = String::from("Parameters {\n");
    let name = path.file_name()?.to_str()?;
    writeln!(code, "file: {name:?}, hash: {hash:?}, title: {:?}, link: {:?},", file.title, file.link).ok()?;
    writeln!(code, "valid_from: {}, checked_on: {},", date(&file.valid_from)?, date(&file.checked_on)?).ok()?;
    writeln!(code, "checked_against: {:?},", file.checked_against).ok()?;
    let valid_to = match &file.valid_to {
        Some(day) => format!("Some({})", date(day)?),
        None => "None".to_owned(),
    };
    writeln!(code, "valid_to: {valid_to},").ok()?;
    for name in TARIFFS {
        writeln!(code, "tariff_{name}: {},", tariff(name, file.tariff.get(*name)?)?).ok()?;
    }
    for (name, unit) in FIGURES {
        let value = match file.figure.get(*name) {
            Some(found) if MAY_BE_OPEN.contains(name) => format!("Some({})", figure(found, *unit)?),
            Some(found) => figure(found, *unit)?,
            None => "None".to_owned(),
        };
        writeln!(code, "{name}: {value},").ok()?;
    }
    let fixed = file.holidays.fixed.iter().map(|day| {
        let (_, month, day) = date_parts(&format!("2024-{day}"))?;
        Some(format!("Holiday::Fixed {{ month: {month}, day: {day} }}"))
    });
    let easter = file.holidays.easter.iter().map(|days| Some(format!("Holiday::Easter({days})")));
    let holidays: Vec<String> = fixed.chain(easter).collect::<Option<_>>()?;
    writeln!(code, "holidays: &[{}],\n}},", holidays.join(", ")).ok()?;
    Some(code)
}

fn tariff(name: &str, tariff: &Tariff) -> Option<String> {
    let kind = match name {
        "joint" => "Joint",
        "single" => "Single",
        _ => "Own",
    };
    let brackets: Vec<String> = tariff
        .brackets
        .iter()
        .map(|bracket| Some(format!("Bracket {{ up_to: {}, percent: {} }}", money(&bracket.up_to)?, percent(&bracket.percent)?)))
        .collect::<Option<_>>()?;
    Some(format!(
        "Tariff {{ kind: TariffKind::{kind}, source: {}, free_up_to: {}, brackets: &[{}], top_percent: {} }}",
        source(&tariff.source, &tariff.kind)?,
        money(&tariff.free_up_to)?,
        brackets.join(", "),
        percent(&tariff.top_percent)?
    ))
}

fn figure(figure: &Figure, unit: Unit) -> Option<String> {
    let value = match unit {
        Unit::Money(_) => money(&figure.value)?,
        Unit::Percent => percent(&figure.value)?,
        Unit::Count(_) => count(&figure.value)?.to_string(),
    };
    with_source(&value, figure)
}

/// The figure as its file writes it, with its name.
fn listed(name: &str, figure: &Figure) -> Option<String> {
    Some(format!("({name:?}, {})", with_source(&format!("{:?}", figure.value), figure)?))
}

fn with_source(value: &str, figure: &Figure) -> Option<String> {
    let kind = match figure.kind.as_str() {
        "law" => "Law",
        "practice" => "Practice",
        _ => "Assumption",
    };
    let source = source(&figure.source, &figure.kind)?;
    Some(format!("Figure {{ value: {value}, unit: {:?}, source: {source}, kind: Kind::{kind} }}", figure.unit))
}

fn source(text: &str, kind: &str) -> Option<String> {
    match ACTS.iter().chain(ACTS_OF_ESTIMATES).find(|(prefix, _)| text.starts_with(prefix)) {
        Some((prefix, act)) => Some(format!("Source {{ act: Act::{act}, place: {:?} }}", text.strip_prefix(prefix)?)),
        None if kind == "assumption" => Some(format!("Source {{ act: Act::Reading, place: {text:?} }}")),
        None => None,
    }
}

fn money(text: &str) -> Option<String> {
    Some(format!("Chf::rappen({})", hundredths(text)?))
}

fn percent(text: &str) -> Option<String> {
    Some(format!("Percent::hundredths({})", hundredths(text)?))
}

fn date(text: &str) -> Option<String> {
    let (year, month, day) = date_parts(text)?;
    Some(format!("Date::checked({year}, {month}, {day})"))
}
