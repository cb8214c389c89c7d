//! The running line of the family way: what the family will pay, as far as its answers say. Data, no sentences.
//!
//! It says what `assessment::outlook` found in the words that a family's answers call for: a figure needs the income of who pays, a
//! figure from rough answers is rough, and one share is told, never the sum of two parents who live apart.

use crate::answer::{Answer, Range};
use crate::assessment::{
    Charge, NextJump, OtherParent, Outlook, Remaining, ShareOutlook, Side as OutlookSide, StayPart, Without,
};
use crate::calendar::Date;
use crate::case::field::Person;
use crate::form::family::{self, Page, Stage};
use crate::form::{
    ChosenOptions, FamilyExtentOption, FamilyHelpOption, Form, FosterFormOption, HelpOption, IncomePeriodOption, ListItem,
    ParentsOption, Side, WealthBandOption,
};
use crate::money::Chf;
use crate::rules::OpenPoint;
use crate::rules::parameters::{Parameters, RuleBook};
use crate::rules::payers::Payer;
use crate::rules::right::Verdict;

/// The running line.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// What is owed, one for each part of the stay and for what is charged beside it.
    pub entries: Vec<Entry>,
    /// The income a year that was computed with, where one was told.
    pub computed_with: Option<Range>,
    /// What was taken as nothing before the last page and counts now, if that raised the amount.
    pub now_with: Vec<Without>,
}

/// One statement of the line.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// Which part of the stay it is about.
    pub part: StayPart,
    /// Who pays.
    pub who: Who,
    /// What is said.
    pub said: Said,
    /// Under which conditions.
    pub conditions: Vec<Condition>,
    /// A step of the tariff that lies close by, where the income is rough.
    pub next_jump: Option<NearJump>,
}

/// Who pays, as the person who answers sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
    /// The person who answers, or both parents who live together.
    You,
    /// The person who answers, a parent who lives apart: the other one pays a share of its own.
    YouOfTwo,
    /// The parents of the young person who answers.
    YourParents,
    /// The child, from its own money; the person who answers pays nothing.
    ChildForCarer,
    /// The young adult, about whom somebody else answers.
    YoungAdult,
}

/// What is said of an amount. Amounts are francs a month, or a day where `daily` is given.
#[derive(Clone, PartialEq, Debug)]
pub enum Said {
    /// The canton cannot pay.
    Refused,
    /// Only the office can say an amount.
    Office(Vec<OpenPoint>),
    /// The income of who pays is not told yet.
    Missing {
        /// The most that it can be.
        most: Amount,
        /// Nothing is owed up to this income a year. Told once it is known who pays.
        free_up_to: Option<Chf>,
    },
    /// The income is not known.
    Unknown(Amount),
    /// Nothing, and why.
    Nothing(WhyNothing),
    /// At most this amount.
    AtMost(Amount),
    /// Between two amounts.
    Between(Amount, Amount),
    /// About this amount.
    About(Amount),
    /// Exactly this amount: all figures are those of the tax ruling.
    Exactly(Amount),
    /// An amount that depends on no income: for each day, and at most so much a month.
    EachDay {
        /// Francs a day.
        day: Chf,
        /// The most a month.
        most: Option<Chf>,
    },
    /// An amount a month that depends on the days alone.
    ByDays(Range),
    /// An amount a year that depends on the days alone.
    ByDaysOfYear(Chf),
    /// The amount of somebody else, whose income nobody told.
    NotKnown,
}

/// An amount a month, and a day where the stay is charged by days.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Amount {
    /// Francs a month.
    pub monthly: Chf,
    /// Francs a day.
    pub daily: Option<Chf>,
}

/// Why nothing is owed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum WhyNothing {
    /// The income lies at or below what is free.
    LowIncome {
        /// The relevant income, if it is one amount.
        income: Option<Chf>,
        /// What is free.
        limit: Chf,
    },
    /// The child is in the home on too few days a month.
    FewDays,
    /// A young adult without income of its own.
    NoOwnIncome,
    /// The household lives on Sozialhilfe or Ergänzungsleistungen.
    Assistance,
    /// Nobody is liable.
    NoParents,
    /// A child is placed at the same time.
    Placed,
    /// A place at once is free for some days.
    Emergency,
    /// It follows from several rules.
    Other,
}

/// What an amount rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Condition {
    /// Something that raises it was not told yet.
    Without(Without),
    /// The office sees the change of income as large enough.
    ChangeCounts,
    /// It is less if the other parent earns much.
    LessByOtherParent,
    /// The wealth is not known: with much wealth it is more.
    WealthUnknown,
}

