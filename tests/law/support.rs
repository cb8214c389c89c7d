//! Cases that the tests start from.

#[path = "../figures/mod.rs"]
#[allow(dead_code)]
pub mod figures;
pub use figures::book;

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Assessment, assess};
use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::payers::Payer;

pub fn chf(text: &str) -> Chf {
    Chf::read(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

pub fn known(text: &str) -> Answer<Chf> {
    Answer::Known(chf(text))
}

pub fn date(text: &str) -> Date {
    Date::read(text).unwrap_or_else(|| panic!("no date: {text}"))
}

/// A person with this subtotal and nothing else.
pub fn person(subtotal: &str) -> Finances {
    Finances::only(known(subtotal))
}

pub fn alone(subtotal: &str) -> Household {
    Household::One(Unit { parent: person(subtotal), partner: None, deductions: Deductions::none() })
}

pub fn together(first: &str, second: &str) -> Household {
    Household::Together(Couple { first: person(first), second: person(second), deductions: Deductions::none() })
}

pub fn home(extent: Extent) -> HelpKind {
    HelpKind::Home(Home {
        setting: Some(Setting::ResidentialHome),
        extent: Choice::Known(extent),
        regular_days: None,
        schooling: None,
        vocational: None,
        contribution: Answer::Unknown,
    })
}

pub fn foster(form: FosterForm, agreed_pay: Answer<Chf>) -> HelpKind {
    HelpKind::FosterFamily { form: Some(form), specialised: Choice::Known(false), agreed_pay }
}

pub fn coaching(days: u32) -> HelpKind {
    HelpKind::FamilyCoaching { days_per_month: Answer::Known(days) }
}

/// Every condition met.
pub fn grounds() -> Grounds {
    Grounds {
        basis: Choice::Known(Basis::Indication),
        indicated_by: Choice::Known(IndicatingBody::SocialService),
        milder_measure: Choice::Known(false),
        recognition: Choice::Known(Recognition::Recognised),
        place: Choice::Known(Place::InCanton),
        ..Grounds::default()
    }
}

pub fn help(kind: HelpKind, start: &str, end: &str) -> Help {
    let end = (!end.is_empty()).then(|| date(end));
    Help { kind, start: date(start), end, request: Request::First, grounds: grounds() }
}

pub fn child(helps: Vec<Help>) -> Child {
    Child {
        birth: Some(date("1.6.2015")),
        age: None,
        domicile: Choice::Known(Domicile::BaselLandschaft),
        support_residence: Choice::Known(true),
        disability: Choice::Known(true),
        special_school: Choice::Known(true),
        own: OwnIncome::none(),
        helps,
    }
}

pub fn case(household: Household, children: Vec<Child>) -> Case {
    Case {
        today: date("21.11.2026"),
        household,
        social_assistance: Choice::Known(false),
        family_days: Answer::Unknown,
        asylum: Choice::Known(false),
        tax_basis: Choice::Known(TaxBasis::Ruling),
        children,
    }
}

/// One child with one help.
pub fn simple(household: Household, kind: HelpKind, start: &str, end: &str) -> Case {
    case(household, vec![child(vec![help(kind, start, end)])])
}

pub fn assessed(case: &Case) -> Assessment {
    assess(case, &book()).unwrap_or_else(|wrong| panic!("refused: {wrong:?}"))
}

/// The totals of all months as they are shown: `2027-01 1108.33`, months with the same amount as one line.
pub fn by_month(assessment: &Assessment) -> Vec<String> {
    let show = |range: hilfen_rechner::answer::Range| {
        if range.is_exact() { range.low.to_string() } else { format!("{}–{}", range.low, range.high) }
    };
    let mut lines: Vec<(String, String, String)> = Vec::new();
    for month in &assessment.months {
        let (name, amount) = (month.month.to_string(), show(month.total));
        match lines.last_mut() {
            Some((_, to, known)) if *known == amount => *to = name,
            _ => lines.push((name.clone(), name, amount)),
        }
    }
    lines
        .into_iter()
        .map(|(from, to, amount)| if from == to { format!("{from} {amount}") } else { format!("{from}..{to} {amount}") })
        .collect()
}

/// What a payer owes in the first month.
pub fn first_month(assessment: &Assessment, payer: Payer) -> String {
    let lines = &assessment.months[0].lines;
    let shares: Vec<_> = lines.iter().filter(|line| line.payer == payer).map(|line| line.amount).collect();
    assert!(shares.iter().all(|range| range.is_exact()), "not exact: {shares:?}");
    shares.iter().map(|range| range.low).sum::<Chf>().to_string()
}
