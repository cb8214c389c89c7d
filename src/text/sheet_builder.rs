//! Makes the rows of the table of a sheet from the steps of a calculation.

use crate::case::field::{Field, Person};
use crate::money::Chf;
use crate::rules::source::Source;
use crate::rules::tariff::TariffKind;
use crate::rules::{Reason, Step};
use crate::text::sheet_table::{Line, Position, Value};

/// Collects the rows from the steps of both ends.
#[derive(Default)]
pub struct Builder {
    /// The end whose steps are being read: 0 the low one, 1 the high one.
    pub end: usize,
    pub lines: Vec<Line>,
    pub persons: Vec<Person>,
    /// Whether a child pays.
    pub is_of_child: bool,
    /// The incomes since a change that were read at this end. They have rows of their own.
    pub annualised: Vec<(Person, Chf)>,
    tariffs: Vec<TariffKind>,
}

impl Builder {
    pub fn line(&mut self, position: Position, of: Option<Person>, source: Option<Source>) -> Option<&mut Line> {
        let is_known = |line: &Line| (line.position, line.of) == (position, of);
        if !self.lines.iter().any(is_known) {
            self.lines.push(Line { position, of, source, each: Vec::new(), together: [None; 2], operand: [None; 2] });
        }
        self.lines.iter_mut().find(|line| is_known(line))
    }

    pub fn together(&mut self, position: Position, source: Option<Source>, value: Value) {
        let end = self.end;
        if let Some(cell) = self.line(position, None, source).and_then(|line| line.together.get_mut(end)) {
            *cell = Some(value);
        }
    }

    pub fn operand(&mut self, position: Position, of: Option<Person>, value: Value) {
        let end = self.end;
        if let Some(cell) = self.line(position, of, None).and_then(|line| line.operand.get_mut(end)) {
            *cell = Some(value);
        }
    }

    /// A row of all incomes together, with the figure that it is computed with.
    fn with_operand(&mut self, position: Position, step: &Step, operand: Value) {
        self.together(position, Some(step.source), Value::Amount(step.result));
        self.operand(position, None, operand);
    }

    fn each(&mut self, position: Position, source: Source, person: Person, value: Value) {
        let end = self.end;
        if !self.persons.contains(&person) {
            self.persons.push(person);
        }
        let of = matches!(position, Position::Annualised | Position::ChildChange).then_some(person);
        let Some(line) = self.line(position, of, Some(source)) else { return };
        if !line.each.iter().any(|(known, _)| *known == person) {
            line.each.push((person, [None; 2]));
        }
        let cell = line.each.iter_mut().find(|(known, _)| *known == person).and_then(|(_, cell)| cell.get_mut(end));
        if let Some(cell) = cell {
            *cell = Some(value);
        }
    }

    /// The row of a person's income since a change.
    fn changed(&self, person: Person) -> Position {
        if matches!(person, Person::Child(_)) && !self.is_of_child { Position::ChildChange } else { Position::Annualised }
    }

    /// What an income has besides the income since a change, which has a row of its own. None if that is all of it.
    fn besides_change(&self, person: Person, income: Chf) -> Option<Chf> {
        let changed = self.annualised.iter().find(|(known, _)| *known == person).map(|(_, amount)| *amount);
        changed.map_or(Some(income), |amount| (income != amount).then_some(income - amount))
    }

