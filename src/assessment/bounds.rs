//! Bounds for payers who divide an amount. Parents who live apart divide two amounts in proportion: the limit (§ 28 Abs. 3), and
//! what § 35 leaves to them. So one parent's part can rise and then fall while the other's income only rises, and its extremes need
//! not lie at the ends of a gap. The same bounds serve every case with too many completions to compute each of them (`work`).
//!
//! The bounds are computed from the lowest and the highest share of each payer before division. They are never too narrow. They are
//! exact if the shares move independently and only one amount is divided, otherwise a little wide.

use crate::answer::Range;
use crate::assessment::completion::Direction;
use crate::case::field::HelpId;
use crate::money::Chf;
use crate::rules::payers::Payer;

/// The shares for one stay of a minor in one month: after the monthly cap, before §§ 35 and 28 Abs. 3 divide amounts.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Unshared {
    /// The stay.
    pub help: HelpId,
    /// The direction of the gaps about the helps.
    pub end: Direction,
    /// The monthly cap on the sum of a child's stays that are charged by days. None if this stay is charged by month.
    pub by_days: Option<Chf>,
    /// The limit of § 28 Abs. 3, if there is one.
    pub limit: Option<Chf>,
    /// The share of the first parent, or of both parents together.
    pub first: Range,
    /// The share of the second parent.
    pub second: Range,
    /// The minor's own share (§ 35).
    pub own: Range,
}

/// Widens the shares of the stays so that they include those of another completion.
pub fn include(known: &mut Vec<Unshared>, more: Vec<Unshared>) {
    for one in more {
        match known.iter_mut().find(|found| (found.help, found.end) == (one.help, one.end)) {
            None => known.push(one),
            Some(found) => {
                // If the form of care is open, one completion may charge by days and another by month. The stay then counts as by
                // days: a share by month is never above the monthly cap either.
                found.by_days = found.by_days.or(one.by_days);
                found.limit = found.limit.zip(one.limit).map(|(known, other)| known.max(other));
                for (range, other) in [(&mut found.first, one.first), (&mut found.second, one.second), (&mut found.own, one.own)]
                {
                    *range = range.including(other.low).including(other.high);
                }
            }
        }
    }
}

/// The bounds of what a payer owes for all stays of a month: one share, the highest (§ 28 Abs. 2). None if no stay has a part for
/// the payer.
pub fn of_payer(stays: &[Unshared], payer: Payer) -> Option<Range> {
    let at = |end: Direction| {
        let mut joined: Vec<Joined> = Vec::new();
        for stay in stays.iter().filter(|stay| stay.end == end) {
            let same = |known: &&mut Joined| known.first.is_by_days_of(stay);
            match joined.iter_mut().filter(|_| stay.by_days.is_some()).find(same) {
                None => joined.push(Joined { first: *stay, more: Vec::new() }),
                Some(known) => known.more.push(*stay),
            }
        }
        let highest = |one: Range, other: Range| Range { low: one.low.max(other.low), high: one.high.max(other.high) };
        joined.iter().filter_map(|stays| stays.part(payer)).reduce(highest)
    };
    let both = |one: Range, other: Range| one.including(other.low).including(other.high);
    Direction::BOTH.into_iter().filter_map(at).reduce(both)
}

impl Unshared {
    fn is_by_days_of(&self, other: &Unshared) -> bool {
        self.by_days.is_some() && self.help.child == other.help.child
    }
}

/// One stay that is charged by month, or all stays of a child that are charged by days: their shares are added, up to the cap.
struct Joined {
    first: Unshared,
    more: Vec<Unshared>,
}

impl Joined {
    fn part(&self, payer: Payer) -> Option<Range> {
        let alone = part(&self.first, payer)?;
        let Some(cap) = self.first.by_days else { return Some(alone) };
        let capped = |range: Range| Range { low: range.low.min(cap), high: range.high.min(cap) };
        let sum = |of: &dyn Fn(&Unshared) -> Range| self.more.iter().fold(of(&self.first), |sum, stay| sum.plus(of(stay)));
        let owed = sum(&|stay| part(stay, payer).unwrap_or(Range::exactly(Chf::ZERO)));
        let [first, second, own] =
            [capped(sum(&|stay| stay.first)), capped(sum(&|stay| stay.second)), capped(sum(&|stay| stay.own))];
        let (mine, other) = match payer {
            Payer::First | Payer::Parents => (first, second),
            Payer::Second => (second, first),
            _ => return Some(capped(owed)),
        };
        let most = left(mine, other, own);
        // What the cap takes off the child's part is added to the parents' parts, in proportion to their shares.
        let child = Payer::Child(self.first.help.child);
        let of_child = sum(&|stay| part(stay, child).unwrap_or(Range::exactly(Chf::ZERO)));
        let again = |of_child: Chf, mine: Chf, other: Chf| (of_child - cap).at_least_zero().proportion(mine, mine + other);
        let low = owed.low + again(of_child.low, mine.low, other.high);
        let high = owed.high + again(of_child.high, mine.high, other.low);
        Some(Range { low: low.min(most.low), high: high.min(most.high) })
    }
}

fn part(stay: &Unshared, payer: Payer) -> Option<Range> {
    let first = left(stay.first, stay.second, stay.own);
    let second = left(stay.second, stay.first, stay.own);
    match payer {
        Payer::First | Payer::Parents => Some(limited(first, second.plus(stay.own), stay.limit)),
        Payer::Second => Some(limited(second, first.plus(stay.own), stay.limit)),
        Payer::Child(child) if child == stay.help.child => Some(limited(stay.own, first.plus(second), stay.limit)),
        Payer::Child(_) | Payer::Carers => None,
    }
}

/// What § 35 leaves to a parent: mine × (1 − own ÷ (mine + other)). It rises with the shares of both parents and falls as the
/// minor's share rises.
fn left(mine: Range, other: Range, own: Range) -> Range {
    let at = |mine: Chf, other: Chf, own: Chf| (mine + other - own).at_least_zero().proportion(mine, mine + other);
    Range { low: at(mine.low, other.low, own.high), high: at(mine.high, other.high, own.low) }
}

/// What the limit leaves of a part: mine × limit ÷ (mine + others) if the sum exceeds the limit, otherwise all of it. It rises with this part and falls as the others rise.
fn limited(mine: Range, others: Range, limit: Option<Chf>) -> Range {
    let Some(limit) = limit else { return mine };
    let at = |mine: Chf, others: Chf| if mine + others > limit { mine.proportion(limit, mine + others) } else { mine };
    Range { low: at(mine.low, others.high), high: at(mine.high, others.low) }
}
