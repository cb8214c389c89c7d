//! Several assessments side by side: what each payer owes in them over time, and in all.

use crate::answer::Range;
use crate::assessment::phases::sum_of;
use crate::assessment::{Assessment, MonthShares};
use crate::calendar::Month;
use crate::money::Chf;
use crate::rules::payers::Payer;

/// Successive months in which a payer owes the same in each assessment, as it is shown.
#[derive(Clone, PartialEq, Debug)]
pub struct ComparedPhase {
    /// Who.
    pub payer: Payer,
    /// First month.
    pub from: Month,
    /// Last month.
    pub to: Month,
    /// How much in each of these months, in each assessment. None where the payer owes nothing there.
    pub amounts: Vec<Option<Range>>,
}

/// What a payer owes in all months that every assessment has.
#[derive(Clone, PartialEq, Debug)]
pub struct ComparedSum {
    /// Who.
    pub payer: Payer,
    /// How many months these are.
    pub months: u32,
    /// Whether no assessment has other months.
    pub is_whole: bool,
    /// How much in all of them, in each assessment.
    pub amounts: Vec<Option<Range>>,
    /// Whether the amounts of the months, as they are shown, do not add up to one of these sums.
    pub lacks_rappen: bool,
}

/// How an amount differs from another one, by the amounts that are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Difference {
    /// Not at all.
    Same,
    /// By this amount.
    By(Chf),
    /// The lower ends by the first amount, the upper ends by the second one.
    AtEnds(Chf, Chf),
}

impl Difference {
    /// From one amount to another one.
    pub fn between(from: Range, to: Range) -> Difference {
        let [low, high] = [(from.low, to.low), (from.high, to.high)].map(|(from, to)| to.as_shown() - from.as_shown());
        if low != high {
            Difference::AtEnds(low, high)
        } else if low == Chf::ZERO {
            Difference::Same
        } else {
            Difference::By(low)
        }
    }
}

/// What the payers owe over time. An assessment without amounts is `None`; it has a place in each row all the same.
pub fn phases(all: &[Option<&Assessment>]) -> Vec<ComparedPhase> {
    let mut phases: Vec<ComparedPhase> = Vec::new();
    let payers = payers(all);
    for month in months(all) {
        for payer in &payers {
            let amounts: Vec<Option<Range>> = all.iter().map(|one| owed((*one)?, month, *payer)).collect();
            if amounts.iter().all(Option::is_none) {
                continue;
            }
            let last = phases.iter_mut().rfind(|phase| phase.payer == *payer);
            match last.filter(|phase| phase.to.next() == month && are_shown_alike(&phase.amounts, &amounts)) {
                Some(phase) => phase.to = month,
                None => phases.push(ComparedPhase { payer: *payer, from: month, to: month, amounts }),
            }
        }
    }
    phases
}

/// What each payer owes in all months that every assessment has. A sum is that of one payer: nobody pays the part of another. Empty if
/// no month is in all of them.
pub fn sums(all: &[Option<&Assessment>]) -> Vec<ComparedSum> {
    // Without a share in any line nothing is computed for a month.
    let has = |one: &Option<&Assessment>, month: Month| {
        one.and_then(|one| of_month(one, month)).is_some_and(|month| !month.lines.is_empty())
    };
    let every = months(all);
    let common: Vec<Month> = every.iter().copied().filter(|month| all.iter().all(|one| has(one, *month))).collect();
    if common.is_empty() {
        return Vec::new();
    }
    let is_whole = common.len() == every.len();
    let sum_as = |one: &Assessment, payer: Payer, as_it_is: fn(Range) -> Range| {
        let mut owed = common.iter().filter_map(|month| owed(one, *month, payer)).map(as_it_is).peekable();
        owed.peek()?;
        Some(owed.sum())
    };
    let sum = |one: &Assessment, payer: Payer| sum_as(one, payer, |amount| amount);
    let lacks_rappen =
        |one: &Assessment, payer: Payer| sum_as(one, payer, Range::as_shown) != sum(one, payer).map(Range::as_shown);
    let sums = payers(all).into_iter().map(|payer| ComparedSum {
        payer,
        months: u32::try_from(common.len()).unwrap_or(u32::MAX),
        is_whole,
        amounts: all.iter().map(|one| sum((*one)?, payer)).collect(),
        lacks_rappen: all.iter().flatten().any(|one| lacks_rappen(one, payer)),
    });
    sums.filter(|sum| sum.amounts.iter().any(Option::is_some)).collect()
}

fn of_month(one: &Assessment, month: Month) -> Option<&MonthShares> {
    one.months.iter().find(|known| known.month == month)
}

/// What a payer owes in a month. None if nothing.
fn owed(one: &Assessment, month: Month, payer: Payer) -> Option<Range> {
    let lines = &of_month(one, month)?.lines;
    lines.iter().any(|line| line.payer == payer).then(|| sum_of(lines, payer))
}

/// All months, in order.
fn months(all: &[Option<&Assessment>]) -> Vec<Month> {
    let mut months: Vec<Month> = all.iter().flatten().flat_map(|one| &one.months).map(|month| month.month).collect();
    months.sort_unstable();
    months.dedup();
    months
}

/// All payers, in the order in which they first pay.
fn payers(all: &[Option<&Assessment>]) -> Vec<Payer> {
    let mut payers: Vec<Payer> = Vec::new();
    for line in all.iter().flatten().flat_map(|one| &one.months).flat_map(|month| &month.lines) {
        if !payers.contains(&line.payer) {
            payers.push(line.payer);
        }
    }
    payers
}

fn are_shown_alike(some: &[Option<Range>], others: &[Option<Range>]) -> bool {
    some.iter().zip(others).all(|pair| match pair {
        (Some(one), Some(other)) => one.is_shown_as(*other),
        (one, other) => one == other,
    })
}
