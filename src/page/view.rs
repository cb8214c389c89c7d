//! What the parts of the page are drawn from.

use crate::calendar::Date;
use crate::text::Catalogue;
use crate::visit::{Derived, Session};

/// What the parts of the page need to draw themselves.
pub(crate) struct ViewContext<'a> {
    pub session: &'a Session,
    pub device: &'a Device,
    /// What follows from the present answers.
    pub derived: &'a Derived,
    /// Whether the result has its print with it.
    pub has_print: bool,
    /// The time of the last print.
    pub printed_at: Option<&'a str>,
    pub texts: &'static Catalogue,
}

/// The state of the device.
#[derive(Default)]
pub(crate) struct Device {
    /// There is no network.
    pub offline: bool,
    /// The page is stored for use without one.
    pub kept: bool,
    /// The day of the rules of a newer version that is ready.
    pub newer: Option<Date>,
    /// The browser did not begin to print.
    pub no_print: bool,
    /// The page is in German because the texts of its language did not come or could not be read.
    pub is_german_instead: bool,
}
