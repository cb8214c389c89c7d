//! The command `recompute` as people call it: a file, standard input, a table, the figures, and everything that goes wrong
//! with its sentence and its exit status.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use hilfen_rechner::assessment::assess;
use hilfen_rechner::case::file::{LARGEST, read};
use hilfen_rechner::rules::parameters::RuleBook;
use serde_json::{Value, json};

/// The example of docs/case-format.md.
const EXAMPLE: &str = include_str!("files/example.json");
const TABLE: &str = include_str!("files/table.csv");
const DOCS: &str = include_str!("../docs/case-format.md");

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
    assert_eq!(block("A table of cases", "json"), call(&[&file("table.csv")], "").out);
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
    let found = call(&[], answers(list)).json();
    assert_eq!(found["receipt"]["case"]["today"], "2026-11-21");
    assert_eq!(found["receipt"]["case"]["children"][0]["helps"][0]["start"], "2027-02-01");
    assert_eq!(found["months"][0]["month"], "2027-02");
    assert_eq!(found["months"][0]["lines"][0]["amount"]["high"], "850.00", "§ 33: 12 % of 85’000, a month");
}

#[test]
fn the_example_gives_the_figures_computed_by_hand() {
    let found = call(&[&file("example.json")], "").json();
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
    let expected: Value = serde_json::from_str(include_str!("files/example.expected.json")).unwrap();
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
    let rows: [(&str, &[&str], Vec<u8>, &str); 16] = [
        ("nothing", &[], Vec::new(), "Standardeingabe: Die Datei ist beschädigt (Zeile 1, Stelle 0)"),
        ("cut off", &["-"], EXAMPLE[..900].into(), "Standardeingabe: Die Datei ist beschädigt"),
        ("foreign", &[], b"{ \"name\": \"package\" }".into(), "Die Datei gehört nicht zu diesem Rechner."),
        ("newer", &[], EXAMPLE.replace("\"version\": 1", "\"version\": 3").into(), "Die Datei hat die Version 3."),
        ("too few answers", &[], answers("[\"help:6\"]"), "Die Angaben in dieser Datei reichen nicht für ein Ergebnis."),
        ("an answer nobody can give", &[], answers("[\"help:6\", \"x\"]"), "Die Angaben in dieser Datei reichen nicht"),
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

#[test]
fn a_refused_case_tells_every_mistake_with_its_place() {
    let case = r#"{ "format": "hilfen-rechner", "version": 1, "case": { "today": "2026-11-21",
        "household": { "together": { "first": { "wealth": { "known": "-1" } },
            "second": { "change": { "since": "2027-01-01", "monthly": { "between": { "low": "2", "high": "1" } } } },
            "deductions": { "children": { "known": 31 } } } },
        "children": [
            { "birth": "2026-12-01", "own": { "wage": { "known": "-1" }, "deductions": { "illness": { "known": "-1" } },
                "wage_change": { "since": "2027-01-01", "monthly": { "known": "-1" } } }, "helps": [
                { "kind": { "family_coaching": { "days_per_month": { "known": 32 } } }, "start": "2027-01-01", "end": "2026-12-31" },
                { "kind": { "home": { "setting": "residential_home", "regular_days": 32 } }, "start": "2023-01-01" },
                { "kind": { "foster_family": { "form": { "short_term": { "days_per_month": { "known": 32 } } },
                    "agreed_pay": { "known": "-1" } } }, "start": "2027-01-01", "end": "2038-01-01" },
                { "kind": { "relief_stay": { "place": "home", "days_per_month": { "known": 32 } } }, "start": "2027-01-01" } ] },
            { "helps": [] } ] } }"#;
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
        "household.together.deductions.children",
        "household.together.first.wealth",
        "household.together.second.change.monthly",
    ];
    assert_eq!(places, expected);
}

/// The columns of the rows below.
const COLUMNS: &str = "name,today,household,household.one.parent.wealth.known,household.one.parent.salary,\
household.apart.first.parent.wealth.known,household.apart.first.partner.finances.wealth.known,\
household.apart.second.parent.wealth.known,household.apart.second.partner.finances.wealth.known,\
household.apart.second.deductions.children.known,\
children.0.birth,children.0.support_residence.known,children.0.helps.0.kind,\
children.0.helps.0.kind.family_coaching.days_per_month.known,children.0.helps.0.start,children.0.helps.0.end,children.2.birth";

