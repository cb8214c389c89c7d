//! The answers of a case that can move an amount, by name. Checks, completions and the list of gaps all get them from
//! [`figures`].

use serde::Serialize;

use crate::answer::{Answer, Choice};
use crate::calendar::{Date, Year};
use crate::case::{Case, Child, Deductions, Finances, FosterForm, Help, HelpKind, Household, IncomeChange, OwnIncome, Unit};
use crate::money::Chf;

/// A person whose income or deductions may count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Person {
    /// The first or only liable parent; for deductions: the household of that parent.
    First,
    /// The second liable parent; for deductions: the household of that parent.
    Second,
    /// The partner of the first parent.
    FirstPartner,
    /// The partner of the second parent.
    SecondPartner,
    /// A child or young adult, by index in [`Case::children`].
    Child(usize),
}

/// A help, by the index of its child and its own index among the helps of that child.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct HelpId {
    /// The child's index in the case.
    pub child: usize,
    /// The help's index with the child.
    pub help: usize,
}

/// A question whose answer can move an amount.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// [`Finances::subtotal`].
    Subtotal(Person),
    /// [`Finances::property`].
    Property(Person),
    /// [`Finances::upkeep`].
    Upkeep(Person),
    /// [`Finances::wealth`] and [`OwnIncome::wealth`].
    Wealth(Person),
    /// [`IncomeChange::monthly`], of a parent's income or of a child's wage.
    ChangedIncome(Person),
    /// [`Deductions::children`].
    ChildDeductions(Person),
    /// [`Deductions::maintenance_paid`].
    MaintenancePaid(Person),
    /// [`Deductions::day_care`].
    DayCare(Person),
    /// [`Deductions::illness`].
    Illness(Person),
    /// `Partner::relation`.
    Relation(Person),
    /// [`OwnIncome::wage`].
    Wage(usize),
    /// [`OwnIncome::other`].
    OtherIncome(usize),
    /// [`OwnIncome::reaches_parents`].
    ReachesParents(usize),
    /// [`OwnIncome::in_parents_ruling`].
    InParentsRuling(usize),
    /// `HelpKind::FosterFamily::form`.
    FosterForm(HelpId),
    /// `Home::extent`.
    Extent(HelpId),
    /// `Home::contribution`.
    Contribution(HelpId),
    /// `HelpKind::FosterFamily::specialised`.
    Specialised(HelpId),
    /// `HelpKind::FosterFamily::agreed_pay`.
    AgreedPay(HelpId),
    /// Days a month of SPF, relief stays and short-term care.
    DaysPerMonth(HelpId),
    /// [`Case::family_days`].
    FamilyDays,
    /// `Case::social_assistance`.
    SocialAssistance,
}

/// Which of several answers to a question: figures may be given for several years, and an income may change more than once.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Dated {
    /// The answer for this calendar year.
    Year(Year),
    /// The answer since the change on this day.
    Since(Date),
}

impl Field {
    /// Whether a higher figure lowers the shares, as deductions do.
    pub fn is_deducted(self) -> bool {
        matches!(
            self,
            Field::Upkeep(_) | Field::ChildDeductions(_) | Field::MaintenancePaid(_) | Field::DayCare(_) | Field::Illness(_)
        )
    }

    /// The person whose income or deductions it is about.
    pub fn person(self) -> Option<Person> {
        match self {
            Field::Subtotal(person)
            | Field::Property(person)
            | Field::Upkeep(person)
            | Field::Wealth(person)
            | Field::ChangedIncome(person)
            | Field::ChildDeductions(person)
            | Field::MaintenancePaid(person)
            | Field::DayCare(person)
            | Field::Illness(person) => Some(person),
            Field::Wage(child) | Field::OtherIncome(child) => Some(Person::Child(child)),
            _ => None,
        }
    }

    /// The help it is about.
    pub fn help(self) -> Option<HelpId> {
        match self {
            Field::FosterForm(help)
            | Field::Extent(help)
            | Field::Contribution(help)
            | Field::Specialised(help)
            | Field::AgreedPay(help)
            | Field::DaysPerMonth(help) => Some(help),
            _ => None,
        }
    }

