//! Headings, and questions within other texts.

use crate::assessment::GapEffect;
use crate::case::field::{About, Dated, Field, Person};
use crate::form::{Asked, Heading, Question};
use crate::text::german::{child, date_text, person, words};
use crate::text::write::amount;
use crate::visit::Position;

fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::Help => "Die Hilfe",
        Heading::Child => "Das Kind",
        Heading::Grounds => "Grundlage der Hilfe",
        Heading::Details => "Einzelheiten der Hilfe",
        Heading::Household => "Die Familie",
        Heading::Income(Person::First) => "Einkommen von Elternteil 1",
        Heading::Income(Person::Second) => "Einkommen von Elternteil 2",
        Heading::Income(Person::FirstPartner) => "Einkommen der Partnerin oder des Partners von Elternteil 1",
        Heading::Income(Person::SecondPartner) => "Einkommen der Partnerin oder des Partners von Elternteil 2",
        Heading::Income(Person::Child(_)) | Heading::OwnIncome => "Eigenes Einkommen des Kindes",
        Heading::DeductionsApart(Person::Second) => "Abzüge von Elternteil 2",
        Heading::DeductionsApart(_) => "Abzüge von Elternteil 1",
        Heading::Deductions(_) => "Abzüge",
        Heading::Circumstances => "Besondere Umstände",
    }
}

/// `Die Hilfe`, `Die Hilfe (2)`.
pub fn numbered(heading: Heading, number: usize) -> String {
    let heading = self::heading(heading);
    if number > 1 { [heading, " (", &number.to_string(), ")"].concat() } else { heading.to_owned() }
}

/// `Steuerbares Vermögen (Steuerjahr 2027)`.
pub fn which(text: &str, asked: Asked) -> String {
    let (before, after) = match asked.year() {
        Some(_) => (" (Steuerjahr ", ")"),
        None if asked.nth > 0 => (" (", ". Veränderung)"),
        None => return text.to_owned(),
    };
    [text, before, &asked.nth.to_string(), after].concat()
}

/// Which question of its section it is, and what comes after.
pub fn position(position: &Position) -> String {
    let mut text = [", Frage ", &position.number.to_string(), "."].concat();
    if let Some((heading, number)) = position.next {
        text = [&text, " Danach: ", &numbered(heading, number), "."].concat();
    }
    text
}

/// A missing answer, and how far it moves the share.
pub fn gap(gap: &GapEffect) -> String {
    let whose = match gap.field.about() {
        About::Person(whose) => person(whose),
        About::Help(help) => child(help.child),
        About::Family => "Haushalt".to_owned(),
    };
    let question = match gap.field {
        Field::Relation(_) => "Stabile Partnerschaft",
        field => Question::of(field).map_or("", |question| words(question).question),
    };
    let dated = match gap.dated {
        Some(Dated::Year(year)) => format!(" {year}"),
        Some(Dated::Since(day)) => format!(" vom {}", date_text(day)),
        None => String::new(),
    };
    format!("{question}{dated} ({whose}): {} Franken im Monat", amount(gap.monthly))
}
