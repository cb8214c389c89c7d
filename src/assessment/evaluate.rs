//! The lines of a month: who owes how much for what. Those for placements come from `stays`, the others are computed here.

use serde::Serialize;

use crate::answer::Answer;
use crate::assessment::bounds::Unshared;
use crate::assessment::completion::Completion;
use crate::assessment::timeline::{HelpMonth, MonthFacts};
use crate::case::field::HelpId;
use crate::case::{Basis, Case, Help, HelpKind, Household};
use crate::money::Chf;
use crate::rules::charging::ShareFacts;
use crate::rules::outpatient::{self, OutpatientMonth};
use crate::rules::payers::Payer;
use crate::rules::source::Source;
use crate::rules::{Reason, Steps, relief};

/// What a share is owed for. A payer owes one share for all placements of a month (§ 28 Abs. 2).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Charge {
    /// Placements, §§ 28–35.
    Placement,
    /// Outpatient help, §§ 35a, 35b.
    Outpatient,
    /// A relief stay, § 36.
    Relief(HelpId),
    /// An emergency bed.
    EmergencyBed(HelpId),
}

/// What an amount is paid for, in the order in which amounts are told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Purpose {
    /// A home or a foster family, also at once.
    Placement,
    /// Outpatient help.
    Outpatient,
    /// Relief stays.
    Relief,
}

impl Charge {
    /// What it is paid for.
    pub fn purpose(self) -> Purpose {
        match self {
            Charge::Placement | Charge::EmergencyBed(_) => Purpose::Placement,
            Charge::Outpatient => Purpose::Outpatient,
            Charge::Relief(_) => Purpose::Relief,
        }
    }
}

/// What a payer owes in a month, with every step.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// Who.
    pub payer: Payer,
    /// What for.
    pub charge: Charge,
    /// The help the line belongs to. If several count: the one with the highest share, or the first of those added up.
    pub help: HelpId,
    /// How much, unrounded.
    pub amount: Chf,
    /// What the amount follows from.
    pub facts: ShareFacts,
    /// Why, in the order of the calculation; never empty.
    pub steps: Steps,
}

/// Whether a share is computed for the help. If not, the office decides (see `rules::OpenPoint`), or the canton does not pay.
pub fn is_computed(case: &Case, help: &Help) -> bool {
    let criminal = help.grounds.basis.is(Basis::CriminalOrder);
    match &help.kind {
        HelpKind::FosterFamily { .. } | HelpKind::Home(_) | HelpKind::EmergencyPlacement => !case.asylum.is(true) && !criminal,
        HelpKind::FamilyCoaching { .. } | HelpKind::ReliefStay { .. } => !criminal,
        HelpKind::EmergencyBed => true,
        HelpKind::FosterService | HelpKind::SchoolTransport | HelpKind::AfterCare | HelpKind::NotCovered(_) => false,
    }
}

/// The lines of one completion, for each kind of month.
pub type CompletionLines = Vec<Vec<Line>>;

/// The sum of the lines of a month: what all payers owe together.
pub fn sum(lines: &[Line]) -> Chf {
    lines.iter().map(|line| line.amount).sum()
}

/// A month of one completion.
pub struct Month {
    /// One line for each payer of placements, one for outpatient help, one for each relief stay and emergency bed.
    pub lines: Vec<Line>,
    /// The shares for each stay of a minor with liable parents, before division.
    pub unshared: Vec<Unshared>,
}

/// The line for a relief stay or an emergency bed. None for other helps, and if no share is computed.
pub fn fixed_line(case: &Case, completion: &Completion, facts: &MonthFacts, present: &HelpMonth) -> Option<Line> {
    let help = help(case, present.help).filter(|help| is_computed(case, help))?;
    let payer = parents(&case.household);
    match &help.kind {
        HelpKind::ReliefStay { days_per_month, .. } => {
            let days = completion.days(present.help, *days_per_month).min(present.days.most_days());
            let mut steps = Steps::with_capacity(1);
            let amount = relief::share(days, facts.parameters, &mut steps);
            if *days_per_month == Answer::Unknown {
                steps.leave_days_open();
            }
            Some(fixed(payer, Charge::Relief(present.help), present.help, amount, steps))
        }
        HelpKind::EmergencyBed => {
            let mut steps = Steps::with_capacity(1);
            steps.decide(Source::page("Notfallmässige Unterbringung"), Reason::FreeOfCharge, Chf::ZERO);
            Some(fixed(payer, Charge::EmergencyBed(present.help), present.help, Chf::ZERO, steps))
        }
        _ => None,
    }
}

/// A line that does not depend on income.
fn fixed(payer: Payer, charge: Charge, help: HelpId, amount: Chf, steps: Steps) -> Line {
    Line { payer, charge, help, amount, facts: ShareFacts::default(), steps }
}

/// The help with this id.
pub fn help(case: &Case, id: HelpId) -> Option<&Help> {
    case.children.get(id.child)?.helps.get(id.help)
}

/// Who pays a share that does not depend on income: the parents, jointly if there are two (reading `fixed-jointly`), or those who
/// bring up the child if there are no liable parents.
fn parents(household: &Household) -> Payer {
    match household {
        Household::One(_) => Payer::First,
        Household::Together(_) | Household::Apart { .. } => Payer::Parents,
        Household::NoLiableParents => Payer::Carers,
    }
}

/// Adds the line for outpatient help, if there is any in the month: one share of the family for all of it (§§ 35a, 35b).
pub fn outpatient_line(case: &Case, completion: &Completion, facts: &MonthFacts, lines: &mut Vec<Line>) {
    let coached: Vec<&HelpMonth> = facts
        .helps
        .iter()
        .filter(|present| help(case, present.help).is_some_and(|help| help.kind.is_coaching() && is_computed(case, help)))
        .collect();
    let Some(first) = coached.first() else { return };
    let placement = facts.helps.iter().any(|present| help(case, present.help).is_some_and(|help| help.kind.is_placement()));
    let month = OutpatientMonth {
        days: completion.family_days(case, &coached),
        liable_parents: case.household != Household::NoLiableParents,
        exempt: completion.exempt(case.social_assistance),
        placement,
    };
    let mut steps = Steps::with_capacity(2);
    let amount = outpatient::share(&month, facts.parameters, &mut steps);
    if completion.are_family_days_open(case, &coached) {
        steps.leave_days_open();
    }
    lines.push(fixed(parents(&case.household), Charge::Outpatient, first.help, amount, steps));
}