/// A row that is sound, with some cells filled otherwise.
fn row(name: &str, cells: &[(&str, &str)]) -> String {
    let sound = [
        ("name", name),
        ("today", "2026-11-21"),
        ("household.one.parent.wealth.known", "0"),
        ("children.0.helps.0.kind", "after_care"),
        ("children.0.helps.0.start", "2027-01-01"),
    ];
    let cell = |column: &str| {
        let find = |cells: &[(&str, &str)]| cells.iter().find(|(name, _)| *name == column).map(|(_, cell)| (*cell).to_owned());
        find(cells).or_else(|| find(&sound)).unwrap_or_default()
    };
    COLUMNS.split(',').map(cell).collect::<Vec<_>>().join(",")
}

#[test]
fn a_wrong_row_of_a_table_does_not_stop_the_others() {
    type Row<'a> = (&'a str, Vec<(&'a str, &'a str)>, &'a str);
    const WEALTH: &str = "household.one.parent.wealth.known";
    const KIND: &str = "children.0.helps.0.kind";
    const DAYS: &str = "children.0.helps.0.kind.family_coaching.days_per_month.known";
    const START: &str = "children.0.helps.0.start";
    let apart = |column: &'static str, value: &'static str| {
        // The first that is given for a column stands.
        let sound = [
            (column, value),
            (WEALTH, ""),
            ("household.apart.first.parent.wealth.known", "0"),
            ("household.apart.second.parent.wealth.known", "0"),
        ];
        sound.to_vec()
    };
    let rows: Vec<Row> = vec![
        ("sound", vec![], ""),
        ("a word that ends the path", vec![(WEALTH, ""), ("household", "no_liable_parents")], ""),
        ("a count", vec![(KIND, ""), (DAYS, "5")], ""),
        ("yes or no", vec![("children.0.support_residence.known", "true")], ""),
        (
            "an unknown column",
            vec![("household.one.parent.salary", "5")],
            "Das Feld «household.one.parent.salary» ist nicht bekannt.",
        ),
        (
            "a wrong type",
            vec![("children.0.support_residence.known", "5")],
            "Der Wert bei «children.0.support_residence.known» passt nicht: Gefunden: der Text \"5\". Erwartet: true oder false.",
        ),
        ("an amount with a sign", vec![(WEALTH, "85’000")], "Der Wert bei «household.one.parent.wealth.known» passt nicht"),
        ("a date as people write it", vec![("today", "21.11.2026")], "Der Wert bei «today» passt nicht"),
        (
            "half a day",
            vec![(KIND, ""), (DAYS, "1.5")],
            "Der Wert bei «children.0.helps.0.kind.family_coaching.days_per_month.known»",
        ),
        ("days with a plus", vec![(KIND, ""), (DAYS, "+5")], "Gefunden: der Text \"+5\". Erwartet: eine ganze Zahl ab 0."),
        ("days below nought", vec![(KIND, ""), (DAYS, "-5")], "Gefunden: die Zahl -5. Erwartet: eine ganze Zahl ab 0."),
        ("no day of the case", vec![("today", "")], "Bei «case» fehlt das Feld «today». Ergänzen Sie es."),
        ("no start", vec![(START, "")], "Bei «children.0.helps.0» fehlt das Feld «start»."),
        ("no household", vec![(WEALTH, "")], "Bei «case» fehlt das Feld «household»."),
        ("a gap in a list", vec![("children.2.birth", "2010-01-01")], "Bei «children» fehlt das Feld «1»."),
        (
            "two kinds at once",
            vec![(DAYS, "5")],
            "Die Spalte «children.0.helps.0.kind.family_coaching.days_per_month.known» widerspricht",
        ),
        (
            "two households at once",
            vec![("household", "no_liable_parents")],
            "Die Spalte «household.one.parent.wealth.known» widerspricht",
        ),
        (
            "a refused case",
            vec![("children.0.helps.0.end", "2026-12-31"), ("children.0.birth", "2027-02-01")],
            "Bei «children.0.helps.0.end»: Das Ende (31. Dezember 2026) liegt vor dem Beginn (1. Januar 2027).",
        ),
        (
            "the first parent",
            apart("household.apart.first.parent.wealth.known", "-1"),
            "Bei «household.apart.first.parent.wealth»: Hier",
        ),
        (
            "the first partner",
            apart("household.apart.first.partner.finances.wealth.known", "-1"),
            "Bei «household.apart.first.partner.finances.wealth»: Hier",
        ),
        (
            "the second partner",
            apart("household.apart.second.partner.finances.wealth.known", "-1"),
            "Bei «household.apart.second.partner.finances.wealth»: Hier",
        ),
        (
            "the second deductions",
            apart("household.apart.second.deductions.children.known", "31"),
            "Bei «household.apart.second.deductions.children»: Diese Zahl",
        ),
        ("sound again", vec![], ""),
    ];
    let mut table = COLUMNS.as_bytes().to_vec();
    for (name, cells, _) in &rows {
        table.extend_from_slice(format!("\r\n{}", row(name, cells)).as_bytes());
    }
    // Two more that are no text of the table's kind.
    table.extend_from_slice(b"\ntoo few,2026-11-21\n\nnot UTF-8,\xe4");
    table.extend_from_slice(",".repeat(COLUMNS.split(',').count() - 2).as_bytes());
    let found = call(&["--csv"], &table);
    let lines = found.lines();
    assert_eq!(found.status, 1);
    assert_eq!(lines.len(), rows.len() + 2);
    for ((place, (name, _, expected)), line) in rows.iter().enumerate().zip(&lines) {
        assert_eq!((line["name"].as_str(), line["row"].as_u64()), (Some(*name), Some(place as u64 + 1)));
        let error = line["error"].as_str().unwrap_or_default();
        assert!(error.contains(expected) && error.is_empty() == expected.is_empty(), "{name}: {error:?}");
        // Of after-care no share is computed: the sound row has no amount either.
        let results = ["verdict", "whole_stay", "computed"];
        assert!(results.iter().all(|key| line[*key].is_null() != expected.is_empty()), "{name}: {line}");
    }
    let [.., few, bytes] = lines.as_slice() else { panic!() };
    assert_eq!(
        few["error"],
        "Die Zeile hat 2 Felder, die erste Zeile der Tabelle 17. Prüfen Sie die Kommas und Anführungszeichen."
    );
    assert_eq!(bytes["error"], "Der Text ist nicht in UTF-8 geschrieben (ab Byte 1). Speichern Sie ihn als UTF-8.");
    assert!(lines[17]["error"].as_str().unwrap().contains("Bei «children.0.birth»"), "all mistakes of a row are told");
    assert_eq!(found.err, "Standardeingabe: 20 von 25 Fällen nicht gerechnet. Warum, steht in der Ausgabe bei «error».\n");
}

