//! A completion: a case whose gaps are filled by figures that they may stand for. The rules see only completions. A wholly unknown
//! contribution or foster pay is not filled (reading `foster-limit`). Without a contribution there is no limit; without foster pay
//! the limit is the maximum of § 17, or [`Completion::unknown_limit`] if that is unknown too.

use crate::answer::{Answer, Choice};
use crate::assessment::timeline::{HelpMonth, MonthFacts, helps};
use crate::calendar::Year;
use crate::case::field::{Field, FieldAnswer, HelpId, Person};
use crate::case::{Case, Extent, FosterForm, HelpKind, Household, Unit};
use crate::money::Chf;
use crate::rules::LimitBasis;
use crate::rules::charging::Limit;
use crate::rules::income::{Deducted, Figures, Own};
use crate::rules::payers::{Base, Liable, Payer, Placed};
use crate::rules::several::{self, StayDays};

/// The direction in which a completion fills a gap: to the end with the lowest share, or to the end with the highest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// Toward the lowest share.
    Low,
    /// Toward the highest share.
    High,
}

impl Direction {
    /// Both, the low one first.
    pub const BOTH: [Direction; 2] = [Direction::Low, Direction::High];
}

/// How the gaps in a child's own income are filled.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct OwnPick {
    /// The end to which the figures of all years go.
    pub end: Direction,
    /// Other income and wealth of one year that replace those at `end`: there the parents' part can have an extreme (see
    /// `breakpoints`).
    pub breakpoint: Option<Breakpoint>,
    /// Whether the income besides the wage reaches the parents.
    pub reaches_parents: bool,
    /// Whether the income besides the wage is in the parents' tax ruling.
    pub in_ruling: bool,
}

/// A child's income besides the wage, in one year.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Breakpoint {
    /// The year. None if the figures have no year.
    pub year: Option<Year>,
    /// Other income.
    pub other: Chf,
    /// Wealth.
    pub wealth: Chf,
}

/// Short-term care on no day: the form of care with the lowest share.
pub const LEAST_CARE: FosterForm = FosterForm::ShortTerm { days_per_month: Answer::Known(0) };

/// How an open choice about a placement is filled: with one value for the whole stay, except [`Fill::LeastExtent`].
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Fill {
    /// The extent of a stay in a home.
    Extent(Extent),
    /// In each month the extent that costs least. Only used if too many choices are open (see `fills`).
    LeastExtent,
    /// The form of foster care.
    Form(FosterForm),
}

/// How the gaps of a case are filled.
#[derive(Clone, PartialEq, Debug)]
pub struct Completion {
    /// The end to which the gaps go: in the first parent's household (or that of both together), and in the second's.
    pub parents: [Direction; 2],
    /// The end to which the gaps about the helps go, and those about the family as a whole.
    pub helps: Direction,
    /// The value of the open choice, for each placement that has one.
    pub fills: Vec<(HelpId, Fill)>,
    /// Whether the first and the second parent's partner counts, if that is open.
    pub partner_counts: [bool; 2],
    /// The own income of each child.
    pub children: Vec<OwnPick>,
    /// One gap that goes to an end of its own, to measure how far it alone moves the share. If the question has several answers
    /// (years, changes), the override replaces, in each month, the answer which that month uses.
    pub gap_override: Option<(Field, Direction)>,
}

impl Completion {
    fn end(&self, field: Field, end: Direction) -> Direction {
        self.override_of(field).unwrap_or(end)
    }

    /// The end to which the override moves the field, if it is about this field.
    fn override_of(&self, field: Field) -> Option<Direction> {
        self.gap_override.filter(|(single, _)| *single == field).map(|(_, end)| end)
    }

    fn amount(&self, field: Field, answer: Answer<Chf>, end: Direction) -> Chf {
        // An unknown amount stands for zero to the largest amount: an unknown income is assumed to be no loss (reading
        // `unknown-income`).
        pick(answer.bounds(Chf::ZERO, Chf::LARGEST), self.end(field, end), field.is_deducted())
    }

    fn count(&self, field: Field, answer: Answer<u32>, end: Direction) -> u32 {
        pick(answer.bounds(0, field.most_count()), self.end(field, end), field.is_deducted())
    }

    /// The amount that a month uses for a field, with a gap filled at this end.
    fn figure(&self, field: Field, end: Direction, facts: &MonthFacts) -> Chf {
        match facts.told(field) {
            (_, FieldAnswer::Amount(answer)) => self.amount(field, answer, end),
            _ => Chf::ZERO,
        }
    }

    /// The monthly income since the change that decides in this month, if one does.
    fn changed(&self, person: Person, end: Direction, facts: &MonthFacts) -> Option<Chf> {
        let field = Field::ChangedIncome(person);
        facts.told(field).0.map(|_| self.figure(field, end, facts))
    }

