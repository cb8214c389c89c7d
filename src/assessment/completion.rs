//! One completion of a case: every unknown answer filled with a figure it may stand for. The rules see nothing else.

use crate::answer::{Answer, Choice};
use crate::assessment::timeline::{HelpMonth, MonthFacts, helps};
use crate::calendar::Year;
use crate::case::field::{Dated, Field, HelpId, Person};
use crate::case::{Case, Deductions, Extent, Finances, FosterForm, HelpKind, Household, IncomeChange, Unit};
use crate::money::Chf;
use crate::rules::LimitBasis;
use crate::rules::charging::Limit;
use crate::rules::income::{Deducted, Figures, Own};
use crate::rules::payers::{Base, Liable, Payer, Placed};
use crate::rules::several::{self, StayDays};

/// The end of a gap that leads to the lowest or to the highest share.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// Toward the lowest share.
    Low,
    /// Toward the highest share.
    High,
}

impl End {
    /// Both, the low one first.
    pub const BOTH: [End; 2] = [End::Low, End::High];
}

/// How a child's own income is filled.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct OwnPick {
    /// Which end of its figures, of all years.
    pub end: End,
    /// The figures of one year that lie elsewhere, where the parents' part turns (see `turns`).
    pub turned: Option<Turned>,
    /// Whether the other income reaches the parents.
    pub reaches_parents: bool,
    /// Whether it stands in the parents' ruling.
    pub in_ruling: bool,
}

/// What a child has in a year besides the wage.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Turned {
    /// Which year; none where the figures have none.
    pub year: Option<Year>,
    /// Other income.
    pub other: Chf,
    /// Wealth.
    pub wealth: Chf,
}

/// Short-term care on no day: of all forms of care the lowest share.
pub const LEAST_CARE: FosterForm = FosterForm::ShortTerm { days_per_month: Answer::Known(0) };

/// What a choice about a placement is taken to be, where none is told: one value for the whole stay.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Fill {
    /// The extent of a stay in a home.
    Extent(Extent),
    /// The extent that costs least in each month: only where too many choices are open (see `fills`).
    LeastExtent,
    /// The form of foster care.
    Form(FosterForm),
}

/// How every gap of a case is filled.
#[derive(Clone, PartialEq, Debug)]
pub struct Completion {
    /// The ends for the household of the first and of the second parent.
    pub parents: [End; 2],
    /// The end for all figures about the helps.
    pub helps: End,
    /// The choice for each placement of which it is not told.
    pub fills: Vec<(HelpId, Fill)>,
    /// Whether the partner of the first and of the second parent counts, where that is open.
    pub partner_counts: [bool; 2],
    /// The own income of each child.
    pub children: Vec<OwnPick>,
    /// One gap that is filled otherwise: to see how far it alone moves the share.
    pub single: Option<(Field, Option<Dated>, End)>,
}

impl Completion {
    fn end(&self, field: Field, dated: Option<Dated>, end: End) -> End {
        self.single_end(field, dated).unwrap_or(end)
    }

    /// The end of the one gap that is filled otherwise, where it is this one.
    fn single_end(&self, field: Field, dated: Option<Dated>) -> Option<End> {
        self.single.filter(|(single, of, _)| (*single, *of) == (field, dated)).map(|(_, _, end)| end)
    }

    fn amount(&self, field: Field, dated: Option<Dated>, answer: Answer<Chf>, end: End) -> Chf {
        // What nobody knows is no loss (reading `unknown-income`).
        pick(answer.bounds(Chf::ZERO, Chf::LARGEST), self.end(field, dated, end), field.is_deducted())
    }

    fn count(&self, field: Field, dated: Option<Dated>, answer: Answer<u32>, end: End) -> u32 {
        pick(answer.bounds(0, field.most_count()), self.end(field, dated, end), field.is_deducted())
    }

    /// The monthly income since the change that decides.
    fn changed(&self, person: Person, change: Option<IncomeChange>, end: End) -> Option<Chf> {
        let field = Field::ChangedIncome(person);
        change.map(|change| self.amount(field, Some(Dated::Since(change.since)), change.monthly, end))
    }

