//! The answers as a link, which leaves the page only on request, and is read completely or not at all.
//!
//! `docs/case-format.md` describes it. What this program writes stays readable for all later versions.
//!
//! Programs change a link on its way: they encode or decode it, break it into lines, or add what stands behind it in a mail. So the checksum
//! is that of the answers in the one spelling that [`link_of`] writes, and a link is read in every spelling that it may have been given: where
//! the checksum is right, the answers are those that were written.

use crate::form::Form;
use crate::visit::file::sets;
use crate::visit::{Set, Unread, written};

/// What a link begins with behind the `#`, whatever its version.
const LINK: &str = "/fall/";
/// What a link of this version begins with.
const LINK_1: &str = "/fall/1/";
/// The longest link that is read, in bytes. A usual link has a few hundred.
const LONGEST: usize = 20_000;
/// How many encodings around a link are removed.
const MOST_ENCODINGS: usize = 3;

/// The part of the link behind the `#`.
pub fn link_of(form: &Form) -> String {
    let mut answers = String::new();
    for letter in written([form]).trim_end_matches('\n').chars() {
        spell(letter, &mut answers);
    }
    let mut checksum = Checksum::default();
    checksum.add(&answers);
    [LINK_1, &checksum.value().to_string(), "/", &answers].concat()
}

/// Reads the answers of a link. `None` if the part behind the `#` is not such a link.
pub fn open_link(path: &str) -> Option<Result<Vec<Set>, Unread>> {
    let mut outcome = None;
    let mut text = path.to_owned();
    for _ in 0..=MOST_ENCODINGS {
        for spelling in [&text, &from_mail(&text)] {
            outcome = match (opened(spelling), outcome) {
                (Some(Ok(sets)), _) => return Some(Ok(sets)),
                (unread, None) => unread,
                (_, earlier) => earlier,
            };
        }
        text = decoded(&text);
    }
    outcome
}

/// Reads the answers of a link in one spelling.
fn opened(text: &str) -> Option<Result<Vec<Set>, Unread>> {
    let (_, rest) = text.split_at_checked(LINK.len()).filter(|(start, _)| start.eq_ignore_ascii_case(LINK))?;
    let (version, rest) = rest.split_once('/').unwrap_or_default();
    Some(match version.parse::<u32>() {
        Ok(1) if text.len() > LONGEST => Err(Unread::TooLarge),
        Ok(1) => {
            let (sum, answers) = rest.split_once('/').unwrap_or_default();
            let lines = [lines(answers, decoded), lines(answers, str::to_owned)];
            let whole = sum.parse().ok().and_then(|sum| lines.iter().find_map(|lines| whole(lines, sum)));
            whole.ok_or(Unread::Damaged).and_then(sets)
        }
        Ok(version) if version > 1 => Err(Unread::Newer),
        _ => Err(Unread::Damaged),
    })
}

/// The lines of the answers of a link, with names in lower case, as all of ours are.
fn lines(answers: &str, decode: fn(&str) -> String) -> String {
    let lines = answers.split('&').map(|line| {
        let mut line = decode(line);
        let end = line.find(['=', ':']).unwrap_or_default();
        if let Some(name) = line.get_mut(..end) {
            name.make_ascii_lowercase();
        }
        line
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The part of the lines that has the checksum, from the first letter on. What follows it was not part of the link.
fn whole(lines: &str, sum: u32) -> Option<&str> {
    let mut checksum = Checksum::default();
    let mut spelled = String::new();
    let mut end = None;
    for (place, letter) in lines.char_indices() {
        spelled.clear();
        spell(letter, &mut spelled);
        checksum.add(&spelled);
        if checksum.value() == sum {
            end = Some(place + letter.len_utf8());
        }
    }
    lines.get(..end?)
}

/// Adler-32 of the answers as they are spelled. It detects a link that was cut off, and one that was changed so that it cannot be read.
struct Checksum {
    low: u32,
    high: u32,
}

impl Default for Checksum {
    fn default() -> Checksum {
        Checksum { low: 1, high: 0 }
    }
}

impl Checksum {
    fn add(&mut self, text: &str) {
        for byte in text.bytes() {
            self.low = (self.low + u32::from(byte)) % 65_521;
            self.high = (self.high + self.low) % 65_521;
        }
    }

    fn value(&self) -> u32 {
        self.high << 16 | self.low
    }
}

/// Appends a letter of the lines to a link, in characters that mail programs and browsers leave alone. `&` stands for a line break.
fn spell(letter: char, link: &mut String) {
    let digit = |value: u8| char::from(if value < 10 { b'0' + value } else { b'A' - 10 + value });
    match letter {
        '\n' => link.push('&'),
        '-' | '_' | '.' | '~' | '=' | ':' => link.push(letter),
        _ if letter.is_ascii_alphanumeric() => link.push(letter),
        _ => letter.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| link.extend(['%', digit(byte >> 4), digit(byte & 15)])),
    }
}

/// Removes one percent-encoding. A `%` without two digits stands for itself: the text may have been decoded before.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let digit = |place| after.get(place).and_then(|digit: &u8| char::from(*digit).to_digit(16));
        let encoded = digit(0).zip(digit(1)).and_then(|(high, low)| u8::try_from(high << 4 | low).ok()).filter(|_| *byte == b'%');
        bytes.push(encoded.unwrap_or(*byte));
        rest = if encoded.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A link as it was before a mail or a form: without line breaks, signs of a quotation and letters that nobody sees, and with the letters
/// that quoted-printable, HTML and forms write otherwise.
fn from_mail(text: &str) -> String {
    let text = text.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=").replace("&amp;", "&");
    let is_added = |letter: &char| {
        letter.is_whitespace() || matches!(letter, '>' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    text.chars().filter(|letter| !is_added(letter)).map(|letter| if letter == '+' { ' ' } else { letter }).collect()
}
