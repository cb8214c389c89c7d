//! Reads the answer of a page of the family way back from the questions that the page writes: of files and links without a family
//! way, and after a change in the Fachmodus.
//!
//! A page whose answer cannot say what stands there has none, and is asked: an amount a year that is no whole number of Rappen a
//! month, or two incomes of a couple that change on two days.

use crate::answer::Answer;
use crate::calendar::Date;
use crate::case::field::Person;
use crate::case::{Basis, Domicile, Extent, IndicatingBody};
use crate::form::family::age::{Stage, stage};
use crate::form::family::amounts::is_holiday;
use crate::form::family::besides::besides;
use crate::form::family::fields::{Fields, NOTHING};
use crate::form::family::page::Page;
use crate::form::family::way::items;
use crate::form::figures::count;
use crate::form::{
    Action, ChoiceQuestion, Chosen, ChosenOptions, DaysUnitOption, FamilyExtentOption, FamilyHelpOption, Form, HelpOption,
    HouseholdOption, ListItem, MoreItem, OtherHelpOption, ParentsOption, PartnerOption, ProposerOption, Question, Side,
    TextQuestion, ToldLine, UNKNOWN, UncoveredOption,
};
use crate::money::Chf;
use crate::rules::parameters::RuleBook;

/// Whether an item of the list applies, by the other answers; within that, whether it is known. `None` if they do not say it.
pub(super) fn item(form: &Form, item: ListItem, side: Side) -> Option<Option<bool>> {
    Fields { answers: form, told: form }.item(item, side)
}

/// The answers of a page that follow from the other answers. `told` holds those of the pages before it. `None` if none follow.
pub(super) fn page(answers: &Form, told: &Form, page: Page) -> Option<Vec<Action>> {
    let reader = Fields { answers, told };
    match page {
        Page::Help => reader.help(),
        Page::OtherHelp => reader.other_help(),
        Page::Undecided => None,
        Page::Age => reader.age(),
        Page::List(side) => {
            let found = items(told, side).into_iter().filter_map(|item| {
                let does = reader.item(item, side)?;
                Some(Action::Choose(0, ChoiceQuestion::Applies(item, side), does.map(Chosen::from)))
            });
            Some(found.collect())
        }
        Page::Elsewhere => {
            let outside = reader.chosen(0, ChoiceQuestion::Domicile)?.filter(|one| *one != Domicile::BaselLandschaft.into())?;
            Some(vec![Action::Choose(0, ChoiceQuestion::Elsewhere, Some(outside))])
        }
        Page::More => {
            let besides = besides(answers);
            let ticked = |item: &MoreItem| Action::Choose(0, ChoiceQuestion::More(*item), Some(besides.contains(item).into()));
            (!besides.is_empty()).then(|| MoreItem::ALL.iter().map(ticked).collect())
        }
        Page::Extent(help) => reader.extent(help),
        // The page holds the question itself.
        Page::FosterForm(_) => None,
        Page::Days(help) => reader.days(help),
        Page::Parents => reader.parents(),
        Page::Income(person) => reader.income(person),
        Page::ChildWage => reader.wage(),
        Page::ChildMoney => reader.child_money(),
        Page::ChildMoneyTo => reader.child_money_to(),
        Page::Rent(person) => reader.monthly(TextQuestion::Property(person), person, ToldLine::Rent),
        Page::DayCare(person) => reader.monthly(TextQuestion::DayCare(person), person, ToldLine::DayCare),
        Page::Alimony(person) => reader.alimony(person),
        Page::Illness(person) => reader.illness(person),
        Page::Children(person) => reader.children(person),
        Page::Wealth(person) => reader.wealth(person),
        Page::Start => {
            let start = reader.text(0, TextQuestion::Start).filter(|start| Date::read(start).is_some())?;
            Some(vec![Action::Type(0, 0, TextQuestion::StartTold, start.to_owned())])
        }
        Page::Proposer => reader.proposer(),
    }
}

