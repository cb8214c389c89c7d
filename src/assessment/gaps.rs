//! How far each gap moves the share: which answer is worth looking up.

use serde::Serialize;

use crate::answer::{Answer, Range};
use crate::assessment::completion::{Completion, Direction, Fill};
use crate::assessment::evaluate::sum;
use crate::assessment::fills;
use crate::assessment::run::Run;
use crate::assessment::shares::Computed;
use crate::assessment::timeline::{MonthFacts, Timeline};
use crate::case::field::{Dated, Field, FieldAnswer, HelpId};
use crate::case::{Case, Household};
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

/// A gap, with its year or the day of its change.
type Gap = (Field, Option<Dated>, FieldAnswer);

/// An amount about which nothing is known.
const NOTHING: FieldAnswer = FieldAnswer::Amount(Answer::Unknown);

/// The gaps that move the share, the one that moves most first.
pub fn effects(case: &Case, timeline: &Timeline, computed: &Computed) -> Vec<GapEffect> {
    let gaps = case.gaps();
    let mut ends = computed.ends.each_ref().map(|end| Others { run: Run::of(case, &end.completion), totals: &end.totals });
    let effects = gaps
        .map(|(field, dated, figure)| {
            let moves = ends.iter_mut().map(|others| others.spread(case, timeline, (field, dated, figure)));
            let bounded = figure != NOTHING;
            GapEffect { field, dated, monthly: moves.max().unwrap_or_default(), bounded }
        })
        .filter(|effect| effect.monthly > Chf::ZERO);
    let mut found: Vec<GapEffect> = Vec::new();
    for effect in effects {
        // Keeps equal effects in the order of the questions. The library's stable sort is ten times as much code to load.
        let place = found.partition_point(|known| known.monthly >= effect.monthly);
        found.insert(place, effect);
    }
    found
}

/// The completion with the lowest or the highest total, with its total of each kind of month. One gap is moved, all others stay as
/// this completion fills them.
struct Others<'a> {
    run: Run<'a>,
    totals: &'a [Chf],
}

impl Others<'_> {
    /// The largest difference that one gap makes in any month, with all other gaps filled as in this completion.
    fn spread(&mut self, case: &Case, timeline: &Timeline, gap: Gap) -> Chf {
        let mut least_and_most: Vec<Range> = self.totals.iter().map(|total| Range::exactly(*total)).collect();
        let spread = |months: &[Range]| months.iter().map(|total| total.high - total.low).max().unwrap_or_default();
        for filled in self.ways(case, timeline, gap.0) {
            let mut run = Run::of(case, &filled);
            for (kind, facts) in months(case, timeline, gap) {
                if gap.0.is_of_income() && self.run.has_same_years(&mut run, facts) {
                    continue;
                }
                if let Some(known) = least_and_most.get_mut(kind) {
                    *known = known.including(sum(&run.month(facts).lines));
                }
            }
            // Without a breakpoint this completion has the gap at one of the two ends. If the end just tried moves a share, the end
            // that is left is that of this completion.
            let is_at_end = self.run.completion.children.iter().all(|pick| pick.breakpoint.is_none());
            if filled.gap_override.is_some() && is_at_end && spread(&least_and_most) > Chf::ZERO {
                break;
            }
        }
        spread(&least_and_most)
    }

    /// The ways to fill one gap that are compared with this completion. Of the two ends, the one to which the parents' gaps do not
    /// go comes first: most often this completion does not have it, so the second need not be computed.
    fn ways(&self, case: &Case, timeline: &Timeline, field: Field) -> Vec<Completion> {
        match field {
            Field::Extent(help) | Field::FosterForm(help) => {
                fills::all(case, timeline, help).into_iter().map(|fill| with_fill(self.run.completion, help, fill)).collect()
            }
            _ => {
                let ends = if self.run.completion.parents == [Direction::Low; 2] {
                    [Direction::High, Direction::Low]
                } else {
                    Direction::BOTH
                };
                ends.map(|end| Completion { gap_override: Some((field, end)), ..self.run.completion.clone() }).to_vec()
            }
        }
    }
}

/// The kinds of months that a gap can move, with their places.
fn months<'a>(case: &Case, timeline: &'a Timeline, (field, dated, figure): Gap) -> impl Iterator<Item = (usize, &'a MonthFacts)> {
    let no_parents = case.household == Household::NoLiableParents;
    let is_there = move |facts: &MonthFacts| match (field.help(), field.child()) {
        (Some(id), _) => facts.helps.iter().any(|present| present.help == id),
        // A child's own deductions count only if it pays alone by § 34.
        (None, Some(child)) if field.is_deducted() && !no_parents && !facts.is_adult(child) => false,
        (None, Some(child)) => facts.helps.iter().any(|present| present.help.child == child),
        (None, None) => true,
    };
    let is_tried = move |facts: &MonthFacts| match field {
        // No figure is filled in for an unknown pay or contribution (reading `foster-limit`).
        Field::AgreedPay(_) if figure == NOTHING => !foster_rates::knows_each_maximum(facts.parameters),
        Field::Contribution(_) => figure != NOTHING,
        _ => true,
    };
    // A month uses the figures of one year, and one change.
    let is_seen = move |facts: &MonthFacts| dated.is_none() || facts.told(field).0 == dated;
    timeline.kinds.iter().enumerate().filter(move |(_, facts)| is_there(facts) && is_tried(facts) && is_seen(facts))
}

/// How much work [`effects`] is at most, in stays (see `work`).
pub fn work(case: &Case, timeline: &Timeline) -> usize {
    let of_gap = |gap: Gap| {
        // Each way is computed with all other gaps at their low and at their high ends.
        let ways = if matches!(gap.0, Field::Extent(_) | Field::FosterForm(_)) { 3 } else { 2 } * Direction::BOTH.len();
        months(case, timeline, gap).map(|(_, facts)| facts.stays().saturating_mul(ways)).sum::<usize>()
    };
    case.gaps().map(of_gap).sum()
}

fn with_fill(others: &Completion, help: HelpId, fill: Fill) -> Completion {
    let mut filled = others.clone();
    filled.fills.retain(|(known, _)| *known != help);
    filled.fills.push((help, fill));
    filled
}
