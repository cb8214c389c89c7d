//! The work is bounded: what the page can enter is far from the bound, and what lies beyond it is refused with the answers to fill in.

use proptest::prelude::*;

use hilfen_rechner::assessment::{MOST_WORK, MOST_WORK_EXACT, assess, assess_within, work};
use hilfen_rechner::case::Case;
use hilfen_rechner::case::check::CaseError;

use crate::generator::{self, Gaps};
use crate::support::{assessed, book};
use crate::wide::Wide;

/// The most work for a case of four helps, as the page asks for: some 150 ms on a phone's engine (`cargo xtask bench`).
const MOST_WORK_OF_PAGE: usize = 80_000;

/// Every way to turn one knob of a case.
fn turned(case: Wide, most: usize) -> Vec<Wide> {
    let mut all = vec![
        Wide { apart: !case.apart, ..case },
        Wide { partners: !case.partners, ..case },
        Wide { changes: !case.changes, ..case },
        Wide { nothing: !case.nothing, ..case },
        Wide { years: !case.years, ..case },
        Wide { home: !case.home, ..case },
        Wide { limits: !case.limits, ..case },
    ];
    all.extend((1..=most).map(|children| Wide { children, ..case }));
    all.extend((1..=most).map(|helps| Wide { helps, ..case }));
    all.extend([1, 31, 61, 116].map(|months| Wide { months, ..case }));
    all.extend([0, 1, 11, 37, 61].map(|shift| Wide { shift, ..case }));
    all.extend([[40, 60], [0, 200], [150, 60], [70, 5]].map(|income| Wide { income, ..case }));
    all.extend([[0, 60], [6, 24], [0, 3]].map(|other| Wide { other, ..case }));
    all.retain(|other| *other != case);
    all
}

/// Climbs from a case to the one beside it that needs most work, until none needs more.
fn slowest(from: Wide, most: usize, holds: fn(&Wide) -> bool) -> (Wide, usize) {
    let book = book();
    let needed = |wide: Wide| work(&wide.case(), &book);
    let (mut best, mut found) = (from, needed(from));
    loop {
        let others = turned(best, most).into_iter().filter(holds).map(|other| (other, needed(other)));
        match others.max_by_key(|(_, work)| *work) {
            Some((other, work)) if work > found => (best, found) = (other, work),
            _ => return (best, found),
        }
    }
}

fn is_of_page(wide: &Wide) -> bool {
    wide.children * wide.helps <= 4
}

/// Prints the slowest cases: those of benches/assess/workload.rs.
/// `cargo test --release --no-default-features --test law -- --ignored --nocapture search_for_the_slowest_cases`
#[test]
#[ignore = "a search of minutes"]
fn search_for_the_slowest_cases() {
    for apart in [false, true] {
        for children in [1, 2, 4] {
            let from = Wide { apart, children, helps: 4 / children, ..Wide::PAGE };
            println!("page: {:?}", slowest(from, 4, is_of_page));
            let is_accepted = |wide: &Wide| assess(&wide.case(), &book()).is_ok();
            println!("file: {:?}", slowest(from, 12, is_accepted));
        }
    }
}

/// The slowest ones that the search has found for the page, and those beside them.
#[test]
fn what_the_page_can_enter_is_assessed_within_the_bound() {
    for apart in [false, true] {
        for children in [1, 2, 4] {
            let wide = Wide { apart, children, helps: 4 / children, ..Wide::PAGE };
            for wide in
                [wide, Wide { home: true, ..wide }, Wide { nothing: true, ..wide }, Wide { years: true, nothing: true, ..wide }]
            {
                let work = work(&wide.case(), &book());
                assert!(work <= MOST_WORK_OF_PAGE, "{work} for {wide:?}");
            }
        }
    }
    const { assert!(MOST_WORK_OF_PAGE <= MOST_WORK) };
}

#[test]
fn too_much_that_is_open_is_refused_with_what_to_fill_in() {
    let case = Wide { children: 12, helps: 12, ..Wide::PAGE }.case();
    let wrong = assess(&case, &book()).expect_err("refused");
    let gaps = case.figures().into_iter().filter(|(.., figure)| figure.is_gap());
    let open: Vec<_> = gaps.map(|(field, dated, _)| (field, dated)).collect();
    assert_eq!(wrong.len(), 12);
    for error in wrong {
        assert!(matches!(error, CaseError::TooOpen { field, dated } if open.contains(&(field, dated))), "{error:?}");
    }
}

#[test]
fn a_large_case_of_which_all_is_known_is_assessed() {
    let case = Wide { children: 12, helps: 12, known: true, ..Wide::PAGE }.case();
    assert!(work(&case, &book()) <= MOST_WORK);
    assert!(assessed(&case).total.is_some());
}

/// Where the work for exact amounts is done, all completions are looked at: more work changes nothing.
fn nothing_is_cut_off(case: &Case) -> Result<(), TestCaseError> {
    if work(case, &book()) < MOST_WORK_EXACT {
        let all = assess_within(case, &book(), usize::MAX).unwrap_or_else(|wrong| panic!("{wrong:?}"));
        prop_assert_eq!(assessed(case), all);
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::random::config(20))]

    #[test]
    fn within_the_bound_every_completion_is_looked_at(case in generator::simple_case(Gaps::Many)) {
        nothing_is_cut_off(&case)?;
    }
}