    fn figures(&self, person: Person, end: Direction, facts: &MonthFacts) -> Figures {
        Figures {
            year: facts.year(Field::Subtotal(person)),
            changed_monthly: self.changed(person, end, facts),
            ..Figures::of(person, |field| self.figure(field, end, facts))
        }
    }

    fn deducted(&self, person: Person, end: Direction, facts: &MonthFacts) -> Deducted {
        let field = Field::ChildDeductions(person);
        let children = match facts.told(field) {
            (_, FieldAnswer::Count(answer)) => self.count(field, answer, end),
            _ => 0,
        };
        let deducted = Deducted::of(person, children, |field| self.figure(field, end, facts));
        Deducted { year: facts.year(field), ..deducted }
    }

    /// The liable parents with the figures of this completion in a month (§§ 32, 33).
    pub fn liable(&self, household: &Household, facts: &MonthFacts) -> Vec<Liable> {
        let [first_end, second_end] = self.parents;
        match household {
            Household::Together(_) => vec![Liable {
                payer: Payer::Parents,
                base: Base::Couple {
                    first: self.figures(Person::First, first_end, facts),
                    second: self.figures(Person::Second, first_end, facts),
                },
                deducted: self.deducted(Person::First, first_end, facts),
            }],
            Household::One(unit) => vec![self.unit(unit, false, first_end, facts)],
            Household::Apart { first, second } => {
                vec![self.unit(first, false, first_end, facts), self.unit(second, true, second_end, facts)]
            }
            Household::NoLiableParents => Vec::new(),
        }
    }

    fn unit(&self, unit: &Unit, second: bool, end: Direction, facts: &MonthFacts) -> Liable {
        let [first_counts, second_counts] = self.partner_counts;
        let (payer, person, with, counts) = if second {
            (Payer::Second, Person::Second, Person::SecondPartner, second_counts)
        } else {
            (Payer::First, Person::First, Person::FirstPartner, first_counts)
        };
        let partner = unit.partner.as_ref().map(|partner| {
            let open = self.override_of(Field::Relation(with)).map_or(counts, |end| end == Direction::High);
            let counts = partner.relation.known().map_or(open, |relation| relation.counts());
            (self.figures(with, end, facts), counts)
        });
        Liable {
            payer,
            base: Base::Parent { person, figures: self.figures(person, end, facts), partner },
            deducted: self.deducted(person, end, facts),
        }
    }

    /// The child with the figures of this completion in a month (§§ 34, 35). None if the case has no such child.
    pub fn placed(&self, index: usize, facts: &MonthFacts) -> Option<Placed> {
        let OwnPick { end, breakpoint, reaches_parents, in_ruling } = *self.children.get(index)?;
        let person = Person::Child(index);
        let (other, wealth) = (Field::OtherIncome(index), Field::Wealth(person));
        let year = facts.year(other);
        let breakpoint = breakpoint.filter(|breakpoint| breakpoint.year == year);
        let figure = |field: Field, breakpoint: Option<Chf>| match breakpoint {
            Some(breakpoint) if self.override_of(field).is_none() => breakpoint,
            _ => self.figure(field, end, facts),
        };
        Some(Placed {
            index,
            own: Own {
                year,
                wage: self.figure(Field::Wage(index), end, facts),
                changed_wage: self.changed(person, end, facts),
                other: figure(other, breakpoint.map(|breakpoint| breakpoint.other)),
                wealth: figure(wealth, breakpoint.map(|breakpoint| breakpoint.wealth)),
            },
            deducted: self.deducted(person, end, facts),
            reaches_parents: self.override_of(Field::ReachesParents(index)).map_or(reaches_parents, |end| end == Direction::High),
            in_ruling: self.override_of(Field::InParentsRuling(index)).map_or(in_ruling, |end| end == Direction::Low),
            adult: facts.is_adult(index),
        })
    }

    /// The days per month of a help, with a gap filled.
    pub fn days(&self, help: HelpId, answer: Answer<u32>) -> u32 {
        self.count(Field::DaysPerMonth(help), answer, self.helps)
    }

    /// The family's Einsatztage in a month. A day on which two children get help counts once (§ 35b Abs. 2). So the answer is
    /// raised to the days of the help with the most, and lowered to the days of all helps together. If only one child gets help in
    /// the month, the days of its helps are added up. Never more than the calendar days with a help.
    pub fn family_days(&self, case: &Case, coached: &[&HelpMonth]) -> u32 {
        self.family_days_at(case, coached, self.helps)
    }

    /// Whether nobody has told the family's Einsatztage in a month: what stands for an unknown answer decides them.
    pub fn are_family_days_open(&self, case: &Case, coached: &[&HelpMonth]) -> bool {
        let is_unknown = |present: &&HelpMonth| days_of(case, present) == Answer::Unknown;
        let of_family = !is_one_child(coached) && case.family_days == Answer::Unknown;
        let of_helps = !counts_as_told(case, coached) && coached.iter().any(is_unknown);
        let at = |end| self.family_days_at(case, coached, end);
        (of_family || of_helps) && at(Direction::Low) != at(Direction::High)
    }

