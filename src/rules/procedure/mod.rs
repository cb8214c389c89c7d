//! The procedure for a help, as data: who files the request and how, deadlines, papers, duties, and whom to ask (VO §§ 15, 20,
//! 22b, 24, 25; the office's page).

mod deadlines;
mod papers;
mod types;

pub use deadlines::last_day;
pub use types::{Contact, Deadline, DeadlineKind, Decided, Duty, Filer, Paper, PaperKind, Procedure, StartAdvice, Way};

use crate::answer::Choice;
use crate::calendar::Date;
use crate::case::{Basis, Case, Child, Domicile, Help, HelpKind, Uncovered};
use crate::rules::parameters::Parameters;

/// The procedure for a help of a child. `last` is the last day of the help; if it has no end, the last day that is considered.
pub fn procedure(case: &Case, index: usize, child: &Child, help: &Help, last: Date, parameters: &Parameters) -> Procedure {
    Procedure {
        filers: filers(child, help),
        way: way(&help.kind),
        deadlines: deadlines::all(case.today, child, help, last, parameters),
        start: deadlines::start_advice(case.today, help, parameters),
        papers: papers::all(case, index, child, help, last, parameters),
        duties: duties(help),
        decided: decided(help, parameters),
        contacts: contacts(help),
    }
}

/// Page «Gesuchstellung».
fn way(kind: &HelpKind) -> Way {
    match kind {
        HelpKind::AfterCare => Way::Email,
        HelpKind::SchoolTransport | HelpKind::FosterService => Way::AskOffice,
        HelpKind::EmergencyBed | HelpKind::EmergencyPlacement => Way::NoRequest,
        HelpKind::NotCovered(_) => Way::Nothing,
        _ => Way::EForm,
    }
}

/// Whether the parents file the request themselves (page «Wer kann ein Beitragsgesuch einreichen?»).
fn is_filed_by_parents(kind: &HelpKind) -> bool {
    matches!(kind, HelpKind::ReliefStay { .. } | HelpKind::SchoolTransport)
}

/// Page «Wer kann ein Beitragsgesuch einreichen?», VO § 25.
fn filers(child: &Child, help: &Help) -> Vec<Filer> {
    match help.kind {
        _ if is_filed_by_parents(&help.kind) => return vec![Filer::Parents],
        HelpKind::EmergencyBed => return vec![Filer::YoungPerson],
        HelpKind::NotCovered(_) => return Vec::new(),
        _ => {}
    }
    let mut filers = vec![
        Filer::SocialService,
        Filer::ChildProtection,
        Filer::Mosaik,
        Filer::Birmann,
        Filer::ChildPsychiatry,
        Filer::MandatedPerson,
    ];
    if help.kind.is_residential() && !child.support_residence.is(false) && !child.domicile.is(Domicile::BaselLandschaft) {
        filers.push(Filer::OutsideBody);
    }
    filers
}

/// Page «Mitwirkungspflichten».
fn duties(help: &Help) -> Vec<Duty> {
    match help.kind {
        // Under juvenile criminal law another act says who pays.
        _ if help.grounds.basis.is(Basis::CriminalOrder) => vec![Duty::PlanHelp, Duty::GuideCase],
        HelpKind::NotCovered(_) | HelpKind::EmergencyBed => Vec::new(),
        HelpKind::FosterFamily { .. } | HelpKind::Home(_) => vec![
            Duty::PayShare,
            Duty::ProveIncome,
            Duty::TellTruth,
            Duty::ReportChanges,
            Duty::PaySideCosts,
            Duty::PlanHelp,
            Duty::TalkAboutCosts,
            Duty::Recompute,
            Duty::GuideCase,
        ],
        HelpKind::ReliefStay { .. } => vec![Duty::PayShare, Duty::TellTruth, Duty::PaySideCosts],
        HelpKind::FamilyCoaching { .. } => {
            vec![Duty::PayShare, Duty::TellTruth, Duty::PlanHelp, Duty::TalkAboutCosts, Duty::GuideCase]
        }
        _ => vec![Duty::PlanHelp, Duty::GuideCase],
    }
}

/// What holds once the office has decided: only where there is a request to decide on.
fn decided(help: &Help, parameters: &Parameters) -> Vec<Decided> {
    if !way(&help.kind).is_request() {
        return Vec::new();
    }
    let mut decided = Vec::with_capacity(4);
    // Under juvenile criminal law another act says who pays.
    if !help.grounds.basis.is(Basis::CriminalOrder) {
        match help.kind {
            HelpKind::Home(_) => decided.extend([Decided::BillFromProvider, Decided::NothingOnTop]),
            HelpKind::FosterFamily { .. } => decided.push(Decided::BillFromProvider),
            _ => {}
        }
    }
    decided.extend([Decided::ValidToItsEnd, Decided::Appeal { days: parameters.appeal_days.value }]);
    decided
}

/// Whom to ask, the closest first.
fn contacts(help: &Help) -> Vec<Contact> {
    let first = match &help.kind {
        HelpKind::EmergencyBed => Some(Contact::Helpline),
        HelpKind::NotCovered(Uncovered::DayCare) => Some(Contact::Municipality),
        HelpKind::NotCovered(Uncovered::Schooling) => Some(Contact::SchoolOffice),
        HelpKind::NotCovered(Uncovered::AccompaniedVisits) => Some(Contact::ChildProtection),
        HelpKind::Home(home) if matches!(home.vocational, Some(Choice::Known(_))) => Some(Contact::VocationalCentre),
        _ => None,
    };
    first.into_iter().chain([Contact::Office]).collect()
}
