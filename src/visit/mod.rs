//! One visit: the answers, the current page and what is stored, with one update function for all events. It knows no browser and no
//! sentences.

mod ahead;
mod clock;
mod confirm;
mod derived;
mod doubted;
mod event;
pub mod event_names;
mod file;
mod gates;
mod guide;
pub mod headline;
mod kept;
mod later;
pub mod line;
mod link;
mod open_above;
mod opened;
mod readings;
pub mod refine;
mod reply;
mod session;
mod start;
mod storage_format;
mod told_pages;
mod walk;

pub use ahead::Ahead;
pub use clock::{Clock, RELEASED};
pub use derived::{Derived, Rules};
pub use event::{Event, Notice, Print};
pub use file::{NoCase, Unread, case_of, file_of, file_of_sets, is_ours, open_file};
pub use guide::{Route, answer_count, first_gap, is_answered, is_preset, open_for_professionals, page_for, route_to};
pub use kept::{Found, Remembered, for_device, for_tab, is_marked, of_device};
pub use link::{link_of, open_link};
pub use open_above::open_above;
pub use opened::{Asking, Origin, Place};
pub use readings::{is_tax_free_of_couple, is_tax_free_of_couple_of, readings_of_persons, readings_of_visit};
pub use reply::{Awaited, Outcome, awaited};
pub use session::{MOST_VARIANTS, Session, Variant};
pub use start::query_parameter;
pub use storage_format::{Fault, LONGEST_NAME, Set, fault, restore, restore_sets, written, written_sets};
pub use told_pages::{Told, told_pages};
