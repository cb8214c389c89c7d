//! What the second reading of the law and an independent check of the engine have put right, row by row.

use hilfen_rechner::answer::Answer;
use hilfen_rechner::assessment::Assessment;
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::charging;
use hilfen_rechner::rules::payers::Payer;
use hilfen_rechner::rules::right::{Condition, Failure, Status, Verdict};
use hilfen_rechner::rules::several::{Added, StayDays, capped, days_away};

use crate::corners::{limited_home, pensioner};
use crate::support::*;

/// The files of `tests/cases/found`: each came out wrong once.
#[test]
fn the_found_cases() {
    let rows = [
        ("1a-same-stay-twice", vec!["2027-02 0.00"], "0.00–0.00"),
        ("1b-change-on-one-day", vec!["2027-02 0.00"], "0.00–0.00"),
        ("2a-regular-days-left-out-of-the-sum", vec!["2027-10 0.00"], "0.00–0.00"),
        ("3-cap-of-a-month-after-35", vec!["2027-03 2500.00"], "2500.00–2500.00"),
        ("5-of-age-in-the-stay-without-a-reason", vec!["2027-01..2027-02 1430.00"], "2860.00–2860.00"),
        ("6-range-mixes-the-extents", vec!["2027-04..2027-09 2000.00–2500.00", "2027-10 1250.00–2500.00"], "14000.00–17500.00"),
        ("6b-a-wage-beside-two-stays", vec!["2027-06 1250.00–2500.00", "2027-07 2000.00–2500.00"], "3750.00–5000.00"),
        (
            "6c-two-stays-in-another-month",
            vec!["2027-06 1250.00–2500.00", "2027-07 2000.00–2500.00", "2027-08..2027-09 0.00", "2027-10 2500.00"],
            "6250.00–7500.00",
        ),
    ];
    let mut files: Vec<_> =
        std::fs::read_dir("tests/cases/found").unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    assert_eq!(files, rows.iter().map(|(name, ..)| format!("{name}.json")).collect::<Vec<_>>());
    for (name, months, total) in rows {
        let text = std::fs::read_to_string(format!("tests/cases/found/{name}.json")).unwrap();
        let result = assessed(&file::read(&text).unwrap());
        assert_eq!(by_month(&result), months, "{name}");
        let whole = result.total.unwrap();
        assert_eq!(format!("{}–{}", whole.low, whole.high), total, "{name}");
    }
}

#[test]
fn a_calendar_day_counts_once() {
    let stay = |first, days| StayDays { first, days, regular: None };
    let regular = |first, days, regular| StayDays { first, days, regular: Some(regular) };
    let rows = [
        ("nothing", vec![], 0),
        ("one stay", vec![stay(3, 9)], 9),
        ("the same stay twice", vec![stay(3, 9), stay(3, 9)], 9),
        ("a change on one day", vec![stay(1, 5), stay(5, 5)], 9),
        ("a change from one day to the next", vec![stay(1, 5), stay(6, 5)], 10),
        ("one stay within another", vec![stay(1, 20), stay(5, 3)], 20),
        ("three that overlap", vec![stay(1, 10), stay(8, 10), stay(15, 10)], 24),
        ("with a gap", vec![stay(1, 3), stay(20, 3)], 6),
        ("the whole month", vec![stay(1, 31)], 31),
        ("regular days", vec![regular(1, 12, 4)], 4),
        ("more regular days than it has", vec![regular(1, 3, 4)], 3),
        ("no regular day", vec![regular(1, 31, 0)], 0),
        ("regular days and a day behind", vec![regular(1, 12, 4), stay(13, 1)], 5),
        ("as many regular days as the month has", vec![regular(1, 12, 31), stay(10, 5)], 14),
        ("regular days while the child is away anyhow", vec![regular(5, 4, 4), stay(1, 20)], 20),
        ("regular days partly while it is away anyhow", vec![regular(1, 12, 4), stay(5, 16)], 20),
        ("regular days with few days of their own", vec![regular(1, 8, 4), stay(3, 6)], 8),
        ("two homes with regular days", vec![regular(1, 31, 6), regular(1, 31, 6)], 12),
        ("two homes with regular days on few days", vec![regular(1, 8, 6), regular(1, 8, 6)], 8),
        ("the one that ends first goes first", vec![regular(1, 10, 5), regular(1, 5, 5)], 10),
    ];
    for (name, stays, expected) in rows {
        assert_eq!(days_away(&stays), expected, "{name}");
        let turned: Vec<StayDays> = stays.into_iter().rev().collect();
        assert_eq!(days_away(&turned), expected, "{name}, turned round");
    }
}

