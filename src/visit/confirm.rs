//! Confirms presets and the figures that a further year has taken over, and removes the figures of a further year.

use crate::form::{Action, Asked, ChosenOptions, Question};
use crate::visit::Session;

impl Session {
    /// Makes an answer of what the question shows: a preset, or a figure taken over from an earlier year.
    pub(super) fn confirm(&mut self, asked: Asked) {
        let at = self.form.of(asked);
        let action = match asked.question {
            Question::Text(question) => Action::Type(asked.help, asked.nth, question, at.text(question).to_owned()),
            Question::Choice(question) => Action::Choose(asked.help, question, at.chosen(question)),
        };
        self.form.update(action);
    }

    /// Confirms (`is_told`) or removes all figures of the further year and the section to which `asked` belongs. Does nothing if
    /// `asked` is not about a further year.
    pub(super) fn settle_year(&mut self, asked: Asked, is_told: bool) {
        let is_of_year = |one: &&Asked| asked.year().is_some() && one.nth == asked.nth;
        let sections = self.derived().questions.sections.iter().filter(|section| section.questions.contains(&asked));
        let of_year: Vec<Asked> = sections.flat_map(|section| &section.questions).filter(is_of_year).copied().collect();
        for one in of_year {
            if is_told { self.confirm(one) } else { self.form.forget(one) }
        }
    }
}
