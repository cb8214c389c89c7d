//! How much is computed: counted and not timed, so that every machine accepts the same cases and gives the same ranges.

/// The most work for amounts that are exact at both ends. What needs more gets bounds that hold, but may be wider.
pub const MOST_WORK_EXACT: usize = 15_000;

/// The most work for any amounts. A case that needs more is refused.
pub const MOST_WORK: usize = 400_000;

/// Work that may still be done, in stays: one placement, or other help, of one kind of month in one completion.
pub struct Work {
    left: usize,
}

impl Work {
    /// So many stays at the most.
    pub fn of(stays: usize) -> Work {
        Work { left: stays }
    }

    /// What is left.
    pub fn left(&self) -> usize {
        self.left
    }

    /// Takes off what is about to be computed; none where it is more than what is left.
    pub fn spend(&mut self, stays: usize) -> Option<()> {
        self.left = self.left.checked_sub(stays)?;
        Some(())
    }
}
