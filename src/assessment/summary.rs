//! What a result tells first, which of its amounts can still change, and where an income lies on its tariff: decided here, shown by
//! the page.

use crate::answer::Range;
use crate::assessment::unknown::is_own;
use crate::assessment::{Assessment, Calculation};
use crate::calendar::Month;
use crate::money::Chf;
use crate::rules::OpenPoint;
use crate::rules::parameters::{Parameters, RuleBook};
use crate::rules::payers::Payer;
use crate::rules::right::Verdict;
use crate::rules::tariff::{Jumps, Tariff, TariffKind};

/// If an income lies at most this far above a jump of the tariff, the page asks about forgotten deductions: one more deduction of
/// this amount leads to the lower share. CHF a year; our own choice, not a figure of the law.
const NEAR_JUMP: u32 = 2000;

/// The amount to be told first.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Headline {
    /// None: the canton does not pay.
    NoShare,
    /// The canton may pay, but the office decides what it costs.
    OfficeDecides,
    /// Francs a month, in the month that costs most.
    Monthly(Range),
}

/// Where the income of a payer lies on the tariff.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct TariffPlace {
    /// Who.
    pub payer: Payer,
    /// The first month with this income.
    pub from: Month,
    /// The last month with this income.
    pub to: Month,
    /// The tariff.
    pub tariff: &'static Tariff,
    /// The figures in force.
    pub parameters: &'static Parameters,
    /// The relevant income.
    pub income: Range,
    /// What is owed in a month, after all that comes behind the tariff.
    pub owed: Range,
    /// The jump below the low end of the income, and the jump above its high end.
    pub jumps: Jumps,
    /// Whether a deduction may be forgotten: the income is exact and just above a jump, a deduction is zero, and it is not the
    /// income of a child.
    pub may_lack_deductions: bool,
}

impl Assessment {
    /// The amount to be told first.
    pub fn headline(&self) -> Headline {
        if self.verdict() == Verdict::No {
            return Headline::NoShare;
        }
        self.dearest().map_or(Headline::OfficeDecides, Headline::Monthly)
    }

    /// Whether the total of some month differs from the headline.
    pub fn varies(&self) -> bool {
        matches!(self.headline(), Headline::Monthly(most) if self.months.iter().any(|month| month.total != most))
    }

    /// Whether the canton may pay for some helps, but not for all.
    pub fn is_partly_refused(&self) -> bool {
        self.verdict() != Verdict::No && self.helps.iter().any(|help| help.verdict == Verdict::No)
    }

    /// The open points because of which no share is computed, or none for part of the stay. Points that leave the share unchanged
    /// are left out, and asylum unless it is known to apply.
    pub fn why_open(&self) -> impl Iterator<Item = OpenPoint> {
        let is_why = |point: &OpenPoint| match point {
            OpenPoint::AfterCareCost
            | OpenPoint::FosterServiceCost
            | OpenPoint::TransportCost
            | OpenPoint::CriminalOrder
            | OpenPoint::AfterCrisis => true,
            OpenPoint::Asylum => self.receipt.case.asylum.is(true),
            _ => false,
        };
        self.open.iter().copied().filter(is_why)
    }

    /// Whether the total of all payers is known, but not what each of them owes.
    pub fn is_split_open(&self) -> bool {
        self.total.is_some_and(Range::is_exact) && self.phases().iter().any(|phase| !phase.amount.is_exact())
    }

    /// The width of the headline's range: how much all gaps together leave open in the dearest month.
    pub fn spread(&self) -> Chf {
        self.dearest().map(|range| range.high - range.low).unwrap_or_default()
    }

    /// Whether a share has no calculation, because nothing is known of the payer's income.
    pub fn lacks_calculations(&self) -> bool {
        self.months.iter().any(|month| {
            let of =
                |payer| self.calculations.low.iter().filter(move |one| one.payer == payer && one.holds_in(month.month)).count();
            let lines = |payer| month.lines.iter().filter(move |line| line.payer == payer).count();
            month.lines.iter().any(|line| of(line.payer) < lines(line.payer))
        })
    }

    /// Where the incomes of the payers lie on their tariffs. A payer has several if the income changes in the course of the stay,
    /// and none if an amount that it depends on is wholly unknown, or if no income decides.
    pub fn tariff_places(&self, book: &RuleBook) -> Vec<TariffPlace> {
        let ends = &self.calculations;
        let mut found: Vec<TariffPlace> = Vec::new();
        for low in ends.low.iter().filter(|low| !low.without.iter().any(|field| is_own(*field, low.payer))) {
            let Some((kind, income)) = low.tariff_income() else { continue };
            let Some(parameters) = book.on(low.from.first()) else { continue };
            let high = ends.high.iter().find(|high| high.payer == low.payer && high.from <= low.from && low.from <= high.to);
            let other =
                high.and_then(Calculation::tariff_income).filter(|(same, _)| *same == kind).map_or(income, |(_, income)| income);
            let income = Range { low: income.min(other), high: income.max(other) };
            let other = high.unwrap_or(low).amount;
            let owed = Range { low: low.amount.min(other), high: low.amount.max(other) };
            if found.iter().any(|known| (known.payer, known.income) == (low.payer, income)) {
                continue;
            }
            // Several calculations may have the same income: the place reaches to the last of them.
            let same = |one: &&Calculation| one.payer == low.payer && one.tariff_income() == low.tariff_income();
            let to = ends.low.iter().rfind(same).map_or(low.to, |last| last.to);
            let below = low.jumps.below;
            let is_near = below.is_some_and(|jump| income.is_exact() && jump.distance <= Chf::francs(NEAR_JUMP));
            found.push(TariffPlace {
                payer: low.payer,
                from: low.from,
                to,
                tariff: parameters.tariff(kind),
                parameters,
                income,
                owed,
                jumps: Jumps { below, ahead: high.unwrap_or(low).jumps.ahead },
                // A child is never asked about day care, so one of its deductions is always zero: the hint would always appear.
                may_lack_deductions: is_near && kind != TariffKind::Own && low.lacks_deduction(),
            });
        }
        found
    }
}

impl Calculation {
    /// Whether it is the calculation of this month.
    pub fn holds_in(&self, month: Month) -> bool {
        self.from <= month && month <= self.to
    }

    /// As [`ShareFacts::is_last_step_enough`](crate::rules::charging::ShareFacts::is_last_step_enough).
    pub fn is_last_step_enough(&self) -> bool {
        self.facts.is_last_step_enough()
    }

    /// The tariff that decides, and the income to which it was applied. None if no income matters.
    pub fn tariff_income(&self) -> Option<(TariffKind, Chf)> {
        let base = self.facts.base.as_ref().filter(|_| !self.is_last_step_enough())?;
        Some((base.tariff, base.income))
    }

    fn lacks_deduction(&self) -> bool {
        self.facts.base.as_ref().is_some_and(|base| base.lacks_deduction)
    }
}
