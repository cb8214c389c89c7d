//! Answers that stand there before anybody gave them, preset or taken over from an earlier year, are confirmed or taken away.

use crate::form::{Action, Asked, Question, sections};
use crate::visit::Session;

impl Session {
    /// What was preset or taken over is an answer as soon as somebody goes on from it.
    pub(super) fn confirm(&mut self, asked: Asked) {
        let at = self.form.of(asked);
        let action = match asked.question {
            Question::Type(entry) => Action::Type(asked.help, asked.nth, entry, at.text(entry).to_owned()),
            Question::Choose(pick) => Action::Choose(asked.help, pick, at.pick(pick)),
        };
        self.form.update(action);
    }

    /// Confirms the figures of a further year, as they stand there, or takes them away again: all to which this one belongs.
    pub(super) fn settle_year(&mut self, asked: Asked, is_told: bool) {
        for section in &sections(&self.form) {
            if asked.year().is_none() || !section.questions.contains(&asked) {
                continue;
            }
            for one in section.questions.iter().filter(|one| one.nth == asked.nth) {
                if is_told { self.confirm(*one) } else { self.form.forget(*one) }
            }
        }
    }
}
