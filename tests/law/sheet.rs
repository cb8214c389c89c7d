//! The sheet «Berechnung der Kostenbeteiligung»: who gets one, its phases, and the rows of its tables. All figures are those of the
//! assessment.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Assessment, NoSheet};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::payers::Payer;
use hilfen_rechner::text::sheet_table::{Line, Table, tables};
use hilfen_rechner::text::{GERMAN, Names};

use crate::support::*;

/// The rows of a table: what, where, the figures of the persons, and those of all together.
pub fn rows(table: &Table) -> Vec<String> {
    let row = |line: &Line| {
        let each = line.each.iter().map(|(_, cell)| GERMAN.sheet_cell(*cell)).collect::<Vec<_>>().join(" | ");
        let place = line.source.map(|source| source.place).unwrap_or_default();
        format!("{} [{place}] {each} = {}", GERMAN.sheet_row(line, false), GERMAN.sheet_cell(line.together))
    };
    table.lines.iter().map(row).collect()
}

fn one(case: &Case) -> (Assessment, Vec<Vec<String>>) {
    let result = assessed(case);
    let shown =
        result.sheets().unwrap().iter().flat_map(|sheet| tables(sheet, &[]).iter().map(rows).collect::<Vec<_>>()).collect();
    (result, shown)
}

fn couple() -> Household {
    let first = Finances { wealth: known("30000"), ..person("64000") };
    let deductions = Deductions { children: Answer::Known(2), ..Deductions::none() };
    Household::Together(Couple { first, second: person("28000"), deductions })
}

#[test]
fn the_rows_of_an_ordinary_case_stand_in_the_order_of_the_law() {
    let (_, shown) = one(&simple(couple(), home(Extent::Full), "1.2.2027", "31.1.2028"));
    let expected = [
        "Zwischentotal der Einkünfte [§ 30a Abs. 2 lit. a] 64’000.00 | 28’000.00 = 92’000.00",
        "Liegenschaften, nicht selbst bewohnt [§ 30a Abs. 3] 0.00 | 0.00 = 0.00",
        "10 % des steuerbaren Vermögens [§ 30a Abs. 2 lit. b] 3’000.00 | 0.00 = 3’000.00",
        "Gesamteinkommen [§ 30a Abs. 1 lit. a] 67’000.00 | 28’000.00 = 95’000.00",
        "Abzug für Kinder: 2 × 5’000 [§ 30a Abs. 5 lit. a]  = −10’000.00",
        "Genehmigter Unterhalt [§ 30a Abs. 5 lit. b]  = 0.00",
        "Tagesbetreuung [§ 30a Abs. 5 lit. c]  = 0.00",
        "Krankheit, Unfall, Behinderung [§ 30a Abs. 5 lit. d]  = 0.00",
        "Massgebendes Jahreseinkommen [§ 30a]  = 85’000.00",
        "Tarifstufe, Einkommen bis [§ 32]  = 85’000.00",
        "Ansatz, vom ganzen Einkommen [§ 32]  = 9.5 %",
        "Im Monat: mal Ansatz, geteilt durch 12 [§§ 29, 32]  = 672.92",
        "Reduktion um 20 % oder 50 %: keine [§ 29 Abs. 3, 4]  = ",
        "Kantonsbeitrag nicht bekannt: ohne Grenze [§ 28 Abs. 3]  = ",
        "Kostenbeteiligung im Monat [§ 29 Abs. 1]  = 672.92",
    ];
    assert_eq!(shown.concat(), expected);
}

#[test]
fn partner_child_reduction_and_limit_have_rows_of_their_own() {
    let partner = Partner { relation: Choice::Known(Relation::StepParent), finances: person("60000") };
    let household = Household::One(Unit { parent: person("100000"), partner: Some(partner), deductions: Deductions::none() });
    let mut case = simple(household, home(Extent::Weekly), "1.2.2027", "28.2.2027");
    case.children[0].own.wage = known("6000");
    let HelpKind::Home(home) = &mut case.children[0].helps[0].kind else { panic!("a home") };
    home.contribution = known("900");
    let (_, shown) = one(&case);
    let has = |row: &str| assert!(shown.concat().contains(&row.to_owned()), "{row}: {shown:#?}");
    has("Anteil von Partnerin oder Partner: 50 % [§ 30a Abs. 4] 30’000.00 = ");
    has("Eigenes Einkommen des Kindes [§ 30a Abs. 1] 6’000.00 = ");
    has("Einkommen zusammen [§ 30a Abs. 1 lit. a]  = 136’000.00");
    has("Ansatz, vom ganzen Einkommen [§ 32]  = 13.5 %");
    has("Nach der Reduktion um 20 % [§ 29 Abs. 3]  = 1’224.00");
    has("Grenze Kantonsbeitrag: 900 [§ 28 Abs. 3]  = 900.00");
    has("Kostenbeteiligung im Monat [§ 29 Abs. 1]  = 900.00");
}

