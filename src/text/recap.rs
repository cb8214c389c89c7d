//! What a family told, page by page, as the result repeats it.

use crate::case::field::Person;
use crate::form::family::{self, Page};
use crate::form::{
    Asked, ChoiceQuestion, ChosenOptions, Form, IncomePeriodOption, ListItem, Question, Side, StartWishOption, TextQuestion,
    ToldLine, UNKNOWN, amount,
};
use crate::text::answer::figure;
use crate::text::messages::texts;
use crate::text::write::repeated;
use crate::text::{Catalogue, Phrase};

texts! {
    /// What an answer of the family way is about, in one or two words: before the answer, and before what it can move.
    pub recap_label(Page) {
        help: Page::Help | Page::OtherHelp | Page::Undecided => "Hilfe",
        age: Page::Age => "Alter",
        list: Page::List(Side::Own) => "Trifft zu",
        list_of_other: Page::List(Side::Other) => "Trifft beim anderen Elternteil zu",
        elsewhere: Page::Elsewhere => "Angemeldet",
        more: Page::More => "Weitere Hilfen",
        extent: Page::Extent(_) => "Zeit im Heim",
        foster_form: Page::FosterForm(_) => "Zeit in der Pflegefamilie",
        days: Page::Days(_) => "Tage",
        parents: Page::Parents => "Eltern",
        income_of_other: Page::Income(Person::Second) => "Einkommen des anderen Elternteils",
        income_of_partner: Page::Income(Person::FirstPartner | Person::SecondPartner) => "Einkommen der Partnerin oder des Partners",
        income: Page::Income(_) => "Einkommen",
        child_wage: Page::ChildWage => "Lohn des Kindes",
        child_money: Page::ChildMoney => "Geld des Kindes",
        child_money_to: Page::ChildMoneyTo => "Wohin das Geld des Kindes geht",
        rent: Page::Rent(_) => "Miete",
        alimony: Page::Alimony(_) => "Alimente",
        day_care: Page::DayCare(_) => "Tagesbetreuung",
        illness: Page::Illness(_) => "Krankheitskosten",
        children_of_other: Page::Children(Person::Second) => "Kinderabzug des anderen Elternteils",
        children: Page::Children(_) => "Kinder mit Kinderabzug",
        wealth_of_other: Page::Wealth(Person::Second) => "Vermögen des anderen Elternteils",
        wealth: Page::Wealth(_) => "Vermögen",
        start: Page::Start => "Beginn",
        proposer: Page::Proposer => "Wer die Hilfe vorschlägt",
    }
}

texts! {
    /// An item of the list in a word or two, where several stand after each other.
    pub item_name for ListItem {
        Asylum => "Asyl",
        Elsewhere => "anderer Wohnsitz",
        YouthCourt => "Jugendgericht",
        More => "weitere Hilfe",
        Assistance => "Sozialhilfe",
        Placed => "Kind im Heim oder in Pflegefamilie",
        ReliefToo => "Entlastungstage",
        NoParents => "keine Eltern",
        Partner => "Partnerin oder Partner",
        Wage => "Lohn des Kindes",
        Money => "Geld des Kindes",
        Rent => "Mieteinnahmen",
        Changed => "verändertes Einkommen",
        Alimony => "Alimente",
        DayCare => "Tagesbetreuung",
        Illness => "Krankheitskosten",
    }
}

texts! {
    /// What a family told, where more than the answer is said.
    recap {
        /// `items` is a list of what does not apply.
        not_applying(items) => "Sie haben gesagt: nicht zutreffend: {items}",
        none => "nichts davon",
        /// `items` is a list of what the family is not sure about.
        not_sure(items) => "nicht sicher: {items}",
        monthly(amount) => "{amount} Franken im Monat",
        yearly(amount) => "{amount} Franken im Jahr",
        francs(amount) => "{amount} Franken",
    }
}

