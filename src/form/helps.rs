//! Maps the helps of the form, which stand in a row, to those of the case, which stand below their children.

use crate::case::field::HelpId;
use crate::form::{AnotherOption, ChosenOptions, Form, HelpOption, MOST_HELPS};

/// The places of all helps in the form, each with the place of the first help of the same child.
pub(super) fn helps(form: &Form) -> Vec<(usize, usize)> {
    let mut helps = vec![(0, 0)];
    let mut child = 0;
    for help in 1..MOST_HELPS {
        let before = form.at(help - 1);
        match before.another() {
            _ if matches!(before.help_kind(), None | Some(HelpOption::NotCovered)) => break,
            Some(AnotherOption::SameChild) => {}
            Some(AnotherOption::OtherChild) => child = help,
            _ => break,
        }
        helps.push((help, child));
    }
    helps
}

/// The kinds of help of the form, each once.
pub fn kinds(form: &Form) -> Vec<HelpOption> {
    let mut kinds = Vec::with_capacity(MOST_HELPS);
    for kind in helps(form).into_iter().filter_map(|(help, _)| form.at(help).help_kind()) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// The ids in the case of all helps of the form, in the order of the form.
pub(super) fn help_ids(form: &Form) -> Vec<HelpId> {
    let mut ids: Vec<HelpId> = Vec::with_capacity(MOST_HELPS);
    for (help, child) in helps(form) {
        ids.push(match ids.last() {
            Some(before) if help != child => HelpId { help: before.help + 1, ..*before },
            Some(before) => HelpId { child: before.child + 1, help: 0 },
            None => HelpId { child: 0, help: 0 },
        });
    }
    ids
}

/// The place in the form of a help of the case. 0 if the form has no such help.
pub(super) fn place_of(form: &Form, id: HelpId) -> usize {
    help_ids(form).iter().position(|known| *known == id).unwrap_or_default()
}

/// The place in the form of the first help of a child, where the form asks about the child.
pub(super) fn place_of_child(form: &Form, child: usize) -> usize {
    place_of(form, HelpId { child, help: 0 })
}
