//! The chart of the questions: every question stands in it once, in an order that is true on every way, and no label breaks it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "guide/explore.rs"]
mod explore;

use std::collections::{HashMap, HashSet};
use std::process::Command;
use std::sync::OnceLock;

use hilfen_rechner::form::{ChoiceQuestion, Question, TextQuestion, asked};
use hilfen_rechner::text::GERMAN;

use crate::explore::{forms, never_asked};

fn run() -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_flow")).output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

fn chart() -> &'static str {
    static CHART: OnceLock<String> = OnceLock::new();
    CHART.get_or_init(run)
}

fn id(question: Question) -> String {
    format!("q_{}", question.name().replace('-', "_"))
}

/// Every node and subgraph with its label.
fn nodes() -> Vec<(&'static str, &'static str)> {
    let node = |line: &'static str| line.trim().trim_start_matches("subgraph ").strip_suffix("\"]")?.split_once("[\"");
    chart().lines().filter_map(node).collect()
}

/// The dotted arrows: from, label, to.
fn reasons() -> Vec<(&'static str, &'static str, &'static str)> {
    let arrow = |line: &'static str| {
        let (from, rest) = line.trim().split_once(" -.->|\"")?;
        let (label, to) = rest.split_once("\"| ")?;
        Some((from, label, to))
    };
    chart().lines().filter_map(arrow).collect()
}

/// The solid arrows: what may come after what.
fn order() -> HashMap<&'static str, Vec<&'static str>> {
    let mut order: HashMap<&str, Vec<&str>> = HashMap::new();
    for (from, to) in chart().lines().filter_map(|line| line.trim().split_once(" --> ")) {
        order.entry(from).or_default().push(to);
    }
    order
}

#[test]
fn every_question_that_is_reached_is_one_node() {
    let nodes = nodes();
    for question in TextQuestion::all().map(Question::Text).chain(ChoiceQuestion::all().map(Question::Choice)) {
        let of_it: Vec<&str> = nodes.iter().filter(|(name, _)| *name == id(question)).map(|(_, label)| *label).collect();
        // The questions of a further help are only named, and this one is asked with no other.
        let is_in_chart = never_asked(question).is_none() && question != Question::Text(TextQuestion::FamilyDays);
        let expected = is_in_chart.then(|| GERMAN.question(question));
        assert_eq!(of_it, Vec::from_iter(expected), "{question:?}");
    }
    assert_eq!(nodes.iter().map(|(name, _)| name).collect::<HashSet<_>>().len(), nodes.len(), "two nodes of one name");
}

#[test]
fn every_line_is_a_node_an_arrow_or_a_box_and_no_label_breaks_it() {
    assert_eq!(chart().lines().next(), Some("flowchart TD"));
    let labels: Vec<&str> =
        nodes().into_iter().map(|(_, label)| label).chain(reasons().into_iter().map(|(_, label, _)| label)).collect();
    let arrows = order().values().map(Vec::len).sum::<usize>();
    let boxes = chart().lines().filter(|line| line.trim() == "end").count();
    assert_eq!(boxes, chart().lines().filter(|line| line.trim().starts_with("subgraph ")).count());
    assert_eq!(labels.len() + arrows + boxes + 1, chart().lines().count(), "a line is something else");
    for label in labels {
        let bare = label.replace("<br>", " ");
        assert!(!bare.contains(['"', '<', '>', '&', '`', '\\']), "{label}");
        let is_number = |rest: &str| rest.split_once(';').is_some_and(|(number, _)| number.parse::<u32>().is_ok());
        assert!(bare.split('#').skip(1).all(is_number), "{label}");
    }
    let names: HashSet<&str> = nodes().into_iter().map(|(name, _)| name).collect();
    let ends = order().into_iter().flat_map(|(from, to)| to.into_iter().chain([from]));
    for end in ends.chain(reasons().into_iter().flat_map(|(from, _, to)| [from, to])) {
        assert!(names.contains(end), "an arrow at {end}, which is no node");
    }
}

#[test]
fn on_every_way_the_solid_arrows_lead_from_each_question_to_the_next() {
    let order = order();
    let mut seen = HashSet::new();
    for form in forms() {
        let asked: Vec<String> = asked(form).into_iter().filter(|one| one.help == 0).map(|one| id(one.question)).collect();
        for pair in asked.windows(2) {
            if !seen.insert((pair.to_vec(), asked.clone())) {
                continue;
            }
            // Past questions that are not asked.
            let mut waiting = vec![pair[0].as_str()];
            let mut met: HashSet<&str> = HashSet::new();
            while let Some(one) = waiting.pop() {
                for next in order.get(one).into_iter().flatten() {
                    if met.insert(next) && !asked.iter().any(|name| name == next) {
                        waiting.push(next);
                    }
                }
            }
            assert!(met.contains(pair[1].as_str()), "no way from {} to {}", pair[0], pair[1]);
        }
    }
}

#[test]
fn the_dotted_arrows_say_what_the_form_does() {
    let heim = "«Heim»";
    let rows = [
        ("only a home", "q_help", heim, "q_extent"),
        ("only not the whole time", "q_extent", "jede Antwort ausser «Die ganze Zeit»", "q_regular_days"),
        ("only a home", "q_place", "«In einem anderen Kanton»<br>«Im grenznahen Ausland»<br>nur bei «Heim»", "q_place_inside"),
        ("once more", "q_another", "«Ja, für dieses Kind»<br>«Ja, für ein anderes Kind der Familie»", "again"),
        ("a change", "q_change_since_first", "«ein Datum»", "q_change_monthly_first"),
    ];
    let reasons = reasons();
    for (name, from, label, to) in rows {
        assert!(reasons.contains(&(from, label, to)), "{name}: {from} → {to}");
    }
    assert!(!reasons.iter().any(|(_, _, to)| *to == "q_help"), "the first question has no reason");
}

#[test]
fn it_is_the_same_each_time() {
    assert_eq!(run(), chart());
}
