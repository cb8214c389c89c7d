//! Which readings a result rests on: for each id a case that shows it and one that does not.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::Reading as A;

use crate::right::{COACHING, RELIEF, crisis, long_term};
use crate::support::*;

/// A stay in a home from 1.2. to 31.7.2027, parent alone with this income.
pub fn stay(income: &str) -> Case {
    simple(alone(income), home(Extent::Full), "1.2.2027", "31.7.2027")
}

/// The same with another help.
pub fn of(kind: HelpKind) -> Case {
    simple(alone("60000"), kind, "1.2.2027", "31.7.2027")
}

/// The same with something changed.
pub fn with(mut case: Case, change: impl Fn(&mut Case)) -> Case {
    change(&mut case);
    case
}

fn unit(income: &str) -> Unit {
    Unit { parent: person(income), partner: None, deductions: Deductions::none() }
}

pub fn apart() -> Household {
    Household::Apart { first: unit("60000"), second: unit("50000") }
}

fn partner(relation: Relation) -> Household {
    Household::One(Unit {
        partner: Some(Partner { relation: Choice::Known(relation), finances: person("30000") }),
        ..unit("60000")
    })
}

fn own(change: impl Fn(&mut OwnIncome)) -> Case {
    with(stay("60000"), |case| change(&mut case.children[0].own))
}

/// Two children with these helps.
pub fn siblings(first: HelpKind, second: HelpKind) -> Case {
    let child_with = |kind| child(vec![help(kind, "1.2.2027", "31.7.2027")]);
    case(alone("60000"), vec![child_with(first), child_with(second)])
}

fn reaching_nobody(case: &mut Case) {
    case.children[0].own = OwnIncome {
        other: known("12000"),
        reaches_parents: Choice::Known(false),
        in_parents_ruling: Choice::Known(false),
        ..OwnIncome::none()
    };
}

fn changed(case: &mut Case) {
    let change = IncomeChange { since: date("10.5.2027"), monthly: known("5000") };
    case.household = Household::One(Unit { parent: Finances { change: Some(change), ..person("60000") }, ..unit("0") });
}

fn deducting(children: u32) -> impl Fn(&mut Case) {
    move |case| {
        let deductions = Deductions { children: Answer::Known(children), ..Deductions::none() };
        case.household = Household::One(Unit { deductions, ..unit("60000") });
    }
}

fn until(end: &'static str) -> impl Fn(&mut Case) {
    move |case| case.children[0].helps[0].end = (!end.is_empty()).then(|| date(end))
}

fn starting(start: &'static str) -> impl Fn(&mut Case) {
    move |case| case.children[0].helps[0].start = date(start)
}

fn born(birth: &'static str) -> impl Fn(&mut Case) {
    move |case| {
        case.children[0].birth = Some(date(birth));
        case.children[0].own.wage = known("14400");
    }
}

fn home_with(change: impl Fn(&mut Home)) -> Case {
    let HelpKind::Home(mut plain) = home(Extent::Full) else { panic!() };
    change(&mut plain);
    of(HelpKind::Home(plain))
}

/// Both parents' high income in a foster family with a low pay: the limit is reached.
fn limited(start: &'static str) -> Case {
    with(of(foster(FosterForm::LongTerm, known("300"))), starting(start))
}

