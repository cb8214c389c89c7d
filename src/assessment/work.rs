//! How much is computed: counted and not timed, so that every machine accepts the same cases and gives the same ranges.

use crate::assessment::completion::Completion;
use crate::assessment::timeline::Timeline;
use crate::assessment::{candidates, gaps};
use crate::case::Case;
use crate::case::check::CaseError;
use crate::case::field::FieldAnswer;

/// The most work for amounts that are exact at both ends. What needs more gets bounds that hold, but may be wider.
pub const MOST_WORK_EXACT: usize = 15_000;

/// The most work for any amounts. A case that needs more is refused.
pub const MOST_WORK: usize = 400_000;

/// The most answers that are named where a case is refused.
const MOST_NAMED: usize = 12;

/// The open answers of a case of which so many are open that not even bounds are computed; choices first, for each of them doubles
/// the work. Empty where it is assessed.
pub fn too_open(case: &Case, timeline: &Timeline) -> Vec<CaseError> {
    let of_bounds = candidates::outermost(case, timeline).len().saturating_mul(timeline.stays());
    if of_bounds.saturating_add(gaps::work(case, timeline)) <= MOST_WORK {
        return Vec::new();
    }
    let open = case.figures().into_iter().filter(|(.., figure)| figure.is_gap());
    let (choices, others): (Vec<_>, Vec<_>) = open.partition(|(.., figure)| matches!(figure, FieldAnswer::Choice { .. }));
    choices.into_iter().chain(others).take(MOST_NAMED).map(|(field, dated, _)| CaseError::TooOpen { field, dated }).collect()
}

/// The completions that are computed for a case.
pub struct Chosen {
    /// At least one, where the case has months.
    pub completions: Vec<Completion>,
    /// Whether they are only the outermost ones, which give bounds: where each would be more work than is allowed.
    pub only_bounds: bool,
    /// The work that they are, with the search for them.
    work: usize,
}

/// Chooses the completions; `most_work_exact` is the most work for amounts that are exact at both ends.
pub fn choose(case: &Case, timeline: &Timeline, most_work_exact: usize) -> Chosen {
    let mut work = Work::of(most_work_exact);
    let exact = candidates::completions(case, timeline, &mut work);
    let only_bounds = exact.is_none();
    let completions = exact.unwrap_or_else(|| candidates::outermost(case, timeline));
    let work = if only_bounds {
        most_work_exact.saturating_add(completions.len().saturating_mul(timeline.stays()))
    } else {
        most_work_exact - work.left
    };
    Chosen { completions, only_bounds, work }
}

/// The work for a case that is not refused.
pub fn needed(case: &Case, timeline: &Timeline) -> usize {
    choose(case, timeline, MOST_WORK_EXACT).work.saturating_add(gaps::work(case, timeline))
}

/// Work that may still be done, in stays: one placement, or other help, of one kind of month in one completion.
pub struct Work {
    left: usize,
}

impl Work {
    /// So many stays at the most.
    pub fn of(stays: usize) -> Work {
        Work { left: stays }
    }

    /// Takes off what is about to be computed; none where it is more than what is left.
    pub fn spend(&mut self, stays: usize) -> Option<()> {
        self.left = self.left.checked_sub(stays)?;
        Some(())
    }
}
