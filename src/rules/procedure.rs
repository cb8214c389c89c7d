//! The procedure as data out of the case: who files, by which way, by when, with which papers, which duties follow and
//! whom to ask (VO §§ 15, 20, 22b, 24, 25; the office's page).

use serde::Serialize;

use crate::answer::{Answer, Choice};
use crate::calendar::Date;
use crate::case::field::Person;
use crate::case::{
    Basis, Case, Child, Deductions, FosterForm, Help, HelpKind, Household, IndicatingBody, Request, Uncovered, Unit,
};
use crate::money::Chf;
use crate::rules::parameters::{Figure, Parameters};
use crate::rules::right;
use crate::rules::source::Source;

/// Who may file the request.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
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

/// By which way.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The e-form, complete and with all signatures.
    EForm,
    /// An e-mail to kindjugend@bl.ch with a short reason.
    Email,
    /// No request is needed.
    NoRequest,
    /// Nothing to file: the canton does not pay for this help.
    Nothing,
}

/// What a deadline is for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
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

/// A date to keep.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
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
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// E-form with all signatures.
    RequestForm,
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

/// A paper, and whose it is where it is one person's.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Paper {
    /// Which.
    pub kind: PaperKind,
    /// Whose.
    pub person: Option<Person>,
}

/// What follows for those who take part.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Pay the share.
    PayShare,
    /// Prove income and wealth.
    ProveIncome,
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

/// Whom to ask.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// AKJB: kindjugend@bl.ch, 061 552 17 70.
    Office,
    /// Zentrum Berufsintegration: stationaere.berufsintegration@bl.ch.
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

/// From when on the canton contributes (VO § 24 Abs. 3).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StartAdvice {
    /// There is time for a decision before the start.
    InTime,
    /// The start is too early: contributions run from the decision only.
    TooEarly {
        /// The first start for which a request of today would be in time.
        earliest: Date,
    },
    /// A crisis intervention or an emergency: contributions may run from the start.
    FromStart,
    /// No request, so nothing to decide.
    NotNeeded,
}

/// All of it for one help.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Procedure {
    /// Who may file.
    pub filers: Vec<Filer>,
    /// By which way.
    pub way: Way,
    /// By when.
    pub deadlines: Vec<Deadline>,
    /// From when on.
    pub start: StartAdvice,
    /// With which papers.
    pub papers: Vec<Paper>,
    /// What follows.
    pub duties: Vec<Duty>,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
}

/// The procedure for a help of a child.
pub fn procedure(case: &Case, index: usize, child: &Child, help: &Help, parameters: &Parameters) -> Procedure {
    let way = way(&help.kind);
    Procedure {
        filers: filers(child, help),
        way,
        deadlines: deadlines(case.today, child, help, parameters),
        start: start_advice(case.today, help, parameters),
        papers: papers(case, index, child, help, parameters),
        duties: duties(&help.kind),
        contacts: contacts(help),
    }
}

/// Page «Gesuchstellung».
fn way(kind: &HelpKind) -> Way {
    match kind {
        HelpKind::AfterCare => Way::Email,
        HelpKind::EmergencyBed | HelpKind::EmergencyPlacement => Way::NoRequest,
        HelpKind::NotCovered(_) => Way::Nothing,
        _ => Way::EForm,
    }
}

