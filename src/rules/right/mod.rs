//! The right to a contribution: SHG § 28, VO §§ 8, 13g, 14, 23–27, and the conditions of the office's page.
//!
//! Each condition is met, met until a day, not met, not answered, or left to the office ([`Status`]). If it fails, its status holds
//! the fact on which it fails.

mod types;

pub use types::{CheckedCondition, Condition, Failure, Status, Verdict};

use crate::answer::Choice;
use crate::calendar::Date;
use crate::case::{
    Basis, Case, Child, Domicile, FosterForm, Help, HelpKind, Home, IndicatingBody, MajorityReason, Place, Recognition,
};
use crate::rules::parameters::{Figure, Parameters};
use crate::rules::reading::OpenPoint;
use crate::rules::source::{Act, Source};

/// When a child comes of age (ZGB Art. 14), as far as the case says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Majority {
    /// On this day, by the date of birth.
    On(Date),
    /// Before any help: the age is given, and it is one of majority.
    Before,
    /// After every help: the age is given, and is so low that the child is a minor throughout.
    After,
    /// Not known: neither is given, or the age is just below majority.
    Unknown,
}

impl Majority {
    /// When this child comes of age. The date of birth decides. Without it the age does, unless it is one year below majority: such
    /// a child can come of age in any of the months that are shown.
    pub fn of(child: &Child, parameters: &Parameters) -> Majority {
        let of_age = parameters.majority_age.value;
        match (child.birth, child.age) {
            (Some(birth), _) => Majority::On(birth.plus_years(of_age)),
            (None, Some(age)) if age >= of_age => Majority::Before,
            (None, Some(age)) if age.saturating_add(2) <= of_age => Majority::After,
            (None, _) => Majority::Unknown,
        }
    }

    /// Whether the child is of age on a day. If it is not known, the child counts as a minor.
    pub fn is_reached(self, day: Date) -> bool {
        match self {
            Majority::On(since) => since <= day,
            Majority::Before => true,
            Majority::After | Majority::Unknown => false,
        }
    }

    /// The day, if the date of birth is given.
    pub fn date(self) -> Option<Date> {
        match self {
            Majority::On(since) => Some(since),
            Majority::Before | Majority::After | Majority::Unknown => None,
        }
    }
}

/// The longest that a help may last, in days: an emergency bed or placement, or crisis care. None for all other helps.
pub fn longest_stay(help: &Help, parameters: &Parameters) -> Option<Figure<u32>> {
    match help.kind {
        HelpKind::EmergencyBed | HelpKind::EmergencyPlacement => Some(parameters.emergency_days),
        HelpKind::FosterFamily { form: Some(FosterForm::Crisis), .. } => Some(parameters.crisis_days),
        _ => None,
    }
}

/// The last day that the canton can pay for, if a help goes on beyond majority without an important reason (SHG § 28 Abs. 3): the
/// end of the last month that counts for a minor (reading `majority-month`). None if majority does not end the help.
pub fn last_paid_day(conditions: &[CheckedCondition]) -> Option<Date> {
    conditions.iter().find_map(|checked| match checked.status {
        Status::MetUntil(Failure::NoMajorityReason { since: Some(since) }) => {
            let before = since.plus_days(-1);
            Some(if since.day() == 1 { before } else { since.month().last() })
        }
        _ => None,
    })
}

/// For helps that start on this day or later, only the school psychology service (SPD) may indicate schooling in a home. For
/// earlier helps the child psychiatry service (KJP) may too (SGS 640.71, change of 23.6.2026). It is no parameter: the parameter
/// files hold the figures of SGS 850.15, and this day of another act changes none of them.
pub const SPD_ALONE_FROM: Date = Date::checked(2026, 8, 1);

/// All conditions for a help of a child. If the help has no end, it is considered until `horizon` or the day of the case, whichever
/// is later.
pub fn conditions(case: &Case, child: &Child, help: &Help, horizon: Date, parameters: &Parameters) -> Vec<CheckedCondition> {
    let mut list = Conditions { conditions: Vec::with_capacity(10) };
    if let HelpKind::NotCovered(uncovered) = help.kind {
        list.add(
            Condition::Covered,
            Status::NotMet(Failure::NotCovered(uncovered)),
            Source::page("Nicht finanzierbare Leistungen"),
        );
        return list.conditions;
    }
    list.add(Condition::Covered, Status::Met, Source::statute("§ 28 Abs. 1"));
    if help.kind != HelpKind::EmergencyBed {
        list.residence(child, help);
        list.basis(help);
        list.provider(help);
    }
    list.special(child, help, parameters);
    list.majority(child, help, horizon.max(case.today), parameters);
    list.conditions
}

