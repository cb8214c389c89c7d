//! The command `recompute` as people call it: a file, standard input, a table, the figures, and everything that goes wrong
//! with its sentence and its exit status.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod calls;
mod examples;
mod excel;
mod sheet;
mod table;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use hilfen_rechner::assessment::assess;
use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::file::{LARGEST, read};
use hilfen_rechner::rules::parameters::RuleBook;
use serde_json::{Value, json};

/// The example of docs/case-format.md.
const EXAMPLE: &str = include_str!("../files/example.json");
const TABLE: &str = include_str!("../files/table.csv");
const DOCS: &str = include_str!("../../docs/case-format.md");

/// What a call gave.
struct Call {
    status: i32,
    out: String,
    err: String,
}

impl Call {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}\n{}{}", self.out, self.err))
    }

    fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

impl From<Output> for Call {
    fn from(output: Output) -> Call {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Call { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_recompute"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn call(arguments: &[&str], input: impl AsRef<[u8]>) -> Call {
    let mut child = command(arguments).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_ref().to_vec();
    // It may stop reading: then the rest of the input is nobody's.
    let writer = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output.into()
}

/// A call of which an amount is expected: by the rules of 2025, so that a newer tariff changes none of it.
fn by_rules_of_2025(arguments: &[&str], input: impl AsRef<[u8]>) -> Call {
    call(&[&["--rules-until", "2025-01-01"], arguments].concat(), input)
}

fn file(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name).to_str().unwrap().to_owned()
}

/// A file of this test's own, written anew.
fn written(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}

/// The text of the first block of this language behind a heading of the documentation.
fn block(heading: &str, language: &str) -> &'static str {
    let section = DOCS.split_once(&format!("\n## {heading}\n")).unwrap().1;
    let start = section.split_once(&format!("```{language}\n")).unwrap().1;
    start.split_once("```").unwrap().0
}

#[test]
fn the_documentation_shows_the_files_of_these_tests() {
    assert_eq!(block("An example", "json"), EXAMPLE);
    assert_eq!(block("A table of cases", "csv"), TABLE);
    assert_eq!(block("A table of cases", "json"), by_rules_of_2025(&[&file("table.csv")], "").out);
}

#[test]
fn a_file_and_standard_input_give_the_assessment_of_the_library() {
    let assessment = assess(&read(EXAMPLE).unwrap(), &RuleBook::embedded()).unwrap();
    let expected = serde_json::to_string_pretty(&assessment).unwrap() + "\n";
    let path = file("example.json");
    let with_mark = format!("\u{feff}{EXAMPLE}");
    let rows: [(&str, &[&str], &str); 6] = [
        ("a file", &[&path], ""),
        ("a file behind the options", &["--", &path], ""),
        ("standard input", &[], EXAMPLE),
        ("standard input by its sign", &["-"], EXAMPLE),
        ("a byte order mark", &["-"], &with_mark),
        ("rules beyond the newest", &["--rules-until", "2199-12-31", &path], ""),
    ];
    for (name, arguments, input) in rows {
        let found = call(arguments, input);
        assert_eq!((found.status, found.err.as_str()), (0, ""), "{name}");
        assert_eq!(found.out, expected, "{name}");
    }
}

/// A file of answers, as the page saves it.
fn answers(list: &str) -> Vec<u8> {
    format!("{{ \"format\": \"hilfen-rechner\", \"version\": 2, \"today\": \"2026-11-21\", \"answers\": {list} }}").into()
}

#[test]
fn what_the_page_saves_is_computed_as_the_page_does() {
    // A variant behind the first form changes nothing.
    let list = r#"["start=1.2.2027", "subtotal-first=85000", "help:6", "household:71", "---", "help:3"]"#;
    let found = by_rules_of_2025(&["-"], answers(list)).json();
    assert_eq!(found["receipt"]["case"]["today"], "2026-11-21");
    assert_eq!(found["receipt"]["case"]["children"][0]["helps"][0]["start"], "2027-02-01");
    assert_eq!(found["months"][0]["month"], "2027-02");
    assert_eq!(found["months"][0]["lines"][0]["amount"]["high"], "850.00", "§ 33: 12 % of 85’000, a month");
}

#[test]
fn the_example_gives_the_figures_computed_by_hand() {
    let found = by_rules_of_2025(&[&file("example.json")], "").json();
    let of = |list: &Value, name: &str| Value::Array(list.as_array().unwrap().iter().map(|one| one[name].clone()).collect());
    let payer = |line: &Value| {
        let amount = |end: &str| line["amount"][end].as_str().unwrap().to_owned();
        format!("{} {}–{}", line["payer"].as_str().unwrap(), amount("low"), amount("high"))
    };
    let month = |month: &Value| {
        let payers: Vec<String> = month["lines"].as_array().unwrap().iter().map(payer).collect();
        json!({ "month": month["month"], "total": month["total"], "payers": payers })
    };
    let important = json!({
        "verdicts": of(&found["helps"], "verdict"),
        "computed": of(&found["helps"], "computed"),
        "whole_stay": found["whole_stay"],
        "total": found["total"],
        "rules": of(&found["receipt"]["rules"], "file"),
        "months": found["months"].as_array().unwrap().iter().map(month).collect::<Vec<_>>(),
    });
    let expected: Value = serde_json::from_str(include_str!("../files/example.expected.json")).unwrap();
    assert_eq!(important, expected);
}

