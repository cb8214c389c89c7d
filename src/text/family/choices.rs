//! What can be chosen on the pages of the family way, with a second line where the words alone do not say it.

use crate::case::Domicile;
use crate::case::field::Person;
use crate::form::family::{Page, bands, is_taxed_as_couple, tax_free};
use crate::form::{
    AlimonyOption, ChoiceQuestion, Chosen, FamilyExtentOption, FamilyHelpOption, Form, FosterFormOption, MoreItem, ParentsOption,
    PeriodOption, ProposerOption, StartWishOption, ToldLine, WealthBandOption,
};
use crate::money::Chf;
use crate::rules::parameters::{Figure, Parameters, RuleBook};
use crate::text::Catalogue;
use crate::text::family::{Child, FamilyWord};
use crate::text::messages::texts;
use crate::text::write::bound;

texts! {
    /// A choice in other words than those of the Fachmodus, or with a figure.
    family_choices {
        /// `days` is the most days of a help in an emergency.
        emergency[days] => "Sofort ein Platz, für höchstens {days} Tag | Sofort ein Platz, für höchstens {days} Tage",
        unclear => "Das ist unklar",
        lives_there => "Es lebt dort",
        all_the_time => "Die ganze Zeit",
        weekly => "Unter der Woche, höchstens ein Wochenende im Monat",
        short_term => "Regelmässig am Wochenende oder an einzelnen Tagen",
        holiday => "In den Ferien",
        /// `days` is the most days of a help in a crisis.
        crisis[days] => "Sofort, in einer Krise, höchstens {days} Tag | Sofort, in einer Krise, höchstens {days} Tage",
        /// `days` is the number of days a month from which a share is due.
        few_days[days] => "An weniger als {days} Tag im Monat | An weniger als {days} Tagen im Monat",
        twelve_times => "{12}-mal im Jahr",
        thirteen_times => "{13}-mal im Jahr",
        /// What somebody owns or earns: `amount` is in francs.
        less(amount) => "Weniger als {amount} Franken",
        /// `low` and `high` are amounts.
        between(low, high) => "{low} bis {high} Franken",
        /// Or earns.
        at_least(amount) => "Mehr als {amount} Franken",
    }
}

texts! {
    /// A second line below a choice, in smaller letters.
    second_lines {
        home => "Wohnheim, Wohngruppe oder betreutes Wohnen",
        foster_family => "auch Krise, Wochenenden oder Ferien",
        coaching => "Sozialpädagogische Familienbegleitung ({SPF})",
        relief => "für ein Kind mit Behinderung",
        emergency => "Notfall, auch das Notbett",
        something_else => "zum Beispiel Nachbetreuung oder Tagesbetreuung",
        apart => "Über den anderen Elternteil müssen Sie nichts wissen.",
        no_parents => "zum Beispiel Grosseltern, Vormund",
        someone_else => "Rechnen Sie mit der Person, die für das Kind zahlen muss. Der Sozialdienst weiss, wer das ist.",
        agreed => "Lassen Sie die Alimente von der {KESB} genehmigen, dann zählen sie.",
        /// Of couples: `amount` is the wealth that is free of tax for one of them.
        not_married(amount) => "nicht verheiratet: niemand mehr als {amount}",
        proposed_by_others => "Das Gesuch stellt eine andere Stelle. Sprechen Sie mit dem Sozialdienst Ihrer Gemeinde.",
        open_cost => "Was das kostet, klärt das {AKJB}. Der Rechner zählt es nicht mit.",
        beyond => "Der Fachmodus rechnet bis vier Hilfen.",
    }
}

texts! {
    /// A kind of money of a child, with a box to tick.
    child_money_choices {
        pension => "Rente (Waisenrente, Kinderrente, {IV})",
        alimony => "Alimente",
        alimony_adult => "Alimente oder Unterstützung",
        /// `amount` is in francs.
        wealth(amount) => "Mehr als {amount} Franken Vermögen",
    }
}

/// The value of a figure in force. 0 only without any file of parameters.
fn figure(of: impl Fn(&Parameters) -> &Figure<u32>) -> u32 {
    RuleBook::embedded().newest().map_or(0, |figures| of(figures).value)
}

