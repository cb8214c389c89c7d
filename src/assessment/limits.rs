//! How much work a case is, and which cases are refused because it is too much.

use crate::assessment::timeline::Timeline;
use crate::assessment::work::{MOST_WORK, MOST_WORK_EXACT};
use crate::assessment::{candidates, gaps};
use crate::case::Case;
use crate::case::check::CaseError;
use crate::case::field::FieldAnswer;

/// The most gaps that are named when a case is refused.
const MOST_NAMED: usize = 12;

/// The gaps to fill in if a case has so many that not even bounds are computed, at most `MOST_NAMED`. Choices come first, because
/// they multiply the completions. Empty if the case can be assessed.
pub fn too_open(case: &Case, timeline: &Timeline) -> Vec<CaseError> {
    let of_bounds = candidates::outermost(case, timeline).len().saturating_mul(timeline.stays());
    if of_bounds.saturating_add(gaps::work(case, timeline)) <= MOST_WORK {
        return Vec::new();
    }
    let open = case.gaps();
    let (choices, others): (Vec<_>, Vec<_>) = open.partition(|(.., figure)| matches!(figure, FieldAnswer::Choice { .. }));
    choices.into_iter().chain(others).take(MOST_NAMED).map(|(field, dated, _)| CaseError::TooOpen { field, dated }).collect()
}

/// The work of assessing a case that is not refused.
pub fn needed(case: &Case, timeline: &Timeline) -> usize {
    candidates::choose(case, timeline, MOST_WORK_EXACT).work.saturating_add(gaps::work(case, timeline))
}
