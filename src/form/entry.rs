//! What is typed.

use std::ops::RangeInclusive;

use crate::calendar::Date;
use crate::case::field::Person;

/// Something that is typed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Entry {
    /// Date of birth of the child.
    Birth,
    /// First day of the help.
    Start,
    /// Last day of the help.
    End,
    /// Days a month: Einsatztage, relief days, days of short-term care.
    DaysPerMonth,
    /// Einsatztage in the family a month, where several children have outpatient help.
    FamilyDays,
    /// Regular days a month in the home.
    RegularDays,
    /// Agreed foster pay.
    AgreedPay,
    /// The canton's contribution to the home.
    Contribution,
    /// Zwischentotal.
    Subtotal(Person),
    /// Income from properties not lived in.
    Property(Person),
    /// Flat-rate deduction for their upkeep.
    Upkeep(Person),
    /// Taxable wealth.
    Wealth(Person),
    /// Day of a lasting change of income; empty where there is none.
    ChangeSince(Person),
    /// Monthly income since then.
    ChangeMonthly(Person),
    /// Children with a tax deduction.
    ChildDeductions(Person),
    /// Approved maintenance paid.
    MaintenancePaid(Person),
    /// Day care.
    DayCare(Person),
    /// Illness, accident, disability.
    Illness(Person),
    /// The child's wage.
    OwnWage,
    /// The child's other income.
    OwnOther,
    /// A line of the income helper, from which a Zwischentotal is estimated.
    Part(Person, Part),
}

/// The lines of the income helper, as they stand on wage statements and notices.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
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

impl Part {
    /// All lines, in the order in which they are shown.
    pub const ALL: [Part; 5] = [Part::Wage, Part::Pension, Part::Allowance, Part::Maintenance, Part::Other];

    fn name(self) -> &'static str {
        match self {
            Part::Wage => "wage",
            Part::Pension => "pension",
            Part::Allowance => "allowance",
            Part::Maintenance => "maintenance",
            Part::Other => "other",
        }
    }
}

/// How an entry is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EntryKind {
    /// An amount in francs; a range with «bis».
    Amount,
    /// A day.
    Date,
    /// A whole number; a range with «bis».
    Count,
}

impl Entry {
    /// All entries.
    pub fn all() -> impl Iterator<Item = Entry> {
        let own = [
            Entry::Birth,
            Entry::Start,
            Entry::End,
            Entry::DaysPerMonth,
            Entry::FamilyDays,
            Entry::RegularDays,
            Entry::AgreedPay,
            Entry::Contribution,
            Entry::OwnWage,
            Entry::OwnOther,
        ];
        own.into_iter().chain(PERSONS.into_iter().flat_map(|person| {
            let of_person = [
                Entry::Subtotal(person),
                Entry::Property(person),
                Entry::Upkeep(person),
                Entry::Wealth(person),
                Entry::ChangeSince(person),
                Entry::ChangeMonthly(person),
                Entry::ChildDeductions(person),
                Entry::MaintenancePaid(person),
                Entry::DayCare(person),
                Entry::Illness(person),
            ];
            of_person.into_iter().chain(Part::ALL.into_iter().map(move |part| Entry::Part(person, part)))
        }))
    }

    /// A short name that is different for every entry: it makes the names of the fields.
    pub fn name(self) -> String {
        let (name, person) = match self {
            Entry::Birth => ("birth", None),
            Entry::Start => ("start", None),
            Entry::End => ("end", None),
            Entry::DaysPerMonth => ("days", None),
            Entry::FamilyDays => ("family-days", None),
            Entry::RegularDays => ("regular-days", None),
            Entry::AgreedPay => ("agreed-pay", None),
            Entry::Contribution => ("contribution", None),
            Entry::OwnWage => ("own-wage", None),
            Entry::OwnOther => ("own-other", None),
            Entry::Subtotal(person) => ("subtotal", Some(person)),
            Entry::Property(person) => ("property", Some(person)),
            Entry::Upkeep(person) => ("upkeep", Some(person)),
            Entry::Wealth(person) => ("wealth", Some(person)),
            Entry::ChangeSince(person) => ("change-since", Some(person)),
            Entry::ChangeMonthly(person) => ("change-monthly", Some(person)),
            Entry::ChildDeductions(person) => ("child-deductions", Some(person)),
            Entry::MaintenancePaid(person) => ("maintenance-paid", Some(person)),
            Entry::DayCare(person) => ("day-care", Some(person)),
            Entry::Illness(person) => ("illness", Some(person)),
            Entry::Part(person, part) => (part.name(), Some(person)),
        };
        with_person(name, person)
    }

    /// How it is read.
    pub fn kind(self) -> EntryKind {
        match self {
            Entry::Birth | Entry::Start | Entry::End | Entry::ChangeSince(_) => EntryKind::Date,
            Entry::DaysPerMonth | Entry::FamilyDays | Entry::RegularDays | Entry::ChildDeductions(_) => EntryKind::Count,
            _ => EntryKind::Amount,
        }
    }

    /// Whether it can be left empty with a meaning of its own: no end, no change, no special days.
    pub fn may_be_empty(self) -> bool {
        matches!(self, Entry::End | Entry::ChangeSince(_) | Entry::RegularDays)
    }

    /// Whether there can be an answer of this number beside the first one: a figure for each calendar year (§ 30a Abs. 1), changes
    /// of income one after the other (§ 30a Abs. 6).
    pub fn comes_again(self, nth: u32) -> bool {
        match self {
            Entry::ChangeSince(_) | Entry::ChangeMonthly(_) => FURTHER_CHANGES.contains(&nth),
            Entry::Subtotal(_)
            | Entry::Property(_)
            | Entry::Upkeep(_)
            | Entry::Wealth(_)
            | Entry::ChildDeductions(_)
            | Entry::MaintenancePaid(_)
            | Entry::DayCare(_)
            | Entry::Illness(_)
            | Entry::OwnWage
            | Entry::OwnOther => is_year(nth),
            _ => false,
        }
    }

    /// What stands in it before anything is typed: nothing is the usual answer to some questions.
    pub fn preset(self) -> &'static str {
        match self {
            Entry::Property(_)
            | Entry::Upkeep(_)
            | Entry::Wealth(_)
            | Entry::ChildDeductions(_)
            | Entry::MaintenancePaid(_)
            | Entry::DayCare(_)
            | Entry::Illness(_)
            | Entry::OwnWage
            | Entry::OwnOther => "0",
            _ => "",
        }
    }
}

/// The further changes of a person's income that can be told.
pub(super) const FURTHER_CHANGES: RangeInclusive<u32> = 2..=4;

/// Whether one of several answers ([`Asked::nth`](crate::form::Asked::nth)) is that of a calendar year.
pub(super) fn is_year(nth: u32) -> bool {
    Date::new(nth.cast_signed(), 1, 1).is_some()
}

/// Everybody of whom the form asks. The child is always the one to whose help the question belongs.
pub(super) const PERSONS: [Person; 5] =
    [Person::First, Person::Second, Person::FirstPartner, Person::SecondPartner, Person::Child(0)];

/// `subtotal-second-partner`.
pub(super) fn with_person(name: &str, person: Option<Person>) -> String {
    let suffix = match person {
        None => "",
        Some(Person::First) => "-first",
        Some(Person::Second) => "-second",
        Some(Person::FirstPartner) => "-first-partner",
        Some(Person::SecondPartner) => "-second-partner",
        Some(Person::Child(_)) => "-child",
    };
    [name, suffix].concat()
}