/// The conditions found so far; each method adds those of one subject.
struct Conditions {
    conditions: Vec<CheckedCondition>,
}

/// The status of a condition that needs a «yes»: a «no» is `failure`.
fn must(answer: Choice<bool>, failure: Failure) -> Status {
    match answer {
        Choice::Known(true) => Status::Met,
        Choice::Known(false) => Status::NotMet(failure),
        Choice::Unknown => Status::NotAnswered,
    }
}

impl Conditions {
    fn add(&mut self, condition: Condition, status: Status, source: Source) {
        self.conditions.push(CheckedCondition { condition, status, source });
    }

    /// SHG § 28 Abs. 2: the domicile must be in BL. For residential help the support residence counts too: if it is elsewhere, the
    /// office decides. If only the support residence is in BL and the domicile is not abroad, the office decides too: an outside
    /// body may file (page).
    fn residence(&mut self, child: &Child, help: &Help) {
        let residential = help.kind.is_residential();
        let domicile = match child.domicile {
            Choice::Known(Domicile::BaselLandschaft) => Status::Met,
            Choice::Known(Domicile::Disputed) => Status::OfficeDecides(OpenPoint::Residence),
            Choice::Known(Domicile::Abroad) => Status::NotMet(Failure::DomicileElsewhere(Domicile::Abroad)),
            Choice::Known(elsewhere) => match child.support_residence {
                Choice::Known(true) if residential => Status::OfficeDecides(OpenPoint::Residence),
                Choice::Unknown if residential => Status::NotAnswered,
                _ => Status::NotMet(Failure::DomicileElsewhere(elsewhere)),
            },
            Choice::Unknown => Status::NotAnswered,
        };
        self.add(Condition::Domicile, domicile, Source::statute("§ 28 Abs. 2"));
        // If the domicile rules out the help, the support residence does not matter.
        if residential && !matches!(domicile, Status::NotMet(_)) {
            let support = match child.support_residence {
                Choice::Known(true) => Status::Met,
                Choice::Known(false) => Status::OfficeDecides(OpenPoint::Residence),
                Choice::Unknown => Status::NotAnswered,
            };
            self.add(Condition::SupportResidence, support, Source::page("Grundsätze"));
        }
    }

    /// SHG § 28 Abs. 2, VO §§ 25–27: an order, or an indication by an entitled body that finds no milder measure.
    fn basis(&mut self, help: &Help) {
        let grounds = &help.grounds;
        match &help.kind {
            // The AKJB itself indicates on the parents' request (VO § 25 Abs. 1).
            HelpKind::ReliefStay { .. } | HelpKind::SchoolTransport => return,
            HelpKind::EmergencyPlacement => {
                self.indicating_body(grounds.indicated_by, true);
                return;
            }
            _ => {}
        }
        let (status, indicated) = match grounds.basis {
            Choice::Known(Basis::Indication) => (Status::Met, true),
            Choice::Known(Basis::Order) => (Status::Met, false),
            Choice::Known(Basis::CriminalOrder) => (Status::Met, false),
            Choice::Known(Basis::Neither) => (Status::NotMet(Failure::NoBasis), false),
            Choice::Unknown => (Status::NotAnswered, false),
        };
        self.add(Condition::Basis, status, Source::statute("§ 28 Abs. 2"));
        if !indicated {
            return;
        }
        self.indicating_body(grounds.indicated_by, help.kind.is_residential());
        let milder = match grounds.milder_measure {
            Choice::Known(true) => Status::NotMet(Failure::MilderMeasurePossible),
            Choice::Known(false) => Status::Met,
            Choice::Unknown => Status::NotAnswered,
        };
        // The ordinance says it of placements, the page of every help.
        let source = if help.kind.is_placement() { Source::ordinance("§ 26 Abs. 2") } else { Source::page("Grundsätze") };
        self.add(Condition::NoMilderMeasure, milder, source);
    }

