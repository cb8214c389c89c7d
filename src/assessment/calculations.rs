//! How the amounts were calculated: each calculation with its steps and the months for which it holds.

use serde::Serialize;

use crate::assessment::evaluate::{CompletionLines, Line};
use crate::assessment::timeline::Timeline;
use crate::calendar::Month;
use crate::case::field::HelpId;
use crate::money::Chf;
use crate::rules::Step;
use crate::rules::charging::ShareFacts;
use crate::rules::parameters::Parameters;
use crate::rules::payers::Payer;
use crate::rules::tariff::Jumps;

/// The calculation of an amount that holds for some months.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Calculation {
    /// Who pays it.
    pub payer: Payer,
    /// For which help.
    pub help: HelpId,
    /// First month.
    pub from: Month,
    /// Last month.
    pub to: Month,
    /// Each step with its paragraph, operands and result.
    pub steps: Vec<Step>,
    /// What came out, a month.
    pub amount: Chf,
    /// The steps of the tariff next to the income; none where no tariff decides.
    pub jumps: Jumps,
    /// What the amount follows from.
    #[serde(skip)]
    pub facts: ShareFacts,
}

/// The calculations at both ends of the range.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Calculations {
    /// As each month costs least.
    pub low: Vec<Calculation>,
    /// As each month costs most; empty where no gap moves the total of any month.
    pub high: Vec<Calculation>,
}

/// The calculations of the lines of each kind of month, in the order of the months. Successive months with the same calculation are
/// one.
pub fn calculations(timeline: &Timeline, outcome: &CompletionLines) -> Vec<Calculation> {
    let mut found: Vec<Calculation> = Vec::new();
    let mut last_kind = None;
    for (month, kind) in &timeline.months {
        if last_kind == Some(kind) {
            let before = *month;
            for calculation in found.iter_mut().filter(|calculation| calculation.to.next() == before) {
                calculation.to = before;
            }
            continue;
        }
        last_kind = Some(kind);
        for line in outcome.get(*kind).into_iter().flatten() {
            let goes_on = found.iter_mut().find(|known| {
                known.to.next() == *month
                    && known.payer == line.payer
                    && known.help == line.help
                    && known.steps == line.steps.all()
            });
            match goes_on {
                Some(known) => known.to = *month,
                None => found.push(Calculation {
                    payer: line.payer,
                    help: line.help,
                    from: *month,
                    to: *month,
                    steps: line.steps.all().to_vec(),
                    amount: line.amount,
                    jumps: timeline.kinds.get(*kind).map_or(Jumps::default(), |facts| jumps(line, facts.parameters)),
                    facts: line.facts.clone(),
                }),
            }
        }
    }
    found
}

/// The jumps of the tariff next to the income from which a line was computed.
fn jumps(line: &Line, parameters: &Parameters) -> Jumps {
    line.facts.base.as_ref().map_or(Jumps::default(), |base| parameters.tariff(base.tariff).jumps(base.income, parameters))
}
