//! Runs the native tests with an invented tariff: the newest parameter file with other figures and a later day. If every test
//! passes without an edit, a real new tariff is a new file and nothing else.

use crate::{
    Result,
    process::{command, root, run},
    suites,
    test::ALL,
};
use std::{fs, path::Path};

/// The variable that names the folder from which `build.rs` takes the figures.
pub const FOLDER: &str = "HILFEN_RECHNER_PARAMETERS";

/// Figures with fixed values, for the examples.
const FIXED: [(&str, &str); 3] = [("outpatient_day", "33"), ("outpatient_cap", "240"), ("relief_day", "31")];

/// Examples computed by hand from [`FIXED`]: name, Einsatztage, days of relief, share of a month. [`examples`] writes them in the
/// format of `parameters/*.cases.csv`.
const EXAMPLES: [(&str, &str, &str, &str); 3] =
    [("SPF", "6", "", "198.00"), ("SPF up to the cap", "9", "", "240.00"), ("relief", "", "4", "124.00")];

/// Figures that no tariff changes: readings, and the age of majority.
const KEPT: [&str; 3] = ["months_per_year", "days_per_year", "majority_age"];

/// How many cases each property tries here: enough to meet a figure that stands in a test. `cargo xtask test native` tries all.
const CASES: &str = "10";

/// The tests that a tariff cannot change: they look at code, readers and languages, or build the program with the figures of
/// `parameters/`.
const WITHOUT_FIGURES: [&str; 10] =
    ["architecture", "calendar", "contact", "language", "plural", "readers", "styles", "translations", "types", "version"];

/// Tests that walk far, six of the guide and one of the page. They look where one comes, what is kept and which messages are used, not what
/// the rules make of it. `--all` runs them here too.
const LONG_WALKS: [&str; 7] =
    ["change_help::", "reload::", "session::", "storage_format::", "told_for::", "wander::", "page::before_rules::"];

/// Suites that only `--all` runs here, for the same reason: one draws all ways, the other one compares the rules with themselves.
const LONG_SUITES: [&str; 2] = ["flow", "scrambled"];

/// Runs the native tests with the invented tariff.
pub fn test(is_long: bool) -> Result {
    let folder = root().join("target/new-tariff");
    make(&root().join("parameters"), &folder).map_err(|error| format!("The tariff cannot be made: {error}"))?;
    let names = suites::names().map_err(|error| format!("tests: {error}."))?;
    let is_run = |name: &str| !WITHOUT_FIGURES.contains(&name) && (is_long || !LONG_SUITES.contains(&name));
    let with_figures = names.iter().filter(|name| is_run(name));
    let mut tests = command(&format!("cargo test {ALL} --no-fail-fast --lib --bins"));
    suites::add(&mut tests, with_figures);
    if !is_long {
        tests.arg("--").args(LONG_WALKS.iter().flat_map(|walk| ["--skip", walk]));
    }
    run(tests.env(FOLDER, &folder).env("PROPTEST_CASES", CASES))
}

/// Copies the files and adds the invented one with its examples, in force a year after the newest.
fn make(from: &Path, to: &Path) -> std::io::Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    let mut newest = String::new();
    for entry in fs::read_dir(from)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        fs::copy(from.join(&name), to.join(&name))?;
        if let Some(stem) = name.strip_suffix(".toml").filter(|stem| *stem > newest.as_str()) {
            newest = stem.to_owned();
        }
    }
    let later = a_year_after(&newest);
    fs::write(to.join(format!("{later}.toml")), other(&fs::read_to_string(from.join(format!("{newest}.toml")))?, &later))?;
    fs::write(to.join(format!("{later}.cases.csv")), examples(&later))
}

/// `2026-01-01` after `2025-01-01`.
fn a_year_after(day: &str) -> String {
    let (year, rest) = day.split_at(day.len().min(4));
    format!("{}{rest}", year.parse::<u32>().unwrap_or_default() + 1)
}

