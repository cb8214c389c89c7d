//! The fixed words of the page.

use crate::text::messages::texts;

texts! {
    /// Fixed words of the page.
    pub enum Phrase as phrase {
        /// Name of the calculator.
        Title => "Was kostet die Hilfe für unser Kind?",
        /// What it is, in one sentence.
        Introduction => "Kann der Kanton Basel-Landschaft an eine Hilfe zur Erziehung zahlen? Was zahlt Ihre Familie im Monat selbst (Kostenbeteiligung)? Dieser Rechner zeigt es und erklärt jeden Schritt.",
        /// That nothing leaves the device.
        Private => "Ihre Angaben bleiben auf diesem Gerät. Die Seite sendet nichts.",
        /// That the texts of the language that was chosen did not come. This message is shown in German.
        GermanInstead => "Die gewählte Sprache konnte nicht geladen werden. Darum ist die Seite auf Deutsch.",
        /// Heading of the questions.
        YourAnswers => "Ihre Angaben",
        /// Heading of the result.
        Result => "Ergebnis",
        /// "I don't know", as a choice.
        DontKnow => "Weiss ich nicht / noch offen",
        /// A choice that must be taken.
        PleaseChoose => "Bitte wählen",
        /// That an empty field is "I don't know", and how a range is written.
        EmptyMeansUnknown => "Wissen Sie einen Betrag nicht? Lassen Sie das Feld leer. Kennen Sie ihn ungefähr? Schreiben Sie zum Beispiel «{50’000} bis {60’000}». Das Ergebnis ist dann ein Bereich.",
        /// The figures of a further year, which follows.
        FiguresOfYear => "Zahlen für ein weiteres Jahr",
        /// That they are taken over from the year before, and not confirmed.
        TakenOver => "Aus dem Vorjahr übernommen, bitte prüfen. Erst bestätigte Zahlen zählen.",
        /// Confirms them.
        ConfirmFigures => "Zahlen bestätigen",
        /// Takes them away.
        RemoveFigures => "Zahlen entfernen",
        /// Why months are computed with the figures of another year, and that this is provisional.
        OtherYears => "Jeder Monat richtet sich nach dem Einkommen des Jahres davor. Wo diese Zahlen noch fehlen, ist der Betrag vorläufig.",
        /// Fields that could not be read.
        PleaseMend => "Bitte prüfen Sie diese Angaben. Das Ergebnis erscheint, sobald sie stimmen.",
        /// That the canton does not pay, so no share is shown.
        NoShare => "Ohne Beitrag des Kantons wird hier kein Betrag berechnet. Die Hilfe muss dann anders bezahlt werden.",
        /// No amount: the office decides.
        AmountOpen => "Betrag offen: durch das {AKJB} zu klären.",
        /// "a month".
        PerMonth => "Franken im Monat",
        /// That an amount that the office decides comes on top.
        PartlyOpen => "Dazu kommt ein Betrag, der noch offen ist: Ihn legt das {AKJB} fest.",
        /// The answer where the canton can pay some of the helps only.
        PartlyRefused => "An einen Teil dieser Hilfen kann der Kanton nicht zahlen.",
        /// That an income is only approximate, and so the amount.
        ApproximateResult => "Ein Zwischentotal ist nur ungefähr. Darum ist auch dieser Betrag nur ungefähr.",
        /// That the months cost differently.
        MonthsVary => "So viel kostet der teuerste Monat. Andere kosten weniger.",
        /// Heading: who pays.
        WhoPays => "Wer zahlt was ({CHF} im Monat)",
        /// That the sum is known, and who pays how much of it is not.
        SplitOpen => "Wer davon wie viel zahlt, hängt von Angaben ab, die noch fehlen.",
        /// Heading: what moves the range.
        WhatMoves => "Was den Betrag noch verändert",
        /// What the list of gaps says.
        WhatMovesIntro => "Diese Angaben fehlen oder sind noch nicht genau. Die Zahl zeigt, um wie viel jede den Betrag verschiebt.",
        /// Heading: month by month.
        MonthByMonth => "Monat für Monat",
        /// Column.
        MonthColumn => "Monat",
        /// Column.
        AmountColumn => "Betrag ({CHF})",
        /// Column.
        ReasonColumn => "Warum",
        /// Sum of all months.
        Total => "Zusammen",
        /// Sum of the first months of an open stay.
        TotalOpenEnd => "Zusammen für die gezeigten Monate",
        /// Heading: conditions.
        Conditions => "Voraussetzungen",
        /// What the short names of the acts stand for.
        Acts => "{VO}: Verordnung über die Kinder- und Jugendhilfe ({SGS 850.15}). {SHG}: Gesetz über die Sozial- und die Jugendhilfe ({SGS 850}).",
        /// Heading: what to do.
        WhatToDo => "Was jetzt zu tun ist",
        /// Who files.
        WhoFiles => "Wer stellt das Gesuch?",
        /// By when.
        ByWhen => "Bis wann?",
        /// Days that no count of working days knows: the offices are closed.
        OfficesClosed => "Tage, an denen die Ämter des Kantons geschlossen sind, zählen wie Feiertage. Der Kanton legt sie jedes Jahr fest, meist zwischen Weihnachten und Neujahr. Der Rechner kennt sie nicht: Planen Sie dann mehr Zeit ein.",
        /// Papers.
        Papers => "Welche Unterlagen?",
        /// Duties.
        Duties => "Welche Pflichten folgen?",
        /// Heading: once the office has decided.
        Decided => "Was gilt nach dem Entscheid?",
        /// Whom to ask.
        WhomToAsk => "Wer hilft weiter?",
        /// Heading: who can confirm that a help is needed.
        WhoConfirms => "Wer kann den Bedarf bestätigen?",
        /// Heading: calculation.
        Calculation => "So wurde gerechnet",
        /// The calculation at the lower end.
        LowEnd => "Tiefster möglicher Betrag",
        /// The calculation at the upper end.
        HighEnd => "Höchster möglicher Betrag",
        /// On paper for the family: that only the dearest month is calculated there.
        DearestOnly => "Hier stehen nicht alle Rechenschritte. Alle stehen im Druck für die Akten.",
        /// On paper for the family: that there are more rows.
        MoreRows => "Weitere Zeilen stehen im Druck für die Akten.",
        /// Instead of a calculation, while nothing is known of an amount.
        CalculationLater => "Wo ein Betrag noch ganz offen ist, fehlen die Rechenschritte. Sobald Sie ihn kennen oder eingrenzen, stehen sie hier.",
        /// That parents cannot file themselves.
        ParentsCannotFile => "Eltern können dieses Gesuch nicht selbst stellen. Eine dieser Stellen stellt es für Sie, mit Ihrer Vollmacht:",
        /// Who may ask for help that needs no request.
        WhoMayAsk => "Wer kann die Hilfe verlangen?",
        /// Heading: assumptions.
        Assumptions => "Annahmen",
        /// Heading: what the office decides.
        OfficeDecides => "Das entscheidet das {AKJB}",
        /// Heading: rules and receipt.
        RulesAndReceipt => "Stand der Regeln und Beleg",
        /// Before what the rules were compared with.
        CheckedAgainst => "Verglichen mit",
        /// That the result does not bind.
        NotBinding => "Das Ergebnis ist unverbindlich. Verbindlich ist nur die Verfügung des {AKJB}. Darin steht auch, bis wann Sie sich wehren können (Rechtsmittelbelehrung).",
        /// Receipt: how to check it.
        ReceiptIntro => "Mit diesem Beleg kann eine Fachperson das Ergebnis nachrechnen. Er enthält Ihre Angaben, aber keine Namen.",
        /// Receipt: its short number.
        ReceiptNumber => "Belegnummer",
        /// Receipt: program.
        Program => "Programm",
        /// Receipt: file and hash.
        RulesFile => "Regeldatei",
        /// Opens the law.
        ReadLaw => "Verordnung lesen",
        /// A date is past.
        Passed => "vorbei",
        /// Opens the way to file.
        OpenWay => "Öffnen",
        /// Writes to, or calls, a contact.
        OpenContact => "Kontakt aufnehmen",
        /// A payer's amounts by the months.
        FromTo => "bis",
        /// That something in the list of fields must be mended: heading.
        Mistakes => "Bitte prüfen Sie",
        /// The ways in, for screen readers.
        Ways => "Seiten des Rechners",
        /// Way in: one question after the other.
        Guided => "Geführt",
        /// Way in: everything on one page.
        Everything => "Fachmodus",
        /// All answers at a glance.
        Review => "Angaben prüfen",
        /// What the review is for.
        ReviewIntro => "Stimmt alles? Mit «Ändern» kommen Sie zur Frage und danach wieder hierher.",
        /// Some questions are not answered.
        SomeOpen => "Einige Fragen sind noch nicht beantwortet.",
        /// Goes on with the questions.
        GoOn => "Weiter mit den Fragen",
        /// To the result.
        ToResult => "Zum Ergebnis",
        /// Goes on.
        Next => "Weiter",
        /// To the question before.
        Back => "Zurück",
        /// Changes an answer.
        Change => "Ändern",
        /// Nobody answered yet.
        NotAnswered => "noch nicht beantwortet",
        /// No end, no change, or a question that is not asked.
        Nothing => "–",
        /// Goes on without an end.
        NoEnd => "Das Ende ist offen",
        /// Goes on without a change of income.
        NoChange => "Nichts hat sich verändert",
        /// Goes on without regular days.
        NoRegularDays => "Keine besonderen Tage",
        /// Only a range is known.
        KnowRange => "Ich kenne nur einen Bereich (von … bis …)",
        /// The amount is known after all.
        KnowAmount => "Ich kenne den genauen Betrag",
        /// «von»
        From => "von",
        /// As far as answered, the canton does not pay.
        EarlyNo => "Nach Ihren bisherigen Angaben zahlt der Kanton nicht an diese Hilfe.",
        /// To the reason.
        ToReason => "Warum nicht, und was Sie tun können",
        /// Income helper: title.
        EstimateTitle => "Keine Steuerveranlagung? Das Zwischentotal ungefähr ausrechnen",
        /// Income helper: what it is good for.
        EstimateNote => "Tragen Sie ein, was diese Person einnimmt. Die Summe ist nur ungefähr. Das {AKJB} rechnet mit der Steuerveranlagung.",
        /// Income helper: before the sum.
        EstimateSum => "Zusammen im Jahr",
        /// Income helper: takes the sum over.
        TakeEstimate => "Als ungefähres Zwischentotal übernehmen",
        /// A Zwischentotal by the income helper.
        Approximate => "ungefähr, aus den einzelnen Einkommen zusammengezählt",
        /// Among the assumptions: that there are such answers.
        PresetsAssumed => "Wo Sie nichts eingegeben haben, gilt die Vorgabe, meist {0}. Unter «Angaben prüfen» steht bei diesen Angaben «angenommen».",
        /// Heading: what is not covered.
        NotCoveredTitle => "Was hier nicht gerechnet wird",
        /// What is not covered.
        NotCovered => "Nebenkosten wie Kleider, Taschengeld oder Versicherungen. Alimente und ihre Bevorschussung. Leistungen der Invalidenversicherung, der Krankenkasse, der Schule und der Sozialhilfe. Fragen Sie dazu die zuständige Stelle oder das {AKJB}.",
        /// Heading: the tariff as a curve.
        Curve => "Wo Sie im Tarif stehen",
        /// The family's place.
        YouAreHere => "Sie sind hier",
        /// The income on the curve.
        CurveIncome => "Massgebendes Jahreseinkommen",
        /// Before a sentence about the low end of a range.
        AtLowEnd => "Am unteren Ende",
        /// Before a sentence about the high end of a range.
        AtHighEnd => "Am oberen Ende",
        /// The curve as a table.
        CurveTable => "Der Tarif als Tabelle",
        /// Column: bracket from.
        CurveOver => "Über ({CHF})",
        /// Column: bracket to.
        CurveUpTo => "bis ({CHF})",
        /// Column: percentage.
        CurvePercent => "An\u{ad}satz",
        /// Column: share a month at the end of the bracket.
        CurveShare => "Im Monat am Ende der Stufe",
        /// A step is passed by a little: deductions that are easily forgotten.
        ForgottenDeductions => "Sie liegen nur wenig über einer Stufe. Haben Sie alle Abzüge angegeben? Oft vergessen werden die Kosten der Tagesbetreuung, Krankheits- und Behinderungskosten und genehmigter Unterhalt.",
        /// Heading: variants.
        Variants => "Varianten vergleichen",
        /// What variants are for.
        VariantsIntro => "Behalten Sie die jetzigen Angaben als Variante und ändern Sie etwas: Sie sehen beides nebeneinander.",
        /// Keeps the present answers.
        KeepVariant => "Jetzige Angaben als Variante behalten",
        /// The present answers.
        Now => "Jetzt",
        /// Row: amount a month.
        AmountRow => "Höchster Monat",
        /// Row: what can be done with a variant.
        VariantActions => "Mit der Variante",
        /// Makes a variant the present case.
        UseVariant => "Übernehmen",
        /// Drops a variant.
        DropVariant => "Löschen",
        /// Prints for the family.
        PrintFamily => "Für die Familie drucken",
        /// Prints for the file.
        PrintFile => "Für die Akten drucken",
        /// Print: all answers.
        AllAnswers => "Alle Angaben",
        /// Print: place and date.
        SignPlace => "Ort und Datum",
        /// A line for the child's name and the number of the case.
        SignChild => "Name des Kindes, Fallnummer",
        /// Print: signature of the parents.
        SignParents => "Unterschrift der Eltern oder des jungen Menschen",
        /// Print: signature of the professional.
        SignOffice => "Unterschrift der Fachperson",
        /// Dates as a file for the calendar.
        ToCalendar => "Fristen in den Kalender übernehmen (.ics)",
        /// The name of that file.
        CalendarFile => "fristen.ics",
        /// What is kept, and how to pass it on.
        Data => "Speichern und Datenschutz",
        /// That the device keeps nothing.
        KeepsNothing => "Gespeichert ist: nichts. Laden Sie die Seite neu, bleiben Ihre Angaben stehen. Schliessen Sie den Tab, holt der Rechner sie nicht mehr zurück.",
        /// That the device keeps the answers.
        KeepsAnswers => "Gespeichert sind auf diesem Gerät: Ihre Angaben und Varianten, bis Sie sie löschen.",
        /// That the device keeps other answers than these.
        KeepsOthers => "Gespeichert sind auf diesem Gerät: frühere Angaben oder die eines anderen Tabs. Was jetzt hier steht, ist nicht gespeichert. Mit dem Häkchen ersetzen Sie das Gespeicherte.",
        /// The box: the device shall keep the answers.
        Remember => "Auf diesem Gerät merken",
        /// For whom that is not.
        RememberNote => "Nicht auf einem Gerät, das auch andere brauchen: Wer es benutzt, sieht dann Ihre Angaben.",
        /// Deletes everything.
        Clear => "Alles löschen",
        /// Whether really everything shall be deleted.
        ClearAsk => "Alle Angaben und Varianten löschen? Zurückholen kann man sie nicht.",
        /// Yes, everything.
        ClearYes => "Ja, alles löschen",
        /// Does not do what is asked.
        Cancel => "Abbrechen",
        /// What is deleted, and the key for it.
        ClearNote => "Löscht alle Angaben und Varianten, auch die auf diesem Gerät gespeicherten. Das geht auf jeder Seite ganz unten. Schnell weg und ohne Rückfrage: dreimal die Taste Esc.",
        /// Heading: pass on.
        PassOn => "Aufbewahren und weitergeben",
        /// Saves a file.
        SaveFile => "Als Datei speichern",
        /// Where the file is then.
        SaveNote => "Die Datei liegt dann bei Ihren Downloads. «Alles löschen» löscht sie nicht. Kommt keine Datei, steht der Rechner in einer anderen Seite, die das verbietet: Öffnen Sie ihn in einem eigenen Tab.",
        /// Opens a file.
        OpenFile => "Datei öffnen",
        /// What opening does.
        OpenNote => "Ihre jetzigen Angaben bleiben als Varianten (höchstens vier). Ist dafür kein Platz, fragt der Rechner zuerst. Auf diesem Gerät merkt er sich Geöffnetes nur, wenn Sie es wünschen.",
        /// That what is opened has no room beside the answers that are there.
        ReplaceAsk => "Sie haben einen Link oder eine Datei geöffnet. Neben Ihren Angaben ist dafür kein Platz (höchstens vier Varianten). Soll das Geöffnete alles ersetzen, was jetzt hier steht?",
        /// It shall take their place.
        ReplaceYes => "Ja, alles ersetzen",
        /// It shall not be opened.
        ReplaceNo => "Nicht öffnen",
        /// That these answers came in a file or a link.
        CameFromOutside => "Diese Angaben kamen aus einem Link oder einer Datei.",
        /// Makes a link.
        MakeLink => "Link mit allen Angaben erstellen",
        /// What a link contains, and who keeps it.
        LinkNote => "Achtung: Der Link enthält alle Angaben, auch Einkommen und Geburtsdatum, aber keine Namen. Wer ihn hat, kann sie lesen. Wo er geöffnet wird, behält ihn der Browser in seinem Verlauf. Ohne Spur öffnet man ihn in einem privaten Fenster. Auf dem Druck für die Akten steht er nun als {QR}-Code.",
        /// The link itself.
        Link => "Link",
        /// Heading: how to see that nothing is sent.
        Verify => "Datenschutz zum Nachprüfen",
        /// Proof: without a network.
        VerifyOffline => "Schalten Sie den Flugmodus ein, sobald diese Seite geladen ist. Der Rechner rechnet weiter: Er braucht niemanden.",
        /// Proof: the tools of the browser.
        VerifyTools => "Öffnen Sie die Entwicklerwerkzeuge des Browsers ({F12}), Register «Netzwerk», und geben Sie Zahlen ein. Die Liste bleibt leer. Nach dem Start verbietet die Seite dem Browser, etwas zu senden.",
        /// Proof: what stands in storage.
        VerifyStorage => "Im Register «Anwendung» oder «Speicher» steht, was gespeichert ist: das Programm und, nur wenn Sie es wünschen, Ihre Angaben. Cookies gibt es keine. Ist die Seite im Hintergrund oder wird sie verlassen, legt sie die Angaben beim Tab ab: für ein Neuladen, eine halbe Stunde lang.",
        /// Proof: the source.
        VerifySource => "Das Programm ist offen. Jede Person kann seinen Quelltext lesen und das Ergebnis nachrechnen.",
        /// What stays in a browser all the same.
        VerifyTraces => "Was beim Tab lag, kann als Rest in Dateien des Browsers bleiben. Lassen Sie die Seite übersetzen, sieht der Übersetzer ihren Text. Ihre Angaben und Beträge sind dafür gesperrt. Ein privates Fenster behält am wenigsten.",
        /// What the page cannot do.
        VerifyLimits => "Den Verlauf des Browsers kann die Seite nicht löschen. Er enthält, welche Fragen offen waren, und jeden Link mit Angaben, der hier geöffnet wurde. Ihre Antworten enthält er sonst nicht.",
        /// That the rules may be out of date.
        Stale => "Achtung: Diese Regeln sind vielleicht nicht mehr aktuell. Fragen Sie das Amt für Kind, Jugend und Behindertenangebote ({AKJB}), bevor Sie sich auf einen Betrag stützen.",
        /// There is no network.
        Offline => "Ohne Netz",
        /// Works without a network.
        WorksOffline => "Läuft auch ohne Netz",
        /// A newer version is ready.
        NewVersion => "Eine neue Fassung ist bereit.",
        /// Takes the newer version.
        TakeVersion => "Neue Fassung laden, Angaben behalten",
        /// What the frame at the foot of the page is.
        AboutPage => "Zu dieser Seite",
    }
}
