//! The saved case: each way in which a file or a case can be wrong gets its own error with the place, and a file of
//! version 1 is read for ever.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod sense;
#[allow(dead_code)]
#[path = "../law/support.rs"]
mod support;

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::assess;
use hilfen_rechner::calendar::Year;
use hilfen_rechner::case::check::{CaseError, LONGEST_YEARS, MOST_ENTRIES, check};
use hilfen_rechner::case::field::{Dated, Field, HelpId, Person};
use hilfen_rechner::case::file::{Expected, FORMAT, FileError, Found, LARGEST, WITH_ANSWERS, Wrong, read, write};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::parameters::RuleBook;
use support::*;

/// Never change this file: people have saved such ones.
const VERSION_1: &str = include_str!("../files/case-v1.json");

/// The names of the helps, in the order in which an error lists them.
const HELPS: &[&str] = &[
    "family_coaching",
    "foster_family",
    "foster_service",
    "home",
    "relief_stay",
    "school_transport",
    "after_care",
    "emergency_bed",
    "emergency_placement",
    "not_covered",
];

#[test]
fn a_file_of_version_1_is_read_for_ever() {
    let case = read(VERSION_1).unwrap();
    assert_eq!(case.today, date("21.11.2026"));
    let Household::Apart { first, second } = &case.household else { panic!("{:?}", case.household) };
    assert_eq!(first.parent.subtotal, known("48000.50"));
    assert_eq!(first.deductions.children, Answer::Known(1));
    assert_eq!(second.parent.wealth, Answer::Between { low: chf("10000"), high: chf("20000") });
    assert_eq!(second.parent.property, Answer::Unknown, "an answer that is left out is unknown");
    assert_eq!(second.parent.change, Some(IncomeChange { since: date("10.5.2027"), monthly: known("5500") }));
    assert_eq!(second.partner.as_ref().unwrap().relation, Choice::Known(Relation::Stable));
    let kinds: Vec<_> =
        case.children.iter().map(|child| child.helps.iter().map(|help| help.kind.clone()).collect::<Vec<_>>()).collect();
    assert_eq!(kinds[0].len(), 9);
    assert_eq!(kinds[1], [HelpKind::FosterService, HelpKind::NotCovered(Uncovered::AccompaniedVisits)]);
    assert_eq!(case.children[0].helps[2].request, Request::AfterEmergency);
    assert_eq!(case.children[1].birth, None);
    assert_eq!(read(&write(&case)), Ok(case.clone()));
    assert!(assess(&case, &RuleBook::embedded()).is_ok());
}

/// The sample with one text replaced.
fn with(from: &str, to: &str) -> Result<Case, FileError> {
    assert!(VERSION_1.contains(from), "{from:?} is not in the sample");
    read(&VERSION_1.replacen(from, to, 1))
}

fn unknown(path: &str, known: &'static [&'static str]) -> FileError {
    FileError::UnknownField { path: path.into(), known }
}

fn wrong(path: &str, wrong: Wrong) -> FileError {
    FileError::WrongValue { path: path.into(), wrong }
}

fn unknown_option(name: &str, known: &'static [&'static str]) -> Wrong {
    Wrong::UnknownOption { name: name.into(), known }
}

