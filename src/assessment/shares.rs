//! Puts the shares of all completions together: ranges month by month, and the calculations at both ends.

use std::mem;

use serde::Serialize;

use crate::answer::Range;
use crate::assessment::bounds::{self, Unshared};
use crate::assessment::candidates::{self, Chosen};
use crate::assessment::completion::Completion;
use crate::assessment::evaluate::{Charge, CompletionLines, Line, sum};
use crate::assessment::run::Run;
use crate::assessment::timeline::Timeline;
use crate::assessment::{fills, stays};
use crate::calendar::{Month, Year};
use crate::case::field::HelpId;
use crate::case::{Case, Household};
use crate::money::Chf;
use crate::rules::Reason;
use crate::rules::payers::Payer;

/// The shares of a calendar month.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct MonthShares {
    /// Which month.
    pub month: Month,
    /// Who owes how much for what.
    pub lines: Vec<LineShare>,
    /// All payers together. Its ends need not be the sums of the lines' ends: not all of them are reached at once.
    pub total: Range,
}

/// What a payer owes in a month.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct LineShare {
    /// Who.
    pub payer: Payer,
    /// What for: one share for all placements together.
    pub charge: Charge,
    /// The help that decides the amount at the upper end.
    pub help: HelpId,
    /// How much.
    pub amount: Range,
    /// The deciding step at the upper end: why it is so much, or nothing. Its days are those of both ends.
    pub reason: Reason,
    /// The years by whose figures it is charged, because nobody has given those of the month's own previous year (§ 30a Abs. 1).
    pub stand_in: Vec<Year>,
    /// Whether others of its figures are of that year.
    pub partly_own_year: bool,
}

impl LineShare {
    /// Says the days of another completion, too.
    fn join_days(&mut self, LineShare { reason: other, .. }: &LineShare) {
        let LineShare { reason, .. } = self;
        *reason = reason.or_days_of(*other);
    }
}

/// The result of all completions.
pub struct Computed {
    /// Month by month.
    pub months: Vec<MonthShares>,
    /// All months together.
    pub total: Range,
    /// The lines of each kind of month, as it costs least and as it costs most. The second is empty where the total of each month is the
    /// same at both ends.
    pub extremes: [CompletionLines; 2],
    /// The completions with the lowest and with the highest total.
    pub ends: [ExtremeCompletion; 2],
}

/// Computes the candidates and puts the results together. If they need more work than `most_work_exact`, only the outermost
/// completions are computed, and all ranges are bounds.
pub fn compute(case: &Case, timeline: &Timeline, most_work_exact: usize) -> Computed {
    let Chosen { completions, only_bounds, .. } = candidates::choose(case, timeline, most_work_exact);
    let mut all = completions.into_iter();
    let Some(first) = all.next() else { return empty() };
    let (outcome, mut unshared) = run(case, timeline, &first);
    // Parents who live together, or one alone, have a single part, and the candidates reach its ends.
    let widens = only_bounds || matches!(case.household, Household::Apart { .. });
    // Figures without a year are assumed to be those of the year before the first month.
    let undated = timeline.months.first().map_or(0, |(month, _)| month.year() - 1);
    let mut kinds: Vec<KindRange> = outcome.iter().map(|lines| KindRange::of(lines, undated)).collect();
    let is_exact = all.len() == 0;
    let mut low = ExtremeCompletion::of(timeline, first, &outcome);
    let mut high = low.clone();
    // Each kind of month has its own cheapest and dearest completion.
    let (mut lowest, mut highest) = (outcome.clone(), outcome);
    for completion in all {
        let (outcome, more) = run(case, timeline, &completion);
        for (kind, lines) in kinds.iter_mut().zip(&outcome) {
            kind.include(lines);
        }
        for ((low, high), lines) in lowest.iter_mut().zip(&mut highest).zip(&outcome) {
            if sum(lines) < sum(low) {
                low.clone_from(lines);
            } else if sum(lines) > sum(high) {
                high.clone_from(lines);
            } else {
                // The same amount may follow from other days, as at a cap.
                [low, high].into_iter().filter(|end| sum(end) == sum(lines)).for_each(|end| join_days(end, lines));
            }
        }
        for (known, more) in unshared.iter_mut().zip(more).filter(|_| widens) {
            bounds::include(known, more);
        }
        let end = ExtremeCompletion::of(timeline, completion, &outcome);
        if end.total < low.total {
            low = end;
        } else if end.total > high.total {
            high = end;
        }
    }
    let mut whole = Range { low: low.total, high: high.total };
    if !is_exact {
        if widens {
            widen(&mut kinds, &unshared);
        }
        whole = whole_stay(case, timeline, &mut kinds, only_bounds, whole);
    }
    let months = timeline.months.iter().filter_map(|(month, kind)| Some(kinds.get(*kind)?.month(*month))).collect();
    if lowest.iter().zip(&highest).all(|(low, high)| sum(low) == sum(high)) {
        highest = Vec::new();
    }
    Computed { months, total: whole, extremes: [lowest, highest], ends: [low, high] }
}

/// Widens the ranges of the placements to their bounds: inside a gap a part can lie outside all candidates (see [`bounds`]).
fn widen(kinds: &mut [KindRange], unshared: &[Vec<Unshared>]) {
    for (kind, stays) in kinds.iter_mut().zip(unshared) {
        for line in kind.lines.iter_mut().filter(|line| line.charge == Charge::Placement) {
            if let Some(bounds) = bounds::of_payer(stays, line.payer) {
                line.amount = line.amount.including(bounds.low).including(bounds.high);
            }
        }
    }
}

