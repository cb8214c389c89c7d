//! What is wrong, what was understood, and what to do.

use crate::case::check::CaseError;
use crate::case::field::{Dated, Field};
use crate::case::file::{Expected, FileError, Found, WHOLE, Wrong};
use crate::form::{ProblemKind, ends};
use crate::money::{AmountError, Chf};
use crate::text::write::{amount, in_sight, repeated};
use crate::text::{Catalogue, GERMAN};
use crate::visit::{Awaited, Notice, Origin, Unread};

pub fn problem(texts: &Catalogue, kind: ProblemKind, typed: &str) -> String {
    match kind {
        ProblemKind::Missing => "Hier fehlt noch eine Antwort. Geben Sie sie ein, oder wählen Sie «Weiss ich nicht».".to_owned(),
        ProblemKind::Needed => {
            "Hier fehlt noch eine Antwort. Ohne sie geht es nicht weiter. Sind Sie nicht sicher, fragen Sie den Sozialdienst Ihrer Gemeinde."
                .to_owned()
        }
        ProblemKind::Amount(error) => amount_error(error, typed),
        ProblemKind::Date => {
            format!("«{}» ist kein Datum. Schreiben Sie Tag, Monat und Jahr, zum Beispiel 1.2.2027.", repeated(typed))
        }
        ProblemKind::Count => {
            format!("«{}» ist keine ganze Zahl. Schreiben Sie zum Beispiel 6, oder lassen Sie das Feld leer.", repeated(typed))
        }
        ProblemKind::OneCount => "Schreiben Sie hier eine einzige Zahl von 1 bis 31, oder lassen Sie das Feld leer.".to_owned(),
        ProblemKind::Case(error) => case_error(texts, error),
    }
}

fn amount_error(error: AmountError, typed: &str) -> String {
    let said = repeated(typed);
    match error {
        AmountError::Empty if ends(typed).is_some() => {
            "Hier fehlt ein Ende des Bereichs. Schreiben Sie beide Beträge, oder lassen Sie beide Felder leer.".to_owned()
        }
        AmountError::Empty => {
            "Hier fehlt ein Betrag. Schreiben Sie zum Beispiel 64’000, oder lassen Sie das Feld leer.".to_owned()
        }
        AmountError::NotANumber => {
            format!(
                "«{said}» ist kein Betrag. Schreiben Sie nur Zahlen, zum Beispiel 64’000 oder 64’000.50. Wissen Sie den Betrag nicht, lassen Sie das Feld leer."
            )
        }
        AmountError::Ambiguous => {
            format!("«{said}» ist nicht eindeutig. Tausender schreiben Sie so: 85’000. Rappen schreiben Sie so: 85.00.")
        }
        AmountError::TooManyDecimals => {
            format!("«{said}» hat mehr als zwei Stellen nach dem Punkt. Schreiben Sie Franken und Rappen, zum Beispiel 85.50.")
        }
        AmountError::TooLarge => {
            format!("«{said}» ist zu gross. Gerechnet wird bis {} Franken. Prüfen Sie die Zahl der Nullen.", amount(Chf::LARGEST))
        }
    }
}

