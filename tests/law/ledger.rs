//! One calculation for both ends of a range: what is the same stands once, what differs has both ends, and a mark stands only where
//! a difference starts or a bracket changes.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Assessment, End};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::text::{AtEnd, GERMAN, Names, StepText};
use proptest::prelude::*;

use crate::generator::{Gaps, case as any_case};
use crate::support::*;

fn between(low: &str, high: &str) -> Answer<Chf> {
    Answer::Between { low: chf(low), high: chf(high) }
}

fn stay(household: Household, kind: HelpKind) -> Case {
    simple(household, kind, "1.2.2027", "31.7.2027")
}

/// A step in short: what it gives, at both ends if they differ, and its mark.
fn in_short(step: &StepText) -> String {
    let results: Vec<&str> = step.results.iter().map(|(_, result)| result.as_str()).collect();
    let ends = if step.results.iter().any(|(end, _)| *end == Some(End::High)) && results.len() == 1 { "hoch " } else { "" };
    let mark = step.mark.map_or(String::new(), |mark| format!(" ({mark})"));
    format!("{ends}{}{mark}", results.join("–"))
}

/// All ledgers: the payer with the months, then the steps.
fn told(result: &Assessment, names: Names) -> Vec<String> {
    let ledgers = result.ledgers();
    let told = ledgers.iter().map(|ledger| {
        let periods: Vec<String> = ledger.periods.iter().map(|(from, to)| GERMAN.period(*from, *to)).collect();
        let steps: Vec<String> = GERMAN.ledger(ledger, names).iter().map(in_short).collect();
        format!("{}, {}: {}", GERMAN.payer(ledger.payer), periods.join(", "), steps.join(" | "))
    });
    told.collect()
}

const STARTS: &str = "Hier fehlt eine genaue Angabe";
const OTHER: &str = "Hier wechselt die Stufe";

#[test]
fn a_range_has_one_calculation() {
    let parents = |first: Finances, second: Finances, children| {
        Household::Together(Couple { first, second, deductions: Deductions { children, ..Deductions::none() } })
    };
    let wealthy = Finances { wealth: between("0", "50000"), ..person("64000") };
    let two = Answer::Known(2);
    let rows = [
        (
            "the same at both ends",
            parents(person("64000"), person("28000"), two),
            "Eltern, Februar 2027 bis Juli 2027: 64’000.00 | 28’000.00 | 82’000.00 | 649.17 | 649.17".to_owned(),
        ),
        // The mock's state b.
        (
            "it starts at one income",
            parents(wealthy.clone(), person("28000"), two),
            format!(
                "Eltern, Februar 2027 bis Juli 2027: 64’000.00–69’000.00 ({STARTS}) | 28’000.00 | 82’000.00–87’000.00 | \
                 649.17–761.25 ({OTHER}) | 649.17–761.25"
            ),
        ),
        (
            "it starts at both incomes, and again at the deductions",
            parents(wealthy, Finances::only(between("28000", "29000")), Answer::Between { low: 1, high: 2 }),
            format!(
                "Eltern, Februar 2027 bis Juli 2027: 64’000.00–69’000.00 ({STARTS}) | 28’000.00–29’000.00 ({STARTS}) | \
                 82’000.00–93’000.00 ({STARTS}) | 649.17–891.25 ({OTHER}) | 649.17–891.25"
            ),
        ),
        (
            "within a bracket",
            parents(Finances::only(between("64000", "65000")), person("28000"), two),
            format!(
                "Eltern, Februar 2027 bis Juli 2027: 64’000.00–65’000.00 ({STARTS}) | 28’000.00 | 82’000.00–83’000.00 | \
                 649.17–657.08 | 649.17–657.08"
            ),
        ),
        (
            "a step at one end alone",
            parents(Finances::only(between("220000", "280000")), person("0"), Answer::Known(0)),
            format!(
                "Eltern, Februar 2027 bis Juli 2027: 220’000.00–280’000.00 ({STARTS}) | 0.00 | 220’000.00–280’000.00 | \
                 2’475.00–3’150.00 | hoch 2’500.00 | 2’475.00–2’500.00"
            ),
        ),
    ];
    for (name, household, expected) in rows {
        assert_eq!(told(&assessed(&stay(household, home(Extent::Full))), Names::Apart), [expected], "{name}");
    }
}

#[test]
fn a_sentence_says_both_ends_where_they_follow_different_rules() {
    let unit = Unit { parent: Finances::only(between("59000", "60500")), partner: None, deductions: Deductions::none() };
    let result = assessed(&stay(Household::One(unit), home(Extent::Full)));
    let ledgers = result.ledgers();
    let steps = GERMAN.ledger(&ledgers[0], Names::Apart);
    let said = |at: usize| steps[at].sentences.iter().map(|(end, text)| (*end, text.as_str())).collect::<Vec<AtEnd<&str>>>();
    let rows = |at: usize| steps[at].rows.iter().map(|(end, row)| (*end, row.value.as_str())).collect::<Vec<AtEnd<&str>>>();
    assert_eq!(said(0), [(None, "Elternteil 1: Gesamteinkommen")]);
    assert_eq!(rows(0), [(None, "59’000.00 bis 60’500.00")]);
    assert_eq!(
        said(2),
        [
            (
                Some(End::Low),
                "Tarif § 33: 59’000.00 liegen über 55’000 und höchstens bei 60’000. Im Monat sind das 7 % davon, geteilt durch 12."
            ),
            (
                Some(End::High),
                "Tarif § 33: 60’500.00 liegen über 60’000 und höchstens bei 65’000. Im Monat sind das 8 % davon, geteilt durch 12."
            ),
        ]
    );
    assert_eq!(GERMAN.ledgers_in_short(&ledgers, Names::Apart), "Offene Stellen: 2");
}

