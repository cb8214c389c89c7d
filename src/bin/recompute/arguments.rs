//! Reads the arguments of the command.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use hilfen_rechner::calendar::Date;
use hilfen_rechner::text::GERMAN;

use crate::channel::{Format, Source};

/// What is to be done.
#[derive(PartialEq, Eq, Debug)]
pub enum Task {
    /// Say how the command is called.
    Help,
    /// Say which program this is.
    Version,
    /// List the figures in force on a day. Without a day these are the newest, not those of today: no result depends on the clock.
    Figures(Option<Date>),
    /// Assess a saved case.
    Case(Source),
    /// Assess a table of cases.
    Table {
        /// Where the table is read from.
        source: Source,
        /// Whether progress is wanted even where no terminal shows it.
        progress: bool,
    },
}

/// A call of the command.
#[derive(PartialEq, Eq, Debug)]
pub struct Arguments {
    /// What is to be done.
    pub task: Task,
    /// In which form the results are printed.
    pub format: Format,
    /// Use only the rules in force up to this day.
    pub rules_until: Option<Date>,
}

/// Reads a call.
///
/// # Errors
/// A sentence that says what is wrong with it.
pub fn read(words: impl Iterator<Item = OsString>) -> Result<Arguments, String> {
    let mut words = words.peekable();
    let mut source = None;
    let mut figures = None;
    let mut rules_until = None;
    let (mut csv, mut progress, mut options_end) = (false, false, false);
    let mut format = Format::Json;
    let only = |task| Ok(Arguments { task, format: Format::Json, rules_until: None });
    while let Some(word) = words.next() {
        match word.to_str().filter(|_| !options_end) {
            Some("--help" | "-h") => return only(Task::Help),
            Some("--version" | "-V") => return only(Task::Version),
            Some("--csv") => csv = true,
            Some("--csv-out") => format = Format::Sheet,
            Some("--progress") => progress = true,
            Some(option @ "--figures") if figures.is_some() => return Err(GERMAN.option_twice(option)),
            Some(option @ "--rules-until") if rules_until.is_some() => return Err(GERMAN.option_twice(option)),
            Some("--figures") => figures = Some(words.next_if(|next| !is_option(next)).map(|day| date(&day)).transpose()?),
            Some("--rules-until") => {
                let day = words.next().ok_or_else(|| GERMAN.date_missing().to_owned())?;
                rules_until = Some(date(&day)?);
            }
            Some("--") => options_end = true,
            Some(option) if option != "-" && option.starts_with('-') => return Err(GERMAN.unknown_option(option)),
            _ if source.is_some() => return Err(GERMAN.one_input().to_owned()),
            Some("-") => source = Some(Source::Standard),
            _ => source = Some(Source::File(word)),
        }
    }
    let task = match (figures, source) {
        (Some(_), Some(_)) => return Err(GERMAN.figures_alone().to_owned()),
        (Some(_), None) if csv || format == Format::Sheet => return Err(GERMAN.figures_alone().to_owned()),
        (Some(day), None) => Task::Figures(day),
        (None, source) => {
            let source = source.unwrap_or(Source::Standard);
            if csv || is_table(&source) { Task::Table { source, progress } } else { Task::Case(source) }
        }
    };
    Ok(Arguments { task, format, rules_until })
}

fn is_option(word: &OsStr) -> bool {
    word.to_str().is_some_and(|word| word.starts_with('-'))
}

fn date(word: &OsStr) -> Result<Date, String> {
    let text = word.to_string_lossy();
    Date::read(&text).ok_or_else(|| GERMAN.no_date(&text))
}

fn is_table(source: &Source) -> bool {
    match source {
        Source::Standard => false,
        Source::File(path) => Path::new(path).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")),
    }
}
