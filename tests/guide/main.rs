//! The family way: its pages from the first to the result, the Fachmodus beside it, and what is kept on the way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod ages;
mod amounts;
mod amounts_said;
mod buttons;
mod change_help;
mod changed_link;
#[path = "../law/walk.rs"]
#[allow(dead_code)]
mod completions;
mod day;
mod derived;
mod doubt;
mod event_names;
mod explore;
mod families;
mod helps;
mod kept;
mod line_holds;
mod line_is_true;
mod pass_on;
mod professional;
#[path = "../random/config.rs"]
mod random;
mod refused;
mod reload;
mod routes;
mod session;
#[path = "../figures/shipped.rs"]
mod shipped;
mod spelling;
mod storage_format;
mod support;
mod told_for;
mod variants;
mod walk;
mod wander;
mod wanderer;
