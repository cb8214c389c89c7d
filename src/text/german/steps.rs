//! The steps of a calculation in sentences, with the person's own figures.

use crate::case::Extent;
use crate::case::field::Person;
use crate::money::Chf;
use crate::rules::tariff::{Jump, Jumps, TariffKind};
use crate::rules::{LimitBasis, Reason, Step};
use crate::text::Catalogue;
use crate::text::write::amount;

pub fn step(texts: &Catalogue, step: &Step) -> String {
    let result = amount(step.result);
    match step.reason {
        Reason::Annualised { person: whose, monthly, months } => {
            format!("{}: {} im Monat seit der Veränderung × {months} = {result} im Jahr.", texts.person(whose), amount(monthly))
        }
        Reason::TotalIncome { person: whose, year, subtotal, property, wealth, percent } => {
            let name = if matches!(whose, Person::Child(_)) { "Einkommen" } else { "Zwischentotal" };
            let year = year.map(|year| format!(" ({year})")).unwrap_or_default();
            let mut text = format!("Gesamteinkommen {}{year}: {name} {}", texts.person(whose), amount(subtotal));
            if property != Chf::ZERO {
                text += &format!(" + Liegenschaften netto {}", amount(property));
            }
            if wealth != Chf::ZERO {
                text += &format!(" + {percent} % des Vermögens von {}", amount(wealth));
            }
            if property != Chf::ZERO || wealth != Chf::ZERO {
                text += &format!(" = {result}");
            }
            text + "."
        }
        Reason::PartnerPart { person: whose, total, percent } => {
            format!("{}: Vom Gesamteinkommen {} zählen {percent} %. Das sind {result}.", texts.person(whose), amount(total))
        }
        Reason::PartnerNotCounted { person: whose, years } => format!(
            "{}: Das Einkommen zählt nicht. Die Partnerschaft dauert weniger als {years} Jahre, und es gibt kein gemeinsames Kind.",
            texts.person(whose)
        ),
        Reason::ChildIncome { person: whose, wage, other, .. } => {
            format!("{}: Lohn {} und anderes Einkommen {} zählen mit {result}.", texts.person(whose), amount(wage), amount(other))
        }
        Reason::RelevantIncome { .. } => relevant_income(&step.reason, &result),
        Reason::Bracket { .. } => bracket(&step.reason, &result),
        Reason::Cap { before } => {
            format!("{} sind mehr als der Höchstbetrag. Es gilt der Höchstbetrag von {result} im Monat.", amount(before))
        }
        Reason::OwnShareFirst { own, parents, this_parent } => {
            let mut text = format!("Das Kind zahlt {} selbst. Der Anteil der Eltern wäre {}.", amount(own), amount(parents));
            if this_parent != parents {
                text += &format!(" Davon trägt dieser Elternteil {}.", amount(this_parent));
            }
            text + &format!(" Der Elternteil oder die Eltern zahlen, was fehlt: {result}.")
        }
        Reason::Reduction { extent, percent, before } => {
            format!("{}: {} − {percent} % = {result}.", extent_name(extent), amount(before))
        }
        Reason::NotPartTime { days, most } => {
            format!("{days} Tage sind mehr als {most} % des Monats. Darum wird nicht halbiert: {result}.")
        }
        Reason::FullMonth { part_of_month: None } => format!("Für den ganzen Monat: {result}."),
        Reason::FullMonth { part_of_month: Some(days) } => {
            format!("{days} Tage im Monat sind genug für den ganzen Monatsbetrag: {result}.")
        }
        Reason::TooFewDays { days, least } => {
            format!("Tage im Monat: {days}, nötig sind {least}. Für diesen Monat ist nichts geschuldet.")
        }
        Reason::ByDays { days, monthly, days_per_year } => {
            format!("Nach Tagen: {} im Monat × 12 ÷ {days_per_year} × {days} (Tage) = {result}.", amount(monthly))
        }
        Reason::Limit { limit, basis, sum, before } => {
            let mut text = format!("{}: {}. Mehr darf der Anteil nicht betragen.", limit_name(basis), amount(limit));
            if sum != before {
                text += &format!(" Alle Anteile zusammen wären {}, dieser {}.", amount(sum), amount(before));
            }
            text + &format!(" Es bleiben {result}.")
        }
        Reason::HighestOnly { lower } => {
            format!(
                "Für mehrere Unterbringungen ist nur der höchste Anteil geschuldet: {result}. Der andere ({}) entfällt.",
                amount(lower)
            )
        }
        Reason::DaysTogether { before, more } => {
            format!("Mehrere Aufenthalte nach Tagen zählen zusammen: {} + {} = {result}.", amount(before), amount(more))
        }
        Reason::OutpatientDays { days, per_day, cap } => {
            let product = amount(per_day.times(days));
            format!("Einsatztage: {days} × {} = {product}. Höchstens {} im Monat: {result}.", amount(per_day), amount(cap))
        }
        Reason::OutpatientExempt { before } => {
            format!("Wer Sozialhilfe oder Ergänzungsleistungen bezieht, zahlt nichts. Die {} entfallen.", amount(before))
        }
        Reason::PlacementInstead { before } => {
            format!("In einem Monat mit Unterbringung ist die Familienbegleitung gratis. Die {} entfallen.", amount(before))
        }
        Reason::NobodyLiable => "Niemand ist unterhaltspflichtig. Darum zahlt niemand für die Familienbegleitung.".to_owned(),
        Reason::ReliefDays { days, per_day } => {
            format!("Entlastungstage: {days} × {} = {result}, bei jedem Einkommen gleich.", amount(per_day))
        }
        Reason::FreeOfCharge => "Ein Notbett kostet nichts.".to_owned(),
    }
}

