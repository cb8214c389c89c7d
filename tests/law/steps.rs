//! The reasons: for whole cases every step with its source, its operands and its result, as it goes to `text`.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::Calculation;
use hilfen_rechner::case::*;

use crate::support::*;

/// Every step of the calculations at the low end in a month: payer and amount, then source, reason and result.
fn steps(case: &Case, month: &str) -> Vec<String> {
    let result = assessed(case);
    let holds = |one: &&Calculation| one.from.to_string().as_str() <= month && month <= one.to.to_string().as_str();
    let mut shown = Vec::new();
    for one in result.calculations.low.iter().filter(holds) {
        shown.push(format!("{:?} {}", one.payer, one.amount));
        let reason = |reason| serde_json::to_string(reason).unwrap().replace('"', "").replace(".00", "");
        shown.extend(one.steps.iter().map(|step| format!("{} {} → {}", step.source, reason(&step.reason), step.result)));
    }
    shown
}

fn one(household: Household, own: OwnIncome, kind: HelpKind, start: &str, end: &str) -> Case {
    let mut case = simple(household, kind, start, end);
    case.children[0].own = own;
    case
}

#[test]
fn parents_together_with_all_there_is() {
    let first = Finances { property: known("3000"), upkeep: known("1000"), wealth: known("50000"), ..person("90000") };
    let change = Some(IncomeChange { since: date("1.3.2027"), monthly: known("2000") });
    let second = Finances { change, ..person("48000") };
    let deductions = Deductions {
        children: Answer::Known(2),
        maintenance_paid: known("100"),
        day_care: known("200"),
        illness: known("300"),
        ..Deductions::none()
    };
    let household = Household::Together(Couple { first, second, deductions });
    let case = one(household, OwnIncome::none(), home(Extent::Weekly), "1.2.2027", "10.3.2027");
    let february = [
        "Parents 1209.60",
        "VO § 30a Abs. 2 {total_income:{person:first,subtotal:90000,property:2000,wealth:50000,percent:10}} → 97000.00",
        "VO § 30a Abs. 2 {total_income:{person:second,subtotal:48000,property:0,wealth:0,percent:10}} → 48000.00",
        "VO § 30a Abs. 5 {relevant_income:{sum:145000,children:2,per_child:5000,maintenance_paid:100,day_care:200,illness:300}} → 134400.00",
        "VO § 32 {bracket:{tariff:joint,income:134400,over:100000,up_to:null,percent:13.5,months:12}} → 1512.00",
        "VO § 29 Abs. 3 {reduction:{extent:weekly,percent:20,before:1512}} → 1209.60",
        "VO § 29 Abs. 1 {full_month:{part_of_month:null}} → 1209.60",
    ];
    assert_eq!(steps(&case, "2027-02"), february);
    let march = [
        "Parents 993.60",
        "VO § 30a Abs. 2 {total_income:{person:first,subtotal:90000,property:2000,wealth:50000,percent:10}} → 97000.00",
        "VO § 30a Abs. 6 {annualised:{person:second,monthly:2000,months:12}} → 24000.00",
        "VO § 30a Abs. 2 {total_income:{person:second,subtotal:24000,property:0,wealth:0,percent:10}} → 24000.00",
        "VO § 30a Abs. 5 {relevant_income:{sum:121000,children:2,per_child:5000,maintenance_paid:100,day_care:200,illness:300}} → 110400.00",
        "VO § 32 {bracket:{tariff:joint,income:110400,over:100000,up_to:null,percent:13.5,months:12}} → 1242.00",
        "VO § 29 Abs. 3 {reduction:{extent:weekly,percent:20,before:1242}} → 993.60",
        "VO § 29 Abs. 1 {full_month:{part_of_month:10}} → 993.60",
    ];
    assert_eq!(steps(&case, "2027-03"), march);
}