/// A step of the tariff close above the income, or exactly at it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum NearJump {
    /// So many francs more a year lead to this monthly amount.
    Ahead(NextJump),
    /// The income lies exactly on the bound: a little more leads to this monthly amount.
    Here(Chf),
}

/// Whose share the outlook is asked for.
pub fn side(form: &Form) -> OutlookSide {
    if form.at(0).parents() == Some(ParentsOption::YoungPerson) { OutlookSide::Child } else { OutlookSide::Parents }
}

/// The line for the outlooks of a form's case.
pub fn line(form: &Form, outlooks: &[Outlook], today: Date) -> Line {
    let rules = RuleBook::embedded().on(today).or(RuleBook::embedded().newest());
    let of = Reader { form, rules };
    let mut entries: Vec<Entry> = Vec::new();
    for outlook in outlooks {
        for entry in of.entries(outlook) {
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
    }
    // The young person who answers looks at its own share first.
    if form.at(0).parents() == Some(ParentsOption::YoungPerson) {
        entries.sort_by_key(|entry| entry.part != StayPart::FromMajority);
    }
    let person = Person::First;
    let told = family::income(form, person);
    let is_told = family::is_answered(form, Page::Income(person)) && told != Answer::Unknown;
    let (low, high) = told.bounds(Chf::ZERO, Chf::ZERO);
    let computed_with = (is_told && high != Chf::ZERO && of.is_income_asked()).then_some(Range { low, high });
    Line { entries, computed_with, now_with: Vec::new() }
}

impl Line {
    /// What was taken as nothing before and counts now, if the amount has risen. The line says so.
    pub fn since(mut self, before: Option<&Line>) -> Line {
        let conditions = |line: &Line| -> Vec<Without> {
            let all = line.entries.iter().flat_map(|entry| &entry.conditions);
            all.filter_map(|one| if let Condition::Without(without) = one { Some(*without) } else { None }).collect()
        };
        let high = |line: &Line| line.entries.iter().filter_map(Entry::high).max();
        if let Some(before) = before.filter(|before| high(before).is_some() && high(before) < high(&self)) {
            let now = conditions(&self);
            self.now_with = conditions(before).into_iter().filter(|without| !now.contains(without)).collect();
        }
        self
    }

    /// Whether an income that decides is not known, so that no further answer moves the amount.
    pub fn is_without_income(&self) -> bool {
        self.entries.iter().any(|entry| matches!(entry.said, Said::Unknown(_)))
    }

    /// Whether an amount stands: the line leads to the result.
    pub fn has_figure(&self) -> bool {
        self.entries.iter().any(|entry| !matches!(entry.said, Said::Missing { .. }))
    }
}

impl Entry {
    /// The highest amount a month that it says. `None` before the income is told, and if it says no amount.
    pub fn high(&self) -> Option<Chf> {
        match &self.said {
            Said::Nothing(_) => Some(Chf::ZERO),
            Said::AtMost(amount) | Said::Between(_, amount) | Said::About(amount) | Said::Exactly(amount) => Some(amount.monthly),
            Said::ByDays(range) => Some(range.high),
            Said::Refused
            | Said::Office(_)
            | Said::Missing { .. }
            | Said::Unknown(_)
            | Said::EachDay { .. }
            | Said::ByDaysOfYear(_)
            | Said::NotKnown => None,
        }
    }
}

struct Reader<'a> {
    form: &'a Form,
    rules: Option<&'static Parameters>,
}

