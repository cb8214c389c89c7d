//! The candidates: the completions to compute so that a range is exact at both ends.
//!
//! Before anything is divided, a share never falls when an income rises. So the two ends of most gaps are enough. Dividing makes
//! two exceptions:
//!
//! - Parents who live apart divide the limit and what § 35 leaves. All combinations of the ends of their households are computed,
//!   and `bounds` covers what lies between the ends.
//! - Under § 35 the parents' part can rise and fall with the child's own income. `breakpoints` adds the incomes at which it changes
//!   its course. Between them the part is a linear or linear-fractional function of the income, which has no extremes inside.
//!
//! A month uses the figures of one year. So the figures of all years go to the same end, and breakpoints vary one year at a time.

use crate::answer::Choice;
use crate::assessment::breakpoints;
use crate::assessment::completion::{Completion, Direction, OwnPick};
use crate::assessment::evaluate;
use crate::assessment::fills;
use crate::assessment::run::Run;
use crate::assessment::timeline::{Timeline, helps};
use crate::assessment::work::Work;
use crate::case::field::{Field, Person, Told};
use crate::case::{Case, Child, Help, Household, Partner};
use crate::money::Chf;
use crate::rules::payers::Payer;

/// The completions that are computed for a case.
pub struct Chosen {
    /// At least one if the case has a child.
    pub completions: Vec<Completion>,
    /// Whether they are only the outermost ones, which give bounds. Computing all candidates would be more work than is allowed.
    pub only_bounds: bool,
    /// The work of computing them, and of the search for them.
    pub work: usize,
}

/// Chooses the completions: all candidates, or only the outermost ones if the candidates need more work than `most_work_exact`.
pub fn choose(case: &Case, timeline: &Timeline, most_work_exact: usize) -> Chosen {
    let mut work = Work::of(most_work_exact);
    let exact = completions(case, timeline, &mut work);
    let only_bounds = exact.is_none();
    let completions = exact.unwrap_or_else(|| outermost(case, timeline));
    let work = if only_bounds {
        most_work_exact.saturating_add(completions.len().saturating_mul(timeline.stays()))
    } else {
        most_work_exact - work.left()
    };
    Chosen { completions, only_bounds, work }
}

/// All candidates. None if they need more work than is left.
pub fn completions(case: &Case, timeline: &Timeline, work: &mut Work) -> Option<Vec<Completion>> {
    let Open { first, second, helps } = Open::of(case);
    let mut found = Vec::new();
    for &first_end in ends(first) {
        for &second_end in ends(second) {
            for &help_end in ends(helps) {
                for fills in fills::ways(case, timeline, help_end) {
                    for partner_counts in partner_choices(&case.household) {
                        let start = Completion {
                            parents: [first_end, second_end],
                            helps: help_end,
                            fills: fills.clone(),
                            partner_counts,
                            children: case.children.iter().map(|child| own_end(child, Direction::Low)).collect(),
                            gap_override: None,
                        };
                        let before = found.len();
                        with_children(case, timeline, start, work, &mut found)?;
                        work.spend((found.len() - before).saturating_mul(timeline.stays()))?;
                    }
                }
            }
        }
    }
    Some(found)
}

/// The few completions with the lowest and the highest share of each payer for each stay *before* division. Every completion lies
/// between them (see `bounds`). A share before division depends on no other payer's figures. So all gaps go to the same end
/// together, and the same choice is made for all placements, all partners and all children.
pub fn outermost(case: &Case, timeline: &Timeline) -> Vec<Completion> {
    let open = Open::of(case);
    let mut found = Vec::new();
    for &parents in ends(open.first || open.second) {
        for &help_end in ends(open.helps) {
            for fills in fills::alike(case, timeline, help_end) {
                for partner_counts in alike_partner_choices(&case.household) {
                    for choice in alike_choices(case) {
                        for &end in ends(is_any_open(case, timeline)) {
                            let children = own_ends(case, &choice, end);
                            let (parents, fills) = ([parents; 2], fills.clone());
                            let one =
                                Completion { parents, helps: help_end, fills, partner_counts, children, gap_override: None };
                            if !found.contains(&one) {
                                found.push(one);
                            }
                        }
                    }
                }
            }
        }
    }
    found
}

/// Which gaps there are. Those in the parents' households count only if the share for a help depends on income. If the parents live
/// together, `first` covers both; `helps` also covers what is asked about the family as a whole.
struct Open {
    first: bool,
    second: bool,
    helps: bool,
}

impl Open {
    fn of(case: &Case) -> Open {
        let gaps: Vec<Field> = case.gaps().map(|(field, ..)| field).collect();
        let open = |group: fn(&Case, Field) -> bool| gaps.iter().any(|field| group(case, *field));
        let by_income = helps(case).any(|(_, help)| is_by_income(case, help));
        Open { first: by_income && open(in_first), second: by_income && open(in_second), helps: open(of_helps) }
    }
}

