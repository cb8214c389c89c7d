//! Writes what the family way asks about money where one answer says something of several persons or questions.

use crate::answer::Answer;
use crate::calendar::Date;
use crate::case::TaxBasis;
use crate::case::field::Person;
use crate::form::family::amounts::{self, monthly_down};
use crate::form::family::way::applies;
use crate::form::family::write::Writer;
use crate::form::figures::day_as_typed;
use crate::form::{
    Asked, ChoiceQuestion, Chosen, ChosenOptions, IncomePeriodOption, ListItem, ParentsOption, PartnerOption, Side, TextQuestion,
};

impl Writer<'_> {
    pub fn income(&mut self, person: Person) {
        let yearly = amounts::income(self.form, person);
        let period = self.form.at(0).income_period(person);
        let is_exact =
            matches!(period, Some(IncomePeriodOption::Ruling | IncomePeriodOption::Nothing | IncomePeriodOption::NotStable));
        let is_changed = person == Person::First && applies(self.form, ListItem::Changed, Side::Own) == Some(true);
        if is_changed {
            let month = |day: Date| day.month().first();
            let start = Date::read(self.form.at(0).text(TextQuestion::Start)).map(month);
            if let Some(since) = [self.today.map(month), start].into_iter().flatten().min() {
                self.text(0, TextQuestion::ChangeSince(person), day_as_typed(since));
            }
            let monthly = match yearly {
                Answer::Known(sum) => Answer::Known(monthly_down(sum)),
                Answer::Between { low, high } => Answer::Between { low: monthly_down(low), high: monthly_down(high) },
                Answer::Unknown => Answer::Unknown,
            };
            self.amount(TextQuestion::ChangeMonthly(person), monthly);
            self.forget(Asked::typed(0, TextQuestion::Subtotal(person)));
        } else {
            self.amount(TextQuestion::Subtotal(person), yearly);
        }
        self.choose(0, ChoiceQuestion::Estimated(person), Some((!is_exact).into()));
        if person == Person::First {
            if period == Some(IncomePeriodOption::Ruling) {
                self.choose(0, ChoiceQuestion::TaxBasis, Some(TaxBasis::Ruling.into()));
            } else {
                self.forget(Asked::chosen(0, ChoiceQuestion::TaxBasis));
            }
        }
        match person {
            // One sum for both: the rules only ever add what two parents who live together have (§§ 30a, 32).
            Person::First if self.form.at(0).parents() == Some(ParentsOption::Together) => {
                let second = Person::Second;
                self.nothing(&[
                    TextQuestion::Subtotal(second),
                    TextQuestion::Property(second),
                    TextQuestion::Upkeep(second),
                    TextQuestion::Wealth(second),
                ]);
                self.text(0, TextQuestion::ChangeSince(second), "");
            }
            Person::FirstPartner | Person::SecondPartner => {
                let parent = if person == Person::FirstPartner { Person::First } else { Person::Second };
                let partner = match period {
                    Some(IncomePeriodOption::NotStable) => PartnerOption::NotStable,
                    // Of a step-parent the income counts as of a stable partner.
                    _ if self.form.at(0).partner(parent) == Some(PartnerOption::StepParent) => PartnerOption::StepParent,
                    _ => PartnerOption::Stable,
                };
                self.choose(0, ChoiceQuestion::Partner(parent), Some(partner.into()));
                self.nothing(&[TextQuestion::Property(person), TextQuestion::Upkeep(person)]);
                self.text(0, TextQuestion::ChangeSince(person), "");
            }
            _ => {}
        }
    }

    pub fn child_money_to(&mut self) {
        use crate::form::ChildMoneyToOption::*;
        let (reaches, in_ruling) = match self.form.at(0).child_money_to() {
            Some(Counted) => (Some(true), Some(true)),
            Some(NotCounted) => (Some(true), Some(false)),
            Some(Elsewhere) => (Some(false), Some(false)),
            None => (None, None),
        };
        self.choose(0, ChoiceQuestion::ReachesParents, reaches.map(Chosen::from));
        self.choose(0, ChoiceQuestion::InParentsRuling, in_ruling.map(Chosen::from));
    }

    pub fn wealth(&mut self, person: Person) {
        self.amount(TextQuestion::Wealth(person), amounts::wealth(self.form, person));
        if amounts::has_counting_partner(self.form, person) {
            let partner = if person == Person::Second { Person::SecondPartner } else { Person::FirstPartner };
            self.nothing(&[TextQuestion::Wealth(partner)]);
        }
    }
}