pub fn case_error(texts: &Catalogue, error: CaseError) -> String {
    match error {
        CaseError::NoChild => "Es fehlt ein Kind. Fügen Sie mindestens ein Kind hinzu.".to_owned(),
        CaseError::NoHelp { child } => format!("Für Kind {} fehlt die Hilfe. Wählen Sie mindestens eine Hilfe.", child + 1),
        CaseError::TooMany { most } => {
            format!("Gerechnet wird mit höchstens {most} Kindern und {most} Hilfen je Kind. Teilen Sie den Fall auf.")
        }
        CaseError::BornInFuture { birth, .. } => {
            format!("Das Geburtsdatum {} liegt in der Zukunft. Prüfen Sie das Jahr.", texts.date(birth))
        }
        CaseError::BornAfterStart { birth, .. } => {
            format!("Die Hilfe beginnt vor der Geburt am {}. Prüfen Sie das Geburtsdatum und den Beginn.", texts.date(birth))
        }
        CaseError::EndBeforeStart { start, end, .. } => format!(
            "Das Ende ({}) liegt vor dem Beginn ({}). Geben Sie ein späteres Ende ein, oder lassen Sie es leer.",
            texts.date(end),
            texts.date(start)
        ),
        CaseError::TooLong { years, .. } => {
            format!("Gerechnet werden höchstens {years} Jahre. Geben Sie ein früheres Ende ein, oder lassen Sie es leer.")
        }
        CaseError::BeforeRules { first, .. } => {
            format!(
                "Die hier bekannten Regeln gelten ab {}. Für die Zeit davor gibt es keinen Betrag. Geben Sie einen späteren Beginn ein.",
                texts.date(first)
            )
        }
        CaseError::FamilyDays { least, most } => format!(
            "Diese Zahl passt nicht zu den Tagen der Kinder: Möglich sind {least} bis {most}. Ein Tag für zwei Kinder zählt als ein Tag."
        ),
        CaseError::YearMissing { .. } => {
            "Hier fehlt das Steuerjahr. Es gibt Zahlen von weiteren Jahren: Geben Sie an, von welchem Jahr diese sind.".to_owned()
        }
        CaseError::Twice { dated: Dated::Year(year), .. } => {
            format!("Das Steuerjahr {year} steht zweimal da. Lassen Sie eines davon weg.")
        }
        CaseError::Twice { dated: Dated::Since(day), .. } => {
            format!("Zwei Veränderungen haben das Datum {}. Lassen Sie eine davon weg.", texts.date(day))
        }
        CaseError::YearOutside { year, first, last, .. } => {
            format!("Das Steuerjahr {year} liegt zu weit weg. Möglich sind {first} bis {last}. Prüfen Sie das Jahr.")
        }
        CaseError::TooManyDated { most, .. } => {
            format!("Gerechnet wird mit höchstens {most} Steuerjahren und {most} Veränderungen. Lassen Sie die übrigen weg.")
        }
        CaseError::Negative { field, .. } if field.least().is_negative() => {
            format!(
                "Dieser Verlust ist zu gross. Gerechnet wird bis {} Franken. Prüfen Sie die Zahl der Nullen.",
                amount(field.least())
            )
        }
        CaseError::Negative { .. } => "Hier ist kein Betrag unter null möglich. Lassen Sie das Minus weg.".to_owned(),
        CaseError::TooLarge { field, .. } => too_large(field),
        CaseError::TooOpen { .. } => {
            "In diesem Fall ist so viel offen, dass nicht alle Möglichkeiten gerechnet werden. Füllen Sie diese Antwort aus."
                .to_owned()
        }
        CaseError::Reversed { .. } => {
            "Die erste Zahl ist grösser als die zweite. Schreiben Sie zuerst die kleinere, zum Beispiel «50’000 bis 60’000»."
                .to_owned()
        }
    }
}

/// Each question with its own bound.
fn too_large(field: Field) -> String {
    match field {
        Field::DaysPerMonth(_) | Field::FamilyDays => format!("Ein Monat hat höchstens {} Tage. Schreiben Sie eine kleinere Zahl.", field.most_count()),
        Field::ChildDeductions(_) => {
            format!("Gerechnet wird mit höchstens {} Kinderabzügen. Schreiben Sie eine kleinere Zahl.", field.most_count())
        }
        Field::Subtotal(_)
        | Field::Property(_)
        | Field::Upkeep(_)
        | Field::Wealth(_)
        | Field::ChangedIncome(_)
        | Field::MaintenancePaid(_)
        | Field::DayCare(_)
        | Field::Illness(_)
        | Field::Wage(_)
        | Field::OtherIncome(_)
        | Field::Contribution(_)
        | Field::AgreedPay(_)
        // Choices have no bound to be above.
        | Field::Relation(_)
        | Field::ReachesParents(_)
        | Field::InParentsRuling(_)
        | Field::FosterForm(_)
        | Field::Extent(_)
        | Field::Specialised(_)
        | Field::SocialAssistance => {
            format!("Dieser Betrag ist zu gross. Gerechnet wird bis {} Franken. Prüfen Sie die Zahl der Nullen.", amount(Chf::LARGEST))
        }
    }
}

