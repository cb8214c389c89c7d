//! The answers that are missing, and how far each moves the share.

use crate::assessment::GapEffect;
use crate::case::field::{Dated, Field};
use crate::form::{ChoiceQuestion, TextQuestion};
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::amount;

texts! {
    /// An answer that is missing or not exact, in a list. `question` is the question or its name, `whose` the person whose answer it
    /// is, `amount` by how much it moves the share.
    gaps {
        gap(question, whose, amount) => "{question} ({whose}): {amount} Franken im Monat",
        /// `year` is that of the figures.
        gap_of_year(question, year, whose, amount) => "{question}, Steuerjahr {year} ({whose}): {amount} Franken im Monat",
        /// `day` is that of a change of the income.
        gap_since(question, day, whose, amount) => "{question}, ab {day} ({whose}): {amount} Franken im Monat",
        /// In place of a question.
        stable_partnership => "Stabile Partnerschaft",
        /// In place of a person.
        household => "Haushalt",
    }
}

texts! {
    /// Answers that are missing as a whole, in the same list.
    pub open_questions {
        /// The same of an answer that is missing as a whole, without whose it is.
        open_question(question, amount) => "{question}: {amount} Franken im Monat",
    }
}

impl Catalogue {
    /// A missing answer, and how far it moves the share.
    pub fn gap(&self, gap: &GapEffect) -> String {
        let (question, whose) = match gap.field {
            Field::Subtotal(whose) => (self.text_question(TextQuestion::Subtotal(whose)), self.person(whose)),
            Field::Property(whose) => (self.text_question(TextQuestion::Property(whose)), self.person(whose)),
            Field::Upkeep(whose) => (self.text_question(TextQuestion::Upkeep(whose)), self.person(whose)),
            Field::Wealth(whose) => (self.text_question(TextQuestion::Wealth(whose)), self.person(whose)),
            Field::ChangedIncome(whose) => (self.text_question(TextQuestion::ChangeMonthly(whose)), self.person(whose)),
            Field::ChildDeductions(whose) => (self.text_question(TextQuestion::ChildDeductions(whose)), self.person(whose)),
            Field::MaintenancePaid(whose) => (self.text_question(TextQuestion::MaintenancePaid(whose)), self.person(whose)),
            Field::DayCare(whose) => (self.text_question(TextQuestion::DayCare(whose)), self.person(whose)),
            Field::Illness(whose) => (self.text_question(TextQuestion::Illness(whose)), self.person(whose)),
            Field::Relation(whose) => (gaps::stable_partnership(self), self.person(whose)),
            Field::Wage(index) => (self.text_question(TextQuestion::OwnWage), self.child(index)),
            Field::OtherIncome(index) => (self.text_question(TextQuestion::OwnOther), self.child(index)),
            Field::ReachesParents(index) => (self.choice_question(ChoiceQuestion::ReachesParents), self.child(index)),
            Field::InParentsRuling(index) => (self.choice_question(ChoiceQuestion::InParentsRuling), self.child(index)),
            Field::FosterForm(help) => (self.choice_question(ChoiceQuestion::FosterForm), self.child(help.child)),
            Field::Extent(help) => (self.choice_question(ChoiceQuestion::Extent), self.child(help.child)),
            Field::Contribution(help) => (self.text_question(TextQuestion::Contribution), self.child(help.child)),
            Field::Specialised(help) => (self.choice_question(ChoiceQuestion::Specialised), self.child(help.child)),
            Field::AgreedPay(help) => (self.text_question(TextQuestion::AgreedPay), self.child(help.child)),
            Field::DaysPerMonth(help) => (self.text_question(TextQuestion::DaysPerMonth), self.child(help.child)),
            Field::FamilyDays => (self.text_question(TextQuestion::FamilyDays), gaps::household(self).to_owned()),
            Field::SocialAssistance => (self.choice_question(ChoiceQuestion::SocialAssistance), gaps::household(self).to_owned()),
        };
        let (whose, moved) = (&whose, &amount(gap.monthly));
        match gap.dated {
            None => gaps::gap(self, question, whose, moved),
            Some(Dated::Year(year)) => gaps::gap_of_year(self, question, &year.to_string(), whose, moved),
            Some(Dated::Since(day)) => gaps::gap_since(self, question, &self.date(day), whose, moved),
        }
    }
}
