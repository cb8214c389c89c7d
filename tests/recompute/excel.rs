//! Tables as a Swiss Excel writes them, and the results as it opens them.

use super::table::{COLUMNS, row};
use super::*;

/// The rows of the documentation's table, with letters that each encoding writes otherwise.
fn plain() -> String {
    TABLE.replace("a home", "Zoë Müller – «Heim»")
}

/// The same as a Swiss Excel shows it in its cells.
fn shown() -> String {
    let days = [("2026-11-21", "21.11.2026"), ("2027-02-01", "01.02.2027"), ("2027-07-31", "31.07.2027")];
    days.into_iter().fold(plain().replace(',', ";"), |table, (from, to)| table.replace(from, to)).replace('\n', "\r\n")
}

/// Letters that Windows-1252 has, in it.
fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        '–' => 0x96,
        '’' => 0x92,
        other => u8::try_from(u32::from(other)).unwrap(),
    };
    text.chars().map(byte).collect()
}

#[test]
fn a_table_reads_the_same_however_a_spreadsheet_program_writes_it() {
    let expected = by_rules_of_2025(&["--csv"], plain());
    assert!(expected.out.contains("Zoë Müller – «Heim»") && expected.out.contains("3105.00"), "{}", expected.out);
    let shown = shown();
    let wider = shown.replace("\r\n", ";;;\r\n");
    let rows: [(&str, Vec<u8>); 15] = [
        ("Excel's «CSV UTF-8»", format!("\u{feff}{shown}").into()),
        ("without a mark", shown.clone().into()),
        ("Excel's «CSV»", windows_1252(&shown)),
        ("lines of another system", shown.replace("\r\n", "\n").into()),
        ("lines of a very old system", format!("sep=;\r{}", shown.replace("\r\n", "\r")).into()),
        ("empty columns at the end", wider.clone().into()),
        ("empty rows at the end", format!("{shown}{}", ";;;;\r\n".repeat(3)).into()),
        ("empty rows between", shown.replace("\r\n", "\r\n;;;\r\n").into()),
        ("the separator told", format!("sep=;\r\n{shown}").into()),
        ("the separator told behind a mark", format!("\u{feff}SEP=;\n{shown}").into()),
        ("a comma told", format!("sep=,\r\n{}", plain()).into()),
        ("a sign that nobody expects", format!("sep=|\r\n{}", plain().replace(',', "|")).into()),
        ("tabs", shown.replace(';', "\t").into()),
        ("the headings quoted", shown.replacen("name;today", "\"name\";\"today\"", 1).into()),
        ("all at once", windows_1252(&format!("sep=;\r\n{wider};;;\r\n;\r\n"))),
    ];
    for (name, table) in rows {
        let found = by_rules_of_2025(&["--csv"], table);
        assert_eq!((found.out, found.err, found.status), (expected.out.clone(), expected.err.clone(), expected.status), "{name}");
    }
}

#[test]
fn the_words_for_yes_and_no_are_those_of_excel() {
    let (headings, rows) = TABLE.split_once('\n').unwrap();
    let home = rows.lines().next().unwrap();
    let with = |cell: &str| call(&["--csv"], format!("{headings},asylum.known\n{home},{cell}\n"));
    let [yes, no] = [with("true"), with("false")];
    assert_ne!(yes.out, no.out, "the answer matters");
    for (cells, expected) in [(["TRUE", "WAHR", "wahr", "True"], yes), (["FALSE", "FALSCH", "falsch", "False"], no)] {
        for cell in cells {
            assert_eq!(with(cell).out, expected.out, "{cell}");
        }
    }
    assert_eq!(with("ja").status, 1);
}