#[test]
fn a_range_has_both_its_ends() {
    let household = Household::Together(Couple {
        first: Finances { subtotal: Answer::Between { low: chf("60000"), high: chf("70000") }, ..person("0") },
        second: person("28000"),
        deductions: Deductions { children: Answer::Known(2), ..Deductions::none() },
    });
    let (_, shown) = one(&simple(household, home(Extent::Full), "1.2.2027", "28.2.2027"));
    let has = |row: &str| assert!(shown.concat().contains(&row.to_owned()), "{row}: {shown:#?}");
    has("Zwischentotal der Einkünfte [§ 30a Abs. 2 lit. a] 60’000.00 bis 70’000.00 | 28’000.00 = 88’000.00 bis 98’000.00");
    has("Ansatz, vom ganzen Einkommen [§ 32]  = 8.5 % bis 10.5 %");
    has("Kostenbeteiligung im Monat [§ 29 Abs. 1]  = 552.50 bis 770.00");
}

#[test]
fn what_nobody_gave_is_open_and_no_amount() {
    let first = Finances { wealth: Answer::Unknown, ..person("60000") };
    let household = Household::Together(Couple { first, second: person("28000"), deductions: Deductions::none() });
    let (result, shown) = one(&simple(household, home(Extent::Full), "1.2.2027", "28.2.2027"));
    let has = |row: &str| assert!(shown.concat().contains(&row.to_owned()), "{row}: {shown:#?}");
    has("10 % des steuerbaren Vermögens [§ 30a Abs. 2 lit. b] offen | 0.00 = offen");
    has("Im Monat: mal Ansatz, geteilt durch 12 [§§ 29, 32]  = 770.00 bis offen");
    has("Kostenbeteiligung im Monat [§ 29 Abs. 1]  = 770.00 bis 2’500.00");
    assert!(!shown.concat().iter().any(|row| row.contains("was offen ist")), "the low end says it already");
    let sheets = result.sheets().unwrap();
    assert!(!GERMAN.left_out(&tables(&sheets[0], &[])[0].high, Names::Apart).is_empty(), "it says what is left out");
}

#[test]
fn what_follows_from_an_open_figure_is_open_at_the_end_that_it_moves() {
    let first = Finances { wealth: Answer::Unknown, ..person("60000") };
    let deductions = Deductions { illness: Answer::Unknown, ..Deductions::none() };
    let mut case = simple(
        Household::Together(Couple { first, second: person("28000"), deductions }),
        home(Extent::Full),
        "1.2.2027",
        "28.2.2027",
    );
    let (result, shown) = one(&case);
    let has = |shown: &[Vec<String>], row: &str| assert!(shown.concat().contains(&row.to_owned()), "{row}: {shown:#?}");
    has(&shown, "Gesamteinkommen [§ 30a Abs. 1 lit. a] 60’000.00 bis offen | 28’000.00 = 88’000.00 bis offen");
    has(&shown, "Massgebendes Jahreseinkommen [§ 30a]  = offen");
    has(&shown, "Ohne das, was offen ist []  = 770.00");
    has(&shown, "Ansatz, vom ganzen Einkommen [§ 32]  = offen");
    let table = &tables(&result.sheets().unwrap()[0], &[])[0];
    let cap = Some(book().on(date("1.2.2027")).unwrap().monthly_cap.source);
    assert_eq!(
        GERMAN.why_open(&table.high, false, cap).unwrap(),
        "¹ Ohne: Vermögen (Elternteil 1), Krankheit und Behinderung. Das ist noch offen. \
         Höchstens 2’500 Franken im Monat (VO §§ 32, 33, 34)."
    );
    // Nothing says that a limit is not reached, while the share is open.
    let HelpKind::Home(home) = &mut case.children[0].helps[0].kind else { panic!("a home") };
    home.contribution = known("5000");
    has(&one(&case).1, "Grenze Kantonsbeitrag [§ 28 Abs. 3]  = offen");
}

#[test]
fn each_tariff_names_whose_income_counts() {
    let mut child = simple(Household::NoLiableParents, home(Extent::Full), "1.2.2027", "28.2.2027");
    child.children[0].own.other = known("12000");
    let of = |household| simple(household, home(Extent::Full), "1.2.2027", "28.2.2027");
    for (case, letter, tariff) in [(of(couple()), "a", "32"), (of(alone("60000")), "b", "33"), (child, "c", "34")] {
        let shown = one(&case).1.concat();
        let has = |row: &str| assert!(shown.iter().any(|known| known.contains(row)), "{row}: {shown:#?}");
        has(&format!("Gesamteinkommen [§ 30a Abs. 1 lit. {letter}]"));
        has(&format!("geteilt durch 12 [§§ 29, {tariff}]"));
    }
}

