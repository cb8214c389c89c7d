//! How a table is laid out, as spreadsheet programs write it: its byte order mark, its `sep=` line, the sign between its cells, and
//! the encoding of its text.

use hilfen_rechner::text::GERMAN;
use std::borrow::Cow;
use std::io::{self, Cursor, Read};

use csv::ByteRecord;

use crate::row::NAME;
use crate::words;

/// So many bytes tell how a table is laid out: a mark, a `sep=` line, and the first heading with what stands behind it.
const TELLING: u64 = 64;

const MARK: &[u8] = b"\xef\xbb\xbf";
const MARKS_OF_UTF_16: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];

/// A table that is ready to be read.
pub struct Table<R> {
    /// From the headings on.
    pub input: R,
    /// The sign between the cells.
    pub separator: u8,
    /// The encoding, as far as it is known.
    pub encoding: Encoding,
}

/// Why a table is not opened.
pub enum Unopened {
    /// It cannot be read.
    Input(io::Error),
    /// It can, but makes no sense.
    Refused(&'static str),
}

/// Looks at the beginning of a table.
///
/// # Errors
/// Where it cannot be read at all, or is in UTF-16.
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

/// The sign that a line `sep=;` names, and what stands behind it: from the end of this line on, which is then an empty one.
fn told_separator(text: &[u8]) -> Option<(u8, &[u8])> {
    let (word, rest) = text.split_at_checked(4)?;
    let (separator, rest) = rest.split_first()?;
    let is_sign = separator.is_ascii_punctuation() && *separator != b'"' || *separator == b'\t';
    let ends = rest.first().is_none_or(|next| matches!(next, b'\r' | b'\n'));
    (word.eq_ignore_ascii_case(b"sep=") && is_sign && ends).then_some((*separator, rest))
}

/// The sign behind the first heading, which has the same name in every table.
fn seen_separator(text: &[u8]) -> u8 {
    let quoted = format!("\"{}\"", NAME);
    let text = text.trim_ascii_start();
    let behind = [quoted.as_bytes(), NAME.as_bytes()].into_iter().find_map(|name| text.strip_prefix(name));
    match behind.and_then(<[u8]>::first) {
        Some(separator @ (b';' | b'\t')) => *separator,
        _ => b',',
    }
}

/// How the text of a table is encoded. The first letters outside ASCII decide for the whole table: what is no UTF-8 is what Excel
/// writes as plain «CSV».
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// Nothing but ASCII so far.
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
    /// A sentence where they are no text in this encoding.
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

/// The letter of a byte; five bytes have none.
fn windows_1252(byte: u8) -> Option<char> {
    /// Where Windows-1252 is not Latin-1: 0x80 to 0x9f.
    const OWN: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', //
        '\0', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => OWN.get(usize::from(byte - 0x80)).copied().filter(|letter| *letter != '\0'),
        _ => Some(char::from(byte)),
    }
}
