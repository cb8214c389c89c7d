//! The questions, their hints and their choices.

use crate::assessment::GapEffect;
use crate::case::field::{Dated, Field, Person};
use crate::case::{Basis, Domicile, Extent, IndicatingBody, MajorityReason, Place, Recognition, TaxBasis};
use crate::form::{
    AnotherOption, Asked, ChoiceQuestion, Chosen, FosterFormOption, Heading, HelpOption, HouseholdOption, IncomeLine,
    IndicationOption, PartnerOption, PeriodOption, ReliefPlaceOption, RequestOption, TextQuestion, UncoveredOption,
};
use crate::text::Catalogue;
use crate::text::write::amount;
use crate::visit::Position;

fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::Help => "Die Hilfe",
        Heading::Child => "Das Kind",
        Heading::Grounds => "Grundlage der Hilfe",
        Heading::Details => "Einzelheiten der Hilfe",
        Heading::Household => "Die Familie",
        Heading::Income(Person::First) => "Einkommen von Elternteil 1",
        Heading::Income(Person::Second) => "Einkommen von Elternteil 2",
        Heading::Income(Person::FirstPartner) => "Einkommen der Partnerin oder des Partners von Elternteil 1",
        Heading::Income(Person::SecondPartner) => "Einkommen der Partnerin oder des Partners von Elternteil 2",
        Heading::Income(Person::Child(_)) | Heading::OwnIncome => "Eigenes Einkommen des Kindes",
        Heading::DeductionsApart(Person::Second) => "Abzüge von Elternteil 2",
        Heading::DeductionsApart(_) => "Abzüge von Elternteil 1",
        Heading::Deductions(_) => "Abzüge",
        Heading::Circumstances => "Besondere Umstände",
    }
}

/// `Die Hilfe`, `Die Hilfe (2)`.
pub fn numbered(heading: Heading, number: usize) -> String {
    let heading = self::heading(heading);
    if number > 1 { [heading, " (", &number.to_string(), ")"].concat() } else { heading.to_owned() }
}

/// `Steuerbares Vermögen (Steuerjahr 2027)`.
pub fn which(text: &str, asked: Asked) -> String {
    let (before, after) = match asked.year() {
        Some(_) => (" (Steuerjahr ", ")"),
        None if asked.nth > 0 => (" (", ". Veränderung)"),
        None => return text.to_owned(),
    };
    [text, before, &asked.nth.to_string(), after].concat()
}

pub fn entry(entry: TextQuestion) -> &'static str {
    match entry {
        TextQuestion::Birth => "Geburtsdatum des Kindes",
        TextQuestion::Start => "Geplanter Beginn",
        TextQuestion::End => "Ende, wenn bekannt",
        TextQuestion::DaysPerMonth => "Tage im Monat (Einsatztage oder Aufenthaltstage)",
        TextQuestion::FamilyDays => "An wie vielen Tagen im Monat ist die Familienbegleitung in der Familie?",
        TextQuestion::RegularDays => "Wie viele Tage im Monat ist das Kind regelmässig im Heim?",
        TextQuestion::AgreedPay => "Vereinbartes Pflegegeld",
        TextQuestion::Contribution => "Beitrag des Kantons an das Heim im Monat",
        TextQuestion::Subtotal(_) => "Zwischentotal der Einkünfte im Jahr",
        TextQuestion::Property(_) => "Einkünfte im Jahr aus Liegenschaften, die die Person nicht selbst bewohnt",
        TextQuestion::Upkeep(_) => "Pauschalabzug im Jahr für den Unterhalt nicht selbst bewohnter Liegenschaften",
        TextQuestion::Wealth(_) => "Steuerbares Vermögen",
        TextQuestion::ChangeSince(_) => "Seit wann ist das Einkommen dauerhaft anders?",
        TextQuestion::ChangeMonthly(_) => "Einkommen im Monat seit der Veränderung",
        TextQuestion::ChildDeductions(_) => "Kinder mit Steuerabzug",
        TextQuestion::MaintenancePaid(_) => "Bezahlter Unterhalt im Jahr, behördlich genehmigt",
        TextQuestion::DayCare(_) => "Kosten der Tagesbetreuung im Jahr",
        TextQuestion::Illness(_) => "Abziehbare Krankheits-, Unfall- und Behinderungskosten im Jahr",
        TextQuestion::OwnWage => "Lohn des Kindes im Jahr",
        TextQuestion::OwnOther => "Renten, Unterhalt oder Unterstützung für das Kind im Jahr",
        TextQuestion::IncomeLine(_, IncomeLine::Wage) => "Nettolohn (Lohnausweis Ziffer 11)",
        TextQuestion::IncomeLine(_, IncomeLine::Pension) => "Renten",
        TextQuestion::IncomeLine(_, IncomeLine::Allowance) => "Taggelder",
        TextQuestion::IncomeLine(_, IncomeLine::Maintenance) => "Erhaltener Unterhalt",
        TextQuestion::IncomeLine(_, IncomeLine::Other) => "Anderes Einkommen",
    }
}

