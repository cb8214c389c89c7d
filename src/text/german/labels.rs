//! The questions, their hints and their choices.

use crate::assessment::GapEffect;
use crate::case::field::{Dated, Field, Person};
use crate::form::{Asked, ChoiceQuestion, Heading, IncomeLine, Opt, TextQuestion};
use crate::text::german::{child, date_text, person};
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

pub fn option(opt: Opt) -> &'static str {
    match opt {
        Opt::Yes => "Ja",
        Opt::No => "Nein",
        Opt::FamilyCoaching => "Sozialpädagogische Familienbegleitung (SPF)",
        Opt::FosterFamily => "Pflegefamilie",
        Opt::FosterService => "Fachorganisation für Pflegefamilien (Dienstleistungsanbietende in der Familienpflege, DAF)",
        Opt::Home => "Heim",
        Opt::ReliefStay => "Entlastungsaufenthalt eines Kindes mit Behinderung",
        Opt::SchoolTransport => "Transport in ein Sonderschulheim",
        Opt::AfterCare => "Nachbetreuung nach Heim oder Pflegefamilie",
        Opt::EmergencyBed => "Notbett, auf eigenen Wunsch des Kindes",
        Opt::EmergencyPlacement => "Notfallmässige Unterbringung",
        Opt::NotCovered => "Etwas anderes, zum Beispiel Tagesbetreuung",
        Opt::DayCare => "Tagesbetreuung",
        Opt::SchoolingOnly => "Schule ohne Unterbringung",
        Opt::TrainingOnly => "Ausbildung ohne Unterbringung",
        Opt::AccompaniedVisits => "Besuchsrechtsbegleitung",
        Opt::ShortTerm => "Kurzzeitpflege (regelmässige Wochenenden oder einzelne Tage)",
        Opt::Holiday => "Ferienpflege (in den Ferien)",
        Opt::Weekly => "Wochenpflege (unter der Woche)",
        Opt::LongTerm => "Dauerpflege (das Kind lebt in der Pflegefamilie)",
        Opt::Crisis => "Krisenpflege (sofort und nur für kurze Zeit)",
        Opt::FullTime => "Die ganze Zeit",
        Opt::WeeklyStay => "Unter der Woche und höchstens ein Wochenende im Monat",
        Opt::PartTime => "Nur an einem Teil der Tage (teilstationär)",
        Opt::Without => "Nein",
        Opt::Indicated => "Ja, die Fachstelle hat es bestätigt (Indikation)",
        Opt::NotIndicated => "Ja, aber ohne Indikation",
        Opt::IndicationOpen => "Ja, die Indikation ist noch offen",
        Opt::SameChild => "Ja, für dieses Kind",
        Opt::OtherChild => "Ja, für ein anderes Kind der Familie",
        Opt::PerYear => "im Jahr",
        Opt::TimesTwelve => "im Monat, 12 Mal",
        Opt::TimesThirteen => "im Monat, 13 Mal",
        Opt::FirstRequest => "Erstes Gesuch, auch bei neuer Anbieterin",
        Opt::Extension => "Verlängerung",
        Opt::ChangeOfPlace => "Wechsel zwischen Heimen oder Pflegefamilien",
        Opt::AfterEmergency => "Weiterführung nach einem Notfall",
        Opt::CrisisIntervention => "Krisenintervention",
        Opt::BaselLandschaft => "Im Kanton Basel-Landschaft",
        Opt::OtherCanton => "In einem anderen Kanton",
        Opt::Abroad => "Im Ausland",
        Opt::Disputed => "Die Behörden sind sich nicht einig",
        Opt::Indication => "Eine Fachstelle bestätigt den Bedarf (Indikation)",
        Opt::Order => "Kindesschutzbehörde (KESB) oder Gericht ordnen die Hilfe an",
        Opt::CriminalOrder => "Anordnung im Jugendstrafrecht",
        Opt::Neither => "Keines davon",
        Opt::SocialService => "Sozialdienst der Gemeinde",
        Opt::ChildProtection => "Kindesschutzbehörde (KESB)",
        Opt::Mosaik => "Beratungsstelle der Stiftung Mosaik",
        Opt::Birmann => "Sozialberatung der Birmann-Stiftung",
        Opt::ChildPsychiatry => "Kinder- und Jugendpsychiatrie (KJP) Basel-Landschaft",
        Opt::MandatedPerson => "Von Gemeinde oder KESB beauftragte Fachperson",
        Opt::OutsideBody => "Sozialdienst oder KESB eines anderen Kantons",
        Opt::Office => "Amt für Kind, Jugend und Behindertenangebote (AKJB)",
        Opt::OtherBody => "Jemand anderes",
        Opt::Recognised => "Ja, anerkannt",
        Opt::SingleCase => "Nein, aber eine Einzelfallanerkennung ist beantragt oder erteilt",
        Opt::NotRecognised => "Nein",
        Opt::InCanton => "Im Kanton Basel-Landschaft",
        Opt::PlaceOtherCanton => "In einem anderen Kanton",
        Opt::NearAbroad => "Im grenznahen Ausland",
        Opt::FarAbroad => "Weiter weg im Ausland",
        Opt::EndOfTraining => "Schule oder Ausbildung (Sek II) ist bald abgeschlossen",
        Opt::DisabilityPlace => "Warten auf einen Wohnplatz der Behindertenhilfe",
        Opt::OtherReason => "Ein anderer wichtiger Grund",
        Opt::NoReason => "Kein besonderer Grund",
        Opt::Together => "Beide Eltern, sie leben zusammen",
        Opt::OneParent => "Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)",
        Opt::Apart => "Beide Eltern, sie leben getrennt (auch wenn das Kind nur bei einem wohnt)",
        Opt::NoLiableParents => "Niemand ist unterhaltspflichtig",
        Opt::NoPartner => "Nein",
        Opt::StepParent => "Ja, verheiratet",
        Opt::StablePartner => "Ja, eine stabile Partnerschaft (seit zwei Jahren oder mit gemeinsamem Kind)",
        Opt::NewPartner => "Ja, aber noch nicht so lange",
        Opt::PartnerUnclear => "Ja, aber die Dauer ist unklar",
        Opt::Ruling => "Steuerveranlagung des Vorjahres",
        Opt::AtSource => "Quellensteuer",
        Opt::NoRulingYet => "Es gibt noch keine Veranlagung",
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
pub fn gap(gap: &GapEffect) -> String {
    let (question, whose) = match gap.field {
        Field::Subtotal(whose) => (entry(TextQuestion::Subtotal(whose)), person(whose)),
        Field::Property(whose) => (entry(TextQuestion::Property(whose)), person(whose)),
        Field::Upkeep(whose) => (entry(TextQuestion::Upkeep(whose)), person(whose)),
        Field::Wealth(whose) => (entry(TextQuestion::Wealth(whose)), person(whose)),
        Field::ChangedIncome(whose) => (entry(TextQuestion::ChangeMonthly(whose)), person(whose)),
        Field::ChildDeductions(whose) => (entry(TextQuestion::ChildDeductions(whose)), person(whose)),
        Field::MaintenancePaid(whose) => (entry(TextQuestion::MaintenancePaid(whose)), person(whose)),
        Field::DayCare(whose) => (entry(TextQuestion::DayCare(whose)), person(whose)),
        Field::Illness(whose) => (entry(TextQuestion::Illness(whose)), person(whose)),
        Field::Relation(whose) => ("Stabile Partnerschaft", person(whose)),
        Field::Wage(index) => (entry(TextQuestion::OwnWage), child(index)),
        Field::OtherIncome(index) => (entry(TextQuestion::OwnOther), child(index)),
        Field::ReachesParents(index) => (pick(ChoiceQuestion::ReachesParents), child(index)),
        Field::InParentsRuling(index) => (pick(ChoiceQuestion::InParentsRuling), child(index)),
        Field::FosterForm(help) => (pick(ChoiceQuestion::FosterForm), child(help.child)),
        Field::Extent(help) => (pick(ChoiceQuestion::Extent), child(help.child)),
        Field::Contribution(help) => (entry(TextQuestion::Contribution), child(help.child)),
        Field::Specialised(help) => (pick(ChoiceQuestion::Specialised), child(help.child)),
        Field::AgreedPay(help) => (entry(TextQuestion::AgreedPay), child(help.child)),
        Field::DaysPerMonth(help) => (entry(TextQuestion::DaysPerMonth), child(help.child)),
        Field::FamilyDays => (entry(TextQuestion::FamilyDays), "Haushalt".to_owned()),
        Field::SocialAssistance => (pick(ChoiceQuestion::SocialAssistance), "Haushalt".to_owned()),
    };
    let dated = match gap.dated {
        Some(Dated::Year(year)) => format!(" {year}"),
        Some(Dated::Since(day)) => format!(" vom {}", date_text(day)),
        None => String::new(),
    };
    format!("{question}{dated} ({whose}): {} Franken im Monat", amount(gap.monthly))
}
