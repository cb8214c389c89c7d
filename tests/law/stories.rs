//! The family stories of `cases/stories.md`, with the results they must give.

use crate::support::*;

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::assess;
use hilfen_rechner::case::check::CaseError;
use hilfen_rechner::case::*;
use hilfen_rechner::rules::payers::Payer;
use hilfen_rechner::rules::procedure::{PaperKind, Way};
use hilfen_rechner::rules::{OpenPoint, Reading, Reason};

/// Parent 1: 64 000 + wealth 30 000; parent 2: 28 000; two children with tax deduction.
fn parents_of_story_3() -> Household {
    let first = Finances { wealth: known("30000"), ..person("64000") };
    let deductions = Deductions { children: Answer::Known(2), ..Deductions::none() };
    Household::Together(Couple { first, second: person("28000"), deductions })
}

#[test]
fn story_01_family_coaching_working_parents() {
    let result = assessed(&simple(together("60000", "40000"), coaching(6), "1.3.2027", "31.8.2027"));
    assert_eq!(by_month(&result), ["2027-03..2027-08 150.00"]);
    assert_eq!(result.total.unwrap().low.to_string(), "900.00");
    assert!(result.whole_stay);
}

#[test]
fn story_02_family_coaching_on_social_assistance() {
    let mut case = simple(together("20000", "0"), coaching(12), "1.3.2027", "31.8.2027");
    case.social_assistance = Choice::Known(true);
    assert_eq!(by_month(&assessed(&case)), ["2027-03..2027-08 0.00"]);
    let exempt = assessed(&case).calculations.low[0].steps[1];
    assert!(matches!(exempt.reason, Reason::OutpatientExempt { before } if before == chf("200")));
    case.social_assistance = Choice::Known(false);
    assert_eq!(by_month(&assessed(&case)), ["2027-03..2027-08 200.00"]);
}

#[test]
fn story_03_home_parents_together() {
    let result = assessed(&simple(parents_of_story_3(), home(Extent::Full), "1.2.2027", ""));
    assert_eq!(by_month(&result), ["2027-02..2028-01 672.92"]);
    assert!(!result.whole_stay);
    let steps = &result.calculations.low[0].steps;
    assert!(steps.iter().any(|step| matches!(step.reason, Reason::RelevantIncome { .. }) && step.result == chf("85000")));
    assert!(steps.iter().any(|step| matches!(step.reason, Reason::Bracket { percent, .. } if percent.to_string() == "9.5")));
}

#[test]
fn story_04_weekly_foster_care() {
    let result = assessed(&simple(parents_of_story_3(), foster(FosterForm::Weekly, Answer::Unknown), "1.2.2027", ""));
    assert_eq!(by_month(&result), ["2027-02..2028-01 538.33"]);
    let limited = result.calculations.low[0].steps.iter().any(|step| matches!(step.reason, Reason::Limit { .. }));
    assert!(!limited, "the limit of 1313 is not reached");
}

#[test]
fn story_05_long_term_foster_care_high_income() {
    let shares = |kind| by_month(&assessed(&simple(alone("180000"), kind, "1.2.2027", "31.7.2027")));
    assert_eq!(shares(home(Extent::Full)), ["2027-02..2027-07 2250.00"]);
    assert_eq!(shares(foster(FosterForm::LongTerm, Answer::Unknown)), ["2027-02..2027-07 1764.00"]);
    assert_eq!(shares(foster(FosterForm::LongTerm, known("1600"))), ["2027-02..2027-07 1600.00"]);
}

#[test]
fn story_06_part_time_home() {
    let result = assessed(&simple(alone("60000"), home(Extent::PartTime), "1.2.2027", "31.7.2027"));
    assert_eq!(by_month(&result), ["2027-02..2027-07 175.00"]);
}

