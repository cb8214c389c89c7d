//! The figures of the ordinance, by date of entry into force, each with unit, source and kind.
//!
//! They come from `parameters/*.toml`, which `build.rs` checks and turns into constants. A new tariff is a new file.

use serde::Serialize;

use crate::calendar::{Date, Holiday};
use crate::money::{Chf, Percent};
use crate::rules::source::{Act, Source};
use crate::rules::tariff::{Bracket, Tariff, TariffKind};

/// A figure of the law with its unit, source and kind.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Figure<T> {
    /// The figure itself.
    pub value: T,
    /// What it counts, as the file says: `CHF/month`, `percent`, `working days`.
    pub unit: &'static str,
    /// Where it stands.
    pub source: Source,
    /// How binding it is.
    pub kind: Kind,
}

/// How binding a figure is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// It stands in an act.
    Law,
    /// The office says so on its page.
    Practice,
    /// Our reading where the law is silent.
    Assumption,
}

/// All figures in force from one date on.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Parameters {
    /// The file's name.
    pub file: &'static str,
    /// The SHA-256 of the file, in hexadecimal digits.
    pub hash: &'static str,
    /// What the figures are, for people: `SGS 850.15, Stand 1.1.2025`.
    pub title: &'static str,
    /// Where the ordinance can be read.
    pub link: &'static str,
    /// First day on which they hold.
    pub valid_from: Date,
    /// The last day up to which the text has been compared with the official collection.
    pub checked_on: Date,
    /// What was compared then, and what shows that nothing newer was in force: a sentence for people.
    pub checked_against: &'static str,
    /// The last day on which they hold, where the act itself names one.
    pub valid_to: Option<Date>,
    /// § 32: liable persons together, or with a legally obliged supporter or a stable partner.
    pub tariff_joint: Tariff,
    /// § 33: other liable persons.
    pub tariff_single: Tariff,
    /// § 34: minors without liable persons, and young adults; § 35: a minor's own part.
    pub tariff_own: Tariff,
    /// The most that a payer owes a month, §§ 32–34.
    pub monthly_cap: Figure<Chf>,
    /// Months of a year's income, reading `pro-rata`.
    pub months_per_year: Figure<u32>,
    /// Days of a year's income, reading `day-rate`.
    pub days_per_year: Figure<u32>,
    /// The part of taxable wealth that counts as income, § 30a Abs. 2.
    pub wealth_percent: Figure<Percent>,
    /// The part of a partner's income that counts, § 30a Abs. 4.
    pub partner_percent: Figure<Percent>,
    /// For each child with a tax deduction, § 30a Abs. 5 lit. a.
    pub child_deduction: Figure<Chf>,
    /// Fewer days in a calendar month cost nothing, § 29 Abs. 2.
    pub least_days: Figure<u32>,
    /// Reduction for weekly care, § 29 Abs. 3.
    pub weekly_reduction: Figure<Percent>,
    /// Reduction for part-time care, § 29 Abs. 4.
    pub part_time_reduction: Figure<Percent>,
    /// Part-time care is at most this part of the month, § 29 Abs. 4.
    pub part_time_limit: Figure<Percent>,
    /// Share of the municipality in asylum cases, § 28 Abs. 4; none if it is not known.
    pub asylum_share: Option<Figure<Chf>>,
    /// For a day on which outpatient help is given, § 35b.
    pub outpatient_day: Figure<Chf>,
    /// At most for outpatient help a month, § 35b.
    pub outpatient_cap: Figure<Chf>,
    /// For a day of a relief stay, § 36.
    pub relief_day: Figure<Chf>,
    /// Foster pay at most: weekly care, ordinary family, § 17 Abs. 2. Like all maxima of § 17 none if it is not known.
    pub foster_weekly_ordinary: Option<Figure<Chf>>,
    /// Foster pay at most: weekly care, specialised family, § 17 Abs. 3.
    pub foster_weekly_specialised: Option<Figure<Chf>>,
    /// Foster pay at most: long-term care, ordinary family, § 17 Abs. 2.
    pub foster_long_ordinary: Option<Figure<Chf>>,
    /// Foster pay at most: long-term care, specialised family, § 17 Abs. 3.
    pub foster_long_specialised: Option<Figure<Chf>>,
    /// Foster pay at most: a day of short-term or holiday care, ordinary family, § 17 Abs. 2.
    pub foster_day_ordinary: Option<Figure<Chf>>,
    /// Foster pay at most: a day of short-term or holiday care, specialised family, § 17 Abs. 3.
    pub foster_day_specialised: Option<Figure<Chf>>,
    /// Foster pay at most: a day in a crisis family, § 17 Abs. 6.
    pub foster_day_crisis: Option<Figure<Chf>>,
    /// Foster pay at most in justified exceptions and hardship, § 17 Abs. 4.
    pub foster_exception: Option<Figure<Chf>>,
    /// The longest stay in a crisis family, §§ 12, 17.
    pub crisis_days: Figure<u32>,
    /// Days in a crisis family for which no contract is needed, § 12.
    pub crisis_without_contract: Figure<u32>,
    /// A partnership is stable after so many years, SHG § 28a Abs. 1quater.
    pub stable_partnership_years: Figure<u32>,
    /// Age of majority.
    pub majority_age: Figure<u32>,
    /// Re-entry beyond majority: within so many years of leaving, page.
    pub reentry_years: Figure<u32>,
    /// Emergency bed and placement: nights at most, page.
    pub emergency_nights: Figure<u32>,
    /// Emergency bed and placement: days at most, page.
    pub emergency_days: Figure<u32>,
    /// Request for outpatient help: working days before it begins, page.
    pub outpatient_request: Figure<u32>,
    /// First request for a placement: working days before it begins, page.
    pub placement_request: Figure<u32>,
    /// Request for a placement that follows an emergency: days after it began, page.
    pub emergency_request: Figure<u32>,
    /// Request for a crisis intervention: days after it began, page.
    pub crisis_request: Figure<u32>,
    /// Request for an extension: days before it begins, page.
    pub extension_request: Figure<u32>,
    /// Request for a change of home or family: days before it, page.
    pub change_request: Figure<u32>,
    /// Days to appeal against a decision, in general.
    pub appeal_days: Figure<u32>,
    /// Wealth that is free of tax for couples and for a parent in one household with children, SGS 331 § 50. Like the next three
    /// it is for estimates only, and none if it is not known.
    pub tax_free_wealth_household: Option<Figure<Chf>>,
    /// Wealth that is free of tax for all others, SGS 331 § 50.
    pub tax_free_wealth_other: Option<Figure<Chf>>,
    /// Flat-rate deduction for the upkeep of a newer house, of the gross rent.
    pub flat_upkeep_newer: Option<Figure<Percent>>,
    /// Flat-rate deduction for the upkeep of an older house, of the gross rent.
    pub flat_upkeep_older: Option<Figure<Percent>>,
    /// Age from which a child is asked about a wage. Like the next one it is for the questions only.
    pub wage_from_age: Figure<u32>,
    /// The oldest age for which the page computes.
    pub oldest_age: Figure<u32>,
    /// Public holidays in BL.
    pub holidays: &'static [Holiday],
}

