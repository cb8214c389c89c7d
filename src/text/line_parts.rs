//! The parts that the running line and the headline of the result have in common: conditions, the part of a stay, a step close by.

use crate::assessment::{StayPart, Without};
use crate::money::Chf;
use crate::text::Catalogue;
use crate::text::line::{for_days, line, line_conditions, rough};
use crate::text::write::bound;
use crate::visit::line::{Condition, Entry, NearJump, Who};

/// At most so many conditions are named one by one.
const MOST_CONDITIONS: usize = 2;

impl Catalogue {
    /// What an amount is without, behind a comma each.
    pub(in crate::text) fn named_conditions(&self, entry: &Entry) -> Vec<String> {
        let mut named = entry.conditions.iter().filter_map(|condition| self.condition_of_line(*condition, entry.who));
        let mut said: Vec<String> = named.by_ref().take(MOST_CONDITIONS).map(str::to_owned).collect();
        if named.next().is_some()
            && let Some(last) = said.last_mut()
        {
            *last = self.sentences(&[last.as_str(), line_conditions::and_more(self)]);
        }
        said
    }

    /// For which part of the stay an amount holds, while no month is known. `None` for all of it.
    pub(in crate::text) fn part_of_stay(&self, entry: &Entry) -> Option<String> {
        match entry.part {
            StayPart::Whole => None,
            StayPart::UntilMajority => Some(line::until_majority(self, &self.age())),
            StayPart::FromMajority if entry.who == Who::You => Some(line::from_majority_of_you(self, &self.age())),
            StayPart::FromMajority => Some(line::from_majority(self, &self.age())),
        }
    }

    /// Up to which income nothing is owed.
    pub(in crate::text) fn free_up_to(&self, who: Who, limit: Chf) -> String {
        match who {
            Who::YoungAdult => line::free_up_to_of_adult(self, &bound(limit)),
            Who::ChildForCarer | Who::Child => line::free_up_to_of_child(self, &bound(limit)),
            Who::You | Who::YouOfTwo | Who::YourParents | Who::OtherParent => line::free_up_to(self, &bound(limit)),
        }
    }

    /// That a carer pays nothing.
    pub(in crate::text) fn you_pay_nothing(&self) -> &'static str {
        line::you_pay_nothing(self)
    }

    /// A condition of an amount that takes a sentence of its own.
    pub(in crate::text) fn condition_sentence(&self, condition: Condition) -> Option<String> {
        match condition {
            Condition::ChangeCounts => Some(self.sentences(&[line::if_change_counts(self), line::otherwise(self)])),
            Condition::NoAsylum => Some(line::if_no_asylum(self).to_owned()),
            Condition::LessByOtherParent => Some(line::less_by_other_parent(self).to_owned()),
            Condition::WealthUnknown(most) => Some(line::wealth_unknown(self, &bound(most.franc_above()))),
            _ => None,
        }
    }

    /// A step of the tariff close by.
    pub fn near_jump(&self, near: NearJump) -> String {
        let then = &self.then(near);
        match near.more {
            Some(more) => line::step_ahead(self, &bound(more), then),
            None => line::step_here(self, then),
        }
    }

    fn then(&self, NearJump { then, is_at_most, .. }: NearJump) -> String {
        match (then.daily, then.days, is_at_most) {
            (Some(day), Some(days), false) => line::then_for(self, days, &for_days(day, days)),
            (Some(day), Some(days), true) => line::then_for_at_most(self, days, &for_days(day, days)),
            (Some(day), None, false) => line::then_a_day(self, &rough(day)),
            (Some(day), None, true) => line::then_a_day_at_most(self, &rough(day)),
            (None, _, false) => line::then_a_month(self, &rough(then.monthly)),
            (None, _, true) => line::then_a_month_at_most(self, &rough(then.monthly)),
        }
    }

    fn condition_of_line(&self, condition: Condition, who: Who) -> Option<&'static str> {
        Some(match condition {
            Condition::Without(Without::Wealth) => line_conditions::wealth(self),
            Condition::Without(Without::Partner) if who == Who::OtherParent => line_conditions::partner_of_other(self),
            Condition::Without(Without::Partner) => line_conditions::partner(self),
            Condition::Without(Without::Rent) => line_conditions::rent(self),
            Condition::Without(Without::ChildWage) => line_conditions::child_wage(self),
            Condition::Without(Without::ChildMoney) => line_conditions::child_money(self),
            Condition::WithoutOtherChild => line_conditions::other_child(self),
            Condition::NoAsylum
            | Condition::ChangeCounts
            | Condition::IncomeMissing
            | Condition::LessByOtherParent
            | Condition::WealthUnknown(_) => return None,
        })
    }
}
