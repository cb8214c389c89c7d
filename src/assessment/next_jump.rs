//! The next jump of the tariff above an exact income that is near it: how much more a year leads to it, and what a month costs then.

use crate::answer::Answer;
use crate::assessment::{Assessment, Calculation};
use crate::calendar::Month;
use crate::case::{Case, Household};
use crate::money::{Chf, Percent};
use crate::rules::payers::Payer;
use crate::rules::tariff::{Jump, TariffKind};

/// A jump is near if it is at most this part of the relevant income above it. Our own choice, not a figure of the law.
const NEAR: Percent = Percent::hundredths(300);

/// The next jump of the tariff above an income.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct NextJump {
    /// So many whole francs more a year lead above it.
    pub more: Chf,
    /// What the payer owes in the dearest month then.
    pub monthly: Chf,
    /// What the payer owes a day then, if all placements are charged by days (§ 30).
    pub daily: Option<Chf>,
}

/// The income to which a tariff was applied in a month, at both ends of the range.
#[derive(Clone, Copy)]
pub struct TariffIncome {
    /// The tariff.
    pub kind: TariffKind,
    /// The income, if it is the same at both ends.
    pub income: Option<Chf>,
    /// The jump above its low end.
    pub ahead: Option<Jump>,
}

impl TariffIncome {
    /// Of a payer in a month. None if no tariff decides.
    pub fn of(result: &Assessment, payer: Payer, month: Month) -> Option<TariffIncome> {
        let find = |all: &[Calculation]| {
            let of_payer = all.iter().filter(|one| one.payer == payer && one.from <= month && month <= one.to);
            of_payer.filter_map(|one| Some((one.tariff_income()?, one.jumps.ahead))).next()
        };
        let ends = &result.calculations;
        let ((kind, income), ahead) = find(&ends.low)?;
        let is_one = ends.high.is_empty() || find(&ends.high).is_some_and(|(high, _)| high == (kind, income));
        Some(TariffIncome { kind, income: is_one.then_some(income), ahead })
    }
}

/// How many whole francs more a year lead above the jump, if it is near. The bound itself belongs to the lower bracket.
pub fn francs_to(jump: Jump, income: Chf) -> Option<Chf> {
    (jump.distance <= NEAR.of(income)).then(|| jump.distance.whole_francs() + Chf::francs(1))
}

/// The case with so much more income of the payer a year. It is added where it counts in every month, also after a change of the
/// income: for parents to the income from properties, for a child to the other income.
pub fn with_more(case: &Case, payer: Payer, more: Chf) -> Case {
    let mut richer = case.clone();
    let add = |answer: &mut Answer<Chf>| match answer {
        Answer::Known(amount) => *amount = *amount + more,
        Answer::Between { low, high } => (*low, *high) = (*low + more, *high + more),
        Answer::Unknown => {}
    };
    if let Payer::Child(child) = payer {
        if let Some(child) = richer.children.get_mut(child) {
            add(&mut child.own.other);
            child.own.further_years.iter_mut().for_each(|of| add(&mut of.other));
        }
        return richer;
    }
    let finances = match &mut richer.household {
        Household::Together(couple) => &mut couple.first,
        Household::One(unit) | Household::Apart { first: unit, .. } => &mut unit.parent,
        Household::NoLiableParents => return richer,
    };
    add(&mut finances.property);
    finances.further_years.iter_mut().for_each(|of| add(&mut of.property));
    richer
}