fn relevant_income(reason: &Reason, result: &str) -> String {
    let Reason::RelevantIncome { sum, children, per_child, maintenance_paid, day_care, illness, .. } = *reason else {
        return String::new();
    };
    let mut text = format!("Massgebendes Jahreseinkommen: {}", amount(sum));
    if children > 0 {
        text += &format!(" − {children} × {} für Kinder", amount(per_child));
    }
    for (deducted, name) in
        [(maintenance_paid, "Unterhalt"), (day_care, "Tagesbetreuung"), (illness, "Krankheit und Behinderung")]
    {
        if deducted != Chf::ZERO {
            text += &format!(" − {} {name}", amount(deducted));
        }
    }
    let plain = amount(sum);
    if text.ends_with(&plain) && plain == result { text + ", ohne Abzüge." } else { text + &format!(" = {result}.") }
}

pub fn tariff(tariff: TariffKind) -> &'static str {
    match tariff {
        TariffKind::Joint => "Tarif § 32",
        TariffKind::Single => "Tarif § 33",
        TariffKind::Own => "Tarif § 34",
    }
}

fn bracket(reason: &Reason, result: &str) -> String {
    let Reason::Bracket { tariff, income, over, up_to, percent, months } = *reason else { return String::new() };
    let tariff = self::tariff(tariff);
    match (over, up_to) {
        (None, Some(bound)) => {
            format!("{tariff}: {} sind nicht mehr als {}. Es ist nichts geschuldet.", amount(income), amount(bound))
        }
        (Some(over), Some(bound)) => format!(
            "{tariff}: {} liegen über {} und höchstens bei {}. {percent} % davon, geteilt durch {months}, sind {result} im Monat.",
            amount(income),
            amount(over),
            amount(bound)
        ),
        (over, None) => format!(
            "{tariff}: {} liegen über {}. {percent} % davon, geteilt durch {months}, sind {result} im Monat.",
            amount(income),
            amount(over.unwrap_or_default())
        ),
    }
}

fn extent_name(extent: Extent) -> &'static str {
    match extent {
        Extent::Full => "Ganze Zeit",
        Extent::Weekly => "Wochenpflege oder gleicher Umfang im Heim",
        Extent::PartTime => "Teilstationär",
    }
}

