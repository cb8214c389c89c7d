//! Which choices a question has, which one is preset, and whether "I don't know" is an answer.

use crate::form::{Opt, Pick};

const YES_NO: &[Opt] = &[Opt::Yes, Opt::No];

impl Pick {
    /// The choices, in the order in which they are shown. "I don't know" comes on top of them where [`Pick::may_be_open`].
    pub fn options(self) -> &'static [Opt] {
        use Opt as O;
        match self {
            Pick::Help => &[
                O::FamilyCoaching,
                O::FosterFamily,
                O::Home,
                O::ReliefStay,
                O::AfterCare,
                O::FosterService,
                O::SchoolTransport,
                O::EmergencyBed,
                O::EmergencyPlacement,
                O::NotCovered,
            ],
            Pick::Uncovered => &[O::DayCare, O::SchoolingOnly, O::TrainingOnly, O::AccompaniedVisits],
            Pick::FosterForm => &[O::LongTerm, O::Weekly, O::ShortTerm, O::Holiday, O::Crisis],
            Pick::Extent => &[O::FullTime, O::WeeklyStay, O::PartTime],
            Pick::Schooling | Pick::Vocational => &[O::Without, O::Indicated, O::IndicationOpen, O::NotIndicated],
            Pick::ReliefPlace => &[O::Home, O::FosterFamily],
            Pick::Request => &[O::FirstRequest, O::Extension, O::ChangeOfPlace, O::AfterEmergency, O::CrisisIntervention],
            Pick::Domicile => &[O::BaselLandschaft, O::OtherCanton, O::Abroad, O::Disputed],
            Pick::Basis => &[O::Indication, O::Order, O::CriminalOrder, O::Neither],
            Pick::IndicatedBy => &[
                O::SocialService,
                O::ChildProtection,
                O::Mosaik,
                O::Birmann,
                O::ChildPsychiatry,
                O::MandatedPerson,
                O::OutsideBody,
                O::Office,
                O::OtherBody,
            ],
            Pick::Recognition => &[O::Recognised, O::SingleCase, O::NotRecognised],
            Pick::Place => &[O::InCanton, O::PlaceOtherCanton, O::NearAbroad, O::FarAbroad],
            Pick::MajorityReason => &[O::EndOfTraining, O::DisabilityPlace, O::OtherReason, O::NoReason],
            Pick::Household => &[O::Together, O::OneParent, O::Apart, O::NoLiableParents],
            Pick::Partner(_) => &[O::NoPartner, O::StepParent, O::StablePartner, O::NewPartner, O::PartnerUnclear],
            Pick::Another => &[O::No, O::SameChild, O::OtherChild],
            Pick::Period(..) => &[O::PerYear, O::TimesTwelve, O::TimesThirteen],
            Pick::TaxBasis => &[O::Ruling, O::AtSource, O::NoRulingYet],
            Pick::Specialised
            | Pick::SupportResidence
            | Pick::Disability
            | Pick::SpecialSchool
            | Pick::MilderMeasure
            | Pick::PlaceInside
            | Pick::LeftPlacement
            | Pick::Urgent
            | Pick::BeganAsMinor
            | Pick::Reentry
            | Pick::Estimated(_)
            | Pick::SocialAssistance
            | Pick::Asylum
            | Pick::ReachesParents
            | Pick::InParentsRuling => YES_NO,
        }
    }

    /// What is chosen before anybody chose: only where one answer is usual.
    pub fn preset(self) -> Option<Opt> {
        match self {
            Pick::Schooling | Pick::Vocational => Some(Opt::Without),
            Pick::ReliefPlace => Some(Opt::Home),
            Pick::Request => Some(Opt::FirstRequest),
            Pick::Partner(_) => Some(Opt::NoPartner),
            Pick::Estimated(_) | Pick::Another => Some(Opt::No),
            Pick::Period(..) => Some(Opt::PerYear),
            _ => None,
        }
    }

    /// Whether nothing is computed before somebody answers, be it with "I don't know".
    pub fn is_awaited(self) -> bool {
        matches!(self, Pick::Help | Pick::Household)
    }

    /// Whether "I don't know" is an answer. Where not, one of the choices must be taken: without the help nothing can be said, and
    /// the others are no facts about the family.
    pub fn may_be_open(self) -> bool {
        !matches!(self, Pick::Help | Pick::Estimated(_) | Pick::Period(..))
    }
}
