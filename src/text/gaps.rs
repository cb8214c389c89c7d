//! The answers that are missing or not exact, and how far each moves the share.

use crate::assessment::GapEffect;
use crate::case::field::{About, Dated, Field};
use crate::form::Question;
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::amount;

texts! {
    /// An answer that is missing or not exact, in a list. `question` is the question or its name, `whose` the person it is about,
    /// or the household, `amount` by how much it moves the share.
    gaps {
        gap(question, whose, amount) => "{question} ({whose}): {amount} Franken im Monat",
        /// `year` is that of the figures.
        gap_of_year(question, year, whose, amount) => "{question}, Steuerjahr {year} ({whose}): {amount} Franken im Monat",
        /// `day` is that of a change of the income.
        gap_since(question, day, whose, amount) => "{question}, ab {day} ({whose}): {amount} Franken im Monat",
        /// In place of a question: whether a partnership is stable.
        stable_partnership => "Stabile Partnerschaft",
        /// In place of a person: the answer is about the whole family.
        household => "Haushalt",
    }
}

texts! {
    /// Answers that are missing as a whole, in the same list.
    pub open_questions {
        /// A question on which other questions depend: whether there is a partner, or who must pay. `amount` is how much all of
        /// them move the share.
        open_question(question, amount) => "{question}: {amount} Franken im Monat",
    }
}

impl Catalogue {
    /// An answer that is missing or not exact, and how far it moves the share.
    pub fn gap(&self, gap: &GapEffect) -> String {
        let whose = match gap.field.about() {
            About::Person(whose) => self.person(whose),
            About::Help(help) => self.child(help.child),
            About::Family => gaps::household(self).to_owned(),
        };
        let question = match gap.field {
            Field::Relation(_) => gaps::stable_partnership(self),
            field => Question::of(field).map_or("", |question| self.question(question)),
        };
        let (whose, moved) = (&whose, &amount(gap.monthly));
        match gap.dated {
            None => gaps::gap(self, question, whose, moved),
            Some(Dated::Year(year)) => gaps::gap_of_year(self, question, &year.to_string(), whose, moved),
            Some(Dated::Since(day)) => gaps::gap_since(self, question, &self.date(day), whose, moved),
        }
    }
}
