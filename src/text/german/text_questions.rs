//! What the text questions say: each with its hint and with why it is asked.

use crate::case::field::Person;
use crate::form::{IncomeLine, TextQuestion};
use crate::text::german::Words;

/// The words of a question.
pub fn words(question: TextQuestion) -> &'static Words {
    match question {
        TextQuestion::Birth => &Words {
            question: "Geburtsdatum des Kindes",
            hint: Some("Zum Beispiel 31.5.2014"),
            why: "Das Alter entscheidet, ob der Kanton zahlen kann und wer einen Anteil zahlt.",
        },
        TextQuestion::Start => &Words {
            question: "Geplanter Beginn",
            hint: Some(
                "Eintritt oder erster Einsatz, bei einer Verlängerung deren Beginn. Zum Beispiel 1.2.2027. Noch offen? Nehmen Sie den frühesten Tag.",
            ),
            why: "Vom Beginn hängt ab, welche Regeln gelten und welche Fristen laufen.",
        },
        TextQuestion::End => &Words {
            question: "Ende, wenn bekannt",
            hint: Some("Letzter Tag, zum Beispiel 31.7.2027. Lassen Sie das Feld leer, wenn er noch nicht feststeht."),
            why: "Vom Ende hängt ab, für welche Monate ein Betrag anfällt.",
        },
        TextQuestion::DaysPerMonth => &Words {
            question: "Tage im Monat (Einsatztage oder Aufenthaltstage)",
            hint: Some("Tage, an denen die Hilfe stattfindet, zum Beispiel 6. Fragen Sie die Anbieterin oder den Anbieter."),
            why: "Der Betrag richtet sich nach der Zahl dieser Tage.",
        },
        TextQuestion::FamilyDays => &Words {
            question: "An wie vielen Tagen im Monat ist die Familienbegleitung in der Familie?",
            hint: Some("Für alle Kinder zusammen. Ein Tag für zwei Kinder zählt als ein Tag."),
            why: "Bezahlt wird für jeden Tag in der Familie, nicht für jedes Kind.",
        },
        TextQuestion::RegularDays => &Words {
            question: "Wie viele Tage im Monat ist das Kind regelmässig im Heim?",
            hint: Some("Das Heim kennt die Zahl. Ohne Angabe zählen alle Tage vom Eintritt bis zum Austritt."),
            why: "Ist das Kind nur an wenigen Tagen im Heim, sinkt oder entfällt der Betrag.",
        },
        TextQuestion::AgreedPay => &Words {
            question: "Vereinbartes Pflegegeld",
            hint: Some(
                "Im Monat, bei Kurzzeit-, Ferien- und Krisenpflege am Tag. Vermutlich im Pflegevertrag. Ohne Angabe gilt der Höchstbetrag nach § 17; vor 2024 ist er hier nicht bekannt.",
            ),
            why: "Ihr Anteil ist nie höher als der Beitrag des Kantons.",
        },
        TextQuestion::Contribution => &Words {
            question: "Beitrag des Kantons an das Heim im Monat",
            hint: Some("Das Amt (AKJB) kennt ihn. Meist bleibt diese Angabe offen."),
            why: "Ihr Anteil ist nie höher als der Beitrag des Kantons.",
        },
        TextQuestion::Subtotal(_) => &Words {
            question: "Zwischentotal der Einkünfte im Jahr",
            hint: Some(
                "Vermutlich Ziffer 399 der Steuerveranlagung des Vorjahres: nur diese Person, ohne Liegenschaften, die sie nicht selbst bewohnt",
            ),
            why: "Das Einkommen bestimmt, welche Stufe des Tarifs gilt.",
        },
        TextQuestion::Property(_) => &Words {
            question: "Einkünfte im Jahr aus Liegenschaften, die die Person nicht selbst bewohnt",
            hint: Some("Vermutlich Ziffern 405, 410, 440 und 450 der Steuerveranlagung"),
            why: "Von den Einkünften aus diesen Liegenschaften zählt nur, was nach dem Pauschalabzug bleibt.",
        },
        TextQuestion::Upkeep(_) => &Words {
            question: "Pauschalabzug im Jahr für den Unterhalt nicht selbst bewohnter Liegenschaften",
            hint: Some("In der Steuerveranlagung bei den Liegenschaften. Geben Sie hier keine tatsächlichen Kosten ein."),
            why: "Von den Einkünften aus diesen Liegenschaften zählt nur, was nach dem Pauschalabzug bleibt.",
        },
        TextQuestion::Wealth(Person::Child(_)) => &Words {
            question: "Steuerbares Vermögen",
            hint: Some("Vermutlich Ziffer 910, wenn das Kind eine eigene Veranlagung hat. Sonst Konten auf seinen Namen."),
            why: "Ein Teil des Vermögens zählt wie Einkommen.",
        },
        TextQuestion::Wealth(_) => &Words {
            question: "Steuerbares Vermögen",
            hint: Some("Vermutlich Ziffer 910 der Steuerveranlagung, nur der Anteil dieser Person"),
            why: "Ein Teil des Vermögens zählt wie Einkommen.",
        },
        TextQuestion::ChangeSince(_) => &Words {
            question: "Seit wann ist das Einkommen dauerhaft anders?",
            hint: Some("Zum Beispiel 1.5.2027 oder Mai 2027. Lassen Sie das Feld leer, wenn sich nichts verändert hat."),
            why: "Nach einer erheblichen Veränderung zählt ab dem ersten vollen Monat das neue Einkommen.",
        },
        TextQuestion::ChangeMonthly(_) => &Words {
            question: "Einkommen im Monat seit der Veränderung",
            hint: Some(
                "Nettolohn (mit Anteil am 13. Monatslohn), Renten, Taggelder und Unterhalt. Das steht auf den neuen Abrechnungen.",
            ),
            why: "Nach einer erheblichen Veränderung zählt ab dem ersten vollen Monat das neue Einkommen.",
        },
        TextQuestion::ChildDeductions(_) => &Words {
            question: "Kinder mit Steuerabzug",
            hint: Some("Anzahl Kinder und junge Erwachsene, für die es in der Steuerveranlagung einen Abzug gibt."),
            why: "Für jedes dieser Kinder sinkt das Einkommen, das für den Betrag zählt.",
        },
        TextQuestion::MaintenancePaid(_) => &Words {
            question: "Bezahlter Unterhalt im Jahr, behördlich genehmigt",
            hint: Some(
                "Vermutlich Ziffern 570 und 575 der Steuerveranlagung. Nur mit Genehmigung von Kindesschutzbehörde (KESB) oder Gericht, oder mit Urteil.",
            ),
            why: "Diese Ausgaben senken das Einkommen, das für den Betrag zählt.",
        },
        TextQuestion::DayCare(_) => &Words {
            question: "Kosten der Tagesbetreuung im Jahr",
            hint: Some("Rechnungen der Betreuung, vermutlich Ziffer 640. Nur Kinder im gemeinsamen Haushalt."),
            why: "Diese Ausgaben senken das Einkommen, das für den Betrag zählt.",
        },
        TextQuestion::Illness(_) => &Words {
            question: "Abziehbare Krankheits-, Unfall- und Behinderungskosten im Jahr",
            hint: Some("Vermutlich Ziffer 720 der Steuerveranlagung"),
            why: "Diese Ausgaben senken das Einkommen, das für den Betrag zählt.",
        },
        TextQuestion::OwnWage => &Words {
            question: "Lohn des Kindes im Jahr",
            hint: Some("Nettolohn, auch von Lernenden: Lohnausweis des Vorjahres, Ziffer 11"),
            why: "Auch eigenes Geld des Kindes kann bestimmen, wer wie viel zahlt.",
        },
        TextQuestion::OwnOther => &Words {
            question: "Renten, Unterhalt oder Unterstützung für das Kind im Jahr",
            hint: Some("Zum Beispiel Rentenverfügung, Unterhaltsvertrag, Kontoauszug"),
            why: "Auch eigenes Geld des Kindes kann bestimmen, wer wie viel zahlt.",
        },
        TextQuestion::IncomeLine(_, IncomeLine::Wage) => {
            &Words { question: "Nettolohn (Lohnausweis Ziffer 11)", hint: None, why: "" }
        }
        TextQuestion::IncomeLine(_, IncomeLine::Pension) => {
            &Words { question: "Renten", hint: Some("Bescheinigung der Rente"), why: "" }
        }
        TextQuestion::IncomeLine(_, IncomeLine::Allowance) => {
            &Words { question: "Taggelder", hint: Some("Abrechnung der Kasse oder Versicherung"), why: "" }
        }
        TextQuestion::IncomeLine(_, IncomeLine::Maintenance) => {
            &Words { question: "Erhaltener Unterhalt", hint: Some("Urteil, Unterhaltsvertrag oder Kontoauszug"), why: "" }
        }
        TextQuestion::IncomeLine(_, IncomeLine::Other) => &Words {
            question: "Anderes Einkommen",
            hint: Some("Zum Beispiel aus selbständiger Arbeit, gemäss Abschluss"),
            why: "",
        },
    }
}
