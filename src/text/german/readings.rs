//! Assumptions and open points.

use crate::rules::{Assumption, OpenPoint};

pub fn assumption(assumption: Assumption) -> &'static str {
    match assumption {
        Assumption::ProRata => {
            "Der Monatsbetrag ist das Jahreseinkommen mal Prozentsatz, geteilt durch 12. Die Verordnung sagt nur «pro rata»."
        }
        Assumption::Rounding => "Gerechnet wird ungerundet. Erst der gezeigte Betrag wird auf den Rappen gerundet.",
        Assumption::DayRate => {
            "Ein Tag kostet das Jahreseinkommen mal Prozentsatz, geteilt durch 365. Der Höchstbetrag am Tag ist 2’500 × 12 ÷ 365 Franken."
        }
        Assumption::CapOrder => {
            "Zuerst gilt der Höchstbetrag von 2’500 Franken, dann der Abzug von 20 % oder 50 %, dann die Grenze des Kantonsbeitrags."
        }
        Assumption::SeparatePayers => {
            "Getrennt lebende Eltern werden einzeln berechnet. Eine gemeinsame Grenze wird im Verhältnis ihrer Anteile aufgeteilt."
        }
        Assumption::PartnerHalf => {
            "Von der Partnerin oder vom Partner zählt die Hälfte des Gesamteinkommens mit 10 % des Vermögens. Die Abzüge werden danach ganz abgezogen."
        }
        Assumption::ChildWage => {
            "Der Lohn des minderjährigen Kindes zählt ganz zum Einkommen der Eltern. Bei der Berechnung nach § 35 zählt er nicht."
        }
        Assumption::ChildOther => {
            "Renten, Unterhalt und Unterstützung für das Kind zählen zum Einkommen der Eltern, aber nie doppelt."
        }
        Assumption::ChildDeduction => {
            "Für jedes Kind mit Steuerabzug werden 5’000 Franken abgezogen, auch für das untergebrachte Kind."
        }
        Assumption::YoungAdultParents => {
            "Ab der Volljährigkeit zahlt die junge Person nach § 34 aus eigenem Einkommen. Die Eltern zahlen nichts."
        }
        Assumption::NegativeIncome => "Ein Einkommen unter null zählt als null.",
        Assumption::FosterLimit => {
            "In der Pflegefamilie gilt das vereinbarte Pflegegeld als Grenze, sonst der Höchstbetrag nach § 17. Im Heim ist der Kantonsbeitrag nicht bekannt und viel höher: Es gilt keine Grenze, ausser Sie geben ihn ein."
        }
        Assumption::PartialMonth => {
            "Im Monat von Ein- oder Austritt wird nicht anteilig gerechnet: unter 10 Tagen nichts, sonst der ganze Monat."
        }
        Assumption::ReliefFoster => "Entlastungstage in einer Pflegefamilie kosten gleich viel wie im Heim: 25 Franken am Tag.",
        Assumption::SpfZeroMonth => {
            "Die Familienbegleitung ist in einem Monat mit Unterbringung gratis, auch wenn die Unterbringung selbst nichts kostet."
        }
        Assumption::SeveralChildren => "Für mehrere untergebrachte Kinder zahlen die Eltern einen einzigen Anteil: den höchsten.",
        Assumption::IncomeChange => "Das neue Einkommen wird auf ein Jahr hochgerechnet und gilt ab dem ersten vollen Monat.",
        Assumption::PartialLimit => {
            "Im Monat von Ein- oder Austritt ist das Pflegegeld anteilig nach Tagen, und damit auch die Grenze (§ 17 Abs. 5)."
        }
        Assumption::MajorityMonth => "Im Monat des 18. Geburtstags gilt noch die Regel für Minderjährige.",
        Assumption::StayDays => {
            "Als Tage zählen alle Tage vom Eintritt bis zum Austritt, ausser regelmässige Tage sind angegeben."
        }
        Assumption::OneYearsIncome => {
            "Für alle Monate wird dasselbe Jahreseinkommen verwendet. Das AKJB rechnet in einem späteren Jahr mit dem neuen Vorjahr."
        }
        Assumption::ChildIncomeApart => {
            "Das Einkommen des Kindes zählt bei jedem getrennt lebenden Elternteil. Was nach § 35 bleibt, wird im Verhältnis aufgeteilt."
        }
        Assumption::SeveralPlacements => "Für mehrere Unterbringungen im selben Monat wird nur der höchste Anteil verlangt.",
        Assumption::OpenEnd => "Ohne Ende werden zwölf Monate gezeigt.",
        Assumption::DeadlineCount => "Bei Fristen vor dem Beginn zählt der Tag des Beginns nicht mit.",
        Assumption::EmergencyFree => "Eine notfallmässige Unterbringung dauert weniger als 10 Tage und kostet darum nichts.",
    }
}

pub fn open_point(point: OpenPoint) -> &'static str {
    match point {
        OpenPoint::Hardship => "In einem Härtefall kann das AKJB den Betrag auf Gesuch senken.",
        OpenPoint::AfterCareCost => "Was die Nachbetreuung kostet, legt das AKJB fest.",
        OpenPoint::FosterServiceCost => "Was die Leistungen einer DAF für die Familie kosten, legt das AKJB fest.",
        OpenPoint::TransportCost => "Was der Transport für die Familie kostet, legt das AKJB fest.",
        OpenPoint::SideCosts => {
            "Nebenkosten (zum Beispiel Kleider, Freizeit, Krankenkasse) kommen dazu. Wie viel, wird mit dem Heim, der Pflegefamilie und dem AKJB geklärt."
        }
        OpenPoint::ChildPensions => "Renten des Kindes und Hilflosenentschädigung können zusätzlich verlangt werden.",
        OpenPoint::Asylum => {
            "Für Familien unter der Asylverordnung beteiligt sich die Gemeinde. Was die Familie zahlt, klärt das AKJB."
        }
        OpenPoint::CriminalOrder => {
            "Bei einer Anordnung im Jugendstrafrecht bestimmt anderes Recht, wer zahlt. Das AKJB gibt Auskunft."
        }
        OpenPoint::TaxAtSource => "Bei Quellensteuer klärt das AKJB das massgebende Einkommen.",
        OpenPoint::NoTaxRuling => "Ohne Steuerveranlagung klärt das AKJB das massgebende Einkommen.",
        OpenPoint::Residence => "Wohnsitz oder Unterstützungswohnsitz muss das AKJB klären.",
        OpenPoint::ConsiderableChange => "Ob die Veränderung des Einkommens erheblich ist, entscheidet das AKJB.",
        OpenPoint::SingleCase => "Über die Ausnahme im Einzelfall entscheidet das AKJB.",
        OpenPoint::OutsideCanton => "Ob Kosten und Angebot ausserhalb des Kantons angemessen sind, entscheidet das AKJB.",
        OpenPoint::MajorityReason => "Ob der Grund nach dem 18. Geburtstag wichtig genug ist, entscheidet das AKJB.",
        OpenPoint::FosterException => {
            "Ein Pflegegeld über dem Höchstbetrag ist nur in begründeten Ausnahmen möglich. Das entscheidet das AKJB."
        }
    }
}
