//! Each field of the case has a question that fills it, and a place in the file.

use serde_json::Value;

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::check::CaseError;
use hilfen_rechner::case::field::{Dated, Field};
use hilfen_rechner::case::place::place;
use hilfen_rechner::case::{
    Case, Child, Couple, Deductions, DeductionsOfYear, Finances, FinancesOfYear, FosterForm, Grounds, Help, HelpKind, Home,
    Household, IncomeChange, OwnIncome, OwnIncomeOfYear, Partner, ReliefPlace, Request, Unit,
};
use hilfen_rechner::form::Question;

fn change(year: i32) -> IncomeChange {
    IncomeChange { since: Date::new(year, 3, 1).unwrap(), monthly: Answer::Unknown }
}

fn finances() -> Finances {
    let further_years = vec![FinancesOfYear { year: 2027, ..FinancesOfYear::default() }];
    let (change, further_changes) = (Some(change(2027)), vec![change(2028)]);
    Finances { change, further_changes, year: Some(2026), further_years, ..Finances::default() }
}

fn deductions() -> Deductions {
    let further_years = vec![DeductionsOfYear { year: 2027, ..DeductionsOfYear::default() }];
    Deductions { year: Some(2026), further_years, ..Deductions::default() }
}

fn unit() -> Unit {
    let partner = Some(Partner { relation: Choice::Unknown, finances: finances() });
    Unit { parent: finances(), partner, deductions: deductions() }
}

fn child() -> Child {
    let open = Answer::Unknown;
    let form = Some(FosterForm::ShortTerm { days_per_month: open });
    let home = Home {
        setting: None,
        extent: Choice::Unknown,
        regular_days: None,
        schooling: None,
        vocational: None,
        contribution: Answer::Unknown,
    };
    let kinds = [
        HelpKind::FamilyCoaching { days_per_month: open },
        HelpKind::FosterFamily { form, specialised: Choice::Unknown, agreed_pay: Answer::Unknown },
        HelpKind::Home(home),
        HelpKind::ReliefStay { place: ReliefPlace::Home, days_per_month: open },
    ];
    let start = Date::new(2027, 2, 1).unwrap();
    let grounds = Grounds::default();
    let help = |kind| Help { kind, start, end: None, request: Request::First, grounds };
    Child {
        birth: None,
        age: None,
        domicile: Choice::Unknown,
        support_residence: Choice::Unknown,
        disability: Choice::Unknown,
        special_school: Choice::Unknown,
        own: OwnIncome {
            wage_change: Some(change(2027)),
            further_wage_changes: vec![change(2028)],
            deductions: deductions(),
            year: Some(2026),
            further_years: vec![OwnIncomeOfYear { year: 2027, ..OwnIncomeOfYear::default() }],
            ..OwnIncome::default()
        },
        helps: kinds.map(help).to_vec(),
    }
}

/// Cases in which every answer that can move an amount is open.
fn open_cases() -> Vec<Case> {
    let couple = Couple { first: finances(), second: finances(), deductions: deductions() };
    let households = [Household::Together(couple), Household::One(unit()), Household::Apart { first: unit(), second: unit() }];
    let case = |household| Case {
        today: Date::new(2027, 1, 1).unwrap(),
        household,
        social_assistance: Choice::Unknown,
        family_days: Answer::Unknown,
        asylum: Choice::Unknown,
        tax_basis: Choice::Unknown,
        children: vec![child(), child()],
    };
    households.map(case).to_vec()
}

/// What stands in a file at a path like `case.children[0].birth`.
fn at<'a>(file: &'a Value, path: &str) -> Option<&'a Value> {
    file.pointer(&["/", &path.replace(['.', '['], "/").replace(']', "")].concat())
}

#[test]
fn a_question_fills_each_field() {
    for (field, ..) in open_cases().iter().flat_map(Case::figures) {
        assert!(Question::of(field).is_some(), "{field:?}");
    }
}

#[test]
fn each_field_has_its_place_in_the_file() {
    for case in open_cases() {
        let file = serde_json::json!({ "case": case });
        let mut seen = Vec::new();
        for (field, dated, _) in case.figures() {
            let path = place(CaseError::TooOpen { field, dated }, &case);
            let found = at(&file, &path);
            assert!(found.is_some_and(|value| value == "unknown" || value.is_null()) || is_form(field), "{field:?}: {path}");
            assert!(!seen.contains(&path), "{path} stands for two answers");
            if let Some(Dated::Year(year)) = dated {
                let parent = path.rsplit_once('.').unwrap().0;
                assert_eq!(at(&file, parent).unwrap()["year"], year, "{path}");
            }
            seen.push(path);
        }
    }
}

/// The form of foster care is told here, so that its days can be open.
fn is_form(field: Field) -> bool {
    matches!(field, Field::FosterForm(_))
}