/// The file with another day and other figures, line by line.
fn other(text: &str, day: &str) -> String {
    let line = |line: &str| {
        let name = line.split(' ').next().unwrap_or_default();
        match name {
            "valid_from" => format!("valid_from = \"{day}\""),
            "title" => format!("title = \"SGS 850.15, Probe ab {day}\""),
            "free_up_to" => raised(line, "free_up_to", "600"),
            "top_percent" => raised(line, "top_percent", "0.25"),
            _ if line.contains("up_to = ") => raised(&raised(line, "up_to", "600"), "percent", "0.25"),
            _ if KEPT.contains(&name) => line.to_owned(),
            _ if line.contains("unit = \"CHF") => match FIXED.iter().find(|(fixed, _)| *fixed == name) {
                Some((_, value)) => with(line, "value", value),
                None => raised(line, "value", "7"),
            },
            _ if line.contains("unit = \"percent\"") => raised(line, "value", "0.25"),
            _ => raised(line, "value", "1"),
        }
    };
    text.lines().map(|one| line(one) + "\n").collect()
}

/// The line with the amount of this key raised, if it has one.
fn raised(line: &str, key: &str, by: &str) -> String {
    match value(line, key) {
        Some(old) => {
            let sum = hundredths(old) + hundredths(by);
            with(line, key, &format!("{}.{:02}", sum / 100, sum % 100).replace(".00", ""))
        }
        None => line.to_owned(),
    }
}

fn with(line: &str, key: &str, new: &str) -> String {
    match value(line, key) {
        Some(old) => line.replacen(&format!("{key} = \"{old}\""), &format!("{key} = \"{new}\""), 1),
        None => line.to_owned(),
    }
}

fn value<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.split_once(&format!("{key} = \""))?.1.split('"').next()
}

fn hundredths(text: &str) -> u32 {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{rest:0<2}").parse().unwrap_or_default()
}

fn examples(day: &str) -> String {
    let columns = [
        "name",
        "today",
        "social_assistance.known",
        "household.one.parent.subtotal.known",
        "children.0.helps.0.kind.family_coaching.days_per_month.known",
        "children.0.helps.0.kind.relief_stay.days_per_month.known",
        "children.0.helps.0.kind.relief_stay.place",
        "children.0.helps.0.start",
        "children.0.helps.0.end",
        "expected.peak",
        "expected.total",
        "expected.why",
    ];
    let (month, _) = day.split_at(day.len().min(7));
    let row = |(name, coaching, relief, share): &(&str, &str, &str, &str)| {
        let place = if relief.is_empty() { "" } else { "home" };
        format!("{name},{day},false,60000,{coaching},{relief},{place},{month}-01,{month}-28,{share},{share},by hand\n")
    };
    format!("{}\n{}", columns.join(","), EXAMPLES.iter().map(row).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_figures_of_a_later_day() {
        let rows = [
            ("valid_from = \"2025-01-01\"", "valid_from = \"2026-01-01\""),
            ("free_up_to = \"55000\"", "free_up_to = \"55600\""),
            ("    { up_to = \"60000\", percent = \"4.5\" },", "    { up_to = \"60600\", percent = \"4.75\" },"),
            ("top_percent = \"15\"", "top_percent = \"15.25\""),
            ("relief_day = { value = \"25\", unit = \"CHF/day\"", "relief_day = { value = \"31\", unit = \"CHF/day\""),
            ("monthly_cap = { value = \"2500\", unit = \"CHF/month\"", "monthly_cap = { value = \"2507\", unit = \"CHF/month\""),
            ("least_days = { value = \"10\", unit = \"days\"", "least_days = { value = \"11\", unit = \"days\""),
            ("days_per_year = { value = \"365\", unit = \"days\"", "days_per_year = { value = \"365\", unit = \"days\""),
            ("kind = \"law\"", "kind = \"law\""),
        ];
        for (line, expected) in rows {
            assert_eq!(other(line, &a_year_after("2025-01-01")), format!("{expected}\n"));
        }
    }
}
