//! What is shown adds up to the sum that is shown, or it is said why a Rappen is missing.

use proptest::prelude::*;

use hilfen_rechner::answer::Range;
use hilfen_rechner::assessment::compare::sums;
use hilfen_rechner::assessment::{Assessment, Open, Phase};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::text::write::amount;

use crate::generator::{self, Gaps};
use crate::support::*;

/// An amount as a reader reads it.
fn read(written: Chf) -> Chf {
    chf(&amount(written).replace('−', "-").replace('’', ""))
}

/// Whether both ends of amounts that are read add up to the sum that is read.
fn add_up(parts: &[Range], sum: Range) -> bool {
    let at = |end: fn(&Range) -> Chf| parts.iter().map(|part| read(end(part))).sum::<Chf>() == read(end(&sum));
    at(|range| range.low) && at(|range| range.high)
}

fn whole(parts: &[Range]) -> Range {
    parts.iter().copied().sum()
}

/// Whether the phases add up: the months of each, and those of each payer.
fn phases_add_up(result: &Assessment, phases: &[Phase]) -> bool {
    phases.iter().all(|phase| {
        let months = vec![phase.amount; phase.months()];
        let own: Vec<Range> =
            phases.iter().filter(|other| other.payer == phase.payer).map(|other| result.sum_of(other)).collect();
        add_up(&months, result.sum_of(phase)) && add_up(&own, whole(&own))
    })
}

/// 7 % of 58 000 and of 55 599.96 are 338.33⅓ and 324.33⅓ a month (§ 33): 662.66 by what is shown, 662.67 by what is owed.
#[test]
fn the_sum_of_all_phases_may_lack_a_rappen_that_no_phase_lacks() {
    let changed = |monthly| {
        let change = Some(IncomeChange { since: date("1.3.2027"), monthly: known(monthly) });
        let parent = Finances { change, ..person("58000") };
        let household = Household::One(Unit { parent, partner: None, deductions: Deductions::none() });
        simple(household, home(Extent::Full), "1.2.2027", "31.3.2027")
    };
    let rows = [("4633.33", true, "662.67"), ("4650", false, "663.83")];
    for (monthly, lacks, sum) in rows {
        let result = assessed(&changed(monthly));
        let phases = result.phases();
        assert_eq!(phases.iter().map(Phase::months).collect::<Vec<_>>(), [1, 1], "{monthly}");
        assert_eq!(result.total.unwrap().high.to_string(), sum, "{monthly}");
        assert_eq!(result.lacks_rappen(&phases), lacks, "{monthly}");
        let compared = sums(&[Some(&result), Some(&result)]);
        assert_eq!(compared.iter().map(|sum| sum.lacks_rappen).collect::<Vec<_>>(), [lacks], "{monthly}");
    }
    // Three months of 338.33⅓ are 1015.00, and 3 × 338.33 are 1014.99.
    let result = assessed(&simple(alone("58000"), home(Extent::Full), "1.2.2027", "30.4.2027"));
    assert!(result.lacks_rappen(&result.phases()) && result.payer_shares()[0].lacks_rappen());
    assert!(sums(&[Some(&result)])[0].lacks_rappen);
}

proptest! {
    #![proptest_config(crate::random::config(300))]

    #[test]
    fn who_adds_up_what_is_shown_finds_the_sum_or_is_told_why_not(case in generator::case(Gaps::Some), other in generator::case(Gaps::None)) {
        let (result, other) = (assessed(&case), assessed(&other));
        let phases = result.phases();
        prop_assert_eq!(result.lacks_rappen(&phases), !phases_add_up(&result, &phases));
        for share in result.payer_shares().iter().filter(|share| share.open == Open::Nothing && !share.varies) {
            let months = vec![share.amount; share.months];
            prop_assert_eq!(share.lacks_rappen(), !add_up(&months, share.total), "{:?}", share);
        }
        for sum in sums(&[Some(&result), Some(&other)]) {
            for (one, total) in [&result, &other].into_iter().zip(&sum.amounts) {
                let Some(total) = total else { continue };
                let months: Vec<Range> = one.months.iter().filter(|month| [&result, &other].iter().all(|all| {
                    all.months.iter().any(|known| known.month == month.month && !known.lines.is_empty())
                })).map(|month| {
                    let own = month.lines.iter().filter(|line| line.payer == sum.payer).map(|line| line.amount);
                    own.sum()
                }).collect();
                prop_assert!(add_up(&months, *total) || sum.lacks_rappen, "{:?}", sum);
            }
        }
    }
}
