//! The sheet for the office, its link as a QR code, and the command hold the same figures under the same receipt.

use std::fs;

use hilfen_rechner::assessment::{Assessment, Sheet, assess};
use hilfen_rechner::case::Case;
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::visit::{case_of, link_of, open_link, restore, written};
use serde_json::{Value, json};

use crate::{call, file};

/// Files of answers.
const FILES: [&str; 8] = [
    "family-p1.json",
    "family-p2.json",
    "family-p3.json",
    "family-p4.json",
    "family-p5.json",
    "family-p6.json",
    "family-p7.json",
    "family-p8.json",
];

/// The lines of a sheet, month by month, in the words of the command.
fn lines(sheet: &Sheet) -> Vec<Value> {
    let of_phase = |phase: &hilfen_rechner::assessment::SheetPhase| {
        phase
            .from
            .through(phase.to)
            .map(|month| month.to_string())
            .zip(phase.lines.iter().map(|line| json!(line)))
            .collect::<Vec<_>>()
    };
    sheet.phases.iter().flat_map(of_phase).map(|(month, line)| json!([month, line["payer"], line["amount"]])).collect()
}

#[test]
fn sheet_link_and_command_hold_the_same_figures() {
    let mut sheets = 0;
    for name in FILES {
        let text = fs::read_to_string(file(name)).unwrap();
        let saved: Value = serde_json::from_str(&text).unwrap();
        let answers: Vec<&str> = saved["answers"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
        let today = hilfen_rechner::calendar::Date::read(saved["today"].as_str().unwrap()).unwrap();
        let answers = answers.join("\n");
        let assessed = |case: Case| -> Assessment { assess(&case, &RuleBook::embedded()).unwrap() };
        let shown = assessed(case_of(&answers, today).unwrap());
        // What the QR code holds.
        let link = link_of(&restore(&answers)[0]);
        let opened = open_link(&link).unwrap().unwrap();
        let scanned = assessed(case_of(&written([&opened[0].form]), today).unwrap());
        assert_eq!(scanned, shown, "{name}");

        let computed = call(&[&file(name)], "").json();
        let computed = computed.get("assessment").unwrap_or(&computed);
        assert_eq!(computed["receipt"]["number"], shown.receipt.number, "{name}");
        let owed: Vec<Value> = computed["months"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|month| {
                month["lines"].as_array().unwrap().iter().map(move |line| json!([month["month"], line["payer"], line["amount"]]))
            })
            .collect();
        for sheet in shown.sheets().unwrap_or_default() {
            let lines = lines(&sheet);
            assert!(!lines.is_empty() && lines.iter().all(|line| owed.contains(line)), "{name}: {lines:?}");
            sheets += 1;
        }
    }
    assert!(sheets >= 3, "{sheets}");
}
