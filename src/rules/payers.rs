//! Who pays, and how much of a year's income: liable parents by §§ 32 and 33, the child itself by §§ 34 and 35.

use std::rc::Rc;

use serde::Serialize;

use crate::case::field::Person;
use crate::money::Chf;
use crate::rules::income::{self, Deducted, FigureYears, Figures, Own};
use crate::rules::parameters::Parameters;
use crate::rules::source::Source;
use crate::rules::step::{Reason, Steps};
use crate::rules::tariff::TariffKind;

/// Who owes a share.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Payer {
    /// The liable parents jointly.
    Parents,
    /// Those who bring the child up (Erziehungsberechtigte), if there are no liable parents.
    Carers,
    /// The first or only liable parent.
    First,
    /// The second liable parent.
    Second,
    /// A child or young adult, by index in the case.
    Child(usize),
}

/// The people whose income one share is computed from: a liable parent who is assessed alone, or both together.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Base {
    /// Both liable persons (§ 32).
    Couple {
        /// One.
        first: Figures,
        /// The other.
        second: Figures,
    },
    /// One liable person, and the partner, if any.
    Parent {
        /// Who: the first or the second parent.
        person: Person,
        /// The parent's figures.
        figures: Figures,
        /// The partner's figures, and whether they count: those of a step-parent or a stable partner do.
        partner: Option<(Figures, bool)>,
    },
}

/// A base with its deductions, and the payer of the share.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Liable {
    /// Who owes it.
    pub payer: Payer,
    /// Whose income counts.
    pub base: Base,
    /// What is deducted.
    pub deducted: Deducted,
}

/// The child or young adult whose placement is charged.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Placed {
    /// Its index in the case.
    pub index: usize,
    /// Its own income and wealth.
    pub own: Own,
    /// Deductions, used only if the child pays alone by § 34.
    pub deducted: Deducted,
    /// Whether its other income reaches the parents. If not, § 35 applies.
    pub reaches_parents: bool,
    /// Whether its other income is part of the parents' tax ruling already.
    pub in_ruling: bool,
    /// Whether it is of age.
    pub adult: bool,
}

/// The income from which a tariff computed a share.
#[derive(Clone, PartialEq, Debug)]
pub struct TariffBase {
    /// The tariff.
    pub tariff: TariffKind,
    /// The relevant income. For the minor's share by § 35: the income besides the wage.
    pub income: Chf,
    /// What remains of it without the placed child's income: the incomes of the parents less the deductions. Unlike `income` it can
    /// be below zero. Zero where the child itself pays.
    pub without_child: Chf,
    /// Whether a deduction of § 30a Abs. 5 lit. b–d is zero.
    pub lacks_deduction: bool,
    /// The years of the figures that were used.
    pub years: FigureYears,
}

/// What a payer owes for a full-time placement, before § 29, § 30, § 35 and § 28 Abs. 3.
#[derive(Clone, PartialEq, Debug)]
pub struct YearShare {
    /// Who.
    pub payer: Payer,
    /// The share of a whole year, unrounded.
    pub year: Chf,
    /// The income that it was computed from. All months that are charged by it point to the same value.
    pub base: Rc<TariffBase>,
    /// Why.
    pub steps: Steps,
}

/// The shares of all payers for one placed child.
#[derive(Clone, PartialEq, Debug)]
pub struct YearShares {
    /// Of the liable parents, by §§ 32 and 33; empty if the child pays alone.
    pub parents: Vec<YearShare>,
    /// Of the child, by § 34. If there are parents too, the child pays first and the parents pay the rest of their shares (§ 35).
    /// None if there are parents, and the child has no income besides the wage or it reaches them.
    pub child: Option<YearShare>,
}

impl YearShares {
    /// Who owes how much, without the reasons.
    pub fn amounts(&self) -> impl Iterator<Item = (Payer, Chf)> {
        self.parents.iter().chain(&self.child).map(|share| (share.payer, share.year))
    }
}

/// The shares of a year for a child: §§ 32, 33 for each liable base, § 34 for young adults (reading `young-adult-parents`) and for
/// minors without liable parents, § 35 for a minor whose income besides the wage does not reach the parents.
pub fn shares(liable: &[Liable], placed: &Placed, parameters: &Parameters) -> YearShares {
    if placed.adult || liable.is_empty() {
        return YearShares { parents: Vec::new(), child: Some(alone(placed, parameters)) };
    }
    let parents = liable.iter().map(|one| parent(one, placed, parameters)).collect();
    let other = income::other_income(&placed.own, parameters);
    let pays_first = !placed.reaches_parents && other > Chf::ZERO;
    YearShares { parents, child: pays_first.then(|| own_part(placed, other, parameters)) }
}