/// The total of all months. If no single completion need reach its ends, it is the sum of the months' totals. If no single
/// completion need reach the ends of a month's total either, that total is replaced by the sum of its lines' bounds first.
fn whole_stay(case: &Case, timeline: &Timeline, kinds: &mut [KindRange], only_bounds: bool, total: Range) -> Range {
    let mut several = only_bounds || fills::are_too_many(case, timeline);
    for (kind, facts) in kinds.iter_mut().zip(&timeline.kinds) {
        if only_bounds || stays::meets_several_ways(case, facts) {
            several = true;
            kind.total = kind.lines.iter().map(|line| line.amount).sum();
        }
    }
    if !several {
        return total;
    }
    let months = timeline.months.iter().filter_map(|(_, kind)| kinds.get(*kind));
    months.map(|kind| kind.total).sum()
}

/// The result of a case without completions, because it has no child.
fn empty() -> Computed {
    let nothing = Completion {
        parents: [crate::assessment::completion::Direction::Low; 2],
        helps: crate::assessment::completion::Direction::Low,
        fills: Vec::new(),
        partner_counts: [false; 2],
        children: Vec::new(),
        gap_override: None,
    };
    let end = ExtremeCompletion { completion: nothing, totals: Vec::new(), total: Chf::ZERO };
    Computed {
        months: Vec::new(),
        total: Range::exactly(Chf::ZERO),
        extremes: [Vec::new(), Vec::new()],
        ends: [end.clone(), end],
    }
}

/// The completion at one end of the total.
#[derive(Clone)]
pub struct ExtremeCompletion {
    pub completion: Completion,
    /// The total of each kind of month.
    pub totals: Vec<Chf>,
    /// The total of all months.
    total: Chf,
}

impl ExtremeCompletion {
    fn of(timeline: &Timeline, completion: Completion, outcome: &CompletionLines) -> ExtremeCompletion {
        let totals: Vec<Chf> = outcome.iter().map(|lines| sum(lines)).collect();
        let total = timeline.months.iter().filter_map(|(_, kind)| totals.get(*kind)).copied().sum();
        ExtremeCompletion { completion, totals, total }
    }
}

/// The lines of each kind of month, and the shares before division.
fn run(case: &Case, timeline: &Timeline, completion: &Completion) -> (CompletionLines, Vec<Vec<Unshared>>) {
    let mut run = Run::of(case, completion);
    timeline.kinds.iter().map(|facts| run.month(facts)).map(|month| (month.lines, month.unshared)).unzip()
}

/// The ranges of one kind of month over all completions so far.
struct KindRange {
    /// Their `stand_in` holds all years whose figures the upper end uses. `KindRange::month` takes out the month's own year.
    lines: Vec<LineShare>,
    total: Range,
    /// The year of figures without a year.
    undated: Year,
}

impl KindRange {
    fn of(lines: &[Line], undated: Year) -> KindRange {
        let exact = |line: &Line| exact(line, undated);
        KindRange { lines: lines.iter().filter_map(exact).collect(), total: Range::exactly(sum(lines)), undated }
    }

    fn include(&mut self, lines: &[Line]) {
        self.total = self.total.including(sum(lines));
        for known in &mut self.lines {
            // A payer without a line owes nothing in this completion.
            if !lines.iter().any(|line| is_same(known, line)) {
                known.amount = known.amount.including(Chf::ZERO);
            }
        }
        for line in lines {
            match self.lines.iter_mut().find(|known| is_same(known, line)) {
                Some(known) => {
                    let amount = known.amount.including(line.amount);
                    if let Some(share) = exact(line, self.undated) {
                        let is_higher = line.amount > known.amount.high;
                        let other = if is_higher { mem::replace(known, share) } else { share };
                        known.join_days(&other);
                    }
                    known.amount = amount;
                }
                None => self.lines.extend(
                    exact(line, self.undated).map(|share| LineShare { amount: share.amount.including(Chf::ZERO), ..share }),
                ),
            }
        }
    }

    fn month(&self, month: Month) -> MonthShares {
        let mut lines = self.lines.clone();
        for line in &mut lines {
            let own = month.year() - 1;
            line.partly_own_year = line.stand_in.contains(&own);
            line.stand_in.retain(|year| *year != own);
        }
        MonthShares { month, lines, total: self.total }
    }
}

/// Says in the steps of lines the days of other lines, too.
fn join_days(known: &mut [Line], lines: &[Line]) {
    for known in known {
        let same = lines.iter().find(|line| (line.payer, line.charge) == (known.payer, known.charge));
        same.into_iter().for_each(|line| known.steps.or_days_of(&line.steps));
    }
}

fn is_same(known: &LineShare, line: &Line) -> bool {
    known.payer == line.payer && known.charge == line.charge
}

fn exact(line: &Line, undated: Year) -> Option<LineShare> {
    let reason = line.steps.deciding()?;
    Some(LineShare {
        payer: line.payer,
        charge: line.charge,
        help: line.help,
        amount: Range::exactly(line.amount),
        reason,
        stand_in: line.facts.years(undated),
        partly_own_year: false,
    })
}
