//! Writes the answers of the family way to the questions that the case is read from. What a family told stays beside it.
//!
//! Each page writes all that follows from its answers, so writing again changes nothing. A page writes only what was told on it:
//! an answer that was changed elsewhere, in the Fachmodus, stays.

use crate::answer::Answer;
use crate::calendar::Date;
use crate::case::field::Person;
use crate::case::{Basis, Extent, IndicatingBody};
use crate::form::family::age::{self, Age};
use crate::form::family::amounts::{self, as_text};
use crate::form::family::page::Page;
use crate::form::family::read_back;
use crate::form::family::way::{Moves, applies, help_of, later_pages, pages};
use crate::form::figures::day_as_typed;
use crate::form::{
    Action, Asked, ChoiceQuestion, Chosen, ChosenOptions, FamilyExtentOption, Form, FosterFormOption, HelpOption,
    HouseholdOption, ListItem, OtherHelpOption, ParentsOption, ProposerOption, Question, RequestOption, Side, StartWishOption,
    TextQuestion, ToldLine, UNKNOWN, UncoveredOption, range,
};
use crate::money::Chf;

/// Writes the pages of the way for which `is_written` holds. A page whose answer stands there already writes nothing: what was
/// answered more exactly in the Fachmodus stays.
pub(super) fn write_pages(form: &mut Form, today: Option<Date>, is_written: impl Fn(&Form, Page) -> bool) {
    // A page can open others, so the way is walked page by page.
    let mut written: Vec<Page> = Vec::new();
    while let Some(page) = {
        let way = pages(form, Moves::BOTH).into_iter().chain(later_pages(form));
        way.into_iter().find(|page| !written.contains(page))
    } {
        written.push(page);
        if is_written(form, page) && !stands_there(form, page) {
            Writer { form, today }.page(page);
        }
    }
}

/// Whether the answers of a page say what the questions that it writes say already. An age is always written, because a day of birth
/// may stand there from before.
fn stands_there(form: &Form, page: Page) -> bool {
    let is_read_back = !matches!(page, Page::List(_) | Page::Age);
    let Some(actions) = read_back::page(form, form, page).filter(|_| is_read_back) else { return false };
    let mut same = Form::default();
    actions.into_iter().for_each(|action| same.update(action));
    page.open_questions(form).into_iter().all(|asked| form.answer(asked) == same.answer(asked))
}

pub(super) struct Writer<'a> {
    pub form: &'a mut Form,
    /// The day on which the answers were given. `None` where no day may be written.
    pub today: Option<Date>,
}

