//! The parameter files: every shipped one is valid and holds the figures of the law as typed here; each way of being wrong
//! gets its sentence; the files differ only where the law does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../build/parameter_file.rs"]
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

/// The newest file with one text replaced, read; panics if the text does not stand there.
fn with(from: &str, to: &str) -> Result<ParameterFile, Vec<String>> {
    let text = text(NEWEST);
    assert!(text.contains(from), "{from:?} is not in the file");
    read(&text.replacen(from, to, 1))
}

#[test]
fn each_way_of_being_wrong_gets_its_sentence() {
    let cap = r#"monthly_cap = { value = "2500", unit = "CHF/month", source = "VO §§ 32, 33, 34", kind = "law" }"#;
    let figure = |change: (&str, &str)| cap.replace(change.0, change.1);
    let rows: Vec<(&str, &str, String, &str)> = vec![
        (
            "a figure is missing",
            cap,
            String::new(),
            "The figure `monthly_cap` (CHF/month) is missing: add it with value, unit, source and kind.",
        ),
        (
            "an unknown figure",
            cap,
            format!("{cap}\n{}", cap.replace("monthly", "yearly")),
            "`figure.yearly_cap` is not known to the rules: take it out, or correct its name.",
        ),
        (
            "a wrong unit",
            cap,
            figure(("CHF/month", "CHF/year")),
            "`monthly_cap` has the unit \"CHF/year\": it must be \"CHF/month\".",
        ),
        (
            "no source",
            cap,
            figure(("VO §§ 32, 33, 34", "")),
            "`monthly_cap` has the source \"\": name the act and the paragraph, like \"VO § 36\", or for an assumption its id.",
        ),
        (
            "a source without a paragraph",
            cap,
            figure(("VO §§ 32, 33, 34", "VO ")),
            "`monthly_cap` has the source \"VO \": name the act",
        ),
        (
            "an act that is not known",
            cap,
            figure(("VO §§ 32, 33, 34", "OR Art. 1")),
            "`monthly_cap` has the source \"OR Art. 1\": name the act",
        ),
        (
            "an assumption with a paragraph",
            cap,
            figure(("kind = \"law\"", "kind = \"assumption\"")),
            "`monthly_cap` has the source \"VO §§ 32, 33, 34\": name the act",
        ),
        (
            "an unknown kind",
            cap,
            figure(("kind = \"law\"", "kind = \"rumour\"")),
            "`monthly_cap` has the kind \"rumour\": it must be law, practice or assumption.",
        ),
        (
            "no number",
            cap,
            figure(("\"2500\"", "\"viel\"")),
            "`monthly_cap` has the value \"viel\": write a plain CHF/month like \"25\" or \"35.70\".",
        ),
        ("a thousands sign", cap, figure(("\"2500\"", "\"2'500\"")), "`monthly_cap` has the value \"2'500\": write"),
        ("three decimals", cap, figure(("\"2500\"", "\"2500.555\"")), "`monthly_cap` has the value \"2500.555\": write"),
        ("a negative amount", cap, figure(("\"2500\"", "\"-2500\"")), "`monthly_cap` has the value \"-2500\": write"),
        (
            "more than 100 percent",
            "wealth_percent = { value = \"10\"",
            "wealth_percent = { value = \"100.01\"".into(),
            "`wealth_percent` has the value \"100.01\": write a plain percent",
        ),
        (
            "nought days",
            "least_days = { value = \"10\"",
            "least_days = { value = \"0\"".into(),
            "`least_days` has the value \"0\": write a plain days",
        ),
        (
            "half a day",
            "least_days = { value = \"10\"",
            "least_days = { value = \"9.5\"".into(),
            "`least_days` has the value \"9.5\": write a plain days",
        ),
        (
            "a thousand days",
            "least_days = { value = \"10\"",
            "least_days = { value = \"1000\"".into(),
            "`least_days` has the value \"1000\": write",
        ),
        (
            "brackets out of order",
            "up_to = \"65000\", percent = \"5.5\"",
            "up_to = \"60000\", percent = \"5.5\"".into(),
            "`tariff.joint`: the bracket up to 60000 does not lie above the one before it.",
        ),
        (
            "the first bracket below the free bound",
            "free_up_to = \"55000\"",
            "free_up_to = \"60000\"".into(),
            "`tariff.joint`: the bracket up to 60000 does not lie above the one before it.",
        ),
        (
            "a falling percentage",
            "percent = \"5.5\"",
            "percent = \"4.5\"".into(),
            "`tariff.joint`: 4.5 % up to 65000 must be more than the bracket before and at most 100.",
        ),
        (
            "a bracket above 100 percent",
            "percent = \"12.5\"",
            "percent = \"101\"".into(),
            "`tariff.joint`: 101 % up to 100000 must be more than the bracket before and at most 100.",
        ),
        (
            "the top percentage too low",
            "top_percent = \"13.5\"",
            "top_percent = \"12.5\"".into(),
            "`tariff.joint`: the top percentage 12.5 must be more than the last bracket's and at most 100.",
        ),
        (
            "the top percentage above 100",
            "top_percent = \"60\"",
            "top_percent = \"100.5\"".into(),
            "`tariff.own`: the top percentage 100.5 must be",
        ),
        (
            "a tariff without a source",
            "source = \"VO § 33\"",
            "source = \"\"".into(),
            "`tariff.single` has the source \"\": name the act",
        ),
        ("a tariff is missing", "[tariff.own]", "[tariff.orphans]".into(), "The tariff `tariff.own` is missing: add it."),
        (
            "an unknown tariff",
            "[tariff.own]",
            "[tariff.orphans]".into(),
            "`tariff.orphans` is not known to the rules: take it out, or correct its name.",
        ),
        (
            "no date",
            "valid_from = \"2025-01-01\"",
            "valid_from = \"1.1.2025\"".into(),
            "`valid_from` is \"1.1.2025\": write a date like \"2027-01-01\".",
        ),
        (
            "a day that does not exist",
            "checked_on = \"2025-01-01\"",
            "checked_on = \"2025-02-29\"".into(),
            "`checked_on` is \"2025-02-29\": write a date like \"2027-01-01\".",
        ),
        (
            "an end that is no day",
            "checked_on = \"2025-01-01\"",
            "checked_on = \"2025-01-01\"\nvalid_to = \"Ende 2027\"".into(),
            "`valid_to` is \"Ende 2027\": write a date like \"2027-01-01\".",
        ),
        (
            "not the first of a month",
            "valid_from = \"2025-01-01\"",
            "valid_from = \"2025-01-02\"".into(),
            "`valid_from` must be the first day of a month: shares are charged by calendar months (VO § 29 Abs. 1).",
        ),
        (
            "a link without https",
            "link = \"https://",
            "link = \"http://".into(),
            "`title` and `link` say where the figures stand: give both, the link with https://.",
        ),
        (
            "no title",
            "title = \"SGS 850.15, Stand 1.1.2025\"",
            "title = \"\"".into(),
            "`title` and `link` say where the figures stand",
        ),
        (
            "a holiday that does not exist",
            "\"05-01\"",
            "\"05-32\"".into(),
            "`holidays.fixed` holds \"05-32\": write month and day like \"05-01\".",
        ),
        (
            "holidays without a source",
            "source = \"BL Feiertage\"",
            "source = \"Feiertage\"".into(),
            "`holidays` has the source \"Feiertage\": name the act",
        ),
        ("a field that is not known", "title =", "titel =".into(), "unknown field `titel`"),
        ("a field is missing", "link = \"https://bl.clex.ch/data/850.15/de\"", String::new(), "missing field `link`"),
        ("a number in place of a text", "value = \"2500\"", "value = 2500".into(), "invalid type: integer `2500`"),
        ("no TOML", "[figure]", "[figure".into(), "unclosed table"),
    ];
    for (name, from, to, sentence) in rows {
        let Err(wrong) = with(from, &to) else { panic!("{name}: the file was taken") };
        assert!(wrong.iter().any(|one| one.contains(sentence)), "{name}: {wrong:#?}");
    }
}

