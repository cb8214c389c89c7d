//! Readings of ours, on which an amount rests, and what the office decides.

use crate::form::family::tax_free;
use crate::rules::{OpenPoint, Reading};
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::bound;

texts! {
    /// A reading of ours: how the law is read where it leaves something open. Stands below the result.
    pub reading for Reading {
        ProRata => "Der Monatsbetrag ist das Jahreseinkommen mal Prozentsatz, geteilt durch die Monate des Jahres. Die Verordnung sagt nur «pro rata».",
        Rounding => "Gerechnet wird ungerundet. Erst der gezeigte Betrag wird auf den Rappen gerundet.",
        DayRate => "Ein Tag kostet das Jahreseinkommen mal Prozentsatz, geteilt durch die Tage des Jahres. Auch der Höchstbetrag wird so auf den Tag umgerechnet. In einem Monat gilt nie mehr als der Höchstbetrag im Monat. Dagegen spricht, dass die Verordnung «pro Monat» begrenzt, also nur die Summe des Monats. Zum Beispiel (Tarif {2025}) ergeben zehn Tage bei einem Einkommen von {400’000} nach {§ 32} hier {822} Franken. Anders gelesen sind es {1’479} Franken, vor der Grenze des Pflegegelds.",
        CapOrder => "Zuerst gilt der Höchstbetrag im Monat. Danach folgen der Abzug für Wochen- oder teilstationäre Betreuung, der Anteil des Kindes ({§ 35}) und die Grenze des Kantonsbeitrags.",
        SeparatePayers => "Getrennt lebende Eltern werden einzeln berechnet. Eine gemeinsame Grenze wird im Verhältnis ihrer Anteile aufgeteilt.",
        PartnerHalf => "Von der Partnerin oder vom Partner zählt nur ein Teil des Gesamteinkommens, samt dem Anteil am Vermögen. Die Abzüge werden danach ganz abgezogen.",
        ChildWage => "Der Lohn des minderjährigen Kindes zählt ganz zum Einkommen der Eltern. Bei der Berechnung nach {§ 35} zählt er nicht.",
        ChildOther => "Renten, Unterhalt und Unterstützung für das Kind zählen zum Einkommen der Eltern, aber nie doppelt.",
        ChildDeduction => "Für jedes Kind mit Steuerabzug wird der gleiche Betrag abgezogen, auch für das untergebrachte Kind.",
        YoungAdultParents => "Ab der Volljährigkeit zahlt die junge Person nach {§ 34} aus eigenem Einkommen. Die Eltern zahlen nichts. Dagegen sprechen {SHG § 28a Abs. 1bis} («gilt auch für»), {VO § 28 Abs. 1} und {ZGB Art. 277 Abs. 2}: Danach könnten Eltern während einer Ausbildung mitzahlen.",
        NegativeIncome => "Ein Einkommen unter null zählt als null.",
        FosterLimit => "In der Pflegefamilie ist das vereinbarte Pflegegeld die Grenze, höchstens aber der Höchstbetrag nach {§ 17}, soweit er bekannt ist. Im Heim ist der Kantonsbeitrag nicht bekannt und viel höher: Es gilt keine Grenze, ausser wenn Sie ihn eingeben.",
        PartialMonth => "Im Monat von Ein- oder Austritt wird nicht anteilig gerechnet: bei zu wenigen Tagen nichts, sonst der ganze Monat.",
        ReliefFoster => "Entlastungstage in einer Pflegefamilie kosten gleich viel wie im Heim.",
        SpfZeroMonth => "Die Familienbegleitung ist in einem Monat mit Unterbringung gratis. Das gilt auch, wenn die Unterbringung nichts kostet, das {AKJB} ihren Anteil klärt oder anderes Recht gilt.",
        SeveralChildren => "Wer für mehrere untergebrachte Kinder zahlt, zahlt nur einen Anteil: den höchsten.",
        IncomeChange => "Das neue Einkommen wird auf ein Jahr hochgerechnet. Es gilt ab dem ersten vollen Monat, auch in späteren Jahren, von denen Zahlen angegeben sind.",
        PartialLimit => "Im Monat von Ein- oder Austritt zahlt der Kanton anteilig nach Tagen ({§§ 14 Abs. 5, 17 Abs. 5}). Darum liegt dann auch die Grenze tiefer.",
        MajorityMonth => "Im Monat, in dem das Kind volljährig wird, gilt noch die Regel für Minderjährige.",
        StayDays => "Als Tage zählen alle Tage vom Eintritt bis zum Austritt, jeder Tag einmal. Sind für ein Heim regelmässige Tage angegeben, zählen höchstens so viele.",
        OneYearsIncome => "Für jeden Monat zählt das Einkommen des Jahres davor ({VO § 30a Abs. 1}). Wo niemand Zahlen dieses Jahres angegeben hat, gelten die des nächsten früheren Jahres, sonst die des nächsten späteren.",
        ChildIncomeApart => "Das Einkommen des Kindes zählt bei jedem getrennt lebenden Elternteil. Was nach {§ 35} bleibt, wird im Verhältnis aufgeteilt.",
        SeveralPlacements => "Bei mehreren Unterbringungen im selben Monat zählen die Tage zusammen, jeder Tag einmal. Beträge nach Tagen werden addiert, höchstens bis zum Höchstbetrag im Monat. Verlangt wird nur ein Anteil: der höchste.",
        OpenEnd => "Eine Hilfe ohne Ende wird gezeigt, bis die letzte andere Hilfe endet, mindestens aber zwölf Monate.",
        DeadlineCount => "Bei Fristen zählt der Tag des Beginns nicht mit.",
        EmergencyFree => "Hat eine notfallmässige Unterbringung zu wenige Tage für einen Monatsbetrag, kostet sie in diesem Monat nichts.",
        RefusedHelp => "Eine Hilfe, an die der Kanton nicht zahlen kann, zählt nicht mit: Für sie gibt es keinen Anteil, und eine Familienbegleitung daneben ist nicht gratis.",
        UnknownIncome => "Ein Einkommen, das nicht bekannt ist, ist nicht unter null.",
        UnknownAge => "Ohne Geburtsdatum gilt das Kind als minderjährig.",
        OwnShareDeductions => "Vom eigenen Einkommen des Kindes wird bei der Berechnung nach {§ 35} nichts abgezogen: Die Abzüge zählen schon bei den Eltern. Dagegen spricht {§ 30a Abs. 5}, der über {§ 34} auch hier gilt: Die Abzüge könnten beim Kind ebenfalls zählen.",
        ReliefBesideSpf => "Entlastungstage und Familienbegleitung kosten im selben Monat beide ({VO § 35a Abs. 3}: «Vorbehalten bleibt {§ 36}»). Anders gelesen, ist die Familienbegleitung in einem Monat mit Entlastungstagen gratis.",
        TaxFreeWealth => "Ohne Steuerveranlagung ist vom Vermögen der steuerfreie Betrag abgezogen ({SGS 331 § 50}). Nur der Rest gilt als steuerbar. Das {AKJB} rechnet mit dem Betrag der Veranlagung.",
        FlatUpkeep => "Von den Mieteinnahmen ist für den Unterhalt ein Teil abgezogen. Für ältere Häuser ist er höher. Ist das Alter nicht bekannt, liegt der Abzug dazwischen.",
        WageFrom14 => "Ein jüngeres Kind hat keinen Lohn. Darum fragen wir nur bei älteren Kindern danach.",
        EstimatedIncome => "Das Einkommen ist geschätzt: aus dem Betrag, der auf das Konto kommt. Sozialhilfe und Ergänzungsleistungen zählen nicht dazu. Das {AKJB} rechnet mit der Steuerveranlagung.",
        FixedJointly => "Getrennt lebende Eltern schulden den Betrag für Familienbegleitung und Entlastungstage gemeinsam.",
        OwnChildOnly => "Das Einkommen eines Kindes zählt nur für seine eigene Unterbringung.",
    }
}

