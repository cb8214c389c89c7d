//! The text questions: a table with one row for each.

use std::ops::RangeInclusive;

use crate::calendar::Date;
use crate::case::field::{Field, HelpId, Person};
use crate::form::subject::{InCase, IncomeLine, SavedName, Subjects, ToldLine, optional};

/// How the answer is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TextKind {
    /// An amount in francs, or a range of amounts.
    Amount,
    /// A day.
    Date,
    /// A whole number, or a range of them.
    Count,
    /// An age in years, or a day of birth.
    Age,
    /// A day, a month, or words such as «sofort».
    Start,
}

/// Figures of a calendar year that are asked, and confirmed, together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum YearGroup {
    /// A person's income and wealth.
    Income,
    /// What is deducted from the income of a household, or of a child that pays for itself.
    Deductions,
    /// A child's wage and other income. Its wealth is part of `Income`.
    Own,
}

/// What sets a text question apart from the others.
#[derive(PartialEq)]
enum Mark {
    /// An empty text is an answer: no end, no change, no regular days.
    MayBeEmpty,
    /// The usual answer is nothing: until somebody types, the text is «0».
    Nothing,
    /// There can be a figure for each calendar year (§ 30a Abs. 1).
    EachYear(YearGroup),
    /// There can be several changes of an income, one after the other (§ 30a Abs. 6).
    EachChange,
    /// Asked on the family way only. `form::family` writes its answer to the other questions.
    Family,
}

/// Defines the text questions. A row has the variant with its subjects, the saved name, the kind, the marks, and the field of
/// the case that the answer fills, if it can move an amount. In the field, `help` is the help at which the question is asked.
macro_rules! text_questions {
    (asked at $help:ident; $(
        $(#[$doc:meta])*
        $question:ident $(($($subject:ident: $of:ty),+))?:
        $name:literal of $kind:ident [$($mark:expr),*] $(=> $field:expr)?;
    )+) => {
        /// A question that is answered by typing.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum TextQuestion { $($(#[$doc])* $question $(($($of),+))?,)+ }

        impl TextQuestion {
            /// All text questions, about all their subjects.
            pub fn all() -> impl Iterator<Item = TextQuestion> {
                let mut all = Vec::new();
                $(for ($($($subject,)+)?) in <($($($of,)+)?)>::all() {
                    all.push(TextQuestion::$question $(($($subject),+))?);
                })+
                all.into_iter()
            }

            /// The name in saved answers and in the page. It never changes (`tests/files/choices.txt`).
            pub fn name(self) -> String {
                match self {
                    $(TextQuestion::$question $(($($subject),+))? => {
                        $($(let $subject = $subject.saved_name();)+)?
                        format!($name)
                    })+
                }
            }

            /// How the answer is read.
            pub fn kind(self) -> TextKind {
                match self {
                    $(TextQuestion::$question { .. } => TextKind::$kind,)+
                }
            }

            /// The field of the case that the answer fills, if it can move an amount. `help` is the help at which it is asked.
            #[allow(unused_variables, reason = "not every row needs its subjects")]
            pub fn field(self, $help: HelpId) -> Option<Field> {
                match self {
                    $(TextQuestion::$question $(($($subject),+))? => {
                        $($(let $subject = $subject.in_case($help);)+)?
                        optional!($($field)?)
                    })+
                }
            }

            /// The figures of a group that are asked about a person, in the order of their rows.
            pub(super) fn of_year(group: YearGroup, person: Person) -> Vec<TextQuestion> {
                use Mark::*;
                let mut found = Vec::new();
                $(
                    let marks: &[Mark] = &[$($mark),*];
                    if marks.contains(&EachYear(group))
                        && let Some(($($($subject,)+)?)) = <($($($of,)+)?)>::of_person(person)
                    {
                        found.push(TextQuestion::$question $(($($subject),+))?);
                    }
                )+
                found
            }

            fn marks(self) -> &'static [Mark] {
                use Mark::*;
                match self {
                    $(TextQuestion::$question { .. } => &[$($mark),*],)+
                }
            }
        }
    };
}