pub fn entry_hint(entry: TextQuestion) -> Option<&'static str> {
    Some(match entry {
        TextQuestion::Birth => "Zum Beispiel 31.5.2014",
        TextQuestion::Start => {
            "Eintritt oder erster Einsatz, bei einer Verlängerung deren Beginn. Zum Beispiel 1.2.2027. Noch offen? Nehmen Sie den frühesten Tag."
        }
        TextQuestion::End => "Letzter Tag, zum Beispiel 31.7.2027. Lassen Sie das Feld leer, wenn er noch nicht feststeht.",
        TextQuestion::ChangeSince(_) => {
            "Zum Beispiel 1.5.2027 oder Mai 2027. Lassen Sie das Feld leer, wenn sich nichts verändert hat."
        }
        TextQuestion::DaysPerMonth => {
            "Tage, an denen die Hilfe stattfindet, zum Beispiel 6. Fragen Sie die Anbieterin oder den Anbieter."
        }
        TextQuestion::FamilyDays => "Für alle Kinder zusammen. Ein Tag für zwei Kinder zählt als ein Tag.",
        TextQuestion::RegularDays => "Das Heim kennt die Zahl. Ohne Angabe zählen alle Tage vom Eintritt bis zum Austritt.",
        TextQuestion::AgreedPay => {
            "Im Monat, bei Kurzzeit-, Ferien- und Krisenpflege am Tag. Vermutlich im Pflegevertrag. Ohne Angabe gilt der Höchstbetrag nach § 17; vor 2024 ist er hier nicht bekannt."
        }
        TextQuestion::Contribution => "Das Amt (AKJB) kennt ihn. Meist bleibt diese Angabe offen.",
        TextQuestion::Subtotal(_) => {
            "Vermutlich Ziffer 399 der Steuerveranlagung des Vorjahres: nur diese Person, ohne Liegenschaften, die sie nicht selbst bewohnt"
        }
        TextQuestion::Property(_) => "Vermutlich Ziffern 405, 410, 440 und 450 der Steuerveranlagung",
        TextQuestion::Upkeep(_) => {
            "In der Steuerveranlagung bei den Liegenschaften. Geben Sie hier keine tatsächlichen Kosten ein."
        }
        TextQuestion::Wealth(Person::Child(_)) => {
            "Vermutlich Ziffer 910, wenn das Kind eine eigene Veranlagung hat. Sonst Konten auf seinen Namen."
        }
        TextQuestion::Wealth(_) => "Vermutlich Ziffer 910 der Steuerveranlagung, nur der Anteil dieser Person",
        TextQuestion::ChangeMonthly(_) => {
            "Nettolohn (mit Anteil am 13. Monatslohn), Renten, Taggelder und Unterhalt. Das steht auf den neuen Abrechnungen."
        }
        TextQuestion::ChildDeductions(_) => {
            "Anzahl Kinder und junge Erwachsene, für die es in der Steuerveranlagung einen Abzug gibt."
        }
        TextQuestion::MaintenancePaid(_) => {
            "Vermutlich Ziffern 570 und 575 der Steuerveranlagung. Nur mit Genehmigung von Kindesschutzbehörde (KESB) oder Gericht, oder mit Urteil."
        }
        TextQuestion::DayCare(_) => "Rechnungen der Betreuung, vermutlich Ziffer 640. Nur Kinder im gemeinsamen Haushalt.",
        TextQuestion::Illness(_) => "Vermutlich Ziffer 720 der Steuerveranlagung",
        TextQuestion::OwnWage => "Nettolohn, auch von Lernenden: Lohnausweis des Vorjahres, Ziffer 11",
        TextQuestion::OwnOther => "Zum Beispiel Rentenverfügung, Unterhaltsvertrag, Kontoauszug",
        TextQuestion::IncomeLine(_, IncomeLine::Pension) => "Bescheinigung der Rente",
        TextQuestion::IncomeLine(_, IncomeLine::Allowance) => "Abrechnung der Kasse oder Versicherung",
        TextQuestion::IncomeLine(_, IncomeLine::Maintenance) => "Urteil, Unterhaltsvertrag oder Kontoauszug",
        TextQuestion::IncomeLine(_, IncomeLine::Other) => "Zum Beispiel aus selbständiger Arbeit, gemäss Abschluss",
        TextQuestion::IncomeLine(_, IncomeLine::Wage) => return None,
    })
}

