//! What each payer owes for each purpose, as one figure, and what of it is still open. Payers stay apart: nobody is told a sum of two
//! parents who do not live together.

use crate::answer::Range;
use crate::assessment::{Assessment, Calculation, MonthShares, Purpose, evaluate};
use crate::calendar::Month;
use crate::case::field::Field;
use crate::money::Chf;
use crate::rules::payers::Payer;

/// What a payer owes for one purpose a month: in each month, or if these differ in the dearest one.
#[derive(Clone, PartialEq, Debug)]
pub struct PayerShare {
    /// Who.
    pub payer: Payer,
    /// What for.
    pub purpose: Purpose,
    /// The first month with a share.
    pub from: Month,
    /// The last one.
    pub to: Month,
    /// How many months have a share.
    pub months: usize,
    /// Francs a month, without what is wholly unknown.
    pub amount: Range,
    /// Whether other months cost less.
    pub varies: bool,
    /// All months together, before they are rounded.
    pub total: Range,
    /// What is wholly unknown.
    pub open: Open,
}

/// How far a share is open beyond its range.
#[derive(Clone, PartialEq, Debug)]
pub enum Open {
    /// Not at all.
    Nothing,
    /// These figures count as nothing in it.
    Figures {
        /// Which.
        without: Vec<Field>,
        /// The most that the share can be, if they can raise it.
        most: Option<Chf>,
    },
    /// Wholly: nothing is known of the income. The range is that of the tariff.
    Income,
}

impl PayerShare {
    /// The share of these months. `None` without a month.
    fn of(payer: Payer, purpose: Purpose, owed: &[(Month, Range)]) -> Option<PayerShare> {
        let amounts = owed.iter().map(|(_, amount)| *amount);
        let amount = Range::of_months(amounts.clone())?;
        Some(PayerShare {
            payer,
            purpose,
            from: owed.first()?.0,
            to: owed.last()?.0,
            months: owed.len(),
            amount,
            varies: amounts.clone().any(|one| one.high.rounded() != amount.high.rounded()),
            total: amounts.sum(),
            open: Open::Nothing,
        })
    }

    /// Whether its amount, as it is shown, does not add up over its months to the sum that is shown. What is open is no amount.
    pub fn lacks_rappen(&self) -> bool {
        let months: Range = (0..self.months).map(|_| self.amount.as_shown()).sum();
        self.open == Open::Nothing && !self.varies && months != self.total.as_shown()
    }

    /// The lowest and the highest amount that it can be.
    pub fn range(&self) -> Range {
        Range { low: self.amount.low, high: self.most() }
    }

    /// The most that it can be, whatever is unknown.
    pub fn most(&self) -> Chf {
        match self.open {
            Open::Figures { most: Some(most), .. } => most,
            Open::Nothing | Open::Figures { .. } | Open::Income => self.amount.high,
        }
    }
}

impl Assessment {
    /// The shares of each payer: those for placements first, and of these the one of a child behind those of the parents.
    pub fn payer_shares(&self) -> Vec<PayerShare> {
        self.payer_shares_in(|_| true)
    }

    /// The same for some months of the stay.
    pub fn payer_shares_in(&self, is_in: impl Fn(Month) -> bool) -> Vec<PayerShare> {
        let months: Vec<&MonthShares> = self.months.iter().filter(|month| is_in(month.month)).collect();
        let in_month = |month: &&MonthShares| {
            let month_owed = |(payer, purpose, amount)| ((payer, purpose), (month.month, amount));
            owed(month).into_iter().map(month_owed).collect::<Vec<_>>()
        };
        let all: Vec<((Payer, Purpose), (Month, Range))> = months.iter().flat_map(in_month).collect();
        let mut found: Vec<PayerShare> = Vec::new();
        for (of, _) in &all {
            if !found.iter().any(|known| (known.payer, known.purpose) == *of) {
                let own: Vec<(Month, Range)> = all.iter().filter(|(one, _)| one == of).map(|(_, month)| *month).collect();
                found.extend(PayerShare::of(of.0, of.1, &own));
            }
        }
        found.sort_by_key(|share| (share.purpose, matches!(share.payer, Payer::Child(_))));
        for share in found.iter_mut().filter(|share| share.purpose == Purpose::Placement) {
            self.leave_out_unknown(share, &months);
        }
        found
    }

    /// The share that stands first.
    pub fn first_share(&self) -> Option<PayerShare> {
        self.payer_shares().into_iter().next()
    }

    /// Says what is open of a share in some months, and takes what is wholly unknown out of its range.
    fn leave_out_unknown(&self, share: &mut PayerShare, months: &[&MonthShares]) {
        let (payer, most) = (share.payer, share.amount.high);
        let ends = &self.calculations;
        let high = if ends.high.is_empty() { &ends.low } else { &ends.high };
        let is_placement = |id| evaluate::help(&self.receipt.case, id).is_some_and(|help| help.kind.is_placement());
        let is_own = |one: &&Calculation| one.payer == payer && is_placement(one.help);
        if self.lacks_calculation(payer, months) {
            share.open = Open::Income;
            return;
        }
        let mut without: Vec<Field> = Vec::new();
        let in_months = |one: &&Calculation| months.iter().any(|month| one.holds_in(month.month));
        for field in ends.low.iter().chain(high).filter(is_own).filter(in_months).flat_map(|one| &one.without) {
            if !without.contains(field) {
                without.push(*field);
            }
        }
        if without.is_empty() {
            return;
        }
        let in_month = |month| high.iter().filter(is_own).filter(|one| one.holds_in(month)).map(|one| one.amount).sum::<Chf>();
        let known = months.iter().map(|month| in_month(month.month)).max().unwrap_or_default();
        share.amount = Range { low: share.amount.low.min(known), high: known };
        let most = (most.rounded() > known.rounded()).then_some(most);
        share.open = Open::Figures { without, most };
    }

    /// Whether a line of the payer has no calculation, because nothing is known of the payer's income.
    fn lacks_calculation(&self, payer: Payer, months: &[&MonthShares]) -> bool {
        months.iter().any(|month| {
            let calculations = self.calculations.low.iter().filter(|one| one.payer == payer && one.holds_in(month.month));
            calculations.count() < month.lines.iter().filter(|line| line.payer == payer).count()
        })
    }
}

/// What each payer owes for each purpose in a month.
fn owed(month: &MonthShares) -> Vec<(Payer, Purpose, Range)> {
    let mut found: Vec<(Payer, Purpose, Range)> = Vec::new();
    for line in &month.lines {
        let purpose = line.charge.purpose();
        match found.iter_mut().find(|(payer, known, _)| (*payer, *known) == (line.payer, purpose)) {
            Some((_, _, amount)) => *amount = amount.plus(line.amount),
            None => found.push((line.payer, purpose, line.amount)),
        }
    }
    found
}
