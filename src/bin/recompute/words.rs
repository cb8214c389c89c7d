//! The sentences of the command itself. What is wrong with a case stands in the library's catalogue.

use std::io;
use std::str::Utf8Error;

use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::file::LARGEST;
use hilfen_rechner::rules::parameters::Kind;
use hilfen_rechner::rules::right::Verdict;
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::Fault;

use crate::channel::{Format, Source};

/// How the command is called.
pub const HELP: &str = "\
recompute rechnet einen gespeicherten Fall nach, ohne Browser.

Aufruf
  recompute [DATEI]            Fall als JSON lesen; Ergebnis als JSON ausgeben
  recompute TABELLE.csv        viele Fälle lesen; je Fall eine Zeile JSON ausgeben
  recompute --csv-out DATEI    das Ergebnis als Tabelle für Excel ausgeben, zum Beispiel so:
                               recompute --csv-out faelle.csv > ergebnis.csv
  recompute --figures [DATUM]  Zahlen und Tarife der Verordnung ausgeben

Ohne DATEI, oder mit «-», liest recompute die Standardeingabe.
Eine Tabelle kann so sein, wie Excel sie als «CSV» speichert.
Wie eine Datei und eine Tabelle aussehen, steht in docs/case-format.md.

Optionen
  --csv                  die Eingabe ist eine Tabelle, auch ohne die Endung .csv
  --csv-out              je Fall eine Zeile, dazu eine für jeden, der zahlt, und jede Zeit mit
                         gleichem Betrag; für einen Fall und für eine Tabelle
  --figures [DATUM]      Zahlen, die an diesem Tag gelten; ohne Datum die neusten
  --rules-until DATUM    nur Regeln verwenden, die bis zu diesem Tag in Kraft waren;
                         so rechnet ein älterer Rechner
  --progress             bei mehr als 1000 Fällen melden, wie weit recompute ist;
                         im Terminal geschieht das von selbst
  -h, --help             diese Hilfe
  -V, --version          Name und Version

Ein Datum schreiben Sie so: 2027-02-01 oder 1.2.2027.

Rückgabewert
  0  alles ist gerechnet
  1  ein Fall oder eine Zeile der Tabelle ist nicht gerechnet
  2  der Aufruf ist falsch
";

/// Where to read how the command is called.
pub const SEE_HELP: &str = "So zeigen Sie die Hilfe an: recompute --help";
/// `--rules-until` without a day.
pub const DATE_MISSING: &str = "Nach --rules-until fehlt das Datum. Schreiben Sie zum Beispiel: --rules-until 2024-12-31";
/// An option whose first value would be lost.
pub fn option_twice(option: &str) -> String {
    format!("Die Option «{option}» steht zweimal da. Lassen Sie eine weg.")
}

/// Two inputs.
pub const ONE_INPUT: &str = "recompute liest nur eine Datei auf einmal. Nennen Sie eine Datei.";
/// `--figures` beside an input.
pub const FIGURES_ALONE: &str = "--figures gibt nur die Zahlen aus. Lassen Sie die Datei, --csv und --csv-out weg.";
/// The answers of the form are too few, or one is wrong.
pub const NO_CASE: &str = "Die Angaben in dieser Datei reichen nicht für ein Ergebnis. Öffnen Sie sie im Rechner, und beantworten Sie die offenen Fragen.";
/// A table without a heading.
pub const TABLE_EMPTY: &str = "Die Tabelle ist leer. Die erste Zeile nennt die Spalten, die erste Spalte heisst «name».";
/// A table that the reader cannot take apart.
pub const TABLE_BROKEN: &str = "Die Tabelle lässt sich nicht lesen. Prüfen Sie, ob es eine CSV-Datei ist.";
/// A table whose first column is another one.
pub const NAME_FIRST: &str =
    "Die erste Spalte muss «name» heissen. Zwischen den Spalten steht ein Strichpunkt, ein Komma oder ein Tabulator.";
/// A table of headings.
pub const NO_ROW: &str =
    "Die Tabelle hat keinen Fall, nur die Namen der Spalten. Schreiben Sie jeden Fall in eine Zeile darunter.";
/// A table in an encoding that is not read.
pub const UTF_16: &str = "Die Tabelle ist in UTF-16 geschrieben. Speichern Sie sie in Excel als «CSV UTF-8».";
/// Bytes that stand for no letter.
pub const NO_ENCODING: &str =
    "Der Text ist weder in UTF-8 noch in Windows-1252 geschrieben. Speichern Sie die Tabelle in Excel als «CSV UTF-8».";
/// Who pays, in the row of a whole case.
pub const ALL_PAYERS: &str = "alle zusammen";

/// An option that there is not.
pub fn unknown_option(option: &str) -> String {
    format!("Die Option «{option}» gibt es nicht.")
}

/// What stands for a day is none.
pub fn no_date(text: &str) -> String {
    format!("«{text}» ist kein Datum. Schreiben Sie Jahr, Monat und Tag, zum Beispiel 2027-02-01.")
}