    /// VO § 25 and the page: who may indicate.
    fn indicating_body(&mut self, body: Choice<IndicatingBody>, residential: bool) {
        let status = match body {
            Choice::Known(
                IndicatingBody::SocialService
                | IndicatingBody::ChildProtection
                | IndicatingBody::Mosaik
                | IndicatingBody::Birmann
                | IndicatingBody::ChildPsychiatry
                | IndicatingBody::MandatedPerson,
            ) => Status::Met,
            // A body outside the canton: for residential help the office decides (the support residence must be in BL), otherwise
            // only as an exception.
            Choice::Known(IndicatingBody::OutsideCanton) if residential => Status::OfficeDecides(OpenPoint::Residence),
            Choice::Known(IndicatingBody::OutsideCanton | IndicatingBody::Office) => Status::OfficeDecides(OpenPoint::SingleCase),
            Choice::Known(IndicatingBody::Other) => Status::NotMet(Failure::BodyNotEntitled),
            Choice::Unknown => Status::NotAnswered,
        };
        self.add(Condition::IndicatingBody, status, Source::ordinance("§ 25"));
    }

    /// SHG § 28 Abs. 1, VO §§ 8, 13g, 14: a recognised provider at a place where the canton may contribute.
    fn provider(&mut self, help: &Help) {
        let grounds = &help.grounds;
        if matches!(help.kind, HelpKind::EmergencyPlacement | HelpKind::SchoolTransport) {
            return;
        }
        let status = match grounds.recognition {
            Choice::Known(Recognition::Recognised) => Status::Met,
            Choice::Known(Recognition::SingleCase) => Status::OfficeDecides(OpenPoint::SingleCase),
            Choice::Known(Recognition::NotRecognised) => Status::NotMet(Failure::NotRecognised),
            Choice::Unknown => Status::NotAnswered,
        };
        self.add(Condition::Recognition, status, Source::statute("§ 28 Abs. 1"));
        match help.kind {
            HelpKind::Home(_) => self.home_place(grounds.place, grounds.place_inside),
            HelpKind::FosterFamily { .. } => {
                let status = match grounds.place {
                    Choice::Known(Place::InCanton | Place::OtherCanton) => Status::Met,
                    Choice::Known(place) => Status::NotMet(Failure::Abroad(place)),
                    Choice::Unknown => Status::NotAnswered,
                };
                self.add(Condition::Country, status, Source::statute("§ 28 Abs. 1 lit. b"));
            }
            _ => {}
        }
    }

    /// SHG § 28 Abs. 1 lit. a and VO § 14 Abs. 2, 3: where a home may be.
    fn home_place(&mut self, place: Choice<Place>, place_inside: Choice<bool>) {
        let country = match place {
            Choice::Known(Place::FarAbroad) => Status::NotMet(Failure::Abroad(Place::FarAbroad)),
            Choice::Known(_) => Status::Met,
            Choice::Unknown => Status::NotAnswered,
        };
        self.add(Condition::Country, country, Source::statute("§ 28 Abs. 1 lit. a"));
        if matches!(place, Choice::Known(Place::OtherCanton | Place::NearAbroad)) {
            let outside = match place_inside {
                Choice::Known(true) => Status::NotMet(Failure::PlaceFreeInside),
                // The office decides whether cost and offer are reasonable in comparison.
                Choice::Known(false) => Status::OfficeDecides(OpenPoint::OutsideCanton),
                Choice::Unknown => Status::NotAnswered,
            };
            self.add(Condition::OutsideCanton, outside, Source::ordinance("§ 14 Abs. 2"));
        }
    }

