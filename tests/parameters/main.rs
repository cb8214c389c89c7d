//! The parameter files: every shipped one is valid, and those of the law as it stands today hold its figures as typed here; each
//! way of being wrong gets its sentence; the files differ only where the law does. A new file changes nothing here.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod faults;
#[path = "../../build/parameter_file.rs"]
#[allow(dead_code)]
mod parameter_file;

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use hilfen_rechner::calendar::{Date, Holiday};
use hilfen_rechner::money::{Chf, Percent};
use hilfen_rechner::rules::parameters::{FILES, Kind, Parameters, RuleBook};
use hilfen_rechner::rules::source::Act;
use parameter_file::{FIGURES, ParameterFile, count, date_parts, hundredths, read};

/// The file of the law as it stood when these tests were written.
const FILE_2025: &str = "2025-01-01.toml";

/// The head of a file, which differs in every one and changes with each comparison.
const HEAD: [&str; 5] = ["valid_from", "checked_on", "checked_against", "title", "#"];

/// The folder of the figures in this program.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(env!("PARAMETERS"))
}

fn text(file: &str) -> String {
    fs::read_to_string(folder().join(file)).unwrap()
}

/// All shipped files by name, the oldest first.
fn shipped() -> Vec<(String, String)> {
    let names = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<_> = names.filter(|name| name.ends_with(".toml")).collect();
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
        assert_eq!(embedded.checked_against, file.checked_against);
        let hash: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(embedded.hash, hash, "{name}");
    }
}

/// The figures of the law, typed from the ordinance and the office's page.
#[test]
fn the_file_of_2025_holds_the_figures_of_the_law() {
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
        ("outpatient_day", "25", "VO § 35b Abs. 1"),
        ("outpatient_cap", "200", "VO § 35b Abs. 3"),
        ("relief_day", "25", "VO § 36"),
        ("foster_weekly_ordinary", "1313", "VO § 17 Abs. 2 lit. a"),
        ("foster_weekly_specialised", "2132", "VO § 17 Abs. 3 lit. a"),
        ("foster_long_ordinary", "1764", "VO § 17 Abs. 2 lit. b"),
        ("foster_long_specialised", "2688", "VO § 17 Abs. 3 lit. b"),
        ("foster_day_ordinary", "55", "VO § 17 Abs. 2 lit. c"),
        ("foster_day_specialised", "89", "VO § 17 Abs. 3 lit. c"),
        ("foster_day_crisis", "101", "VO § 17 Abs. 6"),
        ("foster_exception", "7500", "VO § 17 Abs. 4"),
        ("crisis_days", "90", "VO §§ 12 Abs. 1 lit. e, 17 Abs. 6"),
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
        ("appeal_days", "10", "VwVG § 33 Abs. 1"),
        ("months_per_year", "12", "pro-rata"),
        ("days_per_year", "365", "day-rate"),
        ("tax_free_wealth_household", "180000", "SGS 331 § 50"),
        ("tax_free_wealth_other", "90000", "SGS 331 § 50"),
        ("flat_upkeep_newer", "20", "flat-upkeep"),
        ("flat_upkeep_older", "25", "flat-upkeep"),
        ("wage_from_age", "14", "wage-from-14"),
        ("oldest_age", "25", "age-limit"),
    ];
    let file = read(&text(FILE_2025)).unwrap();
    for (name, value, source) in rows {
        let figure = file.figure.get(name).unwrap_or_else(|| panic!("no figure {name}"));
        assert_eq!((figure.value.as_str(), figure.source.as_str()), (value, source), "{name}");
    }
    let unnamed: Vec<_> = FIGURES.iter().filter(|(name, _)| !rows.iter().any(|row| row.0 == *name)).collect();
    assert!(unnamed.is_empty(), "no row for {unnamed:?}");
}

/// The brackets of §§ 32, 33 and 34: the bound and the percentage, the last without a bound.
#[test]
fn the_file_of_2025_holds_the_tariffs_of_the_law() {
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
    let file = read(&text(FILE_2025)).unwrap();
    for (name, source, free, brackets, top) in rows {
        let tariff = &file.tariff[name];
        let found: Vec<_> = tariff.brackets.iter().map(|bracket| format!("{} {}", bracket.up_to, bracket.percent)).collect();
        assert_eq!((tariff.source.as_str(), tariff.kind.as_str(), tariff.free_up_to.as_str()), (source, "law", free), "{name}");
        assert_eq!((found.join(", ").as_str(), tariff.top_percent.as_str()), (brackets, top), "{name}");
    }
}

/// What a rule reads is what the file says.
#[test]
fn the_embedded_figures_are_those_of_the_file() {
    let of_2025 = RuleBook::embedded().on(Date::new(2025, 1, 1).unwrap()).unwrap();
    assert_eq!(of_2025.file, FILE_2025);
    assert_eq!(of_2025.monthly_cap.value, Chf::francs(2500));
    assert_eq!(of_2025.tariff_joint.rate(Chf::francs(85_000)).percent, Percent::hundredths(950));
    assert_eq!(of_2025.tariff_own.free_up_to, Chf::francs(9_000));
    assert_eq!(of_2025.least_days.value, 10);
    assert_eq!(of_2025.foster_day_crisis.map(|figure| figure.value), Some(Chf::francs(101)));
    let wealth = of_2025.tax_free_wealth_household.unwrap();
    assert_eq!(
        (wealth.value, wealth.kind, wealth.source.to_string()),
        (Chf::francs(180_000), Kind::Assumption, "SGS 331 § 50".into())
    );
    assert_eq!(of_2025.flat_upkeep_older.unwrap().source.act, Act::Reading);
    let days: Vec<String> =
        of_2025.holidays.iter().filter_map(|holiday| holiday.in_year(2027)).map(|date| date.to_string()).collect();
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
    assert!(of_2025.holidays.contains(&Holiday::Easter(39)));
}