#[test]
fn story_07_crisis_foster_family_by_days() {
    let result =
        assessed(&simple(together("70000", "50000"), foster(FosterForm::Crisis, Answer::Unknown), "3.5.2027", "16.5.2027"));
    assert_eq!(by_month(&result), ["2027-05 621.37"]);
    assert!(result.readings.contains(&Reading::DayRate));
}

#[test]
fn story_08_young_adult_with_an_apprentices_wage() {
    let mut case = simple(together("90000", "60000"), home(Extent::Full), "1.2.2027", "31.7.2027");
    let child = &mut case.children[0];
    child.birth = Some(date("15.1.2009"));
    child.own = OwnIncome { wage: known("14400"), ..OwnIncome::none() };
    child.helps[0].grounds.began_as_minor = Choice::Known(true);
    child.helps[0].grounds.majority_reason = Choice::Known(MajorityReason::EndOfTraining);
    let result = assessed(&case);
    assert_eq!(by_month(&result), ["2027-02..2027-07 180.00"]);
    assert_eq!(first_month(&result, Payer::Child(0)), "180.00");
    assert_eq!(first_month(&result, Payer::Parents), "0.00");
    assert!(result.readings.contains(&Reading::YoungAdultParents));
}

#[test]
fn story_09_orphan_with_a_pension() {
    let mut case = simple(Household::NoLiableParents, home(Extent::Full), "1.2.2027", "31.7.2027");
    case.children[0].own = OwnIncome { other: known("22000"), ..OwnIncome::none() };
    let result = assessed(&case);
    assert_eq!(by_month(&result), ["2027-02..2027-07 641.67"]);
    assert_eq!(first_month(&result, Payer::Child(0)), "641.67");
}

#[test]
fn story_10_maintenance_that_does_not_reach_the_mother() {
    let mut case = simple(alone("62000"), home(Extent::Full), "1.2.2027", "31.7.2027");
    case.children[0].own = OwnIncome {
        other: known("12000"),
        reaches_parents: Choice::Known(false),
        in_parents_ruling: Choice::Known(false),
        ..OwnIncome::none()
    };
    let result = assessed(&case);
    assert_eq!(first_month(&result, Payer::Child(0)), "150.00");
    assert_eq!(first_month(&result, Payer::First), "466.67");
    assert_eq!(by_month(&result), ["2027-02..2027-07 616.67"]);
}

#[test]
fn story_11_separated_parents() {
    let mother = Unit {
        parent: person("48000"),
        partner: None,
        deductions: Deductions { children: Answer::Known(1), ..Deductions::none() },
    };
    let father = Unit {
        parent: person("90000"),
        partner: Some(Partner { relation: Choice::Known(Relation::Stable), finances: person("50000") }),
        deductions: Deductions { maintenance_paid: known("12000"), ..Deductions::none() },
    };
    let apart = Household::Apart { first: mother, second: father };
    let result = assessed(&simple(apart.clone(), home(Extent::Full), "1.2.2027", "31.7.2027"));
    assert_eq!(first_month(&result, Payer::First), "143.33");
    assert_eq!(first_month(&result, Payer::Second), "1158.75");
    assert_eq!(by_month(&result), ["2027-02..2027-07 1302.08"]);
    assert!(result.readings.contains(&Reading::SeparatePayers));

    let result = assessed(&simple(apart, foster(FosterForm::LongTerm, known("1200")), "1.2.2027", "31.7.2027"));
    assert_eq!(first_month(&result, Payer::First), "132.10");
    assert_eq!(first_month(&result, Payer::Second), "1067.90");
    assert_eq!(by_month(&result), ["2027-02..2027-07 1200.00"]);
}

#[test]
fn story_12_short_first_and_last_month() {
    let result = assessed(&simple(together("85000", "0"), home(Extent::Full), "25.1.2027", "6.4.2027"));
    assert_eq!(by_month(&result), ["2027-01 0.00", "2027-02..2027-03 672.92", "2027-04 0.00"]);
    assert!(matches!(result.months[0].lines[0].reason, Reason::TooFewDays { days: 7, least: 10 }));
    assert!(matches!(result.months[3].lines[0].reason, Reason::TooFewDays { days: 6, least: 10 }));
}

