//! Writes the answers of the family way to the questions that the case is read from. What a family told stays beside it.
//!
//! Each page writes all that follows from its answers, so writing again changes nothing. A page writes only what was told on it:
//! an answer that was changed elsewhere, in the Fachmodus, stays.

use crate::answer::Answer;
use crate::calendar::Date;
use crate::case::field::Person;
use crate::case::{Basis, Domicile, Extent, IndicatingBody, TaxBasis};
use crate::form::family::age::{self, Age, Stage, stage};
use crate::form::family::amounts;
use crate::form::family::answered::is_told;
use crate::form::family::page::Page;
use crate::form::family::start;
use crate::form::family::way::{Moves, applies, help_of, items, later_pages, pages};
use crate::form::{
    Action, AnotherOption, Asked, ChoiceQuestion, Chosen, ChosenOptions, FamilyExtentOption, Form, FosterFormOption, HelpOption,
    HouseholdOption, IncomePeriodOption, ListItem, MOST_HELPS, MoreItem, OtherHelpOption, ParentsOption, PartnerOption,
    ProposerOption, Question, RequestOption, Side, StartWishOption, TextQuestion, ToldLine, UNKNOWN, UncoveredOption, WayOption,
    as_typed, range,
};
use crate::money::Chf;

/// Writes what was told on all pages of the way.
pub fn write_all(form: &mut Form, today: Date) {
    // A page can open others, so the way is walked page by page.
    let mut written: Vec<Page> = Vec::new();
    while let Some(page) = {
        let way = pages(form, Moves::BOTH).into_iter().chain(later_pages(form, Moves::BOTH));
        way.into_iter().find(|page| !written.contains(page))
    } {
        written.push(page);
        if is_told(form, page) {
            Writer { form, today }.page(page);
        }
    }
    start::write(form, today);
}

/// Marks the answers as those of the family way, if nothing but the help was answered before.
pub fn begin(form: &mut Form) {
    let is_first = |asked: Asked| {
        matches!(asked.question, Question::Choice(ChoiceQuestion::Help | ChoiceQuestion::FamilyHelp | ChoiceQuestion::OtherHelp))
    };
    if form.typed().next().is_none() && form.chosen().all(|(asked, _)| is_first(asked)) {
        form.update(Action::Choose(0, ChoiceQuestion::Way, Some(WayOption::Family.into())));
    }
}

/// Whether the answers are those of the family way.
pub fn is_family(form: &Form) -> bool {
    // Asked for each preset, so it must not ask for one itself.
    form.chosen().any(|(_, chosen)| chosen == Some(WayOption::Family.into()))
}

struct Writer<'a> {
    form: &'a mut Form,
    today: Date,
}

