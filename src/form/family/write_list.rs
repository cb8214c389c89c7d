//! Writes the answers of the list «Trifft etwas davon zu?», and the further helps that it opens.

use crate::case::field::Person;
use crate::case::{Basis, Domicile};
use crate::form::family::age::{Stage, stage};
use crate::form::family::read_back;
use crate::form::family::way::{applies, items};
use crate::form::family::write::Writer;
use crate::form::{
    AnotherOption, Asked, ChoiceQuestion, Chosen, ChosenOptions, Form, HelpOption, HouseholdOption, ListItem, MOST_HELPS,
    MoreItem, PartnerOption, Side, TextQuestion,
};

/// What a child that pays itself can deduct.
pub(super) const DEDUCTIONS_OF_CHILD: [TextQuestion; 3] = [
    TextQuestion::ChildDeductions(Person::Child(0)),
    TextQuestion::MaintenancePaid(Person::Child(0)),
    TextQuestion::Illness(Person::Child(0)),
];

impl Writer<'_> {
    /// Writes what was not ticked as stated: it is nothing. What was ticked is open until its page is answered.
    pub(super) fn list(&mut self, side: Side) {
        for item in items(self.form, side) {
            let applies = applies(self.form, item, side);
            if read_back::item(self.form, item, side) != Some(applies) {
                self.item(item, side, applies);
            }
        }
        let is_placement = side == Side::Own && self.form.at(0).help_kind() != Some(HelpOption::FamilyCoaching);
        if !is_placement {
            return;
        }
        match stage(self.form) {
            // A younger child has no wage.
            Some(Stage::Child) => self.assumed_nothing(&[TextQuestion::OwnWage]),
            // The deductions of the young person are taken as none.
            Some(Stage::Turning) => self.no_deductions_of_child(),
            Some(Stage::Adult) => self.assumed_nothing(&[TextQuestion::ChildDeductions(Person::Child(0))]),
            Some(Stage::Youth) | None => {}
        }
    }

    pub(super) fn no_deductions_of_child(&mut self) {
        self.assumed_nothing(&DEDUCTIONS_OF_CHILD);
    }

    fn item(&mut self, item: ListItem, side: Side, applies: Option<bool>) {
        let person = match side {
            Side::Own if stage(self.form) == Some(Stage::Adult) => Person::Child(0),
            Side::Own => Person::First,
            Side::Other => Person::Second,
        };
        let child = Person::Child(0);
        let of_parents: &[TextQuestion] = match item {
            ListItem::Wage => &[TextQuestion::OwnWage],
            ListItem::Money => &[TextQuestion::OwnOther, TextQuestion::Wealth(child)],
            ListItem::Rent => &[TextQuestion::Property(person), TextQuestion::Upkeep(person)],
            ListItem::Alimony => &[TextQuestion::MaintenancePaid(person)],
            ListItem::DayCare => &[TextQuestion::DayCare(person)],
            ListItem::Illness => &[TextQuestion::Illness(person)],
            ListItem::Asylum => return self.choose(0, ChoiceQuestion::Asylum, applies.map(Chosen::from)),
            ListItem::Assistance => return self.choose(0, ChoiceQuestion::SocialAssistance, applies.map(Chosen::from)),
            ListItem::Elsewhere => {
                let domicile = (applies == Some(false)).then_some(Domicile::BaselLandschaft);
                return self.choose(0, ChoiceQuestion::Domicile, domicile.map(Chosen::from));
            }
            ListItem::YouthCourt => return self.youth_court(applies),
            ListItem::NoParents => {
                let none = applies.map(|none| if none { HouseholdOption::NoLiableParents } else { HouseholdOption::Together });
                return self.choose(0, ChoiceQuestion::Household, none.map(Chosen::from));
            }
            ListItem::Partner => return self.no_partner(person, applies),
            ListItem::Changed => {
                if applies != Some(true) {
                    self.text(0, TextQuestion::ChangeSince(person), "");
                }
                return;
            }
            ListItem::More | ListItem::Placed | ListItem::ReliefToo => return self.more(),
        };
        for question in of_parents {
            if applies == Some(false) {
                self.text(0, *question, "0");
            } else {
                // Its page writes the answer.
                self.forget(Asked::typed(0, *question));
            }
        }
    }

    fn youth_court(&mut self, applies: Option<bool>) {
        if applies == Some(true) {
            self.choose(0, ChoiceQuestion::Basis, Some(Basis::CriminalOrder.into()));
        } else if self.form.at(0).basis() == Some(Basis::CriminalOrder) {
            self.forget(Asked::chosen(0, ChoiceQuestion::Basis));
        }
    }

    fn no_partner(&mut self, parent: Person, applies: Option<bool>) {
        let question = ChoiceQuestion::Partner(parent);
        if applies == Some(false) {
            self.choose(0, question, Some(PartnerOption::None.into()));
        } else if applies.is_none() {
            self.choose(0, question, None);
        } else if self.form.at(0).partner(parent) != Some(PartnerOption::NotStable) {
            self.forget(Asked::chosen(0, question));
        }
    }

    /// Writes the further helps as a row: those of the same child first. The answers about a help move with it. Those about a help that
    /// is not in the row stay behind the row, where nothing reads them, as long as there is room.
    pub(super) fn more(&mut self) {
        let form = &*self.form;
        let ticked = |item| form.at(0).applies(item, Side::Own) == Some(true);
        let mut row: Vec<(AnotherOption, HelpOption)> = Vec::new();
        if form.at(0).help_kind() == Some(HelpOption::FamilyCoaching) {
            row.extend(ticked(ListItem::ReliefToo).then_some((AnotherOption::SameChild, HelpOption::ReliefStay)));
            row.extend(ticked(ListItem::Placed).then_some((AnotherOption::OtherChild, HelpOption::Home)));
        } else if ticked(ListItem::More) {
            row.extend(
                MoreItem::ALL.iter().filter(|item| form.at(0).more(**item) == Some(true)).filter_map(|item| further(*item)),
            );
        }
        row.truncate(MOST_HELPS - 1);
        let kind_at = |form: &Form, place: usize| form.at(place).help_kind();
        for (place, (another, kind)) in (1..MOST_HELPS).zip(&row) {
            let is_told = |at: &usize| kind_at(self.form, *at) == Some(*kind);
            let is_free = |at: &usize| row.iter().all(|(_, kind)| kind_at(self.form, *at) != Some(*kind));
            let is_empty = |at: &usize| kind_at(self.form, *at).is_none();
            let mut places = place..MOST_HELPS;
            let found = places.clone().find(is_told);
            let from = found.or_else(|| places.clone().find(is_empty)).or_else(|| places.find(is_free)).unwrap_or(place);
            self.form.swap_helps(place, from);
            if found.is_none() {
                self.form.forget_help(place);
                self.choose(place, ChoiceQuestion::Help, Some((*kind).into()));
            }
            self.choose(place - 1, ChoiceQuestion::Another, Some((*another).into()));
        }
        if row.len() + 1 < MOST_HELPS {
            self.choose(row.len(), ChoiceQuestion::Another, Some(AnotherOption::No.into()));
        }
    }
}

/// The further help that an item stands for. `None` for items that name no single help.
fn further(item: MoreItem) -> Option<(AnotherOption, HelpOption)> {
    Some(match item {
        MoreItem::Coaching => (AnotherOption::SameChild, HelpOption::FamilyCoaching),
        MoreItem::Relief => (AnotherOption::SameChild, HelpOption::ReliefStay),
        MoreItem::OtherHome => (AnotherOption::OtherChild, HelpOption::Home),
        MoreItem::OtherFoster => (AnotherOption::OtherChild, HelpOption::FosterFamily),
        MoreItem::OpenCost | MoreItem::Beyond => return None,
    })
}