/// The same with its place in the input, for readers who see no form. Not in the catalogue: the page has no use for it and
/// would carry it all the same.
pub fn case_error_at(place: &str, error: CaseError) -> String {
    format!("Bei «{place}»: {}", case_error(&GERMAN, error))
}

pub fn file_error(error: &FileError) -> String {
    // It repeats names of the file, which may be anything, and may be read on a terminal.
    in_sight(&file_error_text(error))
}

fn file_error_text(error: &FileError) -> String {
    match error {
        FileError::TooLarge => {
            "Die Datei ist zu gross für einen Fall. Wählen Sie eine Datei, die mit diesem Rechner gespeichert wurde.".to_owned()
        }
        FileError::NotJson { line, column } => {
            format!(
                "Die Datei ist beschädigt (Zeile {line}, Stelle {column}): Sie ist kein vollständiges JSON. Speichern Sie den Fall noch einmal."
            )
        }
        FileError::Foreign => {
            "Die Datei gehört nicht zu diesem Rechner. Erwartet wird \"format\": \"hilfen-rechner\" mit einer Version.".to_owned()
        }
        FileError::AnswersOnly => {
            "Die Datei enthält Angaben des Formulars, wie sie die Seite speichert. Verlangt ist hier ein Fall (\"version\": 1)."
                .to_owned()
        }
        FileError::Newer { version } => {
            format!(
                "Die Datei hat die Version {version}. Sie stammt von einem neueren Rechner. Öffnen Sie sie mit der neuesten Fassung."
            )
        }
        FileError::UnknownField { path, known } => {
            format!(
                "Das Feld «{path}» ist nicht bekannt. Möglich sind hier: {}. Prüfen Sie die Schreibweise, oder entfernen Sie das Feld.",
                known.join(", ")
            )
        }
        FileError::MissingField { path, name } if path == WHOLE => {
            format!("In der Datei fehlt das Feld «{name}». Ergänzen Sie es.")
        }
        FileError::MissingField { path, name } => format!("Bei «{path}» fehlt das Feld «{name}». Ergänzen Sie es."),
        FileError::WrongValue { path, wrong } if path == WHOLE => format!("Die Datei passt nicht: {}", wrong_value(wrong)),
        FileError::WrongValue { path, wrong } => format!("Der Wert bei «{path}» passt nicht: {}", wrong_value(wrong)),
    }
}

pub fn awaited(awaited: Awaited) -> &'static str {
    match awaited {
        Awaited::Help => "Wählen Sie zuerst die Hilfe. Das Ergebnis erscheint hier.",
        Awaited::Start => "Geben Sie den geplanten Beginn der Hilfe ein. Das Ergebnis erscheint dann hier.",
        Awaited::Household => {
            "Wählen Sie, wer für das Kind zahlen muss (unterhaltspflichtig ist). Das Ergebnis erscheint dann hier."
        }
        Awaited::Rules => "Einen Moment: Die Regeln werden geladen. Das Ergebnis erscheint dann hier.",
    }
}

