//! What must hold of every outlook: its range contains every completion of what is open, with nothing for what it names.

use proptest::prelude::*;

use hilfen_rechner::answer::{Answer, Range};
use hilfen_rechner::assessment::{Assessment, Charge, Outlook, Side, StayPart, outlook};
use hilfen_rechner::case::field::Person;
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::payers::Payer;

use crate::generator::{self, Gaps, Random, hard_case, random, simple_case};
use crate::support::*;
use crate::walk::{ChoiceQuestion, Place, completed, places, with_nothing};

const SIDES: [Side; 2] = [Side::Parents, Side::Child];

fn looked_at(case: &Case, side: Side) -> Vec<Outlook> {
    outlook(case, side, &book()).unwrap_or_else(|wrong| panic!("{wrong:?}"))
}

/// The first placed child counts as of age in a month: by its date of birth, or by its age.
fn owed(case: &Case, part: StayPart, payer: Payer) -> (Range, Assessment) {
    let mut case = case.clone();
    let child = case.children.iter_mut().find(|child| child.helps.iter().any(|help| help.kind.is_placement())).unwrap();
    if part == StayPart::FromMajority && child.birth.is_none() {
        child.age = Some(18);
    }
    let birth = child.birth;
    let result = assessed(&case);
    let is_in = |month: hilfen_rechner::calendar::Month| match (part, birth) {
        (StayPart::Whole, _) | (_, None) => true,
        (part, Some(birth)) => (birth.plus_years(18) <= month.first()) == (part == StayPart::FromMajority),
    };
    let mut range = Range::exactly(Chf::ZERO);
    for line in result.months.iter().filter(|month| is_in(month.month)).flat_map(|month| &month.lines) {
        if line.payer == payer && line.charge == Charge::Placement {
            range = Range { low: range.low.max(line.amount.low), high: range.high.max(line.amount.high) };
        }
    }
    (range, result)
}

fn holds_completions(case: &Case, by: &[Random]) -> Result<(), TestCaseError> {
    for (side, one) in SIDES.into_iter().flat_map(|side| looked_at(case, side).into_iter().map(move |one| (side, one))) {
        let Some(share) = &one.share else { continue };
        let rest = with_nothing(case, share.payer, &share.without);
        for picks in by {
            let filled = completed(&rest, picks);
            let (amount, _) = owed(&filled, one.part, share.payer);
            let held =
                share.monthly.low.rounded() <= amount.low.rounded() && amount.high.rounded() <= share.monthly.high.rounded();
            prop_assert!(held, "{side:?}: {amount:?} not in {share:?}\ncompleted: {}", file::write(&filled));
            let (any, _) = owed(&completed(case, picks), one.part, share.payer);
            prop_assert!(any.high.rounded() <= share.most.rounded(), "{side:?}: {any:?} above {:?}", share.most);
        }
        if share.without.is_empty() {
            let (all, _) = owed(case, one.part, share.payer);
            prop_assert!(all.is_shown_as(share.monthly), "{side:?}: {all:?} and not {share:?}, though nothing is left out");
        }
    }
    Ok(())
}

/// The case with an answer to some of what lowers the payer's share.
fn lowered(case: &Case, payer: Payer, by: &impl ChoiceQuestion) -> Case {
    let mut lower = case.clone();
    let together = matches!(case.household, Household::Together(_));
    for (field, _, place) in places(&mut lower) {
        let is_own = match (payer, field.person()) {
            (Payer::Child(child), person) => person == Some(Person::Child(child)),
            (_, Some(Person::Second)) => together,
            (_, person) => matches!(person, Some(Person::First | Person::FirstPartner)),
        };
        if !field.is_deducted() || !is_own || by.pick(0, 1) == 0 {
            continue;
        }
        match place {
            Place::Amount(answer) => {
                let (low, high) = answer.bounds(Chf::ZERO, Chf::francs(60_000));
                if answer.is_gap() {
                    *answer = Answer::Known(if by.pick(0, 1) == 0 { low } else { high });
                }
            }
            Place::Count(answer) => {
                let (low, high) = answer.bounds(0, 30);
                *answer = Answer::Known(if by.pick(0, 1) == 0 { low } else { high });
            }
            _ => {}
        }
    }
    lower
}

/// An answer to what lowers a share never raises its high end, and what can rise is said.
fn falls_only(case: &Case, by: &Random) -> Result<(), TestCaseError> {
    for before in looked_at(case, Side::Parents) {
        let Some(share) = &before.share else { continue };
        let lower = lowered(case, share.payer, by);
        let parts = looked_at(&lower, Side::Parents);
        let after = parts.iter().find(|one| one.part == before.part).and_then(|one| one.share.as_ref()).unwrap();
        prop_assert!(
            after.monthly.high.rounded() <= share.monthly.high.rounded(),
            "{share:?}\nthen {after:?}\nof {}",
            file::write(&lower)
        );
    }
    Ok(())
}

/// No share is above the monthly cap of 2'500 francs, nor above its part of a day.
fn is_below_the_cap(case: &Case) -> Result<(), TestCaseError> {
    let cap = chf("2500");
    for one in SIDES.into_iter().flat_map(|side| looked_at(case, side)) {
        let Some(share) = &one.share else { continue };
        let next = share.next_jump.map(|step| step.monthly);
        for amount in [share.monthly.high, share.most].into_iter().chain(next) {
            prop_assert!(amount <= cap, "{share:?}");
        }
        let day = cap.times(12).divided(365);
        prop_assert!(share.daily.is_none_or(|daily| daily.high <= day), "{share:?}");
        prop_assert!(one.fixed.iter().all(|fixed| fixed.monthly.high <= chf("775")), "{:?}", one.fixed);
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::random::config(25))]

    #[test]
    fn an_outlook_contains_every_completion(case in generator::case(Gaps::Some), by in prop::collection::vec(random(), 3)) {
        holds_completions(&case, &by)?;
    }

    #[test]
    fn a_simple_outlook_contains_every_completion(case in simple_case(Gaps::Many), by in prop::collection::vec(random(), 4)) {
        holds_completions(&case, &by)?;
    }

    #[test]
    fn an_outlook_contains_every_completion_in_the_hard_corner(case in hard_case(Gaps::Some), by in prop::collection::vec(random(), 3)) {
        holds_completions(&case, &by)?;
    }

    #[test]
    fn an_answer_that_lowers_never_raises_the_outlook(case in simple_case(Gaps::Many), by in random()) {
        falls_only(&case, &by)?;
    }

    #[test]
    fn an_answer_that_lowers_never_raises_the_outlook_of_parents_apart(case in hard_case(Gaps::Some), by in random()) {
        falls_only(&case, &by)?;
    }

    #[test]
    fn no_outlook_is_above_the_cap(case in generator::case(Gaps::Some)) {
        is_below_the_cap(&case)?;
    }

    #[test]
    fn no_simple_outlook_is_above_the_cap(case in simple_case(Gaps::Many)) {
        is_below_the_cap(&case)?;
    }
}
