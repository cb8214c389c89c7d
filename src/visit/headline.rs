//! What the result says first: who pays how much a month, and until when, where somebody else pays later. Data, no sentences.
//!
//! After the family way it says what the running line says. In the Fachmodus it says the same of the assessment. «You» are the parents,
//! or the first of two parents who live apart: what the other one owes is never added.

use crate::answer::Range;
use crate::assessment::{Assessment, Headline, HelpAssessment, Open, PayerShare, StayPart, Without, is_own};
use crate::calendar::Month;
use crate::case::field::{Field, Person};
use crate::case::{Case, Household};
use crate::money::Chf;
use crate::rules::parameters::RuleBook;
use crate::rules::payers::Payer;
use crate::rules::right::{Condition as RightCondition, Majority, Status};
use crate::visit::Ahead;
use crate::visit::line::{Amount, Condition, Entry, Purpose, Said, Who, WhyNothing};

/// What is said of one payer.
#[derive(Clone, PartialEq, Debug)]
pub struct Statement {
    /// Who pays, and how much.
    pub entry: Entry,
    /// The computed share that it is about. `None` if none is computed, or if its months are not known.
    pub share: Option<PayerShare>,
    /// The last month before a child pays itself, if this payer pays up to it.
    pub until: Option<Month>,
    /// Whether it is about the months from then on.
    pub is_later: bool,
    /// The most that it can be, if something that was taken as nothing can raise it.
    pub most: Option<Chf>,
}

/// The statements of a result, the one about the person who reads it first. `ahead` is given after the family way.
pub fn statements(assessment: &Assessment, ahead: Option<&Ahead>) -> Vec<Statement> {
    match ahead {
        Some(ahead) => of_family(ahead),
        None => of_assessment(assessment),
    }
}

fn of_family(ahead: &Ahead) -> Vec<Statement> {
    let shares = Shares::of(&ahead.assumed);
    let entries = &ahead.line.entries;
    let is_young_person = entries.iter().any(|entry| entry.who == Who::YourParents);
    let statement = |entry: &Entry| {
        let is_own = |share: &&PayerShare| share.purpose == entry.purpose && is_payer(entry.who, share.payer, is_young_person);
        let most = entry.conditions.iter().find_map(|condition| match condition {
            Condition::WealthUnknown(most) => Some(*most),
            _ => None,
        });
        Statement {
            share: shares.all.iter().filter(|(part, _)| *part == entry.part).map(|(_, share)| share).find(is_own).cloned(),
            entry: entry.clone(),
            until: shares.last.filter(|_| entry.part == StayPart::UntilMajority),
            is_later: shares.last.is_some() && entry.part == StayPart::FromMajority,
            most,
        }
    };
    let mut statements: Vec<Statement> = entries.iter().map(statement).collect();
    // Of a parent who lives apart something is said, also while nobody told anything.
    let is_of_two = |who| statements.iter().any(|statement| statement.entry.who == who);
    if is_of_two(Who::YouOfTwo) && !is_of_two(Who::OtherParent) && ahead.line.has_figure() {
        statements.push(alone(entry(Who::OtherParent, Said::NotKnown, Vec::new())));
    }
    statements
}

/// Whether a share can be the one that is told of somebody.
fn is_payer(who: Who, payer: Payer, is_young_person: bool) -> bool {
    match payer {
        Payer::Child(_) => matches!(who, Who::Child | Who::YoungAdult | Who::ChildForCarer) || who == Who::You && is_young_person,
        Payer::Second => who == Who::OtherParent,
        Payer::Parents | Payer::First | Payer::Carers => {
            matches!(who, Who::YouOfTwo | Who::YourParents) || who == Who::You && !is_young_person
        }
    }
}

fn alone(entry: Entry) -> Statement {
    Statement { entry, share: None, until: None, is_later: false, most: None }
}

/// The shares of a result: each with the part of the stay that it is about.
struct Shares {
    all: Vec<(StayPart, PayerShare)>,
    /// The last month before a child pays itself.
    last: Option<Month>,
}

impl Shares {
    fn of(assessment: &Assessment) -> Shares {
        let whole = assessment.payer_shares();
        let last = handover(&whole);
        let Some(month) = last else {
            return Shares { all: whole.into_iter().map(|share| (StayPart::Whole, share)).collect(), last };
        };
        // What is paid for other helps does not change with the majority.
        let of_part = |part, shares: Vec<PayerShare>| shares.into_iter().map(move |share| (part, share));
        let is_of_part =
            |(part, share): &(StayPart, PayerShare)| (*part == StayPart::Whole) != (share.purpose == Purpose::Placement);
        let before = assessment.payer_shares_in(|one| one <= month);
        let after = assessment.payer_shares_in(|one| one > month);
        let all = of_part(StayPart::UntilMajority, before).chain(of_part(StayPart::FromMajority, after));
        Shares { all: all.chain(of_part(StayPart::Whole, whole)).filter(is_of_part).collect(), last }
    }
}

