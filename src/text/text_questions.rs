//! What the text questions say, each with its hint.

use crate::case::field::Person;
use crate::form::{IncomeLine, TextQuestion, ToldLine};
use crate::text::messages::texts;

texts! {
    /// A question that is answered by typing, above its field. With it stands the hint, which says where the figure stands or what
    /// is meant.
    pub text_question, text_hint for TextQuestion {
        birth: TextQuestion::Birth => {
            question: "Geburtsdatum des Kindes",
            hint: "Zum Beispiel {31.5.2014}",
        }
        start: TextQuestion::Start => {
            question: "Geplanter Beginn",
            hint: "Eintritt oder erster Einsatz, bei einer Verlängerung deren Beginn. Zum Beispiel {1.2.2027}. Noch offen? Nehmen Sie den frühesten Tag.",
        }
        end: TextQuestion::End => {
            question: "Ende, wenn bekannt",
            hint: "Letzter Tag, zum Beispiel {31.7.2027}. Lassen Sie das Feld leer, wenn er noch nicht feststeht.",
        }
        days_per_month: TextQuestion::DaysPerMonth => {
            question: "Tage im Monat (Einsatztage oder Aufenthaltstage)",
            hint: "Tage, an denen die Hilfe stattfindet, zum Beispiel {6}. Fragen Sie die Anbieterin oder den Anbieter.",
        }
        family_days: TextQuestion::FamilyDays => {
            question: "An wie vielen Tagen im Monat ist die Familienbegleitung in der Familie?",
            hint: "Für alle Kinder zusammen. Ein Tag für zwei Kinder zählt als ein Tag.",
        }
        regular_days: TextQuestion::RegularDays => {
            question: "Wie viele Tage im Monat ist das Kind regelmässig im Heim?",
            hint: "Das Heim kennt die Zahl. Ohne Angabe zählen alle Tage vom Eintritt bis zum Austritt.",
        }
        agreed_pay: TextQuestion::AgreedPay => {
            question: "Vereinbartes Pflegegeld",
            hint: "Im Monat, bei Kurzzeit-, Ferien- und Krisenpflege am Tag. Vermutlich im Pflegevertrag. Ohne Angabe gilt der Höchstbetrag nach {§ 17}; vor {2024} ist er hier nicht bekannt.",
        }
        contribution: TextQuestion::Contribution => {
            question: "Beitrag des Kantons an das Heim im Monat",
            hint: "Das Amt ({AKJB}) kennt ihn. Meist bleibt diese Angabe offen.",
        }
        subtotal: TextQuestion::Subtotal(_) => {
            question: "Zwischentotal der Einkünfte im Jahr",
            hint: "Vermutlich Ziffer {399} der Steuerveranlagung des Vorjahres: nur diese Person, ohne Liegenschaften, die sie nicht selbst bewohnt",
        }
        property: TextQuestion::Property(_) => {
            question: "Einkünfte im Jahr aus Liegenschaften, die die Person nicht selbst bewohnt",
            hint: "Vermutlich Ziffern {405}, {410}, {440} und {450} der Steuerveranlagung",
        }
        upkeep: TextQuestion::Upkeep(_) => {
            question: "Pauschalabzug im Jahr für den Unterhalt nicht selbst bewohnter Liegenschaften",
            hint: "In der Steuerveranlagung bei den Liegenschaften. Geben Sie hier keine tatsächlichen Kosten ein.",
        }
        wealth_of_child: TextQuestion::Wealth(Person::Child(_)) => {
            question: "Steuerbares Vermögen",
            hint: "Vermutlich Ziffer {910}, wenn das Kind eine eigene Veranlagung hat. Sonst Konten auf seinen Namen.",
        }
        wealth: TextQuestion::Wealth(_) => {
            question: "Steuerbares Vermögen",
            hint: "Vermutlich Ziffer {910} der Steuerveranlagung, nur der Anteil dieser Person",
        }
        change_since: TextQuestion::ChangeSince(_) => {
            question: "Seit wann ist das Einkommen dauerhaft anders?",
            hint: "Zum Beispiel {1.5.2027} oder Mai {2027}. Lassen Sie das Feld leer, wenn sich nichts verändert hat.",
        }
        change_monthly: TextQuestion::ChangeMonthly(_) => {
            question: "Einkommen im Monat seit der Veränderung",
            hint: "Nettolohn (mit Anteil am {13}. Monatslohn), Renten, Taggelder und Unterhalt. Das steht auf den neuen Abrechnungen.",
        }
        child_deductions: TextQuestion::ChildDeductions(_) => {
            question: "Kinder mit Steuerabzug",
            hint: "Anzahl Kinder und junge Erwachsene, für die es in der Steuerveranlagung einen Abzug gibt.",
        }
        maintenance_paid: TextQuestion::MaintenancePaid(_) => {
            question: "Bezahlter Unterhalt im Jahr, behördlich genehmigt",
            hint: "Vermutlich Ziffern {570} und {575} der Steuerveranlagung. Nur mit Genehmigung von Kindesschutzbehörde ({KESB}) oder Gericht, oder mit Urteil.",
        }
        day_care: TextQuestion::DayCare(_) => {
            question: "Kosten der Tagesbetreuung im Jahr",
            hint: "Rechnungen der Betreuung, vermutlich Ziffer {640}. Nur Kinder im gemeinsamen Haushalt.",
        }
        illness: TextQuestion::Illness(_) => {
            question: "Abziehbare Krankheits-, Unfall- und Behinderungskosten im Jahr",
            hint: "Vermutlich Ziffer {720} der Steuerveranlagung",
        }
        own_wage: TextQuestion::OwnWage => {
            question: "Lohn des Kindes im Jahr",
            hint: "Nettolohn, auch von Lernenden: Lohnausweis des Vorjahres, Ziffer {11}",
        }
        own_other: TextQuestion::OwnOther => {
            question: "Renten, Unterhalt oder Unterstützung für das Kind im Jahr",
            hint: "Zum Beispiel Rentenverfügung, Unterhaltsvertrag, Kontoauszug",
        }
        income_line_wage: TextQuestion::IncomeLine(_, IncomeLine::Wage) => {
            question: "Nettolohn (Lohnausweis Ziffer {11})",
        }
        income_line_pension: TextQuestion::IncomeLine(_, IncomeLine::Pension) => {
            question: "Renten",
            hint: "Bescheinigung der Rente",
        }
        income_line_allowance: TextQuestion::IncomeLine(_, IncomeLine::Allowance) => {
            question: "Taggelder",
            hint: "Abrechnung der Kasse oder Versicherung",
        }
        income_line_maintenance: TextQuestion::IncomeLine(_, IncomeLine::Maintenance) => {
            question: "Erhaltener Unterhalt",
            hint: "Urteil, Unterhaltsvertrag oder Kontoauszug",
        }
        income_line_other: TextQuestion::IncomeLine(_, IncomeLine::Other) => {
            question: "Anderes Einkommen",
            hint: "Zum Beispiel aus selbständiger Arbeit, gemäss Abschluss",
        }
        age: TextQuestion::Age => {
            question: "Alter (von der Familie)",
        }
        days_told: TextQuestion::DaysTold => {
            question: "Anzahl Tage",
        }
        income_told: TextQuestion::Income(_) => {
            question: "Einkommen",
        }
        told_rent: TextQuestion::Told(_, ToldLine::Rent) => {
            question: "Miete im Monat",
        }
        told_alimony: TextQuestion::Told(_, ToldLine::Alimony | ToldLine::Maintenance) => {
            question: "Alimente im Monat",
        }
        told_day_care: TextQuestion::Told(_, ToldLine::DayCare) => {
            question: "Tagesbetreuung im Monat",
        }
        told_illness: TextQuestion::Told(_, ToldLine::Illness) => {
            question: "Krankheitskosten im Jahr",
        }
        told_wage: TextQuestion::Told(_, ToldLine::Wage) => {
            question: "Lohn im Monat",
        }
        told_pension: TextQuestion::Told(_, ToldLine::Pension) => {
            question: "Rente im Monat",
        }
        told_wealth: TextQuestion::Told(_, ToldLine::Wealth) => {
            question: "Vermögen nach Abzug der Schulden",
        }
        told_taxable: TextQuestion::Told(_, ToldLine::Taxable) => {
            question: "Steuerbares Vermögen",
        }
        children_told: TextQuestion::Children(_) => {
            question: "Anzahl Kinder",
        }
        start_told: TextQuestion::StartTold => {
            question: "Beginn",
        }
    }
}
