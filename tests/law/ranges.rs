//! What must hold of ranges: they contain every completion of the case, both ends are reached, and they only get narrower.

use proptest::prelude::*;

use hilfen_rechner::answer::{Answer, Choice, Range};
use hilfen_rechner::assessment::{Assessment, LineShare, assess_within};
use hilfen_rechner::case::field::{Field, FieldAnswer};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;

use crate::generator::{self, Gaps, Random, hard_case, open_placements, random, simple_case};
use crate::support::*;
use crate::walk::{Place, completed, form_of, has_gap, narrowed, places, with_fitting_days};

/// Whether every amount of `inner` is an amount of `outer`, as they are shown.
fn holds(outer: Range, inner: Range) -> bool {
    outer.low.rounded() <= inner.low.rounded() && inner.high.rounded() <= outer.high.rounded()
}

fn same_line(line: &LineShare, other: &LineShare) -> bool {
    (line.payer, line.charge) == (other.payer, other.charge)
}

/// Every line, every month and the total of `inner` lie within those of `outer`.
fn contains(outer: &Assessment, inner: &Assessment, lines: bool) -> Result<(), TestCaseError> {
    prop_assert_eq!(outer.months.len(), inner.months.len());
    for (wide, exact) in outer.months.iter().zip(&inner.months) {
        prop_assert!(holds(wide.total, exact.total), "{}: total {:?} not in {:?}", wide.month, exact.total, wide.total);
        if !lines {
            continue;
        }
        for line in &exact.lines {
            let found = wide.lines.iter().find(|known| same_line(known, line));
            let Some(found) = found else { return Err(TestCaseError::fail(format!("{}: no line for {line:?}", wide.month))) };
            prop_assert!(holds(found.amount, line.amount), "{}: {line:?} not in {:?}", wide.month, found.amount);
        }
        for line in wide.lines.iter().filter(|line| !exact.lines.iter().any(|known| same_line(known, line))) {
            prop_assert!(line.amount.contains(Chf::ZERO), "{}: {line:?} without the payer owing nothing", wide.month);
        }
    }
    let both = (outer.total, inner.total);
    prop_assert!(matches!(both, (Some(wide), Some(exact)) if holds(wide, exact)) || both == (None, None), "total {both:?}");
    Ok(())
}

fn contains_completions(case: &Case, by: &[Random]) -> Result<(), TestCaseError> {
    let result = assessed(case);
    for picks in by {
        let filled = completed(case, picks);
        prop_assert!(!has_gap(&filled));
        let exact = assessed(&filled);
        let wide = exact.months.iter().find(|month| !month.total.is_exact());
        prop_assert!(wide.is_none(), "a case without gaps has one amount: {wide:?}\ncompleted: {}", file::write(&filled));
        contains_completed(&result, &filled, &exact)?;
    }
    Ok(())
}

/// The amounts of a completed case lie within a result; a failure shows the case as its file.
fn contains_completed(result: &Assessment, filled: &Case, exact: &Assessment) -> Result<(), TestCaseError> {
    contains(result, exact, true).map_err(|error| TestCaseError::fail(format!("{error}\ncompleted: {}", file::write(filled))))
}

/// The case with each gap at each of its ends and each open choice both ways: every corner; none where there are too many.
pub fn corners(case: &Case) -> Vec<Case> {
    let mut found = vec![case.clone()];
    // From the last one on: a form of care that is told may bring days of its own, behind it.
    for place in (0..case.figures().len()).rev() {
        found = found.iter().flat_map(|case| at_ends(case, place)).collect();
        if found.len() > 256 {
            return Vec::new();
        }
    }
    found
}

fn at_ends(case: &Case, place: usize) -> Vec<Case> {
    let with = |change: &dyn Fn(&mut Place<'_>)| {
        let mut other = case.clone();
        change(&mut places(&mut other)[place].2);
        with_fitting_days(other)
    };
    let (field, _, figure) = case.figures()[place];
    match figure {
        // A pay or a contribution that is not known stays so: then the reading `foster-limit` holds.
        FieldAnswer::Amount(Answer::Unknown) if matches!(field, Field::AgreedPay(_) | Field::Contribution(_)) => {
            vec![case.clone()]
        }
        FieldAnswer::Amount(answer) if answer.is_gap() => {
            let (low, high) = answer.bounds(Chf::ZERO, Chf::LARGEST);
            let to = |value: Chf| {
                with(&|place| {
                    if let Place::Amount(answer) = place {
                        **answer = Answer::Known(value)
                    }
                })
            };
            vec![to(low), to(high)]
        }
        FieldAnswer::Count(answer) if answer.is_gap() => {
            let (low, high) = answer.bounds(0, field.most_count());
            let to = |value: u32| {
                with(&|place| {
                    if let Place::Count(answer) = place {
                        **answer = Answer::Known(value)
                    }
                })
            };
            vec![to(low), to(high)]
        }
        FieldAnswer::Choice { open: true } => (0..4)
            .map(|way| {
                with(&|place| match place {
                    Place::Relation(relation) => **relation = Choice::Known([Relation::Stable, Relation::NotStable][way % 2]),
                    Place::Extent(extent) => **extent = Choice::Known([Extent::Full, Extent::Weekly, Extent::PartTime][way]),
                    Place::Form(form) => **form = Some(form_of(i64::try_from(way).unwrap(), 0)),
                    Place::Flag(flag) => **flag = Choice::Known(way % 2 == 0),
                    Place::Amount(_) | Place::Count(_) | Place::Told => {}
                })
            })
            .take(match field {
                Field::FosterForm(_) => 4,
                Field::Extent(_) => 3,
                _ => 2,
            })
            .collect(),
        _ => vec![case.clone()],
    }
}

