//! The family way: short pages that ask in the words and units of a family, and write what follows to the questions of the form.
//!
//! What was told stays beside what was written, so that a page can be shown and changed again. `docs/architecture.md` says more.

pub mod age;
mod amounts;
mod answered;
mod besides;
mod change;
mod day_doubt;
mod doubt;
mod fields;
mod mark;
mod page;
mod professional;
mod read_back;
mod read_money;
mod start;
mod through;
mod told;
mod told_amount;
mod told_for;
mod unclear;
mod way;
mod windows;
mod write;
mod write_list;
mod write_money;

pub use age::{Stage, stage};
pub use amounts::{
    are_days_told, bands, days_of_year, has_counting_partner, holiday_days, income, income_bands, is_holiday, is_taxed_as_couple,
    tax_free, told_band, units, wealth_options,
};
pub use answered::{PageProblem, PageProblemKind, check_on, is_answered, is_told};
pub use change::{completed, is_none_of, none_of, unknown};
pub use day_doubt::day_doubts;
pub use doubt::{Doubt, DoubtKind, Meaning, Reply, ReplyWords, doubts, field_doubts};
pub use mark::{begin, is_family};
pub use page::{CHILD_MONEY, Page, written_by};
pub use professional::{FieldNote, field_note, give_apart, income_above, is_for_professionals, is_joint, is_open_above};
pub use start::{at_once as start_at_once, follow_day, follow_start, is_open as is_start_open};
pub use through::{tell, write_all};
pub use told::{changed, is_from_fachmodus, told};
pub use told_for::{asks, set_aside, unwrite};
pub use unclear::{Spelled, spelled};
pub use way::{Moves, applies, is_ended, is_offered, is_other_child, items, later_pages, pages};
