//! A condition, its status, and the fact on which it fails, as data.

use serde::Serialize;

use crate::calendar::Date;
use crate::case::{Domicile, Place, Uncovered};
use crate::rules::reading::OpenPoint;
use crate::rules::source::Source;

/// A condition of the right to a contribution.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The help is one that the canton finances.
    Covered,
    /// Civil-law domicile of the child in BL.
    Domicile,
    /// Support residence of the child in BL, for residential help in part.
    SupportResidence,
    /// Indication or order.
    Basis,
    /// The indication comes from a body that may indicate.
    IndicatingBody,
    /// No milder measure is possible.
    NoMilderMeasure,
    /// The provider is recognised.
    Recognition,
    /// The place is in Switzerland, for homes also just across the border.
    Country,
    /// A home outside the canton only where none inside is free.
    OutsideCanton,
    /// Schulische Indikation by the SPD.
    SchoolIndication,
    /// Schulische Indikation by SPD or KJP, for helps that began before the SPD alone gave it.
    EarlierSchoolIndication,
    /// Berufliche Indikation by the ZBI.
    VocationalIndication,
    /// A proven disability.
    Disability,
    /// Special schooling in the home.
    SpecialSchool,
    /// A proven disability, or a special school financed by the Amt für Volksschulen.
    DisabilityOrSpecialSchool,
    /// The child has left a home or a foster family.
    LeftPlacement,
    /// A crisis calls for a place at once.
    Urgent,
    /// Not longer than 3 nights / 4 days.
    EmergencyDuration,
    /// Not longer than 90 days in a crisis family.
    CrisisDuration,
    /// A minor, or a help that began before majority.
    Majority,
    /// An important reason beyond majority.
    MajorityReason,
}

/// Whether a condition holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It holds.
    Met,
    /// It fails, on this fact.
    NotMet(Failure),
    /// It holds at first. From the day of this failure on the canton cannot pay.
    MetUntil(Failure),
    /// It is not answered yet.
    NotAnswered,
    /// Only the office can decide it.
    OfficeDecides(OpenPoint),
}

/// The fact on which a condition fails, with its limit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// The canton does not finance it.
    NotCovered(Uncovered),
    /// The domicile is elsewhere.
    DomicileElsewhere(Domicile),
    /// Neither an indication nor an order.
    NoBasis,
    /// The body may not indicate this help.
    BodyNotEntitled,
    /// A milder measure would do.
    MilderMeasurePossible,
    /// The provider is not recognised.
    NotRecognised,
    /// The place is abroad.
    Abroad(Place),
    /// A suitable place inside the canton is free.
    PlaceFreeInside,
    /// No indication of schooling.
    NoSchoolIndication,
    /// No indication by the ZBI.
    NoVocationalIndication,
    /// No proven disability.
    NoDisability,
    /// No special schooling in the home.
    NoSpecialSchool,
    /// Neither of the two.
    NeitherDisabilityNorSpecialSchool,
    /// No home or foster family was left.
    NoPlacementBefore,
    /// No crisis.
    NotUrgent,
    /// Too many days.
    TooLong {
        /// Days planned.
        days: i32,
        /// Days at most.
        limit: u32,
    },
    /// Of age, and no help began before.
    OfAge {
        /// Day of majority, if the date of birth is given.
        since: Option<Date>,
        /// Age of majority.
        age: u32,
    },
    /// Beyond majority without an important reason.
    NoMajorityReason {
        /// Day of majority, if the date of birth is given.
        since: Option<Date>,
    },
}

/// A condition with its state and its source.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema), schemars(rename = "CheckedCondition"))]
pub struct CheckedCondition {
    /// Which.
    pub condition: Condition,
    /// Its state.
    pub status: Status,
    /// Where it stands.
    pub source: Source,
}

/// May the canton pay for this help?
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// All conditions are met, as answered, at least at first.
    Possible,
    /// Something is not answered, or for the office to decide.
    Open,
    /// A condition is not met.
    No,
}

impl Verdict {
    /// The verdict that follows from the conditions.
    pub fn of(conditions: &[CheckedCondition]) -> Verdict {
        if conditions.iter().any(|checked| matches!(checked.status, Status::NotMet(_))) {
            Verdict::No
        } else if conditions.iter().all(|checked| matches!(checked.status, Status::Met | Status::MetUntil(_))) {
            Verdict::Possible
        } else {
            Verdict::Open
        }
    }
}