/// The lines of a file without its head.
fn lines(file: &str) -> Vec<String> {
    text(file).lines().filter(|line| !HEAD.iter().any(|head| line.starts_with(head))).map(str::to_owned).collect()
}

#[test]
fn the_files_differ_only_where_the_law_does() {
    let names = |lines: &[String]| lines.iter().map(|line| line.split(' ').next().unwrap().to_owned()).collect::<Vec<_>>();
    let only_in = |one: &str, other: &str| {
        let other = lines(other);
        lines(one).into_iter().filter(|line| !other.contains(line)).collect::<Vec<_>>()
    };
    let (of_2022, of_2024) = ("2022-01-01.toml", "2024-01-01.toml");
    assert_eq!(only_in(of_2024, FILE_2025), Vec::<String>::new());
    assert_eq!(names(&only_in(FILE_2025, of_2024)), ["asylum_share"]);
    // The days in a crisis family stand in § 12 too, the place in § 17 is not known for these years.
    assert_eq!(names(&only_in(of_2022, of_2024)), ["crisis_days"]);
    let since_2024 = [
        "foster_weekly_ordinary",
        "foster_weekly_specialised",
        "foster_long_ordinary",
        "foster_long_specialised",
        "foster_day_ordinary",
        "foster_day_specialised",
        "foster_day_crisis",
        "crisis_days",
        "foster_exception",
        "tax_free_wealth_household",
        "tax_free_wealth_other",
    ];
    assert_eq!(names(&only_in(of_2024, of_2022)), since_2024);
}

#[test]
fn a_day_before_all_files_has_no_figures() {
    let book = RuleBook::embedded().up_to(Date::new(2025, 1, 1).unwrap());
    let rows = [
        ((2021, 12, 31), None),
        ((1900, 1, 1), None),
        ((2022, 1, 1), Some("2022-01-01.toml")),
        ((2023, 12, 31), Some("2022-01-01.toml")),
        ((2024, 1, 1), Some("2024-01-01.toml")),
        ((2024, 12, 31), Some("2024-01-01.toml")),
        ((2025, 1, 1), Some(FILE_2025)),
        ((2199, 12, 31), Some(FILE_2025)),
    ];
    for ((year, month, day), file) in rows {
        let day = Date::new(year, month, day).unwrap();
        assert_eq!(book.on(day).map(|parameters| parameters.file), file, "{day}");
    }
    assert_eq!(book.first_day(), Date::new(2022, 1, 1));
}

#[test]
fn rules_are_outdated_a_year_after_the_last_check_or_when_they_end() {
    let of_2025 = *RuleBook::embedded().on(Date::new(2025, 1, 1).unwrap()).unwrap();
    let checked = Parameters { checked_on: Date::new(2026, 8, 3).unwrap(), ..of_2025 };
    let book = |file: Parameters| RuleBook::of(Box::leak(Box::new([file])));
    let year = Date::new(2027, 8, 3).unwrap();
    assert!(!book(checked).is_outdated(year));
    assert!(book(checked).is_outdated(year.plus_days(1)));
    let last = Date::new(2026, 12, 31).unwrap();
    let ending = Parameters { valid_to: Some(last), ..checked };
    assert!(!book(ending).is_outdated(last));
    assert!(book(ending).is_outdated(last.plus_days(1)));
}

/// An assumption that a file names can be read in the docs.
#[test]
fn every_assumption_of_a_file_stands_in_the_docs() {
    let docs = doc("legal-reading.md");
    for figures in FILES {
        for (name, figure) in figures.listed().iter().filter(|(_, figure)| figure.kind == Kind::Assumption) {
            let place = figure.source.place;
            assert!(docs.contains(&format!("`{place}`")) || docs.contains(&format!("SGS 331 {place}")), "{name}: {place}");
        }
    }
}

/// A printed receipt names a hash: docs/tariff-update.md lists those of every version of each file. A new file may be missing
/// there until the next one comes: before that it has no earlier version.
#[test]
fn the_docs_list_the_hash_of_every_file_so_that_a_receipt_can_be_matched() {
    let docs = doc("tariff-update.md");
    let (newest, older) = FILES.split_last().unwrap();
    let may_be_missing = |file: &Parameters| file == newest && !docs.contains(&format!("| `{}` |", file.file));
    for file in older.iter().chain([newest]).filter(|file| !may_be_missing(file)) {
        let row = format!("| `{}` | `{}` |", file.file, file.hash);
        assert!(docs.contains(&row), "docs/tariff-update.md, «Prüfwerte»: add the row {row}");
    }
}

fn doc(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(file)).unwrap()
}
