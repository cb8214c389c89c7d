//! One month of one completed case, run through the rules: who owes how much, and why.

use serde::Serialize;

use crate::answer::{Answer, Range};
use crate::assessment::completion::Completion;
use crate::assessment::enclosure::Unshared;
use crate::assessment::timeline::{HelpMonth, MonthFacts};
use crate::case::field::{Field, HelpId};
use crate::case::{Basis, Case, Extent, FosterForm, Help, HelpKind, Home, Household};
use crate::money::Chf;
use crate::rules::charging::{self, Limit, Mode, StayMonth};
use crate::rules::foster_rates::{self, FosterMonth};
use crate::rules::outpatient::{self, OutpatientMonth};
use crate::rules::payers::{self, Payer, Placed};
use crate::rules::source::Source;
use crate::rules::tariff::for_days;
use crate::rules::{Finding, LimitBasis, Step, relief};

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

/// What a payer owes in a month, with every step.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// Who.
    pub payer: Payer,
    /// What for.
    pub charge: Charge,
    /// The help that decides the amount.
    pub help: HelpId,
    /// Unrounded.
    pub amount: Chf,
    /// Why, in the order of the calculation; never empty.
    pub steps: Vec<Step>,
}

/// Whether a share is computed for the help at all: some are left to the office (see `rules::OpenPoint`).
pub fn is_computed(case: &Case, help: &Help) -> bool {
    let criminal = help.grounds.basis.is(Basis::CriminalOrder);
    match &help.kind {
        HelpKind::FosterFamily { .. } | HelpKind::Home(_) | HelpKind::EmergencyPlacement => !case.asylum.is(true) && !criminal,
        HelpKind::FamilyCoaching { .. } | HelpKind::ReliefStay { .. } => !criminal,
        HelpKind::EmergencyBed => true,
        HelpKind::FosterService | HelpKind::SchoolTransport | HelpKind::AfterCare | HelpKind::NotCovered(_) => false,
    }
}

/// All lines of a month: one for each payer of placements, one for outpatient help, one for each relief stay.
pub fn month(case: &Case, completion: &Completion, facts: &MonthFacts) -> Vec<Line> {
    let mut stays = Vec::with_capacity(facts.helps.len() + 1);
    for present in &facts.helps {
        if let Some(help) = help(case, present.help)
            && help.kind.is_placement()
            && is_computed(case, help)
        {
            placement(case, completion, facts, present, help, &mut stays);
        }
    }
    let mut lines = one_share_each(stays, facts);
    outpatient_line(case, completion, facts, &mut lines);
    for present in &facts.helps {
        let Some(help) = help(case, present.help).filter(|help| is_computed(case, help)) else { continue };
        match &help.kind {
            HelpKind::ReliefStay { days_per_month, .. } => {
                let days = completion.days(present.help, *days_per_month).min(present.days);
                let mut steps = Vec::with_capacity(1);
                let amount = relief::share(days, facts.parameters, &mut steps);
                let payer = parents(&case.household);
                lines.push(Line { payer, charge: Charge::Relief(present.help), help: present.help, amount, steps });
            }
            HelpKind::EmergencyBed => {
                let steps = vec![Step::new(Source::page("Notfallmässige Unterbringung"), Finding::FreeOfCharge, Chf::ZERO)];
                let payer = parents(&case.household);
                lines.push(Line {
                    payer,
                    charge: Charge::EmergencyBed(present.help),
                    help: present.help,
                    amount: Chf::ZERO,
                    steps,
                });
            }
            _ => {}
        }
    }
    lines
}

/// The help of this place.
pub fn help(case: &Case, id: HelpId) -> Option<&Help> {
    case.children.get(id.child)?.helps.get(id.help)
}

/// Who pays what does not depend on income: the parents, jointly where there are two (reading `fixed-jointly`).
fn parents(household: &Household) -> Payer {
    match household {
        Household::One(_) => Payer::First,
        Household::Together(_) | Household::Apart { .. } => Payer::Parents,
        Household::NoLiableParents => Payer::Carers,
    }
}

