//! The steps of a calculation, with the person's own figures.

use crate::case::Extent;
use crate::rules::tariff::TariffKind;
use crate::rules::{LimitBasis, Reason, Step};
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::sums::SumRow;
use crate::text::write::amount;

texts! {
    /// The name of a tariff. It stands before a colon, or alone after one in the title of the curve.
    pub tariff for TariffKind {
        Joint => "Tarif {§ 32}",
        Single => "Tarif {§ 33}",
        Own => "Tarif {§ 34}",
    }
}

texts! {
    /// The steps of a calculation. Values are amounts in francs unless a note says otherwise. `percent` and `most` are percentages,
    /// `days` and `least` numbers of days, `years` a number of years. Below some steps stand the rows of a sum.
    steps {
        /// `person` is whose income it is: «Elternteil 1». Rows follow.
        annualised(person) => "{person}: Einkommen seit der Veränderung, auf ein Jahr gerechnet",
        /// Rows follow.
        total_income(person) => "{person}: Gesamteinkommen",
        /// `year` is the year of the figures. Rows follow.
        total_income_of(person, year) => "{person}: Gesamteinkommen ({year})",
        partner_part(person, total, percent, result) => "{person}: Vom Gesamteinkommen {total} zählen {percent} %. Das sind {result}.",
        partner_not_counted[years](person) => "{person}: Das Einkommen zählt nicht. Die Partnerschaft dauert weniger als {years} Jahr, und es gibt kein gemeinsames Kind. | {person}: Das Einkommen zählt nicht. Die Partnerschaft dauert weniger als {years} Jahre, und es gibt kein gemeinsames Kind.",
        /// What the child earns counts with the parents' income. Rows follow.
        child_income(person) => "{person}: Dieses Einkommen zählt bei den Eltern mit",
        /// The income to which the tariff is applied. Rows follow.
        relevant_income => "Massgebendes Jahreseinkommen",
        relevant_income_whole(sum) => "Massgebendes Jahreseinkommen: {sum}, ohne Abzüge.",
        /// `tariff` is the name of the tariff, with «§». Up to the income `bound` nothing is owed.
        bracket_free(tariff, income, bound) => "{tariff}: {income} sind nicht mehr als {bound}. Es ist nichts geschuldet.",
        bracket_between(tariff, income, over, bound) => "{tariff}: {income} liegen über {over} und höchstens bei {bound}.",
        bracket_highest(tariff, income, over) => "{tariff}: {income} liegen über {over}.",
        /// Follows `bracket_between` or `bracket_highest`. `months` is a number of months.
        bracket_share(percent, months, share) => "{percent} % davon, geteilt durch {months}, sind {share} im Monat.",
        cap(before, cap) => "{before} sind mehr als der Höchstbetrag. Es gilt der Höchstbetrag von {cap} im Monat.",
        own_share_first(own, parents, rest) => "Das Kind zahlt {own} selbst. Der Anteil der Eltern wäre {parents}. Der Elternteil oder die Eltern zahlen, was fehlt: {rest}.",
        /// The parents live apart: `this_parent` is the part of the one whose share is calculated.
        own_share_first_of_one(own, parents, this_parent, rest) => "Das Kind zahlt {own} selbst. Der Anteil der Eltern wäre {parents}. Davon trägt dieser Elternteil {this_parent}. Der Elternteil oder die Eltern zahlen, was fehlt: {rest}.",
        /// The child stays all the time.
        reduction_full(percent, before, result) => "Ganze Zeit: {percent} % weniger als {before}. Das sind {result}.",
        reduction_weekly(percent, before, result) => "Wochenpflege oder gleicher Umfang im Heim: {percent} % weniger als {before}. Das sind {result}.",
        reduction_part_time(percent, before, result) => "Teilstationär: {percent} % weniger als {before}. Das sind {result}.",
        not_part_time(days, most, result) => "Tage im Monat: {days}. Das ist mehr als {most} % des Monats. Darum wird nicht halbiert: {result}.",
        full_month(result) => "Für den ganzen Monat: {result}.",
        part_of_month(days, result) => "Tage im Monat: {days}. Das ist genug für den ganzen Monatsbetrag: {result}.",
        too_few_days(days, least) => "Tage im Monat: {days}, nötig sind {least}. Für diesen Monat ist nichts geschuldet.",
        /// Rows follow.
        by_days => "Nach Tagen",
        limit_agreed(limit) => "Vereinbartes Pflegegeld in diesem Monat: {limit}. Mehr darf der Anteil nicht betragen.",
        limit_maximum(limit) => "Höchstes Pflegegeld nach {§ 17} in diesem Monat: {limit}. Mehr darf der Anteil nicht betragen.",
        /// The foster pay is not known: this is the lowest that it may be.
        limit_unknown(limit) => "Pflegegeld in diesem Monat (nicht bekannt, im tiefsten Fall): {limit}. Mehr darf der Anteil nicht betragen.",
        limit_home(limit) => "Beitrag des Kantons an das Heim in diesem Monat: {limit}. Mehr darf der Anteil nicht betragen.",
        /// Follows one of the sentences about a limit, where several persons pay.
        limit_shared(sum, before) => "Alle Anteile zusammen wären {sum}, dieser {before}.",
        /// Follows the sentences about a limit.
        limit_rest(result) => "Es bleiben {result}.",
        highest_only(highest, lower) => "Für mehrere Unterbringungen ist nur der höchste Anteil geschuldet: {highest}. Der andere ({lower}) entfällt.",
        /// Rows follow.
        days_together => "Mehrere Aufenthalte nach Tagen zählen zusammen.",
        /// Rows follow.
        outpatient_days(cap, result) => "Nach Einsatztagen, höchstens {cap} im Monat: {result}.",
        outpatient_exempt(before) => "Wer Sozialhilfe oder Ergänzungsleistungen bezieht, zahlt nichts. Die {before} entfallen.",
        placement_instead(before) => "In einem Monat mit Unterbringung ist die Familienbegleitung gratis. Die {before} entfallen.",
        nobody_liable => "Niemand ist unterhaltspflichtig. Darum zahlt niemand für die Familienbegleitung.",
        /// Rows follow.
        relief_days => "Entlastungstage kosten bei jedem Einkommen gleich viel.",
        free_of_charge => "Ein Notbett kostet nichts.",
    }
}

