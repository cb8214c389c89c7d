//! Many cases as a table: each row gets its line, whatever is wrong with another.

use super::*;

/// The columns of the rows below.
pub const COLUMNS: &str = "name,today,household,household.one.parent.wealth.known,household.one.parent.salary,\
household.apart.first.parent.wealth.known,household.apart.first.partner.finances.wealth.known,\
household.apart.second.parent.wealth.known,household.apart.second.partner.finances.wealth.known,\
household.apart.second.deductions.children.known,\
children.0.birth,children.0.support_residence.known,children.0.helps.0.kind,\
children.0.helps.0.kind.family_coaching.days_per_month.known,children.0.helps.0.start,children.0.helps.0.end,children.2.birth,children.0.age";

/// A row that is sound, with some cells filled otherwise.
pub fn row(name: &str, cells: &[(&str, &str)]) -> String {
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
        ("an amount as people write it", vec![(WEALTH, "85’000.50")], ""),
        ("francs or thousands", vec![(WEALTH, "85.000")], "Der Wert bei «household.one.parent.wealth.known» passt nicht"),
        ("a date as people write it", vec![("today", "21.11.2026")], ""),
        ("a day that there is not", vec![("today", "31.02.2026")], "Der Wert bei «today» passt nicht"),
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
            "Bei «household.apart.first.parent.wealth»: Ein Minus heisst hier Schulden.",
        ),
        (
            "the first partner",
            apart("household.apart.first.partner.finances.wealth.known", "-1"),
            "Bei «household.apart.first.partner.finances.wealth»: Ein Minus heisst hier Schulden.",
        ),
        (
            "the second partner",
            apart("household.apart.second.partner.finances.wealth.known", "-1"),
            "Bei «household.apart.second.partner.finances.wealth»: Ein Minus heisst hier Schulden.",
        ),
        (
            "the second deductions",
            apart("household.apart.second.deductions.children.known", "31"),
            "Bei «household.apart.second.deductions.children»: Gerechnet wird mit höchstens 30 Kinderabzügen.",
        ),
        ("an age", vec![("children.0.age", "17")], ""),
        ("too old", vec![("children.0.age", "121")], "Bei «children.0.age»: Gerechnet wird bis 120 Jahre."),
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
        "Felder dieser Zeile: 2. Felder der ersten Zeile der Tabelle: 18. Prüfen Sie die Trennzeichen und Anführungszeichen."
    );
    assert_eq!(bytes["error"], "Der Text ist nicht in UTF-8 geschrieben (ab Byte 1). Speichern Sie ihn als UTF-8.");
    assert!(lines[19]["error"].as_str().unwrap().contains("Bei «children.0.birth»"), "all mistakes of a row are told");
    assert_eq!(found.err, "Standardeingabe: Nicht gerechnet: 21 von 29. Warum, steht in der Ausgabe bei «error».\n");
}

#[test]
fn a_line_of_a_table_has_the_figures_of_the_whole_assessment() {
    let found = by_rules_of_2025(&[&file("table.csv")], "");
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
        ("another sign", "name|today\na|2026-11-21\n", "Die erste Spalte muss «name» heissen."),
        ("JSON", EXAMPLE, "Die erste Spalte muss «name» heissen."),
        ("another first column", "today,name\n", "Die erste Spalte muss «name» heissen."),
        ("a column twice", "name,today,today\n", "Die Spalte «today» steht zweimal"),
        ("a second name", "name,today,name\n", "Die Spalte «name» steht zweimal"),
        ("a column without a name", "name,,today\n", "Der Name der Spalte 2 ist leer"),
        ("a path with a hole", "name,household..one\n", "Der Name der Spalte 2 ist leer oder hat einen leeren Teil."),
        ("a path without end", &deep, "Der Name der Spalte 2 hat zu viele Teile."),
        ("no headings", ",,,\r\n", "Die Tabelle ist leer."),
        ("headings only", "name,today\n", "Die Tabelle hat keinen Fall, nur die Namen der Spalten."),
        ("headings and empty rows", "name;today\r\n;\r\n;;\r\n", "Die Tabelle hat keinen Fall, nur die Namen der Spalten."),
    ];
    for (name, table, expected) in rows {
        for arguments in [["--csv"].as_slice(), &["--csv", "--csv-out"]] {
            let found = call(arguments, table);
            assert_eq!((found.status, found.out.as_str()), (1, ""), "{name}");
            assert!(found.err.starts_with(&format!("Standardeingabe: {expected}")), "{name}: {}", found.err);
        }
    }
}

#[test]
fn a_row_without_end_stops_and_leaves_the_results_before() {
    let sound = row("sound", &[]);
    let endless = format!("{COLUMNS}\n{sound}\nopen,\"{}", "x\n".repeat(3 * LARGEST));
    let found = call(&["--csv"], endless);
    assert_eq!((found.status, found.lines().len()), (1, 1));
    assert!(found.err.contains("Fall 2 ist zu gross. Erlaubte Bytes: 1000000."), "{}", found.err);
    let headings = call(&["--csv"], "name,".repeat(LARGEST));
    assert!(headings.err.contains("Die erste Zeile ist zu gross."), "{}", headings.err);
}

#[test]
fn progress_is_told_on_long_tables_only_where_it_is_wanted() {
    let table = |rows: usize| format!("{COLUMNS}\n{}", format!("{}\n", row("a", &[])).repeat(rows));
    let [exactly, more] = [call(&["--csv", "--progress"], table(1000)), call(&["--csv", "--progress"], table(1001))];
    assert_eq!((exactly.status, exactly.lines().len(), exactly.err.as_str()), (0, 1000, ""));
    assert_eq!((more.status, more.lines().len(), more.err.as_str()), (0, 1001, "Gerechnete Fälle: 1000 …\n"));
    let silent = call(&["--csv"], table(1001));
    assert_eq!((silent.err.as_str(), silent.out == more.out), ("", true), "nobody at a terminal, no progress");
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
