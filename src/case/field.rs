//! The fields: the questions whose answers can move an amount, by name, with what is known about each.

use serde::Serialize;

use crate::answer::{Answer, Choice};
use crate::calendar::{Date, Month, Year};
use crate::money::Chf;

/// A person whose income or deductions may count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Person {
    /// The first or only liable parent; for deductions: the household of that parent.
    First,
    /// The second liable parent; for deductions: the household of that parent.
    Second,
    /// The partner of the first parent.
    FirstPartner,
    /// The partner of the second parent.
    SecondPartner,
    /// A child or young adult, by index in [`Case::children`].
    Child(usize),
}

/// A help, by the index of its child and its own index among the helps of that child.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct HelpId {
    /// The child's index in the case.
    pub child: usize,
    /// The help's index with the child.
    pub help: usize,
}

/// A question whose answer can move an amount.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// [`Finances::subtotal`].
    Subtotal(Person),
    /// [`Finances::property`].
    Property(Person),
    /// [`Finances::upkeep`].
    Upkeep(Person),
    /// [`Finances::wealth`] and [`OwnIncome::wealth`].
    Wealth(Person),
    /// [`IncomeChange::monthly`], of a parent's income or of a child's wage.
    ChangedIncome(Person),
    /// [`Deductions::children`].
    ChildDeductions(Person),
    /// [`Deductions::maintenance_paid`].
    MaintenancePaid(Person),
    /// [`Deductions::day_care`].
    DayCare(Person),
    /// [`Deductions::illness`].
    Illness(Person),
    /// `Partner::relation`.
    Relation(Person),
    /// [`OwnIncome::wage`].
    Wage(usize),
    /// [`OwnIncome::other`].
    OtherIncome(usize),
    /// [`OwnIncome::reaches_parents`].
    ReachesParents(usize),
    /// [`OwnIncome::in_parents_ruling`].
    InParentsRuling(usize),
    /// `HelpKind::FosterFamily::form`.
    FosterForm(HelpId),
    /// `Home::extent`.
    Extent(HelpId),
    /// `Home::contribution`.
    Contribution(HelpId),
    /// `HelpKind::FosterFamily::specialised`.
    Specialised(HelpId),
    /// `HelpKind::FosterFamily::agreed_pay`.
    AgreedPay(HelpId),
    /// Days a month of SPF, relief stays and short-term care.
    DaysPerMonth(HelpId),
    /// [`Case::family_days`].
    FamilyDays,
    /// `Case::social_assistance`.
    SocialAssistance,
}

/// Which of several answers to a question: figures may be given for several years, and an income may change more than once.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Dated {
    /// The answer for this calendar year.
    Year(Year),
    /// The answer since the change on this day.
    Since(Date),
}

/// Whom or what a field is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// The income or the deductions of a person: all that moves the shares of a year (§§ 30a, 32–34).
    Person(Person),
    /// A help.
    Help(HelpId),
    /// The family as a whole.
    Family,
}

/// What the answer to a field is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldKind {
    /// An amount.
    Amount,
    /// A number of days in a month.
    Days,
    /// A number of children.
    Children,
    /// A choice.
    Choice,
}

/// What is known about a field.
struct Facts {
    about: About,
    kind: FieldKind,
    /// Whether a higher figure lowers the shares.
    is_deducted: bool,
    /// Whether the amount may be negative.
    may_be_loss: bool,
}

impl Field {
    fn facts(self) -> Facts {
        let plain = |about, kind| Facts { about, kind, is_deducted: false, may_be_loss: false };
        let amount = |person| plain(About::Person(person), FieldKind::Amount);
        let deducted = |person, kind| Facts { is_deducted: true, ..plain(About::Person(person), kind) };
        let own_choice = |child| plain(About::Person(Person::Child(child)), FieldKind::Choice);
        match self {
            Field::Subtotal(person) => Facts { may_be_loss: true, ..amount(person) },
            // It replaces the Zwischentotal of a parent, but the wage of a child.
            Field::ChangedIncome(person) => Facts { may_be_loss: !matches!(person, Person::Child(_)), ..amount(person) },
            Field::Property(person) | Field::Wealth(person) => amount(person),
            Field::Upkeep(person) | Field::MaintenancePaid(person) | Field::DayCare(person) | Field::Illness(person) => {
                deducted(person, FieldKind::Amount)
            }
            Field::ChildDeductions(person) => deducted(person, FieldKind::Children),
            Field::Relation(partner) => plain(About::Person(partner), FieldKind::Choice),
            Field::Wage(child) | Field::OtherIncome(child) => amount(Person::Child(child)),
            Field::ReachesParents(child) | Field::InParentsRuling(child) => own_choice(child),
            Field::FosterForm(help) | Field::Extent(help) | Field::Specialised(help) => {
                plain(About::Help(help), FieldKind::Choice)
            }
            Field::Contribution(help) | Field::AgreedPay(help) => plain(About::Help(help), FieldKind::Amount),
            Field::DaysPerMonth(help) => plain(About::Help(help), FieldKind::Days),
            Field::FamilyDays => plain(About::Family, FieldKind::Days),
            Field::SocialAssistance => plain(About::Family, FieldKind::Choice),
        }
    }

    /// Whom or what it is about.
    pub fn about(self) -> About {
        self.facts().about
    }

    /// What its answer is.
    pub fn kind(self) -> FieldKind {
        self.facts().kind
    }

    /// Whether a higher figure lowers the shares, as deductions do.
    pub fn is_deducted(self) -> bool {
        self.facts().is_deducted
    }

    /// The person whose income or deduction it is. None for choices, and for what is about a help or the family.
    pub fn person(self) -> Option<Person> {
        match self.facts() {
            Facts { kind: FieldKind::Choice, .. } => None,
            Facts { about: About::Person(person), .. } => Some(person),
            _ => None,
        }
    }