#[test]
fn the_case_in_a_receipt_gives_the_same_receipt() {
    let first = call(&[&file("example.json")], "");
    let again = json!({ "format": "hilfen-rechner", "version": 1, "case": first.json()["receipt"]["case"] });
    assert_eq!(call(&["-"], again.to_string()).out, first.out);
}

#[test]
fn a_case_that_is_not_computed_is_told_in_a_sentence() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let missing = format!("{folder}/missing.json");
    let negative = EXAMPLE.replace("\"property\": { \"known\": \"14400\" }", "\"property\": { \"known\": \"-1\" }");
    let rows: [(&str, &[&str], Vec<u8>, &str); 22] = [
        ("nothing", &[], Vec::new(), "Standardeingabe: Die Datei ist beschädigt (Zeile 1, Stelle 0)"),
        ("cut off", &["-"], EXAMPLE[..900].into(), "Standardeingabe: Die Datei ist beschädigt"),
        ("foreign", &[], b"{ \"name\": \"package\" }".into(), "Die Datei gehört nicht zu diesem Rechner."),
        ("newer", &[], EXAMPLE.replace("\"version\": 1", "\"version\": 3").into(), "Die Datei hat die Version 3."),
        ("too few answers", &[], answers("[\"help:6\"]"), "Die Angaben in dieser Datei reichen nicht für ein Ergebnis."),
        ("a line that is no answer", &[], answers("[\"help:6\", \"colour=red\"]"), "«colour=red» ist keine Antwort dieses Rechners."),
        ("a choice that there is not", &[], answers("[\"help:200\"]"), "«help:200» ist keine Antwort dieses Rechners."),
        (
            "no answer in a variant",
            &[],
            answers("[\"help:6\", \"---\", \"colour=red\"]"),
            "«colour=red» ist keine Antwort dieses Rechners.",
        ),
        (
            "two answers to a question",
            &[],
            answers("[\"help:6\", \"start=1.2.2027\", \"start=1.3.2027\"]"),
            "«start=1.3.2027» beantwortet eine Frage, die bei «answers» schon beantwortet ist.",
        ),
        (
            "answers without their day",
            &[],
            br#"{ "format": "hilfen-rechner", "version": 2, "answers": ["help:6"] }"#.into(),
            "In der Datei fehlt das Feld «today». Ergänzen Sie es.",
        ),
        (
            "the day twice",
            &[],
            br#"{ "format": "hilfen-rechner", "version": 2, "today": "2026-11-21", "today": "2026-11-22", "answers": ["help:6"] }"#.into(),
            "Die Datei passt nicht: Das Feld «today» steht zweimal da.",
        ),
        (
            "the version twice",
            &[],
            EXAMPLE.replace("\"version\": 1", "\"version\": 1, \"version\": 2").into(),
            "Die Datei passt nicht: Das Feld «version» steht zweimal da.",
        ),
        ("answers that are none", &[], answers("[6]"), "Der Wert bei «answers[0]» passt nicht"),
        (
            "an unknown field",
            &[],
            EXAMPLE.replace("\"wage\"", "\"salary\"").into(),
            "Das Feld «case.children[0].own.salary» ist nicht bekannt. Möglich sind hier: wage,",
        ),
        (
            "a wrong type",
            &[],
            EXAMPLE.replace("\"48000.00\"", "48000").into(),
            "Der Wert bei «case.household.apart.first.parent.subtotal.known» passt nicht",
        ),
        (
            "a refused case",
            &[],
            negative.into(),
            "Bei «case.household.apart.second.parent.property»: Hier ist kein Betrag unter null möglich.",
        ),
        ("not UTF-8", &[], b"{ \"f\xe4\" }".into(), "Der Text ist nicht in UTF-8 geschrieben (ab Byte 5)."),
        ("UTF-16", &[], b"\xff\xfe{\0}\0".into(), "Der Text ist nicht in UTF-8 geschrieben (ab Byte 1)."),
        ("too large", &[], vec![b' '; LARGEST + 1], "Die Datei ist zu gross für einen Fall."),
        ("huge", &[], vec![0xff; 20 * LARGEST], "Die Datei ist zu gross für einen Fall."),
        ("no file", &[&missing], Vec::new(), "missing.json: Diese Datei gibt es nicht."),
        ("a folder", &[folder], Vec::new(), if cfg!(unix) { "Das ist ein Ordner." } else { "" }),
    ];
    for (name, arguments, input, expected) in rows {
        let found = call(arguments, input);
        assert_eq!((found.status, found.out.as_str()), (1, ""), "{name}");
        assert!(found.err.contains(expected), "{name}: {}", found.err);
        assert_eq!(found.err.lines().count(), 1, "{name}: {}", found.err);
    }
}

