//! Whose income a family told without an upper end. The rules compute with an end all the same, and nobody told it: neither it nor what
//! follows from it is shown.

use crate::case::field::Person;
use crate::form::Form;
use crate::form::family::{has_counting_partner, is_open_above};
use crate::rules::payers::Payer;

/// The persons whose income counts for a payer and has no upper end.
pub fn open_above(form: &Form, payer: Payer) -> Vec<Person> {
    let (parent, partner) = match payer {
        Payer::Parents | Payer::First => (Person::First, Person::FirstPartner),
        Payer::Second => (Person::Second, Person::SecondPartner),
        Payer::Child(_) | Payer::Carers => return Vec::new(),
    };
    let counts = |person: &Person| *person == parent || has_counting_partner(form, parent);
    [parent, partner].into_iter().filter(counts).filter(|person| is_open_above(form, *person)).collect()
}