/// A step of a calculation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StepText {
    /// What is done.
    pub sentence: String,
    /// The rows of its sum. Empty if the step is no sum.
    pub rows: Vec<SumRow>,
}

impl Catalogue {
    /// A step of the calculation, with the person's own figures.
    pub fn step(&self, step: &Step) -> StepText {
        let rows = self.rows(step);
        StepText { sentence: self.sentence(step, rows.is_empty()), rows }
    }

    /// The sentence of a step. It says the result itself if no rows follow.
    fn sentence(&self, step: &Step, is_alone: bool) -> String {
        let result = &amount(step.result);
        match step.reason {
            Reason::Annualised { person, .. } => steps::annualised(self, &self.person(person)),
            Reason::TotalIncome { person, year: None, .. } => steps::total_income(self, &self.person(person)),
            Reason::TotalIncome { person, year: Some(year), .. } => {
                steps::total_income_of(self, &self.person(person), &year.to_string())
            }
            Reason::PartnerPart { person, total, percent } => {
                steps::partner_part(self, &self.person(person), &amount(total), &percent.to_string(), result)
            }
            Reason::PartnerNotCounted { person, years } => steps::partner_not_counted(self, years, &self.person(person)),
            Reason::ChildIncome { person, .. } => steps::child_income(self, &self.person(person)),
            Reason::RelevantIncome { sum, .. } if is_alone => steps::relevant_income_whole(self, &amount(sum)),
            Reason::RelevantIncome { .. } => steps::relevant_income(self).to_owned(),
            Reason::Bracket { tariff, income, over, up_to, percent, months } => {
                let (name, income) = (self.tariff(tariff), &amount(income));
                let place = match (over, up_to) {
                    (None, Some(bound)) => return steps::bracket_free(self, name, income, &amount(bound)),
                    (Some(over), Some(bound)) => steps::bracket_between(self, name, income, &amount(over), &amount(bound)),
                    (over, None) => steps::bracket_highest(self, name, income, &amount(over.unwrap_or_default())),
                };
                [place, steps::bracket_share(self, &percent.to_string(), &months.to_string(), result)].join(" ")
            }
            Reason::Cap { before } => steps::cap(self, &amount(before), result),
            Reason::OwnShareFirst { own, parents, this_parent } if this_parent == parents => {
                steps::own_share_first(self, &amount(own), &amount(parents), result)
            }
            Reason::OwnShareFirst { own, parents, this_parent } => {
                steps::own_share_first_of_one(self, &amount(own), &amount(parents), &amount(this_parent), result)
            }
            Reason::Reduction { extent, percent, before } => {
                let (percent, before) = (&percent.to_string(), &amount(before));
                match extent {
                    Extent::Full => steps::reduction_full(self, percent, before, result),
                    Extent::Weekly => steps::reduction_weekly(self, percent, before, result),
                    Extent::PartTime => steps::reduction_part_time(self, percent, before, result),
                }
            }
            Reason::NotPartTime { days, most } => steps::not_part_time(self, &days.to_string(), &most.to_string(), result),
            Reason::FullMonth { part_of_month: None } => steps::full_month(self, result),
            Reason::FullMonth { part_of_month: Some(days) } => steps::part_of_month(self, &days.to_string(), result),
            Reason::TooFewDays { days, least } => steps::too_few_days(self, &days.to_string(), &least.to_string()),
            Reason::ByDays { .. } => steps::by_days(self).to_owned(),
            Reason::Limit { limit, basis, sum, before } => {
                let limit = &amount(limit);
                let mut sentences = vec![match basis {
                    LimitBasis::AgreedPay => steps::limit_agreed(self, limit),
                    LimitBasis::FosterMaximum => steps::limit_maximum(self, limit),
                    LimitBasis::Unknown => steps::limit_unknown(self, limit),
                    LimitBasis::HomeContribution => steps::limit_home(self, limit),
                }];
                if sum != before {
                    sentences.push(steps::limit_shared(self, &amount(sum), &amount(before)));
                }
                sentences.push(steps::limit_rest(self, result));
                sentences.join(" ")
            }
            Reason::HighestOnly { lower } => steps::highest_only(self, result, &amount(lower)),
            Reason::DaysTogether { .. } => steps::days_together(self).to_owned(),
            Reason::OutpatientDays { cap, .. } => steps::outpatient_days(self, &amount(cap), result),
            Reason::OutpatientExempt { before } => steps::outpatient_exempt(self, &amount(before)),
            Reason::PlacementInstead { before } => steps::placement_instead(self, &amount(before)),
            Reason::NobodyLiable => steps::nobody_liable(self).to_owned(),
            Reason::ReliefDays { .. } => steps::relief_days(self).to_owned(),
            Reason::FreeOfCharge => steps::free_of_charge(self).to_owned(),
        }
    }
}
