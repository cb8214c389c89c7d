//! The layout of a table as spreadsheet programs write it: byte order mark, `sep=` line, separator, and encoding.

use hilfen_rechner::text::GERMAN;
use std::borrow::Cow;
use std::io::{self, Cursor, Read};

use csv::ByteRecord;

use crate::row::NAME;
use crate::words;

/// The bytes that are read to find the layout. A byte order mark, a `sep=` line, and the first heading with its separator need
/// fewer.
const TELLING: u64 = 64;

const MARK: &[u8] = b"\xef\xbb\xbf";
const MARKS_OF_UTF_16: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];

/// A table that is ready to be read.
pub struct Table<R> {
    /// The table from the headings on.
    pub input: R,
    /// The separator between cells.
    pub separator: u8,
    /// The encoding, as far as it is known.
    pub encoding: Encoding,
}

/// Why a table is not opened.
pub enum Unopened {
    /// Reading fails.
    Input(io::Error),
    /// Its encoding is not supported: a sentence.
    Refused(&'static str),
}

/// Finds the layout at the beginning of a table.
///
/// # Errors
/// If reading fails, or if the table begins with a byte order mark of UTF-16.
pub fn open(mut input: impl Read) -> Result<Table<impl Read>, Unopened> {
    let mut first = Vec::new();
    input.by_ref().take(TELLING).read_to_end(&mut first).map_err(Unopened::Input)?;
    if MARKS_OF_UTF_16.iter().any(|mark| first.starts_with(mark)) {
        return Err(Unopened::Refused(GERMAN.utf_16()));
    }
    let (text, encoding) = match first.strip_prefix(MARK) {
        Some(text) => (text, Encoding::Utf8),
        None => (first.as_slice(), Encoding::Undecided),
    };
    let (separator, text) = match told_separator(text) {
        Some((separator, rest)) => (separator, rest),
        None => (seen_separator(text), text),
    };
    Ok(Table { separator, encoding, input: Cursor::new(text.to_vec()).chain(input) })
}

/// The separator that a line `sep=;` names, and the rest from the end of that line on, which begins with an empty line.
fn told_separator(text: &[u8]) -> Option<(u8, &[u8])> {
    let (word, rest) = text.split_at_checked(4)?;
    let (separator, rest) = rest.split_first()?;
    let is_sign = separator.is_ascii_punctuation() && *separator != b'"' || *separator == b'\t';
    let ends = rest.first().is_none_or(|next| matches!(next, b'\r' | b'\n'));
    (word.eq_ignore_ascii_case(b"sep=") && is_sign && ends).then_some((*separator, rest))
}

/// The separator behind the first heading, which is `name` in every table. A comma, if that is neither `;` nor a tab.
fn seen_separator(text: &[u8]) -> u8 {
    let quoted = format!("\"{}\"", NAME);
    let text = text.trim_ascii_start();
    let behind = [quoted.as_bytes(), NAME.as_bytes()].into_iter().find_map(|name| text.strip_prefix(name));
    match behind.and_then(<[u8]>::first) {
        Some(separator @ (b';' | b'\t')) => *separator,
        _ => b',',
    }
}

/// The encoding of a table. The first characters outside ASCII decide for the whole table: if they are not UTF-8, it is the
/// encoding that Excel uses for plain «CSV».
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// Only ASCII so far.
    Undecided,
    /// UTF-8.
    Utf8,
    /// Windows-1252.
    Windows1252,
}

impl Encoding {
    /// The cells of a row.
    ///
    /// # Errors
    /// A sentence, if they are not text in this encoding.
    pub fn cells<'a>(&mut self, record: &'a ByteRecord) -> Result<Vec<Cow<'a, str>>, String> {
        if *self != Encoding::Windows1252 {
            match record.iter().map(|cell| str::from_utf8(cell).map(Cow::Borrowed)).collect() {
                Ok(cells) => {
                    if !record.as_slice().is_ascii() {
                        *self = Encoding::Utf8;
                    }
                    return Ok(cells);
                }
                Err(error) if *self == Encoding::Utf8 => return Err(words::not_utf8(error)),
                Err(_) => *self = Encoding::Windows1252,
            }
        }
        let decoded = record.iter().map(|cell| cell.iter().map(|byte| windows_1252(*byte)).collect::<Option<String>>());
        decoded.map(|cell| cell.map(Cow::Owned)).collect::<Option<_>>().ok_or_else(|| GERMAN.no_encoding().to_owned())
    }
}

/// The character of a byte in Windows-1252. Five bytes have none.
fn windows_1252(byte: u8) -> Option<char> {
    /// The bytes where Windows-1252 differs from Latin-1: 0x80 to 0x9f.
    const OWN: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', //
        '\0', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => OWN.get(usize::from(byte - 0x80)).copied().filter(|letter| *letter != '\0'),
        _ => Some(char::from(byte)),
    }
}
