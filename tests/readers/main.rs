//! The readers of what people type, keep and send, against anything at all: no text makes one panic or slow, what is
//! accepted is written and read again as the same, and what is refused is refused in a German sentence.
//!
//! The corpus, `tests/corpus`, is tried first, entry by entry, then grown to 1 MB, then in mutations. What was once
//! found stays in it as an entry. `PROPTEST_CASES=1000000 cargo test --release --test readers` searches for a night, and
//! `PROPTEST_RNG_SEED` elsewhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod holds;
mod input;
#[path = "../random/config.rs"]
mod random;
mod sentence;
mod spellings;
mod unicode;

use std::time::{Duration, Instant};

use proptest::test_runner::TestRunner;

/// What a reader may take for an entry or a mutation, and for a large text, in a test build on a busy machine: only what
/// grows faster than the text takes longer.
const SHORT: Duration = Duration::from_secs(5);
const LONG: Duration = Duration::from_secs(20);

const MEGABYTE: usize = 1_000_000;

/// Tries a reader with its corpus, with `large` texts of so many bytes and with `mutations`.
fn all_hold(reader: &str, large: usize, mutations: u32, holds: fn(&str)) {
    let corpus = input::corpus(reader);
    for (name, bytes) in &corpus {
        println!("{reader}/{name}");
        quickly(SHORT, &String::from_utf8_lossy(bytes), holds);
    }
    for (name, text) in input::large(&corpus, large) {
        println!("{name}, {} bytes", text.len());
        quickly(LONG, &text, holds);
    }
    let entries = corpus.into_iter().map(|(_, bytes)| bytes).collect();
    let outcome = TestRunner::new(random::config(mutations)).run(&input::mutated(entries), |text| {
        quickly(SHORT, &text, holds);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{reader}: {error}"));
}

fn quickly(most: Duration, text: &str, holds: fn(&str)) {
    let start = Instant::now();
    holds(text);
    assert!(start.elapsed() < most, "{} bytes took {:?}", text.len(), start.elapsed());
}

#[test]
fn amounts() {
    all_hold("amount", MEGABYTE, 1500, holds::amount);
}

#[test]
fn dates() {
    all_hold("date", MEGABYTE, 2000, holds::date);
}

#[test]
fn case_files() {
    all_hold("case-file", MEGABYTE, 5000, holds::case_file);
}

#[test]
fn kept_answers() {
    // A name that there is not is looked for among all names, line by line; a tenth takes long enough.
    all_hold("answers", MEGABYTE / 10, 500, holds::answers);
}

#[test]
fn links() {
    all_hold("link", MEGABYTE, 2000, holds::link);
}

#[test]
fn files_of_answers() {
    all_hold("answers-file", MEGABYTE, 2000, holds::answers_file);
}
