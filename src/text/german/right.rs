//! The right to a contribution: conditions, their states, and the way on.

use crate::case::{Domicile, Place, Uncovered};
use crate::rules::OpenPoint;
use crate::rules::right::{Condition, Failure, Status, Verdict};
use crate::text::german::{date_text, readings};

pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Possible => "Der Kanton kann an diese Hilfe zahlen.",
        Verdict::Open => "Der Kanton kann an diese Hilfe zahlen, wenn die offenen Voraussetzungen erfüllt sind.",
        Verdict::No => "Nach diesen Angaben kann der Kanton nicht an diese Hilfe zahlen.",
    }
}

pub fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::Covered => "Der Kanton finanziert diese Art von Hilfe",
        Condition::Domicile => "Das Kind hat seinen zivilrechtlichen Wohnsitz im Kanton Basel-Landschaft",
        Condition::SupportResidence => "Der Unterstützungswohnsitz ist im Kanton Basel-Landschaft",
        Condition::Basis => "Die Hilfe ist fachlich bestätigt (indiziert) oder angeordnet",
        Condition::IndicatingBody => "Eine berechtigte Stelle bestätigt den Bedarf",
        Condition::NoMilderMeasure => "Keine mildere Hilfe genügt",
        Condition::Recognition => "Die Anbieterin oder der Anbieter ist anerkannt",
        Condition::Country => "Der Ort der Hilfe ist zugelassen (Schweiz, bei Heimen auch grenznah)",
        Condition::OutsideCanton => "Im Kanton ist kein geeigneter Platz rechtzeitig frei",
        Condition::SchoolIndication => {
            "Der Schulpsychologische Dienst (SPD) bestätigt den Schulbedarf (die Seite des AKJB nennt in Ausnahmen noch die KJP)"
        }
        Condition::EarlierSchoolIndication => {
            "Der Schulpsychologische Dienst (SPD) oder die Kinder- und Jugendpsychiatrie (KJP) bestätigt den Schulbedarf"
        }
        Condition::VocationalIndication => "Das Zentrum Berufsintegration (ZBI) bestätigt den Bedarf",
        Condition::Disability => "Eine Behinderung ist nachgewiesen",
        Condition::SpecialSchool => "Das Kind besucht im Heim die Sonderschule",
        Condition::DisabilityOrSpecialSchool => "Eine Behinderung ist nachgewiesen, oder der Kanton finanziert die Sonderschule",
        Condition::LeftPlacement => "Das Kind ist aus einem Heim oder einer Pflegefamilie ausgetreten",
        Condition::Urgent => "Das Kind braucht in einer Krise sofort einen Platz",
        Condition::EmergencyDuration => "Der Aufenthalt ist kurz genug für einen Notfall",
        Condition::CrisisDuration => "Der Aufenthalt ist kurz genug für die Krisenpflege",
        Condition::Majority => "Das Kind ist minderjährig, oder die Hilfe begann vorher",
        Condition::MajorityReason => "Nach der Volljährigkeit gibt es einen wichtigen Grund",
    }
}

pub fn status(status: Status) -> &'static str {
    match status {
        Status::Met => "erfüllt",
        Status::NotMet(_) => "nicht erfüllt",
        Status::MetUntil(_) => "nur bis zur Voll\u{ad}jährig\u{ad}keit",
        Status::NotAnswered => "noch offen",
        Status::OfficeDecides(_) => "entscheidet das AKJB",
    }
}

pub fn status_reason(status: Status) -> Option<String> {
    match status {
        Status::Met => None,
        Status::NotMet(fact) => Some(failure(fact)),
        Status::MetUntil(fact) => Some(
            [
                &failure(fact),
                " Gerechnet sind hier nur die Monate bis zur Volljährigkeit. Danach zahlt der Kanton ohne wichtigen Grund nicht.",
            ]
            .concat(),
        ),
        Status::NotAnswered => Some("Das hängt von einer Angabe ab, die noch fehlt.".to_owned()),
        Status::OfficeDecides(point) => Some(office(point).to_owned()),
    }
}

fn office(point: OpenPoint) -> &'static str {
    readings::open_point(point)
}

