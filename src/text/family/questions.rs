//! The question of each page of the family way: its heading, and the title of the document.

use crate::case::field::Person;
use crate::form::family::{Page, asks};
use crate::form::{Form, Side, ToldForOption};
use crate::text::Catalogue;
use crate::text::family::{Asking, Child, Money, asking};
use crate::text::messages::texts;

/// What a page about days counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// The visits of the family coaching.
    Coaching,
    /// Relief days.
    Relief,
    /// Days of short-term care.
    ShortTerm,
    /// Days of holiday care.
    Holiday,
}

impl Counted {
    /// What is counted at a help.
    pub fn at(help: usize, form: &Form) -> Counted {
        match asks(form, Page::Days(help)) {
            Some(ToldForOption::Relief) => Counted::Relief,
            Some(ToldForOption::Holiday) => Counted::Holiday,
            Some(ToldForOption::ShortTerm) => Counted::ShortTerm,
            _ => Counted::Coaching,
        }
    }
}

texts! {
    /// The question of a page, above its input. It says whose figure it asks for. Simple words: B1, at most fifteen words.
    pub page_question((Asking, Counted)) {
        help: ((Page::Help, ..), _) => "Um welche Hilfe geht es?",
        other_help: ((Page::OtherHelp, ..), _) => "Welche Hilfe meinen Sie?",
        undecided: ((Page::Undecided, ..), _) => "Noch offen? Das kosten die Hilfen",
        age_yourself: ((Page::Age, Child::Yourself, ..), _) => "Wie alt sind Sie?",
        age: ((Page::Age, ..), _) => "Wie alt ist das Kind?",
        list: ((Page::List(Side::Own), ..), _) => "Trifft etwas davon zu?",
        list_other: ((Page::List(Side::Other), ..), _) => "Trifft beim anderen Elternteil etwas davon zu?",
        elsewhere_adult: ((Page::Elsewhere, Child::Adult, ..), _) => "Wo ist der junge Mensch angemeldet?",
        elsewhere_yourself: ((Page::Elsewhere, Child::Yourself, ..), _) => "Wo sind Sie angemeldet?",
        elsewhere: ((Page::Elsewhere, ..), _) => "Wo ist das Kind angemeldet?",
        more: ((Page::More, ..), _) => "Welche Hilfe kommt dazu?",
        extent: ((Page::Extent(_), Child::Minor, ..), _) => "Wie viel ist das Kind im Heim?",
        extent_another: ((Page::Extent(_), Child::Another, ..), _) => "Wie viel ist das andere Kind im Heim?",
        extent_adult: ((Page::Extent(_), Child::Adult, ..), _) => "Wie viel ist der junge Mensch im Heim?",
        extent_yourself: ((Page::Extent(_), Child::Yourself, ..), _) => "Wie viel sind Sie im Heim?",
        foster_form: ((Page::FosterForm(_), Child::Minor, ..), _) => "Wie lebt das Kind in der Pflegefamilie?",
        foster_form_another: ((Page::FosterForm(_), Child::Another, ..), _) => "Wie lebt das andere Kind in der Pflegefamilie?",
        foster_form_adult: ((Page::FosterForm(_), Child::Adult, ..), _) => "Wie lebt der junge Mensch in der Pflegefamilie?",
        foster_form_yourself: ((Page::FosterForm(_), Child::Yourself, ..), _) => "Wie leben Sie in der Pflegefamilie?",
        days_coaching: ((Page::Days(_), ..), Counted::Coaching) => "An wie vielen Tagen kommt die Familienbegleitung?",
        days_relief: ((Page::Days(_), ..), Counted::Relief) => "Wie viele Entlastungstage haben Sie?",
        days_short: ((Page::Days(_), Child::Minor, ..), Counted::ShortTerm) => "An wie vielen Tagen ist das Kind dort?",
        days_short_another: ((Page::Days(_), Child::Another, ..), Counted::ShortTerm) => "An wie vielen Tagen ist das andere Kind dort?",
        days_short_adult: ((Page::Days(_), Child::Adult, ..), Counted::ShortTerm) => "An wie vielen Tagen ist der junge Mensch dort?",
        days_short_yourself: ((Page::Days(_), Child::Yourself, ..), Counted::ShortTerm) => "An wie vielen Tagen sind Sie dort?",
        days_holiday_another: ((Page::Days(_), Child::Another, ..), Counted::Holiday) => "Wie viele Tage dauert es beim anderen Kind?",
        days_holiday: ((Page::Days(_), ..), Counted::Holiday) => "Wie viele Tage dauert es?",
        parents: ((Page::Parents, ..), _) => "Wie leben die Eltern des Kindes?",
        income: ((Page::Income(Person::First | Person::Child(_)), _, Money::One | Money::WithPartner, _), _) => "Wie viel verdienen Sie?",
        income_both: ((Page::Income(Person::First | Person::Child(_)), _, Money::Both, _), _) => "Wie viel verdienen Sie beide zusammen?",
        income_today: ((Page::Income(Person::First | Person::Child(_)), _, Money::OneToday, _), _) => "Wie viel verdienen Sie heute?",
        income_both_today: ((Page::Income(Person::First | Person::Child(_)), _, Money::BothToday, _), _) => "Wie viel verdienen Sie beide heute zusammen?",
        income_other: ((Page::Income(Person::Second), ..), _) => "Wie viel verdient der andere Elternteil?",
        income_partner: ((Page::Income(Person::FirstPartner), ..), _) => "Wie viel verdient Ihre Partnerin oder Ihr Partner?",
        income_other_partner: ((Page::Income(Person::SecondPartner), ..), _) => "Wie viel verdient die Partnerin oder der Partner des anderen Elternteils?",
        child_wage_adult: ((Page::ChildWage, Child::Adult, ..), _) => "Wie viel verdient der junge Mensch?",
        child_wage_yourself: ((Page::ChildWage, Child::Yourself, ..), _) => "Wie viel verdienen Sie mit Ihrer Arbeit?",
        child_wage: ((Page::ChildWage, ..), _) => "Wie viel verdient das Kind?",
        child_money_adult: ((Page::ChildMoney, Child::Adult, ..), _) => "Welches Geld hat der junge Mensch?",
        child_money_yourself: ((Page::ChildMoney, Child::Yourself, ..), _) => "Welches Geld haben Sie?",
        child_money: ((Page::ChildMoney, ..), _) => "Welches Geld hat das Kind?",
        child_money_to: ((Page::ChildMoneyTo, ..), _) => "Wohin geht dieses Geld?",
        rent_other: ((Page::Rent(Person::Second | Person::SecondPartner), ..), _) => "Wie viel Miete bekommt der andere Elternteil?",
        rent: ((Page::Rent(_), ..), _) => "Wie viel Miete bekommen Sie?",
        alimony_other: ((Page::Alimony(Person::Second | Person::SecondPartner), ..), _) => "Wer hat die Alimente des anderen Elternteils festgelegt?",
        alimony_adult: ((Page::Alimony(Person::Child(_)), ..), _) => "Wer hat die Alimente festgelegt, die der junge Mensch zahlt?",
        alimony: ((Page::Alimony(_), ..), _) => "Wer hat die Alimente festgelegt?",
        day_care_other: ((Page::DayCare(Person::Second | Person::SecondPartner), ..), _) => "Wie viel zahlt der andere Elternteil für die Tagesbetreuung?",
        day_care: ((Page::DayCare(_), ..), _) => "Wie viel zahlen Sie für die Tagesbetreuung?",
        illness_other: ((Page::Illness(Person::Second | Person::SecondPartner), ..), _) => "Stehen Krankheitskosten in der Steuerveranlagung des anderen Elternteils?",
        illness_adult: ((Page::Illness(Person::Child(_)), ..), _) => "Stehen Krankheitskosten in der Steuerveranlagung des jungen Menschen?",
        illness: ((Page::Illness(_), ..), _) => "Stehen Krankheitskosten als Abzug in Ihrer Steuerveranlagung?",
        children_other: ((Page::Children(Person::Second | Person::SecondPartner), ..), _) => "Für wie viele Kinder hat der andere Elternteil einen Kinderabzug?",
        children: ((Page::Children(_), ..), _) => "Für wie viele Kinder gibt es bei Ihren Steuern einen Kinderabzug?",
        wealth_other_partner: ((Page::Wealth(Person::Second | Person::SecondPartner), _, Money::WithPartner, _), _) => "Wie viel besitzt der andere Elternteil zusammen mit Partnerin oder Partner, nach Abzug der Schulden?",
        wealth_other: ((Page::Wealth(Person::Second | Person::SecondPartner), ..), _) => "Wie viel besitzt der andere Elternteil nach Abzug der Schulden?",
        wealth_partner: ((Page::Wealth(_), _, Money::WithPartner, _), _) => "Wie viel besitzen Sie und Ihre Partnerin oder Ihr Partner zusammen, nach Abzug der Schulden?",
        wealth_both: ((Page::Wealth(_), _, Money::Both | Money::BothToday, _), _) => "Wie viel besitzen Sie beide zusammen, nach Abzug der Schulden?",
        wealth: ((Page::Wealth(_), ..), _) => "Wie viel besitzen Sie nach Abzug der Schulden?",
        start_there_yourself: ((Page::Start, Child::Yourself, _, true), _) => "Seit wann sind Sie dort?",
        start_there_adult: ((Page::Start, Child::Adult, _, true), _) => "Seit wann ist der junge Mensch dort?",
        start_there: ((Page::Start, _, _, true), _) => "Seit wann ist das Kind dort?",
        start: ((Page::Start, ..), _) => "Wann soll es beginnen?",
        proposer: ((Page::Proposer, ..), _) => "Wer schlägt die Hilfe vor?",
    }
}

impl Catalogue {
    /// The question of a page of the family way, by what is told so far.
    pub fn question_of(&self, page: Page, form: &Form) -> &'static str {
        self.page_question((asking(page, form), Counted::at(page.help(), form)))
    }
}
