//! What the answers of a family say ahead of those still to come.

use crate::assessment::{Assessment, Outlook, assess, assumed, outlook};
use crate::case::Case;
use crate::form::Form;
use crate::form::family::{self, Moves};
use crate::rules::parameters::RuleBook;
use crate::visit::line::{self, Line};

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
    let told = outlooks.iter().flat_map(Outlook::shares).filter(|_| line.has_figure());
    let moves = told.fold(None, |known: Option<Moves>, share| {
        let known = known.unwrap_or(Moves { down: false, up: false });
        let is_open = !line.is_without_income();
        Some(Moves { down: known.down || is_open && share.can_fall(), up: known.up || is_open && share.can_rise() })
    });
    Some(Box::new(Ahead { line, moves: moves.unwrap_or(Moves::BOTH), assumed: Box::new(assumed) }))
}
