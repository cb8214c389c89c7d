//! Bounds for the parts of payers who share. Parents who live apart share a limit (§ 28 Abs. 3), and what § 35 leaves, in proportion:
//! a part may rise and fall again while another income only rises, and no end of a gap shows how far. The same bounds hold for all
//! payers of a case of which more is open than is looked at one by one (`work`).
//!
//! The bounds come from the lowest and the highest share of each payer before anything is shared. They are exact where
//! these move independently and only one thing is shared, and a little wide elsewhere; never too narrow.

use crate::answer::Range;
use crate::assessment::completion::Direction;
use crate::case::field::HelpId;
use crate::money::Chf;
use crate::rules::payers::Payer;

/// The shares for one stay of a minor whose parents live apart, in one month, each after the month's cap and before §§ 35 and 28
/// Abs. 3 share them.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Unshared {
    /// Which stay.
    pub help: HelpId,
    /// The end at which the answers about the helps are.
    pub end: Direction,
    /// Whether it is charged by days: such stays of one child are added up, to this most.
    pub by_days: Option<Chf>,
    /// The limit, where there is one.
    pub limit: Option<Chf>,
    /// The first parent's share, or that of both together.
    pub first: Range,
    /// The second parent's.
    pub second: Range,
    /// The minor's own, by § 35.
    pub own: Range,
}

/// Widens what is known of the stays by those of another completion.
pub fn include(known: &mut Vec<Unshared>, more: Vec<Unshared>) {
    for one in more {
        match known.iter_mut().find(|found| (found.help, found.end) == (one.help, one.end)) {
            None => known.push(one),
            Some(found) => {
                // Of a form of care that nobody knows one may be charged by days, the other by month: the cap of a month holds for both.
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

/// The bounds of what a payer owes for all stays: one share, the highest.
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

/// A stay, with others of the same child that are charged by days too: their shares are added up, to the cap of a month.
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
        // What the cap takes off the child's part comes back to the parents, in proportion.
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

/// What § 35 leaves to a parent: mine × (1 − own ÷ both). It rises with both parents' shares and falls with the minor's.
fn left(mine: Range, other: Range, own: Range) -> Range {
    let at = |mine: Chf, other: Chf, own: Chf| (mine + other - own).at_least_zero().proportion(mine, mine + other);
    Range { low: at(mine.low, other.low, own.high), high: at(mine.high, other.high, own.low) }
}

/// What the limit leaves of a part: mine × limit ÷ all. It rises with mine and falls with the others'.
fn limited(mine: Range, others: Range, limit: Option<Chf>) -> Range {
    let Some(limit) = limit else { return mine };
    let at = |mine: Chf, others: Chf| if mine + others > limit { mine.proportion(limit, mine + others) } else { mine };
    Range { low: at(mine.low, others.high), high: at(mine.high, others.low) }
}
