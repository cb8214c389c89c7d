//! Buttons, units and small labels of the pages of the family way.

use crate::form::family::{Page, is_holiday};
use crate::form::{Form, ToldLine};
use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// Fixed words of the pages of the family way.
    pub enum FamilyWord as family_word {
        /// Button: "I don't know".
        Unknown => "Weiss ich nicht",
        /// The last item of a list: none of them applies.
        NoneOfThese => "Nichts davon",
        /// Button: choose a range of incomes instead of an amount.
        ChooseRange => "Nur ungefähr: Bereich wählen",
        /// Button: back from the ranges to an amount.
        EnterAmount => "Lieber einen Betrag eingeben",
        /// Above the ranges of monthly incomes.
        BandsAMonth => "Ungefähr so viel im Monat",
        /// Button: the income is zero.
        NoIncome => "Kein Einkommen, oder nur Sozialhilfe",
        /// Title of a box that opens.
        SpecialIncome => "Quellensteuer, selbständig?",
        /// In that box: what to enter.
        AtSource => "Quellensteuer: Nehmen Sie den Lohn vor diesem Abzug.",
        /// In that box: what to enter.
        SelfEmployed => "Selbständig: Nehmen Sie den Gewinn aus dem letzten Abschluss und wählen Sie «im Jahr».",
        /// Button that stays pressed, in that box: the amount is below zero. A number pad has no minus.
        Loss => "Es ist ein Verlust (Minus)",
        /// Button: when the help begins.
        AsSoonAsPossible => "So bald wie möglich",
        /// Button: when the help begins.
        AlreadyThere => "Das Kind ist schon dort",
        /// Button: when the help begins.
        AlreadyThereAdult => "Die Hilfe hat schon begonnen",
        /// Button: when the help begins.
        StillOpen => "Noch offen",
        /// Button: takes the words "it is already there" back.
        NotThereYet => "Die Hilfe beginnt erst",
        /// Button: chooses a help.
        WithHome => "Mit Heim rechnen",
        /// Button: chooses a help.
        WithFosterFamily => "Mit Pflegefamilie rechnen",
        /// Button: chooses a help.
        WithCoaching => "Mit Familienbegleitung rechnen",
        /// Unit behind a field.
        Francs => "Franken",
        /// Unit behind a field.
        FrancsAMonth => "Franken im Monat",
        /// Unit behind a field.
        FrancsAYear => "Franken im Jahr",
        /// Unit behind a field.
        Days => "Tage",
        /// Unit behind a field.
        Children => "Kinder",
        /// Label of a field, where nobody knows for how many children there is a deduction.
        AllChildren => "Wie viele Kinder haben Sie?",
        /// The same, about the other parent.
        AllChildrenOther => "Wie viele Kinder hat der andere Elternteil?",
    }
}

impl Catalogue {
    /// The unit behind a field for a figure.
    pub fn unit_of(&self, line: ToldLine) -> &'static str {
        self.family_word(match line {
            ToldLine::Rent
            | ToldLine::Alimony
            | ToldLine::DayCare
            | ToldLine::Wage
            | ToldLine::Pension
            | ToldLine::Maintenance => FamilyWord::FrancsAMonth,
            ToldLine::Illness => FamilyWord::FrancsAYear,
            ToldLine::Wealth | ToldLine::Taxable => FamilyWord::Francs,
        })
    }

    /// The unit behind the days of a page, if they have only one.
    pub fn unit_of_days(&self, page: Page, form: &Form) -> Option<&'static str> {
        is_holiday(form, page.help()).then(|| self.family_word(FamilyWord::Days))
    }
}