    /// The child whose own income it is about.
    pub fn child(self) -> Option<usize> {
        match (self, self.person()) {
            (Field::Wage(child) | Field::OtherIncome(child), _)
            | (Field::ReachesParents(child) | Field::InParentsRuling(child), _)
            | (_, Some(Person::Child(child))) => Some(child),
            _ => None,
        }
    }

    /// Whether it is about an income or a deduction: all that moves the shares of a year (§§ 30a, 32–34).
    pub fn is_of_income(self) -> bool {
        self.person().is_some() || self.child().is_some() || matches!(self, Field::Relation(_))
    }

    /// The lowest amount that is allowed. Only a Zwischentotal, or the income that replaces it, may be a loss; a child's wage may
    /// not.
    pub fn least(self) -> Chf {
        match self {
            Field::ChangedIncome(Person::Child(_)) => Chf::ZERO,
            Field::Subtotal(_) | Field::ChangedIncome(_) => -Chf::LARGEST,
            _ => Chf::ZERO,
        }
    }

    /// The highest count the question allows: days of a month, or children.
    pub fn most_count(self) -> u32 {
        match self {
            Field::ChildDeductions(_) => 30,
            _ => 31,
        }
    }
}

/// An answer to a question for a figure.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum FieldAnswer {
    /// An amount.
    Amount(Answer<Chf>),
    /// A number of days or children.
    Count(Answer<u32>),
    /// A choice, and whether it is still open.
    Choice {
        /// Not answered.
        open: bool,
    },
}

impl FieldAnswer {
    /// Whether more than one figure is possible.
    pub fn is_gap(self) -> bool {
        match self {
            FieldAnswer::Amount(answer) => answer.is_gap(),
            FieldAnswer::Count(answer) => answer.is_gap(),
            FieldAnswer::Choice { open } => open,
        }
    }
}

/// An answer that can move an amount: its question, which of several answers to it this is, and the answer.
pub type Told = (Field, Option<Dated>, FieldAnswer);

/// Collects every answer of the case that can move an amount, in the order of the questions.
pub fn figures(case: &Case) -> Vec<Told> {
    let mut found = Vec::with_capacity(32);
    match &case.household {
        Household::Together(couple) => {
            finances(&mut found, Person::First, &couple.first);
            finances(&mut found, Person::Second, &couple.second);
            deductions(&mut found, Person::First, &couple.deductions);
        }
        Household::One(one) => unit(&mut found, [Person::First, Person::FirstPartner], one),
        Household::Apart { first, second } => {
            unit(&mut found, [Person::First, Person::FirstPartner], first);
            unit(&mut found, [Person::Second, Person::SecondPartner], second);
        }
        Household::NoLiableParents => {}
    }
    choice(&mut found, Field::SocialAssistance, case.social_assistance);
    if case.coaches_several() {
        found.push((Field::FamilyDays, None, FieldAnswer::Count(case.family_days)));
    }
    for (index, child) in case.children.iter().enumerate() {
        own_income(&mut found, index, child);
        for (help, planned) in child.helps.iter().enumerate() {
            help_figures(&mut found, HelpId { child: index, help }, planned);
        }
    }
    found
}

type Found = Vec<Told>;

fn choice<T: Copy + PartialEq>(found: &mut Found, field: Field, answer: Choice<T>) {
    found.push((field, None, FieldAnswer::Choice { open: answer.known().is_none() }));
}

fn of_year(found: &mut Found, year: Option<Year>, figures: &[(Field, FieldAnswer)]) {
    found.extend(figures.iter().map(|(field, figure)| (*field, year.map(Dated::Year), *figure)));
}

fn changed(found: &mut Found, person: Person, first: Option<IncomeChange>, further: &[IncomeChange]) {
    found.extend(
        first
            .iter()
            .chain(further)
            .map(|change| (Field::ChangedIncome(person), Some(Dated::Since(change.since)), FieldAnswer::Amount(change.monthly))),
    );
}

