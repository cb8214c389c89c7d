//! Reads back what the family way asks about money: the incomes, what raises and lowers them, and the wealth.

use crate::answer::Answer;
use crate::case::TaxBasis;
use crate::case::field::Person;
use crate::form::family::amounts::{has_counting_partner, is_taxed_as_couple, tax_free, wealth_options};
use crate::form::family::fields::{Fields, NOTHING, added, by_month, typed};
use crate::form::family::way::applies;
use crate::form::figures::count;
use crate::form::{
    Action, AlimonyOption, ChildCountOption, ChildMoneyToOption, ChoiceQuestion, Chosen, ChosenOptions, IncomePeriodOption,
    ListItem, ParentsOption, PartnerOption, PeriodOption, Side, TextQuestion, ToldLine, UNKNOWN, range,
};
use crate::money::Chf;

impl Fields<'_> {
    fn is_together(self) -> bool {
        self.told.at(0).parents() == Some(ParentsOption::Together)
    }

    fn has_change(self, person: Person) -> bool {
        self.text(0, TextQuestion::ChangeSince(person)).is_some_and(|since| since != UNKNOWN)
    }

    /// A figure of the second parent beside a joint one, be it written by the joint page itself.
    fn beside(self, question: TextQuestion) -> Option<Answer<Chf>> {
        Fields { answers: self.told, ..self }.amount(question)
    }

    /// Whether the second parent has nothing that the joint income does not say.
    fn second_has_only_income(self) -> bool {
        let second = Person::Second;
        // A preset counts where the answers have any.
        let is_there = |question| !self.told.at(0).text(question).trim().is_empty();
        is_there(TextQuestion::Property(second)) && is_there(TextQuestion::Wealth(second)) && !self.has_change(second)
    }

    pub fn income(self, person: Person) -> Option<Vec<Action>> {
        let is_joint = person == Person::First && self.is_together();
        let partner_of = match person {
            Person::FirstPartner => Some(Person::First),
            Person::SecondPartner => Some(Person::Second),
            _ => None,
        };
        match partner_of.and_then(|parent| self.answers.at(0).partner(parent)) {
            // Whether the income counts at all is open: no answer of the page says that.
            Some(PartnerOption::Unclear | PartnerOption::None) => return None,
            Some(PartnerOption::NotStable) => {
                return Some(vec![self.period(person, Some(IncomePeriodOption::NotStable))]);
            }
            None if partner_of.is_some() => return None,
            Some(PartnerOption::StepParent | PartnerOption::Stable) | None => {}
        }
        if is_joint && !self.second_has_only_income() {
            return None;
        }
        let is_changed = person == Person::First && applies(self.told, ListItem::Changed, Side::Own) == Some(true);
        if is_changed {
            let monthly = self.amount(TextQuestion::ChangeMonthly(person))?;
            // What the second parent earns beside it is no part of the sum a month.
            let is_alone = !is_joint || self.beside(TextQuestion::Subtotal(Person::Second)) == Some(NOTHING);
            return is_alone.then(|| self.sum(person, monthly, IncomePeriodOption::TwelveTimes));
        }
        let mut yearly = self.amount(TextQuestion::Subtotal(person))?;
        if is_joint {
            yearly = added(yearly, self.beside(TextQuestion::Subtotal(Person::Second))?);
        }
        let at = self.answers.at(0);
        let is_exact = at.tax_basis() == Some(TaxBasis::Ruling) && at.estimated(person) != Some(true);
        Some(self.sum(person, yearly, if is_exact { IncomePeriodOption::Ruling } else { IncomePeriodOption::Yearly }))
    }

    fn period(self, person: Person, period: Option<IncomePeriodOption>) -> Action {
        Action::Choose(0, ChoiceQuestion::IncomePeriod(person), period.map(Chosen::from))
    }

    fn sum(self, person: Person, sum: Answer<Chf>, period: IncomePeriodOption) -> Vec<Action> {
        match sum {
            Answer::Unknown => vec![self.period(person, None)],
            nothing if nothing == NOTHING => vec![self.period(person, Some(IncomePeriodOption::Nothing))],
            known => {
                let text = Action::Type(0, 0, TextQuestion::Income(person), typed(known));
                vec![text, self.period(person, Some(period))]
            }
        }
    }

    pub fn wage(self) -> Option<Vec<Action>> {
        let wage = self.amount(TextQuestion::OwnWage)?;
        let tells = Action::Type(0, 0, TextQuestion::Told(Person::Child(0), ToldLine::Wage), typed(wage));
        let times = (wage != Answer::Unknown).then_some(PeriodOption::Yearly.into());
        Some(vec![tells, Action::Choose(0, ChoiceQuestion::WageTimes, times)])
    }

    /// Whether an income is a pension or maintenance does not matter for the amount: it is told as a pension.
    pub fn child_money(self) -> Option<Vec<Action>> {
        let child = Person::Child(0);
        let other = by_month(self.amount(TextQuestion::OwnOther)?)?;
        let wealth = match self.amount(TextQuestion::Wealth(child))? {
            nothing if nothing == NOTHING => nothing,
            taxable => added(taxable, Answer::Known(tax_free(false)?)),
        };
        let mut found = vec![Action::Choose(0, ChoiceQuestion::ChildHas(ToldLine::Maintenance), Some(false.into()))];
        for (line, told) in [(ToldLine::Pension, other), (ToldLine::Wealth, wealth)] {
            let has = told != NOTHING;
            found.push(Action::Choose(0, ChoiceQuestion::ChildHas(line), Some(has.into())));
            if has {
                found.push(Action::Type(0, 0, TextQuestion::Told(child, line), typed(told)));
            }
        }
        Some(found)
    }

    pub fn child_money_to(self) -> Option<Vec<Action>> {
        let both = (self.yes_no(ChoiceQuestion::ReachesParents)?, self.yes_no(ChoiceQuestion::InParentsRuling)?);
        let to = match both {
            (Some(true), Some(true)) => Some(ChildMoneyToOption::Counted),
            (Some(true), Some(false)) => Some(ChildMoneyToOption::NotCounted),
            (Some(false), Some(false)) => Some(ChildMoneyToOption::Elsewhere),
            (None, None) => None,
            _ => return None,
        };
        Some(vec![Action::Choose(0, ChoiceQuestion::ChildMoneyTo, to.map(Chosen::from))])
    }

    /// An amount a year on a page that asks for it a month.
    pub fn monthly(self, question: TextQuestion, person: Person, line: ToldLine) -> Option<Vec<Action>> {
        let monthly = by_month(self.amount(question)?)?;
        Some(vec![Action::Type(0, 0, TextQuestion::Told(person, line), typed(monthly))])
    }

    pub fn alimony(self, person: Person) -> Option<Vec<Action>> {
        let set = |by: Option<AlimonyOption>| Action::Choose(0, ChoiceQuestion::Alimony(person), by.map(Chosen::from));
        match by_month(self.amount(TextQuestion::MaintenancePaid(person))?)? {
            Answer::Unknown => Some(vec![set(None)]),
            monthly => {
                let text = Action::Type(0, 0, TextQuestion::Told(person, ToldLine::Alimony), typed(monthly));
                Some(vec![set(Some(AlimonyOption::Ordered)), text])
            }
        }
    }

    pub fn illness(self, person: Person) -> Option<Vec<Action>> {
        let stands = |does: Option<bool>| Action::Choose(0, ChoiceQuestion::IllnessInRuling(person), does.map(Chosen::from));
        Some(match self.amount(TextQuestion::Illness(person))? {
            Answer::Unknown => vec![stands(None)],
            nothing if nothing == NOTHING => vec![stands(Some(false))],
            known => {
                let text = Action::Type(0, 0, TextQuestion::Told(person, ToldLine::Illness), typed(known));
                vec![stands(Some(true)), text]
            }
        })
    }

    pub fn children(self, person: Person) -> Option<Vec<Action>> {
        let number =
            |option: Option<ChildCountOption>| Action::Choose(0, ChoiceQuestion::ChildCount(person), option.map(Chosen::from));
        let typed = |text: String| Action::Type(0, 0, TextQuestion::Children(person), text);
        Some(match count(self.text(0, TextQuestion::ChildDeductions(person))?).ok()? {
            Answer::Known(0) => vec![number(Some(ChildCountOption::Zero))],
            Answer::Known(1) => vec![number(Some(ChildCountOption::One))],
            Answer::Known(2) => vec![number(Some(ChildCountOption::Two))],
            Answer::Known(3) => vec![number(Some(ChildCountOption::Three))],
            Answer::Known(4) => vec![number(Some(ChildCountOption::Four))],
            Answer::Known(more) => vec![number(Some(ChildCountOption::More)), typed(more.to_string())],
            Answer::Between { low: 0, high } => vec![number(None), typed(high.to_string())],
            Answer::Between { low, high } => {
                vec![number(Some(ChildCountOption::More)), typed(range(&low.to_string(), &high.to_string()))]
            }
            Answer::Unknown => vec![number(None)],
        })
    }

    pub fn wealth(self, person: Person) -> Option<Vec<Action>> {
        let mut taxable = self.amount(TextQuestion::Wealth(person))?;
        if person == Person::First && self.is_together() {
            taxable = added(taxable, self.beside(TextQuestion::Wealth(Person::Second))?);
        } else if has_counting_partner(self.told, person) {
            let partner = if person == Person::Second { Person::SecondPartner } else { Person::FirstPartner };
            let of_partner = self.amount(TextQuestion::Wealth(partner))?;
            let is_unknown_beside_known = taxable == Answer::Unknown && of_partner != Answer::Unknown && of_partner != NOTHING;
            taxable = added(taxable, of_partner);
            // The page does not ask who owns what, so it cannot hold an exact amount (`amounts::wealth`), nor that of one of both.
            if is_unknown_beside_known || matches!(taxable, Answer::Known(_)) && taxable != NOTHING {
                return None;
            }
        }
        let owns = |band: Option<Chosen>| Action::Choose(0, ChoiceQuestion::WealthBand(person), band);
        let [below, .., by_ruling] = wealth_options(is_taxed_as_couple(self.told, person));
        Some(match taxable {
            Answer::Unknown => vec![owns(None)],
            nothing if nothing == NOTHING => vec![owns(Some(below.into()))],
            known => {
                let text = Action::Type(0, 0, TextQuestion::Told(person, ToldLine::Taxable), typed(known));
                vec![owns(Some(by_ruling.into())), text]
            }
        })
    }
}
