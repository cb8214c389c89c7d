//! The questions, their hints and their choices.

use crate::assessment::GapEffect;
use crate::case::field::{Dated, Field, Person};
use crate::form::{Asked, Entry, Heading, Opt, Part, Pick};
use crate::text::german::{child, date_text, person};
use crate::text::write::amount;
use crate::visit::Stand;

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

pub fn entry(entry: Entry) -> &'static str {
    match entry {
        Entry::Birth => "Geburtsdatum des Kindes",
        Entry::Start => "Geplanter Beginn",
        Entry::End => "Ende, wenn bekannt",
        Entry::DaysPerMonth => "Tage im Monat (Einsatztage oder Aufenthaltstage)",
        Entry::FamilyDays => "An wie vielen Tagen im Monat ist die Familienbegleitung in der Familie?",
        Entry::RegularDays => "Wie viele Tage im Monat ist das Kind regelmässig im Heim?",
        Entry::AgreedPay => "Vereinbartes Pflegegeld",
        Entry::Contribution => "Beitrag des Kantons an das Heim im Monat",
        Entry::Subtotal(_) => "Zwischentotal der Einkünfte im Jahr",
        Entry::Property(_) => "Einkünfte im Jahr aus Liegenschaften, die die Person nicht selbst bewohnt",
        Entry::Upkeep(_) => "Pauschalabzug im Jahr für den Unterhalt nicht selbst bewohnter Liegenschaften",
        Entry::Wealth(_) => "Steuerbares Vermögen",
        Entry::ChangeSince(_) => "Seit wann ist das Einkommen dauerhaft anders?",
        Entry::ChangeMonthly(_) => "Einkommen im Monat seit der Veränderung",
        Entry::ChildDeductions(_) => "Kinder mit Steuerabzug",
        Entry::MaintenancePaid(_) => "Bezahlter Unterhalt im Jahr, behördlich genehmigt",
        Entry::DayCare(_) => "Kosten der Tagesbetreuung im Jahr",
        Entry::Illness(_) => "Abziehbare Krankheits-, Unfall- und Behinderungskosten im Jahr",
        Entry::OwnWage => "Lohn des Kindes im Jahr",
        Entry::OwnOther => "Renten, Unterhalt oder Unterstützung für das Kind im Jahr",
        Entry::Part(_, Part::Wage) => "Nettolohn (Lohnausweis Ziffer 11)",
        Entry::Part(_, Part::Pension) => "Renten",
        Entry::Part(_, Part::Allowance) => "Taggelder",
        Entry::Part(_, Part::Maintenance) => "Erhaltener Unterhalt",
        Entry::Part(_, Part::Other) => "Anderes Einkommen",
    }
}

pub fn entry_hint(entry: Entry) -> Option<&'static str> {
    Some(match entry {
        Entry::Birth => "Zum Beispiel 31.5.2014",
        Entry::Start => {
            "Eintritt oder erster Einsatz, bei einer Verlängerung deren Beginn. Zum Beispiel 1.2.2027. Noch offen? Nehmen Sie den frühesten Tag."
        }
        Entry::End => "Letzter Tag, zum Beispiel 31.7.2027. Lassen Sie das Feld leer, wenn er noch nicht feststeht.",
        Entry::ChangeSince(_) => "Zum Beispiel 1.5.2027 oder Mai 2027. Lassen Sie das Feld leer, wenn sich nichts verändert hat.",
        Entry::DaysPerMonth => {
            "Tage, an denen die Hilfe stattfindet, zum Beispiel 6. Fragen Sie die Anbieterin oder den Anbieter."
        }
        Entry::FamilyDays => "Für alle Kinder zusammen. Ein Tag für zwei Kinder zählt als ein Tag.",
        Entry::RegularDays => "Das Heim kennt die Zahl. Ohne Angabe zählen alle Tage vom Eintritt bis zum Austritt.",
        Entry::AgreedPay => {
            "Im Monat, bei Kurzzeit-, Ferien- und Krisenpflege am Tag. Vermutlich im Pflegevertrag. Ohne Angabe gilt der Höchstbetrag nach § 17; vor 2024 ist er hier nicht bekannt."
        }
        Entry::Contribution => "Das Amt (AKJB) kennt ihn. Meist bleibt diese Angabe offen.",
        Entry::Subtotal(_) => {
            "Vermutlich Ziffer 399 der Steuerveranlagung des Vorjahres: nur diese Person, ohne Liegenschaften, die sie nicht selbst bewohnt"
        }
        Entry::Property(_) => "Vermutlich Ziffern 405, 410, 440 und 450 der Steuerveranlagung",
        Entry::Upkeep(_) => "In der Steuerveranlagung bei den Liegenschaften. Geben Sie hier keine tatsächlichen Kosten ein.",
        Entry::Wealth(Person::Child(_)) => {
            "Vermutlich Ziffer 910, wenn das Kind eine eigene Veranlagung hat. Sonst Konten auf seinen Namen."
        }
        Entry::Wealth(_) => "Vermutlich Ziffer 910 der Steuerveranlagung, nur der Anteil dieser Person",
        Entry::ChangeMonthly(_) => {
            "Nettolohn (mit Anteil am 13. Monatslohn), Renten, Taggelder und Unterhalt. Das steht auf den neuen Abrechnungen."
        }
        Entry::ChildDeductions(_) => "Anzahl Kinder und junge Erwachsene, für die es in der Steuerveranlagung einen Abzug gibt.",
        Entry::MaintenancePaid(_) => {
            "Vermutlich Ziffern 570 und 575 der Steuerveranlagung. Nur mit Genehmigung von Kindesschutzbehörde (KESB) oder Gericht, oder mit Urteil."
        }
        Entry::DayCare(_) => "Rechnungen der Betreuung, vermutlich Ziffer 640. Nur Kinder im gemeinsamen Haushalt.",
        Entry::Illness(_) => "Vermutlich Ziffer 720 der Steuerveranlagung",
        Entry::OwnWage => "Nettolohn, auch von Lernenden: Lohnausweis des Vorjahres, Ziffer 11",
        Entry::OwnOther => "Zum Beispiel Rentenverfügung, Unterhaltsvertrag, Kontoauszug",
        Entry::Part(_, Part::Pension) => "Bescheinigung der Rente",
        Entry::Part(_, Part::Allowance) => "Abrechnung der Kasse oder Versicherung",
        Entry::Part(_, Part::Maintenance) => "Urteil, Unterhaltsvertrag oder Kontoauszug",
        Entry::Part(_, Part::Other) => "Zum Beispiel aus selbständiger Arbeit, gemäss Abschluss",
        Entry::Part(_, Part::Wage) => return None,
    })
}

