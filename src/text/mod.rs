//! All that people read. This module turns data into sentences and decides nothing. Reasons, questions and errors are matched to
//! their texts without a wildcard, so one without its text does not compile.
//!
//! The sentences are [`messages`]; a [`Catalogue`] holds those of one language.

mod about;
mod amounts;
pub mod answer;
mod braces;
pub mod calendar_file;
mod catalogue;
mod choice_questions;
#[cfg(feature = "recompute")]
mod command;
mod data_phrase;
mod dates;
mod doubts;
mod family;
mod family_result;
#[cfg(any(feature = "recompute", feature = "npm"))]
mod files;
mod gaps;
mod groups;
mod headline;
mod ledger;
mod line;
mod line_parts;
mod marks;
pub mod messages;
mod names;
mod options;
mod page;
mod persons;
mod phrase;
#[cfg(feature = "plain_page")]
pub mod plain;
pub mod plural;
mod problems;
mod procedure;
mod professional;
mod questions;
mod readings;
mod reasons;
mod recap;
mod result;
mod result_phrase;
mod right;
mod sheet;
mod sheet_builder;
mod sheet_rows;
pub mod sheet_table;
#[cfg(feature = "texts")]
mod shell;
mod spelling;
mod steps;
mod sums;
mod tariff_picture;
mod text_questions;
mod unknown;
mod variants;
pub mod write;

pub use catalogue::{Catalogue, GERMAN, PackError};
pub use data_phrase::DataPhrase;
pub use family::{Child, FamilyWord, ListHeading};
pub use family_result::{FamilyResult, Terms};
pub use ledger::{AtEnd, Names, StepText};
pub use phrase::Phrase;
pub use professional::Professional;
pub use result::{Counted, NextPhrase, ResultWord};
pub use result_phrase::ResultPhrase;
pub use sheet::SheetWord;
pub use sheet_rows::tax_form_number;
#[cfg(feature = "texts")]
pub use shell::Shell;
pub use sums::SumRow;
