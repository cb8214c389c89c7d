//! The questions by name: what is typed ([`Entry`]), what is chosen ([`Pick`]) and the choices ([`Opt`]).

use crate::case::field::Person;

/// Something that is typed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Entry {
    /// Date of birth of the child.
    Birth,
    /// First day of the help.
    Start,
    /// Last day of the help.
    End,
    /// Days a month: Einsatztage, relief days, days of short-term care.
    DaysPerMonth,
    /// Regular days a month in the home.
    RegularDays,
    /// Agreed foster pay.
    AgreedPay,
    /// The canton's contribution to the home.
    Contribution,
    /// Zwischentotal.
    Subtotal(Person),
    /// Income from properties not lived in.
    Property(Person),
    /// Flat-rate deduction for their upkeep.
    Upkeep(Person),
    /// Taxable wealth.
    Wealth(Person),
    /// Day of a change of income.
    ChangeSince(Person),
    /// Monthly income since then.
    ChangeMonthly(Person),
    /// Children with a tax deduction.
    ChildDeductions(Person),
    /// Approved maintenance paid.
    MaintenancePaid(Person),
    /// Day care.
    DayCare(Person),
    /// Illness, accident, disability.
    Illness(Person),
    /// The child's wage.
    OwnWage,
    /// The child's other income.
    OwnOther,
}

/// How an entry is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EntryKind {
    /// An amount in francs; a range with «bis».
    Amount,
    /// A day.
    Date,
    /// A whole number; a range with «bis».
    Count,
}

impl Entry {
    /// A short name that is different for every entry: it makes the ids of the fields.
    pub fn name(self) -> String {
        let (name, person) = match self {
            Entry::Birth => ("birth", None),
            Entry::Start => ("start", None),
            Entry::End => ("end", None),
            Entry::DaysPerMonth => ("days", None),
            Entry::RegularDays => ("regular-days", None),
            Entry::AgreedPay => ("agreed-pay", None),
            Entry::Contribution => ("contribution", None),
            Entry::OwnWage => ("own-wage", None),
            Entry::OwnOther => ("own-other", None),
            Entry::Subtotal(person) => ("subtotal", Some(person)),
            Entry::Property(person) => ("property", Some(person)),
            Entry::Upkeep(person) => ("upkeep", Some(person)),
            Entry::Wealth(person) => ("wealth", Some(person)),
            Entry::ChangeSince(person) => ("change-since", Some(person)),
            Entry::ChangeMonthly(person) => ("change-monthly", Some(person)),
            Entry::ChildDeductions(person) => ("child-deductions", Some(person)),
            Entry::MaintenancePaid(person) => ("maintenance-paid", Some(person)),
            Entry::DayCare(person) => ("day-care", Some(person)),
            Entry::Illness(person) => ("illness", Some(person)),
        };
        with_person(name, person)
    }

    /// How it is read.
    pub fn kind(self) -> EntryKind {
        match self {
            Entry::Birth | Entry::Start | Entry::End | Entry::ChangeSince(_) => EntryKind::Date,
            Entry::DaysPerMonth | Entry::RegularDays | Entry::ChildDeductions(_) => EntryKind::Count,
            _ => EntryKind::Amount,
        }
    }

    /// What stands in it before anything is typed: nothing is the usual answer to some questions.
    pub fn preset(self) -> &'static str {
        match self {
            Entry::Property(_)
            | Entry::Upkeep(_)
            | Entry::Wealth(_)
            | Entry::ChildDeductions(_)
            | Entry::MaintenancePaid(_)
            | Entry::DayCare(_)
            | Entry::Illness(_)
            | Entry::OwnWage
            | Entry::OwnOther => "0",
            _ => "",
        }
    }
}

/// `subtotal-second-partner`.
fn with_person(name: &str, person: Option<Person>) -> String {
    let suffix = match person {
        None => "",
        Some(Person::First) => "-first",
        Some(Person::Second) => "-second",
        Some(Person::FirstPartner) => "-first-partner",
        Some(Person::SecondPartner) => "-second-partner",
        Some(Person::Child(_)) => "-child",
    };
    [name, suffix].concat()
}

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
    /// Kind of home.
    Setting,
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
    /// Whether the income of a person has changed.
    Changed(Person),
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
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "each is documented where the case has it")]
pub enum Opt {
    Yes,
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
    // Homes.
    ResidentialHome,
    ResidentialGroup,
    AssistedLiving,
    FullTime,
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
    /// A short name that is different for every question: it makes the ids of the fields.
    pub fn name(self) -> String {
        let (name, person) = match self {
            Pick::Help => ("help", None),
            Pick::Uncovered => ("uncovered", None),
            Pick::FosterForm => ("foster-form", None),
            Pick::Specialised => ("specialised", None),
            Pick::Setting => ("setting", None),
            Pick::Extent => ("extent", None),
            Pick::Schooling => ("schooling", None),
            Pick::Vocational => ("vocational", None),
            Pick::ReliefPlace => ("relief-place", None),
            Pick::Request => ("request", None),
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
            Pick::Changed(person) => ("changed", Some(person)),
            Pick::SocialAssistance => ("social-assistance", None),
            Pick::Asylum => ("asylum", None),
            Pick::TaxBasis => ("tax-basis", None),
            Pick::ReachesParents => ("reaches-parents", None),
            Pick::InParentsRuling => ("in-parents-ruling", None),
        };
        with_person(name, person)
    }
}
