//! Which questions are asked, given the answers so far: only those that matter.

use crate::calendar::Date;
use crate::case::field::Person;
use crate::form::{Asked, At, Entry, Form, MOST_HELPS, Opt, Pick, Question, UNKNOWN};
use crate::rules::parameters::RuleBook;

/// What a section is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Heading {
    /// The help.
    Help,
    /// The child.
    Child,
    /// Why the help is needed, and who gives it.
    Grounds,
    /// The rest about the help.
    Details,
    /// Who is liable.
    Household,
    /// A person's income and wealth.
    Income(Person),
    /// A household's deductions.
    Deductions(Person),
    /// The deductions of a parent, where two live apart.
    DeductionsApart(Person),
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
    /// For which help of the form.
    pub help: usize,
    /// Which one with this heading, from 1: the help, or the child.
    pub number: usize,
    /// In the order in which they are asked.
    pub questions: Vec<Question>,
}

impl Section {
    fn new(heading: Heading, help: usize) -> Section {
        Section { heading, help, number: help + 1, questions: Vec::new() }
    }

    fn entry(&mut self, entry: Entry) {
        self.questions.push(Question::Type(entry));
    }

    fn pick(&mut self, pick: Pick) {
        self.questions.push(Question::Choose(pick));
    }
}

/// All questions that matter now, in the order of the form: first what decides whether the canton may pay at all.
pub fn sections(form: &Form) -> Vec<Section> {
    let mut all = Vec::with_capacity(16);
    let helps = helps(form);
    for (help, child) in &helps {
        let at = form.at(*help);
        all.push(self::help(at));
        if matches!(at.pick(Pick::Help), None | Some(Opt::NotCovered)) {
            continue;
        }
        if help == child {
            all.push(self::child(form, at, &helps));
        }
        if at.pick(Pick::Help) != Some(Opt::EmergencyBed) {
            all.push(grounds(form.at(*help)));
        }
        all.push(details(at));
    }
    if !form.refused {
        money(form, &helps, &mut all);
    }
    let children: Vec<usize> = helps.iter().filter(|(help, child)| help == child).map(|(_, child)| *child).collect();
    for section in &mut all {
        if matches!(section.heading, Heading::Child | Heading::OwnIncome) {
            section.number = children.iter().position(|child| *child == section.help).map_or(1, |place| place + 1);
        }
    }
    all.retain(|section| !section.questions.is_empty());
    all
}

/// All questions that matter now, one after the other.
pub fn asked(form: &Form) -> Vec<Asked> {
    let sections = sections(form).into_iter();
    sections
        .flat_map(|section| section.questions.into_iter().map(move |question| Asked { help: section.help, question }))
        .collect()
}

/// The helps of the form, each with the first help of its child.
pub(super) fn helps(form: &Form) -> Vec<(usize, usize)> {
    let mut helps = vec![(0, 0)];
    let mut child = 0;
    for help in 1..MOST_HELPS {
        let before = form.at(help - 1);
        match before.pick(Pick::Another) {
            _ if matches!(before.pick(Pick::Help), None | Some(Opt::NotCovered)) => break,
            Some(Opt::SameChild) => {}
            Some(Opt::OtherChild) => child = help,
            _ => break,
        }
        helps.push((help, child));
    }
    helps
}

fn is_coaching(at: At) -> bool {
    at.pick(Pick::Help) == Some(Opt::FamilyCoaching)
}

/// Whether it is the last outpatient help of several children: here the days of the whole family are asked once.
fn is_last_of_several_coached(at: At) -> bool {
    let coached: Vec<(usize, usize)> = helps(at.form).into_iter().filter(|(help, _)| is_coaching(at.form.at(*help))).collect();
    let is_last = coached.last().is_some_and(|(help, _)| *help == at.help);
    is_last && coached.windows(2).any(|pair| matches!(pair, [(_, one), (_, other)] if one != other))
}

/// Whether the share depends on income.
fn is_charged_by_income(at: At) -> bool {
    matches!(at.pick(Pick::Help), Some(Opt::Home | Opt::FosterFamily))
}

fn help(at: At) -> Section {
    let mut section = Section::new(Heading::Help, at.help);
    section.pick(Pick::Help);
    match at.pick(Pick::Help) {
        None => {}
        Some(Opt::NotCovered) => section.pick(Pick::Uncovered),
        Some(_) => {
            section.entry(Entry::Start);
            section.entry(Entry::End);
        }
    }
    section
}

