//! The names of the persons of a case, and of those who pay.

use crate::case::field::Person;
use crate::rules::payers::Payer;
use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// Names of persons: before a colon, in brackets, as a title.
    persons {
        first => "Elternteil {1}",
        second => "Elternteil {2}",
        first_partner => "Partnerin oder Partner von Elternteil {1}",
        second_partner => "Partnerin oder Partner von Elternteil {2}",
        child => "Kind",
        /// The second child or a further one. `number` is 2 or more.
        further_child(number) => "Kind {number}",
        parents => "Eltern",
        carers => "Erziehungsberechtigte",
        /// Whose one income is that was told for both parents.
        both_parents => "Beide Eltern",
    }
}

impl Catalogue {
    /// A person of the case.
    pub fn person(&self, person: Person) -> String {
        match person {
            Person::First => persons::first(self).to_owned(),
            Person::Second => persons::second(self).to_owned(),
            Person::FirstPartner => persons::first_partner(self).to_owned(),
            Person::SecondPartner => persons::second_partner(self).to_owned(),
            Person::Child(index) => self.child(index),
        }
    }

    /// Both parents, of whom one income was told.
    pub(in crate::text) fn joint_parents(&self) -> &'static str {
        persons::both_parents(self)
    }

    /// A child, by its place in the case: the first one has no number.
    pub fn child(&self, index: usize) -> String {
        if index == 0 { persons::child(self).to_owned() } else { persons::further_child(self, &(index + 1).to_string()) }
    }

    /// Who pays.
    pub fn payer(&self, payer: Payer) -> String {
        match payer {
            Payer::Parents => persons::parents(self).to_owned(),
            Payer::Carers => persons::carers(self).to_owned(),
            Payer::First => persons::first(self).to_owned(),
            Payer::Second => persons::second(self).to_owned(),
            Payer::Child(index) => self.child(index),
        }
    }
}
