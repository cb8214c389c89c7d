//! While ranges are computed, zero and the largest amount are placeholders for an unknown one. None of them reaches a reader.

use proptest::prelude::*;
use serde_json::Value;

use hilfen_rechner::answer::{Answer, Choice, Range};
use hilfen_rechner::assessment::{Assessment, Calculation, Charge};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::text::{GERMAN, Names, write};
use hilfen_rechner::visit::headline::statements;

use crate::corners::{apart, limited_home, plain};
use crate::generator::{self, Gaps, hard_case, simple_case};
use crate::support::*;

/// No amount of the generated cases is as high, nor can one that a rule makes of them be.
const MOST: u32 = 9_999_999;

fn is_made_up(amount: Chf) -> bool {
    amount > Chf::francs(MOST) || amount < -Chf::francs(MOST)
}

/// Every amount in the JSON of an assessment, apart from the receipt, which repeats the case. Each with the name of its member.
fn amounts(json: &Value, name: &str, found: &mut Vec<(String, Chf)>) {
    match json {
        Value::Object(members) => {
            members.iter().filter(|(name, _)| *name != "receipt").for_each(|(name, value)| amounts(value, name, found))
        }
        Value::Array(items) => items.iter().for_each(|value| amounts(value, name, found)),
        Value::String(_) => found.extend(serde_json::from_value(json.clone()).ok().map(|amount| (name.to_owned(), amount))),
        _ => {}
    }
}

/// The amounts that are written in a text: `−1’234.50`.
fn written(text: &str) -> Vec<Chf> {
    let parts = text.split(|letter: char| !(letter.is_ascii_digit() || letter == '’' || letter == '.'));
    parts.filter_map(|part| Chf::read(part.trim_matches('.')).ok()).collect()
}

/// Every text that the calculations, the reasons of the months and the tariffs of a result are shown as.
fn texts(result: &Assessment) -> Vec<String> {
    let mut texts = Vec::new();
    for one in result.calculations.low.iter().chain(&result.calculations.high) {
        texts.extend(GERMAN.jumps(&one.jumps));
        texts.extend(GERMAN.left_out(one, Names::Apart));
    }
    for ledger in result.ledgers() {
        for said in GERMAN.ledger(&ledger, Names::Apart) {
            texts.extend(said.sentences.into_iter().chain(said.results).map(|(_, text)| text));
            texts.extend(said.rows.into_iter().map(|(_, row)| row.value));
        }
        texts.extend(GERMAN.beyond(&ledger));
    }
    for line in result.months.iter().flat_map(|month| &month.lines) {
        texts.push(GERMAN.reason(&line.reason));
        texts.push(GERMAN.range(line.amount));
    }
    for place in result.tariff_places(&book()) {
        texts.push(GERMAN.range(place.income));
        texts.extend(GERMAN.jumps(&place.jumps));
    }
    texts.extend(result.gaps.iter().map(|gap| GERMAN.gap_name(gap)));
    texts.push(GERMAN.spoken(&statements(result, None)));
    texts
}

/// Each calculation is that of a completion, so its amount lies in the range of the payer's line in each of its months.
fn lies_in_the_ranges(result: &Assessment) -> Result<(), TestCaseError> {
    for one in result.calculations.low.iter().chain(&result.calculations.high) {
        for month in result.months.iter().filter(|month| one.holds_in(month.month)) {
            let lines = || month.lines.iter().filter(|line| line.payer == one.payer).map(|line| line.amount);
            let holds =
                |range: Range| range.low.rounded() <= one.amount.rounded() && one.amount.rounded() <= range.high.rounded();
            prop_assert!(lines().any(holds), "{}: no range for {one:?}", month.month);
            let ends = |most: Chf| most > one.amount && lines().any(|range| range.high == most);
            prop_assert!(one.at_most.is_none_or(ends), "{}: {one:?}", month.month);
        }
    }
    Ok(())
}

fn shows_no_placeholder(case: &Case) -> Result<(), TestCaseError> {
    let result = assessed(case);
    let mut found = Vec::new();
    amounts(&serde_json::to_value(&result).unwrap(), "", &mut found);
    for (name, amount) in found {
        prop_assert!(!is_made_up(amount), "{name}: {amount}");
    }
    for text in texts(&result) {
        prop_assert!(!written(&text).into_iter().any(is_made_up), "{text}");
    }
    lies_in_the_ranges(&result)?;
    let cap = book().newest().unwrap().monthly_cap.value;
    for line in result.months.iter().flat_map(|month| &month.lines).filter(|line| line.charge == Charge::Placement) {
        prop_assert!(line.amount.high.rounded() <= cap.rounded(), "{line:?}");
    }
    Ok(())
}

