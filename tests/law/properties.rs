//! What must hold for every case, tried on random ones: shares move the right way and stay within their limits, and
//! order, reading back and repeating change nothing. What must hold of ranges stands in `ranges.rs`.

use proptest::prelude::*;
use proptest::sample::Index;

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Assessment, Charge, assess};
use hilfen_rechner::calendar::{Date, Month};
use hilfen_rechner::case::check::CaseError;
use hilfen_rechner::case::field::{Field, Person};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::Reason;
use hilfen_rechner::rules::payers::Payer;

use crate::generator::{self, Gaps, hard_case, one_placement};
use crate::incomes::day_of;
use crate::support::*;
use crate::walk::{Place, places};

/// The totals of all months as shown.
pub fn totals(result: &Assessment) -> Vec<String> {
    result.months.iter().map(|month| format!("{} {}–{}", month.month, month.total.low, month.total.high)).collect()
}

/// What a payer owes in each month of a case without gaps.
fn owed_by(result: &Assessment, payer: Payer) -> Vec<Chf> {
    let owed = |month: &hilfen_rechner::assessment::MonthShares| {
        month.lines.iter().filter(|line| line.payer == payer).map(|line| line.amount.high).sum()
    };
    result.months.iter().map(owed).collect()
}

fn monthly(result: &Assessment) -> Vec<Chf> {
    result.months.iter().map(|month| month.total.high).collect()
}

/// Whether `after` is nowhere below `before`, as shown.
fn never_falls(before: &[Chf], after: &[Chf]) -> bool {
    before.iter().zip(after).all(|(before, after)| before.rounded() <= after.rounded())
}

/// Where a limit is shared with a child's own share or between parents, and the winner among several stays may change,
/// the month's total of all payers may fall by some francs when one share rises: see docs/legal-reading.md,
/// `several-children`. Each payer's own total never does.
fn shares_a_limit_among_stays(case: &Case) -> bool {
    let stays = case.children.iter().flat_map(|child| &child.helps).filter(|help| help.kind.is_placement()).count();
    let has_wage = |own: &OwnIncome| own.wage != known("0") || own.further_years.iter().any(|of| of.wage != known("0"));
    let own = |child: &Child| has_wage(&child.own) || child.own.wage_change.is_some() || child.own.may_have_other();
    stays > 1 && case.children.iter().any(own)
}

/// Raises the amount or number of the place-th answer that is an income or a deduction.
fn raised(case: &Case, place: Index, by: i64) -> Option<(Case, Field)> {
    let mut higher = case.clone();
    let mut movable: Vec<_> = places(&mut higher)
        .into_iter()
        .filter(|(field, ..)| {
            !matches!(field, Field::AgreedPay(_) | Field::Contribution(_) | Field::DaysPerMonth(_) | Field::FamilyDays)
        })
        .filter(|(.., place)| matches!(place, Place::Amount(_) | Place::Count(_)))
        .collect();
    let chosen = place.index(movable.len().max(1));
    let (field, _, place) = movable.get_mut(chosen)?;
    match place {
        Place::Amount(answer) => **answer = Answer::Known(answer.bounds(Chf::ZERO, Chf::ZERO).0 + Chf::rappen(by)),
        Place::Count(answer) => **answer = Answer::Known((answer.bounds(0, 0).0 + 1).min(30)),
        _ => return None,
    }
    let field = *field;
    drop(movable);
    Some((higher, field))
}

fn whose(field: Field) -> Option<Person> {
    match field {
        Field::Wage(child) | Field::OtherIncome(child) => Some(Person::Child(child)),
        other => other.person(),
    }
}

/// The parent whose share follows from a person's income.
fn parent_of(case: &Case, person: Person) -> Option<Payer> {
    match (&case.household, person) {
        (_, Person::Child(_)) => None,
        (Household::Together(_), _) => Some(Payer::Parents),
        (_, Person::First | Person::FirstPartner) => Some(Payer::First),
        (_, Person::Second | Person::SecondPartner) => Some(Payer::Second),
    }
}

