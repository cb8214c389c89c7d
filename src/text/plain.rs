//! What only the page without JavaScript says. Behind a feature, so that the calculator carries no word of it.

use crate::rules::parameters::Parameters;
use crate::rules::procedure::DeadlineKind;
use crate::rules::source::Source;
use crate::rules::tariff::TariffKind;
use crate::text::{Catalogue, german};

/// Fixed words of the page without JavaScript.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Plain {
    /// Name of the page.
    Title,
    /// What it is, in one sentence.
    Introduction,
    /// Leads to the calculator.
    ToCalculator,
    /// Before the first day of the rules.
    ValidFrom,
    /// That earlier months may have other figures.
    Earlier,
    /// That the page does not bind.
    NotBinding,
    /// Heading: how a share is found.
    HowItWorks,
    /// Heading: tariffs.
    Tariffs,
    /// That a percentage is one of the whole income, and the bound belongs to its bracket.
    TariffsIntro,
    /// Before the highest share, in the last bracket.
    AtMost,
    /// Heading: what else moves a share.
    FurtherRules,
    /// Heading: the highest foster pay.
    FosterPay,
    /// What the foster pay limits.
    FosterPayIntro,
    /// Column: form of foster care.
    FosterForm,
    /// Column: ordinary family.
    Ordinary,
    /// Column: specialised family.
    Specialised,
    /// Row: a day in short-term or holiday care.
    FosterDay,
    /// Row: a day in a crisis family.
    CrisisDay,
    /// Row: a month in weekly care.
    WeeklyCare,
    /// Row: a month in long-term care.
    LongTermCare,
    /// What the conditions are for.
    ConditionsIntro,
    /// Holds for every help.
    ForAll,
    /// Before the helps for which something holds.
    For,
    /// Before the helps for which something does not hold.
    ForAllBut,
    /// Heading: how to file.
    Ways,
    /// Heading: contacts.
    Contacts,
}

/// The texts of one language for the page without JavaScript, beside those of its [`Catalogue`].
pub trait PlainCatalogue: Catalogue {
    /// A fixed text.
    fn plain(&self, plain: Plain) -> &'static str;
    /// Who pays, and how the share is found.
    fn how_it_works(&self, parameters: &Parameters) -> Vec<String>;
    /// For whom a tariff is.
    fn tariff_for(&self, kind: TariffKind) -> &'static str;
    /// The figures beside the tariffs, as sentences with their places in the law.
    fn figures(&self, parameters: &Parameters) -> Vec<(String, Source)>;
    /// A deadline of the rules, without a date.
    fn time_limit(&self, kind: DeadlineKind, count: u32) -> String;
}

/// The German texts.
pub static GERMAN: &dyn PlainCatalogue = &german::German;
