//! What is asked back, and what can be replied.

use crate::answer::Range;
use crate::case::field::Person;
use crate::form::family::{Doubt, DoubtKind, Meaning, Reply, ReplyWords};
use crate::form::{Action, Asked, Question, TextQuestion, ToldLine, amount};
use crate::money::Chf;
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::spelling::meanings;
use crate::text::write::bound;

texts! {
    /// Asked when an answer is probably meant otherwise: in a box on the page, or beside the field. The replies below are buttons.
    /// `amount` is in francs and may be a range.
    doubts {
        /// Somebody typed {85} for a year.
        thousands_a_year(amount) => "Meinen Sie {amount} Franken im Jahr?",
        /// Somebody typed {150} as wealth.
        thousands(amount) => "Meinen Sie {amount} Franken?",
        a_month(amount) => "{amount} Franken: Ist das im Monat?",
        /// Beside a field that asks for the amount of a year.
        a_month_of_year(amount) => "{amount} Franken im Jahr: Ist das im Monat?",
        a_year(amount) => "{amount} Franken: Ist das im Jahr?",
        /// Beside a field that asks for the amount of a month.
        a_year_of_month(amount) => "{amount} Franken im Monat: Ist das im Jahr?",
        little_a_year(amount) => "Das sind nur {amount} Franken im Jahr. Stimmt das?",
        much_a_year(amount) => "Das sind {amount} Franken im Jahr. Stimmt das?",
        loss => "Ein Minus gibt es nur bei einem Verlust aus selbständiger Arbeit. Stimmt das?",
        unusual(amount) => "{amount} Franken: Stimmt das?",
        /// Maintenance paid.
        above_own_income(amount) => "Das sind {amount} Franken im Jahr. Das ist mehr als Ihr Einkommen. Stimmt das?",
        /// Maintenance that somebody else pays.
        above_income(amount) => "Das sind {amount} Franken im Jahr. Das ist mehr als das Einkommen. Stimmt das?",
        /// `bound` is the wealth that is free of tax.
        below_tax_free(amount, bound) => "{amount} Franken sind weniger als {bound}. Das Vermögen zählt dann nicht. Stimmt das?",
        almost_daily => "Das ist fast jeden Tag. Stimmt das?",
        many_days[days] => "Das ist {days} Tag. Stimmt das? | Das sind {days} Tage. Stimmt das?",
        many_children[number] => "{number} Kind: Stimmt das? | {number} Kinder: Stimmt das?",
        /// `day` is a date.
        unusual_day(day) => "{day}: Stimmt das?",
        /// `low` is the age one year younger.
        which_age[age](low) => "Ist das Kind {low} oder {age} Jahr alt? | Ist das Kind {low} oder {age} Jahre alt?",
        not_yet_one => "Ist das Kind noch kein Jahr alt?",
    }
}

texts! {
    /// Buttons below what is asked back.
    replies {
        yes => "Ja",
        no => "Nein",
        change => "Ändern",
        yes_thirteen_times => "Ja, {13}-mal im Jahr",
        yes_twelve_times => "Ja, {12}-mal im Jahr",
        no_yearly => "Nein, im Jahr",
        yes_yearly => "Ja, im Jahr",
        no_monthly => "Nein, im Monat",
    }
}

texts! {
    /// Asked where a help begins so late that a minor, whose age alone is known, may come of age in the months that are shown.
    majority_doubt {
        /// `day` is a date.
        comes_of_age(day) => "Liegt der {18}. Geburtstag vor dem {day}?",
        birth => "Ja: Geburtsdatum eingeben",
    }
}

impl Catalogue {
    /// What is asked back.
    pub fn doubt(&self, doubt: &Doubt) -> String {
        let said = |range| self.short_range(range);
        let on_page = is_on_page(doubt.asked);
        match doubt.kind {
            DoubtKind::WhichAmount(first, second) => meanings::which_amount(self, &said(first), &said(second)),
            DoubtKind::WhichDay(first, second) => meanings::which_day(self, &self.date(first), &self.date(second)),
            DoubtKind::ThousandsAYear(meant) => doubts::thousands_a_year(self, &said(meant)),
            DoubtKind::Thousands(meant) | DoubtKind::IsAmount(meant) => doubts::thousands(self, &said(meant)),
            DoubtKind::AMonth(told) if on_page => doubts::a_month(self, &said(told)),
            DoubtKind::AMonth(told) => doubts::a_month_of_year(self, &said(told)),
            DoubtKind::AYear(told) if on_page => doubts::a_year(self, &said(told)),
            DoubtKind::AYear(told) => doubts::a_year_of_month(self, &said(told)),
            DoubtKind::LittleAYear(sum) => doubts::little_a_year(self, &said(sum)),
            DoubtKind::MuchAYear(sum) => doubts::much_a_year(self, &said(sum)),
            DoubtKind::Loss(_) => doubts::loss(self).to_owned(),
            DoubtKind::Unusual(told) => doubts::unusual(self, &said(told)),
            DoubtKind::AboveIncome(sum) if is_own(doubt.asked) => doubts::above_own_income(self, &said(sum)),
            DoubtKind::AboveIncome(sum) => doubts::above_income(self, &said(sum)),
            DoubtKind::BelowTaxFree(told, free) => doubts::below_tax_free(self, &said(told), &bound(free)),
            DoubtKind::AlmostDaily(_) => doubts::almost_daily(self).to_owned(),
            DoubtKind::ManyDays(days) => doubts::many_days(self, days),
            DoubtKind::UnusualDay(day) => doubts::unusual_day(self, &self.date(day)),
            DoubtKind::ManyChildren(children) => doubts::many_children(self, children),
            DoubtKind::WhichAge(younger) => doubts::which_age(self, younger + 1, &younger.to_string()),
            DoubtKind::NotYetOne => doubts::not_yet_one(self).to_owned(),
            DoubtKind::ComesOfAge(end) => majority_doubt::comes_of_age(self, &self.date(end)),
        }
    }

    /// The button of a reply. Beside a field it says which amount it writes there.
    pub fn reply(&self, doubt: &Doubt, reply: &Reply) -> String {
        let words = match reply.words {
            ReplyWords::Yes => replies::yes(self),
            ReplyWords::No => replies::no(self),
            ReplyWords::Change => replies::change(self),
            ReplyWords::YesThirteenTimes => replies::yes_thirteen_times(self),
            ReplyWords::YesTwelveTimes => replies::yes_twelve_times(self),
            ReplyWords::NoYearly => replies::no_yearly(self),
            ReplyWords::YesYearly => replies::yes_yearly(self),
            ReplyWords::NoMonthly => replies::no_monthly(self),
            ReplyWords::Age(age) => return age.to_string(),
            ReplyWords::Amount(amount) => return self.short_range(amount),
            ReplyWords::Day(day) => return self.date(day),
            ReplyWords::Birth => majority_doubt::birth(self),
        };
        match &reply.meaning {
            Meaning::Otherwise(Action::Type(.., text)) if !is_on_page(doubt.asked) => {
                let (low, high) = amount(text).unwrap_or_default().bounds(Chf::ZERO, Chf::ZERO);
                self.labelled(words, &self.short_range(Range { low, high }))
            }
            _ => words.to_owned(),
        }
    }
}

/// Whether a page of the family way asks it, not the Fachmodus.
fn is_on_page(asked: Asked) -> bool {
    matches!(asked.question, Question::Text(question) if question.is_of_family())
}

/// Whether it is about the person who answers.
fn is_own(asked: Asked) -> bool {
    asked.question == Question::Text(TextQuestion::Told(Person::First, ToldLine::Alimony))
}