/// The last month before a child pays, if only its parents pay before.
fn handover(shares: &[PayerShare]) -> Option<Month> {
    let placements = shares.iter().filter(|share| share.purpose == Purpose::Placement);
    let (children, parents): (Vec<&PayerShare>, Vec<&PayerShare>) =
        placements.partition(|share| matches!(share.payer, Payer::Child(_)));
    let first = parents.iter().map(|share| share.from).min()?;
    let from = children.iter().map(|share| share.from).min()?;
    first.through(from).take_while(|month| *month < from).last()
}

/// Whether one payer follows another, so that each has months of its own.
pub fn is_handed_over(statements: &[Statement]) -> bool {
    statements.iter().any(|statement| statement.is_later)
}

/// Whether family coaching costs nothing because a child is placed. What the placement costs is not told.
pub fn is_beside_placement(statements: &[Statement]) -> bool {
    statements.iter().any(|statement| statement.entry.said == Said::Nothing(WhyNothing::Placed))
}

/// Whether a result tells of several purposes, so that each amount must say its own.
pub fn has_several_purposes(statements: &[Statement]) -> bool {
    statements.windows(2).any(|pair| matches!(pair, [one, other] if one.entry.purpose != other.entry.purpose))
}

/// Whether somebody is of age when a help begins, and nobody has told whether a help began before.
pub fn rests_on_begin(assessment: &Assessment) -> bool {
    let is_open = |help: &HelpAssessment| {
        let status = |of| help.conditions.iter().find(|checked| checked.condition == of).map(|checked| checked.status);
        // A reason is asked only of those who are known to come of age.
        status(RightCondition::Majority) == Some(Status::NotAnswered) && status(RightCondition::MajorityReason).is_some()
    };
    assessment.helps.iter().any(is_open)
}

fn of_assessment(assessment: &Assessment) -> Vec<Statement> {
    let said = |said| vec![alone(entry(Who::You, said, Vec::new()))];
    match assessment.headline() {
        Headline::NoShare => return said(Said::Refused),
        Headline::OfficeDecides => return said(Said::Office(assessment.why_open().collect())),
        Headline::Monthly(_) => {}
    }
    let case = &assessment.receipt.case;
    let Shares { all, last } = Shares::of(assessment);
    let statement = |(part, share): (StayPart, PayerShare)| Statement {
        entry: Entry { part, ..of_share(&share, case) },
        until: last.filter(|_| part == StayPart::UntilMajority),
        is_later: part == StayPart::FromMajority,
        most: if let Open::Figures { most, .. } = &share.open { *most } else { None },
        share: Some(share),
    };
    all.into_iter().map(statement).collect()
}

fn entry(who: Who, said: Said, conditions: Vec<Condition>) -> Entry {
    let (part, purpose) = (StayPart::Whole, Purpose::Placement);
    Entry { part, who, purpose, said, conditions, next_jump: None, is_roughly_nothing: false }
}

/// Who a payer is to the parents. Whether a child is of age does not matter.
pub fn who(payer: Payer, household: &Household) -> Who {
    match payer {
        Payer::First if matches!(household, Household::Apart { .. }) => Who::YouOfTwo,
        Payer::Parents | Payer::First | Payer::Carers => Who::You,
        Payer::Second => Who::OtherParent,
        Payer::Child(_) if *household == Household::NoLiableParents => Who::ChildForCarer,
        Payer::Child(_) => Who::Child,
    }
}

/// Whether a child is of age in all months of its share.
fn is_of_age(case: &Case, child: usize, share: &PayerShare) -> bool {
    let from = share.from.first();
    let parameters = RuleBook::embedded().on(from);
    let majority = case.children.get(child).zip(parameters).map(|(child, parameters)| Majority::of(child, parameters));
    majority.is_some_and(|majority| majority.is_reached(from))
}

