//! The signs of amounts compared with Unicode's own data: digits and blanks as Node knows them, and the apostrophes of
//! `confusables.txt`.

use std::process::Command;

use hilfen_rechner::answer::Answer;
use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::{Form, TextQuestion, amount, family, spelling};
use hilfen_rechner::money::Chf;
use hilfen_rechner::typed::{Sense, TokenKind, tokens};

/// Prints `kind number` for each code point: `d` with its value for a digit, `b` for a blank, `l` for a letter of a script or a mark
/// on one, `n` for one that Unicode has not assigned.
const LIST: &str = r"
const out = [];
let start = -1;
for (let point = 0x80; point <= 0x10ffff; point++) {
  if (point >= 0xd800 && point <= 0xdfff) continue;
  const sign = String.fromCodePoint(point);
  const digit = /\p{Nd}/u.test(sign);
  if (digit && start < 0) start = point;
  if (!digit) start = -1;
  if (digit) out.push(`d${(point - start) % 10} ${point}`);
  else if (/\p{Zs}/u.test(sign)) out.push(`b ${point}`);
  else if (/\p{Lo}|\p{M}/u.test(sign)) out.push(`l ${point}`);
  else if (/\p{Cn}/u.test(sign)) out.push(`n ${point}`);
}
console.log(out.join('\n'));
";

/// What Node says of each sign that it says something of.
fn of_node() -> Vec<(String, char)> {
    let printed = Command::new("node").args(["-e", LIST]).output().expect("the README says which Node is needed");
    assert!(printed.status.success(), "{}", String::from_utf8_lossy(&printed.stderr));
    let text = String::from_utf8(printed.stdout).unwrap();
    let row = |line: &str| {
        let (kind, number) = line.split_once(' ').unwrap();
        (kind.to_owned(), char::from_u32(number.parse().unwrap()).unwrap())
    };
    text.lines().map(row).collect()
}

/// What `4`, the sign and `150` are read as, without a question back.
fn read(sign: char) -> Option<Answer<Chf>> {
    let text = format!("4{sign}150");
    let start = family::start_at_once(&Form::default(), Date::FIRST);
    let plain = spelling::meaning(TextQuestion::Wealth(Person::First), &text, start, Date::FIRST);
    amount(&plain.map_or(Some(text), Sense::clear)?).ok()
}

fn known(francs: u32) -> Option<Answer<Chf>> {
    Some(Answer::Known(Chf::francs(francs)))
}

#[test]
fn digits_and_blanks_are_those_of_unicode() {
    let all = of_node();
    let of = |kind: &str| all.iter().filter(|(known, _)| known.starts_with(kind)).count();
    assert!(of("d") > 700 && of("b") > 10, "Node knows {} digits and {} blanks", of("d"), of("b"));
    let mut wrong = Vec::new();
    for (kind, sign) in &all {
        let expected = match kind.strip_prefix('d') {
            Some(digit) => known(40_150 + 1_000 * digit.parse::<u32>().unwrap()),
            None if kind == "b" => known(4_150),
            None => continue,
        };
        if read(*sign) != expected {
            wrong.push(format!("U+{:04X} {kind}: {:?}", u32::from(*sign), read(*sign)));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    // No other sign is a digit, unless it is newer than Node's Unicode.
    let is_digit = |sign: char| tokens(&sign.to_string()).first().is_some_and(|token| token.kind == TokenKind::Number);
    let may_be = |sign: char| all.iter().any(|(kind, one)| *one == sign && (kind.starts_with('d') || kind == "n"));
    // Behind the first two planes there are no digits, but a million signs.
    let others = ('\u{80}'..='\u{1ffff}').filter(|sign| is_digit(*sign) && !may_be(*sign));
    assert_eq!(others.collect::<Vec<_>>(), []);
}

/// A letter of a script that looks like an apostrophe is a letter of a word, and a mark stands on one: neither parts thousands.
#[test]
fn apostrophes_are_those_of_unicode() {
    let letters: Vec<char> = of_node().into_iter().filter(|(kind, _)| kind == "l").map(|(_, sign)| sign).collect();
    let lines = include_str!("apostrophes.txt").lines().filter(|line| !line.starts_with('#'));
    let (mut count, mut wrong) = (0, Vec::new());
    for line in lines {
        count += 1;
        let sign = char::from_u32(u32::from_str_radix(line.split(' ').next().unwrap(), 16).unwrap()).unwrap();
        let expected = if letters.contains(&sign) { None } else { known(4_150) };
        if read(sign) != expected {
            wrong.push(format!("{line}: {:?}", read(sign)));
        }
    }
    assert!(count > 30);
    assert_eq!(wrong, Vec::<String>::new());
}
