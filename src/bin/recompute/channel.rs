//! Where the command reads from, and the format in which it writes.

use std::ffi::OsString;

/// Where the input comes from.
#[derive(PartialEq, Eq, Debug)]
pub enum Source {
    /// Standard input.
    Standard,
    /// A file. Its name need not be UTF-8.
    File(OsString),
}

/// In which form the results are printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// As JSON.
    Json,
    /// As a table for a spreadsheet program.
    Sheet,
}
