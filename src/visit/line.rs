//! The running line of the family way: what the family will pay, as far as its answers say. Data, no sentences.
//!
//! It says what `assessment::outlook` found in the words that a family's answers call for: a figure needs the income of who pays, a
//! figure from rough answers is rough, and one share is told, never the sum of two parents who live apart.

mod reader;

use crate::answer::{Answer, Range};
pub use crate::assessment::Purpose;
use crate::assessment::{NextJump, Outlook, Side as OutlookSide, StayPart, Without};
use crate::calendar::Date;
use crate::case::field::Person;
use crate::case::{Case, Household};
use crate::form::family::{self, Page};
use crate::form::{ChosenOptions, FamilyHelpOption, Form, FosterFormOption, ParentsOption};
use crate::money::Chf;
use crate::rules::OpenPoint;
use crate::rules::parameters::RuleBook;
use crate::rules::payers::Payer;
use crate::visit::line::reader::Reader;

/// The running line.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// What is owed, one for each part of the stay and for what is charged beside it.
    pub entries: Vec<Entry>,
    /// The income a year that was computed with, where one was told.
    pub computed_with: Option<Range>,
    /// Whether that income was told without an upper end. Nobody told the high end of `computed_with` then.
    pub is_open_above: bool,
    /// Whether other money was told that counts besides it.
    pub computed_with_more: bool,
    /// What was taken as nothing before the last page and counts now, if that raised the amount.
    pub now_with: Vec<Without>,
}

/// One statement of the line.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// Which part of the stay it is about.
    pub part: StayPart,
    /// Who pays.
    pub who: Who,
    /// What for. Said where the line has statements about several.
    pub purpose: Purpose,
    /// What is said.
    pub said: Said,
    /// Under which conditions.
    pub conditions: Vec<Condition>,
    /// A step of the tariff that lies close by, where the income is rough.
    pub next_jump: Option<NearJump>,
    /// Whether nothing is owed only by an income that was told roughly.
    pub is_roughly_nothing: bool,
}

/// Who pays, as the person who answers sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
    /// The person who answers, or both parents who live together.
    You,
    /// The person who answers, a parent who lives apart: the other one pays a share of its own.
    YouOfTwo,
    /// The parents of the young person who answers.
    YourParents,
    /// The child, from its own money; the person who answers pays nothing.
    ChildForCarer,
    /// The minor child of the parents who answer, from its own money.
    Child,
    /// Somebody of age, who may be the one who answers.
    YoungAdult,
    /// The other parent, whose income was told too.
    OtherParent,
}

/// What is said of an amount. Amounts are francs a month, or a day where `daily` is given.
#[derive(Clone, PartialEq, Debug)]
pub enum Said {
    /// The canton cannot pay.
    Refused,
    /// Only the office can say an amount.
    Office(Vec<OpenPoint>),
    /// The income of who pays is not told yet.
    Missing {
        /// The most that it can be.
        most: Amount,
        /// Nothing is owed up to this income a year. Told once it is known who pays.
        free_up_to: Option<Chf>,
    },
    /// The income is not known.
    Unknown {
        /// The most that it can be.
        most: Amount,
        /// Nothing is owed up to this income a year.
        free_up_to: Option<Chf>,
    },
    /// Nothing, and why.
    Nothing(WhyNothing),
    /// At most this amount.
    AtMost(Amount),
    /// Between two amounts.
    Between(Amount, Amount),
    /// About this amount.
    About(Amount),
    /// Exactly this amount: all figures are those of the tax ruling.
    Exactly(Amount),
    /// An amount that depends on no income: for each day, and at most so much a month.
    EachDay {
        /// Francs a day.
        day: Chf,
        /// The most a month.
        most: Option<Chf>,
    },
    /// An amount a month that depends on the days alone.
    ByDays(Range),
    /// An amount a year that depends on the days alone.
    ByDaysOfYear(Chf),
    /// The amount of somebody else, whose income nobody told.
    NotKnown,
}

/// An amount a month, and a day where the stay is charged by days.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Amount {
    /// Francs a month.
    pub monthly: Chf,
    /// Francs a day.
    pub daily: Option<Chf>,
    /// The days of a short stay, if they were told: then the amount is said for these.
    pub days: Option<u32>,
}

/// Why nothing is owed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum WhyNothing {
    /// The income lies at or below what is free.
    LowIncome {
        /// The relevant income, if it is one amount.
        income: Option<Chf>,
        /// What is free.
        limit: Chf,
    },
    /// The child is in the home on too few days a month.
    FewDays,
    /// A young adult without income of its own.
    NoOwnIncome,
    /// The household lives on Sozialhilfe or Ergänzungsleistungen.
    Assistance,
    /// Nobody is liable.
    NoParents,
    /// A child is placed at the same time.
    Placed,
    /// A place at once is free for some days.
    Emergency,
    /// It follows from several rules.
    Other,
}

/// What an amount rests on.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Condition {
    /// Something that raises it was not told yet.
    Without(Without),
    /// The wage or other money of another placed child was not told.
    WithoutOtherChild,
    /// The family is not in the field of asylum, which it left open.
    NoAsylum,
    /// The office sees the change of income as large enough.
    ChangeCounts,
    /// One of several incomes is not known.
    IncomeMissing,
    /// It is less if the other parent earns much.
    LessByOtherParent,
    /// The wealth is not known: with much wealth it is more, at most this amount a month.
    WealthUnknown(Chf),
}

/// A step of the tariff close above the income, or exactly at it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct NearJump {
    /// So many francs more a year lead above it. `None` if the income lies exactly on the bound, so that a little more does.
    pub more: Option<Chf>,
    /// What is owed then.
    pub then: Amount,
    /// Whether it can be less, as the amount itself.
    pub is_at_most: bool,
}