    fn figures(&self, person: Person, finances: &Finances, end: End) -> Figures {
        let year = finances.year.map(Dated::Year);
        Figures {
            year: finances.year,
            subtotal: self.amount(Field::Subtotal(person), year, finances.subtotal, end),
            changed_monthly: self.changed(person, finances.change, end),
            property: self.amount(Field::Property(person), year, finances.property, end),
            upkeep: self.amount(Field::Upkeep(person), year, finances.upkeep, end),
            wealth: self.amount(Field::Wealth(person), year, finances.wealth, end),
        }
    }

    fn deducted(&self, person: Person, deductions: &Deductions, end: End) -> Deducted {
        let year = deductions.year.map(Dated::Year);
        Deducted {
            children: self.count(Field::ChildDeductions(person), year, deductions.children, end),
            maintenance_paid: self.amount(Field::MaintenancePaid(person), year, deductions.maintenance_paid, end),
            day_care: self.amount(Field::DayCare(person), year, deductions.day_care, end),
            illness: self.amount(Field::Illness(person), year, deductions.illness, end),
        }
    }

    /// The liable parents with the figures of this completion in a month (§§ 32, 33).
    pub fn liable(&self, facts: &MonthFacts) -> Vec<Liable> {
        let [first_end, second_end] = self.parents;
        match &facts.case.household {
            Household::Together(couple) => vec![Liable {
                payer: Payer::Parents,
                base: Base::Couple {
                    first: self.figures(Person::First, &couple.first, first_end),
                    second: self.figures(Person::Second, &couple.second, first_end),
                },
                deducted: self.deducted(Person::First, &couple.deductions, first_end),
            }],
            Household::One(unit) => vec![self.unit(unit, false, first_end)],
            Household::Apart { first, second } => {
                vec![self.unit(first, false, first_end), self.unit(second, true, second_end)]
            }
            Household::NoLiableParents => Vec::new(),
        }
    }

    fn unit(&self, unit: &Unit, second: bool, end: End) -> Liable {
        let [first_counts, second_counts] = self.partner_counts;
        let (payer, person, with, counts) = if second {
            (Payer::Second, Person::Second, Person::SecondPartner, second_counts)
        } else {
            (Payer::First, Person::First, Person::FirstPartner, first_counts)
        };
        let partner = unit.partner.as_ref().map(|partner| {
            let open = self.single_end(Field::Relation(with), None).map_or(counts, |end| end == End::High);
            let counts = partner.relation.known().map_or(open, |relation| relation.counts());
            (self.figures(with, &partner.finances, end), counts)
        });
        Liable {
            payer,
            base: Base::Parent { person, figures: self.figures(person, &unit.parent, end), partner },
            deducted: self.deducted(person, &unit.deductions, end),
        }
    }

    /// The child with the figures of this completion in a month (§§ 34, 35).
    pub fn placed(&self, index: usize, facts: &MonthFacts) -> Option<Placed> {
        let own = &facts.case.children.get(index)?.own;
        let OwnPick { end, turned, reaches_parents, in_ruling } = *self.children.get(index)?;
        let (person, year) = (Person::Child(index), own.year.map(Dated::Year));
        let turned = turned.filter(|turned| turned.year == own.year);
        let figure = |field: Field, answer: Answer<Chf>, turned: Option<Chf>| match turned {
            Some(turned) if self.single_end(field, year).is_none() => turned,
            _ => self.amount(field, year, answer, end),
        };
        Some(Placed {
            index,
            own: Own {
                year: own.year,
                wage: figure(Field::Wage(index), own.wage, None),
                changed_wage: self.changed(person, own.wage_change, end),
                other: figure(Field::OtherIncome(index), own.other, turned.map(|turned| turned.other)),
                wealth: figure(Field::Wealth(person), own.wealth, turned.map(|turned| turned.wealth)),
            },
            deducted: self.deducted(person, &own.deductions, end),
            reaches_parents: self.single_end(Field::ReachesParents(index), None).map_or(reaches_parents, |end| end == End::High),
            in_ruling: self.single_end(Field::InParentsRuling(index), None).map_or(in_ruling, |end| end == End::Low),
            adult: facts.is_adult(index),
        })
    }

    /// Days a month of a help.
    pub fn days(&self, help: HelpId, answer: Answer<u32>) -> u32 {
        self.count(Field::DaysPerMonth(help), None, answer, self.helps)
    }

