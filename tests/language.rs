//! The words that people type are read, whatever language they are of.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use hilfen_rechner::answer::Answer;
use hilfen_rechner::calendar::{Date, Month};
use hilfen_rechner::form::{amount, ends, range};
use hilfen_rechner::language::INPUT;
use hilfen_rechner::money::Chf;
use hilfen_rechner::text::{GERMAN, Phrase};

#[test]
fn every_month_is_read_by_its_abbreviation() {
    for words in &INPUT {
        for (number, start) in (1_u8..).zip(&words.months) {
            let expected = Date::new(2027, number, 3);
            for typed in [(*start).to_owned(), format!("{start}."), start.to_ascii_uppercase()] {
                assert_eq!(Date::read(&format!("3. {typed} 2027")), expected, "{typed}");
            }
        }
    }
}

#[test]
fn every_range_and_every_currency_is_read() {
    let [low, high] = [50_000, 60_000].map(Chf::francs);
    for words in &INPUT {
        for from in [String::new(), format!("{} ", words.from)] {
            let typed = format!("{from}50'000 {} 60'000", words.to);
            assert_eq!(amount(&typed), Ok(Answer::Between { low, high }), "{typed}");
        }
        for currency in words.currency {
            for typed in [format!("{currency} 50'000"), format!("50'000 {currency}"), format!("{currency}50'000")] {
                assert_eq!(Chf::read(&typed), Ok(low), "{typed}");
            }
        }
    }
    assert_eq!(ends(&range("50'000", "")), Some(("50'000", "")));
}

/// What a catalogue shows can be typed again.
#[test]
fn the_dates_and_ranges_of_a_catalogue_are_read() {
    let months = Date::new(2027, 1, 1).unwrap().month().through(Date::new(2027, 12, 1).unwrap().month());
    for day in months.map(Month::last) {
        for written in [GERMAN.date(day), format!("3. {}", GERMAN.month(day.month()))] {
            assert!(Date::read(&written).is_some_and(|date| date.month() == day.month()), "{written}");
        }
        assert_eq!(Date::read(&GERMAN.date(day)), Some(day));
    }
    let typed = format!("{} 50'000 {} 60'000", GERMAN.phrase(Phrase::From), GERMAN.phrase(Phrase::FromTo));
    assert!(matches!(amount(&typed), Ok(Answer::Between { .. })), "{typed}");
}