impl NearJump {
    /// The jump of an amount that is said for these days.
    pub fn of(jump: NextJump, days: Option<u32>, is_at_most: bool) -> NearJump {
        let NextJump { more, monthly, daily } = jump;
        let more = Some(more).filter(|more| *more != Chf::francs(1));
        NearJump { more, then: Amount { monthly, daily, days }, is_at_most }
    }
}

/// Whose share the outlook is asked for.
pub fn side(form: &Form) -> OutlookSide {
    if form.at(0).parents() == Some(ParentsOption::YoungPerson) { OutlookSide::Child } else { OutlookSide::Parents }
}

/// The line for the outlooks of a form's case.
pub fn line(form: &Form, outlooks: &[Outlook], today: Date) -> Line {
    let rules = RuleBook::embedded().on(today).or(RuleBook::embedded().newest());
    let of = Reader { form, rules };
    let mut entries: Vec<Entry> = Vec::new();
    for outlook in outlooks {
        for entry in of.entries(outlook) {
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
    }
    // The young person who answers looks at its own share first.
    if form.at(0).parents() == Some(ParentsOption::YoungPerson) {
        entries.sort_by_key(|entry| entry.part != StayPart::FromMajority);
    }
    let person = Person::First;
    let told = family::income(form, person);
    let is_told = family::is_answered(form, Page::Income(person)) && told != Answer::Unknown;
    let (low, high) = told.bounds(Chf::ZERO, Chf::ZERO);
    let computed_with = (is_told && high != Chf::ZERO && of.is_income_asked()).then_some(Range { low, high });
    Line {
        entries,
        computed_with,
        is_open_above: family::is_open_above(form, person),
        computed_with_more: of.is_more_told(),
        now_with: Vec::new(),
    }
}

/// The case as the other parent sees it, if that parent's income was told: with both households in the other's place.
pub fn of_other_parent(form: &Form, case: &Case) -> Option<Case> {
    let is_told = family::is_answered(form, Page::Income(Person::Second));
    match &case.household {
        Household::Apart { first, second } if is_told => {
            Some(Case { household: Household::Apart { first: second.clone(), second: first.clone() }, ..case.clone() })
        }
        _ => None,
    }
}

impl Line {
    /// Adds what the other parent pays, by the outlooks of its own case.
    pub fn add_other_parent(&mut self, outlooks: &[Outlook]) {
        for outlook in outlooks {
            // What a child of age pays stands there already.
            for share in outlook.shares().filter(|share| share.payer == Payer::First && !share.lacks_income) {
                self.entries.push(reader::of_other_parent(outlook, share));
            }
        }
    }

    /// What was taken as nothing before and counts now, if the amount has risen. The line says so.
    pub fn since(mut self, before: Option<&Line>) -> Line {
        let conditions = |line: &Line| -> Vec<Without> {
            let all = line.entries.iter().flat_map(|entry| &entry.conditions);
            all.filter_map(|one| if let Condition::Without(without) = one { Some(*without) } else { None }).collect()
        };
        let high = |line: &Line| line.entries.iter().filter_map(Entry::high).max();
        if let Some(before) = before.filter(|before| high(before).is_some() && high(before) < high(&self)) {
            let now = conditions(&self);
            self.now_with = conditions(before).into_iter().filter(|without| !now.contains(without)).collect();
        }
        self
    }

    /// Whether it has statements about several purposes, so that each must name its own.
    pub fn has_several_purposes(&self) -> bool {
        self.entries.windows(2).any(|pair| matches!(pair, [one, other] if one.purpose != other.purpose))
    }

    /// Whether an income that decides is not known, so that no further answer moves the amount.
    pub fn is_without_income(&self) -> bool {
        self.entries.iter().any(|entry| matches!(entry.said, Said::Unknown { .. }))
    }

    /// Whether it says an amount for a placement that answers can make more precise.
    pub fn can_be_refined(&self) -> bool {
        let is_own = |entry: &&Entry| entry.purpose == Purpose::Placement && entry.who != Who::OtherParent;
        let has_amount = |entry: &Entry| entry.high().is_some_and(|high| high > Chf::ZERO);
        self.entries.iter().filter(is_own).any(|entry| has_amount(entry) || entry.is_roughly_nothing)
    }

    /// Whether an amount stands: the line leads to the result.
    pub fn has_figure(&self) -> bool {
        self.entries.iter().any(|entry| !matches!(entry.said, Said::Missing { .. }))
    }
}

impl Entry {
    /// The highest amount a month that it says. `None` before the income is told, and if it says no amount.
    pub fn high(&self) -> Option<Chf> {
        match &self.said {
            Said::Nothing(_) => Some(Chf::ZERO),
            Said::AtMost(amount) | Said::Between(_, amount) | Said::About(amount) | Said::Exactly(amount) => Some(amount.monthly),
            Said::ByDays(range) => Some(range.high),
            Said::Refused
            | Said::Office(_)
            | Said::Missing { .. }
            | Said::Unknown { .. }
            | Said::EachDay { .. }
            | Said::ByDaysOfYear(_)
            | Said::NotKnown => None,
        }
    }
}

/// For how many days a crisis placement is allowed, if the first help is one.
pub fn crisis_days(form: &Form) -> Option<u32> {
    let answers = form.at(0);
    let is_crisis =
        answers.family_help() == Some(FamilyHelpOption::FosterFamily) && answers.foster_form() == Some(FosterFormOption::Crisis);
    RuleBook::embedded().newest().filter(|_| is_crisis).map(|rules| rules.crisis_days.value)
}
