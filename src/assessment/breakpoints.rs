//! The incomes of a child at which its parents' part can have an extreme. Under § 35 the part can rise and fall as the child's own
//! income rises. It changes its course on both sides of each jump of the tariffs, where the cap begins, and where the limit of § 28
//! Abs. 3 is reached. Only needed for a single part: parents who live apart have `bounds`.

use crate::assessment::completion::{Breakpoint, Completion, Direction, OwnPick};
use crate::assessment::run::Run;
use crate::assessment::stays;
use crate::assessment::timeline::{MonthFacts, Timeline};
use crate::assessment::work::Work;
use crate::calendar::Year;
use crate::case::Case;
use crate::case::field::Field;
use crate::money::Chf;
use crate::rules::charging::{Mode, StayMonth};
use crate::rules::income::Own;
use crate::rules::parameters::Parameters;
use crate::rules::payers;
use crate::rules::tariff::Tariff;

/// Adds the incomes of a child besides the wage at which the parents' part can have an extreme, and both ends of that income, each
/// with both ends of the wage. None if finding them needs more work than is left.
pub fn between(
    case: &Case,
    timeline: &Timeline,
    completion: &Completion,
    index: usize,
    ends: [OwnPick; 2],
    work: &mut Work,
    found: &mut Vec<OwnPick>,
) -> Option<()> {
    let mut known: Vec<Looked> = Vec::new();
    for facts in timeline.kinds.iter().map(|facts| facts.of_child(index)) {
        let stays = stays::charged(case, completion, &facts);
        let alike = || known.iter().filter(|looked| looked.income == facts.income);
        if alike().any(|looked| looked.stays == stays) {
            continue;
        }
        if let Some(turns) = Breakpoints::of(case, completion, &facts, &stays, index, ends) {
            let others = turns.others(work)?;
            let is_new = |other: &&Chf| !alike().any(|looked| looked.others.binary_search(other).is_ok());
            // A higher wage never lowers the parents' part and never raises the child's. So the two ends of the wage are enough.
            let picks = |other| turns.wage_ends().iter().map(move |end| (other, *end));
            found.extend(others.iter().filter(is_new).flat_map(picks).map(|(other, end)| turns.pick(*other, end)));
            known.push(Looked { income: facts.income, stays, others });
        }
    }
    Some(())
}

/// A kind of month whose breakpoints are known. Most months have the breakpoints of an earlier one.
struct Looked {
    /// [`MonthFacts::income`].
    income: usize,
    /// The stays of the child, as they are charged.
    stays: Vec<StayMonth>,
    /// The incomes besides the wage that were added, in rising order.
    others: Vec<Chf>,
}

/// The breakpoints of one child in one kind of month.
struct Breakpoints<'a> {
    case: &'a Case,
    completion: &'a Completion,
    facts: &'a MonthFacts,
    index: usize,
    /// The pick at the low end.
    low: OwnPick,
    /// The child's income in the month, at the low and at the high end.
    own_ends: [Own; 2],
    /// Incomes of the child besides the wage, at the breakpoints of § 34.
    own: Vec<Chf>,
    /// Incomes of the child in the parents' base, at the breakpoints of §§ 32 and 33.
    parents: Vec<Chf>,
    /// The year of the child's figures.
    year: Option<Year>,
}

