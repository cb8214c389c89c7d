//! The answers that are missing or not exact.

use crate::assessment::GapEffect;
use crate::case::field::{About, Dated, Field};
use crate::form::Question;
use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// An answer that is missing or not exact, in a list. `question` is the question or its name, `whose` the person it is about,
    /// or the household.
    gaps {
        gap(question, whose) => "{question} ({whose})",
        /// `year` is that of the figures.
        gap_of_year(question, year, whose) => "{question}, Steuerjahr {year} ({whose})",
        /// `day` is that of a change of the income.
        gap_since(question, day, whose) => "{question}, ab {day} ({whose})",
        /// In place of a question: whether a partnership is stable.
        stable_partnership => "Stabile Partnerschaft",
        /// In place of a person: the answer is about the whole family.
        household => "Haushalt",
    }
}

impl Catalogue {
    /// An answer that is missing or not exact.
    pub fn gap_name(&self, gap: &GapEffect) -> String {
        let whose = match gap.field.about() {
            About::Person(whose) => self.person(whose),
            About::Help(help) => self.child(help.child),
            About::Family => gaps::household(self).to_owned(),
        };
        let question = match gap.field {
            Field::Relation(_) => gaps::stable_partnership(self),
            field => Question::of(field).map_or("", |question| self.question(question)),
        };
        let whose = &whose;
        match gap.dated {
            None => gaps::gap(self, question, whose),
            Some(Dated::Year(year)) => gaps::gap_of_year(self, question, &year.to_string(), whose),
            Some(Dated::Since(day)) => gaps::gap_since(self, question, &self.date(day), whose),
        }
    }
}