/// What only changes an amount, a date or a paper.
fn details(at: At) -> Section {
    let mut section = Section::new(Heading::Details, at.help);
    match at.pick(Pick::Help) {
        Some(Opt::FosterFamily) => {
            section.pick(Pick::FosterForm);
            if at.pick(Pick::FosterForm) == Some(Opt::ShortTerm) {
                section.entry(Entry::DaysPerMonth);
            }
            if at.pick(Pick::FosterForm) != Some(Opt::Crisis) {
                section.pick(Pick::Specialised);
            }
            section.entry(Entry::AgreedPay);
            section.pick(Pick::Request);
        }
        Some(Opt::Home) => {
            section.pick(Pick::Extent);
            if at.pick(Pick::Extent) != Some(Opt::FullTime) {
                section.entry(Entry::RegularDays);
            }
            section.pick(Pick::Schooling);
            section.pick(Pick::Vocational);
            section.entry(Entry::Contribution);
            section.pick(Pick::Request);
        }
        Some(Opt::ReliefStay) => {
            section.pick(Pick::ReliefPlace);
            section.entry(Entry::DaysPerMonth);
        }
        Some(Opt::FamilyCoaching) => {
            section.entry(Entry::DaysPerMonth);
            if is_last_of_several_coached(at) {
                section.entry(Entry::FamilyDays);
            }
        }
        _ => {}
    }
    if at.help + 1 < MOST_HELPS {
        section.pick(Pick::Another);
    }
    section
}

fn child(form: &Form, at: At, helps: &[(usize, usize)]) -> Section {
    let mut section = Section::new(Heading::Child, at.help);
    let any = |is: fn(At) -> bool| helps.iter().any(|(help, child)| *child == at.help && is(form.at(*help)));
    section.entry(Entry::Birth);
    if !any(|at| at.pick(Pick::Help) != Some(Opt::EmergencyBed)) {
        return section;
    }
    section.pick(Pick::Domicile);
    if any(is_residential) {
        section.pick(Pick::SupportResidence);
    }
    if any(|at| matches!(at.pick(Pick::Help), Some(Opt::ReliefStay | Opt::SchoolTransport))) {
        section.pick(Pick::Disability);
        section.pick(Pick::SpecialSchool);
    }
    section
}

fn is_residential(at: At) -> bool {
    matches!(at.pick(Pick::Help), Some(Opt::Home | Opt::FosterFamily | Opt::ReliefStay | Opt::EmergencyPlacement))
}

/// Whether a child is of age from the first month of a help on.
fn is_adult_from_start(form: &Form, (help, child): (usize, usize)) -> bool {
    let start = Date::read(form.at(help).text(Entry::Start));
    is_of_age(form.at(child), start.map(|start| start.month().first()))
}

/// Whether the child may be of age while the help goes on: then the questions about it are asked. A help without an end is
/// looked at for about a year.
fn is_beyond_majority(at: At) -> bool {
    let child = helps(at.form).into_iter().find(|(help, _)| *help == at.help).map_or(at.help, |(_, child)| child);
    let a_year_on = Date::read(at.text(Entry::Start)).map(|start| start.plus_years(1));
    is_of_age(at.form.at(child), Date::read(at.text(Entry::End)).or(a_year_on))
}

/// Whether the child is of age on a day, as far as both are told.
fn is_of_age(child: At, day: Option<Date>) -> bool {
    let birth = Date::read(child.text(Entry::Birth));
    match (birth, day, RuleBook::embedded().newest()) {
        (Some(birth), Some(day), Some(rules)) => birth.plus_years(rules.majority_age.value) <= day,
        _ => false,
    }
}

