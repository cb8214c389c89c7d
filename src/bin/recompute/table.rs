//! A table of cases, read row by row in constant memory. Each row gives a line of JSON or rows of a table. A row that
//! cannot be assessed does not stop the others.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, Read, Write};
use std::rc::Rc;
use std::time::{Duration, Instant};

use csv::{ByteRecord, ReaderBuilder};
use serde::Serialize;

use hilfen_rechner::answer::Range;
use hilfen_rechner::assessment::{Assessment, assess};
use hilfen_rechner::calendar::Month;
use hilfen_rechner::case::file::LARGEST;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::rules::right::Verdict;
use hilfen_rechner::text::GERMAN;

use crate::channel::Format;
use crate::layout::{self, Table, Unopened};
use crate::place::{self, Notation};
use crate::row::{self, Column};
use crate::{sheet, tell, words};

/// The rows between two lines of progress. Shorter tables show none.
const ROWS: u64 = 1000;
/// The longest time between two lines of progress.
const PAUSE: Duration = Duration::from_secs(2);
/// The size of the reader's buffer, which may hold the beginning of the next row.
const BUFFER: usize = 8192;

/// The number of rows.
#[derive(Clone, Copy, Default)]
pub struct Counted {
    /// All rows.
    pub rows: u64,
    /// Rows that could not be assessed.
    pub failed: u64,
}

/// Why reading a table stops early.
pub enum Stop {
    /// The table or its rest cannot be read, or it has no case: a sentence.
    Input(String),
    /// Writing the results fails.
    Output(io::Error),
}

/// The result of a row. If there is an error, all other fields except the first two are `null`.
#[derive(Serialize)]
struct Line<'a> {
    name: &'a str,
    row: u64,
    verdict: Option<Verdict>,
    peak: Option<Peak>,
    total: Option<Range>,
    whole_stay: Option<bool>,
    computed: Option<bool>,
    error: Option<&'a str>,
}

/// The month with the highest share.
#[derive(Serialize)]
struct Peak {
    month: Month,
    low: Chf,
    high: Chf,
}

/// Computes every row.
///
/// # Errors
/// If reading or writing stops early, or if no row is a case. The rows before are written.
pub fn run(input: impl Read, out: &mut impl Write, format: Format, book: &RuleBook, progress: bool) -> Result<Counted, Stop> {
    let left = Rc::new(Cell::new(LARGEST + BUFFER));
    let Table { input, separator, mut encoding } = layout::open(Limited { input, left: Rc::clone(&left) }).map_err(unopened)?;
    let mut reader = ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).buffer_capacity(BUFFER).delimiter(separator);
    let mut reader = reader.from_reader(input);
    let mut record = ByteRecord::new();
    let mut counted = Counted::default();
    let mut progress = Progress { wanted: progress, last: Instant::now() };
    let mut next = |record: &mut ByteRecord, row: u64| {
        left.set(LARGEST + BUFFER);
        reader.read_byte_record(record).map_err(|error| Stop::Input(not_read(error, row)))
    };
    if !next(&mut record, 0)? {
        return Err(Stop::Input(GERMAN.table_empty().to_owned()));
    }
    let headings = encoding.cells(&record).map_err(Stop::Input)?;
    let headings = headings.get(..filled(&record)).unwrap_or_default();
    let columns = row::columns(headings.iter().map(AsRef::as_ref)).map_err(Stop::Input)?;
    while next(&mut record, counted.rows + 1)? {
        // Excel keeps rows below a table whose cells were cleared.
        if filled(&record) == 0 {
            continue;
        }
        progress.tell(counted.rows);
        counted.rows += 1;
        let cells = encoding.cells(&record);
        let name = match cells.as_deref() {
            Ok([name, ..]) => name.clone(),
            _ => String::from_utf8_lossy(record.get(0).unwrap_or_default()),
        };
        let outcome = cells.and_then(|cells| assessed(&cells, &columns, book));
        counted.failed += u64::from(outcome.is_err());
        write(&name, counted.rows, &outcome, format, out).map_err(Stop::Output)?;
    }
    if counted.rows == 0 { Err(Stop::Input(GERMAN.no_row().to_owned())) } else { Ok(counted) }
}

