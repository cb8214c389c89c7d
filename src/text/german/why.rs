//! Why each question is asked: what its answer decides. What the answer is worth stands in the parameter files.

use crate::form::{Entry, Pick};

pub fn entry(entry: Entry) -> &'static str {
    match entry {
        Entry::Birth => "Das Alter entscheidet, ob der Kanton zahlen kann und wer einen Anteil zahlt.",
        Entry::Start => "Vom Beginn hängt ab, welche Regeln gelten und welche Fristen laufen.",
        Entry::End => "Vom Ende hängt ab, für welche Monate ein Betrag anfällt.",
        Entry::DaysPerMonth => "Der Betrag richtet sich nach der Zahl dieser Tage.",
        Entry::FamilyDays => "Bezahlt wird für jeden Tag in der Familie, nicht für jedes Kind.",
        Entry::RegularDays => "Ist das Kind nur an wenigen Tagen im Heim, sinkt oder entfällt der Betrag.",
        Entry::AgreedPay | Entry::Contribution => "Ihr Anteil ist nie höher als der Beitrag des Kantons.",
        Entry::Subtotal(_) => "Das Einkommen bestimmt, welche Stufe des Tarifs gilt.",
        Entry::Property(_) | Entry::Upkeep(_) => {
            "Von den Einkünften aus diesen Liegenschaften zählt nur, was nach dem Pauschalabzug bleibt."
        }
        Entry::Wealth(_) => "Ein Teil des Vermögens zählt wie Einkommen.",
        Entry::ChangeSince(_) | Entry::ChangeMonthly(_) => {
            "Nach einer erheblichen Veränderung zählt ab dem ersten vollen Monat das neue Einkommen."
        }
        Entry::ChildDeductions(_) => "Für jedes dieser Kinder sinkt das Einkommen, das für den Betrag zählt.",
        Entry::MaintenancePaid(_) | Entry::DayCare(_) | Entry::Illness(_) => {
            "Diese Ausgaben senken das Einkommen, das für den Betrag zählt."
        }
        Entry::OwnWage | Entry::OwnOther => "Auch eigenes Geld des Kindes kann bestimmen, wer wie viel zahlt.",
        Entry::Part(..) => "",
    }
}

pub fn pick(pick: Pick) -> &'static str {
    match pick {
        Pick::Help => "Von der Hilfe hängt ab, ob der Kanton zahlen kann und welche Regeln gelten.",
        Pick::Uncovered => "So sehen Sie, wer Ihnen bei dieser Leistung weiterhilft.",
        Pick::FosterForm => "Davon hängt ab, ob ein Betrag im Monat oder am Tag gilt.",
        Pick::Specialised => "Bei einer Fachpflegefamilie liegt die Grenze höher, bis zu der Sie zahlen.",
        Pick::Extent => "Ist das Kind nicht die ganze Zeit im Heim, kann der Betrag sinken.",
        Pick::Schooling | Pick::Vocational => "Dafür verlangt der Kanton einen zusätzlichen Nachweis (Indikation).",
        Pick::ReliefPlace => "In einer Pflegefamilie beruht der Betrag auf unserer Auslegung der Verordnung.",
        Pick::Request => "Davon hängt ab, bis wann das Gesuch beim AKJB sein muss.",
        Pick::Another => "Weitere Hilfen für die Familie können den Betrag verändern.",
        Pick::Domicile => "Der Kanton zahlt grundsätzlich nur für Kinder mit Wohnsitz in Basel-Landschaft.",
        Pick::SupportResidence => "Bei Aufenthalten ausserhalb der Familie kann auch dieser Ort über den Beitrag entscheiden.",
        Pick::Disability | Pick::SpecialSchool => "Davon hängt ab, ob der Kanton an Entlastung oder Transport zahlen kann.",
        Pick::Basis => "Der Kanton zahlt nur an bestätigte (indizierte) oder angeordnete Hilfen.",
        Pick::IndicatedBy => "Nur bestimmte Stellen dürfen den Bedarf bestätigen.",
        Pick::MilderMeasure => "Der Kanton zahlt nur, wenn keine mildere Hilfe genügt.",
        Pick::Recognition => "Ohne Anerkennung zahlt der Kanton nur in besonderen Ausnahmen.",
        Pick::Place => "Vom Ort hängt ab, ob der Kanton zahlen kann.",
        Pick::PlaceInside => "An ein Heim ausserhalb zahlt der Kanton nur, wenn hier ein geeigneter Platz fehlt.",
        Pick::LeftPlacement => "Nachbetreuung gibt es nur nach einem Heim oder einer Pflegefamilie.",
        Pick::Urgent => "Eine notfallmässige Unterbringung setzt eine Krise voraus.",
        Pick::BeganAsMinor | Pick::Reentry => "Davon hängt ab, ob der Kanton nach der Volljährigkeit noch zahlen kann.",
        Pick::MajorityReason => "Nach der Volljährigkeit zahlt der Kanton nur aus wichtigen Gründen.",
        Pick::Household => "Davon hängt ab, wer einen Anteil zahlt und welcher Tarif gilt.",
        Pick::Partner(_) => "In einer Ehe oder stabilen Partnerschaft zählt auch ein Teil des Einkommens dieser Person.",
        Pick::SocialAssistance => "Mit Sozialhilfe oder Ergänzungsleistungen kostet die Familienbegleitung nichts.",
        Pick::Asylum => "Dann beteiligt sich die Gemeinde, und das AKJB klärt, was die Familie zahlt.",
        Pick::TaxBasis => "Bei Quellensteuer oder ohne Veranlagung klärt das AKJB, welches Einkommen zählt.",
        Pick::ReachesParents => "Wenn nicht, muss vielleicht das Kind selbst einen Anteil zahlen.",
        Pick::InParentsRuling => "So zählt dieses Geld nicht doppelt.",
        Pick::Estimated(_) | Pick::Period(..) => "",
    }
}
