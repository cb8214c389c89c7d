//! What each answer that is still missing moves: which one is worth looking up.

use serde::Serialize;

use crate::answer::Answer;
use crate::assessment::completion::{Completion, End, Fill};
use crate::assessment::evaluate::Run;
use crate::assessment::fills;
use crate::assessment::shares::{Computed, sum};
use crate::assessment::timeline::{MonthFacts, Timeline};
use crate::case::Case;
use crate::case::field::{Dated, Field, Figure, HelpId, figures};
use crate::money::Chf;
use crate::rules::foster_rates;

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

/// An open answer, with its year or the day of its change.
type Gap = (Field, Option<Dated>, Figure);

/// Nothing at all is known of an amount.
const NOTHING: Figure = Figure::Amount(Answer::Unknown);

/// The gaps that move the share, the one that moves most first.
pub fn effects(case: &Case, timeline: &Timeline, computed: &Computed) -> Vec<GapEffect> {
    let gaps = figures(case).into_iter().filter(|(.., figure)| figure.is_gap());
    let effects = gaps
        .map(|(field, dated, figure)| {
            let moves = computed.ends.iter().map(|end| spread(case, timeline, end, (field, dated, figure)));
            let bounded = figure != NOTHING;
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
fn spread(case: &Case, timeline: &Timeline, others: &Completion, gap: Gap) -> Chf {
    let (field, ..) = gap;
    let ways: Vec<Completion> = match field {
        Field::Extent(help) | Field::FosterForm(help) => {
            fills::all(case, timeline, help).into_iter().map(|fill| with_fill(others, help, fill)).collect()
        }
        _ => End::BOTH.map(|end| Completion { single: Some((field, end)), ..others.clone() }).to_vec(),
    };
    let mut runs: Vec<Run> = ways.iter().map(|filled| Run::of(case, filled)).collect();
    let of_month = |facts: &MonthFacts| {
        let totals: Vec<Chf> = runs.iter_mut().map(|run| sum(&run.month(facts).lines)).collect();
        totals.iter().copied().max().unwrap_or_default() - totals.iter().copied().min().unwrap_or_default()
    };
    months(timeline, gap).map(of_month).max().unwrap_or_default()
}

/// The kinds of months that an open answer can move.
fn months(timeline: &Timeline, (field, dated, figure): Gap) -> impl Iterator<Item = &MonthFacts> {
    let is_there = move |facts: &MonthFacts| match (field.help(), field.child()) {
        (Some(id), _) => facts.helps.iter().any(|present| present.help == id),
        (None, Some(child)) => facts.helps.iter().any(|present| present.help.child == child),
        (None, None) => true,
    };
    let is_tried = move |facts: &MonthFacts| match field {
        // Of a pay or a contribution that nobody knows no figure is tried (reading `foster-limit`).
        Field::AgreedPay(_) if figure == NOTHING => !foster_rates::knows_each_maximum(facts.parameters),
        Field::Contribution(_) => figure != NOTHING,
        _ => true,
    };
    // A month sees the figures of one year, and one change.
    let is_seen = move |facts: &MonthFacts| dated.is_none() || facts.told(field).0 == dated;
    timeline.kinds.iter().filter(move |facts| is_there(facts) && is_tried(facts) && is_seen(facts))
}

/// How much work [`effects`] is, in stays (see `work`).
pub fn work(case: &Case, timeline: &Timeline) -> usize {
    let of_gap = |gap: Gap| {
        // Each way is computed with all other gaps at both their ends.
        let ways = if matches!(gap.0, Field::Extent(_) | Field::FosterForm(_)) { 3 } else { 2 } * End::BOTH.len();
        months(timeline, gap).map(|facts| facts.stays().saturating_mul(ways)).sum::<usize>()
    };
    figures(case).into_iter().filter(|(.., figure)| figure.is_gap()).map(of_gap).sum()
}

fn with_fill(others: &Completion, help: HelpId, fill: Fill) -> Completion {
    let mut filled = others.clone();
    filled.fills.retain(|(known, _)| *known != help);
    filled.fills.push((help, fill));
    filled
}
