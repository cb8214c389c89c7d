//! One completion of a case: every unknown answer filled with a figure it may stand for. The rules see nothing else.

use crate::answer::{Answer, Choice};
use crate::assessment::timeline::{HelpMonth, MonthFacts, helps};
use crate::case::field::{Field, HelpId, Person};
use crate::case::{Case, Deductions, Extent, Finances, FosterForm, HelpKind, Household, OwnIncome, Unit};
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

/// The figures chosen for a child's own income.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct OwnPick {
    /// Income from work.
    pub wage: Chf,
    /// The monthly wage since a change.
    pub changed_wage: Chf,
    /// Other income.
    pub other: Chf,
    /// Wealth.
    pub wealth: Chf,
    /// Which end of the deductions.
    pub deductions: End,
    /// Whether the other income reaches the parents.
    pub reaches_parents: bool,
    /// Whether it stands in the parents' ruling.
    pub in_ruling: bool,
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
    /// The figures for each child.
    pub children: Vec<OwnPick>,
    /// One gap that is filled otherwise: to see how far it alone moves the share.
    pub single: Option<(Field, End)>,
}

impl Completion {
    fn end(&self, field: Field, end: End) -> End {
        match self.single {
            Some((single, other)) if single == field => other,
            _ => end,
        }
    }

    fn amount(&self, field: Field, answer: Answer<Chf>, end: End) -> Chf {
        // What nobody knows is no loss (reading `unknown-income`).
        pick(answer.bounds(Chf::ZERO, Chf::LARGEST), self.end(field, end), field.is_deducted())
    }

    fn count(&self, field: Field, answer: Answer<u32>, end: End) -> u32 {
        pick(answer.bounds(0, field.most_count()), self.end(field, end), field.is_deducted())
    }

    /// The figures of a person; `change` is the person's place among the changes of the month.
    fn figures(&self, person: Person, finances: &Finances, end: End, facts: &MonthFacts, change: usize) -> Figures {
        let changed = finances.change.filter(|_| facts.is_changed(change));
        Figures {
            subtotal: self.amount(Field::Subtotal(person), finances.subtotal, end),
            changed_monthly: changed.map(|change| self.amount(Field::ChangedIncome(person), change.monthly, end)),
            property: self.amount(Field::Property(person), finances.property, end),
            upkeep: self.amount(Field::Upkeep(person), finances.upkeep, end),
            wealth: self.amount(Field::Wealth(person), finances.wealth, end),
        }
    }

    fn deducted(&self, person: Person, deductions: &Deductions, end: End) -> Deducted {
        Deducted {
            children: self.count(Field::ChildDeductions(person), deductions.children, end),
            maintenance_paid: self.amount(Field::MaintenancePaid(person), deductions.maintenance_paid, end),
            day_care: self.amount(Field::DayCare(person), deductions.day_care, end),
            illness: self.amount(Field::Illness(person), deductions.illness, end),
        }
    }

    /// The liable parents with the figures of this completion (§§ 32, 33).
    pub fn liable(&self, household: &Household, facts: &MonthFacts) -> Vec<Liable> {
        let [first_end, second_end] = self.parents;
        match household {
            Household::Together(couple) => vec![Liable {
                payer: Payer::Parents,
                base: Base::Couple {
                    first: self.figures(Person::First, &couple.first, first_end, facts, 0),
                    second: self.figures(Person::Second, &couple.second, first_end, facts, 2),
                },
                deducted: self.deducted(Person::First, &couple.deductions, first_end),
            }],
            Household::One(unit) => vec![self.unit(unit, false, first_end, facts)],
            Household::Apart { first, second } => {
                vec![self.unit(first, false, first_end, facts), self.unit(second, true, second_end, facts)]
            }
            Household::NoLiableParents => Vec::new(),
        }
    }

