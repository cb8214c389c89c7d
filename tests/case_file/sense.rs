//! A case that can be read and makes no sense is refused, with the place of each mistake.

use super::*;

const HELP: HelpId = HelpId { child: 0, help: 0 };

/// A case in which all is well: a row makes one thing wrong.
fn sound() -> Case {
    simple(alone("52000"), home(Extent::Full), "1.2.2027", "31.7.2027")
}

fn parent(case: &mut Case) -> &mut Unit {
    let Household::One(unit) = &mut case.household else { panic!() };
    unit
}

const NO_DEDUCTIONS: DeductionsOfYear = DeductionsOfYear {
    year: 0,
    children: Answer::Unknown,
    maintenance_paid: Answer::Unknown,
    day_care: Answer::Unknown,
    illness: Answer::Unknown,
};

fn of_year(year: Year, subtotal: &str) -> FinancesOfYear {
    let nothing = known("0");
    FinancesOfYear { year, subtotal: known(subtotal), property: nothing, upkeep: nothing, wealth: nothing }
}

/// The parent's figures in these years.
fn in_years(case: &mut Case, years: &[Year]) {
    let parent = &mut parent(case).parent;
    (parent.year, parent.further_years) = (Some(years[0]), years[1..].iter().map(|year| of_year(*year, "1")).collect());
}

/// The parent's income changing on these days.
fn changing(case: &mut Case, days: &[impl AsRef<str>]) {
    let mut changes = days.iter().map(|day| IncomeChange { since: date(day.as_ref()), monthly: known("1") });
    let parent = &mut parent(case).parent;
    (parent.change, parent.further_changes) = (changes.next(), changes.collect());
}