/// The ends to compute: both if there are gaps, else only the low one.
fn ends(is_open: bool) -> &'static [Direction] {
    if is_open { &Direction::BOTH } else { &[Direction::Low] }
}

/// Whether the share for a help depends on income.
fn is_by_income(case: &Case, help: &Help) -> bool {
    help.kind.is_placement() && evaluate::is_computed(case, help)
}

/// Whether a field is an income or deduction of the first parent's household, or of either parent if they live together.
fn in_first(case: &Case, field: Field) -> bool {
    let whose = field.person();
    matches!(whose, Some(Person::First | Person::FirstPartner))
        || (whose == Some(Person::Second) && matches!(case.household, Household::Together(_)))
}

/// Whether a field is an income or deduction of the second parent's household, if the parents live apart.
fn in_second(case: &Case, field: Field) -> bool {
    matches!(case.household, Household::Apart { .. }) && matches!(field.person(), Some(Person::Second | Person::SecondPartner))
}

/// Whether a field is about a help or about the family as a whole.
fn of_helps(_: &Case, field: Field) -> bool {
    !field.is_of_income()
}

/// Whether each partner counts. If that is open: every combination.
fn partner_choices(household: &Household) -> Vec<[bool; 2]> {
    let [first, second] = choices_of_partners(household);
    first.iter().flat_map(|&one| second.iter().map(move |&other| [one, other])).collect()
}

/// Whether each partner counts. If that is open for both: both or neither.
fn alike_partner_choices(household: &Household) -> Vec<[bool; 2]> {
    let open = choices_of_partners(household).map(|choices| choices.len() > 1);
    partner_choices(household).into_iter().filter(|[one, other]| open != [true; 2] || one == other).collect()
}

fn choices_of_partners(household: &Household) -> [Vec<bool>; 2] {
    let choices = |partner: &Option<Partner>| match partner.as_ref().map(|with| with.relation) {
        Some(Choice::Unknown) => vec![false, true],
        // If the relation is known, it decides and this value is not used.
        Some(Choice::Known(_)) | None => vec![false],
    };
    match household {
        Household::One(unit) => [choices(&unit.partner), vec![false]],
        Household::Apart { first, second } => [choices(&first.partner), choices(&second.partner)],
        Household::Together(_) | Household::NoLiableParents => [vec![false], vec![false]],
    }
}

/// Adds the completions that differ from `start` in the children's own income. None if they need more work than is left.
fn with_children(
    case: &Case,
    timeline: &Timeline,
    start: Completion,
    work: &mut Work,
    found: &mut Vec<Completion>,
) -> Option<()> {
    let picks: Vec<Vec<OwnPick>> =
        (0..case.children.len()).map(|index| picks(case, timeline, &start, index, work)).collect::<Option<_>>()?;
    // Each pick of one child, with the other children unchanged.
    for (index, of_child) in picks.iter().enumerate() {
        for pick in of_child {
            push(found, with(&start, index, *pick));
        }
    }
    if picks.iter().filter(|of_child| of_child.len() > 1).count() > 1 {
        together(case, timeline, &start, &picks, work, found)?;
    }
    if case.children.is_empty() {
        found.push(start);
    }
    Some(())
}

/// Who may owe the one share of the parents.
const PAYERS: [Payer; 3] = [Payer::Parents, Payer::First, Payer::Second];

/// Adds the completions in which the own incomes of several children change together. The children affect each other only through
/// the one share of their parents, the highest of the shares for each child (§ 28 Abs. 2). So a parent's share is lowest if each
/// child's income makes the parent's share for that child lowest. The total of all payers is lowest if all incomes are at their low
/// end, and highest if all are at their high end, for some combination of the open choices. None if they need more work than is
/// left.
fn together(
    case: &Case,
    timeline: &Timeline,
    start: &Completion,
    picks: &[Vec<OwnPick>],
    work: &mut Work,
    found: &mut Vec<Completion>,
) -> Option<()> {
    for choice in joint_choices(case) {
        for &end in ends(is_any_open(case, timeline)) {
            push(found, Completion { children: own_ends(case, &choice, end), ..start.clone() });
        }
    }
    let of_choices = found.len();
    for facts in &timeline.kinds {
        let mut lowest = PAYERS.map(|_| start.clone());
        for (index, of_child) in picks.iter().enumerate() {
            let alone = facts.of_child(index);
            work.spend(of_child.len().saturating_mul(alone.stays()))?;
            let shares = of_child.iter().map(|pick| {
                let lines = Run::of(case, &with(start, index, *pick)).month(&alone).lines;
                let of = |payer| lines.iter().filter(|line| line.payer == payer).map(|line| line.amount).sum::<Chf>();
                (pick, PAYERS.map(of))
            });
            let shares: Vec<_> = shares.collect();
            for (place, lowest) in lowest.iter_mut().enumerate() {
                if let Some((pick, _)) = shares.iter().min_by_key(|(_, of_payers)| of_payers.get(place)) {
                    *lowest = with(lowest, index, **pick);
                }
            }
        }
        for one in lowest {
            if !found.iter().skip(of_choices).any(|known| *known == one) {
                found.push(one);
            }
        }
    }
    Some(())
}