fn hull(results: &[Assessment], of: impl Fn(&Assessment) -> Range) -> String {
    let low = results.iter().map(|result| of(result).low).min().unwrap();
    let high = results.iter().map(|result| of(result).high).max().unwrap();
    format!("{low}–{high}")
}

/// Each end of each month and of the total is that of one completion at the ends of its gaps.
fn ends_are_reached(case: &Case) -> Result<(), TestCaseError> {
    let result = assessed(case);
    let results: Vec<Assessment> = corners(case).iter().map(assessed).collect();
    if results.is_empty() {
        return Ok(());
    }
    for (place, month) in result.months.iter().enumerate() {
        prop_assert_eq!(format!("{}–{}", month.total.low, month.total.high), hull(&results, |one| one.months[place].total));
    }
    if let Some(total) = result.total {
        prop_assert_eq!(format!("{}–{}", total.low, total.high), hull(&results, |one| one.total.unwrap()));
    }
    Ok(())
}

/// Of months that cost the same at most, one range must hold in each.
#[test]
fn one_figure_of_several_months_holds_in_each_or_is_that_of_the_dearest() {
    let range = |(low, high): (&str, &str)| Range { low: chf(low), high: chf(high) };
    for (months, expected) in [
        (vec![], None),
        (vec![("217.50", "1764"), ("0", "1764"), ("100", "1764")], Some(("0", "1764"))),
        (vec![("770", "770"), ("370.50", "370.50")], Some(("770", "770"))),
        (vec![("100", "200"), ("150", "300")], Some(("150", "300"))),
    ] {
        assert_eq!(Range::of_months(months.into_iter().map(range)), expected.map(range));
    }
}

proptest! {
    #![proptest_config(crate::random::config(50))]

    #[test]
    fn a_range_contains_every_completion(case in generator::case(Gaps::Some), by in prop::collection::vec(random(), 4)) {
        contains_completions(&case, &by)?;
    }

    #[test]
    fn a_range_contains_every_completion_in_the_hard_corner(case in hard_case(Gaps::Some), by in prop::collection::vec(random(), 6)) {
        contains_completions(&case, &by)?;
    }

    #[test]
    fn a_simple_range_contains_every_completion(case in simple_case(Gaps::Many), by in prop::collection::vec(random(), 4)) {
        contains_completions(&case, &by)?;
    }

    #[test]
    fn both_ends_of_a_simple_range_are_reached(case in simple_case(Gaps::Some)) {
        ends_are_reached(&case)?;
    }

    #[test]
    fn both_ends_are_reached_by_one_choice_for_the_whole_stay(case in open_placements()) {
        ends_are_reached(&case)?;
    }

    #[test]
    fn the_walk_of_the_tests_meets_every_answer_in_order(case in generator::case(Gaps::Some)) {
        let mut other = case.0.clone();
        let walked: Vec<_> = places(&mut other).into_iter().map(|(field, dated, _)| (field, dated)).collect();
        let known: Vec<_> = case.figures().into_iter().map(|(field, dated, _)| (field, dated)).collect();
        prop_assert_eq!(walked, known);
    }
}

/// Where not every completion is looked at, the bounds hold each of them, those at the ends of all gaps among them.
fn bounds_hold_completions(case: &Case, by: &[Random]) -> Result<(), TestCaseError> {
    let bounds = assess_within(case, &book(), 0).unwrap_or_else(|wrong| panic!("{wrong:?}"));
    for filled in by.iter().map(|picks| completed(case, picks)).chain(corners(case)) {
        contains_completed(&bounds, &filled, &assessed(&filled))?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::random::config(30))]

    #[test]
    fn bounds_hold(case in generator::case(Gaps::Some), by in prop::collection::vec(random(), 6)) {
        bounds_hold_completions(&case, &by)?;
    }

    #[test]
    fn bounds_hold_in_the_hard_corner(case in hard_case(Gaps::Some), by in prop::collection::vec(random(), 6)) {
        bounds_hold_completions(&case, &by)?;
    }

    #[test]
    fn bounds_hold_for_open_placements(case in open_placements(), by in prop::collection::vec(random(), 6)) {
        bounds_hold_completions(&case, &by)?;
    }

    #[test]
    fn bounds_hold_for_a_simple_case(case in simple_case(Gaps::Many), by in prop::collection::vec(random(), 6)) {
        bounds_hold_completions(&case, &by)?;
    }
}

// Many gaps make many completions: fewer cases.
proptest! {
    #![proptest_config(crate::random::config(12))]

    #[test]
    fn a_wide_range_contains_every_completion(case in generator::case(Gaps::Many), by in prop::collection::vec(random(), 2)) {
        contains_completions(&case, &by)?;
    }

    #[test]
    fn a_narrower_answer_never_widens_the_result(case in generator::case(Gaps::Many), by in random()) {
        contains(&assessed(&case), &assessed(&narrowed(&case, &by)), true)?;
    }
}
