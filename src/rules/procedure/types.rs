//! The parts of the procedure, as data.

use serde::Serialize;

use crate::calendar::Date;
use crate::case::field::Person;
use crate::rules::source::Source;

/// Who may file the request.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Filer {
    /// Sozialdienst of the municipality.
    SocialService,
    /// KESB.
    ChildProtection,
    /// Stiftung Mosaik.
    Mosaik,
    /// Birmann-Stiftung.
    Birmann,
    /// KJP BL, for a psychiatric indication.
    ChildPsychiatry,
    /// A mandated, qualified person.
    MandatedPerson,
    /// Social service or KESB outside the canton, for residential help with support residence in BL.
    OutsideBody,
    /// The parents.
    Parents,
    /// The young person.
    YoungPerson,
}

/// How the request is filed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The e-form, complete and with all signatures.
    EForm,
    /// An e-mail to the office with a short reason.
    Email,
    /// The page names no way: ask the office.
    AskOffice,
    /// No request is needed.
    NoRequest,
    /// Nothing to file: the canton does not pay for this help.
    Nothing,
}

impl Way {
    /// Whether there is a request, on which the office decides.
    pub fn is_request(self) -> bool {
        !matches!(self, Way::NoRequest | Way::Nothing)
    }

    /// The address of the form, or of the office's mailbox. None if nothing is filed.
    pub fn link(self) -> Option<&'static str> {
        match self {
            Way::EForm => Some("https://forms.bl.ch/form/FMS-BL/BKSD_AKJB_Beitragsgesuch_Erzieherische_Hilfen/de"),
            Way::Email | Way::AskOffice => Contact::Office.link(),
            Way::NoRequest | Way::Nothing => None,
        }
    }
}

/// What a deadline is for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeadlineKind {
    /// Request for outpatient help, before it begins.
    OutpatientRequest,
    /// First request for a placement, before it begins.
    PlacementRequest,
    /// Request for an extension, before it begins.
    ExtensionRequest,
    /// Request for a change of home or foster family, before it.
    ChangeRequest,
    /// Request for a placement after an emergency, after it began.
    EmergencyRequest,
    /// Request for a crisis intervention, after it began.
    CrisisRequest,
    /// Order or signed request before the emergency placement ends.
    EmergencyEnd,
    /// Last day in a crisis family.
    CrisisEnd,
    /// Majority: the request for going on must be decided by then.
    Majority,
}

impl DeadlineKind {
    /// Whether it is counted back from a start. The count then ignores that offices are closed on further days (GOG § 46),
    /// because nothing here knows these days.
    pub fn is_counted_back(self) -> bool {
        matches!(
            self,
            DeadlineKind::OutpatientRequest
                | DeadlineKind::PlacementRequest
                | DeadlineKind::ExtensionRequest
                | DeadlineKind::ChangeRequest
        )
    }
}

/// A date to keep.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Deadline {
    /// What for.
    pub kind: DeadlineKind,
    /// The last day.
    pub date: Date,
    /// Days, working days, nights or years, as `unit` says.
    pub count: u32,
    /// What `count` counts.
    pub unit: &'static str,
    /// Where it stands.
    pub source: Source,
    /// Whether it is past on the day of the case.
    pub passed: bool,
}

/// A paper to hand in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// E-form with all signatures.
    RequestForm,
    /// The family's written authorisation of the body that files (VO §§ 15, 20, 22b, Abs. 1 each).
    Authorisation,
    /// The computed cost share, signed.
    CostShareForm,
    /// Tax ruling of the previous year, or proof of income and wealth.
    TaxRuling,
    /// Proof of the income since the change.
    IncomeChangeProof,
    /// Proof of pensions, maintenance or wages of the child.
    ChildIncomeProof,
    /// The approved or ordered maintenance.
    MaintenanceRuling,
    /// Bills of day care.
    DayCareBills,
    /// Deductible illness and disability costs, as in the tax ruling.
    IllnessCosts,
    /// Proof of Sozialhilfe or Ergänzungsleistungen.
    SocialAssistanceProof,
    /// Order of the KESB or the court.
    Order,
    /// Mandate for indication and guidance.
    Mandate,
    /// Pflegevertrag.
    FosterContract,
    /// Schulische Indikation.
    SchoolIndication,
    /// Berufliche Indikation.
    VocationalIndication,
    /// Proof of the disability or of the special school.
    DisabilityProof,
    /// Volljährigkeitserklärung.
    MajorityDeclaration,
    /// Short reason by e-mail.
    ShortReason,
}

