//! What stands in and below the picture of a tariff.

use crate::assessment::{NearRate, RateSide, TariffPlace};
use crate::money::Chf;
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::{amount, bound};

texts! {
    /// The picture of a tariff and the table below it. Values are amounts.
    tariff_picture {
        /// Title of the upright axis. `cap` is the highest share.
        share_axis(cap) => "Franken im Monat, höchstens {cap}",
        /// Title of the level axis.
        income_axis => "Einkommen im Jahr, in Tausend Franken",
        /// At the mark of the family: an income of a year and the share of a month that follows from it.
        here(income, share) => "{income} → {share}",
        /// What the picture shows, for those who do not see it. `tariff` is the name of a tariff.
        described(tariff, income, share, cap) => "{tariff}. Massgebendes Jahreseinkommen: {income}. Anteil im Monat: {share}, höchstens: {cap}.",
        /// A bracket of incomes.
        between(over, bound) => "über {over} bis {bound}",
        /// The bracket in which nothing is owed. Also the highest share in a bracket.
        up_to(bound) => "bis {bound}",
        /// The highest bracket.
        over(over) => "über {over}",
        /// The lowest share in a bracket.
        at_least(share) => "ab {share}",
        /// A row in place of brackets between the first and the last one of a range. `count` is their number.
        more_brackets(count) => "Weitere Stufen dazwischen: {count}",
        /// Column: the incomes of a bracket.
        incomes => "Massgebendes Ein\u{ad}kommen",
        /// Column: the share of a month.
        a_month => "Im Monat",
        /// That something comes behind the tariff: fewer days, the part of another payer, a limit.
        before_the_rest => "Das ist der Betrag nach dem Tarif. Was davon zu zahlen ist, steht in der Rechnung.",
        /// Below the heading of the picture: the income is the last one of its bracket.
        at_bound => "Genau auf der Grenze einer Stufe",
        /// Below the heading of the picture: francs of a year up to the next bracket.
        below_next(distance) => "{distance} Franken unter der nächsten Stufe",
        /// Below the heading of the picture: the bracket before is closer than the next one.
        above_last(distance) => "{distance} Franken über einer Stufe",
        /// Below the heading of the picture: no bracket is above that of the income.
        in_highest => "In der höchsten Stufe",
    }
}

impl Catalogue {
    /// Title of the upright axis.
    pub fn share_axis(&self, place: &TariffPlace) -> String {
        tariff_picture::share_axis(self, &bound(place.parameters.monthly_cap.value))
    }

    /// Title of the level axis.
    pub fn income_axis(&self) -> &'static str {
        tariff_picture::income_axis(self)
    }

    /// At the mark of the family: the income and the share, or a range of shares.
    pub fn tariff_here(&self, place: &TariffPlace) -> String {
        let share = self.range(place.share());
        if place.income.is_exact() { tariff_picture::here(self, &bound(place.income.low), &share) } else { share }
    }

    /// What the picture shows, for those who do not see it.
    pub fn tariff_described(&self, place: &TariffPlace) -> String {
        let (income, share) = (&self.range(place.income), &self.range(place.share()));
        let cap = &bound(place.parameters.monthly_cap.value);
        tariff_picture::described(self, self.tariff(place.tariff.kind), income, share, cap)
    }

    /// The incomes of a bracket.
    pub fn bracket(&self, near: &NearRate) -> String {
        match (near.rate.over, near.rate.up_to) {
            (Some(over), Some(up_to)) => tariff_picture::between(self, &bound(over), &bound(up_to)),
            (Some(over), None) => tariff_picture::over(self, &bound(over)),
            (None, up_to) => tariff_picture::up_to(self, &bound(up_to.unwrap_or_default())),
        }
    }

    /// The shares of a bracket: the highest one up to the bracket of the income, the lowest one of those above it.
    pub fn bracket_share(&self, near: &NearRate, is_above: bool) -> String {
        match (near.rate.over, near.side) {
            (None, _) => amount(near.to),
            (_, RateSide::Above) => tariff_picture::at_least(self, &amount(near.from)),
            _ if is_above => tariff_picture::at_least(self, &amount(near.from)),
            _ => tariff_picture::up_to(self, &amount(near.to)),
        }
    }

    /// A row for brackets that are left out.
    pub fn more_brackets(&self, count: usize) -> String {
        tariff_picture::more_brackets(self, &count.to_string())
    }

    /// Column: the incomes of a bracket.
    pub fn bracket_column(&self) -> &'static str {
        tariff_picture::incomes(self)
    }

    /// Column: the share of a month.
    pub fn share_column(&self) -> &'static str {
        tariff_picture::a_month(self)
    }

    /// That something comes behind the tariff. None if the share is what is owed.
    pub fn before_the_rest(&self, place: &TariffPlace) -> Option<&'static str> {
        (!place.owed.is_shown_as(place.share())).then(|| tariff_picture::before_the_rest(self))
    }

    /// Where the incomes lie, in one line.
    pub fn tariff_in_short(&self, places: &[TariffPlace]) -> String {
        let [only] = places else {
            let all = places.iter().map(|place| self.labelled(&self.payer(place.payer), self.tariff(place.tariff.kind)));
            let mut all: Vec<String> = all.collect();
            all.dedup();
            return self.listed_apart(&all);
        };
        match only.jumps.ahead {
            _ if !only.income.is_exact() => self.short_range(only.income),
            Some(jump) if jump.distance == Chf::ZERO => tariff_picture::at_bound(self).to_owned(),
            Some(jump) if let Some(below) = only.jumps.below.filter(|below| below.distance < jump.distance) => {
                tariff_picture::above_last(self, &bound(below.distance))
            }
            Some(jump) => tariff_picture::below_next(self, &bound(jump.distance)),
            None => tariff_picture::in_highest(self).to_owned(),
        }
    }
}