pub fn notice(notice: Notice) -> &'static str {
    match notice {
        Notice::Unread(Unread::TooLarge) => {
            "Das ist zu gross für einen Fall. Ihre Angaben sind unverändert. Wählen Sie eine Datei, die mit diesem Rechner gespeichert wurde."
        }
        Notice::Unread(Unread::Damaged) => {
            "Die Datei oder der Link ist beschädigt oder unvollständig. Ihre Angaben sind unverändert. Bitten Sie um eine neue Datei oder einen neuen Link."
        }
        Notice::Unread(Unread::Foreign) => {
            "Diese Datei gehört nicht zu diesem Rechner. Ihre Angaben sind unverändert. Wählen Sie eine Datei, die hier gespeichert wurde."
        }
        Notice::Unread(Unread::CaseOnly) => {
            "Diese Datei enthält nur einen Fall für den Befehl «recompute», nicht die Angaben des Formulars. Ihre Angaben sind unverändert."
        }
        Notice::Unread(Unread::Newer) => {
            "Die Datei oder der Link stammt von einer neueren Fassung des Rechners. Ihre Angaben sind unverändert. Laden Sie die Seite neu, und öffnen Sie sie dann noch einmal."
        }
        Notice::Opened(Origin::File, false) => "Die Angaben der Datei sind geöffnet. Bitte prüfen Sie sie.",
        Notice::Opened(Origin::File, true) => {
            "Die Angaben der Datei sind geöffnet. Bitte prüfen Sie sie. Ihre bisherigen Angaben stehen beim Ergebnis als Variante."
        }
        Notice::Opened(Origin::Link, false) => {
            "Die Angaben des Links sind geöffnet. Bitte prüfen Sie sie. Dieser Browser behält den Link mit allen Angaben in seinem Verlauf. Ohne Spur öffnen Sie einen solchen Link in einem privaten Fenster."
        }
        Notice::Opened(Origin::Link, true) => {
            "Die Angaben des Links sind geöffnet. Bitte prüfen Sie sie. Ihre bisherigen Angaben stehen beim Ergebnis als Variante. Dieser Browser behält den Link mit allen Angaben in seinem Verlauf. Ohne Spur öffnen Sie einen solchen Link in einem privaten Fenster."
        }
        Notice::Cleared => "Alle Angaben sind gelöscht.",
        Notice::NotKept => "Dieser Browser lässt das Speichern nicht zu. Speichern Sie die Angaben als Datei.",
        Notice::NoSuchDay => "Der Tag in der Adresse ist kein Datum. Schreiben Sie zum Beispiel ?stand=2027-01-01.",
    }
}

fn wrong_value(wrong: &Wrong) -> String {
    match wrong {
        Wrong::Type { found, expected } => format!("Gefunden: {}. Erwartet: {}.", found_text(found), expected_text(*expected)),
        Wrong::UnknownOption { name, known } => format!("«{name}» gibt es hier nicht. Möglich sind: {}.", known.join(", ")),
        Wrong::Twice { name } => format!("Das Feld «{name}» steht zweimal da. Entfernen Sie eines davon."),
        Wrong::NotOneOption => "Hier muss genau eine der möglichen Angaben stehen, vollständig geschrieben.".to_owned(),
    }
}

fn found_text(found: &Found) -> String {
    match found {
        Found::Null => "nichts (null)".to_owned(),
        Found::Bool(is) => format!("der Wahrheitswert {is}"),
        Found::Whole(number) => format!("die Zahl {number}"),
        Found::Fraction(number) => format!("die Kommazahl {number}"),
        Found::Text(text) => format!("der Text {text:?}"),
        Found::List => "eine Liste [ ]".to_owned(),
        Found::OtherLength => "eine Liste [ ] von anderer Länge".to_owned(),
        Found::Object => "ein Objekt { }".to_owned(),
        Found::NameAlone => "ein Wort allein".to_owned(),
    }
}

fn expected_text(expected: Expected) -> &'static str {
    match expected {
        Expected::Amount => "ein Betrag als Text, höchstens zwei Stellen nach dem Punkt, zum Beispiel \"1234.50\"",
        Expected::Date => "ein Datum als Text, zum Beispiel \"2027-02-01\"",
        Expected::Text => "ein Text",
        Expected::Bool => "true oder false",
        Expected::Count => "eine ganze Zahl ab 0",
        Expected::Whole => "eine ganze Zahl",
        Expected::List => "eine Liste [ ]",
        Expected::Object => "ein Objekt { } mit Feldern",
        Expected::NameWithValue => "ein Objekt { } mit diesem Wort und seinem Wert",
        Expected::NameAlone => "dieses Wort allein, ohne Wert",
    }
}
