//! What an outlook says of a case like that of the first family, with something changed.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Side, outlook};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;

use super::{OPEN, apart_from_a_stranger, child_of, couple, foster_family, moments, of, parent, said, told};
use crate::support::*;

/// A mother with 53'950 francs, one child deduction and no wealth, as P1 at the end.
fn mother() -> Unit {
    let [.., end] = moments("53950", 1);
    end
}

/// The case of P1 at the end, with something changed.
fn mothers(change: impl FnOnce(&mut Case)) -> Case {
    let mut case = told(Household::One(mother()), child_of(13, home(Extent::Full)));
    change(&mut case);
    case
}

fn with_partner(case: &mut Case, relation: Choice<Relation>, finances: Finances) {
    let Household::One(unit) = &mut case.household else { panic!() };
    unit.partner = Some(Partner { relation, finances });
}

/// Another help of the same child at the same time.
fn beside(case: &mut Case, kind: HelpKind) {
    let helps = &mut case.children[0].helps;
    helps.push(Help { kind, ..helps[0].clone() });
}

fn parent_of(case: &mut Case) -> &mut Finances {
    let Household::One(unit) = &mut case.household else { panic!() };
    &mut unit.parent
}

#[test]
fn what_raises_a_share_and_is_unknown_is_named() {
    let step = "1051.00 more: 250.01";
    let stable = Choice::Known(Relation::Stable);
    let earning = || Finances { subtotal: known("30000"), ..Finances::default() };
    let rows: Vec<(&str, Case, String)> = vec![
        ("wealth", mothers(|case| parent_of(case).wealth = OPEN), format!("First 203.96, without Wealth, {step}")),
        (
            "rent, and the upkeep with it",
            mothers(|case| (parent_of(case).property, parent_of(case).upkeep) = (OPEN, OPEN)),
            format!("First 203.96, without Rent, {step}"),
        ),
        ("a wage", mothers(|case| case.children[0].own.wage = OPEN), format!("First 203.96, without ChildWage, {step}")),
        (
            "a changed wage",
            mothers(|case| case.children[0].own.wage_change = Some(IncomeChange { since: date("1.1.2027"), monthly: OPEN })),
            format!("First 203.96, without ChildWage, {step}"),
        ),
        ("a pension", mothers(|case| case.children[0].own.other = OPEN), format!("First 203.96, without ChildMoney, {step}")),
        (
            "wealth of the child",
            mothers(|case| case.children[0].own.wealth = OPEN),
            format!("First 203.96, without ChildMoney, {step}"),
        ),
        (
            "whether the partner counts",
            mothers(|case| with_partner(case, Choice::Unknown, Finances::only(known("60000")))),
            format!("First 203.96, without Partner, {step}"),
        ),
        (
            "the income of a partner who counts",
            mothers(|case| with_partner(case, stable, Finances::only(OPEN))),
            format!("First 203.96, without Partner, {step}"),
        ),
        (
            "a partner who does not count is not named",
            mothers(|case| with_partner(case, Choice::Known(Relation::NotStable), Finances::default())),
            format!("First 203.96, {step}"),
        ),
        (
            "other money of a partner who counts: (48'950 + 15'000) × 5.5 % ÷ 12",
            mothers(|case| with_partner(case, stable, earning())),
            "First 293.10, without Wealth, without Rent, 1051.00 more: 352.09".to_owned(),
        ),
        (
            "a band of the wage is no unknown wage: 48'950 to 54'950",
            mothers(|case| case.children[0].own.wage = Answer::Between { low: chf("0"), high: chf("6000") }),
            "First 203.96–274.75, Bounded".to_owned(),
        ),
        (
            "what cannot raise the share any more: the cap",
            mothers(|case| (parent_of(case).subtotal, parent_of(case).wealth) = (known("300000"), OPEN)),
            "First 2500.00".to_owned(),
        ),
        (
            "nor where the month has too few days",
            mothers(|case| {
                parent_of(case).subtotal = OPEN;
                case.children[0].helps[0].kind = HelpKind::EmergencyPlacement;
            }),
            "First 0.00".to_owned(),
        ),
    ];
    for (name, case, expected) in rows {
        assert_eq!(said(&of(&case)), expected, "{name}");
    }
}