    /// The rows of one step.
    pub fn step(&mut self, step: &Step) {
        use Position::*;
        use Value::{Amount, Count, Highest, Times};
        let (source, result) = (step.source, Amount(step.result));
        match step.reason {
            Reason::Annualised { person, monthly, months } => {
                let position = self.changed(person);
                self.each(position, source, person, result);
                self.operand(position, Some(person), Times(months, monthly));
                self.annualised.push((person, step.result));
            }
            Reason::TotalIncome { person, subtotal, property, wealth, percent, .. } => {
                if let Some(subtotal) = self.besides_change(person, subtotal) {
                    self.each(Subtotal, Source::ordinance("§ 30a Abs. 2 lit. a"), person, Amount(subtotal));
                }
                self.each(Property, Source::ordinance("§ 30a Abs. 3"), person, Amount(property));
                self.each(Wealth, Source::ordinance("§ 30a Abs. 2 lit. b"), person, Amount(percent.of(wealth)));
                self.operand(Wealth, None, Value::Percent(percent));
                self.each(Total, Source::ordinance("§ 30a Abs. 1"), person, result);
            }
            Reason::PartnerPart { person, percent, .. } => {
                self.each(PartnerPart, source, person, result);
                self.operand(PartnerPart, None, Value::Percent(percent));
            }
            Reason::PartnerNotCounted { person, .. } => self.each(PartnerPart, source, person, result),
            Reason::ChildIncome { person, .. } => {
                if let Some(income) = self.besides_change(person, step.result) {
                    self.each(ChildIncome, source, person, Amount(income));
                }
            }
            Reason::RelevantIncome { sum, children, per_child, maintenance_paid, day_care, illness, .. } => {
                self.together(Sum, Some(Source::ordinance("§ 30a Abs. 1")), Amount(sum));
                let deductions = [
                    (Children, "§ 30a Abs. 5 lit. a", per_child.times(children)),
                    (Maintenance, "§ 30a Abs. 5 lit. b", maintenance_paid),
                    (DayCare, "§ 30a Abs. 5 lit. c", day_care),
                    (Illness, "§ 30a Abs. 5 lit. d", illness),
                ];
                for (position, place, amount) in deductions {
                    self.together(position, Some(Source::ordinance(place)), Amount(Chf::ZERO - amount));
                }
                self.operand(Children, None, Times(children, per_child));
                self.together(Relevant, Some(Source::ordinance("§ 30a")), result);
            }
            Reason::Bracket { tariff, up_to, percent, .. } => {
                self.tariffs.push(tariff);
                self.together(Bracket, Some(source), up_to.map_or(Highest, Amount));
                self.together(Rate, Some(source), Value::Percent(percent));
                self.together(Monthly, Some(source), result);
            }
            Reason::Cap { .. } => self.together(Cap, Some(source), result),
            Reason::OwnShareFirst { own, .. } => self.with_operand(OwnShareFirst, step, Amount(own)),
            Reason::Reduction { percent, .. } => self.with_operand(Reduction, step, Value::Percent(percent)),
            Reason::NotPartTime { days, .. } => self.with_operand(NotHalved, step, Count(days)),
            Reason::TooFewDays { days, .. } => self.with_operand(TooFewDays, step, Count(days)),
            Reason::ByDays { days, .. } => self.with_operand(ByDays, step, Value::Days(days)),
            Reason::Limit { limit, .. } => self.with_operand(Limit, step, Amount(limit)),
            Reason::HighestOnly { lower } => self.with_operand(HighestOnly, step, Amount(lower)),
            Reason::DaysTogether { .. } => self.together(DaysTogether, Some(source), result),
            // The phase says why a whole month is charged. The others are no placements.
            Reason::FullMonth { .. }
            | Reason::OutpatientDays { .. }
            | Reason::OutpatientExempt { .. }
            | Reason::PlacementInstead { .. }
            | Reason::NobodyLiable
            | Reason::ReliefDays { .. }
            | Reason::FreeOfCharge => {}
        }
    }

    /// Marks the figures that nobody gave. They count as nothing in the calculation, and must not be read as nought.
    pub fn open(&mut self, without: &[Field]) {
        for field in without {
            let position = match field {
                Field::Subtotal(_) => Position::Subtotal,
                Field::ChangedIncome(person) => self.changed(*person),
                Field::Property(_) | Field::Upkeep(_) => Position::Property,
                Field::Wealth(Person::Child(_)) | Field::Wage(_) | Field::OtherIncome(_)
                    if !self.lines.iter().any(|line| line.position == Position::Total && has_child(line)) =>
                {
                    Position::ChildIncome
                }
                Field::Wage(_) | Field::OtherIncome(_) => Position::Subtotal,
                Field::Wealth(_) => Position::Wealth,
                Field::ChildDeductions(_) => Position::Children,
                Field::MaintenancePaid(_) => Position::Maintenance,
                Field::DayCare(_) => Position::DayCare,
                Field::Illness(_) => Position::Illness,
                // Choices and the answers about helps are never left out.
                _ => continue,
            };
            let source = Source::ordinance("§ 30a");
            match field.person() {
                Some(person) if !field.is_deducted() || matches!(field, Field::Upkeep(_)) => {
                    if self.persons.contains(&person) || matches!(person, Person::Child(_)) {
                        self.each(position, source, person, Value::Open);
                    }
                }
                _ => self.together(position, Some(source), Value::Open),
            }
        }
    }

