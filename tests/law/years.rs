//! § 30a Abs. 1: each month is charged by the income of its own previous calendar year. Abs. 6: the last change that has had its
//! first full month decides.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Assessment, Calculation};
use hilfen_rechner::calendar::Year;
use hilfen_rechner::case::field::{Dated, Field, Person};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::{Reading, Reason};

use crate::support::*;

/// A parent alone with this income in each year; the first without a year where it is 0.
fn parent_of(years: &[(Year, &str)]) -> Finances {
    let (first, further) = years.split_first().unwrap();
    let nothing = Answer::Known(chf("0"));
    let of_year = |&(year, subtotal): &(Year, &str)| FinancesOfYear {
        year,
        subtotal: known(subtotal),
        property: nothing,
        upkeep: nothing,
        wealth: nothing,
    };
    Finances {
        year: Some(first.0).filter(|year| *year != 0),
        further_years: further.iter().map(of_year).collect(),
        ..person(first.1)
    }
}

fn household_of(parent: Finances) -> Household {
    Household::One(Unit { parent, partner: None, deductions: Deductions::none() })
}

/// A home from December 2026 to January 2029.
fn over_the_turns(parent: Finances) -> Case {
    simple(household_of(parent), home(Extent::Full), "1.12.2026", "31.1.2029")
}