impl Catalogue {
    /// What a family told on a page. Numbers, and what could not be read, are repeated.
    pub fn told_on(&self, page: Page, form: &Form) -> String {
        let answers = form.at(page.help());
        let said: Vec<String> = match page {
            Page::List(side) => return self.ticked(side, form),
            // A day that was told says more than that it is open.
            Page::Start
                if answers.start_wish() != Some(StartWishOption::AlreadyThere)
                    && !answers.text(TextQuestion::StartTold).trim().is_empty() =>
            {
                return repeated(answers.text(TextQuestion::StartTold).trim());
            }
            Page::Income(person) => {
                let period = answers.income_period(person);
                return match period {
                    Some(IncomePeriodOption::Nothing) | None => self.chosen_on(page, form, page.questions(form).get(1)),
                    Some(period) => {
                        let told = self.amount_of(answers.text(TextQuestion::Income(person)));
                        self.listed(&[&recap::francs(self, &told), self.option(period.into())])
                    }
                };
            }
            _ => page.open_questions(form).iter().filter_map(|asked| self.one_answer(page, form, *asked)).collect(),
        };
        self.listed(&said)
    }

    /// What does not apply, as the family said it. `None` for other pages than a list, and if everything applies.
    pub fn not_applying(&self, page: Page, form: &Form) -> Option<String> {
        let Page::List(side) = page else { return None };
        let not: Vec<&str> = self.items_with(side, form, false);
        (!not.is_empty()).then(|| recap::not_applying(self, &self.listed(&not)))
    }

    fn items_with(&self, side: Side, form: &Form, applies: bool) -> Vec<&'static str> {
        let items = family::items(form, side).into_iter();
        items.filter(|item| family::applies(form, *item, side) == Some(applies)).map(|item| self.item_name(item)).collect()
    }

    fn ticked(&self, side: Side, form: &Form) -> String {
        let ticked = self.items_with(side, form, true);
        // After «Trotzdem ausrechnen» an item is open.
        let is_open = |item: &ListItem| {
            let asked = Question::Choice(ChoiceQuestion::Applies(*item, side));
            form.at(0).was_answered(asked) && family::applies(form, *item, side).is_none()
        };
        let open: Vec<&str> = family::items(form, side).into_iter().filter(is_open).map(|item| self.item_name(item)).collect();
        let mut said: Vec<String> = ticked.iter().map(|item| (*item).to_owned()).collect();
        if !open.is_empty() {
            said.push(recap::not_sure(self, &self.listed(&open)));
        }
        if said.is_empty() { recap::none(self).to_owned() } else { self.listed(&said) }
    }

    fn one_answer(&self, page: Page, form: &Form, asked: Asked) -> Option<String> {
        match asked.question {
            Question::Choice(question) => {
                let is_no = form.of(asked).chosen(question) == Some(false.into());
                // The days of holiday care have one unit, which is not asked.
                let is_asked = question != ChoiceQuestion::DaysUnit || !family::units(form, asked.help).is_empty();
                (!is_no && is_asked).then(|| self.chosen_on(page, form, Some(&asked)))
            }
            Question::Text(question) => {
                let typed = form.of(asked).text(question).trim();
                if typed.is_empty() {
                    return None;
                }
                if typed == UNKNOWN {
                    return Some(self.phrase(Phrase::DontKnow).to_owned());
                }
                Some(match question {
                    TextQuestion::Told(_, ToldLine::Illness) => recap::yearly(self, &self.amount_of(typed)),
                    TextQuestion::Told(_, ToldLine::Wealth | ToldLine::Taxable) => recap::francs(self, &self.amount_of(typed)),
                    TextQuestion::Told(..) => recap::monthly(self, &self.amount_of(typed)),
                    _ => repeated(typed),
                })
            }
        }
    }

    fn amount_of(&self, typed: &str) -> String {
        amount(typed).map_or_else(|_| repeated(typed), |answer| figure(answer, self))
    }

    fn chosen_on(&self, page: Page, form: &Form, asked: Option<&Asked>) -> String {
        let Some(Asked { question: Question::Choice(question), help, .. }) = asked else { return String::new() };
        let unknown = || self.phrase(Phrase::DontKnow).to_owned();
        match (form.at(*help).chosen(*question), *question) {
            (None, _) => unknown(),
            (Some(_), ChoiceQuestion::ChildHas(line)) => self.child_money(line, form),
            (Some(_), ChoiceQuestion::More(item)) => self.more_item(item).to_owned(),
            (Some(chosen), question) => self.choice_of(page, question, chosen, form),
        }
    }
}
