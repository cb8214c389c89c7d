//! Why a page of the family way asks, its hint, and the text of the page without a question.

use crate::case::field::Person;
use crate::form::family::Page;
use crate::form::{ChosenOptions, Form, ParentsOption, Side, StartWishOption};
use crate::money::Chf;
use crate::rules::parameters::{Parameters, RuleBook};
use crate::text::Catalogue;
use crate::text::family::questions::Counted;
use crate::text::family::{Child, Money};
use crate::text::messages::texts;
use crate::text::write::bound;

texts! {
    /// Why a page asks its question: one or two short sentences.
    page_reasons {
        /// Begins the line. `reason` is one of the other messages here.
        why(reason) => "Warum wir fragen: {reason}",
        help => "Jede Hilfe kostet anders.",
        /// `limit` is the age of majority.
        age(limit) => "Ab {limit} Jahren zahlt der junge Mensch selbst, bis dahin zahlen die Eltern.",
        list => "So fragen wir nur, was Sie betrifft.",
        list_other => "So fragen wir nur, was den anderen Elternteil betrifft.",
        elsewhere => "Der Kanton zahlt nur bei Anmeldung im Baselbiet.",
        more => "Für mehrere Heime oder Pflegefamilien zahlen Sie nur einmal.",
        extent => "Ist es nicht die ganze Zeit dort, zahlen Sie weniger.",
        extent_adult => "Ist er nicht die ganze Zeit dort, kostet es weniger.",
        extent_yourself => "Sind Sie nicht die ganze Zeit dort, kostet es weniger.",
        foster_form => "Davon hängt ab, ob ein Betrag im Monat oder am Tag gilt.",
        days => "Sie zahlen pro Tag.",
        days_adult => "Der Betrag gilt pro Tag.",
        parents => "Die Eltern zahlen nach ihrem Einkommen. Leben sie zusammen, zählt beides.",
        income => "Davon hängt ab, wie viel Sie zahlen. Es zählt das letzte Kalenderjahr. Ist es heute etwa gleich, nehmen Sie das heutige.",
        income_today => "Davon hängt ab, wie viel Sie zahlen. Hat es sich stark verändert, kann das heutige zählen.",
        income_other => "Davon hängt ab, wie viel der andere Elternteil zahlt. Es zählt das letzte Kalenderjahr.",
        partner => "Davon zählt die Hälfte.",
        child_wage => "Der Lohn zählt beim Einkommen der Eltern mit.",
        /// `limit` is the age of majority.
        child_wage_adult(limit) => "Ab {limit} zählt das eigene Einkommen.",
        child_wage_alone => "Das Kind zahlt aus seinem eigenen Geld.",
        child_money => "Auch eigenes Geld kann zählen.",
        child_money_to => "Danach richtet sich, wer zahlt.",
        rent => "Das zählt zum Einkommen, ohne einen Pauschalabzug.",
        alimony => "Nur festgelegte Alimente werden abgezogen.",
        day_care => "Diese Kosten werden abgezogen.",
        illness => "Nur dieser Betrag wird abgezogen.",
        /// `amount` is in francs.
        children(amount) => "Für jedes Kind zählen {amount} Franken Einkommen weniger.",
        wealth => "Nur ein grosses Vermögen zählt mit, und davon ein Zehntel wie Einkommen.",
        start => "Davon hängt ab, bis wann das Gesuch da sein muss.",
        proposer => "Davon hängt ab, wer das Gesuch stellt.",
    }
}