/// Page «Wer kann ein Beitragsgesuch einreichen?», VO § 25.
fn filers(child: &Child, help: &Help) -> Vec<Filer> {
    match help.kind {
        HelpKind::ReliefStay { .. } | HelpKind::SchoolTransport => return vec![Filer::Parents],
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
    if help.kind.is_residential() && !child.support_residence.is(false) {
        filers.push(Filer::OutsideBody);
    }
    filers
}

/// Page «Fristen»: the dates that matter for this request.
fn deadlines(today: Date, child: &Child, help: &Help, parameters: &Parameters) -> Vec<Deadline> {
    let mut found = Vec::with_capacity(2);
    let mut add = |kind, figure: Figure<u32>, date: Date| {
        found.push(Deadline { kind, date, count: figure.value, unit: figure.unit, source: figure.source, passed: date < today });
    };
    if let Some((kind, figure, date)) = request_deadline(help, parameters) {
        add(kind, figure, date);
    }
    if help.kind == HelpKind::EmergencyPlacement {
        let figure = parameters.emergency_days;
        add(DeadlineKind::EmergencyEnd, figure, last_day(help.start, figure.value));
    }
    if matches!(help.kind, HelpKind::FosterFamily { form: FosterForm::Crisis, .. }) {
        let figure = parameters.crisis_days;
        add(DeadlineKind::CrisisEnd, figure, last_day(help.start, figure.value));
    }
    if let Some(date) = right::majority(child, parameters)
        && help.start < date
        && help.end.is_some_and(|end| end >= date)
    {
        add(DeadlineKind::Majority, parameters.majority_age, date);
    }
    found
}

/// The last of so many days from the start, which is counted.
fn last_day(start: Date, days: u32) -> Date {
    start.plus_days(signed(days) - 1)
}

fn signed(days: u32) -> i32 {
    i32::try_from(days).unwrap_or(i32::MAX)
}

/// The last day for the request itself; none where the page names no deadline.
fn request_deadline(help: &Help, parameters: &Parameters) -> Option<(DeadlineKind, Figure<u32>, Date)> {
    let start = help.start;
    let working_days = |kind, figure: Figure<u32>| (kind, figure, start.working_days_before(figure.value, parameters.holidays));
    let before = |kind, figure: Figure<u32>| (kind, figure, start.plus_days(-signed(figure.value)));
    let after = |kind, figure: Figure<u32>| (kind, figure, start.plus_days(signed(figure.value)));
    match help.kind {
        HelpKind::FamilyCoaching { .. } => Some(working_days(DeadlineKind::OutpatientRequest, parameters.outpatient_request)),
        HelpKind::FosterFamily { .. } | HelpKind::Home(_) => Some(match help.request {
            Request::First => working_days(DeadlineKind::PlacementRequest, parameters.placement_request),
            Request::Extension => before(DeadlineKind::ExtensionRequest, parameters.extension_request),
            Request::Change => before(DeadlineKind::ChangeRequest, parameters.change_request),
            Request::AfterEmergency => after(DeadlineKind::EmergencyRequest, parameters.emergency_request),
            Request::Crisis => after(DeadlineKind::CrisisRequest, parameters.crisis_request),
        }),
        _ => None,
    }
}

/// VO § 24 Abs. 3: contributions run from the decision only, except for crisis interventions in residential help.
fn start_advice(today: Date, help: &Help, parameters: &Parameters) -> StartAdvice {
    match (&help.kind, help.request) {
        (HelpKind::NotCovered(_) | HelpKind::EmergencyBed | HelpKind::EmergencyPlacement, _) => return StartAdvice::NotNeeded,
        (kind, Request::Crisis | Request::AfterEmergency) if kind.is_placement() => return StartAdvice::FromStart,
        _ => {}
    }
    let last = request_deadline(help, parameters).map_or(help.start, |(_, _, date)| date);
    if today <= last {
        return StartAdvice::InTime;
    }
    let earliest = match help.kind {
        HelpKind::FamilyCoaching { .. } => today.working_days_after(parameters.outpatient_request.value, parameters.holidays),
        HelpKind::FosterFamily { .. } | HelpKind::Home(_) => match help.request {
            Request::Extension => today.plus_days(signed(parameters.extension_request.value)),
            Request::Change => today.plus_days(signed(parameters.change_request.value)),
            _ => today.working_days_after(parameters.placement_request.value, parameters.holidays),
        },
        _ => today,
    };
    StartAdvice::TooEarly { earliest }
}

/// The papers that follow from the answers, each once.
fn papers(case: &Case, index: usize, child: &Child, help: &Help, parameters: &Parameters) -> Vec<Paper> {
    let mut list = Papers { papers: Vec::with_capacity(8) };
    match &help.kind {
        HelpKind::NotCovered(_) | HelpKind::EmergencyBed => return list.papers,
        HelpKind::AfterCare => {
            list.add(PaperKind::ShortReason, None);
            return list.papers;
        }
        HelpKind::EmergencyPlacement => {}
        _ => list.add(PaperKind::RequestForm, None),
    }
    let grounds = &help.grounds;
    if matches!(grounds.basis, Choice::Known(Basis::Order | Basis::CriminalOrder)) {
        list.add(PaperKind::Order, None);
    }
    if grounds.indicated_by.is(IndicatingBody::MandatedPerson) {
        list.add(PaperKind::Mandate, None);
    }
    match &help.kind {
        HelpKind::FamilyCoaching { .. } if case.social_assistance != Choice::Known(false) => {
            list.add(PaperKind::SocialAssistanceProof, None);
        }
        HelpKind::FosterFamily { .. } => list.add(PaperKind::FosterContract, None),
        HelpKind::Home(home) => {
            if home.schooling.is_some() {
                list.add(PaperKind::SchoolIndication, None);
            }
            if home.vocational.is_some() {
                list.add(PaperKind::VocationalIndication, None);
            }
        }
        HelpKind::ReliefStay { .. } | HelpKind::SchoolTransport => list.add(PaperKind::DisabilityProof, None),
        _ => {}
    }
    let adult =
        right::majority(child, parameters).is_some_and(|date| help.end.is_some_and(|end| end >= date) || help.start >= date);
    if adult {
        list.add(PaperKind::MajorityDeclaration, None);
    }
    if matches!(help.kind, HelpKind::FosterFamily { .. } | HelpKind::Home(_)) {
        list.add(PaperKind::CostShareForm, None);
        list.incomes(case, index, child, right::majority(child, parameters).is_some_and(|date| help.start >= date));
    }
    list.papers
}

/// The papers found so far.
struct Papers {
    papers: Vec<Paper>,
}

impl Papers {
    fn add(&mut self, kind: PaperKind, person: Option<Person>) {
        let paper = Paper { kind, person };
        if !self.papers.contains(&paper) {
            self.papers.push(paper);
        }
    }

    /// Proof of income and wealth of those whose income counts.
    fn incomes(&mut self, case: &Case, index: usize, child: &Child, adult: bool) {
        if !adult {
            match &case.household {
                Household::Together(couple) => {
                    self.ruling(Person::First, couple.first.change.is_some());
                    self.ruling(Person::Second, couple.second.change.is_some());
                    self.deductions(Person::First, &couple.deductions);
                }
                Household::One(unit) => self.unit([Person::First, Person::FirstPartner], unit),
                Household::Apart { first, second } => {
                    self.unit([Person::First, Person::FirstPartner], first);
                    self.unit([Person::Second, Person::SecondPartner], second);
                }
                Household::NoLiableParents => {}
            }
        }
        let person = Person::Child(index);
        let own = &child.own;
        if own.wage != Answer::Known(Chf::ZERO) || own.may_have_other() {
            self.add(PaperKind::ChildIncomeProof, Some(person));
        }
        if own.wage_change.is_some() {
            self.add(PaperKind::IncomeChangeProof, Some(person));
        }
    }

    fn unit(&mut self, [parent, partner]: [Person; 2], unit: &Unit) {
        self.ruling(parent, unit.parent.change.is_some());
        if let Some(with) = &unit.partner
            && with.relation.known().is_none_or(|relation| relation.counts())
        {
            self.ruling(partner, with.finances.change.is_some());
        }
        self.deductions(parent, &unit.deductions);
    }

    fn ruling(&mut self, person: Person, changed: bool) {
        self.add(PaperKind::TaxRuling, Some(person));
        if changed {
            self.add(PaperKind::IncomeChangeProof, Some(person));
        }
    }

    fn deductions(&mut self, person: Person, deductions: &Deductions) {
        for (amount, kind) in [
            (deductions.maintenance_paid, PaperKind::MaintenanceRuling),
            (deductions.day_care, PaperKind::DayCareBills),
            (deductions.illness, PaperKind::IllnessCosts),
        ] {
            // A deduction that nobody knows is not asked for on paper yet.
            if amount.bounds(Chf::ZERO, Chf::ZERO).1 > Chf::ZERO {
                self.add(kind, Some(person));
            }
        }
    }
}

/// Page «Mitwirkungspflichten».
fn duties(kind: &HelpKind) -> Vec<Duty> {
    match kind {
        HelpKind::NotCovered(_) | HelpKind::EmergencyBed => Vec::new(),
        HelpKind::FosterFamily { .. } | HelpKind::Home(_) => vec![
            Duty::PayShare,
            Duty::ProveIncome,
            Duty::ReportChanges,
            Duty::PaySideCosts,
            Duty::PlanHelp,
            Duty::TalkAboutCosts,
            Duty::Recompute,
            Duty::GuideCase,
        ],
        HelpKind::ReliefStay { .. } => vec![Duty::PayShare, Duty::PaySideCosts],
        HelpKind::FamilyCoaching { .. } => vec![Duty::PayShare, Duty::PlanHelp, Duty::TalkAboutCosts, Duty::GuideCase],
        _ => vec![Duty::PlanHelp, Duty::GuideCase],
    }
}

/// Whom to ask, the closest first.
fn contacts(help: &Help) -> Vec<Contact> {
    let first = match &help.kind {
        HelpKind::EmergencyBed => Some(Contact::Helpline),
        HelpKind::NotCovered(Uncovered::DayCare) => Some(Contact::Municipality),
        HelpKind::NotCovered(Uncovered::Schooling) => Some(Contact::SchoolOffice),
        HelpKind::NotCovered(Uncovered::Training) => Some(Contact::VocationalCentre),
        HelpKind::NotCovered(Uncovered::AccompaniedVisits) => Some(Contact::ChildProtection),
        HelpKind::Home(home) if home.vocational.is_some() => Some(Contact::VocationalCentre),
        _ => None,
    };
    first.into_iter().chain([Contact::Office]).collect()
}
