//! Whom or what a question is about, where the form asks it several times: a person, a line of the income helper.

use crate::case::field::Person;

/// Everybody the form asks about. A child is asked about at its own help, where it is the only one.
pub(super) const PERSONS: [Person; 5] =
    [Person::First, Person::Second, Person::FirstPartner, Person::SecondPartner, Person::Child(0)];

/// The lines of the income helper, as they stand on wage statements and notices.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum IncomeLine {
    /// Net wage (Lohnausweis Ziffer 11).
    Wage,
    /// Pensions (Renten).
    Pension,
    /// Daily allowances (Taggelder).
    Allowance,
    /// Maintenance received (erhaltene Unterhaltsbeiträge).
    Maintenance,
    /// Anything else.
    Other,
}

impl IncomeLine {
    /// All lines, in the order in which they are shown.
    pub const ALL: [IncomeLine; 5] =
        [IncomeLine::Wage, IncomeLine::Pension, IncomeLine::Allowance, IncomeLine::Maintenance, IncomeLine::Other];
}

/// One subject, as a part of the saved name of a question: `second-partner` in `subtotal-second-partner`.
pub(super) trait SavedName {
    fn saved_name(self) -> &'static str;
}

impl SavedName for Person {
    fn saved_name(self) -> &'static str {
        match self {
            Person::First => "first",
            Person::Second => "second",
            Person::FirstPartner => "first-partner",
            Person::SecondPartner => "second-partner",
            Person::Child(_) => "child",
        }
    }
}

impl SavedName for IncomeLine {
    fn saved_name(self) -> &'static str {
        match self {
            IncomeLine::Wage => "wage",
            IncomeLine::Pension => "pension",
            IncomeLine::Allowance => "allowance",
            IncomeLine::Maintenance => "maintenance",
            IncomeLine::Other => "other",
        }
    }
}

/// The subjects of a question, as a tuple: all combinations about which it is asked.
pub(super) trait Subjects: Sized {
    fn all() -> Vec<Self>;
}

impl Subjects for () {
    fn all() -> Vec<()> {
        vec![()]
    }
}

impl Subjects for (Person,) {
    fn all() -> Vec<(Person,)> {
        PERSONS.map(|person| (person,)).to_vec()
    }
}

impl Subjects for (Person, IncomeLine) {
    fn all() -> Vec<(Person, IncomeLine)> {
        PERSONS.iter().flat_map(|person| IncomeLine::ALL.map(|line| (*person, line))).collect()
    }
}
