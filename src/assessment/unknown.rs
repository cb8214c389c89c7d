//! Calculations without placeholders. Ranges are computed with zero or `Chf::LARGEST` in place of each unknown amount, and the steps
//! of such a completion hold amounts that nobody gave. So the calculations that are shown are those of the case in which what is
//! wholly unknown counts as nothing. Each of them names what it leaves out.

use crate::answer::{Answer, Choice, Range};
use crate::assessment::calculations::{self, Calculations, LeftOut};
use crate::assessment::evaluate::{Charge, Line};
use crate::assessment::shares::{self, Computed, MonthShares};
use crate::assessment::timeline::{self, MonthFacts, Timeline};
use crate::calendar::Month;
use crate::case::field::{Field, Person};
use crate::case::{Case, HelpKind, Household, Unit};
use crate::rules::parameters::RuleBook;
use crate::rules::payers::Payer;

/// The calculations at both ends, in which what is wholly unknown counts as nothing. A payer whose income is unknown has none.
pub fn calculations(case: &Case, book: &RuleBook, timeline: &Timeline, computed: &Computed, most_work: usize) -> Calculations {
    if !timeline.kinds.iter().flat_map(|facts| &facts.told).any(|(.., answer)| answer.is_unknown()) {
        return at_both_ends(timeline, computed, |_, _| Some(LeftOut::default()));
    }
    let filled = case.without_unknown();
    let filled_timeline = timeline::timeline(&filled, book);
    // The filled case has the same months and fewer gaps, so it never needs more work.
    let of_filled = shares::compute(&filled, &filled_timeline, most_work);
    let unknown = Unknown { case, timeline, months: &computed.months };
    at_both_ends(&filled_timeline, &of_filled, |month, line| unknown.left_out(month, line))
}

fn at_both_ends(timeline: &Timeline, computed: &Computed, left_out: impl Fn(Month, &Line) -> Option<LeftOut>) -> Calculations {
    let [low, high] = computed.extremes.each_ref().map(|lines| calculations::calculations(timeline, lines, &left_out));
    Calculations { low, high }
}

/// What is unknown in a case.
struct Unknown<'a> {
    case: &'a Case,
    timeline: &'a Timeline,
    months: &'a [MonthShares],
}

impl Unknown<'_> {
    /// What a line of the filled case leaves out in a month. None if the payer's income is unknown.
    fn left_out(&self, month: Month, line: &Line) -> Option<LeftOut> {
        let (_, kind) = self.timeline.months.iter().find(|(known, _)| *known == month)?;
        let facts = self.timeline.kinds.get(*kind)?;
        if line.charge != Charge::Placement {
            return Some(LeftOut::default());
        }
        // The range of the same line, with everything that is unknown.
        let lines = self.months.iter().filter(|known| known.month == month).flat_map(|month| &month.lines);
        let range =
            lines.filter(|known| (known.payer, known.charge) == (line.payer, line.charge)).map(|line| line.amount).next()?;
        let unknown = facts.told.iter().filter(|(.., answer)| answer.is_unknown()).map(|(field, ..)| *field);
        let without: Vec<Field> = unknown.filter(|field| self.counts(*field, line, range, facts)).collect();
        if !line.facts.is_last_step_enough() && without.iter().any(|field| is_income(*field, line.payer)) {
            return None;
        }
        let may_rise = without.iter().any(|field| !field.is_deducted() && is_own(*field, line.payer));
        let at_most = (may_rise && range.high.rounded() > line.amount.rounded()).then_some(range.high);
        Some(LeftOut { without, at_most })
    }

    /// Whether a line can depend on a figure in this month.
    fn counts(&self, field: Field, line: &Line, range: Range, facts: &MonthFacts) -> bool {
        let Some(person) = field.person() else { return false };
        if is_replaced(field, person, facts) || self.is_not_counted(person) {
            return false;
        }
        let is_alone = |child| self.case.household == Household::NoLiableParents || facts.is_adult(child);
        match (line.payer, person) {
            (Payer::Child(payer), Person::Child(child)) => {
                // § 35 has no deductions, and the wage counts with the parents' income.
                payer == child && (is_alone(child) || matches!(field, Field::OtherIncome(_) | Field::Wealth(_)))
            }
            (_, Person::Child(child)) => {
                let is_compared = || line.facts.compared && facts.helps.iter().any(|present| present.help.child == child);
                !field.is_deducted() && !is_alone(child) && (child == line.help.child || is_compared())
            }
            _ if is_own(field, line.payer) => true,
            _ => !range.is_exact() && !is_alone(line.help.child) && self.is_divided(line, facts),
        }
    }

    /// Whether it is known that a partner's income does not count.
    fn is_not_counted(&self, person: Person) -> bool {
        let is_known = |unit: &Unit| {
            let relation = unit.partner.as_ref().map_or(Choice::Unknown, |partner| partner.relation);
            relation.known().is_some_and(|relation| !relation.counts())
        };
        match (&self.case.household, person) {
            (Household::One(unit), Person::FirstPartner) => is_known(unit),
            (Household::Apart { first, .. }, Person::FirstPartner) => is_known(first),
            (Household::Apart { second, .. }, Person::SecondPartner) => is_known(second),
            _ => false,
        }
    }

    /// Whether the payer may divide an amount with others: a limit (§ 28 Abs. 3), or what the child's own share leaves (§ 35).
    fn is_divided(&self, line: &Line, facts: &MonthFacts) -> bool {
        let Some(child) = self.case.children.get(line.help.child) else { return false };
        let stays = facts.helps.iter().filter(|present| present.help.child == line.help.child);
        let has_limit = stays.filter_map(|present| child.helps.get(present.help.help)).any(|help| match &help.kind {
            HelpKind::FosterFamily { .. } => true,
            HelpKind::Home(home) => home.contribution != Answer::Unknown,
            _ => false,
        });
        let leaves_a_rest = child.own.may_have_other() && !child.own.reaches_parents.is(true);
        has_limit || leaves_a_rest && !matches!(line.payer, Payer::Child(_))
    }
}

/// Whether a change of the income replaces the figure in this month (§ 30a Abs. 6).
fn is_replaced(field: Field, person: Person, facts: &MonthFacts) -> bool {
    matches!(field, Field::Subtotal(_) | Field::Wage(_)) && facts.told(Field::ChangedIncome(person)).0.is_some()
}

/// Whether a payer's tariff is applied to this figure.
pub fn is_own(field: Field, payer: Payer) -> bool {
    let Some(person) = field.person() else { return false };
    match payer {
        Payer::Parents => matches!(person, Person::First | Person::Second | Person::Child(_)),
        Payer::First => matches!(person, Person::First | Person::FirstPartner | Person::Child(_)),
        Payer::Second => matches!(person, Person::Second | Person::SecondPartner | Person::Child(_)),
        Payer::Child(_) => matches!(person, Person::Child(_)),
        Payer::Carers => false,
    }
}

/// Whether a figure is the payer's income itself, without which there is nothing to calculate from.
fn is_income(field: Field, payer: Payer) -> bool {
    match field {
        Field::Subtotal(Person::First) | Field::ChangedIncome(Person::First) => matches!(payer, Payer::Parents | Payer::First),
        Field::Subtotal(Person::Second) | Field::ChangedIncome(Person::Second) => matches!(payer, Payer::Parents | Payer::Second),
        Field::Wage(child) | Field::OtherIncome(child) | Field::ChangedIncome(Person::Child(child)) => {
            payer == Payer::Child(child)
        }
        _ => false,
    }
}