texts! {
    /// What helps to answer a page: what is meant, and where a figure stands.
    page_hints {
        age => "Alter oder Geburtsdatum, zum Beispiel {13} oder {31.5.2013}. Gemeint ist das Kind, das die Hilfe bekommt.",
        age_yourself => "Alter oder Geburtsdatum, zum Beispiel {17} oder {31.5.2009}.",
        list => "Kreuzen Sie alles an, was zutrifft. Nicht sicher? Kreuzen Sie es an, wir fragen dann nach.",
        days_coaching => "Zwei Besuche am gleichen Tag zählen als ein Tag. Ein Besuch für zwei Kinder auch.",
        parents => "Auch wenn das Kind nicht bei Ihnen wohnt.",
        income => "Netto, also was auf Ihr Konto kommt. Zählen Sie dazu: Kinderzulagen, Renten, Taggelder und Alimente, die Sie bekommen. Nicht: Sozialhilfe und Ergänzungsleistungen. Ungefähr genügt.",
        income_of_another => "Netto, also was auf das Konto kommt. Dazu zählen Kinderzulagen, Renten, Taggelder und erhaltene Alimente. Nicht: Sozialhilfe und Ergänzungsleistungen. Ungefähr genügt.",
        child_wage => "Netto, auch der Lehrlingslohn.",
        rent => "Ohne Nebenkosten. Ferienhaus nicht vermietet: der Mietwert aus der Steuerveranlagung, geteilt durch {12}.",
        day_care => "Alle Kinder zusammen, die bei Ihnen wohnen. Was Sie selbst zahlen.",
        day_care_other => "Alle Kinder zusammen, die dort wohnen. Was der andere Elternteil selbst zahlt.",
        illness => "Vermutlich Ziffer {720}.",
        children => "Meist Ihre minderjährigen Kinder und Kinder in Ausbildung, auch das Kind mit der Hilfe. Leben Sie getrennt: Den Abzug hat meist nur ein Elternteil.",
        children_other => "Meist die minderjährigen Kinder und Kinder in Ausbildung. Leben Eltern getrennt: Den Abzug hat meist nur einer.",
        wealth => "Konten, Wertschriften, Auto. Nicht: Pensionskasse und Säule {3a}. Ein Haus zählt mit dem Steuerwert minus Hypothek, und der Steuerwert ist im Baselbiet meist viel tiefer als der Kaufpreis. Er steht in der Veranlagung oder im Brief «Liegenschaftswerte» der Steuerverwaltung.",
        start => "Ein Tag, ein Monat oder «sofort», zum Beispiel {1.2.2027} oder Februar {2027}.",
        start_there => "Der Tag, an dem die Hilfe begonnen hat, zum Beispiel {1.9.2026}.",
    }
}

texts! {
    /// What the helps cost, on the page for those who have not chosen one. `day` is an amount a day, `cap` the most a month.
    undecided {
        coaching(day, cap) => "Familienbegleitung: {day} Franken am Tag, höchstens {cap} im Monat.",
        relief(day) => "Entlastungstage: {day} Franken am Tag.",
        placement(cap) => "Heim und Pflegefamilie: nach Einkommen, von {0} bis {cap} Franken im Monat.",
        advice => "Der Sozialdienst Ihrer Gemeinde berät Sie. Fragen Sie auch das {AKJB}: Telefon {AKJB-Telefon}.",
    }
}

/// The figures in force. `None` only without any file of parameters.
fn figures() -> Option<&'static Parameters> {
    RuleBook::embedded().newest()
}

/// The age of majority.
fn majority() -> String {
    figures().map(|figures| figures.majority_age.value.to_string()).unwrap_or_default()
}

