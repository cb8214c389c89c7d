//! The page that an office publishes with the calculator: how accessible it is, what becomes of data, and how to report a mistake.

use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// Fixed words of the page about the calculator.
    pub enum About as about {
        /// Heading.
        Access => "Barrierefreiheit",
        /// Which standard is the aim.
        AccessAim => "Alle sollen den Rechner benützen können. Das Ziel ist {WCAG 2.2}, Stufe {AA}.",
        /// What is tested.
        AccessTested => "Programme prüfen jede Fassung in {Chromium}: die Regeln von {axe-core}, die Bedienung mit der Tastatur allein, {320} Pixel Breite, Schrift mit {200 %}, hell und dunkel, Druck. Kürzere Prüfungen laufen auch in {Firefox} und {WebKit}.",
        /// What is not tested.
        AccessNotTested => "Nicht geprüft sind: {Safari} auf einem Gerät von {Apple}, die Vorleseprogramme {VoiceOver} und {NVDA}, und {Outlook}. Menschen, die Hilfsmittel brauchen, haben den Rechner noch nicht geprüft.",
        /// Whom to ask. The office's contact follows.
        AccessHelp => "Kommen Sie irgendwo nicht weiter? Schreiben Sie dem Amt, oder rufen Sie an. Es hilft Ihnen auch ohne den Rechner.",
        /// Heading.
        Privacy => "Datenschutz",
        /// That answers stay on the device.
        PrivacyStays => "Ihre Angaben bleiben auf Ihrem Gerät. Der Rechner sendet sie niemandem, auch nicht dem Amt. Er setzt keine Cookies und zählt keine Besuche.",
        /// What the server does.
        PrivacyServer => "Der Server liefert nur das Programm. Nach unserer Anleitung schreibt er nicht auf, wer es holt.",
        /// What is stored, and where more about that stands.
        PrivacyStored => "Auf dem Gerät bleibt nur, was Sie wünschen. Die Seite «Speichern und Datenschutz» sagt, was das ist, wie Sie es löschen und wie Sie alles nachprüfen.",
        /// Who answers for it.
        PrivacyOffice => "Schreiben Sie dem Amt, so bearbeitet es Ihre Nachricht nach dem Datenschutzgesetz des Kantons.",
        /// Heading.
        Mistake => "Fehler melden",
        /// What a report needs.
        MistakeReport => "Stimmt ein Betrag nicht, oder geht etwas nicht? Schreiben Sie dem Amt: auf welcher Seite, was Sie erwartet haben, was gekommen ist, und mit welchem Browser und Gerät.",
        /// What not to send.
        MistakeNoAnswers => "Schicken Sie keine Angaben einer Familie mit. Es genügt der Beleg: Seine Nummer und die Fassung des Programms stehen am Schluss des Ergebnisses.",
        /// Whom to tell about a weakness in security.
        MistakeSecurity => "Auch eine Lücke in der Sicherheit melden Sie dem Amt.",
    }
}

/// The parts of the page: a heading, and its paragraphs.
const PARTS: [(About, &[About]); 3] = [
    (About::Access, &[About::AccessAim, About::AccessTested, About::AccessNotTested, About::AccessHelp]),
    (About::Privacy, &[About::PrivacyStays, About::PrivacyServer, About::PrivacyStored, About::PrivacyOffice]),
    (About::Mistake, &[About::MistakeReport, About::MistakeNoAnswers, About::MistakeSecurity]),
];

impl Catalogue {
    /// The parts of the page about the calculator, in words.
    pub fn about_parts(&self) -> [(&'static str, Vec<&'static str>); 3] {
        PARTS.map(|(heading, paragraphs)| (self.about(heading), paragraphs.iter().map(|one| self.about(*one)).collect()))
    }
}
