//! The gate to the rules. The browser loads the rules as a second file, once the page can be used.
//!
//! `web/split.mjs` moves into that file all functions that are reached only through the gates here and in `page::gates`. The gates may be
//! called only when the rules are loaded ([`Rules::Here`](crate::visit::Rules)).

use crate::calendar::Date;
use crate::form::family::{self, Doubt, Spelled};
use crate::form::{Asked, Form};
use crate::visit::line::Line;
use crate::visit::reply::{self, Reply};

/// Reads the answers of a form, and assesses their case.
// web/split.mjs finds this gate by name, so it must not be inlined.
#[inline(never)]
pub(super) fn reply(form: &Form, today: Date, looks_ahead: bool) -> Reply {
    reply::reply(form, today, looks_ahead)
}

/// What becomes of an answer in a spelling that the plain readers cannot read.
#[inline(never)]
pub(super) fn spelled(form: &Form, asked: Asked, today: Date) -> Option<Spelled> {
    family::spelled(form, asked, today)
}

/// The running line, to compare with the one after the next answer.
#[inline(never)]
pub(super) fn line_before(line: Option<&Line>) -> Option<Line> {
    line.cloned()
}

/// Lets the running line say what changed since the one before.
#[inline(never)]
pub(super) fn compare(line: &mut Line, before: Option<&Line>) {
    *line = line.clone().since(before);
}

/// What is asked back about a day.
#[inline(never)]
pub(super) fn day_doubts(form: &Form, asked: Asked, today: Date) -> Vec<Doubt> {
    family::day_doubts(form, asked, today)
}

/// What is asked back about a field of the Fachmodus.
#[inline(never)]
pub(super) fn field_doubts(form: &Form, asked: Asked) -> Vec<Doubt> {
    family::field_doubts(form, asked)
}
