//! Which years' figures stand in for those of a month's own previous year (§ 30a Abs. 1, reading `one-years-income`).

use crate::assessment::evaluate::Charge;
use crate::assessment::shares::LineShare;
use crate::calendar::{Month, Year};
use crate::case::{Case, Deductions, Household, Partner, Unit};
use crate::rules::Finding;
use crate::rules::payers::Payer;

/// The years by whose figures a line is charged in place of those of the month's own previous year, rising. `seen` is the case as
/// the month sees it. Figures without a year are taken to be of the year before `first`, the first month of the helps.
pub fn years(seen: &Case, line: &LineShare, month: Month, first: Month) -> Vec<Year> {
    let mut found = StandIns { own: month.year() - 1, without: first.year() - 1, years: Vec::new() };
    if line.charge != Charge::Placement || matches!(line.reason, Finding::TooFewDays { .. }) {
        return found.years;
    }
    let own = seen.children.get(line.help.child).map(|child| &child.own);
    match (line.payer, &seen.household) {
        (Payer::Child(_), _) => {
            found.add(own.and_then(|own| own.year));
            own.into_iter().for_each(|own| found.deductions(&own.deductions));
            return found.years;
        }
        (_, Household::Together(couple)) => {
            found.add(couple.first.year);
            found.add(couple.second.year);
            found.deductions(&couple.deductions);
        }
        (Payer::Second, Household::Apart { second: unit, .. })
        | (_, Household::Apart { first: unit, .. } | Household::One(unit)) => found.unit(unit),
        (_, Household::NoLiableParents) => {}
    }
    // Of a child that has nothing no year is missing.
    if let Some(own) = own.filter(|own| own.year.is_some() || own.may_have_wage() || own.is_changed() || own.may_have_other()) {
        found.add(own.year);
    }
    found.years
}

struct StandIns {
    /// The month's own previous year.
    own: Year,
    /// Of which year figures without one are.
    without: Year,
    years: Vec<Year>,
}

impl StandIns {
    fn add(&mut self, year: Option<Year>) {
        let year = year.unwrap_or(self.without);
        let place = self.years.partition_point(|known| *known < year);
        if year != self.own && self.years.get(place) != Some(&year) {
            self.years.insert(place, year);
        }
    }

    /// Where nothing is deducted no year is missing.
    fn deductions(&mut self, deductions: &Deductions) {
        if *deductions != Deductions::none() {
            self.add(deductions.year);
        }
    }

    fn unit(&mut self, unit: &Unit) {
        self.add(unit.parent.year);
        let counts = |with: &&Partner| with.relation.known().is_none_or(|relation| relation.counts());
        if let Some(with) = unit.partner.as_ref().filter(counts) {
            self.add(with.finances.year);
        }
        self.deductions(&unit.deductions);
    }
}
