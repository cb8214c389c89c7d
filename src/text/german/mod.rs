//! German: plain language, «Sie», Swiss spelling.

mod labels;
#[cfg(feature = "plain_page")]
mod plain;
mod problems;
mod procedure;
mod readings;
mod right;
mod steps;
mod why;

pub use problems::case_error_at;

use crate::assessment::GapEffect;
use crate::calendar::{Date, Month, Year};
use crate::case::check::CaseError;
use crate::case::field::Person;
use crate::case::file::FileError;
use crate::form::{Asked, Chosen, Heading, ProblemKind, Question};
use crate::language;
use crate::rules::payers::Payer;
use crate::rules::procedure::{Contact, Deadline, Decided, Duty, Filer, Paper, StartAdvice, Way};
use crate::rules::right::{Condition, Status, Verdict};
use crate::rules::tariff::{Jumps, TariffKind};
use crate::rules::{OpenPoint, Reading, Reason, Step};
use crate::text::{Catalogue, FileTexts, Phrase};
use crate::visit::{Awaited, Notice, Position};

/// The German catalogue.
pub struct German;

impl FileTexts for German {
    fn file_error(&self, error: &FileError) -> String {
        problems::file_error(error)
    }
}

impl Catalogue for German {
    fn tag(&self) -> &'static str {
        "de-CH"
    }
    fn phrase(&self, phrase: Phrase) -> &'static str {
        crate::text::messages::GERMAN_TEXTS.phrase(phrase)
    }
    fn heading(&self, heading: Heading, number: usize) -> String {
        labels::numbered(heading, number)
    }
    fn question(&self, question: Question) -> &'static str {
        match question {
            Question::Text(entry) => labels::entry(entry),
            Question::Choice(pick) => labels::pick(pick),
        }
    }
    fn which(&self, text: &str, asked: Asked) -> String {
        labels::which(text, asked)
    }
    fn why(&self, question: Question) -> &'static str {
        match question {
            Question::Text(entry) => why::entry(entry),
            Question::Choice(pick) => why::pick(pick),
        }
    }
    fn hint(&self, question: Question) -> Option<&'static str> {
        match question {
            Question::Text(entry) => labels::entry_hint(entry),
            Question::Choice(pick) => labels::pick_hint(pick),
        }
    }
    fn position(&self, position: &Position) -> String {
        labels::position(position)
    }
    fn option(&self, chosen: Chosen) -> &'static str {
        labels::option(chosen)
    }
    fn problem(&self, kind: ProblemKind, typed: &str) -> String {
        problems::problem(kind, typed)
    }
    fn case_error(&self, error: CaseError) -> String {
        problems::case_error(error)
    }
    fn awaited(&self, awaited: Awaited) -> &'static str {
        problems::awaited(awaited)
    }
    fn notice(&self, notice: Notice) -> &'static str {
        problems::notice(notice)
    }
    fn date(&self, date: Date) -> String {
        date_text(date)
    }
    fn month(&self, month: Month) -> String {
        month_text(month)
    }
    fn payer(&self, payer: Payer) -> String {
        payer_text(payer)
    }
    fn verdict(&self, verdict: Verdict) -> &'static str {
        right::verdict(verdict)
    }
    fn step(&self, step: &Step) -> String {
        steps::step(step)
    }
    fn tariff(&self, tariff: TariffKind) -> &'static str {
        steps::tariff(tariff)
    }
    fn jumps(&self, jumps: &Jumps) -> Vec<String> {
        steps::jumps(jumps)
    }
    fn reason(&self, reason: &Reason) -> String {
        steps::reason(reason)
    }
    fn stand_in(&self, years: &[Year], partly: bool) -> String {
        let mut text = if partly { "zum Teil gerechnet mit den Zahlen von" } else { "gerechnet mit den Zahlen von" }.to_owned();
        for (place, year) in years.iter().enumerate() {
            text += if place == 0 { " " } else { " und " };
            text += &year.to_string();
        }
        text
    }
    fn first_year(&self, year: Year) -> String {
        format!("Die Zahlen oben sind die des Steuerjahres {year}.")
    }
    fn gap(&self, gap: &GapEffect) -> String {
        labels::gap(gap)
    }
    fn condition(&self, condition: Condition) -> &'static str {
        right::condition(condition)
    }
    fn status(&self, status: Status) -> &'static str {
        right::status(status)
    }
    fn status_reason(&self, status: Status) -> Option<String> {
        right::status_reason(status)
    }
    fn reading(&self, reading: Reading) -> &'static str {
        readings::reading(reading)
    }
    fn open_point(&self, point: OpenPoint) -> &'static str {
        readings::open_point(point)
    }
    fn filer(&self, filer: Filer) -> &'static str {
        procedure::filer(filer)
    }
    fn way(&self, way: Way) -> &'static str {
        procedure::way(way)
    }
    fn deadline(&self, deadline: &Deadline) -> String {
        procedure::deadline(deadline)
    }
    fn start(&self, advice: StartAdvice) -> Option<String> {
        procedure::start(advice)
    }
    fn paper(&self, paper: Paper) -> String {
        procedure::paper(paper)
    }
    fn duty(&self, duty: Duty) -> &'static str {
        procedure::duty(duty)
    }
    fn decided(&self, decided: Decided) -> String {
        procedure::decided(decided)
    }
    fn contact(&self, contact: Contact) -> &'static str {
        procedure::contact(contact)
    }
}

fn month_name(month: Month) -> &'static str {
    let mut names = language::GERMAN.months.iter().zip(1..).filter(|(_, number)| *number == month.number());
    names.next().map_or("", |((name, _), _)| *name)
}

fn month_text(month: Month) -> String {
    format!("{} {}", month_name(month), month.year())
}

fn date_text(date: Date) -> String {
    format!("{}. {}", date.day(), month_text(date.month()))
}

fn person(person: Person) -> String {
    match person {
        Person::First => "Elternteil 1".to_owned(),
        Person::Second => "Elternteil 2".to_owned(),
        Person::FirstPartner => "Partnerin oder Partner von Elternteil 1".to_owned(),
        Person::SecondPartner => "Partnerin oder Partner von Elternteil 2".to_owned(),
        Person::Child(index) => child(index),
    }
}

fn child(index: usize) -> String {
    if index == 0 { "Kind".to_owned() } else { format!("Kind {}", index + 1) }
}

fn payer_text(payer: Payer) -> String {
    match payer {
        Payer::Parents => "Eltern".to_owned(),
        Payer::Carers => "Erziehungsberechtigte".to_owned(),
        Payer::First => "Elternteil 1".to_owned(),
        Payer::Second => "Elternteil 2".to_owned(),
        Payer::Child(index) => child(index),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_out() {
        let date = Date::new(2027, 5, 3).map(date_text);
        assert_eq!(date.as_deref(), Some("3. Mai 2027"));
        let names: Vec<&str> =
            (1..=12).filter_map(|month| Date::new(2027, month, 1)).map(|date| month_name(date.month())).collect();
        assert_eq!(names.join(" "), "Januar Februar März April Mai Juni Juli August September Oktober November Dezember");
    }
}
