//! The page without JavaScript: its own words, and the figures of the law as sentences.

use crate::rules::parameters::{Figure, Parameters};
use crate::rules::procedure::DeadlineKind;
use crate::rules::source::Source;
use crate::rules::tariff::TariffKind;
use crate::text::Catalogue;
use crate::text::plain::Plain;
use crate::text::write::amount;

impl Catalogue {
    /// A fixed text of the page without JavaScript.
    pub fn plain(&self, plain: Plain) -> &'static str {
        words(plain)
    }
    /// Who pays, and how the share is found.
    pub fn how_it_works(&self, parameters: &Parameters) -> Vec<String> {
        let Parameters { wealth_percent, months_per_year, monthly_cap, .. } = parameters;
        vec![
            "Lebt ein Kind im Heim oder in einer Pflegefamilie, zahlen die Eltern einen Anteil. Nach der Volljährigkeit zahlt die junge Person."
                .to_owned(),
            format!(
                "Es zählt das Einkommen im Jahr: das Zwischentotal der Steuerveranlagung, {} % des Vermögens und das Einkommen des Kindes, ohne die Abzüge (siehe unten).",
                wealth_percent.value
            ),
            format!(
                "Dieses ganze Einkommen mal der Ansatz aus der Tabelle, geteilt durch {} Monate, ist der Anteil: höchstens {} Franken im Monat.",
                months_per_year.value,
                amount(monthly_cap.value)
            ),
        ]
    }
    /// For whom a tariff is.
    pub fn tariff_for(&self, kind: TariffKind) -> &'static str {
        match kind {
            TariffKind::Joint => "Eltern zusammen, oder ein Elternteil mit Ehe oder stabiler Partnerschaft",
            TariffKind::Single => "Ein Elternteil für sich allein",
            TariffKind::Own => "Junge Erwachsene; Kinder mit eigenem Einkommen oder ohne unterhaltspflichtige Eltern",
        }
    }
    /// The figures beside the tariffs, as sentences with their places in the law.
    pub fn figures(&self, parameters: &Parameters) -> Vec<(String, Source)> {
        figures(parameters)
    }
    /// A deadline of the rules, without a date.
    pub fn time_limit(&self, kind: DeadlineKind, count: u32) -> String {
        time_limit(kind, count)
    }
}

fn words(plain: Plain) -> &'static str {
    match plain {
        Plain::Title => "Tarife und Voraussetzungen",
        Plain::Introduction => {
            "Diese Seite braucht kein JavaScript. Sie zeigt, was Hilfen zur Erziehung im Kanton Basel-Landschaft kosten und wann der Kanton zahlen kann. Den Betrag für Ihre Familie zeigt der Rechner, oder fragen Sie das AKJB."
        }
        Plain::ToCalculator => "Zum Rechner (mit JavaScript)",
        Plain::ValidFrom => "Gilt ab",
        Plain::Earlier => "Für Monate davor kann anderes gelten.",
        Plain::NotBinding => {
            "Diese Seite ist unverbindlich. Verbindlich ist nur die Verfügung des AKJB. Darin steht auch, bis wann Sie sich wehren können (Rechtsmittelbelehrung)."
        }
        Plain::HowItWorks => "Wer zahlt, und wie viel?",
        Plain::Tariffs => "Tarife",
        Plain::TariffsIntro => "Der Ansatz gilt für das ganze Einkommen im Jahr. Die obere Grenze gehört noch zur Stufe.",
        Plain::AtMost => "höchstens",
        Plain::FurtherRules => "Weitere Beträge und Regeln",
        Plain::FosterPay => "Höchstes Pflegegeld (CHF)",
        Plain::FosterPayIntro => "In einer Pflegefamilie ist der Anteil nie höher als das Pflegegeld (VO § 28 Abs. 3).",
        Plain::FosterForm => "Art der Pflege",
        // With places where a narrow column may break them.
        Plain::Ordinary => "Pflege\u{ad}familie",
        Plain::Specialised => "Fach\u{ad}pflege\u{ad}familie",
        Plain::FosterDay => "Kurzzeit- und Ferienpflege, ein Tag",
        Plain::CrisisDay => "Krisenpflege, ein Tag",
        Plain::WeeklyCare => "Wochenpflege, ein Monat",
        Plain::LongTermCare => "Dauerpflege, ein Monat",
        Plain::ConditionsIntro => "Der Kanton kann zahlen, wenn diese Voraussetzungen erfüllt sind:",
        Plain::ForAll => "Für alle Hilfen",
        Plain::For => "Für:",
        Plain::ForAllBut => "Für alle Hilfen ausser:",
        Plain::Ways => "Wie wird das Gesuch gestellt?",
        Plain::Contacts => "Kontakt",
    }
}

