//! Turns the outlooks of a case into statements, in the words that a family's answers call for.

use crate::answer::{Answer, Range};
use crate::assessment::{Charge, OtherParent, Outlook, Remaining, ShareOutlook, StayPart, Without};
use crate::case::field::Person;
use crate::form::family::{self, Page, Stage};
use crate::form::{
    ChoiceQuestion, ChosenOptions, FamilyExtentOption, Form, HelpOption, ListItem, MOST_HELPS, ParentsOption, Question, Side,
    WealthBandOption,
};
use crate::money::Chf;
use crate::rules::parameters::Parameters;
use crate::rules::payers::Payer;
use crate::rules::right::Verdict;
use crate::visit::line::{Amount, Condition, Entry, NearJump, Purpose, Said, Who, WhyNothing};

/// What is needed to read an outlook for a family.
pub(super) struct Reader<'a> {
    pub form: &'a Form,
    pub rules: Option<&'static Parameters>,
}

impl Reader<'_> {
    pub fn is_income_asked(&self) -> bool {
        matches!(self.form.at(0).parents(), Some(ParentsOption::Together | ParentsOption::Apart | ParentsOption::One))
            && family::stage(self.form) != Some(Stage::Adult)
    }

    fn ticked(&self, item: ListItem) -> bool {
        family::applies(self.form, item, Side::Own) == Some(true)
    }

    pub fn entries(&self, outlook: &Outlook) -> Vec<Entry> {
        let entry = |said| Entry {
            part: outlook.part,
            who: Who::You,
            purpose: Purpose::Placement,
            said,
            conditions: Vec::new(),
            next_jump: None,
            is_roughly_nothing: false,
        };
        if outlook.verdict == Verdict::No {
            return vec![entry(Said::Refused)];
        }
        let is_first_outpatient =
            matches!(self.form.at(0).help_kind(), Some(HelpOption::FamilyCoaching | HelpOption::ReliefStay));
        let mut found: Vec<Entry> = Vec::new();
        if self.form.at(0).help_kind() == Some(HelpOption::EmergencyPlacement) {
            return vec![entry(Said::Nothing(WhyNothing::Emergency))];
        }
        // The parents of a minor pay, also if the minor answers.
        let is_of_parents = self.form.at(0).parents() == Some(ParentsOption::YoungPerson) && !outlook.is_of_age;
        if self.form.at(0).parents() == Some(ParentsOption::Else) && !is_first_outpatient {
            return vec![entry(Said::Office(Vec::new()))];
        }
        if let Some(share) = outlook.share.as_ref().filter(|_| !is_first_outpatient) {
            if is_of_parents && (outlook.part == StayPart::Whole || self.is_income_told(share.payer)) {
                found.push(Entry { who: Who::YourParents, ..entry(Said::NotKnown) });
            }
            if !is_of_parents || share.monthly.high > Chf::ZERO {
                found.push(self.share(outlook, share));
            }
        }
        let beside = outlook.beside.as_ref().filter(|share| !is_first_outpatient && self.is_income_told(share.payer));
        found.extend(beside.map(|share| self.share(outlook, share)));
        if !outlook.office.is_empty() && outlook.share.is_none() {
            found.push(entry(Said::Office(outlook.office.clone())));
        }
        for fixed in &outlook.fixed {
            let (purpose, said) = match fixed.charge {
                Charge::Outpatient => (Purpose::Outpatient, self.outpatient(fixed.monthly, fixed.daily)),
                Charge::Relief(_) => (Purpose::Relief, self.relief(fixed.monthly, fixed.daily)),
                Charge::Placement | Charge::EmergencyBed(_) => (Purpose::Placement, Said::Nothing(WhyNothing::Emergency)),
            };
            found.push(Entry { purpose, ..entry(said) });
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
        match daily {
            Some(day) if !self.are_days_told(HelpOption::FamilyCoaching) => {
                Said::EachDay { day, most: self.rules.map(|rules| rules.outpatient_cap.value) }
            }
            _ => Said::ByDays(monthly),
        }
    }

    fn relief(&self, monthly: Range, daily: Option<Chf>) -> Said {
        let is_relief = |help: &usize| self.form.at(*help).help_kind() == Some(HelpOption::ReliefStay);
        let days = (0..MOST_HELPS).find(is_relief).and_then(|help| family::days_of_year(self.form, help));
        match (days, daily) {
            (Some(days), Some(day)) => Said::ByDaysOfYear(day.times(days)),
            (None, Some(day)) if !self.are_days_told(HelpOption::ReliefStay) => Said::EachDay { day, most: None },
            _ => Said::ByDays(monthly),
        }
    }

    /// Whether it is told on how many days a help of this kind comes, also between two numbers.
    fn are_days_told(&self, kind: HelpOption) -> bool {
        let is_told = |help: usize| self.form.at(help).help_kind() == Some(kind) && family::are_days_told(self.form, help);
        (0..MOST_HELPS).any(is_told)
    }

    fn share(&self, outlook: &Outlook, share: &ShareOutlook) -> Entry {
        let who = self.who(outlook, share);
        let amount = |monthly: fn(&Range) -> Chf| Amount {
            monthly: monthly(&share.monthly),
            daily: share.daily.as_ref().map(monthly),
            days: family::holiday_days(self.form),
        };
        let (low, high) = (amount(|range| range.low), amount(|range| range.high));
        let is_told = self.is_income_told(share.payer);
        let mut conditions: Vec<Condition> = Vec::new();
        for without in &share.without {
            // The list asks about the child that gets the help, so what is open is of another child.
            let is_of_other = matches!(without, Without::ChildWage | Without::ChildMoney) && self.is_own_money_told();
            let condition = if is_of_other { Condition::WithoutOtherChild } else { Condition::Without(*without) };
            if !conditions.contains(&condition) {
                conditions.push(condition);
            }
        }
        if self.ticked(ListItem::Changed) && matches!(share.payer, Payer::First | Payer::Parents) {
            conditions.push(Condition::ChangeCounts);
        }
        let asylum = Question::Choice(ChoiceQuestion::Applies(ListItem::Asylum, Side::Own));
        if self.form.at(0).was_answered(asylum) && family::applies(self.form, ListItem::Asylum, Side::Own).is_none() {
            conditions.push(Condition::NoAsylum);
        }
        if self.is_wealth_unknown() && conditions.contains(&Condition::Without(Without::Wealth)) {
            conditions.push(Condition::WealthUnknown(share.most));
        }
        if share.other_parent == OtherParent::Lowers {
            conditions.push(Condition::LessByOtherParent);
        }
        let is_few_days = self.form.at(0).family_extent() == Some(FamilyExtentOption::FewDays);
        let said = if high.monthly == Chf::ZERO && is_few_days {
            conditions.clear();
            Said::Nothing(WhyNothing::FewDays)
        } else if !is_told && family::is_ended(self.form) {
            // Nothing more is asked: the result says why.
            conditions.clear();
            Said::Office(outlook.office.clone())
        } else if !is_told && self.with_further_helps(high).monthly > Chf::ZERO {
            conditions.clear();
            Said::Missing { most: self.with_further_helps(high), free_up_to: self.free_up_to(share) }
        } else if share.lacks_income && high.monthly > Chf::ZERO {
            conditions.clear();
            Said::Unknown { most: high, free_up_to: self.free_up_to(share) }
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
        let is_at_most = matches!(said, Said::AtMost(_) | Said::Between(..)) || share.income.is_none();
        let is_said = self.is_near_jump_said(&said, share.payer);
        let next_jump = share.next_jump.filter(|_| is_said).map(|jump| NearJump::of(jump, high.days, is_at_most));
        let is_roughly_nothing = self.is_roughly_nothing(&said, share.payer);
        Entry { part: outlook.part, who, purpose: Purpose::Placement, said, conditions, next_jump, is_roughly_nothing }
    }

    /// The most that the share can be. A further help that was not told yet may be a placement in full.
    fn with_further_helps(&self, most: Amount) -> Amount {
        let is_open = self.ticked(ListItem::More) && !family::is_answered(self.form, Page::More);
        match self.rules.filter(|_| is_open) {
            Some(rules) => Amount { monthly: most.monthly.max(rules.monthly_cap.value), daily: None, days: None },
            None => most,
        }
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
                self.is_own_money_told() && (family::stage(self.form) == Some(Stage::Adult) || is_answered(Page::Parents))
            }
            _ => is_answered(Page::Income(Person::First)),
        }
    }

    /// Whether more was told than the income of the first parent and counts with it.
    pub fn is_more_told(&self) -> bool {
        let told = |item, page| self.ticked(item) && family::is_answered(self.form, page);
        told(ListItem::Wage, Page::ChildWage)
            || told(ListItem::Money, Page::ChildMoney)
            || told(ListItem::Rent, Page::Rent(Person::First))
            || family::has_counting_partner(self.form, Person::First)
                && told(ListItem::Partner, Page::Income(Person::FirstPartner))
    }

    /// Whether the wage and the other money of the child that gets the help are told, or stated as none.
    fn is_own_money_told(&self) -> bool {
        let is_done = |item, page| !self.ticked(item) || family::is_answered(self.form, page);
        family::is_answered(self.form, Page::List(Side::Own))
            && is_done(ListItem::Wage, Page::ChildWage)
            && is_done(ListItem::Money, Page::ChildMoney)
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
            && answers.estimated(Person::First) == Some(false)
            && is_wealth_exact
            && !self.ticked(ListItem::Rent)
            && !self.ticked(ListItem::Partner)
    }

    /// A step close by is said once the deductions are known, where the income is rough. Where nothing is owed they are not asked.
    fn is_near_jump_said(&self, said: &Said, payer: Payer) -> bool {
        let is_asked_further = match payer {
            Payer::Child(_) => true,
            _ => family::is_answered(self.form, Page::Children(Person::First)),
        };
        match said {
            Said::About(_) => is_asked_further,
            Said::AtMost(_) | Said::Between(..) => is_asked_further && !self.is_exact(payer),
            said => self.is_roughly_nothing(said, payer),
        }
    }

    /// Whether nothing is owed only because an income that was told roughly lies below what is free.
    fn is_roughly_nothing(&self, said: &Said, payer: Payer) -> bool {
        match said {
            Said::Nothing(WhyNothing::LowIncome { income, .. }) => *income != Some(Chf::ZERO) && !self.is_exact(payer),
            _ => false,
        }
    }
}

/// What the other parent pays. Its figures are taken as rough.
pub(super) fn of_other_parent(outlook: &Outlook, share: &ShareOutlook) -> Entry {
    let amount = |monthly: fn(&Range) -> Chf| Amount {
        monthly: monthly(&share.monthly),
        daily: share.daily.as_ref().map(monthly),
        days: None,
    };
    let (low, high) = (amount(|range| range.low), amount(|range| range.high));
    let said = match share.remaining {
        _ if high.monthly == Chf::ZERO => Said::Nothing(match share.free_up_to {
            Some(limit) => WhyNothing::LowIncome { income: share.income, limit },
            None => WhyNothing::Other,
        }),
        Remaining::Unbounded => Said::AtMost(high),
        Remaining::Bounded if low.monthly.rounded() != high.monthly.rounded() => Said::Between(low, high),
        _ if share.other_parent == OtherParent::Lowers => Said::AtMost(high),
        _ => Said::About(high),
    };
    let conditions = share.without.iter().copied().map(Condition::Without).collect();
    Entry {
        part: outlook.part,
        who: Who::OtherParent,
        purpose: Purpose::Placement,
        said,
        conditions,
        next_jump: None,
        is_roughly_nothing: false,
    }
}
