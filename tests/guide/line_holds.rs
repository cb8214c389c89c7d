//! The running line holds every completion: what is still open is filled in at random, with nothing for what the line names with
//! «ohne», and the shares that the rules then compute lie within what it said.

use proptest::prelude::*;
use proptest::sample::Index;

use hilfen_rechner::answer::{Choice, Range};
use hilfen_rechner::assessment::{Assessment, Charge, MonthShares, Purpose, StayPart, Without, assess};
use hilfen_rechner::calendar::Month;
use hilfen_rechner::case::{Case, file};
use hilfen_rechner::form::{ChosenOptions, ParentsOption};
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::rules::payers::Payer;
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::line::{Condition, Entry, Line, Said, Who};
use hilfen_rechner::visit::{Event, Outcome, Route};

use crate::completions::{ChoiceQuestion, completed, with_nothing};
use crate::wanderer::{Luck, answer, family_text, luck, start};

/// Ends, and anything between them.
#[derive(Debug)]
struct Random(Vec<Index>, std::cell::Cell<usize>);

impl ChoiceQuestion for Random {
    fn pick(&self, low: i64, high: i64) -> i64 {
        let next = |size: usize| {
            let place = self.1.get();
            self.1.set(place + 1);
            self.0[place % self.0.len()].index(size)
        };
        match next(5) {
            0 => low,
            1 => high,
            // Amounts of a family's size.
            2 | 3 => low + i64::try_from(next(usize::try_from((high - low + 1).min(15_000_000)).unwrap())).unwrap(),
            _ => low + i64::try_from(next(usize::try_from(high - low + 1).unwrap())).unwrap(),
        }
    }
}

fn random() -> impl Strategy<Value = Random> {
    prop::collection::vec(any::<Index>(), 24..48).prop_map(|seeds| Random(seeds, std::cell::Cell::new(0)))
}

/// The child whose share is told: the first that is placed.
fn placed(case: &Case) -> Option<usize> {
    case.children.iter().position(|child| child.helps.iter().any(|help| help.kind.is_placement()))
}

/// Whether somebody who is told of is this payer.
fn is_payer(entry: &Entry, payer: Payer, case: &Case, is_young_person: bool) -> bool {
    let is_own = matches!(payer, Payer::Child(child) if Some(child) == placed(case));
    let is_of_parents = matches!(payer, Payer::Parents | Payer::First | Payer::Carers);
    match entry.who {
        _ if entry.purpose != Purpose::Placement => true,
        Who::You if is_young_person => is_own,
        Who::You | Who::YouOfTwo | Who::YourParents => is_of_parents,
        Who::ChildForCarer | Who::Child | Who::YoungAdult => is_own,
        Who::OtherParent => false,
    }
}

/// Whether a line of an assessment is for what a statement is about.
fn is_for(entry: &Entry, charge: Charge) -> bool {
    match charge {
        Charge::Placement | Charge::EmergencyBed(_) => entry.purpose == Purpose::Placement,
        Charge::Outpatient => entry.purpose == Purpose::Outpatient,
        Charge::Relief(_) => entry.purpose == Purpose::Relief,
    }
}

/// The amounts of the months that a statement is about, each once. Of a child without a date of birth both parts are computed as if it
/// was of that age in every month.
fn owed(case: &Case, entry: &Entry, is_young_person: bool) -> Option<(Vec<Range>, Assessment)> {
    let mut case = case.clone();
    let child = placed(&case);
    let birth = child.and_then(|child| case.children[child].birth);
    if let Some(child) = child.filter(|_| entry.part == StayPart::FromMajority && birth.is_none()) {
        case.children[child].age = Some(18);
    }
    let result = assess(&case, &RuleBook::embedded()).ok()?;
    let is_in = |month: Month| match (entry.part, birth) {
        (StayPart::Whole, _) | (_, None) => true,
        (part, Some(birth)) => (birth.plus_years(18) <= month.first()) == (part == StayPart::FromMajority),
    };
    let amounts = |month: &MonthShares| {
        let own =
            month.lines.iter().filter(|line| is_for(entry, line.charge) && is_payer(entry, line.payer, &case, is_young_person));
        own.map(|line| line.amount).reduce(Range::plus)
    };
    let found = result.months.iter().filter(|month| is_in(month.month)).filter_map(amounts).collect();
    Some((found, result))
}

