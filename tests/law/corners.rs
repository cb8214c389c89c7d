//! Hard corners of ranges, each built to turn between the ends of a gap: the range must hold every amount on the way.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Assessment, Charge};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::payers::Payer;

use crate::support::*;

pub fn unit(income: Answer<Chf>) -> Unit {
    Unit { parent: Finances::only(income), partner: None, deductions: Deductions::none() }
}

/// A child with a pension that does not reach its parents and stands in no ruling of theirs, or does.
pub fn pensioner(pension: &str, in_ruling: bool, kind: HelpKind) -> Child {
    let own = OwnIncome {
        other: known(pension),
        reaches_parents: Choice::Known(false),
        in_parents_ruling: Choice::Known(in_ruling),
        ..OwnIncome::none()
    };
    Child { own, ..child(vec![help(kind, "1.2.2027", "28.2.2027")]) }
}

pub fn plain(kind: HelpKind) -> Child {
    child(vec![help(kind, "1.2.2027", "28.2.2027")])
}

pub fn limited_home(contribution: &str) -> HelpKind {
    let HelpKind::Home(full) = home(Extent::Full) else { panic!() };
    HelpKind::Home(Home { contribution: known(contribution), ..full })
}

pub fn long_term() -> HelpKind {
    foster(FosterForm::LongTerm, Answer::Unknown)
}

pub fn line(result: &Assessment, payer: Payer) -> hilfen_rechner::answer::Range {
    let found = result.months[0].lines.iter().find(|line| line.payer == payer && line.charge == Charge::Placement);
    found.unwrap_or_else(|| panic!("no line of {payer:?}")).amount
}

const PAYERS: [Payer; 4] = [Payer::First, Payer::Second, Payer::Child(0), Payer::Parents];

/// Walks the gap in steps and holds every amount against the range.
fn holds(name: &str, case: impl Fn(Answer<Chf>) -> Case, from: u32, to: u32) {
    let wide = assessed(&case(Answer::Between { low: Chf::francs(from), high: Chf::francs(to) }));
    for income in (from..=to).step_by(usize::try_from((to - from) / 150).unwrap()) {
        let exact = assessed(&case(Answer::Known(Chf::francs(income))));
        let (total, within) = (exact.months[0].total.high, wide.months[0].total);
        assert!(
            within.low.rounded() <= total.rounded() && total.rounded() <= within.high.rounded(),
            "{name} at {income}: {total} not in {within:?}"
        );
        for payer in PAYERS.into_iter().filter(|payer| exact.months[0].lines.iter().any(|line| line.payer == *payer)) {
            let (amount, within) = (line(&exact, payer).high, line(&wide, payer));
            assert!(
                within.low.rounded() <= amount.rounded() && amount.rounded() <= within.high.rounded(),
                "{name} at {income}: {payer:?} {amount} not in {within:?}"
            );
        }
    }
}

pub fn apart(first: Answer<Chf>, second: Answer<Chf>) -> Household {
    Household::Apart { first: unit(first), second: unit(second) }
}

#[test]
fn every_amount_on_the_way_lies_in_the_range() {
    let with_other = |pension: Answer<Chf>, in_ruling, household: &Household, kind: HelpKind| {
        let mut case = case(household.clone(), vec![pensioner("0", in_ruling, kind)]);
        case.children[0].own.other = pension;
        case
    };
    let both = apart(known("85000"), known("112000"));
    let mother = alone("62000");
    holds(
        "§ 35 and a limit, the other parent's income open",
        |gap| case(apart(known("85000"), gap), vec![pensioner("30000", true, long_term())]),
        70_000,
        180_000,
    );
    holds(
        "§ 35 without a limit, the other parent's income open",
        |gap| case(apart(known("85000"), gap), vec![pensioner("30000", true, home(Extent::Full))]),
        0,
        180_000,
    );
    holds(
        "a limit alone, the other parent's income open",
        |gap| case(apart(known("85000"), gap), vec![plain(long_term())]),
        0,
        250_000,
    );
    holds("§ 35, the pension open", |gap| with_other(gap, false, &both, home(Extent::Full)), 0, 60_000);
    holds("§ 35 and a limit, the pension open", |gap| with_other(gap, false, &both, long_term()), 0, 60_000);
    holds("§ 35, the pension open and in the ruling", |gap| with_other(gap, true, &both, long_term()), 0, 60_000);
    holds("§ 35, one parent, the pension open", |gap| with_other(gap, false, &mother, home(Extent::Full)), 0, 60_000);
    holds(
        "§ 35 and a limit, one parent, the pension open",
        |gap| with_other(gap, false, &alone("150000"), limited_home("1500")),
        0,
        60_000,
    );
    holds(
        "a wage, parents apart, a limit",
        |gap| {
            let mut case = case(both.clone(), vec![plain(long_term())]);
            case.children[0].own.wage = gap;
            case
        },
        0,
        60_000,
    );
    holds(
        "a limit shared with a child, a sibling at its own limit",
        |gap| case(Household::One(unit(gap)), vec![pensioner("30000", true, long_term()), plain(limited_home("1000"))]),
        140_000,
        230_000,
    );
    holds(
        "siblings who cost most in turn",
        |gap| case(Household::One(unit(gap)), vec![pensioner("20000", false, home(Extent::Full)), plain(home(Extent::Full))]),
        40_000,
        120_000,
    );
    holds(
        "crisis care of a whole month at the cap",
        |gap| {
            with_days(case(
                apart(gap, known("90000")),
                vec![pensioner("34000", true, foster(FosterForm::Crisis, Answer::Unknown))],
            ))
        },
        60_000,
        260_000,
    );
}