/// §§ 28–35 for one placement.
fn placement(case: &Case, completion: &Completion, facts: &MonthFacts, present: &HelpMonth, help: &Help, lines: &mut Vec<Line>) {
    let Some(placed) = completion.placed(case, present.help.child, facts) else { return };
    let liable = completion.liable(&case.household, facts);
    let mut shares = payers::shares(&liable, &placed, facts.parameters);
    let stay = stay_month(case, completion, facts, present, help);
    let months = charging::month_shares(&shares, &stay, facts.parameters);
    for (share, month) in shares.iter_mut().zip(months) {
        let mut steps = std::mem::take(&mut share.steps);
        steps.extend(month.steps);
        lines.push(Line { payer: month.payer, charge: Charge::Placement, help: present.help, amount: month.amount, steps });
    }
}

/// The shares for each minor's stay before they are shared, where the parents live apart; else none.
pub fn unshared(case: &Case, completion: &Completion, facts: &MonthFacts) -> Vec<Unshared> {
    let of_stay = |present: &HelpMonth| {
        let help = help(case, present.help).filter(|help| help.kind.is_placement() && is_computed(case, help))?;
        let placed = completion.placed(case, present.help.child, facts).filter(|placed| !placed.adult)?;
        let liable = completion.liable(&case.household, facts);
        let stay = stay_month(case, completion, facts, present, help);
        let mut shares = payers::shares(&liable, &Placed { reaches_parents: true, ..placed }, facts.parameters);
        let parents = shares.len();
        shares.extend(payers::shares(&liable, &placed, facts.parameters).into_iter().skip(parents));
        let months = charging::month_shares(&shares, &StayMonth { limit: None, ..stay }, facts.parameters);
        let amount = |place: usize| {
            let amount = match (stay.mode, shares.get(place), months.get(place)) {
                // By days the cap of a month comes after § 35.
                (Mode::ByDays, Some(share), _) => for_days(share.year, stay.days, facts.parameters),
                (Mode::Monthly(_), _, Some(month)) => month.amount,
                _ => Chf::ZERO,
            };
            Range::exactly(amount)
        };
        Some(Unshared {
            help: present.help,
            end: completion.helps,
            by_days: (stay.mode == Mode::ByDays).then_some(facts.parameters.monthly_cap.value),
            limit: stay.limit.map(|limit| limit.amount),
            first: amount(0),
            second: amount(1),
            own: amount(2),
        })
    };
    match case.household {
        Household::Apart { .. } => facts.helps.iter().filter_map(of_stay).collect(),
        _ => Vec::new(),
    }
}

/// Whether shares of several stays and a limit meet a child's own income in this month: then the total of all payers may
/// fall where one share rises, for what falls away of one payer's part need not come back in another's.
pub fn meets_several_ways(case: &Case, facts: &MonthFacts) -> bool {
    let stays = || {
        let stay = |present: &HelpMonth| Some((present.help.child, help(case, present.help)?));
        facts.helps.iter().filter_map(stay).filter(|(_, help)| help.kind.is_placement() && is_computed(case, help))
    };
    let has_limit = |help: &Help| match &help.kind {
        HelpKind::FosterFamily { .. } => true,
        HelpKind::Home(home) => home.contribution != Answer::Unknown,
        _ => false,
    };
    let has_income = |child: usize| {
        let some = |answer: Answer<Chf>| answer.bounds(Chf::ZERO, Chf::LARGEST).1 > Chf::ZERO;
        let own = case.children.get(child).map(|child| &child.own);
        own.is_some_and(|own| some(own.wage) || some(own.other) || some(own.wealth) || own.wage_change.is_some())
    };
    stays().count() > 1 && stays().any(|(_, help)| has_limit(help)) && stays().any(|(child, _)| has_income(child))
}

