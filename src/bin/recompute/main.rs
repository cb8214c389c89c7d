//! `recompute`: the assessment of a saved case on the command line, so that anyone can check a result without a browser.
//!
//! It reads a case in the format of `docs/case-format.md` and prints its assessment as JSON. A table of cases in CSV gives one
//! line of JSON for each case. With `--csv-out` both give a table. `--figures` lists the figures of the law instead. The library is
//! the same as in the page. Results go to standard output, messages to standard error.
//!
//! Exit status: 0 every case was assessed, 1 something could not be read, assessed or written, 2 wrong arguments.

mod arguments;
mod channel;
mod figures;
mod layout;
mod place;
mod row;
mod sheet;
mod table;
mod words;

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;

use hilfen_rechner::assessment::{PROGRAM, assess};
use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::Case;
use hilfen_rechner::case::file::{self, Content, LARGEST};
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::case_of;

use arguments::{Arguments, Task};
use channel::{Format, Source};
use place::Notation;

/// Why the command fails.
enum Failure {
    /// The input cannot be read, or not every case in it can be assessed: sentences for people.
    Refused(Vec<String>),
    /// The arguments are wrong.
    Usage(String),
    /// Writing the result fails.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Output(error)
    }
}

fn main() -> ExitCode {
    match arguments::read(std::env::args_os().skip(1)).map_err(Failure::Usage).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        // The reader has closed the pipe, as `head` does.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Output(error)) => {
            tell(&GERMAN.cannot_write(&error.to_string()));
            ExitCode::from(1)
        }
        Err(Failure::Refused(sentences)) => {
            sentences.iter().for_each(|sentence| tell(sentence));
            ExitCode::from(1)
        }
        Err(Failure::Usage(sentence)) => {
            tell(&sentence);
            tell(GERMAN.see_help());
            ExitCode::from(2)
        }
    }
}

/// Prints a message. A failure is ignored.
fn tell(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

fn run(arguments: Arguments) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let book = book(arguments.rules_until)?;
    match arguments.task {
        Task::Help => out.write_all(words::help().as_bytes())?,
        Task::Version => writeln!(out, "{PROGRAM}")?,
        Task::Figures(day) => {
            let wanted = day.map_or(book.newest(), |day| book.on(day));
            figures::write(wanted.ok_or_else(|| no_rules(book))?, &mut out)?;
        }
        Task::Case(source) => {
            let assessment = assessment(&source, &book).map_err(|sentences| Failure::Refused(named(&source, sentences)))?;
            match arguments.format {
                Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&assessment).map_err(io::Error::from)?)?,
                Format::Sheet => out.write_all(&sheet::rows(&words::source(&source), 1, Ok(&assessment))?)?,
            }
        }
        Task::Table { source, progress } => {
            let refused = |sentence| Failure::Refused(named(&source, vec![sentence]));
            let input = open(&source).map_err(|error| refused(words::not_read(&error)))?;
            let progress = progress || io::stderr().is_terminal();
            let counted = table::run(input, &mut out, arguments.format, &book, progress);
            // The rows before an error are results too.
            out.flush()?;
            let counted = counted.map_err(|stop| match stop {
                table::Stop::Input(sentence) => refused(sentence),
                table::Stop::Output(error) => Failure::Output(error),
            })?;
            if counted.failed > 0 {
                return Err(refused(words::rows_failed(counted.failed, counted.rows, arguments.format)));
            }
        }
    }
    out.flush()?;
    Ok(())
}

/// The rules to use: all, or those up to a day.
fn book(until: Option<Date>) -> Result<RuleBook, Failure> {
    let book = RuleBook::embedded();
    let Some(last) = until else { return Ok(book) };
    let older = book.up_to(last);
    // Without rules no case would be refused, but none would get an amount.
    if older.first_day().is_none() { Err(no_rules(book)) } else { Ok(older) }
}

fn no_rules(book: RuleBook) -> Failure {
    Failure::Usage(words::no_rules(book.first_day()))
}

fn named(source: &Source, sentences: Vec<String>) -> Vec<String> {
    sentences.into_iter().map(|sentence| GERMAN.labelled(&words::source(source), &sentence)).collect()
}

fn open(source: &Source) -> io::Result<Box<dyn Read>> {
    Ok(match source {
        Source::Standard => Box::new(io::stdin().lock()),
        Source::File(path) => Box::new(File::open::<&OsString>(path)?),
    })
}

fn assessment(source: &Source, book: &RuleBook) -> Result<hilfen_rechner::assessment::Assessment, Vec<String>> {
    let case = read_case(source).map_err(|sentence| vec![sentence])?;
    assess(&case, book).map_err(|errors| place::sentences(&errors, &case, Notation::File))
}

/// Reads a saved case, or says in a sentence why it cannot be read.
fn read_case(source: &Source) -> Result<Case, String> {
    let mut bytes = Vec::new();
    // One byte above the limit is enough to refuse.
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    open(source).and_then(|input| input.take(most).read_to_end(&mut bytes)).map_err(|error| words::not_read(&error))?;
    if bytes.len() > LARGEST {
        return Err(GERMAN.file_error(&file::FileError::TooLarge));
    }
    let text = String::from_utf8(bytes).map_err(|error| words::not_utf8(error.utf8_error()))?;
    // Some editors write a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    match file::open(text).map_err(|error| GERMAN.file_error(&error))? {
        Content::Case(case) => Ok(*case),
        Content::Answers(saved) => {
            let lines = saved.answers.join("\n");
            case_of(&lines, saved.today).map_err(|error| GERMAN.answers_error(error))
        }
    }
}