#[test]
fn parents_apart_with_a_child_that_pays_first() {
    let partner = |relation, income| Some(Partner { relation: Choice::Known(relation), finances: person(income) });
    let unit = |income, partner| Unit { parent: person(income), partner, deductions: Deductions::none() };
    let household = Household::Apart {
        first: unit("90000", partner(Relation::StepParent, "150000")),
        second: unit("48000", partner(Relation::NotStable, "99000")),
    };
    let own = OwnIncome {
        wage: known("6000"),
        other: known("12000"),
        wealth: known("10000"),
        reaches_parents: Choice::Known(false),
        in_parents_ruling: Choice::Known(false),
        ..OwnIncome::none()
    };
    let case = one(household, own, foster(FosterForm::LongTerm, known("1500")), "11.2.2027", "9.4.2027");
    let february = [
        "First 726.91",
        "VO § 30a Abs. 2 {total_income:{person:first,subtotal:90000,property:0,wealth:0,percent:10}} → 90000.00",
        "VO § 30a Abs. 2 {total_income:{person:first_partner,subtotal:150000,property:0,wealth:0,percent:10}} → 150000.00",
        "VO § 30a Abs. 4 {partner_part:{person:first_partner,total:150000,percent:50}} → 75000.00",
        "VO § 30a Abs. 1 {child_income:{person:{child:0},wage:6000,other:13000}} → 19000.00",
        "VO § 30a Abs. 5 {relevant_income:{sum:184000,children:0,per_child:5000,maintenance_paid:0,day_care:0,illness:0}} → 184000.00",
        "VO § 32 {bracket:{tariff:joint,income:184000,over:100000,up_to:null,percent:13.5,months:12}} → 2070.00",
        "VO § 29 Abs. 1 {full_month:{part_of_month:18}} → 2070.00",
        "VO § 35 {own_share_first:{own:162.50,parents:2572.50,this_parent:2070}} → 1939.24",
        "VO § 28 Abs. 3 {limit:{limit:964.29,basis:agreed_pay,sum:2572.50,before:1939.24}} → 726.91",
        "Second 176.46",
        "VO § 30a Abs. 2 {total_income:{person:second,subtotal:48000,property:0,wealth:0,percent:10}} → 48000.00",
        "SHG § 28a Abs. 1quater {partner_not_counted:{person:second_partner,years:2}} → 0.00",
        "VO § 30a Abs. 1 {child_income:{person:{child:0},wage:6000,other:13000}} → 19000.00",
        "VO § 30a Abs. 5 {relevant_income:{sum:67000,children:0,per_child:5000,maintenance_paid:0,day_care:0,illness:0}} → 67000.00",
        "VO § 33 {bracket:{tariff:single,income:67000,over:65000,up_to:70000,percent:9,months:12}} → 502.50",
        "VO § 29 Abs. 1 {full_month:{part_of_month:18}} → 502.50",
        "VO § 35 {own_share_first:{own:162.50,parents:2572.50,this_parent:502.50}} → 470.76",
        "VO § 28 Abs. 3 {limit:{limit:964.29,basis:agreed_pay,sum:2572.50,before:470.76}} → 176.46",
        "Child(0) 60.91",
        "VO § 35 {child_income:{person:{child:0},wage:0,other:13000}} → 13000.00",
        "VO § 34 {bracket:{tariff:own,income:13000,over:10000,up_to:15000,percent:15,months:12}} → 162.50",
        "VO § 29 Abs. 1 {full_month:{part_of_month:18}} → 162.50",
        "VO § 28 Abs. 3 {limit:{limit:964.29,basis:agreed_pay,sum:2572.50,before:162.50}} → 60.91",
    ];
    assert_eq!(steps(&case, "2027-02"), february);
    assert_eq!(steps(&case, "2027-04").last().unwrap(), "VO § 29 Abs. 2 {too_few_days:{days:9,least:10}} → 0.00");
}

/// The last steps of single rules: what comes after the tariff.
#[test]
fn how_a_month_is_charged() {
    let high = || alone("300000");
    let plain = OwnIncome::none;
    let part_time = |days| {
        let HelpKind::Home(home) = home(Extent::PartTime) else { panic!() };
        HelpKind::Home(Home { regular_days: Some(days), ..home })
    };
    let home_pay = |pay| {
        let HelpKind::Home(home) = home(Extent::Full) else { panic!() };
        HelpKind::Home(Home { contribution: known(pay), ..home })
    };
    let short = foster(FosterForm::ShortTerm { days_per_month: Answer::Known(4) }, Answer::Unknown);
    let cases = [
        (
            "the cap",
            one(high(), plain(), home(Extent::Full), "1.3.2027", "31.3.2027"),
            vec!["VO § 33 {cap:{before:3750}} → 2500.00", "VO § 29 Abs. 1 {full_month:{part_of_month:null}} → 2500.00"],
        ),
        (
            "half of the days",
            one(alone("60000"), plain(), part_time(15), "1.3.2027", "31.3.2027"),
            vec![
                "VO § 29 Abs. 4 {reduction:{extent:part_time,percent:50,before:350}} → 175.00",
                "VO § 29 Abs. 1 {full_month:{part_of_month:null}} → 175.00",
            ],
        ),
        (
            "more than half of the days",
            one(alone("60000"), plain(), part_time(16), "1.3.2027", "31.3.2027"),
            vec![
                "VO § 29 Abs. 4 {not_part_time:{days:16,most:50}} → 350.00",
                "VO § 29 Abs. 1 {full_month:{part_of_month:null}} → 350.00",
            ],
        ),
        (
            "regular days below ten",
            one(alone("60000"), plain(), part_time(9), "1.3.2027", "31.3.2027"),
            vec![
                "VO § 33 {bracket:{tariff:single,income:60000,over:55000,up_to:60000,percent:7,months:12}} → 350.00",
                "VO § 29 Abs. 2 {too_few_days:{days:9,least:10}} → 0.00",
            ],
        ),
        (
            "a month of days at the cap",
            one(high(), plain(), foster(FosterForm::Crisis, Answer::Unknown), "1.3.2027", "31.3.2027"),
            vec![
                "VO § 30 {by_days:{days:31,monthly:2500,days_per_year:365}} → 2547.95",
                "VO §§ 32, 33, 34 {cap:{before:2547.95}} → 2500.00",
            ],
        ),
        (
            "short-term care up to its limit",
            one(high(), plain(), short, "1.3.2027", "31.3.2027"),
            vec![
                "VO § 30 {by_days:{days:4,monthly:2500,days_per_year:365}} → 328.77",
                "VO § 28 Abs. 3 {limit:{limit:220,basis:foster_maximum,sum:328.77,before:328.77}} → 220.00",
            ],
        ),
        (
            "what the canton pays for a home",
            one(high(), plain(), home_pay("2000"), "1.3.2027", "20.3.2027"),
            vec![
                "VO § 29 Abs. 1 {full_month:{part_of_month:20}} → 2500.00",
                "VO § 28 Abs. 3 {limit:{limit:1290.32,basis:home_contribution,sum:2500,before:2500}} → 1290.32",
            ],
        ),
    ];
    for (name, case, expected) in cases {
        let found = steps(&case, "2027-03");
        assert_eq!(found[found.len() - 2..], expected, "{name}");
    }
}

