//! The outlook: what a payer owes as far as the answers of a family say, after each page on which it changes.
mod change;

use hilfen_rechner::answer::{Answer, Choice, Range};
use hilfen_rechner::assessment::{OtherParent, Outlook, Remaining, ShareOutlook, Side, StayPart, outlook};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::right::Verdict;

use crate::support::*;

/// A child of this age of whom only this is told: it lives in the canton and has no money of its own.
fn child_of(age: u32, kind: HelpKind) -> Child {
    let own = OwnIncome { wage: known("0"), other: known("0"), wealth: known("0"), ..OwnIncome::default() };
    let mut help = help(kind, "1.12.2026", "");
    (help.request, help.grounds) = (Request::Unknown, Grounds::default());
    Child {
        birth: None,
        age: Some(age),
        domicile: Choice::Known(Domicile::BaselLandschaft),
        support_residence: Choice::Unknown,
        disability: Choice::Unknown,
        special_school: Choice::Unknown,
        own,
        helps: vec![help],
    }
}

/// What a parent says before the income is asked: nothing of the list applies.
fn nothing_of_the_list() -> Unit {
    Unit {
        parent: Finances { property: known("0"), upkeep: known("0"), ..Finances::default() },
        partner: None,
        deductions: Deductions {
            maintenance_paid: known("0"),
            day_care: known("0"),
            illness: known("0"),
            ..Deductions::default()
        },
    }
}

fn told(household: Household, child: Child) -> Case {
    Case { social_assistance: Choice::Unknown, tax_basis: Choice::Unknown, ..case(household, vec![child]) }
}

fn amount(range: Range) -> String {
    if range.is_exact() { range.high.to_string() } else { format!("{}–{}", range.low, range.high) }
}

fn share(share: &ShareOutlook) -> String {
    let mut line = format!("{:?} {}", share.payer, amount(share.monthly));
    if let Some(daily) = share.daily {
        line += &format!(", a day {}", amount(daily));
    }
    if share.lacks_income {
        line += ", no income";
    }
    match share.remaining {
        Remaining::Nothing => {}
        remaining => line += &format!(", {remaining:?}"),
    }
    for without in &share.without {
        line += &format!(", without {without:?}");
    }
    match share.other_parent {
        OtherParent::MovesNothing => {}
        moves => line += &format!(", other parent {moves:?}"),
    }
    if let Some(step) = share.next_jump {
        line += &format!(", {} more: {}", step.more, step.monthly);
    }
    line
}

/// The outlook in words, as short as can be.
fn said(parts: &[Outlook]) -> String {
    let part = |one: &Outlook| {
        let mut line = match one.part {
            StayPart::Whole => String::new(),
            part => format!("{part:?}: "),
        };
        let mut said: Vec<String> = one.share.iter().map(share).collect();
        said.extend(one.fixed.iter().map(|fixed| {
            let daily = fixed.daily.map_or(String::new(), |daily| format!(", a day {daily}"));
            format!("{:?} {}{daily}", fixed.payer, amount(fixed.monthly))
        }));
        said.extend(one.office.iter().map(|point| format!("{point:?}")));
        if one.verdict == Verdict::No {
            said.push("refused".to_owned());
        }
        line += &said.join(" + ");
        line
    };
    parts.iter().map(part).collect::<Vec<_>>().join(" | ")
}

fn of(case: &Case) -> Vec<Outlook> {
    outlook(case, Side::Parents, &book()).unwrap_or_else(|wrong| panic!("refused: {wrong:?}"))
}

/// A parent with these answers beside the list: subtotal, wealth, children.
fn parent(subtotal: Answer<Chf>, children: Answer<u32>, wealth: Answer<Chf>) -> Unit {
    let list = nothing_of_the_list();
    Unit { parent: Finances { subtotal, wealth, ..list.parent }, deductions: Deductions { children, ..list.deductions }, ..list }
}

const OPEN: Answer<Chf> = Answer::Unknown;

/// The four moments at which the line of a parent changes: before the income, after it, after the children, after the wealth.
fn moments(subtotal: &str, children: u32) -> [Unit; 4] {
    let (income, count) = (known(subtotal), Answer::Known(children));
    [
        parent(OPEN, Answer::Unknown, OPEN),
        parent(income, Answer::Unknown, OPEN),
        parent(income, count, OPEN),
        parent(income, count, known("0")),
    ]
}