fn moves_the_right_way(case: &Case, place: Index, by: i64) -> Result<(), TestCaseError> {
    let Some((higher, field)) = raised(case, place, by) else { return Ok(()) };
    let (mut before, mut after) = (assessed(case), assessed(&higher));
    if field.is_deducted() {
        (before, after) = (after, before);
    }
    // A child's own share may fall while its income rises: where a limit is shared in proportion and the income counts in
    // the parents' base too.
    if let Some(payer) = whose(field).and_then(|person| parent_of(case, person)) {
        prop_assert!(never_falls(&owed_by(&before, payer), &owed_by(&after, payer)), "{field:?}: {payer:?} owes less");
    }
    if !shares_a_limit_among_stays(case) {
        prop_assert!(never_falls(&monthly(&before), &monthly(&after)), "{field:?}: a month's total falls");
    }
    Ok(())
}

/// § 17 and § 28 Abs. 3, computed here once more: the most for a foster stay of a month.
fn foster_limit(form: FosterForm, specialised: bool, pay: Answer<Chf>, days: u32, month_days: u32) -> Chf {
    let (month, day) = match (form, specialised) {
        (FosterForm::Weekly, false) => (1313, 0),
        (FosterForm::Weekly, true) => (2132, 0),
        (FosterForm::LongTerm, false) => (1764, 0),
        (FosterForm::LongTerm, true) => (2688, 0),
        (FosterForm::ShortTerm { .. } | FosterForm::Holiday, false) => (0, 55),
        (FosterForm::ShortTerm { .. } | FosterForm::Holiday, true) => (0, 89),
        (FosterForm::Crisis, _) => (0, 101),
    };
    let most = Chf::francs(month + day);
    let pay = pay.bounds(most, most).0.min(most);
    if month > 0 { pay.times(days).divided(month_days) } else { pay.times(days) }
}

/// What the canton contributes to all stays of a child in a month; none where it is not known for one of them.
fn limit_of_child(child: &Child, month: Month) -> Option<Chf> {
    let stays = child.helps.iter().filter(|help| help.kind.is_placement());
    let limits = stays.map(|help| {
        let HelpKind::FosterFamily { form: Some(form), specialised, agreed_pay } = help.kind else { return None };
        let mut days = month.days_of_stay(help.start, help.end);
        if let FosterForm::ShortTerm { days_per_month } = form {
            days = days.min(days_per_month.bounds(0, 0).0);
        }
        Some(foster_limit(form, specialised.is(true), agreed_pay, days, month.days()))
    });
    limits.sum()
}

fn stays_within_limits(case: &Case) -> Result<(), TestCaseError> {
    let result = assessed(case);
    for month in &result.months {
        for line in month.lines.iter().filter(|line| line.charge == Charge::Placement) {
            prop_assert!(line.amount.high.rounded() <= chf("2500").rounded(), "{line:?} above the cap");
            prop_assert!(!line.amount.low.is_negative(), "{line:?} below zero");
        }
        for (index, child) in case.children.iter().enumerate() {
            let of_child: Chf = month
                .lines
                .iter()
                .filter(|line| line.charge == Charge::Placement && line.help.child == index)
                .map(|line| line.amount.high)
                .sum();
            if let Some(limit) = limit_of_child(child, month.month) {
                prop_assert!(
                    of_child.rounded() <= limit.rounded(),
                    "{}: {of_child} for child {index} above {limit}",
                    month.month
                );
            }
        }
    }
    Ok(())
}

/// § 35 in each mode: where the child's income does not reach the parents, together they owe the higher of two amounts, each
/// after the month's cap: the parents', as they would owe it alone, and the child's, as it would owe it without parents.
fn together_the_higher_of_both(case: &Case) -> Result<(), TestCaseError> {
    let mut case = case.clone();
    let HelpKind::FosterFamily { agreed_pay, .. } = &mut case.children[0].helps[0].kind else {
        return together_the_higher_without_a_limit(&case);
    };
    // Above every share of a month: the limit of § 28 Abs. 3 would cut both.
    *agreed_pay = Answer::Unknown;
    let result = assessed(&case);
    let limited = result.calculations.low.iter().flat_map(|one| &one.steps);
    if limited.clone().any(|step| matches!(step.reason, Reason::Limit { .. })) {
        return Ok(());
    }
    together_the_higher_without_a_limit(&case)
}

