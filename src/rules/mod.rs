//! The law as pure functions, a module for each subject: figures in, a value and its reasons out.
//!
//! Nothing here knows a browser, a language or a clock. A rule says *what* and *why* as data ([`Step`]); `text` makes sentences
//! of it. Every figure comes from [`parameters`]. How the program reads the law where it is silent is a [`Reading`]; what
//! only the office can decide is an [`OpenPoint`] and is never computed.

mod by_tariff;
pub mod charging;
pub mod foster_rates;
pub mod income;
pub mod outpatient;
pub mod parameters;
pub mod payers;
pub mod presence;
pub mod procedure;
mod reading;
pub mod relief;
pub mod right;
pub mod several;
pub mod source;
mod step;
pub mod tariff;

pub use reading::{OpenPoint, Reading};
pub use step::{Days, LimitBasis, Reason, Step, Steps};