    /// The help it is about.
    pub fn help(self) -> Option<HelpId> {
        match self.about() {
            About::Help(help) => Some(help),
            About::Person(_) | About::Family => None,
        }
    }

    /// The child whose own income or deductions it is about, choices included.
    pub fn child(self) -> Option<usize> {
        match self.about() {
            About::Person(Person::Child(child)) => Some(child),
            About::Person(_) | About::Help(_) | About::Family => None,
        }
    }

    /// Whether it is about the income or the deductions of a person, choices included.
    pub fn is_of_income(self) -> bool {
        matches!(self.about(), About::Person(_))
    }

    /// The lowest amount that is allowed.
    pub fn least(self) -> Chf {
        if self.facts().may_be_loss { -Chf::LARGEST } else { Chf::ZERO }
    }

    /// The highest number that is allowed. Zero if the answer is an amount or a choice.
    pub fn most_count(self) -> u32 {
        match self.kind() {
            FieldKind::Days => Month::MOST_DAYS,
            FieldKind::Children => 30,
            FieldKind::Amount | FieldKind::Choice => 0,
        }
    }
}

/// The answer to a field.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum FieldAnswer {
    /// An amount.
    Amount(Answer<Chf>),
    /// A number of days or children.
    Count(Answer<u32>),
    /// A choice. Its value does not matter here.
    Choice {
        /// Whether it is not answered.
        open: bool,
    },
}

impl FieldAnswer {
    /// Whether more than one figure is possible.
    pub fn is_gap(self) -> bool {
        match self {
            FieldAnswer::Amount(answer) => answer.is_gap(),
            FieldAnswer::Count(answer) => answer.is_gap(),
            FieldAnswer::Choice { open } => open,
        }
    }

    /// Whether nothing at all is known of an amount or a number.
    pub fn is_unknown(self) -> bool {
        matches!(self, FieldAnswer::Amount(Answer::Unknown) | FieldAnswer::Count(Answer::Unknown))
    }
}

impl From<Answer<Chf>> for FieldAnswer {
    fn from(answer: Answer<Chf>) -> FieldAnswer {
        FieldAnswer::Amount(answer)
    }
}

impl From<Answer<u32>> for FieldAnswer {
    fn from(answer: Answer<u32>) -> FieldAnswer {
        FieldAnswer::Count(answer)
    }
}

impl<T: Copy + PartialEq> From<Choice<T>> for FieldAnswer {
    fn from(choice: Choice<T>) -> FieldAnswer {
        FieldAnswer::Choice { open: choice.known().is_none() }
    }
}

/// The member of a case that holds the answer to a field.
#[derive(Debug)]
pub enum Member<'a> {
    /// An amount.
    Amount(&'a mut Answer<Chf>),
    /// A number of days or children.
    Count(&'a mut Answer<u32>),
    /// A choice. It has a type of its own, so it cannot be set here.
    Choice {
        /// Whether it is not answered.
        open: bool,
    },
}

impl<'a> From<&'a mut Answer<Chf>> for Member<'a> {
    fn from(answer: &'a mut Answer<Chf>) -> Member<'a> {
        Member::Amount(answer)
    }
}

impl<'a> From<&'a mut Answer<u32>> for Member<'a> {
    fn from(answer: &'a mut Answer<u32>) -> Member<'a> {
        Member::Count(answer)
    }
}

impl Member<'_> {
    /// Whether nothing at all is known of an amount or a number.
    pub fn is_unknown(&self) -> bool {
        match self {
            Member::Amount(answer) => **answer == Answer::Unknown,
            Member::Count(answer) => **answer == Answer::Unknown,
            Member::Choice { .. } => false,
        }
    }

    /// Sets the answer to nothing: zero francs, days or children. A choice stays as it is.
    pub fn set_nothing(self) {
        match self {
            Member::Amount(answer) => *answer = Answer::Known(Chf::ZERO),
            Member::Count(answer) => *answer = Answer::Known(0),
            Member::Choice { .. } => {}
        }
    }
}

impl From<Member<'_>> for FieldAnswer {
    fn from(member: Member) -> FieldAnswer {
        match member {
            Member::Amount(answer) => FieldAnswer::Amount(*answer),
            Member::Count(answer) => FieldAnswer::Count(*answer),
            Member::Choice { open } => FieldAnswer::Choice { open },
        }
    }
}

/// Pairs the members of a struct, and of its twin for a further year, with the fields that they answer.
macro_rules! pair_with_fields {
    ($first:ident, $further:ident of $whose:ident: $type:ty { $($pairs:tt)+ }) => {
        pair_with_fields! { $first of $whose: $type { $($pairs)+ } }
        pair_with_fields! { $further of $whose: $type { $($pairs)+ } }
    };
    ($struct:ident of $whose:ident: $type:ty { $($member:ident => $field:expr),+ $(,)? }) => {
        impl $struct {
            /// The fields that its members answer, with the names of the members and the answers.
            pub fn fields(&self, $whose: $type) -> impl Iterator<Item = (Field, &'static str, FieldAnswer)> {
                [$(($field, stringify!($member), self.$member.into())),+].into_iter()
            }

            /// The fields that its members answer, with the members.
            pub fn fields_mut(&mut self, $whose: $type) -> impl Iterator<Item = (Field, Member<'_>)> {
                [$(($field, (&mut self.$member).into())),+].into_iter()
            }
        }
    };
}
pub(super) use pair_with_fields;

/// An answer that can move an amount: its field, which of several answers to it this is, and the answer.
pub type Told = (Field, Option<Dated>, FieldAnswer);
