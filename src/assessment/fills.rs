//! How open choices about placements are filled: the extent of a stay in a home, the form of foster care. A choice gets one value
//! for the whole stay, even if different values cost least in different months. Only if too many choices are open, each month has
//! its own cheapest extent ([`Fill::LeastExtent`]).

use crate::assessment::completion::{Direction, Fill, LEAST_CARE};
use crate::assessment::evaluate;
use crate::assessment::stays::is_above_part_time;
use crate::assessment::timeline::{HelpMonth, MonthFacts, Timeline, helps};
use crate::case::field::HelpId;
use crate::case::{Case, Extent, FosterForm, Help, HelpKind};

/// The most combinations of open choices that are computed at one end.
const MOST_WAYS: usize = 16;

type Open = Vec<(HelpId, Vec<Fill>)>;

/// The ways to fill the open choices that are computed at one end: every combination, or those of [`alike`]. At least one.
pub fn ways(case: &Case, timeline: &Timeline, end: Direction) -> Vec<Vec<(HelpId, Fill)>> {
    let open = open(case, timeline, end);
    if is_too_many(&open) {
        return alike(case, timeline, end);
    }
    let with_each = |ways: Vec<Vec<(HelpId, Fill)>>, (id, fills): &(HelpId, Vec<Fill>)| {
        let with = |way: &Vec<(HelpId, Fill)>, fill: &Fill| way.iter().copied().chain([(*id, *fill)]).collect();
        ways.iter().flat_map(|way| fills.iter().map(move |fill| with(way, fill))).collect()
    };
    open.iter().fold(vec![Vec::new()], with_each)
}

/// Whether so many choices are open that not every combination is computed. Then the ends of the total are only bounds, because its
/// months may have different extents. The ends of a single month are not.
pub fn are_too_many(case: &Case, timeline: &Timeline) -> bool {
    Direction::BOTH.iter().any(|end| is_too_many(&open(case, timeline, *end)))
}

/// The values of an open choice, those of the low end first. Empty if the choice is known or the help has none.
pub fn all(case: &Case, timeline: &Timeline, id: HelpId) -> Vec<Fill> {
    let help = evaluate::help(case, id);
    help.map_or(Vec::new(), |help| Direction::BOTH.iter().flat_map(|end| at_end(id, help, timeline, *end)).collect())
}

fn open(case: &Case, timeline: &Timeline, end: Direction) -> Open {
    // Helps without a computed share are included, because their form of care decides whether their days count for the child's
    // other stays (`stays::days_away`).
    helps(case).map(|(id, help)| (id, at_end(id, help, timeline, end))).filter(|(_, fills)| !fills.is_empty()).collect()
}

fn is_too_many(open: &Open) -> bool {
    open.iter().fold(1_usize, |ways, (_, fills)| ways.saturating_mul(fills.len())) > MOST_WAYS
}

/// The values of an open choice at one end. Empty if the choice is known or the help has none.
fn at_end(id: HelpId, help: &Help, timeline: &Timeline, end: Direction) -> Vec<Fill> {
    match (&help.kind, end) {
        (HelpKind::FosterFamily { form: None, .. }, Direction::Low) => vec![Fill::Form(LEAST_CARE)],
        // Long-term care costs most, except in a month of 31 days: there holiday care, charged by days, can cost more.
        (HelpKind::FosterFamily { form: None, .. }, Direction::High) => {
            vec![Fill::Form(FosterForm::LongTerm), Fill::Form(FosterForm::Holiday)]
        }
        (HelpKind::Home(home), end) if home.extent.known().is_none() => match end {
            Direction::Low => least_extents(id, help, timeline),
            Direction::High => vec![Fill::Extent(Extent::Full)],
        },
        _ => Vec::new(),
    }
}

/// The ways at one end if too many choices are open. At the low end there is one: where two extents can cost least, each month has
/// the one that does. At the high end all foster care of an open form is long-term care in one way and holiday care in the other.
pub fn alike(case: &Case, timeline: &Timeline, end: Direction) -> Vec<Vec<(HelpId, Fill)>> {
    let open = open(case, timeline, end);
    let each = |of: fn(&Vec<Fill>) -> Option<Fill>| {
        open.iter().filter_map(|(id, fills)| of(fills).map(|fill| (*id, fill))).collect::<Vec<_>>()
    };
    match end {
        Direction::Low => vec![each(|fills| if fills.len() > 1 { Some(Fill::LeastExtent) } else { fills.first().copied() })],
        Direction::High => {
            let mut ways = vec![each(|fills| fills.first().copied()), each(|fills| fills.last().copied())];
            ways.dedup();
            ways
        }
    }
}

/// The extents that can cost least in some month. In a month with too many regular days for part-time care the share is not halved,
/// so weekly care costs less.
fn least_extents(id: HelpId, help: &Help, timeline: &Timeline) -> Vec<Fill> {
    let is_month_with = |above: bool| {
        let is_so = |facts: &MonthFacts, present: &HelpMonth| {
            present.help == id && is_above_part_time(facts, present, &help.kind) == above
        };
        timeline.kinds.iter().any(|facts| facts.helps.iter().any(|present| is_so(facts, present)))
    };
    let ways = [(false, Extent::PartTime), (true, Extent::Weekly)];
    ways.into_iter().filter(|(above, _)| is_month_with(*above)).map(|(_, extent)| Fill::Extent(extent)).collect()
}
