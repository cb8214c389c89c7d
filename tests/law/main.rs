//! What the law says of a case: tables, stories, conditions, procedure and what must always hold.
//!
//! One program, so that it is linked once: cargo-mutants builds it for every mutant.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod bounded;
mod breakpoints;
mod compare;
mod conditions;
mod corners;
mod ends;
mod family_days;
mod gaps;
mod generator;
mod incomes;
mod ledger;
mod majority;
mod notes;
mod open_points;
mod outlook;
mod outlook_properties;
mod papers;
mod placeholders;
mod procedure;
mod properties;
#[path = "../random/config.rs"]
mod random;
mod ranges;
mod rappen;
mod results;
mod right;
mod second_reading;
mod several_ways;
mod sheet;
mod sheet_properties;
mod statements;
mod steps;
mod stories;
mod summary;
mod support;
mod tables;
mod tariff_picture;
mod told_days;
mod unknown_maximum;
mod unwritten;
mod walk;
#[path = "../wide/mod.rs"]
mod wide;
mod year_properties;
mod years;
