//! What each answer that is still missing moves: which one is worth looking up.

use serde::Serialize;

use crate::answer::Answer;
use crate::assessment::completion::{Completion, End};
use crate::assessment::shares::{Computed, month_totals};
use crate::assessment::timeline::Timeline;
use crate::case::Case;
use crate::case::field::{Field, Figure, figures};
use crate::money::Chf;

/// How far one missing answer moves the share of a month.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct GapEffect {
    /// The question.
    pub field: Field,
    /// Francs a month between its two ends, with all other gaps left at their low or at their high end, whichever moves more.
    pub monthly: Chf,
    /// Whether it has two ends of its own: not where nothing at all is known of an amount.
    pub bounded: bool,
}

/// The gaps that move the share, the one that moves most first.
pub fn effects(case: &Case, timeline: &Timeline, computed: &Computed) -> Vec<GapEffect> {
    let gaps = figures(case).into_iter().filter(|(_, figure)| figure.is_gap());
    let effects = gaps
        .map(|(field, figure)| {
            let moves = computed.ends.iter().map(|end| spread(case, timeline, end, field));
            let bounded = figure != Figure::Amount(Answer::Unknown);
            GapEffect { field, monthly: moves.max().unwrap_or_default(), bounded }
        })
        .filter(|effect| effect.monthly > Chf::ZERO);
    let mut found: Vec<GapEffect> = Vec::new();
    for effect in effects {
        // Equal effects stay in the order of the questions. (A sort of the library costs a phone ten times these lines.)
        let place = found.partition_point(|known| known.monthly >= effect.monthly);
        found.insert(place, effect);
    }
    found
}

/// The largest difference that a gap alone makes in any month.
fn spread(case: &Case, timeline: &Timeline, others: &Completion, field: Field) -> Chf {
    let [low, high] = End::BOTH.map(|end| {
        let filled = Completion { single: Some((field, end)), ..others.clone() };
        month_totals(case, timeline, &filled)
    });
    low.iter().zip(&high).map(|(low, high)| (*high - *low).max(*low - *high)).max().unwrap_or_default()
}