impl Reader<'_> {
    fn is_income_asked(&self) -> bool {
        matches!(self.form.at(0).parents(), Some(ParentsOption::Together | ParentsOption::Apart | ParentsOption::One))
            && family::stage(self.form) != Some(Stage::Adult)
    }

    fn ticked(&self, item: ListItem) -> bool {
        family::applies(self.form, item, Side::Own) == Some(true)
    }

    fn entries(&self, outlook: &Outlook) -> Vec<Entry> {
        let entry = |said| Entry { part: outlook.part, who: Who::You, said, conditions: Vec::new(), next_jump: None };
        if outlook.verdict == Verdict::No {
            return vec![entry(Said::Refused)];
        }
        let is_first_outpatient =
            matches!(self.form.at(0).help_kind(), Some(HelpOption::FamilyCoaching | HelpOption::ReliefStay));
        let mut found: Vec<Entry> = Vec::new();
        if self.form.at(0).help_kind() == Some(HelpOption::EmergencyPlacement) {
            return vec![entry(Said::Nothing(WhyNothing::Emergency))];
        }
        let is_of_parents =
            self.form.at(0).parents() == Some(ParentsOption::YoungPerson) && outlook.part == StayPart::UntilMajority;
        if let Some(share) = outlook.share.as_ref().filter(|_| !is_first_outpatient) {
            if is_of_parents && self.is_income_told(share.payer) {
                found.push(Entry { who: Who::YourParents, ..entry(Said::NotKnown) });
            }
            if !is_of_parents || share.monthly.high > Chf::ZERO {
                found.push(self.share(outlook, share));
            }
        }
        if !outlook.office.is_empty() && outlook.share.is_none() {
            found.push(entry(Said::Office(outlook.office.clone())));
        }
        for fixed in &outlook.fixed {
            found.push(entry(match fixed.charge {
                Charge::Outpatient => self.outpatient(fixed.monthly, fixed.daily),
                Charge::Relief(_) => self.relief(fixed.monthly, fixed.daily),
                Charge::Placement | Charge::EmergencyBed(_) => Said::Nothing(WhyNothing::Emergency),
            }));
        }
        found
    }

    fn outpatient(&self, monthly: Range, daily: Option<Chf>) -> Said {
        if monthly.high == Chf::ZERO {
            return Said::Nothing(if self.ticked(ListItem::Assistance) {
                WhyNothing::Assistance
            } else if self.ticked(ListItem::NoParents) {
                WhyNothing::NoParents
            } else {
                WhyNothing::Placed
            });
        }
        let is_told =
            family::is_answered(self.form, Page::Days(0)) || self.form.at(0).help_kind() != Some(HelpOption::FamilyCoaching);
        match daily {
            Some(day) if !is_told || monthly.low == Chf::ZERO => {
                Said::EachDay { day, most: self.rules.map(|rules| rules.outpatient_cap.value) }
            }
            _ => Said::ByDays(monthly),
        }
    }

    fn relief(&self, monthly: Range, daily: Option<Chf>) -> Said {
        match (family::days_of_year(self.form, 0), daily) {
            (Some(days), Some(day)) => Said::ByDaysOfYear(day.times(days)),
            (None, Some(day)) if monthly.low != monthly.high => Said::EachDay { day, most: None },
            _ => Said::ByDays(monthly),
        }
    }

    fn share(&self, outlook: &Outlook, share: &ShareOutlook) -> Entry {
        let who = self.who(outlook, share);
        let amount =
            |monthly: fn(&Range) -> Chf| Amount { monthly: monthly(&share.monthly), daily: share.daily.as_ref().map(monthly) };
        let (low, high) = (amount(|range| range.low), amount(|range| range.high));
        let is_told = self.is_income_told(share.payer);
        let mut conditions: Vec<Condition> = share.without.iter().copied().map(Condition::Without).collect();
        if self.ticked(ListItem::Changed) && matches!(share.payer, Payer::First | Payer::Parents) {
            conditions.push(Condition::ChangeCounts);
        }
        if self.is_wealth_unknown() && conditions.contains(&Condition::Without(Without::Wealth)) {
            conditions.push(Condition::WealthUnknown);
        }
        if share.other_parent == OtherParent::Lowers {
            conditions.push(Condition::LessByOtherParent);
        }
        let is_few_days = self.form.at(0).family_extent() == Some(FamilyExtentOption::FewDays);
        let said = if high.monthly == Chf::ZERO && is_few_days {
            conditions.clear();
            Said::Nothing(WhyNothing::FewDays)
        } else if !is_told {
            conditions.clear();
            Said::Missing { most: high, free_up_to: self.free_up_to(share) }
        } else if share.lacks_income {
            conditions.clear();
            Said::Unknown(high)
        } else if high.monthly == Chf::ZERO {
            Said::Nothing(self.why_nothing(share))
        } else {
            match share.remaining {
                Remaining::Unbounded => Said::AtMost(high),
                Remaining::Bounded if low.monthly.rounded() != high.monthly.rounded() => Said::Between(low, high),
                _ if share.other_parent == OtherParent::Lowers => Said::AtMost(high),
                _ if self.is_exact(share.payer) => Said::Exactly(high),
                _ => Said::About(high),
            }
        };
        let is_near = share.daily.is_none() && self.is_near_jump_said(&said, share.payer);
        let next_jump = share
            .next_jump
            .filter(|_| is_near)
            .map(|step| if step.more == Chf::francs(1) { NearJump::Here(step.monthly) } else { NearJump::Ahead(step) });
        Entry { part: outlook.part, who, said, conditions, next_jump }
    }

    fn who(&self, outlook: &Outlook, share: &ShareOutlook) -> Who {
        let parents = self.form.at(0).parents();
        let is_young_person = parents == Some(ParentsOption::YoungPerson);
        match share.payer {
            Payer::Child(_) if is_young_person => Who::You,
            Payer::Child(_) if parents == Some(ParentsOption::NoLiableParents) && outlook.part != StayPart::FromMajority => {
                Who::ChildForCarer
            }
            Payer::Child(_) => Who::YoungAdult,
            _ if is_young_person => Who::YourParents,
            Payer::First if parents == Some(ParentsOption::Apart) => Who::YouOfTwo,
            _ => Who::You,
        }
    }

    /// Whether the income of who pays was told, or was said to be unknown.
    fn is_income_told(&self, payer: Payer) -> bool {
        let is_answered = |page| family::is_answered(self.form, page);
        match payer {
            Payer::Child(_) => {
                let is_done = |item, page| !self.ticked(item) || is_answered(page);
                is_answered(Page::List(Side::Own))
                    && is_done(ListItem::Wage, Page::ChildWage)
                    && is_done(ListItem::Money, Page::ChildMoney)
                    && (family::stage(self.form) == Some(Stage::Adult) || is_answered(Page::Parents))
            }
            _ => is_answered(Page::Income(Person::First)),
        }
    }

    fn is_wealth_unknown(&self) -> bool {
        family::is_answered(self.form, Page::Wealth(Person::First)) && self.form.at(0).wealth_band(Person::First).is_none()
    }

    /// Up to which income nothing is owed. With a partner whose income may count it is that of a couple.
    fn free_up_to(&self, share: &ShareOutlook) -> Option<Chf> {
        let is_known_who = family::stage(self.form) == Some(Stage::Adult) || family::is_answered(self.form, Page::Parents);
        let of_couple = || self.rules.map(|rules| rules.tariff_joint.free_up_to);
        let is_partner_open = matches!(share.payer, Payer::First) && family::has_counting_partner(self.form, Person::First);
        if !is_known_who {
            None
        } else if is_partner_open {
            of_couple()
        } else {
            share.free_up_to
        }
    }

    fn why_nothing(&self, share: &ShareOutlook) -> WhyNothing {
        let is_child = matches!(share.payer, Payer::Child(_));
        // Deductions that are still open only lower the income that was told.
        let told = || match family::income(self.form, Person::First) {
            Answer::Known(income) if !is_child && share.without.iter().all(|one| *one == Without::Wealth) => Some(income),
            _ => None,
        };
        match (share.income.or_else(told), share.free_up_to) {
            (Some(income), _) if is_child && income == Chf::ZERO => WhyNothing::NoOwnIncome,
            (income, Some(limit)) => WhyNothing::LowIncome { income, limit },
            (_, None) => WhyNothing::Other,
        }
    }

    /// Whether all figures that decide are those of the tax ruling.
    fn is_exact(&self, payer: Payer) -> bool {
        let answers = self.form.at(0);
        let is_wealth_exact = !matches!(answers.wealth_band(Person::First), None | Some(WealthBandOption::More));
        matches!(payer, Payer::First | Payer::Parents)
            && answers.income_period(Person::First) == Some(IncomePeriodOption::Ruling)
            && is_wealth_exact
            && !self.ticked(ListItem::Rent)
            && !self.ticked(ListItem::Partner)
    }

    /// A step close by is said once the deductions are known, where the income is rough.
    fn is_near_jump_said(&self, said: &Said, payer: Payer) -> bool {
        let is_asked_further = match payer {
            Payer::Child(_) => true,
            _ => family::is_answered(self.form, Page::Children(Person::First)),
        };
        is_asked_further && matches!(said, Said::About(_))
    }
}

/// For how many days a crisis placement is allowed, if the first help is one.
pub fn crisis_days(form: &Form) -> Option<u32> {
    let answers = form.at(0);
    let is_crisis =
        answers.family_help() == Some(FamilyHelpOption::FosterFamily) && answers.foster_form() == Some(FosterFormOption::Crisis);
    RuleBook::embedded().newest().filter(|_| is_crisis).map(|rules| rules.crisis_days.value)
}
