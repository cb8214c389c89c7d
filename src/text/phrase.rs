//! The fixed words of the page, but for those of the result and of the page about the answers.

use crate::text::messages::texts;

texts! {
    /// Fixed words of the page.
    pub enum Phrase as phrase {
        /// Name of the calculator.
        Title => "Was kostet die Hilfe für unser Kind?",
        /// First word of the title of a print. The help follows.
        Calculator => "Kostenrechner",
        /// What the calculator is for.
        Introduction => "Kann der Kanton Basel-Landschaft an eine Hilfe zur Erziehung zahlen? Was zahlt Ihre Familie im Monat selbst (Kostenbeteiligung)? Dieser Rechner zeigt es und erklärt jeden Schritt.",
        /// That nothing leaves the device.
        Private => "Ihre Angaben bleiben auf diesem Gerät. Die Seite sendet nichts.",
        /// That the texts of the language that was chosen did not come. This message is shown in German.
        GermanInstead => "Die gewählte Sprache konnte nicht geladen werden. Darum ist die Seite auf Deutsch.",
        /// Heading of the page with all questions.
        YourAnswers => "Ihre Angaben",
        /// Heading of the result.
        Result => "Ergebnis",
        /// "I don't know": an option, a button, and the answer that it gives.
        DontKnow => "Weiss ich nicht / noch offen",
        /// In a list in which nothing is chosen yet, and something must be.
        PleaseChoose => "Bitte wählen",
        /// That an empty field is "I don't know", and how a range is written.
        EmptyMeansUnknown => "Wissen Sie einen Betrag nicht? Lassen Sie das Feld leer. Kennen Sie ihn ungefähr? Schreiben Sie zum Beispiel «{50’000} bis {60’000}». Das Ergebnis ist dann ein Bereich.",
        /// Title of the figures of a further year. The year follows in brackets.
        FiguresOfYear => "Zahlen für ein weiteres Jahr",
        /// That the figures of a further year are taken over from the year before, and not confirmed.
        TakenOver => "Aus dem Vorjahr übernommen, bitte prüfen. Erst bestätigte Zahlen zählen.",
        /// Button: confirms the figures of a further year. The year follows in brackets.
        ConfirmFigures => "Zahlen bestätigen",
        /// Button: removes the figures of a further year. The year follows in brackets.
        RemoveFigures => "Zahlen entfernen",
        /// In place of the result: that some answers must be corrected. A list of the questions may follow.
        PleaseMend => "Bitte prüfen Sie diese Angaben. Das Ergebnis erscheint, sobald sie stimmen.",
        /// Label of the second of two fields: the upper end of a range.
        FromTo => "bis",
        /// Heading above what is wrong with the answer to a question.
        Mistakes => "Bitte prüfen Sie",
        /// Name of the navigation, for screen readers.
        Ways => "Seiten des Rechners",
        /// Below every page: what the short name of the office means.
        OfficeName => "{AKJB}: Amt für Kind, Jugend und Behindertenangebote",
        /// Button on a phone: opens the navigation.
        Menu => "Menü",
        /// In the navigation: one question after the other.
        Guided => "Geführt",
        /// In the navigation and as a title: all questions on one page, with the result.
        Everything => "Fachmodus",
        /// In the navigation and as a title: all answers at a glance.
        Review => "Angaben prüfen",
        /// What the review is for.
        ReviewIntro => "Stimmt alles? Mit «Ändern» kommen Sie zur Frage und danach wieder hierher.",
        /// Link: goes on with the questions.
        GoOn => "Weiter mit den Fragen",
        /// Link to the result.
        ToResult => "Zum Ergebnis",
        /// Button: goes on to the next question.
        Next => "Weiter",
        /// Link to the question before.
        Back => "Zurück",
        /// Link: leads to the question, to change its answer.
        Change => "Ändern",
        /// In place of an answer that nobody has given yet.
        NotAnswered => "noch nicht beantwortet",
        /// Button and answer: the help has no end yet.
        NoEnd => "Das Ende ist offen",
        /// Button and answer: the income has not changed.
        NoChange => "Nichts hat sich verändert",
        /// Button and answer: the child is not in the home on certain days only.
        NoRegularDays => "Keine besonderen Tage",
        /// Label of the first of two fields: the lower end of a range.
        From => "von",
        /// Income helper: title.
        EstimateTitle => "Keine Steuerveranlagung? Das Zwischentotal ungefähr ausrechnen",
        /// Income helper: what it is good for.
        EstimateNote => "Tragen Sie ein, was diese Person einnimmt. Die Summe ist nur ungefähr. Das {AKJB} rechnet mit der Steuerveranlagung.",
        /// Income helper: label of the sum.
        EstimateSum => "Zusammen im Jahr",
        /// Income helper: button that takes the sum over.
        TakeEstimate => "Als ungefähres Zwischentotal übernehmen",
        /// Income helper: that its sum was taken over.
        Approximate => "ungefähr, aus den einzelnen Einkommen zusammengezählt",
        /// Link and title: the page about what is kept, and how to pass it on.
        Data => "Speichern und Datenschutz",
        /// Button: deletes everything.
        Clear => "Alles löschen",
        /// Below the question whether to delete everything, if there are variants.
        ClearVariants => "Auch die Varianten werden gelöscht.",
        /// Button: yes, deletes everything.
        ClearYes => "Ja, alles löschen",
        /// Button: deletes nothing.
        Cancel => "Abbrechen",
        /// In the footer: the key that deletes everything at once.
        ClearKey => "Schnell weg: dreimal Esc.",
        /// Question: whether to remove the figures of a further year. The year follows in brackets.
        RemoveAsk => "Diese Zahlen entfernen?",
        /// Button: yes, removes the figures of a further year.
        RemoveYes => "Ja, entfernen",
        /// Button: yes, deletes a variant.
        DropYes => "Ja, löschen",
        /// Question: whether the present answers replace others that are stored on this device.
        OverwriteAsk => "Auf diesem Gerät sind andere Angaben gespeichert. Sollen Ihre jetzigen Angaben sie ersetzen?",
        /// Button: yes, the present answers replace those that are stored.
        OverwriteYes => "Ja, ersetzen",
        /// Question: another tab has changed what this device stores. Whether to show it here, too.
        NewerAsk => "In einem anderen Tab haben Sie die gespeicherten Angaben geändert. Was hier steht, wird darum nicht mehr gespeichert. Möchten Sie die neueren Angaben auch hier sehen?",
        /// Button: shows the newer answers.
        NewerYes => "Ja, neuere Angaben zeigen",
        /// Button: the answers stay as they are.
        NewerNo => "Nein, hier so lassen",
        /// Question: what was opened has no room beside the present answers. Whether it shall replace them.
        ReplaceAsk => "Sie haben einen Link oder eine Datei geöffnet. Neben Ihren Angaben ist dafür kein Platz (höchstens sieben Varianten). Soll das Geöffnete alles ersetzen, was jetzt hier steht?",
        /// Button: what was opened replaces all present answers.
        ReplaceYes => "Ja, alles ersetzen",
        /// Button: the file or link is not opened.
        ReplaceNo => "Nicht öffnen",
        /// That these answers came in a file or a link.
        CameFromOutside => "Diese Angaben kamen aus einem Link oder einer Datei.",
        /// That the rules may be out of date.
        Stale => "Achtung: Diese Regeln sind vielleicht nicht mehr aktuell. Fragen Sie das Amt für Kind, Jugend und Behindertenangebote ({AKJB}), bevor Sie sich auf einen Betrag stützen.",
        /// In the footer: there is no network.
        Offline => "Ohne Netz",
        /// In the footer: the page also works without a network.
        WorksOffline => "Läuft auch ohne Netz",
        /// A newer version is ready.
        NewVersion => "Eine neue Fassung ist bereit.",
        /// Button: loads the newer version.
        TakeVersion => "Neue Fassung laden, Angaben behalten",
        /// Page: accessibility, protection of data, and how to report a mistake.
        About => "Barrierefreiheit, Datenschutz, Fehler melden",
        /// Name of the footer, for screen readers.
        AboutPage => "Zu dieser Seite",
    }
}