/// What cannot be a slip of the spreadsheet program is told: nothing is guessed.
#[test]
fn a_table_in_another_encoding_or_with_cells_beside_it_is_told() {
    let line = |start: &[u8], name: &[u8]| {
        let rest = row("", &[]);
        [start, COLUMNS.as_bytes(), b"\n", "ä".as_bytes(), rest.as_bytes(), b"\n", name, rest.as_bytes(), b"\n"].concat()
    };
    let only = |name: &[u8]| [COLUMNS.as_bytes(), b"\n", name, row("", &[]).as_bytes()].concat();
    let rows = [
        ("a row of another encoding", line(b"", b"\xe4"), "Der Text ist nicht in UTF-8 geschrieben (ab Byte 1)."),
        (
            "the same behind a mark",
            [b"\xef\xbb\xbf", only(b"\xe4").as_slice()].concat(),
            "Der Text ist nicht in UTF-8 geschrieben",
        ),
        ("no letter of any", only(b"\x81"), "Der Text ist weder in UTF-8 noch in Windows-1252 geschrieben."),
        (
            "a cell too many",
            [only(b"a").as_slice(), b",,5"].concat(),
            "Felder dieser Zeile: 20. Felder der ersten Zeile der Tabelle: 18.",
        ),
        (
            "a cell too few",
            only(b"a")[..only(b"a").len() - 1].to_vec(),
            "Felder dieser Zeile: 17. Felder der ersten Zeile der Tabelle: 18.",
        ),
    ];
    for (name, table, expected) in rows {
        let found = call(&["--csv"], table);
        assert_eq!(found.status, 1, "{name}");
        let error = found.lines().last().map(|line| line["error"].as_str().unwrap_or_default().to_owned()).unwrap_or_default();
        assert!(error.starts_with(expected), "{name}: {error}{}", found.err);
    }
    let utf_16: Vec<u8> = "\u{feff}name\ttoday".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let found = call(&["--csv"], utf_16);
    assert_eq!((found.status, found.out.as_str()), (1, ""));
    assert!(found.err.starts_with("Standardeingabe: Die Tabelle ist in UTF-16 geschrieben."), "{}", found.err);
}

