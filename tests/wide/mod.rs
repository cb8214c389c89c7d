//! Wide cases: long stays about which little is known. The search for the slowest cases turns their knobs.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::calendar::{Date, Year};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;

/// The knobs of a wide case.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Wide {
    /// Whether the parents live apart; else there is one.
    pub apart: bool,
    /// Whether each parent has a partner who may count.
    pub partners: bool,
    /// Whether the incomes change in the course of the stay.
    pub changes: bool,
    /// Whether incomes, limits and most choices are known. Each amount is then the low end of its range, also with `nothing`.
    pub known: bool,
    /// Whether there are figures of ten successive years, else of one without a year.
    pub years: bool,
    /// Whether amounts are unknown; else they lie between two figures, chosen so that the ways to fill the gaps differ.
    pub nothing: bool,
    /// Whether the stays are in homes; else in foster families.
    pub home: bool,
    /// Whether the agreed pay or the canton's contribution has an answer like the other amounts, else it is unknown.
    pub limits: bool,
    /// How many children.
    pub children: usize,
    /// How many helps each child has.
    pub helps: usize,
    /// How long each stay is, in months; at most ten years.
    pub months: u32,
    /// By how many days each stay begins after the one before; from 900 days on they start over.
    pub shift: u32,
    /// The lowest subtotal of a parent, and the width of its range, in thousands.
    pub income: [u32; 2],
    /// The lowest other income of a child, and the width of its range, in thousands.
    pub other: [u32; 2],
}

/// The income year of the first month.
const FIRST_YEAR: Year = 2023;

impl Wide {
    /// One child with one help, as open as the page can make it.
    pub const PAGE: Wide = Wide {
        apart: false,
        partners: true,
        changes: true,
        known: false,
        years: false,
        nothing: false,
        home: false,
        limits: false,
        children: 1,
        helps: 1,
        months: 116,
        shift: 37,
        income: [40, 60],
        other: [6, 24],
    };

    /// The case.
    pub fn case(self) -> Case {
        let household = if self.apart {
            Household::Apart { first: self.unit(2026), second: self.unit(2028) }
        } else {
            Household::One(self.unit(2026))
        };
        Case {
            today: date(2023, 11, 21),
            household,
            social_assistance: self.choice(false),
            family_days: Answer::Unknown,
            asylum: Choice::Unknown,
            tax_basis: Choice::Unknown,
            children: (0..self.children).map(|place| self.child(place)).collect(),
        }
    }

    fn between(self, low: u32, width: u32) -> Answer<Chf> {
        if self.known {
            return Answer::Known(Chf::francs(low));
        }
        if self.nothing {
            return Answer::Unknown;
        }
        Answer::Between { low: Chf::francs(low), high: Chf::francs(low.saturating_add(width)) }
    }

    fn choice<T>(self, known: T) -> Choice<T> {
        if self.known { Choice::Known(known) } else { Choice::Unknown }
    }

    fn unit(self, year: i32) -> Unit {
        let [low, width] = self.income.map(|thousands| thousands.saturating_mul(1000));
        let other = if self.nothing { Answer::Unknown } else { Answer::Known(Chf::ZERO) };
        let of_year = |low: u32, year| {
            let subtotal = self.between(low, width);
            FinancesOfYear { year, subtotal, property: other, upkeep: other, wealth: other }
        };
        let finances = |low: u32, year| Finances {
            subtotal: self.between(low, width),
            year: self.years.then_some(FIRST_YEAR),
            further_years: self.further_years(low, of_year),
            change: self.changes.then(|| IncomeChange { since: date(year, 5, 1), monthly: self.between(low / 13, width / 12) }),
            ..if self.nothing { Finances::default() } else { Finances::only(Answer::Unknown) }
        };
        let partner = Partner { relation: self.choice(Relation::Stable), finances: finances(low / 2, year + 1) };
        let deductions = if self.nothing { Deductions::default() } else { Deductions::none() };
        Unit { parent: finances(low, year), partner: self.partners.then_some(partner), deductions }
    }

    /// The figures of the nine years after the first, whose low end rises by 1000 a year. None without `years`.
    fn further_years<T>(self, low: u32, of_year: impl Fn(u32, Year) -> T) -> Vec<T> {
        let last = if self.years { 9 } else { 0 };
        (1..=last).map(|later: Year| of_year(low.saturating_add(1_000 * later.unsigned_abs()), FIRST_YEAR + later)).collect()
    }

    fn child(self, place: usize) -> Child {
        let [low, width] = self.other.map(|thousands| thousands.saturating_mul(1000));
        let of_year = |low: u32, year| OwnIncomeOfYear {
            year,
            wage: self.between(3_000, 9_000),
            other: self.between(low, width),
            wealth: self.between(0, 50_000),
        };
        let own = OwnIncome {
            year: self.years.then_some(FIRST_YEAR),
            further_years: self.further_years(low, of_year),
            wage: self.between(3_000, 9_000),
            other: self.between(low, width),
            wealth: self.between(0, 50_000),
            reaches_parents: self.choice(false),
            in_parents_ruling: self.choice(false),
            deductions: if self.known { Deductions::none() } else { Deductions::default() },
            ..OwnIncome::default()
        };
        Child {
            // The children come of age one after the other, a year apart.
            birth: Some(date(2014 + i32::try_from(place % 8).unwrap_or_default(), 6, 1)),
            age: None,
            domicile: Choice::Known(Domicile::BaselLandschaft),
            support_residence: Choice::Known(true),
            disability: Choice::Unknown,
            special_school: Choice::Unknown,
            own,
            helps: (0..self.helps).map(|help| self.help(place * self.helps + help)).collect(),
        }
    }

    fn help(self, place: usize) -> Help {
        let days = i32::try_from(place).unwrap_or_default() * i32::try_from(self.shift).unwrap_or_default() % 900;
        let start = date(2024, 1, 10).plus_days(days);
        let end = start.month().plus(self.months).first().plus_days(12).min(start.plus_years(10));
        let limit = if self.limits { self.between(800, 2_200) } else { Answer::Unknown };
        let kind = if self.home {
            HelpKind::Home(Home {
                setting: Some(Setting::ResidentialHome),
                extent: self.choice(Extent::Full),
                regular_days: Some(15),
                schooling: None,
                vocational: None,
                contribution: limit,
            })
        } else {
            let form = self.known.then_some(FosterForm::LongTerm);
            HelpKind::FosterFamily { form, specialised: self.choice(false), agreed_pay: limit }
        };
        let grounds = Grounds { began_as_minor: Choice::Known(true), ..Grounds::default() };
        Help { kind, start, end: Some(end), request: Request::First, grounds }
    }
}

fn date(year: i32, month: u8, day: u8) -> Date {
    Date::new(year, month, day).unwrap_or(Date::FIRST)
}
