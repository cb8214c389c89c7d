//! The guided way: one question after the other, from an empty form to the review, and what is kept on the way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod amounts;
mod derived;
mod doubt;
mod event_names;
mod explore;
mod helps;
mod kept;
mod pass_on;
mod session;
mod storage_format;
mod support;
mod walk;
mod years;