impl Catalogue {
    /// Why a page asks its question. `None` for a page that asks nothing.
    pub fn reason_of(&self, page: Page, form: &Form) -> Option<String> {
        let parents = form.at(0).parents();
        let child = Child::on(page, form);
        let reason = match (page, child) {
            (Page::Undecided, _) => return None,
            (Page::Help | Page::OtherHelp, _) => page_reasons::help(self),
            (Page::Age, _) => return Some(page_reasons::why(self, &page_reasons::age(self, &majority()))),
            (Page::List(Side::Own), _) => page_reasons::list(self),
            (Page::List(Side::Other), _) => page_reasons::list_other(self),
            (Page::Elsewhere, _) => page_reasons::elsewhere(self),
            (Page::More, _) => page_reasons::more(self),
            (Page::Extent(_), Child::Adult) => page_reasons::extent_adult(self),
            (Page::Extent(_), Child::Yourself) => page_reasons::extent_yourself(self),
            (Page::Extent(_), _) => page_reasons::extent(self),
            (Page::FosterForm(_), _) => page_reasons::foster_form(self),
            (Page::Days(_), Child::Adult | Child::Yourself) => page_reasons::days_adult(self),
            (Page::Days(_), _) => page_reasons::days(self),
            (Page::Parents, _) => page_reasons::parents(self),
            (Page::Income(Person::Second), _) => page_reasons::income_other(self),
            (Page::Income(Person::FirstPartner | Person::SecondPartner), _) => page_reasons::partner(self),
            (Page::Income(_), _) => match Money::on(page, form) {
                Money::OneToday | Money::BothToday => page_reasons::income_today(self),
                _ => page_reasons::income(self),
            },
            (Page::ChildWage, Child::Adult | Child::Yourself) => {
                return Some(page_reasons::why(self, &page_reasons::child_wage_adult(self, &majority())));
            }
            (Page::ChildWage, _) if parents == Some(ParentsOption::NoLiableParents) => page_reasons::child_wage_alone(self),
            (Page::ChildWage, _) => page_reasons::child_wage(self),
            (Page::ChildMoney, _) => page_reasons::child_money(self),
            (Page::ChildMoneyTo, _) => page_reasons::child_money_to(self),
            (Page::Rent(_), _) => page_reasons::rent(self),
            (Page::Alimony(_), _) => page_reasons::alimony(self),
            (Page::DayCare(_), _) => page_reasons::day_care(self),
            (Page::Illness(_), _) => page_reasons::illness(self),
            (Page::Children(_), _) => {
                let amount = bound(figures().map_or(Chf::ZERO, |figures| figures.child_deduction.value));
                return Some(page_reasons::why(self, &page_reasons::children(self, &amount)));
            }
            (Page::Wealth(_), _) => page_reasons::wealth(self),
            (Page::Start, _) => page_reasons::start(self),
            (Page::Proposer, _) => page_reasons::proposer(self),
        };
        Some(page_reasons::why(self, reason))
    }

    /// The hint of a page, if it needs one.
    pub fn hint_of(&self, page: Page, form: &Form) -> Option<&'static str> {
        Some(match page {
            Page::Age if Child::on(page, form) == Child::Yourself => page_hints::age_yourself(self),
            Page::Age => page_hints::age(self),
            Page::List(_) => page_hints::list(self),
            Page::Days(help) if Counted::at(help, form) == Counted::Coaching => page_hints::days_coaching(self),
            Page::Parents => page_hints::parents(self),
            Page::Income(Person::First) => page_hints::income(self),
            Page::Income(_) => page_hints::income_of_another(self),
            Page::ChildWage => page_hints::child_wage(self),
            Page::Rent(_) => page_hints::rent(self),
            Page::DayCare(Person::Second) => page_hints::day_care_other(self),
            Page::DayCare(_) => page_hints::day_care(self),
            Page::Illness(_) => page_hints::illness(self),
            Page::Children(Person::Second) => page_hints::children_other(self),
            Page::Children(_) => page_hints::children(self),
            Page::Wealth(_) => page_hints::wealth(self),
            Page::Start if form.at(0).start_wish() == Some(StartWishOption::AlreadyThere) => page_hints::start_there(self),
            Page::Start => page_hints::start(self),
            _ => return None,
        })
    }

    /// What each help costs, a line each, and who advises.
    pub fn costs_of_helps(&self) -> Vec<String> {
        let Some(figures) = figures() else { return Vec::new() };
        vec![
            undecided::coaching(self, &bound(figures.outpatient_day.value), &bound(figures.outpatient_cap.value)),
            undecided::relief(self, &bound(figures.relief_day.value)),
            undecided::placement(self, &bound(figures.monthly_cap.value)),
            undecided::advice(self).to_owned(),
        ]
    }
}
