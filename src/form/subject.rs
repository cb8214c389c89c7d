//! Whom or what a question is about, where the form asks it several times: a person, a line of the income helper.

use crate::case::field::{HelpId, Person};

/// Everybody the form asks about. `Child(0)` stands for any child: the help at which the question is asked says for which one.
pub(super) const PERSONS: [Person; 5] =
    [Person::First, Person::Second, Person::FirstPartner, Person::SecondPartner, Person::Child(0)];

/// Defines the income lines. A row has the variant and its part of saved names.
macro_rules! income_lines {
    ($($(#[$doc:meta])* $line:ident = $name:literal;)+) => {
        /// A line of the income helper: one kind of income, as a wage statement or a notice names it.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum IncomeLine { $($(#[$doc])* $line,)+ }

        impl IncomeLine {
            /// All lines, in the order in which they are shown.
            pub const ALL: &'static [IncomeLine] = &[$(IncomeLine::$line),+];
        }

        impl SavedName for IncomeLine {
            fn saved_name(self) -> &'static str {
                match self { $(IncomeLine::$line => $name,)+ }
            }
        }
    };
}

income_lines! {
    /// Net wage (Lohnausweis Ziffer 11).
    Wage = "wage";
    /// Pensions (Renten).
    Pension = "pension";
    /// Daily allowances (Taggelder).
    Allowance = "allowance";
    /// Maintenance received (erhaltene Unterhaltsbeiträge).
    Maintenance = "maintenance";
    /// Any other income.
    Other = "other";
}

/// Turns a subject of the form into that of the case, which has a number for each child.
pub(super) trait InCase {
    /// `help` is the help at which the question is asked.
    fn in_case(self, help: HelpId) -> Self;
}

impl InCase for IncomeLine {
    fn in_case(self, _: HelpId) -> IncomeLine {
        self
    }
}

impl InCase for Person {
    fn in_case(self, help: HelpId) -> Person {
        match self {
            Person::Child(_) => Person::Child(help.child),
            parent_or_partner => parent_or_partner,
        }
    }
}

/// A subject as a part of the saved name of a question: `second-partner` in `subtotal-second-partner`.
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

/// The subjects of a question, as a tuple.
pub(super) trait Subjects: Sized {
    /// All combinations of subjects. The form does not ask about each of them.
    fn all() -> Vec<Self>;

    /// The subjects of the question about a person. `None` if the question needs an income line too.
    fn of_person(person: Person) -> Option<Self>;
}

impl Subjects for () {
    fn all() -> Vec<()> {
        vec![()]
    }

    fn of_person(_: Person) -> Option<()> {
        Some(())
    }
}

impl Subjects for (Person,) {
    fn all() -> Vec<(Person,)> {
        PERSONS.map(|person| (person,)).to_vec()
    }

    fn of_person(person: Person) -> Option<(Person,)> {
        Some((person,))
    }
}

impl Subjects for (Person, IncomeLine) {
    fn all() -> Vec<(Person, IncomeLine)> {
        PERSONS.iter().flat_map(|person| IncomeLine::ALL.iter().map(|line| (*person, *line))).collect()
    }

    fn of_person(_: Person) -> Option<(Person, IncomeLine)> {
        None
    }
}

/// `Some` of what a row of a table has, `None` of what it leaves out.
macro_rules! optional {
    () => {
        None
    };
    ($value:expr) => {
        Some($value)
    };
}
pub(super) use optional;