texts! {
    /// A reading of ours with its amount, on the page.
    reading_amounts {
        /// `amount` is whole francs.
        tax_free(amount) => "Angenommen: Vom Vermögen sind {amount} Franken steuerfrei (Steuergesetz {§ 50}).",
    }
}

impl Catalogue {
    /// A reading as an assumption. `is_couple` is whether the wealth that a family told has the tax-free amount of a couple.
    pub fn assumption(&self, reading: Reading, is_couple: bool) -> String {
        match reading {
            Reading::TaxFreeWealth => self.tax_free_wealth(is_couple),
            other => self.reading(other).to_owned(),
        }
    }

    /// How much of the wealth that a family told is free of tax: the amount of a couple, or of anybody else.
    fn tax_free_wealth(&self, is_couple: bool) -> String {
        match tax_free(is_couple) {
            Some(free) => reading_amounts::tax_free(self, &bound(free)),
            None => self.reading(Reading::TaxFreeWealth).to_owned(),
        }
    }
}

texts! {
    /// What the office decides: below the result, and as the reason why a condition is open.
    pub open_point for OpenPoint {
        Hardship => "In einem Härtefall (ganz besondere Ausnahme) kann das {AKJB} den Anteil an der Unterbringung auf Gesuch senken ({VO § 28 Abs. 5}).",
        HardshipOutpatient => "In einem Härtefall kann das {AKJB} den Betrag für die Familienbegleitung auf Gesuch senken oder erlassen ({VO § 35a Abs. 2}).",
        HardshipRelief => "In einem Härtefall muss das {AKJB} den Betrag für die Entlastungstage angemessen senken ({VO § 36 Abs. 2}).",
        AfterCareCost => "Was die Nachbetreuung kostet, legt das {AKJB} fest. Nach dem Wortlaut fällt kein Anteil an, weil es keine Tage im Heim gibt ({VO § 14 Abs. 1} mit {§ 29 Abs. 2}).",
        FosterServiceCost => "Was die Leistungen einer {DAF} für die Familie kosten, legt das {AKJB} fest. Die Verordnung nennt dafür keinen Anteil ({VO § 28 Abs. 1}, {§ 13a Abs. 1bis}).",
        TransportCost => "Was der Transport für die Familie kostet, legt das {AKJB} fest. Ist er bewilligt, zahlt ihn der Kanton ({SGS 640.71 §§ 30, 45, 66}).",
        SideCosts => "Nebenkosten kommen dazu. Fragen Sie vor dem Beginn, wie hoch sie sind.",
        ChildPensions => "Renten des Kindes und Hilflosenentschädigung können zusätzlich verlangt werden.",
        Asylum => "Für Familien unter der Asylverordnung beteiligt sich die Gemeinde. Was die Familie zahlt, klärt das {AKJB}.",
        CriminalOrder => "Bei einer Anordnung im Jugendstrafrecht bestimmt anderes Recht, wer zahlt. Das {AKJB} gibt Auskunft.",
        TaxAtSource => "Bei Quellensteuer klärt das {AKJB} das massgebende Einkommen.",
        NoTaxRuling => "Ohne Steuerveranlagung klärt das {AKJB} das massgebende Einkommen.",
        Residence => "Wohnsitz oder Unterstützungswohnsitz muss das {AKJB} klären.",
        ConsiderableChange => "Ob die Veränderung des Einkommens erheblich ist, entscheidet das {AKJB}.",
        SingleCase => "Über die Ausnahme im Einzelfall entscheidet das {AKJB}.",
        OutsideCanton => "Ob Kosten und Angebot ausserhalb des Kantons angemessen sind, entscheidet das {AKJB}.",
        MajorityReason => "Ob der Grund nach der Volljährigkeit wichtig genug ist, entscheidet das {AKJB}.",
        AfterCrisis => "Krisenpflege ist nur für kurze Zeit möglich. Gerechnet ist nur diese Zeit. Für danach braucht es rechtzeitig ein Gesuch für eine andere Hilfe.",
        FosterException => "Ein Pflegegeld über dem Höchstbetrag ist nur in begründeten Ausnahmen möglich. Das entscheidet das {AKJB}.",
        FosterMaximum => "Der Anteil ist nie höher als das Pflegegeld. Für Monate vor {2024} ist das höchste Pflegegeld hier nicht bekannt. Tragen Sie das vereinbarte ein, oder fragen Sie das {AKJB}.",
    }
}
