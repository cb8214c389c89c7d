//! What changes an exact amount: a little more income, a few more deductions, another extent of the stay. Each is computed as a case
//! of its own.

use std::iter;

use crate::answer::{Answer, Choice};
use crate::assessment::next_jump::{NextJump, francs_to, with_more};
use crate::assessment::{Assessment, Calculation, GapEffect, assess};
use crate::case::field::{Field, FieldAnswer, HelpId, Person};
use crate::case::{Case, Extent, HelpKind, Household};
use crate::money::Chf;
use crate::rules::parameters::RuleBook;
use crate::rules::payers::Payer;
use crate::rules::right::{Condition, Status};

/// A step of the tariff is named if it lies at most so many francs a year away. Our own choice, not a figure of the law.
const FAR: u32 = 10_000;
/// Amounts that stand for an unknown wealth. Our own choice, not figures of the law.
const EXAMPLES: [u32; 4] = [0, 50_000, 100_000, 200_000];

/// A change, and what the payer owes in the dearest month then.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Move {
    /// What changes.
    pub change: Change,
    /// Francs a month then.
    pub monthly: Chf,
}

/// What changes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Change {
    /// The child is in the home from Monday to Friday only.
    OnlyWeekdays(HelpId),
    /// So much more is deducted a year.
    Deductions(Chf),
    /// The income is so much higher a year.
    Income(Chf),
    /// The answer to a question about an amount is this one.
    Answer(Field, Chf),
}

impl Assessment {
    /// What changes the share of a payer. Empty while an answer is open.
    pub fn moves(&self, payer: Payer, book: &RuleBook) -> Vec<Move> {
        if self.own_gaps(payer).next().is_some() {
            return Vec::new();
        }
        let case = &self.receipt.case;
        let now = self.owed_by(payer);
        let mut found: Vec<Move> = Vec::new();
        let mut add = |change: Change, other: &Case| {
            let monthly = assess(other, book).ok().and_then(|other| other.owed_by(payer));
            if let Some(monthly) = monthly.filter(|monthly| now.is_some_and(|now| now.rounded() != monthly.rounded())) {
                found.push(Move { change, monthly });
            }
        };
        if let Some((help, weekly)) = on_weekdays(case) {
            add(Change::OnlyWeekdays(help), &weekly);
        }
        let is_near = |francs: &Chf| *francs <= Chf::francs(FAR);
        if let Some(calculation) = self.dearest_calculation(payer).filter(|one| one.tariff_income().is_some()) {
            let below = calculation.jumps.below.map(|jump| jump.distance.franc_above());
            if let Some(less) = below.filter(|francs| is_near(francs) && *francs > Chf::ZERO) {
                add(Change::Deductions(less), &with_deductions(case, payer, less));
            }
            let ahead = calculation.jumps.ahead.map(|jump| jump.distance.whole_francs() + Chf::francs(1));
            if let Some(more) = ahead.filter(is_near) {
                add(Change::Income(more), &with_more(case, payer, more));
            }
        }
        found
    }

    /// What the answer to the only open question about an amount would give: at both of its ends, or for some amounts of wealth if
    /// nothing is known of it.
    pub fn moves_of_answer(&self, payer: Payer, book: &RuleBook) -> Vec<Move> {
        let mut gaps = self.own_gaps(payer);
        let (Some(gap), None) = (gaps.next(), gaps.next()) else { return Vec::new() };
        let case = &self.receipt.case;
        let told = case.gaps().find(|(field, dated, _)| (*field, *dated) == (gap.field, gap.dated));
        let amounts: Vec<Chf> = match told {
            Some((.., FieldAnswer::Amount(Answer::Between { low, high }))) => vec![low, high],
            Some((Field::Wealth(_), None, FieldAnswer::Amount(Answer::Unknown))) => EXAMPLES.map(Chf::francs).to_vec(),
            _ => return Vec::new(),
        };
        let owed = |amount: &Chf| {
            let other = assess(&with_answer(case, gap.field, *amount)?, book).ok()?;
            Some(Move { change: Change::Answer(gap.field, *amount), monthly: other.owed_by(payer)? })
        };
        amounts.iter().filter_map(owed).collect()
    }

