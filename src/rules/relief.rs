//! Relief stays of disabled children (Entlastungsaufenthalte), VO § 36.

use crate::money::Chf;
use crate::rules::parameters::Parameters;
use crate::rules::step::{Days, Reason, Steps};

/// § 36: CHF 25 a day, whatever the income; in a foster family too (reading `relief-foster`). It is owed beside SPF and
/// beside a placement.
pub fn share(days: u32, parameters: &Parameters, steps: &mut Steps) -> Chf {
    let per_day = parameters.relief_day;
    let amount = per_day.value.times(days);
    steps.decide(per_day.source, Reason::ReliefDays { days: Days::Known(days), per_day: per_day.value }, amount);
    amount
}