#[test]
fn one_income_of_both_parents_is_theirs() {
    let result = assessed(&stay(together("90000", "0"), home(Extent::Full)));
    let ledgers = result.ledgers();
    let said = |names| {
        let steps = GERMAN.ledger(&ledgers[0], names);
        steps.iter().flat_map(|step| step.sentences.iter().map(|(_, said)| said.clone())).take(2).collect::<Vec<_>>()
    };
    assert_eq!(said(Names::Apart), ["Elternteil 1: Gesamteinkommen", "Elternteil 2: Gesamteinkommen"]);
    assert_eq!(said(Names::Joint), ["Beide Eltern: Gesamteinkommen", "Massgebendes Jahreseinkommen, ohne Abzüge"]);
    assert_eq!(GERMAN.ledgers_in_short(&ledgers, Names::Joint), "90’000 Franken Einkommen zählen");
}

/// A ledger for each amount, not for each reason: the first month has other days, but costs the same.
#[test]
fn months_of_the_same_amount_have_one_calculation() {
    let days = simple(alone("60000"), foster(FosterForm::Crisis, Answer::Unknown), "1.1.2027", "31.3.2027");
    let rows = [
        (simple(alone("60000"), home(Extent::Full), "10.2.2027", "31.7.2027"), vec!["Februar 2027 bis Juli 2027"]),
        (days, vec!["Januar 2027, März 2027", "Februar 2027"]),
    ];
    for (case, expected) in rows {
        let result = assessed(&case);
        let ledgers = result.ledgers();
        let periods = ledgers.iter().map(|ledger| {
            let periods: Vec<String> = ledger.periods.iter().map(|(from, to)| GERMAN.period(*from, *to)).collect();
            periods.join(", ")
        });
        assert_eq!(periods.collect::<Vec<_>>(), expected);
    }
}

/// An open choice: the partner's income counts or does not. Each end names its own steps and its own tariff.
#[test]
fn an_open_choice_starts_where_the_steps_part() {
    let partner = Partner { relation: Choice::Unknown, finances: person("40000") };
    let unit = Unit { parent: person("60000"), partner: Some(partner), deductions: Deductions::none() };
    let result = assessed(&stay(Household::One(unit), home(Extent::Full)));
    let ledgers = result.ledgers();
    let steps = GERMAN.ledger(&ledgers[0], Names::Apart);
    let marks: Vec<Option<&str>> = steps.iter().map(|step| step.mark).filter(Option::is_some).collect();
    assert_eq!(marks.first(), Some(&Some(STARTS)), "{steps:#?}");
    assert!(marks.iter().filter(|mark| **mark == Some(STARTS)).count() <= 2, "{marks:?}");
    assert!(steps.iter().any(|step| step.results.len() == 1 && step.results[0].0.is_some()), "a step of one end");
}

proptest! {
    #![proptest_config(crate::random::config(400))]

    /// Every calculation that is not left out for its amount is in a ledger, the low end first, and each mark stands on a step that
    /// differs.
    #[test]
    fn ledgers_hold_all_amounts(sample in any_case(Gaps::Some)) {
        let result = assessed(&sample);
        let ledgers = result.ledgers();
        for ledger in &ledgers {
            let amounts: Vec<Chf> = ledger.ends.iter().map(|one| one.amount).collect();
            prop_assert!(amounts.is_sorted() && !amounts.is_empty());
            let steps = GERMAN.ledger(ledger, Names::Apart);
            let texts = |step: &StepText| {
                let rows = step.rows.iter().map(|(end, row)| (*end, row.value.clone()));
                step.sentences.iter().chain(&step.results).cloned().chain(rows).collect::<Vec<_>>()
            };
            let differ = |step: &StepText| texts(step).iter().any(|(end, text)| end.is_some() || text.contains(" bis "));
            prop_assert!(steps.iter().all(|step| step.mark.is_none() || differ(step)), "{steps:#?}");
            let starts = steps.iter().position(|step| step.results.iter().any(|(end, _)| end.is_some()));
            let marked = steps.iter().position(|step| step.mark.is_some());
            prop_assert!(marked <= starts || starts.is_none(), "the first difference has a mark");
            prop_assert!(starts.is_none() || marked.is_some());
            let last: Vec<&str> = steps.last().into_iter().flat_map(|step| &step.results).map(|(_, text)| text.as_str()).collect();
            let shown: Vec<String> = amounts.iter().map(|amount| hilfen_rechner::text::write::amount(*amount)).collect();
            prop_assert!(last.iter().all(|one| shown.iter().any(|known| known == one)), "{last:?} {shown:?}");
        }
        for one in result.calculations.low.iter().chain(&result.calculations.high) {
            let of = ledgers.iter().filter(|ledger| ledger.payer == one.payer && ledger.holds_in(one.from));
            let mut amounts = of.flat_map(|ledger| ledger.ends.iter().map(|one| one.amount.rounded()));
            prop_assert!(amounts.any(|amount| amount == one.amount.rounded()));
        }
    }
}
