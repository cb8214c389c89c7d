//! The sheet «Berechnung der Kostenbeteiligung» as data: what one payer owes for one placement, its phases, and its calculations. All
//! figures are those of the assessment; nothing is computed again.

use crate::answer::{Answer, Range};
use crate::assessment::{Assessment, Calculation, Charge, LineShare, Notes, evaluate, is_own};
use crate::calendar::{Date, Month, Year};
use crate::case::field::{Dated, Field, HelpId, Person};
use crate::case::years::decides_from;
use crate::case::{HelpKind, Household};
use crate::rules::payers::Payer;
use crate::rules::procedure::PaperKind;

/// A sheet: one payer signs it for one placement.
#[derive(Clone, PartialEq, Debug)]
pub struct Sheet<'a> {
    /// The placement.
    pub help: HelpId,
    /// Who pays and signs.
    pub payer: Payer,
    /// What the dearest month costs.
    pub amount: Range,
    /// All months of the sheet together.
    pub total: Range,
    /// Months with the same amount from figures of the same year, in order of time.
    pub phases: Vec<SheetPhase<'a>>,
    /// The calculations of the months in which something is owed, that of the dearest month first.
    pub calculations: Vec<SheetCalculation<'a>>,
    /// The others who owe a share for this placement. Each whose income is told has a sheet of their own.
    pub others: Vec<Payer>,
    /// What the amounts rest on and leave to the office.
    pub notes: &'a Notes,
}

/// Successive months in which the payer of a sheet owes the same amount.
#[derive(Clone, PartialEq, Debug)]
pub struct SheetPhase<'a> {
    /// First month.
    pub from: Month,
    /// Last month.
    pub to: Month,
    /// How many months these are.
    pub months: u32,
    /// How much in each of them.
    pub amount: Range,
    /// All of them together.
    pub total: Range,
    /// What is owed in each of them.
    pub lines: Vec<&'a LineShare>,
    /// The calendar year whose income counts. None where no income matters.
    pub year: Option<Year>,
    /// The last day in force on which an income changed that counts here (§ 30a Abs. 6).
    pub changed: Option<Date>,
    /// Whether each income that counts is one since a change. Then none of [`SheetPhase::year`] counts.
    pub only_changed: bool,
    /// Whether the income of another year counts than in the phase before.
    pub is_new_year: bool,
    /// As [`LineShare::stand_in`].
    pub stand_in: &'a [Year],
    /// As [`LineShare::partly_own_year`].
    pub partly_own_year: bool,
}

/// The calculation of a month at both ends.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct SheetCalculation<'a> {
    /// The month.
    pub month: Month,
    /// As the month costs least, and as it costs most.
    pub ends: [&'a Calculation; 2],
    /// The amount that it leads to. Its ends can lie beyond those of the calculations, where these leave something out.
    pub amount: Range,
    /// Whether the canton's contribution is known, which limits the share (§ 28 Abs. 3).
    pub knows_limit: bool,
}

/// Why there is no sheet to print.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoSheet {
    /// The canton does not pay.
    Refused,
    /// The request for this help needs none.
    NotNeeded,
    /// The office decides what the help costs.
    OfficeDecides,
    /// Nothing is known of the income of those who pay.
    NoIncome,
}