#[test]
fn the_outlook_of_special_ways() {
    let kind = |kind| mothers(|case| case.children[0].helps[0].kind = kind);
    let open_home = |regular_days| {
        HelpKind::Home(Home {
            setting: None,
            extent: Choice::Unknown,
            regular_days,
            schooling: None,
            vocational: None,
            contribution: Answer::Unknown,
        })
    };
    let limited = |pay| {
        HelpKind::Home(Home {
            setting: None,
            extent: Choice::Known(Extent::Full),
            regular_days: None,
            schooling: None,
            vocational: None,
            contribution: known(pay),
        })
    };
    let mut father = moments("80600", 0)[3].clone();
    father.deductions.maintenance_paid = known("16800");
    let apart = told(apart_from_a_stranger(father), child_of(11, foster_family(FosterForm::Weekly)));
    let crisis = |unit| {
        let mut case = told(couple(unit), child_of(6, foster_family(FosterForm::Crisis)));
        let help = &mut case.children[0].helps[0];
        (help.start, help.end, help.request) = (date("1.4.2027"), Some(date("30.4.2027")), Request::Crisis);
        case
    };
    let mut grown = child_of(19, home(Extent::Full));
    grown.own.deductions = Deductions::none();
    let pension = |reaches| {
        mothers(|case| {
            let own = &mut case.children[0].own;
            (own.other, own.reaches_parents, own.in_parents_ruling) =
                (known("22560"), Choice::Known(reaches), Choice::Known(true));
        })
    };
    let rows: Vec<(&str, Case, &str)> = vec![
        (
            "the other parent shares the limit of 1'313 (§ 28 Abs. 3)",
            apart,
            "First 190.91–340.27, other parent Lowers, 1201.00 more: 390.01",
        ),
        (
            "crisis care by days: 90'000 × 10.5 % ÷ 365",
            crisis(moments("90000", 0)[3].clone()),
            "Parents 776.71, a day 25.89, 1.00 more: 850.69",
        ),
        (
            "crisis care before the income: 2'500 × 12 ÷ 365",
            crisis(moments("90000", 0)[0].clone()),
            "Parents 0.00–2465.75, a day 0.00–82.19, no income, Unbounded",
        ),
        (
            "eight days of short-term care a month",
            told(
                couple(moments("90000", 0)[3].clone()),
                child_of(6, foster_family(FosterForm::ShortTerm { days_per_month: Answer::Known(8) })),
            ),
            "Parents 207.12, a day 25.89, 1.00 more: 226.85",
        ),
        ("an open extent", kind(open_home(None)), "First 101.98–203.96, Bounded, 1051.00 more: 250.01"),
        ("fewer than ten days", kind(open_home(Some(9))), "First 0.00"),
        ("a step that the limit hides", kind(limited("200")), "First 200.00"),
        ("an adult without money", told(apart_from_a_stranger(parent(OPEN, Answer::Unknown, OPEN)), grown), "Child(0) 0.00"),
        ("a pension that the child pays from first (§ 35)", pension(false), "First 0.00"),
        ("a pension that reaches the mother", pension(true), "First 203.96, 1051.00 more: 250.01"),
        (
            "outpatient help beside the home costs nothing (§ 35a Abs. 3)",
            mothers(|case| beside(case, coaching(8))),
            "First 203.96, 1051.00 more: 250.01 + First 0.00, a day 25.00",
        ),
        (
            "transport beside the home: the office says its cost",
            mothers(|case| beside(case, HelpKind::SchoolTransport)),
            "First 203.96, 1051.00 more: 250.01 + TransportCost",
        ),
        ("after-care", kind(HelpKind::AfterCare), "AfterCareCost"),
        ("what the canton does not pay", kind(HelpKind::NotCovered(Uncovered::Training)), "refused"),
        ("abroad", mothers(|case| case.children[0].domicile = Choice::Known(Domicile::Abroad)), "refused"),
        (
            "an order of the youth court",
            mothers(|case| case.children[0].helps[0].grounds.basis = Choice::Known(Basis::CriminalOrder)),
            "CriminalOrder",
        ),
        (
            "an income that has changed: 12 × 4'400 less 5'000",
            mothers(|case| {
                let change = IncomeChange { since: date("1.12.2026"), monthly: known("4400") };
                (parent_of(case).subtotal, parent_of(case).change) = (OPEN, Some(change));
            }),
            "First 199.17",
        ),
        (
            "an income that has changed, near a step",
            mothers(|case| {
                let change = IncomeChange { since: date("1.12.2026"), monthly: known("4500") };
                (parent_of(case).subtotal, parent_of(case).change) = (OPEN, Some(change));
            }),
            "First 204.17, 1001.00 more: 250.01",
        ),
    ];
    for (name, case, expected) in rows {
        assert_eq!(said(&of(&case)), expected, "{name}");
    }
    assert_eq!(said(&outlook(&pension(false), Side::Child, &book()).unwrap()), "Child(0) 658.00", "what the child pays first");
}

