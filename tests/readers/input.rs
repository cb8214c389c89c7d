//! The texts: the corpus, its entries grown, and mutations of them.

use std::fs;
use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The longest mutation, so that thousands of them are read in seconds.
pub const LONGEST: usize = 20_000;

/// What readers stumble over.
const STONES: &[&str] = &[
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{200f}",
    "\u{200b}",
    "\u{2028}",
    "\u{85}",
    "\r\n",
    "\n",
    "\t",
    "\\",
    "\"",
    "'",
    "`",
    "«",
    "»",
    "\\u0000",
    "\\ud800",
    "\\udc00\\ud800",
    "\\ud83d\\ude00",
    "\\x",
    "٣",
    "５",
    "𝟝",
    "é",
    "\u{301}",
    "ﷺ",
    "-",
    "--",
    "−",
    "–",
    "+",
    ".",
    ",",
    "..",
    "e",
    "e999",
    "E-999",
    "1e999",
    "0x",
    "NaN",
    "Infinity",
    "00000000",
    "99999999999999999999",
    "4294967296",
    "-1",
    "-0",
    "18446744073709551616",
    "9223372036854775808",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "{}",
    "[]",
    "null",
    "true",
    "\"\"",
    "{\"known\":",
    "{\"between\":",
    "\"unknown\"",
    "\"known\"",
    "\"today\":",
    "\"case\":",
    "\"case\":{},",
    "\"format\":",
    "\"version\":2,",
    "\"version\":1,",
    "bis",
    "von ",
    "CHF",
    "Fr.",
    ".–",
    "?",
    "=",
    "---\n",
    "help:6\n",
    "start=",
    "household:",
    ".2",
    " ",
    "\u{a0}",
    "\u{3000}",
];
/// What is nested.
const NESTS: &[(&str, &str)] =
    &[("[", "]"), ("{\"a\":", "}"), ("{\"known\":", "}"), ("{\"case\":", "}"), ("[", ""), ("{\"", ""), ("\"", "\"")];

/// The entries of a reader, by name.
pub fn corpus(reader: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(reader);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut entries: Vec<_> =
        files.map(|file| (file.file_name().to_string_lossy().into_owned(), fs::read(file.path()).unwrap())).collect();
    entries.sort();
    assert!(entries.len() > 10, "the corpus of {reader} is not there");
    entries
}

/// Some entries again and again, and one thing again and again, up to so many bytes.
pub fn large(corpus: &[(String, Vec<u8>)], bytes: usize) -> Vec<(String, String)> {
    let grown = |piece: &str| piece.repeat(bytes / piece.len().max(1));
    let entries = corpus.iter().step_by(7).map(|(name, bytes)| (name.clone(), grown(&String::from_utf8_lossy(bytes))));
    let pieces = ["9", "a", ".", " ", "\u{202e}", "[", "{\"a\":", "\"", "\\u0000", "start=9\n", "-"];
    entries.chain(pieces.iter().map(|piece| (format!("{piece:?}"), grown(piece)))).collect()
}

/// One change of a text.
#[derive(Clone, Debug)]
enum Mutation {
    Flip(Index, u8),
    Cut(Index, Index),
    Insert(Index, &'static str),
    InsertBytes(Index, Vec<u8>),
    Repeat(Index, Index, usize),
    Splice(Index, Index, Index),
    Nest(Index, (&'static str, &'static str), usize),
    Replace(Index, Index, &'static str),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let place = any::<Index>;
    prop_oneof![
        3 => (place(), any::<u8>()).prop_map(|(at, bits)| Mutation::Flip(at, bits)),
        2 => (place(), place()).prop_map(|(from, to)| Mutation::Cut(from, to)),
        4 => (place(), select(STONES)).prop_map(|(at, stone)| Mutation::Insert(at, stone)),
        1 => (place(), vec(any::<u8>(), 1..8)).prop_map(|(at, bytes)| Mutation::InsertBytes(at, bytes)),
        2 => (place(), place(), 2..40_usize).prop_map(|(from, to, times)| Mutation::Repeat(from, to, times)),
        2 => (place(), place(), place()).prop_map(|(at, other, from)| Mutation::Splice(at, other, from)),
        1 => (place(), select(NESTS), 1..1000_usize).prop_map(|(at, nest, depth)| Mutation::Nest(at, nest, depth)),
        4 => (place(), place(), select(STONES)).prop_map(|(from, to, stone)| Mutation::Replace(from, to, stone)),
    ]
}

/// Any text, or an entry of the corpus changed a few times.
pub fn mutated(corpus: Vec<Vec<u8>>) -> impl Strategy<Value = String> {
    let entries = corpus.clone();
    let changed = (select(corpus), vec(mutation(), 1..6)).prop_map(move |(mut text, mutations)| {
        for mutation in mutations {
            mutation.change(&mut text, &entries);
            text.truncate(LONGEST);
        }
        text
    });
    let any_bytes = vec(any::<u8>(), 0..64);
    let any_text = any::<String>().prop_map(String::into_bytes);
    prop_oneof![8 => changed, 1 => any_bytes, 1 => any_text].prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

impl Mutation {
    fn change(self, text: &mut Vec<u8>, corpus: &[Vec<u8>]) {
        let place = |at: Index| at.index(text.len() + 1);
        // A stretch is short: what lies around it still makes sense.
        let stretch = |from: Index, to: Index| {
            let start = place(from);
            start..start + to.index(16.min(text.len() - start) + 1)
        };
        match self {
            Mutation::Flip(at, bits) => {
                let at = place(at);
                if let Some(byte) = text.get_mut(at) {
                    *byte ^= bits;
                }
            }
            Mutation::Cut(from, to) => {
                text.drain(stretch(from, to));
            }
            Mutation::Insert(at, stone) => {
                let at = place(at);
                text.splice(at..at, stone.bytes());
            }
            Mutation::InsertBytes(at, bytes) => {
                let at = place(at);
                text.splice(at..at, bytes);
            }
            Mutation::Repeat(from, to, times) => {
                let stretch = stretch(from, to);
                let piece = text[stretch.clone()].repeat(times);
                text.splice(stretch, piece);
            }
            Mutation::Splice(at, other, from) => {
                let other = other.get(corpus);
                let tail = &other[from.index(other.len() + 1)..];
                let at = place(at);
                text.truncate(at);
                text.extend_from_slice(tail);
            }
            Mutation::Nest(at, (open, close), depth) => {
                let at = place(at);
                text.splice(at..at, [open.repeat(depth), close.repeat(depth)].concat().into_bytes());
            }
            Mutation::Replace(from, to, stone) => {
                text.splice(stretch(from, to), stone.bytes());
            }
        }
    }
}
