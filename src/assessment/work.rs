//! How much is computed: counted and not timed, so that every machine accepts the same cases and gives the same ranges.

use crate::assessment::timeline::Timeline;
use crate::assessment::{corners, gaps};
use crate::case::Case;
use crate::case::check::CaseError;
use crate::case::field::{Figure, figures};

/// The most work for amounts that are exact at both ends. What needs more gets bounds that hold, but may be wider.
pub const MOST_WORK_EXACT: usize = 15_000;

/// The most work for any amounts. A case that needs more is refused.
pub const MOST_WORK: usize = 400_000;

/// The most answers that are named where a case is refused.
const MOST_NAMED: usize = 12;

/// The open answers of a case of which so many are open that not even bounds are computed; choices first, for each of them doubles
/// the work. Empty where it is assessed.
pub fn too_open(case: &Case, timeline: &Timeline) -> Vec<CaseError> {
    if of_bounds(case, timeline).saturating_add(gaps::work(case, timeline)) <= MOST_WORK {
        return Vec::new();
    }
    let open = figures(case).into_iter().filter(|(.., figure)| figure.is_gap());
    let (choices, others): (Vec<_>, Vec<_>) = open.partition(|(.., figure)| matches!(figure, Figure::Choice { .. }));
    choices.into_iter().chain(others).take(MOST_NAMED).map(|(field, dated, _)| CaseError::TooOpen { field, dated }).collect()
}

/// The work for a case that is not refused.
pub fn needed(case: &Case, timeline: &Timeline) -> usize {
    let mut work = Work::of(MOST_WORK_EXACT);
    let shares = match corners::completions(case, timeline, &mut work) {
        Some(_) => MOST_WORK_EXACT - work.left,
        None => MOST_WORK_EXACT.saturating_add(of_bounds(case, timeline)),
    };
    shares.saturating_add(gaps::work(case, timeline))
}

fn of_bounds(case: &Case, timeline: &Timeline) -> usize {
    corners::outermost(case, timeline).len().saturating_mul(timeline.stays())
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