pub fn pick(pick: Pick) -> &'static str {
    match pick {
        Pick::Help => "Um welche Hilfe geht es?",
        Pick::Uncovered => "Um welche andere Leistung geht es?",
        Pick::FosterForm => "Art der Pflege in der Pflegefamilie",
        Pick::Specialised => "Ist es eine Fachpflegefamilie?",
        Pick::Extent => "Wie viel ist das Kind im Heim?",
        Pick::Schooling => "Geht das Kind im Heim zur Schule?",
        Pick::Vocational => "Macht das Kind im Heim eine berufliche Integration?",
        Pick::ReliefPlace => "Wo ist das Kind an den Entlastungstagen?",
        Pick::Request => "Was wird beantragt?",
        Pick::Domicile => "Wo hat das Kind seinen zivilrechtlichen Wohnsitz?",
        Pick::SupportResidence => "Ist der Unterstützungswohnsitz im Kanton Basel-Landschaft?",
        Pick::Disability => "Ist eine Behinderung nachgewiesen?",
        Pick::SpecialSchool => "Besucht das Kind eine vom Amt für Volksschulen finanzierte Sonderschule?",
        Pick::Basis => "Worauf stützt sich die Hilfe?",
        Pick::IndicatedBy => "Wer bestätigt, dass die Hilfe nötig ist?",
        Pick::MilderMeasure => "Würde auch eine mildere Hilfe genügen?",
        Pick::Recognition => "Ist die Anbieterin oder der Anbieter anerkannt?",
        Pick::Place => "Wo ist das Heim oder die Pflegefamilie?",
        Pick::PlaceInside => "Wäre im Kanton rechtzeitig ein geeigneter Platz frei?",
        Pick::LeftPlacement => "Ist das Kind aus einem Heim oder einer Pflegefamilie ausgetreten?",
        Pick::Urgent => "Braucht das Kind in einer Krise sofort einen Platz?",
        Pick::BeganAsMinor => "Hat eine Hilfe begonnen, bevor das Kind volljährig war?",
        Pick::Reentry => "Ist es ein Wiedereintritt innerhalb eines Jahres?",
        Pick::MajorityReason => "Warum geht die Hilfe nach der Volljährigkeit weiter?",
        Pick::Household => "Wer muss für das Kind zahlen (unterhaltspflichtig)?",
        Pick::Partner(Person::Second | Person::SecondPartner) => {
            "Lebt Elternteil 2 mit einer Partnerin oder einem Partner zusammen?"
        }
        Pick::Partner(Person::First | Person::FirstPartner | Person::Child(_)) => {
            "Lebt Elternteil 1 mit einer Partnerin oder einem Partner zusammen?"
        }
        Pick::Estimated(_) => "Ist das Zwischentotal nur ungefähr?",
        Pick::Period(..) => "Zeitraum",
        Pick::Another => "Kommt noch eine Hilfe dazu?",
        Pick::SocialAssistance => "Bezieht der Haushalt Sozialhilfe oder Ergänzungsleistungen?",
        Pick::Asylum => "Fällt die Familie unter die kantonale Asylverordnung?",
        Pick::TaxBasis => "Woher kommen die Zahlen zum Einkommen?",
        Pick::ReachesParents => "Kommt das Geld des Kindes (ohne Lohn) den Eltern zu?",
        Pick::InParentsRuling => "Steht das Geld des Kindes (ohne Lohn) schon in der Steuerveranlagung der Eltern?",
    }
}