/// An emergency placement that goes over into a home on its last day: the usual case.
#[test]
fn an_emergency_placement_that_goes_over_into_a_home() {
    let rows = [("9.2.2027", "2027-02 0.00"), ("10.2.2027", "2027-02 1250.00")];
    for (end, expected) in rows {
        let helps = vec![help(HelpKind::EmergencyPlacement, "1.2.2027", "4.2.2027"), help(home(Extent::Full), "4.2.2027", end)];
        assert_eq!(by_month(&assessed(&case(alone("100000"), vec![child(helps)]))), [expected], "until {end}");
    }
}

fn regular_home(extent: Extent, days: Option<u32>) -> HelpKind {
    let HelpKind::Home(home) = home(extent) else { panic!() };
    HelpKind::Home(Home { regular_days: days, ..home })
}

#[test]
fn regular_days_count_in_the_common_sum() {
    let change = |days: Option<u32>, end: &str| {
        let helps = vec![
            help(regular_home(Extent::Full, days), "1.10.2027", "12.10.2027"),
            help(regular_home(Extent::Full, days), "13.10.2027", end),
        ];
        by_month(&assessed(&case(alone("100000"), vec![child(helps)])))
    };
    let rows = [
        ("4 and 1", Some(4), "13.10.2027", "2027-10 0.00"),
        ("4 and 4", Some(4), "31.10.2027", "2027-10 0.00"),
        ("5 and 5", Some(5), "31.10.2027", "2027-10 1250.00"),
        ("as many as the month has", Some(31), "13.10.2027", "2027-10 1250.00"),
        ("none given", None, "13.10.2027", "2027-10 1250.00"),
    ];
    for (name, days, end, expected) in rows {
        assert_eq!(change(days, end), [expected], "{name}");
    }
}

/// § 29 Abs. 4 looks at the days of the home itself, § 29 Abs. 2 at those of all stays.
#[test]
fn half_of_the_month_is_asked_of_the_home_itself() {
    let helps = vec![
        help(regular_home(Extent::PartTime, Some(8)), "1.3.2027", "20.3.2027"),
        help(foster(FosterForm::Weekly, Answer::Unknown), "21.3.2027", "31.3.2027"),
    ];
    let result = assessed(&case(alone("60000"), vec![child(helps)]));
    // 350 a month: 19 days away, of which 8 in the home. Half for the home, 80 % for the family: the higher is owed.
    assert_eq!(by_month(&result), ["2027-03 280.00"]);
    assert!(
        result
            .calculations
            .low
            .iter()
            .flat_map(|one| &one.steps)
            .all(|step| { !matches!(step.reason, hilfen_rechner::rules::Reason::NotPartTime { .. }) })
    );
}

/// § 35 in each mode: together they owe the higher of the two amounts, each after the month's cap.
#[test]
fn the_cap_comes_before_the_childs_share() {
    let crisis = || foster(FosterForm::Crisis, Answer::Unknown);
    let of = |income: &str, kind: HelpKind, start: &str, end: &str| {
        let mut child = pensioner("12000", true, kind);
        (child.helps[0].start, child.helps[0].end) = (date(start), Some(date(end)));
        let result = assessed(&case(alone(income), vec![child]));
        (first_month(&result, Payer::First), first_month(&result, Payer::Child(0)))
    };
    let rows = [
        ("by days at the cap", "250000", crisis(), "31.3.2027", ("2347.12", "152.88")),
        ("by days below the cap", "100000", crisis(), "31.3.2027", ("1121.10", "152.88")),
        ("by days, the child's share the higher", "40000", crisis(), "31.3.2027", ("0.00", "152.88")),
        ("by month at the cap", "250000", home(Extent::Full), "31.3.2027", ("2350.00", "150.00")),
        ("weekly", "250000", home(Extent::Weekly), "31.3.2027", ("1880.00", "120.00")),
        ("part-time", "250000", home(Extent::PartTime), "31.3.2027", ("1175.00", "75.00")),
        ("too few days", "250000", home(Extent::Full), "9.3.2027", ("0.00", "0.00")),
        ("a limit after that", "250000", limited_home("1000"), "31.3.2027", ("940.00", "60.00")),
    ];
    for (name, income, kind, end, (parent, own)) in rows {
        assert_eq!(of(income, kind, "1.3.2027", end), (parent.to_owned(), own.to_owned()), "{name}");
    }
}