fn limit_name(basis: LimitBasis) -> &'static str {
    match basis {
        LimitBasis::AgreedPay => "Vereinbartes Pflegegeld in diesem Monat",
        LimitBasis::FosterMaximum => "Höchstes Pflegegeld nach § 17 in diesem Monat",
        LimitBasis::Unknown => "Pflegegeld in diesem Monat (nicht bekannt, im tiefsten Fall)",
        LimitBasis::HomeContribution => "Beitrag des Kantons an das Heim in diesem Monat",
    }
}

/// The steps of the tariff next to the income: what a little less, or more, would change.
pub fn jumps(jumps: &Jumps) -> Vec<String> {
    let rise = |jump: &Jump| {
        let (more, above) = (amount(jump.above - jump.at_bound), amount(jump.above));
        format!("steigt der Tarif um {more} auf {above} im Monat, vor allen Kürzungen.")
    };
    let below = jumps.below.map(|jump| {
        let (over, bound) = (amount(jump.distance), amount(jump.bound));
        format!("Das Einkommen liegt {over} über der Stufe von {bound}. Dort {}", rise(&jump))
    });
    let ahead = jumps.ahead.map(|jump| {
        let (more, bound) = (amount(jump.distance), amount(jump.bound));
        if jump.distance == Chf::ZERO {
            return format!("Das Einkommen liegt genau auf der Stufe von {bound}. Mit einem Rappen mehr {}", rise(&jump));
        }
        format!("Die nächste Stufe liegt bei {bound}, das sind {more} mehr. Dort {}", rise(&jump))
    });
    below.into_iter().chain(ahead).collect()
}

/// The last step in a few words, for the table of the months.
pub fn reason(reason: &Reason) -> String {
    match reason {
        Reason::FullMonth { part_of_month: None } => "ganzer Monat".to_owned(),
        Reason::FullMonth { part_of_month: Some(days) } => format!("{days} Tage: ganzer Monats\u{ad}betrag"),
        Reason::TooFewDays { days, least } => format!("Tage: {days}, nötig {least}: nichts"),
        Reason::ByDays { days, .. } => format!("Tage: {days}"),
        Reason::Limit { .. } => "begrenzt durch den Kantons\u{ad}beitrag".to_owned(),
        Reason::HighestOnly { .. } => "höchster von mehreren Anteilen".to_owned(),
        Reason::DaysTogether { .. } => "mehrere Aufent\u{ad}halte nach Tagen".to_owned(),
        Reason::OutpatientDays { days, .. } => format!("Einsatz\u{ad}tage: {days}"),
        Reason::OutpatientExempt { .. } => "gratis: Sozialhilfe oder Ergänzungs\u{ad}leistungen".to_owned(),
        Reason::PlacementInstead { .. } => "Familien\u{ad}begleitung gratis neben der Unter\u{ad}bringung".to_owned(),
        Reason::NobodyLiable => "niemand unterhalts\u{ad}pflichtig".to_owned(),
        Reason::ReliefDays { days, .. } => format!("Entlastungs\u{ad}tage: {days}"),
        Reason::FreeOfCharge => "gratis".to_owned(),
        Reason::Cap { .. } => "Höchst\u{ad}betrag".to_owned(),
        Reason::Reduction { percent, .. } => format!("nicht die ganze Zeit: −\u{a0}{percent}\u{a0}%"),
        Reason::NotPartTime { days, .. } => format!("{days} Tage: nicht halbiert"),
        // These never stand last in a calculation of a month; said anyway, so that nothing is left empty.
        Reason::Annualised { .. }
        | Reason::TotalIncome { .. }
        | Reason::PartnerPart { .. }
        | Reason::PartnerNotCounted { .. }
        | Reason::ChildIncome { .. }
        | Reason::RelevantIncome { .. }
        | Reason::Bracket { .. }
        | Reason::OwnShareFirst { .. } => "nach Tarif".to_owned(),
    }
}