fn together_the_higher_without_a_limit(case: &Case) -> Result<(), TestCaseError> {
    let mut case = case.clone();
    let own = &mut case.children[0].own;
    (own.reaches_parents, own.wage, own.wage_change) = (Choice::Known(false), known("0"), None);
    own.further_wage_changes.clear();
    own.further_years.iter_mut().for_each(|of| of.wage = known("0"));
    if let HelpKind::Home(home) = &mut case.children[0].helps[0].kind {
        home.contribution = Answer::Unknown;
    }
    let both = assessed(&case);
    let mut alone = case.clone();
    alone.household = Household::NoLiableParents;
    // § 35 names no deductions (reading `own-share-deductions`).
    alone.children[0].own.deductions = Deductions::none();
    let mut parents = case.clone();
    parents.children[0].own.reaches_parents = Choice::Known(true);
    let higher = |month: usize| assessed(&alone).months[month].total.high.max(assessed(&parents).months[month].total.high);
    for (place, month) in both.months.iter().enumerate() {
        prop_assert_eq!(month.total.high.rounded(), higher(place).rounded(), "{}", month.month);
    }
    Ok(())
}

/// The same stay entered twice, and regular days as many as the month has: nothing of that changes an amount.
fn what_changes_nothing(case: &Case) -> Result<(), TestCaseError> {
    let amounts = |case: &Case| monthly(&assessed(case)).iter().map(|amount| amount.rounded()).collect::<Vec<_>>();
    let by_month = |help: &Help| match &help.kind {
        HelpKind::FosterFamily { form, .. } => matches!(form, Some(FosterForm::Weekly | FosterForm::LongTerm)),
        HelpKind::Home(home) => home.regular_days.is_none(),
        kind => *kind == HelpKind::EmergencyPlacement,
    };
    let mut twice = case.clone();
    let mut regular = case.clone();
    for child in &mut twice.children {
        let again: Vec<Help> = child.helps.iter().filter(|help| by_month(help)).cloned().collect();
        child.helps.extend(again);
    }
    for help in regular.children.iter_mut().flat_map(|child| &mut child.helps) {
        match &mut help.kind {
            // Part-time care is tested with the days that are given.
            HelpKind::Home(home) if !home.extent.is(Extent::PartTime) => home.regular_days = home.regular_days.or(Some(31)),
            _ => {}
        }
    }
    prop_assert_eq!(amounts(case), amounts(&twice), "entered twice");
    prop_assert_eq!(amounts(case), amounts(&regular), "as many regular days as the month has");
    Ok(())
}

fn swapped(case: &Case) -> Case {
    let mut other = case.clone();
    match &mut other.household {
        Household::Together(couple) => std::mem::swap(&mut couple.first, &mut couple.second),
        Household::Apart { first, second } => std::mem::swap(first, second),
        Household::One(_) | Household::NoLiableParents => {}
    }
    other
}

fn turned_round(case: &Case) -> Case {
    let mut other = case.clone();
    other.children.reverse();
    other.children.iter_mut().for_each(|child| child.helps.reverse());
    other
}

proptest! {
    #![proptest_config(crate::random::config(60))]

    #[test]
    fn a_share_follows_an_income_and_opposes_a_deduction(
        case in generator::case(Gaps::None), place: Index, by in prop_oneof![1..3_i64, 1..2_000_000_i64]
    ) {
        moves_the_right_way(&case, place, by)?;
    }

    #[test]
    fn a_share_follows_an_income_in_the_hard_corner(
        case in hard_case(Gaps::None), place: Index, by in prop_oneof![1..3_i64, 1..2_000_000_i64]
    ) {
        moves_the_right_way(&case, place, by)?;
    }

    #[test]
    fn no_payer_above_the_cap_and_no_stay_above_its_limit(case in generator::case(Gaps::None)) {
        stays_within_limits(&case)?;
    }

    #[test]
    fn no_share_above_the_limit_in_the_hard_corner(case in hard_case(Gaps::None)) {
        stays_within_limits(&case)?;
    }

    #[test]
    fn together_parents_and_child_owe_the_higher_share(case in one_placement(Gaps::None)) {
        together_the_higher_of_both(&case)?;
    }

    #[test]
    fn a_stay_entered_twice_and_all_days_as_regular_days_change_nothing(case in generator::case(Gaps::None)) {
        what_changes_nothing(&case)?;
    }

    #[test]
    fn the_order_of_parents_children_and_helps_does_not_matter(case in generator::case(Gaps::Some)) {
        let result = assessed(&case);
        for (name, other) in [("parents", swapped(&case)), ("children and helps", turned_round(&case))] {
            let other = assessed(&other);
            prop_assert_eq!(totals(&result), totals(&other), "{} the other way round", name);
            prop_assert_eq!(result.total.map(|total| total.high.rounded()), other.total.map(|total| total.high.rounded()));
            prop_assert_eq!(result.total.map(|total| total.low.rounded()), other.total.map(|total| total.low.rounded()));
        }
    }

    #[test]
    fn the_same_case_gives_the_same_result_also_when_read_back(case in generator::case(Gaps::Many)) {
        let read = file::read(&file::write(&case));
        prop_assert_eq!(read.as_ref(), Ok(&case.0));
        prop_assert_eq!(assessed(&case), assessed(&read.unwrap()));
    }

    #[test]
    fn nothing_panics(case in generator::case(Gaps::Many), extreme in extremes(), birth in day_of(1900, 2199)) {
        let mut case = case.0;
        let mut next = extreme.iter().cycle();
        case.today = birth;
        for child in &mut case.children {
            child.birth = Some(birth);
            for help in &mut child.helps {
                (help.start, help.end) = next.next().map(|one| (one.0, one.1)).unwrap();
            }
        }
        for (.., place) in places(&mut case) {
            let (_, _, amount, count) = *next.next().unwrap();
            match place {
                Place::Amount(answer) => *answer = amount,
                Place::Count(answer) => *answer = count,
                _ => {}
            }
        }
        let _ = assess(&case, &book());
    }
}

