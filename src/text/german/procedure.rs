//! Who files, by when, with which papers; which duties follow; whom to ask.

use crate::rules::procedure::{Contact, Deadline, DeadlineKind, Decided, Duty, Filer, Paper, PaperKind, StartAdvice, Way};
use crate::text::german::{date_text, person};

pub fn filer(filer: Filer) -> &'static str {
    match filer {
        Filer::SocialService => "Sozialdienst der Gemeinde",
        Filer::ChildProtection => "Kindesschutzbehörde (KESB)",
        Filer::Mosaik => "Beratungsstelle der Stiftung Mosaik",
        Filer::Birmann => "Sozialberatung der Birmann-Stiftung",
        Filer::ChildPsychiatry => "Kinder- und Jugendpsychiatrie (KJP) Basel-Landschaft, bei einer psychiatrischen Indikation",
        Filer::MandatedPerson => "Von Gemeinde oder KESB beauftragte Fachperson",
        Filer::OutsideBody => {
            "Sozialdienst oder KESB eines anderen Kantons, wenn das Kind dort seinen Wohnsitz und in Basel-Landschaft den Unterstützungswohnsitz hat"
        }
        Filer::Parents => "Die Eltern selbst",
        Filer::YoungPerson => "Das Kind oder die junge Person selbst",
    }
}

pub fn way(way: Way) -> &'static str {
    match way {
        Way::EForm => "Mit dem E-Formular, vollständig und mit allen Unterschriften.",
        Way::Email => "Mit einer E-Mail an kindjugend@bl.ch und einer kurzen Begründung.",
        Way::AskOffice => "Fragen Sie beim AKJB, wie das Gesuch einzureichen ist.",
        Way::NoRequest => "Es braucht kein Gesuch.",
        Way::Nothing => "Beim AKJB ist nichts einzureichen.",
    }
}

pub fn deadline(deadline: &Deadline) -> String {
    let count = deadline.count;
    match deadline.kind {
        DeadlineKind::OutpatientRequest => {
            format!("Gesuch beim AKJB, mindestens {count} Arbeitstage vor dem Beginn, auch in einer Krise")
        }
        DeadlineKind::PlacementRequest => format!("Gesuch beim AKJB, mindestens {count} Arbeitstage vor dem Beginn"),
        DeadlineKind::ExtensionRequest => format!("Gesuch um Verlängerung, {count} Tage vor dem Beginn der Verlängerung"),
        DeadlineKind::ChangeRequest => format!("Gesuch für den Wechsel, {count} Tage vor dem Wechsel"),
        DeadlineKind::EmergencyRequest => {
            format!("Gesuch für die Weiterführung, {count} Tage nach dem Beginn der Unterbringung")
        }
        DeadlineKind::CrisisRequest => format!("Gesuch für die Krisenintervention, {count} Tage nach dem Beginn"),
        DeadlineKind::EmergencyEnd => {
            format!(
                "Geht der Aufenthalt weiter, müssen bis zu diesem Tag die Anordnung oder das unterschriebene Gesuch beim AKJB sein (höchstens {count} Tage)"
            )
        }
        DeadlineKind::CrisisEnd => format!("Letzter möglicher Tag in der Krisenpflege (höchstens {count} Tage)"),
        DeadlineKind::Majority => format!("{count}. Geburtstag. Die Weiterführung muss bewilligt sein"),
    }
}

pub fn start(advice: StartAdvice) -> Option<String> {
    match advice {
        StartAdvice::InTime => Some(
            "Der Kanton zahlt grundsätzlich erst ab dem Datum seiner Verfügung (VO §\u{a0}24 Abs.\u{a0}3). Beginnen Sie wenn möglich erst danach."
                .to_owned(),
        ),
        StartAdvice::TooEarly { earliest } => Some(format!(
            "Der geplante Beginn ist zu früh. Der Kanton zahlt grundsätzlich erst ab dem Datum seiner Verfügung (VO §\u{a0}24 Abs.\u{a0}3). Mit einem Gesuch von heute ist ein Beginn ab dem {} rechtzeitig.",
            date_text(earliest)
        )),
        StartAdvice::FromStart => Some(
            "In einer Krise kann der Kanton ab dem Beginn zahlen (VO §\u{a0}24 Abs.\u{a0}3). Reichen Sie das Gesuch innert der Frist ein."
                .to_owned(),
        ),
        StartAdvice::OfficeClarifies => {
            Some("Reichen Sie das Gesuch innert der Frist ein. Ab wann der Kanton zahlt, klärt das AKJB.".to_owned())
        }
        StartAdvice::NotNeeded => None,
    }
}

