//! What is chosen, and the choices.

use crate::case::field::Person;
use crate::form::entry::{PERSONS, with_person};
use crate::form::{Entry, Part};

/// Something that is chosen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Pick {
    /// Which help.
    Help,
    /// What the canton does not pay.
    Uncovered,
    /// Form of foster care.
    FosterForm,
    /// Whether it is a specialised foster family.
    Specialised,
    /// Extent of the stay.
    Extent,
    /// Schooling in the home.
    Schooling,
    /// Vocational integration in the home.
    Vocational,
    /// Where relief is given.
    ReliefPlace,
    /// What is asked for.
    Request,
    /// Whether another help is planned.
    Another,
    /// Civil-law domicile.
    Domicile,
    /// Support residence.
    SupportResidence,
    /// Whether a disability is proven.
    Disability,
    /// Whether the special school is financed.
    SpecialSchool,
    /// Indication or order.
    Basis,
    /// Who indicates.
    IndicatedBy,
    /// Whether a milder measure would do.
    MilderMeasure,
    /// Whether the provider is recognised.
    Recognition,
    /// Where the help is given.
    Place,
    /// Whether a place inside the canton is free.
    PlaceInside,
    /// Whether a home or foster family was left.
    LeftPlacement,
    /// Whether a crisis calls for a place at once.
    Urgent,
    /// Whether a help began before majority.
    BeganAsMinor,
    /// Whether it is a re-entry within a year.
    Reentry,
    /// Why it goes on beyond majority.
    MajorityReason,
    /// Who is liable.
    Household,
    /// The partner of a parent.
    Partner(Person),
    /// Whether the Zwischentotal of a person comes from the income helper.
    Estimated(Person),
    /// What a line of the income helper is times: a year, 12 or 13 months.
    Period(Person, Part),
    /// Sozialhilfe or Ergänzungsleistungen.
    SocialAssistance,
    /// Asylum.
    Asylum,
    /// What the figures rest on.
    TaxBasis,
    /// Whether the child's other income reaches the parents.
    ReachesParents,
    /// Whether it stands in their tax ruling.
    InParentsRuling,
}

/// A choice. The names are those of the case.
///
/// Their numbers stand in saved answers: a new choice goes to the end of the list, and no number is ever used again
/// (`tests/files/choices.txt` holds them).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(u8)]
#[allow(missing_docs, reason = "each is documented where the case has it")]
pub enum Opt {
    Yes = 1,
    No,
    // Helps.
    FamilyCoaching,
    FosterFamily,
    FosterService,
    Home,
    ReliefStay,
    SchoolTransport,
    AfterCare,
    EmergencyBed,
    EmergencyPlacement,
    NotCovered,
    // Not covered.
    DayCare,
    SchoolingOnly,
    TrainingOnly,
    AccompaniedVisits,
    // Foster care.
    ShortTerm,
    Holiday,
    Weekly,
    LongTerm,
    Crisis,
    // Homes. The numbers before were those of the kinds of homes, of which nobody is asked any more.
    FullTime = 25,
    WeeklyStay,
    PartTime,
    Without,
    Indicated,
    NotIndicated,
    IndicationOpen,
    // Requests.
    FirstRequest,
    Extension,
    ChangeOfPlace,
    AfterEmergency,
    CrisisIntervention,
    // Another help.
    SameChild,
    OtherChild,
    // Periods.
    PerYear,
    TimesTwelve,
    TimesThirteen,
    // Residence.
    BaselLandschaft,
    OtherCanton,
    Abroad,
    Disputed,
    // Grounds.
    Indication,
    Order,
    CriminalOrder,
    Neither,
    SocialService,
    ChildProtection,
    Mosaik,
    Birmann,
    ChildPsychiatry,
    MandatedPerson,
    OutsideBody,
    Office,
    OtherBody,
    Recognised,
    SingleCase,
    NotRecognised,
    InCanton,
    PlaceOtherCanton,
    NearAbroad,
    FarAbroad,
    // Majority.
    EndOfTraining,
    DisabilityPlace,
    OtherReason,
    NoReason,
    // Household.
    Together,
    OneParent,
    Apart,
    NoLiableParents,
    NoPartner,
    StepParent,
    StablePartner,
    NewPartner,
    PartnerUnclear,
    // Tax.
    Ruling,
    AtSource,
    NoRulingYet,
}

impl Pick {
    /// All questions with choices.
    pub fn all() -> impl Iterator<Item = Pick> {
        let own = [
            Pick::Help,
            Pick::Uncovered,
            Pick::FosterForm,
            Pick::Specialised,
            Pick::Extent,
            Pick::Schooling,
            Pick::Vocational,
            Pick::ReliefPlace,
            Pick::Request,
            Pick::Another,
            Pick::Domicile,
            Pick::SupportResidence,
            Pick::Disability,
            Pick::SpecialSchool,
            Pick::Basis,
            Pick::IndicatedBy,
            Pick::MilderMeasure,
            Pick::Recognition,
            Pick::Place,
            Pick::PlaceInside,
            Pick::LeftPlacement,
            Pick::Urgent,
            Pick::BeganAsMinor,
            Pick::Reentry,
            Pick::MajorityReason,
            Pick::Household,
            Pick::SocialAssistance,
            Pick::Asylum,
            Pick::TaxBasis,
            Pick::ReachesParents,
            Pick::InParentsRuling,
        ];
        own.into_iter().chain(PERSONS.into_iter().flat_map(|person| {
            let of_person = [Pick::Partner(person), Pick::Estimated(person)];
            of_person.into_iter().chain(Part::ALL.into_iter().map(move |part| Pick::Period(person, part)))
        }))
    }

    /// A short name that is different for every question: it makes the ids of the fields.
    pub fn name(self) -> String {
        let (name, person) = match self {
            Pick::Help => ("help", None),
            Pick::Uncovered => ("uncovered", None),
            Pick::FosterForm => ("foster-form", None),
            Pick::Specialised => ("specialised", None),
            Pick::Extent => ("extent", None),
            Pick::Schooling => ("schooling", None),
            Pick::Vocational => ("vocational", None),
            Pick::ReliefPlace => ("relief-place", None),
            Pick::Request => ("request", None),
            Pick::Another => ("another", None),
            Pick::Domicile => ("domicile", None),
            Pick::SupportResidence => ("support-residence", None),
            Pick::Disability => ("disability", None),
            Pick::SpecialSchool => ("special-school", None),
            Pick::Basis => ("basis", None),
            Pick::IndicatedBy => ("indicated-by", None),
            Pick::MilderMeasure => ("milder-measure", None),
            Pick::Recognition => ("recognition", None),
            Pick::Place => ("place", None),
            Pick::PlaceInside => ("place-inside", None),
            Pick::LeftPlacement => ("left-placement", None),
            Pick::Urgent => ("urgent", None),
            Pick::BeganAsMinor => ("began-as-minor", None),
            Pick::Reentry => ("reentry", None),
            Pick::MajorityReason => ("majority-reason", None),
            Pick::Household => ("household", None),
            Pick::Partner(person) => ("partner", Some(person)),
            Pick::Estimated(person) => ("estimated", Some(person)),
            Pick::Period(person, part) => {
                return ["per-", &Entry::Part(person, part).name()].concat();
            }
            Pick::SocialAssistance => ("social-assistance", None),
            Pick::Asylum => ("asylum", None),
            Pick::TaxBasis => ("tax-basis", None),
            Pick::ReachesParents => ("reaches-parents", None),
            Pick::InParentsRuling => ("in-parents-ruling", None),
        };
        with_person(name, person)
    }
}