#[test]
fn what_does_not_fit_is_named() {
    let rows = [
        (
            "an unknown field of a child",
            with("\"wage\"", "\"salary\""),
            unknown(
                "case.children[0].own.salary",
                &[
                    "wage",
                    "wage_change",
                    "other",
                    "wealth",
                    "reaches_parents",
                    "in_parents_ruling",
                    "deductions",
                    "further_wage_changes",
                    "year",
                    "further_years",
                ],
            ),
        ),
        (
            "an unknown field of the frame",
            with("\"version\": 1,", "\"version\": 1, \"author\": \"A\","),
            unknown("author", &["format", "version", "case"]),
        ),
        (
            "an unknown choice",
            with("\"stable\"", "\"friends\""),
            wrong(
                "case.household.apart.second.partner.relation.known",
                unknown_option("friends", &["step_parent", "stable", "not_stable"]),
            ),
        ),
        (
            "an amount as a number",
            with("\"48000.50\"", "48000.5"),
            wrong(
                "case.household.apart.first.parent.subtotal.known",
                Wrong::Type { found: Found::Fraction("48000.5".into()), expected: Expected::Amount },
            ),
        ),
        (
            "an amount with a thousands sign",
            with("\"48000.50\"", "\"48’000.50\""),
            wrong(
                "case.household.apart.first.parent.subtotal.known",
                Wrong::Type { found: Found::Text("48’000.50".into()), expected: Expected::Amount },
            ),
        ),
        (
            "an amount with three decimals",
            with("\"48000.50\"", "\"48000.505\""),
            wrong(
                "case.household.apart.first.parent.subtotal.known",
                Wrong::Type { found: Found::Text("48000.505".into()), expected: Expected::Amount },
            ),
        ),
        (
            "an amount in powers of ten",
            with("\"48000.50\"", "\"48e3\""),
            wrong(
                "case.household.apart.first.parent.subtotal.known",
                Wrong::Type { found: Found::Text("48e3".into()), expected: Expected::Amount },
            ),
        ),
        (
            "a date as people write it",
            with("\"2026-11-21\"", "\"21.11.2026\""),
            wrong("case.today", Wrong::Type { found: Found::Text("21.11.2026".into()), expected: Expected::Date }),
        ),
        (
            "a date without noughts",
            with("\"2026-11-21\"", "\"2026-9-21\""),
            wrong("case.today", Wrong::Type { found: Found::Text("2026-9-21".into()), expected: Expected::Date }),
        ),
        (
            "a day that does not exist",
            with("\"2026-11-21\"", "\"2026-02-30\""),
            wrong("case.today", Wrong::Type { found: Found::Text("2026-02-30".into()), expected: Expected::Date }),
        ),
        (
            "a date as a number",
            with("\"2026-11-21\"", "20261121"),
            wrong("case.today", Wrong::Type { found: Found::Whole("20261121".into()), expected: Expected::Date }),
        ),
        (
            "a negative count",
            with("\"children\": { \"known\": 1 }", "\"children\": { \"known\": -1 }"),
            wrong(
                "case.household.apart.first.deductions.children.known",
                Wrong::Type { found: Found::Whole("-1".into()), expected: Expected::Count },
            ),
        ),
        (
            "half a child",
            with("\"children\": { \"known\": 1 }", "\"children\": { \"known\": 1.5 }"),
            wrong(
                "case.household.apart.first.deductions.children.known",
                Wrong::Type { found: Found::Fraction("1.5".into()), expected: Expected::Count },
            ),
        ),
        (
            "half a range",
            with("\"low\": \"10000\", ", ""),
            FileError::MissingField { path: "case.household.apart.second.parent.wealth.between".into(), name: "low".into() },
        ),
        (
            "a text in place of yes or no",
            with("\"social_assistance\": { \"known\": false }", "\"social_assistance\": { \"known\": \"no\" }"),
            wrong("case.social_assistance.known", Wrong::Type { found: Found::Text("no".into()), expected: Expected::Bool }),
        ),
        (
            "a help that is not known",
            with("\"school_transport\"", "\"helicopter\""),
            wrong("case.children[0].helps[6].kind", unknown_option("helicopter", HELPS)),
        ),
        (
            "a help in the reader's own words",
            with("\"school_transport\"", "\"`a`, expected `b` at line 1\""),
            wrong("case.children[0].helps[6].kind", unknown_option("`a`, expected `b` at line 1", HELPS)),
        ),
        (
            "a field that stands twice",
            with("\"today\": \"2026-11-21\",", "\"today\": \"2026-11-21\", \"today\": \"2026-11-21\","),
            wrong("case", Wrong::Twice { name: "today".into() }),
        ),
        (
            "the day of the case is missing",
            with("\"today\": \"2026-11-21\",", ""),
            FileError::MissingField { path: "case".into(), name: "today".into() },
        ),
        (
            "the start of a help is missing",
            with("\"start\": \"2027-01-01\", ", ""),
            FileError::MissingField { path: "case.children[0].helps[0]".into(), name: "start".into() },
        ),
        ("a list in place of the case", with("\"case\": {", "\"case\": [{"), FileError::NotJson { line: 0, column: 0 }),
    ];
    for (name, found, expected) in rows {
        match (found, expected) {
            (Err(FileError::NotJson { .. }), FileError::NotJson { .. }) => {}
            (found, expected) => assert_eq!(found.err(), Some(expected), "{name}"),
        }
    }
}

