//! Which questions are asked, given the answers so far: only those that matter.

use crate::calendar::Date;
use crate::case::field::Person;
use crate::form::{Entry, Form, Opt, Pick};
use crate::rules::parameters::RuleBook;

/// A question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Question {
    /// Something to type.
    Type(Entry),
    /// Something to choose.
    Choose(Pick),
}

/// What a section is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Heading {
    /// The help.
    Help,
    /// The child.
    Child,
    /// Why the help is needed, and who gives it.
    Grounds,
    /// Who is liable.
    Household,
    /// A person's income and wealth.
    Income(Person),
    /// A household's deductions.
    Deductions(Person),
    /// The child's own income.
    OwnIncome,
    /// Special circumstances.
    Circumstances,
}

/// Questions that belong together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// What it is about.
    pub heading: Heading,
    /// In the order in which they are asked.
    pub questions: Vec<Question>,
}

impl Section {
    fn new(heading: Heading) -> Section {
        Section { heading, questions: Vec::new() }
    }

    fn entry(&mut self, entry: Entry) {
        self.questions.push(Question::Type(entry));
    }

    fn pick(&mut self, pick: Pick) {
        self.questions.push(Question::Choose(pick));
    }
}

/// All questions that matter now, in the order of the form.
pub fn sections(form: &Form) -> Vec<Section> {
    let mut all = vec![help(form)];
    let chosen = form.pick(Pick::Help);
    if chosen.is_none() || chosen == Some(Opt::NotCovered) {
        return all;
    }
    all.push(child(form));
    if chosen != Some(Opt::EmergencyBed) {
        all.push(grounds(form));
    }
    if is_charged_by_income(form) && is_adult_from_start(form) {
        // Young adults pay by § 34 on their own: the parents are not asked.
        all.extend([own_income(form, true), circumstances()]);
    } else if is_charged_by_income(form) {
        incomes(form, &mut all);
    } else if chosen == Some(Opt::FamilyCoaching) {
        let mut household = Section::new(Heading::Household);
        household.pick(Pick::Household);
        household.pick(Pick::SocialAssistance);
        all.push(household);
    }
    all
}

/// Whether the share depends on income.
fn is_charged_by_income(form: &Form) -> bool {
    matches!(form.pick(Pick::Help), Some(Opt::Home | Opt::FosterFamily))
}

fn help(form: &Form) -> Section {
    let mut section = Section::new(Heading::Help);
    section.pick(Pick::Help);
    let Some(chosen) = form.pick(Pick::Help) else { return section };
    if chosen == Opt::NotCovered {
        section.pick(Pick::Uncovered);
        return section;
    }
    match chosen {
        Opt::FosterFamily => {
            section.pick(Pick::FosterForm);
            if form.pick(Pick::FosterForm) != Some(Opt::Crisis) {
                section.pick(Pick::Specialised);
            }
            if form.pick(Pick::FosterForm) == Some(Opt::ShortTerm) {
                section.entry(Entry::DaysPerMonth);
            }
        }
        Opt::Home => {
            section.pick(Pick::Setting);
            section.pick(Pick::Extent);
            if form.pick(Pick::Extent) != Some(Opt::FullTime) {
                section.entry(Entry::RegularDays);
            }
            section.pick(Pick::Schooling);
            section.pick(Pick::Vocational);
        }
        Opt::ReliefStay => {
            section.pick(Pick::ReliefPlace);
            section.entry(Entry::DaysPerMonth);
        }
        Opt::FamilyCoaching => section.entry(Entry::DaysPerMonth),
        _ => {}
    }
    section.entry(Entry::Start);
    section.entry(Entry::End);
    if is_charged_by_income(form) {
        section.pick(Pick::Request);
        section.entry(if chosen == Opt::Home { Entry::Contribution } else { Entry::AgreedPay });
    }
    section
}

fn child(form: &Form) -> Section {
    let mut section = Section::new(Heading::Child);
    section.entry(Entry::Birth);
    if form.pick(Pick::Help) == Some(Opt::EmergencyBed) {
        return section;
    }
    section.pick(Pick::Domicile);
    if is_residential(form) {
        section.pick(Pick::SupportResidence);
    }
    if matches!(form.pick(Pick::Help), Some(Opt::ReliefStay | Opt::SchoolTransport)) {
        section.pick(Pick::Disability);
        section.pick(Pick::SpecialSchool);
    }
    if is_beyond_majority(form) {
        section.pick(Pick::BeganAsMinor);
        section.pick(Pick::Reentry);
        section.pick(Pick::MajorityReason);
    }
    section
}

fn is_residential(form: &Form) -> bool {
    matches!(form.pick(Pick::Help), Some(Opt::Home | Opt::FosterFamily | Opt::ReliefStay | Opt::EmergencyPlacement))
}

/// Whether the child is of age from the first month of the help on.
fn is_adult_from_start(form: &Form) -> bool {
    let start = Date::read(form.text(Entry::Start));
    is_of_age(form, start.map(|start| start.month().first()))
}

