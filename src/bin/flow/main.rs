//! Prints the family way and the questions of the Fachmodus, each as a Mermaid chart, and two tables of what a family is not asked: a page
//! of Markdown in German.
//!
//! All of it is read from the form (`family`, `never_asked`, `explore`), so it is always up to date. `cargo xtask flow` runs it. The
//! questions about further helps are the same again: the charts draw them once or only mention them.

mod explore;
mod family;
mod never_asked;

use std::io::{Write, stdout};
use std::process::ExitCode;

use explore::{Flow, Link, Reply, Target, first_sections, replies};
use family::FamilyFlow;
use hilfen_rechner::calendar::Date;
use hilfen_rechner::form::{Chosen, Heading, Question};
use hilfen_rechner::text::{GERMAN, Phrase};
use never_asked::{never_asked, not_ticked};

/// The texts of the charts that are not in the catalogue.
const FAMILY: &str = "Ausgezogene Pfeile: die Reihenfolge der Seiten. Was nicht gefragt wird, wird übersprungen. Gestrichelte Pfeile: \
                      Diese Antworten öffnen eine Seite oder beenden den Weg. Die Seiten nach dem Ergebnis sind freiwillig.";
const NEVER_ASKED: &str = "Diese Fragen stellt nur der Fachmodus. Die Tabelle sagt, wo sie für Familien stehen.";
const NOT_TICKED: &str =
    "Wer in der Liste etwas nicht ankreuzt, sagt damit: Es trifft nicht zu. So stehen die Antworten dann im Fachmodus.";
const AGAIN: &str = "Von vorn: die Fragen zu dieser Hilfe";
const LEGEND: &[&str] = &[
    "Ausgezogene Pfeile: die Reihenfolge. Was nicht gefragt wird, wird übersprungen.",
    "Gestrichelte Pfeile: bei diesen Antworten wird die Frage gestellt.",
    "Ohne gestrichelten Pfeil: die Frage wird gestellt, wenn die erste Frage im Kasten gestellt wird.",
    "Kann der Kanton nach den Antworten sicher nicht zahlen, endet der Weg. Dann folgt gleich das Ergebnis.",
];

