//! Bounds for the parts of parents who live apart. They share a limit (§ 28 Abs. 3), and what § 35 leaves, in proportion:
//! a part may rise and fall again while another income only rises, and no end of a gap shows how far.
//!
//! The bounds come from the lowest and the highest share of each payer before anything is shared. They are exact where
//! these move independently and only one thing is shared, and a little wide elsewhere; never too narrow.

use crate::answer::Range;
use crate::assessment::completion::End;
use crate::case::field::HelpId;
use crate::money::Chf;
use crate::rules::payers::Payer;

/// The shares for one stay of a minor whose parents live apart, in one month, before §§ 35 and 28 Abs. 3 share them.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Unshared {
    /// Which stay.
    pub help: HelpId,
    /// The end at which the answers about the helps are.
    pub end: End,
    /// Whether it is charged by days: such stays of one child are added up, to this most.
    pub by_days: Option<Chf>,
    /// The limit, where there is one.
    pub limit: Option<Chf>,
    /// The first parent's share.
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
pub fn bounds(stays: &[Unshared], payer: Payer) -> Option<Range> {
    let at = |end: End| {
        let mut joined: Vec<(usize, bool, Range)> = Vec::new();
        for stay in stays.iter().filter(|stay| stay.end == end) {
            let Some(part) = part(stay, payer) else { continue };
            let same = |(child, by_days, _): &&mut (usize, bool, Range)| *child == stay.help.child && *by_days;
            match (stay.by_days, joined.iter_mut().find(same)) {
                (Some(most), Some((_, _, range))) => {
                    *range = Range { low: (range.low + part.low).min(most), high: (range.high + part.high).min(most) };
                }
                (by_days, _) => joined.push((stay.help.child, by_days.is_some(), part)),
            }
        }
        let highest = |one: Range, other: Range| Range { low: one.low.max(other.low), high: one.high.max(other.high) };
        joined.into_iter().map(|(_, _, range)| range).reduce(highest)
    };
    let both = |one: Range, other: Range| one.including(other.low).including(other.high);
    End::BOTH.into_iter().filter_map(at).reduce(both)
}

fn part(stay: &Unshared, payer: Payer) -> Option<Range> {
    let capped = |range: Range| match stay.by_days {
        Some(most) => Range { low: range.low.min(most), high: range.high.min(most) },
        None => range,
    };
    let first = capped(left(stay.first, stay.second, stay.own));
    let second = capped(left(stay.second, stay.first, stay.own));
    let own = capped(stay.own);
    match payer {
        Payer::First => Some(limited(first, second.plus(own), stay.limit)),
        Payer::Second => Some(limited(second, first.plus(own), stay.limit)),
        Payer::Child(child) if child == stay.help.child => Some(limited(own, first.plus(second), stay.limit)),
        Payer::Child(_) | Payer::Parents | Payer::Carers => None,
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
