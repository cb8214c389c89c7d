//! The choices of the form as the case has them. A choice that belongs to another question is none.

use crate::answer::{Answer, Choice};
use crate::case::{
    Basis, Domicile, Extent, FosterForm, IndicatingBody, MajorityReason, Place, Recognition, ReliefPlace, Request, TaxBasis,
    Uncovered,
};
use crate::form::Opt;

pub(super) fn domicile(opt: Opt) -> Option<Domicile> {
    Some(match opt {
        Opt::BaselLandschaft => Domicile::BaselLandschaft,
        Opt::OtherCanton => Domicile::OtherCanton,
        Opt::Abroad => Domicile::Abroad,
        Opt::Disputed => Domicile::Disputed,
        _ => return None,
    })
}

pub(super) fn tax_basis(opt: Opt) -> Option<TaxBasis> {
    Some(match opt {
        Opt::Ruling => TaxBasis::Ruling,
        Opt::AtSource => TaxBasis::AtSource,
        Opt::NoRulingYet => TaxBasis::NoRulingYet,
        _ => return None,
    })
}

pub(super) fn extent(opt: Opt) -> Option<Extent> {
    Some(match opt {
        Opt::FullTime => Extent::Full,
        Opt::WeeklyStay => Extent::Weekly,
        Opt::PartTime => Extent::PartTime,
        _ => return None,
    })
}

pub(super) fn basis(opt: Opt) -> Option<Basis> {
    Some(match opt {
        Opt::Indication => Basis::Indication,
        Opt::Order => Basis::Order,
        Opt::CriminalOrder => Basis::CriminalOrder,
        Opt::Neither => Basis::Neither,
        _ => return None,
    })
}

pub(super) fn indicating_body(opt: Opt) -> Option<IndicatingBody> {
    Some(match opt {
        Opt::SocialService => IndicatingBody::SocialService,
        Opt::ChildProtection => IndicatingBody::ChildProtection,
        Opt::Mosaik => IndicatingBody::Mosaik,
        Opt::Birmann => IndicatingBody::Birmann,
        Opt::ChildPsychiatry => IndicatingBody::ChildPsychiatry,
        Opt::MandatedPerson => IndicatingBody::MandatedPerson,
        Opt::OutsideBody => IndicatingBody::OutsideCanton,
        Opt::Office => IndicatingBody::Office,
        Opt::OtherBody => IndicatingBody::Other,
        _ => return None,
    })
}

pub(super) fn recognition(opt: Opt) -> Option<Recognition> {
    Some(match opt {
        Opt::Recognised => Recognition::Recognised,
        Opt::SingleCase => Recognition::SingleCase,
        Opt::NotRecognised => Recognition::NotRecognised,
        _ => return None,
    })
}

pub(super) fn place(opt: Opt) -> Option<Place> {
    Some(match opt {
        Opt::InCanton => Place::InCanton,
        Opt::PlaceOtherCanton => Place::OtherCanton,
        Opt::NearAbroad => Place::NearAbroad,
        Opt::FarAbroad => Place::FarAbroad,
        _ => return None,
    })
}

pub(super) fn majority_reason(opt: Opt) -> Option<MajorityReason> {
    Some(match opt {
        Opt::EndOfTraining => MajorityReason::EndOfTraining,
        Opt::DisabilityPlace => MajorityReason::DisabilityPlace,
        Opt::OtherReason => MajorityReason::Other,
        Opt::NoReason => MajorityReason::Nothing,
        _ => return None,
    })
}

pub(super) fn foster_form(opt: Opt, days_per_month: Answer<u32>) -> Option<FosterForm> {
    Some(match opt {
        Opt::ShortTerm => FosterForm::ShortTerm { days_per_month },
        Opt::Holiday => FosterForm::Holiday,
        Opt::Weekly => FosterForm::Weekly,
        Opt::LongTerm => FosterForm::LongTerm,
        Opt::Crisis => FosterForm::Crisis,
        _ => return None,
    })
}

pub(super) fn relief_place(opt: Option<Opt>) -> ReliefPlace {
    match opt {
        Some(Opt::Home) => ReliefPlace::Home,
        Some(Opt::FosterFamily) => ReliefPlace::FosterFamily,
        _ => ReliefPlace::Unknown,
    }
}

pub(super) fn request(opt: Option<Opt>) -> Request {
    match opt {
        Some(Opt::FirstRequest) => Request::First,
        Some(Opt::Extension) => Request::Extension,
        Some(Opt::ChangeOfPlace) => Request::Change,
        Some(Opt::AfterEmergency) => Request::AfterEmergency,
        Some(Opt::CrisisIntervention) => Request::Crisis,
        _ => Request::Unknown,
    }
}

/// Schooling or vocational integration: none, or whether it is indicated. Who does not know whether there is any may need
/// the indication.
pub(super) fn indication(opt: Option<Opt>) -> Option<Choice<bool>> {
    match opt {
        Some(Opt::Without) => None,
        Some(Opt::Indicated) => Some(Choice::Known(true)),
        Some(Opt::NotIndicated) => Some(Choice::Known(false)),
        _ => Some(Choice::Unknown),
    }
}

pub(super) fn uncovered(opt: Option<Opt>) -> Uncovered {
    match opt {
        Some(Opt::DayCare) => Uncovered::DayCare,
        Some(Opt::SchoolingOnly) => Uncovered::Schooling,
        Some(Opt::TrainingOnly) => Uncovered::Training,
        Some(Opt::AccompaniedVisits) => Uncovered::AccompaniedVisits,
        _ => Uncovered::Other,
    }
}
