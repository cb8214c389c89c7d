//! § 35 with a gap in the child's own income, where the parent's part is highest or lowest strictly between the two ends: it
//! must be found there. What it must be comes from the tariffs, and from going through the gap in steps.

use hilfen_rechner::answer::{Answer, Choice, Range};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::payers::Payer;

use crate::corners::{limited_home, line, plain, shown};
use crate::support::*;

/// What the child has, but for its other income: it does not reach the parents and stands in no ruling of theirs.
fn apart_from_parents() -> OwnIncome {
    OwnIncome { reaches_parents: Choice::Known(false), in_parents_ruling: Choice::Known(false), ..OwnIncome::none() }
}

/// A parent alone with this income, and so many children, each in a home with this of its own.
fn with(parent: &str, kind: &HelpKind, own: &OwnIncome, count: usize) -> Case {
    case(alone(parent), vec![Child { own: own.clone(), ..plain(kind.clone()) }; count])
}

/// The parent's parts for every twentieth franc of the children's other income, and for one Rappen more.
fn walked(parent: &str, kind: &HelpKind, own: &OwnIncome, count: usize, [from, to]: [u32; 2]) -> Vec<Chf> {
    let beside = |franc| [Chf::francs(franc), Chf::francs(franc) + Chf::rappen(1)];
    let incomes = (from..=to).step_by(20).flat_map(beside).filter(|income| *income <= Chf::francs(to));
    let rulings = own.in_parents_ruling.known().map_or(vec![true, false], |known| vec![known]);
    let owns = incomes.flat_map(|income| {
        let with = move |ruling: &bool| (income, Choice::Known(*ruling));
        rulings.iter().map(with).collect::<Vec<_>>()
    });
    owns.map(|(income, in_parents_ruling)| {
        let own = OwnIncome { other: Answer::Known(income), in_parents_ruling, ..own.clone() };
        line(&assessed(&with(parent, kind, &own, count)), Payer::First).high
    })
    .collect()
}

#[test]
fn what_is_left_to_a_parent_turns_inside_the_gap() {
    let (plain, none) = (home(Extent::Full), apart_from_parents);
    type Row = (&'static str, &'static str, HelpKind, OwnIncome, [u32; 2], usize, &'static str);
    let rows: Vec<Row> = vec![
        // Below the cap the parent's 15 % grow faster than the child's 5 %, above only these grow: 2500 − 39.58 at 9500.
        ("where the cap begins", "190500", plain.clone(), none(), [9100, 10_000], 1, "2457.08–2460.42"),
        (
            "the cap, with a wage of the child",
            "170500",
            plain.clone(),
            OwnIncome { wage: known("20000"), ..none() },
            [9100, 10_000],
            1,
            "2457.08–2460.42",
        ),
        (
            "the cap, with wealth of the child: 10 % are 2000",
            "190500",
            plain.clone(),
            OwnIncome { wealth: known("20000"), ..none() },
            [7100, 8000],
            1,
            "2457.08–2460.42",
        ),
        // In the ruling: 15 % of 190 500, less 41.67. Else as above.
        (
            "the cap, and the ruling not known",
            "190500",
            plain.clone(),
            OwnIncome { in_parents_ruling: Choice::Unknown, ..none() },
            [9100, 10_000],
            1,
            "2339.58–2460.42",
        ),
        // 15 % of 131 620 + 9500 are the limit: 1764 − 39.58. Above it both pay less for each other: 1764 × (1 − 41.67 ÷ 1770.25).
        ("where the limit is reached", "131620", limited_home("1764"), none(), [9100, 10_000], 1, "1721.08–1724.42"),
        // From 9000.01 on the child pays 37.50; from 60 000 on the parent 8 %: 7 % of 59 500 less 37.50, 8 % of 60 100 less 40.
        ("where the child begins to pay", "50500", plain.clone(), none(), [8000, 9600], 1, "309.58–360.67"),
        ("two children, of whom the parent pays the higher", "50500", plain, none(), [8000, 9600], 2, "309.58–360.67"),
    ];
    for (name, parent, kind, own, [from, to], count, expected) in rows {
        let gap = OwnIncome { other: Answer::Between { low: Chf::francs(from), high: Chf::francs(to) }, ..own.clone() };
        let found = shown(line(&assessed(&with(parent, &kind, &gap, count)), Payer::First));
        assert_eq!(found, expected, "{name}");
        let parts = walked(parent, &kind, &own, count, [from, to]);
        let all = parts.iter().skip(1).fold(Range::exactly(parts[0]), |all, part| all.including(*part));
        assert_eq!(found, shown(all), "{name}: step by step");
        let ways = own.in_parents_ruling.known().map_or(2, |_| 1);
        let ends = parts[..ways].iter().chain(&parts[parts.len() - ways..]);
        let ends = ends.fold(Range::exactly(parts[0]), |all, part| all.including(*part));
        assert_ne!(found, shown(ends), "{name}: the ends do not show it");
    }
}
