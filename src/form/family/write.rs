//! Writes the answers of the family way to the questions that the case is read from. What a family told stays beside it.
//!
//! Each page writes all that follows from its answers, so writing again changes nothing. A page writes only what was told on it:
//! an answer that was changed elsewhere, in the Fachmodus, stays.

use crate::answer::Answer;
use crate::calendar::Date;
use crate::case::field::Person;
use crate::case::{Basis, Extent, IndicatingBody, TaxBasis};
use crate::form::family::age::{self, Age};
use crate::form::family::amounts;
use crate::form::family::answered::is_told;
use crate::form::family::page::Page;
use crate::form::family::start;
use crate::form::family::way::{Moves, applies, help_of, later_pages, pages};
use crate::form::{
    Action, Asked, ChoiceQuestion, Chosen, ChosenOptions, FamilyExtentOption, Form, FosterFormOption, HelpOption,
    HouseholdOption, IncomePeriodOption, ListItem, OtherHelpOption, ParentsOption, PartnerOption, ProposerOption, Question,
    RequestOption, Side, StartWishOption, TextQuestion, ToldLine, UNKNOWN, UncoveredOption, WayOption, as_typed, range,
};
use crate::money::Chf;

/// Writes what was told on all pages of the way.
pub fn write_all(form: &mut Form, today: Date) {
    // A page can open others, so the way is walked page by page.
    let mut written: Vec<Page> = Vec::new();
    while let Some(page) = {
        let way = pages(form, Moves::BOTH).into_iter().chain(later_pages(form));
        way.into_iter().find(|page| !written.contains(page))
    } {
        written.push(page);
        let was_told = || page.questions(form).into_iter().any(|asked| form.of(asked).was_answered(asked.question));
        if is_told(form, page) {
            Writer { form, today }.page(page);
        } else if !matches!(page, Page::List(_)) && was_told() {
            // What was told makes no sense any more, such as a band of wealth that is no longer offered: it is open again.
            page.writes().into_iter().for_each(|asked| form.forget(asked));
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

pub(super) struct Writer<'a> {
    pub(super) form: &'a mut Form,
    today: Date,
}

impl Writer<'_> {
    pub(super) fn choose(&mut self, help: usize, question: ChoiceQuestion, option: Option<Chosen>) {
        self.form.update(Action::Choose(help, question, option));
    }

    pub(super) fn text(&mut self, help: usize, question: TextQuestion, text: impl Into<String>) {
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

    pub(super) fn nothing(&mut self, questions: &[TextQuestion]) {
        for question in questions {
            self.text(0, *question, "0");
        }
    }

    pub(super) fn forget(&mut self, asked: Asked) {
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