/// What a payer may owe in the dearest month, by a statement. `None` if it says no bound of that kind.
fn allowed(said: &Said) -> Option<(Chf, Chf)> {
    match said {
        Said::Nothing(_) => Some((Chf::ZERO, Chf::ZERO)),
        Said::Missing { most, .. } | Said::Unknown { most, .. } | Said::AtMost(most) => Some((Chf::ZERO, most.monthly)),
        Said::Between(low, high) => Some((low.monthly, high.monthly)),
        Said::About(amount) | Said::Exactly(amount) => Some((amount.monthly, amount.monthly)),
        Said::ByDays(range) => Some((range.low, range.high)),
        Said::EachDay { .. } | Said::ByDaysOfYear(_) | Said::Refused | Said::Office(_) | Said::NotKnown => None,
    }
}

/// Whether the amounts of a completed case lie within a statement.
fn holds(entry: &Entry, amounts: &[Range]) -> bool {
    let (low, high) =
        amounts.iter().fold((Chf::ZERO, Chf::ZERO), |(low, high), range| (low.max(range.low), high.max(range.high)));
    if let Some((least, most)) = allowed(&entry.said) {
        return least.rounded() <= low.rounded() && high.rounded() <= most.rounded();
    }
    match &entry.said {
        Said::EachDay { day, most } => {
            let is_of_days = |amount: Chf| (0..=31).any(|days| day.times(days).rounded() == amount.rounded());
            let is_said = |amount: Chf| {
                most.map_or_else(|| is_of_days(amount), |most| amount <= most && (amount == most || is_of_days(amount)))
            };
            amounts.iter().all(|range| is_said(range.low) && is_said(range.high))
        }
        // The days of a year are spread over its months, so a month has the part above or below a twelfth.
        Said::ByDaysOfYear(sum) => {
            let day = RuleBook::embedded().newest().unwrap().relief_day.value.times(12);
            amounts.iter().all(|range| range.low.times(12) <= *sum + day && *sum <= range.high.times(12) + day)
        }
        _ => true,
    }
}

/// The statement's «ohne», and what else it rests on, put into the case.
fn under_conditions(case: &Case, entry: &Entry, payer: Payer) -> Case {
    let mut named: Vec<Without> = Vec::new();
    let mut is_without_asylum = false;
    for condition in &entry.conditions {
        match condition {
            Condition::Without(without) => named.push(*without),
            Condition::WithoutOtherChild => named.extend([Without::ChildWage, Without::ChildMoney]),
            Condition::NoAsylum => is_without_asylum = true,
            Condition::ChangeCounts | Condition::IncomeMissing | Condition::LessByOtherParent | Condition::WealthUnknown(_) => {}
        }
    }
    let mut rest = with_nothing(case, payer, &named);
    if is_without_asylum {
        rest.asylum = Choice::Known(false);
    }
    rest
}

fn line_holds(line: &Line, case: &Case, is_young_person: bool, by: &[Random]) -> Result<usize, TestCaseError> {
    let mut compared = 0;
    for entry in line.entries.iter().filter(|entry| !matches!(entry.said, Said::Refused | Said::Office(_) | Said::NotKnown)) {
        let payer = match entry.who {
            Who::You if !is_young_person => Payer::First,
            Who::YouOfTwo | Who::YourParents => Payer::First,
            Who::OtherParent => Payer::Second,
            _ => Payer::Child(placed(case).unwrap_or_default()),
        };
        let rest = under_conditions(case, entry, payer);
        for picks in by {
            let filled = completed(&rest, picks);
            let Some((amounts, _)) = owed(&filled, entry, is_young_person) else { continue };
            compared += 1;
            prop_assert!(
                holds(entry, &amounts),
                "{amounts:?} not in {entry:?}\n{:?}\ncompleted: {}\nof {}",
                GERMAN.line(line),
                file::write(&filled),
                file::write(case)
            );
        }
    }
    Ok(compared)
}

proptest! {
    #![proptest_config(crate::random::config(16))]

    #[test]
    fn a_line_holds_every_completion_under_its_conditions(numbers in luck(), by in prop::collection::vec(random(), 2)) {
        let mut luck = Luck(numbers, 0);
        let mut session = start();
        session.update(Event::RulesCame);
        let (mut pages, mut compared) = (0, 0);
        while let Route::Page(page) = session.route {
            answer(&mut session, page, &mut luck);
            pages += 1;
            assert!(pages < 60, "round and round");
            let (Some(line), Outcome::Assessed(assessment)) = (session.derived().line().cloned(), &session.derived().outcome) else {
                continue;
            };
            let is_young_person = session.form.at(0).parents() == Some(ParentsOption::YoungPerson);
            let case = assessment.receipt.case.clone();
            compared += line_holds(&line, &case, is_young_person, &by).map_err(|wrong| {
                TestCaseError::fail(format!("{page:?}: {wrong}\n{}", family_text(&session)))
            })?;
        }
        // A way that ends at once says nothing that could be compared.
        prop_assert!(compared > 0 || pages < 4, "nothing was compared on {pages} pages");
    }
}
