//! Every German text has the spelling of Switzerland.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

use hilfen_rechner::text::messages::rows;

/// Our own words, each with its reason.
const OWN: &str = include_str!("../texts/words.txt");

/// The words of all texts, without what stands in braces and without short names as AKJB.
fn words() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for row in rows() {
        let outside: String = row.german.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after)).collect();
        let outside = outside.replace('\u{ad}', "");
        // Options, endings and paths are no words.
        let tokens = outside.split_whitespace().filter(|token| !token.starts_with(['.', '-']) && !token.contains('/'));
        let all = tokens.flat_map(|token| token.split(|letter: char| !letter.is_alphabetic() && letter != '-'));
        words.extend(
            all.map(|word| word.trim_start_matches('-')).filter(|word| word.contains(char::is_lowercase)).map(str::to_owned),
        );
    }
    words
}

/// Those of some words that hunspell does not know.
fn unknown(words: &BTreeSet<String>) -> BTreeSet<String> {
    let mut hunspell = Command::new("hunspell");
    let hunspell = hunspell.args(["-d", "de_CH", "-i", "utf-8", "-l"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut hunspell = hunspell.spawn().expect("hunspell is missing");
    let text: Vec<&str> = words.iter().map(String::as_str).collect();
    hunspell.stdin.take().unwrap().write_all(text.join("\n").as_bytes()).unwrap();
    let output = hunspell.wait_with_output().unwrap();
    assert!(output.status.success(), "hunspell has no dictionary de_CH");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
#[ignore = "needs hunspell and its dictionary: cargo xtask test spelling"]
fn every_word_is_spelled_right_or_is_one_of_our_own() {
    let own: BTreeSet<String> =
        OWN.lines().filter(|line| !line.starts_with('#')).map(|line| line.split(": ").next().unwrap().to_owned()).collect();
    let unknown = unknown(&words());
    let misspelled: Vec<&String> = unknown.difference(&own).collect();
    assert!(misspelled.is_empty(), "misspelled, or a word for texts/words.txt: {misspelled:?}");
    let known: Vec<&String> = own.difference(&unknown).collect();
    assert!(known.is_empty(), "not needed in texts/words.txt: {known:?}");
}

#[test]
#[ignore = "needs hunspell and its dictionary: cargo xtask test spelling"]
fn a_misspelled_word_is_found() {
    let words = ["Strasse", "Straße", "Vermögen", "Vermögenn"].map(str::to_owned).into();
    assert_eq!(unknown(&words), ["Straße", "Vermögenn"].map(str::to_owned).into());
}

#[test]
fn each_own_word_has_its_reason_and_stands_once() {
    let lines: Vec<&str> = OWN.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(lines.iter().all(|line| line.split_once(": ").is_some_and(|(_, reason)| reason.len() > 3)), "{lines:?}");
    assert!(lines.is_sorted_by_key(|line| line.split(": ").next()) && lines.windows(2).all(|pair| pair[0] != pair[1]));
}
