//! The steps of a calculation, as data: paragraph, reason with its operands, result. `text` turns them into sentences.

use serde::Serialize;

use crate::calendar::Year;
use crate::case::Extent;
use crate::case::field::Person;
use crate::money::{Chf, Percent};
use crate::rules::source::Source;
use crate::rules::tariff::TariffKind;

/// One step of a calculation.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Step {
    /// Where the rule stands.
    pub source: Source,
    /// Which rule, with the figures it used.
    #[serde(rename = "finding")]
    pub reason: Reason,
    /// What came out, unrounded.
    pub result: Chf,
}

impl Step {
    fn new(source: Source, reason: Reason, result: Chf) -> Step {
        // tests/scrambled compiles the engine with `cfg(test)` to show that no amount depends on a reason.
        let reason = if cfg!(test) { Reason::NobodyLiable } else { reason };
        Step { source, reason, result }
    }
}

/// The steps of a calculation, in order. Rules only add to them. What a later rule needs to know is a field of a result, so no
/// amount depends on a step.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Steps {
    steps: Vec<Step>,
    /// The place of the step that decides.
    deciding: usize,
}

impl Steps {
    /// No steps yet, with room for this many.
    pub fn with_capacity(steps: usize) -> Steps {
        Steps { steps: Vec::with_capacity(steps), deciding: 0 }
    }

    /// Adds a step on the way to the amount.
    pub fn add(&mut self, source: Source, reason: Reason, result: Chf) {
        self.steps.push(Step::new(source, reason, result));
    }

    /// Adds the step that decides the amount, unless a later step does.
    pub fn decide(&mut self, source: Source, reason: Reason, result: Chf) {
        self.deciding = self.steps.len();
        self.add(source, reason, result);
    }

    /// Adds the steps of another calculation, without changing which step decides.
    pub fn append(&mut self, more: Steps) {
        self.steps.extend(more.steps);
    }

    /// Says that nobody has told the days: the rules used a number that only stands for them.
    pub fn leave_days_open(&mut self) {
        for step in &mut self.steps {
            if let Some(days) = step.reason.days_mut() {
                *days = Days::Open;
            }
        }
    }

    /// Says the days of other steps that lead to the same amount too.
    pub fn or_days_of(&mut self, other: &Steps) {
        let with_days = self.steps.iter_mut().zip(&other.steps).filter(|(step, _)| step.reason.days().is_some());
        with_days.for_each(|(step, other)| step.reason = step.reason.or_days_of(other.reason));
    }

    /// All steps, to be shown.
    pub fn all(&self) -> &[Step] {
        &self.steps
    }

    /// The reason of the step that decides, to be shown. If no step was added by [`Steps::decide`], of the first one. None without
    /// steps.
    pub fn deciding(&self) -> Option<Reason> {
        self.steps.get(self.deciding).map(|step| step.reason)
    }
}

/// A number of days that somebody tells, as it is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Days {
    /// This number.
    Known(u32),
    /// Between these two, both included.
    Between {
        /// The fewest.
        low: u32,
        /// The most.
        high: u32,
    },
    /// Nobody has told it.
    Open,
}

impl Days {
    /// What is told of the days if they are these or the others.
    fn or(self, other: Days) -> Days {
        let ends = |days| match days {
            Days::Known(days) => Some((days, days)),
            Days::Between { low, high } => Some((low, high)),
            Days::Open => None,
        };
        let Some(((low, high), (least, most))) = ends(self).zip(ends(other)) else { return Days::Open };
        let (low, high) = (low.min(least), high.max(most));
        if low == high { Days::Known(low) } else { Days::Between { low, high } }
    }
}

/// What a limit of § 28 Abs. 3 rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LimitBasis {
    /// The agreed foster pay.
    AgreedPay,
    /// The maximum of § 17, where no pay is known or the agreed one is higher.
    FosterMaximum,
    /// Neither pay nor maximum is known: at the low end the limit leaves nothing (reading `foster-limit`).
    Unknown,
    /// The canton's contribution to a home, as entered.
    HomeContribution,
}