#[test]
fn several_stays_coaching_relief_and_a_bed() {
    let mut with = simple(alone("60000"), home(Extent::Full), "1.3.2027", "31.3.2027");
    with.children[0].helps.extend([
        help(home(Extent::Weekly), "1.3.2027", "31.3.2027"),
        help(HelpKind::FamilyCoaching { days_per_month: Answer::Known(9) }, "1.3.2027", "31.3.2027"),
        help(HelpKind::ReliefStay { place: ReliefPlace::Home, days_per_month: Answer::Known(9) }, "1.3.2027", "3.3.2027"),
        help(HelpKind::EmergencyBed, "1.3.2027", "3.3.2027"),
    ]);
    let expected = [
        "VO § 29 Abs. 1 {full_month:{part_of_month:null}} → 350.00",
        "VO § 28 Abs. 2 {highest_only:{lower:280}} → 350.00",
        "First 0.00",
        "VO § 35b Abs. 3 {outpatient_days:{days:9,per_day:25,cap:200}} → 200.00",
        "VO § 35a Abs. 3 {placement_instead:{before:200}} → 0.00",
        "First 75.00",
        "VO § 36 {relief_days:{days:3,per_day:25}} → 75.00",
        "First 0.00",
        "AKJB-Seite Notfallmässige Unterbringung free_of_charge → 0.00",
    ];
    assert_eq!(steps(&with, "2027-03")[4..], expected);
    let mut by_days = simple(alone("60000"), foster(FosterForm::Crisis, Answer::Unknown), "1.3.2027", "10.3.2027");
    by_days.children[0].helps.push(help(foster(FosterForm::Holiday, Answer::Unknown), "11.3.2027", "20.3.2027"));
    assert_eq!(steps(&by_days, "2027-03").last().unwrap(), "VO § 30 {days_together:{before:115.07,more:115.07}} → 230.14");
    let free = |change: &dyn Fn(&mut Case)| {
        let mut case =
            simple(alone("60000"), HelpKind::FamilyCoaching { days_per_month: Answer::Known(2) }, "1.3.2027", "31.3.2027");
        change(&mut case);
        steps(&case, "2027-03").last().unwrap().clone()
    };
    // The cap is named where it takes something away.
    for (days, expected) in [(8, "VO § 35b Abs. 1"), (9, "VO § 35b Abs. 3")] {
        let step = free(&|case| case.children[0].helps[0].kind = coaching(days));
        assert_eq!(step, format!("{expected} {{outpatient_days:{{days:{days},per_day:25,cap:200}}}} → 200.00"));
    }
    assert_eq!(free(&|_| {}), "VO § 35b Abs. 1 {outpatient_days:{days:2,per_day:25,cap:200}} → 50.00");
    assert_eq!(
        free(&|case| case.social_assistance = Choice::Known(true)),
        "VO § 35b Abs. 4 {outpatient_exempt:{before:50}} → 0.00"
    );
    assert_eq!(free(&|case| case.household = Household::NoLiableParents), "VO § 35b Abs. 3 nobody_liable → 0.00");
}
