//! German: plain language, «Sie», Swiss spelling.

mod labels;
#[cfg(feature = "plain_page")]
mod plain;
mod problems;
mod procedure;
mod readings;
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
use crate::rules::tariff::{Jumps, TariffKind};
use crate::rules::{OpenPoint, Reading, Reason, Step};
use crate::text::Catalogue;
use crate::visit::{Awaited, Notice, Position};

impl Catalogue {
    /// The question; of what can be told several times, with which of it.
    pub fn label(&self, asked: Asked) -> String {
        self.which(self.question(asked.question), asked)
    }
    /// Why a file is not read, and what to do.
    pub fn file_error(&self, error: &FileError) -> String {
        problems::file_error(error)
    }
    /// A heading of the form; which one of its kind is told from the second on.
    pub fn heading(&self, heading: Heading, number: usize) -> String {
        labels::numbered(heading, number)
    }
    /// The question itself.
    pub fn question(&self, question: Question) -> &'static str {
        match question {
            Question::Text(entry) => labels::entry(entry),
            Question::Choice(pick) => labels::pick(pick),
        }
    }
    /// A text about a question; of what can be told several times, with which of it.
    pub fn which(&self, text: &str, asked: Asked) -> String {
        labels::which(text, asked)
    }
    /// Why the question is asked, in one sentence.
    pub fn why(&self, question: Question) -> &'static str {
        match question {
            Question::Text(entry) => why::entry(entry),
            Question::Choice(pick) => why::pick(pick),
        }
    }
    /// Where the figure stands, or what is meant.
    pub fn hint(&self, question: Question) -> Option<&'static str> {
        match question {
            Question::Text(entry) => labels::entry_hint(entry),
            Question::Choice(pick) => labels::pick_hint(pick),
        }
    }
    /// Where one is in a section of the form, and what comes after it.
    pub fn position(&self, position: &Position) -> String {
        labels::position(position)
    }
    /// A choice.
    pub fn option(&self, chosen: Chosen) -> &'static str {
        labels::option(chosen)
    }
    /// What is wrong with a field, and what to do. `typed` is what stands in it.
    pub fn problem(&self, kind: ProblemKind, typed: &str) -> String {
        problems::problem(kind, typed)
    }
    /// Why a case is refused, and what to do.
    pub fn case_error(&self, error: CaseError) -> String {
        problems::case_error(error)
    }
    /// What a result waits for, and what to do.
    pub fn awaited(&self, awaited: Awaited) -> &'static str {
        problems::awaited(awaited)
    }
    /// What is said once.
    pub fn notice(&self, notice: Notice) -> &'static str {
        problems::notice(notice)
    }
    /// `3. Mai 2027`.
    pub fn date(&self, date: Date) -> String {
        date_text(date)
    }
    /// `Mai 2027`.
    pub fn month(&self, month: Month) -> String {
        month_text(month)
    }
    /// Who pays.
    pub fn payer(&self, payer: Payer) -> String {
        payer_text(payer)
    }
    /// A step of the calculation, with the person's own figures.
    pub fn step(&self, step: &Step) -> String {
        steps::step(step)
    }
    /// The name of a tariff.
    pub fn tariff(&self, tariff: TariffKind) -> &'static str {
        steps::tariff(tariff)
    }
    /// The steps of the tariff next to the income.
    pub fn jumps(&self, jumps: &Jumps) -> Vec<String> {
        steps::jumps(jumps)
    }
    /// Why a month costs so much, or nothing, in a few words.
    pub fn reason(&self, reason: &Reason) -> String {
        steps::reason(reason)
    }
    /// By the figures of which years a share is computed, where those of the year before are missing, or some of them.
    pub fn stand_in(&self, years: &[Year], partly: bool) -> String {
        let mut text = if partly { "zum Teil gerechnet mit den Zahlen von" } else { "gerechnet mit den Zahlen von" }.to_owned();
        for (place, year) in years.iter().enumerate() {
            text += if place == 0 { " " } else { " und " };
            text += &year.to_string();
        }
        text
    }
    /// Of which year the first figures are, beside those of further years.
    pub fn first_year(&self, year: Year) -> String {
        format!("Die Zahlen oben sind die des Steuerjahres {year}.")
    }
    /// A gap, and how far it moves the share.
    pub fn gap(&self, gap: &GapEffect) -> String {
        labels::gap(gap)
    }
    /// A reading of ours.
    pub fn reading(&self, reading: Reading) -> &'static str {
        readings::reading(reading)
    }
    /// What the office decides.
    pub fn open_point(&self, point: OpenPoint) -> &'static str {
        readings::open_point(point)
    }
    /// Who may file.
    pub fn filer(&self, filer: Filer) -> &'static str {
        procedure::filer(filer)
    }
    /// By which way.
    pub fn way(&self, way: Way) -> &'static str {
        procedure::way(way)
    }
    /// What is due, without the day.
    pub fn deadline(&self, deadline: &Deadline) -> String {
        procedure::deadline(deadline)
    }
    /// From when on the canton contributes.
    pub fn start(&self, advice: StartAdvice) -> Option<String> {
        procedure::start(advice)
    }
    /// A paper.
    pub fn paper(&self, paper: Paper) -> String {
        procedure::paper(paper)
    }
    /// A duty.
    pub fn duty(&self, duty: Duty) -> &'static str {
        procedure::duty(duty)
    }
    /// What holds once the office has decided.
    pub fn decided(&self, decided: Decided) -> String {
        procedure::decided(decided)
    }
    /// Whom to ask.
    pub fn contact(&self, contact: Contact) -> &'static str {
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