fn apart_from_a_stranger(first: Unit) -> Household {
    let second = Unit { parent: Finances::default(), partner: None, deductions: Deductions::default() };
    Household::Apart { first, second }
}

fn couple(unit: Unit) -> Household {
    // The sum of both stands at the first one.
    Household::Together(Couple { first: unit.parent, second: Finances::only(known("0")), deductions: unit.deductions })
}

fn foster_family(form: FosterForm) -> HelpKind {
    HelpKind::FosterFamily { form: Some(form), specialised: Choice::Unknown, agreed_pay: Answer::Unknown }
}

/// The family way's eight families: what the line says before the income, after it, after what lowers, and at the end.
#[test]
fn the_outlook_of_the_eight_families() {
    let check = |name: &str, case: Case, expected: &str| assert_eq!(said(&of(&case)), expected, "{name}");
    // P1: a mother alone, a son of 13 in a home. By § 33: 53'950 × 6 % ÷ 12, then (53'950 − 5'000) × 5 % ÷ 12.
    let p1 = [
        "First 0.00–2500.00, no income, Unbounded",
        "First 0.00–269.75, Unbounded, without Wealth",
        "First 203.96, without Wealth, 1051.00 more: 250.01",
        "First 203.96, 1051.00 more: 250.01",
    ];
    for (unit, expected) in moments("53950", 1).into_iter().zip(p1) {
        check("P1", told(Household::One(unit.clone()), child_of(13, home(Extent::Full))), expected);
        check("P1 with a father elsewhere", told(apart_from_a_stranger(unit), child_of(13, home(Extent::Full))), expected);
    }
    // P2: a couple with three children, a child in long-term foster care. By § 32: 115'000 × 13.5 % ÷ 12, then 100'000 × 12.5 % ÷ 12.
    let p2 = [
        "Parents 0.00–2500.00, no income, Unbounded",
        "Parents 0.00–1293.75, Unbounded, without Wealth",
        "Parents 1041.67, without Wealth, 1.00 more: 1125.01",
        "Parents 1041.67, 1.00 more: 1125.01",
    ];
    for (unit, expected) in moments("115000", 3).into_iter().zip(p2) {
        check("P2", told(couple(unit), child_of(9, foster_family(FosterForm::LongTerm))), expected);
    }
    let band = parent(known("115000"), Answer::Known(3), Answer::Between { low: chf("0"), high: chf("20000") });
    let case = told(couple(band), child_of(9, foster_family(FosterForm::LongTerm)));
    check("P2 with a band of wealth", case, "Parents 1041.67–1147.50, Bounded");
    // P3: a father who pays 1'400 a month, a child in a home on weekdays. § 33: 80'600 × 12 % ÷ 12 × 0.8, then 63'800 × 8 % ÷ 12 × 0.8.
    let with_alimony = |mut unit: Unit, alimony: Answer<Chf>| {
        unit.deductions.maintenance_paid = alimony;
        unit
    };
    let [before, income, _, end] = moments("80600", 0);
    let p3 = [
        (with_alimony(before, OPEN), "First 0.00–2000.00, no income, Unbounded"),
        (with_alimony(income.clone(), OPEN), "First 0.00–644.80, Unbounded, without Wealth"),
        (with_alimony(income, known("16800")), "First 0.00–340.27, Unbounded, without Wealth"),
        (with_alimony(end, known("16800")), "First 340.27, 1201.00 more: 390.01"),
    ];
    for (unit, expected) in p3 {
        check("P3", told(apart_from_a_stranger(unit), child_of(11, home(Extent::Weekly))), expected);
    }
    // P4: outpatient help on eight to ten days a month; nothing with Sozialhilfe (§ 35b).
    let coached = |days, assistance| Case {
        social_assistance: assistance,
        ..told(couple(parent(OPEN, Answer::Unknown, OPEN)), child_of(8, HelpKind::FamilyCoaching { days_per_month: days }))
    };
    check("P4", coached(OPEN_DAYS, Choice::Unknown), "Parents 0.00–200.00, a day 25.00");
    check("P4 with Sozialhilfe", coached(OPEN_DAYS, Choice::Known(true)), "Parents 0.00, a day 25.00");
    let week = Answer::Between { low: 8, high: 10 };
    check("P4 without Sozialhilfe", coached(week, Choice::Known(false)), "Parents 200.00, a day 25.00");
    // P6: three days of relief a month (§ 36).
    let relief = HelpKind::ReliefStay { place: ReliefPlace::Unknown, days_per_month: Answer::Known(3) };
    check("P6", told(couple(parent(OPEN, Answer::Unknown, OPEN)), child_of(8, relief)), "Parents 75.00, a day 25.00");
    // P7: refugees; the office decides (§ 28 Abs. 4).
    let mut refugees = told(couple(parent(OPEN, Answer::Unknown, OPEN)), child_of(6, foster_family(FosterForm::LongTerm)));
    refugees.asylum = Choice::Known(true);
    check("P7", refugees, "Asylum");
    // P8: no liable parents, an orphan's pension of 1'880 a month. By § 34: 22'560 × 35 % ÷ 12.
    let orphan = |pension| {
        let mut child = child_of(10, home(Extent::Full));
        (child.own.other, child.own.deductions) = (pension, Deductions::none());
        told(Household::NoLiableParents, child)
    };
    check("P8 before the pension", orphan(OPEN), "Child(0) 0.00–2500.00, no income, Unbounded");
    check("P8", orphan(known("22560")), "Child(0) 658.00");
}

