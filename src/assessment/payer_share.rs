//! What each payer owes over the whole stay, as one figure, and what of it is still open. Payers stay apart: nobody is told a sum of
//! two parents who do not live together.

use crate::answer::Range;
use crate::assessment::{Assessment, Calculation};
use crate::calendar::Month;
use crate::case::field::Field;
use crate::money::Chf;
use crate::rules::payers::Payer;

/// What a payer owes in the dearest month.
#[derive(Clone, PartialEq, Debug)]
pub struct PayerShare {
    /// Who.
    pub payer: Payer,
    /// The first month with a share.
    pub from: Month,
    /// The last one.
    pub to: Month,
    /// Francs a month, without what is wholly unknown.
    pub amount: Range,
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
    /// The share of each payer, in the order of the phases.
    pub fn payer_shares(&self) -> Vec<PayerShare> {
        let mut found: Vec<PayerShare> = Vec::new();
        for phase in self.phases() {
            match found.iter_mut().find(|known| known.payer == phase.payer) {
                Some(known) => {
                    known.to = phase.to;
                    let (low, high) = (known.amount.low.max(phase.amount.low), known.amount.high.max(phase.amount.high));
                    known.amount = Range { low, high };
                }
                None => found.push(PayerShare {
                    payer: phase.payer,
                    from: phase.from,
                    to: phase.to,
                    amount: phase.amount,
                    open: Open::Nothing,
                }),
            }
        }
        for share in &mut found {
            self.leave_out_unknown(share);
        }
        found
    }

    /// The share that stands first: that of the parents, or of the first of two who live apart, else that of a child.
    pub fn first_share(&self) -> Option<PayerShare> {
        let mut shares = self.payer_shares();
        shares.sort_by_key(|share| matches!(share.payer, Payer::Child(_)));
        shares.into_iter().next()
    }

    /// Says what is open of a share, and takes what is wholly unknown out of its range.
    fn leave_out_unknown(&self, share: &mut PayerShare) {
        let (payer, most) = (share.payer, share.amount.high);
        let ends = &self.calculations;
        let high = if ends.high.is_empty() { &ends.low } else { &ends.high };
        let of_payer = |one: &&Calculation| one.payer == payer;
        if self.lacks_calculation(payer) {
            share.open = Open::Income;
            return;
        }
        let mut without: Vec<Field> = Vec::new();
        for field in ends.low.iter().chain(high).filter(of_payer).flat_map(|one| &one.without) {
            if !without.contains(field) {
                without.push(*field);
            }
        }
        if without.is_empty() {
            return;
        }
        let in_month = |month| high.iter().filter(of_payer).filter(|one| one.holds_in(month)).map(|one| one.amount).sum::<Chf>();
        let known = self.months.iter().map(|month| in_month(month.month)).max().unwrap_or_default();
        share.amount = Range { low: share.amount.low.min(known), high: known };
        let most = (most.rounded() > known.rounded()).then_some(most);
        share.open = Open::Figures { without, most };
    }

    /// Whether a line of the payer has no calculation, because nothing is known of the payer's income.
    fn lacks_calculation(&self, payer: Payer) -> bool {
        self.months.iter().any(|month| {
            let calculations = self.calculations.low.iter().filter(|one| one.payer == payer && one.holds_in(month.month));
            calculations.count() < month.lines.iter().filter(|line| line.payer == payer).count()
        })
    }
}
