//! The fixed words of the page about the answers: where they are stored, how to pass them on, and how to see that nothing is sent.

use crate::text::messages::texts;

texts! {
    /// Fixed words of the page about the answers.
    pub enum DataPhrase as data_phrase {
        /// That the device keeps nothing.
        KeepsNothing => "Gespeichert ist: nichts. Laden Sie die Seite neu, bleiben Ihre Angaben stehen. Schliessen Sie den Tab, holt der Rechner sie nicht mehr zurück.",
        /// That the device keeps the answers.
        KeepsAnswers => "Gespeichert sind auf diesem Gerät: Ihre Angaben und Varianten, bis Sie sie löschen.",
        /// That the device keeps other answers than these.
        KeepsOthers => "Gespeichert sind auf diesem Gerät: frühere Angaben oder die eines anderen Tabs. Was jetzt hier steht, ist nicht gespeichert. Mit dem Häkchen ersetzen Sie das Gespeicherte.",
        /// Checkbox: the device shall keep the answers.
        Remember => "Auf diesem Gerät merken",
        /// Below the checkbox with which the device keeps the answers: on which device not to use it, and where they do not stay.
        RememberNote => "Nicht auf einem Gerät, das auch andere brauchen: Wer es benutzt, sieht dann Ihre Angaben. Safari ({iPhone}, {iPad}, {Mac}) löscht sie, wenn Sie sieben Tage lang nicht hier waren: Speichern Sie sie dort auch als Datei.",
        /// What is deleted.
        ClearNote => "Löscht alle Angaben und Varianten, auch die auf diesem Gerät gespeicherten. Das geht auf jeder Seite ganz unten.",
        /// Heading: how to keep the answers and pass them on.
        PassOn => "Aufbewahren und weitergeben",
        /// Button: saves the answers as a file.
        SaveFile => "Als Datei speichern",
        /// Below the button that saves the answers as a file: where the file is then.
        SaveNote => "Die Datei liegt dann bei Ihren Downloads. «Alles löschen» löscht sie nicht.",
        /// Beside a button that saves a file, where the calculator runs inside an app or a page of others: what to do if no file comes.
        NoFile => "Kommt keine Datei? Dann verbietet es die App oder die Seite, in der der Rechner läuft. Öffnen Sie ihn im Browser Ihres Geräts. Mit dem Link unter «Speichern und Datenschutz» nehmen Sie Ihre Angaben mit.",
        /// Beside the print buttons, where the browser did not begin to print: what to do instead.
        NoPrint => "Kommt kein Druckfenster? Dann verbietet es die App oder die Seite, in der der Rechner läuft. Öffnen Sie ihn im Browser Ihres Geräts. Mit dem Link unter «Speichern und Datenschutz» nehmen Sie Ihre Angaben mit.",
        /// Label of the field that opens a file.
        OpenFile => "Datei öffnen",
        /// Below the field that opens a file: what becomes of the present answers.
        OpenNote => "Ihre jetzigen Angaben bleiben als Varianten (höchstens sieben). Ist dafür kein Platz, fragt der Rechner zuerst. Auf diesem Gerät merkt er sich Geöffnetes nur, wenn Sie es wünschen.",
        /// Button: makes a link that contains the present answers.
        MakeLink => "Link mit diesen Angaben erstellen",
        /// What a link contains, and who keeps it.
        LinkNote => "Achtung: Der Link enthält diese Angaben, auch Einkommen und Geburtsdatum, aber keine Namen und keine Varianten. Wer ihn hat, kann sie lesen. Wo er geöffnet wird, behält ihn der Browser in seinem Verlauf. Ohne Spur öffnet man ihn in einem privaten Fenster. Auf dem Berechnungsblatt steht er als {QR}-Code, ausser er enthält auch Angaben von anderen, die zahlen.",
        /// Label of the field with the link.
        Link => "Link",
        /// Heading: how to see that nothing is sent.
        Verify => "Datenschutz zum Nachprüfen",
        /// Proof: without a network.
        VerifyOffline => "Schalten Sie den Flugmodus ein, sobald diese Seite geladen ist. Der Rechner rechnet weiter: Er braucht niemanden.",
        /// Proof: the tools of the browser.
        VerifyTools => "Öffnen Sie die Entwicklerwerkzeuge des Browsers ({F12}), Register «Netzwerk», und geben Sie Zahlen ein. Die Liste bleibt leer. Nach dem Start verbietet die Seite dem Browser, etwas zu senden.",
        /// Proof: what is stored.
        VerifyStorage => "Im Register «Anwendung» oder «Speicher» steht, was gespeichert ist: das Programm und, nur wenn Sie es wünschen, Ihre Angaben. Cookies gibt es keine. Ist die Seite im Hintergrund oder wird sie verlassen, legt sie die Angaben beim Tab ab: für ein Neuladen, eine halbe Stunde lang.",
        /// Proof: the source.
        VerifySource => "Das Programm ist offen. Jede Person kann seinen Quelltext lesen und das Ergebnis nachrechnen.",
        /// What stays in a browser all the same.
        VerifyTraces => "Was beim Tab lag, kann als Rest in Dateien des Browsers bleiben. Lassen Sie die Seite übersetzen, sieht der Übersetzer ihren Text. Ihre Angaben und Beträge sind dafür gesperrt. Ein privates Fenster behält am wenigsten.",
        /// What the page cannot do.
        VerifyLimits => "Den Verlauf des Browsers kann die Seite nicht löschen. Er enthält, welche Fragen offen waren, und jeden Link mit Angaben, der hier geöffnet wurde. Ihre Antworten enthält er sonst nicht.",
    }
}