#[test]
fn a_case_that_makes_no_sense_is_refused_with_the_place() {
    type Row = (&'static str, fn(&mut Case), CaseError);
    let first_day = date("1.1.2022");
    let over = Chf::LARGEST + Chf::rappen(1);
    assert_eq!(over.to_string(), "100000000.00");
    let rows: Vec<Row> = vec![
        ("no child", |case| case.children.clear(), CaseError::NoChild),
        ("a child without help", |case| case.children[0].helps.clear(), CaseError::NoHelp { child: 0 }),
        (
            "thirteen children",
            |case| case.children = vec![case.children[0].clone(); MOST_ENTRIES + 1],
            CaseError::TooMany { most: 12 },
        ),
        (
            "thirteen helps",
            |case| case.children[0].helps = vec![case.children[0].helps[0].clone(); MOST_ENTRIES + 1],
            CaseError::TooMany { most: 12 },
        ),
        (
            "born tomorrow",
            |case| case.children[0].birth = Some(date("22.11.2026")),
            CaseError::BornInFuture { child: 0, birth: date("22.11.2026") },
        ),
        (
            "born after the start",
            |case| {
                case.today = date("1.3.2027");
                case.children[0].birth = Some(date("2.2.2027"))
            },
            CaseError::BornAfterStart { help: HELP, birth: date("2.2.2027") },
        ),
        ("121 years old", |case| case.children[0].age = Some(121), CaseError::TooOld { child: 0, most: 120 }),
        (
            "the end before the start",
            |case| case.children[0].helps[0].end = Some(date("31.1.2027")),
            CaseError::EndBeforeStart { help: HELP, start: date("1.2.2027"), end: date("31.1.2027") },
        ),
        (
            "a stay of more than ten years",
            |case| case.children[0].helps[0].end = Some(date("2.2.2037")),
            CaseError::TooLong { help: HELP, years: LONGEST_YEARS },
        ),
        (
            "before the rules",
            |case| case.children[0].helps[0].start = date("31.12.2021"),
            CaseError::BeforeRules { help: HELP, start: date("31.12.2021"), first: date("1.1.2022") },
        ),
        (
            "negative wealth",
            |case| parent(case).parent.wealth = known("-1"),
            CaseError::Negative { field: Field::Wealth(Person::First), dated: None },
        ),
        (
            "negative upkeep",
            |case| parent(case).parent.upkeep = known("-0.01"),
            CaseError::Negative { field: Field::Upkeep(Person::First), dated: None },
        ),
        (
            "a range from below zero",
            |case| parent(case).deductions.illness = Answer::Between { low: chf("-5"), high: chf("5") },
            CaseError::Negative { field: Field::Illness(Person::First), dated: None },
        ),
        (
            "a negative wage of a child",
            |case| case.children[0].own.wage = known("-1"),
            CaseError::Negative { field: Field::Wage(0), dated: None },
        ),
        (
            "a negative wage of a child since a change",
            |case| case.children[0].own.wage_change = Some(IncomeChange { since: date("1.3.2027"), monthly: known("-1") }),
            CaseError::Negative { field: Field::ChangedIncome(Person::Child(0)), dated: Some(Dated::Since(date("1.3.2027"))) },
        ),
        (
            "an absurd income",
            |case| parent(case).parent.subtotal = Answer::Known(Chf::LARGEST + Chf::rappen(1)),
            CaseError::TooLarge { field: Field::Subtotal(Person::First), dated: None },
        ),
        (
            "an absurd loss",
            |case| parent(case).parent.subtotal = Answer::Known(-Chf::LARGEST - Chf::rappen(1)),
            CaseError::Negative { field: Field::Subtotal(Person::First), dated: None },
        ),
        (
            "an absurd end of a range",
            |case| parent(case).parent.wealth = Answer::Between { low: Chf::ZERO, high: Chf::LARGEST + Chf::rappen(1) },
            CaseError::TooLarge { field: Field::Wealth(Person::First), dated: None },
        ),
        (
            "31 children",
            |case| parent(case).deductions.children = Answer::Known(31),
            CaseError::TooLarge { field: Field::ChildDeductions(Person::First), dated: None },
        ),
        (
            "32 days of coaching",
            |case| case.children[0].helps[0].kind = coaching(32),
            CaseError::TooLarge { field: Field::DaysPerMonth(HELP), dated: None },
        ),
        (
            "32 regular days",
            |case| {
                let HelpKind::Home(home) = &mut case.children[0].helps[0].kind else { panic!() };
                home.regular_days = Some(32)
            },
            CaseError::TooLarge { field: Field::DaysPerMonth(HELP), dated: None },
        ),
        (
            "a range the wrong way round",
            |case| parent(case).parent.subtotal = Answer::Between { low: chf("2"), high: chf("1") },
            CaseError::Reversed { field: Field::Subtotal(Person::First), dated: None },
        ),
        (
            "days the wrong way round",
            |case| {
                case.children[0].helps[0].kind = HelpKind::FamilyCoaching { days_per_month: Answer::Between { low: 9, high: 8 } }
            },
            CaseError::Reversed { field: Field::DaysPerMonth(HELP), dated: None },
        ),
        (
            "figures of a further year, the first without one",
            |case| parent(case).parent.further_years = vec![of_year(2027, "1")],
            CaseError::YearMissing { field: Field::Subtotal(Person::First) },
        ),
        (
            "deductions of a further year, the first without one",
            |case| {
                let none = DeductionsOfYear { year: 2027, ..NO_DEDUCTIONS };
                parent(case).deductions.further_years = vec![none];
            },
            CaseError::YearMissing { field: Field::ChildDeductions(Person::First) },
        ),
        (
            "a year twice",
            |case| in_years(case, &[2026, 2026]),
            CaseError::Twice { field: Field::Subtotal(Person::First), dated: Dated::Year(2026) },
        ),
        (
            "a year too early for any help",
            |case| in_years(case, &[2026, 2016]),
            CaseError::YearOutside { field: Field::Subtotal(Person::First), year: 2016, first: 2017, last: 2037 },
        ),
        (
            "a year too late",
            |case| in_years(case, &[20_226, 2026]),
            CaseError::YearOutside { field: Field::Subtotal(Person::First), year: 20_226, first: 2017, last: 2037 },
        ),
        (
            "thirteen years",
            |case| in_years(case, &std::array::from_fn::<i32, 13, _>(|place| 2020 + i32::try_from(place).unwrap())),
            CaseError::TooManyDated { field: Field::Subtotal(Person::First), dated: Dated::Year(2032), most: 12 },
        ),
        (
            "a negative wealth in a further year",
            |case| {
                in_years(case, &[2026, 2027]);
                parent(case).parent.further_years[0].wealth = known("-1");
            },
            CaseError::Negative { field: Field::Wealth(Person::First), dated: Some(Dated::Year(2027)) },
        ),
        (
            "two changes on a day",
            |case| changing(case, &["1.3.2027", "1.4.2027", "1.3.2027"]),
            CaseError::Twice { field: Field::ChangedIncome(Person::First), dated: Dated::Since(date("1.3.2027")) },
        ),
        (
            "thirteen changes",
            |case| changing(case, &(1..=13).map(|day| format!("{day}.3.2027")).collect::<Vec<_>>()),
            CaseError::TooManyDated {
                field: Field::ChangedIncome(Person::First),
                dated: Dated::Since(date("13.3.2027")),
                most: 12,
            },
        ),
        (
            "an absurd income since the second change",
            |case| {
                changing(case, &["1.3.2027", "1.4.2027"]);
                parent(case).parent.further_changes[0].monthly = Answer::Known(Chf::LARGEST + Chf::rappen(1));
            },
            CaseError::TooLarge { field: Field::ChangedIncome(Person::First), dated: Some(Dated::Since(date("1.4.2027"))) },
        ),
    ];
    for (name, change, expected) in rows {
        let mut case = sound();
        change(&mut case);
        assert_eq!(check(&case, Some(first_day)), [expected], "{name}");
        assert_eq!(assess(&case, &RuleBook::embedded()).err(), Some(vec![expected]), "{name}: nothing is computed");
    }
}

#[test]
fn what_is_just_allowed_is_taken() {
    type Row = (&'static str, fn(&mut Case));
    let rows: Vec<Row> = vec![
        ("the sound case itself", |_| {}),
        ("twelve children", |case| case.children = vec![case.children[0].clone(); MOST_ENTRIES]),
        ("twelve helps", |case| case.children[0].helps = vec![case.children[0].helps[0].clone(); MOST_ENTRIES]),
        ("born today", |case| case.children[0].birth = Some(date("21.11.2026"))),
        ("a stay of one day", |case| case.children[0].helps[0].end = Some(date("1.2.2027"))),
        ("a stay of ten years", |case| case.children[0].helps[0].end = Some(date("1.2.2037"))),
        ("the first day of the rules", |case| case.children[0].helps[0].start = date("1.1.2022")),
        ("a loss", |case| parent(case).parent.subtotal = Answer::Known(-Chf::LARGEST)),
        ("a monthly loss", |case| {
            parent(case).parent.change = Some(IncomeChange { since: date("1.3.2027"), monthly: known("-1") })
        }),
        ("the largest income", |case| parent(case).parent.subtotal = Answer::Known(Chf::LARGEST)),
        ("30 children", |case| parent(case).deductions.children = Answer::Known(30)),
        ("31 days", |case| case.children[0].helps[0].kind = coaching(31)),
        ("figures of twelve years, as far away as may be", |case| {
            in_years(case, &[2017, 2037, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029])
        }),
        ("twelve changes", |case| changing(case, &(1..=12).map(|day| format!("{day}.3.2027")).collect::<Vec<_>>())),
        ("a range of one amount", |case| parent(case).parent.subtotal = Answer::Between { low: chf("1"), high: chf("1") }),
    ];
    for (name, change) in rows {
        let mut case = sound();
        change(&mut case);
        assert_eq!(check(&case, Some(date("1.1.2022"))), [], "{name}");
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let mut case = sound();
    case.children[0].birth = Some(date("1.1.2030"));
    case.children[0].helps[0].end = Some(date("1.1.2026"));
    parent(&mut case).parent.wealth = known("-1");
    assert_eq!(check(&case, Some(date("1.1.2022"))).len(), 4, "born in future, after the start, end before start, negative");
    assert_eq!(check(&sound(), None), [], "without rules no date is too early");
}
