//! The cases that are timed, from the usual to the worst.

#[path = "../../tests/wide/mod.rs"]
mod wide;

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;

use wide::Wide;

/// A case with its name.
pub struct Timed {
    /// What it is.
    pub name: &'static str,
    /// The case.
    pub case: Case,
}

/// The cases: the first over a full year; then the slowest that the search in tests/law/bounded.rs found, for the page and for a file.
pub fn cases() -> Vec<Timed> {
    let alone = |subtotal| Household::One(unit(subtotal));
    let apart = |subtotal| Household::Apart { first: unit(subtotal), second: unit(subtotal) };
    let couple = Household::Together(Couple {
        first: Finances::only(francs(64_000)),
        second: Finances::only(francs(28_000)),
        deductions: Deductions { children: Answer::Known(2), ..Deductions::none() },
    });
    let unknown = || OwnIncome::default();
    vec![
        Timed { name: "full year, everything known", case: case(couple, vec![child(OwnIncome::none(), home())]) },
        Timed { name: "full year, income unknown", case: case(alone(Answer::Unknown), vec![child(OwnIncome::none(), home())]) },
        Timed { name: "child's income unknown", case: case(alone(francs(64_000)), vec![child(unknown(), foster())]) },
        Timed { name: "apart, all unknown", case: case(apart(Answer::Unknown), vec![child(unknown(), foster())]) },
        Timed {
            name: "apart, all unknown, three children",
            case: case(apart(Answer::Unknown), vec![child(unknown(), foster()); 3]),
        },
        Timed {
            name: "page: apart, four children",
            case: Wide { apart: true, nothing: true, children: 4, shift: 61, ..Wide::PAGE }.case(),
        },
        Timed {
            name: "page: apart, four children, ten years",
            case: Wide { apart: true, years: true, nothing: true, children: 4, shift: 61, ..Wide::PAGE }.case(),
        },
        Timed { name: "page: alone, four children", case: Wide { children: 4, ..Wide::PAGE }.case() },
        Timed { name: "page: apart, a child, four families", case: Wide { apart: true, helps: 4, ..Wide::PAGE }.case() },
        Timed { name: "file: apart, 4 x 5", case: Wide { apart: true, children: 4, helps: 5, ..Wide::PAGE }.case() },
        Timed { name: "file: alone, 2 x 12", case: Wide { children: 2, helps: 12, shift: 61, ..Wide::PAGE }.case() },
        Timed {
            name: "file: 12 x 12, all known",
            case: Wide { known: true, limits: true, children: 12, helps: 12, ..Wide::PAGE }.case(),
        },
        Timed { name: "file: 12 x 12, refused", case: Wide { children: 12, helps: 12, ..Wide::PAGE }.case() },
    ]
}

fn francs(francs: u32) -> Answer<Chf> {
    Answer::Known(Chf::francs(francs))
}

fn unit(subtotal: Answer<Chf>) -> Unit {
    Unit { parent: Finances::only(subtotal), partner: None, deductions: Deductions::none() }
}

fn home() -> HelpKind {
    HelpKind::Home(Home {
        setting: Some(Setting::ResidentialHome),
        extent: Choice::Known(Extent::Full),
        regular_days: None,
        schooling: None,
        vocational: None,
        contribution: Answer::Unknown,
    })
}

fn foster() -> HelpKind {
    HelpKind::FosterFamily { form: Some(FosterForm::LongTerm), specialised: Choice::Unknown, agreed_pay: Answer::Unknown }
}

fn child(own: OwnIncome, kind: HelpKind) -> Child {
    let (start, end) = (Date::new(2027, 1, 1).unwrap_or(Date::FIRST), Date::new(2027, 12, 31));
    let help = Help { kind, start, end, request: Request::First, grounds: Grounds::default() };
    Child {
        birth: Date::new(2015, 6, 1),
        age: None,
        domicile: Choice::Known(Domicile::BaselLandschaft),
        support_residence: Choice::Known(true),
        disability: Choice::Unknown,
        special_school: Choice::Unknown,
        own,
        helps: vec![help],
    }
}

fn case(household: Household, children: Vec<Child>) -> Case {
    Case {
        today: Date::new(2026, 11, 21).unwrap_or(Date::FIRST),
        household,
        social_assistance: Choice::Known(false),
        family_days: Answer::Unknown,
        asylum: Choice::Known(false),
        tax_basis: Choice::Known(TaxBasis::Ruling),
        children,
    }
}
