//! The parameter files: every shipped one is valid and holds the figures of the law as typed here; each way of being wrong
//! gets its sentence; the files differ only where the law does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod faults;
#[path = "../../build/parameter_file.rs"]
#[allow(dead_code)]
mod parameter_file;

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use hilfen_rechner::calendar::{Date, Holiday};
use hilfen_rechner::money::{Chf, Percent};
use hilfen_rechner::rules::parameters::{FILES, Parameters, RuleBook};
use parameter_file::{FIGURES, ParameterFile, count, date_parts, hundredths, read};

const NEWEST: &str = "2025-01-01.toml";

fn text(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("parameters").join(file)).unwrap()
}

/// All shipped files by name, the oldest first.
fn shipped() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("parameters");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    files.into_iter().map(|file| (file.clone(), text(&file))).collect()
}

#[test]
fn every_shipped_file_is_valid_and_embedded_with_its_hash() {
    let files = shipped();
    assert_eq!(files.len(), FILES.len());
    for ((name, text), embedded) in files.iter().zip(FILES) {
        let file = read(text).unwrap_or_else(|wrong| panic!("{name}: {wrong:?}"));
        assert_eq!(format!("{}.toml", file.valid_from), *name);
        assert_eq!((embedded.file, embedded.title, embedded.link), (name.as_str(), file.title.as_str(), file.link.as_str()));
        assert_eq!(embedded.valid_from.to_string(), file.valid_from);
        assert_eq!(embedded.checked_on.to_string(), file.checked_on);
        let hash: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(embedded.hash, hash, "{name}");
    }
}

/// The figures of the law, typed from the ordinance and the office's page.
#[test]
fn the_newest_file_holds_the_figures_of_the_law() {
    let rows = [
        ("monthly_cap", "2500", "VO §§ 32, 33, 34"),
        ("wealth_percent", "10", "VO § 30a Abs. 2 lit. b"),
        ("partner_percent", "50", "VO § 30a Abs. 4"),
        ("child_deduction", "5000", "VO § 30a Abs. 5 lit. a"),
        ("least_days", "10", "VO § 29 Abs. 2"),
        ("weekly_reduction", "20", "VO § 29 Abs. 3"),
        ("part_time_reduction", "50", "VO § 29 Abs. 4"),
        ("part_time_limit", "50", "VO § 29 Abs. 4"),
        ("asylum_share", "750", "VO § 28 Abs. 4"),
        ("outpatient_day", "25", "VO § 35b"),
        ("outpatient_cap", "200", "VO § 35b"),
        ("relief_day", "25", "VO § 36"),
        ("foster_weekly_ordinary", "1313", "VO § 17 Abs. 1"),
        ("foster_weekly_specialised", "2132", "VO § 17 Abs. 1"),
        ("foster_long_ordinary", "1764", "VO § 17 Abs. 1"),
        ("foster_long_specialised", "2688", "VO § 17 Abs. 1"),
        ("foster_day_ordinary", "55", "VO § 17 Abs. 1"),
        ("foster_day_specialised", "89", "VO § 17 Abs. 1"),
        ("foster_day_crisis", "101", "VO § 17 Abs. 1"),
        ("foster_exception", "7500", "VO § 17 Abs. 4"),
        ("crisis_days", "90", "VO §§ 12, 17 Abs. 1"),
        ("crisis_without_contract", "14", "VO § 12"),
        ("stable_partnership_years", "2", "SHG § 28a Abs. 1quater"),
        ("majority_age", "18", "ZGB Art. 14"),
        ("reentry_years", "1", "page Volljährigkeit"),
        ("emergency_nights", "3", "page Notfallmässige Unterbringung"),
        ("emergency_days", "4", "page Notfallmässige Unterbringung"),
        ("outpatient_request", "10", "page Fristen"),
        ("placement_request", "10", "page Fristen"),
        ("emergency_request", "30", "page Fristen"),
        ("crisis_request", "30", "page Fristen"),
        ("extension_request", "30", "page Fristen"),
        ("change_request", "30", "page Fristen"),
        ("appeal_days", "10", "VwVG §§ 27 ff."),
        ("months_per_year", "12", "pro-rata"),
        ("days_per_year", "365", "day-rate"),
    ];
    let file = read(&text(NEWEST)).unwrap();
    for (name, value, source) in rows {
        let figure = file.figure.get(name).unwrap_or_else(|| panic!("no figure {name}"));
        assert_eq!((figure.value.as_str(), figure.source.as_str()), (value, source), "{name}");
    }
    let unnamed: Vec<_> = FIGURES.iter().filter(|(name, _)| !rows.iter().any(|row| row.0 == *name)).collect();
    assert!(unnamed.is_empty(), "no row for {unnamed:?}");
}