// The figures of a group are asked in the order of their rows.
text_questions! { asked at help;
    /// Date of birth of the child.
    Birth: "birth" of Date [];
    /// First day of the help.
    Start: "start" of Date [];
    /// Last day of the help.
    End: "end" of Date [MayBeEmpty];
    /// Days a month: Einsatztage, relief days, days of short-term care.
    DaysPerMonth: "days" of Count [] => Field::DaysPerMonth(help);
    /// Einsatztage in the family a month, where several children have outpatient help.
    FamilyDays: "family-days" of Count [] => Field::FamilyDays;
    /// Regular days a month in the home, if they are fewer than the calendar days; empty otherwise.
    RegularDays: "regular-days" of Count [MayBeEmpty] => Field::DaysPerMonth(help);
    /// Agreed foster pay: a month for weekly and long-term care, a day for the other forms.
    AgreedPay: "agreed-pay" of Amount [] => Field::AgreedPay(help);
    /// The canton's contribution to the home, a month.
    Contribution: "contribution" of Amount [] => Field::Contribution(help);
    /// A person's Zwischentotal of a year: the subtotal of the taxable income.
    Subtotal(person: Person): "subtotal-{person}" of Amount [EachYear(YearGroup::Income)] => Field::Subtotal(person);
    /// A person's taxable wealth.
    Wealth(person: Person): "wealth-{person}" of Amount [EachYear(YearGroup::Income), Nothing] => Field::Wealth(person);
    /// Income from properties not lived in.
    Property(person: Person): "property-{person}" of Amount [EachYear(YearGroup::Income), Nothing] => Field::Property(person);
    /// Flat-rate deduction for the upkeep of these properties.
    Upkeep(person: Person): "upkeep-{person}" of Amount [EachYear(YearGroup::Income), Nothing] => Field::Upkeep(person);
    /// Day of a lasting change of income; empty where there is none.
    ChangeSince(person: Person): "change-since-{person}" of Date [EachChange, MayBeEmpty];
    /// Monthly income since the change.
    ChangeMonthly(person: Person): "change-monthly-{person}" of Amount [EachChange] => Field::ChangedIncome(person);
    /// Children with a tax deduction.
    ChildDeductions(person: Person): "child-deductions-{person}" of Count [EachYear(YearGroup::Deductions), Nothing]
        => Field::ChildDeductions(person);
    /// Maintenance paid, as far as it is approved or ordered.
    MaintenancePaid(person: Person): "maintenance-paid-{person}" of Amount [EachYear(YearGroup::Deductions), Nothing]
        => Field::MaintenancePaid(person);
    /// Costs of day care.
    DayCare(person: Person): "day-care-{person}" of Amount [EachYear(YearGroup::Deductions), Nothing] => Field::DayCare(person);
    /// Costs of illness, accident and disability.
    Illness(person: Person): "illness-{person}" of Amount [EachYear(YearGroup::Deductions), Nothing] => Field::Illness(person);
    /// The child's wage.
    OwnWage: "own-wage" of Amount [EachYear(YearGroup::Own), Nothing] => Field::Wage(help.child);
    /// The child's other income.
    OwnOther: "own-other" of Amount [EachYear(YearGroup::Own), Nothing] => Field::OtherIncome(help.child);
    /// A line of the income helper, from which a Zwischentotal is estimated.
    IncomeLine(person: Person, line: IncomeLine): "{line}-{person}" of Amount [];

    /// The age of the child, or its day of birth. In the case the age counts only where no day of birth is known.
    Age: "age" of Age [Family];
    /// The days of a help, in the unit of [`ChoiceQuestion::DaysUnit`](crate::form::ChoiceQuestion::DaysUnit).
    DaysTold: "told-days" of Count [Family];
    /// The income of a person, for the period of [`ChoiceQuestion::IncomePeriod`](crate::form::ChoiceQuestion::IncomePeriod).
    Income(person: Person): "income-{person}" of Amount [Family];
    /// Another figure in the unit in which people know it.
    Told(person: Person, line: ToldLine): "told-{line}-{person}" of Amount [Family];
    /// How many children, where none of the choices has the number.
    Children(person: Person): "children-{person}" of Count [Family];
    /// When the help begins, in words.
    StartTold: "told-start" of Start [Family];
}

impl TextQuestion {
    /// Whether only the family way asks it.
    pub fn is_of_family(self) -> bool {
        self.marks().contains(&Mark::Family)
    }

    /// Whether it asks when a help begins. A month alone is an answer then, and so is «sofort».
    pub fn is_start(self) -> bool {
        matches!(self, TextQuestion::Start | TextQuestion::StartTold)
    }

    /// Whether an empty text is an answer: no end, no change, no regular days.
    pub fn may_be_empty(self) -> bool {
        self.marks().contains(&Mark::MayBeEmpty)
    }

    /// The text until somebody types.
    pub fn preset(self) -> &'static str {
        if self.marks().contains(&Mark::Nothing) { "0" } else { "" }
    }

    /// Whether there can be an answer with this number beside the first one: see [`Asked::nth`](crate::form::Asked::nth).
    pub fn comes_again(self, nth: u32) -> bool {
        self.marks().iter().any(|mark| match mark {
            Mark::EachYear(_) => is_year(nth),
            Mark::EachChange => FURTHER_CHANGES.contains(&nth),
            Mark::MayBeEmpty | Mark::Nothing | Mark::Family => false,
        })
    }
}

/// The numbers of further changes of a person's income.
pub(super) const FURTHER_CHANGES: RangeInclusive<u32> = 2..=4;

/// Whether one of several answers ([`Asked::nth`](crate::form::Asked::nth)) is that of a calendar year.
pub(super) fn is_year(nth: u32) -> bool {
    Date::new(nth.cast_signed(), 1, 1).is_some()
}