#[test]
fn a_line_of_a_table_has_the_figures_of_the_whole_assessment() {
    let found = call(&[&file("table.csv")], "");
    assert_eq!(found.status, 1, "{}", found.err);
    let home = json!({
        "name": "a home", "row": 1, "verdict": "open", "peak": { "month": "2027-02", "low": "517.50", "high": "517.50" },
        "total": { "low": "3105.00", "high": "3105.00" }, "whole_stay": true, "computed": true, "error": null,
    });
    assert_eq!(found.lines()[0], home, "74000 − 5000 = 69000; 9 % of it by § 33, a twelfth: 517.50; six months");
    assert_eq!(found.lines()[1]["total"], json!({ "low": "3105.00", "high": "15000.00" }), "up to the cap");
    assert_eq!(found.lines()[2]["computed"], false);
}

#[test]
fn a_table_is_a_table_by_its_ending_or_by_the_option() {
    let upper = written("table.CSV", TABLE);
    let other = written("table.txt", TABLE);
    let expected = call(&[&file("table.csv")], "").out;
    assert_eq!(call(&[upper.to_str().unwrap()], "").out, expected);
    assert_eq!(call(&["--csv", other.to_str().unwrap()], "").out, expected);
    assert_eq!(call(&["--csv", "-"], format!("\u{feff}{TABLE}")).out, expected, "with a byte order mark");
    assert_eq!(call(&[other.to_str().unwrap()], "").status, 1);
}