fn of_share(share: &PayerShare, case: &Case) -> Entry {
    let who = match (who(share.payer, &case.household), share.payer) {
        (_, Payer::Child(child)) if is_of_age(case, child, share) => Who::YoungAdult,
        (who, _) => who,
    };
    let amount = |monthly: Chf| Amount { monthly, daily: None, days: None };
    let (low, high) = (amount(share.amount.low), amount(share.amount.high));
    let mut conditions: Vec<Condition> = Vec::new();
    let mut may_fall = false;
    if let Open::Figures { without, most } = &share.open {
        may_fall = without.iter().any(|field| field.is_deducted());
        for field in without.iter().filter(|field| most.is_some() && is_own(**field, share.payer)) {
            let condition = without_of(*field, share.payer).map(Condition::Without);
            conditions.extend(condition.filter(|condition| !conditions.contains(condition)));
        }
        let is_wealth = conditions.contains(&Condition::Without(Without::Wealth));
        conditions.extend(most.filter(|_| is_wealth).map(Condition::WealthUnknown));
    }
    let said = match share.open {
        // The other parent's figures are that parent's: what nobody told is not said as a range.
        Open::Income if who == Who::OtherParent => Said::NotKnown,
        Open::Income if share.amount.low.rounded() > Chf::ZERO.rounded() => {
            conditions.push(Condition::IncomeMissing);
            Said::Between(low, high)
        }
        Open::Income => Said::Unknown { most: high, free_up_to: None },
        _ if share.amount.high.rounded() == Chf::ZERO.rounded() => Said::Nothing(WhyNothing::Other),
        _ if may_fall => Said::AtMost(high),
        _ if !share.amount.is_exact() => Said::Between(low, high),
        _ => Said::Exactly(high),
    };
    Entry { purpose: share.purpose, ..entry(who, said, conditions) }
}

/// What an unknown figure that raises the share is called.
fn without_of(field: Field, payer: Payer) -> Option<Without> {
    match field {
        Field::Relation(_)
        | Field::Subtotal(Person::FirstPartner | Person::SecondPartner)
        | Field::ChangedIncome(Person::FirstPartner | Person::SecondPartner) => Some(Without::Partner),
        Field::Wage(_) | Field::ChangedIncome(Person::Child(_)) => Some(Without::ChildWage),
        Field::OtherIncome(_) => Some(Without::ChildMoney),
        Field::Wealth(Person::Child(_)) if !matches!(payer, Payer::Child(_)) => Some(Without::ChildMoney),
        Field::Wealth(_) => Some(Without::Wealth),
        Field::Property(_) => Some(Without::Rent),
        _ => None,
    }
}

/// What kind of fact an amount is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// It follows from the answers.
    Computed,
    /// The same, but an answer is only approximate.
    Estimated,
    /// It lies between two amounts.
    Bounded,
    /// The office decides.
    Office,
}

impl Statement {
    /// The last month in which who reads pays, if another payer follows. What the other parent pays is said without it.
    pub fn until_of_reader(&self) -> Option<Month> {
        self.until.filter(|_| self.entry.who != Who::OtherParent)
    }

    /// Whether it names the amount of the dearest month, and others cost less.
    pub fn varies(&self) -> bool {
        let is_of_month = match &self.entry.said {
            Said::Exactly(amount) | Said::About(amount) | Said::AtMost(amount) | Said::Between(_, amount) => {
                amount.daily.is_none()
            }
            Said::ByDays(_) => true,
            _ => false,
        };
        is_of_month && self.share.as_ref().is_some_and(|share| share.varies)
    }

    /// What kind of fact its amount is. `None` if it says none.
    pub fn kind(&self) -> Option<Kind> {
        match &self.entry.said {
            _ if self.most.is_some() => Some(Kind::Bounded),
            // What rests on a condition, or on a rough income, does not follow from the answers alone.
            Said::Nothing(_) if !self.entry.conditions.is_empty() || self.entry.is_roughly_nothing => Some(Kind::Estimated),
            Said::Exactly(_) | Said::Nothing(_) | Said::EachDay { .. } | Said::ByDaysOfYear(_) => Some(Kind::Computed),
            Said::ByDays(range) if range.is_exact() => Some(Kind::Computed),
            Said::About(_) => Some(Kind::Estimated),
            Said::ByDays(_) | Said::Between(..) | Said::AtMost(_) | Said::Unknown { .. } | Said::Missing { .. } => {
                Some(Kind::Bounded)
            }
            Said::Office(_) => Some(Kind::Office),
            Said::Refused | Said::NotKnown => None,
        }
    }

    /// The amount of a month, to the Rappen, without what was taken as nothing. `None` if none is said.
    pub fn monthly(&self) -> Option<Range> {
        let exact = |amount: Chf| Range { low: amount, high: amount };
        match &self.entry.said {
            Said::Exactly(amount) | Said::About(amount) => Some(exact(amount.monthly)),
            Said::Between(low, high) => Some(Range { low: low.monthly, high: high.monthly }),
            Said::AtMost(most) | Said::Unknown { most, .. } | Said::Missing { most, .. } => {
                Some(Range { low: Chf::ZERO, high: most.monthly })
            }
            Said::Nothing(_) => Some(exact(Chf::ZERO)),
            Said::ByDays(range) => Some(*range),
            Said::Refused | Said::Office(_) | Said::NotKnown | Said::EachDay { .. } | Said::ByDaysOfYear(_) => None,
        }
    }
}
