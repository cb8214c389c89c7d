//! The shares of each payer over time. Successive months with the same amount are one phase.

use crate::answer::Range;
use crate::assessment::{Assessment, LineShare};
use crate::calendar::{Month, Year};
use crate::rules::payers::Payer;

/// Successive months in which a payer owes the same amount, as it is shown. What they say about the years of the figures
/// (`stand_in`, `partly_own_year`) is the same too.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Phase<'a> {
    /// Who.
    pub payer: Payer,
    /// First month.
    pub from: Month,
    /// Last month.
    pub to: Month,
    /// How much in each of these months, for all helps together.
    pub amount: Range,
    /// As [`LineShare::stand_in`].
    pub stand_in: &'a [Year],
    /// As [`LineShare::partly_own_year`].
    pub partly_own_year: bool,
}

impl Phase<'_> {
    /// How many months it has.
    pub fn months(&self) -> usize {
        self.from.through(self.to).count()
    }
}

impl Assessment {
    /// What a payer owes in all months of a phase together, before it is rounded.
    pub fn sum_of(&self, phase: &Phase) -> Range {
        let months = self.months.iter().filter(|month| phase.from <= month.month && month.month <= phase.to);
        months.map(|month| sum_of(&month.lines, phase.payer)).sum()
    }

    /// Whether amounts of these phases, as they are shown, do not add up to a sum that is shown: that of the months of a phase, or that
    /// of all phases of a payer.
    pub fn lacks_rappen(&self, phases: &[Phase]) -> bool {
        let lacks_in = |phase: &Phase| {
            let months: Range = phase.from.through(phase.to).map(|_| phase.amount.as_shown()).sum();
            months != self.sum_of(phase).as_shown()
        };
        let lacks_of = |payer: Payer| {
            let sums = || phases.iter().filter(|phase| phase.payer == payer).map(|phase| self.sum_of(phase));
            sums().map(Range::as_shown).sum::<Range>() != sums().sum::<Range>().as_shown()
        };
        phases.iter().any(|phase| lacks_in(phase) || lacks_of(phase.payer))
    }

    /// What each payer owes. The phases of a payer stand together, in order of time.
    pub fn phases(&self) -> Vec<Phase<'_>> {
        let mut phases: Vec<Phase<'_>> = Vec::new();
        for month in &self.months {
            for line in &month.lines {
                let (payer, amount) = (line.payer, sum_of(&month.lines, line.payer));
                // A payer has at most one line that depends on income.
                let by_income = month.lines.iter().find(|line| line.payer == payer && !line.stand_in.is_empty());
                let stand_in = by_income.map_or(&[][..], |line| line.stand_in.as_slice());
                let partly_own_year = by_income.is_some_and(|line| line.partly_own_year);
                let last = phases.iter().rposition(|phase| phase.payer == payer);
                match last.and_then(|place| phases.get_mut(place)) {
                    // A second line of this payer. The sum of both is already in the phase.
                    Some(phase) if phase.to == month.month => {}
                    Some(phase)
                        if phase.amount.is_shown_as(amount)
                            && (phase.stand_in, phase.partly_own_year) == (stand_in, partly_own_year)
                            && phase.to.next() == month.month =>
                    {
                        phase.to = month.month;
                    }
                    _ => {
                        let place = last.map_or(phases.len(), |place| place + 1);
                        let (from, to) = (month.month, month.month);
                        phases.insert(place, Phase { payer, from, to, amount, stand_in, partly_own_year });
                    }
                }
            }
        }
        phases
    }
}

/// All that a payer owes in a month.
pub(super) fn sum_of(lines: &[LineShare], payer: Payer) -> Range {
    let of_payer = || lines.iter().filter(|line| line.payer == payer);
    Range { low: of_payer().map(|line| line.amount.low).sum(), high: of_payer().map(|line| line.amount.high).sum() }
}
