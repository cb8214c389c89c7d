//! No amount depends on an explanation. The engine is compiled a second time, as a part of this test. There `cfg(test)` holds, so
//! each step gets the same reason, which says nothing (`rules::step`). Both engines must give the same result for each case.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

// The engine with scrambled reasons. Its sources name each other as `crate::…`, so they are modules of the root. Lints are off:
// they apply where these sources are compiled as the library.
#[allow(clippy::all, dead_code, unused_imports)]
#[path = "../../src/answer.rs"]
mod answer;
#[allow(clippy::all, dead_code, unused_imports)]
#[path = "../../src/assessment/mod.rs"]
mod assessment;
#[allow(clippy::all, dead_code, unused_imports)]
#[path = "../../src/calendar.rs"]
mod calendar;
#[allow(clippy::all, dead_code, unused_imports)]
#[path = "../../src/case/mod.rs"]
mod case;
#[allow(clippy::all, dead_code, unused_imports)]
#[path = "../../src/hash.rs"]
mod hash;
#[allow(clippy::all, dead_code, unused_imports)]
#[path = "../../src/language.rs"]
mod language;
#[allow(clippy::all, dead_code, unused_imports)]
#[path = "../../src/money/mod.rs"]
mod money;
#[allow(clippy::all, dead_code, unused_imports)]
#[path = "../../src/rules/mod.rs"]
mod rules;

// The generators of cases, shared with the tests of the law.
#[allow(dead_code)]
#[path = "../law/generator.rs"]
mod generator;
#[allow(dead_code)]
#[path = "../law/incomes.rs"]
mod incomes;
#[path = "../random/config.rs"]
mod random;
#[allow(dead_code, unused_imports)]
#[path = "../law/support.rs"]
mod support;
#[allow(dead_code)]
#[path = "../law/walk.rs"]
mod walk;

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::{Case, Extent, HelpKind, Home, OwnIncome, file};
use hilfen_rechner::money::Chf;
use proptest::prelude::*;
use serde_json::Value;

use generator::{Gaps, hard_case, one_placement, open_placements, simple_case};

/// The result of an engine for a case as JSON, and its phases.
struct Said {
    result: Value,
    phases: Vec<String>,
}

// What an engine says of the case in a file. A macro, because each engine has types of its own, with the same names.
macro_rules! said_by {
    ($($engine:ident)::+, $file:expr) => {{
        let case = $($engine)::+::case::file::read($file).expect("a case that was written");
        let book = $($engine)::+::rules::parameters::RuleBook::embedded();
        let result = $($engine)::+::assessment::assess(&case, &book).expect("a case that makes sense");
        let phases = result.phases().iter().map(|phase| format!("{phase:?}")).collect();
        Said { result: serde_json::to_value(&result).unwrap(), phases }
    }};
}

/// Removes what differs between the engines: the reasons, and the readings, which follow from them.
fn without_reasons(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !matches!(name.as_str(), "finding" | "reason" | "assumptions"));
            fields.values_mut().for_each(without_reasons);
        }
        Value::Array(items) => items.iter_mut().for_each(without_reasons),
        _ => {}
    }
}

/// Takes the calculations out of a result and repeats each for every one of its months. One calculation stands for successive
/// months that say the same, so the two engines may group months differently.
fn by_month(result: &mut Value) -> Vec<String> {
    let calculations = result.as_object_mut().unwrap().remove("calculations").unwrap();
    let mut found = Vec::new();
    for end in ["low", "high"] {
        for calculation in calculations[end].as_array().unwrap() {
            let month = |name: &str| {
                let (year, month) = calculation[name].as_str().unwrap().split_once('-').unwrap();
                Date::new(year.parse().unwrap(), month.parse().unwrap(), 1).unwrap().month()
            };
            let mut of_month = calculation.clone();
            of_month.as_object_mut().unwrap().retain(|name, _| !["from", "to"].contains(&name.as_str()));
            found.extend(month("from").through(month("to")).map(|month| format!("{end} {month} {of_month}")));
        }
    }
    found.sort();
    found
}

