//! One month of one completed case, run through the rules: who owes how much, and why.

use crate::assessment::completion::Completion;
use crate::assessment::timeline::{HelpMonth, MonthFacts};
use crate::case::field::{Field, HelpId};
use crate::case::{Basis, Case, Extent, FosterForm, Help, HelpKind, Household};
use crate::money::Chf;
use crate::rules::charging::{self, Limit, Mode, StayMonth};
use crate::rules::foster_rates::{self, FosterMonth};
use crate::rules::outpatient::{self, OutpatientMonth};
use crate::rules::payers::{self, Payer};
use crate::rules::source::Source;
use crate::rules::{Finding, LimitBasis, Step, relief};

/// What a payer owes for a help in a month, with every step.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// Who.
    pub payer: Payer,
    /// For which help.
    pub help: HelpId,
    /// Unrounded.
    pub amount: Chf,
    /// Why, in the order of the calculation; never empty.
    pub steps: Vec<Step>,
}

/// Whether a share is computed for the help at all: some are left to the office (see `rules::OpenPoint`).
pub fn is_computed(case: &Case, help: &Help) -> bool {
    match &help.kind {
        HelpKind::FosterFamily { .. } | HelpKind::Home(_) | HelpKind::EmergencyPlacement => {
            !case.asylum.is(true) && !help.grounds.basis.is(Basis::CriminalOrder)
        }
        HelpKind::FamilyCoaching { .. } | HelpKind::ReliefStay { .. } | HelpKind::EmergencyBed => true,
        HelpKind::FosterService | HelpKind::SchoolTransport | HelpKind::AfterCare | HelpKind::NotCovered(_) => false,
    }
}

/// All lines of a month.
pub fn month(case: &Case, completion: &Completion, facts: &MonthFacts) -> Vec<Line> {
    let mut lines = Vec::with_capacity(facts.helps.len() + 1);
    for present in &facts.helps {
        if let Some(help) = help(case, present.help)
            && help.kind.is_placement()
            && is_computed(case, help)
        {
            placement(case, completion, facts, present, help, &mut lines);
        }
    }
    keep_highest(&mut lines);
    outpatient_line(case, completion, facts, &mut lines);
    for present in &facts.helps {
        match help(case, present.help).map(|help| &help.kind) {
            Some(HelpKind::ReliefStay { days_per_month, .. }) => {
                let days = completion.days(present.help, *days_per_month).min(present.days);
                let mut steps = Vec::with_capacity(1);
                let amount = relief::share(days, facts.parameters, &mut steps);
                lines.push(Line { payer: parents(&case.household), help: present.help, amount, steps });
            }
            Some(HelpKind::EmergencyBed) => {
                let free = Step::new(Source::page("Notfallmässige Unterbringung"), Finding::FreeOfCharge, Chf::ZERO);
                lines.push(Line { payer: parents(&case.household), help: present.help, amount: Chf::ZERO, steps: vec![free] });
            }
            _ => {}
        }
    }
    lines
}

fn help(case: &Case, id: HelpId) -> Option<&Help> {
    case.children.get(id.child)?.helps.get(id.help)
}

/// Who pays what does not depend on income: the parents, jointly where there are two.
fn parents(household: &Household) -> Payer {
    match household {
        Household::One(_) => Payer::First,
        _ => Payer::Parents,
    }
}

/// §§ 28–35 for one placement.
fn placement(case: &Case, completion: &Completion, facts: &MonthFacts, present: &HelpMonth, help: &Help, lines: &mut Vec<Line>) {
    let Some(placed) = completion.placed(case, present.help.child, facts) else { return };
    let liable = completion.liable(&case.household, facts);
    let mut shares = payers::shares(&liable, &placed, facts.parameters);
    let stay = stay_month(completion, facts, present, help);
    let months = charging::month_shares(&shares, &stay, facts.parameters);
    for (share, month) in shares.iter_mut().zip(months) {
        let mut steps = std::mem::take(&mut share.steps);
        steps.extend(month.steps);
        lines.push(Line { payer: month.payer, help: present.help, amount: month.amount, steps });
    }
}