impl Writer<'_> {
    fn choose(&mut self, help: usize, question: ChoiceQuestion, option: Option<Chosen>) {
        self.form.update(Action::Choose(help, question, option));
    }

    fn text(&mut self, help: usize, question: TextQuestion, text: impl Into<String>) {
        self.form.update(Action::Type(help, 0, question, text.into()));
    }

    fn amount(&mut self, question: TextQuestion, answer: Answer<Chf>) {
        self.text(0, question, as_text(answer));
    }

    fn count(&mut self, help: usize, question: TextQuestion, answer: Answer<u32>) {
        self.text(
            help,
            question,
            match answer {
                Answer::Known(number) => number.to_string(),
                Answer::Between { low, high } => range(&low.to_string(), &high.to_string()),
                Answer::Unknown => UNKNOWN.to_owned(),
            },
        );
    }

    fn nothing(&mut self, questions: &[TextQuestion]) {
        for question in questions {
            self.text(0, *question, "0");
        }
    }

    fn forget(&mut self, asked: Asked) {
        self.form.forget(asked);
    }

    fn page(&mut self, page: Page) {
        match page {
            Page::Help | Page::OtherHelp => self.help(),
            Page::Undecided => {}
            Page::Start => self.start(),
            Page::Age => self.age(),
            Page::List(side) => self.list(side),
            Page::Elsewhere => {
                let elsewhere = self.form.at(0).elsewhere();
                self.choose(0, ChoiceQuestion::Domicile, elsewhere.map(Chosen::from));
            }
            Page::More => self.more(),
            Page::Extent(help) => self.extent(help),
            Page::FosterForm(help) => self.foster_form(help),
            Page::Days(help) => self.days(help),
            Page::Parents => self.parents(),
            Page::Income(person) => self.income(person),
            Page::ChildWage => self.amount(TextQuestion::OwnWage, amounts::wage(self.form)),
            Page::ChildMoney => {
                self.amount(TextQuestion::OwnOther, amounts::other_income(self.form));
                self.amount(TextQuestion::Wealth(Person::Child(0)), amounts::child_wealth(self.form));
            }
            Page::ChildMoneyTo => self.child_money_to(),
            Page::Rent(person) => {
                let rent = amounts::monthly(self.form, person, ToldLine::Rent);
                self.amount(TextQuestion::Property(person), rent);
                self.amount(TextQuestion::Upkeep(person), amounts::upkeep(rent));
            }
            Page::Alimony(person) => self.amount(TextQuestion::MaintenancePaid(person), amounts::alimony(self.form, person)),
            Page::DayCare(person) => {
                self.amount(TextQuestion::DayCare(person), amounts::monthly(self.form, person, ToldLine::DayCare));
            }
            Page::Illness(person) => self.amount(TextQuestion::Illness(person), amounts::illness(self.form, person)),
            Page::Children(person) => {
                self.count(0, TextQuestion::ChildDeductions(person), amounts::children(self.form, person));
            }
            Page::Wealth(person) => self.wealth(person),
            Page::Proposer => self.proposer(),
        }
    }

    fn help(&mut self) {
        let Some(help) = help_of(self.form) else {
            self.forget(Asked::chosen(0, ChoiceQuestion::Help));
            return;
        };
        self.choose(0, ChoiceQuestion::Help, Some(help.into()));
        let uncovered = match self.form.at(0).other_help() {
            Some(OtherHelpOption::DayCare) => Some(UncoveredOption::DayCare),
            Some(OtherHelpOption::Schooling) => Some(UncoveredOption::Schooling),
            Some(OtherHelpOption::Training) => Some(UncoveredOption::Training),
            Some(OtherHelpOption::AccompaniedVisits) => Some(UncoveredOption::AccompaniedVisits),
            _ => None,
        };
        if help == HelpOption::NotCovered {
            self.choose(0, ChoiceQuestion::Uncovered, uncovered.map(Chosen::from));
        }
    }

    fn age(&mut self) {
        match age::read(self.form.at(0).text(TextQuestion::Age)) {
            Some(Age::Birth(birth)) => self.text(0, TextQuestion::Birth, start::as_typed(birth)),
            _ => self.forget(Asked::typed(0, TextQuestion::Birth)),
        }
    }

    /// Writes what was not ticked as stated: it is nothing. What was ticked is open until its page is answered.
    fn list(&mut self, side: Side) {
        for item in items(self.form, side) {
            self.item(item, side, applies(self.form, item, side));
        }
        let is_placement = side == Side::Own && self.form.at(0).help_kind() != Some(HelpOption::FamilyCoaching);
        if !is_placement {
            return;
        }
        match stage(self.form) {
            // A younger child has no wage.
            Some(Stage::Child) => self.nothing(&[TextQuestion::OwnWage]),
            // The deductions of the young person are taken as none.
            Some(Stage::Turning) => self.no_deductions_of_child(),
            Some(Stage::Adult) => self.nothing(&[TextQuestion::ChildDeductions(Person::Child(0))]),
            Some(Stage::Youth) | None => {}
        }
    }

    fn no_deductions_of_child(&mut self) {
        let child = Person::Child(0);
        self.nothing(&[TextQuestion::ChildDeductions(child), TextQuestion::MaintenancePaid(child), TextQuestion::Illness(child)]);
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
        } else if self.form.at(0).partner(parent) != Some(PartnerOption::NotStable) {
            self.forget(Asked::chosen(0, question));
        }
    }

    /// Writes the further helps as a row: those of the same child first. Answers about a help that stood there before are lost.
    fn more(&mut self) {
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
        for help in 0..MOST_HELPS {
            let next = row.get(help);
            if help + 1 < MOST_HELPS {
                let another = next.map_or(AnotherOption::No, |(another, _)| *another);
                if help <= row.len() {
                    self.choose(help, ChoiceQuestion::Another, Some(another.into()));
                }
                let kind = next.map(|(_, kind)| *kind);
                if self.form.at(help + 1).help_kind() != kind {
                    self.form.forget_help(help + 1);
                    if let Some(kind) = kind {
                        self.choose(help + 1, ChoiceQuestion::Help, Some(kind.into()));
                    }
                }
            }
        }
    }

    fn extent(&mut self, help: usize) {
        let (extent, days) = match self.form.at(help).family_extent() {
            Some(FamilyExtentOption::Full) => (Some(Extent::Full), None),
            Some(FamilyExtentOption::Weekly) => (Some(Extent::Weekly), None),
            Some(FamilyExtentOption::PartTime) => (Some(Extent::PartTime), None),
            Some(FamilyExtentOption::FewDays) => (Some(Extent::PartTime), Some(FEW_DAYS)),
            None => (None, None),
        };
        self.choose(help, ChoiceQuestion::Extent, extent.map(Chosen::from));
        self.text(help, TextQuestion::RegularDays, days.unwrap_or_default());
    }

    fn foster_form(&mut self, help: usize) {
        if self.form.at(help).foster_form() == Some(FosterFormOption::Crisis) {
            self.choose(help, ChoiceQuestion::Request, Some(RequestOption::Crisis.into()));
        } else if self.form.at(help).request() == Some(RequestOption::Crisis) {
            self.forget(Asked::chosen(help, ChoiceQuestion::Request));
        }
    }

    fn days(&mut self, help: usize) {
        if !amounts::is_holiday(self.form, help) {
            self.count(help, TextQuestion::DaysPerMonth, amounts::days(self.form, help));
        }
    }

    fn parents(&mut self) {
        let household = match self.form.at(0).parents() {
            Some(ParentsOption::Together) => Some(HouseholdOption::Together),
            Some(ParentsOption::Apart) => Some(HouseholdOption::Apart),
            Some(ParentsOption::One) => Some(HouseholdOption::OneParent),
            Some(ParentsOption::NoLiableParents) => {
                self.no_deductions_of_child();
                Some(HouseholdOption::NoLiableParents)
            }
            Some(ParentsOption::YoungPerson | ParentsOption::Else) | None => None,
        };
        self.choose(0, ChoiceQuestion::Household, household.map(Chosen::from));
    }

    fn income(&mut self, person: Person) {
        let yearly = amounts::income(self.form, person);
        let period = self.form.at(0).income_period(person);
        let is_exact =
            matches!(period, Some(IncomePeriodOption::Ruling | IncomePeriodOption::Nothing | IncomePeriodOption::NotStable));
        let is_changed = person == Person::First && applies(self.form, ListItem::Changed, Side::Own) == Some(true);
        if is_changed {
            let month = |day: Date| day.month().first();
            let start = Date::read(self.form.at(0).text(TextQuestion::Start));
            let since = start.map_or(month(self.today), |start| month(self.today).min(month(start)));
            self.text(0, TextQuestion::ChangeSince(person), start::as_typed(since));
            let monthly = match yearly {
                Answer::Known(sum) => Answer::Known(monthly_up(sum)),
                Answer::Between { low, high } => Answer::Between { low: monthly_up(low), high: monthly_up(high) },
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
                let is_stable = period != Some(IncomePeriodOption::NotStable);
                let partner = if is_stable { PartnerOption::Stable } else { PartnerOption::NotStable };
                self.choose(0, ChoiceQuestion::Partner(parent), Some(partner.into()));
                self.nothing(&[TextQuestion::Property(person), TextQuestion::Upkeep(person)]);
                self.text(0, TextQuestion::ChangeSince(person), "");
            }
            _ => {}
        }
    }

    fn child_money_to(&mut self) {
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

    fn wealth(&mut self, person: Person) {
        self.amount(TextQuestion::Wealth(person), amounts::wealth(self.form, person));
        if amounts::has_counting_partner(self.form, person) {
            let partner = if person == Person::Second { Person::SecondPartner } else { Person::FirstPartner };
            self.nothing(&[TextQuestion::Wealth(partner)]);
        }
    }

    /// A day that is told replaces «So bald wie möglich» and «Noch offen».
    fn start(&mut self) {
        let is_told = !self.form.at(0).text(TextQuestion::StartTold).trim().is_empty();
        if is_told && self.form.at(0).start_wish() != Some(StartWishOption::AlreadyThere) {
            self.forget(Asked::chosen(0, ChoiceQuestion::StartWish));
        }
    }

    fn proposer(&mut self) {
        let (basis, body) = match self.form.at(0).proposer() {
            Some(ProposerOption::SocialService) => (Some(Basis::Indication), Some(IndicatingBody::SocialService)),
            Some(ProposerOption::Ordered) => (Some(Basis::Order), None),
            Some(ProposerOption::ChildProtection) => (Some(Basis::Indication), Some(IndicatingBody::ChildProtection)),
            Some(ProposerOption::ChildPsychiatry) => (Some(Basis::Indication), Some(IndicatingBody::ChildPsychiatry)),
            Some(ProposerOption::Mosaik) => (Some(Basis::Indication), Some(IndicatingBody::Mosaik)),
            Some(ProposerOption::Birmann) => (Some(Basis::Indication), Some(IndicatingBody::Birmann)),
            // Whether another body may indicate the help is not known: the office decides.
            Some(ProposerOption::SomebodyElse | ProposerOption::Nobody) | None => (None, None),
        };
        self.choose(0, ChoiceQuestion::Basis, basis.map(Chosen::from));
        self.choose(0, ChoiceQuestion::IndicatedBy, body.map(Chosen::from));
    }
}

/// The regular days that stand for «less than ten days a month» (§ 29 Abs. 2).
const FEW_DAYS: &str = "9";

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

/// A twelfth of a year's amount, up to the next Rappen, so that twelve of them are not less.
pub(super) fn monthly_up(sum: Chf) -> Chf {
    let exact = sum.divided(12);
    let [below, above] = exact.neighbours();
    if below == exact { below } else { above }
}

/// An answer as somebody would type it. An end of a range is rounded outward to the Rappen.
fn as_text(answer: Answer<Chf>) -> String {
    match answer {
        Answer::Unknown => UNKNOWN.to_owned(),
        Answer::Between { low, high } => {
            let [low, _] = low.neighbours();
            let [below, above] = high.neighbours();
            as_typed(Answer::Between { low, high: if below == high { below } else { above } })
        }
        known => as_typed(known),
    }
}
