//! The share that a tariff gives for an income (VO §§ 32–34), and where it jumps.

use crate::money::Chf;
use crate::rules::parameters::Parameters;
use crate::rules::step::{Reason, Steps};
use crate::rules::tariff::{Jump, Jumps, Rate, Tariff};

impl Rate {
    /// The share a month of an income in this bracket, at most the cap. Before §§ 28 Abs. 3, 29 and 35.
    pub fn share_of_month(self, income: Chf, parameters: &Parameters) -> Chf {
        self.percent.of(income).divided(parameters.months_per_year.value).min(parameters.monthly_cap.value)
    }
}

impl Tariff {
    /// The share of a year by this tariff: the bracket's percentage of the whole income, at most twelve times the
    /// monthly cap (§§ 32–34; readings `pro-rata`, `cap-order`).
    ///
    /// `income` is the relevant income (massgebendes Jahreseinkommen, § 30a). The steps show the share a month.
    pub fn share_of_year(&self, income: Chf, parameters: &Parameters, steps: &mut Steps) -> Chf {
        let months = parameters.months_per_year.value;
        let Rate { over, up_to, percent } = self.rate(income);
        let uncapped = percent.of(income);
        let bracket = Reason::Bracket { tariff: self.kind, income, over, up_to, percent, months };
        steps.add(self.source, bracket, uncapped.divided(months));
        let cap = parameters.monthly_cap.value.times(months);
        if uncapped <= cap {
            return uncapped;
        }
        let before = uncapped.divided(months);
        steps.add(self.source, Reason::Cap { before }, parameters.monthly_cap.value);
        cap
    }

    /// The income from which the cap holds: the highest one whose share before the cap equals the cap. Zero if there is none.
    pub fn capped_from(&self, parameters: &Parameters) -> Chf {
        let cap = parameters.monthly_cap.value.times(parameters.months_per_year.value);
        self.incomes_of(cap).last().unwrap_or_default()
    }

    /// The jumps below and above a relevant income, as shares a month before §§ 28 Abs. 3, 29 and 35.
    pub fn jumps(&self, income: Chf, parameters: &Parameters) -> Jumps {
        let month = |income| self.rate(income).share_of_month(income, parameters);
        let jump = |bound: Chf, distance| Jump { bound, distance, at_bound: month(bound), above: month(bound + Chf::rappen(1)) };
        let Rate { over, up_to, .. } = self.rate(income);
        Jumps { below: over.map(|bound| jump(bound, income - bound)), ahead: up_to.map(|bound| jump(bound, bound - income)) }
    }
}