pub fn pick(pick: ChoiceQuestion) -> &'static str {
    match pick {
        ChoiceQuestion::Help => "Um welche Hilfe geht es?",
        ChoiceQuestion::Uncovered => "Um welche andere Leistung geht es?",
        ChoiceQuestion::FosterForm => "Art der Pflege in der Pflegefamilie",
        ChoiceQuestion::Specialised => "Ist es eine Fachpflegefamilie?",
        ChoiceQuestion::Extent => "Wie viel ist das Kind im Heim?",
        ChoiceQuestion::Schooling => "Geht das Kind im Heim zur Schule?",
        ChoiceQuestion::Vocational => "Macht das Kind im Heim eine berufliche Integration?",
        ChoiceQuestion::ReliefPlace => "Wo ist das Kind an den Entlastungstagen?",
        ChoiceQuestion::Request => "Was wird beantragt?",
        ChoiceQuestion::Domicile => "Wo hat das Kind seinen zivilrechtlichen Wohnsitz?",
        ChoiceQuestion::SupportResidence => "Ist der Unterstützungswohnsitz im Kanton Basel-Landschaft?",
        ChoiceQuestion::Disability => "Ist eine Behinderung nachgewiesen?",
        ChoiceQuestion::SpecialSchool => "Besucht das Kind eine vom Amt für Volksschulen finanzierte Sonderschule?",
        ChoiceQuestion::Basis => "Worauf stützt sich die Hilfe?",
        ChoiceQuestion::IndicatedBy => "Wer bestätigt, dass die Hilfe nötig ist?",
        ChoiceQuestion::MilderMeasure => "Würde auch eine mildere Hilfe genügen?",
        ChoiceQuestion::Recognition => "Ist die Anbieterin oder der Anbieter anerkannt?",
        ChoiceQuestion::Place => "Wo ist das Heim oder die Pflegefamilie?",
        ChoiceQuestion::PlaceInside => "Wäre im Kanton rechtzeitig ein geeigneter Platz frei?",
        ChoiceQuestion::LeftPlacement => "Ist das Kind aus einem Heim oder einer Pflegefamilie ausgetreten?",
        ChoiceQuestion::Urgent => "Braucht das Kind in einer Krise sofort einen Platz?",
        ChoiceQuestion::BeganAsMinor => "Hat eine Hilfe begonnen, bevor das Kind volljährig war?",
        ChoiceQuestion::Reentry => "Ist es ein Wiedereintritt innerhalb eines Jahres?",
        ChoiceQuestion::MajorityReason => "Warum geht die Hilfe nach der Volljährigkeit weiter?",
        ChoiceQuestion::Household => "Wer muss für das Kind zahlen (unterhaltspflichtig)?",
        ChoiceQuestion::Partner(Person::Second | Person::SecondPartner) => {
            "Lebt Elternteil 2 mit einer Partnerin oder einem Partner zusammen?"
        }
        ChoiceQuestion::Partner(Person::First | Person::FirstPartner | Person::Child(_)) => {
            "Lebt Elternteil 1 mit einer Partnerin oder einem Partner zusammen?"
        }
        ChoiceQuestion::Estimated(_) => "Ist das Zwischentotal nur ungefähr?",
        ChoiceQuestion::Period(..) => "Zeitraum",
        ChoiceQuestion::Another => "Kommt noch eine Hilfe dazu?",
        ChoiceQuestion::SocialAssistance => "Bezieht der Haushalt Sozialhilfe oder Ergänzungsleistungen?",
        ChoiceQuestion::Asylum => "Fällt die Familie unter die kantonale Asylverordnung?",
        ChoiceQuestion::TaxBasis => "Woher kommen die Zahlen zum Einkommen?",
        ChoiceQuestion::ReachesParents => "Kommt das Geld des Kindes (ohne Lohn) den Eltern zu?",
        ChoiceQuestion::InParentsRuling => "Steht das Geld des Kindes (ohne Lohn) schon in der Steuerveranlagung der Eltern?",
    }
}

