//! What a month sees of a case: of the figures of several years those of its own previous year, of several changes of an
//! income the one that decides (VO § 30a Abs. 1 and 6).

use crate::calendar::{Month, Year};
use crate::case::{Case, Deductions, DeductionsOfYear, Finances, FinancesOfYear, Household, IncomeChange, OwnIncome, Unit};
use crate::case::{OwnIncomeOfYear, Partner};

impl Case {
    /// The case as a month sees it: with one year's figures of each person, and no change but the one that decides.
    pub fn in_month(&self, month: Month) -> Case {
        let mut seen = self.clone();
        match &mut seen.household {
            Household::Together(couple) => {
                couple.first.see(month);
                couple.second.see(month);
                couple.deductions.see(month);
            }
            Household::One(unit) => unit.see(month),
            Household::Apart { first, second } => {
                first.see(month);
                second.see(month);
            }
            Household::NoLiableParents => {}
        }
        for child in &mut seen.children {
            child.own.see(month);
        }
        seen
    }
}

impl Unit {
    fn see(&mut self, month: Month) {
        self.parent.see(month);
        if let Some(Partner { finances, .. }) = &mut self.partner {
            finances.see(month);
        }
        self.deductions.see(month);
    }
}

impl Finances {
    fn see(&mut self, month: Month) {
        self.change = deciding(self.change, &mut self.further_changes, month);
        if let Some(nearest) = nearest(self.year, &mut self.further_years, |of| of.year, month) {
            let FinancesOfYear { year, subtotal, property, upkeep, wealth } = nearest;
            (self.year, self.subtotal, self.property, self.upkeep, self.wealth) =
                (Some(year), subtotal, property, upkeep, wealth);
        }
    }
}

impl Deductions {
    fn see(&mut self, month: Month) {
        if let Some(nearest) = nearest(self.year, &mut self.further_years, |of| of.year, month) {
            let DeductionsOfYear { year, children, maintenance_paid, day_care, illness } = nearest;
            (self.year, self.children, self.maintenance_paid, self.day_care, self.illness) =
                (Some(year), children, maintenance_paid, day_care, illness);
        }
    }
}

impl OwnIncome {
    fn see(&mut self, month: Month) {
        self.wage_change = deciding(self.wage_change, &mut self.further_wage_changes, month);
        if let Some(nearest) = nearest(self.year, &mut self.further_years, |of| of.year, month) {
            let OwnIncomeOfYear { year, wage, other, wealth } = nearest;
            (self.year, self.wage, self.other, self.wealth) = (Some(year), wage, other, wealth);
        }
        self.deductions.see(month);
    }
}

/// The change that decides in a month: the last one of which a first full month has come.
fn deciding(first: Option<IncomeChange>, further: &mut Vec<IncomeChange>, month: Month) -> Option<IncomeChange> {
    let changes = first.into_iter().chain(std::mem::take(further));
    changes.filter(|change| change.decides_from() <= month).max_by_key(|change| change.since)
}

/// Which of the further figures a month is charged by: those of its own previous year; where these are not given, those of the
/// nearest earlier year, else of the nearest later one. None: by the first figures, of the year `first`.
fn nearest<T>(first: Option<Year>, further: &mut Vec<T>, year: fn(&T) -> Year, month: Month) -> Option<T> {
    let own = month.year() - 1;
    let distance = |given: Year| (given > own, given.abs_diff(own));
    let nearer = |of: &T| first.is_none_or(|first| distance(year(of)) < distance(first));
    std::mem::take(further).into_iter().filter(nearer).min_by_key(|of| distance(year(of)))
}