type Extreme = (Date, Option<Date>, Answer<Chf>, Answer<u32>);

/// Dates of three centuries, amounts at and beyond the limits, days from none to too many.
fn extremes() -> impl Strategy<Value = Vec<Extreme>> {
    let largest = 9_999_999_999_i64;
    let amount = prop_oneof![Just(largest), Just(-largest), Just(0), Just(largest + 1), Just(i64::MIN + 1), -largest..=largest];
    let amount = (amount.clone(), amount)
        .prop_map(|(low, high)| Answer::Between { low: Chf::rappen(low.min(high)), high: Chf::rappen(low.max(high)) });
    let count = prop_oneof![Just(0), Just(31), Just(32), Just(u32::MAX), 0..40_u32].prop_map(Answer::Known);
    let amount = prop_oneof![amount, Just(Answer::Known(Chf::LARGEST)), Just(Answer::Unknown)];
    let end = prop_oneof![2 => Just(None), 1 => day_of(1900, 2199).prop_map(Some)];
    let start = prop_oneof![1 => day_of(1900, 2199), 3 => day_of(2199, 2199), 3 => day_of(2024, 2026)];
    prop::collection::vec((start, end, amount, count), 4..12)
}

#[test]
fn an_empty_case_is_refused() {
    let book = book();
    let nobody = case(alone("52000"), vec![]);
    assert_eq!(assess(&nobody, &book), Err(vec![CaseError::NoChild]));
    let no_help = case(alone("52000"), vec![child(vec![])]);
    assert_eq!(assess(&no_help, &book), Err(vec![CaseError::NoHelp { child: 0 }]));
}

/// Cases at the edges of what is taken: each gives a result, with as many months as it should.
#[test]
fn the_edges_of_what_is_taken() {
    let open = Answer::Unknown;
    let unit = |subtotal| Unit { parent: Finances::only(subtotal), partner: None, deductions: Deductions::none() };
    let rows = [
        ("the last day of the calendar", alone("52000"), "31.12.2199", "31.12.2199", 1),
        ("no end, beyond the calendar", alone("52000"), "31.12.2199", "", 1),
        ("ten years", alone("52000"), "1.1.2024", "1.1.2034", 121),
        ("the largest income", alone("99999999.99"), "1.2.2027", "28.2.2027", 1),
        ("the largest loss", alone("-99999999.99"), "1.2.2027", "28.2.2027", 1),
        ("nothing known", Household::Apart { first: unit(open), second: unit(open) }, "1.2.2027", "28.2.2027", 1),
    ];
    for (name, household, start, end, months) in rows {
        // A crisis family keeps a child for 90 days.
        for (kind, most) in [(home(Extent::Full), months), (foster(FosterForm::Crisis, Answer::Unknown), 3)] {
            let months = months.min(most);
            let mut case = simple(household.clone(), kind, start, end);
            case.children[0].birth = None;
            let result = assessed(&case);
            assert!(result.months.len() >= months, "{name}: {} months", result.months.len());
            assert!(result.months.iter().all(|month| month.total.high <= chf("5000")), "{name}");
        }
    }
}
