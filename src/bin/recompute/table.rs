//! A table of cases: read row by row in constant memory, a line of JSON for each. A wrong row does not stop the others.

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

use crate::place::{self, Notation};
use crate::row::{self, Column};
use crate::{tell, words};

/// Rows between two lines of progress, and the rows from which on there is any.
const ROWS: u64 = 1000;
/// The longest time between two lines of progress.
const PAUSE: Duration = Duration::from_secs(2);
/// What the reader takes at once; it may belong to the next row.
const BUFFER: usize = 8192;

/// What has been computed.
#[derive(Clone, Copy, Default)]
pub struct Counted {
    /// All rows.
    pub rows: u64,
    /// Those with a mistake.
    pub failed: u64,
}

/// Why a table is not read to its end.
pub enum Stop {
    /// The table cannot be read (on): a sentence.
    Input(String),
    /// The results cannot be written.
    Output(io::Error),
}

/// What is printed for a row. Without a result all but the first two and the error are `null`.
#[derive(Serialize)]
struct Line<'a> {
    name: &'a str,
    row: u64,
    verdict: Option<Verdict>,
    peak: Option<Peak>,
    total: Option<Range>,
    whole_stay: Option<bool>,
    computed: Option<bool>,
    error: Option<String>,
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
/// Where reading or writing ends early. The rows before are written.
pub fn run(input: impl Read, out: &mut impl Write, book: &RuleBook, progress: bool) -> Result<Counted, Stop> {
    let left = Rc::new(Cell::new(LARGEST + BUFFER));
    let input = Limited { input, left: Rc::clone(&left) };
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).buffer_capacity(BUFFER).from_reader(input);
    let mut record = ByteRecord::new();
    let mut counted = Counted::default();
    let mut progress = Progress { wanted: progress, last: Instant::now() };
    let mut next = |record: &mut ByteRecord, row: u64| {
        left.set(LARGEST + BUFFER);
        reader.read_byte_record(record).map_err(|error| Stop::Input(not_read(error, row)))
    };
    if !next(&mut record, 0)? {
        return Err(Stop::Input(words::TABLE_EMPTY.to_owned()));
    }
    let columns = text(&record).and_then(|headings| row::columns(headings.into_iter())).map_err(Stop::Input)?;
    while next(&mut record, counted.rows + 1)? {
        progress.tell(counted.rows);
        counted.rows += 1;
        let name = String::from_utf8_lossy(record.get(0).unwrap_or_default());
        let line = match assessed(&record, &columns, book) {
            Ok(assessment) => result(&name, counted.rows, &assessment),
            Err(error) => {
                counted.failed += 1;
                mistake(&name, counted.rows, error)
            }
        };
        let json = serde_json::to_string(&line).map_err(|error| Stop::Output(error.into()))?;
        writeln!(out, "{json}").map_err(Stop::Output)?;
    }
    Ok(counted)
}

fn assessed(record: &ByteRecord, columns: &[Column], book: &RuleBook) -> Result<Assessment, String> {
    // The column of the names is none of `columns`.
    let expected = columns.len() + 1;
    if record.len() != expected {
        return Err(words::cells(record.len(), expected));
    }
    let case = row::read(columns, text(record)?.into_iter().skip(1))?;
    assess(&case, book).map_err(|errors| place::sentences(&errors, &case, Notation::Column).join(" "))
}

fn text(record: &ByteRecord) -> Result<Vec<&str>, String> {
    record.iter().map(|cell| str::from_utf8(cell).map_err(words::not_utf8)).collect()
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

fn mistake(name: &str, row: u64, error: String) -> Line<'_> {
    Line { name, row, verdict: None, peak: None, total: None, whole_stay: None, computed: None, error: Some(error) }
}

fn not_read(error: csv::Error, row: u64) -> String {
    match error.into_kind() {
        csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => words::row_too_large(row),
        csv::ErrorKind::Io(error) => words::not_read(&error),
        // The reader of bytes knows no other error.
        _ => words::TABLE_BROKEN.to_owned(),
    }
}

/// Input that gives at most some bytes before the limit is set anew: a missing quote makes a row of a whole table.
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

/// Tells how far a long table is. The only place with a clock: no result depends on it.
struct Progress {
    wanted: bool,
    last: Instant,
}

impl Progress {
    /// `rows` are done, and there is another one.
    fn tell(&mut self, rows: u64) {
        let due = || rows.is_multiple_of(ROWS) || self.last.elapsed() >= PAUSE;
        if self.wanted && rows >= ROWS && due() {
            tell(&words::progress(rows));
            self.last = Instant::now();
        }
    }
}
