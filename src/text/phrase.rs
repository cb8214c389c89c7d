//! The fixed words of the page.

use crate::text::messages::texts;

texts! {
    /// Fixed words of the page.
    pub enum Phrase as phrase {
        /// Before the amount of a parent who lives apart from the other one.
        YourShare => "Ihr Anteil:",
        /// Name of the calculator.
        Title => "Was kostet die Hilfe für unser Kind?",
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
        /// Why months are computed with the figures of another year, and that this is provisional.
        OtherYears => "Jeder Monat richtet sich nach dem Einkommen des Jahres davor. Wo diese Zahlen noch fehlen, ist der Betrag vorläufig.",
        /// In place of the result: that some answers must be corrected. A list of the questions may follow.
        PleaseMend => "Bitte prüfen Sie diese Angaben. Das Ergebnis erscheint, sobald sie stimmen.",
        /// That the canton does not pay, so no share is shown.
        NoShare => "Ohne Beitrag des Kantons wird hier kein Betrag berechnet. Die Hilfe muss dann anders bezahlt werden.",
        /// No amount: the office decides.
        AmountOpen => "Betrag offen: durch das {AKJB} zu klären.",
        /// Behind an amount.
        PerMonth => "Franken im Monat",
        /// Below an amount: that an unknown one, which the office decides, comes on top.
        PartlyOpen => "Dazu kommt ein Betrag, der noch offen ist: Ihn legt das {AKJB} fest.",
        /// The answer where the canton can pay some of the helps only.
        PartlyRefused => "An einen Teil dieser Hilfen kann der Kanton nicht zahlen.",
        /// That an income is only approximate, and so the amount.
        ApproximateResult => "Ein Zwischentotal ist nur ungefähr. Darum ist auch dieser Betrag nur ungefähr.",
        /// Below the amount of the dearest month: that other months cost less.
        MonthsVary => "So viel kostet der teuerste Monat. Andere kosten weniger.",
        /// Heading: who pays.
        WhoPays => "Wer zahlt was ({CHF} im Monat)",
        /// That the sum is known, and who pays how much of it is not.
        SplitOpen => "Wer davon wie viel zahlt, hängt von Angaben ab, die noch fehlen.",
        /// Heading: which answers still change the amount.
        WhatMoves => "Was den Betrag noch verändert",
        /// Above the list of the answers that are missing or not exact: what its amounts mean.
        WhatMovesIntro => "Diese Angaben fehlen oder sind noch nicht genau. Die Zahl zeigt, um wie viel jede den Betrag verschiebt.",
        /// Heading: month by month.
        MonthByMonth => "Monat für Monat",
        /// Column of the table of the months.
        MonthColumn => "Monat",
        /// Column of the table of the months.
        AmountColumn => "Betrag ({CHF})",
        /// Column of the table of the months.
        ReasonColumn => "Warum",
        /// Sum of all months: the name of a row.
        Total => "Zusammen",
        /// Sum of the months that are shown, if a help has no end: the name of a row.
        TotalOpenEnd => "Zusammen für die gezeigten Monate",
        /// Conditions of the canton: a heading, and the name of a row.
        Conditions => "Voraussetzungen",
        /// What the short names of the acts stand for.
        Acts => "{VO}: Verordnung über die Kinder- und Jugendhilfe ({SGS 850.15}). {SHG}: Gesetz über die Sozial- und die Jugendhilfe ({SGS 850}).",
        /// Heading: what to do.
        WhatToDo => "Was jetzt zu tun ist",
        /// Heading: who files the request.
        WhoFiles => "Wer stellt das Gesuch?",
        /// Heading: by when to file the request.
        ByWhen => "Bis wann?",
        /// Below deadlines in working days: that days on which the offices are closed are not taken into account.
        OfficesClosed => "Tage, an denen die Ämter des Kantons geschlossen sind, zählen wie Feiertage. Der Kanton legt sie jedes Jahr fest, meist zwischen Weihnachten und Neujahr. Der Rechner kennt sie nicht: Planen Sie dann mehr Zeit ein.",
        /// Heading: which papers to hand in.
        Papers => "Welche Unterlagen?",
        /// Heading: which duties follow.
        Duties => "Welche Pflichten folgen?",
        /// Heading: once the office has decided.
        Decided => "Was gilt nach dem Entscheid?",
        /// Heading: whom to ask.
        WhomToAsk => "Wer hilft weiter?",
        /// Heading: who can confirm that a help is needed.
        WhoConfirms => "Wer kann den Bedarf bestätigen?",
        /// Heading: calculation.
        Calculation => "So wurde gerechnet",
        /// On the print for the family: that the other calculations are on the print for the records.
        DearestOnly => "Hier stehen nicht alle Rechenschritte. Alle stehen im Druck für die Akten.",
        /// On the print for the family: that the other rows are on the print for the records.
        MoreRows => "Weitere Zeilen stehen im Druck für die Akten.",
        /// Instead of a calculation, while nothing is known of an amount.
        CalculationLater => "Wo ein Betrag noch ganz offen ist, fehlen die Rechenschritte. Sobald Sie ihn kennen oder eingrenzen, stehen sie hier.",
        /// Above the list of those who file: that parents cannot file this request themselves.
        ParentsCannotFile => "Eltern können dieses Gesuch nicht selbst stellen. Eine dieser Stellen stellt es für Sie, mit Ihrer Vollmacht:",
        /// Heading: who may ask for a help that needs no request.
        WhoMayAsk => "Wer kann die Hilfe verlangen?",
        /// Heading: assumptions.
        Assumptions => "Annahmen",
        /// Heading: what the office decides.
        OfficeDecides => "Das entscheidet das {AKJB}",
        /// Heading: rules and receipt.
        RulesAndReceipt => "Stand der Regeln und Beleg",
        /// Receipt: label of what the rules were compared with.
        CheckedAgainst => "Verglichen mit",
        /// That the result does not bind.
        NotBinding => "Das Ergebnis ist unverbindlich. Verbindlich ist nur die Verfügung des {AKJB}. Darin steht auch, bis wann Sie sich wehren können (Rechtsmittelbelehrung).",
        /// Receipt: what it is for. Unfolds it.
        ReceiptIntro => "Mit diesem Beleg kann eine Fachperson das Ergebnis nachrechnen. Er enthält Ihre Angaben, aber keine Namen.",
        /// Receipt: label of its number.
        ReceiptNumber => "Belegnummer",
        /// Receipt: label of the program with its version.
        Program => "Programm",
        /// Receipt: label of a file with rules and its checksum.
        RulesFile => "Regeldatei",
        /// Link to the ordinance.
        ReadLaw => "Verordnung lesen",
        /// Beside a deadline: its date is past.
        Passed => "vorbei",
        /// Link to the form for the request, or to an e-mail.
        OpenWay => "Öffnen",
        /// Link: writes to a contact, or calls it.
        OpenContact => "Kontakt aufnehmen",
        /// Label of the second of two fields: the upper end of a range.
        FromTo => "bis",
        /// Heading above what is wrong with the answer to a question.
        Mistakes => "Bitte prüfen Sie",
        /// Name of the navigation, for screen readers.
        Ways => "Seiten des Rechners",
        /// In the navigation: one question after the other.
        Guided => "Geführt",
        /// In the navigation and as a title: all questions on one page, with the result.
        Everything => "Fachmodus",
        /// In the navigation and as a title: all answers at a glance.
        Review => "Angaben prüfen",
        /// What the review is for.
        ReviewIntro => "Stimmt alles? Mit «Ändern» kommen Sie zur Frage und danach wieder hierher.",
        /// Some questions are not answered.
        SomeOpen => "Einige Fragen sind noch nicht beantwortet.",
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
        /// In the table of variants: the question is not asked in this one.
        Nothing => "–",
        /// Button and answer: the help has no end yet.
        NoEnd => "Das Ende ist offen",
        /// Button and answer: the income has not changed.
        NoChange => "Nichts hat sich verändert",
        /// Button and answer: the child is not in the home on certain days only.
        NoRegularDays => "Keine besonderen Tage",
        /// Button: changes one field into two, because only a range is known.
        KnowRange => "Ich kenne nur einen Bereich (von … bis …)",
        /// Button: changes two fields into one, because the amount is known.
        KnowAmount => "Ich kenne den genauen Betrag",
        /// Label of the first of two fields: the lower end of a range.
        From => "von",
        /// That the canton does not pay, as far as questions are answered.
        EarlyNo => "Nach Ihren bisherigen Angaben zahlt der Kanton nicht an diese Hilfe.",
        /// Link to the reason.
        ToReason => "Warum nicht, und was Sie tun können",
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
        /// Among the assumptions: that presets are assumed where nobody answered.
        PresetsAssumed => "Wo Sie nichts eingegeben haben, gilt die Vorgabe, meist {0}. Unter «Angaben prüfen» steht bei diesen Angaben «angenommen».",
        /// Heading: what is not covered.
        NotCoveredTitle => "Was hier nicht gerechnet wird",
        /// Costs and benefits that are not covered.
        NotCovered => "Nebenkosten wie Kleider, Taschengeld oder Versicherungen. Alimente und ihre Bevorschussung. Leistungen der Invalidenversicherung, der Krankenkasse, der Schule und der Sozialhilfe. Fragen Sie dazu die zuständige Stelle oder das {AKJB}.",
        /// Heading: the tariff as a curve.
        Curve => "Wo Sie im Tarif stehen",
        /// In the picture of the tariff: marks the income of the family.
        YouAreHere => "Sie sind hier",
        /// Label of the income of the family below the picture of the tariff.
        CurveIncome => "Massgebendes Jahreseinkommen",
        /// Before a sentence about the low end of a range.
        AtLowEnd => "Am unteren Ende",
        /// Before a sentence about the high end of a range.
        AtHighEnd => "Am oberen Ende",
        /// Column: percentage.
        CurvePercent => "An\u{ad}satz",
        /// That the income is little above a step of the tariff, and which deductions are easily forgotten.
        ForgottenDeductions => "Sie liegen nur wenig über einer Stufe. Haben Sie alle Abzüge angegeben? Oft vergessen werden die Kosten der Tagesbetreuung, Krankheits- und Behinderungskosten und genehmigter Unterhalt.",
        /// Heading: variants.
        Variants => "Varianten vergleichen",
        /// What variants are for.
        VariantsIntro => "Behalten Sie die jetzigen Angaben als Variante und ändern Sie etwas: Sie sehen beides nebeneinander.",
        /// Button: keeps the present answers as a variant.
        KeepVariant => "Jetzige Angaben als Variante behalten",
        /// Button: makes a variant the present answers.
        UseVariant => "Übernehmen",
        /// Button: deletes a variant.
        DropVariant => "Löschen",
        /// Button: prints what a family needs.
        PrintFamily => "Für die Familie drucken",
        /// Button: prints everything for the records of an office.
        PrintFile => "Für die Akten drucken",
        /// On the print for the records: heading of all answers.
        AllAnswers => "Alle Angaben",
        /// On the print for the records: below a line to fill in.
        SignPlace => "Ort und Datum",
        /// On the print for the records: below a line to fill in.
        SignChild => "Name des Kindes, Fallnummer",
        /// On the print for the records: below a line to sign.
        SignParents => "Unterschrift der Eltern oder des jungen Menschen",
        /// On the print for the records: below a line to sign, for the professional.
        SignOffice => "Unterschrift der Fachperson",
        /// Button: saves the deadlines as a file for a calendar.
        ToCalendar => "Fristen in den Kalender übernehmen (.ics)",
        /// Name of the file with the deadlines. It must end with `.ics`.
        CalendarFile => "fristen.ics",
        /// Link and title: the page about what is kept, and how to pass it on.
        Data => "Speichern und Datenschutz",
        /// That the device keeps nothing.
        KeepsNothing => "Gespeichert ist: nichts. Laden Sie die Seite neu, bleiben Ihre Angaben stehen. Schliessen Sie den Tab, holt der Rechner sie nicht mehr zurück.",
        /// That the device keeps the answers.
        KeepsAnswers => "Gespeichert sind auf diesem Gerät: Ihre Angaben und Varianten, bis Sie sie löschen.",
        /// That the device keeps other answers than these.
        KeepsOthers => "Gespeichert sind auf diesem Gerät: frühere Angaben oder die eines anderen Tabs. Was jetzt hier steht, ist nicht gespeichert. Mit dem Häkchen ersetzen Sie das Gespeicherte.",
        /// Checkbox: the device shall keep the answers.
        Remember => "Auf diesem Gerät merken",
        /// Below the checkbox with which the device keeps the answers: on which device not to use it.
        RememberNote => "Nicht auf einem Gerät, das auch andere brauchen: Wer es benutzt, sieht dann Ihre Angaben.",
        /// Button: deletes everything.
        Clear => "Alles löschen",
        /// Below the question whether to delete everything, if there are variants.
        ClearVariants => "Auch die Varianten werden gelöscht.",
        /// Button: yes, deletes everything.
        ClearYes => "Ja, alles löschen",
        /// Button: deletes nothing.
        Cancel => "Abbrechen",
        /// What is deleted.
        ClearNote => "Löscht alle Angaben und Varianten, auch die auf diesem Gerät gespeicherten. Das geht auf jeder Seite ganz unten.",
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
        /// Heading: how to keep the answers and pass them on.
        PassOn => "Aufbewahren und weitergeben",
        /// Button: saves the answers as a file.
        SaveFile => "Als Datei speichern",
        /// Below the button that saves the answers as a file: where the file is then, and what to do if none comes.
        SaveNote => "Die Datei liegt dann bei Ihren Downloads. «Alles löschen» löscht sie nicht. Kommt keine Datei, steht der Rechner in einer anderen Seite, die das verbietet: Öffnen Sie ihn in einem eigenen Tab.",
        /// Label of the field that opens a file.
        OpenFile => "Datei öffnen",
        /// Below the field that opens a file: what becomes of the present answers.
        OpenNote => "Ihre jetzigen Angaben bleiben als Varianten (höchstens sieben). Ist dafür kein Platz, fragt der Rechner zuerst. Auf diesem Gerät merkt er sich Geöffnetes nur, wenn Sie es wünschen.",
        /// Question: what was opened has no room beside the present answers. Whether it shall replace them.
        ReplaceAsk => "Sie haben einen Link oder eine Datei geöffnet. Neben Ihren Angaben ist dafür kein Platz (höchstens sieben Varianten). Soll das Geöffnete alles ersetzen, was jetzt hier steht?",
        /// Button: what was opened replaces all present answers.
        ReplaceYes => "Ja, alles ersetzen",
        /// Button: the file or link is not opened.
        ReplaceNo => "Nicht öffnen",
        /// That these answers came in a file or a link.
        CameFromOutside => "Diese Angaben kamen aus einem Link oder einer Datei.",
        /// Button: makes a link that contains all answers.
        MakeLink => "Link mit allen Angaben erstellen",
        /// What a link contains, and who keeps it.
        LinkNote => "Achtung: Der Link enthält alle Angaben, auch Einkommen und Geburtsdatum, aber keine Namen. Wer ihn hat, kann sie lesen. Wo er geöffnet wird, behält ihn der Browser in seinem Verlauf. Ohne Spur öffnet man ihn in einem privaten Fenster. Auf dem Druck für die Akten steht er nun als {QR}-Code.",
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
        /// Name of the footer, for screen readers.
        AboutPage => "Zu dieser Seite",
    }
}
