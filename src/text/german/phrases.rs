//! Fixed words of the page.

use crate::language;
use crate::text::Phrase;

pub fn phrase(phrase: Phrase) -> &'static str {
    match phrase {
        Phrase::Title => "Was kostet die Hilfe für unser Kind?",
        Phrase::Introduction => {
            "Kann der Kanton Basel-Landschaft an eine Hilfe zur Erziehung zahlen? Was zahlt Ihre Familie im Monat selbst (Kostenbeteiligung)? Dieser Rechner zeigt es und erklärt jeden Schritt."
        }
        Phrase::Private => "Ihre Angaben bleiben auf diesem Gerät. Die Seite sendet nichts.",
        Phrase::YourAnswers => "Ihre Angaben",
        Phrase::Result => "Ergebnis",
        Phrase::DontKnow => "Weiss ich nicht / noch offen",
        Phrase::PleaseChoose => "Bitte wählen",
        Phrase::EmptyMeansUnknown => {
            "Wissen Sie einen Betrag nicht? Lassen Sie das Feld leer. Kennen Sie ihn ungefähr? Schreiben Sie zum Beispiel «50’000 bis 60’000». Das Ergebnis ist dann ein Bereich."
        }
        Phrase::FiguresOfYear => "Zahlen für ein weiteres Jahr",
        Phrase::TakenOver => "Aus dem Vorjahr übernommen, bitte prüfen. Erst bestätigte Zahlen zählen.",
        Phrase::ConfirmFigures => "Zahlen bestätigen",
        Phrase::RemoveFigures => "Zahlen entfernen",
        Phrase::OtherYears => {
            "Jeder Monat richtet sich nach dem Einkommen des Jahres davor. Wo diese Zahlen noch fehlen, ist der Betrag vorläufig."
        }
        Phrase::PleaseMend => "Bitte prüfen Sie diese Angaben. Das Ergebnis erscheint, sobald sie stimmen.",
        Phrase::NoShare => "Ohne Beitrag des Kantons wird hier kein Betrag berechnet. Die Hilfe muss dann anders bezahlt werden.",
        Phrase::AmountOpen => "Betrag offen: durch das AKJB zu klären.",
        Phrase::PerMonth => "Franken im Monat",
        Phrase::PartlyOpen => "Dazu kommt ein Betrag, der noch offen ist: Ihn legt das AKJB fest.",
        Phrase::PlusOpen => "+ offen",
        Phrase::PartlyRefused => "An einen Teil dieser Hilfen kann der Kanton nicht zahlen.",
        Phrase::ApproximateResult => "Ein Zwischentotal ist nur ungefähr. Darum ist auch dieser Betrag nur ungefähr.",
        Phrase::MonthsVary => "So viel kostet der teuerste Monat. Andere kosten weniger.",
        Phrase::WhoPays => "Wer zahlt was (CHF im Monat)",
        Phrase::SplitOpen => "Wer davon wie viel zahlt, hängt von Angaben ab, die noch fehlen.",
        Phrase::WhatMoves => "Was den Betrag noch verändert",
        Phrase::WhatMovesIntro => {
            "Diese Angaben fehlen oder sind noch nicht genau. Die Zahl zeigt, um wie viel jede den Betrag verschiebt."
        }
        Phrase::MonthByMonth => "Monat für Monat",
        Phrase::MonthColumn => "Monat",
        Phrase::AmountColumn => "Betrag (CHF)",
        Phrase::ReasonColumn => "Warum",
        Phrase::Total => "Zusammen",
        Phrase::TotalOpenEnd => "Zusammen für die gezeigten Monate",
        Phrase::Conditions => "Voraussetzungen",
        Phrase::Acts => {
            "VO: Verordnung über die Kinder- und Jugendhilfe (SGS 850.15). SHG: Gesetz über die Sozial- und die Jugendhilfe (SGS 850)."
        }
        Phrase::WhatToDo => "Was jetzt zu tun ist",
        Phrase::WhoFiles => "Wer stellt das Gesuch?",
        Phrase::ByWhen => "Bis wann?",
        Phrase::OfficesClosed => {
            "Tage, an denen die Ämter des Kantons geschlossen sind, zählen wie Feiertage. Der Kanton legt sie jedes Jahr fest, meist zwischen Weihnachten und Neujahr. Der Rechner kennt sie nicht: Planen Sie dann mehr Zeit ein."
        }
        Phrase::Papers => "Welche Unterlagen?",
        Phrase::Duties => "Welche Pflichten folgen?",
        Phrase::Decided => "Was gilt nach dem Entscheid?",
        Phrase::WhomToAsk => "Wer hilft weiter?",
        Phrase::WhoConfirms => "Wer kann den Bedarf bestätigen?",
        Phrase::Calculation => "So wurde gerechnet",
        Phrase::LowEnd => "Tiefster möglicher Betrag",
        Phrase::HighEnd => "Höchster möglicher Betrag",
        Phrase::DearestOnly => "Hier stehen nicht alle Rechenschritte. Alle stehen im Druck für die Akten.",
        Phrase::MoreRows => "Weitere Zeilen stehen im Druck für die Akten.",
        Phrase::CalculationLater => {
            "Wo ein Betrag noch ganz offen ist, fehlen die Rechenschritte. Sobald Sie ihn kennen oder eingrenzen, stehen sie hier."
        }
        Phrase::ParentsCannotFile => {
            "Eltern können dieses Gesuch nicht selbst stellen. Eine dieser Stellen stellt es für Sie, mit Ihrer Vollmacht:"
        }
        Phrase::WhoMayAsk => "Wer kann die Hilfe verlangen?",
        Phrase::Assumptions => "Annahmen",
        Phrase::OfficeDecides => "Das entscheidet das AKJB",
        Phrase::RulesAndReceipt => "Stand der Regeln und Beleg",
        Phrase::RulesOf => "Tarifstand",
        Phrase::CheckedUpTo => "Zuletzt mit der Verordnung verglichen:",
        Phrase::CheckedAgainst => "Verglichen mit",
        Phrase::NotBinding => {
            "Das Ergebnis ist unverbindlich. Verbindlich ist nur die Verfügung des AKJB. Darin steht auch, bis wann Sie sich wehren können (Rechtsmittelbelehrung)."
        }
        Phrase::ReceiptIntro => {
            "Mit diesem Beleg kann eine Fachperson das Ergebnis nachrechnen. Er enthält Ihre Angaben, aber keine Namen."
        }
        Phrase::ReceiptNumber => "Belegnummer",
        Phrase::Program => "Programm",
        Phrase::RulesFile => "Regeldatei",
        Phrase::ReadLaw => "Verordnung lesen",
        Phrase::Passed => "vorbei",
        Phrase::OpenWay => "Öffnen",
        Phrase::OpenContact => "Kontakt aufnehmen",
        Phrase::FromTo => language::GERMAN.to,
        Phrase::Mistakes => "Bitte prüfen Sie",
        Phrase::Ways => "Seiten des Rechners",
        Phrase::Guided => "Geführt",
        Phrase::Everything => "Fachmodus",
        Phrase::Review => "Angaben prüfen",
        Phrase::ReviewIntro => "Stimmt alles? Mit «Ändern» kommen Sie zur Frage und danach wieder hierher.",
        Phrase::SomeOpen => "Einige Fragen sind noch nicht beantwortet.",
        Phrase::GoOn => "Weiter mit den Fragen",
        Phrase::ToResult => "Zum Ergebnis",
        Phrase::Next => "Weiter",
        Phrase::Back => "Zurück",
        Phrase::Change => "Ändern",
        Phrase::NotAnswered => "noch nicht beantwortet",
        Phrase::Nothing => "–",
        Phrase::NoEnd => "Das Ende ist offen",
        Phrase::NoChange => "Nichts hat sich verändert",
        Phrase::NoRegularDays => "Keine besonderen Tage",
        Phrase::KnowRange => "Ich kenne nur einen Bereich (von … bis …)",
        Phrase::KnowAmount => "Ich kenne den genauen Betrag",
        Phrase::From => language::GERMAN.from,
        Phrase::EarlyNo => "Nach Ihren bisherigen Angaben zahlt der Kanton nicht an diese Hilfe.",
        Phrase::ToReason => "Warum nicht, und was Sie tun können",
        Phrase::SoFar => "Bisher:",
        Phrase::EstimateTitle => "Keine Steuerveranlagung? Das Zwischentotal ungefähr ausrechnen",
        Phrase::EstimateNote => {
            "Tragen Sie ein, was diese Person einnimmt. Die Summe ist nur ungefähr. Das AKJB rechnet mit der Steuerveranlagung."
        }
        Phrase::EstimateSum => "Zusammen im Jahr:",
        Phrase::TakeEstimate => "Als ungefähres Zwischentotal übernehmen",
        Phrase::Approximate => "ungefähr, aus den einzelnen Einkommen zusammengezählt",
        Phrase::Assumed => "angenommen",
        Phrase::PresetsAssumed => {
            "Wo Sie nichts eingegeben haben, gilt die Vorgabe, meist 0. Unter «Angaben prüfen» steht bei diesen Angaben «angenommen»."
        }
        Phrase::NotCoveredTitle => "Was hier nicht gerechnet wird",
        Phrase::NotCovered => {
            "Nebenkosten wie Kleider, Taschengeld oder Versicherungen. Alimente und ihre Bevorschussung. Leistungen der Invalidenversicherung, der Krankenkasse, der Schule und der Sozialhilfe. Fragen Sie dazu die zuständige Stelle oder das AKJB."
        }
        Phrase::Curve => "Wo Sie im Tarif stehen",
        Phrase::YouAreHere => "Sie sind hier",
        Phrase::CurveIncome => "Massgebendes Jahreseinkommen:",
        Phrase::AtLowEnd => "Am unteren Ende:",
        Phrase::AtHighEnd => "Am oberen Ende:",
        Phrase::CurveTable => "Der Tarif als Tabelle",
        Phrase::CurveOver => "Über (CHF)",
        Phrase::CurveUpTo => "bis (CHF)",
        Phrase::CurvePercent => "An\u{ad}satz",
        Phrase::CurveShare => "Im Monat am Ende der Stufe",
        Phrase::ForgottenDeductions => {
            "Sie liegen nur wenig über einer Stufe. Haben Sie alle Abzüge angegeben? Oft vergessen werden die Kosten der Tagesbetreuung, Krankheits- und Behinderungskosten und genehmigter Unterhalt."
        }
        Phrase::Variants => "Varianten vergleichen",
        Phrase::VariantsIntro => {
            "Behalten Sie die jetzigen Angaben als Variante und ändern Sie etwas: Sie sehen beides nebeneinander."
        }
        Phrase::KeepVariant => "Jetzige Angaben als Variante behalten",
        Phrase::KeptAs => "Behalten als Variante",
        Phrase::Now => "Jetzt",
        Phrase::AmountRow => "Höchster Monat",
        Phrase::VariantActions => "Mit der Variante",
        Phrase::UseVariant => "Übernehmen",
        Phrase::DropVariant => "Löschen",
        Phrase::PrintFamily => "Für die Familie drucken",
        Phrase::PrintFile => "Für die Akten drucken",
        Phrase::AllAnswers => "Alle Angaben",
        Phrase::PrintedOn => "Gedruckt am",
        Phrase::SignChild => "Name des Kindes, Fallnummer",
        Phrase::SignPlace => "Ort und Datum",
        Phrase::SignParents => "Unterschrift der Eltern oder des jungen Menschen",
        Phrase::SignOffice => "Unterschrift der Fachperson",
        Phrase::ToCalendar => "Fristen in den Kalender übernehmen (.ics)",
        Phrase::CalendarFile => "fristen.ics",
        Phrase::Data => "Speichern und Datenschutz",
        Phrase::KeepsNothing => {
            "Gespeichert ist: nichts. Laden Sie die Seite neu, bleiben Ihre Angaben stehen. Schliessen Sie den Tab, holt der Rechner sie nicht mehr zurück."
        }
        Phrase::KeepsAnswers => "Gespeichert sind auf diesem Gerät: Ihre Angaben und Varianten, bis Sie sie löschen.",
        Phrase::KeepsOthers => {
            "Gespeichert sind auf diesem Gerät: frühere Angaben oder die eines anderen Tabs. Was jetzt hier steht, ist nicht gespeichert. Mit dem Häkchen ersetzen Sie das Gespeicherte."
        }
        Phrase::Remember => "Auf diesem Gerät merken",
        Phrase::RememberNote => "Nicht auf einem Gerät, das auch andere brauchen: Wer es benutzt, sieht dann Ihre Angaben.",
        Phrase::Clear => "Alles löschen",
        Phrase::ClearNote => {
            "Löscht alle Angaben und Varianten, auch die auf diesem Gerät gespeicherten. Das geht auf jeder Seite ganz unten. Schnell weg und ohne Rückfrage: dreimal die Taste Esc."
        }
        Phrase::ClearAsk => "Alle Angaben und Varianten löschen? Zurückholen kann man sie nicht.",
        Phrase::ClearYes => "Ja, alles löschen",
        Phrase::Cancel => "Abbrechen",
        Phrase::PassOn => "Aufbewahren und weitergeben",
        Phrase::SaveFile => "Als Datei speichern",
        Phrase::SaveNote => {
            "Die Datei liegt dann bei Ihren Downloads. «Alles löschen» löscht sie nicht. Kommt keine Datei, steht der Rechner in einer anderen Seite, die das verbietet: Öffnen Sie ihn in einem eigenen Tab."
        }
        Phrase::OpenFile => "Datei öffnen",
        Phrase::OpenNote => {
            "Ihre jetzigen Angaben bleiben als Varianten (höchstens vier). Ist dafür kein Platz, fragt der Rechner zuerst. Auf diesem Gerät merkt er sich Geöffnetes nur, wenn Sie es wünschen."
        }
        Phrase::ReplaceAsk => {
            "Sie haben einen Link oder eine Datei geöffnet. Neben Ihren Angaben ist dafür kein Platz (höchstens vier Varianten). Soll das Geöffnete alles ersetzen, was jetzt hier steht?"
        }
        Phrase::ReplaceYes => "Ja, alles ersetzen",
        Phrase::ReplaceNo => "Nicht öffnen",
        Phrase::CameFromOutside => "Diese Angaben kamen aus einem Link oder einer Datei.",
        Phrase::MakeLink => "Link mit allen Angaben erstellen",
        Phrase::LinkNote => {
            "Achtung: Der Link enthält alle Angaben, auch Einkommen und Geburtsdatum, aber keine Namen. Wer ihn hat, kann sie lesen. Wo er geöffnet wird, behält ihn der Browser in seinem Verlauf. Ohne Spur öffnet man ihn in einem privaten Fenster. Auf dem Druck für die Akten steht er nun als QR-Code."
        }
        Phrase::Link => "Link",
        Phrase::Verify => "Datenschutz zum Nachprüfen",
        Phrase::VerifyOffline => {
            "Schalten Sie den Flugmodus ein, sobald diese Seite geladen ist. Der Rechner rechnet weiter: Er braucht niemanden."
        }
        Phrase::VerifyTools => {
            "Öffnen Sie die Entwicklerwerkzeuge des Browsers (F12), Register «Netzwerk», und geben Sie Zahlen ein. Die Liste bleibt leer. Nach dem Start verbietet die Seite dem Browser, etwas zu senden."
        }
        Phrase::VerifyStorage => {
            "Im Register «Anwendung» oder «Speicher» steht, was gespeichert ist: das Programm und, nur wenn Sie es wünschen, Ihre Angaben. Cookies gibt es keine. Ist die Seite im Hintergrund oder wird sie verlassen, legt sie die Angaben beim Tab ab: für ein Neuladen, eine halbe Stunde lang."
        }
        Phrase::VerifySource => "Das Programm ist offen. Jede Person kann seinen Quelltext lesen und das Ergebnis nachrechnen.",
        Phrase::VerifyLimits => {
            "Den Verlauf des Browsers kann die Seite nicht löschen. Er enthält, welche Fragen offen waren, und jeden Link mit Angaben, der hier geöffnet wurde. Ihre Antworten enthält er sonst nicht."
        }
        Phrase::VerifyTraces => {
            "Was beim Tab lag, kann als Rest in Dateien des Browsers bleiben. Lassen Sie die Seite übersetzen, sieht der Übersetzer ihren Text. Ihre Angaben und Beträge sind dafür gesperrt. Ein privates Fenster behält am wenigsten."
        }
        Phrase::Preview => "Vorschau: Gerechnet wird, als wäre heute der",
        Phrase::Stale => {
            "Achtung: Diese Regeln sind vielleicht nicht mehr aktuell. Fragen Sie das Amt für Kind, Jugend und Behindertenangebote (AKJB), bevor Sie sich auf einen Betrag stützen."
        }
        Phrase::Offline => "Ohne Netz",
        Phrase::WorksOffline => "Läuft auch ohne Netz",
        Phrase::NewVersion => "Eine neue Fassung ist bereit.",
        Phrase::NewRules => "Eine neue Fassung ist bereit. Sie enthält neuere Regeln, gültig ab",
        Phrase::TakeVersion => "Neue Fassung laden, Angaben behalten",
        Phrase::AboutPage => "Zu dieser Seite",
    }
}