/// How the placement is charged in this month, and its limit.
fn stay_month(case: &Case, completion: &Completion, facts: &MonthFacts, present: &HelpMonth, help: &Help) -> StayMonth {
    let id = present.help;
    let whole = StayMonth {
        mode: Mode::Monthly(Extent::Full),
        days: monthly_days(case, completion, facts, present),
        present: present.days,
        month_days: present.month_days,
        regular: false,
        limit: None,
    };
    match &help.kind {
        HelpKind::FosterFamily { form, specialised, agreed_pay } => {
            let form = completion.foster_form(id, *form);
            let days = match form {
                FosterForm::ShortTerm { days_per_month } => completion.days(id, days_per_month).min(present.days),
                FosterForm::Holiday | FosterForm::Crisis => present.days,
                FosterForm::Weekly | FosterForm::LongTerm => whole.days,
            };
            let foster = FosterMonth {
                form,
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
            let limit = foster_rates::limit(&foster, facts.parameters).or_else(|| completion.unknown_limit(id));
            StayMonth { mode, days, limit, ..whole }
        }
        HelpKind::Home(home) => {
            let contribution = completion.limit(Field::Contribution(id), home.contribution);
            StayMonth {
                mode: Mode::Monthly(extent(completion, present, home, facts)),
                days: home.regular_days.map_or(whole.days, |days| days.min(present.days)),
                regular: home.regular_days.is_some(),
                limit: contribution.map(|amount| Limit { amount, basis: LimitBasis::HomeContribution }),
                ..whole
            }
        }
        _ => whole,
    }
}

/// The days of all stays of the child that are charged by month: days before and after a change of place count together
/// (reading `several-placements`).
fn monthly_days(case: &Case, completion: &Completion, facts: &MonthFacts, present: &HelpMonth) -> u32 {
    let by_month = |id: HelpId, kind: &HelpKind| match kind {
        HelpKind::FosterFamily { form, .. } => !foster_rates::is_by_days(completion.foster_form(id, *form)),
        kind => kind.is_placement(),
    };
    let stays = facts.helps.iter().filter(|other| other.help.child == present.help.child);
    let days = stays
        .filter(|other| help(case, other.help).is_some_and(|help| by_month(other.help, &help.kind)))
        .map(|other| other.days)
        .sum();
    present.month_days.min(days).max(present.days)
}

/// The extent of the stay. Where it is open, the lowest share is that of part-time care, or of weekly care where the days
/// are too many for part-time.
fn extent(completion: &Completion, present: &HelpMonth, home: &Home, facts: &MonthFacts) -> Extent {
    let extent = completion.extent(present.help, home.extent);
    let too_many = home
        .regular_days
        .is_some_and(|days| charging::is_above_part_time(days.min(present.days), present.month_days, facts.parameters));
    if extent == Extent::PartTime && too_many && !home.extent.is(Extent::PartTime) { Extent::Weekly } else { extent }
}

/// § 28 Abs. 2: the share does not depend on the number of placed children: each payer owes one share, the highest
/// (readings `several-children`, `several-placements`). Stays of one child that are charged by days are added up.
fn one_share_each(stays: Vec<Line>, facts: &MonthFacts) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::with_capacity(stays.len());
    for stay in joined_days(stays, facts) {
        match lines.iter_mut().find(|line| line.payer == stay.payer) {
            None => lines.push(stay),
            Some(line) => {
                let (mut higher, lower) =
                    if stay.amount > line.amount { (stay, line.amount) } else { (line.clone(), stay.amount) };
                higher.steps.push(Step::new(Source::ordinance("§ 28 Abs. 2"), Finding::HighestOnly { lower }, higher.amount));
                *line = higher;
            }
        }
    }
    lines
}

/// The stays with those of one child and payer that are charged by days as one, at most the monthly cap.
fn joined_days(stays: Vec<Line>, facts: &MonthFacts) -> Vec<Line> {
    let by_days = |line: &Line| line.steps.iter().any(|step| matches!(step.finding, Finding::ByDays { .. }));
    let mut joined: Vec<Line> = Vec::with_capacity(stays.len());
    for stay in stays {
        let same = |line: &&mut Line| line.payer == stay.payer && line.help.child == stay.help.child && by_days(line);
        match joined.iter_mut().find(same).filter(|_| by_days(&stay)) {
            None => joined.push(stay),
            Some(line) => {
                let before = line.amount;
                line.amount = (before + stay.amount).min(facts.parameters.monthly_cap.value);
                line.steps.extend(stay.steps);
                line.steps.push(Step::new(
                    Source::ordinance("§ 30"),
                    Finding::DaysTogether { before, more: stay.amount },
                    line.amount,
                ));
            }
        }
    }
    joined
}

/// §§ 35a, 35b: one share of the family for all outpatient help of the month.
fn outpatient_line(case: &Case, completion: &Completion, facts: &MonthFacts, lines: &mut Vec<Line>) {
    let mut first = None;
    let mut days = 0_u32;
    for present in &facts.helps {
        let planned = help(case, present.help).filter(|help| is_computed(case, help));
        if let Some(Help { kind: HelpKind::FamilyCoaching { days_per_month }, .. }) = planned {
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
    lines.push(Line { payer: parents(&case.household), charge: Charge::Outpatient, help: id, amount, steps });
}
