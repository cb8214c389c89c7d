//! Chooses the sentences that the command says. They stand in the library's catalogue.

use std::io;
use std::str::Utf8Error;

use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::file::LARGEST;
use hilfen_rechner::text::GERMAN;

use crate::channel::{Format, Source};

/// The widest line of the help.
const WIDTH: usize = 90;
/// The column in which the explanation of an option begins.
const COLUMN: usize = 31;

/// The help: how the command is called.
pub fn help() -> String {
    let ways = [
        ("recompute [DATEI]", GERMAN.help_file()),
        ("recompute TABELLE.csv", GERMAN.help_table()),
        ("recompute --csv-out DATEI", GERMAN.help_sheet()),
        ("recompute --figures [DATUM]", GERMAN.help_figures()),
    ];
    let options = [
        ("--csv", GERMAN.help_csv()),
        ("--csv-out", GERMAN.help_csv_out()),
        ("--figures [DATUM]", GERMAN.help_figures_on()),
        ("--rules-until DATUM", GERMAN.help_rules_until()),
        ("--progress", GERMAN.help_progress()),
        ("-h, --help", GERMAN.help_help()),
        ("-V, --version", GERMAN.help_version()),
    ];
    let status = [("0", GERMAN.help_all_done()), ("1", GERMAN.help_not_done()), ("2", GERMAN.help_wrong_call())];
    let example = GERMAN.help_example("recompute --csv-out faelle.csv > ergebnis.csv");
    let parts = [
        wrapped("", GERMAN.help_about(), 0),
        listed(GERMAN.help_usage(), &ways),
        wrapped("", &example, 0),
        wrapped("", GERMAN.help_input(), 0),
        listed(GERMAN.help_options(), &options),
        wrapped("", GERMAN.help_dates(), 0),
        listed(GERMAN.help_status(), &status),
    ];
    parts.join("\n")
}

fn listed(heading: &str, rows: &[(&str, &str)]) -> String {
    let rows = rows.iter().map(|(name, text)| wrapped(&format!("  {name}"), text, COLUMN));
    [format!("{heading}\n")].into_iter().chain(rows).collect()
}

/// A text in lines that are not too wide, from a column on; `start` stands before the first one.
fn wrapped(start: &str, text: &str, column: usize) -> String {
    let mut line = format!("{start:column$}");
    let mut lines = String::new();
    for word in text.split(' ') {
        if line.chars().count() + word.chars().count() > WIDTH {
            lines.push_str(line.trim_end());
            lines.push('\n');
            line = " ".repeat(column);
        }
        line.push_str(word);
        line.push(' ');
    }
    lines.push_str(line.trim_end());
    lines.push('\n');
    lines
}

/// The sentence for a day before all rules, which begin on `first`.
pub fn no_rules(first: Option<Date>) -> String {
    first.map_or_else(|| GERMAN.no_rules().to_owned(), |first| GERMAN.rules_begin(&GERMAN.date(first)))
}

/// The name of the input, in messages and as the name of a single case in a table of results.
pub fn source(source: &Source) -> String {
    match source {
        Source::Standard => GERMAN.standard_input().to_owned(),
        Source::File(path) => path.to_string_lossy().into_owned(),
    }
}

/// The sentence that says why the input cannot be read.
pub fn not_read(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => GERMAN.no_such_file().to_owned(),
        io::ErrorKind::PermissionDenied => GERMAN.may_not_read().to_owned(),
        io::ErrorKind::IsADirectory => GERMAN.is_folder().to_owned(),
        _ => GERMAN.cannot_read(&error.to_string()),
    }
}

/// The sentence for input that is no UTF-8 text.
pub fn not_utf8(error: Utf8Error) -> String {
    GERMAN.not_utf8(&error.valid_up_to().saturating_add(1).to_string())
}

/// The sentence for a row that is too large; row 0 is that of the headings.
pub fn row_too_large(row: u64) -> String {
    let most = LARGEST.to_string();
    if row == 0 { GERMAN.first_row_too_large(&most) } else { GERMAN.row_too_large(&row.to_string(), &most) }
}

/// The sentence that says how many rows failed, and which column says why.
pub fn rows_failed(failed: u64, rows: u64, format: Format) -> String {
    let column = match format {
        Format::Json => "error",
        Format::Sheet => "Fehler",
    };
    GERMAN.rows_failed(&failed.to_string(), &rows.to_string(), column)
}

/// The word for yes or no.
pub fn yes_or_no(yes: bool) -> &'static str {
    if yes { GERMAN.yes() } else { GERMAN.no() }
}
