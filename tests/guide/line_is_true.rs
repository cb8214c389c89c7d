//! The running line is true: whatever is answered after it, the amount stays within what it said, unless an answer raises what it
//! named with «ohne»; then the next line says so.

use proptest::prelude::*;

use hilfen_rechner::assessment::{StayPart, Without};
use hilfen_rechner::money::Chf;
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::line::{Condition, Entry, Line, Said, Who};
use hilfen_rechner::visit::{Event, Route, Session};

use crate::wanderer::{Luck, answer, family_text, luck, start};

/// What a statement allows: the lowest and the highest amount a month. `None` if it says no bound.
fn allowed(said: &Said) -> Option<(Chf, Chf)> {
    match said {
        Said::Nothing(_) => Some((Chf::ZERO, Chf::ZERO)),
        Said::Missing { most, .. } | Said::Unknown { most, .. } => Some((Chf::ZERO, most.monthly)),
        Said::AtMost(most) => Some((Chf::ZERO, most.monthly)),
        Said::Between(low, high) => Some((low.monthly, high.monthly)),
        Said::About(amount) | Said::Exactly(amount) => Some((amount.monthly, amount.monthly)),
        Said::ByDays(range) => Some((range.low, range.high)),
        Said::EachDay { .. } | Said::ByDaysOfYear(_) | Said::Refused | Said::Office(_) | Said::NotKnown => None,
    }
}

fn named(entry: &Entry) -> Vec<Without> {
    entry
        .conditions
        .iter()
        .filter_map(|condition| if let Condition::Without(without) = condition { Some(*without) } else { None })
        .collect()
}

fn is_bounded_by_income(said: &Said) -> bool {
    !matches!(said, Said::Missing { .. } | Said::Unknown { .. })
}

/// The statement about the same payer in the same part of the stay.
fn same<'a>(line: &'a Line, entry: &Entry) -> Option<&'a Entry> {
    line.entries
        .iter()
        .find(|one| (one.part, one.who, one.purpose) == (entry.part, entry.who, entry.purpose) && allowed(&one.said).is_some())
}

/// The lines of a walk to the result that answers each page once, in order.
fn lines(luck: &mut Luck) -> (Vec<(String, Line)>, Session) {
    let mut session = start();
    session.update(Event::RulesCame);
    let mut lines = Vec::new();
    while let Route::Page(page) = session.route {
        answer(&mut session, page, luck);
        if let Some(line) = session.derived().line() {
            lines.push((page.name(), line.clone()));
        }
        assert!(lines.len() < 60, "round and round");
    }
    (lines, session)
}

proptest! {
    #![proptest_config(crate::random::config(12))]

    #[test]
    fn a_later_amount_lies_within_what_the_line_said(numbers in luck()) {
        let mut luck = Luck(numbers, 0);
        let (lines, session) = lines(&mut luck);
        for (place, (page, line)) in lines.iter().enumerate() {
            for entry in line.entries.iter().filter(|entry| allowed(&entry.said).is_some()) {
                let Some((low, high)) = allowed(&entry.said) else { continue };
                for (later, next) in &lines[place + 1..] {
                    let Some(now) = same(next, entry) else { continue };
                    let Some((now_low, now_high)) = allowed(&now.said) else { continue };
                    // Something that was named with «ohne» counts now: the line has said that it may be more.
                    let is_lifted = named(entry).iter().any(|without| !named(now).contains(without));
                    let what = || format!("{page}: {:?}\n{later}: {:?}\n{}", entry.said, now.said, family_text(&session));
                    if !is_lifted {
                        prop_assert!(now_high.rounded() <= high.rounded(), "higher\n{}", what());
                    }
                    if is_bounded_by_income(&entry.said) && !is_lifted {
                        prop_assert!(now_low.rounded() >= low.rounded(), "lower\n{}", what());
                    }
                }
            }
        }
    }

    #[test]
    fn a_line_that_rises_says_why(numbers in luck()) {
        let mut luck = Luck(numbers, 0);
        let (lines, session) = lines(&mut luck);
        for pair in lines.windows(2) {
            let [(before_page, before), (page, now)] = pair else { continue };
            for entry in &now.entries {
                let Some(earlier) = same(before, entry) else { continue };
                let (Some(high), Some(was)) = (entry.high(), earlier.high()) else { continue };
                if high.rounded() > was.rounded() {
                    prop_assert!(
                        !now.now_with.is_empty(),
                        "{before_page} {:?} → {page} {:?}\n{}", earlier.said, entry.said, family_text(&session)
                    );
                }
            }
        }
    }

    #[test]
    fn no_sentence_holds_an_amount_that_nobody_told(numbers in luck()) {
        let mut luck = Luck(numbers, 0);
        let (lines, _) = lines(&mut luck);
        for (_, line) in &lines {
            for sentence in GERMAN.line(line) {
                let amounts = sentence.split(|letter: char| !letter.is_ascii_digit() && letter != '’' && letter != '−');
                for amount in amounts.map(|text| text.replace('’', "")).filter_map(|text| text.parse::<i64>().ok()) {
                    prop_assert!((0..=9_999_999).contains(&amount), "{sentence}");
                }
            }
            for entry in &line.entries {
                if let Some(high) = entry.high() {
                    let most = if entry.who == Who::You { 2 } else { 1 };
                    let _ = (most, StayPart::Whole);
                    prop_assert!(high <= Chf::francs(2_800), "{:?}", entry.said);
                }
            }
        }
    }
}
