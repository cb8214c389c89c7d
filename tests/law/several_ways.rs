//! Where several stays and a limit meet a child's own income, the total of all payers may fall while one income rises: its
//! range must hold what lies between the ends of a gap. Everywhere else the total is exact.

use hilfen_rechner::answer::{Answer, Choice, Range};
use hilfen_rechner::assessment::Calculation;
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;

use crate::corners::{apart, limited_home, long_term, pensioner, plain, shown, unit};
use crate::ranges::corners;
use crate::support::*;

fn between(low: u32, high: u32) -> Answer<Chf> {
    Answer::Between { low: Chf::francs(low), high: Chf::francs(high) }
}

fn hull(amounts: &[Chf]) -> Range {
    amounts.iter().fold(Range::exactly(amounts[0]), |all, amount| all.including(*amount))
}

/// The total of a case of one month without gaps.
fn exact(case: &Case) -> Chf {
    assessed(case).total.unwrap().high
}

type Row = (&'static str, Box<dyn Fn(Answer<Chf>) -> Case>, [u32; 2]);

/// A parent alone whose income is open: a child with this of its own in the first help, its sibling in the second. The
/// sibling's share decides what the parent pays; of the first child's share it pays itself what its limit leaves.
fn shared(name: &'static str, own: OwnIncome, helps: [HelpKind; 2], gap: [u32; 2]) -> Row {
    let of = move |income: Answer<Chf>| {
        let [first, second] = helps.clone();
        let mut case = case(Household::One(unit(income)), vec![plain(first), plain(second)]);
        case.children[0].own = own.clone();
        case
    };
    (name, Box::new(of), gap)
}

/// Parents apart, the second one's income known, the child's wage in both their bases: a step of the tariff that the first
/// parent takes with the wage, and not without it, leaves less of the limit to the second.
fn stepped(name: &'static str, own: OwnIncome, gap: [u32; 2]) -> Row {
    let of = move |income: Answer<Chf>| {
        let children = vec![plain(limited_home("300")), plain(home(Extent::PartTime))];
        let mut case = case(apart(income, known("30000")), children);
        case.children[0].own = own.clone();
        case
    };
    (name, Box::new(of), gap)
}

#[test]
fn a_total_that_turns_between_the_ends() {
    let nothing = || OwnIncome { reaches_parents: Choice::Known(false), ..OwnIncome::none() };
    let pension = || OwnIncome { other: known("30000"), ..nothing() };
    let (part_time, limited) = (home(Extent::PartTime), limited_home("1764"));
    // § 34 on 30 000 is 1125 a month, o. Above the limit L the child pays o × L ÷ P: with half of P for its sibling the sum is
    // lowest where P² is 2 × o × L, at 1992 a month or 159 400 a year, and higher at both ends.
    let turn = [141_200, 200_000];
    let wealth = OwnIncome { wealth: known("300000"), ..nothing() };
    let changed = Some(IncomeChange { since: date("1.1.2027"), monthly: known("1850") });
    let rows = [
        shared("a pension, the limit in a foster family", pension(), [long_term(), part_time.clone()], turn),
        shared("a pension, the limit in a home", pension(), [limited.clone(), part_time.clone()], turn),
        shared("wealth alone", wealth, [limited.clone(), part_time], turn),
        // 1000 for the sibling and 1125 of the child; above the child's own limit less, where the parent earns little less too.
        shared("the sibling at a limit of its own", pension(), [limited, limited_home("1000")], [40_000, 230_000]),
        // 73 000 and the wage are 95 000: up to there 14 %, above 15 %.
        stepped("a wage alone", OwnIncome { wage: known("22000"), ..OwnIncome::none() }, [72_800, 73_200]),
        stepped("a changed wage alone", OwnIncome { wage_change: changed, ..OwnIncome::none() }, [72_600, 73_000]),
    ];
    for (name, case, [from, to]) in rows {
        let step = usize::try_from((to - from) / 200).unwrap();
        let totals: Vec<Chf> = (from..=to).step_by(step).map(|income| exact(&case(Answer::Known(Chf::francs(income))))).collect();
        let (all, ends) = (hull(&totals), hull(&[totals[0], totals[totals.len() - 1]]));
        assert_ne!(shown(all), shown(ends), "{name}: the ends do not show it");
        let open = assessed(&case(between(from, to)));
        for wide in [open.months[0].total, open.total.unwrap()] {
            assert!(wide.low.rounded() <= all.low.rounded(), "{name}: {} is below {}", all.low, wide.low);
            assert!(wide.high.rounded() >= all.high.rounded(), "{name}: {} is above {}", all.high, wide.high);
        }
    }
}

/// The limit of § 28 Abs. 3 reached at both ends: the payers' parts move against each other, their total does not.
#[test]
fn a_total_that_stays_at_the_limit() {
    let gap = || between(150_000, 200_000);
    let beside = |kind: HelpKind, basis| {
        let mut child = pensioner("30000", true, long_term());
        let mut second = help(kind, "1.2.2027", "28.2.2027");
        second.grounds.basis = Choice::Known(basis);
        child.helps.push(second);
        case(Household::One(unit(gap())), vec![child])
    };
    let rows = [
        ("one stay", case(Household::One(unit(gap())), vec![pensioner("30000", true, long_term())])),
        ("a stay and coaching, which is free beside it", beside(coaching(4), Basis::Indication)),
        ("a stay, and one that is not computed", beside(home(Extent::Full), Basis::CriminalOrder)),
        ("two children without income", case(apart(gap(), known("100000")), vec![plain(long_term()), plain(long_term())])),
    ];
    for (name, case) in rows {
        let result = assessed(&case);
        let moving = result.months[0].lines.iter().filter(|line| !line.amount.is_exact()).count();
        assert_eq!(moving, 2, "{name}: two payers whose parts move");
        assert_eq!(by_month(&result), ["2027-02 1764.00"], "{name}");
        assert_eq!(shown(result.total.unwrap()), "1764.00–1764.00", "{name}");
    }
}

/// The calculations shown are those of the lowest and of the highest total among all corners: also where the total falls
/// while the parents' base rises, because more of the limit is left to the children where it is low.
#[test]
fn the_steps_are_those_of_the_lowest_and_of_the_highest_corner() {
    let limited = || {
        let other = between(20_000, 30_000);
        let own = OwnIncome { other, in_parents_ruling: Choice::Unknown, ..pensioner("0", true, long_term()).own };
        Child { own, ..plain(long_term()) }
    };
    let full = || plain(home(Extent::Full));
    // Highest with the first child's money in the ruling, and its sibling's not in it and so in the parent's base.
    let reaching = Child { own: OwnIncome { reaches_parents: Choice::Known(true), ..limited().own }, ..full() };
    let rows = [
        ("one parent, two children at their limits", case(alone("150000"), vec![limited(), limited(), full()])),
        ("one parent, one child at its limit, two choices open", case(alone("150000"), vec![limited(), reaching])),
        ("parents apart, one child at its limit", case(apart(known("85000"), known("112000")), vec![limited(), full()])),
    ];
    for (name, case) in rows {
        let corners: Vec<Chf> = corners(&case).iter().map(exact).collect();
        let result = assessed(&case);
        let sum = |calculations: &[Calculation]| calculations.iter().map(|one| one.amount).sum::<Chf>();
        let shown_ends = Range { low: sum(&result.calculations.low), high: sum(&result.calculations.high) };
        assert_eq!(shown(shown_ends), shown(hull(&corners)), "{name}");
    }
}
