//! The page about an income: an amount with its period, or one of some ranges.

use crate::case::field::Person;
use crate::form::family::income_bands;
use crate::form::{Asked, ChoiceQuestion, ChosenOptions, IncomePeriodOption, TextQuestion, range};
use crate::page::element::{El, button, button_with, el};
use crate::page::family::choices::{radio_id, row};
use crate::page::family::{Drawing, pick, value_of};
use crate::text::FamilyWord;

/// The periods of a typed amount, in the order of the page.
const PERIODS: [IncomePeriodOption; 4] =
    [IncomePeriodOption::ThirteenTimes, IncomePeriodOption::TwelveTimes, IncomePeriodOption::Yearly, IncomePeriodOption::Ruling];

impl Drawing<'_> {
    /// The question about an income.
    pub(super) fn income(&self, person: Person) -> El {
        let asked = Asked::typed(0, TextQuestion::Income(person));
        if self.is_range(person) {
            let group = el("fieldset").class("question").key("bands").attr("role", "radiogroup");
            let group = self.described(group.flag("aria-invalid", self.is_wrong(&[asked])), &[asked], None);
            let heading = el("p").key("a-month").class("note").text(self.texts.family_word(FamilyWord::BandsAMonth));
            return group.with(self.legend()).all(self.notes()).with(heading).all(self.bands(person, asked));
        }
        let period = Asked::chosen(0, ChoiceQuestion::IncomePeriod(person));
        el("div")
            .class("question")
            .key("question")
            .with(self.label(asked))
            .all(self.notes())
            .with(self.special_income(person))
            .with(self.field(asked, Some(self.texts.family_word(FamilyWord::Francs)), None))
            .with(self.period(period, &PERIODS.map(Into::into)))
    }

    fn is_range(&self, person: Person) -> bool {
        self.form.at(0).income_period(person) == Some(IncomePeriodOption::Range)
    }

    /// The ranges of monthly incomes. Choosing one types it.
    fn bands(&self, person: Person, asked: Asked) -> Vec<El> {
        let typed = self.form.at(0).text(TextQuestion::Income(person));
        let bands = income_bands(self.form, person).into_iter().enumerate();
        bands
            .map(|(place, (low, high))| {
                let value = range(&low.to_string(), &high.to_string());
                let radio = El::radio(radio_id(asked, place), asked.name(), value.clone()).checked(typed == value);
                row(radio, radio_id(asked, place), &self.texts.income_band(low, high), None)
            })
            .collect()
    }

    /// A closed box for those whose income does not reach their account as a wage.
    fn special_income(&self, person: Person) -> El {
        let asked = Asked::typed(0, TextQuestion::Income(person));
        let line = |word| el("p").text(self.texts.family_word(word));
        let is_loss = self.form.of(asked).text(TextQuestion::Income(person)).trim().starts_with(['-', '−', '–']);
        let loss = button(["minus ", &asked.name()].concat(), self.texts.family_word(FamilyWord::Loss));
        el("details")
            .key("special")
            .class("special")
            .with(el("summary").text(self.texts.family_word(FamilyWord::SpecialIncome)))
            .with(line(FamilyWord::AtSource))
            .with(line(FamilyWord::SelfEmployed))
            .with(loss.attr("aria-pressed", if is_loss { "true" } else { "false" }))
    }

    /// The other ways to answer the page.
    pub(super) fn income_buttons(&self, person: Person) -> Vec<El> {
        let question = ChoiceQuestion::IncomePeriod(person);
        let word = |word| self.texts.family_word(word);
        let range = Some(IncomePeriodOption::Range.into());
        let other = if self.is_range(person) {
            pick("switch", question, None, word(FamilyWord::EnterAmount))
        } else {
            pick("switch", question, range, word(FamilyWord::ChooseRange))
        };
        let nothing = pick("pick", question, Some(IncomePeriodOption::Nothing.into()), word(FamilyWord::NoIncome));
        let is_partner = matches!(person, Person::FirstPartner | Person::SecondPartner);
        let not_stable = is_partner.then(|| {
            let option = value_of(question, Some(IncomePeriodOption::NotStable.into()));
            let value = ["pick", &Asked::chosen(0, question).name(), &option].join(" ");
            button_with(value, &self.texts.partner_not_yet()).key("not-stable")
        });
        [Some(other), Some(nothing), not_stable].into_iter().flatten().collect()
    }
}
