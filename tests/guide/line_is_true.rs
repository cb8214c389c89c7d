//! The running line is true: whatever is answered after it, the amount stays within what it said, unless an answer raises what it
//! named with «ohne»; then the next line says so.

use proptest::prelude::*;

use hilfen_rechner::assessment::{Purpose, StayPart, Without};
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::parameters::{Parameters, RuleBook};
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::line::{Amount, Condition, Entry, Line, Said, Who};
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

/// The highest figure of all parameter files.
fn highest(of: fn(&Parameters) -> Chf) -> Chf {
    RuleBook::embedded().files().iter().map(of).max().unwrap()
}

/// The most days of a month.
const MONTH: u32 = 31;

/// Every amount a month that a statement says of somebody, and its amounts a day.
fn amounts(entry: &Entry) -> (Vec<Chf>, Vec<Chf>) {
    let told: Vec<Amount> = match &entry.said {
        Said::Missing { most, .. } | Said::Unknown { most, .. } => vec![*most],
        Said::AtMost(amount) | Said::About(amount) | Said::Exactly(amount) => vec![*amount],
        Said::Between(low, high) => vec![*low, *high],
        _ => Vec::new(),
    };
    let mut monthly: Vec<Chf> = told.iter().map(|amount| amount.monthly).collect();
    let mut daily: Vec<Chf> = told.iter().filter_map(|amount| amount.daily).collect();
    match &entry.said {
        Said::ByDays(range) => monthly.extend([range.low, range.high]),
        Said::EachDay { day, most } => {
            daily.push(*day);
            monthly.extend(*most);
        }
        _ => {}
    }
    monthly.extend(
        entry.conditions.iter().filter_map(|one| if let Condition::WealthUnknown(most) = one { Some(*most) } else { None }),
    );
    monthly.extend(entry.next_jump.map(|near| near.then.monthly));
    daily.extend(entry.next_jump.and_then(|near| near.then.daily));
    (monthly, daily)
}

/// The most that one payer can owe a month for a purpose, and a day. A couple is one payer: it has one share (§ 32).
fn bound(purpose: Purpose) -> (Chf, Chf) {
    let relief = highest(|rules| rules.relief_day.value);
    match purpose {
        Purpose::Placement => {
            let cap = highest(|rules| rules.monthly_cap.value);
            let day = |rules: &Parameters| {
                rules.monthly_cap.value.times(rules.months_per_year.value).divided(rules.days_per_year.value)
            };
            (cap, highest(day))
        }
        Purpose::Outpatient => (highest(|rules| rules.outpatient_cap.value), highest(|rules| rules.outpatient_day.value)),
        Purpose::Relief => (relief.times(MONTH), relief),
    }
}

/// Nothing is said above what the figures of the law allow: of each payer, and of all payers of a placement together.
fn is_below_the_bound(line: &Line) -> Result<(), TestCaseError> {
    for entry in &line.entries {
        let (monthly, daily) = amounts(entry);
        let (most_a_month, most_a_day) = bound(entry.purpose);
        prop_assert!(monthly.iter().all(|amount| *amount <= most_a_month), "above {most_a_month}: {entry:?}");
        prop_assert!(daily.iter().all(|amount| amount.rounded() <= most_a_day.rounded()), "above {most_a_day} a day: {entry:?}");
        if let Said::ByDaysOfYear(amount) = entry.said {
            prop_assert!(amount <= most_a_day.times(366), "{entry:?}");
        }
    }
    for part in [StayPart::Whole, StayPart::UntilMajority, StayPart::FromMajority] {
        let of_part = line.entries.iter().filter(|entry| entry.part == part && entry.purpose == Purpose::Placement);
        let shares: Vec<(Who, Chf)> = of_part.filter_map(|entry| Some((entry.who, entry.high()?))).collect();
        let is_first = |place: usize| !shares[..place].iter().any(|(who, _)| *who == shares[place].0);
        let payers = (0..shares.len()).filter(|place| is_first(*place)).count();
        let most = bound(Purpose::Placement).0.times(u32::try_from(payers).unwrap());
        prop_assert!(shares.iter().map(|(_, high)| *high).sum::<Chf>() <= most, "{shares:?}");
    }
    Ok(())
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
            is_below_the_bound(line)?;
        }
    }
}