fn figures(parameters: &Parameters) -> Vec<(String, Source)> {
    let p = parameters;
    let mut list = vec![
        line(p.child_deduction, |one| {
            format!(
                "Abgezogen werden {} Franken für jedes Kind mit Steuerabzug, ausserdem genehmigter Unterhalt, Tagesbetreuung, Krankheits- und Behinderungskosten.",
                amount(one)
            )
        }),
        line(p.partner_percent, |half| {
            format!("Von der Partnerin oder vom Partner eines Elternteils zählen {half} % des Einkommens.")
        }),
        line(p.stable_partnership_years, |years| {
            format!("Eine Partnerschaft ist stabil, wenn sie {years} Jahre dauert oder wenn es ein gemeinsames Kind gibt.")
        }),
        line(p.least_days, |days| format!("Ein Kalendermonat mit weniger als {days} Tagen kostet nichts.")),
        line(p.weekly_reduction, |off| format!("Ist das Kind nur unter der Woche im Heim, ist der Anteil {off} % kleiner.")),
        line(p.part_time_reduction, |off| {
            format!(
                "Ist es teilstationär dort, an höchstens {} % der Tage im Monat, ist er {off} % kleiner.",
                p.part_time_limit.value
            )
        }),
        line(p.outpatient_day, |day| {
            format!(
                "Familienbegleitung (SPF) kostet {} Franken für jeden Einsatztag, höchstens {} Franken im Monat. Mit Sozialhilfe oder Ergänzungsleistungen ist sie gratis.",
                amount(day),
                amount(p.outpatient_cap.value)
            )
        }),
        line(p.relief_day, |day| {
            format!("Ein Entlastungsaufenthalt kostet {} Franken am Tag, bei jedem Einkommen.", amount(day))
        }),
        line(p.emergency_nights, |nights| {
            format!(
                "Notbett und notfallmässige Unterbringung dauern höchstens {nights} Nächte ({} Tage). Das Notbett ist gratis.",
                p.emergency_days.value
            )
        }),
    ];
    let asylum = |share| {
        format!(
            "Für Familien unter der Asylverordnung beteiligt sich die Gemeinde mit {} Franken. Was die Familie zahlt, klärt das AKJB.",
            amount(share)
        )
    };
    let exception =
        |most| format!("In begründeten Ausnahmen beträgt das Pflegegeld höchstens {} Franken im Monat.", amount(most));
    list.extend(p.foster_exception.map(|most| line(most, exception)));
    list.extend(p.asylum_share.map(|share| line(share, asylum)));
    list
}

/// A figure in a sentence, with its place in the law.
fn line<T>(figure: Figure<T>, sentence: impl FnOnce(T) -> String) -> (String, Source) {
    (sentence(figure.value), figure.source)
}

fn time_limit(kind: DeadlineKind, count: u32) -> String {
    match kind {
        DeadlineKind::OutpatientRequest => {
            format!("Gesuch beim AKJB: mindestens {count} Arbeitstage vor dem Beginn, auch in einer Krise.")
        }
        DeadlineKind::PlacementRequest => format!("Gesuch beim AKJB: mindestens {count} Arbeitstage vor dem Beginn."),
        DeadlineKind::ExtensionRequest => format!("Verlängerung: {count} Tage vor dem Beginn der Verlängerung."),
        DeadlineKind::ChangeRequest => format!("Wechsel: {count} Tage vor dem Wechsel."),
        DeadlineKind::EmergencyRequest => format!("Weiterführung nach einem Notfall: innert {count} Tagen nach dem Beginn."),
        DeadlineKind::CrisisRequest => format!("Krisenintervention: innert {count} Tagen nach dem Beginn."),
        DeadlineKind::EmergencyEnd => {
            format!(
                "Geht der Aufenthalt weiter, müssen innert {count} Tagen die Anordnung oder das unterschriebene Gesuch beim AKJB sein."
            )
        }
        DeadlineKind::CrisisEnd => format!("Die Krisenpflege dauert höchstens {count} Tage."),
        DeadlineKind::Majority => format!("Die Weiterführung muss vor dem {count}. Geburtstag bewilligt sein."),
    }
}