fn with_days(mut case: Case) -> Case {
    let help = &mut case.children[0].helps[0];
    (help.start, help.end) = (date("1.3.2027"), Some(date("31.3.2027")));
    case
}

/// Where one parent earns more, the other's part of a shared limit first rises, then falls: 333.20 lies between the ends.
#[test]
fn a_part_that_rises_and_falls_between_the_ends() {
    let first = |second: Answer<Chf>| {
        line(&assessed(&case(apart(known("85000"), second), vec![pensioner("30000", true, long_term())])), Payer::First)
    };
    assert_eq!(["70000", "112000", "180000"].map(|second| first(known(second)).high.to_string()), ["154.55", "333.20", "308.15"]);
    let open = first(Answer::Between { low: chf("70000"), high: chf("180000") });
    assert!(open.low <= chf("154.54") && open.high >= chf("333.20"), "{open:?}");
    assert!(open.high < chf("545"), "no more than without the limit: {open:?}");
}

/// A child that shares a limit with its parents pays less when they earn more, while they pay for its sibling as before.
#[test]
fn where_stays_and_a_limit_meet_the_total_may_fall_while_an_income_rises() {
    let total = |income: Answer<Chf>| {
        let children = vec![pensioner("30000", true, long_term()), plain(limited_home("1000"))];
        assessed(&case(Household::One(unit(income)), children)).months[0].total
    };
    assert_eq!(
        ["150000", "180000", "200000"].map(|income| total(known(income)).high.to_string()),
        ["2058.40", "1882.00", "1793.80"]
    );
    let open = total(Answer::Between { low: chf("150000"), high: chf("200000") });
    assert!(open.low <= chf("1793.80") && open.high >= chf("2058.40"), "{open:?}");
}

