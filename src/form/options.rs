//! Which choices a question has, which one is preset, and whether "I don't know" is an answer.

use crate::form::{ChoiceQuestion, Opt};

const YES_NO: &[Opt] = &[Opt::Yes, Opt::No];

impl ChoiceQuestion {
    /// The choices, in the order in which they are shown. "I don't know" comes on top of them where [`ChoiceQuestion::may_be_open`].
    pub fn options(self) -> &'static [Opt] {
        use Opt as O;
        match self {
            ChoiceQuestion::Help => &[
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
            ChoiceQuestion::Uncovered => &[O::DayCare, O::SchoolingOnly, O::TrainingOnly, O::AccompaniedVisits],
            ChoiceQuestion::FosterForm => &[O::LongTerm, O::Weekly, O::ShortTerm, O::Holiday, O::Crisis],
            ChoiceQuestion::Extent => &[O::FullTime, O::WeeklyStay, O::PartTime],
            ChoiceQuestion::Schooling | ChoiceQuestion::Vocational => {
                &[O::Without, O::Indicated, O::IndicationOpen, O::NotIndicated]
            }
            ChoiceQuestion::ReliefPlace => &[O::Home, O::FosterFamily],
            ChoiceQuestion::Request => {
                &[O::FirstRequest, O::Extension, O::ChangeOfPlace, O::AfterEmergency, O::CrisisIntervention]
            }
            ChoiceQuestion::Domicile => &[O::BaselLandschaft, O::OtherCanton, O::Abroad, O::Disputed],
            ChoiceQuestion::Basis => &[O::Indication, O::Order, O::CriminalOrder, O::Neither],
            ChoiceQuestion::IndicatedBy => &[
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
            ChoiceQuestion::Recognition => &[O::Recognised, O::SingleCase, O::NotRecognised],
            ChoiceQuestion::Place => &[O::InCanton, O::PlaceOtherCanton, O::NearAbroad, O::FarAbroad],
            ChoiceQuestion::MajorityReason => &[O::EndOfTraining, O::DisabilityPlace, O::OtherReason, O::NoReason],
            ChoiceQuestion::Household => &[O::Together, O::OneParent, O::Apart, O::NoLiableParents],
            ChoiceQuestion::Partner(_) => &[O::NoPartner, O::StepParent, O::StablePartner, O::NewPartner, O::PartnerUnclear],
            ChoiceQuestion::Another => &[O::No, O::SameChild, O::OtherChild],
            ChoiceQuestion::Period(..) => &[O::PerYear, O::TimesTwelve, O::TimesThirteen],
            ChoiceQuestion::TaxBasis => &[O::Ruling, O::AtSource, O::NoRulingYet],
            ChoiceQuestion::Specialised
            | ChoiceQuestion::SupportResidence
            | ChoiceQuestion::Disability
            | ChoiceQuestion::SpecialSchool
            | ChoiceQuestion::MilderMeasure
            | ChoiceQuestion::PlaceInside
            | ChoiceQuestion::LeftPlacement
            | ChoiceQuestion::Urgent
            | ChoiceQuestion::BeganAsMinor
            | ChoiceQuestion::Reentry
            | ChoiceQuestion::Estimated(_)
            | ChoiceQuestion::SocialAssistance
            | ChoiceQuestion::Asylum
            | ChoiceQuestion::ReachesParents
            | ChoiceQuestion::InParentsRuling => YES_NO,
        }
    }

    /// What is chosen before anybody chose: only where one answer is usual.
    pub fn preset(self) -> Option<Opt> {
        match self {
            ChoiceQuestion::Schooling | ChoiceQuestion::Vocational => Some(Opt::Without),
            ChoiceQuestion::ReliefPlace => Some(Opt::Home),
            ChoiceQuestion::Request => Some(Opt::FirstRequest),
            ChoiceQuestion::Partner(_) => Some(Opt::NoPartner),
            ChoiceQuestion::Estimated(_) | ChoiceQuestion::Another => Some(Opt::No),
            ChoiceQuestion::Period(..) => Some(Opt::PerYear),
            _ => None,
        }
    }

    /// Whether nothing is computed before somebody answers, be it with "I don't know".
    pub fn is_awaited(self) -> bool {
        matches!(self, ChoiceQuestion::Help | ChoiceQuestion::Household)
    }

    /// Whether "I don't know" is an answer. Where not, one of the choices must be taken: without the help nothing can be said, and
    /// the others are no facts about the family.
    pub fn may_be_open(self) -> bool {
        !matches!(self, ChoiceQuestion::Help | ChoiceQuestion::Estimated(_) | ChoiceQuestion::Period(..))
    }
}
