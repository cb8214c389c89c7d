//! Massgebendes Jahreseinkommen, VO § 30a: total incomes, the partner's half, the placed minor's income, deductions.

use crate::calendar::Year;
use crate::case::field::{Field, Person};
use crate::money::Chf;
use crate::rules::parameters::Parameters;
use crate::rules::source::Source;
use crate::rules::step::{Reason, Steps};

/// One person's figures of a year.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Figures {
    /// Their calendar year, if the case names it.
    pub year: Option<Year>,
    /// Zwischentotal, without properties not lived in.
    pub subtotal: Chf,
    /// The monthly income since a considerable change. It replaces the subtotal (§ 30a Abs. 6).
    pub changed_monthly: Option<Chf>,
    /// Income from properties not lived in.
    pub property: Chf,
    /// The flat-rate deduction for their upkeep.
    pub upkeep: Chf,
    /// Taxable wealth.
    pub wealth: Chf,
}

impl Figures {
    /// The figures of a person, where `figure` gives the answer to a field; without their year and without a change.
    pub fn of(person: Person, figure: impl Fn(Field) -> Chf) -> Figures {
        Figures {
            year: None,
            subtotal: figure(Field::Subtotal(person)),
            changed_monthly: None,
            property: figure(Field::Property(person)),
            upkeep: figure(Field::Upkeep(person)),
            wealth: figure(Field::Wealth(person)),
        }
    }
}

/// Deductions of § 30a Abs. 5, a year.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Deducted {
    /// Their calendar year, if the case names it.
    pub year: Option<Year>,
    /// Children with a tax deduction (lit. a).
    pub children: u32,
    /// Approved maintenance paid (lit. b).
    pub maintenance_paid: Chf,
    /// Day care (lit. c).
    pub day_care: Chf,
    /// Illness, accident and disability (lit. d).
    pub illness: Chf,
}

impl Deducted {
    /// What a person deducts, where `figure` gives the answer to a field; without its year.
    pub fn of(person: Person, children: u32, figure: impl Fn(Field) -> Chf) -> Deducted {
        Deducted {
            year: None,
            children,
            maintenance_paid: figure(Field::MaintenancePaid(person)),
            day_care: figure(Field::DayCare(person)),
            illness: figure(Field::Illness(person)),
        }
    }

    /// All deductions together.
    pub fn sum(&self, parameters: &Parameters) -> Chf {
        parameters.child_deduction.value.times(self.children) + self.maintenance_paid + self.day_care + self.illness
    }

    /// Whether a deduction of lit. b–d is zero.
    pub fn lacks_one(&self) -> bool {
        [self.maintenance_paid, self.day_care, self.illness].contains(&Chf::ZERO)
    }
}

/// Own income and wealth of a placed child or young adult, a year.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Own {
    /// Its calendar year, if the case names it.
    pub year: Option<Year>,
    /// Income from work.
    pub wage: Chf,
    /// The monthly wage since a considerable change. It replaces the wage.
    pub changed_wage: Option<Chf>,
    /// Other income, maintenance, support.
    pub other: Chf,
    /// Taxable wealth.
    pub wealth: Chf,
}

/// The calendar years of the figures that a calculation used.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct FigureYears {
    /// Each once, rising.
    years: Vec<Year>,
    /// Whether a figure without a year was used, too.
    undated: bool,
}

impl FigureYears {
    /// Adds the year of figures that were used.
    pub fn add(&mut self, year: Option<Year>) {
        let Some(year) = year else {
            self.undated = true;
            return;
        };
        if let Err(place) = self.years.binary_search(&year) {
            self.years.insert(place, year);
        }
    }

    /// The years in rising order. Figures without a year count as those of `undated`.
    pub fn all(&self, undated: Year) -> Vec<Year> {
        let mut all = self.clone();
        if self.undated {
            all.add(Some(undated));
        }
        all.years
    }
}

/// The monthly income since a change, taken to a year (§ 30a Abs. 6, reading `income-change`).
fn annualised(person: Person, monthly: Chf, parameters: &Parameters, steps: &mut Steps) -> Chf {
    let months = parameters.months_per_year.value;
    let year = monthly.times(months);
    steps.add(Source::ordinance("§ 30a Abs. 6"), Reason::Annualised { person, monthly, months }, year);
    year
}

/// Gesamteinkommen of a person: subtotal + net income of other properties + 10 % of wealth (§ 30a Abs. 2 and 3).
pub fn total_income(person: Person, figures: &Figures, parameters: &Parameters, steps: &mut Steps) -> Chf {
    let subtotal = match figures.changed_monthly {
        Some(monthly) => annualised(person, monthly, parameters, steps),
        None => figures.subtotal,
    };
    let property = figures.property - figures.upkeep;
    let percent = parameters.wealth_percent.value;
    let total = subtotal + property + percent.of(figures.wealth);
    let reason = Reason::TotalIncome { person, year: figures.year, subtotal, property, wealth: figures.wealth, percent };
    steps.add(Source::ordinance("§ 30a Abs. 2"), reason, total);
    total
}

/// The countable part of a step-parent's or stable partner's total income: half (§ 30a Abs. 4, reading `partner-half`).
pub fn partner_part(person: Person, total: Chf, parameters: &Parameters, steps: &mut Steps) -> Chf {
    let percent = parameters.partner_percent.value;
    let part = percent.of(total);
    steps.add(parameters.partner_percent.source, Reason::PartnerPart { person, total, percent }, part);
    part
}

/// The wage of a year; after a change, the changed wage taken to a year.
pub fn wage(person: Person, own: &Own, parameters: &Parameters, steps: &mut Steps) -> Chf {
    own.changed_wage.map_or(own.wage, |monthly| annualised(person, monthly, parameters, steps))
}

/// A minor's income besides the wage: other income + 10 % of wealth (§§ 30a Abs. 2, 35).
pub fn other_income(own: &Own, parameters: &Parameters) -> Chf {
    own.other + parameters.wealth_percent.value.of(own.wealth)
}

/// What a placed minor's income adds to the parents' base: the wage in full, the rest unless it is part of their tax
/// ruling already (§ 30a Abs. 1 lit. a and b; readings `child-wage`, `child-other`).
pub fn child_in_parents_base(person: Person, own: &Own, in_ruling: bool, parameters: &Parameters, steps: &mut Steps) -> Chf {
    let wage = wage(person, own, parameters, steps);
    let other = if in_ruling { Chf::ZERO } else { other_income(own, parameters) };
    let sum = wage + other;
    if sum != Chf::ZERO {
        let reason = Reason::ChildIncome { person, year: own.year, wage, other };
        steps.add(Source::ordinance("§ 30a Abs. 1"), reason, sum);
    }
    sum
}

/// Massgebendes Jahreseinkommen: the incomes together, less the deductions, not below zero
/// (§ 30a Abs. 5; readings `child-deduction`, `negative-income`).
pub fn relevant_income(sum: Chf, deducted: &Deducted, parameters: &Parameters, steps: &mut Steps) -> Chf {
    let per_child = parameters.child_deduction.value;
    let Deducted { year, children, maintenance_paid, day_care, illness } = *deducted;
    let income = (sum - deducted.sum(parameters)).at_least_zero();
    let reason = Reason::RelevantIncome { year, sum, children, per_child, maintenance_paid, day_care, illness };
    steps.add(Source::ordinance("§ 30a Abs. 5"), reason, income);
    income
}