pub fn paper(paper: Paper) -> String {
    let name = match paper.kind {
        PaperKind::RequestForm => "E-Formular mit allen Unterschriften",
        PaperKind::Authorisation => {
            "Schriftliche Vollmacht der Eltern oder der jungen Person für die Stelle, die das Gesuch stellt, unterschrieben"
        }
        PaperKind::CostShareForm => "Berechnung der Kostenbeteiligung, ausgefüllt und unterschrieben",
        PaperKind::TaxRuling => "Steuerveranlagung des Vorjahres, mit Einkommen und Vermögen",
        PaperKind::IncomeChangeProof => "Belege für das Einkommen seit der Veränderung",
        PaperKind::ChildIncomeProof => "Belege für Lohn, Renten oder Unterhalt",
        PaperKind::MaintenanceRuling => "Genehmigter Unterhaltsvertrag oder Urteil, mit Zahlungsbelegen",
        PaperKind::DayCareBills => "Rechnungen der Tagesbetreuung",
        PaperKind::IllnessCosts => "Krankheits-, Unfall- und Behinderungskosten gemäss Steuerveranlagung",
        PaperKind::SocialAssistanceProof => "Nachweis von Sozialhilfe oder Ergänzungsleistungen, wenn Sie sie beziehen",
        PaperKind::Order => "Anordnung der Kindesschutzbehörde (KESB), des Gerichts oder der Jugendanwaltschaft",
        PaperKind::Mandate => "Formular «Auftrag Indikation/Fallbegleitung»",
        PaperKind::FosterContract => "Pflegevertrag",
        PaperKind::SchoolIndication => "Schulische Indikation (Nachweis des Schulbedarfs)",
        PaperKind::VocationalIndication => "Berufliche Indikation des ZBI",
        PaperKind::DisabilityProof => "Nachweis der Behinderung und, wenn vorhanden, der Sonderschule",
        PaperKind::MajorityDeclaration => "Volljährigkeitserklärung",
        PaperKind::ShortReason => "Kurze Begründung",
    };
    match paper.person {
        Some(whose) => format!("{name} ({})", person(whose)),
        None => name.to_owned(),
    }
}

pub fn duty(duty: Duty) -> &'static str {
    match duty {
        Duty::PayShare => "Familie: den eigenen Anteil zahlen (Kostenbeteiligung)",
        Duty::ProveIncome => "Familie: Einkommen und Vermögen belegen",
        Duty::TellTruth => {
            "Familie: richtige und vollständige Angaben machen. Für falsche oder verschwiegene droht eine Busse (SHG § 40a)"
        }
        Duty::ReportChanges => "Familie: grössere Änderungen von Einkommen und Vermögen melden",
        Duty::PaySideCosts => "Familie: Nebenkosten zahlen",
        Duty::PlanHelp => "Fachstelle: die Situation abklären und die Hilfe mit allen planen",
        Duty::TalkAboutCosts => "Fachstelle: früh über die Kosten sprechen",
        Duty::Recompute => "Fachstelle: dauerhaft verändertes Einkommen melden und neu berechnen",
        Duty::GuideCase => "Fachstelle: die Familie bis zum Ende der Hilfe begleiten",
    }
}

pub fn decided(decided: Decided) -> String {
    match decided {
        Decided::BillFromProvider => {
            "Die Rechnung kann vom Heim oder von der Fachorganisation für Pflegefamilien (DAF) kommen (VO §\u{a0}31 Abs.\u{a0}3)."
                .to_owned()
        }
        Decided::NothingOnTop => {
            "Der Elternbeitrag nach der Heimvereinbarung (IVSE) kommt nicht dazu: Ihn zahlt der Kanton (VO §\u{a0}14 Abs.\u{a0}3bis)."
                .to_owned()
        }
        Decided::ValidToItsEnd => "Eine laufende Verfügung gilt bis zu ihrem Ablauf (VO §\u{a0}38).".to_owned(),
        Decided::Appeal { days } => format!(
            "Gegen eine Verfügung können Sie sich in der Regel innert {days} Tagen schriftlich beim Regierungsrat wehren (VwVG §§\u{a0}29, 33). Es gilt, was in ihrer Rechtsmittelbelehrung steht. Auch ein Brief mit dem Titel «Rechnung» kann diese Frist auslösen (VwVG §\u{a0}18)."
        ),
    }
}

pub fn contact(contact: Contact) -> &'static str {
    match contact {
        Contact::Office => {
            "Amt für Kind, Jugend und Behindertenangebote (AKJB): kindjugend@bl.ch, Telefon 061\u{a0}552\u{a0}17\u{a0}70"
        }
        Contact::VocationalCentre => "Zentrum Berufsintegration (ZBI): stationaere.berufsintegration@bl.ch",
        Contact::Helpline => "Telefon 147",
        Contact::Municipality => "Ihre Gemeinde",
        Contact::SchoolOffice => "Die Schule oder das Amt für Volksschulen",
        Contact::ChildProtection => "Die Stelle, welche die Begleitung angeordnet hat (KESB oder Gericht)",
    }
}