/// A step is near where it is at most 3 % of the relevant income away. Its bound still belongs to the lower bracket.
#[test]
fn how_near_a_step_is_told() {
    let next = |subtotal: &str| {
        let case = mothers(|case| parent_of(case).subtotal = known(subtotal));
        of(&case)[0].share.as_ref().unwrap().next_jump.map(|step| format!("{} more: {}", step.more, step.monthly))
    };
    let rows = [
        ("53543.68", None),
        ("53543.69", Some("1457.00 more: 250.00")),
        ("54999.50", Some("1.00 more: 250.00")),
        ("55000", Some("1.00 more: 250.01")),
        ("55000.01", None),
    ];
    for (subtotal, expected) in rows {
        assert_eq!(next(subtotal).as_deref(), expected, "{subtotal}");
    }
}

#[test]
fn what_can_still_move_a_share() {
    let look = |case: &Case| of(case)[0].share.clone().unwrap();
    let below = look(&mothers(|case| (parent_of(case).subtotal, parent_of(case).wealth) = (known("43000"), OPEN)));
    assert_eq!((below.income, below.free_up_to), (Some(chf("38000")), Some(chf("40000"))), "38'000 less than 40'000");
    assert_eq!((below.can_fall(), below.can_rise(), below.most), (false, true, chf("2500")));
    let cap = look(&mothers(|case| (parent_of(case).subtotal, parent_of(case).wealth) = (known("300000"), OPEN)));
    assert_eq!((cap.can_fall(), cap.can_rise(), cap.most), (true, false, chf("2500")));
    let settled = look(&mothers(|_| {}));
    assert_eq!((settled.can_fall(), settled.can_rise()), (true, false));
    let couple = look(&told(couple(mother()), child_of(13, home(Extent::Full))));
    assert_eq!(couple.free_up_to, Some(chf("55000")));
    let unknown = look(&mothers(|case| parent_of(case).subtotal = OPEN));
    assert_eq!((unknown.income, unknown.free_up_to, unknown.can_rise()), (None, Some(chf("40000")), true));
}

#[test]
fn beside_a_child_of_age_the_parents_pay_for_the_others() {
    let mut first = child(vec![help(home(Extent::Full), "1.12.2026", "31.1.2028")]);
    first.birth = Some(date("15.3.2009"));
    first.helps[0].grounds.majority_reason = Choice::Known(MajorityReason::EndOfTraining);
    let other = child(vec![help(home(Extent::Weekly), "1.12.2026", "31.1.2028")]);
    let of = |children| outlook(&case(alone("58000"), children), Side::Parents, &book()).unwrap();
    let both = of(vec![first.clone(), other]);
    let beside: Vec<Option<Chf>> = both.iter().map(|part| part.beside.as_ref().map(|share| share.monthly.high)).collect();
    assert_eq!(beside.iter().map(|one| one.map(|high| high.to_string())).collect::<Vec<_>>(), [None, Some("270.67".to_owned())]);
    assert!(of(vec![first]).iter().all(|part| part.beside.is_none()));
}