#[test]
fn an_income_since_a_change_has_a_row_that_adds_up_and_a_phase_that_names_it() {
    let changed = |finances: Finances, since, monthly| Finances {
        change: Some(IncomeChange { since: date(since), monthly: known(monthly) }),
        ..finances
    };
    let first = changed(Finances { wealth: known("25000"), ..person("72000") }, "15.3.2027", "4200");
    let household = Household::Together(Couple { first: first.clone(), second: person("28000"), deductions: Deductions::none() });
    let mut case = simple(household, home(Extent::Full), "1.2.2027", "31.7.2027");
    case.children[0].own.wage = known("3000");
    case.children[0].own.wage_change = Some(IncomeChange { since: date("1.6.2027"), monthly: known("500") });
    let shown = one(&case).1.concat();
    let has = |row: &str| assert!(shown.contains(&row.to_owned()), "{row}: {shown:#?}");
    has("Einkommen im Monat: 12 × 4’200 [§ 30a Abs. 6] 50’400.00 = ");
    has("Zwischentotal der Einkünfte [§ 30a Abs. 2 lit. a] 28’000.00 = ");
    has("Gesamteinkommen [§ 30a Abs. 1 lit. a] 52’900.00 | 28’000.00 = ");
    has("Lohn des Kindes im Monat: 12 × 500 [§ 30a Abs. 6] 6’000.00 = ");
    has("Einkommen zusammen [§ 30a Abs. 1 lit. a]  = 86’900.00");

    let phases = |case: &Case| {
        let result = assessed(case);
        let sheets = result.sheets().unwrap();
        let phases = sheets[0].phases.iter();
        phases.map(|phase| [GERMAN.phase_income(phase), GERMAN.phase_reason(phase)].join(" | ")).collect::<Vec<_>>()
    };
    let expected = [
        "2026 | ganzer Monat",
        "2026 und seit 15. März 2027 (VO § 30a Abs. 6) | ganzer Monat; Einkommen verändert",
        "2026 und seit 1. Juni 2027 (VO § 30a Abs. 6) | ganzer Monat; Einkommen verändert",
    ];
    assert_eq!(phases(&case), expected);
    let single = Household::One(Unit { parent: first, partner: None, deductions: Deductions::none() });
    let alone = phases(&simple(single, home(Extent::Full), "1.2.2027", "31.7.2027"));
    assert_eq!(alone[1], "seit 15. März 2027 (VO § 30a Abs. 6) | ganzer Monat; Einkommen verändert");
}

#[test]
fn parents_who_live_apart_have_a_sheet_each_without_the_others_figures() {
    let unit = |subtotal| Unit { parent: person(subtotal), partner: None, deductions: Deductions::none() };
    let case =
        simple(Household::Apart { first: unit("72000"), second: unit("48000") }, home(Extent::Full), "1.2.2027", "31.7.2027");
    let result = assessed(&case);
    let sheets = result.sheets().unwrap();
    let known: Vec<_> = sheets.iter().map(|sheet| (sheet.payer, sheet.others.clone())).collect();
    assert_eq!(known, [(Payer::First, vec![Payer::Second]), (Payer::Second, vec![Payer::First])]);
    for (sheet, [own, other]) in sheets.iter().zip([["72’000.00", "48’000.00"], ["48’000.00", "72’000.00"]]) {
        let shown = tables(sheet, &[]).iter().flat_map(rows).collect::<Vec<_>>().join("\n");
        assert!(shown.contains(own) && !shown.contains(other), "{shown}");
    }
}

#[test]
fn a_parent_whose_income_nobody_told_has_no_sheet() {
    let unit = |parent| Unit { parent, partner: None, deductions: Deductions::none() };
    let household = Household::Apart { first: unit(person("72000")), second: unit(Finances::only(Answer::Unknown)) };
    let result = assessed(&simple(household, home(Extent::Full), "1.2.2027", "31.7.2027"));
    let known: Vec<_> = result.sheets().unwrap().iter().map(|sheet| (sheet.payer, sheet.others.clone())).collect();
    assert_eq!(known, [(Payer::First, vec![Payer::Second])]);
}