pub fn pick_hint(pick: Pick) -> Option<&'static str> {
    Some(match pick {
        Pick::Help => {
            "Zum Heim gehören Wohnheim, Wohngruppe und betreutes Wohnen. Ist die Hilfe noch offen, berät Sie der Sozialdienst Ihrer Gemeinde."
        }
        Pick::Another => "Ist das noch offen, rechnet der Rechner ohne weitere Hilfe.",
        Pick::Household => "Meist sind es beide Eltern. Wer von ihnen Elternteil 1 oder 2 ist, wählen Sie.",
        Pick::Domicile => "Meist dort, wo die Eltern oder der Elternteil mit Obhut wohnen (Zivilgesetzbuch, Art. 25)",
        Pick::SupportResidence => {
            "Ja, wenn für Sozialhilfe eine Gemeinde in Basel-Landschaft zuständig wäre (Zuständigkeitsgesetz, Art. 7)"
        }
        Pick::Basis => {
            "Eine Fachstelle bestätigt den Bedarf (Indikation), oder Kindesschutzbehörde (KESB) oder Gericht ordnen die Hilfe an."
        }
        Pick::Partner(_) => "Gemeint ist nicht der andere Elternteil dieses Kindes.",
        Pick::Specialised => "Eine Pflegefamilie mit Fachausbildung. Die Pflegefamilie weiss es.",
        Pick::Recognition => "Die Anbieterin oder der Anbieter weiss es.",
        Pick::Schooling => {
            "Die Indikation gibt der Schulpsychologische Dienst (SPD), gratis. Begann die Hilfe vor dem 1. August 2026, gilt auch eine der Kinder- und Jugendpsychiatrie (KJP)."
        }
        Pick::Vocational => "Die Indikation gibt das Zentrum Berufsintegration (ZBI).",
        Pick::MilderMeasure | Pick::PlaceInside | Pick::Request => "Fragen Sie die Stelle, die das Gesuch stellt.",
        Pick::Asylum => "Der Sozialdienst der Gemeinde weiss es.",
        Pick::ReachesParents => "Zum Beispiel nicht, wenn es an die Beistandsperson geht.",
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
pub fn stand(stand: &Stand) -> String {
    let mut text = [", Frage ", &stand.number.to_string(), "."].concat();
    if let Some((heading, number)) = stand.next {
        text = [&text, " Danach: ", &numbered(heading, number), "."].concat();
    }
    text
}

/// A missing answer, and how far it moves the share.
pub fn gap(gap: &GapEffect) -> String {
    let (question, whose) = match gap.field {
        Field::Subtotal(whose) => (entry(Entry::Subtotal(whose)), person(whose)),
        Field::Property(whose) => (entry(Entry::Property(whose)), person(whose)),
        Field::Upkeep(whose) => (entry(Entry::Upkeep(whose)), person(whose)),
        Field::Wealth(whose) => (entry(Entry::Wealth(whose)), person(whose)),
        Field::ChangedIncome(whose) => (entry(Entry::ChangeMonthly(whose)), person(whose)),
        Field::ChildDeductions(whose) => (entry(Entry::ChildDeductions(whose)), person(whose)),
        Field::MaintenancePaid(whose) => (entry(Entry::MaintenancePaid(whose)), person(whose)),
        Field::DayCare(whose) => (entry(Entry::DayCare(whose)), person(whose)),
        Field::Illness(whose) => (entry(Entry::Illness(whose)), person(whose)),
        Field::Relation(whose) => ("Stabile Partnerschaft", person(whose)),
        Field::Wage(index) => (entry(Entry::OwnWage), child(index)),
        Field::OtherIncome(index) => (entry(Entry::OwnOther), child(index)),
        Field::ReachesParents(index) => (pick(Pick::ReachesParents), child(index)),
        Field::InParentsRuling(index) => (pick(Pick::InParentsRuling), child(index)),
        Field::FosterForm(help) => (pick(Pick::FosterForm), child(help.child)),
        Field::Extent(help) => (pick(Pick::Extent), child(help.child)),
        Field::Contribution(help) => (entry(Entry::Contribution), child(help.child)),
        Field::Specialised(help) => (pick(Pick::Specialised), child(help.child)),
        Field::AgreedPay(help) => (entry(Entry::AgreedPay), child(help.child)),
        Field::DaysPerMonth(help) => (entry(Entry::DaysPerMonth), child(help.child)),
        Field::FamilyDays => (entry(Entry::FamilyDays), "Haushalt".to_owned()),
        Field::SocialAssistance => (pick(Pick::SocialAssistance), "Haushalt".to_owned()),
    };
    let dated = match gap.dated {
        Some(Dated::Year(year)) => format!(" {year}"),
        Some(Dated::Since(day)) => format!(" vom {}", date_text(day)),
        None => String::new(),
    };
    format!("{question}{dated} ({whose}): {} Franken im Monat", amount(gap.monthly))
}