/// A day before all rules.
pub fn no_rules(first: Option<Date>) -> String {
    match first {
        Some(first) => {
            format!("Die hier bekannten Regeln gelten ab {}. Nennen Sie diesen oder einen späteren Tag.", GERMAN.date(first))
        }
        None => "Dieser Rechner kennt keine Regeln. Verwenden Sie eine vollständige Fassung.".to_owned(),
    }
}

/// The input's name.
pub fn source(source: &Source) -> String {
    match source {
        Source::Standard => "Standardeingabe".to_owned(),
        Source::File(path) => path.to_string_lossy().into_owned(),
    }
}

/// Why the input cannot be read.
pub fn not_read(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "Diese Datei gibt es nicht. Prüfen Sie den Namen und den Ordner.".to_owned(),
        io::ErrorKind::PermissionDenied => "Diese Datei dürfen Sie nicht lesen. Prüfen Sie die Zugriffsrechte.".to_owned(),
        io::ErrorKind::IsADirectory => "Das ist ein Ordner. Nennen Sie eine Datei.".to_owned(),
        _ => format!("Die Eingabe lässt sich nicht lesen ({error})."),
    }
}

/// Why the result cannot be written.
pub fn not_written(error: &io::Error) -> String {
    format!("Das Ergebnis lässt sich nicht schreiben ({error}). Prüfen Sie, ob das Ziel Platz hat.")
}

/// A text in another encoding, or no text.
pub fn not_utf8(error: Utf8Error) -> String {
    format!(
        "Der Text ist nicht in UTF-8 geschrieben (ab Byte {}). Speichern Sie ihn als UTF-8.",
        error.valid_up_to().saturating_add(1)
    )
}

/// A column without a name, or with an empty part in its path.
pub fn empty_heading(column: usize) -> String {
    format!("Der Name der Spalte {column} ist leer oder hat einen leeren Teil. Ergänzen Sie ihn.")
}

/// A column that stands twice.
pub fn heading_twice(heading: &str) -> String {
    format!("Die Spalte «{heading}» steht zweimal in der ersten Zeile. Entfernen Sie eine.")
}

/// A column whose path leads deeper than any field.
pub fn heading_too_deep(column: usize) -> String {
    format!("Der Name der Spalte {column} hat zu viele Teile. So tief liegt kein Feld.")
}

/// A row with more or fewer cells than columns.
pub fn cells(found: usize, columns: usize) -> String {
    format!(
        "Die Zeile hat {found} Felder, die erste Zeile der Tabelle {columns}. Prüfen Sie die Trennzeichen und Anführungszeichen."
    )
}

/// Two filled cells that cannot stand beside each other.
pub fn columns_clash(column: &str) -> String {
    format!("Die Spalte «{column}» widerspricht einer anderen Spalte. Füllen Sie in dieser Zeile nur eine von beiden aus.")
}

/// A row without end; 0 is the row of the headings.
pub fn row_too_large(row: u64) -> String {
    let place = if row == 0 { "Die erste Zeile".to_owned() } else { format!("Fall {row}") };
    format!(
        "{place} ist grösser als {LARGEST} Bytes. Ab hier wird nicht weiter gelesen. Prüfen Sie, ob ein Anführungszeichen fehlt."
    )
}

/// How many rows have a mistake.
pub fn rows_failed(failed: u64, rows: u64, format: Format) -> String {
    let column = match format {
        Format::Json => "error",
        Format::Sheet => "Fehler",
    };
    format!("{failed} von {rows} Fällen nicht gerechnet. Warum, steht in der Ausgabe bei «{column}».")
}

/// How far a long table is.
pub fn progress(rows: u64) -> String {
    format!("{rows} Fälle gerechnet …")
}

/// May the canton pay.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Possible => "möglich",
        Verdict::Open => "noch offen",
        Verdict::No => "nicht möglich",
    }
}

/// Yes or no.
pub fn yes_or_no(yes: bool) -> &'static str {
    if yes { "ja" } else { "nein" }
}

/// How binding a figure is.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Law => "Gesetz",
        Kind::Practice => "Praxis",
        Kind::Assumption => "Annahme",
    }
}

/// What keeps the answers of the form from being read. A line without end is not repeated whole.
pub fn answers_fault(fault: Fault) -> String {
    let shown = |line: &str| line.chars().take(60).collect::<String>();
    match fault {
        Fault::NoAnswer(line) => format!(
            "«{}» ist keine Antwort dieses Rechners. Prüfen Sie die Schreibweise, oder entfernen Sie sie bei «answers».",
            shown(line)
        ),
        Fault::Repeated(line) => format!(
            "«{}» beantwortet eine Frage, die bei «answers» schon beantwortet ist. Lassen Sie nur eine der beiden Antworten stehen.",
            shown(line)
        ),
    }
}