impl Catalogue {
    /// The words of a choice on a page.
    pub fn choice_of(&self, page: Page, question: ChoiceQuestion, chosen: Chosen, form: &Form) -> String {
        let is_minor = matches!(Child::on(page, form), Child::Minor | Child::Another);
        let text = match (question, chosen) {
            (_, Chosen::FamilyHelp(FamilyHelpOption::EmergencyPlacement)) => {
                return family_choices::emergency(self, figure(|figures| &figures.emergency_days));
            }
            (_, Chosen::FamilyExtent(FamilyExtentOption::FewDays)) => {
                return family_choices::few_days(self, figure(|figures| &figures.least_days));
            }
            (_, Chosen::FamilyExtent(FamilyExtentOption::Weekly)) if !is_minor => family_choices::weekly(self),
            (ChoiceQuestion::StartWish, Chosen::StartWish(StartWishOption::AlreadyThere)) if !is_minor => {
                self.family_word(FamilyWord::AlreadyThereAdult)
            }
            (ChoiceQuestion::Elsewhere, Chosen::Domicile(Domicile::Disputed)) => family_choices::unclear(self),
            (_, Chosen::FosterForm(FosterFormOption::LongTerm)) if is_minor => family_choices::lives_there(self),
            (_, Chosen::FosterForm(FosterFormOption::LongTerm)) => family_choices::all_the_time(self),
            (_, Chosen::FosterForm(FosterFormOption::Weekly)) => family_choices::weekly(self),
            (_, Chosen::FosterForm(FosterFormOption::ShortTerm)) => family_choices::short_term(self),
            (_, Chosen::FosterForm(FosterFormOption::Holiday)) => family_choices::holiday(self),
            (_, Chosen::FosterForm(FosterFormOption::Crisis)) => {
                return family_choices::crisis(self, figure(|figures| &figures.crisis_days));
            }
            (ChoiceQuestion::WageTimes, Chosen::Period(PeriodOption::TwelveTimes)) => family_choices::twelve_times(self),
            (ChoiceQuestion::WageTimes, Chosen::Period(PeriodOption::ThirteenTimes)) => family_choices::thirteen_times(self),
            (ChoiceQuestion::WealthBand(person), Chosen::WealthBand(band)) => {
                return self.wealth_band(band, person, form).unwrap_or_else(|| self.option(chosen).to_owned());
            }
            _ => self.option(chosen),
        };
        text.to_owned()
    }

    /// A band of wealth with its bounds. `None` for a choice with an amount of its own.
    fn wealth_band(&self, band: WealthBandOption, person: Person, form: &Form) -> Option<String> {
        use WealthBandOption::*;
        let [first, second, third, last] = bands(is_taxed_as_couple(form, person))?.map(bound);
        Some(match band {
            CoupleBelow | SingleBelow => family_choices::less(self, &first),
            CoupleFirst | SingleFirst => family_choices::between(self, &first, &second),
            CoupleSecond | SingleSecond => family_choices::between(self, &second, &third),
            CoupleThird | SingleThird => family_choices::between(self, &third, &last),
            More | Taxable => return None,
        })
    }

    /// The second line of a choice, if it has one.
    pub fn second_line(&self, chosen: Chosen, form: &Form) -> Option<String> {
        use crate::form::ChosenOptions;
        let text = match chosen {
            Chosen::FamilyHelp(FamilyHelpOption::Home) => second_lines::home(self),
            Chosen::FamilyHelp(FamilyHelpOption::FosterFamily) => second_lines::foster_family(self),
            Chosen::FamilyHelp(FamilyHelpOption::FamilyCoaching) => second_lines::coaching(self),
            Chosen::FamilyHelp(FamilyHelpOption::ReliefStay) => second_lines::relief(self),
            Chosen::FamilyHelp(FamilyHelpOption::EmergencyPlacement) => second_lines::emergency(self),
            Chosen::FamilyHelp(FamilyHelpOption::SomethingElse) => second_lines::something_else(self),
            Chosen::Parents(ParentsOption::Apart) => second_lines::apart(self),
            Chosen::Parents(ParentsOption::NoLiableParents) => second_lines::no_parents(self),
            Chosen::Parents(ParentsOption::Else) => second_lines::someone_else(self),
            Chosen::Alimony(AlimonyOption::Agreed) => second_lines::agreed(self),
            Chosen::Proposer(ProposerOption::SomebodyElse) => second_lines::proposed_by_others(self),
            Chosen::WealthBand(WealthBandOption::CoupleBelow) if form.at(0).parents() == Some(ParentsOption::Together) => {
                return Some(second_lines::not_married(self, &bound(tax_free(false)?)));
            }
            _ => return None,
        };
        Some(text.to_owned())
    }

    /// The second line of a further help, if it has one.
    pub fn second_line_of_more(&self, item: MoreItem) -> Option<&'static str> {
        match item {
            MoreItem::OpenCost => Some(second_lines::open_cost(self)),
            MoreItem::Beyond => Some(second_lines::beyond(self)),
            _ => None,
        }
    }

    /// A kind of money that the child may have.
    pub fn child_money(&self, line: ToldLine, form: &Form) -> String {
        match (line, Child::on(Page::ChildMoney, form)) {
            (ToldLine::Pension, _) => child_money_choices::pension(self).to_owned(),
            (ToldLine::Maintenance, Child::Adult | Child::Yourself) => child_money_choices::alimony_adult(self).to_owned(),
            (ToldLine::Wealth, _) => child_money_choices::wealth(self, &bound(tax_free(false).unwrap_or_default())),
            _ => child_money_choices::alimony(self).to_owned(),
        }
    }

    /// A band of monthly incomes. 0 as the upper bound: there is none.
    pub fn income_band(&self, low: u32, high: u32) -> String {
        let written = |francs: u32| bound(Chf::francs(francs));
        match (low, high) {
            (0, high) => family_choices::less(self, &written(high)),
            (low, 0) => family_choices::at_least(self, &written(low)),
            (low, high) => family_choices::between(self, &written(low), &written(high)),
        }
    }
}
