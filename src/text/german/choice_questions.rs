//! What the choice questions say: each with its hint and with why it is asked, and all options.

use crate::case::field::Person;
use crate::case::{Basis, Domicile, Extent, IndicatingBody, MajorityReason, Place, Recognition, TaxBasis};
use crate::form::{
    AnotherOption, ChoiceQuestion, Chosen, FosterFormOption, HelpOption, HouseholdOption, IndicationOption, PartnerOption,
    PeriodOption, ReliefPlaceOption, RequestOption, UncoveredOption,
};
use crate::text::german::Words;

/// The words of a question.
pub fn words(question: ChoiceQuestion) -> &'static Words {
    match question {
        ChoiceQuestion::Help => &Words {
            question: "Um welche Hilfe geht es?",
            hint: Some(
                "Zum Heim gehören Wohnheim, Wohngruppe und betreutes Wohnen. Ist die Hilfe noch offen, berät Sie der Sozialdienst Ihrer Gemeinde.",
            ),
            why: "Von der Hilfe hängt ab, ob der Kanton zahlen kann und welche Regeln gelten.",
        },
        ChoiceQuestion::Uncovered => &Words {
            question: "Um welche andere Leistung geht es?",
            hint: None,
            why: "So sehen Sie, wer Ihnen bei dieser Leistung weiterhilft.",
        },
        ChoiceQuestion::FosterForm => &Words {
            question: "Art der Pflege in der Pflegefamilie",
            hint: None,
            why: "Davon hängt ab, ob ein Betrag im Monat oder am Tag gilt.",
        },
        ChoiceQuestion::Specialised => &Words {
            question: "Ist es eine Fachpflegefamilie?",
            hint: Some("Eine Pflegefamilie mit Fachausbildung. Die Pflegefamilie weiss es."),
            why: "Bei einer Fachpflegefamilie liegt die Grenze höher, bis zu der Sie zahlen.",
        },
        ChoiceQuestion::Extent => &Words {
            question: "Wie viel ist das Kind im Heim?",
            hint: None,
            why: "Ist das Kind nicht die ganze Zeit im Heim, kann der Betrag sinken.",
        },
        ChoiceQuestion::Schooling => &Words {
            question: "Geht das Kind im Heim zur Schule?",
            hint: Some(
                "Die Indikation gibt der Schulpsychologische Dienst (SPD), gratis. Begann die Hilfe vor dem 1. August 2026, gilt auch eine der Kinder- und Jugendpsychiatrie (KJP).",
            ),
            why: "Dafür verlangt der Kanton einen zusätzlichen Nachweis (Indikation).",
        },
        ChoiceQuestion::Vocational => &Words {
            question: "Macht das Kind im Heim eine berufliche Integration?",
            hint: Some("Die Indikation gibt das Zentrum Berufsintegration (ZBI)."),
            why: "Dafür verlangt der Kanton einen zusätzlichen Nachweis (Indikation).",
        },
        ChoiceQuestion::ReliefPlace => &Words {
            question: "Wo ist das Kind an den Entlastungstagen?",
            hint: None,
            why: "In einer Pflegefamilie beruht der Betrag auf unserer Auslegung der Verordnung.",
        },
        ChoiceQuestion::Request => &Words {
            question: "Was wird beantragt?",
            hint: Some("Fragen Sie die Stelle, die das Gesuch stellt."),
            why: "Davon hängt ab, bis wann das Gesuch beim AKJB sein muss.",
        },
        ChoiceQuestion::Domicile => &Words {
            question: "Wo hat das Kind seinen zivilrechtlichen Wohnsitz?",
            hint: Some("Meist dort, wo die Eltern oder der Elternteil mit Obhut wohnen (Zivilgesetzbuch, Art. 25)"),
            why: "Der Kanton zahlt grundsätzlich nur für Kinder mit Wohnsitz in Basel-Landschaft.",
        },
        ChoiceQuestion::SupportResidence => &Words {
            question: "Ist der Unterstützungswohnsitz im Kanton Basel-Landschaft?",
            hint: Some(
                "Ja, wenn für Sozialhilfe eine Gemeinde in Basel-Landschaft zuständig wäre (Zuständigkeitsgesetz, Art. 7)",
            ),
            why: "Bei Aufenthalten ausserhalb der Familie kann auch dieser Ort über den Beitrag entscheiden.",
        },
        ChoiceQuestion::Disability => &Words {
            question: "Ist eine Behinderung nachgewiesen?",
            hint: None,
            why: "Davon hängt ab, ob der Kanton an Entlastung oder Transport zahlen kann.",
        },
        ChoiceQuestion::SpecialSchool => &Words {
            question: "Besucht das Kind eine vom Amt für Volksschulen finanzierte Sonderschule?",
            hint: None,
            why: "Davon hängt ab, ob der Kanton an Entlastung oder Transport zahlen kann.",
        },
        ChoiceQuestion::Basis => &Words {
            question: "Worauf stützt sich die Hilfe?",
            hint: Some(
                "Eine Fachstelle bestätigt den Bedarf (Indikation), oder Kindesschutzbehörde (KESB) oder Gericht ordnen die Hilfe an.",
            ),
            why: "Der Kanton zahlt nur an bestätigte (indizierte) oder angeordnete Hilfen.",
        },
        ChoiceQuestion::IndicatedBy => &Words {
            question: "Wer bestätigt, dass die Hilfe nötig ist?",
            hint: None,
            why: "Nur bestimmte Stellen dürfen den Bedarf bestätigen.",
        },
        ChoiceQuestion::MilderMeasure => &Words {
            question: "Würde auch eine mildere Hilfe genügen?",
            hint: Some("Fragen Sie die Stelle, die das Gesuch stellt."),
            why: "Der Kanton zahlt nur, wenn keine mildere Hilfe genügt.",
        },
        ChoiceQuestion::Recognition => &Words {
            question: "Ist die Anbieterin oder der Anbieter anerkannt?",
            hint: Some("Die Anbieterin oder der Anbieter weiss es."),
            why: "Ohne Anerkennung zahlt der Kanton nur in besonderen Ausnahmen.",
        },
        ChoiceQuestion::Place => &Words {
            question: "Wo ist das Heim oder die Pflegefamilie?",
            hint: None,
            why: "Vom Ort hängt ab, ob der Kanton zahlen kann.",
        },
        ChoiceQuestion::PlaceInside => &Words {
            question: "Wäre im Kanton rechtzeitig ein geeigneter Platz frei?",
            hint: Some("Fragen Sie die Stelle, die das Gesuch stellt."),
            why: "An ein Heim ausserhalb zahlt der Kanton nur, wenn hier ein geeigneter Platz fehlt.",
        },
        ChoiceQuestion::LeftPlacement => &Words {
            question: "Ist das Kind aus einem Heim oder einer Pflegefamilie ausgetreten?",
            hint: None,
            why: "Nachbetreuung gibt es nur nach einem Heim oder einer Pflegefamilie.",
        },
        ChoiceQuestion::Urgent => &Words {
            question: "Braucht das Kind in einer Krise sofort einen Platz?",
            hint: None,
            why: "Eine notfallmässige Unterbringung setzt eine Krise voraus.",
        },
        ChoiceQuestion::BeganAsMinor => &Words {
            question: "Hat eine Hilfe begonnen, bevor das Kind volljährig war?",
            hint: None,
            why: "Davon hängt ab, ob der Kanton nach der Volljährigkeit noch zahlen kann.",
        },
        ChoiceQuestion::Reentry => &Words {
            question: "Ist es ein Wiedereintritt innerhalb eines Jahres?",
            hint: None,
            why: "Davon hängt ab, ob der Kanton nach der Volljährigkeit noch zahlen kann.",
        },
        ChoiceQuestion::MajorityReason => &Words {
            question: "Warum geht die Hilfe nach der Volljährigkeit weiter?",
            hint: None,
            why: "Nach der Volljährigkeit zahlt der Kanton nur aus wichtigen Gründen.",
        },
        ChoiceQuestion::Household => &Words {
            question: "Wer muss für das Kind zahlen (unterhaltspflichtig)?",
            hint: Some("Meist sind es beide Eltern. Wer von ihnen Elternteil 1 oder 2 ist, wählen Sie."),
            why: "Davon hängt ab, wer einen Anteil zahlt und welcher Tarif gilt.",
        },
        ChoiceQuestion::Partner(Person::Second | Person::SecondPartner) => &Words {
            question: "Lebt Elternteil 2 mit einer Partnerin oder einem Partner zusammen?",
            hint: Some("Gemeint ist nicht der andere Elternteil dieses Kindes."),
            why: "In einer Ehe oder stabilen Partnerschaft zählt auch ein Teil des Einkommens dieser Person.",
        },
        ChoiceQuestion::Partner(Person::First | Person::FirstPartner | Person::Child(_)) => &Words {
            question: "Lebt Elternteil 1 mit einer Partnerin oder einem Partner zusammen?",
            hint: Some("Gemeint ist nicht der andere Elternteil dieses Kindes."),
            why: "In einer Ehe oder stabilen Partnerschaft zählt auch ein Teil des Einkommens dieser Person.",
        },
        ChoiceQuestion::Estimated(_) => &Words { question: "Ist das Zwischentotal nur ungefähr?", hint: None, why: "" },
        ChoiceQuestion::Period(..) => &Words { question: "Zeitraum", hint: None, why: "" },
        ChoiceQuestion::Another => &Words {
            question: "Kommt noch eine Hilfe dazu?",
            hint: Some("Ist das noch offen, rechnet der Rechner ohne weitere Hilfe."),
            why: "Weitere Hilfen für die Familie können den Betrag verändern.",
        },
        ChoiceQuestion::SocialAssistance => &Words {
            question: "Bezieht der Haushalt Sozialhilfe oder Ergänzungsleistungen?",
            hint: None,
            why: "Mit Sozialhilfe oder Ergänzungsleistungen kostet die Familienbegleitung nichts.",
        },
        ChoiceQuestion::Asylum => &Words {
            question: "Fällt die Familie unter die kantonale Asylverordnung?",
            hint: Some("Der Sozialdienst der Gemeinde weiss es."),
            why: "Dann beteiligt sich die Gemeinde, und das AKJB klärt, was die Familie zahlt.",
        },
        ChoiceQuestion::TaxBasis => &Words {
            question: "Woher kommen die Zahlen zum Einkommen?",
            hint: None,
            why: "Bei Quellensteuer oder ohne Veranlagung klärt das AKJB, welches Einkommen zählt.",
        },
        ChoiceQuestion::ReachesParents => &Words {
            question: "Kommt das Geld des Kindes (ohne Lohn) den Eltern zu?",
            hint: Some("Zum Beispiel nicht, wenn es an die Beistandsperson geht."),
            why: "Wenn nicht, muss vielleicht das Kind selbst einen Anteil zahlen.",
        },
        ChoiceQuestion::InParentsRuling => &Words {
            question: "Steht das Geld des Kindes (ohne Lohn) schon in der Steuerveranlagung der Eltern?",
            hint: None,
            why: "So zählt dieses Geld nicht doppelt.",
        },
    }
}