#[test]
fn what_is_no_file_of_ours_is_told_apart() {
    let frame = |rest: &str| format!("{{ \"format\": \"{FORMAT}\", {rest} }}");
    let not_json = |line, column| FileError::NotJson { line, column };
    let rows = [
        ("nothing", String::new(), not_json(1, 0)),
        ("no JSON", "Liebe Familie".to_owned(), not_json(1, 1)),
        ("cut off", VERSION_1[..VERSION_1.len() / 2].to_owned(), not_json(0, 0)),
        ("a number that no program can hold", frame("\"version\": 1, \"case\": 1e999"), not_json(0, 0)),
        ("half a letter", frame("\"version\": 1, \"case\": \"\\ud800\""), not_json(0, 0)),
        ("two files in one", format!("{VERSION_1}{VERSION_1}"), not_json(0, 0)),
        ("a PDF", "%PDF-1.7\n%âãÏÓ".to_owned(), not_json(1, 1)),
        ("foreign JSON", "{ \"name\": \"package\", \"version\": \"1.0.0\" }".to_owned(), FileError::Foreign),
        ("a list", "[1, 2, 3]".to_owned(), FileError::Foreign),
        ("a number", "42".to_owned(), FileError::Foreign),
        ("null", "null".to_owned(), FileError::Foreign),
        ("an empty object", "{}".to_owned(), FileError::Foreign),
        ("another format", "{ \"format\": \"hilfen\", \"version\": 1 }".to_owned(), FileError::Foreign),
        ("no version", frame("\"case\": {}"), FileError::Foreign),
        ("version nought", frame("\"version\": 0, \"case\": {}"), FileError::Foreign),
        ("a negative version", frame("\"version\": -1, \"case\": {}"), FileError::Foreign),
        (
            "a newer version",
            frame(&format!("\"version\": {}, \"future\": true", WITH_ANSWERS + 1)),
            FileError::Newer { version: WITH_ANSWERS + 1 },
        ),
        ("no case", frame("\"version\": 1"), FileError::MissingField { path: ".".into(), name: "case".into() }),
        ("one byte too large", format!("{VERSION_1}{}", " ".repeat(LARGEST + 1 - VERSION_1.len())), FileError::TooLarge),
    ];
    for (name, text, expected) in rows {
        match (read(&text), expected) {
            (Err(FileError::NotJson { .. }), FileError::NotJson { line: 0, .. }) => {}
            (found, expected) => assert_eq!(found.err(), Some(expected), "{name}"),
        }
    }
    let largest = format!("{VERSION_1}{}", " ".repeat(LARGEST - VERSION_1.len()));
    assert!(read(&largest).is_ok(), "a file of exactly the largest size");
}

#[test]
fn deep_nesting_is_an_error_and_no_crash() {
    for (open, close) in [("[", "]"), ("{\"case\":", "}"), ("{\"between\":", "}")] {
        let deep = format!("{}{}", open.repeat(20_000), close.repeat(20_000));
        let foreign = read(&deep);
        assert!(matches!(foreign, Err(FileError::NotJson { .. } | FileError::Foreign)), "{foreign:?}");
        let ours = read(&format!("{{ \"format\": \"{FORMAT}\", \"version\": 1, \"case\": {deep} }}"));
        assert!(ours.is_err());
    }
}

#[test]
fn what_is_left_out_is_unknown_and_what_is_null_is_nothing() {
    let least = r#"{ "format": "hilfen-rechner", "version": 1, "case": { "today": "2026-11-21",
        "household": { "one": { "parent": {} } },
        "children": [ { "birth": null, "helps": [ { "kind": { "family_coaching": {} }, "start": "2027-01-01", "end": null } ] } ] } }"#;
    let case = read(least).unwrap();
    assert!(!write(&case).contains("\"age\""), "an age that is not given is not written");
    let mut of_age = case.clone();
    of_age.children[0].age = Some(18);
    assert_eq!(read(&write(&of_age)), Ok(of_age));
    let Household::One(one) = &case.household else { panic!() };
    assert_eq!((&one.parent, &one.partner, &one.deductions), (&Finances::default(), &None, &Deductions::default()));
    assert_eq!(case.children[0].own.wage, Answer::Unknown);
    assert_eq!(case.children[0].helps[0].kind, HelpKind::FamilyCoaching { days_per_month: Answer::Unknown });
    assert_eq!(case.children[0].helps[0].request, Request::First);
    assert_eq!(by_month(&assessed(&case))[0], "2027-01..2027-12 0.00–200.00");
}
