//! The cost calculator for child and youth help in Basel-Landschaft: the rules of SGS 850.15, run over a family's case.
pub mod answer;
pub mod assessment;
pub mod calendar;
pub mod case;
pub mod form;
pub mod hash;
pub mod language;
pub mod money;
#[cfg(feature = "npm")]
pub mod npm;
#[cfg(feature = "page")]
pub mod page;
pub mod rules;
pub mod text;
pub mod typed;
pub mod visit;
