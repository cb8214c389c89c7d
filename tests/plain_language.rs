//! How plain the German is, measured over all sentences that the page can say. The measures are hints and no proof: they hold that the
//! texts do not become harder to read.
//!
//! Taken are the messages of the page that are sentences: they end with a full stop, a question mark or an exclamation mark. Labels and
//! headings are not. A value is taken as the number 100, what stands in other braces as it is but for its full stops, and soft hyphens go.
//! A message with forms is taken in each of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::io::Write;
use std::process::{Command, Stdio};

use hilfen_rechner::text::messages::{BETWEEN_FORMS, GROUPS, is_name};

/// Mean words of a sentence.
const WORDS: f64 = 9.0;
/// Words of a sentence plus the percentage of words with more than six letters. Below 30 is very easy, from 40 on no longer easy.
const LIX: f64 = 33.0;
/// The first Wiener Sachtextformel: the year of school from which a text can be read.
const WIENER: f64 = 6.0;

/// The German texts of the page as they can stand there, by the name of their message.
fn texts() -> Vec<(String, String)> {
    let rows = GROUPS.iter().flat_map(|group| group.rows);
    let forms = rows
        .flat_map(|row| row.german.split(BETWEEN_FORMS).map(move |form| (format!("{}.{}", row.group, row.name), shown(form))));
    forms.filter(|(_, text)| text.trim_end_matches(['»', ')']).ends_with(['.', '?', '!'])).collect()
}

fn shown(german: &str) -> String {
    let mut text = String::new();
    for (number, part) in german.split(['{', '}']).enumerate() {
        match part {
            outside if number % 2 == 0 => text.push_str(&outside.replace('\u{ad}', "")),
            name if is_name(name) => text.push_str("100"),
            inside => text.push_str(&inside.replace('.', "")),
        }
    }
    text
}

