//! What each answer that is still missing moves: which one is worth looking up.

use serde::Serialize;

use crate::answer::Answer;
use crate::assessment::completion::{Completion, End, Fill};
use crate::assessment::fills;
use crate::assessment::shares::{Computed, month_totals};
use crate::assessment::timeline::Timeline;
use crate::case::Case;
use crate::case::field::{Dated, Field, Figure, HelpId, figures};
use crate::money::Chf;

/// How far one missing answer moves the share of a month.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct GapEffect {
    /// The question.
    pub field: Field,
    /// Which of several answers to it: that of a year, or that since a change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dated: Option<Dated>,
    /// Francs a month between its two ends, with all other gaps left at their low or at their high end, whichever moves more.
    pub monthly: Chf,
    /// Whether it has two ends of its own: not where nothing at all is known of an amount.
    pub bounded: bool,
}

/// The gaps that move the share, the one that moves most first.
pub fn effects(case: &Case, timeline: &Timeline, computed: &Computed) -> Vec<GapEffect> {
    let gaps = figures(case).into_iter().filter(|(.., figure)| figure.is_gap());
    let effects = gaps
        .map(|(field, dated, figure)| {
            let moves = computed.ends.iter().map(|end| spread(case, timeline, end, field, dated));
            let bounded = figure != Figure::Amount(Answer::Unknown);
            GapEffect { field, dated, monthly: moves.max().unwrap_or_default(), bounded }
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
fn spread(case: &Case, timeline: &Timeline, others: &Completion, field: Field, dated: Option<Dated>) -> Chf {
    let ways: Vec<Completion> = match field {
        Field::Extent(help) | Field::FosterForm(help) => {
            fills::all(case, timeline, help).into_iter().map(|fill| with_fill(others, help, fill)).collect()
        }
        _ => End::BOTH.map(|end| Completion { single: Some((field, dated, end)), ..others.clone() }).to_vec(),
    };
    let totals: Vec<Vec<Chf>> = ways.iter().map(|filled| month_totals(case, timeline, filled)).collect();
    let of_month = |month: usize| totals.iter().filter_map(move |months| months.get(month).copied());
    let spread = |month: usize| of_month(month).max().unwrap_or_default() - of_month(month).min().unwrap_or_default();
    (0..timeline.kinds.len()).map(spread).max().unwrap_or_default()
}

fn with_fill(others: &Completion, help: HelpId, fill: Fill) -> Completion {
    let mut filled = others.clone();
    filled.fills.retain(|(known, _)| *known != help);
    filled.fills.push((help, fill));
    filled
}
