//! The table of a sheet: the steps of a calculation as rows in the order of § 30a, with the figures at both ends of a range. The
//! figures are those of the steps.

use crate::answer::Range;
use crate::assessment::{Calculation, Sheet, SheetCalculation, is_own};
use crate::calendar::Month;
use crate::case::field::{Field, Person};
use crate::money::{Chf, Percent};
use crate::rules::Days;
use crate::rules::payers::Payer;
use crate::rules::source::Source;
use crate::text::sheet_builder::Builder;

/// What a row of the table is about, in the order of the rows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Position {
    /// A monthly income since a change, taken to a year. It stands in place of the Zwischentotal; each person has a row.
    Annualised,
    /// The Zwischentotal; the income of a child that pays for itself.
    Subtotal,
    /// The net income of properties not lived in.
    Property,
    /// The countable part of the wealth.
    Wealth,
    /// The total income of each person.
    Total,
    /// The countable part of a partner's total income.
    PartnerPart,
    /// The monthly wage of a child since a change, taken to a year, where the parents pay.
    ChildChange,
    /// What a child's own income adds, or what it pays from first.
    ChildIncome,
    /// The incomes together, where a part of a partner or of a child belongs to them.
    Sum,
    /// The deduction for children.
    Children,
    /// Maintenance paid.
    Maintenance,
    /// Day care.
    DayCare,
    /// Illness, accident and disability.
    Illness,
    /// The relevant income.
    Relevant,
    /// The upper bound of the tariff's bracket.
    Bracket,
    /// The percentage of the bracket.
    Rate,
    /// The share a month by the tariff.
    Monthly,
    /// The share a month at most.
    Cap,
    /// After weekly or part-time care.
    Reduction,
    /// The child is present for more than half of the month.
    NotHalved,
    /// Too few days.
    TooFewDays,
    /// By days.
    ByDays,
    /// What the child's own share leaves.
    OwnShareFirst,
    /// After the limit by the canton's contribution.
    Limit,
    /// Only the highest of several shares.
    HighestOnly,
    /// Several stays by days together.
    DaysTogether,
    /// What was computed without the answers that are open.
    WithoutOpen,
    /// The share a month.
    Share,
}

/// A figure of the table.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Value {
    /// Francs.
    Amount(Chf),
    /// A percentage.
    Percent(Percent),
    /// A number of days.
    Count(u32),
    /// A number of days that somebody tells.
    Days(Days),
    /// So many children, with an amount for each.
    Times(u32, Chf),
    /// No figure: the answer is missing.
    Open,
    /// The highest bracket has no upper bound.
    Highest,
}

/// A figure at the low and at the high end. None where the calculation at that end has no such step.
pub type Cell = [Option<Value>; 2];

/// A row of the table.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// What it is about.
    pub position: Position,
    /// Whose row it is, where each person has one.
    pub of: Option<Person>,
    /// Where the rule stands. None for what is only a sum.
    pub source: Option<Source>,
    /// The figures of single persons.
    pub each: Vec<(Person, Cell)>,
    /// The figure of all together.
    pub together: Cell,
    /// What the name of the row says besides: a percentage, a number of days or of children, an amount.
    pub operand: Cell,
}

/// A calculation as a table.
#[derive(Clone, PartialEq, Debug)]
pub struct Table {
    /// The months for which it holds.
    pub months: Vec<Month>,
    /// The persons with figures of their own, a column for each.
    pub persons: Vec<Person>,
    /// The rows.
    pub lines: Vec<Line>,
    /// The calculation at the high end: what it leaves out of the payer's own figures is said below the table.
    pub high: Calculation,
    /// Whether an income has no upper end.
    pub is_open_above: bool,
    /// Whether it also leaves out figures of others, with whom the payer divides an amount. They do not belong on this sheet.
    pub is_open_beside: bool,
}

/// The tables of a sheet, that of the dearest month first. Months with the same figures share one. `open_above` are the persons whose
/// income has no upper end.
pub fn tables(sheet: &Sheet, open_above: &[Person]) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for calculation in &sheet.calculations {
        let table = Table::of(calculation, open_above);
        match tables.iter_mut().find(|known| known.lines == table.lines) {
            Some(known) => known.months.push(calculation.month),
            None => tables.push(table),
        }
    }
    for table in &mut tables {
        table.months.sort_unstable();
    }
    tables
}