/// Two stays by days, added up: the cap of a month holds for both together, and the child's share comes off after it.
#[test]
fn the_cap_holds_for_days_that_are_added_up() {
    let crisis = || foster(FosterForm::Crisis, Answer::Unknown);
    let mut child = pensioner("12000", true, crisis());
    (child.helps[0].start, child.helps[0].end) = (date("1.3.2027"), Some(date("15.3.2027")));
    child.helps.push(help(crisis(), "16.3.2027", "31.3.2027"));
    let result = assessed(&case(alone("250000"), vec![child]));
    assert_eq!(first_month(&result, Payer::First), "2347.12");
    assert_eq!(first_month(&result, Payer::Child(0)), "152.88");

    let added = |full: u32, owed: u32| Added { full: Chf::francs(full), owed: Chf::francs(owed) };
    let rows = [
        ("below the cap", vec![added(2000, 2000)], None, "2000.00", ""),
        ("above the cap", vec![added(3000, 3000)], None, "2500.00", ""),
        ("§ 35 above the cap", vec![added(3000, 2800)], Some(added(200, 200)), "2300.00", "200.00"),
        ("§ 35 below the cap", vec![added(2000, 1800)], Some(added(200, 200)), "1800.00", "200.00"),
        ("cut by limits", vec![added(3000, 1000)], Some(added(200, 100)), "1000.00", "100.00"),
        ("the child at the cap", vec![added(2700, 0)], Some(added(2700, 2700)), "0.00", "2500.00"),
        (
            "parents apart, the child at the cap: what the cap takes off it comes back",
            vec![added(1600, 100), added(1600, 100)],
            Some(added(3000, 3000)),
            "350.00 350.00",
            "2500.00",
        ),
    ];
    for (name, parents, child, expected, own) in rows {
        let (left, of_child) = capped(&parents, child, Chf::francs(2500));
        let shown: Vec<String> = left.iter().map(Chf::to_string).collect();
        assert_eq!(shown.join(" "), expected, "{name}");
        assert_eq!(of_child.map(|amount| amount.to_string()).unwrap_or_default(), own, "{name}");
    }
}

/// Parents who live apart, two stays by days, the foster pay not known: the bounds of their parts are exact where all else is known.
#[test]
fn bounds_of_days_that_are_added_up_are_exact() {
    let crisis = || foster(FosterForm::Crisis, Answer::Unknown);
    let rows = [
        ("below the cap", ["90000", "45000"], "12000", ["861.21", "132.49", "152.88"]),
        ("one parent at the cap", ["250000", "50000"], "12000", ["2359.09", "200.36", "152.88"]),
        ("both at the cap, and each stay at its limit", ["250000", "250000"], "12000", ["1518.54", "1518.54", "93.93"]),
        ("the child pays more", ["30000", "42000"], "45000", ["0.00", "0.00", "2293.15"]),
    ];
    for (name, [first, second], pension, expected) in rows {
        let mut child = pensioner(pension, true, crisis());
        (child.helps[0].start, child.helps[0].end) = (date("1.3.2027"), Some(date("15.3.2027")));
        child.helps.push(help(crisis(), "16.3.2027", "31.3.2027"));
        let result = assessed(&case(crate::corners::apart(known(first), known(second)), vec![child]));
        let owed = [Payer::First, Payer::Second, Payer::Child(0)].map(|payer| first_month(&result, payer));
        assert_eq!(owed, expected, "{name}");
    }
}

