//! Counts the work of an assessment. It is counted and not timed, so that every machine accepts the same cases and gives the same
//! ranges.

/// The most work for ranges that are exact at both ends. A case that needs more gets bounds, which can be wider.
pub const MOST_WORK_EXACT: usize = 15_000;

/// The most work allowed for bounds and for the effects of the gaps. A case that needs more is refused.
pub const MOST_WORK: usize = 400_000;

/// The work that is left, in stays: one help in one kind of month of one completion.
pub struct Work {
    left: usize,
}

impl Work {
    /// At most this many stays.
    pub fn of(stays: usize) -> Work {
        Work { left: stays }
    }

    /// The stays that may still be computed.
    pub fn left(&self) -> usize {
        self.left
    }

    /// Takes off what is about to be computed. None if that is more than what is left.
    pub fn spend(&mut self, stays: usize) -> Option<()> {
        self.left = self.left.checked_sub(stays)?;
        Some(())
    }
}