impl Parameters {
    /// Every figure as its file writes it, by name, also those that no rule uses. Empty for the files of tests.
    pub fn listed(&self) -> Listed {
        LISTED.iter().find(|(hash, _)| *hash == self.hash).map_or(&[], |(_, listed)| listed)
    }

    /// The tariff of this kind.
    pub fn tariff(&self, kind: TariffKind) -> &Tariff {
        match kind {
            TariffKind::Joint => &self.tariff_joint,
            TariffKind::Single => &self.tariff_single,
            TariffKind::Own => &self.tariff_own,
        }
    }
}

/// How often the office compares the figures with the law (docs/tariff-update.md): our own rule, no figure of the act.
const YEARS_BETWEEN_CHECKS: u32 = 1;

/// All parameter files this program holds, the oldest first.
pub static FILES: &[Parameters] = include!(concat!(env!("OUT_DIR"), "/parameters.rs"));

/// Figures as their file writes them, by name.
pub type Listed = &'static [(&'static str, Figure<&'static str>)];

/// The figures of each of [`FILES`], by the hash of the file. Separate from them, because only `recompute` lists figures: so they
/// are not in the page's engine.
static LISTED: &[(&str, Listed)] = include!(concat!(env!("OUT_DIR"), "/listed.rs"));

/// The parameter files that an assessment may use. Tests make their own; all others use [`RuleBook::embedded`].
#[derive(Clone, Copy, Debug)]
pub struct RuleBook {
    files: &'static [Parameters],
}

impl RuleBook {
    /// The files of this program.
    pub fn embedded() -> RuleBook {
        RuleBook { files: FILES }
    }

    /// Other files, the oldest first.
    pub fn of(files: &'static [Parameters]) -> RuleBook {
        RuleBook { files }
    }

    /// Only the files that are in force on `last` or earlier, to compute like a program without the newer files.
    pub fn up_to(self, last: Date) -> RuleBook {
        let count = self.files.partition_point(|file| file.valid_from <= last);
        RuleBook { files: self.files.get(..count).unwrap_or(self.files) }
    }

    /// The figures in force on a day. `None` before the first file: the nearest file is never used instead.
    pub fn on(&self, day: Date) -> Option<&'static Parameters> {
        self.files.iter().rev().find(|file| file.valid_from <= day)
    }

    /// The first day for which there are figures.
    pub fn first_day(&self) -> Option<Date> {
        self.files.first().map(|file| file.valid_from)
    }

    /// All files, the oldest first.
    pub fn files(&self) -> &'static [Parameters] {
        self.files
    }

    /// Whether, on this day, the newest figures have expired or were last compared with the law more than a year ago.
    pub fn is_outdated(&self, day: Date) -> bool {
        self.newest().is_some_and(|file| {
            file.checked_on.plus_years(YEARS_BETWEEN_CHECKS) < day || file.valid_to.is_some_and(|last| last < day)
        })
    }

    /// The newest figures.
    pub fn newest(&self) -> Option<&'static Parameters> {
        self.files.last()
    }
}
