//! What is typed.

use std::ops::RangeInclusive;

use crate::calendar::Date;
use crate::case::field::Person;
use crate::form::subject::{IncomeLine, PERSONS, SavedName};

/// Something that is typed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TextQuestion {
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
    IncomeLine(Person, IncomeLine),
}

/// How an entry is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TextKind {
    /// An amount in francs; a range with «bis».
    Amount,
    /// A day.
    Date,
    /// A whole number; a range with «bis».
    Count,
}

impl TextQuestion {
    /// All entries.
    pub fn all() -> impl Iterator<Item = TextQuestion> {
        let own = [
            TextQuestion::Birth,
            TextQuestion::Start,
            TextQuestion::End,
            TextQuestion::DaysPerMonth,
            TextQuestion::FamilyDays,
            TextQuestion::RegularDays,
            TextQuestion::AgreedPay,
            TextQuestion::Contribution,
            TextQuestion::OwnWage,
            TextQuestion::OwnOther,
        ];
        own.into_iter().chain(PERSONS.into_iter().flat_map(|person| {
            let of_person = [
                TextQuestion::Subtotal(person),
                TextQuestion::Property(person),
                TextQuestion::Upkeep(person),
                TextQuestion::Wealth(person),
                TextQuestion::ChangeSince(person),
                TextQuestion::ChangeMonthly(person),
                TextQuestion::ChildDeductions(person),
                TextQuestion::MaintenancePaid(person),
                TextQuestion::DayCare(person),
                TextQuestion::Illness(person),
            ];
            of_person.into_iter().chain(IncomeLine::ALL.into_iter().map(move |part| TextQuestion::IncomeLine(person, part)))
        }))
    }

    /// A short name that is different for every entry: it makes the names of the fields.
    pub fn name(self) -> String {
        let (name, person) = match self {
            TextQuestion::Birth => ("birth", None),
            TextQuestion::Start => ("start", None),
            TextQuestion::End => ("end", None),
            TextQuestion::DaysPerMonth => ("days", None),
            TextQuestion::FamilyDays => ("family-days", None),
            TextQuestion::RegularDays => ("regular-days", None),
            TextQuestion::AgreedPay => ("agreed-pay", None),
            TextQuestion::Contribution => ("contribution", None),
            TextQuestion::OwnWage => ("own-wage", None),
            TextQuestion::OwnOther => ("own-other", None),
            TextQuestion::Subtotal(person) => ("subtotal", Some(person)),
            TextQuestion::Property(person) => ("property", Some(person)),
            TextQuestion::Upkeep(person) => ("upkeep", Some(person)),
            TextQuestion::Wealth(person) => ("wealth", Some(person)),
            TextQuestion::ChangeSince(person) => ("change-since", Some(person)),
            TextQuestion::ChangeMonthly(person) => ("change-monthly", Some(person)),
            TextQuestion::ChildDeductions(person) => ("child-deductions", Some(person)),
            TextQuestion::MaintenancePaid(person) => ("maintenance-paid", Some(person)),
            TextQuestion::DayCare(person) => ("day-care", Some(person)),
            TextQuestion::Illness(person) => ("illness", Some(person)),
            TextQuestion::IncomeLine(person, line) => (line.saved_name(), Some(person)),
        };
        person.map_or_else(|| name.to_owned(), |person| [name, "-", person.saved_name()].concat())
    }

    /// How it is read.
    pub fn kind(self) -> TextKind {
        match self {
            TextQuestion::Birth | TextQuestion::Start | TextQuestion::End | TextQuestion::ChangeSince(_) => TextKind::Date,
            TextQuestion::DaysPerMonth
            | TextQuestion::FamilyDays
            | TextQuestion::RegularDays
            | TextQuestion::ChildDeductions(_) => TextKind::Count,
            _ => TextKind::Amount,
        }
    }

    /// Whether it can be left empty with a meaning of its own: no end, no change, no special days.
    pub fn may_be_empty(self) -> bool {
        matches!(self, TextQuestion::End | TextQuestion::ChangeSince(_) | TextQuestion::RegularDays)
    }

    /// Whether there can be an answer of this number beside the first one: a figure for each calendar year (§ 30a Abs. 1), changes
    /// of income one after the other (§ 30a Abs. 6).
    pub fn comes_again(self, nth: u32) -> bool {
        match self {
            TextQuestion::ChangeSince(_) | TextQuestion::ChangeMonthly(_) => FURTHER_CHANGES.contains(&nth),
            TextQuestion::Subtotal(_)
            | TextQuestion::Property(_)
            | TextQuestion::Upkeep(_)
            | TextQuestion::Wealth(_)
            | TextQuestion::ChildDeductions(_)
            | TextQuestion::MaintenancePaid(_)
            | TextQuestion::DayCare(_)
            | TextQuestion::Illness(_)
            | TextQuestion::OwnWage
            | TextQuestion::OwnOther => is_year(nth),
            _ => false,
        }
    }

    /// What stands in it before anything is typed: nothing is the usual answer to some questions.
    pub fn preset(self) -> &'static str {
        match self {
            TextQuestion::Property(_)
            | TextQuestion::Upkeep(_)
            | TextQuestion::Wealth(_)
            | TextQuestion::ChildDeductions(_)
            | TextQuestion::MaintenancePaid(_)
            | TextQuestion::DayCare(_)
            | TextQuestion::Illness(_)
            | TextQuestion::OwnWage
            | TextQuestion::OwnOther => "0",
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