#[test]
fn the_figure_that_may_be_open_may_be_absent_and_several_faults_are_all_told() {
    let share = r#"asylum_share = { value = "750", unit = "CHF", source = "VO § 28 Abs. 4", kind = "law" }"#;
    assert!(with(share, "").is_ok());
    let wrong =
        with("valid_from = \"2025-01-01\"\nchecked_on = \"2025-01-01\"", "valid_from = \"2025-13-01\"\nchecked_on = \"nie\"");
    assert_eq!(wrong.err().map(|sentences| sentences.len()), Some(2));
}

#[test]
fn dates_amounts_and_counts_of_a_file() {
    let dates = [
        ("2027-01-31", Some((2027, 1, 31))),
        ("2024-02-29", Some((2024, 2, 29))),
        ("2000-02-29", Some((2000, 2, 29))),
        ("2100-02-29", None),
        ("2027-02-29", None),
        ("2027-04-31", None),
        ("2027-00-01", None),
        ("2027-01-00", None),
        ("2027-1-01", None),
        ("1999-12-31", None),
        ("2200-01-01", None),
        ("2027-01-01-", None),
        ("", None),
    ];
    for (text, expected) in dates {
        assert_eq!(date_parts(text), expected, "{text}");
    }
    let amounts = [
        ("35.70", Some(3570)),
        ("35.7", Some(3570)),
        ("35", Some(3500)),
        ("0", Some(0)),
        ("", None),
        (".5", None),
        ("5.", None),
        ("+5", None),
        ("5.123", None),
        ("42949673", None),
    ];
    for (text, expected) in amounts {
        assert_eq!(hundredths(text), expected, "{text:?}");
    }
    for (text, expected) in [("10", Some(10)), ("007", Some(7)), ("", None), ("-1", None), ("+1", None), ("99999999999", None)] {
        assert_eq!(count(text), expected, "{text:?}");
    }
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