/// The reasons of all steps.
fn reasons(result: &Value) -> Vec<&Value> {
    let ends = ["low", "high"].into_iter().flat_map(|end| result["calculations"][end].as_array().unwrap());
    ends.flat_map(|calculation| calculation["steps"].as_array().unwrap()).map(|step| &step["finding"]).collect()
}

fn says_the_same(case: &Case) -> Result<(), TestCaseError> {
    let file = file::write(case);
    let mut plain = said_by!(hilfen_rechner, &file);
    let mut scrambled = said_by!(crate, &file);
    let silent = Value::from("nobody_liable");
    prop_assert!(reasons(&scrambled.result).into_iter().all(|reason| *reason == silent), "every reason is scrambled");
    without_reasons(&mut plain.result);
    without_reasons(&mut scrambled.result);
    prop_assert_eq!(by_month(&mut plain.result), by_month(&mut scrambled.result));
    // The months are compared first, because their differences are short to read.
    prop_assert_eq!(&plain.result["months"], &scrambled.result["months"]);
    prop_assert_eq!(plain.result, scrambled.result);
    prop_assert_eq!(plain.phases, scrambled.phases);
    Ok(())
}

proptest! {
    #![proptest_config(crate::random::config(60))]

    #[test]
    fn any_case(case in generator::case(Gaps::None)) {
        says_the_same(&case)?;
    }

    #[test]
    fn any_case_with_gaps(case in generator::case(Gaps::Some)) {
        says_the_same(&case)?;
    }

    #[test]
    fn the_hard_corner(case in hard_case(Gaps::Some)) {
        says_the_same(&case)?;
    }

    #[test]
    fn a_simple_case_with_gaps(case in simple_case(Gaps::Many)) {
        says_the_same(&case)?;
    }

    #[test]
    fn one_placement_with_gaps(case in one_placement(Gaps::Many)) {
        says_the_same(&case)?;
    }

    #[test]
    fn open_choices_about_placements(case in open_placements()) {
        says_the_same(&case)?;
    }

    /// Under § 35 the part of a parent can turn inside a gap: at the jumps of a tariff and at the cap.
    #[test]
    fn a_part_that_turns_inside_a_gap(
        parent in 40_000..220_000_u32,
        (low, width) in (0..12_000_u32, 1..20_000_u32),
        wage in prop_oneof![Just(0), 0..30_000_u32],
        in_ruling in prop_oneof![Just(Choice::Unknown), Just(Choice::Known(false)), Just(Choice::Known(true))],
    ) {
        says_the_same(&with_own_income(parent, wage, [low, width], in_ruling, Answer::Unknown))?;
    }

    /// The same with a limit that is reached inside the gap. The limit is a twelfth of 15 % of both incomes.
    #[test]
    fn a_part_that_turns_at_a_limit(parent in 125_000..190_000_u32, low in 9_001..10_000_u32, part in 1..100_u32) {
        let limit = Answer::Known(Chf::francs((parent + low + part * 10) * 15 / 1200));
        says_the_same(&with_own_income(parent, 0, [low, 1_000], Choice::Known(false), limit))?;
    }
}

/// A parent alone with this income, and a child in a home. The child has a wage and another income, which is open by `width` and
/// does not reach the parent.
fn with_own_income(parent: u32, wage: u32, [low, width]: [u32; 2], in_ruling: Choice<bool>, contribution: Answer<Chf>) -> Case {
    let HelpKind::Home(home) = support::home(Extent::Full) else { panic!("a home") };
    let home = HelpKind::Home(Home { contribution, ..home });
    let mut case = support::simple(support::alone(&parent.to_string()), home, "1.2.2027", "31.5.2027");
    case.children[0].own = OwnIncome {
        wage: Answer::Known(Chf::francs(wage)),
        other: Answer::Between { low: Chf::francs(low), high: Chf::francs(low + width) },
        reaches_parents: Choice::Known(false),
        in_parents_ruling: in_ruling,
        ..OwnIncome::none()
    };
    case
}
