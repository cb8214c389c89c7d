//! Runs the months of one completion through the rules: who owes how much, and why.

use std::rc::Rc;

use crate::assessment::completion::Completion;
use crate::assessment::evaluate::{Month, fixed_line, outpatient_line};
use crate::assessment::stays;
use crate::assessment::timeline::MonthFacts;
use crate::case::Case;
use crate::rules::payers::{self, Liable, YearShares};

/// Computes the months of one completion.
pub struct Run<'a> {
    pub case: &'a Case,
    pub completion: &'a Completion,
    /// The liable parents for each income ([`MonthFacts::income`]). Months with the same income share them.
    liable: Vec<(usize, Rc<[Liable]>)>,
    /// The shares of a year for each child and income.
    shares: Vec<((usize, usize), YearShares)>,
}

impl<'a> Run<'a> {
    /// A run of this completion, in which nothing is computed yet.
    pub fn of(case: &'a Case, completion: &'a Completion) -> Run<'a> {
        Run { case, completion, liable: Vec::new(), shares: Vec::new() }
    }

    /// Computes a month.
    pub fn month(&mut self, facts: &MonthFacts) -> Month {
        let (case, completion) = (self.case, self.completion);
        let mut month = stays::month(case, completion, facts, &mut |child| self.year_shares(facts, child).cloned());
        outpatient_line(case, completion, facts, &mut month.lines);
        for present in &facts.helps {
            month.lines.extend(fixed_line(case, completion, facts, present));
        }
        month
    }

    /// The shares of a year for a child's placements. None if the case has no such child.
    pub fn year_shares(&mut self, facts: &MonthFacts, child: usize) -> Option<&YearShares> {
        let key = (child, facts.income);
        let known = self.shares.iter().position(|(known, _)| *known == key);
        let place = match known {
            Some(place) => place,
            None => {
                let placed = self.completion.placed(child, facts)?;
                let shares = payers::shares(&self.liable(facts), &placed, facts.parameters);
                self.shares.push((key, shares));
                self.shares.len() - 1
            }
        };
        self.shares.get(place).map(|(_, shares)| shares)
    }

    /// Whether this completion and another one give the same shares of a year for every child with a help in this month. If they
    /// differ only in incomes or deductions, the month then has the same total in both.
    pub fn has_same_years(&mut self, other: &mut Run, facts: &MonthFacts) -> bool {
        facts.helps.iter().all(|present| {
            let child = present.help.child;
            match (self.year_shares(facts, child), other.year_shares(facts, child)) {
                (Some(mine), Some(others)) => mine.amounts().eq(others.amounts()),
                (mine, others) => mine.is_none() == others.is_none(),
            }
        })
    }

    fn liable(&mut self, facts: &MonthFacts) -> Rc<[Liable]> {
        if let Some((_, liable)) = self.liable.iter().find(|(known, _)| *known == facts.income) {
            return Rc::clone(liable);
        }
        let liable: Rc<[Liable]> = self.completion.liable(&self.case.household, facts).into();
        self.liable.push((facts.income, Rc::clone(&liable)));
        liable
    }
}
