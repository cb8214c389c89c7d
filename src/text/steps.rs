//! The steps of a calculation as sentences, with the person's own figures.

use crate::case::Extent;
use crate::money::Chf;
use crate::rules::tariff::TariffKind;
use crate::rules::{LimitBasis, Reason, Step};
use crate::text::Catalogue;
use crate::text::ledger::{Names, Write};
use crate::text::messages::texts;
use crate::text::write::bound as written;

texts! {
    /// The name of a tariff. It stands before a colon, or alone after one in the title of the curve.
    pub tariff for TariffKind {
        Joint => "Tarif {§ 32}",
        Single => "Tarif {§ 33}",
        Own => "Tarif {§ 34}",
    }
}

texts! {
    /// The steps of a calculation. What comes out stands in a column of its own. Values are amounts in francs unless a note says
    /// otherwise, or ranges of amounts («{low} bis {high}»). `percent` and `most` are percentages, `days` and `least` numbers of days,
    /// `years` a number of years. Below some steps stand the rows of a sum.
    steps {
        /// `person` is whose income it is: «Elternteil 1». Rows follow.
        annualised(person) => "{person}: Einkommen seit der Veränderung, auf ein Jahr gerechnet",
        /// Rows follow.
        total_income(person) => "{person}: Gesamteinkommen",
        /// `year` is the year of the figures. Rows follow.
        total_income_of(person, year) => "{person}: Gesamteinkommen ({year})",
        partner_part(person, total, percent) => "{person}: Vom Gesamteinkommen {total} zählen {percent} %.",
        partner_not_counted[years](person) => "{person}: Das Einkommen zählt nicht. Die Partnerschaft dauert weniger als {years} Jahr, und es gibt kein gemeinsames Kind. | {person}: Das Einkommen zählt nicht. Die Partnerschaft dauert weniger als {years} Jahre, und es gibt kein gemeinsames Kind.",
        /// What the child earns counts with the parents' income. Rows follow.
        child_income(person) => "{person}: Dieses Einkommen zählt bei den Eltern mit",
        /// The income to which the tariff is applied. Rows follow.
        relevant_income => "Massgebendes Jahreseinkommen",
        /// The deductions are more than the income. Rows follow.
        relevant_income_not_below_zero => "Massgebendes Jahreseinkommen, nie unter null",
        relevant_income_whole => "Massgebendes Jahreseinkommen, ohne Abzüge",
        /// `tariff` is the name of the tariff, with «§». Up to the income `bound` nothing is owed.
        bracket_free(tariff, income, bound) => "{tariff}: {income} sind nicht mehr als {bound}. Es ist nichts geschuldet.",
        bracket_between(tariff, income, over, bound) => "{tariff}: {income} liegen über {over} und höchstens bei {bound}.",
        bracket_highest(tariff, income, over) => "{tariff}: {income} liegen über {over}.",
        /// Follows `bracket_between` or `bracket_highest`. `months` is a number of months.
        bracket_share(percent, months) => "Im Monat sind das {percent} % davon, geteilt durch {months}.",
        cap(before) => "{before} sind mehr als der Höchstbetrag. Es gilt der Höchstbetrag im Monat.",
        own_share_first(own, parents) => "Das Kind zahlt {own} selbst. Der Anteil der Eltern wäre {parents}. Der Elternteil oder die Eltern zahlen, was fehlt.",
        /// The parents live apart: `this_parent` is the part of the one whose share is calculated.
        own_share_first_of_one(own, parents, this_parent) => "Das Kind zahlt {own} selbst. Der Anteil der Eltern wäre {parents}. Davon trägt dieser Elternteil {this_parent}. Der Elternteil oder die Eltern zahlen, was fehlt.",
        /// As above, on the paper of this parent: what both would pay is not there.
        own_share_first_on_paper(own, this_parent) => "Das Kind zahlt {own} selbst. Der Anteil dieses Elternteils wäre {this_parent}. Er zahlt seinen Teil von dem, was fehlt.",
        /// The child stays all the time.
        reduction_full(percent, before) => "Ganze Zeit: {percent} % weniger als {before}.",
        reduction_weekly(percent, before) => "Wochenpflege oder gleicher Umfang im Heim: {percent} % weniger als {before}.",
        reduction_part_time(percent, before) => "Teilstationär: {percent} % weniger als {before}.",
        not_part_time(days, most) => "Tage im Monat: {days}. Das ist mehr als {most} % des Monats. Darum wird nicht halbiert.",
        full_month => "Für den ganzen Monat",
        part_of_month(days) => "Tage im Monat: {days}. Das ist genug für den ganzen Monatsbetrag.",
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
        highest_only(lower) => "Für mehrere Unterbringungen ist nur der höchste Anteil geschuldet. Der andere ({lower}) entfällt.",
        /// Rows follow.
        days_together => "Mehrere Aufenthalte nach Tagen zählen zusammen.",
        /// Rows follow.
        outpatient_days(cap) => "Nach Einsatztagen, höchstens {cap} im Monat",
        outpatient_exempt(before) => "Wer Sozialhilfe oder Ergänzungsleistungen bezieht, zahlt nichts. Die {before} entfallen.",
        placement_instead(before) => "In einem Monat mit Unterbringung ist die Familienbegleitung gratis. Die {before} entfallen.",
        nobody_liable => "Niemand ist unterhaltspflichtig. Darum zahlt niemand für die Familienbegleitung.",
        /// Rows follow.
        relief_days => "Entlastungstage kosten bei jedem Einkommen gleich viel.",
        free_of_charge => "Ein Notbett kostet nichts.",
    }
}

