//! The helps besides the first one: as the family way names them, and as a row of helps of the form.

use crate::form::helps::helps;
use crate::form::{Action, AnotherOption, ChoiceQuestion, ChosenOptions, Form, HelpOption, ListItem, MOST_HELPS, MoreItem, Side};

/// The further helps as the boxes of «Welche Hilfe kommt dazu?», each once. What no box says is [`MoreItem::Beyond`].
pub(super) fn besides(form: &Form) -> Vec<MoreItem> {
    let mut found = Vec::new();
    for (help, child) in helps(form).into_iter().skip(1) {
        let item = match (child, form.at(help).help_kind()) {
            (0, Some(HelpOption::FamilyCoaching)) => MoreItem::Coaching,
            (0, Some(HelpOption::ReliefStay)) => MoreItem::Relief,
            (0, Some(HelpOption::AfterCare | HelpOption::FosterService | HelpOption::SchoolTransport)) => MoreItem::OpenCost,
            (1.., Some(HelpOption::Home)) => MoreItem::OtherHome,
            (1.., Some(HelpOption::FosterFamily)) => MoreItem::OtherFoster,
            _ => MoreItem::Beyond,
        };
        let item = if found.contains(&item) { MoreItem::Beyond } else { item };
        if !found.contains(&item) {
            found.push(item);
        }
    }
    found
}

/// Writes the further helps as a row: those of the same child first. Answers about a help that stood there before are lost.
pub(super) fn write(form: &mut Form) {
    let ticked = |item| form.at(0).applies(item, Side::Own) == Some(true);
    let mut row: Vec<(AnotherOption, HelpOption)> = Vec::new();
    if form.at(0).help_kind() == Some(HelpOption::FamilyCoaching) {
        row.extend(ticked(ListItem::ReliefToo).then_some((AnotherOption::SameChild, HelpOption::ReliefStay)));
        row.extend(ticked(ListItem::Placed).then_some((AnotherOption::OtherChild, HelpOption::Home)));
    } else if ticked(ListItem::More) {
        row.extend(MoreItem::ALL.iter().filter(|item| form.at(0).more(**item) == Some(true)).filter_map(|item| further(*item)));
    }
    for help in 0..MOST_HELPS {
        let next = row.get(help);
        if help + 1 < MOST_HELPS {
            let another = next.map_or(AnotherOption::No, |(another, _)| *another);
            if help <= row.len() {
                form.update(Action::Choose(help, ChoiceQuestion::Another, Some(another.into())));
            }
            let kind = next.map(|(_, kind)| *kind);
            if form.at(help + 1).help_kind() != kind {
                form.forget_help(help + 1);
                if let Some(kind) = kind {
                    form.update(Action::Choose(help + 1, ChoiceQuestion::Help, Some(kind.into())));
                }
            }
        }
    }
}

/// The further help that an item stands for. `None` for items that name no single help.
fn further(item: MoreItem) -> Option<(AnotherOption, HelpOption)> {
    Some(match item {
        MoreItem::Coaching => (AnotherOption::SameChild, HelpOption::FamilyCoaching),
        MoreItem::Relief => (AnotherOption::SameChild, HelpOption::ReliefStay),
        MoreItem::OtherHome => (AnotherOption::OtherChild, HelpOption::Home),
        MoreItem::OtherFoster => (AnotherOption::OtherChild, HelpOption::FosterFamily),
        MoreItem::OpenCost | MoreItem::Beyond => return None,
    })
}