pub fn pick_hint(pick: ChoiceQuestion) -> Option<&'static str> {
    Some(match pick {
        ChoiceQuestion::Help => {
            "Zum Heim gehören Wohnheim, Wohngruppe und betreutes Wohnen. Ist die Hilfe noch offen, berät Sie der Sozialdienst Ihrer Gemeinde."
        }
        ChoiceQuestion::Another => "Ist das noch offen, rechnet der Rechner ohne weitere Hilfe.",
        ChoiceQuestion::Household => "Meist sind es beide Eltern. Wer von ihnen Elternteil 1 oder 2 ist, wählen Sie.",
        ChoiceQuestion::Domicile => "Meist dort, wo die Eltern oder der Elternteil mit Obhut wohnen (Zivilgesetzbuch, Art. 25)",
        ChoiceQuestion::SupportResidence => {
            "Ja, wenn für Sozialhilfe eine Gemeinde in Basel-Landschaft zuständig wäre (Zuständigkeitsgesetz, Art. 7)"
        }
        ChoiceQuestion::Basis => {
            "Eine Fachstelle bestätigt den Bedarf (Indikation), oder Kindesschutzbehörde (KESB) oder Gericht ordnen die Hilfe an."
        }
        ChoiceQuestion::Partner(_) => "Gemeint ist nicht der andere Elternteil dieses Kindes.",
        ChoiceQuestion::Specialised => "Eine Pflegefamilie mit Fachausbildung. Die Pflegefamilie weiss es.",
        ChoiceQuestion::Recognition => "Die Anbieterin oder der Anbieter weiss es.",
        ChoiceQuestion::Schooling => {
            "Die Indikation gibt der Schulpsychologische Dienst (SPD), gratis. Begann die Hilfe vor dem 1. August 2026, gilt auch eine der Kinder- und Jugendpsychiatrie (KJP)."
        }
        ChoiceQuestion::Vocational => "Die Indikation gibt das Zentrum Berufsintegration (ZBI).",
        ChoiceQuestion::MilderMeasure | ChoiceQuestion::PlaceInside | ChoiceQuestion::Request => {
            "Fragen Sie die Stelle, die das Gesuch stellt."
        }
        ChoiceQuestion::Asylum => "Der Sozialdienst der Gemeinde weiss es.",
        ChoiceQuestion::ReachesParents => "Zum Beispiel nicht, wenn es an die Beistandsperson geht.",
        _ => return None,
    })
}

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

/// Which question of its section it is, and what comes after.
pub fn position(position: &Position) -> String {
    let mut text = [", Frage ", &position.number.to_string(), "."].concat();
    if let Some((heading, number)) = position.next {
        text = [&text, " Danach: ", &numbered(heading, number), "."].concat();
    }
    text
}

/// A missing answer, and how far it moves the share.
pub fn gap(texts: &Catalogue, gap: &GapEffect) -> String {
    let (question, whose) = match gap.field {
        Field::Subtotal(whose) => (entry(TextQuestion::Subtotal(whose)), texts.person(whose)),
        Field::Property(whose) => (entry(TextQuestion::Property(whose)), texts.person(whose)),
        Field::Upkeep(whose) => (entry(TextQuestion::Upkeep(whose)), texts.person(whose)),
        Field::Wealth(whose) => (entry(TextQuestion::Wealth(whose)), texts.person(whose)),
        Field::ChangedIncome(whose) => (entry(TextQuestion::ChangeMonthly(whose)), texts.person(whose)),
        Field::ChildDeductions(whose) => (entry(TextQuestion::ChildDeductions(whose)), texts.person(whose)),
        Field::MaintenancePaid(whose) => (entry(TextQuestion::MaintenancePaid(whose)), texts.person(whose)),
        Field::DayCare(whose) => (entry(TextQuestion::DayCare(whose)), texts.person(whose)),
        Field::Illness(whose) => (entry(TextQuestion::Illness(whose)), texts.person(whose)),
        Field::Relation(whose) => ("Stabile Partnerschaft", texts.person(whose)),
        Field::Wage(index) => (entry(TextQuestion::OwnWage), texts.child(index)),
        Field::OtherIncome(index) => (entry(TextQuestion::OwnOther), texts.child(index)),
        Field::ReachesParents(index) => (pick(ChoiceQuestion::ReachesParents), texts.child(index)),
        Field::InParentsRuling(index) => (pick(ChoiceQuestion::InParentsRuling), texts.child(index)),
        Field::FosterForm(help) => (pick(ChoiceQuestion::FosterForm), texts.child(help.child)),
        Field::Extent(help) => (pick(ChoiceQuestion::Extent), texts.child(help.child)),
        Field::Contribution(help) => (entry(TextQuestion::Contribution), texts.child(help.child)),
        Field::Specialised(help) => (pick(ChoiceQuestion::Specialised), texts.child(help.child)),
        Field::AgreedPay(help) => (entry(TextQuestion::AgreedPay), texts.child(help.child)),
        Field::DaysPerMonth(help) => (entry(TextQuestion::DaysPerMonth), texts.child(help.child)),
        Field::FamilyDays => (entry(TextQuestion::FamilyDays), "Haushalt".to_owned()),
        Field::SocialAssistance => (pick(ChoiceQuestion::SocialAssistance), "Haushalt".to_owned()),
    };
    let dated = match gap.dated {
        Some(Dated::Year(year)) => format!(" {year}"),
        Some(Dated::Since(day)) => format!(" vom {}", texts.date(day)),
        None => String::new(),
    };
    format!("{question}{dated} ({whose}): {} Franken im Monat", amount(gap.monthly))
}