    /// The family's Einsatztage with the gaps about the helps at this end.
    fn family_days_at(&self, case: &Case, coached: &[&HelpMonth], end: Direction) -> u32 {
        let stays: Vec<StayDays> = coached.iter().map(|present| StayDays::of(present.days, None)).collect();
        let (most_of_one, all) = self.days_of_helps(case, coached, end);
        let days = if is_one_child(coached) {
            all
        } else {
            let told = self.count(Field::FamilyDays, case.family_days, end);
            // In such a month the single helps limit the answer by the fewest and the most days that they can have, not by the days
            // that this completion picks for them.
            let (least, most) = if counts_as_told(case, coached) {
                (self.days_of_helps(case, coached, Direction::Low).0, self.days_of_helps(case, coached, Direction::High).1)
            } else {
                (most_of_one, all)
            };
            told.max(least).min(most)
        };
        days.min(several::days_away(&stays))
    }

    /// The Einsatztage of the help with the most, and of all helps together, with the gaps about the helps at this end.
    fn days_of_helps(&self, case: &Case, coached: &[&HelpMonth], end: Direction) -> (u32, u32) {
        let days = coached.iter().map(|present| self.coaching_days(case, present, end));
        days.fold((0, 0), |(most_of_one, all): (u32, u32), days| (most_of_one.max(days), all.saturating_add(days)))
    }

    /// The Einsatztage of one help in the month: at most the calendar days of the help in that month.
    fn coaching_days(&self, case: &Case, present: &HelpMonth, end: Direction) -> u32 {
        self.count(Field::DaysPerMonth(present.help), days_of(case, present), end).min(present.days.most_days())
    }

    /// How the open choice about a placement is filled. None if this completion has no value for it.
    pub fn fill(&self, help: HelpId) -> Option<Fill> {
        self.fills.iter().find(|(filled, _)| *filled == help).map(|(_, fill)| *fill)
    }

    /// The form of foster care: the one in the case, else that of this completion, else long-term care.
    pub fn foster_form(&self, help: HelpId, told: Option<FosterForm>) -> FosterForm {
        told.unwrap_or(match self.fill(help) {
            Some(Fill::Form(form)) => form,
            _ => FosterForm::LongTerm,
        })
    }

    /// Whether the foster family is specialised. The limit is higher then, so an open answer is «yes» at the high end.
    pub fn specialised(&self, help: HelpId, answer: Choice<bool>) -> bool {
        answer.known().unwrap_or(self.end(Field::Specialised(help), self.helps) == Direction::High)
    }

    /// The agreed foster pay or the canton's contribution, with a gap between two figures filled. None if it is wholly unknown
    /// (reading `foster-limit`).
    pub fn limit(&self, field: Field, answer: Answer<Chf>) -> Option<Chf> {
        match answer {
            Answer::Unknown => None,
            given => Some(self.amount(field, given, self.helps)),
        }
    }

    /// The limit in a foster family if neither the agreed pay nor the maximum is known. At the low end it leaves nothing; at the
    /// high end there is no limit.
    pub fn unknown_limit(&self, help: HelpId) -> Option<Limit> {
        match self.end(Field::AgreedPay(help), self.helps) {
            Direction::Low => Some(Limit { amount: Chf::ZERO, basis: LimitBasis::Unknown }),
            Direction::High => None,
        }
    }

    /// Whether the household is exempt from the share for outpatient help.
    pub fn exempt(&self, answer: Choice<bool>) -> bool {
        answer.known().unwrap_or(self.end(Field::SocialAssistance, self.helps) == Direction::Low)
    }
}

/// The Einsatztage of a help that are told.
fn days_of(case: &Case, present: &HelpMonth) -> Answer<u32> {
    let help = case.children.get(present.help.child).and_then(|child| child.helps.get(present.help.help));
    match help.map(|help| &help.kind) {
        Some(HelpKind::FamilyCoaching { days_per_month }) => *days_per_month,
        _ => Answer::Known(0),
    }
}

/// Whether all these helps are for one child.
fn is_one_child(coached: &[&HelpMonth]) -> bool {
    coached.iter().all(|present| Some(present.help.child) == coached.first().map(|first| first.help.child))
}

/// Whether the answer about the family's Einsatztage is about a month like this: every such help goes on in it, for the whole month.
fn counts_as_told(case: &Case, coached: &[&HelpMonth]) -> bool {
    !is_one_child(coached)
        && coached.len() == helps(case).filter(|(_, help)| help.kind.is_coaching()).count()
        && coached.iter().all(|present| present.days.is_whole())
}

/// The value of a gap that leads to this end of the share. A higher deduction lowers the share.
fn pick<T>((low, high): (T, T), end: Direction, deducted: bool) -> T {
    if (end == Direction::Low) == deducted { high } else { low }
}