/// An option.
pub fn option(chosen: Chosen) -> &'static str {
    match chosen {
        Chosen::YesNo(true) => "Ja",
        Chosen::YesNo(false) | Chosen::Another(AnotherOption::No) => "Nein",
        Chosen::Help(HelpOption::FamilyCoaching) => "Sozialpädagogische Familienbegleitung (SPF)",
        Chosen::Help(HelpOption::FosterFamily) | Chosen::ReliefPlace(ReliefPlaceOption::FosterFamily) => "Pflegefamilie",
        Chosen::Help(HelpOption::FosterService) => {
            "Fachorganisation für Pflegefamilien (Dienstleistungsanbietende in der Familienpflege, DAF)"
        }
        Chosen::Help(HelpOption::Home) | Chosen::ReliefPlace(ReliefPlaceOption::Home) => "Heim",
        Chosen::Help(HelpOption::ReliefStay) => "Entlastungsaufenthalt eines Kindes mit Behinderung",
        Chosen::Help(HelpOption::SchoolTransport) => "Transport in ein Sonderschulheim",
        Chosen::Help(HelpOption::AfterCare) => "Nachbetreuung nach Heim oder Pflegefamilie",
        Chosen::Help(HelpOption::EmergencyBed) => "Notbett, auf eigenen Wunsch des Kindes",
        Chosen::Help(HelpOption::EmergencyPlacement) => "Notfallmässige Unterbringung",
        Chosen::Help(HelpOption::NotCovered) => "Etwas anderes, zum Beispiel Tagesbetreuung",
        Chosen::Uncovered(UncoveredOption::DayCare) => "Tagesbetreuung",
        Chosen::Uncovered(UncoveredOption::Schooling) => "Schule ohne Unterbringung",
        Chosen::Uncovered(UncoveredOption::Training) => "Ausbildung ohne Unterbringung",
        Chosen::Uncovered(UncoveredOption::AccompaniedVisits) => "Besuchsrechtsbegleitung",
        Chosen::FosterForm(FosterFormOption::ShortTerm) => "Kurzzeitpflege (regelmässige Wochenenden oder einzelne Tage)",
        Chosen::FosterForm(FosterFormOption::Holiday) => "Ferienpflege (in den Ferien)",
        Chosen::FosterForm(FosterFormOption::Weekly) => "Wochenpflege (unter der Woche)",
        Chosen::FosterForm(FosterFormOption::LongTerm) => "Dauerpflege (das Kind lebt in der Pflegefamilie)",
        Chosen::FosterForm(FosterFormOption::Crisis) => "Krisenpflege (sofort und nur für kurze Zeit)",
        Chosen::Extent(Extent::Full) => "Die ganze Zeit",
        Chosen::Extent(Extent::Weekly) => "Unter der Woche und höchstens ein Wochenende im Monat",
        Chosen::Extent(Extent::PartTime) => "Nur an einem Teil der Tage (teilstationär)",
        Chosen::Indication(IndicationOption::Without) => "Nein",
        Chosen::Indication(IndicationOption::Indicated) => "Ja, die Fachstelle hat es bestätigt (Indikation)",
        Chosen::Indication(IndicationOption::NotIndicated) => "Ja, aber ohne Indikation",
        Chosen::Indication(IndicationOption::Open) => "Ja, die Indikation ist noch offen",
        Chosen::Another(AnotherOption::SameChild) => "Ja, für dieses Kind",
        Chosen::Another(AnotherOption::OtherChild) => "Ja, für ein anderes Kind der Familie",
        Chosen::Period(PeriodOption::Yearly) => "im Jahr",
        Chosen::Period(PeriodOption::TwelveTimes) => "im Monat, 12 Mal",
        Chosen::Period(PeriodOption::ThirteenTimes) => "im Monat, 13 Mal",
        Chosen::Request(RequestOption::First) => "Erstes Gesuch, auch bei neuer Anbieterin",
        Chosen::Request(RequestOption::Extension) => "Verlängerung",
        Chosen::Request(RequestOption::Change) => "Wechsel zwischen Heimen oder Pflegefamilien",
        Chosen::Request(RequestOption::AfterEmergency) => "Weiterführung nach einem Notfall",
        Chosen::Request(RequestOption::Crisis) => "Krisenintervention",
        Chosen::Domicile(Domicile::BaselLandschaft) => "Im Kanton Basel-Landschaft",
        Chosen::Domicile(Domicile::OtherCanton) => "In einem anderen Kanton",
        Chosen::Domicile(Domicile::Abroad) => "Im Ausland",
        Chosen::Domicile(Domicile::Disputed) => "Die Behörden sind sich nicht einig",
        Chosen::Basis(Basis::Indication) => "Eine Fachstelle bestätigt den Bedarf (Indikation)",
        Chosen::Basis(Basis::Order) => "Kindesschutzbehörde (KESB) oder Gericht ordnen die Hilfe an",
        Chosen::Basis(Basis::CriminalOrder) => "Anordnung im Jugendstrafrecht",
        Chosen::Basis(Basis::Neither) => "Keines davon",
        Chosen::IndicatingBody(IndicatingBody::SocialService) => "Sozialdienst der Gemeinde",
        Chosen::IndicatingBody(IndicatingBody::ChildProtection) => "Kindesschutzbehörde (KESB)",
        Chosen::IndicatingBody(IndicatingBody::Mosaik) => "Beratungsstelle der Stiftung Mosaik",
        Chosen::IndicatingBody(IndicatingBody::Birmann) => "Sozialberatung der Birmann-Stiftung",
        Chosen::IndicatingBody(IndicatingBody::ChildPsychiatry) => "Kinder- und Jugendpsychiatrie (KJP) Basel-Landschaft",
        Chosen::IndicatingBody(IndicatingBody::MandatedPerson) => "Von Gemeinde oder KESB beauftragte Fachperson",
        Chosen::IndicatingBody(IndicatingBody::OutsideCanton) => "Sozialdienst oder KESB eines anderen Kantons",
        Chosen::IndicatingBody(IndicatingBody::Office) => "Amt für Kind, Jugend und Behindertenangebote (AKJB)",
        Chosen::IndicatingBody(IndicatingBody::Other) => "Jemand anderes",
        Chosen::Recognition(Recognition::Recognised) => "Ja, anerkannt",
        Chosen::Recognition(Recognition::SingleCase) => "Nein, aber eine Einzelfallanerkennung ist beantragt oder erteilt",
        Chosen::Recognition(Recognition::NotRecognised) => "Nein",
        Chosen::Place(Place::InCanton) => "Im Kanton Basel-Landschaft",
        Chosen::Place(Place::OtherCanton) => "In einem anderen Kanton",
        Chosen::Place(Place::NearAbroad) => "Im grenznahen Ausland",
        Chosen::Place(Place::FarAbroad) => "Weiter weg im Ausland",
        Chosen::MajorityReason(MajorityReason::EndOfTraining) => "Schule oder Ausbildung (Sek II) ist bald abgeschlossen",
        Chosen::MajorityReason(MajorityReason::DisabilityPlace) => "Warten auf einen Wohnplatz der Behindertenhilfe",
        Chosen::MajorityReason(MajorityReason::Other) => "Ein anderer wichtiger Grund",
        Chosen::MajorityReason(MajorityReason::Nothing) => "Kein besonderer Grund",
        Chosen::Household(HouseholdOption::Together) => "Beide Eltern, sie leben zusammen",
        Chosen::Household(HouseholdOption::OneParent) => "Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)",
        Chosen::Household(HouseholdOption::Apart) => "Beide Eltern, sie leben getrennt (auch wenn das Kind nur bei einem wohnt)",
        Chosen::Household(HouseholdOption::NoLiableParents) => "Niemand ist unterhaltspflichtig",
        Chosen::Partner(PartnerOption::None) => "Nein",
        Chosen::Partner(PartnerOption::StepParent) => "Ja, verheiratet",
        Chosen::Partner(PartnerOption::Stable) => "Ja, eine stabile Partnerschaft (seit zwei Jahren oder mit gemeinsamem Kind)",
        Chosen::Partner(PartnerOption::NotStable) => "Ja, aber noch nicht so lange",
        Chosen::Partner(PartnerOption::Unclear) => "Ja, aber die Dauer ist unklar",
        Chosen::TaxBasis(TaxBasis::Ruling) => "Steuerveranlagung des Vorjahres",
        Chosen::TaxBasis(TaxBasis::AtSource) => "Quellensteuer",
        Chosen::TaxBasis(TaxBasis::NoRulingYet) => "Es gibt noch keine Veranlagung",
    }
}