/// § 33: 60 000 at 7 % are 350 a month, 50 500 at 6 % are 252.50, 52 500 at 6 % are 262.50, 40 000 are free.
#[test]
fn a_month_is_charged_by_the_income_of_the_year_before_it() {
    type Row = (&'static str, &'static [(Year, &'static str)], &'static [&'static str]);
    let rows: [Row; 8] = [
        ("one figure without a year", &[(0, "60000")], &["2026-12..2029-01 350.00"]),
        ("one figure with a year", &[(2025, "60000")], &["2026-12..2029-01 350.00"]),
        (
            "every year its own",
            &[(2025, "60000"), (2026, "50500"), (2027, "52500"), (2028, "40000")],
            &["2026-12 350.00", "2027-01..2027-12 252.50", "2028-01..2028-12 262.50", "2029-01 0.00"],
        ),
        (
            "in any order",
            &[(2027, "52500"), (2028, "40000"), (2025, "60000"), (2026, "50500")],
            &["2026-12 350.00", "2027-01..2027-12 252.50", "2028-01..2028-12 262.50", "2029-01 0.00"],
        ),
        (
            "the nearest earlier year stands in",
            &[(2025, "60000"), (2026, "50500")],
            &["2026-12 350.00", "2027-01..2029-01 252.50"],
        ),
        (
            "an earlier year before a later one, however far",
            &[(2020, "60000"), (2026, "50500"), (2028, "52500")],
            &["2026-12 350.00", "2027-01..2028-12 252.50", "2029-01 262.50"],
        ),
        (
            "the nearest later year where there is no earlier one",
            &[(2028, "60000"), (2027, "50500")],
            &["2026-12..2028-12 252.50", "2029-01 350.00"],
        ),
        ("the nearest of two earlier years", &[(2024, "60000"), (2022, "50500")], &["2026-12..2029-01 350.00"]),
    ];
    for (name, years, expected) in rows {
        assert_eq!(by_month(&assessed(&over_the_turns(parent_of(years)))), expected, "{name}");
    }
}

/// A change takes the place of the Zwischentotal in all years, from its first full month to that of the next one.
#[test]
fn the_last_change_with_a_full_month_decides() {
    let change = |since: &str, yearly: u32| IncomeChange { since: date(since), monthly: Answer::Known(month_of(yearly)) };
    let changed = |changes: &[IncomeChange], years: &[(Year, &str)]| {
        let (first, further) = changes.split_first().unwrap();
        let parent = Finances { change: Some(*first), further_changes: further.to_vec(), ..parent_of(years) };
        by_month(&assessed(&simple(household_of(parent), home(Extent::Full), "1.11.2026", "31.5.2027")))
    };
    let years: &[(Year, &str)] = &[(2025, "60000"), (2026, "40000")];
    let rows = [
        (
            "two changes",
            changed(&[change("15.12.2026", 50_400), change("1.3.2027", 60_000)], &[(0, "40000")]),
            vec!["2026-11..2026-12 0.00", "2027-01..2027-02 252.00", "2027-03..2027-05 350.00"],
        ),
        (
            "the later one first in the list",
            changed(&[change("1.3.2027", 60_000), change("15.12.2026", 50_400)], &[(0, "40000")]),
            vec!["2026-11..2026-12 0.00", "2027-01..2027-02 252.00", "2027-03..2027-05 350.00"],
        ),
        (
            "two with the same first full month: the later one",
            changed(&[change("20.1.2027", 60_000), change("2.1.2027", 50_400)], &[(0, "40000")]),
            vec!["2026-11..2027-01 0.00", "2027-02..2027-05 350.00"],
        ),
        (
            "a change and years",
            changed(&[change("1.3.2027", 50_400)], years),
            vec!["2026-11..2026-12 350.00", "2027-01..2027-02 0.00", "2027-03..2027-05 252.00"],
        ),
        (
            "a change before all years decides in them, too",
            changed(&[change("1.5.2025", 50_400)], years),
            vec!["2026-11..2027-05 252.00"],
        ),
    ];
    for (name, found, expected) in rows {
        assert_eq!(found, expected, "{name}");
    }
}

fn month_of(yearly: u32) -> Chf {
    chf(&yearly.to_string()).divided(12)
}

/// Each phase with the years that stand in: `first 2026-12..2027-05 350.00 by 2025`.
fn phases(result: &Assessment) -> Vec<String> {
    let shown = |phase: &hilfen_rechner::assessment::Phase| {
        let years: Vec<String> = phase.stand_in.iter().map(Year::to_string).collect();
        let partly = if phase.partly_own_year { " partly" } else { "" };
        let by = if years.is_empty() { String::new() } else { format!("{partly} by {}", years.join("+")) };
        format!("{:?} {}..{} {}{by}", phase.payer, phase.from, phase.to, phase.amount.high)
    };
    result.phases().iter().map(shown).collect()
}

#[test]
fn a_year_whose_figures_nobody_gave_is_told_with_the_year_that_stands_in() {
    let changed = || {
        let change = Some(IncomeChange { since: date("1.12.2026"), monthly: known("5000") });
        Finances { change, ..parent_of(&[(2025, "0"), (2027, "0")]) }
    };
    let of_2025_to_2028 = [(2025, "60000"), (2026, "50500"), (2027, "52500"), (2028, "40000")];
    let rows: [(&str, Finances, &[&str]); 5] = [
        (
            "figures without a year are those of the year before the first month",
            person("60000"),
            &["First 2026-12..2026-12 350.00", "First 2027-01..2029-01 350.00 by 2025"],
        ),
        (
            "every year its own",
            parent_of(&of_2025_to_2028),
            &[
                "First 2026-12..2026-12 350.00",
                "First 2027-01..2027-12 252.50",
                "First 2028-01..2028-12 262.50",
                "First 2029-01..2029-01 0.00",
            ],
        ),
        (
            "the same amount, first by its own year",
            parent_of(&[(2025, "60000"), (2026, "60000")]),
            &["First 2026-12..2027-12 350.00", "First 2028-01..2029-01 350.00 by 2026"],
        ),
        (
            "a later year",
            parent_of(&[(2027, "60000"), (2028, "60000")]),
            &["First 2026-12..2027-12 350.00 by 2027", "First 2028-01..2029-01 350.00"],
        ),
        (
            "a change takes the place of the Zwischentotal only",
            changed(),
            &[
                "First 2026-12..2026-12 350.00",
                "First 2027-01..2027-12 350.00 by 2025",
                "First 2028-01..2028-12 350.00",
                "First 2029-01..2029-01 350.00 by 2027",
            ],
        ),
    ];
    for (name, parent, expected) in rows {
        let result = assessed(&over_the_turns(parent));
        assert_eq!(phases(&result), expected, "{name}");
        let told = result.readings.contains(&Reading::OneYearsIncome);
        assert_eq!(told, expected.iter().any(|phase| phase.contains(" by ")), "{name}: the reading");
    }
}

/// Whose figures count for a line: with those of the parents the child's and the partner's, as far as there are any.
#[test]
fn of_whom_a_year_is_missing() {
    let full = || parent_of(&[(2026, "60000"), (2027, "60000")]);
    let stay = |household| simple(household, home(Extent::Full), "1.12.2027", "31.1.2028");
    let with = |change: fn(&mut Case)| {
        let mut case = stay(household_of(full()));
        change(&mut case);
        phases(&assessed(&case)).iter().any(|phase| phase.contains(" by 2026"))
    };
    fn unit(case: &mut Case) -> &mut Unit {
        let Household::One(unit) = &mut case.household else { panic!() };
        unit
    }
    fn partner(case: &mut Case, relation: Choice<Relation>) {
        unit(case).partner = Some(Partner { relation, finances: person("100000") });
    }
    type Row = (&'static str, fn(&mut Case), bool);
    let rows: [Row; 11] = [
        ("of nobody", |_| {}, false),
        ("of a stable partner", |case| partner(case, Choice::Known(Relation::Stable)), true),
        ("of a partner who may count: the most is with that income", |case| partner(case, Choice::Unknown), true),
        ("of a partner who does not count", |case| partner(case, Choice::Known(Relation::NotStable)), false),
        ("of deductions", |case| unit(case).deductions.illness = known("1"), true),
        (
            "of no deductions: both years are given",
            |case| (unit(case).deductions.year, unit(case).deductions.further_years) = (Some(2026), deductions_of(&[2027])),
            false,
        ),
        ("of a child's wage", |case| case.children[0].own.wage = known("1"), true),
        (
            "of a child's wealth",
            |case| {
                let own = &mut case.children[0].own;
                (own.wealth, own.in_parents_ruling) = (Answer::Unknown, Choice::Known(false));
            },
            true,
        ),
        ("of a child's wealth in the parents' ruling: it is not used", |case| case.children[0].own.wealth = known("1"), false),
        (
            "of no child: both years are given",
            |case| {
                let own = &mut case.children[0].own;
                (own.year, own.wage) = (Some(2026), known("1"));
                own.further_years = vec![own_of(2027, "2", "0")];
            },
            false,
        ),
        ("of nobody where the office decides", |case| case.asylum = Choice::Known(true), false),
    ];
    for (name, change, expected) in rows {
        assert_eq!(with(change), expected, "{name}");
    }
}

fn deductions_of(years: &[Year]) -> Vec<DeductionsOfYear> {
    let nothing = Answer::Known(chf("0"));
    let of_year = |year: &Year| DeductionsOfYear {
        year: *year,
        children: Answer::Known(1),
        maintenance_paid: nothing,
        day_care: nothing,
        illness: nothing,
    };
    years.iter().map(of_year).collect()
}

fn own_of(year: Year, wage: &str, other: &str) -> OwnIncomeOfYear {
    OwnIncomeOfYear { year, wage: known(wage), other: known(other), wealth: known("0") }
}

/// § 33 on 60 000 and § 34: each figure of a further year counts in the months of the next.
#[test]
fn every_figure_has_its_years() {
    let stay = |change: &dyn Fn(&mut Case)| {
        let mut case = simple(household_of(parent_of(&[(2026, "60000")])), home(Extent::Full), "1.12.2027", "31.1.2028");
        change(&mut case);
        by_month(&assessed(&case))
    };
    fn unit(case: &mut Case) -> &mut Unit {
        let Household::One(unit) = &mut case.household else { panic!() };
        unit
    }
    let finances = |change: fn(&mut FinancesOfYear)| {
        stay(&|case| {
            let parent = &mut unit(case).parent;
            *parent = parent_of(&[(2026, "60000"), (2027, "60000")]);
            change(&mut parent.further_years[0]);
        })
    };
    let deductions = |change: fn(&mut DeductionsOfYear)| {
        stay(&|case| {
            let deductions = &mut unit(case).deductions;
            (deductions.year, deductions.further_years) = (Some(2026), deductions_of(&[2027]));
            deductions.further_years[0].children = Answer::Known(0);
            change(&mut deductions.further_years[0]);
        })
    };
    let own = |adult: bool, wage: &str, other: &str| {
        stay(&|case| {
            case.children[0].birth = Some(date(if adult { "1.6.2008" } else { "1.6.2015" }));
            let own = &mut case.children[0].own;
            (own.year, own.further_years) = (Some(2026), vec![own_of(2027, wage, other)]);
            own.in_parents_ruling = Choice::Known(false);
        })
    };
    // 60 000 at 7 %: 350 a month; 50 000 at 5 %: 208.33; 65 000 at 8 %: 433.33.
    let rows = [
        ("Zwischentotal", finances(|of| of.subtotal = known("50000")), "208.33"),
        ("property", finances(|of| of.property = known("5000")), "433.33"),
        ("upkeep", finances(|of| of.upkeep = known("10000")), "208.33"),
        ("wealth", finances(|of| of.wealth = known("50000")), "433.33"),
        ("children", deductions(|of| of.children = Answer::Known(2)), "208.33"),
        ("maintenance", deductions(|of| of.maintenance_paid = known("10000")), "208.33"),
        ("day care", deductions(|of| of.day_care = known("10000")), "208.33"),
        ("illness", deductions(|of| of.illness = known("10000")), "208.33"),
        ("a minor's wage", own(false, "5000", "0"), "433.33"),
        ("a minor's other income", own(false, "0", "5000"), "433.33"),
    ];
    for (name, found, expected) in rows {
        assert_eq!(found, ["2027-12 350.00".to_owned(), format!("2028-01 {expected}")], "{name}");
    }
    // § 34: 14 400 at 15 %.
    assert_eq!(own(true, "14400", "0"), ["2027-12 0.00", "2028-01 180.00"], "a young adult's wage");
}

/// What each missing answer moves, and in which year or since which change it is missing.
#[test]
fn a_gap_says_of_which_year_or_change_it_is() {
    let open = |high: &str| Answer::Between { low: chf("50001"), high: chf(high) };
    let mut parent = parent_of(&[(2025, "0"), (2026, "0"), (2027, "60000")]);
    (parent.subtotal, parent.further_years[0].subtotal) = (open("52401"), open("51201"));
    let change = |since: &str, high: &str| IncomeChange {
        since: date(since),
        monthly: Answer::Between { low: chf("4250"), high: chf(high) },
    };
    (parent.change, parent.further_changes) = (Some(change("1.3.2028", "4350")), vec![change("1.9.2028", "4300")]);
    let result = assessed(&over_the_turns(parent));
    let gaps: Vec<_> = result.gaps.iter().map(|gap| (gap.field, gap.dated, gap.monthly.to_string())).collect();
    let (subtotal, changed) = (Field::Subtotal(Person::First), Field::ChangedIncome(Person::First));
    // 6 % of the difference, a month.
    assert_eq!(
        gaps,
        [
            (subtotal, Some(Dated::Year(2025)), "12.00".to_owned()),
            (subtotal, Some(Dated::Year(2026)), "6.00".to_owned()),
            (changed, Some(Dated::Since(date("1.3.2028"))), "6.00".to_owned()),
            (changed, Some(Dated::Since(date("1.9.2028"))), "3.00".to_owned()),
        ]
    );
}

/// Figures of a child's own by § 35 that are open in two years: each month as if it stood alone, and the total reached at once.
#[test]
fn a_childs_open_income_of_two_years_turns_in_each_alone() {
    let apart = OwnIncome { reaches_parents: Choice::Known(false), in_parents_ruling: Choice::Known(false), ..OwnIncome::none() };
    let open = |low: &str, high: &str| Answer::Between { low: chf(low), high: chf(high) };
    let of = |start: &str, end: &str, own: OwnIncome| {
        let mut case = simple(alone("190500"), home(Extent::Full), start, end);
        case.children[0].own = own;
        assessed(&case)
    };
    let (one, other) = (open("0", "30000"), open("8000", "40000"));
    let further = vec![OwnIncomeOfYear { other, ..own_of(2027, "0", "0") }];
    let both = OwnIncome { other: one, year: Some(2026), further_years: further, ..apart.clone() };
    let both = of("1.12.2027", "31.1.2028", both);
    let first = of("1.12.2027", "31.12.2027", OwnIncome { other: one, ..apart.clone() });
    let second = of("1.1.2028", "31.1.2028", OwnIncome { other, ..apart });
    let amounts = |result: &Assessment| -> Vec<_> {
        let months = result.months.iter();
        months.map(|month| (month.total, month.lines.iter().map(|line| line.amount).collect::<Vec<_>>())).collect()
    };
    assert_eq!(amounts(&both), [amounts(&first), amounts(&second)].concat());
    assert_eq!(both.total.unwrap(), first.total.unwrap().plus(second.total.unwrap()));
}

/// The steps show the figures that were used, and of which year they are.
#[test]
fn the_steps_tell_the_year() {
    let result = assessed(&over_the_turns(parent_of(&[(2025, "60000"), (2026, "50500"), (2027, "50500")])));
    let year = |one: &Calculation| {
        one.steps.iter().find_map(|step| match step.reason {
            Reason::TotalIncome { year, subtotal, .. } => Some((year, subtotal)),
            _ => None,
        })
    };
    let told: Vec<_> = result.calculations.low.iter().map(|one| (one.from.to_string(), year(one).unwrap())).collect();
    assert_eq!(
        told,
        [
            ("2026-12".to_owned(), (Some(2025), chf("60000"))),
            ("2027-01".to_owned(), (Some(2026), chf("50500"))),
            ("2028-01".to_owned(), (Some(2027), chf("50500"))),
        ]
    );
    let plain = assessed(&over_the_turns(person("60000")));
    assert_eq!(year(&plain.calculations.low[0]), Some((None, chf("60000"))));
}