    /// The extra conditions of particular helps, from the page and, for schooling, from SGS 640.71.
    fn special(&mut self, child: &Child, help: &Help, parameters: &Parameters) {
        let additional = Source::page("Zusätzliche Voraussetzungen für stationäre Leistungen");
        match &help.kind {
            HelpKind::Home(Home { schooling, vocational, .. }) => {
                if let Some(indicated) = schooling {
                    let (condition, source) = if help.start < SPD_ALONE_FROM {
                        (Condition::EarlierSchoolIndication, additional)
                    } else {
                        let place = "§§ 4, 36, 38, 40, 41";
                        (Condition::SchoolIndication, Source { act: Act::SpecialEducation, place })
                    };
                    self.add(condition, must(*indicated, Failure::NoSchoolIndication), source);
                }
                if let Some(indicated) = vocational {
                    self.add(Condition::VocationalIndication, must(*indicated, Failure::NoVocationalIndication), additional);
                }
            }
            HelpKind::ReliefStay { .. } => {
                let status = match (child.disability, child.special_school) {
                    (Choice::Known(true), _) | (_, Choice::Known(true)) => Status::Met,
                    (Choice::Known(false), Choice::Known(false)) => Status::NotMet(Failure::NeitherDisabilityNorSpecialSchool),
                    _ => Status::NotAnswered,
                };
                self.add(Condition::DisabilityOrSpecialSchool, status, additional);
            }
            HelpKind::SchoolTransport => {
                self.add(Condition::SpecialSchool, must(child.special_school, Failure::NoSpecialSchool), additional);
                self.add(Condition::Disability, must(child.disability, Failure::NoDisability), additional);
            }
            HelpKind::AfterCare => {
                let left = must(help.grounds.left_placement, Failure::NoPlacementBefore);
                self.add(Condition::LeftPlacement, left, Source::page("Nachbetreuung"));
            }
            HelpKind::EmergencyBed | HelpKind::EmergencyPlacement => {
                if help.kind == HelpKind::EmergencyPlacement {
                    let urgent = must(help.grounds.urgent, Failure::NotUrgent);
                    self.add(Condition::Urgent, urgent, Source::page("Notfallmässige Unterbringung"));
                }
                let limit = parameters.emergency_days;
                self.add(Condition::EmergencyDuration, not_longer(help, limit.value), limit.source);
            }
            HelpKind::FosterFamily { form: Some(FosterForm::Crisis), .. } => {
                let limit = parameters.crisis_days;
                // The canton pays for as long as crisis care may last; the time after it needs another help.
                let status = match not_longer(help, limit.value) {
                    Status::NotMet(_) => Status::OfficeDecides(OpenPoint::AfterCrisis),
                    status => status,
                };
                self.add(Condition::CrisisDuration, status, limit.source);
            }
            _ => {}
        }
    }

    /// SHG § 28 Abs. 3, VO § 23 and the page: until majority; beyond it where a help began before (or the child is back
    /// within a year) and for an important reason.
    fn majority(&mut self, child: &Child, help: &Help, horizon: Date, parameters: &Parameters) {
        let source = Source::statute("§ 28 Abs. 3");
        let majority = Majority::of(child, parameters);
        if !majority.is_reached(help.end.unwrap_or(horizon)) {
            let status = if majority == Majority::Unknown { Status::NotAnswered } else { Status::Met };
            self.add(Condition::Majority, status, source);
            return;
        }
        let (since, starts_as_minor) = (majority.date(), !majority.is_reached(help.start));
        let age = parameters.majority_age.value;
        let grounds = &help.grounds;
        let began = if starts_as_minor {
            Status::Met
        } else if help.kind == HelpKind::EmergencyBed {
            Status::NotMet(Failure::OfAge { since, age })
        } else {
            match (grounds.began_as_minor, grounds.reentry) {
                (Choice::Known(true), _) | (_, Choice::Known(true)) => Status::Met,
                (Choice::Known(false), Choice::Known(false)) => Status::NotMet(Failure::OfAge { since, age }),
                _ => Status::NotAnswered,
            }
        };
        self.add(Condition::Majority, began, source);
        let reason = match grounds.majority_reason {
            Choice::Known(MajorityReason::EndOfTraining | MajorityReason::DisabilityPlace) => Status::Met,
            Choice::Known(MajorityReason::Other) => Status::OfficeDecides(OpenPoint::MajorityReason),
            // For placements the page accepts only the reasons that it lists. For other helps the office weighs the case.
            Choice::Known(MajorityReason::Nothing) if help.kind.is_placement() => {
                let failure = Failure::NoMajorityReason { since };
                if starts_as_minor { Status::MetUntil(failure) } else { Status::NotMet(failure) }
            }
            Choice::Known(MajorityReason::Nothing) => Status::OfficeDecides(OpenPoint::MajorityReason),
            Choice::Unknown => Status::NotAnswered,
        };
        self.add(Condition::MajorityReason, reason, Source::ordinance("§ 23"));
    }
}

/// Whether the help lasts at most so many days, both ends counted. Not answered if it has no end.
fn not_longer(help: &Help, limit: u32) -> Status {
    match help.end.map(|end| help.start.days_until(end).saturating_add(1)) {
        None => Status::NotAnswered,
        Some(days) if i64::from(days) > i64::from(limit) => Status::NotMet(Failure::TooLong { days, limit }),
        Some(_) => Status::Met,
    }
}
