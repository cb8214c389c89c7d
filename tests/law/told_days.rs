//! While ranges are computed, no day and all days of a month stand for a number of days that nobody has told. No text names them: it
//! says the range that was told, or that the days are open.

use proptest::prelude::*;

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Assessment, Ledger};
use hilfen_rechner::case::*;
use hilfen_rechner::text::sheet_table::{Position, tables};
use hilfen_rechner::text::{GERMAN, Names, StepText};

use crate::generator::{self, Gaps, simple_case};
use crate::support::*;
use crate::walk::with_fitting_days;

/// The rows of a sum that say days.
const ROWS: [&str; 2] = ["Tage", "Tage in diesem Monat"];

fn steps(ledger: &Ledger) -> Vec<StepText> {
    GERMAN.ledger(ledger, Names::Apart)
}

/// Everything that a result says of days that somebody tells: beside the months, in the calculations, and on the sheets.
fn days_said(result: &Assessment) -> Vec<String> {
    let lines = result.months.iter().flat_map(|month| &month.lines);
    let reasons = lines.filter(|line| line.reason.days().is_some()).map(|line| GERMAN.reason(&line.reason));
    let rows = result.ledgers().iter().flat_map(steps).flat_map(|step| step.rows).map(|(_, row)| row).collect::<Vec<_>>();
    let rows = rows.into_iter().filter(|row| ROWS.contains(&row.label.as_str())).map(|row| row.value);
    let sheets = result.sheets().unwrap_or_default();
    let of_tables = sheets.iter().flat_map(|sheet| tables(sheet, &[])).flat_map(|table| table.lines).collect::<Vec<_>>();
    let of_tables = of_tables.iter().filter(|line| line.position == Position::ByDays).map(|line| GERMAN.sheet_row(line, false));
    let phases = sheets.iter().flat_map(|sheet| &sheet.phases).flat_map(|phase| &phase.lines);
    let phases = phases.filter(|line| line.reason.days().is_some()).map(|line| GERMAN.reason(&line.reason));
    let mut said: Vec<String> = reasons.chain(rows).chain(of_tables).chain(phases).collect();
    said.sort_unstable();
    said.dedup();
    said
}

/// The numbers in these texts.
fn numbers(said: &[String]) -> Vec<u32> {
    let parts = said.iter().flat_map(|text| text.split(|letter: char| !letter.is_ascii_digit()));
    parts.filter_map(|part| part.parse().ok()).collect()
}

/// The answers about days.
fn answers(case: &mut Case) -> Vec<&mut Answer<u32>> {
    let mut found = vec![&mut case.family_days];
    for help in case.children.iter_mut().flat_map(|child| &mut child.helps) {
        match &mut help.kind {
            HelpKind::FamilyCoaching { days_per_month }
            | HelpKind::ReliefStay { days_per_month, .. }
            | HelpKind::FosterFamily { form: Some(FosterForm::ShortTerm { days_per_month }), .. } => found.push(days_per_month),
            _ => {}
        }
    }
    found
}

/// The case in which everybody tells this number where nobody has told one.
fn with_days(case: &Case, days: u32) -> Case {
    let mut told = case.clone();
    answers(&mut told).into_iter().filter(|answer| **answer == Answer::Unknown).for_each(|answer| *answer = Answer::Known(days));
    with_fitting_days(told)
}

/// A number of days that is said was told, or holds whatever those are that were not.
fn names_no_days_that_nobody_told(case: &Case) -> Result<(), TestCaseError> {
    let told: Vec<u32> = answers(&mut case.clone())
        .iter()
        .flat_map(|answer| match **answer {
            Answer::Known(days) => vec![days],
            Answer::Between { low, high } => vec![low, high],
            Answer::Unknown => Vec::new(),
        })
        .collect();
    let said = days_said(&assessed(case));
    let [with_none, with_all] = [0, 31].map(|days| numbers(&days_said(&assessed(&with_days(case, days)))));
    for days in numbers(&said) {
        let holds = told.contains(&days) || with_none.contains(&days) && with_all.contains(&days);
        prop_assert!(holds, "{days} in {said:?}, told {told:?}");
    }
    Ok(())
}