#[test]
fn a_table_without_a_heading_is_refused_whole() {
    let deep = format!("name,{}", vec!["a"; 17].join("."));
    let rows = [
        ("nothing", "", "Die Tabelle ist leer."),
        ("semicolons", "name;today\na;2026-11-21\n", "Die erste Spalte muss «name» heissen."),
        ("JSON", EXAMPLE, "Die erste Spalte muss «name» heissen."),
        ("another first column", "today,name\n", "Die erste Spalte muss «name» heissen."),
        ("a column twice", "name,today,today\n", "Die Spalte «today» steht zweimal"),
        ("a column without a name", "name,today,\n", "Der Name der Spalte 3 ist leer"),
        ("a path with a hole", "name,household..one\n", "Der Name der Spalte 2 ist leer oder hat einen leeren Teil."),
        ("a path without end", &deep, "Der Name der Spalte 2 hat zu viele Teile."),
    ];
    for (name, table, expected) in rows {
        let found = call(&["--csv"], table);
        assert_eq!((found.status, found.out.as_str()), (1, ""), "{name}");
        assert!(found.err.starts_with(&format!("Standardeingabe: {expected}")), "{name}: {}", found.err);
    }
    let only_columns = call(&["--csv"], "name,today\n");
    assert_eq!((only_columns.status, only_columns.out.as_str(), only_columns.err.as_str()), (0, "", ""), "no case, no line");
}

#[test]
fn a_row_without_end_stops_and_leaves_the_results_before() {
    let sound = row("sound", &[]);
    let endless = format!("{COLUMNS}\n{sound}\nopen,\"{}", "x\n".repeat(3 * LARGEST));
    let found = call(&["--csv"], endless);
    assert_eq!((found.status, found.lines().len()), (1, 1));
    assert!(found.err.contains("Fall 2 ist grösser als 1000000 Bytes."), "{}", found.err);
    let headings = call(&["--csv"], "name,".repeat(LARGEST));
    assert!(headings.err.contains("Die erste Zeile ist grösser als"), "{}", headings.err);
}

#[test]
fn progress_is_told_on_long_tables_only_where_it_is_wanted() {
    let table = |rows: usize| format!("{COLUMNS}\n{}", format!("{}\n", row("a", &[])).repeat(rows));
    let [exactly, more] = [call(&["--csv", "--progress"], table(1000)), call(&["--csv", "--progress"], table(1001))];
    assert_eq!((exactly.status, exactly.lines().len(), exactly.err.as_str()), (0, 1000, ""));
    assert_eq!((more.status, more.lines().len(), more.err.as_str()), (0, 1001, "1000 Fälle gerechnet …\n"));
    let silent = call(&["--csv"], table(1001));
    assert_eq!((silent.err.as_str(), silent.out == more.out), ("", true), "nobody at a terminal, no progress");
}

#[test]
fn the_figures_of_a_day_are_listed_with_their_sources() {
    let newest = call(&["--figures"], "");
    assert_eq!((newest.status, newest.err.as_str()), (0, ""));
    let lines: Vec<Vec<&str>> = newest.out.lines().map(|line| line.split_whitespace().collect()).collect();
    let has = |words: &str| lines.iter().any(|line| line.join(" ") == words);
    for expected in [
        "SGS 850.15, Stand 1.1.2025",
        "Name Wert Einheit Quelle Art",
        "monthly_cap 2500 CHF/month VO §§ 32, 33, 34 Gesetz",
        "outpatient_request 10 working days AKJB-Seite Fristen Praxis",
        "days_per_year 365 days Annahme day-rate Annahme",
        "asylum_share 750 CHF VO § 28 Abs. 4 Gesetz",
        "Tarif VO § 32: Prozent des ganzen massgebenden Einkommens im Jahr",
        "bis 55’000.00 0 %",
        "über 55’000.00 bis 60’000.00 4.5 %",
        "über 100’000.00 13.5 %",
        "über 35’000.00 60 %",
    ] {
        assert!(has(expected), "{expected} is missing in\n{}", newest.out);
    }
    let count = RuleBook::embedded().newest().unwrap().figures.len();
    let is_figure = |line: &&Vec<&str>| matches!(line.last(), Some(&("Gesetz" | "Praxis" | "Annahme")));
    assert_eq!(lines.iter().filter(is_figure).count(), count);
    assert_eq!(call(&["--figures", "2025-01-01"], "").out, newest.out);
    let older = call(&["--figures", "2024-12-31"], "").out;
    assert!(older.contains("Stand 1.1.2024") && !older.contains("asylum_share"), "{older}");
    assert_eq!(call(&["--figures", "--rules-until", "2024-12-31"], "").out, older);
}

