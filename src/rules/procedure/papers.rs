//! The papers of a request: they follow from the answers.

use crate::answer::Choice;
use crate::calendar::Date;
use crate::case::field::{Field, FieldAnswer, Person};
use crate::case::{Basis, Case, Child, FosterForm, Help, HelpKind, Household, IndicatingBody, Unit};
use crate::money::Chf;
use crate::rules::parameters::Parameters;
use crate::rules::procedure::{Paper, PaperKind, is_filed_by_parents, way};
use crate::rules::right::Majority;

/// The papers that follow from the answers, each once.
pub(super) fn all(case: &Case, index: usize, child: &Child, help: &Help, last: Date, parameters: &Parameters) -> Vec<Paper> {
    let mut list = Papers { papers: Vec::with_capacity(8) };
    match &help.kind {
        HelpKind::NotCovered(_) | HelpKind::EmergencyBed => return list.papers,
        HelpKind::AfterCare => list.add(PaperKind::ShortReason, None),
        // The page names no form for these.
        HelpKind::EmergencyPlacement | HelpKind::SchoolTransport | HelpKind::FosterService => {}
        _ => list.add(PaperKind::RequestForm, None),
    }
    // A body that files for the family needs its authorisation (VO §§ 15, 20, 22b, Abs. 1 each).
    if way(&help.kind).is_request() && !is_filed_by_parents(&help.kind) {
        list.add(PaperKind::Authorisation, None);
    }
    if help.kind == HelpKind::AfterCare {
        return list.papers;
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
        HelpKind::FosterFamily { form, .. } => {
            // A crisis family needs a contract only for a longer stay (VO § 12).
            let free = parameters.crisis_without_contract.value;
            let short = help.end.is_some_and(|end| u32::try_from(help.start.days_until(end)).is_ok_and(|days| days < free));
            if *form != Some(FosterForm::Crisis) || !short {
                list.add(PaperKind::FosterContract, None);
            }
        }
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
    let majority = Majority::of(child, parameters);
    if majority.is_reached(last) {
        list.add(PaperKind::MajorityDeclaration, None);
    }
    // Under juvenile criminal law another act says who pays.
    let has_share = matches!(help.kind, HelpKind::FosterFamily { .. } | HelpKind::Home(_));
    if has_share && !grounds.basis.is(Basis::CriminalOrder) {
        list.add(PaperKind::CostShareForm, None);
        list.incomes(case, index, child, majority.is_reached(help.start));
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

    /// Adds the proofs of income, wealth and deductions of those whose income may count. `adult` is whether the child is of age
    /// when the help begins: then its parents prove nothing.
    fn incomes(&mut self, case: &Case, index: usize, child: &Child, adult: bool) {
        if !adult {
            match &case.household {
                Household::Together(couple) => {
                    self.ruling(Person::First, couple.first.is_changed());
                    self.ruling(Person::Second, couple.second.is_changed());
                    self.deductions(Person::First, case);
                }
                Household::One(unit) => self.unit([Person::First, Person::FirstPartner], unit, case),
                Household::Apart { first, second } => {
                    self.unit([Person::First, Person::FirstPartner], first, case);
                    self.unit([Person::Second, Person::SecondPartner], second, case);
                }
                Household::NoLiableParents => {}
            }
        }
        let person = Person::Child(index);
        let own = &child.own;
        if own.may_have_wage() || own.may_have_other() {
            self.add(PaperKind::ChildIncomeProof, Some(person));
        }
        if own.is_changed() {
            self.add(PaperKind::IncomeChangeProof, Some(person));
        }
    }

    fn unit(&mut self, [parent, partner]: [Person; 2], unit: &Unit, case: &Case) {
        self.ruling(parent, unit.parent.is_changed());
        if let Some(with) = &unit.partner
            && with.relation.known().is_none_or(|relation| relation.counts())
        {
            self.ruling(partner, with.finances.is_changed());
        }
        self.deductions(parent, case);
    }

    fn ruling(&mut self, person: Person, changed: bool) {
        self.add(PaperKind::TaxRuling, Some(person));
        if changed {
            self.add(PaperKind::IncomeChangeProof, Some(person));
        }
    }

    fn deductions(&mut self, person: Person, case: &Case) {
        for (field, _, figure) in case.figures() {
            let kind = match field {
                Field::MaintenancePaid(whose) if whose == person => PaperKind::MaintenanceRuling,
                Field::DayCare(whose) if whose == person => PaperKind::DayCareBills,
                Field::Illness(whose) if whose == person => PaperKind::IllnessCosts,
                _ => continue,
            };
            // An unknown deduction needs no paper yet.
            if matches!(figure, FieldAnswer::Amount(amount) if amount.bounds(Chf::ZERO, Chf::ZERO).1 > Chf::ZERO) {
                self.add(kind, Some(person));
            }
        }
    }
}
