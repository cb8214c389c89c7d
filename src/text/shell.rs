//! The words of `index.html`, which are there before the engine: what a browser without JavaScript shows, and what it shows when
//! the engine is late, does not start or has stopped; and those of `web/manifest.webmanifest`. Only tools read them here. A test checks that
//! these files have the same words.

use crate::text::messages::texts;

texts! {
    /// The words of `index.html` and of the manifest that are not messages of the page.
    pub enum Shell as shell {
        /// Title of the page until the engine has started.
        Title => "Kostenrechner Kinder- und Jugendhilfe Basel-Landschaft",
        /// Description for search engines.
        Description => "Was kostet eine Hilfe die Eltern und das Kind? Berechnet nach der Verordnung {SGS 850.15} des Kantons Basel-Landschaft, nur in Ihrem Browser.",
        /// Instead of the page, where no script may run. An e-mail address and a telephone number follow.
        NeedsScript => "Der Rechner braucht JavaScript. Schalten Sie es im Browser ein, oder fragen Sie das Amt für Kind, Jugend und Behindertenangebote ({AKJB}):",
        /// Link to the page without JavaScript.
        Tariffs => "Tarife und Voraussetzungen",
        /// Below the page, where it or its result is not loaded after some seconds: perhaps it still comes, perhaps it never does. An
        /// e-mail address and a telephone number follow.
        Late => "Der Rechner ist noch nicht ganz geladen. Warten Sie noch einen Moment. Hilft das nicht, laden Sie die Seite neu, oder nehmen Sie einen aktuellen Browser ({Chrome} oder {Edge} ab Version {105}, Firefox ab {110}, Safari ab {16}). Hilft auch das nicht, fragen Sie das Amt für Kind, Jugend und Behindertenangebote ({AKJB}):",
        /// Instead of the page, where it did not start. An e-mail address and a telephone number follow.
        CouldNotStart => "Der Rechner konnte nicht starten. Laden Sie die Seite neu, oder nehmen Sie einen aktuellen Browser ({Chrome} oder {Edge} ab Version {105}, Firefox ab {110}, Safari ab {16}). Hilft das nicht, fragen Sie das Amt für Kind, Jugend und Behindertenangebote ({AKJB}):",
        /// Before the telephone number of the office.
        Telephone => "Telefon",
        /// Heading of what is shown when the page fails while it is used.
        Stopped => "Der Rechner ist stehen geblieben.",
        /// What to do when the page has failed while it was used.
        SaveAnswers => "Das ist unser Fehler. Ihre Angaben sind noch da. Speichern Sie sie, oder laden Sie die Seite mit ihnen neu.",
        /// Button: loads the page again and gives the answers back.
        LoadAgain => "Mit den Angaben neu laden",
        /// Name of the page on the start screen of a device.
        ShortName => "Hilfen-Rechner",
        /// Description of the page where it is installed on a device.
        DescriptionOnDevice => "Was kostet eine Hilfe die Eltern und das Kind? Berechnet nach der Verordnung {SGS 850.15} des Kantons Basel-Landschaft, nur auf diesem Gerät.",
    }
}
