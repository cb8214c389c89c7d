//! Each parameter file has examples beside it, computed by hand: `parameters/2025-01-01.cases.csv` is a table of cases with what
//! must come out. Each is computed by the rules up to its file, so a newer one changes none of them.

use std::fs;
use std::path::Path;

use csv::{ReaderBuilder, StringRecord, Writer};
use serde_json::Value;

use crate::call;

/// Columns with this beginning are no part of the case.
const EXPECTED: &str = "expected.";
/// Fewer examples show too little of a tariff.
const LEAST: usize = 3;

#[test]
fn the_examples_beside_each_parameter_file_come_out() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(env!("PARAMETERS"));
    let mut files = 0;
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.extension().is_some_and(|extension| extension == "toml") {
            check(&path);
            files += 1;
        }
    }
    assert!(files > 0);
}

/// Computes the examples of a parameter file.
fn check(file: &Path) {
    let examples = file.with_extension("cases.csv");
    let name = examples.display();
    let bytes = fs::read(&examples).unwrap_or_else(|error| panic!("{name}: {error}: write some examples, computed by hand."));
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    // A Swiss Excel puts a semicolon between cells.
    let between = if text.lines().next().is_some_and(|headings| headings.contains(';')) { b';' } else { b',' };
    let mut reader = ReaderBuilder::new().delimiter(between).from_reader(text.as_bytes());
    let headings = reader.headers().unwrap().clone();
    let rows: Vec<StringRecord> = reader.records().map(|row| row.unwrap()).collect();
    assert!(rows.len() >= LEAST, "{name}: {} examples, at least {LEAST} are needed.", rows.len());
    let mut cases = Writer::from_writer(Vec::new());
    for row in [&headings].into_iter().chain(&rows) {
        let of_case = headings.iter().zip(row).filter(|(heading, _)| !heading.starts_with(EXPECTED));
        cases.write_record(of_case.map(|(_, cell)| cell)).unwrap();
    }
    let until = file.file_stem().unwrap().to_str().unwrap();
    let found = call(&["--rules-until", until, "--csv", "-"], cases.into_inner().unwrap()).lines();
    assert_eq!(found.len(), rows.len(), "{name}");
    for (row, found) in rows.iter().zip(&found) {
        let cell = |column: &str| headings.iter().zip(row).find(|(heading, _)| *heading == column).map_or("", |(_, cell)| cell);
        for part in ["peak", "total"] {
            let expected = cell(&format!("{EXPECTED}{part}"));
            assert!(!expected.is_empty(), "{name}: the example «{}» has no {EXPECTED}{part}.", &row[0]);
            assert_eq!(shown(&found[part]), expected, "{name}: {part} of «{}»: {}", &row[0], found["error"]);
        }
    }
}

/// `350.00`, or `0.00 bis 350.00` for a range.
fn shown(range: &Value) -> String {
    match (range["low"].as_str(), range["high"].as_str()) {
        (Some(low), Some(high)) if low == high => low.to_owned(),
        (Some(low), Some(high)) => format!("{low} bis {high}"),
        _ => "-".to_owned(),
    }
}