/// A rule that was applied, with its operands. Amounts are a year's unless they say otherwise.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A monthly income since a change, taken to a year (§ 30a Abs. 6). Result: the year's.
    Annualised {
        /// Whose.
        person: Person,
        /// A month.
        monthly: Chf,
        /// Months of a year.
        months: u32,
    },
    /// Gesamteinkommen (§ 30a Abs. 2 and 3). Result: the sum.
    TotalIncome {
        /// Whose.
        person: Person,
        /// Of which calendar year, where the case says so.
        #[serde(skip_serializing_if = "Option::is_none")]
        year: Option<Year>,
        /// Zwischentotal.
        subtotal: Chf,
        /// Net income of properties not lived in.
        property: Chf,
        /// Taxable wealth.
        wealth: Chf,
        /// How much of it counts.
        percent: Percent,
    },
    /// The countable part of a partner's income (§ 30a Abs. 4). Result: that part.
    PartnerPart {
        /// Whose.
        person: Person,
        /// Their total income.
        total: Chf,
        /// How much of it counts.
        percent: Percent,
    },
    /// A partner whose income does not count (SHG § 28a Abs. 1quater). Result: nothing.
    PartnerNotCounted {
        /// Whose.
        person: Person,
        /// Years after which a partnership is stable.
        years: u32,
    },
    /// A placed minor's own income in the parents' base (§ 30a Abs. 1), or the income that the minor pays from first (§ 35).
    /// Result: what counts.
    ChildIncome {
        /// Whose.
        person: Person,
        /// Of which calendar year, where the case says so.
        #[serde(skip_serializing_if = "Option::is_none")]
        year: Option<Year>,
        /// Income from work.
        wage: Chf,
        /// Other income with the countable part of wealth, unless it stands in the parents' ruling already.
        other: Chf,
    },
    /// Massgebendes Jahreseinkommen: the sum less the deductions (§ 30a Abs. 5). Result: not below zero.
    RelevantIncome {
        /// Of which calendar year the deductions are, where the case says so.
        #[serde(skip_serializing_if = "Option::is_none")]
        year: Option<Year>,
        /// The incomes together.
        sum: Chf,
        /// Children with a tax deduction.
        children: u32,
        /// For each of them.
        per_child: Chf,
        /// Approved maintenance paid.
        maintenance_paid: Chf,
        /// Day care.
        day_care: Chf,
        /// Illness, accident and disability.
        illness: Chf,
    },
    /// The bracket of a tariff (§§ 32–34). Result: the share a month before the cap.
    Bracket {
        /// Which tariff.
        tariff: TariffKind,
        /// Massgebendes Jahreseinkommen.
        income: Chf,
        /// The bracket's lower bound; none for the free bracket.
        over: Option<Chf>,
        /// Its upper bound, which belongs to it; none for the top bracket.
        up_to: Option<Chf>,
        /// Of the whole income.
        percent: Percent,
        /// Months of a year.
        months: u32,
    },
    /// The cap of the top bracket. Result: the cap a month.
    Cap {
        /// The share a month before it.
        before: Chf,
    },
    /// A minor's own share comes first (§ 35). Result: what is left for this parent in the month.
    OwnShareFirst {
        /// The minor's share by § 34 in the month.
        own: Chf,
        /// The share of all parents by §§ 32, 33 in the month.
        parents: Chf,
        /// This parent's part of it.
        this_parent: Chf,
    },
    /// Weekly or part-time care (§ 29 Abs. 3 and 4). Result: what is left a month.
    Reduction {
        /// Which extent.
        extent: Extent,
        /// What comes off.
        percent: Percent,
        /// The share before it.
        before: Chf,
    },
    /// A month with at least the days that count (§ 29 Abs. 1). Result: the share of the month.
    FullMonth {
        /// Days of the child's stays in a month that is not whole; no pro rata is made.
        part_of_month: Option<u32>,
    },
    /// More days than part-time care may have: the share is not halved (§ 29 Abs. 4). Result: the share of the month.
    NotPartTime {
        /// Regular days in the month.
        days: u32,
        /// How much of the month part-time care may be.
        most: Percent,
    },
    /// Too few days in the month (§ 29 Abs. 2). Result: nothing.
    TooFewDays {
        /// Days of the child's stays in the month.
        days: u32,
        /// From so many days on a share is owed.
        least: u32,
    },
    /// By days (§ 30). Result: the share of the month.
    ByDays {
        /// Days of the stay in the month.
        days: Days,
        /// The share a month it comes from.
        monthly: Chf,
        /// Days of a year.
        days_per_year: u32,
    },
    /// The limit of § 28 Abs. 3. Result: what is left for this payer.
    Limit {
        /// The canton's contribution in the month.
        limit: Chf,
        /// What it rests on.
        basis: LimitBasis,
        /// All shares together before it.
        sum: Chf,
        /// This payer's share before it.
        before: Chf,
    },
    /// Shares are due for several stays: only the highest is owed (§ 28 Abs. 2). Result: the highest.
    HighestOnly {
        /// The other share, which falls away.
        lower: Chf,
    },
    /// Stays of one child that are charged by days, together (§ 30). Result: the sum.
    DaysTogether {
        /// The stays before.
        before: Chf,
        /// The next stay.
        more: Chf,
    },
    /// Days of outpatient help (§ 35b). Result: the share of the month.
    OutpatientDays {
        /// Einsatztage.
        days: Days,
        /// For each.
        per_day: Chf,
        /// At most.
        cap: Chf,
    },
    /// Free for households on Sozialhilfe or Ergänzungsleistungen (§ 35b). Result: nothing.
    OutpatientExempt {
        /// What would be owed otherwise.
        before: Chf,
    },
    /// Free because of a placement in the same month (§ 35a Abs. 3). Result: nothing.
    PlacementInstead {
        /// What would be owed otherwise.
        before: Chf,
    },
    /// No liable parents: § 35b asks nobody else. Result: nothing.
    NobodyLiable,
    /// Days of relief (§ 36). Result: the share of the month.
    ReliefDays {
        /// Days.
        days: Days,
        /// For each.
        per_day: Chf,
    },
    /// An emergency bed costs nothing. Result: nothing.
    FreeOfCharge,
}

impl Reason {
    /// The days that somebody tells, where the rule has some.
    pub fn days(&self) -> Option<Days> {
        match self {
            Reason::ByDays { days, .. } | Reason::OutpatientDays { days, .. } | Reason::ReliefDays { days, .. } => Some(*days),
            _ => None,
        }
    }

    fn days_mut(&mut self) -> Option<&mut Days> {
        match self {
            Reason::ByDays { days, .. } | Reason::OutpatientDays { days, .. } | Reason::ReliefDays { days, .. } => Some(days),
            _ => None,
        }
    }

    /// The same reason, where the days may also be those of another one for the same rule.
    pub fn or_days_of(mut self, other: Reason) -> Reason {
        if std::mem::discriminant(&self) == std::mem::discriminant(&other)
            && let Some((days, others)) = self.days_mut().zip(other.days())
        {
            *days = days.or(others);
        }
        self
    }

    /// The amounts that were deducted from an income, besides those for children (§ 30a Abs. 5 lit. b–d). None for all other
    /// reasons.
    pub fn deductions(&self) -> Option<[Chf; 3]> {
        match *self {
            Reason::RelevantIncome { maintenance_paid, day_care, illness, .. } => Some([maintenance_paid, day_care, illness]),
            _ => None,
        }
    }
}