#[test]
fn a_range_of_simple_answers_is_exact() {
    let between = |low, high| Answer::Between { low: chf(low), high: chf(high) };
    let with_partner = |relation| {
        let partner = Some(Partner { relation, finances: person("50000") });
        Household::One(Unit { partner, ..unit(known("60000")) })
    };
    let extent = |extent, regular_days| {
        let HelpKind::Home(full) = home(Extent::Full) else { panic!() };
        HelpKind::Home(Home { extent, regular_days, ..full })
    };
    let days = |days_per_month| HelpKind::FamilyCoaching { days_per_month };
    let rows = [
        (
            "an income",
            case(Household::One(unit(between("52000", "62000"))), vec![plain(home(Extent::Full))]),
            "2027-02 260.00–413.33",
        ),
        ("no income known", case(Household::One(unit(Answer::Unknown)), vec![plain(home(Extent::Full))]), "2027-02 0.00–2500.00"),
        (
            "a partner who may count",
            case(with_partner(Choice::Unknown), vec![plain(home(Extent::Full))]),
            "2027-02 350.00–672.92",
        ),
        (
            "a partner who counts",
            case(with_partner(Choice::Known(Relation::Stable)), vec![plain(home(Extent::Full))]),
            "2027-02 672.92",
        ),
        ("an extent", case(alone("60000"), vec![plain(extent(Choice::Unknown, None))]), "2027-02 175.00–350.00"),
        (
            "an extent, 14 of 28 days",
            case(alone("60000"), vec![plain(extent(Choice::Unknown, Some(14)))]),
            "2027-02 175.00–350.00",
        ),
        (
            "an extent, 15 of 28 days",
            case(alone("60000"), vec![plain(extent(Choice::Unknown, Some(15)))]),
            "2027-02 280.00–350.00",
        ),
        (
            "part-time, 15 of 28 days",
            case(alone("60000"), vec![plain(extent(Choice::Known(Extent::PartTime), Some(15)))]),
            "2027-02 350.00",
        ),
        (
            "full-time, 15 of 28 days",
            case(alone("60000"), vec![plain(extent(Choice::Known(Extent::Full), Some(15)))]),
            "2027-02 350.00",
        ),
        (
            "days of coaching",
            case(alone("60000"), vec![plain(days(Answer::Between { low: 3, high: 9 }))]),
            "2027-02 75.00–200.00",
        ),
        ("days of coaching not known", case(alone("60000"), vec![plain(days(Answer::Unknown))]), "2027-02 0.00–200.00"),
        (
            "a foster pay",
            case(alone("180000"), vec![plain(foster(FosterForm::LongTerm, between("1200", "1900")))]),
            "2027-02 1200.00–1764.00",
        ),
    ];
    for (name, case, expected) in rows {
        assert_eq!(by_month(&assessed(&case)), [expected], "{name}");
    }
}

/// As many children and helps as a case may hold, and nothing known: the work must not multiply from child to child.
#[test]
fn a_case_without_any_answer_ends() {
    for household in [apart(Answer::Unknown, Answer::Unknown), Household::One(unit(Answer::Unknown)), Household::NoLiableParents]
    {
        let children = (0..12)
            .map(|_| Child { own: OwnIncome::default(), ..child(vec![help(home(Extent::Full), "1.2.2027", "28.2.2027")]) })
            .collect();
        let result = assessed(&case(household, children));
        assert_eq!(result.months[0].total.low, Chf::ZERO);
        assert!(result.months[0].total.high >= chf("30000"), "each child may owe 2500: {:?}", result.months[0].total);
    }
}

/// § 35: up to the cap of the parent's share a pension raises it faster than the child's own share; from there on only the
/// child's rises. What is left to the parent is highest where the cap begins: 9500 + 190 500 at 15 % are 2500 a month.
#[test]
fn what_is_left_to_a_parent_is_highest_where_the_cap_begins() {
    let with = |pension: Answer<Chf>| {
        let own = OwnIncome { other: pension, ..pensioner("0", false, home(Extent::Full)).own };
        case(alone("190500"), vec![Child { own, ..plain(home(Extent::Full)) }])
    };
    let wide = assessed(&with(Answer::Between { low: chf("9001"), high: chf("10000") }));
    let left = |pension: &str| line(&assessed(&with(known(pension))), Payer::First).high.to_string();
    assert_eq!((left("9001"), left("9500"), left("10000")), ("2456.26".into(), "2460.42".into(), "2458.33".into()));
    assert_eq!(line(&wide, Payer::First).high.to_string(), "2460.42");
    assert_eq!(line(&wide, Payer::First).low.to_string(), "2456.26");
}

/// A parent alone with a child in a home whose own income is told by `own`.
fn alone_with(income: &str, own: OwnIncome) -> Assessment {
    assessed(&case(alone(income), vec![Child { own, ..plain(home(Extent::Full)) }]))
}

pub fn shown(range: hilfen_rechner::answer::Range) -> String {
    format!("{}–{}", range.low, range.high)
}