const OPEN_DAYS: Answer<u32> = Answer::Unknown;

/// P5: an apprentice of 17 whose parents live apart, and who answers alone.
#[test]
fn a_young_person_of_17_has_two_parts() {
    let apprentice = |wage| {
        let mut child = child_of(17, home(Extent::Full));
        (child.own.wage, child.own.deductions) = (wage, Deductions::none());
        let unit = parent(OPEN, Answer::Unknown, OPEN);
        told(apart_from_a_stranger(Unit { deductions: Deductions::default(), ..unit }), child)
    };
    let own = |case: &Case| said(&outlook(case, Side::Child, &book()).unwrap());
    let minor = "UntilMajority: Child(0) 0.00";
    assert_eq!(
        own(&apprentice(OPEN)),
        format!("{minor} | FromMajority: Child(0) 0.00–2500.00, no income, Unbounded"),
        "before the wage"
    );
    assert_eq!(own(&apprentice(known("11400"))), format!("{minor} | FromMajority: Child(0) 142.50"), "11'400 × 15 % ÷ 12");
    assert_eq!(own(&apprentice(known("12350"))), format!("{minor} | FromMajority: Child(0) 154.38"));
    assert_eq!(
        said(&of(&apprentice(known("11400")))),
        "UntilMajority: First 0.00–2500.00, no income, Unbounded | FromMajority: Child(0) 142.50",
        "until then the parents pay"
    );
}

#[test]
fn the_date_of_birth_names_the_months_of_each_part() {
    let born = |birth: &str, reason| {
        let mut child = child_of(17, home(Extent::Full));
        child.birth = Some(date(birth));
        (child.own.wage, child.own.deductions) = (OPEN, Deductions::none());
        child.helps[0].grounds.majority_reason = reason;
        // From August 2027 on the parent earns less: that is no month of a minor any more where the child is of age in May.
        let mut unit = parent(known("62000"), Answer::Known(0), known("0"));
        unit.parent.change = Some(IncomeChange { since: date("1.8.2027"), monthly: known("8000") });
        said(&of(&told(Household::One(unit), child)))
    };
    let from = "FromMajority: Child(0) 0.00–2500.00, no income, Unbounded";
    assert_eq!(
        born("15.4.2009", Choice::Unknown),
        format!("UntilMajority: First 413.33, without ChildWage | {from}"),
        "62'000 × 8 % ÷ 12 until April"
    );
    assert_eq!(
        born("15.9.2009", Choice::Unknown),
        format!("UntilMajority: First 1200.00, without ChildWage | {from}"),
        "96'000 × 15 % ÷ 12 in August"
    );
    assert_eq!(born("15.9.2010", Choice::Unknown), "First 1200.00, without ChildWage", "a minor throughout");
    assert_eq!(born("15.9.2008", Choice::Unknown), "Child(0) 0.00–2500.00, no income, Unbounded", "of age throughout");
    assert_eq!(
        born("15.4.2009", Choice::Known(MajorityReason::Nothing)),
        "First 413.33, without ChildWage",
        "without a reason the canton pays until majority"
    );
}