fn failure(fact: Failure) -> String {
    match fact {
        Failure::NotCovered(what) => {
            let what = match what {
                Uncovered::DayCare => "Tagesbetreuung",
                Uncovered::Schooling => "Schule ohne Unterbringung",
                Uncovered::Training => "Ausbildung ohne Unterbringung",
                Uncovered::AccompaniedVisits => "Besuchsrechtsbegleitung",
                Uncovered::Other => "Andere Leistungen",
            };
            format!("{what}: Das zahlt der Kanton nicht als Kinder- und Jugendhilfe. Es muss anders bezahlt werden. Unten steht, wo Sie fragen können.")
        }
        Failure::DomicileElsewhere(place) => {
            let place = match place {
                Domicile::Abroad => "im Ausland",
                Domicile::OtherCanton => "in einem anderen Kanton",
                Domicile::BaselLandschaft | Domicile::Disputed => "nicht geklärt",
            };
            format!("Verlangt ist Wohnsitz im Kanton Basel-Landschaft. Angegeben ist: {place}. Fragen Sie am Wohnsitz des Kindes nach.")
        }
        Failure::NoBasis => {
            "Es braucht eine Indikation oder eine Anordnung. Angegeben ist: keines davon. Sprechen Sie mit dem Sozialdienst Ihrer Gemeinde.".to_owned()
        }
        Failure::BodyNotEntitled => {
            "Diese Stelle darf die Hilfe nicht bestätigen. Unten steht, wer es darf.".to_owned()
        }
        Failure::MilderMeasurePossible => {
            "Der Kanton zahlt nur, wenn keine mildere Hilfe genügt. Angegeben ist: eine mildere Hilfe genügt. Sprechen Sie mit der Fachstelle.".to_owned()
        }
        Failure::NotRecognised => {
            "Angegeben ist: nicht anerkannt. In besonderen Ausnahmen ist eine Einzelfallanerkennung möglich. Fragen Sie das AKJB, bevor die Hilfe beginnt.".to_owned()
        }
        Failure::Abroad(place) => {
            let place = match place {
                Place::NearAbroad => "im grenznahen Ausland",
                Place::FarAbroad => "weiter weg im Ausland",
                Place::InCanton | Place::OtherCanton => "in der Schweiz",
            };
            format!("Pflegefamilien müssen in der Schweiz sein, Heime in der Schweiz oder grenznah. Angegeben ist: {place}.")
        }
        Failure::PlaceFreeInside => {
            "Ein Heim ausserhalb des Kantons ist nur möglich, wenn im Kanton rechtzeitig kein geeigneter Platz frei ist. Angegeben ist: ein Platz ist frei.".to_owned()
        }
        Failure::NoSchoolIndication => "Es fehlt die schulische Indikation. Melden Sie das Kind beim Schulpsychologischen Dienst (SPD) an. Die Abklärung ist gratis (SGS 640.71 §\u{a0}4).".to_owned(),
        Failure::NoVocationalIndication => {
            "Es fehlt die Indikation des ZBI. Melden Sie sich bei stationaere.berufsintegration@bl.ch.".to_owned()
        }
        Failure::NoDisability => "Verlangt ist der Nachweis einer Behinderung. Angegeben ist: nein.".to_owned(),
        Failure::NoSpecialSchool => {
            "Der Transport wird nur zu einer Sonderschule im Heim bezahlt. Angegeben ist: keine Sonderschule.".to_owned()
        }
        Failure::NeitherDisabilityNorSpecialSchool => {
            "Verlangt ist der Nachweis einer Behinderung oder eine vom Amt für Volksschulen finanzierte Sonderschule. Angegeben ist: keines von beiden.".to_owned()
        }
        Failure::NoPlacementBefore => "Nachbetreuung folgt auf ein Heim oder eine Pflegefamilie. Angegeben ist: kein Austritt.".to_owned(),
        Failure::NotUrgent => "Eine notfallmässige Unterbringung braucht eine Krise. Angegeben ist: nein. Sonst braucht es ein Gesuch.".to_owned(),
        Failure::TooLong { days, limit } => {
            format!("Möglich sind höchstens {limit} Tage. Geplant sind {days} Tage. Für die Zeit danach braucht es rechtzeitig ein Gesuch für eine andere Hilfe.")
        }
        Failure::OfAge { since, age } => {
            format!("Das Kind ist seit {} volljährig ({age} Jahre). Keine Hilfe hat vorher begonnen, und es ist kein Wiedereintritt. Fragen Sie das AKJB, welche Hilfe jetzt möglich ist.", date_text(since))
        }
        Failure::NoMajorityReason { since } => format!(
            "Nach dem {} zahlt der Kanton nur aus wichtigem Grund: zum Beispiel, weil die Ausbildung bald endet. Angegeben ist: kein Grund. Fragen Sie das AKJB.",
            date_text(since)
        ),
    }
}