    fn unit(&self, unit: &Unit, second: bool, end: End, facts: &MonthFacts) -> Liable {
        let [first_counts, second_counts] = self.partner_counts;
        let (payer, person, with, counts, change) = if second {
            (Payer::Second, Person::Second, Person::SecondPartner, second_counts, 2)
        } else {
            (Payer::First, Person::First, Person::FirstPartner, first_counts, 0)
        };
        let partner = unit.partner.as_ref().map(|partner| {
            let open = match self.single {
                Some((Field::Relation(person), end)) if person == with => end == End::High,
                _ => counts,
            };
            let counts = partner.relation.known().map_or(open, |relation| relation.counts());
            (self.figures(with, &partner.finances, end, facts, change + 1), counts)
        });
        Liable {
            payer,
            base: Base::Parent { person, figures: self.figures(person, &unit.parent, end, facts, change), partner },
            deducted: self.deducted(person, &unit.deductions, end),
        }
    }

    /// The child with the figures of this completion (§§ 34, 35).
    pub fn placed(&self, case: &Case, index: usize, facts: &MonthFacts) -> Option<Placed> {
        let child = case.children.get(index)?;
        let chosen = self.children.get(index)?;
        let own = self.with_single(index, &child.own, *chosen);
        let changed_wage = child.own.wage_change.filter(|_| facts.is_changed(4 + index)).map(|_| own.changed_wage);
        Some(Placed {
            index,
            own: Own { wage: own.wage, changed_wage, other: own.other, wealth: own.wealth },
            deducted: self.deducted(Person::Child(index), &child.own.deductions, own.deductions),
            reaches_parents: own.reaches_parents,
            in_ruling: own.in_ruling,
            adult: facts.is_adult(index),
        })
    }

    fn with_single(&self, index: usize, own: &OwnIncome, mut chosen: OwnPick) -> OwnPick {
        let Some((field, end)) = self.single else { return chosen };
        let person = Person::Child(index);
        let monthly = own.wage_change.map_or(Answer::Known(Chf::ZERO), |change| change.monthly);
        match field {
            Field::Wage(child) if child == index => chosen.wage = self.amount(field, own.wage, end),
            Field::OtherIncome(child) if child == index => chosen.other = self.amount(field, own.other, end),
            Field::Wealth(whose) if whose == person => chosen.wealth = self.amount(field, own.wealth, end),
            Field::ChangedIncome(whose) if whose == person => chosen.changed_wage = self.amount(field, monthly, end),
            Field::ReachesParents(child) if child == index => chosen.reaches_parents = end == End::High,
            Field::InParentsRuling(child) if child == index => chosen.in_ruling = end == End::Low,
            _ => {}
        }
        chosen
    }

    /// Days a month of a help.
    pub fn days(&self, help: HelpId, answer: Answer<u32>) -> u32 {
        self.count(Field::DaysPerMonth(help), answer, self.helps)
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
            let told = self.count(Field::FamilyDays, case.family_days, self.helps);
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
        self.count(Field::DaysPerMonth(present.help), *days_per_month, end).min(present.days)
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
        answer.known().unwrap_or(self.end(Field::Specialised(help), self.helps) == End::High)
    }

    /// The agreed foster pay, or the canton's contribution: none where it is unknown (reading `foster-limit`).
    pub fn limit(&self, field: Field, answer: Answer<Chf>) -> Option<Chf> {
        match answer {
            Answer::Unknown => None,
            given => Some(self.amount(field, given, self.helps)),
        }
    }

    /// The limit in a foster family of which neither the agreed pay nor the maximum is known: it may leave nothing, or all.
    pub fn unknown_limit(&self, help: HelpId) -> Option<Limit> {
        match self.end(Field::AgreedPay(help), self.helps) {
            End::Low => Some(Limit { amount: Chf::ZERO, basis: LimitBasis::Unknown }),
            End::High => None,
        }
    }

    /// Whether the household is exempt from the share for outpatient help.
    pub fn exempt(&self, answer: Choice<bool>) -> bool {
        answer.known().unwrap_or(self.end(Field::SocialAssistance, self.helps) == End::Low)
    }
}

/// The end of a gap that leads to the wanted end of the share.
fn pick<T>((low, high): (T, T), end: End, deducted: bool) -> T {
    if (end == End::Low) == deducted { high } else { low }
}
