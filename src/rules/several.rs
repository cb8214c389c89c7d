//! Several placements of one child in a month: which days count, and what is owed if all are charged by days
//! (VO §§ 29 Abs. 2, 30, 35; reading `several-placements`).

use crate::money::Chf;
use crate::rules::charging::share_out;
use crate::rules::presence::Presence;

/// The days of a month on which a stay takes place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StayDays {
    /// The day of the month on which it begins, or 1 if it began before.
    pub first: u32,
    /// Its calendar days in the month.
    pub days: u32,
    /// Its regular days a month, if they are given: at most so many of its calendar days count.
    pub regular: Option<u32>,
}

impl StayDays {
    /// The days of a stay. A whole month has those of the longest month.
    pub fn of(present: Presence, regular: Option<u32>) -> StayDays {
        StayDays { first: present.first(), days: present.most_days(), regular }
    }

    /// How many of its calendar days count, taken alone (reading `stay-days`).
    pub fn counted(&self) -> u32 {
        self.regular.map_or(self.days, |regular| regular.min(self.days))
    }

    /// The first day after it.
    fn end(&self) -> u32 {
        self.first.saturating_add(self.days)
    }
}

/// The number of days of the month on which the child is away (§ 29 Abs. 2). Each calendar day counts once. Regular days of a
/// stay are put on days without another stay, as far as there are any.
pub fn days_away(stays: &[StayDays]) -> u32 {
    let mut left: Vec<(StayDays, u32)> = stays.iter().map(|stay| (*stay, stay.counted())).collect();
    // Of the stays that have days left, each day goes to the one that ends first. This covers the most days.
    let day_goes_to_a_stay = |day: &u32| {
        let open = left.iter_mut().filter(|(stay, left)| *left > 0 && (stay.first..stay.end()).contains(day));
        let Some((_, left)) = open.min_by_key(|(stay, _)| stay.end()) else { return false };
        *left -= 1;
        true
    };
    let last = stays.iter().map(StayDays::end).max().unwrap_or(0);
    u32::try_from((1..last).filter(day_goes_to_a_stay).count()).unwrap_or(u32::MAX)
}

/// What a payer owes for several stays that are charged by days: the sum of the single stays.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Added {
    /// Before § 35 and the limits.
    pub full: Chf,
    /// After them.
    pub owed: Chf,
}

/// Applies the monthly cap to the sums of the parents and of the child. Together they owe at most the higher of their shares,
/// each after the cap (§ 35; reading `cap-order`).
pub fn capped(parents: &[Added], child: Option<Added>, cap: Chf) -> (Vec<Chf>, Option<Chf>) {
    let fulls: Vec<Chf> = parents.iter().map(|added| added.full.min(cap)).collect();
    let Some(child) = child else { return (parents.iter().map(|added| added.owed.min(cap)).collect(), None) };
    let sum: Chf = fulls.iter().copied().sum();
    let most = share_out((sum - child.full.min(cap)).at_least_zero(), &fulls);
    let own = child.owed.min(cap);
    // The parents owe what the cap takes off the child's part.
    let again = share_out(child.owed - own, &fulls);
    let owed = parents.iter().zip(again).zip(most).map(|((added, again), most)| (added.owed + again).min(most));
    (owed.collect(), Some(own))
}