fn unit(found: &mut Found, [parent, partner]: [Person; 2], unit: &Unit) {
    finances(found, parent, &unit.parent);
    if let Some(with) = &unit.partner {
        choice(found, Field::Relation(partner), with.relation);
        finances(found, partner, &with.finances);
    }
    deductions(found, parent, &unit.deductions);
}

fn finances(found: &mut Found, person: Person, finances: &Finances) {
    let mut figures = |year, subtotal, property, upkeep, wealth| {
        let figures = [
            (Field::Subtotal(person), FieldAnswer::Amount(subtotal)),
            (Field::Property(person), FieldAnswer::Amount(property)),
            (Field::Upkeep(person), FieldAnswer::Amount(upkeep)),
            (Field::Wealth(person), FieldAnswer::Amount(wealth)),
        ];
        of_year(found, year, &figures);
    };
    figures(finances.year, finances.subtotal, finances.property, finances.upkeep, finances.wealth);
    for of in &finances.further_years {
        figures(Some(of.year), of.subtotal, of.property, of.upkeep, of.wealth);
    }
    changed(found, person, finances.change, &finances.further_changes);
}

fn deductions(found: &mut Found, person: Person, deductions: &Deductions) {
    let mut figures = |year, children, maintenance_paid, day_care, illness| {
        let figures = [
            (Field::ChildDeductions(person), FieldAnswer::Count(children)),
            (Field::MaintenancePaid(person), FieldAnswer::Amount(maintenance_paid)),
            (Field::DayCare(person), FieldAnswer::Amount(day_care)),
            (Field::Illness(person), FieldAnswer::Amount(illness)),
        ];
        of_year(found, year, &figures);
    };
    let Deductions { year, children, maintenance_paid, day_care, illness, .. } = *deductions;
    figures(year, children, maintenance_paid, day_care, illness);
    for of in &deductions.further_years {
        figures(Some(of.year), of.children, of.maintenance_paid, of.day_care, of.illness);
    }
}

fn own_income(found: &mut Found, index: usize, child: &Child) {
    let own: &OwnIncome = &child.own;
    let person = Person::Child(index);
    let mut figures = |year, wage, other, wealth| {
        let figures = [
            (Field::Wage(index), FieldAnswer::Amount(wage)),
            (Field::OtherIncome(index), FieldAnswer::Amount(other)),
            (Field::Wealth(person), FieldAnswer::Amount(wealth)),
        ];
        of_year(found, year, &figures);
    };
    figures(own.year, own.wage, own.other, own.wealth);
    for of in &own.further_years {
        figures(Some(of.year), of.wage, of.other, of.wealth);
    }
    changed(found, person, own.wage_change, &own.further_wage_changes);
    choice(found, Field::ReachesParents(index), own.reaches_parents);
    choice(found, Field::InParentsRuling(index), own.in_parents_ruling);
    deductions(found, person, &own.deductions);
}

fn help_figures(found: &mut Found, id: HelpId, help: &Help) {
    match &help.kind {
        HelpKind::FamilyCoaching { days_per_month } | HelpKind::ReliefStay { days_per_month, .. } => {
            found.push((Field::DaysPerMonth(id), None, FieldAnswer::Count(*days_per_month)));
        }
        HelpKind::FosterFamily { form, specialised, agreed_pay } => {
            found.push((Field::FosterForm(id), None, FieldAnswer::Choice { open: form.is_none() }));
            if let Some(FosterForm::ShortTerm { days_per_month }) = form {
                found.push((Field::DaysPerMonth(id), None, FieldAnswer::Count(*days_per_month)));
            }
            choice(found, Field::Specialised(id), *specialised);
            found.push((Field::AgreedPay(id), None, FieldAnswer::Amount(*agreed_pay)));
        }
        HelpKind::Home(home) => {
            choice(found, Field::Extent(id), home.extent);
            found.push((Field::Contribution(id), None, FieldAnswer::Amount(home.contribution)));
        }
        HelpKind::FosterService
        | HelpKind::SchoolTransport
        | HelpKind::AfterCare
        | HelpKind::EmergencyBed
        | HelpKind::EmergencyPlacement
        | HelpKind::NotCovered(_) => {}
    }
}