impl Fields<'_> {
    fn help(self) -> Option<Vec<Action>> {
        self.chosen(0, ChoiceQuestion::Help)?;
        let help = match self.answers.at(0).help_kind()? {
            HelpOption::Home => FamilyHelpOption::Home,
            HelpOption::FosterFamily => FamilyHelpOption::FosterFamily,
            HelpOption::FamilyCoaching => FamilyHelpOption::FamilyCoaching,
            HelpOption::ReliefStay => FamilyHelpOption::ReliefStay,
            HelpOption::EmergencyBed | HelpOption::EmergencyPlacement => FamilyHelpOption::EmergencyPlacement,
            HelpOption::AfterCare | HelpOption::FosterService | HelpOption::SchoolTransport | HelpOption::NotCovered => {
                FamilyHelpOption::SomethingElse
            }
        };
        Some(vec![Action::Choose(0, ChoiceQuestion::FamilyHelp, Some(help.into()))])
    }

    fn other_help(self) -> Option<Vec<Action>> {
        self.chosen(0, ChoiceQuestion::Help)?;
        let help = match self.answers.at(0).help_kind()? {
            HelpOption::AfterCare => OtherHelpOption::AfterCare,
            HelpOption::FosterService => OtherHelpOption::FosterService,
            HelpOption::SchoolTransport => OtherHelpOption::SchoolTransport,
            HelpOption::NotCovered => {
                self.chosen(0, ChoiceQuestion::Uncovered)?;
                match self.answers.at(0).uncovered() {
                    Some(UncoveredOption::DayCare) => OtherHelpOption::DayCare,
                    Some(UncoveredOption::Schooling) => OtherHelpOption::Schooling,
                    Some(UncoveredOption::Training) => OtherHelpOption::Training,
                    Some(UncoveredOption::AccompaniedVisits) => OtherHelpOption::AccompaniedVisits,
                    None => OtherHelpOption::Unlisted,
                }
            }
            _ => return None,
        };
        Some(vec![Action::Choose(0, ChoiceQuestion::OtherHelp, Some(help.into()))])
    }

    fn age(self) -> Option<Vec<Action>> {
        let birth = self.text(0, TextQuestion::Birth).filter(|birth| Date::read(birth).is_some())?;
        Some(vec![Action::Type(0, 0, TextQuestion::Age, birth.to_owned())])
    }

    /// Whether an item of the list applies, and within that, whether it is known. A field above 0 is ticked, and so is an open one:
    /// its page says that it is not known.
    fn item(self, item: ListItem, side: Side) -> Option<Option<bool>> {
        let parent = if side == Side::Own { Person::First } else { Person::Second };
        let child = Person::Child(0);
        let payer = || if side == Side::Own && stage(self.told) == Some(Stage::Adult) { child } else { parent };
        let has = |questions: &[TextQuestion]| -> Option<Option<bool>> {
            let amounts: Vec<Option<Answer<Chf>>> = questions.iter().map(|question| self.amount(*question)).collect();
            let is_nothing = |one: &Option<Answer<Chf>>| *one == Some(NOTHING);
            if amounts.iter().flatten().any(|one| *one != NOTHING) {
                Some(Some(true))
            } else {
                amounts.iter().all(is_nothing).then_some(Some(false))
            }
        };
        match item {
            ListItem::Asylum => self.yes_no(ChoiceQuestion::Asylum),
            ListItem::Assistance => self.yes_no(ChoiceQuestion::SocialAssistance),
            ListItem::Elsewhere => {
                Some(self.chosen(0, ChoiceQuestion::Domicile)?.map(|domicile| domicile != Domicile::BaselLandschaft.into()))
            }
            ListItem::YouthCourt => {
                Some(self.chosen(0, ChoiceQuestion::Basis)?.map(|basis| basis == Basis::CriminalOrder.into()))
            }
            ListItem::NoParents => Some(
                self.chosen(0, ChoiceQuestion::Household)?.map(|household| household == HouseholdOption::NoLiableParents.into()),
            ),
            ListItem::Partner => {
                Some(self.chosen(0, ChoiceQuestion::Partner(parent))?.map(|partner| partner != PartnerOption::None.into()))
            }
            ListItem::More | ListItem::Placed | ListItem::ReliefToo => {
                self.chosen(0, ChoiceQuestion::Another)?;
                let besides = besides(self.answers);
                Some(Some(match item {
                    ListItem::Placed => besides.iter().any(|one| matches!(one, MoreItem::OtherHome | MoreItem::OtherFoster)),
                    ListItem::ReliefToo => besides.contains(&MoreItem::Relief),
                    _ => !besides.is_empty(),
                }))
            }
            ListItem::Changed => {
                let since = TextQuestion::ChangeSince(parent);
                if !self.answers.at(0).was_answered(Question::Text(since)) {
                    return None;
                }
                let text = self.answers.at(0).text(since).trim();
                Some((text != UNKNOWN).then_some(!text.is_empty()))
            }
            ListItem::Wage => has(&[TextQuestion::OwnWage]),
            ListItem::Money => has(&[TextQuestion::OwnOther, TextQuestion::Wealth(child)]),
            // Upkeep is not asked without rent.
            ListItem::Rent => has(&[TextQuestion::Property(payer())]),
            ListItem::Alimony => has(&[TextQuestion::MaintenancePaid(payer())]),
            ListItem::DayCare => has(&[TextQuestion::DayCare(payer())]),
            ListItem::Illness => has(&[TextQuestion::Illness(payer())]),
        }
    }

    fn extent(self, help: usize) -> Option<Vec<Action>> {
        let days = self.text(help, TextQuestion::RegularDays).and_then(|days| count(days).ok());
        // So few days a month are charged nothing (§ 29 Abs. 2).
        let least = RuleBook::embedded().newest().map_or(0, |rules| rules.least_days.value);
        let is_few = matches!(days, Some(Answer::Known(days @ 1..)) if days < least);
        let extent = self.chosen(help, ChoiceQuestion::Extent)?.map(|_| match self.answers.at(help).extent() {
            Some(Extent::Full) => FamilyExtentOption::Full,
            Some(Extent::PartTime) if is_few => FamilyExtentOption::FewDays,
            Some(Extent::PartTime) => FamilyExtentOption::PartTime,
            Some(Extent::Weekly) | None => FamilyExtentOption::Weekly,
        });
        Some(vec![Action::Choose(help, ChoiceQuestion::FamilyExtent, extent.map(Chosen::from))])
    }

    fn days(self, help: usize) -> Option<Vec<Action>> {
        let tells = |text: String| Action::Type(help, 0, TextQuestion::DaysTold, text);
        if is_holiday(self.told, help) {
            let day = |question| Date::read(self.text(help, question)?);
            let (start, end) = (day(TextQuestion::Start)?, day(TextQuestion::End)?);
            let days = start.days_until(end) + 1;
            return (days > 0).then(|| vec![tells(days.to_string())]);
        }
        let text = self.text(help, TextQuestion::DaysPerMonth)?;
        Some(match count(text).ok()? {
            Answer::Unknown => vec![tells(UNKNOWN.to_owned())],
            _ => {
                let unit = Action::Choose(help, ChoiceQuestion::DaysUnit, Some(DaysUnitOption::Monthly.into()));
                vec![tells(text.to_owned()), unit]
            }
        })
    }

    fn parents(self) -> Option<Vec<Action>> {
        self.chosen(0, ChoiceQuestion::Household)?;
        let parents = match self.answers.at(0).household()? {
            HouseholdOption::Together => ParentsOption::Together,
            HouseholdOption::Apart => ParentsOption::Apart,
            HouseholdOption::OneParent => ParentsOption::One,
            HouseholdOption::NoLiableParents => ParentsOption::NoLiableParents,
        };
        Some(vec![Action::Choose(0, ChoiceQuestion::Parents, Some(parents.into()))])
    }

    fn proposer(self) -> Option<Vec<Action>> {
        self.chosen(0, ChoiceQuestion::Basis)?;
        let answers = self.answers.at(0);
        let proposer = match (answers.basis()?, answers.indicated_by()) {
            (Basis::Order, _) => ProposerOption::Ordered,
            (Basis::Indication, Some(IndicatingBody::SocialService)) => ProposerOption::SocialService,
            (Basis::Indication, Some(IndicatingBody::ChildProtection)) => ProposerOption::ChildProtection,
            (Basis::Indication, Some(IndicatingBody::ChildPsychiatry)) => ProposerOption::ChildPsychiatry,
            (Basis::Indication, Some(IndicatingBody::Mosaik)) => ProposerOption::Mosaik,
            (Basis::Indication, Some(IndicatingBody::Birmann)) => ProposerOption::Birmann,
            _ => return None,
        };
        Some(vec![Action::Choose(0, ChoiceQuestion::Proposer, Some(proposer.into()))])
    }
}
