//! The hints below the questions.

use crate::case::field::Person;
use crate::form::{ChoiceQuestion, IncomeLine, Question, TextQuestion};
use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// Below a question: where the figure stands, or what is meant.
    text_hints {
        birth => "Zum Beispiel {31.5.2014}",
        start => "Eintritt oder erster Einsatz, bei einer Verlängerung deren Beginn. Zum Beispiel {1.2.2027}. Noch offen? Nehmen Sie den frühesten Tag.",
        end => "Letzter Tag, zum Beispiel {31.7.2027}. Lassen Sie das Feld leer, wenn er noch nicht feststeht.",
        change_since => "Zum Beispiel {1.5.2027} oder Mai {2027}. Lassen Sie das Feld leer, wenn sich nichts verändert hat.",
        days_per_month => "Tage, an denen die Hilfe stattfindet, zum Beispiel {6}. Fragen Sie die Anbieterin oder den Anbieter.",
        family_days => "Für alle Kinder zusammen. Ein Tag für zwei Kinder zählt als ein Tag.",
        regular_days => "Das Heim kennt die Zahl. Ohne Angabe zählen alle Tage vom Eintritt bis zum Austritt.",
        agreed_pay => "Im Monat, bei Kurzzeit-, Ferien- und Krisenpflege am Tag. Vermutlich im Pflegevertrag. Ohne Angabe gilt der Höchstbetrag nach {§ 17}; vor {2024} ist er hier nicht bekannt.",
        contribution => "Das Amt ({AKJB}) kennt ihn. Meist bleibt diese Angabe offen.",
        subtotal => "Vermutlich Ziffer {399} der Steuerveranlagung des Vorjahres: nur diese Person, ohne Liegenschaften, die sie nicht selbst bewohnt",
        property => "Vermutlich Ziffern {405}, {410}, {440} und {450} der Steuerveranlagung",
        upkeep => "In der Steuerveranlagung bei den Liegenschaften. Geben Sie hier keine tatsächlichen Kosten ein.",
        wealth_of_child => "Vermutlich Ziffer {910}, wenn das Kind eine eigene Veranlagung hat. Sonst Konten auf seinen Namen.",
        wealth => "Vermutlich Ziffer {910} der Steuerveranlagung, nur der Anteil dieser Person",
        change_monthly => "Nettolohn (mit Anteil am {13}. Monatslohn), Renten, Taggelder und Unterhalt. Das steht auf den neuen Abrechnungen.",
        child_deductions => "Anzahl Kinder und junge Erwachsene, für die es in der Steuerveranlagung einen Abzug gibt.",
        maintenance_paid => "Vermutlich Ziffern {570} und {575} der Steuerveranlagung. Nur mit Genehmigung von Kindesschutzbehörde ({KESB}) oder Gericht, oder mit Urteil.",
        day_care => "Rechnungen der Betreuung, vermutlich Ziffer {640}. Nur Kinder im gemeinsamen Haushalt.",
        illness => "Vermutlich Ziffer {720} der Steuerveranlagung",
        own_wage => "Nettolohn, auch von Lernenden: Lohnausweis des Vorjahres, Ziffer {11}",
        own_other => "Zum Beispiel Rentenverfügung, Unterhaltsvertrag, Kontoauszug",
        income_line_pension => "Bescheinigung der Rente",
        income_line_allowance => "Abrechnung der Kasse oder Versicherung",
        income_line_maintenance => "Urteil, Unterhaltsvertrag oder Kontoauszug",
        income_line_other => "Zum Beispiel aus selbständiger Arbeit, gemäss Abschluss",
    }
}

texts! {
    /// Below a question: what is meant.
    choice_hints {
        help => "Zum Heim gehören Wohnheim, Wohngruppe und betreutes Wohnen. Ist die Hilfe noch offen, berät Sie der Sozialdienst Ihrer Gemeinde.",
        another => "Ist das noch offen, rechnet der Rechner ohne weitere Hilfe.",
        household => "Meist sind es beide Eltern. Wer von ihnen Elternteil {1} oder {2} ist, wählen Sie.",
        domicile => "Meist dort, wo die Eltern oder der Elternteil mit Obhut wohnen (Zivilgesetzbuch, {Art. 25})",
        support_residence => "Ja, wenn für Sozialhilfe eine Gemeinde in Basel-Landschaft zuständig wäre (Zuständigkeitsgesetz, {Art. 7})",
        basis => "Eine Fachstelle bestätigt den Bedarf (Indikation), oder Kindesschutzbehörde ({KESB}) oder Gericht ordnen die Hilfe an.",
        partner => "Gemeint ist nicht der andere Elternteil dieses Kindes.",
        specialised => "Eine Pflegefamilie mit Fachausbildung. Die Pflegefamilie weiss es.",
        recognition => "Die Anbieterin oder der Anbieter weiss es.",
        schooling => "Die Indikation gibt der Schulpsychologische Dienst ({SPD}), gratis. Begann die Hilfe vor dem {1}. August {2026}, gilt auch eine der Kinder- und Jugendpsychiatrie ({KJP}).",
        vocational => "Die Indikation gibt das Zentrum Berufsintegration ({ZBI}).",
        ask_the_body => "Fragen Sie die Stelle, die das Gesuch stellt.",
        asylum => "Der Sozialdienst der Gemeinde weiss es.",
        reaches_parents => "Zum Beispiel nicht, wenn es an die Beistandsperson geht.",
    }
}