    /// Marks the figures that follow from those that nobody gave, at the end that these can move.
    pub fn leave_open(&mut self, without: &[Field]) {
        for field in without {
            let end = usize::from(!field.is_deducted());
            // The upkeep is deducted from the income of its person, everything else from the incomes together.
            let first =
                if field.is_deducted() && !matches!(field, Field::Upkeep(_)) { Position::Relevant } else { Position::Total };
            for line in self.lines.iter_mut().filter(|line| line.position >= first) {
                let is_of_person = OF_PERSON.contains(&line.position);
                let own = line.each.iter_mut().filter(|(person, _)| is_of_person && field.person() == Some(*person));
                let own = own.filter_map(|(_, cell)| cell.get_mut(end));
                let all = line.together.get_mut(end).filter(|_| OF_ALL.contains(&line.position));
                own.chain(all).filter(|value| value.is_some()).for_each(|value| *value = Some(Value::Open));
            }
        }
    }

    /// Marks the high end of incomes without an upper end, and what follows from it.
    pub fn leave_end_open(&mut self, persons: &[Person]) {
        let high = 1;
        let fields: Vec<Field> = persons.iter().map(|person| Field::Subtotal(*person)).collect();
        for line in self.lines.iter_mut().filter(|line| matches!(line.position, Position::Annualised | Position::Subtotal)) {
            let own = line.each.iter_mut().filter(|(person, _)| persons.contains(person));
            let cells: Vec<&mut Option<Value>> = own.filter_map(|(_, cell)| cell.get_mut(high)).collect();
            if !cells.is_empty() {
                // The name of the row holds the monthly figure from which a year's was made.
                line.operand = [line.operand.first().copied().flatten(); 2];
            }
            cells.into_iter().filter(|value| value.is_some()).for_each(|value| *value = Some(Value::Open));
        }
        self.leave_open(&fields);
    }

    /// Whether a limit is reached is as open as the share itself.
    pub fn leave_limit_open(&mut self) {
        let monthly = self.lines.iter().find(|line| line.position == Position::Monthly).map_or([None; 2], |line| line.together);
        let Some(limit) = self.line(Position::Limit, None, None) else { return };
        for (cell, monthly) in limit.together.iter_mut().zip(monthly) {
            if cell.is_none() && monthly == Some(Value::Open) {
                *cell = monthly;
            }
        }
    }

    /// The places that depend on the tariff: whose income counts, and how a year becomes a month.
    pub fn name_places(&mut self) {
        self.tariffs.dedup();
        let [tariff] = self.tariffs.as_slice() else { return };
        let (income, month) = match tariff {
            TariffKind::Joint => ("§ 30a Abs. 1 lit. a", "§§ 29, 32"),
            TariffKind::Single => ("§ 30a Abs. 1 lit. b", "§§ 29, 33"),
            TariffKind::Own => ("§ 30a Abs. 1 lit. c", "§§ 29, 34"),
        };
        let is_by_days = self.lines.iter().any(|line| line.position == Position::ByDays);
        for line in &mut self.lines {
            match line.position {
                Position::Total | Position::Sum => line.source = Some(Source::ordinance(income)),
                Position::Monthly if !is_by_days => line.source = Some(Source::ordinance(month)),
                _ => {}
            }
        }
    }
}

/// The row of a person's total income, and of the part of it that counts.
const OF_PERSON: [Position; 2] = [Position::Total, Position::PartnerPart];
/// The rows that follow from all incomes together.
const OF_ALL: [Position; 13] = [
    Position::Sum,
    Position::Relevant,
    Position::Bracket,
    Position::Rate,
    Position::Monthly,
    Position::Cap,
    Position::Reduction,
    Position::NotHalved,
    Position::ByDays,
    Position::OwnShareFirst,
    Position::Limit,
    Position::HighestOnly,
    Position::DaysTogether,
];

fn has_child(line: &Line) -> bool {
    line.each.iter().any(|(person, _)| matches!(person, Person::Child(_)))
}