/// Whether the child may be of age while the help goes on: then the questions about it are asked. A help without an end is
/// looked at for about a year.
fn is_beyond_majority(form: &Form) -> bool {
    is_of_age(form, Date::read(form.text(Entry::End)).or(Date::read(form.text(Entry::Start)).map(|start| start.plus_years(1))))
}

/// Whether the child is of age on a day, as far as both are told.
fn is_of_age(form: &Form, day: Option<Date>) -> bool {
    let birth = Date::read(form.text(Entry::Birth));
    match (birth, day, RuleBook::embedded().newest()) {
        (Some(birth), Some(day), Some(rules)) => birth.plus_years(rules.majority_age.value) <= day,
        _ => false,
    }
}

fn grounds(form: &Form) -> Section {
    let mut section = Section::new(Heading::Grounds);
    let chosen = form.pick(Pick::Help);
    match chosen {
        Some(Opt::ReliefStay | Opt::SchoolTransport) => {}
        Some(Opt::EmergencyPlacement) => {
            section.pick(Pick::Urgent);
            section.pick(Pick::IndicatedBy);
        }
        _ => {
            section.pick(Pick::Basis);
            if form.pick(Pick::Basis) == Some(Opt::Indication) {
                section.pick(Pick::IndicatedBy);
                section.pick(Pick::MilderMeasure);
            }
        }
    }
    if chosen == Some(Opt::AfterCare) {
        section.pick(Pick::LeftPlacement);
    }
    if !matches!(chosen, Some(Opt::SchoolTransport | Opt::EmergencyPlacement)) {
        section.pick(Pick::Recognition);
    }
    if is_charged_by_income(form) {
        section.pick(Pick::Place);
        let outside = matches!(form.pick(Pick::Place), Some(Opt::PlaceOtherCanton | Opt::NearAbroad));
        if outside && chosen == Some(Opt::Home) {
            section.pick(Pick::PlaceInside);
        }
    }
    section
}

/// The questions about money: who is liable, what they have, what comes off, what the child has.
fn incomes(form: &Form, all: &mut Vec<Section>) {
    let mut household = Section::new(Heading::Household);
    household.pick(Pick::Household);
    let chosen = form.pick(Pick::Household);
    let units: &[(Person, Person)] = match chosen {
        Some(Opt::OneParent) => &[(Person::First, Person::FirstPartner)],
        Some(Opt::Apart) => &[(Person::First, Person::FirstPartner), (Person::Second, Person::SecondPartner)],
        _ => &[],
    };
    for (parent, _) in units {
        household.pick(Pick::Partner(*parent));
    }
    all.push(household);
    if chosen == Some(Opt::Together) {
        all.extend([income(form, Person::First), income(form, Person::Second), deductions(Person::First)]);
    }
    for (parent, partner) in units {
        all.push(income(form, *parent));
        if matches!(form.pick(Pick::Partner(*parent)), Some(Opt::StepParent | Opt::StablePartner | Opt::PartnerUnclear)) {
            all.push(income(form, *partner));
        }
        all.push(deductions(*parent));
    }
    if chosen.is_some() {
        all.push(own_income(form, chosen == Some(Opt::NoLiableParents)));
        all.push(circumstances());
    }
}

fn income(form: &Form, person: Person) -> Section {
    let mut section = Section::new(Heading::Income(person));
    section.entry(Entry::Subtotal(person));
    section.entry(Entry::Wealth(person));
    section.entry(Entry::Property(person));
    if !matches!(form.text(Entry::Property(person)).trim(), "0" | "") {
        section.entry(Entry::Upkeep(person));
    }
    section.pick(Pick::Changed(person));
    if form.pick(Pick::Changed(person)) == Some(Opt::Yes) {
        section.entry(Entry::ChangeSince(person));
        section.entry(Entry::ChangeMonthly(person));
    }
    section
}

fn deductions(person: Person) -> Section {
    let mut section = Section::new(Heading::Deductions(person));
    section.entry(Entry::ChildDeductions(person));
    section.entry(Entry::MaintenancePaid(person));
    section.entry(Entry::DayCare(person));
    section.entry(Entry::Illness(person));
    section
}

fn circumstances() -> Section {
    let mut section = Section::new(Heading::Circumstances);
    section.pick(Pick::TaxBasis);
    section.pick(Pick::Asylum);
    section
}

/// What the child has of its own; `alone` where nobody else pays (§ 34): then the deductions of § 30a Abs. 5 are its own.
fn own_income(form: &Form, alone: bool) -> Section {
    let mut section = Section::new(Heading::OwnIncome);
    section.entry(Entry::OwnWage);
    section.entry(Entry::OwnOther);
    section.entry(Entry::Wealth(Person::Child(0)));
    // The rules ask the same of income and of wealth (`OwnIncome::may_have_other`).
    let has_other = [Entry::OwnOther, Entry::Wealth(Person::Child(0))].iter().any(|entry| form.text(*entry).trim() != "0");
    if has_other && !alone {
        section.pick(Pick::ReachesParents);
        section.pick(Pick::InParentsRuling);
    }
    if alone {
        section.entry(Entry::ChildDeductions(Person::Child(0)));
        section.entry(Entry::MaintenancePaid(Person::Child(0)));
        section.entry(Entry::Illness(Person::Child(0)));
    }
    section
}
