//! The case: the answers of a family, as typed values. It holds answers, never conclusions; "today" is one of them.
//!
//! All amounts are Swiss francs a year unless the field says otherwise. `docs/case-format.md` describes the saved
//! file, [`file`] reads and writes it, [`check`] refuses a case that makes no sense, and [`place`] says where.

pub mod check;
pub mod field;
mod figures;
pub mod file;
mod help;
mod household;
mod json;
pub mod place;
mod unknown;
mod wrong;
pub mod years;

pub use help::{
    Basis, Extent, FosterForm, Grounds, Help, HelpKind, Home, IndicatingBody, MajorityReason, Place, Recognition, ReliefPlace,
    Request, Setting, Uncovered,
};
pub use household::{
    Couple, Deductions, DeductionsOfYear, Finances, FinancesOfYear, Household, IncomeChange, Partner, Relation, TaxBasis, Unit,
};

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Choice};
use crate::calendar::{Date, Year};
use crate::case::field::{Field, FieldAnswer, Member, Person, pair_with_fields};
use crate::money::Chf;

/// A whole case: one family, one or more children, the helps planned for them.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The day on which the case is assessed: it decides which deadlines have passed.
    pub today: Date,
    /// Who is liable for maintenance (unterhaltspflichtig), and what they have.
    pub household: Household,
    /// Whether the household lives on Sozialhilfe or Ergänzungsleistungen (§ 35b).
    #[serde(default)]
    pub social_assistance: Choice<bool>,
    /// Einsatztage of outpatient help in the family a month, all children together: a day for two children is one day (§ 35b
    /// Abs. 2). Used only if it is planned for several children.
    #[serde(default)]
    pub family_days: Answer<u32>,
    /// Whether the family falls under the cantonal asylum ordinance (§ 28 Abs. 4).
    #[serde(default)]
    pub asylum: Choice<bool>,
    /// What the income figures are taken from.
    #[serde(default)]
    pub tax_basis: Choice<TaxBasis>,
    /// The children with the helps planned for them; at least one.
    pub children: Vec<Child>,
}

impl Case {
    /// Whether outpatient help is planned for several children, so that `family_days` counts.
    pub fn coaches_several(&self) -> bool {
        self.children.iter().filter(|child| child.helps.iter().any(|help| help.kind.is_coaching())).count() > 1
    }
}

/// A child, a young person or a young adult for whom help is planned. No name is asked.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Child {
    /// Date of birth. If neither it nor the age is known, the child counts as a minor and majority stays open.
    #[serde(default)]
    pub birth: Option<Date>,
    /// The age in whole years, used only if `birth` is not given. From the age of majority on, the child is of age in every month;
    /// at least two years below it, a minor in every month. In between the child counts as a minor and majority stays open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<u32>,
    /// Civil-law domicile (zivilrechtlicher Wohnsitz).
    #[serde(default)]
    pub domicile: Choice<Domicile>,
    /// Whether the support residence (Unterstützungswohnsitz, ZUG) is in BL.
    #[serde(default)]
    pub support_residence: Choice<bool>,
    /// Whether a disability is proven.
    #[serde(default)]
    pub disability: Choice<bool>,
    /// Whether the child goes to a special school (Sonderschule) that the Amt für Volksschulen finances.
    #[serde(default)]
    pub special_school: Choice<bool>,
    /// Own income, maintenance and support.
    #[serde(default)]
    pub own: OwnIncome,
    /// The helps planned, at least one.
    pub helps: Vec<Help>,
}

/// Where a child has its civil-law domicile.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Domicile {
    /// In Basel-Landschaft.
    BaselLandschaft,
    /// In another canton.
    OtherCanton,
    /// Abroad.
    Abroad,
    /// The authorities disagree: the office decides.
    Disputed,
}

/// Own income and wealth of a placed child or young adult, a year.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OwnIncome {
    /// Income from work (Einkommen aus Erwerbstätigkeit).
    #[serde(default)]
    pub wage: Answer<Chf>,
    /// A lasting change of the wage.
    #[serde(default)]
    pub wage_change: Option<IncomeChange>,
    /// Pensions, maintenance, relatives' support (Unterhalts- und Unterstützungsbeiträge).
    #[serde(default)]
    pub other: Answer<Chf>,
    /// Taxable wealth.
    #[serde(default)]
    pub wealth: Answer<Chf>,
    /// Whether `other` reaches the liable parents. If not, § 35 applies.
    #[serde(default)]
    pub reaches_parents: Choice<bool>,
    /// Whether `other` and `wealth` are part of the parents' tax ruling already. If so, they are not counted twice.
    #[serde(default)]
    pub in_parents_ruling: Choice<bool>,
    /// Deductions of § 30a Abs. 5; used only if § 34 applies.
    #[serde(default)]
    pub deductions: Deductions,
    /// Further changes of the wage, each with its day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_wage_changes: Vec<IncomeChange>,
    /// The calendar year (Steuerjahr) of wage, other and wealth. Without a year they apply in every month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
    /// The figures of further calendar years (§ 30a Abs. 1).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_years: Vec<OwnIncomeOfYear>,
}

/// Own income and wealth of a placed child or young adult in a further calendar year.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OwnIncomeOfYear {
    /// Which year.
    pub year: Year,
    /// As [`OwnIncome::wage`].
    #[serde(default)]
    pub wage: Answer<Chf>,
    /// As [`OwnIncome::other`].
    #[serde(default)]
    pub other: Answer<Chf>,
    /// As [`OwnIncome::wealth`].
    #[serde(default)]
    pub wealth: Answer<Chf>,
}

pair_with_fields! {
    OwnIncome, OwnIncomeOfYear of child: usize {
        wage => Field::Wage(child),
        other => Field::OtherIncome(child),
        wealth => Field::Wealth(Person::Child(child)),
    }
}

impl OwnIncome {
    /// No own income or wealth.
    pub fn none() -> OwnIncome {
        let mut own = OwnIncome::default();
        own.fields_mut(0).for_each(|(_, member)| member.set_nothing());
        let reaches_parents = Choice::Known(true);
        OwnIncome { reaches_parents, in_parents_ruling: Choice::Known(true), deductions: Deductions::none(), ..own }
    }

    /// Whether the wage changes.
    pub fn is_changed(&self) -> bool {
        self.wage_change.is_some() || !self.further_wage_changes.is_empty()
    }

    /// Whether the child may have a wage in any year, apart from changes.
    pub fn may_have_wage(&self) -> bool {
        let nothing = Answer::Known(Chf::ZERO);
        self.wage != nothing || self.further_years.iter().any(|of| of.wage != nothing)
    }

    /// Whether the child may have income or wealth besides a wage, in any year. Only then `reaches_parents` and
    /// `in_parents_ruling` matter.
    pub fn may_have_other(&self) -> bool {
        let nothing = Answer::Known(Chf::ZERO);
        let of_year = |of: &OwnIncomeOfYear| of.other != nothing || of.wealth != nothing;
        self.other != nothing || self.wealth != nothing || self.further_years.iter().any(of_year)
    }
}