fn grounds(at: At) -> Section {
    let mut section = Section::new(Heading::Grounds, at.help);
    let chosen = at.pick(Pick::Help);
    if is_beyond_majority(at) {
        section.pick(Pick::BeganAsMinor);
        section.pick(Pick::Reentry);
        section.pick(Pick::MajorityReason);
    }
    match chosen {
        Some(Opt::ReliefStay | Opt::SchoolTransport) => {}
        Some(Opt::EmergencyPlacement) => {
            section.pick(Pick::Urgent);
            section.pick(Pick::IndicatedBy);
        }
        _ => {
            section.pick(Pick::Basis);
            if at.pick(Pick::Basis) == Some(Opt::Indication) {
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
    if is_charged_by_income(at) {
        section.pick(Pick::Place);
        let outside = matches!(at.pick(Pick::Place), Some(Opt::PlaceOtherCanton | Opt::NearAbroad));
        if outside && chosen == Some(Opt::Home) {
            section.pick(Pick::PlaceInside);
        }
    }
    section
}

/// The questions about money: who is liable, what they have, what comes off, what the children have.
fn money(form: &Form, helps: &[(usize, usize)], all: &mut Vec<Section>) {
    let by_income = || helps.iter().copied().filter(|(help, _)| is_charged_by_income(form.at(*help)));
    // Young adults pay by § 34 on their own: the parents are not asked.
    let of_parents = by_income().any(|slot| !is_adult_from_start(form, slot));
    let coaching = helps.iter().any(|(help, _)| is_coaching(form.at(*help)));
    let chosen = form.at(0).pick(Pick::Household);
    if of_parents || coaching {
        household(form, of_parents, coaching, all);
    }
    let is_told = form.at(0).was_answered(Question::Choose(Pick::Household));
    if by_income().next().is_none() || of_parents && !is_told {
        return;
    }
    let mut children: Vec<usize> = Vec::new();
    for (help, child) in by_income() {
        if !children.contains(&child) {
            children.push(child);
            let alone = chosen == Some(Opt::NoLiableParents) || is_adult_from_start(form, (help, child));
            // From majority on, § 34 with deductions of one's own, also where it comes while the help goes on.
            let of_age = helps.iter().any(|(help, whose)| *whose == child && is_beyond_majority(form.at(*help)));
            all.push(own_income(form.at(child), alone, alone || of_age));
        }
    }
    let mut circumstances = Section::new(Heading::Circumstances, 0);
    circumstances.pick(Pick::TaxBasis);
    circumstances.pick(Pick::Asylum);
    all.push(circumstances);
}

fn household(form: &Form, by_income: bool, coaching: bool, all: &mut Vec<Section>) {
    let at = form.at(0);
    let mut household = Section::new(Heading::Household, 0);
    household.pick(Pick::Household);
    if coaching {
        household.pick(Pick::SocialAssistance);
    }
    let chosen = at.pick(Pick::Household).filter(|_| by_income);
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
        all.extend([income(at, Person::First), income(at, Person::Second), deductions(Heading::Deductions, Person::First)]);
    }
    for (parent, partner) in units {
        all.push(income(at, *parent));
        if matches!(at.pick(Pick::Partner(*parent)), Some(Opt::StepParent | Opt::StablePartner | Opt::PartnerUnclear)) {
            all.push(income(at, *partner));
        }
        let heading = if units.len() > 1 { Heading::DeductionsApart } else { Heading::Deductions };
        all.push(deductions(heading, *parent));
    }
}

fn income(at: At, person: Person) -> Section {
    let mut section = Section::new(Heading::Income(person), 0);
    section.entry(Entry::Subtotal(person));
    section.entry(Entry::Wealth(person));
    section.entry(Entry::Property(person));
    if !matches!(at.text(Entry::Property(person)).trim(), "0" | "") {
        section.entry(Entry::Upkeep(person));
    }
    section.entry(Entry::ChangeSince(person));
    if !matches!(at.text(Entry::ChangeSince(person)).trim(), UNKNOWN | "") {
        section.entry(Entry::ChangeMonthly(person));
    }
    section
}

fn deductions(heading: fn(Person) -> Heading, person: Person) -> Section {
    let mut section = Section::new(heading(person), 0);
    section.entry(Entry::ChildDeductions(person));
    section.entry(Entry::MaintenancePaid(person));
    section.entry(Entry::DayCare(person));
    section.entry(Entry::Illness(person));
    section
}

/// What the child has of its own. Where nobody else pays (`alone`), it does not matter whom it reaches; where it pays by § 34
/// for itself, the deductions of § 30a Abs. 5 are its own.
fn own_income(at: At, alone: bool, deducts: bool) -> Section {
    let mut section = Section::new(Heading::OwnIncome, at.help);
    section.entry(Entry::OwnWage);
    section.entry(Entry::OwnOther);
    section.entry(Entry::Wealth(Person::Child(0)));
    // The rules ask the same of income and of wealth (`OwnIncome::may_have_other`).
    let has_other = [Entry::OwnOther, Entry::Wealth(Person::Child(0))].iter().any(|entry| at.text(*entry).trim() != "0");
    if has_other && !alone {
        section.pick(Pick::ReachesParents);
        section.pick(Pick::InParentsRuling);
    }
    if deducts {
        section.entry(Entry::ChildDeductions(Person::Child(0)));
        section.entry(Entry::MaintenancePaid(Person::Child(0)));
        section.entry(Entry::Illness(Person::Child(0)));
    }
    section
}
