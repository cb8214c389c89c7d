//! Who is liable for maintenance, with whom they live, and what they have (VO §§ 30a, 32, 33).

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Choice};
use crate::calendar::{Date, Year};
use crate::case::field::{Field, FieldAnswer, Member, Person, pair_with_fields};
use crate::money::Chf;

/// The liable parents (Unterhaltspflichtige) of the child.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[allow(clippy::large_enum_variant, reason = "a case holds one household; boxes would only make the code harder to read")]
pub enum Household {
    /// Both liable parents live together (§ 32).
    Together(Couple),
    /// One liable parent, alone (§ 33) or with a partner (§ 32).
    One(Unit),
    /// Two liable parents living apart, each assessed on their own.
    Apart {
        /// One parent.
        first: Unit,
        /// The other parent.
        second: Unit,
    },
    /// No liable parents: the minor pays by § 34.
    NoLiableParents,
}

/// Two liable parents in one household.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Couple {
    /// One parent.
    pub first: Finances,
    /// The other parent.
    pub second: Finances,
    /// What is deducted from their common income.
    #[serde(default)]
    pub deductions: Deductions,
}

/// A liable parent who is assessed alone, and the partner in the household, if any.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// The liable parent.
    pub parent: Finances,
    /// A step-parent or partner in the household.
    #[serde(default)]
    pub partner: Option<Partner>,
    /// What is deducted from the income.
    #[serde(default)]
    pub deductions: Deductions,
}

/// A person who lives with a liable parent.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Decides whether their income counts.
    #[serde(default)]
    pub relation: Choice<Relation>,
    /// Their income and wealth.
    pub finances: Finances,
}

/// The relation of a partner to the liable parent (SHG § 28a Abs. 1quater).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Married to the parent: a legally obliged supporter (gesetzlich Beistandspflichtige).
    StepParent,
    /// A partnership of two years or with a common child (stabile Partnerschaft).
    Stable,
    /// Neither: the partner's income does not count.
    NotStable,
}

impl Relation {
    /// Whether the partner's income counts (§ 30a Abs. 1 lit. a).
    pub fn counts(self) -> bool {
        matches!(self, Relation::StepParent | Relation::Stable)
    }
}

/// One person's income and wealth of the previous calendar year (§ 30a Abs. 2 and 3).
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Finances {
    /// Zwischentotal der steuerbaren Einkünfte, without properties that the person does not live in.
    #[serde(default)]
    pub subtotal: Answer<Chf>,
    /// Taxable income from properties not lived in (nicht selbst bewohnte Liegenschaften).
    #[serde(default)]
    pub property: Answer<Chf>,
    /// The flat-rate deduction for their upkeep (Pauschalabzug).
    #[serde(default)]
    pub upkeep: Answer<Chf>,
    /// Taxable wealth (steuerbares Vermögen).
    #[serde(default)]
    pub wealth: Answer<Chf>,
    /// A considerable change of the income during the stay (§ 30a Abs. 6).
    #[serde(default)]
    pub change: Option<IncomeChange>,
    /// Further changes of the income, each with its day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_changes: Vec<IncomeChange>,
    /// The calendar year (Steuerjahr) of the figures above. Without a year they apply in every month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
    /// The figures of further calendar years (§ 30a Abs. 1).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_years: Vec<FinancesOfYear>,
}

/// One person's income and wealth of a further calendar year.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FinancesOfYear {
    /// Which year.
    pub year: Year,
    /// As [`Finances::subtotal`].
    #[serde(default)]
    pub subtotal: Answer<Chf>,
    /// As [`Finances::property`].
    #[serde(default)]
    pub property: Answer<Chf>,
    /// As [`Finances::upkeep`].
    #[serde(default)]
    pub upkeep: Answer<Chf>,
    /// As [`Finances::wealth`].
    #[serde(default)]
    pub wealth: Answer<Chf>,
}

pair_with_fields! {
    Finances, FinancesOfYear of person: Person {
        subtotal => Field::Subtotal(person),
        property => Field::Property(person),
        upkeep => Field::Upkeep(person),
        wealth => Field::Wealth(person),
    }
}

impl Finances {
    /// A person with this Zwischentotal and nothing else.
    pub fn only(subtotal: Answer<Chf>) -> Finances {
        let mut finances = Finances::default();
        finances.fields_mut(Person::First).for_each(|(_, member)| member.set_nothing());
        Finances { subtotal, ..finances }
    }

    /// Whether the income changes.
    pub fn is_changed(&self) -> bool {
        self.change.is_some() || !self.further_changes.is_empty()
    }
}

/// The income since a lasting change (erhebliche Veränderung, § 30a Abs. 6).
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomeChange {
    /// The day of the change.
    pub since: Date,
    /// The monthly income since then. It replaces the figure of the year.
    #[serde(default)]
    pub monthly: Answer<Chf>,
}

/// What is deducted from the total income (§ 30a Abs. 5), a year.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deductions {
    /// Minors and young adults for whom a tax deduction is granted (lit. a).
    #[serde(default)]
    pub children: Answer<u32>,
    /// Maintenance paid that an authority approved or a court ordered or approved (lit. b).
    #[serde(default)]
    pub maintenance_paid: Answer<Chf>,
    /// Cost of day care for children in the common household (lit. c).
    #[serde(default)]
    pub day_care: Answer<Chf>,
    /// Deductible illness, accident and disability costs of the tax ruling (lit. d).
    #[serde(default)]
    pub illness: Answer<Chf>,
    /// The calendar year (Steuerjahr) of the figures above. Without a year they apply in every month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
    /// The figures of further calendar years (§ 30a Abs. 1).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_years: Vec<DeductionsOfYear>,
}

/// What is deducted from the total income of a further calendar year.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeductionsOfYear {
    /// Which year.
    pub year: Year,
    /// As [`Deductions::children`].
    #[serde(default)]
    pub children: Answer<u32>,
    /// As [`Deductions::maintenance_paid`].
    #[serde(default)]
    pub maintenance_paid: Answer<Chf>,
    /// As [`Deductions::day_care`].
    #[serde(default)]
    pub day_care: Answer<Chf>,
    /// As [`Deductions::illness`].
    #[serde(default)]
    pub illness: Answer<Chf>,
}

pair_with_fields! {
    Deductions, DeductionsOfYear of person: Person {
        children => Field::ChildDeductions(person),
        maintenance_paid => Field::MaintenancePaid(person),
        day_care => Field::DayCare(person),
        illness => Field::Illness(person),
    }
}

impl Deductions {
    /// Nothing to deduct.
    pub fn none() -> Deductions {
        let mut deductions = Deductions::default();
        deductions.fields_mut(Person::First).for_each(|(_, member)| member.set_nothing());
        deductions
    }
}

/// What the income figures rest on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TaxBasis {
    /// A tax ruling (Veranlagung) of the previous year.
    Ruling,
    /// Tax at source (Quellensteuer): the office clarifies.
    AtSource,
    /// No ruling yet: the office clarifies.
    NoRulingYet,
}
