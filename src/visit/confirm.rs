//! Confirms or removes answers that nobody gave: presets, and figures taken over from an earlier year.

use crate::form::{Action, Asked, ChosenOptions, Question};
use crate::visit::Session;

impl Session {
    /// A preset or a figure taken over becomes an answer once the person goes on from its question.
    pub(super) fn confirm(&mut self, asked: Asked) {
        let at = self.form.of(asked);
        let action = match asked.question {
            Question::Text(question) => Action::Type(asked.help, asked.nth, question, at.text(question).to_owned()),
            Question::Choice(question) => Action::Choose(asked.help, question, at.chosen(question)),
        };
        self.form.update(action);
    }

    /// Confirms or removes the figures of a further year. `asked` is one of them; all of the same section and year go together.
    pub(super) fn settle_year(&mut self, asked: Asked, is_told: bool) {
        let is_of_year = |one: &&Asked| asked.year().is_some() && one.nth == asked.nth;
        let sections = self.derived().questions.sections.iter().filter(|section| section.questions.contains(&asked));
        let of_year: Vec<Asked> = sections.flat_map(|section| &section.questions).filter(is_of_year).copied().collect();
        for one in of_year {
            if is_told { self.confirm(one) } else { self.form.forget(one) }
        }
    }
}