#[test]
fn a_child_that_comes_of_age_has_a_sheet_of_its_own_from_then_on() {
    let mut case = simple(couple(), home(Extent::Full), "1.2.2027", "31.1.2029");
    case.children[0].birth = Some(date("15.8.2009"));
    case.children[0].helps[0].grounds.majority_reason = Choice::Known(MajorityReason::EndOfTraining);
    case.children[0].helps[0].grounds.began_as_minor = Choice::Known(true);
    case.children[0].own.wage = known("12000");
    let result = assessed(&case);
    let periods: Vec<String> = result
        .sheets()
        .unwrap()
        .iter()
        .flat_map(|sheet| {
            sheet
                .phases
                .iter()
                .map(|phase| format!("{:?} {}..{} {}", sheet.payer, phase.from, phase.to, phase.amount.low))
                .collect::<Vec<_>>()
        })
        .collect();
    let expected = ["Parents 2027-02..2027-08 1010.42", "Child(0) 2027-09..2027-12 150.00", "Child(0) 2028-01..2029-01 150.00"];
    assert_eq!(periods, expected);
}

#[test]
fn each_phase_names_the_year_whose_income_counts() {
    let of_year = |year, subtotal| FinancesOfYear { year, ..FinancesOfYear { subtotal: known(subtotal), ..nothing_in(year) } };
    let parent = Finances { year: Some(2026), further_years: vec![of_year(2027, "60000")], ..person("50500") };
    let household = Household::One(Unit { parent, partner: None, deductions: Deductions::none() });
    let result = assessed(&simple(household, home(Extent::Full), "1.11.2027", "28.2.2029"));
    let sheets = result.sheets().unwrap();
    let phases: Vec<String> = sheets[0]
        .phases
        .iter()
        .map(|phase| {
            format!(
                "{}..{} × {} {} of {:?}, {:?} stands in",
                phase.from, phase.to, phase.months, phase.amount.low, phase.year, phase.stand_in
            )
        })
        .collect();
    let expected = [
        "2027-11..2027-12 × 2 252.50 of Some(2026), [] stands in",
        "2028-01..2028-12 × 12 350.00 of Some(2027), [] stands in",
        "2029-01..2029-02 × 2 350.00 of Some(2027), [2027] stands in",
    ];
    assert_eq!(phases, expected);
    assert_eq!(tables(&sheets[0], &[]).len(), 2, "a table for each income");
    assert_eq!(tables(&sheets[0], &[])[0].periods().len(), 1, "the dearest months come first, in one period");
}

fn nothing_in(year: i32) -> FinancesOfYear {
    let nothing = Answer::Known(Chf::ZERO);
    FinancesOfYear { year, subtotal: nothing, property: nothing, upkeep: nothing, wealth: nothing }
}

#[test]
fn where_there_is_no_sheet_it_is_known_why() {
    let refused = |case: &mut Case| case.children[0].domicile = Choice::Known(Domicile::Abroad);
    let mut abroad = simple(couple(), home(Extent::Full), "1.2.2027", "31.7.2027");
    refused(&mut abroad);
    let mut asylum = simple(couple(), home(Extent::Full), "1.2.2027", "31.7.2027");
    asylum.asylum = Choice::Known(true);
    let unknown = Household::One(Unit {
        parent: Finances { subtotal: Answer::Unknown, ..person("0") },
        partner: None,
        deductions: Deductions::none(),
    });
    let rows = [
        (abroad, NoSheet::Refused),
        (asylum, NoSheet::OfficeDecides),
        (simple(couple(), HelpKind::AfterCare, "1.2.2027", "31.7.2027"), NoSheet::OfficeDecides),
        (simple(couple(), coaching(4), "1.2.2027", "31.7.2027"), NoSheet::NotNeeded),
        (simple(unknown, home(Extent::Full), "1.2.2027", "31.7.2027"), NoSheet::NoIncome),
    ];
    for (case, why) in rows {
        assert_eq!(assessed(&case).sheets(), Err(why));
    }
}

/// Both ends have a column only where they show different figures.
pub fn has_columns_that_differ(table: &Table) {
    let differs = |line: &Line| {
        let [low, high] = line.together.map(|value| GERMAN.sheet_cell([value, None]));
        low != high
    };
    assert_eq!(table.is_range(), table.lines.iter().any(differs), "{:#?}", rows(table));
}

/// Whose share is limited by what the canton may pay: both ends are computed apart, and are the same to the Rappen.
#[test]
fn ends_that_show_the_same_have_one_column() {
    for (first, second) in [("64000", "28000"), ("64000", "55000"), ("62000", "28000"), ("65500", "28000")] {
        let unit = |subtotal| Unit { parent: person(subtotal), partner: None, deductions: Deductions::none() };
        let household = Household::Apart { first: unit(first), second: unit(second) };
        let result = assessed(&simple(household, home(Extent::Full), "1.2.2027", "31.1.2028"));
        let sheets = result.sheets().unwrap();
        sheets.iter().flat_map(|sheet| tables(sheet, &[])).for_each(|table| {
            has_columns_that_differ(&table);
            assert!(!table.is_range(), "{first} and {second}: {:#?}", rows(&table));
        });
    }
}
