//! How the amounts were calculated: each calculation with its steps and the months for which it holds.

use serde::Serialize;

use crate::assessment::evaluate::{CompletionLines, Line};
use crate::assessment::timeline::Timeline;
use crate::calendar::Month;
use crate::case::field::{Field, HelpId};
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
    /// The wholly unknown figures of income, wealth and deductions that count as nothing here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Field>,
    /// The most that the payer can owe in a month, where one of `without` can raise the amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Chf>,
    /// The steps of the tariff next to the income; none where no tariff decides.
    pub jumps: Jumps,
    /// What the amount follows from.
    #[serde(skip)]
    pub facts: ShareFacts,
}

/// The calculations at both ends of the range. An amount or a number of which nothing is known counts as nothing in both
/// ([`Calculation::without`]), and the ends differ only by what lies between two figures and by open choices.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Calculations {
    /// As each month costs least.
    pub low: Vec<Calculation>,
    /// As each month costs most; empty where the total of each month is the same at both ends.
    pub high: Vec<Calculation>,
}

/// What a calculation leaves out.
#[derive(Default)]
pub struct LeftOut {
    /// As [`Calculation::without`].
    pub without: Vec<Field>,
    /// As [`Calculation::at_most`].
    pub at_most: Option<Chf>,
}

/// The calculations of the lines of each kind of month, in the order of the months. Successive months with the same calculation are
/// one. `left_out` says what a line of a month leaves out; a line for which it says nothing is not shown.
pub fn calculations(
    timeline: &Timeline,
    outcome: &CompletionLines,
    left_out: impl Fn(Month, &Line) -> Option<LeftOut>,
) -> Vec<Calculation> {
    let mut found: Vec<Calculation> = Vec::new();
    for (month, kind) in &timeline.months {
        for line in outcome.get(*kind).into_iter().flatten() {
            let Some(LeftOut { without, at_most }) = left_out(*month, line) else { continue };
            let goes_on = found.iter_mut().find(|known| {
                known.to.next() == *month
                    && known.payer == line.payer
                    && known.help == line.help
                    && known.steps == line.steps.all()
                    && known.without == without
                    && known.at_most == at_most
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
                    without,
                    at_most,
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