impl<'a> Breakpoints<'a> {
    /// None if the child is of age, because § 35 does not apply then, or if the case has no such child.
    fn of(
        case: &'a Case,
        completion: &'a Completion,
        facts: &'a MonthFacts,
        stays: &[StayMonth],
        index: usize,
        ends: [OwnPick; 2],
    ) -> Option<Breakpoints<'a>> {
        let parameters = facts.parameters;
        let placed_at = |pick: OwnPick| {
            let mut with = completion.clone();
            *with.children.get_mut(index)? = pick;
            with.placed(index, facts)
        };
        let [low, high] = ends;
        let placed = placed_at(low)?;
        if placed.adult {
            return None;
        }
        let caps = caps(stays, parameters);
        let tariffs = [&parameters.tariff_joint, &parameters.tariff_single];
        let shares = payers::shares(&completion.liable(&case.household, facts), &placed, parameters);
        let bases = shares.parents.iter().map(|share| share.base.without_child);
        let caps = &caps;
        let parents =
            bases.flat_map(|base| tariffs.into_iter().flat_map(move |tariff| steps(tariff, caps).map(move |point| point - base)));
        Some(Breakpoints {
            case,
            completion,
            facts,
            index,
            low,
            own_ends: [placed.own, placed_at(high)?.own],
            own: steps(&parameters.tariff_own, caps).collect(),
            parents: parents.collect(),
            year: facts.year(Field::OtherIncome(index)),
        })
    }

    /// The ends of the wage. Only one if they are equal.
    fn wage_ends(&self) -> &'static [Direction] {
        let [low, high] = self.wages();
        if low == high { &[Direction::Low] } else { &Direction::BOTH }
    }

    /// The lowest and the highest wage, a year.
    fn wages(&self) -> [Chf; 2] {
        let months = self.facts.parameters.months_per_year.value;
        self.own_ends.map(|own| own.changed_wage.map_or(own.wage, |wage| wage.times(months)))
    }

    /// The incomes besides the wage at which a part can have an extreme, and both ends, in rising order. None if finding them needs
    /// more work than is left.
    fn others(&self, work: &mut Work) -> Option<Vec<Chf>> {
        let percent = self.facts.parameters.wealth_percent.value;
        let other_ends = self.own_ends.map(|own| own.other + percent.of(own.wealth));
        let mut others = inside(self.own.iter().copied(), other_ends);
        if !self.low.in_ruling {
            let shifted = self.parents.iter().flat_map(|turn| self.wages().map(|wage| *turn - wage));
            others.extend(inside(shifted, other_ends));
        }
        for end in self.wage_ends() {
            others.extend(self.crossing(other_ends, |other| self.pick(other, *end), work)?);
        }
        Some(rising(others.into_iter()))
    }

    /// The pick with this income besides the wage, and with the wage at this end.
    fn pick(&self, income: Chf, end: Direction) -> OwnPick {
        let [low, high] = self.own_ends;
        let percent = self.facts.parameters.wealth_percent.value;
        let other = (income - percent.of(low.wealth)).min(high.other).max(low.other);
        let wealth = percent.whole_of(income - other).min(high.wealth).max(low.wealth);
        OwnPick { end, breakpoint: Some(Breakpoint { year: self.year, other, wealth }), ..self.low }
    }

    /// For each placement of the child, the highest income at which the limit of § 28 Abs. 3 does not lower the shares yet, and a
    /// Rappen more, at which it does. Nothing for a placement whose limit lowers them at the low end already, or not even at the
    /// high end. None if the search needs more work than is left.
    fn crossing(&self, [low, high]: [Chf; 2], pick: impl Fn(Chf) -> OwnPick, work: &mut Work) -> Option<Vec<Chf>> {
        let mut found = Vec::new();
        for present in &self.facts.helps {
            let mut limited = |value: Chf| {
                work.spend(self.facts.stays())?;
                let mut with = self.completion.clone();
                if let Some(place) = with.children.get_mut(self.index) {
                    *place = pick(value);
                }
                let lines = Run::of(self.case, &with).month(self.facts).lines;
                Some(lines.iter().any(|line| line.help == present.help && line.facts.limited))
            };
            if limited(low)? || !limited(high)? {
                continue;
            }
            let (mut below, mut above) = (low, high);
            while let Some(middle) = below.rappen_between(above) {
                if limited(middle)? { above = middle } else { below = middle }
            }
            found.extend([below, above]);
        }
        Some(found)
    }
}

/// The values between two ends, and the ends.
fn inside(values: impl Iterator<Item = Chf>, [low, high]: [Chf; 2]) -> Vec<Chf> {
    values.filter(|value| low < *value && *value < high).chain([low, high]).collect()
}

/// Each value once, in rising order.
fn rising(values: impl Iterator<Item = Chf>) -> Vec<Chf> {
    let mut found: Vec<Chf> = Vec::new();
    for value in values {
        if let Err(place) = found.binary_search(&value) {
            found.insert(place, value);
        }
    }
    found
}

/// The incomes on both sides of each jump of a tariff, and those around each income whose share is one of `caps`.
fn steps<'a>(tariff: &'a Tariff, caps: &'a [Chf]) -> impl Iterator<Item = Chf> + 'a {
    let bounds = tariff.rates().filter_map(|rate| rate.over).flat_map(|bound| [bound, bound + Chf::rappen(1)]);
    bounds.chain(caps.iter().flat_map(|cap| tariff.incomes_of(*cap)).flat_map(Chf::neighbours))
}

/// The shares of a year at which a cap begins: twelve times the monthly cap. For stays that are charged by days also the share that
/// reaches the cap within these days, for each stay and for all together.
fn caps(stays: &[StayMonth], parameters: &Parameters) -> Vec<Chf> {
    let cap = parameters.monthly_cap.value;
    let by_days: Vec<u32> = stays.iter().filter(|stay| stay.mode == Mode::ByDays).map(|stay| stay.days).collect();
    let all = by_days.iter().fold(0_u32, |all, days| all.saturating_add(*days));
    let of_days = |days: &u32| cap.times(parameters.days_per_year.value).divided(*days);
    let mut found: Vec<Chf> = by_days.iter().chain([&all]).map(of_days).collect();
    found.push(cap.times(parameters.months_per_year.value));
    found
}
