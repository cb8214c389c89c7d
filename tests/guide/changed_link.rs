//! A link that programs changed on its way: it opens the same answers, or the page says that it is damaged. It never opens others.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use hilfen_rechner::form::{Action, Form, TextQuestion};
use hilfen_rechner::visit::{link_of, open_link};

use crate::explore::forms;
use crate::support::{form, home, typed};

/// What a program does with a link.
type Change = fn(&str) -> String;

fn hex(byte: u8) -> String {
    format!("%{byte:02X}")
}

/// As a browser gives the part behind the `#`: some characters encoded, line breaks left out.
fn in_browser(text: &str) -> String {
    let letters = text.chars().filter(|letter| !matches!(letter, '\n' | '\r' | '\t'));
    let encoded = letters.map(|letter| match letter {
        ' ' | '"' | '<' | '>' | '`' => hex(u8::try_from(letter).unwrap()),
        _ if letter.is_ascii() => letter.to_string(),
        _ => letter.to_string().bytes().map(hex).collect(),
    });
    encoded.collect()
}

fn encoded_but(text: &str, kept: &[u8]) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() || kept.contains(&byte) { char::from(byte).to_string() } else { hex(byte) })
        .collect()
}

/// The last encoding removed; a `%` without two digits stays.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::new();
    let mut place = 0;
    while place < bytes.len() {
        let digits = text.get(place + 1..place + 3).filter(|_| bytes[place] == b'%');
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => decoded.push(byte),
            None => decoded.push(bytes[place]),
        }
        place += if digits.is_some_and(|digits| u8::from_str_radix(digits, 16).is_ok()) { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// Broken into lines of 25 characters, each ended and begun in a way of its own.
fn broken(text: &str, end: &str, start: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(25).map(|line| line.iter().collect::<String>()).collect::<Vec<_>>().join(&format!("{end}{start}"))
}

/// Changes after which every link still opens.
const HARMLESS: &[(&str, Change)] = &[
    ("encoded once more", |link| encoded_but(link, b"/")),
    ("encoded once more with its slashes", |link| encoded_but(link, b"")),
    ("encoded twice more", |link| encoded_but(&encoded_but(link, b"/"), b"/")),
    ("its percent signs encoded", |link| link.replace('%', "%25")),
    ("more encoded than we do", |link| link.replace('.', "%2E").replace('=', "%3D").replace(':', "%3A")),
    ("its hexadecimal digits in lower case", |link| {
        let mut digits = 0;
        let lower = link.chars().map(|letter| {
            digits = if letter == '%' { 3 } else { digits - i32::from(digits > 0) };
            if digits > 0 { letter.to_ascii_lowercase() } else { letter }
        });
        lower.collect()
    }),
    ("a dot behind it", |link| format!("{link}.")),
    ("a bracket and a comma behind it", |link| format!("{link}),")),
    ("in angle brackets", |link| in_browser(&format!("{link}>"))),
    ("quotation marks and a word behind it", |link| in_browser(&format!("{link}» Gruss"))),
    ("parameters of a newsletter behind it", |link| format!("{link}?utm_source=brief&utm_medium=email")),
    ("a parameter of a network behind it", |link| format!("{link}&fbclid=IwAR0-x_Y")),
    ("copied out of HTML", |link| link.replace('&', "&amp;")),
    ("broken into lines", |link| in_browser(&broken(link, "\r\n", ""))),
    ("source of a mail", |link| broken(&link.replace('=', "=3D"), "=\r\n", "")),
];

/// Changes that lose something of some links.
const HARMFUL: &[(&str, Change)] = &[
    ("the separator encoded", |link| link.replace('&', "%26")),
    ("decoded", |link| decoded(link)),
    ("decoded twice", |link| decoded(&decoded(link))),
    ("as a form writes it", |link| decoded(link).replace(' ', "+")),
    ("in upper case", |link| link.to_uppercase()),
    ("in lower case", |link| link.to_lowercase()),
    ("broken into indented lines", |link| in_browser(&broken(link, "\r\n", "  "))),
    ("broken in a quoted reply", |link| in_browser(&broken(link, "\r\n", "> "))),
    ("broken by letters that nobody sees", |link| in_browser(&broken(link, "\u{200b}", ""))),
    ("source of a mail, as a browser takes it", |link| in_browser(&broken(&link.replace('=', "=3D"), "=\r\n", ""))),
    ("cut in the middle", |link| link.chars().take(link.chars().count() * 2 / 3).collect()),
    ("without its last letter", |link| link.chars().take(link.chars().count().saturating_sub(1)).collect()),
];

/// Answers with everything that a spelling can lose: small and capital letters, signs of links and of texts, other letters.
fn odd() -> Form {
    let mut answers = home();
    answers.push(typed(0, TextQuestion::End, "30.6.2027, \"Ende\" \\ ä & 50 % + %41=x <3"));
    form(&answers)
}

/// Answers as they usually are: numbers and dates.
fn usual() -> Form {
    form(&home())
}

fn opens(link: &str, expected: &Form) -> bool {
    match open_link(link) {
        Some(Ok(sets)) => {
            assert_eq!(sets.iter().map(|set| &set.form).collect::<Vec<_>>(), [expected], "other answers: {link}");
            true
        }
        unread => {
            assert!(unread.is_some(), "not told: {link}");
            false
        }
    }
}

#[test]
fn a_link_changed_without_loss_opens_the_same_answers() {
    for answers in [odd(), usual()] {
        let link = link_of(&answers);
        for (change, apply) in HARMLESS {
            assert!(opens(&apply(&link), &answers), "{change}: {}", apply(&link));
        }
    }
}

#[test]
fn a_link_that_lost_something_opens_the_same_answers_or_is_told() {
    let rows = [
        ("the separator encoded", true, false),
        ("decoded", true, false),
        ("decoded twice", true, false),
        ("as a form writes it", true, false),
        ("in upper case", true, false),
        ("in lower case", true, false),
        ("broken into indented lines", true, false),
        ("broken in a quoted reply", true, false),
        ("broken by letters that nobody sees", true, false),
        ("source of a mail, as a browser takes it", false, false),
        ("cut in the middle", false, false),
        ("without its last letter", false, false),
    ];
    assert_eq!(HARMFUL.iter().map(|(change, _)| *change).collect::<Vec<_>>(), rows.map(|(change, ..)| change));
    for ((change, apply), (_, is_usual_open, is_odd_open)) in HARMFUL.iter().zip(rows) {
        assert_eq!(opens(&apply(&link_of(&usual())), &usual()), is_usual_open, "{change}");
        assert_eq!(opens(&apply(&link_of(&odd())), &odd()), is_odd_open, "{change}");
    }
}

proptest! {
    #![proptest_config(crate::random::config(600))]

    #[test]
    fn however_a_link_is_changed_it_opens_no_other_answers(
        which in any::<Index>(),
        text in "[ -~äöü€\u{ad}]{0,12}",
        place in any::<Index>(),
        mistyped in prop::option::of("[0-9A-Za-z.=:&%/ +]?"),
        changes in prop::collection::vec(select([HARMLESS, HARMFUL].concat()), 0..4),
    ) {
        let mut answers = forms()[which.index(forms().len())].clone();
        answers.update(Action::Type(0, 0, TextQuestion::End, text));
        let mut link = link_of(&answers);
        if let Some(letter) = mistyped {
            let place = "/fall/1/".len() + place.index(link.len() - "/fall/1/".len());
            link.replace_range(place..=place, &letter);
        }
        for (_, change) in changes {
            link = change(&link);
        }
        opens(&link, &answers);
    }
}