/// A sentence tells the bound of its own question, and no other.
#[test]
fn a_figure_beyond_its_bound_is_told_the_bound() {
    let amount = "Dieser Betrag ist zu gross. Gerechnet wird bis 99’999’999.99 Franken. Prüfen Sie die Zahl der Nullen.";
    let loss = "Dieser Verlust ist zu gross. Gerechnet wird bis −99’999’999.99 Franken. Prüfen Sie die Zahl der Nullen.";
    let debts = "Ein Minus heisst hier Schulden. Sind die Schulden grösser als das Vermögen, geben Sie 0 ein.";
    let days = "Ein Monat hat höchstens 31 Tage. Schreiben Sie eine kleinere Zahl.";
    let children = "Gerechnet wird mit höchstens 30 Kinderabzügen. Schreiben Sie eine kleinere Zahl.";
    let [first, second] = ["household.apart.first", "household.apart.second"];
    let rows = [
        ("\"48000.00\"", "\"100000000\"", format!("{first}.parent.subtotal"), amount),
        ("\"48000.00\"", "\"-100000000\"", format!("{first}.parent.subtotal"), loss),
        ("\"5500\"", "\"-100000000\"", format!("{second}.parent.change.monthly"), loss),
        ("\"40000\"", "\"100000000\"", format!("{first}.parent.wealth"), amount),
        ("\"20000\"", "\"-100000000\"", format!("{first}.parent.wealth"), debts),
        ("\"12000\"", "\"100000000\"", format!("{second}.deductions.maintenance_paid"), amount),
        ("\"known\": 1 }", "\"known\": 31 }", format!("{first}.deductions.children"), children),
        ("\"known\": 5 }", "\"known\": 32 }", "children[0].helps[0].kind.family_coaching.days_per_month".to_owned(), days),
    ];
    for (from, to, place, sentence) in rows {
        assert_eq!(EXAMPLE.matches(from).count(), 1, "{from}");
        let found = call(&[], EXAMPLE.replace(from, to));
        assert_eq!((found.status, found.out.as_str()), (1, ""), "{place}");
        assert_eq!(found.err, format!("Standardeingabe: Bei «case.{place}»: {sentence}\n"));
    }
}

#[test]
fn a_refused_case_tells_every_mistake_with_its_place() {
    let case = r#"{ "format": "hilfen-rechner", "version": 1, "case": { "today": "2026-11-21",
        "household": { "together": { "first": { "wealth": { "known": "-1" } },
            "second": { "change": { "since": "2027-01-01", "monthly": { "between": { "low": "2", "high": "1" } } },
                "further_changes": [ { "since": "2027-02-01", "monthly": { "between": { "low": "2", "high": "1" } } },
                    { "since": "2027-02-01" } ],
                "year": 2026, "further_years": [ { "year": 2027 }, { "year": 2028, "upkeep": { "known": "-1" } } ] },
            "deductions": { "children": { "known": 31 } } } },
        "children": [
            { "birth": "2026-12-01", "own": { "wage": { "known": "-1" }, "deductions": { "illness": { "known": "-1" } },
                "wage_change": { "since": "2027-01-01", "monthly": { "known": "-1" } } }, "helps": [
                { "kind": { "family_coaching": { "days_per_month": { "known": 32 } } }, "start": "2027-01-01", "end": "2026-12-31" },
                { "kind": { "home": { "setting": "residential_home", "regular_days": 32 } }, "start": "2021-01-01" },
                { "kind": { "foster_family": { "form": { "short_term": { "days_per_month": { "known": 32 } } },
                    "agreed_pay": { "known": "-1" } } }, "start": "2027-01-01", "end": "2038-01-01" },
                { "kind": { "relief_stay": { "place": "home", "days_per_month": { "known": 32 } } }, "start": "2027-01-01" } ] },
            { "helps": [], "own": { "further_years": [ { "year": 2027 } ] } },
            { "own": { "further_wage_changes": [ { "since": "2027-03-01", "monthly": { "known": "-1" } } ],
                "year": 2026, "further_years": [ { "year": 2027, "other": { "known": "-1" } }, { "year": 2027 } ],
                "deductions": { "year": 2026, "further_years": [ { "year": 1999 } ] } },
              "helps": [ { "kind": "after_care", "start": "2027-01-01" } ] } ] } }"#;
    let found = call(&[], case);
    assert_eq!((found.status, found.out.as_str()), (1, ""));
    let mut places: Vec<&str> = found
        .err
        .lines()
        .map(|line| line.strip_prefix("Standardeingabe: Bei «case.").unwrap().split_once("»: ").unwrap().0)
        .collect();
    places.sort_unstable();
    let expected = [
        "children[0].birth",
        "children[0].birth",
        "children[0].helps[0].end",
        "children[0].helps[0].kind.family_coaching.days_per_month",
        "children[0].helps[1].kind.home.regular_days",
        "children[0].helps[1].start",
        "children[0].helps[2].end",
        "children[0].helps[2].kind.foster_family.agreed_pay",
        "children[0].helps[2].kind.foster_family.form.short_term.days_per_month",
        "children[0].helps[3].kind.relief_stay.days_per_month",
        "children[0].own.deductions.illness",
        "children[0].own.wage",
        "children[0].own.wage_change.monthly",
        "children[1].helps",
        "children[1].own.year",
        "children[2].own.deductions.further_years[0].year",
        "children[2].own.further_wage_changes[0].monthly",
        "children[2].own.further_years[0].other",
        "children[2].own.further_years[1].year",
        "household.together.deductions.children",
        "household.together.first.wealth",
        "household.together.second.change.monthly",
        "household.together.second.further_changes[0].monthly",
        "household.together.second.further_changes[1].since",
        "household.together.second.further_years[1].upkeep",
    ];
    assert_eq!(places, expected);
}