    /// The jump of the tariff close above the exact income of a payer, out of all that changes the share (`moves`).
    pub fn near_jump(&self, payer: Payer, moves: &[Move]) -> Option<NextJump> {
        let calculation = self.dearest_calculation(payer)?;
        let (_, income) = calculation.tariff_income()?;
        let more = francs_to(calculation.jumps.ahead?, income)?;
        let found = moves.iter().find(|one| one.change == Change::Income(more))?;
        Some(NextJump { more, monthly: found.monthly, daily: None })
    }

    /// How the dearest month of a payer was calculated, at the lower end of the range.
    fn dearest_calculation(&self, payer: Payer) -> Option<&Calculation> {
        self.calculations.low.iter().filter(|one| one.payer == payer).max_by_key(|one| one.amount.rounded())
    }

    /// The only condition that is not met, of the only help. `None` if there are several, or none.
    pub fn only_failure(&self) -> Option<(HelpId, Condition)> {
        let [help] = self.helps.as_slice() else { return None };
        let mut failed = help.conditions.iter().filter(|checked| matches!(checked.status, Status::NotMet(_)));
        let (Some(checked), None) = (failed.next(), failed.next()) else { return None };
        Some((help.help, checked.condition))
    }

    /// The gaps that are asked of a payer: not those of the other parent, who lives apart.
    pub fn own_gaps(&self, payer: Payer) -> impl Iterator<Item = &GapEffect> {
        let is_apart = matches!(self.receipt.case.household, Household::Apart { .. });
        let others: &[Person] = match payer {
            Payer::First if is_apart => &[Person::Second, Person::SecondPartner],
            Payer::Second if is_apart => &[Person::First, Person::FirstPartner],
            _ => &[],
        };
        self.gaps.iter().filter(|gap| !gap.field.person().is_some_and(|person| others.contains(&person)))
    }

    /// What a payer owes in the dearest month, if it is known.
    fn owed_by(&self, payer: Payer) -> Option<Chf> {
        let share = self.payer_shares().into_iter().find(|share| share.payer == payer)?;
        share.amount.is_exact().then_some(share.amount.high)
    }
}

/// The case with the first child that is in a home all the time there from Monday to Friday.
fn on_weekdays(case: &Case) -> Option<(HelpId, Case)> {
    let mut other = case.clone();
    for (place, child) in other.children.iter_mut().enumerate() {
        for (help, one) in child.helps.iter_mut().enumerate() {
            if let HelpKind::Home(home) = &mut one.kind
                && home.extent == Choice::Known(Extent::Full)
            {
                home.extent = Choice::Known(Extent::Weekly);
                return Some((HelpId { child: place, help }, other));
            }
        }
    }
    None
}

/// The case in which so much more is deducted from the income of the payer. Unchanged for a child.
fn with_deductions(case: &Case, payer: Payer, more: Chf) -> Case {
    let mut other = case.clone();
    let deductions = match (&mut other.household, payer) {
        (Household::Together(couple), Payer::Parents) => &mut couple.deductions,
        (Household::One(unit) | Household::Apart { first: unit, .. }, Payer::First) => &mut unit.deductions,
        _ => return other,
    };
    let further = deductions.further_years.iter_mut().map(|of| &mut of.illness);
    for answer in iter::once(&mut deductions.illness).chain(further) {
        if let Answer::Known(amount) = answer {
            *amount = *amount + more;
        }
    }
    other
}

/// The case with another answer about the wealth or the income of a parent. `None` for other fields.
fn with_answer(case: &Case, field: Field, amount: Chf) -> Option<Case> {
    let mut other = case.clone();
    let person = field.person()?;
    let finances = match (&mut other.household, person) {
        (Household::Together(couple), Person::First) => &mut couple.first,
        (Household::Together(couple), Person::Second) => &mut couple.second,
        (Household::One(unit) | Household::Apart { first: unit, .. }, Person::First) => &mut unit.parent,
        _ => return None,
    };
    match field {
        Field::Wealth(_) => finances.wealth = Answer::Known(amount),
        Field::Subtotal(_) => finances.subtotal = Answer::Known(amount),
        _ => return None,
    }
    Some(other)
}
