//! The charts: every question of the Fachmodus and every page of the family way stands in its chart once, in an order that is true on
//! every way, and no label breaks a chart. The tables name all that a family is never asked.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "guide/explore.rs"]
mod explore;

#[path = "figures/shipped.rs"]
mod shipped;

use std::collections::{HashMap, HashSet};
use std::process::Command;
use std::sync::OnceLock;

use hilfen_rechner::form::family::{Page, items};
use hilfen_rechner::form::{ChoiceQuestion, Form, ListItem, Question, Side, TextQuestion, asked};
use hilfen_rechner::text::GERMAN;

use crate::explore::{forms, never_asked};

use shipped::are_shipped;

fn run() -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_flow")).output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

fn page() -> &'static str {
    static PAGE: OnceLock<String> = OnceLock::new();
    PAGE.get_or_init(run)
}

/// The charts: the way of a family, and the questions of the Fachmodus.
fn charts() -> [&'static str; 2] {
    let charts: Vec<&str> = page().split("```mermaid\n").skip(1).map(|chart| chart.split_once("```").unwrap().0).collect();
    charts.try_into().unwrap()
}

/// The chart of the Fachmodus.
fn chart() -> &'static str {
    charts()[1]
}

/// The rows of the tables that begin with this heading, without the heading: the texts of their cells.
fn table(first: &str) -> Vec<Vec<&'static str>> {
    let row = |line: &'static str| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>();
    let lines = page().lines().skip_while(|line| !line.starts_with(&format!("| {first} |")));
    lines.skip(2).take_while(|line| line.starts_with('|')).map(row).collect()
}

fn id(question: Question) -> String {
    format!("q_{}", question.name().replace('-', "_"))
}

/// Every node and subgraph of a chart with its label.
fn nodes(chart: &'static str) -> Vec<(&'static str, &'static str)> {
    let node = |line: &'static str| line.trim().trim_start_matches("subgraph ").strip_suffix("\"]")?.split_once("[\"");
    chart.lines().filter_map(node).collect()
}

/// The dotted arrows: from, label, to.
fn reasons(chart: &'static str) -> Vec<(&'static str, &'static str, &'static str)> {
    let arrow = |line: &'static str| {
        let (from, rest) = line.trim().split_once(" -.->|\"")?;
        let (label, to) = rest.split_once("\"| ")?;
        Some((from, label, to))
    };
    chart.lines().filter_map(arrow).collect()
}

/// The solid arrows: what may come after what.
fn order(chart: &'static str) -> HashMap<&'static str, Vec<&'static str>> {
    let mut order: HashMap<&str, Vec<&str>> = HashMap::new();
    for (from, to) in chart.lines().filter_map(|line| line.trim().split_once(" --> ")) {
        order.entry(from).or_default().push(to);
    }
    order
}

#[test]
fn every_question_that_is_reached_is_one_node() {
    let nodes = nodes(chart());
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
    charts().into_iter().for_each(assert_whole);
}

fn assert_whole(chart: &'static str) {
    assert_eq!(chart.lines().next(), Some("flowchart TD"));
    let labels: Vec<&str> =
        nodes(chart).into_iter().map(|(_, label)| label).chain(reasons(chart).into_iter().map(|(_, label, _)| label)).collect();
    let arrows = order(chart).values().map(Vec::len).sum::<usize>();
    let boxes = chart.lines().filter(|line| line.trim() == "end").count();
    assert_eq!(boxes, chart.lines().filter(|line| line.trim().starts_with("subgraph ")).count());
    assert_eq!(labels.len() + arrows + boxes + 1, chart.lines().count(), "a line is something else");
    for label in labels {
        let bare = label.replace("<br>", " ");
        assert!(!bare.contains(['"', '<', '>', '&', '`', '\\']), "{label}");
        let is_number = |rest: &str| rest.split_once(';').is_some_and(|(number, _)| number.parse::<u32>().is_ok());
        assert!(bare.split('#').skip(1).all(is_number), "{label}");
    }
    let names: HashSet<&str> = nodes(chart).into_iter().map(|(name, _)| name).collect();
    let ends = order(chart).into_iter().flat_map(|(from, to)| to.into_iter().chain([from]));
    for end in ends.chain(reasons(chart).into_iter().flat_map(|(from, _, to)| [from, to])) {
        assert!(names.contains(end), "an arrow at {end}, which is no node");
    }
}