impl Catalogue {
    /// Where the figure stands, or what is meant.
    pub fn hint(&self, question: Question) -> Option<&'static str> {
        match question {
            Question::Text(question) => match question {
                TextQuestion::Birth => Some(text_hints::birth(self)),
                TextQuestion::Start => Some(text_hints::start(self)),
                TextQuestion::End => Some(text_hints::end(self)),
                TextQuestion::ChangeSince(_) => Some(text_hints::change_since(self)),
                TextQuestion::DaysPerMonth => Some(text_hints::days_per_month(self)),
                TextQuestion::FamilyDays => Some(text_hints::family_days(self)),
                TextQuestion::RegularDays => Some(text_hints::regular_days(self)),
                TextQuestion::AgreedPay => Some(text_hints::agreed_pay(self)),
                TextQuestion::Contribution => Some(text_hints::contribution(self)),
                TextQuestion::Subtotal(_) => Some(text_hints::subtotal(self)),
                TextQuestion::Property(_) => Some(text_hints::property(self)),
                TextQuestion::Upkeep(_) => Some(text_hints::upkeep(self)),
                TextQuestion::Wealth(Person::Child(_)) => Some(text_hints::wealth_of_child(self)),
                TextQuestion::Wealth(_) => Some(text_hints::wealth(self)),
                TextQuestion::ChangeMonthly(_) => Some(text_hints::change_monthly(self)),
                TextQuestion::ChildDeductions(_) => Some(text_hints::child_deductions(self)),
                TextQuestion::MaintenancePaid(_) => Some(text_hints::maintenance_paid(self)),
                TextQuestion::DayCare(_) => Some(text_hints::day_care(self)),
                TextQuestion::Illness(_) => Some(text_hints::illness(self)),
                TextQuestion::OwnWage => Some(text_hints::own_wage(self)),
                TextQuestion::OwnOther => Some(text_hints::own_other(self)),
                TextQuestion::IncomeLine(_, IncomeLine::Pension) => Some(text_hints::income_line_pension(self)),
                TextQuestion::IncomeLine(_, IncomeLine::Allowance) => Some(text_hints::income_line_allowance(self)),
                TextQuestion::IncomeLine(_, IncomeLine::Maintenance) => Some(text_hints::income_line_maintenance(self)),
                TextQuestion::IncomeLine(_, IncomeLine::Other) => Some(text_hints::income_line_other(self)),
                TextQuestion::IncomeLine(_, IncomeLine::Wage) => None,
            },
            Question::Choice(question) => match question {
                ChoiceQuestion::Help => Some(choice_hints::help(self)),
                ChoiceQuestion::Another => Some(choice_hints::another(self)),
                ChoiceQuestion::Household => Some(choice_hints::household(self)),
                ChoiceQuestion::Domicile => Some(choice_hints::domicile(self)),
                ChoiceQuestion::SupportResidence => Some(choice_hints::support_residence(self)),
                ChoiceQuestion::Basis => Some(choice_hints::basis(self)),
                ChoiceQuestion::Partner(_) => Some(choice_hints::partner(self)),
                ChoiceQuestion::Specialised => Some(choice_hints::specialised(self)),
                ChoiceQuestion::Recognition => Some(choice_hints::recognition(self)),
                ChoiceQuestion::Schooling => Some(choice_hints::schooling(self)),
                ChoiceQuestion::Vocational => Some(choice_hints::vocational(self)),
                ChoiceQuestion::MilderMeasure | ChoiceQuestion::PlaceInside | ChoiceQuestion::Request => {
                    Some(choice_hints::ask_the_body(self))
                }
                ChoiceQuestion::Asylum => Some(choice_hints::asylum(self)),
                ChoiceQuestion::ReachesParents => Some(choice_hints::reaches_parents(self)),
                _ => None,
            },
        }
    }
}
