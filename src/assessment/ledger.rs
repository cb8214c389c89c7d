//! The calculations at both ends of a range, side by side: one for each amount of each payer.

use crate::answer::Range;
use crate::assessment::{Assessment, Calculation, MonthShares};
use crate::calendar::Month;
use crate::money::Chf;
use crate::rules::payers::Payer;

/// One of the two ends of a range.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// The lower one.
    Low,
    /// The upper one.
    High,
}

/// What stands at the ends of a range. At least one of the two is there.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Ends<T> {
    /// At the lower end.
    pub low: Option<T>,
    /// At the upper end.
    pub high: Option<T>,
}

impl<T: Copy> Ends<T> {
    /// The same at both ends.
    pub fn same(one: T) -> Ends<T> {
        Ends { low: Some(one), high: Some(one) }
    }

    /// What is there, from the lower end to the upper one.
    pub fn iter(self) -> impl Iterator<Item = T> {
        self.low.into_iter().chain(self.high)
    }
}

/// How an amount was calculated, at both ends of its range.
#[derive(Clone, PartialEq, Debug)]
pub struct Ledger<'a> {
    /// Who pays it.
    pub payer: Payer,
    /// The first and the last month of each time in which the payer owes this amount.
    pub periods: Vec<(Month, Month)>,
    /// The calculations. Their ends are those of this payer's amount, also where the total of all payers is higher at the other end.
    pub ends: Ends<&'a Calculation>,
    /// What the payer can owe in a month, where the calculations do not reach both ends of it.
    pub beyond: Option<Range>,
}

impl Ledger<'_> {
    /// Whether the payer owes this amount in a month.
    pub fn holds_in(&self, month: Month) -> bool {
        self.periods.iter().any(|(from, to)| *from <= month && month <= *to)
    }

    /// The same with the calculation of the low end alone. `None` if there is none.
    pub fn at_low(&self) -> Option<Ledger<'_>> {
        self.ends.low.map(|low| Ledger { ends: Ends::same(low), beyond: None, periods: self.periods.clone(), ..*self })
    }

    /// The most that comes out.
    pub fn most(&self) -> Option<Chf> {
        self.ends.iter().map(|one| one.amount).chain(self.beyond.map(|range| range.high)).max()
    }

    /// The first of its months, for sorting.
    fn first(&self) -> Option<Month> {
        self.periods.first().map(|(from, _)| *from)
    }
}

/// Calculations that give the same amounts, and the months of each.
struct Group<'a> {
    ledger: Ledger<'a>,
    /// The place among the lines of the payer in a month.
    place: usize,
    /// The calculations, each with the number of its months.
    calculations: Vec<(Ends<&'a Calculation>, usize)>,
}

impl Assessment {
    /// How the amounts were calculated: a ledger for each amount of each payer, as it is shown. Of several calculations that give the
    /// same amount it holds the one of most months.
    pub fn ledgers(&self) -> Vec<Ledger<'_>> {
        let mut groups: Vec<Group<'_>> = Vec::new();
        for month in &self.months {
            let pairs = self.pairs(month.month);
            for (at, ends) in pairs.iter().enumerate() {
                let Some(payer) = ends.iter().next().map(|one| one.payer) else { continue };
                let of_payer = |pair: &&Ends<&Calculation>| pair.iter().any(|one| one.payer == payer);
                let place = pairs.iter().take(at).filter(of_payer).count();
                let beyond = beyond(month, *ends);
                let is_same = |group: &&mut Group<'_>| {
                    let known = &group.ledger;
                    (group.place, known.payer, known.beyond) == (place, payer, beyond) && amounts(known.ends) == amounts(*ends)
                };
                match groups.iter_mut().find(is_same) {
                    Some(group) => group.add(month.month, *ends),
                    None => groups.push(Group {
                        ledger: Ledger { payer, periods: vec![(month.month, month.month)], ends: *ends, beyond },
                        place,
                        calculations: vec![(*ends, 1)],
                    }),
                }
            }
        }
        let mut ledgers: Vec<Ledger<'_>> = groups.into_iter().map(Group::ledger).collect();
        ledgers.sort_by_key(Ledger::first);
        ledgers
    }

    /// The calculations of a month, those of the same line at both ends together.
    fn pairs(&self, month: Month) -> Vec<Ends<&Calculation>> {
        let low = self.calculations.low.iter().filter(|one| one.holds_in(month));
        if self.calculations.high.is_empty() {
            return low.map(Ends::same).collect();
        }
        let mut high: Vec<&Calculation> = self.calculations.high.iter().filter(|one| one.holds_in(month)).collect();
        let mut pairs: Vec<Ends<&Calculation>> = Vec::new();
        for low in low {
            // Of several placements another one may decide the amount at the other end.
            let of_help = high.iter().position(|high| (high.payer, high.help) == (low.payer, low.help));
            let at = of_help.or_else(|| high.iter().position(|high| high.payer == low.payer));
            let high = at.map(|at| high.remove(at));
            let turned = high.filter(|high| high.amount < low.amount);
            pairs.push(Ends { low: Some(turned.unwrap_or(low)), high: if turned.is_some() { Some(low) } else { high } });
        }
        pairs.extend(high.into_iter().map(|high| Ends { low: None, high: Some(high) }));
        pairs
    }
}

impl<'a> Group<'a> {
    fn add(&mut self, month: Month, ends: Ends<&'a Calculation>) {
        match self.ledger.periods.last_mut() {
            Some((_, to)) if to.next() == month => *to = month,
            _ => self.ledger.periods.push((month, month)),
        }
        match self.calculations.iter_mut().find(|(known, _)| *known == ends) {
            Some((_, months)) => *months += 1,
            None => self.calculations.push((ends, 1)),
        }
    }

    /// With the calculation of most months; the first one of several.
    fn ledger(self) -> Ledger<'a> {
        let most = self.calculations.iter().rev().max_by_key(|(_, months)| *months).map(|(ends, _)| *ends);
        Ledger { ends: most.unwrap_or(self.ledger.ends), ..self.ledger }
    }
}

/// What makes two calculations different for people: what comes out at each end, and what is left out.
fn amounts<'a>(ends: Ends<&'a Calculation>) -> [Option<impl PartialEq + 'a>; 2] {
    [ends.low, ends.high].map(|one| one.map(|one| (one.amount.rounded(), &one.without, one.at_most)))
}

/// The range of a payer's lines in a month, if calculations that leave nothing out do not reach both ends of it.
fn beyond(month: &MonthShares, ends: Ends<&Calculation>) -> Option<Range> {
    let (low, high) = (ends.low.or(ends.high)?, ends.high.or(ends.low)?);
    let mut lines = month.lines.iter().filter(|line| line.payer == low.payer);
    // Where a payer has several lines, their ranges are not those of one calculation.
    let range = lines.next().filter(|_| lines.next().is_none())?.amount;
    let reached = Range { low: low.amount, high: high.amount };
    (low.without.is_empty() && high.without.is_empty() && !range.is_shown_as(reached)).then_some(range)
}