/// A paper, and the person whose paper it is, if it is one person's.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Paper {
    /// Which.
    pub kind: PaperKind,
    /// Whose.
    pub person: Option<Person>,
}

/// A duty of one of those involved.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Pay the share.
    PayShare,
    /// Prove income and wealth.
    ProveIncome,
    /// Tell everything that matters, truthfully (SHG § 40a).
    TellTruth,
    /// Report changes of income and wealth.
    ReportChanges,
    /// Pay the side costs.
    PaySideCosts,
    /// Indicating body: clarify and plan the help.
    PlanHelp,
    /// Indicating body: talk about the costs early.
    TalkAboutCosts,
    /// Indicating body: report lasting changes of income, compute anew.
    Recompute,
    /// Indicating body: guide the case until its end.
    GuideCase,
}

/// What holds once the office has decided.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Decided {
    /// The bill may come from the home or the DAF (VO § 31 Abs. 3).
    BillFromProvider,
    /// The canton pays the parents' share of the IVSE: it does not come on top (VO § 14 Abs. 3bis).
    NothingOnTop,
    /// A running decision stays valid to its end (VO § 38).
    ValidToItsEnd,
    /// A complaint goes to the Regierungsrat in writing (VwVG §§ 29, 33); a letter named «Rechnung» can be a decision (§ 18 Abs.
    /// 1bis).
    Appeal {
        /// Within so many days, in general.
        days: u32,
    },
}

/// Whom to ask.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// AKJB, the office.
    Office,
    /// Zentrum Berufsintegration.
    VocationalCentre,
    /// Telephone 147.
    Helpline,
    /// The municipality.
    Municipality,
    /// Amt für Volksschulen, or the school.
    SchoolOffice,
    /// The body that ordered the measure.
    ChildProtection,
}

impl Contact {
    /// The e-mail address of the office (`deploy/contact.toml`).
    pub const OFFICE_EMAIL: &'static str = env!("OFFICE_EMAIL");

    /// How to reach it, where the office's page says so.
    pub fn link(self) -> Option<&'static str> {
        match self {
            Contact::Office => Some(concat!("mailto:", env!("OFFICE_EMAIL"))),
            Contact::VocationalCentre => Some(concat!("mailto:", env!("VOCATIONAL_EMAIL"))),
            Contact::Helpline => Some("tel:147"),
            Contact::Municipality | Contact::SchoolOffice | Contact::ChildProtection => None,
        }
    }
}

impl Contact {
    /// Where a call reaches it: the office, unless it has a number of its own.
    pub fn phone(self) -> &'static str {
        match self {
            Contact::Helpline => "tel:147",
            _ => concat!("tel:", env!("OFFICE_CALL")),
        }
    }
}

/// From when on the canton contributes (VO § 24 Abs. 3).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StartAdvice {
    /// There is time for a decision before the start.
    InTime,
    /// Nobody knows what the request is for: there is time if it is a first request, but not for an extension or a change.
    InTimeIfFirst {
        /// The first start for which a request of today for an extension or a change would be in time.
        otherwise: Date,
    },
    /// The start is too early: contributions run from the decision only.
    TooEarly {
        /// The first start for which a request of today would be in time.
        earliest: Date,
        /// The same for an extension or a change, if nobody knows what the request is for.
        otherwise: Option<Date>,
    },
    /// A crisis intervention: contributions may run from the start.
    FromStart,
    /// A placement that goes on: after an emergency, which the exception for crises does not name, or one that has begun and may be
    /// extended.
    OfficeClarifies,
    /// No request, so nothing to decide.
    NotNeeded,
}

/// The whole procedure for one help.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Procedure {
    /// Who may file.
    pub filers: Vec<Filer>,
    /// How the request is filed.
    pub way: Way,
    /// By when.
    pub deadlines: Vec<Deadline>,
    /// From when on.
    pub start: StartAdvice,
    /// With which papers.
    pub papers: Vec<Paper>,
    /// The duties of those involved.
    pub duties: Vec<Duty>,
    /// What holds once the office has decided.
    pub decided: Vec<Decided>,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
}