fn main() -> ExitCode {
    match stdout().write_all(document().as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The page: both charts, and the tables.
fn document() -> String {
    let flow = Flow::explored();
    // No page depends on the day.
    let Some(today) = Date::new(2027, 1, 1) else { return String::new() };
    let chart = |chart: String| ["```mermaid\n", &chart, "```\n"].concat();
    let parts = [
        heading("Der Weg der Familien"),
        paragraph(FAMILY),
        chart(FamilyFlow::explored(today).chart()),
        heading("Was eine Familie nie gefragt wird"),
        paragraph(NEVER_ASKED),
        never_asked(&flow.sections()),
        heading("Was gilt, wenn eine Familie nichts ankreuzt"),
        paragraph(NOT_TICKED),
        not_ticked(today),
        heading("Die Fragen im Fachmodus"),
        chart(flow.chart()),
    ];
    parts.join("\n")
}

fn heading(text: &str) -> String {
    ["# ", text, "\n"].concat()
}

fn paragraph(text: &str) -> String {
    [text, "\n"].concat()
}

impl Flow {
    fn chart(&self) -> String {
        let sections = self.sections();
        let mut chart = vec!["flowchart TD".to_owned()];
        let legend: Vec<String> = LEGEND.iter().map(|line| escaped(line)).collect();
        chart.push(format!("  legend[\"{}\"]", legend.join("<br>")));
        for (number, (heading, questions)) in sections.iter().enumerate() {
            chart.push(format!("  subgraph s{}[\"{}\"]", number + 1, escaped(&GERMAN.heading(*heading, 1))));
            chart.extend(questions.iter().map(|one| format!("    {}[\"{}\"]", id(*one), escaped(GERMAN.question(*one)))));
            chart.extend(questions.array_windows().map(|[one, next]| format!("    {} --> {}", id(*one), id(*next))));
            chart.push("  end".to_owned());
        }
        chart.push(format!("  review[\"{}\"]", escaped(GERMAN.phrase(Phrase::Review))));
        chart.push(format!("  again[\"{}\"]", escaped(AGAIN)));
        self.between_sections(&sections, &mut chart);
        let order: Vec<Question> = sections.iter().flat_map(|(_, questions)| questions.iter().copied()).collect();
        for (_, questions) in &sections {
            let of_first = questions.first().map(|first| self.reasons(&order, Target::Question(*first)));
            for (place, question) in questions.iter().enumerate() {
                let reasons = self.reasons(&order, Target::Question(*question));
                // A question that is asked whenever the first one of its section is asked needs no arrow.
                if place == 0 || of_first.as_ref() != Some(&reasons) {
                    chart.extend(reasons.iter().map(|reason| dotted(reason, &id(*question))));
                }
            }
        }
        chart.extend(self.reasons(&order, Target::AnotherHelp).iter().map(|reason| dotted(reason, "again")));
        chart.push(String::new());
        chart.join("\n")
    }

    /// The arrows between sections: from the last question of a section to the first questions of those that can follow.
    fn between_sections(&self, sections: &[(Heading, Vec<Question>)], chart: &mut Vec<String>) {
        let mut pairs: Vec<(Heading, Option<Heading>)> = Vec::new();
        for way in &self.ways {
            let headings: Vec<Heading> = first_sections(&way.form).into_iter().map(|section| section.heading).collect();
            let next = headings.iter().copied().skip(1).map(Some).chain([None]);
            pairs.extend(headings.iter().copied().zip(next));
        }
        for (heading, questions) in sections {
            let Some(last) = questions.last() else { continue };
            let follows = |next: Option<Heading>| pairs.contains(&(*heading, next));
            let next = sections.iter().filter(|(next, _)| follows(Some(*next))).filter_map(|(_, next)| next.first());
            chart.extend(next.map(|first| format!("  {} --> {}", id(*last), id(*first))));
            if follows(None) {
                chart.push(format!("  {} --> review", id(*last)));
            }
        }
    }
}

fn dotted((from, label): &(Question, String), to: &str) -> String {
    format!("  {} -.->|\"{label}\"| {to}", id(*from))
}

impl Flow {
    /// The dotted arrows to a target: the question at which each begins, and its label with the answers that lead on.
    fn reasons(&self, order: &[Question], to: Target) -> Vec<(Question, String)> {
        let links: Vec<&Link> = self.links.iter().filter(|link| link.to == to).collect();
        let label = |source: Question| {
            let all = self.helps(source);
            // Answers with the same helps and exceptions share a line.
            let mut groups: Vec<(Vec<Chosen>, Vec<Reply>, Vec<usize>)> = Vec::new();
            for place in 0..replies(source).len() {
                let of_reply = || links.iter().filter(|link| link.from == (source, place));
                if of_reply().next().is_none() {
                    continue;
                }
                let with = |help: &Chosen| of_reply().any(|link| link.help.is_none_or(|known| known == *help));
                let helps: Vec<Chosen> = all.iter().copied().filter(with).collect();
                let exceptions = self.exceptions((source, place), &helps, to);
                match groups.iter_mut().find(|(known, but, _)| *known == helps && *but == exceptions) {
                    Some((_, _, places)) => places.push(place),
                    None => groups.push((helps, exceptions, vec![place])),
                }
            }
            let is_one = groups.len() == 1;
            let line = |(helps, exceptions, places): (Vec<Chosen>, Vec<Reply>, Vec<usize>)| {
                [answers(source, &places, is_one), with_helps(&helps, &all), but(&exceptions)].concat()
            };
            (source, groups.into_iter().map(line).collect::<Vec<_>>().join("<br>"))
        };
        let is_source = |question: &Question| links.iter().any(|link| link.from.0 == *question);
        order.iter().copied().filter(is_source).map(label).collect()
    }
}

/// Lists answers: «Heim», «Pflegefamilie». All of them are «jede Antwort»; most of them, where it may be short, «jede Antwort
/// ausser …».
fn answers(question: Question, places: &[usize], may_be_short: bool) -> String {
    let all = replies(question);
    let quoted = |is: bool| -> Vec<String> {
        let chosen = all.iter().enumerate().filter(|(place, _)| places.contains(place) == is);
        chosen.map(|(_, (label, _))| quoted(label)).collect()
    };
    let others = quoted(false);
    if others.is_empty() {
        "jede Antwort".to_owned()
    } else if may_be_short && others.len() < places.len() {
        ["jede Antwort ausser ", &others.join(", ")].concat()
    } else {
        quoted(true).join("<br>")
    }
}

/// Names the helps with which an arrow applies, or those with which it does not, if they are fewer. Empty if it applies with `all`.
fn with_helps(helps: &[Chosen], all: &[Chosen]) -> String {
    let (with, without): (Vec<Chosen>, Vec<Chosen>) = all.iter().partition(|help| helps.contains(help));
    let names = |helps: &[Chosen]| helps.iter().map(|help| quoted(GERMAN.option(*help))).collect::<Vec<_>>().join(", ");
    if without.is_empty() {
        String::new()
    } else if without.len() < with.len() && with.len() > 2 {
        ["<br>nicht bei ", &names(&without)].concat()
    } else {
        ["<br>nur bei ", &names(&with)].concat()
    }
}

fn but(exceptions: &[Reply]) -> String {
    let label = |(question, place): &Reply| replies(*question).into_iter().nth(*place).map(|(label, _)| quoted(&label));
    let exceptions: Vec<String> = exceptions.iter().filter_map(label).collect();
    if exceptions.is_empty() { String::new() } else { ["<br>nicht bei ", &exceptions.join(", ")].concat() }
}

fn quoted(label: &str) -> String {
    ["«", &escaped(label), "»"].concat()
}

/// The name of a node: `q_own_wage`.
fn id(question: Question) -> String {
    ["q_", &question.name().replace('-', "_")].concat()
}

/// A text to stand between quotes: characters with a meaning in Mermaid or HTML are escaped, control characters become spaces.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' | '#' | '&' | '<' | '>' | '`' | '\\' => escaped.push_str(&format!("#{};", u32::from(letter))),
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_of_a_label_is_taken_for_one_of_the_chart() {
        let rows = [
            ("plain", "Wer zahlt?", "Wer zahlt?"),
            ("quotes", "das \"Heim\"", "das #34;Heim#34;"),
            ("tags", "a<b>&c", "a#60;b#62;#38;c"),
            ("what escapes itself", "Nr. #1; `x` \\n", "Nr. #35;1; #96;x#96; #92;n"),
            ("lines", "a\nb", "a b"),
        ];
        for (name, text, expected) in rows {
            assert_eq!(escaped(text), expected, "{name}");
        }
    }
}
