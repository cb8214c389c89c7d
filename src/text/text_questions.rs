//! What the text questions say: each with its hint, and with why it is asked.

use crate::case::field::Person;
use crate::form::{IncomeLine, TextQuestion, ToldLine};
use crate::text::messages::texts;

texts! {
    /// A question that is answered by typing: above its field, or alone on a page. With it stand the hint, which says where the
    /// figure stands or what is meant, and on its own page one sentence that says what the answer decides.
    pub text_question, text_hint, text_why for TextQuestion {
        birth: TextQuestion::Birth => {
            question: "Geburtsdatum des Kindes",
            hint: "Zum Beispiel {31.5.2014}",
            why: "Das Alter entscheidet, ob der Kanton zahlen kann und wer einen Anteil zahlt.",
        }
        start: TextQuestion::Start => {
            question: "Geplanter Beginn",
            hint: "Eintritt oder erster Einsatz, bei einer Verlängerung deren Beginn. Zum Beispiel {1.2.2027}. Noch offen? Nehmen Sie den frühesten Tag.",
            why: "Vom Beginn hängt ab, welche Regeln gelten und welche Fristen laufen.",
        }
        end: TextQuestion::End => {
            question: "Ende, wenn bekannt",
            hint: "Letzter Tag, zum Beispiel {31.7.2027}. Lassen Sie das Feld leer, wenn er noch nicht feststeht.",
            why: "Vom Ende hängt ab, für welche Monate ein Betrag anfällt.",
        }
        days_per_month: TextQuestion::DaysPerMonth => {
            question: "Tage im Monat (Einsatztage oder Aufenthaltstage)",
            hint: "Tage, an denen die Hilfe stattfindet, zum Beispiel {6}. Fragen Sie die Anbieterin oder den Anbieter.",
            why: "Der Betrag richtet sich nach der Zahl dieser Tage.",
        }
        family_days: TextQuestion::FamilyDays => {
            question: "An wie vielen Tagen im Monat ist die Familienbegleitung in der Familie?",
            hint: "Für alle Kinder zusammen. Ein Tag für zwei Kinder zählt als ein Tag.",
            why: "Bezahlt wird für jeden Tag in der Familie, nicht für jedes Kind.",
        }
        regular_days: TextQuestion::RegularDays => {
            question: "Wie viele Tage im Monat ist das Kind regelmässig im Heim?",
            hint: "Das Heim kennt die Zahl. Ohne Angabe zählen alle Tage vom Eintritt bis zum Austritt.",
            why: "Ist das Kind nur an wenigen Tagen im Heim, sinkt oder entfällt der Betrag.",
        }
        agreed_pay: TextQuestion::AgreedPay => {
            question: "Vereinbartes Pflegegeld",
            hint: "Im Monat, bei Kurzzeit-, Ferien- und Krisenpflege am Tag. Vermutlich im Pflegevertrag. Ohne Angabe gilt der Höchstbetrag nach {§ 17}; vor {2024} ist er hier nicht bekannt.",
            why: "Ihr Anteil ist nie höher als der Beitrag des Kantons.",
        }
        contribution: TextQuestion::Contribution => {
            question: "Beitrag des Kantons an das Heim im Monat",
            hint: "Das Amt ({AKJB}) kennt ihn. Meist bleibt diese Angabe offen.",
            why: "Ihr Anteil ist nie höher als der Beitrag des Kantons.",
        }
        subtotal: TextQuestion::Subtotal(_) => {
            question: "Zwischentotal der Einkünfte im Jahr",
            hint: "Vermutlich Ziffer {399} der Steuerveranlagung des Vorjahres: nur diese Person, ohne Liegenschaften, die sie nicht selbst bewohnt",
            why: "Das Einkommen bestimmt, welche Stufe des Tarifs gilt.",
        }
        property: TextQuestion::Property(_) => {
            question: "Einkünfte im Jahr aus Liegenschaften, die die Person nicht selbst bewohnt",
            hint: "Vermutlich Ziffern {405}, {410}, {440} und {450} der Steuerveranlagung",
            why: "Von den Einkünften aus diesen Liegenschaften zählt nur, was nach dem Pauschalabzug bleibt.",
        }
        upkeep: TextQuestion::Upkeep(_) => {
            question: "Pauschalabzug im Jahr für den Unterhalt nicht selbst bewohnter Liegenschaften",
            hint: "In der Steuerveranlagung bei den Liegenschaften. Geben Sie hier keine tatsächlichen Kosten ein.",
            why: "Von den Einkünften aus diesen Liegenschaften zählt nur, was nach dem Pauschalabzug bleibt.",
        }
        wealth_of_child: TextQuestion::Wealth(Person::Child(_)) => {
            question: "Steuerbares Vermögen",
            hint: "Vermutlich Ziffer {910}, wenn das Kind eine eigene Veranlagung hat. Sonst Konten auf seinen Namen.",
            why: "Ein Teil des Vermögens zählt wie Einkommen.",
        }
        wealth: TextQuestion::Wealth(_) => {
            question: "Steuerbares Vermögen",
            hint: "Vermutlich Ziffer {910} der Steuerveranlagung, nur der Anteil dieser Person",
            why: "Ein Teil des Vermögens zählt wie Einkommen.",
        }
        change_since: TextQuestion::ChangeSince(_) => {
            question: "Seit wann ist das Einkommen dauerhaft anders?",
            hint: "Zum Beispiel {1.5.2027} oder Mai {2027}. Lassen Sie das Feld leer, wenn sich nichts verändert hat.",
            why: "Nach einer erheblichen Veränderung zählt ab dem ersten vollen Monat das neue Einkommen.",
        }
        change_monthly: TextQuestion::ChangeMonthly(_) => {
            question: "Einkommen im Monat seit der Veränderung",
            hint: "Nettolohn (mit Anteil am {13}. Monatslohn), Renten, Taggelder und Unterhalt. Das steht auf den neuen Abrechnungen.",
            why: "Nach einer erheblichen Veränderung zählt ab dem ersten vollen Monat das neue Einkommen.",
        }
        child_deductions: TextQuestion::ChildDeductions(_) => {
            question: "Kinder mit Steuerabzug",
            hint: "Anzahl Kinder und junge Erwachsene, für die es in der Steuerveranlagung einen Abzug gibt.",
            why: "Für jedes dieser Kinder sinkt das Einkommen, das für den Betrag zählt.",
        }
        maintenance_paid: TextQuestion::MaintenancePaid(_) => {
            question: "Bezahlter Unterhalt im Jahr, behördlich genehmigt",
            hint: "Vermutlich Ziffern {570} und {575} der Steuerveranlagung. Nur mit Genehmigung von Kindesschutzbehörde ({KESB}) oder Gericht, oder mit Urteil.",
            why: "Diese Ausgaben senken das Einkommen, das für den Betrag zählt.",
        }
        day_care: TextQuestion::DayCare(_) => {
            question: "Kosten der Tagesbetreuung im Jahr",
            hint: "Rechnungen der Betreuung, vermutlich Ziffer {640}. Nur Kinder im gemeinsamen Haushalt.",
            why: "Diese Ausgaben senken das Einkommen, das für den Betrag zählt.",
        }
        illness: TextQuestion::Illness(_) => {
            question: "Abziehbare Krankheits-, Unfall- und Behinderungskosten im Jahr",
            hint: "Vermutlich Ziffer {720} der Steuerveranlagung",
            why: "Diese Ausgaben senken das Einkommen, das für den Betrag zählt.",
        }
        own_wage: TextQuestion::OwnWage => {
            question: "Lohn des Kindes im Jahr",
            hint: "Nettolohn, auch von Lernenden: Lohnausweis des Vorjahres, Ziffer {11}",
            why: "Auch eigenes Geld des Kindes kann bestimmen, wer wie viel zahlt.",
        }
        own_other: TextQuestion::OwnOther => {
            question: "Renten, Unterhalt oder Unterstützung für das Kind im Jahr",
            hint: "Zum Beispiel Rentenverfügung, Unterhaltsvertrag, Kontoauszug",
            why: "Auch eigenes Geld des Kindes kann bestimmen, wer wie viel zahlt.",
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
            question: "Alter des Kindes",
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
        told_alimony: TextQuestion::Told(_, ToldLine::Alimony) => {
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