#[test]
fn story_13_income_falls_during_the_stay() {
    let parent = Finances { change: Some(IncomeChange { since: date("10.5.2027"), monthly: known("5500") }), ..person("95000") };
    let household = Household::One(Unit { parent, partner: None, deductions: Deductions::none() });
    let result = assessed(&simple(household, home(Extent::Full), "1.1.2027", "31.12.2027"));
    assert_eq!(by_month(&result), ["2027-01..2027-05 1108.33", "2027-06..2027-12 495.00"]);
    assert!(result.readings.contains(&Reading::IncomeChange));
}

#[test]
fn story_14_coaching_and_home_overlap() {
    let helps = vec![help(coaching(5), "1.1.2027", "30.6.2027"), help(home(Extent::Full), "20.3.2027", "31.12.2027")];
    let result = assessed(&case(alone("52000"), vec![child(helps)]));
    assert_eq!(by_month(&result), ["2027-01..2027-02 125.00", "2027-03..2027-12 260.00"]);
    assert!(result.readings.contains(&Reading::SpfZeroMonth));
}

#[test]
fn story_15_relief_stays() {
    let relief = HelpKind::ReliefStay { place: ReliefPlace::Home, days_per_month: Answer::Known(4) };
    let mut case = simple(together("140000", "100000"), relief, "1.2.2027", "31.7.2027");
    case.children[0].disability = Choice::Known(true);
    assert_eq!(by_month(&assessed(&case)), ["2027-02..2027-07 100.00"]);
}

#[test]
fn story_16_after_care() {
    let mut case = simple(together("60000", "40000"), HelpKind::AfterCare, "1.2.2027", "31.7.2027");
    case.children[0].helps[0].grounds.left_placement = Choice::Known(true);
    let result = assessed(&case);
    assert!(!result.helps[0].computed);
    assert!(result.months.iter().all(|month| month.lines.is_empty()));
    assert!(result.open.contains(&OpenPoint::AfterCareCost));
    assert_eq!(result.helps[0].procedure.way, Way::Email);
    let papers: Vec<PaperKind> = result.helps[0].procedure.papers.iter().map(|paper| paper.kind).collect();
    // A body sends the e-mail, for the family.
    assert_eq!(papers, [PaperKind::ShortReason, PaperKind::Authorisation]);
}

#[test]
fn story_17_a_date_before_the_rules() {
    let case = simple(alone("52000"), home(Extent::Full), "1.2.2021", "");
    let wrong = assess(&case, &book()).unwrap_err();
    assert!(matches!(wrong[..], [CaseError::BeforeRules { first, .. }] if first == date("1.1.2022")), "{wrong:?}");
}

#[test]
fn story_18_one_franc_too_much() {
    let result = |income| assessed(&simple(together(income, "0"), home(Extent::Full), "1.2.2027", "28.2.2027"));
    assert_eq!(by_month(&result("60001")), ["2027-02 275.00"]);
    assert_eq!(by_month(&result("60000")), ["2027-02 225.00"]);
    let step = result("60001").calculations.low[0].jumps.below.unwrap();
    assert_eq!((step.bound, step.distance, step.at_bound), (chf("60000"), chf("1"), chf("225")));
    assert_eq!((step.above - step.at_bound).to_string(), "50.00");
    let ahead = result("60000").calculations.low[0].jumps.ahead.unwrap();
    assert_eq!((ahead.bound, ahead.distance), (chf("60000"), chf("0")));
    let free = result("55000").calculations.low[0].jumps;
    assert_eq!(free.below, None);
    let top = result("300000").calculations.low[0].jumps;
    assert_eq!((top.below.unwrap().bound, top.ahead), (chf("100000"), None));
}
