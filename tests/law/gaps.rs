//! What each missing answer moves, where several of the same kind are missing: each one alone, and never another's.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::Assessment;
use hilfen_rechner::case::field::{Field, HelpId, Person};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;

use crate::support::*;

fn to(most: &str) -> Answer<Chf> {
    Answer::Between { low: chf("0"), high: chf(most) }
}

/// Two children in a home with a parent alone, 50 500 (§ 33, 6 %): 252.50 without them.
fn two(own: [OwnIncome; 2]) -> Assessment {
    let placed = |own| Child { own, ..child(vec![help(home(Extent::Full), "1.2.2027", "28.2.2027")]) };
    assessed(&case(alone("50500"), own.map(placed).to_vec()))
}

fn moves(result: &Assessment) -> Vec<(Field, String)> {
    result.gaps.iter().map(|gap| (gap.field, gap.monthly.to_string())).collect()
}

/// Income that reaches the parents and stands in no ruling of theirs.
fn reaching() -> OwnIncome {
    OwnIncome { reaches_parents: Choice::Known(true), in_parents_ruling: Choice::Known(false), ..OwnIncome::none() }
}

#[test]
fn each_childs_figure_moves_its_own() {
    let wage = |most| OwnIncome { wage: to(most), ..OwnIncome::none() };
    let other = |most| OwnIncome { other: to(most), ..reaching() };
    let wealth = |most| OwnIncome { wealth: to(most), ..reaching() };
    let changed =
        |most| OwnIncome { wage_change: Some(IncomeChange { since: date("1.1.2027"), monthly: to(most) }), ..OwnIncome::none() };
    let rows = [
        ("wages", two([wage("1000"), wage("2000")]), Field::Wage(0), Field::Wage(1), ["5.00", "10.00"]),
        ("other income", two([other("1000"), other("2000")]), Field::OtherIncome(0), Field::OtherIncome(1), ["5.00", "10.00"]),
        (
            "wealth",
            two([wealth("10000"), wealth("20000")]),
            Field::Wealth(Person::Child(0)),
            Field::Wealth(Person::Child(1)),
            ["5.00", "10.00"],
        ),
        (
            "changed wages",
            two([changed("100"), changed("200")]),
            Field::ChangedIncome(Person::Child(0)),
            Field::ChangedIncome(Person::Child(1)),
            ["6.00", "12.00"],
        ),
    ];
    for (name, result, first, second, [less, more]) in rows {
        assert_eq!(moves(&result), [(second, more.to_owned()), (first, less.to_owned())], "{name}");
    }
}

#[test]
fn each_open_choice_moves_its_own() {
    // In the ruling, and § 35 where it does not reach the parents: 5 % of 9600 and of 9900 come on top.
    let reaches = |other| OwnIncome {
        other: known(other),
        reaches_parents: Choice::Unknown,
        in_parents_ruling: Choice::Known(true),
        ..OwnIncome::none()
    };
    assert_eq!(
        moves(&two([reaches("9600"), reaches("9900")])),
        [(Field::ReachesParents(1), "41.25".into()), (Field::ReachesParents(0), "40.00".into())]
    );
    let ruling = |other| OwnIncome { other: known(other), in_parents_ruling: Choice::Unknown, ..reaching() };
    assert_eq!(
        moves(&two([ruling("1000"), ruling("2000")])),
        [(Field::InParentsRuling(1), "10.00".into()), (Field::InParentsRuling(0), "5.00".into())]
    );
    // A partner without income: § 32 instead of § 33, and nothing is owed up to 55 000.
    let unit = |income| Unit {
        parent: person(income),
        partner: Some(Partner { relation: Choice::Unknown, finances: person("0") }),
        deductions: Deductions::none(),
    };
    let apart = Household::Apart { first: unit("50500"), second: unit("52500") };
    assert_eq!(
        moves(&assessed(&simple(apart, home(Extent::Full), "1.2.2027", "28.2.2027"))),
        [(Field::Relation(Person::SecondPartner), "262.50".into()), (Field::Relation(Person::FirstPartner), "252.50".into())]
    );
}

#[test]
fn gaps_about_the_help_pull_the_same_way() {
    let between = |low: &str, high: &str| Answer::Between { low: chf(low), high: chf(high) };
    let foster = HelpKind::FosterFamily {
        form: Some(FosterForm::LongTerm),
        specialised: Choice::Unknown,
        agreed_pay: between("1500", "2600"),
    };
    let open = simple(alone("180000"), foster, "1.2.2027", "28.2.2027");
    assert_eq!(by_month(&assessed(&open)), ["2027-02 1500.00–2250.00"], "2600 only in a specialised family");
    let days = HelpKind::FamilyCoaching { days_per_month: Answer::Between { low: 2, high: 6 } };
    let mut exempt = simple(alone("50000"), days, "1.2.2027", "28.2.2027");
    exempt.social_assistance = Choice::Unknown;
    assert_eq!(by_month(&assessed(&exempt)), ["2027-02 0.00–150.00"]);
}

/// 180 000 alone, § 33: 2250 a month, 73.97 a day; § 17: 1764 a month, 55 a day, so 1705 in 31 days.
#[test]
fn the_form_of_foster_care_that_nobody_knows_yet() {
    let open = |agreed_pay| {
        let kind = HelpKind::FosterFamily { form: None, specialised: Choice::Known(false), agreed_pay };
        simple(alone("180000"), kind, "1.2.2027", "31.3.2027")
    };
    let result = assessed(&open(Answer::Unknown));
    assert_eq!(by_month(&result), ["2027-02..2027-03 0.00–1764.00"]);
    assert_eq!(moves(&result), [(Field::FosterForm(HelpId { child: 0, help: 0 }), "1764.00".into())]);
    // 60 a day is more than holiday care may cost, and 60 a month less than any other.
    assert_eq!(by_month(&assessed(&open(known("60")))), ["2027-02 0.00–1540.00", "2027-03 0.00–1705.00"]);
}