/// § 35 with gaps in what the child has: each highest value of the parent's part lies where not all gaps are at one end.
#[test]
fn a_childs_own_income_in_several_gaps() {
    let between = |low: &str, high: &str| Answer::Between { low: chf(low), high: chf(high) };
    let apart = OwnIncome { reaches_parents: Choice::Known(false), in_parents_ruling: Choice::Known(false), ..OwnIncome::none() };
    let change = IncomeChange { since: date("1.1.2027"), monthly: between("0", "10") };
    let rows = [
        // 9000 costs the child nothing, one franc more 37.50; the wage counts for the parent only.
        (
            "wage",
            "50500",
            OwnIncome { other: between("9000", "9001"), wage: between("0", "100"), ..apart.clone() },
            "309.58–347.67",
        ),
        (
            "changed wage",
            "50500",
            OwnIncome { other: between("9000", "9001"), wage_change: Some(change), ..apart.clone() },
            "309.58–347.78",
        ),
        // 10 % of a wealth of 10 000 brings 8000 to 9000.
        ("wealth", "50000", OwnIncome { other: known("8000"), wealth: between("0", "20000"), ..apart.clone() }, "306.67–344.17"),
    ];
    for (name, income, own, expected) in rows {
        assert_eq!(shown(line(&alone_with(income, own), Payer::First)), expected, "{name}");
    }
}

/// Whether the child's money reaches the parents, and whether it stands in their ruling, is not known: both ways count.
#[test]
fn open_choices_about_a_childs_income() {
    let open = OwnIncome {
        other: known("12000"),
        reaches_parents: Choice::Unknown,
        in_parents_ruling: Choice::Unknown,
        ..OwnIncome::none()
    };
    // In the ruling: § 33 on 62 000, 413.33. Not in it: on 74 000, 616.67. The child's own part is 150.
    let result = alone_with("62000", open.clone());
    assert_eq!(shown(line(&result, Payer::First)), "263.33–616.67");
    assert_eq!(shown(line(&result, Payer::Child(0))), "0.00–150.00");
    assert_eq!(shown(result.months[0].total), "413.33–616.67");
    let known_way = |reaches, ruling| {
        let own = OwnIncome { reaches_parents: Choice::Known(reaches), in_parents_ruling: Choice::Known(ruling), ..open.clone() };
        line(&alone_with("62000", own), Payer::First).high.to_string()
    };
    assert_eq!(
        [known_way(true, true), known_way(true, false), known_way(false, true), known_way(false, false)],
        ["413.33", "616.67", "263.33", "466.67"]
    );
    // Two such children: one share of the parent, and each child's own part.
    let children = vec![Child { own: open, ..plain(home(Extent::Full)) }; 2];
    let both = assessed(&case(alone("62000"), children));
    assert_eq!(shown(line(&both, Payer::First)), "263.33–616.67");
    assert_eq!(shown(line(&both, Payer::Child(1))), "0.00–150.00");
    assert_eq!(shown(both.months[0].total), "413.33–766.67");
}

/// The lowest part of a parent needs both: the money does not reach the parents, and there is little of it.
#[test]
fn an_open_choice_and_a_gap_at_once() {
    let own = OwnIncome {
        other: Answer::Between { low: chf("9600"), high: chf("9900") },
        reaches_parents: Choice::Unknown,
        in_parents_ruling: Choice::Known(false),
        ..OwnIncome::none()
    };
    // 8 % of 60 100 less 5 % of 9600, up to 8 % of 60 400.
    assert_eq!(shown(line(&alone_with("50500", own), Payer::First)), "360.67–402.67");
}

/// Parents apart, one income not known: two stays by days are added up for each of them, and nothing is shared.
#[test]
fn stays_by_days_of_parents_apart_are_added_up() {
    let between = Answer::Between { low: chf("50000"), high: chf("60000") };
    let stay = |start, end| help(foster(FosterForm::Crisis, Answer::Unknown), start, end);
    let helps = vec![stay("1.2.2027", "10.2.2027"), stay("11.2.2027", "20.2.2027")];
    let result = assessed(&case(apart(known("60000"), between), vec![child(helps)]));
    // 20 days of 7 % of 60 000, and of 5 % of 50 000.
    assert_eq!(shown(line(&result, Payer::First)), "230.14–230.14");
    assert_eq!(shown(line(&result, Payer::Second)), "136.99–230.14");
}

/// A parent's gap moves no child's own part, and one child's part is not the other's.
#[test]
fn each_childs_own_part_stays_its_own() {
    let between = Answer::Between { low: chf("90000"), high: chf("120000") };
    let children = vec![pensioner("12000", true, home(Extent::Full)), pensioner("22000", true, home(Extent::Full))];
    let result = assessed(&case(apart(known("60000"), between), children));
    assert_eq!(shown(line(&result, Payer::Child(0))), "150.00–150.00");
    assert_eq!(shown(line(&result, Payer::Child(1))), "641.67–641.67");
}