#[test]
fn the_figures_of_a_day_are_listed_with_their_sources() {
    let of_2025 = call(&["--figures", "2025-01-01"], "");
    assert_eq!((of_2025.status, of_2025.err.as_str()), (0, ""));
    let lines: Vec<Vec<&str>> = of_2025.out.lines().map(|line| line.split_whitespace().collect()).collect();
    let has = |words: &str| lines.iter().any(|line| line.join(" ") == words);
    for expected in [
        "SGS 850.15, Stand 1.1.2025",
        "Name Wert Einheit Quelle Art",
        "monthly_cap 2500 CHF/month VO §§ 32, 33, 34 Gesetz",
        "outpatient_request 10 working days AKJB-Seite Fristen Praxis",
        "days_per_year 365 days Annahme day-rate Annahme",
        "asylum_share 750 CHF VO § 28 Abs. 4 Gesetz",
        "tax_free_wealth_other 90000 CHF SGS 331 § 50 Annahme",
        "Tarif VO § 32: Prozent des ganzen massgebenden Einkommens im Jahr",
        "bis 55’000.00 0 %",
        "über 55’000.00 bis 60’000.00 4.5 %",
        "über 100’000.00 13.5 %",
        "über 35’000.00 60 %",
    ] {
        assert!(has(expected), "{expected} is missing in\n{}", of_2025.out);
    }
    let figures = RuleBook::embedded().up_to(Date::new(2025, 1, 1).unwrap()).newest().unwrap();
    assert!(has(figures.checked_against), "what was compared");
    let count = figures.listed().len();
    let is_figure = |line: &&Vec<&str>| matches!(line.last(), Some(&("Gesetz" | "Praxis" | "Annahme")));
    assert_eq!(lines.iter().filter(is_figure).count(), count);
    assert_eq!(call(&["--figures", "--rules-until", "2025-01-01"], "").out, of_2025.out, "without a day the newest");
    let newest = RuleBook::embedded().newest().unwrap();
    assert!(call(&["--figures"], "").out.starts_with(newest.title));
    let older = call(&["--figures", "2024-12-31"], "").out;
    assert!(older.contains("Stand 1.1.2024") && !older.contains("asylum_share"), "{older}");
    assert_eq!(call(&["--figures", "--rules-until", "2024-12-31"], "").out, older);
    let oldest = call(&["--figures", "2023-12-31"], "").out;
    assert!(oldest.contains("Stand 1.1.2022") && !oldest.contains("foster_") && oldest.contains("crisis_days"), "{oldest}");
}

#[test]
fn an_older_program_is_imitated() {
    let file_of = |arguments: &[&str]| call(arguments, EXAMPLE).json()["receipt"]["rules"][0]["file"].clone();
    assert_eq!(file_of(&["-"]), RuleBook::embedded().on(Date::new(2027, 1, 1).unwrap()).unwrap().file);
    assert_eq!(file_of(&["--rules-until", "2025-01-01", "-"]), "2025-01-01.toml");
    assert_eq!(file_of(&["--rules-until", "2024-12-31"]), "2024-01-01.toml");
    assert_eq!(call(&["--rules-until", "2024-12-31", &file("table.csv")], "").lines().len(), TABLE.lines().count() - 1);
}
