//! The same assessment on the command line.
fn main() {}
