//! What must hold of every sheet: its figures are those of the assessment, its rows add up, and that of one parent says nothing of the
//! other.

use proptest::prelude::*;

use hilfen_rechner::answer::Range;
use hilfen_rechner::assessment::{Assessment, Charge, Sheet, assess};
use hilfen_rechner::case::field::Person;
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::Reason;
use hilfen_rechner::rules::payers::Payer;
use hilfen_rechner::text::sheet_table::{Cell, Line, Position, Value, tables};
use hilfen_rechner::text::{GERMAN, Names};

use crate::generator::{self, Gaps, case_of, hard_case, one_placement};
use crate::incomes;
use crate::sheet::{has_columns_that_differ, rows};
use crate::support::*;

/// The low and the high end of a cell, if it has amounts.
fn amounts(cell: Cell) -> Option<[Chf; 2]> {
    match cell {
        [Some(Value::Amount(low)), Some(Value::Amount(high))] => Some([low, high]),
        _ => None,
    }
}

fn cell(line: Option<&Line>, person: Person) -> Option<[Chf; 2]> {
    line?.each.iter().find(|(known, _)| *known == person).and_then(|(_, cell)| amounts(*cell))
}

/// What must hold of a sheet: its months and amounts are those of the assessment, and its rows add up.
fn is_sound(result: &Assessment, sheet: &Sheet) {
    let lines = result.months.iter().flat_map(|month| month.lines.iter().map(move |line| (month.month, line)));
    let own: Vec<_> =
        lines.filter(|(_, line)| (line.payer, line.help, line.charge) == (sheet.payer, sheet.help, Charge::Placement)).collect();
    let sum = own.iter().map(|(_, line)| line.amount).sum::<Range>();
    assert!(sheet.total.is_shown_as(sum));
    assert!(sheet.phases.iter().map(|phase| phase.total).sum::<Range>().is_shown_as(sum));
    assert_eq!(sheet.phases.iter().map(|phase| phase.months as usize).sum::<usize>(), own.len());
    let tables = tables(sheet, &[]);
    tables.iter().for_each(has_columns_that_differ);
    for (month, line) in own {
        let phase = sheet.phases.iter().find(|phase| phase.from <= month && month <= phase.to).unwrap();
        assert!(phase.amount.is_shown_as(line.amount));
        let Some(table) = tables.iter().find(|table| table.months.contains(&month)) else { continue };
        assert_eq!(amounts(table.together(Position::Share)), Some([line.amount.low, line.amount.high]));
    }
    for table in &tables {
        let line = |position| table.lines.iter().find(|line| line.position == position);
        for person in &table.persons {
            let of_person = |line: &&Line| line.position < Position::Total && cell(Some(*line), *person).is_some();
            let parts: Vec<_> = table.lines.iter().filter(of_person).filter_map(|line| cell(Some(line), *person)).collect();
            let is_open = table.lines.iter().any(|line| {
                line.position < Position::Total
                    && line.each.iter().any(|(known, cell)| known == person && amounts(*cell).is_none())
            });
            if let (false, Some(total)) = (is_open, cell(line(Position::Total), *person)) {
                for end in 0..2 {
                    assert_eq!(parts.iter().map(|part| part[end]).sum::<Chf>(), total[end], "{table:#?}");
                }
            }
        }
        let sum = amounts(table.together(Position::Sum)).or(amounts(table.together(Position::Total)));
        let deductions = [Position::Children, Position::Maintenance, Position::DayCare, Position::Illness];
        let deducted = deductions.map(|position| amounts(table.together(position)));
        if let (Some(sum), [Some(a), Some(b), Some(c), Some(d)], Some(relevant)) =
            (sum, deducted, amounts(table.together(Position::Relevant)))
        {
            for end in 0..2 {
                assert_eq!((sum[end] + a[end] + b[end] + c[end] + d[end]).at_least_zero(), relevant[end], "{table:#?}");
            }
        }
    }
}

/// What the sheets of a payer say besides the amounts that are divided with others: notes, left-outs and, unless an amount is
/// divided, everything but the others.
fn of_payer(result: &Assessment, payer: Payer) -> Vec<String> {
    let sheets = result.sheets().unwrap_or_default();
    let own = sheets.iter().filter(|sheet| sheet.payer == payer);
    own.map(|sheet| {
        let tables = tables(sheet, &[]);
        let divided = [Position::Limit, Position::OwnShareFirst];
        let is_divided = tables.iter().any(|table| divided.iter().any(|position| table.together(*position) != [None; 2]))
            || sheet.phases.iter().flat_map(|phase| &phase.lines).any(|line| matches!(line.reason, Reason::Limit { .. }))
            || tables.iter().any(|table| table.is_open_beside);
        let rows = tables.iter().map(|table| (rows(table), GERMAN.left_out(&table.high, Names::Apart), &table.months));
        let phases = sheet
            .phases
            .iter()
            .map(|phase| (phase.from, phase.to, GERMAN.range(phase.amount), GERMAN.range(phase.total), phase.year));
        if is_divided {
            "divided".to_owned()
        } else {
            format!("{:?} {:#?} {:#?}", sheet.notes, rows.collect::<Vec<_>>(), phases.collect::<Vec<_>>())
        }
    })
    .collect()
}

proptest! {
    #![proptest_config(crate::random::config(200))]

    #[test]
    fn a_sheet_of_one_parent_is_the_same_whatever_the_other_parent_has(
        sample in case_of(Gaps::None, apart_with_a_gap(), placed()),
        other in incomes::unit(Gaps::None),
    ) {
        let Household::Apart { first, second } = sample.household.clone() else { panic!("apart") };
        let swapped = [
            (Payer::First, Household::Apart { first, second: other.clone() }),
            (Payer::Second, Household::Apart { first: other, second }),
        ];
        // What a child's own income leaves is divided (§ 35).
        let leaves_a_rest = |child: &Child| child.own.may_have_other() && !child.own.reaches_parents.is(true);
        if let Ok(result) = assess(&sample, &book()) && !sample.children.iter().any(leaves_a_rest) {
            for (payer, household) in swapped {
                if let Ok(changed) = assess(&Case { household, ..sample.0.clone() }, &book()) {
                    let (one, two) = (of_payer(&result, payer), of_payer(&changed, payer));
                    let is_divided = |all: &[String]| all.iter().any(|text| text == "divided");
                    if !is_divided(&one) && !is_divided(&two) {
                        prop_assert_eq!(one, two);
                    }
                }
            }
        }
    }
}

fn placed() -> impl Strategy<Value = Vec<Child>> {
    prop::collection::vec(generator::child(Gaps::None, generator::home(Gaps::None), 1), 1..=2)
}

/// Parents apart, of whom one has gaps.
fn apart_with_a_gap() -> impl Strategy<Value = Household> {
    (incomes::unit(Gaps::Some), incomes::unit(Gaps::None)).prop_map(|(first, second)| Household::Apart { first, second })
}

proptest! {
    #![proptest_config(crate::random::config(400))]

    #[test]
    fn every_sheet_holds_the_figures_of_the_assessment(sample in prop_oneof![hard_case(Gaps::Some), one_placement(Gaps::Some), one_placement(Gaps::None)]) {
        if let Ok(result) = assess(&sample, &book())
            && let Ok(sheets) = result.sheets()
        {
            for sheet in &sheets {
                is_sound(&result, sheet);
            }
        }
    }
}
