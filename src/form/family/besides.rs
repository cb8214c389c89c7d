//! The helps besides the first one, as the family way names them.

use crate::form::helps::helps;
use crate::form::{ChosenOptions, Form, HelpOption, MoreItem};

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