/// § 34 on all income, less deductions.
fn alone(placed: &Placed, parameters: &Parameters) -> YearShare {
    let person = Person::Child(placed.index);
    let (mut steps, mut years) = (Steps::with_capacity(6), FigureYears::default());
    let wage = income::wage(person, &placed.own, parameters, &mut steps);
    let Own { year, other, wealth, .. } = placed.own;
    let figures = Figures { year, subtotal: wage + other, wealth, ..Figures::default() };
    let total = income::total_income(person, &figures, parameters, &mut steps);
    years.add(year);
    let income = less_deductions(total, &placed.deducted, parameters, &mut years, &mut steps);
    let lacks_deduction = placed.deducted.lacks_one();
    let base = TariffBase { tariff: TariffKind::Own, income, without_child: Chf::ZERO, lacks_deduction, years };
    let year = parameters.tariff_own.share_of_year(income, parameters, &mut steps);
    YearShare { payer: Payer::Child(placed.index), year, base: base.into(), steps }
}

/// § 34 on the income besides the wage, if § 35 applies.
fn own_part(placed: &Placed, other: Chf, parameters: &Parameters) -> YearShare {
    let person = Person::Child(placed.index);
    let (mut steps, mut years) = (Steps::with_capacity(3), FigureYears::default());
    let reason = Reason::ChildIncome { person, year: placed.own.year, wage: Chf::ZERO, other };
    steps.add(Source::ordinance("§ 35"), reason, other);
    years.add(placed.own.year);
    let base = TariffBase { tariff: TariffKind::Own, income: other, without_child: Chf::ZERO, lacks_deduction: false, years };
    let year = parameters.tariff_own.share_of_year(other, parameters, &mut steps);
    YearShare { payer: Payer::Child(placed.index), year, base: base.into(), steps }
}

/// §§ 32, 33: the share of one liable base.
fn parent(liable: &Liable, placed: &Placed, parameters: &Parameters) -> YearShare {
    let (mut steps, mut years) = (Steps::with_capacity(8), FigureYears::default());
    let (sum, tariff) = match liable.base {
        Base::Couple { first, second } => {
            years.add(first.year);
            years.add(second.year);
            let first = income::total_income(Person::First, &first, parameters, &mut steps);
            let second = income::total_income(Person::Second, &second, parameters, &mut steps);
            (first + second, &parameters.tariff_joint)
        }
        Base::Parent { person, figures, partner } => {
            years.add(figures.year);
            let own = income::total_income(person, &figures, parameters, &mut steps);
            match partner {
                None => (own, &parameters.tariff_single),
                Some((figures, counts)) => {
                    if counts {
                        years.add(figures.year);
                    }
                    let part = partner_income(person, &figures, counts, parameters, &mut steps);
                    (own + part, if counts { &parameters.tariff_joint } else { &parameters.tariff_single })
                }
            }
        }
    };
    let child = income::child_in_parents_base(Person::Child(placed.index), &placed.own, placed.in_ruling, parameters, &mut steps);
    if child != Chf::ZERO {
        years.add(placed.own.year);
    }
    let income = less_deductions(sum + child, &liable.deducted, parameters, &mut years, &mut steps);
    let base = TariffBase {
        tariff: tariff.kind,
        income,
        without_child: sum - liable.deducted.sum(parameters),
        lacks_deduction: liable.deducted.lacks_one(),
        years,
    };
    let year = tariff.share_of_year(income, parameters, &mut steps);
    YearShare { payer: liable.payer, year, base: base.into(), steps }
}

/// The relevant income. The year of the deductions counts only if they lower it.
fn less_deductions(sum: Chf, deducted: &Deducted, parameters: &Parameters, years: &mut FigureYears, steps: &mut Steps) -> Chf {
    let income = income::relevant_income(sum, deducted, parameters, steps);
    if income < sum {
        years.add(deducted.year);
    }
    income
}

/// Half of the partner's total income, or nothing if the partnership is not stable (§§ 28 Abs. 1bis, 30a Abs. 4).
fn partner_income(parent: Person, figures: &Figures, counts: bool, parameters: &Parameters, steps: &mut Steps) -> Chf {
    let person = if parent == Person::Second { Person::SecondPartner } else { Person::FirstPartner };
    if counts {
        let total = income::total_income(person, figures, parameters, steps);
        return income::partner_part(person, total, parameters, steps);
    }
    let years = parameters.stable_partnership_years;
    steps.add(years.source, Reason::PartnerNotCounted { person, years: years.value }, Chf::ZERO);
    Chf::ZERO
}
