//! What only the page without JavaScript says. Behind a feature, so that the calculator carries no word of it.

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
