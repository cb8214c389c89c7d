//! The fixed words of the result.

use crate::text::messages::texts;

texts! {
    /// Fixed words of the result.
    pub enum ResultPhrase as result_phrase {
        /// Why months are computed with the figures of another year, and that this is provisional.
        OtherYears => "Jeder Monat richtet sich nach dem Einkommen des Jahres davor. Wo diese Zahlen noch fehlen, ist der Betrag vorläufig.",
        /// No amount: the office decides.
        AmountOpen => "Betrag offen: durch das {AKJB} zu klären.",
        /// Behind an amount.
        PerMonth => "Franken im Monat",
        /// The answer where the canton can pay some of the helps only.
        PartlyRefused => "An einen Teil dieser Hilfen kann der Kanton nicht zahlen.",
        /// That an income is only approximate, and so the amount.
        ApproximateResult => "Ein Zwischentotal ist nur ungefähr. Darum ist auch dieser Betrag nur ungefähr.",
        /// Below the amount of the dearest month: that other months cost less.
        MonthsVary => "So viel kostet der teuerste Monat. Andere kosten weniger.",
        /// That the sum is known, and who pays how much of it is not.
        SplitOpen => "Wer davon wie viel zahlt, hängt von Angaben ab, die noch fehlen.",
        /// Sum of all months: the name of a row.
        Total => "Zusammen",
        /// Sum of the months that are shown, if a help has no end: the name of a row.
        TotalOpenEnd => "Zusammen für die gezeigten Monate",
        /// Conditions of the canton: a heading, and the name of a row.
        Conditions => "Voraussetzungen",
        /// What the short names of the acts stand for.
        Acts => "{VO}: Verordnung über die Kinder- und Jugendhilfe ({SGS 850.15}). {SHG}: Gesetz über die Sozial- und die Jugendhilfe ({SGS 850}).",
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
        /// On the print for the family: that the calculator shows the other calculations.
        DearestOnly => "Hier stehen nicht alle Rechenschritte. Alle zeigt der Rechner.",
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
        /// In the table of variants: the question is not asked in this one.
        Nothing => "–",
        /// That the canton does not pay, as far as questions are answered.
        EarlyNo => "Nach Ihren bisherigen Angaben zahlt der Kanton nicht an diese Hilfe.",
        /// On the print for the family, behind the calculations: that of the parent who lives apart is not there.
        WithoutOtherParent => "Die Rechnung des anderen Elternteils steht hier nicht. Sie gehört auf dessen Berechnungsblatt.",
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
        /// Instead of that button, where there are as many as can be compared.
        VariantsFull => "Mehr als acht Varianten lassen sich nicht vergleichen. Löschen Sie eine.",
        /// Button: makes a variant the present answers.
        UseVariant => "Übernehmen",
        /// Button: deletes a variant.
        DropVariant => "Löschen",
        /// Button: prints what a family needs.
        PrintFamily => "Für die Familie drucken",
        /// Button: saves the deadlines as a file for a calendar (`.ics`).
        ToCalendar => "In den Kalender",
        /// First word of the name of the file with the deadlines. The help and the day follow.
        CalendarFile => "fristen",
    }
}
