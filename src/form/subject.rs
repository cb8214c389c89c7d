//! Whom or what a question is about, where the form asks it several times: a person, a line of the income helper, an item of a list.

use crate::case::field::{HelpId, Person};

/// Everybody the form asks about. `Child(0)` stands for any child: the help at which the question is asked says for which one.
pub(super) const PERSONS: [Person; 5] =
    [Person::First, Person::Second, Person::FirstPartner, Person::SecondPartner, Person::Child(0)];

/// Defines a type of subjects. A row has the variant and its part of saved names, which never changes.
macro_rules! subjects {
    ($(#[$doc:meta])* $subject:ident { $($(#[$of:meta])* $variant:ident = $name:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum $subject { $($(#[$of])* $variant,)+ }

        impl $subject {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [$subject] = &[$($subject::$variant),+];
        }

        impl SavedName for $subject {
            fn saved_name(self) -> &'static str {
                match self { $($subject::$variant => $name,)+ }
            }
        }

        impl InCase for $subject {
            fn in_case(self, _: HelpId) -> $subject {
                self
            }
        }
    };
}

subjects! {
/// A line of the income helper: one kind of income, as a wage statement or a notice names it.
IncomeLine {
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
}

subjects! {
/// An item of the list «Trifft etwas davon zu?».
ListItem {
    /// The family is in the asylum procedure or provisionally admitted.
    Asylum = "asylum";
    /// The child has its domicile outside Basel-Landschaft.
    Elsewhere = "elsewhere";
    /// The youth court or the Jugendanwaltschaft ordered the help.
    YouthCourt = "youth-court";
    /// There is another help, or another placed child.
    More = "more";
    /// The household lives on Sozialhilfe or Ergänzungsleistungen.
    Assistance = "assistance";
    /// A child of the family is placed at the same time.
    Placed = "placed";
    /// There are relief stays too.
    ReliefToo = "relief-too";
    /// No parents are liable.
    NoParents = "no-parents";
    /// The parent lives with a partner whose income may count.
    Partner = "partner";
    /// The child earns a wage.
    Wage = "wage";
    /// The child has income other than a wage, or wealth.
    Money = "money";
    /// The family lets a property, or has a second home.
    Rent = "rent";
    /// The income has changed much since last year.
    Changed = "changed";
    /// The parent pays maintenance.
    Alimony = "alimony";
    /// The family pays for day care.
    DayCare = "day-care";
    /// The family has high costs of illness, accident or disability.
    Illness = "illness";
}
}

subjects! {
/// Whose answers the list holds.
Side {
    /// Those of the person who answers, and of the household.
    Own = "";
    /// Those of the other parent, who lives apart.
    Other = "-other";
}
}

subjects! {
/// An item of «Welche Hilfe kommt dazu?».
MoreItem {
    /// Outpatient help for the same child.
    Coaching = "coaching";
    /// Relief stays of the same child.
    Relief = "relief";
    /// Another child is in a home.
    OtherHome = "home";
    /// Another child is in a foster family.
    OtherFoster = "foster";
    /// After-care, a foster service or transport: only the office can say what it costs.
    OpenCost = "open-cost";
    /// More helps than the family way asks about.
    Beyond = "beyond";
}
}

subjects! {
/// A page of the family way that asks something else once another page is answered differently (`form::family::told_for`).
Varying {
    /// The income of the parent who answers, or of both parents.
    Income = "income";
    /// Their rent.
    Rent = "rent";
    /// The maintenance that they pay.
    Alimony = "alimony";
    /// What they pay for day care.
    DayCare = "day-care";
    /// Their costs of illness.
    Illness = "illness";
    /// Their tax deductions for children.
    Children = "children";
    /// What they own.
    Wealth = "wealth";
    /// What the other parent owns.
    OtherWealth = "wealth-other";
    /// The money of the child.
    ChildMoney = "child-money";
    /// Where that money goes.
    ChildMoneyTo = "child-money-to";
    /// The list of what applies.
    List = "list";
    /// The days of a help.
    Days = "days";
}
}

subjects! {
/// A figure that the family way asks for in the unit in which people know it.
ToldLine {
    /// Rent received a month.
    Rent = "rent";
    /// Maintenance paid a month.
    Alimony = "alimony";
    /// Costs of day care a month.
    DayCare = "day-care";
    /// Costs of illness, accident and disability in the tax ruling, a year.
    Illness = "illness";
    /// The child's wage a month.
    Wage = "wage";
    /// The child's pension a month.
    Pension = "pension";
    /// Maintenance that the child receives a month.
    Maintenance = "maintenance";
    /// What the person owns, after debts.
    Wealth = "wealth";
    /// Taxable wealth by the tax ruling.
    Taxable = "taxable";
}
}

/// Turns a subject of the form into that of the case, which has a number for each child.
pub(super) trait InCase {
    /// `help` is the help at which the question is asked.
    fn in_case(self, help: HelpId) -> Self;
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

/// Implements [`Subjects`] for subjects that are no persons.
macro_rules! not_about_a_person {
    ($(($($subject:ident),+);)+) => {
        $(impl Subjects for ($($subject,)+) {
            fn all() -> Vec<($($subject,)+)> {
                not_about_a_person!(all $($subject),+)
            }

            fn of_person(_: Person) -> Option<($($subject,)+)> {
                None
            }
        })+
    };
    (all $one:ident) => { $one::ALL.iter().map(|one| (*one,)).collect() };
    (all $one:ident, $two:ident) => { $one::ALL.iter().flat_map(|one| $two::ALL.iter().map(|two| (*one, *two))).collect() };
}

not_about_a_person! {
    (MoreItem);
    (ToldLine);
    (Varying);
    (ListItem, Side);
}

impl Subjects for (Person, ToldLine) {
    fn all() -> Vec<(Person, ToldLine)> {
        PERSONS.iter().flat_map(|person| ToldLine::ALL.iter().map(|line| (*person, *line))).collect()
    }

    fn of_person(_: Person) -> Option<(Person, ToldLine)> {
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