/// Two children: an ordinary family costs 1764 at most, a specialised one 2250 (§ 33), and only the highest share is owed.
#[test]
fn two_forms_that_nobody_knows_are_two_gaps() {
    let placed = |specialised| {
        let kind = HelpKind::FosterFamily { form: None, specialised: Choice::Known(specialised), agreed_pay: Answer::Unknown };
        child(vec![help(kind, "1.2.2027", "28.2.2027")])
    };
    let result = assessed(&case(alone("180000"), vec![placed(false), placed(true)]));
    assert_eq!(by_month(&result), ["2027-02 0.00–2250.00"]);
    let of = |child| Field::FosterForm(HelpId { child, help: 0 });
    assert_eq!(moves(&result), [(of(1), "2250.00".into()), (of(0), "1764.00".into())]);
}

/// 60 000 alone, § 33: 350 a month, and 350 × 12 ÷ 365 × 31 = 356.71 for 31 days of holiday care.
#[test]
fn in_a_month_of_31_days_care_by_days_costs_most() {
    let kind = HelpKind::FosterFamily { form: None, specialised: Choice::Known(false), agreed_pay: Answer::Unknown };
    let result = assessed(&simple(alone("60000"), kind, "1.2.2027", "31.3.2027"));
    assert_eq!(by_month(&result), ["2027-02 0.00–350.00", "2027-03 0.00–356.71"]);
}

/// 6 days in a home and 8 in a foster family: 14 days of stays by month, or 6, which are too few.
#[test]
fn days_in_a_foster_family_of_unknown_form_may_count_for_the_home() {
    let foster = HelpKind::FosterFamily { form: None, specialised: Choice::Known(false), agreed_pay: Answer::Unknown };
    let mut case = simple(alone("60000"), home(Extent::Full), "1.2.2027", "6.2.2027");
    case.children[0].helps.push(help(foster, "7.2.2027", "14.2.2027"));
    assert_eq!(by_month(&assessed(&case)), ["2027-02 0.00–350.00"]);
}

#[test]
fn a_gap_of_the_second_parent_alone() {
    let couple = Household::Together(Couple {
        first: person("50000"),
        second: Finances::only(Answer::Between { low: chf("10000"), high: chf("20000") }),
        deductions: Deductions::none(),
    });
    let HelpKind::Home(full) = home(Extent::Full) else { panic!() };
    let rows = [
        ("a home", HelpKind::Home(full.clone())),
        ("a home whose cost is known: nothing else is open", HelpKind::Home(Home { contribution: known("6000"), ..full })),
    ];
    for (name, kind) in rows {
        let result = assessed(&simple(couple.clone(), kind, "1.2.2027", "28.2.2027"));
        assert_eq!(by_month(&result), ["2027-02 225.00–379.17"], "{name}");
    }
}

/// § 34: 22 000 cost 35 %, 17 000 cost 25 %. Each deduction of § 30a Abs. 5 alone may bring it there.
#[test]
fn a_deduction_of_an_orphan_that_is_not_known() {
    let none = Deductions::none;
    let rows = [
        ("children", Deductions { children: Answer::Between { low: 0, high: 1 }, ..none() }),
        ("maintenance", Deductions { maintenance_paid: to("5000"), ..none() }),
        ("day care", Deductions { day_care: to("5000"), ..none() }),
        ("illness", Deductions { illness: to("5000"), ..none() }),
    ];
    for (name, deductions) in rows {
        let mut orphan = simple(Household::NoLiableParents, home(Extent::Full), "1.2.2027", "28.2.2027");
        orphan.children[0].own = OwnIncome { other: known("22000"), deductions, ..OwnIncome::none() };
        assert_eq!(by_month(&assessed(&orphan)), ["2027-02 354.17–641.67"], "{name}");
    }
}

#[test]
fn an_open_extent_with_regular_days() {
    let share = |days| {
        let HelpKind::Home(full) = home(Extent::Full) else { panic!() };
        let open = HelpKind::Home(Home { extent: Choice::Unknown, regular_days: Some(days), ..full });
        by_month(&assessed(&simple(alone("60000"), open, "1.1.2027", "31.1.2027")))
    };
    assert_eq!(share(12), ["2027-01 175.00–350.00"], "part-time to full-time");
    assert_eq!(share(20), ["2027-01 280.00–350.00"], "too many days for part-time: weekly to full-time");
}

#[test]
fn whether_anything_is_known_of_an_amount() {
    let unit = Unit {
        parent: Finances { wealth: to("100000"), ..Finances::only(Answer::Unknown) },
        partner: None,
        deductions: Deductions { children: Answer::Unknown, ..Deductions::none() },
    };
    let result = assessed(&simple(Household::One(unit), home(Extent::Full), "1.2.2027", "28.2.2027"));
    let bounded = |field| result.gaps.iter().find(|gap| gap.field == field).map(|gap| gap.bounded);
    assert_eq!(bounded(Field::Subtotal(Person::First)), Some(false));
    assert_ne!(bounded(Field::Wealth(Person::First)), Some(false));
    assert_ne!(bounded(Field::ChildDeductions(Person::First)), Some(false));
    let mut between = simple(alone("60000"), home(Extent::Full), "1.2.2027", "28.2.2027");
    if let Household::One(unit) = &mut between.household {
        unit.parent.subtotal = Answer::Between { low: chf("50000"), high: chf("60000") };
    }
    assert!(assessed(&between).gaps[0].bounded);
}