#[test]
fn on_every_way_the_solid_arrows_lead_from_each_question_to_the_next() {
    let order = order(chart());
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
    let reasons = reasons(chart());
    for (name, from, label, to) in rows {
        assert!(reasons.contains(&(from, label, to)), "{name}: {from} → {to}");
    }
    assert!(!reasons.iter().any(|(_, _, to)| *to == "q_help"), "the first question has no reason");
}

#[test]
fn every_page_of_the_family_way_is_one_node_and_some_answer_leads_there() {
    let family = charts()[0];
    let id = |page: Page| format!("p_{}", page.name().replace(['-', '.'], "_"));
    let nodes = nodes(family);
    let mut met = HashSet::from([id(Page::Help)]);
    let mut waiting = vec![id(Page::Help)];
    while let Some(at) = waiting.pop() {
        let dotted = reasons(family).into_iter().filter(|(from, ..)| *from == at).map(|(.., to)| to);
        for next in order(family).get(at.as_str()).into_iter().flatten().copied().chain(dotted) {
            if met.insert(next.to_owned()) {
                waiting.push(next.to_owned());
            }
        }
    }
    // The pages of all further helps are drawn once.
    for page in Page::all().into_iter().filter(|page| page.help() < 2) {
        assert_eq!(nodes.iter().filter(|(name, _)| *name == id(page)).count(), 1, "{page:?}");
        assert!(met.contains(&id(page)), "no answer leads to {page:?}");
    }
}

#[test]
fn the_arrows_of_the_family_way_say_what_it_does() {
    if !are_shipped() {
        return;
    }
    let rows = [
        ("of a home only", "p_help", "«Heim»", "p_extent"),
        ("a ticked item", "p_list", "«Ich zahle Alimente»", "p_alimony"),
        ("a minor only", "p_age", "jede Antwort ausser «18 bis 25 Jahre»", "p_parents"),
        ("too few days end the way", "p_extent", "«An weniger als 10 Tagen im Monat»", "result"),
        ("a place at once ends the way", "p_help", "«Sofort ein Platz, für höchstens 4 Tage»", "result"),
    ];
    for (name, from, label, to) in rows {
        assert!(reasons(charts()[0]).contains(&(from, label, to)), "{name}: {from} → {to}");
    }
}

#[test]
fn what_no_page_of_a_family_answers_stands_in_the_table_with_its_place() {
    let written: HashSet<Question> = Page::all().into_iter().flat_map(Page::writes).map(|asked| asked.question).collect();
    let table = table("Frage im Fachmodus");
    for question in TextQuestion::all().map(Question::Text).chain(ChoiceQuestion::all().map(Question::Choice)) {
        let row = table.iter().find(|row| row[1] == format!("`{}`", question.name()));
        let is_in_table = never_asked(question).is_none() && !written.contains(&question);
        assert_eq!(row.is_some(), is_in_table, "{question:?}");
        assert!(
            row.is_none_or(|row| !row[2].is_empty()),
            "{question:?} stands nowhere: name its place in src/bin/flow/never_asked.rs"
        );
    }
}

#[test]
fn the_table_of_the_list_says_what_each_item_means_that_is_not_ticked() {
    let table = table("Nicht angekreuzt");
    for item in ListItem::ALL {
        let form = Form::default();
        let is_general = items(&form, Side::Own).contains(item);
        let text = GERMAN.list_item(*item, Side::Own, &form);
        assert!(!is_general || table.iter().any(|row| row[0] == text && !row[1].is_empty()), "{item:?}");
    }
    let assistance = GERMAN.list_item(ListItem::Assistance, Side::Own, &Form::default());
    let row = table.iter().find(|row| row[0] == assistance).unwrap();
    assert_eq!(row[1], "Bezieht der Haushalt Sozialhilfe oder Ergänzungsleistungen? Nein");
}

#[test]
fn it_is_the_same_each_time() {
    assert_eq!(run(), page());
}