/// The calculations at both ends: payer, amount, and what is said of what they leave out.
fn told(case: &Case) -> [Vec<String>; 2] {
    let result = assessed(case);
    let told = |one: &Calculation| {
        [vec![format!("{} {}", GERMAN.payer(one.payer), one.amount)], GERMAN.left_out(one, Names::Apart)].concat().join(" | ")
    };
    [&result.calculations.low, &result.calculations.high].map(|end| end.iter().map(told).collect())
}

fn february(household: Household, kind: HelpKind) -> Case {
    simple(household, kind, "1.2.2027", "28.2.2027")
}

fn one(parent: Finances, partner: Option<Partner>, deductions: Deductions) -> Household {
    Household::One(Unit { parent, partner, deductions })
}

const WEALTH: &str = "Ohne: Vermögen. Das ist noch offen.";

/// What is wholly unknown counts as nothing and is named. 7 % of 60 000 are 350 francs a month (§ 33).
#[test]
fn a_calculation_names_what_it_leaves_out() {
    let wealth = || Finances { wealth: Answer::Unknown, ..person("60000") };
    let plain_parent = |parent| one(parent, None, Deductions::none());
    let change = Some(IncomeChange { since: date("1.1.2027"), monthly: known("5000") });
    let changed = Finances { subtotal: Answer::Unknown, change, ..person("0") };
    let deductions = Deductions { children: Answer::Unknown, maintenance_paid: Answer::Unknown, ..Deductions::none() };
    let partner = |relation| one(person("60000"), Some(Partner { relation, finances: Finances::default() }), Deductions::none());
    let couple = |second| {
        Household::Together(Couple {
            first: person("60000"),
            second,
            deductions: Deductions { day_care: Answer::Unknown, ..Deductions::none() },
        })
    };
    let child = |own| case(alone("60000"), vec![Child { own, ..plain(home(Extent::Full)) }]);
    let wage = OwnIncome { wage: Answer::Unknown, deductions: Deductions::default(), ..OwnIncome::none() };
    let other = OwnIncome { other: Answer::Unknown, reaches_parents: Choice::Known(false), ..OwnIncome::none() };
    let own = |own: OwnIncome| Case { household: Household::NoLiableParents, ..child(own) };
    let between = Answer::Between { low: chf("59000"), high: chf("60000") };
    let at_most = |most: &str| format!("{WEALTH} | Höchstens {most} Franken im Monat (Obergrenze).");
    let full = || home(Extent::Full);
    let rows: Vec<(&str, Case, Vec<String>)> = vec![
        ("nothing unknown", february(alone("60000"), full()), vec!["Elternteil 1 350.00".into()]),
        ("what raises", february(plain_parent(wealth()), full()), vec![format!("Elternteil 1 350.00 | {}", at_most("2’500"))]),
        (
            "weekly care",
            february(plain_parent(wealth()), home(Extent::Weekly)),
            vec![format!("Elternteil 1 280.00 | {}", at_most("2’000"))],
        ),
        (
            "a limit",
            february(plain_parent(wealth()), limited_home("1000")),
            vec![format!("Elternteil 1 350.00 | {}", at_most("1’000"))],
        ),
        (
            "what lowers",
            february(one(person("60000"), None, deductions), full()),
            vec!["Elternteil 1 350.00 | Ohne: Abzug für Kinder, bezahlter Unterhalt. Das ist noch offen.".into()],
        ),
        ("no income", february(plain_parent(Finances::only(Answer::Unknown)), full()), vec![]),
        ("a change replaces the income", february(plain_parent(changed), full()), vec!["Elternteil 1 350.00".into()]),
        (
            "a partner who does not count",
            february(partner(Choice::Known(Relation::NotStable)), full()),
            vec!["Elternteil 1 350.00".into()],
        ),
        (
            "a partner who counts",
            february(partner(Choice::Known(Relation::Stable)), full()),
            // § 32: 4.5 %.
            vec![
                "Elternteil 1 225.00 | Ohne: Zwischentotal (Partnerin oder Partner von Elternteil 1). Das ist noch offen. | \
                  Höchstens 2’500 Franken im Monat (Obergrenze)."
                    .into(),
            ],
        ),
        ("a couple of whom one has no income", february(couple(Finances::only(Answer::Unknown)), full()), vec![]),
        (
            "a couple",
            february(couple(Finances { upkeep: Answer::Unknown, ..person("0") }), full()),
            vec!["Eltern 225.00 | Ohne: Pauschalabzug (Elternteil 2), Tagesbetreuung. Das ist noch offen.".into()],
        ),
        (
            "a minor's wage, whose deductions do not count",
            child(wage.clone()),
            vec![
                "Elternteil 1 350.00 | Ohne: Lohn (Kind). Das ist noch offen. | Höchstens 2’500 Franken im Monat (Obergrenze)."
                    .into(),
            ],
        ),
        (
            "a minor's other income, which stands in the parents' ruling and can only lower their part",
            child(other),
            vec!["Elternteil 1 350.00 | Ohne: anderes Einkommen (Kind). Das ist noch offen.".into()],
        ),
        ("a child that pays alone, without its income", own(wage), vec![]),
        (
            "a child that pays alone",
            // § 34: 15 % of 12 000.
            own(OwnIncome { other: known("12000"), wealth: Answer::Unknown, ..OwnIncome::none() }),
            vec![format!("Kind 150.00 | {}", at_most("2’500"))],
        ),
        (
            "a young adult in a foster family, whose parents owe nothing",
            Case {
                household: one(Finances::default(), None, Deductions::default()),
                children: vec![Child {
                    birth: Some(date("1.6.2008")),
                    own: OwnIncome { other: known("12000"), wealth: Answer::Unknown, ..OwnIncome::none() },
                    ..plain(limited_home("1000"))
                }],
                ..child(OwnIncome::none())
            },
            vec![format!("Kind 150.00 | {}", at_most("1’000"))],
        ),
        (
            "too few days, at any income",
            simple(plain_parent(Finances::default()), full(), "1.2.2027", "5.2.2027"),
            vec!["Elternteil 1 0.00".into()],
        ),
        (
            "no limit that parents divide",
            case(apart(known("60000"), Answer::Unknown), vec![plain(full())]),
            vec!["Elternteil 1 350.00".into()],
        ),
        (
            "a limit that parents divide",
            case(apart(known("60000"), Answer::Unknown), vec![plain(limited_home("1000"))]),
            vec!["Elternteil 1 350.00 | Ohne: Zwischentotal (Elternteil 2). Das ist noch offen.".into()],
        ),
    ];
    for (name, case, low) in rows {
        assert_eq!(told(&case), [low, vec![]], "{name}");
    }
    let ends = told(&february(one(Finances { subtotal: between, ..wealth() }, None, Deductions::none()), full()));
    let end = |amount: &str| vec![format!("Elternteil 1 {amount} | {}", at_most("2’500"))];
    assert_eq!(ends, [end("344.17"), end("350.00")], "a gap between two figures has two ends");
}