/// The id, a case that rests on it, and one that does not.
fn rows() -> Vec<(A, Case, Case)> {
    let coached = |case: Case| with(case, |case| case.children[0].helps.push(help(COACHING, "1.2.2027", "31.7.2027")));
    let twice = |second: &'static str| {
        with(stay("60000"), move |case| case.children[0].helps.push(help(home(Extent::Full), second, "31.12.2027")))
    };
    let emergency = |end| with(of(HelpKind::EmergencyPlacement), until(end));
    let relief = |place| of(HelpKind::ReliefStay { place, days_per_month: Answer::Known(4) });
    vec![
        (A::ProRata, stay("60000"), stay("40000")),
        (A::Rounding, stay("60000"), stay("40000")),
        (A::DayRate, with(of(crisis()), until("1.5.2027")), of(long_term())),
        (A::CapOrder, with(of(home(Extent::Weekly)), |case| case.household = alone("300000")), stay("300000")),
        (A::SeparatePayers, with(stay("0"), |case| case.household = apart()), stay("60000")),
        (
            A::PartnerHalf,
            with(stay("0"), |case| case.household = partner(Relation::StepParent)),
            with(stay("0"), |case| case.household = partner(Relation::NotStable)),
        ),
        (A::ChildWage, own(|own| own.wage = known("1")), own(|own| own.other = known("1"))),
        (A::ChildOther, own(|own| own.other = known("1")), own(|own| own.wage = known("1"))),
        (A::ChildDeduction, with(stay("0"), deducting(1)), with(stay("0"), deducting(0))),
        (A::YoungAdultParents, with(stay("60000"), born("1.1.2009")), with(stay("60000"), born("1.8.2009"))),
        (A::NegativeIncome, stay("-1"), stay("0")),
        (A::FosterLimit, of(long_term()), emergency("4.2.2027")),
        (A::PartialMonth, with(stay("60000"), until("20.7.2027")), stay("60000")),
        (A::ReliefFoster, relief(ReliefPlace::FosterFamily), relief(ReliefPlace::Home)),
        (A::SpfZeroMonth, coached(stay("60000")), coached(of(RELIEF))),
        (A::SeveralChildren, siblings(home(Extent::Full), home(Extent::Weekly)), siblings(home(Extent::Full), COACHING)),
        (A::IncomeChange, with(stay("0"), changed), with(with(stay("0"), changed), until("31.5.2027"))),
        (A::PartialLimit, limited("10.2.2027"), limited("1.2.2027")),
        (A::MajorityMonth, with(stay("60000"), born("30.4.2009")), with(stay("60000"), born("1.1.2009"))),
        (
            A::StayDays,
            of(home(Extent::PartTime)),
            home_with(|home| (home.extent, home.regular_days) = (Choice::Known(Extent::PartTime), Some(12))),
        ),
        (A::OneYearsIncome, with(stay("60000"), until("31.1.2028")), with(stay("60000"), until("31.12.2027"))),
        (
            A::ChildIncomeApart,
            with(own(|own| own.wage = known("1")), |case| case.household = apart()),
            with(stay("0"), |case| case.household = apart()),
        ),
        (A::SeveralPlacements, twice("1.7.2027"), coached(stay("60000"))),
        (A::OwnShareDeductions, with(stay("60000"), reaching_nobody), own(|own| own.other = known("12000"))),
        (A::FixedJointly, with(of(COACHING), |case| case.household = apart()), of(COACHING)),
        (
            A::OwnChildOnly,
            with(siblings(home(Extent::Full), home(Extent::Full)), |case| case.children[0].own.wage = known("1")),
            own(|own| own.wage = known("1")),
        ),
        (A::OpenEnd, with(stay("60000"), until("")), with(of(crisis()), until(""))),
        (A::DeadlineCount, of(COACHING), of(HelpKind::AfterCare)),
        (A::EmergencyFree, emergency("4.2.2027"), stay("60000")),
        (
            A::RefusedHelp,
            with(coached(stay("60000")), |case| {
                case.children[0].helps[0].grounds.recognition = Choice::Known(Recognition::NotRecognised)
            }),
            coached(stay("60000")),
        ),
        (A::UnknownIncome, earning(Answer::Unknown), earning(Answer::Between { low: chf("-1"), high: chf("1") })),
        (A::UnknownAge, with(stay("60000"), |case| case.children[0].birth = None), stay("60000")),
        (A::ReliefBesideSpf, coached(of(RELIEF)), with(of(RELIEF), coached_from("1.8.2027", "30.9.2027"))),
    ]
}

fn coached_from(start: &'static str, end: &'static str) -> impl Fn(&mut Case) {
    move |case| case.children[0].helps.push(help(COACHING, start, end))
}

fn earning(subtotal: Answer<Chf>) -> Case {
    with(stay("0"), |case| case.household = Household::One(Unit { parent: Finances::only(subtotal), ..unit("0") }))
}

#[test]
fn every_reading_is_told_where_it_is_used_and_only_there() {
    for (reading, shown, not_shown) in rows() {
        assert!(assessed(&shown).readings.contains(&reading), "{} is not told", reading.id());
        assert!(!assessed(&not_shown).readings.contains(&reading), "{} is told", reading.id());
    }
}

#[test]
fn every_reading_has_a_row() {
    let mut told: Vec<A> = rows().into_iter().map(|(reading, ..)| reading).collect();
    // A case does not tell how a family's answers became its figures.
    told.extend(A::OF_VISIT);
    assert_eq!(told, A::ALL);
}

/// All readings of a case, in order: more than one row could show alone.
#[test]
fn all_readings_of_a_case() {
    let ids = |case: &Case| assessed(case).readings.iter().map(|reading| reading.id()).collect::<Vec<_>>();
    assert_eq!(ids(&stay("60000")), ["pro-rata", "rounding", "foster-limit", "deadline-count"]);
    assert_eq!(ids(&stay("40000")), ["foster-limit", "deadline-count"], "nothing is owed");
    assert_eq!(ids(&of(COACHING)), ["rounding", "deadline-count"]);
    assert_eq!(ids(&of(HelpKind::NotCovered(Uncovered::DayCare))), [""; 0]);
    assert_eq!(ids(&of(HelpKind::EmergencyBed)), [""; 0]);
    let gap =
        Household::One(Unit { parent: Finances::only(Answer::Between { low: chf("30000"), high: chf("60000") }), ..unit("0") });
    assert_eq!(
        ids(&with(stay("0"), |case| case.household = gap.clone())),
        ["pro-rata", "rounding", "foster-limit", "deadline-count"]
    );
}

