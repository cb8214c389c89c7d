//! What the result says first: who pays how much a month, and until when, where somebody else pays later. Data, no sentences.
//!
//! After the family way it says what the running line says. In the Fachmodus it says the same of the assessment. «You» are the parents,
//! or the first of two parents who live apart: what the other one owes is never added.

use crate::answer::Range;
use crate::assessment::{Assessment, Headline, Open, PayerShare, StayPart, Without};
use crate::calendar::Month;
use crate::case::Household;
use crate::case::field::Field;
use crate::money::Chf;
use crate::rules::payers::Payer;
use crate::visit::Ahead;
use crate::visit::line::{Amount, Condition, Entry, Purpose, Said, Who, WhyNothing};

/// What is said of one payer.
#[derive(Clone, PartialEq, Debug)]
pub struct Statement {
    /// Who pays, and how much.
    pub entry: Entry,
    /// The last month in which this payer pays, if another one follows.
    pub until: Option<Month>,
    /// Whether this payer follows another one.
    pub is_later: bool,
    /// The most that it can be, if something that was taken as nothing can raise it.
    pub most: Option<Chf>,
}

/// The statements of a result, the one about the person who reads it first. `ahead` is given after the family way.
pub fn statements(assessment: &Assessment, ahead: Option<&Ahead>) -> Vec<Statement> {
    match ahead {
        Some(ahead) => {
            let mut statements: Vec<Statement> = ahead.line.entries.iter().cloned().map(alone).collect();
            let shares = ahead.assumed.payer_shares();
            if let Some(last) = handover(&shares) {
                for statement in &mut statements {
                    match statement.entry.part {
                        StayPart::UntilMajority => statement.until = Some(last),
                        StayPart::FromMajority => statement.is_later = true,
                        StayPart::Whole => {}
                    }
                }
            }
            // Of a parent who lives apart something is said, also while nobody told anything.
            let is_of_two = |who| statements.iter().any(|statement| statement.entry.who == who);
            if is_of_two(Who::YouOfTwo) && !is_of_two(Who::OtherParent) && ahead.line.has_figure() {
                statements.push(alone(entry(Who::OtherParent, Said::NotKnown, Vec::new())));
            }
            statements
        }
        None => of_assessment(assessment),
    }
}

fn alone(entry: Entry) -> Statement {
    let most = entry.conditions.iter().find_map(|condition| match condition {
        Condition::WealthUnknown(most) => Some(*most),
        _ => None,
    });
    Statement { entry, until: None, is_later: false, most }
}

/// The last month of the parents, if a child pays after them.
fn handover(shares: &[PayerShare]) -> Option<Month> {
    let (children, parents): (Vec<&PayerShare>, Vec<&PayerShare>) =
        shares.iter().partition(|share| matches!(share.payer, Payer::Child(_)));
    let last = parents.iter().map(|share| share.to).max()?;
    matches!(children.as_slice(), [child] if last < child.from).then_some(last)
}

/// Whether one payer follows another, so that each has months of its own.
pub fn is_handed_over(statements: &[Statement]) -> bool {
    statements.iter().any(|statement| statement.is_later)
}

fn of_assessment(assessment: &Assessment) -> Vec<Statement> {
    let said = |said| vec![alone(entry(Who::You, said, Vec::new()))];
    match assessment.headline() {
        Headline::NoShare => return said(Said::Refused),
        Headline::OfficeDecides => return said(Said::Office(assessment.why_open().collect())),
        Headline::Monthly(_) => {}
    }
    let household = &assessment.receipt.case.household;
    let mut shares = assessment.payer_shares();
    shares.sort_by_key(|share| matches!(share.payer, Payer::Child(_)));
    let last = handover(&shares);
    let statement = |share: &PayerShare| {
        let is_later = last.is_some() && matches!(share.payer, Payer::Child(_));
        let until = last.filter(|_| !is_later);
        let part = match last {
            None => StayPart::Whole,
            Some(_) if is_later => StayPart::FromMajority,
            Some(_) => StayPart::UntilMajority,
        };
        let entry = Entry { part, ..of_share(share, household) };
        let most = if let Open::Figures { most, .. } = &share.open { *most } else { None };
        Statement { entry, until, is_later, most }
    };
    shares.iter().map(statement).collect()
}

fn entry(who: Who, said: Said, conditions: Vec<Condition>) -> Entry {
    Entry { part: StayPart::Whole, who, purpose: Purpose::Placement, said, conditions, next_jump: None }
}

/// Who a payer is to the parents.
pub fn who(payer: Payer, household: &Household) -> Who {
    match payer {
        Payer::First if matches!(household, Household::Apart { .. }) => Who::YouOfTwo,
        Payer::Parents | Payer::First | Payer::Carers => Who::You,
        Payer::Second => Who::OtherParent,
        Payer::Child(_) if *household == Household::NoLiableParents => Who::ChildForCarer,
        Payer::Child(_) => Who::YoungAdult,
    }
}

fn of_share(share: &PayerShare, household: &Household) -> Entry {
    let who = who(share.payer, household);
    let amount = |monthly: Chf| Amount { monthly, daily: None, days: None };
    let (low, high) = (amount(share.amount.low), amount(share.amount.high));
    let mut conditions: Vec<Condition> = Vec::new();
    let mut may_fall = false;
    if let Open::Figures { without, most } = &share.open {
        may_fall = without.iter().any(|field| field.is_deducted());
        for field in without.iter().filter(|_| most.is_some()) {
            let condition = without_of(*field).map(Condition::Without);
            conditions.extend(condition.filter(|condition| !conditions.contains(condition)));
        }
        let is_wealth = conditions.contains(&Condition::Without(Without::Wealth));
        conditions.extend(most.filter(|_| is_wealth).map(Condition::WealthUnknown));
    }
    let said = match share.open {
        // The other parent's figures are that parent's: what nobody told is not said as a range.
        Open::Income if who == Who::OtherParent => Said::NotKnown,
        Open::Income => Said::Unknown { most: high, free_up_to: None },
        _ if share.amount.high.rounded() == Chf::ZERO.rounded() => Said::Nothing(WhyNothing::Other),
        _ if may_fall => Said::AtMost(high),
        _ if !share.amount.is_exact() => Said::Between(low, high),
        _ => Said::Exactly(high),
    };
    entry(who, said, conditions)
}

/// What an unknown figure that raises the share is called.
fn without_of(field: Field) -> Option<Without> {
    match field {
        Field::Wealth(_) => Some(Without::Wealth),
        Field::Property(_) => Some(Without::Rent),
        Field::Relation(_) => Some(Without::Partner),
        Field::Wage(_) => Some(Without::ChildWage),
        Field::OtherIncome(_) => Some(Without::ChildMoney),
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

    /// What kind of fact its amount is. `None` if it says none.
    pub fn kind(&self) -> Option<Kind> {
        match &self.entry.said {
            _ if self.most.is_some() => Some(Kind::Bounded),
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