/// Where the income is unknown, the result says that there is no calculation; else there is one for each line.
#[test]
fn a_calculation_is_lacking_only_without_income() {
    let of = |parent: Finances| assessed(&february(one(parent, None, Deductions::default()), home(Extent::Full)));
    assert!(of(Finances::default()).lacks_calculations());
    assert!(!of(Finances { subtotal: known("60000"), ..Finances::default() }).lacks_calculations());
    let days = simple(alone("60000"), coaching(4), "1.2.2027", "28.2.2027");
    assert!(!assessed(&days).lacks_calculations());
}

#[test]
fn a_written_amount_is_read_again() {
    let largest = write::amount(Chf::LARGEST);
    assert_eq!(written(&format!("Es sind {largest}, nicht 5.")), [Chf::LARGEST, Chf::francs(5)]);
    assert!(is_made_up(Chf::LARGEST) && is_made_up(-Chf::LARGEST));
}

proptest! {
    #![proptest_config(crate::random::config(400))]

    #[test]
    fn no_placeholder_is_shown(case in generator::case(Gaps::Many)) {
        shows_no_placeholder(&case)?;
    }

    #[test]
    fn no_placeholder_is_shown_where_one_answer_in_ten_is_open(case in simple_case(Gaps::Some)) {
        shows_no_placeholder(&case)?;
    }

    #[test]
    fn no_placeholder_is_shown_where_parents_divide(case in hard_case(Gaps::Many)) {
        shows_no_placeholder(&case)?;
    }
}