/// The sentences of a text, each as its words.
fn sentences(text: &str) -> Vec<Vec<&str>> {
    let mut sentences = vec![Vec::new()];
    for word in text.split_whitespace() {
        if word.contains(char::is_alphanumeric) {
            sentences.last_mut().unwrap().push(word);
        }
        if word.trim_end_matches(['»', ')']).ends_with(['.', '?', '!']) {
            sentences.push(Vec::new());
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

fn letters(word: &str) -> Vec<char> {
    word.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The syllables of a German word: one for each vowel or diphthong.
fn syllables(word: &str) -> usize {
    let letters = letters(word);
    let is_vowel = |at: usize| letters.get(at).is_some_and(|letter| "aeiouyäöü".contains(*letter));
    let (mut count, mut at) = (0, 0);
    while at < letters.len() {
        if !is_vowel(at) || (at > 0 && letters[at - 1] == 'q') {
            at += 1;
            continue;
        }
        let pair: String = letters.iter().skip(at).take(2).collect();
        at += if ["au", "eu", "ei", "ai", "äu", "ie", "aa", "ee", "oo"].contains(&pair.as_str()) { 2 } else { 1 };
        count += 1;
    }
    count.max(1)
}

/// How hard some texts are.
#[derive(Debug)]
struct Measures {
    words: f64,
    lix: f64,
    wiener: f64,
}

fn measures<'a>(texts: impl Iterator<Item = &'a str>) -> Measures {
    let sentences: Vec<Vec<&str>> = texts.flat_map(sentences).collect();
    let words: Vec<&str> = sentences.concat();
    let percent = |is_counted: &dyn Fn(&str) -> bool| {
        let counted = words.iter().filter(|word| is_counted(word)).count();
        100.0 * counted as f64 / words.len() as f64
    };
    let per_sentence = words.len() as f64 / sentences.len() as f64;
    let long = percent(&|word| letters(word).len() > 6);
    let (many, one) = (percent(&|word| syllables(word) >= 3), percent(&|word| syllables(word) == 1));
    let wiener = 0.1935 * many + 0.1672 * per_sentence + 0.1297 * long - 0.0327 * one - 0.875;
    Measures { words: per_sentence, lix: per_sentence + long, wiener }
}

#[test]
fn the_german_stays_plain() {
    let texts = texts();
    let found = measures(texts.iter().map(|(_, text)| text.as_str()));
    let is_plain = found.words <= WORDS && found.lix <= LIX && found.wiener <= WIENER;
    let most = format!("of at most {WORDS}, {LIX} and {WIENER}");
    let mut longest: Vec<(usize, &str)> = Vec::new();
    for (name, text) in &texts {
        longest.extend(sentences(text).iter().map(|sentence| (sentence.len(), name.as_str())));
    }
    longest.sort_by(|one, other| other.cmp(one));
    longest.truncate(20);
    let hardness = |(name, text): &(String, String)| (measures([text.as_str()].into_iter()).wiener.round() as i64, name.clone());
    let mut hardest: Vec<(i64, String)> = texts.iter().map(hardness).collect();
    hardest.sort_by(|one, other| other.cmp(one));
    hardest.truncate(20);
    assert!(is_plain, "{found:?} {most}. The longest sentences: {longest:?}. The hardest texts: {hardest:?}");
}

/// Groups of the family way whose sentences have at most so many words: questions and what is answered in one breath, what the line
/// and the result say, and what is read to decide.
const OF_FAMILY: [(usize, &[&str]); 3] = [
    (15, &["page_question", "page_reasons", "undecided", "page_problems", "family_choices", "second_lines", "family_word"]),
    (15, &["line", "line_conditions", "headline", "family_result", "family_results", "doubts"]),
    (24, &["page_hints", "list_items", "partner_items", "more_item", "child_money_choices"]),
];

#[test]
fn the_pages_of_the_family_way_say_it_in_few_words() {
    for (most, names) in OF_FAMILY {
        for name in names {
            let group = GROUPS.iter().find(|group| group.rows.first().is_some_and(|row| row.group == *name));
            let group = group.unwrap_or_else(|| panic!("there is no group {name}"));
            for row in group.rows {
                for form in row.german.split(BETWEEN_FORMS) {
                    let longest = sentences(&shown(form)).iter().map(Vec::len).max().unwrap_or_default();
                    assert!(longest <= most, "{longest} words, of at most {most}: {name}.{}: {form}", row.name);
                }
            }
        }
    }
}

#[test]
fn the_measures_are_those_of_their_authors() {
    let words = [
        ("Hilfe", 2),
        ("Jugendhilfe", 4),
        ("Familie", 3),
        ("quer", 1),
        ("Nation", 3),
        ("Bäume", 2),
        ("100", 1),
        ("zahlt", 1),
        ("Basel-Landschaft", 4),
    ];
    for (word, count) in words {
        assert_eq!(syllables(word), count, "{word}");
    }
    let text = shown("Der Kan\u{ad}ton zahlt {amount} nach {VO § 28 Abs. 1}. Wer «zahlt»? Das Amt entscheidet!");
    assert_eq!(text, "Der Kanton zahlt 100 nach VO § 28 Abs 1. Wer «zahlt»? Das Amt entscheidet!");
    let lengths: Vec<usize> = sentences(&text).iter().map(Vec::len).collect();
    assert_eq!(lengths, [9, 2, 3]);
    // 14 words in three sentences; one has more than six letters and three syllables or more, «entscheidet»; ten have one syllable.
    let found = measures([text.as_str()].into_iter());
    let (words, long) = (14.0 / 3.0, 100.0 / 14.0);
    let ones = sentences(&text).concat().iter().filter(|word| syllables(word) == 1).count() as f64;
    assert!((found.words - words).abs() < 1e-9 && (found.lix - words - long).abs() < 1e-9, "{found:?}");
    let wiener = 0.1935 * long + 0.1672 * words + 0.1297 * long - 0.0327 * ones * 100.0 / 14.0 - 0.875;
    assert!((found.wiener - wiener).abs() < 1e-9, "{found:?}");
}

/// textstat counts syllables by patterns of hyphenation and leaves out sentences of two words, so the figures differ a little.
#[test]
#[ignore = "needs the package textstat of PyPI; the variable PYTHON names the Python that has it"]
fn textstat_finds_about_the_same() {
    let texts = texts();
    let found = measures(texts.iter().map(|(_, text)| text.as_str()));
    let script = "import sys, textstat\ntextstat.set_lang('de')\ntext = sys.stdin.read()\n\
                  print(textstat.lix(text), textstat.wiener_sachtextformel(text, 1), textstat.words_per_sentence(text))";
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut python = Command::new(python).args(["-c", script]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let all: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
    python.stdin.take().unwrap().write_all(all.join("\n").as_bytes()).unwrap();
    let output = String::from_utf8(python.wait_with_output().unwrap().stdout).unwrap();
    assert!(!output.is_empty(), "textstat is missing");
    let theirs: Vec<f64> = output.split_whitespace().map(|figure| figure.parse().unwrap()).collect();
    println!("ours {found:?}, textstat's {theirs:?}");
    assert!((found.lix - theirs[0]).abs() < 3.0 && (found.wiener - theirs[1]).abs() < 1.0, "{found:?} {theirs:?}");
}