#[test]
fn a_reading_of_placements_is_not_told_of_other_help() {
    let coached = |change: &dyn Fn(&mut Case)| with(of(COACHING), change);
    let rows: Vec<(A, Case)> = vec![
        (A::SeparatePayers, coached(&|case| case.household = apart())),
        (A::ChildOther, coached(&|case| case.children[0].own.other = known("1"))),
        (A::YoungAdultParents, coached(&born("1.1.2009"))),
        (A::MajorityMonth, coached(&born("30.4.2009"))),
        (A::OneYearsIncome, coached(&until("31.1.2028"))),
        (A::YoungAdultParents, with(with(stay("0"), born("1.1.2009")), |case| case.household = Household::NoLiableParents)),
        (A::ChildOther, with(own(|own| own.other = known("1")), |case| case.household = Household::NoLiableParents)),
        (A::FixedJointly, with(stay("0"), |case| case.household = apart())),
        (A::FosterLimit, with(of(long_term()), |case| case.asylum = Choice::Known(true))),
        (A::ChildIncomeApart, own(|own| own.wage = known("1"))),
        (A::PartialLimit, with(of(long_term()), starting("10.2.2027"))),
        (A::CapOrder, of(home(Extent::Weekly))),
        (A::StayDays, of(long_term())),
        (A::EmergencyFree, with(stay("60000"), until("5.7.2027"))),
        (A::EmergencyFree, of(HelpKind::EmergencyPlacement)),
        (A::ReliefBesideSpf, of(RELIEF)),
        (A::ReliefBesideSpf, of(COACHING)),
        (A::ReliefBesideSpf, with(stay("60000"), coached_from("1.2.2027", "31.7.2027"))),
    ];
    for (reading, case) in rows {
        assert!(!assessed(&case).readings.contains(&reading), "{} is told", reading.id());
    }
    let more: Vec<(A, Case)> = vec![
        (A::StayDays, of(foster(FosterForm::Weekly, Answer::Unknown))),
        (A::StayDays, of(HelpKind::FosterFamily { form: None, specialised: Choice::Unknown, agreed_pay: Answer::Unknown })),
        (A::ReliefFoster, of(HelpKind::ReliefStay { place: ReliefPlace::Unknown, days_per_month: Answer::Known(4) })),
        (A::FixedJointly, with(of(RELIEF), |case| case.household = apart())),
        (A::PartialMonth, with(stay("60000"), until("5.7.2027"))),
        (A::CapOrder, limited_weekly()),
    ];
    for (reading, case) in more {
        assert!(assessed(&case).readings.contains(&reading), "{} is not told", reading.id());
    }
}

fn limited_weekly() -> Case {
    of(foster(FosterForm::Weekly, known("100")))
}

/// Saved files and printed receipts hold these ids. docs/legal-reading.md lists them in the same order.
#[test]
fn ids_stay_as_they_were_first_published() {
    let published = "pro-rata rounding day-rate cap-order separate-payers partner-half child-wage child-other child-deduction \
        young-adult-parents negative-income foster-limit partial-month relief-foster spf-zero-month several-children income-change";
    let known: Vec<&str> = A::ALL.iter().map(|reading| reading.id()).collect();
    assert_eq!(known[..17], published.split_whitespace().collect::<Vec<_>>());
    let mut unique = known.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), known.len(), "an id stands for one reading");
}

/// Each deduction alone can be larger than the income.
#[test]
fn a_deduction_larger_than_the_income_leaves_nothing() {
    let none = Deductions::none;
    let rows = [
        ("nothing deducted", none(), false),
        ("children", Deductions { children: Answer::Known(3), ..none() }, true),
        ("maintenance", Deductions { maintenance_paid: known("14001"), ..none() }, true),
        ("day care", Deductions { day_care: known("14001"), ..none() }, true),
        ("illness", Deductions { illness: known("14001"), ..none() }, true),
    ];
    for (name, deductions, expected) in rows {
        let household = Household::One(Unit { parent: person("14000"), partner: None, deductions });
        let result = assessed(&simple(household, home(Extent::Full), "1.2.2027", "28.2.2027"));
        assert_eq!(result.readings.contains(&A::NegativeIncome), expected, "{name}");
    }
}
