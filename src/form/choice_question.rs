//! What is chosen, and the choices.

use crate::case::field::Person;
use crate::form::text_question::{PERSONS, with_person};
use crate::form::{IncomeLine, TextQuestion};

/// Something that is chosen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ChoiceQuestion {
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
    Period(Person, IncomeLine),
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

impl ChoiceQuestion {
    /// All questions with choices.
    pub fn all() -> impl Iterator<Item = ChoiceQuestion> {
        let own = [
            ChoiceQuestion::Help,
            ChoiceQuestion::Uncovered,
            ChoiceQuestion::FosterForm,
            ChoiceQuestion::Specialised,
            ChoiceQuestion::Extent,
            ChoiceQuestion::Schooling,
            ChoiceQuestion::Vocational,
            ChoiceQuestion::ReliefPlace,
            ChoiceQuestion::Request,
            ChoiceQuestion::Another,
            ChoiceQuestion::Domicile,
            ChoiceQuestion::SupportResidence,
            ChoiceQuestion::Disability,
            ChoiceQuestion::SpecialSchool,
            ChoiceQuestion::Basis,
            ChoiceQuestion::IndicatedBy,
            ChoiceQuestion::MilderMeasure,
            ChoiceQuestion::Recognition,
            ChoiceQuestion::Place,
            ChoiceQuestion::PlaceInside,
            ChoiceQuestion::LeftPlacement,
            ChoiceQuestion::Urgent,
            ChoiceQuestion::BeganAsMinor,
            ChoiceQuestion::Reentry,
            ChoiceQuestion::MajorityReason,
            ChoiceQuestion::Household,
            ChoiceQuestion::SocialAssistance,
            ChoiceQuestion::Asylum,
            ChoiceQuestion::TaxBasis,
            ChoiceQuestion::ReachesParents,
            ChoiceQuestion::InParentsRuling,
        ];
        own.into_iter().chain(PERSONS.into_iter().flat_map(|person| {
            let of_person = [ChoiceQuestion::Partner(person), ChoiceQuestion::Estimated(person)];
            of_person.into_iter().chain(IncomeLine::ALL.into_iter().map(move |part| ChoiceQuestion::Period(person, part)))
        }))
    }

    /// A short name that is different for every question: it makes the ids of the fields.
    pub fn name(self) -> String {
        let (name, person) = match self {
            ChoiceQuestion::Help => ("help", None),
            ChoiceQuestion::Uncovered => ("uncovered", None),
            ChoiceQuestion::FosterForm => ("foster-form", None),
            ChoiceQuestion::Specialised => ("specialised", None),
            ChoiceQuestion::Extent => ("extent", None),
            ChoiceQuestion::Schooling => ("schooling", None),
            ChoiceQuestion::Vocational => ("vocational", None),
            ChoiceQuestion::ReliefPlace => ("relief-place", None),
            ChoiceQuestion::Request => ("request", None),
            ChoiceQuestion::Another => ("another", None),
            ChoiceQuestion::Domicile => ("domicile", None),
            ChoiceQuestion::SupportResidence => ("support-residence", None),
            ChoiceQuestion::Disability => ("disability", None),
            ChoiceQuestion::SpecialSchool => ("special-school", None),
            ChoiceQuestion::Basis => ("basis", None),
            ChoiceQuestion::IndicatedBy => ("indicated-by", None),
            ChoiceQuestion::MilderMeasure => ("milder-measure", None),
            ChoiceQuestion::Recognition => ("recognition", None),
            ChoiceQuestion::Place => ("place", None),
            ChoiceQuestion::PlaceInside => ("place-inside", None),
            ChoiceQuestion::LeftPlacement => ("left-placement", None),
            ChoiceQuestion::Urgent => ("urgent", None),
            ChoiceQuestion::BeganAsMinor => ("began-as-minor", None),
            ChoiceQuestion::Reentry => ("reentry", None),
            ChoiceQuestion::MajorityReason => ("majority-reason", None),
            ChoiceQuestion::Household => ("household", None),
            ChoiceQuestion::Partner(person) => ("partner", Some(person)),
            ChoiceQuestion::Estimated(person) => ("estimated", Some(person)),
            ChoiceQuestion::Period(person, part) => {
                return ["per-", &TextQuestion::IncomeLine(person, part).name()].concat();
            }
            ChoiceQuestion::SocialAssistance => ("social-assistance", None),
            ChoiceQuestion::Asylum => ("asylum", None),
            ChoiceQuestion::TaxBasis => ("tax-basis", None),
            ChoiceQuestion::ReachesParents => ("reaches-parents", None),
            ChoiceQuestion::InParentsRuling => ("in-parents-ruling", None),
        };
        with_person(name, person)
    }
}