/// The number of cells of a row up to the last filled one.
fn filled(record: &ByteRecord) -> usize {
    record.iter().zip(1..).filter(|(cell, _)| !cell.is_empty()).last().map_or(0, |(_, place)| place)
}

fn assessed(cells: &[Cow<str>], columns: &[Column], book: &RuleBook) -> Result<Assessment, String> {
    // `columns` does not include the column of names. Cells beyond the columns must be empty.
    let expected = columns.len() + 1;
    let beyond = cells.get(expected..).ok_or_else(|| GERMAN.wrong_cells(&cells.len().to_string(), &expected.to_string()))?;
    if beyond.iter().any(|cell| !cell.is_empty()) {
        return Err(GERMAN.wrong_cells(&cells.len().to_string(), &expected.to_string()));
    }
    let case = row::read(columns, cells.iter().skip(1).map(AsRef::as_ref))?;
    assess(&case, book).map_err(|errors| place::sentences(&errors, &case, Notation::Column).join(" "))
}

fn write(name: &str, row: u64, outcome: &Result<Assessment, String>, format: Format, out: &mut impl Write) -> io::Result<()> {
    match format {
        Format::Sheet => out.write_all(&sheet::rows(name, row, outcome.as_ref().map_err(String::as_str))?),
        Format::Json => {
            let line = match outcome {
                Ok(assessment) => result(name, row, assessment),
                Err(error) => mistake(name, row, error),
            };
            writeln!(out, "{}", serde_json::to_string(&line)?)
        }
    }
}

fn unopened(unopened: Unopened) -> Stop {
    Stop::Input(match unopened {
        Unopened::Input(error) => words::not_read(&error),
        Unopened::Refused(sentence) => sentence.to_owned(),
    })
}

fn result<'a>(name: &'a str, row: u64, assessment: &Assessment) -> Line<'a> {
    let peak = assessment.peak().map(|peak| Peak { month: peak.month, low: peak.total.low, high: peak.total.high });
    Line {
        name,
        row,
        verdict: Some(assessment.verdict()),
        peak,
        total: assessment.total,
        whole_stay: Some(assessment.whole_stay),
        computed: Some(assessment.helps.iter().all(|help| help.computed)),
        error: None,
    }
}

fn mistake<'a>(name: &'a str, row: u64, error: &'a str) -> Line<'a> {
    Line { name, row, verdict: None, peak: None, total: None, whole_stay: None, computed: None, error: Some(error) }
}

fn not_read(error: csv::Error, row: u64) -> String {
    match error.into_kind() {
        csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => words::row_too_large(row),
        csv::ErrorKind::Io(error) => words::not_read(&error),
        // Reading bytes has no other errors.
        _ => GERMAN.table_broken().to_owned(),
    }
}

/// Input with a limit for the bytes of a row: a missing quote would make the rest of the table one row.
struct Limited<R> {
    input: R,
    left: Rc<Cell<usize>>,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        match self.left.get().checked_sub(count) {
            Some(left) => {
                self.left.set(left);
                Ok(count)
            }
            None => Err(io::ErrorKind::FileTooLarge.into()),
        }
    }
}

/// Prints the progress of a long table. It is the only place with a clock; no result depends on it.
struct Progress {
    wanted: bool,
    last: Instant,
}

impl Progress {
    /// Called after `rows` rows, before the next one.
    fn tell(&mut self, rows: u64) {
        let due = || rows.is_multiple_of(ROWS) || self.last.elapsed() >= PAUSE;
        if self.wanted && rows >= ROWS && due() {
            tell(&GERMAN.progress(&rows.to_string()));
            self.last = Instant::now();
        }
    }
}
