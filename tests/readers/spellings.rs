//! Spellings from real life with what they mean, and all that the page writes, read back.

use proptest::prelude::*;

use hilfen_rechner::answer::{Answer, Range};
use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::family::age::{self, Age};
use hilfen_rechner::form::spelling::{self, wrong};
use hilfen_rechner::form::{Form, Problem, Question, TextQuestion, amount, date, day_as_typed, family, problem, range};
use hilfen_rechner::money::Chf;
use hilfen_rechner::text::{GERMAN, write};
use hilfen_rechner::typed::{Sense, is_unseen};

use crate::sentence::is_sentence;

/// The fewest spellings of the table.
const FEWEST: usize = 200;

fn today() -> Date {
    Date::new(2026, 11, 29).unwrap()
}

fn meaning(question: TextQuestion, typed: &str) -> Option<Sense<String>> {
    spelling::meaning(question, typed, family::start_at_once(&Form::default(), today()), today())
}

/// A text of the table: signs that nobody sees are written by their number.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| {
        let (number, rest) = part.split_once('}').unwrap();
        let sign = char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap();
        format!("{text}{sign}{rest}")
    })
}

fn question(kind: &str) -> TextQuestion {
    match kind {
        "amount" => TextQuestion::Subtotal(Person::First),
        "count" => TextQuestion::DaysPerMonth,
        "day" => TextQuestion::End,
        "change" => TextQuestion::ChangeSince(Person::First),
        "start" => TextQuestion::StartTold,
        "age" => TextQuestion::Age,
        other => panic!("no such kind: {other}"),
    }
}

/// What the plain readers read.
fn plainly(kind: &str, plain: &str) -> String {
    match kind {
        "amount" => match amount(plain).unwrap() {
            Answer::Known(figure) => figure.to_string(),
            Answer::Between { low, high } => format!("{low} bis {high}"),
            Answer::Unknown => "unknown".to_owned(),
        },
        "age" => match age::read(plain).unwrap() {
            Age::Years(years) => years.to_string(),
            Age::Year(year) => format!("year {year}"),
            Age::Birth(day) => day.to_string(),
        },
        "count" => plain.to_owned(),
        _ => Date::read(plain).unwrap().to_string(),
    }
}

/// What a text means, as the table says it.
fn meant(kind: &str, typed: &str) -> String {
    let question = question(kind);
    match (meaning(question, typed), wrong(question, typed)) {
        (Some(Sense::Clear(meant)), _) => plainly(kind, &meant),
        (Some(Sense::Unclear(first, Some(second))), _) => format!("{} | {}", plainly(kind, &first), plainly(kind, &second)),
        (Some(Sense::Unclear(first, None)), _) => format!("{} |", plainly(kind, &first)),
        (None, Some(wrong)) if wrong.part != typed.trim() => format!("! {}", wrong.part),
        (None, _) => "!".to_owned(),
    }
}