#[test]
fn a_reason_names_the_days_that_were_told_or_says_that_they_are_open() {
    let (some, between) = (Answer::Known, |low, high| Answer::Between { low, high });
    let spf = |days_per_month| HelpKind::FamilyCoaching { days_per_month };
    let relief = |days_per_month| HelpKind::ReliefStay { place: ReliefPlace::FosterFamily, days_per_month };
    let short = |days_per_month| foster(FosterForm::ShortTerm { days_per_month }, Answer::Unknown);
    let of = |kind| simple(alone("62000"), kind, "1.2.2027", "28.2.2027");
    let any_form = HelpKind::FosterFamily { form: None, specialised: Choice::Known(false), agreed_pay: Answer::Unknown };
    let february = |kinds: Vec<HelpKind>| child(kinds.into_iter().map(|kind| help(kind, "1.2.2027", "28.2.2027")).collect());
    let siblings = |first, second, family_days| Case {
        family_days,
        ..case(alone("62000"), vec![february(vec![spf(first)]), february(vec![spf(second)])])
    };
    let none = Answer::Unknown;
    let rows: [(&str, Case, &[&str]); 14] = [
        ("known", of(spf(some(4))), &["4", "Einsatztage: 4"]),
        ("a range", of(spf(between(4, 6))), &["4", "6", "Einsatztage: 4 bis 6"]),
        ("a range at the cap", of(spf(between(9, 12))), &["9 bis 12", "Einsatztage: 9 bis 12"]),
        ("open", of(spf(none)), &["Einsatztage: offen", "offen"]),
        ("relief, a range", of(relief(between(2, 3))), &["2", "3", "Entlastungstage: 2 bis 3"]),
        ("relief, open", of(relief(none)), &["Entlastungstage: offen", "offen"]),
        ("short-term care, a range", of(short(between(5, 7))), &["5", "7", "Nach Tagen im Monat: 5 bis 7", "Tage: 5 bis 7"]),
        ("short-term care, open", of(short(none)), &["Nach Tagen im Monat: offen", "Tage: offen", "offen"]),
        (
            "two helps of a child, one open",
            case(alone("62000"), vec![february(vec![spf(some(4)), spf(none)])]),
            &["Einsatztage: offen", "offen"],
        ),
        ("siblings, the family's days told", siblings(none, none, some(6)), &["6", "Einsatztage: 6"]),
        ("siblings, a range of the family", siblings(some(3), none, between(3, 5)), &["3", "5", "Einsatztage: 3 bis 5"]),
        ("siblings, the family's days open", siblings(some(3), some(4), none), &["Einsatztage: offen", "offen"]),
        ("siblings, ranges", siblings(between(1, 3), some(2), some(3)), &["3", "Einsatztage: 3"]),
        ("a form that is open", of(any_form), &["offen"]),
    ];
    for (name, case, expected) in rows {
        let said: Vec<String> = days_said(&assessed(&case)).iter().map(|text| text.replace('\u{ad}', "")).collect();
        assert!(expected.iter().all(|text| said.iter().any(|said| said == text)), "{name}: {said:?}");
        if name != "a form that is open" {
            assert_eq!(said.len(), expected.len(), "{name}: {said:?}");
        }
    }
}

/// Also the amount for all days would tell how many they are.
#[test]
fn a_calculation_with_open_days_has_no_amount_for_all_of_them() {
    let result =
        assessed(&simple(alone("62000"), HelpKind::FamilyCoaching { days_per_month: Answer::Unknown }, "1.2.2027", "28.2.2027"));
    let ledgers = result.ledgers();
    let said = steps(&ledgers[0]);
    let rows: Vec<String> =
        said[0].rows.iter().map(|(end, row)| format!("{end:?} {} {} {}", row.sign, row.label, row.value)).collect();
    assert_eq!(rows, ["None  Betrag für einen Tag 25.00", "None × Tage offen"]);
    assert_eq!(said[0].results.iter().map(|(_, result)| result.as_str()).collect::<Vec<_>>(), ["0.00", "200.00"]);
    assert_eq!(said[0].mark, Some("Hier fehlt eine genaue Angabe"));
}

proptest! {
    #![proptest_config(crate::random::config(300))]

    #[test]
    fn no_text_names_days_that_nobody_told(case in generator::case(Gaps::Many)) {
        names_no_days_that_nobody_told(&case)?;
    }

    #[test]
    fn nor_of_one_help(case in simple_case(Gaps::Many)) {
        names_no_days_that_nobody_told(&case)?;
    }
}