/// How the placement is charged in this month, and its limit.
fn stay_month(completion: &Completion, facts: &MonthFacts, present: &HelpMonth, help: &Help) -> StayMonth {
    let id = present.help;
    let whole = StayMonth {
        mode: Mode::Monthly(Extent::Full),
        days: present.days,
        month_days: present.month_days,
        regular: false,
        limit: None,
    };
    match &help.kind {
        HelpKind::FosterFamily { form, specialised, agreed_pay } => {
            let days = match form {
                FosterForm::ShortTerm { days_per_month } => completion.days(id, *days_per_month).min(present.days),
                _ => present.days,
            };
            let foster = FosterMonth {
                form: *form,
                specialised: completion.specialised(id, *specialised),
                agreed: completion.limit(Field::AgreedPay(id), *agreed_pay),
                present_days: present.days,
                month_days: present.month_days,
                charged_days: days,
            };
            let mode = match form {
                FosterForm::Weekly => Mode::Monthly(Extent::Weekly),
                FosterForm::LongTerm => Mode::Monthly(Extent::Full),
                FosterForm::ShortTerm { .. } | FosterForm::Holiday | FosterForm::Crisis => Mode::ByDays,
            };
            StayMonth { mode, days, limit: Some(foster_rates::limit(&foster, facts.parameters)), ..whole }
        }
        HelpKind::Home(home) => {
            let contribution = completion.limit(Field::Contribution(id), home.contribution);
            StayMonth {
                mode: Mode::Monthly(completion.extent(id, home.extent)),
                days: home.regular_days.map_or(present.days, |days| days.min(present.days)),
                regular: home.regular_days.is_some(),
                limit: contribution.map(|amount| Limit { amount, basis: LimitBasis::HomeContribution }),
                ..whole
            }
        }
        _ => whole,
    }
}

/// § 28 Abs. 2: the share does not depend on the number of placed children. Where a payer owes shares for several stays,
/// only the highest is left (readings `several-children`, `several-placements`).
fn keep_highest(lines: &mut [Line]) {
    for place in 0..lines.len() {
        let Some((payer, amount)) = lines.get(place).map(|line| (line.payer, line.amount)) else { continue };
        let beaten = lines
            .iter()
            .enumerate()
            .any(|(other, line)| line.payer == payer && (line.amount > amount || (line.amount == amount && other < place)));
        if let Some(line) = lines.get_mut(place).filter(|line| beaten && line.amount > Chf::ZERO) {
            line.amount = Chf::ZERO;
            line.steps.push(Step::new(Source::ordinance("§ 28 Abs. 2"), Finding::HigherElsewhere { before: amount }, Chf::ZERO));
        }
    }
}

/// §§ 35a, 35b: one share of the family for all outpatient help of the month.
fn outpatient_line(case: &Case, completion: &Completion, facts: &MonthFacts, lines: &mut Vec<Line>) {
    let mut first = None;
    let mut days = 0_u32;
    for present in &facts.helps {
        if let Some(Help { kind: HelpKind::FamilyCoaching { days_per_month }, .. }) = help(case, present.help) {
            first = first.or(Some(present.help));
            days = days.saturating_add(completion.days(present.help, *days_per_month).min(present.days));
        }
    }
    let Some(id) = first else { return };
    let placement = facts.helps.iter().any(|present| help(case, present.help).is_some_and(|help| help.kind.is_placement()));
    let month = OutpatientMonth {
        days,
        liable_parents: case.household != Household::NoLiableParents,
        exempt: completion.exempt(case.social_assistance),
        placement,
    };
    let mut steps = Vec::with_capacity(2);
    let amount = outpatient::share(&month, facts.parameters, &mut steps);
    lines.push(Line { payer: parents(&case.household), help: id, amount, steps });
}