impl Table {
    fn of(calculation: &SheetCalculation, open_above: &[Person]) -> Table {
        let SheetCalculation { month, ends, amount, knows_limit } = *calculation;
        let mut builder = Builder::default();
        for (end, calculation) in ends.iter().enumerate() {
            (builder.end, builder.is_of_child) = (end, matches!(calculation.payer, Payer::Child(_)));
            builder.annualised.clear();
            for step in &calculation.steps {
                builder.step(step);
            }
            if !calculation.without.is_empty() {
                builder.together(Position::WithoutOpen, None, Value::Amount(calculation.amount));
            }
            let own: Vec<Field> = calculation.without.iter().copied().filter(|field| is_own(*field, calculation.payer)).collect();
            builder.open(&own);
            if !amount.is_shown_as(Range::exactly(amount.high)) {
                builder.leave_open(&own);
            }
        }
        if !open_above.is_empty() {
            builder.leave_end_open(open_above);
        }
        let source = Some(Source::ordinance("§ 29 Abs. 1"));
        for (end, amount) in [amount.low, amount.high].into_iter().enumerate() {
            builder.end = end;
            builder.together(Position::Share, source, Value::Amount(amount));
        }
        // What does not apply stands there all the same: the office looks for it.
        builder.line(Position::Reduction, None, Some(Source::ordinance("§ 29 Abs. 3, 4")));
        builder.line(Position::Limit, None, Some(Source::ordinance("§ 28 Abs. 3")));
        if knows_limit {
            builder.leave_limit_open();
        } else {
            builder.operand(Position::Limit, None, Value::Open);
        }
        builder.name_places();
        let Builder { mut lines, persons, .. } = builder;
        if !lines
            .iter()
            .any(|line| matches!(line.position, Position::PartnerPart | Position::ChildChange | Position::ChildIncome))
        {
            sum_with_totals(&mut lines);
        }
        // Where only the high end is open, the low end of the share is what was computed.
        let low = |position| match lines.iter().find(|line| line.position == position)?.together {
            [Some(Value::Amount(low)), _] => Some(low.rounded()),
            _ => None,
        };
        if low(Position::WithoutOpen) == low(Position::Share) {
            lines.retain(|line| line.position != Position::WithoutOpen);
        }
        lines.sort_by_key(|line| line.position);
        let [_, calculation] = ends;
        let mut high = calculation.clone();
        high.without.retain(|field| is_own(*field, high.payer));
        let is_open_beside = high.without.len() < calculation.without.len();
        let is_open_above = !open_above.is_empty();
        if is_open_above {
            high.at_most = high.at_most.or(Some(amount.high));
        }
        Table { months: vec![month], persons, lines, high, is_open_above, is_open_beside }
    }

    /// The successive months for which it holds, as periods.
    pub fn periods(&self) -> Vec<(Month, Month)> {
        let mut periods: Vec<(Month, Month)> = Vec::new();
        for month in &self.months {
            match periods.last_mut() {
                Some((_, to)) if to.next() == *month => *to = *month,
                _ => periods.push((*month, *month)),
            }
        }
        periods
    }

    /// Whether its ends differ, as they are shown.
    pub fn is_range(&self) -> bool {
        let shown = |value| match value {
            Some(Value::Amount(amount)) => Some(Value::Amount(amount.as_shown())),
            other => other,
        };
        self.lines.iter().any(|line| shown(line.together[0]) != shown(line.together[1]))
    }

    /// A figure of all together.
    pub fn together(&self, position: Position) -> Cell {
        self.lines.iter().find(|line| line.position == position).map_or([None; 2], |line| line.together)
    }
}

/// Puts the sum of the incomes beside the total incomes, where it is no more than their sum; and beside what leads to them its sum
/// too, so that the office can add up each column.
fn sum_with_totals(lines: &mut Vec<Line>) {
    let Some(place) = lines.iter().position(|line| line.position == Position::Sum) else { return };
    let sum = lines.remove(place).together;
    for line in lines {
        match line.position {
            Position::Total => line.together = sum,
            Position::Annualised | Position::Subtotal | Position::Property | Position::Wealth => {
                line.together =
                    [0, 1].map(|end| added(line.each.iter().filter_map(|(_, cell)| cell.get(end).copied().flatten())));
            }
            _ => {}
        }
    }
}

/// The sum of amounts. Open if one of them is, none without amounts.
fn added(values: impl Iterator<Item = Value>) -> Option<Value> {
    values.reduce(|sum, next| match (sum, next) {
        (Value::Amount(sum), Value::Amount(next)) => Value::Amount(sum + next),
        _ => Value::Open,
    })
}