impl Assessment {
    /// A sheet for each payer of each placement that needs one. A payer of whose income nothing is known has none.
    ///
    /// # Errors
    /// Why there is no sheet at all.
    pub fn sheets(&self) -> Result<Vec<Sheet<'_>>, NoSheet> {
        let needs = |help: &HelpId| {
            let assessed = self.helps.iter().find(|one| one.help == *help);
            assessed.is_some_and(|one| one.procedure.papers.iter().any(|paper| paper.kind == PaperKind::CostShareForm))
        };
        if self.helps.iter().all(|help| help.verdict == crate::rules::right::Verdict::No) {
            return Err(NoSheet::Refused);
        }
        if !self.helps.iter().any(|help| needs(&help.help)) {
            return Err(if self.peak().is_none() { NoSheet::OfficeDecides } else { NoSheet::NotNeeded });
        }
        let mut payers: Vec<(HelpId, Payer)> = Vec::new();
        let lines = self.months.iter().flat_map(|month| &month.lines).filter(|line| line.charge == Charge::Placement);
        for line in lines.filter(|line| needs(&line.help)) {
            if !payers.contains(&(line.help, line.payer)) {
                payers.push((line.help, line.payer));
            }
        }
        if payers.is_empty() {
            return Err(NoSheet::OfficeDecides);
        }
        let sheets: Vec<Sheet<'_>> = payers.iter().filter_map(|(help, payer)| self.sheet(*help, *payer, &payers)).collect();
        if sheets.is_empty() { Err(NoSheet::NoIncome) } else { Ok(sheets) }
    }

    fn sheet(&self, help: HelpId, payer: Payer, all: &[(HelpId, Payer)]) -> Option<Sheet<'_>> {
        let months: Vec<(Month, &LineShare)> = self
            .months
            .iter()
            .filter_map(|month| {
                let is_own = |line: &&LineShare| (line.help, line.payer, line.charge) == (help, payer, Charge::Placement);
                Some((month.month, month.lines.iter().find(is_own)?))
            })
            .collect();
        let dearest = months.iter().rev().max_by_key(|(_, line)| (line.amount.high.rounded(), line.amount.low.rounded()))?;
        let amount = Range::of_months(months.iter().map(|(_, line)| line.amount))?;
        let mut calculations = self.of_months(help, payer, &months);
        let phases = self.phases_of(&months, &calculations);
        calculations.sort_by_key(|one| one.month != dearest.0);
        let others = all.iter().filter(|(of, other)| *of == help && *other != payer).map(|(_, other)| *other).collect();
        let notes = self.of_payers.iter().find(|one| (one.help, one.payer) == (help, payer)).map(|one| &one.notes)?;
        (!calculations.is_empty()).then(|| Sheet {
            help,
            payer,
            amount,
            total: months.iter().map(|(_, line)| line.amount).sum(),
            phases,
            calculations,
            others,
            notes,
        })
    }

    /// The calculations of the months of a payer for a help. A month with too few days needs none.
    fn of_months(&self, help: HelpId, payer: Payer, months: &[(Month, &LineShare)]) -> Vec<SheetCalculation<'_>> {
        let of = |all: &'_ [Calculation], month: Month| {
            all.iter().position(|one| (one.help, one.payer) == (help, payer) && one.holds_in(month))
        };
        let ends = &self.calculations;
        let placement = evaluate::help(&self.receipt.case, help).map(|help| &help.kind);
        let knows_limit = !matches!(placement, Some(HelpKind::Home(home)) if home.contribution == Answer::Unknown);
        let calculation = |(month, line): &(Month, &LineShare)| {
            let low = ends.low.get(of(&ends.low, *month)?)?;
            let high = of(&ends.high, *month).and_then(|place| ends.high.get(place)).unwrap_or(low);
            let counts = !low.is_last_step_enough() || !high.is_last_step_enough();
            counts.then_some(SheetCalculation { month: *month, ends: [low, high], amount: line.amount, knows_limit })
        };
        months.iter().filter_map(calculation).collect()
    }

    /// The phases of a sheet. The income matters in the months that have a calculation.
    fn phases_of<'a>(&'a self, months: &[(Month, &'a LineShare)], calculations: &[SheetCalculation]) -> Vec<SheetPhase<'a>> {
        let mut phases: Vec<SheetPhase<'a>> = Vec::new();
        for (month, line) in months {
            let calculation = calculations.iter().find(|one| one.month == *month);
            let own = calculation.map(|_| month.year() - 1);
            let year = if line.stand_in.is_empty() || line.partly_own_year { own } else { line.stand_in.last().copied() };
            let (changed, only_changed) = calculation.map_or((None, false), |_| self.change_in(*month, line.help, line.payer));
            let before = phases.last();
            let phase = SheetPhase {
                from: *month,
                to: *month,
                months: 1,
                amount: line.amount,
                total: line.amount,
                lines: vec![*line],
                year,
                changed,
                only_changed,
                is_new_year: year.is_some() && before.is_some_and(|before| before.year.is_some() && before.year != year),
                stand_in: &line.stand_in,
                partly_own_year: line.partly_own_year,
            };
            match phases.last_mut() {
                Some(before) if before.goes_on_with(&phase) => {
                    before.to = *month;
                    before.months += 1;
                    before.total = before.total.plus(line.amount);
                    before.lines.push(*line);
                }
                _ => phases.push(phase),
            }
        }
        phases
    }

    /// The last change of an income that counts in a month, and whether each income is one since a change.
    fn change_in(&self, month: Month, help: HelpId, payer: Payer) -> (Option<Date>, bool) {
        let has_partner = self.has_partner(payer);
        let counts = |field: &Field| match field.person() {
            Some(Person::FirstPartner | Person::SecondPartner) => has_partner && is_own(*field, payer),
            Some(Person::Child(child)) => child == help.child && is_own(*field, payer),
            _ => is_own(*field, payer),
        };
        let figures = self.receipt.case.figures();
        let changes: Vec<(Person, Date)> = figures
            .iter()
            .filter(|(field, ..)| counts(field))
            .filter_map(|(field, dated, _)| match (field, dated) {
                (Field::ChangedIncome(person), Some(Dated::Since(day))) if decides_from(*day) <= month => Some((*person, *day)),
                _ => None,
            })
            .collect();
        let is_changed = |person: &Person| changes.iter().any(|(changed, _)| changed == person);
        let incomes = figures.iter().filter(|(field, ..)| counts(field)).filter_map(|(field, ..)| match (field, payer) {
            (Field::Subtotal(person), _) => Some(*person),
            (Field::Wage(child), Payer::Child(_)) => Some(Person::Child(*child)),
            _ => None,
        });
        let only_changed = !changes.is_empty() && incomes.into_iter().all(|person| is_changed(&person));
        (changes.iter().map(|(_, day)| *day).max(), only_changed)
    }

    /// Whether a payer has a partner whose income may count.
    fn has_partner(&self, payer: Payer) -> bool {
        let unit = match (&self.receipt.case.household, payer) {
            (Household::One(unit) | Household::Apart { first: unit, .. }, Payer::First) => unit,
            (Household::Apart { second: unit, .. }, Payer::Second) => unit,
            _ => return false,
        };
        unit.partner.as_ref().is_some_and(|partner| partner.relation.known().is_none_or(|relation| relation.counts()))
    }
}

impl SheetPhase<'_> {
    /// Whether another month belongs to it.
    fn goes_on_with(&self, next: &SheetPhase) -> bool {
        let basis = |phase: &SheetPhase| (phase.year, phase.changed, phase.stand_in.to_vec(), phase.partly_own_year);
        self.to.next() == next.from && self.amount.is_shown_as(next.amount) && basis(self) == basis(next)
    }
}