/// The own income of all children at one end, with these choices.
fn own_ends(case: &Case, choice: &[(bool, bool)], end: Direction) -> Vec<OwnPick> {
    let chosen = case.children.iter().zip(choice);
    chosen
        .map(|(child, (reaches_parents, in_ruling))| OwnPick {
            reaches_parents: *reaches_parents,
            in_ruling: *in_ruling,
            ..own_end(child, end)
        })
        .collect()
}

/// Every combination of the open choices about the children's other income. If these are too many: the same choice for all
/// children.
fn joint_choices(case: &Case) -> Vec<Vec<(bool, bool)>> {
    const MOST: usize = 256;
    let of_children: Vec<Vec<(bool, bool)>> = case.children.iter().map(other_choices).collect();
    let count = of_children.iter().fold(1_usize, |count, choices| count.saturating_mul(choices.len()));
    if count > MOST {
        return alike_choices(case);
    }
    of_children.iter().fold(vec![Vec::new()], |all, choices| {
        all.iter()
            .flat_map(|before: &Vec<(bool, bool)>| {
                choices.iter().map(move |choice| before.iter().copied().chain([*choice]).collect())
            })
            .collect()
    })
}

/// The open choices about the children's other income, the same for all children.
fn alike_choices(case: &Case) -> Vec<Vec<(bool, bool)>> {
    let of_children: Vec<Vec<(bool, bool)>> = case.children.iter().map(other_choices).collect();
    let most = of_children.iter().map(Vec::len).max().unwrap_or_default();
    let same = |place: usize| of_children.iter().filter_map(|choices| choices.get(place).or(choices.last()).copied()).collect();
    (0..most).map(same).collect()
}

fn with(start: &Completion, index: usize, pick: OwnPick) -> Completion {
    let mut filled = start.clone();
    if let Some(place) = filled.children.get_mut(index) {
        *place = pick;
    }
    filled
}

/// Adds a completion, unless it was the last one added.
fn push(found: &mut Vec<Completion>, completion: Completion) {
    if found.last() != Some(&completion) {
        found.push(completion);
    }
}

/// A child's own income at one end. An open choice gets one of its values: the income reaches the parents; it is in their ruling at
/// the low end.
fn own_end(child: &Child, end: Direction) -> OwnPick {
    OwnPick {
        end,
        breakpoint: None,
        reaches_parents: child.own.reaches_parents.known().unwrap_or(true),
        in_ruling: child.own.in_parents_ruling.known().unwrap_or(end == Direction::Low),
    }
}

/// Whether a figure of a child's own income or deductions is open in any month.
fn is_open(timeline: &Timeline, index: usize) -> bool {
    let is_open = |(field, _, figure): &Told| field.person() == Some(Person::Child(index)) && figure.is_gap();
    timeline.kinds.iter().any(|facts| facts.told.iter().any(is_open))
}

/// Whether a figure of any child's own income or deductions is open in any month.
fn is_any_open(case: &Case, timeline: &Timeline) -> bool {
    (0..case.children.len()).any(|index| is_open(timeline, index))
}

/// The ways to fill one child's own income that must be computed, with the rest of the completion unchanged. None if the search for
/// them needs more work than is left, or if the case has no such child.
fn picks(case: &Case, timeline: &Timeline, completion: &Completion, index: usize, work: &mut Work) -> Option<Vec<OwnPick>> {
    let child = case.children.get(index)?;
    let (low, high) = (own_end(child, Direction::Low), own_end(child, Direction::High));
    if !child.helps.iter().any(|help| is_by_income(case, help)) {
        return Some(vec![low]);
    }
    let mut found = Vec::new();
    for (reaches_parents, in_ruling) in other_choices(child) {
        let low = OwnPick { reaches_parents, in_ruling, ..low };
        let high = OwnPick { reaches_parents, in_ruling, ..high };
        found.push(low);
        if !is_open(timeline, index) {
            continue;
        }
        found.push(high);
        // For parents who live apart `bounds` covers what lies between the ends.
        let apart = matches!(case.household, Household::Apart { .. });
        if !apart && !reaches_parents && child.own.may_have_other() {
            breakpoints::between(case, timeline, completion, index, [low, high], work, &mut found)?;
        }
    }
    Some(found)
}

/// Whether the other income reaches the parents, and whether it is in their tax ruling. If that is open and there may be such
/// income: both ways.
fn other_choices(child: &Child) -> Vec<(bool, bool)> {
    if !child.own.may_have_other() {
        return vec![(true, true)];
    }
    let both = |answer: Choice<bool>| answer.known().map_or(vec![true, false], |value| vec![value]);
    let rulings = both(child.own.in_parents_ruling);
    both(child.own.reaches_parents).iter().flat_map(|&reaches| rulings.iter().map(move |&ruling| (reaches, ruling))).collect()
}