/// SHG § 28 Abs. 3 «until majority»: only what lies beyond falls away.
#[test]
fn the_months_as_a_minor_stay_possible() {
    let stay = |birth: &str, kind: HelpKind, end: &str| {
        let mut case = simple(alone("62000"), kind, "15.1.2027", end);
        case.children[0].birth = Some(date(birth));
        case.children[0].helps[0].grounds.majority_reason = hilfen_rechner::answer::Choice::Known(MajorityReason::Nothing);
        assessed(&case)
    };
    let january_and_february = vec!["2027-01..2027-02 413.33"];
    let full = || home(Extent::Full);
    let rows = [
        ("of age in February", "10.2.2009", full(), "20.4.2027", january_and_february.clone(), true),
        ("of age on the first of March", "1.3.2009", full(), "20.4.2027", january_and_february.clone(), true),
        ("without an end", "10.2.2009", full(), "", january_and_february.clone(), true),
        ("the end before that of the month", "10.2.2009", full(), "12.2.2027", january_and_february, true),
        ("of age in the first month", "16.1.2009", full(), "20.4.2027", vec!["2027-01 413.33"], true),
        ("of age the day after the end", "21.2.2009", full(), "20.2.2027", vec!["2027-01..2027-02 413.33"], false),
    ];
    for (name, birth, kind, end, months, beyond) in rows {
        let result = stay(birth, kind, end);
        assert_eq!(by_month(&result), months, "{name}");
        assert_eq!(result.helps[0].verdict, Verdict::Possible, "{name}");
        let since = date(birth).plus_years(18);
        let condition = result.helps[0].conditions.iter().find(|reason| reason.condition == Condition::MajorityReason);
        let expected = beyond.then_some(Status::MetUntil(Failure::NoMajorityReason { since: Some(since) }));
        assert_eq!(condition.map(|reason| reason.status), expected, "{name}");
        assert!(result.whole_stay, "{name}: it ends with the last month that is paid");
    }
    let of_age = stay("15.1.2009", full(), "20.4.2027");
    assert_eq!(of_age.helps[0].verdict, Verdict::No, "of age on the first day");
    assert!(of_age.total.is_none());
}

/// Coaching beside a stay is free as long as the canton pays for the stay, and not beyond.
#[test]
fn coaching_beside_a_stay_that_ends_with_majority() {
    let mut case = simple(alone("62000"), home(Extent::Full), "15.1.2027", "30.4.2027");
    case.children[0].birth = Some(date("10.2.2009"));
    case.children[0].helps[0].grounds.majority_reason = hilfen_rechner::answer::Choice::Known(MajorityReason::Nothing);
    case.children.push(child(vec![help(coaching(4), "1.2.2027", "31.3.2027")]));
    let result = assessed(&case);
    assert_eq!(by_month(&result), ["2027-01..2027-02 413.33", "2027-03 100.00"]);
    assert!(result.readings.iter().any(|reading| reading.id() == "refused-help"));
}

/// § 14 Abs. 5: the canton's contribution to a home, where it is entered, is pro rata in the entry and exit month.
#[test]
fn the_limit_in_a_home_is_pro_rata() {
    let stay = |start: &str, end: &str| by_month(&assessed(&simple(alone("180000"), limited_home("1500"), start, end)));
    assert_eq!(stay("1.4.2027", "30.4.2027"), ["2027-04 1500.00"]);
    assert_eq!(stay("11.4.2027", "31.5.2027"), ["2027-04 1000.00", "2027-05 1500.00"]);
    assert_eq!(stay("1.4.2027", "15.5.2027"), ["2027-04 1500.00", "2027-05 725.81"]);
    let rests = |start: &str| {
        let result = assessed(&simple(alone("180000"), limited_home("1500"), start, "31.5.2027"));
        result.readings.iter().any(|reading| reading.id() == "partial-limit")
    };
    assert!(rests("11.4.2027") && !rests("1.4.2027"));
}

/// Where parents share a limit, the quotient has no end: of equal months none is the dearer by that.
#[test]
fn equal_months_are_equal() {
    let long_term = foster(FosterForm::LongTerm, known("1000"));
    let peak = |result: &Assessment| result.peak().unwrap().month.to_string();
    for (first, second) in [("85000", "112000"), ("93000", "71000"), ("61001", "99999"), ("123457", "87654")] {
        let mut case = simple(crate::corners::apart(known(first), known(second)), long_term.clone(), "1.2.2027", "31.1.2028");
        for (since, monthly) in [("1.4.2027", "9000"), ("1.6.2027", "7777"), ("1.9.2027", "6543")] {
            let Household::Apart { first, .. } = &mut case.household else { panic!() };
            first.parent.change = Some(IncomeChange { since: date(since), monthly: known(monthly) });
            let result = assessed(&case);
            assert_eq!(by_month(&result), ["2027-02..2028-01 1000.00"]);
            assert_eq!(peak(&result), "2027-02", "changed on {since} to {monthly}");
        }
    }
}

