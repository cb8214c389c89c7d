//! One visit: the answers, the page one looks at and what is kept, with one update function for all that can happen. No browser,
//! no sentences.

mod confirm;
pub mod control;
mod derived;
mod event;
mod file;
mod gates;
mod guide;
mod keep;
mod kept;
mod opened;
mod session;
mod start;

pub use derived::{Awaited, Derived, Outcome, Rules};
pub use event::{Event, Half, Notice, Print};
pub use file::{Unread, file_of, is_ours, link_of, open_file, open_link};
pub use guide::{Route, Stand, after, before, first_gap, is_answered, is_preset, stands_at};
pub use keep::{Fault, fault, restore, written};
pub use kept::{Found, Remembered, for_device, for_tab, is_marked, of_device};
pub use opened::{Asking, Place, Source};
pub use session::{MOST_VARIANTS, Session};
pub use start::wished;
