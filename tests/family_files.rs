//! The answers of the eight families, as saved files: the page, `recompute` and the npm package compute the same from each. And links
//! from before the family way, which open and give what they gave.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "figures/shipped.rs"]
mod shipped;

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use hilfen_rechner::case::file::{Answers, Content, open};
use hilfen_rechner::form::Form;
use hilfen_rechner::npm::assess;
use hilfen_rechner::visit::{Event, Origin, Outcome, Session, link_of, open_file, open_link};
use serde_json::{Value, json};

use shipped::are_shipped;

/// A payer with the lowest and the highest amount.
type Share = (&'static str, &'static str, &'static str);

/// The families, and what each pays in the first month. Computed by hand.
const FAMILIES: &[(&str, &[Share])] = &[
    ("p1", &[("first", "203.96", "203.96")]),
    ("p2", &[("parents", "1041.67", "1041.67")]),
    ("p3", &[("first", "340.27", "340.27"), ("second", "0.00", "2000.00")]),
    ("p4", &[("parents", "0.00", "0.00")]),
    ("p5", &[("first", "0.00", "2500.00"), ("second", "0.00", "2500.00")]),
    ("p6", &[("parents", "75.00", "75.00")]),
    // In the asylum procedure the office settles the amount.
    ("p7", &[]),
    ("p8", &[("{\"child\":0}", "658.00", "658.00")]),
];

fn file(name: &str) -> String {
    fs::read_to_string(format!("tests/files/family-{name}.json")).unwrap()
}

fn answers(text: &str) -> Answers {
    let Ok(Content::Answers(answers)) = open(text) else { panic!("{text}") };
    answers
}

/// What the page shows after opening a file.
fn page(text: &str) -> Value {
    let saved = answers(text);
    let forms = open_file(Some("hilfen-rechner"), Some(2), Some(&saved.answers.join("\n")));
    let mut session = Session::new(Form::default(), saved.today, None);
    session.update(Event::RulesCame);
    session.update(Event::Opened(forms, Origin::File));
    let Outcome::Assessed(assessed) = &session.derived().outcome else { panic!("{:?}", session.derived().outcome) };
    serde_json::to_value(assessed).unwrap()
}

fn recomputed(text: &str) -> Value {
    let mut call = Command::new(env!("CARGO_BIN_EXE_recompute")).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    call.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    serde_json::from_slice(&call.wait_with_output().unwrap().stdout).unwrap()
}

fn packaged(text: &str) -> Value {
    serde_json::from_str(&assess(text).unwrap()).unwrap()
}

/// The assessment of a file, which is the same everywhere.
fn everywhere(name: &str, text: &str) -> Value {
    let page = page(text);
    assert_eq!(recomputed(text), page, "{name}: recompute");
    assert_eq!(packaged(text), page, "{name}: npm package");
    page
}

#[test]
fn the_same_file_gives_the_same_amount_everywhere() {
    if !are_shipped() {
        return;
    }
    for (name, expected) in FAMILIES {
        let assessment = everywhere(name, &file(name));
        let lines = assessment["months"][0]["lines"].as_array().unwrap();
        let payer = |line: &Value| line["payer"].as_str().map_or(line["payer"].to_string(), str::to_owned);
        let found: Vec<(String, Value)> = lines.iter().map(|line| (payer(line), line["amount"].clone())).collect();
        let expected: Vec<(String, Value)> =
            expected.iter().map(|(payer, low, high)| ((*payer).to_owned(), json!({ "low": low, "high": high }))).collect();
        assert_eq!(found, expected, "{name}");
    }
}

/// A file without some of its lines.
fn without(text: &str, names: &[&str]) -> String {
    let mut file: Value = serde_json::from_str(text).unwrap();
    let lines = file["answers"].as_array_mut().unwrap();
    let before = lines.len();
    lines.retain(|line| !names.iter().any(|name| line.as_str().unwrap().starts_with(name)));
    assert_eq!(lines.len(), before - names.len());
    file.to_string()
}

#[test]
fn the_way_decides_everywhere_whether_a_preset_is_read() {
    if !are_shipped() {
        return;
    }
    let unasked = without(&file("p1"), &["property-first=", "upkeep-first="]);
    let open = everywhere("family way", &unasked);
    assert_eq!(open["months"][0]["total"], json!({ "low": "203.96", "high": "2500.00" }));
    let preset = everywhere("Fachmodus", &without(&unasked, &["way:"]));
    assert_eq!(preset["months"][0]["total"], json!({ "low": "203.96", "high": "203.96" }));
}

/// Links without a line of the family way, with the total of the first month. Stories 1, 3 and 6 of `tests/cases/stories.md`.
const LINKS_BEFORE: &[(&str, &str)] = &[
    ("/fall/1/1382488020/start=1.3.2027&end=31.8.2027&days=6&help:3&household:70&social-assistance:2", "150.00"),
    (
        "/fall/1/1803956291/start=1.2.2027&subtotal-first=64000&subtotal-second=28000&wealth-first=30000&child-deductions-first=2&help:6&extent:25&domicile:42&household:70",
        "672.92",
    ),
    (
        "/fall/1/2691243753/start=1.2.2027&regular-days=14&subtotal-first=60000&help:6&extent:27&domicile:42&household:71",
        "175.00",
    ),
];

#[test]
fn links_from_before_the_family_way_open_and_give_what_they_gave() {
    if !are_shipped() {
        return;
    }
    for (link, total) in LINKS_BEFORE {
        let opened = open_link(link).unwrap();
        assert_eq!(&link_of(&opened.clone().unwrap()[0].form), link, "no line of the family way is added");
        let mut session = Session::new(Form::default(), answers(&file("p1")).today, None);
        session.update(Event::RulesCame);
        session.update(Event::Opened(opened, Origin::Link));
        let Outcome::Assessed(assessed) = &session.derived().outcome else { panic!("{link}: {:?}", session.derived().outcome) };
        let assessment = serde_json::to_value(assessed).unwrap();
        assert_eq!(assessment["months"][0]["total"], json!({ "low": total, "high": total }), "{link}");
    }
}

#[test]
fn answers_that_make_no_case_are_refused_with_the_reason() {
    let rows = [
        ("a line", r#""help:6", "helpp:6""#, "«helpp:6» ist keine Antwort dieses Rechners"),
        ("two answers", r#""help:6", "help:3""#, "«help:3» beantwortet eine Frage"),
        ("too little", r#""start=1.2.2027""#, "reichen nicht für ein Ergebnis"),
    ];
    for (name, lines, reason) in rows {
        let file = format!(r#"{{"format":"hilfen-rechner","version":2,"today":"2026-11-29","answers":[{lines}]}}"#);
        let refused = assess(&file).unwrap_err();
        assert!(refused.contains(reason), "{name}: {refused}");
    }
}