#[test]
fn an_older_program_is_imitated() {
    let file_of = |arguments: &[&str]| call(arguments, EXAMPLE).json()["receipt"]["rules"][0]["file"].clone();
    assert_eq!(file_of(&["-"]), "2025-01-01.toml");
    assert_eq!(file_of(&["--rules-until", "2025-01-01", "-"]), "2025-01-01.toml");
    assert_eq!(file_of(&["--rules-until", "2024-12-31"]), "2024-01-01.toml");
    assert_eq!(call(&["--rules-until", "2024-12-31", &file("table.csv")], "").lines().len(), TABLE.lines().count() - 1);
}

#[test]
fn a_wrong_call_has_its_own_status() {
    let path = file("example.json");
    let rows: [(&str, &[&str], &str); 11] = [
        ("an unknown option", &["--verbose"], "Die Option «--verbose» gibt es nicht."),
        ("two files", &[&path, &path], "recompute liest nur eine Datei auf einmal."),
        ("a file and standard input", &["-", &path], "recompute liest nur eine Datei auf einmal."),
        ("no day", &["--rules-until"], "Nach --rules-until fehlt das Datum."),
        ("a file for a day", &["--rules-until", &path], "ist kein Datum."),
        ("a day that does not exist", &["--figures", "2025-02-30"], "«2025-02-30» ist kein Datum."),
        ("figures of a file", &["--figures", "2025-01-01", &path], "--figures gibt nur die Zahlen aus."),
        ("figures of a table", &["--figures", "--csv"], "--figures gibt nur die Zahlen aus."),
        ("figures before the rules", &["--figures", "2023-12-31"], "gelten ab 1. Januar 2024."),
        ("rules before the rules", &["--rules-until", "2023-12-31", &path], "gelten ab 1. Januar 2024."),
        ("figures beyond an older program", &["--rules-until", "2023-12-31", "--figures"], "gelten ab 1. Januar 2024."),
    ];
    for (name, arguments, expected) in rows {
        let found = call(arguments, "");
        assert_eq!((found.status, found.out.as_str()), (2, ""), "{name}");
        assert!(found.err.contains(expected) && found.err.ends_with("recompute --help\n"), "{name}: {}", found.err);
    }
}

#[test]
fn help_and_version_need_nothing_else() {
    for arguments in [["--help"].as_slice(), &["-h"], &["--csv", "--help"]] {
        let found = call(arguments, "");
        assert_eq!((found.status, found.err.as_str()), (0, ""));
        for word in ["--csv", "--figures", "--rules-until", "--progress", "--help", "--version", "Rückgabewert"] {
            assert!(found.out.contains(word), "{word}");
        }
        assert!(!found.out.contains('ß') && found.out.lines().all(|line| line.chars().count() <= 100));
    }
    let version = format!("{} {}\n", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"));
    assert_eq!(call(&["--version"], "").out, version);
    assert_eq!(call(&["-V"], "").out, version);
}

/// As `recompute table.csv | head -1` does it.
#[test]
fn a_reader_who_leaves_early_is_no_error() {
    for arguments in [["--csv"].as_slice(), &["-"], &["--figures"]] {
        let input = if arguments == ["--csv"] {
            format!("{COLUMNS}\n{}", format!("{}\n", row("a", &[])).repeat(500))
        } else {
            EXAMPLE.into()
        };
        let mut child = command(arguments).spawn().unwrap();
        drop(child.stdout.take());
        let mut stdin = child.stdin.take().unwrap();
        let writer = thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
        let found = Call::from(child.wait_with_output().unwrap());
        writer.join().unwrap();
        assert_eq!((found.status, found.err.as_str()), (0, ""), "{arguments:?}");
    }
}