/// The rows of a table of results, with the headings in front.
fn rows_of(found: &Call) -> Vec<Vec<String>> {
    let table = found.out.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{}{}", found.out, found.err));
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(table.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_documentation_shows_the_table_of_results() {
    let found = by_rules_of_2025(&["--csv-out", &file("table.csv")], "");
    let shown = block("The table of results", "csv").replace('\n', "\r\n");
    assert_eq!(found.out, format!("\u{feff}{shown}"));
    assert_eq!(
        found.err.split_once("table.csv: ").unwrap().1,
        "Nicht gerechnet: 1 von 6. Warum, steht in der Ausgabe bei «Fehler».\n"
    );
    assert_eq!(found.status, 1);
}

/// By hand (tests/files/example.expected.json): the coaching of January is paid by both together, the home by each parent, and since
/// 10 May the father earns less, which counts from June on.
#[test]
fn months_with_the_same_amount_are_one_row_for_each_payer() {
    let found = by_rules_of_2025(&["--csv-out", "-"], EXAMPLE);
    let rows = rows_of(&found);
    let shown: Vec<String> = rows.iter().skip(1).map(|row| row[2..].join(" ").trim().to_owned()).collect();
    assert_eq!(
        shown,
        [
            "möglich ja ja alle zusammen 01.01.2027 31.12.2027 12 1438.35 1484.18 13000.78 13504.95",
            "Eltern 01.01.2027 31.01.2027 1 125.00 125.00 125.00 125.00",
            "Eltern 01.02.2027 28.02.2027 1 0.00 0.00 0.00 0.00",
            "Elternteil 1 01.02.2027 31.12.2027 11 150.00 195.83 1650.00 2154.17",
            "Elternteil 2 01.02.2027 31.05.2027 4 1288.35 1288.35 5153.40 5153.40",
            "Elternteil 2 01.06.2027 31.12.2027 7 867.48 867.48 6072.38 6072.38",
        ]
    );
    assert!(rows.iter().skip(1).all(|row| row[..2] == ["Standardeingabe", "1"]));
    assert_eq!((found.status, found.err.as_str()), (0, ""));
    assert_eq!(found.out.matches('\n').count(), found.out.matches("\r\n").count());
}

/// A row of the table above into 2028, by the figures of two years: of 2027 nobody gave any.
#[test]
fn a_phase_by_the_figures_of_another_year_says_so() {
    let table = std::fs::read_to_string(file("table.csv")).unwrap();
    let mut lines = table.lines();
    let (headings, home) = (lines.next().unwrap(), lines.next().unwrap().replace("2027-07-31", "2028-02-29"));
    let parent = "household.one.parent";
    let years = format!("{parent}.year,{parent}.further_years.0.year,{parent}.further_years.0.subtotal.known");
    let table = format!("{headings},{years}\n{home},2026,2025,60000\n");
    let rows = rows_of(&by_rules_of_2025(&["--csv", "--csv-out"], table.as_str()));
    let shown: Vec<String> = rows.iter().map(|row| row[5..].join(" ")).collect();
    assert_eq!(
        shown[2..],
        [
            "Elternteil 1 01.02.2027 31.12.2027 11 517.50 517.50 5692.50 5692.50  ",
            "Elternteil 1 01.01.2028 29.02.2028 2 517.50 517.50 1035.00 1035.00  gerechnet mit den Zahlen von 2026",
        ]
    );
    assert!(shown[0].ends_with("Fehler Zahlen"), "{}", shown[0]);
}

/// A home with a pause of two months, in the first stay with days of relief beside it for a sister.
#[test]
fn a_phase_ends_with_a_pause_and_sums_what_a_payer_owes() {
    let (headings, rows) = TABLE.split_once('\n').unwrap();
    let home = rows.lines().next().unwrap();
    let again = "children.0.helps.1.kind.home.extent.known,children.0.helps.1.start,children.0.helps.1.end";
    let sister = "children.1.own.wage.known,children.1.own.other.known,children.1.own.wealth.known,children.1.helps.0.kind.relief_stay.place,\
                  children.1.helps.0.kind.relief_stay.days_per_month.known,children.1.helps.0.start,children.1.helps.0.end";
    let cells = "full,2027-10-01,2027-12-31,0,0,0,home,2,2027-03-01,2027-04-30";
    let found = by_rules_of_2025(&["--csv", "--csv-out"], format!("{headings},{again},{sister}\n{home},{cells}\n"));
    let shown: Vec<String> = rows_of(&found).iter().skip(1).map(|row| row[5..].join(" ").trim().to_owned()).collect();
    // By § 33 517.50 a month, as in the table; two days of relief at 25 francs (§ 36) beside it.
    assert_eq!(
        shown,
        [
            "alle zusammen 01.02.2027 31.12.2027 9 567.50 567.50 4757.50 4757.50",
            "Elternteil 1 01.02.2027 28.02.2027 1 517.50 517.50 517.50 517.50",
            "Elternteil 1 01.03.2027 30.04.2027 2 567.50 567.50 1135.00 1135.00",
            "Elternteil 1 01.05.2027 31.07.2027 3 517.50 517.50 1552.50 1552.50",
            "Elternteil 1 01.10.2027 31.12.2027 3 517.50 517.50 1552.50 1552.50",
        ]
    );
}

#[test]
fn no_name_becomes_a_formula() {
    let names = [
        ("=1+1", "'=1+1"),
        ("+41 61", "'+41 61"),
        ("-12", "'-12"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1+1", "'  =1+1"),
        ("\"\t=1+1\"", "'\t=1+1"),
        ("\"\r\n=1+1\"", "'\r\n=1+1"),
        ("＝1+1", "'＝1+1"),
        ("\"=HYPERLINK(\"\"http://x\"\";1)\"", "'=HYPERLINK(\"http://x\";1)"),
        ("1-2=3", "1-2=3"),
        ("Müller; Zoë", "Müller; Zoë"),
    ];
    let table = names.iter().fold(COLUMNS.to_owned(), |table, (name, _)| format!("{table}\n{}", row(name, &[])));
    let rows = rows_of(&call(&["--csv", "--csv-out"], table));
    assert_eq!(rows.iter().skip(1).map(|row| row[0].as_str()).collect::<Vec<_>>(), names.map(|(_, expected)| expected));
}
