//! What stands beside the amounts: why a month costs so much, how near the next jump of the tariff is, and which year's figures
//! were used.

use crate::calendar::Year;
use crate::money::Chf;
use crate::rules::tariff::{Jump, Jumps};
use crate::rules::{Days, Reason};
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::amount;

texts! {
    /// How near an income is to a step of the tariff. Values are amounts in francs: `bound` is the income at the step, `distance`
    /// the way to it, `above` the share just above it, `rise` by how much the share jumps there.
    jumps {
        below(distance, bound, rise, above) => "Das Einkommen liegt {distance} über der Stufe von {bound}. Dort steigt der Tarif um {rise} auf {above} im Monat, vor allen Kürzungen.",
        /// A hundredth of a franc more leads to the next step.
        here(bound, rise, above) => "Das Einkommen liegt genau auf der Stufe von {bound}. Mit einem Rappen mehr steigt der Tarif um {rise} auf {above} im Monat, vor allen Kürzungen.",
        ahead(distance, bound, rise, above) => "Die nächste Stufe liegt bei {bound}, das sind {distance} mehr. Dort steigt der Tarif um {rise} auf {above} im Monat, vor allen Kürzungen.",
    }
}

texts! {
    /// In the table of the months, in few words: why a month costs so much, or nothing. `days` and `least` are
    /// numbers of days.
    reasons {
        full_month => "ganzer Monat",
        part_of_month(days) => "Tage: {days}, ganzer Monats\u{ad}betrag",
        too_few_days(days, least) => "Tage: {days}, nötig {least}: nichts",
        by_days(days) => "Tage: {days}",
        limit => "begrenzt durch den Kantons\u{ad}beitrag",
        highest_only => "höchster von mehreren Anteilen",
        days_together => "mehrere Aufent\u{ad}halte nach Tagen",
        outpatient_days(days) => "Einsatz\u{ad}tage: {days}",
        outpatient_exempt => "gratis: Sozialhilfe oder Ergänzungs\u{ad}leistungen",
        placement_instead => "Familien\u{ad}begleitung gratis neben der Unter\u{ad}bringung",
        nobody_liable => "niemand unterhalts\u{ad}pflichtig",
        relief_days(days) => "Entlastungs\u{ad}tage: {days}",
        free_of_charge => "gratis",
        cap => "Höchst\u{ad}betrag",
        /// Numbers of days, in place of one.
        days_between(low, high) => "{low} bis {high}",
        /// In place of a number of days: nobody has told it.
        days_open => "offen",
        reduction(percent) => "nicht die ganze Zeit: −\u{a0}{percent}\u{a0}%",
        not_part_time(days) => "Tage: {days}, nicht halbiert",
        by_tariff => "nach Tarif",
    }
}

texts! {
    /// Which years figures are from.
    years {
        /// The figures of the right year are missing. Stands behind who pays and when, or beside the amount of a month. `years` are
        /// one year or several.
        stand_in(years) => "gerechnet mit den Zahlen von {years}",
        stand_in_partly(years) => "zum Teil gerechnet mit den Zahlen von {years}",
        /// Joins years, from the front: `first` may hold several.
        and(first, second) => "{first} und {second}",
        first_figures(year) => "Die Zahlen oben sind die des Steuerjahres {year}.",
    }
}

impl Catalogue {
    /// The jumps of the tariff below and above the income, a sentence for each.
    pub fn jumps(&self, jumps: &Jumps) -> Vec<String> {
        let said = |jump: Jump, is_ahead: bool| {
            let (distance, bound) = (&amount(jump.distance), &amount(jump.bound));
            let (rise, above) = (&amount(jump.above - jump.at_bound), &amount(jump.above));
            match is_ahead {
                false => jumps::below(self, distance, bound, rise, above),
                true if jump.distance == Chf::ZERO => jumps::here(self, bound, rise, above),
                true => jumps::ahead(self, distance, bound, rise, above),
            }
        };
        let below = jumps.below.map(|jump| said(jump, false));
        below.into_iter().chain(jumps.ahead.map(|jump| said(jump, true))).collect()
    }

    /// The reason of a month of which there is nothing more to say.
    pub fn whole_month(&self) -> &'static str {
        reasons::full_month(self)
    }

    /// A number of days that somebody tells.
    pub(in crate::text) fn days(&self, days: Days) -> String {
        match days {
            Days::Known(days) => days.to_string(),
            Days::Between { low, high } => reasons::days_between(self, &low.to_string(), &high.to_string()),
            Days::Open => reasons::days_open(self).to_owned(),
        }
    }

    /// Why a month costs so much, in a few words for the table of the months: the reason of the deciding step.
    pub fn reason(&self, reason: &Reason) -> String {
        let fixed = match reason {
            Reason::FullMonth { part_of_month: Some(days) } => return reasons::part_of_month(self, &days.to_string()),
            Reason::TooFewDays { days, least } => return reasons::too_few_days(self, &days.to_string(), &least.to_string()),
            Reason::ByDays { days, .. } => return reasons::by_days(self, &self.days(*days)),
            Reason::OutpatientDays { days, .. } => return reasons::outpatient_days(self, &self.days(*days)),
            Reason::ReliefDays { days, .. } => return reasons::relief_days(self, &self.days(*days)),
            Reason::Reduction { percent, .. } => return reasons::reduction(self, &percent.to_string()),
            Reason::NotPartTime { days, .. } => return reasons::not_part_time(self, &days.to_string()),
            Reason::FullMonth { part_of_month: None } => reasons::full_month(self),
            Reason::Limit { .. } => reasons::limit(self),
            Reason::HighestOnly { .. } => reasons::highest_only(self),
            Reason::DaysTogether { .. } => reasons::days_together(self),
            Reason::OutpatientExempt { .. } => reasons::outpatient_exempt(self),
            Reason::PlacementInstead { .. } => reasons::placement_instead(self),
            Reason::NobodyLiable => reasons::nobody_liable(self),
            Reason::FreeOfCharge => reasons::free_of_charge(self),
            Reason::Cap { .. } => reasons::cap(self),
            // These never decide the amount of a month. They have a text anyway, so that no cell is ever empty.
            Reason::Annualised { .. }
            | Reason::TotalIncome { .. }
            | Reason::PartnerPart { .. }
            | Reason::PartnerNotCounted { .. }
            | Reason::ChildIncome { .. }
            | Reason::RelevantIncome { .. }
            | Reason::Bracket { .. }
            | Reason::OwnShareFirst { .. } => reasons::by_tariff(self),
        };
        fixed.to_owned()
    }

    /// The years whose figures stand in for those of the year before. `partly` if only some of those are missing.
    pub fn stand_in(&self, years: &[Year], partly: bool) -> String {
        let years = years.iter().map(Year::to_string).reduce(|known, next| years::and(self, &known, &next)).unwrap_or_default();
        if partly { years::stand_in_partly(self, &years) } else { years::stand_in(self, &years) }
    }

    /// Which year the first figures are from, where those of further years are asked too.
    pub fn first_year(&self, year: Year) -> String {
        years::first_figures(self, &year.to_string())
    }
}