    /// Einsatztage of the family in a month, for the helps in it: a day on which help is given for two children is one day
    /// (§ 35b Abs. 2). So they are at least those of the help with the most, and at most those of all together. On other days
    /// than those of the helps none can be.
    pub fn family_days(&self, case: &Case, coached: &[&HelpMonth]) -> u32 {
        let stays: Vec<StayDays> =
            coached.iter().map(|present| StayDays { first: present.first, days: present.days, regular: None }).collect();
        let (most_of_one, all) = self.days_of_helps(case, coached, self.helps);
        let is_one_child =
            coached.iter().all(|present| Some(present.help.child) == coached.first().map(|first| first.help.child));
        let days = if is_one_child {
            all
        } else {
            let told = self.count(Field::FamilyDays, None, case.family_days, self.helps);
            // The days that are told are those of a month with all helps: then they say more than what is known of each help.
            let with_all = coached.len() == helps(case).filter(|(_, help)| help.kind.is_coaching()).count()
                && coached.iter().all(|present| present.days == present.month_days);
            let (least, most) = if with_all {
                (self.days_of_helps(case, coached, End::Low).0, self.days_of_helps(case, coached, End::High).1)
            } else {
                (most_of_one, all)
            };
            told.max(least).min(most)
        };
        days.min(several::days_away(&stays))
    }

    /// Einsatztage of the help with the most, and of all together, with the answers about the helps at this end.
    fn days_of_helps(&self, case: &Case, coached: &[&HelpMonth], end: End) -> (u32, u32) {
        let days = coached.iter().map(|present| self.coaching_days(case, present, end));
        days.fold((0, 0), |(most_of_one, all): (u32, u32), days| (most_of_one.max(days), all.saturating_add(days)))
    }

    /// Einsatztage of one help in the month: at most as many as it has days there.
    fn coaching_days(&self, case: &Case, present: &HelpMonth, end: End) -> u32 {
        let help = case.children.get(present.help.child).and_then(|child| child.helps.get(present.help.help));
        let Some(HelpKind::FamilyCoaching { days_per_month }) = help.map(|help| &help.kind) else { return 0 };
        self.count(Field::DaysPerMonth(present.help), None, *days_per_month, end).min(present.days)
    }

    /// How an open choice about a placement is filled.
    pub fn fill(&self, help: HelpId) -> Option<Fill> {
        self.fills.iter().find(|(filled, _)| *filled == help).map(|(_, fill)| *fill)
    }

    /// The form of foster care.
    pub fn foster_form(&self, help: HelpId, told: Option<FosterForm>) -> FosterForm {
        told.unwrap_or(match self.fill(help) {
            Some(Fill::Form(form)) => form,
            _ => FosterForm::LongTerm,
        })
    }

    /// Whether the foster family is a specialised one: its limit is higher.
    pub fn specialised(&self, help: HelpId, answer: Choice<bool>) -> bool {
        answer.known().unwrap_or(self.end(Field::Specialised(help), None, self.helps) == End::High)
    }

    /// The agreed foster pay, or the canton's contribution: none where it is unknown (reading `foster-limit`).
    pub fn limit(&self, field: Field, answer: Answer<Chf>) -> Option<Chf> {
        match answer {
            Answer::Unknown => None,
            given => Some(self.amount(field, None, given, self.helps)),
        }
    }

    /// The limit in a foster family of which neither the agreed pay nor the maximum is known: it may leave nothing, or all.
    pub fn unknown_limit(&self, help: HelpId) -> Option<Limit> {
        match self.end(Field::AgreedPay(help), None, self.helps) {
            End::Low => Some(Limit { amount: Chf::ZERO, basis: LimitBasis::Unknown }),
            End::High => None,
        }
    }

    /// Whether the household is exempt from the share for outpatient help.
    pub fn exempt(&self, answer: Choice<bool>) -> bool {
        answer.known().unwrap_or(self.end(Field::SocialAssistance, None, self.helps) == End::Low)
    }
}

/// The end of a gap that leads to the wanted end of the share.
fn pick<T>((low, high): (T, T), end: End, deducted: bool) -> T {
    if (end == End::Low) == deducted { high } else { low }
}