/// Of more open choices than are tried in every combination the months are exact, and the total is the sum of their ends.
#[test]
fn many_open_choices_are_bounded_month_by_month() {
    let siblings = |count: usize, kind: &HelpKind, start: &str, end: &str| {
        let result = assessed(&case(alone("80000"), vec![child(vec![help(kind.clone(), start, end)]); count]));
        let total = result.total.unwrap();
        (by_month(&result), format!("{}–{}", total.low, total.high))
    };
    let HelpKind::Home(home) = regular_home(Extent::Full, Some(20)) else { panic!() };
    let open_extent = HelpKind::Home(Home { extent: hilfen_rechner::answer::Choice::Unknown, ..home });
    let months = vec!["2027-09 586.67–733.33".to_owned(), "2027-10 366.67–733.33".to_owned()];
    let of = |count| siblings(count, &open_extent, "1.9.2027", "15.10.2027");
    // One extent for both months: part-time care costs least, though September, with 20 days, is not halved. Of five children's
    // the least of each month is told.
    assert_eq!(of(1), (months.clone(), "1100.00–1466.67".to_owned()));
    assert_eq!(of(4), (months.clone(), "1100.00–1466.67".to_owned()));
    assert_eq!(of(5), (months, "953.33–1466.67".to_owned()));

    let open_form = HelpKind::FosterFamily {
        form: None,
        specialised: hilfen_rechner::answer::Choice::Known(false),
        agreed_pay: Answer::Unknown,
    };
    let months = vec!["2027-01 0.00–747.40".to_owned(), "2027-02 0.00–733.33".to_owned()];
    let of = |count| siblings(count, &open_form, "1.1.2027", "28.2.2027");
    // Alone either form holds in both months; of several children one may be on holiday, another in long-term care.
    assert_eq!(of(1), (months.clone(), "0.00–1466.67".to_owned()));
    assert_eq!(of(2), (months.clone(), "0.00–1480.73".to_owned()));
    assert_eq!(of(5), (months, "0.00–1480.73".to_owned()));
}

/// By days the cap begins elsewhere than by month: there a parent's part turns, when the child's own income rises.
#[test]
fn where_the_cap_of_a_month_by_days_begins() {
    let crisis = foster(FosterForm::Crisis, Answer::Unknown);
    let mut child = pensioner("0", false, crisis);
    (child.helps[0].start, child.helps[0].end) = (date("1.3.2027"), Some(date("31.3.2027")));
    child.own.other = Answer::Between { low: Chf::francs(9_100), high: Chf::francs(9_900) };
    let result = assessed(&case(alone("186737"), vec![child]));
    // 15 % of 186 737 and the child's 9499.55, by days, are just the cap. Of it 5 % of 9499.55 come off: more than at both ends.
    let parent = result.months[0].lines.iter().find(|line| line.payer == Payer::First).unwrap();
    assert_eq!(format!("{}–{}", parent.amount.low, parent.amount.high), "2456.27–2459.66");
}

/// The parts add up to the amount, and who has no part gets none of what a quotient without an end leaves.
#[test]
fn what_is_shared_out_adds_up() {
    let hundred = Chf::francs(100);
    for parts in [[1, 1, 1], [1, 1, 0], [7, 0, 0], [3, 5, 11]] {
        let shares = charging::share_out(hundred, &parts.map(Chf::francs));
        assert_eq!(shares.iter().copied().sum::<Chf>(), hundred, "{parts:?}");
        for (part, share) in parts.iter().zip(&shares) {
            assert_eq!(*part == 0, *share == Chf::ZERO, "{parts:?}");
        }
    }
    assert_eq!(charging::share_out(hundred, &[Chf::ZERO; 2]), [Chf::ZERO; 2]);
}
