//! The mark of answers that were given on the family way: no preset about the family counts for them.

use crate::form::{Action, Asked, ChoiceQuestion, Form, Question, WayOption};

/// Marks the answers as those of the family way, if nothing but the help was answered before.
pub fn begin(form: &mut Form) {
    let is_first = |asked: Asked| {
        matches!(asked.question, Question::Choice(ChoiceQuestion::Help | ChoiceQuestion::FamilyHelp | ChoiceQuestion::OtherHelp))
    };
    if form.typed().next().is_none() && form.chosen().all(|(asked, _)| is_first(asked)) {
        form.update(Action::Choose(0, ChoiceQuestion::Way, Some(WayOption::Family.into())));
    }
}

/// Whether the answers are those of the family way.
pub fn is_family(form: &Form) -> bool {
    // Asked for each preset, so it must not ask for one itself.
    form.chosen().any(|(_, chosen)| chosen == Some(WayOption::Family.into()))
}