/// The brackets of §§ 32, 33 and 34: the bound and the percentage, the last without a bound.
#[test]
fn the_newest_file_holds_the_tariffs_of_the_law() {
    let rows = [
        (
            "joint",
            "VO § 32",
            "55000",
            "60000 4.5, 65000 5.5, 70000 6.5, 75000 7.5, 80000 8.5, 85000 9.5, 90000 10.5, 95000 11.5, 100000 12.5",
            "13.5",
        ),
        (
            "single",
            "VO § 33",
            "40000",
            "45000 4, 50000 5, 55000 6, 60000 7, 65000 8, 70000 9, 75000 10, 80000 11, 85000 12, 90000 13, 95000 14",
            "15",
        ),
        ("own", "VO § 34", "9000", "10000 5, 15000 15, 20000 25, 25000 35, 30000 45, 35000 55", "60"),
    ];
    let file = read(&text(NEWEST)).unwrap();
    for (name, source, free, brackets, top) in rows {
        let tariff = &file.tariff[name];
        let found: Vec<_> = tariff.brackets.iter().map(|bracket| format!("{} {}", bracket.up_to, bracket.percent)).collect();
        assert_eq!((tariff.source.as_str(), tariff.kind.as_str(), tariff.free_up_to.as_str()), (source, "law", free), "{name}");
        assert_eq!((found.join(", ").as_str(), tariff.top_percent.as_str()), (brackets, top), "{name}");
    }
}

#[test]
fn the_embedded_figures_are_those_of_the_file() {
    let newest = RuleBook::embedded().newest().unwrap();
    assert_eq!(newest.file, NEWEST);
    assert_eq!(newest.monthly_cap.value, Chf::francs(2500));
    assert_eq!(newest.tariff_joint.rate(Chf::francs(85_000)).percent, Percent::hundredths(950));
    assert_eq!(newest.tariff_own.free_up_to, Chf::francs(9_000));
    assert_eq!(newest.least_days.value, 10);
    let days: Vec<String> =
        newest.holidays.iter().filter_map(|holiday| holiday.in_year(2027)).map(|date| date.to_string()).collect();
    let expected = [
        ("New Year", "2027-01-01"),
        ("Labour Day", "2027-05-01"),
        ("National Day", "2027-08-01"),
        ("Christmas", "2027-12-25"),
        ("St Stephen", "2027-12-26"),
        ("Good Friday", "2027-03-26"),
        ("Easter Monday", "2027-03-29"),
        ("Ascension", "2027-05-06"),
        ("Whit Monday", "2027-05-17"),
    ];
    assert_eq!(days, expected.map(|(_, date)| date));
    assert!(newest.holidays.contains(&Holiday::Easter(39)));
}

#[test]
fn the_files_differ_only_where_the_law_does() {
    let [older, newer] = ["2024-01-01.toml", NEWEST].map(|file| {
        let figures = text(file);
        figures.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect::<Vec<_>>()
    });
    let only_in = |one: &[String], other: &[String]| one.iter().filter(|line| !other.contains(line)).cloned().collect::<Vec<_>>();
    let older_only = ["valid_from = \"2024-01-01\"", "title = \"SGS 850.15, Stand 1.1.2024\""];
    let newer_only = [
        "valid_from = \"2025-01-01\"",
        "title = \"SGS 850.15, Stand 1.1.2025\"",
        "asylum_share = { value = \"750\", unit = \"CHF\", source = \"VO § 28 Abs. 4\", kind = \"law\" }",
    ];
    assert_eq!(only_in(&older, &newer), older_only);
    assert_eq!(only_in(&newer, &older), newer_only);
}

#[test]
fn a_day_before_all_files_has_no_figures() {
    let book = RuleBook::embedded();
    let rows = [
        ((2023, 12, 31), None),
        ((1900, 1, 1), None),
        ((2024, 1, 1), Some("2024-01-01.toml")),
        ((2024, 12, 31), Some("2024-01-01.toml")),
        ((2025, 1, 1), Some(NEWEST)),
        ((2199, 12, 31), Some(NEWEST)),
    ];
    for ((year, month, day), file) in rows {
        let day = Date::new(year, month, day).unwrap();
        assert_eq!(book.on(day).map(|parameters| parameters.file), file, "{day}");
    }
    assert_eq!(book.first_day(), Date::new(2024, 1, 1));
}

#[test]
fn rules_are_outdated_a_year_after_the_last_check_or_when_they_end() {
    let newest = *RuleBook::embedded().newest().unwrap();
    let year = newest.checked_on.plus_years(1);
    assert!(!RuleBook::embedded().is_outdated(year));
    assert!(RuleBook::embedded().is_outdated(year.plus_days(1)));
    let last = newest.checked_on.plus_days(30);
    let ending: &'static [Parameters] = Box::leak(Box::new([Parameters { valid_to: Some(last), ..newest }]));
    assert!(!RuleBook::of(ending).is_outdated(last));
    assert!(RuleBook::of(ending).is_outdated(last.plus_days(1)));
}