impl Catalogue {
    /// What is done in a step. `write` writes each amount that answers can move.
    pub(in crate::text) fn sentence(&self, step: &Step, names: Names, write: Write) -> String {
        let person = |person| names.person(self, person);
        match step.reason {
            Reason::Annualised { person: one, .. } => steps::annualised(self, &person(one)),
            Reason::TotalIncome { person: one, year: None, .. } => steps::total_income(self, &person(one)),
            Reason::TotalIncome { person: one, year: Some(year), .. } => {
                steps::total_income_of(self, &person(one), &year.to_string())
            }
            Reason::PartnerPart { person: one, total, percent } => {
                steps::partner_part(self, &person(one), &write(total), &percent.to_string())
            }
            Reason::PartnerNotCounted { person: one, years } => steps::partner_not_counted(self, years, &person(one)),
            Reason::ChildIncome { person: one, .. } => steps::child_income(self, &person(one)),
            Reason::RelevantIncome { sum, .. } if step.result == sum => steps::relevant_income_whole(self).to_owned(),
            Reason::RelevantIncome { .. } if step.result == Chf::ZERO => steps::relevant_income_not_below_zero(self).to_owned(),
            Reason::RelevantIncome { .. } => steps::relevant_income(self).to_owned(),
            Reason::Bracket { tariff, income, over, up_to, percent, months } => {
                let (name, income) = (self.tariff(tariff), &write(income));
                let place = match (over, up_to) {
                    (None, Some(bound)) => return steps::bracket_free(self, name, income, &written(bound)),
                    (Some(over), Some(bound)) => steps::bracket_between(self, name, income, &written(over), &written(bound)),
                    (over, None) => steps::bracket_highest(self, name, income, &written(over.unwrap_or_default())),
                };
                [place, steps::bracket_share(self, &percent.to_string(), &months.to_string())].join(" ")
            }
            Reason::Cap { before } => steps::cap(self, &write(before)),
            Reason::OwnShareFirst { own, parents, this_parent } if this_parent == parents => {
                steps::own_share_first(self, &write(own), &write(parents))
            }
            Reason::OwnShareFirst { own, this_parent, .. } if names == Names::OneOfTwo => {
                steps::own_share_first_on_paper(self, &write(own), &write(this_parent))
            }
            Reason::OwnShareFirst { own, parents, this_parent } => {
                steps::own_share_first_of_one(self, &write(own), &write(parents), &write(this_parent))
            }
            Reason::Reduction { extent, percent, before } => {
                let (percent, before) = (&percent.to_string(), &write(before));
                match extent {
                    Extent::Full => steps::reduction_full(self, percent, before),
                    Extent::Weekly => steps::reduction_weekly(self, percent, before),
                    Extent::PartTime => steps::reduction_part_time(self, percent, before),
                }
            }
            Reason::NotPartTime { days, most } => steps::not_part_time(self, &days.to_string(), &most.to_string()),
            Reason::FullMonth { part_of_month: None } => steps::full_month(self).to_owned(),
            Reason::FullMonth { part_of_month: Some(days) } => steps::part_of_month(self, &days.to_string()),
            Reason::TooFewDays { days, least } => steps::too_few_days(self, &days.to_string(), &least.to_string()),
            Reason::ByDays { .. } => steps::by_days(self).to_owned(),
            Reason::Limit { limit, basis, sum, before } => {
                let limit = &write(limit);
                let limit = match basis {
                    LimitBasis::AgreedPay => steps::limit_agreed(self, limit),
                    LimitBasis::FosterMaximum => steps::limit_maximum(self, limit),
                    LimitBasis::Unknown => steps::limit_unknown(self, limit),
                    LimitBasis::HomeContribution => steps::limit_home(self, limit),
                };
                if sum == before || names == Names::OneOfTwo {
                    return limit;
                }
                [limit, steps::limit_shared(self, &write(sum), &write(before))].join(" ")
            }
            Reason::HighestOnly { lower } => steps::highest_only(self, &write(lower)),
            Reason::DaysTogether { .. } => steps::days_together(self).to_owned(),
            Reason::OutpatientDays { cap, .. } => steps::outpatient_days(self, &write(cap)),
            Reason::OutpatientExempt { before } => steps::outpatient_exempt(self, &write(before)),
            Reason::PlacementInstead { before } => steps::placement_instead(self, &write(before)),
            Reason::NobodyLiable => steps::nobody_liable(self).to_owned(),
            Reason::ReliefDays { .. } => steps::relief_days(self).to_owned(),
            Reason::FreeOfCharge => steps::free_of_charge(self).to_owned(),
        }
    }
}
