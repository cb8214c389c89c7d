//! Why each question is asked: what its answer decides. What the answer is worth stands in the parameter files.

use crate::form::{ChoiceQuestion, TextQuestion};

pub fn entry(entry: TextQuestion) -> &'static str {
    match entry {
        TextQuestion::Birth => "Das Alter entscheidet, ob der Kanton zahlen kann und wer einen Anteil zahlt.",
        TextQuestion::Start => "Vom Beginn hängt ab, welche Regeln gelten und welche Fristen laufen.",
        TextQuestion::End => "Vom Ende hängt ab, für welche Monate ein Betrag anfällt.",
        TextQuestion::DaysPerMonth => "Der Betrag richtet sich nach der Zahl dieser Tage.",
        TextQuestion::FamilyDays => "Bezahlt wird für jeden Tag in der Familie, nicht für jedes Kind.",
        TextQuestion::RegularDays => "Ist das Kind nur an wenigen Tagen im Heim, sinkt oder entfällt der Betrag.",
        TextQuestion::AgreedPay | TextQuestion::Contribution => "Ihr Anteil ist nie höher als der Beitrag des Kantons.",
        TextQuestion::Subtotal(_) => "Das Einkommen bestimmt, welche Stufe des Tarifs gilt.",
        TextQuestion::Property(_) | TextQuestion::Upkeep(_) => {
            "Von den Einkünften aus diesen Liegenschaften zählt nur, was nach dem Pauschalabzug bleibt."
        }
        TextQuestion::Wealth(_) => "Ein Teil des Vermögens zählt wie Einkommen.",
        TextQuestion::ChangeSince(_) | TextQuestion::ChangeMonthly(_) => {
            "Nach einer erheblichen Veränderung zählt ab dem ersten vollen Monat das neue Einkommen."
        }
        TextQuestion::ChildDeductions(_) => "Für jedes dieser Kinder sinkt das Einkommen, das für den Betrag zählt.",
        TextQuestion::MaintenancePaid(_) | TextQuestion::DayCare(_) | TextQuestion::Illness(_) => {
            "Diese Ausgaben senken das Einkommen, das für den Betrag zählt."
        }
        TextQuestion::OwnWage | TextQuestion::OwnOther => "Auch eigenes Geld des Kindes kann bestimmen, wer wie viel zahlt.",
        TextQuestion::IncomeLine(..) => "",
    }
}

pub fn pick(pick: ChoiceQuestion) -> &'static str {
    match pick {
        ChoiceQuestion::Help => "Von der Hilfe hängt ab, ob der Kanton zahlen kann und welche Regeln gelten.",
        ChoiceQuestion::Uncovered => "So sehen Sie, wer Ihnen bei dieser Leistung weiterhilft.",
        ChoiceQuestion::FosterForm => "Davon hängt ab, ob ein Betrag im Monat oder am Tag gilt.",
        ChoiceQuestion::Specialised => "Bei einer Fachpflegefamilie liegt die Grenze höher, bis zu der Sie zahlen.",
        ChoiceQuestion::Extent => "Ist das Kind nicht die ganze Zeit im Heim, kann der Betrag sinken.",
        ChoiceQuestion::Schooling | ChoiceQuestion::Vocational => {
            "Dafür verlangt der Kanton einen zusätzlichen Nachweis (Indikation)."
        }
        ChoiceQuestion::ReliefPlace => "In einer Pflegefamilie beruht der Betrag auf unserer Auslegung der Verordnung.",
        ChoiceQuestion::Request => "Davon hängt ab, bis wann das Gesuch beim AKJB sein muss.",
        ChoiceQuestion::Another => "Weitere Hilfen für die Familie können den Betrag verändern.",
        ChoiceQuestion::Domicile => "Der Kanton zahlt grundsätzlich nur für Kinder mit Wohnsitz in Basel-Landschaft.",
        ChoiceQuestion::SupportResidence => {
            "Bei Aufenthalten ausserhalb der Familie kann auch dieser Ort über den Beitrag entscheiden."
        }
        ChoiceQuestion::Disability | ChoiceQuestion::SpecialSchool => {
            "Davon hängt ab, ob der Kanton an Entlastung oder Transport zahlen kann."
        }
        ChoiceQuestion::Basis => "Der Kanton zahlt nur an bestätigte (indizierte) oder angeordnete Hilfen.",
        ChoiceQuestion::IndicatedBy => "Nur bestimmte Stellen dürfen den Bedarf bestätigen.",
        ChoiceQuestion::MilderMeasure => "Der Kanton zahlt nur, wenn keine mildere Hilfe genügt.",
        ChoiceQuestion::Recognition => "Ohne Anerkennung zahlt der Kanton nur in besonderen Ausnahmen.",
        ChoiceQuestion::Place => "Vom Ort hängt ab, ob der Kanton zahlen kann.",
        ChoiceQuestion::PlaceInside => "An ein Heim ausserhalb zahlt der Kanton nur, wenn hier ein geeigneter Platz fehlt.",
        ChoiceQuestion::LeftPlacement => "Nachbetreuung gibt es nur nach einem Heim oder einer Pflegefamilie.",
        ChoiceQuestion::Urgent => "Eine notfallmässige Unterbringung setzt eine Krise voraus.",
        ChoiceQuestion::BeganAsMinor | ChoiceQuestion::Reentry => {
            "Davon hängt ab, ob der Kanton nach der Volljährigkeit noch zahlen kann."
        }
        ChoiceQuestion::MajorityReason => "Nach der Volljährigkeit zahlt der Kanton nur aus wichtigen Gründen.",
        ChoiceQuestion::Household => "Davon hängt ab, wer einen Anteil zahlt und welcher Tarif gilt.",
        ChoiceQuestion::Partner(_) => {
            "In einer Ehe oder stabilen Partnerschaft zählt auch ein Teil des Einkommens dieser Person."
        }
        ChoiceQuestion::SocialAssistance => "Mit Sozialhilfe oder Ergänzungsleistungen kostet die Familienbegleitung nichts.",
        ChoiceQuestion::Asylum => "Dann beteiligt sich die Gemeinde, und das AKJB klärt, was die Familie zahlt.",
        ChoiceQuestion::TaxBasis => "Bei Quellensteuer oder ohne Veranlagung klärt das AKJB, welches Einkommen zählt.",
        ChoiceQuestion::ReachesParents => "Wenn nicht, muss vielleicht das Kind selbst einen Anteil zahlen.",
        ChoiceQuestion::InParentsRuling => "So zählt dieses Geld nicht doppelt.",
        ChoiceQuestion::Estimated(_) | ChoiceQuestion::Period(..) => "",
    }
}
