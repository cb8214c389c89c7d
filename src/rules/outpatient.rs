//! Outpatient help (Sozialpädagogische Familienbegleitung, SPF), VO §§ 35a and 35b.

use crate::money::Chf;
use crate::rules::parameters::Parameters;
use crate::rules::source::Source;
use crate::rules::step::{Days, Reason, Steps};

/// The facts of one calendar month.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OutpatientMonth {
    /// Einsatztage: days on which help is given in the family.
    pub days: u32,
    /// Whether there are liable parents; nobody else pays.
    pub liable_parents: bool,
    /// Whether they live on Sozialhilfe or Ergänzungsleistungen.
    pub exempt: bool,
    /// Whether a child of the family has a placement in the same month.
    pub placement: bool,
}

/// § 35b: CHF 25 per Einsatztag (Abs. 1), at most CHF 200 a month, from liable parents only (Abs. 3); free for those on
/// Sozialhilfe or Ergänzungsleistungen (Abs. 4).
/// § 35a Abs. 3: free in a month with a placement, even where that costs nothing (reading `spf-zero-month`).
pub fn share(month: &OutpatientMonth, parameters: &Parameters, steps: &mut Steps) -> Chf {
    let (per_day, cap) = (parameters.outpatient_day, parameters.outpatient_cap);
    let of_days = per_day.value.times(month.days);
    let before = of_days.min(cap.value);
    let days = Reason::OutpatientDays { days: Days::Known(month.days), per_day: per_day.value, cap: cap.value };
    steps.decide(if of_days > cap.value { cap.source } else { per_day.source }, days, before);
    let waived = if !month.liable_parents {
        Some((Source::ordinance("§ 35b Abs. 3"), Reason::NobodyLiable))
    } else if month.placement {
        // Before the exemption, because it does not depend on the answer about Sozialhilfe.
        Some((Source::ordinance("§ 35a Abs. 3"), Reason::PlacementInstead { before }))
    } else if month.exempt {
        Some((Source::ordinance("§ 35b Abs. 4"), Reason::OutpatientExempt { before }))
    } else {
        None
    };
    match waived {
        None => before,
        Some((source, reason)) => {
            steps.decide(source, reason, Chf::ZERO);
            Chf::ZERO
        }
    }
}