impl Writer<'_> {
    pub fn choose(&mut self, help: usize, question: ChoiceQuestion, option: Option<Chosen>) {
        self.form.update(Action::Choose(help, question, option));
    }

    pub fn text(&mut self, help: usize, question: TextQuestion, text: impl Into<String>) {
        self.form.update(Action::Type(help, 0, question, text.into()));
    }

    pub fn amount(&mut self, question: TextQuestion, answer: Answer<Chf>) {
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

    pub fn nothing(&mut self, questions: &[TextQuestion]) {
        for question in questions {
            self.text(0, *question, "0");
        }
    }

    /// As [`Writer::nothing`], where nobody answered.
    pub fn assumed_nothing(&mut self, questions: &[TextQuestion]) {
        for question in questions {
            if !self.form.at(0).was_answered(Question::Text(*question)) {
                self.text(0, *question, "0");
            }
        }
    }

    pub fn forget(&mut self, asked: Asked) {
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
            Some(Age::Birth(birth)) => self.text(0, TextQuestion::Birth, day_as_typed(birth)),
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
        let request = Question::Choice(ChoiceQuestion::Request);
        let is_crisis = self.form.at(help).foster_form() == Some(FosterFormOption::Crisis);
        if is_crisis && !self.form.at(help).was_answered(request) {
            self.choose(help, ChoiceQuestion::Request, Some(RequestOption::Crisis.into()));
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

    /// A day that is told replaces «So bald wie möglich» and «Noch offen».
    fn start(&mut self) {
        let is_told = !self.form.at(0).text(TextQuestion::StartTold).trim().is_empty();
        if is_told && self.form.at(0).start_wish() != Some(StartWishOption::AlreadyThere) {
            self.forget(Asked::chosen(0, ChoiceQuestion::StartWish));
        }
    }

    fn proposer(&mut self) {
        // Then the youth court has ordered the help.
        if applies(self.form, ListItem::YouthCourt, Side::Own) == Some(true) {
            return;
        }
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Writer;
    use crate::calendar::Date;
    use crate::case::field::Person;
    use crate::form::family::page::Page;
    use crate::form::family::told::writes;
    use crate::form::{
        Action, Asked, ChoiceQuestion, FamilyHelpOption, Form, HelpOption, HouseholdOption, ListItem, ParentsOption,
        PartnerOption, Question, Side, TextQuestion,
    };

    /// What pages write beside what they ask: the further helps, and what they take for nothing where nobody answered.
    const BESIDE: [&str; 6] = ["another", "help", "request", "child-deductions-child", "maintenance-paid-child", "illness-child"];

    /// Forms whose pages ask and write something different.
    fn forms() -> Vec<Form> {
        use Action::{Choose, Type};
        let helps = [
            (FamilyHelpOption::Home, HelpOption::Home),
            (FamilyHelpOption::FosterFamily, HelpOption::FosterFamily),
            (FamilyHelpOption::FamilyCoaching, HelpOption::FamilyCoaching),
        ];
        let parents = [
            (ParentsOption::Together, HouseholdOption::Together),
            (ParentsOption::One, HouseholdOption::OneParent),
            (ParentsOption::Apart, HouseholdOption::Apart),
        ];
        let partners = [PartnerOption::None, PartnerOption::StepParent, PartnerOption::Stable];
        let mut found = Vec::new();
        for (told, help) in helps {
            for (parent, household) in parents {
                for partner in partners {
                    for (age, is_changed) in [("15", true), ("15", false), ("19", false)] {
                        let changed = ChoiceQuestion::Applies(ListItem::Changed, Side::Own);
                        let mut form = Form::default();
                        form.update(Choose(0, ChoiceQuestion::FamilyHelp, Some(told.into())));
                        form.update(Choose(0, ChoiceQuestion::Help, Some(help.into())));
                        form.update(Choose(0, ChoiceQuestion::Parents, Some(parent.into())));
                        form.update(Choose(0, ChoiceQuestion::Household, Some(household.into())));
                        form.update(Choose(0, ChoiceQuestion::Partner(Person::First), Some(partner.into())));
                        form.update(Choose(0, ChoiceQuestion::Partner(Person::Second), Some(partner.into())));
                        form.update(Choose(0, changed, Some(is_changed.into())));
                        form.update(Type(0, 0, TextQuestion::Age, age.to_owned()));
                        form.update(Type(0, 0, TextQuestion::Start, "1.2.2027".to_owned()));
                        found.push(form);
                    }
                }
            }
        }
        found
    }

    /// The form with an answer to each question of a page: the option at this place, where there is one, and this text.
    fn answered(form: &Form, page: Page, place: usize, text: &str) -> Form {
        let mut answered = form.clone();
        for asked in page.questions(form) {
            answered.update(match asked.question {
                Question::Text(question) => Action::Type(asked.help, asked.nth, question, text.to_owned()),
                Question::Choice(question) => Action::Choose(asked.help, question, question.options().get(place).copied()),
            });
        }
        answered
    }

    // What a page writes is forgotten and written again as a whole. What it wrote without saying so would be lost.
    #[test]
    fn a_page_says_all_that_it_writes() {
        let is_beside = |asked: Asked| BESIDE.contains(&asked.name().split('.').next().unwrap_or_default());
        let mut unsaid = BTreeSet::new();
        for (form, page) in forms().iter().flat_map(|form| Page::all().into_iter().map(move |page| (form, page))) {
            for (place, text) in (0..9).flat_map(|place| [(place, "100"), (place, "?")]) {
                let before = answered(form, page, place, text);
                let mut after = before.clone();
                Writer { form: &mut after, today: Date::new(2026, 11, 29) }.page(page);
                let all: Vec<Asked> = before.actions().chain(after.actions()).map(|action| action.asked()).collect();
                let changed = all.into_iter().filter(|asked| before.answer(*asked) != after.answer(*asked));
                let of_page = page.questions(&after);
                let new = changed.filter(|asked| !writes(&after, page, *asked) && !of_page.contains(asked) && !is_beside(*asked));
                unsaid.extend(new.map(|asked| format!("{page:?} writes {}", asked.name())));
            }
        }
        assert_eq!(unsaid, BTreeSet::new());
    }
}
