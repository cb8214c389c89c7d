//! The gates to the rules. The browser loads the rules as a second file, once the page can be used.
//!
//! `web/split.mjs` moves into that file all functions that are reached only through [`assessed`], [`ahead`], [`spelled`] and the gates in
//! `page::gates`. They may be called only when the rules are loaded ([`Rules::Here`](crate::visit::Rules)).

use crate::assessment::{Assessment, assess, assumed, outlook, verdict};
use crate::calendar::Date;
use crate::case::Case;
use crate::form::family::{self, Moves, Spelled};
use crate::form::{Asked, Form};
use crate::rules::parameters::RuleBook;
use crate::rules::right::Verdict;
use crate::visit::line::{self, Line};

/// Assesses a case. `None` if [`assess`] refuses it, as with too much open. With `only_no` also `None` unless the conditions
/// rule out every help; this is decided before any amount is computed.
// web/split.mjs finds this gate by name, so it must not be inlined. (wasm-opt inlines small functions with one caller; this has
// two.)
#[inline(never)]
pub(super) fn assessed(case: &Case, only_no: bool) -> Option<Box<Assessment>> {
    let book = RuleBook::embedded();
    if only_no && verdict(case, &book) != Some(Verdict::No) {
        return None;
    }
    assess(case, &book).ok().map(Box::new)
}

/// What becomes of an answer in a spelling that the plain readers cannot read.
#[inline(never)]
pub(super) fn spelled(form: &Form, asked: Asked, today: Date) -> Option<Spelled> {
    family::spelled(form, asked, today)
}

/// What a family's answers say ahead of those that are still to come.
#[derive(Clone, PartialEq, Debug)]
pub struct Ahead {
    /// The running line.
    pub line: Line,
    /// What answers still to come can move.
    pub moves: Moves,
    /// The assessment of the case in which what the line names with «ohne» is nothing.
    pub assumed: Box<Assessment>,
}

/// Looks ahead of the answers still to come. `None` if the rules refuse the case.
#[inline(never)]
pub(super) fn ahead(form: &Form, case: &Case) -> Option<Box<Ahead>> {
    // What a professional changed in the Fachmodus counts as told.
    let form = &family::told(form);
    let book = RuleBook::embedded();
    let side = line::side(form);
    let outlooks = outlook(case, side, &book).ok()?;
    let assumed = assess(&assumed(case), &book).ok()?;
    let mut line = line::line(form, &outlooks, case.today);
    if let Some(other) = line::of_other_parent(form, case).and_then(|case| outlook(&case, side, &book).ok()) {
        line.add_other_parent(&other);
    }
    let told = outlooks.iter().filter_map(|outlook| outlook.share.as_ref()).filter(|_| line.has_figure());
    let moves = told.fold(None, |known: Option<Moves>, share| {
        let known = known.unwrap_or(Moves { down: false, up: false });
        let is_open = !line.is_without_income();
        Some(Moves { down: known.down || is_open && share.can_fall(), up: known.up || is_open && share.can_rise() })
    });
    Some(Box::new(Ahead { line, moves: moves.unwrap_or(Moves::BOTH), assumed: Box::new(assumed) }))
}
