//! What a family told, page by page, as the result repeats it.

use crate::case::field::Person;
use crate::form::family::{self, Page};
use crate::form::{
    Asked, ChoiceQuestion, ChosenOptions, Form, IncomePeriodOption, ListItem, Question, Side, StartWishOption, TextQuestion,
    ToldLine, UNKNOWN, amount,
};
use crate::money::Chf;
use crate::text::answer::figure;
use crate::text::messages::texts;
use crate::text::write::{bound, repeated};
use crate::text::{Catalogue, Child, Phrase};

texts! {
    /// What an answer of the family way is about, in one or two words: before the answer, and before what it can move.
    pub recap_label((Page, Child)) {
        help: (Page::Help | Page::OtherHelp | Page::Undecided, _) => "Hilfe",
        age: (Page::Age, _) => "Alter",
        list: (Page::List(Side::Own), _) => "Trifft zu",
        list_of_other: (Page::List(Side::Other), _) => "Trifft beim anderen Elternteil zu",
        elsewhere: (Page::Elsewhere, _) => "Angemeldet",
        more: (Page::More, _) => "Weitere Hilfen",
        extent: (Page::Extent(_), _) => "Zeit im Heim",
        foster_form: (Page::FosterForm(_), _) => "Zeit in der Pflegefamilie",
        days: (Page::Days(_), _) => "Tage",
        parents: (Page::Parents, _) => "Eltern",
        income_of_other: (Page::Income(Person::Second), _) => "Einkommen des anderen Elternteils",
        income_of_partner: (Page::Income(Person::FirstPartner | Person::SecondPartner), _) => "Einkommen der Partnerin oder des Partners",
        income: (Page::Income(_), _) => "Einkommen",
        own_wage: (Page::ChildWage, Child::Adult | Child::Yourself) => "Eigener Lohn",
        child_wage: (Page::ChildWage, _) => "Lohn des Kindes",
        own_money: (Page::ChildMoney, Child::Adult | Child::Yourself) => "Eigenes Geld",
        child_money: (Page::ChildMoney, _) => "Geld des Kindes",
        own_money_to: (Page::ChildMoneyTo, Child::Adult | Child::Yourself) => "Wohin das eigene Geld geht",
        child_money_to: (Page::ChildMoneyTo, _) => "Wohin das Geld des Kindes geht",
        rent: (Page::Rent(_), _) => "Miete",
        alimony: (Page::Alimony(_), _) => "Alimente",
        day_care: (Page::DayCare(_), _) => "Tagesbetreuung",
        illness: (Page::Illness(_), _) => "Krankheitskosten",
        children_of_other: (Page::Children(Person::Second), _) => "Kinderabzug des anderen Elternteils",
        children: (Page::Children(_), _) => "Kinder mit Kinderabzug",
        wealth_of_other: (Page::Wealth(Person::Second), _) => "Vermögen des anderen Elternteils",
        wealth: (Page::Wealth(_), _) => "Vermögen",
        start: (Page::Start, _) => "Beginn",
        proposer: (Page::Proposer, _) => "Wer die Hilfe vorschlägt",
    }
}

texts! {
    /// An item of the list in a word or two, where several stand after each other.
    pub item_name((ListItem, Child)) {
        asylum: (ListItem::Asylum, _) => "Asyl",
        elsewhere: (ListItem::Elsewhere, _) => "anderer Wohnsitz",
        youth_court: (ListItem::YouthCourt, _) => "Jugendgericht",
        more: (ListItem::More, _) => "weitere Hilfe",
        assistance: (ListItem::Assistance, _) => "Sozialhilfe",
        placed: (ListItem::Placed, _) => "Kind im Heim oder in Pflegefamilie",
        relief_too: (ListItem::ReliefToo, _) => "Entlastungstage",
        no_parents: (ListItem::NoParents, _) => "keine Eltern",
        partner: (ListItem::Partner, _) => "Partnerin oder Partner",
        own_wage: (ListItem::Wage, Child::Adult | Child::Yourself) => "eigener Lohn",
        wage: (ListItem::Wage, _) => "Lohn des Kindes",
        own_money: (ListItem::Money, Child::Adult | Child::Yourself) => "eigenes Geld",
        money: (ListItem::Money, _) => "Geld des Kindes",
        rent: (ListItem::Rent, _) => "Mieteinnahmen",
        changed: (ListItem::Changed, _) => "verändertes Einkommen",
        alimony: (ListItem::Alimony, _) => "Alimente",
        day_care: (ListItem::DayCare, _) => "Tagesbetreuung",
        illness: (ListItem::Illness, _) => "Krankheitskosten",
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
        less_a_month(amount) => "Weniger als {amount} Franken im Monat",
        /// `low` and `high` are amounts.
        between_a_month(low, high) => "{low} bis {high} Franken im Monat",
        above_a_month(amount) => "Mehr als {amount} Franken im Monat",
        yearly(amount) => "{amount} Franken im Jahr",
        francs(amount) => "{amount} Franken",
    }
}

impl Catalogue {
    /// What the answer on a page is about, in one or two words.
    pub fn label_of(&self, page: Page, form: &Form) -> &'static str {
        self.recap_label((page, Child::on(page, form)))
    }

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
                    Some(_) if let Some((low, high)) = family::told_band(form, person) => {
                        let written = |francs: u32| bound(Chf::francs(francs));
                        match (low, high) {
                            (0, high) => recap::less_a_month(self, &written(high)),
                            (low, 0) => recap::above_a_month(self, &written(low)),
                            (low, high) => recap::between_a_month(self, &written(low), &written(high)),
                        }
                    }
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
        let child = Child::on(Page::List(side), form);
        items
            .filter(|item| family::applies(form, *item, side) == Some(applies))
            .map(|item| self.item_name((item, child)))
            .collect()
    }

    fn ticked(&self, side: Side, form: &Form) -> String {
        let ticked = self.items_with(side, form, true);
        // After «Trotzdem ausrechnen» an item is open.
        let is_open = |item: &ListItem| {
            let asked = Question::Choice(ChoiceQuestion::Applies(*item, side));
            form.at(0).was_answered(asked) && family::applies(form, *item, side).is_none()
        };
        let child = Child::on(Page::List(side), form);
        let items = family::items(form, side).into_iter().filter(is_open);
        let open: Vec<&str> = items.map(|item| self.item_name((item, child))).collect();
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
