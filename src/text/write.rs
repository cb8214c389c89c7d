//! How amounts are written in Switzerland, without the browser: browsers disagree about it. And how words that people typed, which
//! may be anything, are repeated safely.

use crate::money::Chf;
use crate::typed::is_unseen;

/// `1’234.50`, rounded to the Rappen: how every amount is written for people.
pub fn amount(amount: Chf) -> String {
    let plain = amount.to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("−", digits));
    let (whole, rappen) = digits.split_once('.').unwrap_or((digits, "00"));
    let mut written = String::with_capacity(plain.len() + 6);
    written.push_str(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push('’');
        }
        written.push(digit);
    }
    written.push('.');
    written.push_str(rappen);
    written
}

/// The bound of a bracket, as laws write it: `55’000`, without Rappen where it has none.
pub fn bound(bound: Chf) -> String {
    let written = amount(bound);
    written.strip_suffix(".00").unwrap_or(&written).to_owned()
}

/// What is repeated stands between these two signs, which keep its letters from turning the order of those around it. The page
/// makes an element of it ([`pieces`]).
const ISOLATE: char = '\u{2068}';
const END: char = '\u{2069}';

/// The most letters that are repeated: enough to know one's own slip again, too few for a message.
const MOST_REPEATED: usize = 40;

/// Somebody's words as a message may repeat them: shortened, isolated from what stands around them, and without characters that
/// nobody sees.
pub fn repeated(words: &str) -> String {
    let mut letters: Vec<char> = words.trim().chars().filter(|letter| !is_unseen(*letter)).collect();
    if letters.len() > MOST_REPEATED {
        letters.truncate(MOST_REPEATED - 1);
        letters.push('…');
    }
    std::iter::once(ISOLATE).chain(letters).chain([END]).collect()
}

/// A line in which every character is visible: the others are written by their number as JSON escapes (`\u202e`), so that JSON
/// reads back the same.
pub fn in_sight(line: &str) -> String {
    let mut written = String::with_capacity(line.len());
    for letter in line.chars() {
        if is_unseen(letter) {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                written.push_str("\\u");
                written
                    .extend([12, 8, 4, 0].map(|place| char::from_digit(u32::from(*unit >> place & 15), 16).unwrap_or_default()));
            }
        } else {
            written.push(letter);
        }
    }
    written
}

/// A part of a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'a> {
    /// Words of ours.
    Words(&'a str),
    /// A figure, which may say something about a family.
    Figure(&'a str),
    /// What [`repeated`] gave.
    Repeated(&'a str),
}

/// Splits a sentence into words, figures and repeated words.
pub fn pieces(sentence: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut left = sentence;
    while !left.is_empty() {
        let start = left.find(|letter: char| letter == ISOLATE || letter.is_ascii_digit()).unwrap_or(left.len());
        let (words, rest) = left.split_at(start);
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        if let Some(others) = rest.strip_prefix(ISOLATE) {
            let (others, after) = others.split_once(END).unwrap_or((others, ""));
            pieces.push(Piece::Repeated(others));
            left = after;
        } else {
            let end = rest.find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '’' | '.'))).unwrap_or(rest.len());
            // A point at the end is that of the sentence.
            let figure = rest.split_at(end).0.trim_end_matches('.');
            if !figure.is_empty() {
                pieces.push(Piece::Figure(figure));
            }
            left = rest.split_at(figure.len()).1;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_repeated_is_short_and_all_of_it_is_seen() {
        let rows = [
            (" viel ", "viel".to_owned()),
            ("a\u{202e}b\u{200b}c\u{2069}d\u{0}e\u{feff}f\u{e0041}g", "abcdefg".to_owned()),
            (&"x".repeat(40), "x".repeat(40)),
            (&"ä".repeat(41), ["ä".repeat(39), "…".to_owned()].concat()),
            ("Ihr Gesuch ist bewilligt. Rufen Sie uns an: 0900 000 000", "Ihr Gesuch ist bewilligt. Rufen Sie uns…".to_owned()),
            ("", String::new()),
        ];
        for (words, expected) in rows {
            assert_eq!(repeated(words), ["\u{2068}", &expected, "\u{2069}"].concat(), "{words:?}");
            assert!(expected.chars().count() <= 40);
        }
    }

    #[test]
    fn what_nobody_sees_stands_there_by_its_number() {
        let written = in_sight("\"a\u{202e}\n\u{e0041}ä\"");
        assert_eq!(written, "\"a\\u202e\\u000a\\udb40\\udc41ä\"");
    }

    #[test]
    fn a_sentence_falls_into_words_figures_and_what_is_repeated() {
        use Piece::{Figure, Repeated, Words};
        let said = ["«", &repeated("12 mal 3"), "» ist kein Betrag."].concat();
        let rows: [(&str, Vec<Piece>); 6] = [
            ("", vec![]),
            ("Nur Worte.", vec![Words("Nur Worte.")]),
            ("1’234.50 bis 20 Franken.", vec![Figure("1’234.50"), Words(" bis "), Figure("20"), Words(" Franken.")]),
            ("Bis 55’000.", vec![Words("Bis "), Figure("55’000"), Words(".")]),
            (&said, vec![Words("«"), Repeated("12 mal 3"), Words("» ist kein Betrag.")]),
            ("\u{2068}5", vec![Repeated("5")]),
        ];
        for (sentence, expected) in rows {
            assert_eq!(pieces(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn a_bound_has_rappen_only_where_it_needs_them() {
        for (rappen, expected) in [(5_500_000, "55’000"), (5_500_050, "55’000.50"), (0, "0")] {
            assert_eq!(bound(Chf::rappen(rappen)), expected);
        }
    }

    #[test]
    fn amounts_are_written_as_in_switzerland() {
        for (rappen, expected) in [
            (0, "0.00"),
            (5, "0.05"),
            (99_900, "999.00"),
            (100_000, "1’000.00"),
            (123_450, "1’234.50"),
            (123_456_789, "1’234’567.89"),
            (-1_200_000, "−12’000.00"),
        ] {
            assert_eq!(amount(Chf::rappen(rappen)), expected);
        }
    }
}