#[test]
fn spellings_from_real_life_mean_what_they_mean() {
    let rows: Vec<&str> = include_str!("spellings.tsv").lines().filter(|line| !line.starts_with('#')).collect();
    assert!(rows.len() >= FEWEST, "{} spellings", rows.len());
    let mut faults = Vec::new();
    for row in rows {
        let [kind, typed, expected] = row.split('\t').collect::<Vec<_>>().try_into().expect(row);
        let typed = unescaped(typed);
        // How soon that is depends on the figures of the law.
        let at_once = || family::start_at_once(&Form::default(), today()).to_string();
        let expected = if expected == "at once" { at_once() } else { unescaped(expected) };
        let found = meant(kind, &typed);
        if found != expected {
            faults.push(format!("{row}\tgives «{found}»"));
        }
        // The message names the part that is wrong, if it can be seen.
        if let Some(part) = expected.strip_prefix("! ").filter(|_| kind != "start") {
            let asked = hilfen_rechner::form::Asked::typed(0, question(kind));
            let sentence = GERMAN.named_problem(Problem { asked, kind: problem(question(kind), &typed).unwrap() }, &typed);
            is_sentence(&sentence);
            let seen: String = part.chars().filter(|sign| !is_unseen(*sign)).collect();
            if !sentence.contains(&format!("«\u{2068}{seen}\u{2069}»")) {
                faults.push(format!("{row}\tsays {sentence}"));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

/// The plain readers, and the readers of other spellings.
fn is_read(question: TextQuestion, typed: &str, expected: Option<Answer<Chf>>) -> Result<(), TestCaseError> {
    prop_assert_eq!(amount(typed).ok(), expected, "{}", typed);
    match meaning(question, typed) {
        Some(Sense::Clear(meant)) => prop_assert_eq!(amount(&meant).ok(), expected, "{}", typed),
        // «50 bis 60’000» is asked back.
        Some(Sense::Unclear(_, Some(second))) => prop_assert_eq!(amount(&second).ok(), expected, "{}", typed),
        other => prop_assert!(false, "{typed}: {other:?}"),
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::random::config(500))]

    #[test]
    fn each_amount_is_read_as_the_page_writes_it(low in -9_999_999_999_i64..=9_999_999_999, high in -9_999_999_999_i64..=9_999_999_999, is_whole: bool) {
        let round = |rappen: i64| Chf::rappen(if is_whole { rappen / 100 * 100 } else { rappen });
        let (low, high) = (round(low), round(high));
        let wealth = TextQuestion::Wealth(Person::First);
        for typed in [low.to_string(), write::amount(low), write::bound(low)] {
            is_read(wealth, &typed, Some(Answer::Known(low)))?;
        }
        let written = [
            range(&low.to_string(), &high.to_string()),
            range(&write::bound(low), &write::bound(high)),
            GERMAN.range(Range { low, high }),
        ];
        for typed in written {
            let expected = if low == high && !typed.contains("bis") { Answer::Known(low) } else { Answer::Between { low, high } };
            is_read(wealth, &typed, Some(expected))?;
        }
    }

    #[test]
    fn each_day_and_month_is_read_as_the_page_writes_it(number in 0_i32..109_000) {
        let day = Date::FIRST.plus_days(number);
        for typed in [GERMAN.date(day), day_as_typed(day), day.to_string()] {
            prop_assert_eq!(Date::read(&typed), Some(day), "{}", typed);
            let meant = meaning(TextQuestion::End, &typed).and_then(Sense::clear);
            prop_assert_eq!(meant, Some(day_as_typed(day)), "{}", typed);
        }
        let month = GERMAN.month(day.month());
        prop_assert_eq!(date(TextQuestion::ChangeSince(Person::First), &month), Some(day.month().first()), "{}", month);
        for question in [TextQuestion::ChangeSince(Person::First), TextQuestion::Start, TextQuestion::StartTold] {
            let meant = meaning(question, &month).and_then(Sense::clear);
            prop_assert_eq!(meant, Some(day_as_typed(day.month().first())), "{}", month);
        }
    }
}

/// What the plain readers read means the same in other spellings, or is asked back with that meaning.
pub fn agrees_with_plain(text: &str) {
    if let Ok(plain @ (Answer::Known(_) | Answer::Between { .. })) = amount(text) {
        match meaning(TextQuestion::Wealth(Person::First), text) {
            Some(Sense::Clear(meant)) => assert_eq!(amount(&meant), Ok(plain), "{text}"),
            Some(Sense::Unclear(first, second)) => {
                assert!(amount(&first) == Ok(plain) || second.is_some_and(|second| amount(&second) == Ok(plain)), "{text}");
            }
            None => {}
        }
    }
    if let (Some(plain), Some(sense)) = (Date::read(text), meaning(TextQuestion::End, text)) {
        assert_eq!(sense.clear().and_then(|meant| Date::read(&meant)), Some(plain), "{text}");
    }
    if let (Some(plain), Some(sense)) = (age::read(text), meaning(TextQuestion::Age, text)) {
        assert_eq!(sense.clear().and_then(|meant| age::read(&meant)), Some(plain), "{text}");
    }
    for question in [TextQuestion::Wealth(Person::First), TextQuestion::End, TextQuestion::Age, TextQuestion::DaysPerMonth] {
        if let Some(sentence) = GERMAN.misspelt(Question::Text(question), text) {
            is_sentence(&sentence);
        }
    }
}
