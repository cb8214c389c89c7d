//! The stay cut into calendar months, with the facts that each month depends on. Months with the same facts are computed once.

use crate::answer::Answer;
use crate::calendar::{Date, Month, Year};
use crate::case::field::{Dated, Field, FieldAnswer, HelpId, Told};
use crate::case::years::{in_month, place};
use crate::case::{Case, FosterForm, Help, HelpKind, Home};
use crate::money::Chf;
use crate::rules::parameters::{Parameters, RuleBook};
use crate::rules::presence::Presence;
use crate::rules::procedure;
use crate::rules::right::{self, Majority};

/// A help without an end is shown for at least this many calendar months (reading `open-end`), unless the longest stay that is
/// allowed ends earlier.
pub const OPEN_END_MONTHS: u32 = 12;

/// A help in a calendar month.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HelpMonth {
    /// The help.
    pub help: HelpId,
    /// On which days.
    pub days: Presence,
}

/// The facts that a month's shares depend on.
#[derive(Clone, Debug)]
pub struct MonthFacts {
    /// The figures in force.
    pub parameters: &'static Parameters,
    /// The answers about incomes and deductions that apply, one to each question: for a year, since a change, or without a date.
    pub told: Vec<Told>,
    /// Which children are of age on the first day (reading `majority-month`).
    pub adult: Vec<bool>,
    /// The place of the first kind of month with the same income. Both have the same shares of a year.
    pub income: usize,
    /// The helps with at least one day in the month.
    pub helps: Vec<HelpMonth>,
}

/// The months of a case in order. Months with the same facts are of one kind.
#[derive(Debug, Default)]
pub struct Timeline {
    /// Every calendar month from the first to the last, with the place of its kind.
    pub months: Vec<(Month, usize)>,
    /// The kinds of months.
    pub kinds: Vec<MonthFacts>,
}

/// The last day of a help: its end or the last day on which it is allowed, whichever is earlier. Without either, the last day of
/// its twelfth calendar month.
pub fn last_day(help: &Help, book: &RuleBook) -> Date {
    let end = book.on(help.start).and_then(|parameters| end_of(help, parameters));
    end.or(help.end).unwrap_or_else(|| help.start.month().plus(OPEN_END_MONTHS - 1).last())
}

/// The end of a help, or the last day on which it is allowed, whichever is earlier. None without either.
fn end_of(help: &Help, parameters: &Parameters) -> Option<Date> {
    let longest = right::longest_stay(help, parameters).map(|days| procedure::last_day(help.start, days.value));
    longest.into_iter().chain(help.end).min()
}

/// All helps with their ids. Collected into a list, so that the compiler does not copy a nested loop into each caller.
pub fn helps(case: &Case) -> impl Iterator<Item = (HelpId, &Help)> {
    let mut helps = Vec::new();
    for (child, with) in case.children.iter().enumerate() {
        helps.extend(with.helps.iter().enumerate().map(|(help, planned)| (HelpId { child, help }, planned)));
    }
    helps.into_iter()
}

/// Cuts a case into months.
pub fn timeline(case: &Case, book: &RuleBook) -> Timeline {
    let mut timeline = Timeline::default();
    // If the canton pays for some helps, the others do not lengthen the timeline. They still are present in its months.
    let is_paid = |help: &Help| !matches!(help.kind, HelpKind::NotCovered(_));
    let any_paid = helps(case).any(|(_, help)| is_paid(help));
    let shown: Vec<&Help> = helps(case).map(|(_, help)| help).filter(|help| is_paid(help) || !any_paid).collect();
    let first = shown.iter().map(|help| help.start).min();
    let (Some(first), Some(last)) = (first, shown.iter().map(|help| last_day(help, book)).max()) else {
        return timeline;
    };
    let told = case.figures();
    for month in first.month().through(last.month()) {
        let Some(parameters) = book.on(month.first()) else { continue };
        let mut facts = facts(case, month, last, &told, parameters);
        let same = timeline.kinds.iter().find(|known| known.has_same_income(&facts));
        facts.income = same.map_or(timeline.kinds.len(), |same| same.income);
        let kind = timeline.kinds.iter().position(|known| *known == facts).unwrap_or_else(|| {
            timeline.kinds.push(facts);
            timeline.kinds.len() - 1
        });
        timeline.months.push((month, kind));
    }
    timeline
}

fn facts(case: &Case, month: Month, last: Date, told: &[Told], parameters: &'static Parameters) -> MonthFacts {
    let adult = |child| Majority::of(child, parameters).is_reached(month.first());
    MonthFacts {
        parameters,
        told: in_month(told, month),
        adult: case.children.iter().map(adult).collect(),
        income: 0,
        helps: helps(case).filter_map(|(id, help)| help_month(id, help, month, last, parameters)).collect(),
    }
}

fn help_month(id: HelpId, help: &Help, month: Month, last: Date, parameters: &Parameters) -> Option<HelpMonth> {
    let end = end_of(help, parameters).unwrap_or(last);
    let days = month.days_of_stay(help.start, Some(end));
    if days == 0 {
        return None;
    }
    let days = if days == month.days() && !days_matter(&help.kind) {
        Presence::WholeMonth
    } else {
        Presence::Days { first: u32::from(help.start.max(month.first()).day()), days, month_days: month.days() }
    };
    Some(HelpMonth { help: id, days })
}

/// Whether the share of a whole month depends on its number of days.
fn days_matter(kind: &HelpKind) -> bool {
    match kind {
        HelpKind::FosterFamily { form, .. } => !matches!(form, Some(FosterForm::Weekly | FosterForm::LongTerm)),
        HelpKind::Home(Home { regular_days, .. }) => regular_days.is_some(),
        HelpKind::FamilyCoaching { .. } => false,
        _ => true,
    }
}

impl Timeline {
    /// How many stays are computed for one completion.
    pub fn stays(&self) -> usize {
        self.kinds.iter().map(MonthFacts::stays).sum()
    }
}

impl PartialEq for MonthFacts {
    fn eq(&self, other: &MonthFacts) -> bool {
        self.has_same_income(other) && self.helps == other.helps
    }
}

impl MonthFacts {
    /// The same month with the helps of one child only.
    pub fn of_child(&self, child: usize) -> MonthFacts {
        let mut facts = self.clone();
        facts.helps.retain(|present| present.help.child == child);
        facts
    }

    /// Whether both have the same rules, the same answers about income and deductions, and the same children of age.
    fn has_same_income(&self, other: &MonthFacts) -> bool {
        // Compared by address. Comparing all figures would take longer than the rules do.
        std::ptr::eq(self.parameters, other.parameters) && self.told == other.told && self.adult == other.adult
    }

    /// How many stays are computed: one for each help. A month without a help counts as one.
    pub fn stays(&self) -> usize {
        self.helps.len().max(1)
    }

    /// The answer to a question about income or deductions, with its year or the day of its change. A question without an answer is
    /// zero.
    pub fn told(&self, field: Field) -> (Option<Dated>, FieldAnswer) {
        let told = place(&self.told, field).ok().and_then(|place| self.told.get(place));
        told.map_or((None, FieldAnswer::Amount(Answer::Known(Chf::ZERO))), |(_, dated, figure)| (*dated, *figure))
    }

    /// The year of the answer to a question, if the answer has one.
    pub fn year(&self, field: Field) -> Option<Year> {
        match self.told(field).0 {
            Some(Dated::Year(year)) => Some(year),
            _ => None,
        }
    }

    /// Whether a child is of age on the first day of this month.
    pub fn is_adult(&self, child: usize) -> bool {
        self.adult.get(child).copied().unwrap_or(false)
    }
}
