//! The placements of a month, §§ 28–35: what each stay costs, and the one share of each payer.

use crate::answer::{Answer, Range};
use crate::assessment::bounds::Unshared;
use crate::assessment::completion::{Completion, Fill};
use crate::assessment::evaluate::{Charge, Line, Month, help, is_computed};
use crate::assessment::timeline::{HelpMonth, MonthFacts};
use crate::case::field::{Field, FieldAnswer, HelpId, Person, Told};
use crate::case::{Case, Extent, FosterForm, Help, HelpKind, Home, Household};
use crate::money::Chf;
use crate::rules::charging::{self, Limit, Mode, MonthShare, StayMonth};
use crate::rules::foster_rates::{self, FosterMonth};
use crate::rules::payers::{Payer, YearShares};
use crate::rules::several::{self, Added, StayDays};
use crate::rules::source::Source;
use crate::rules::{LimitBasis, Reason};

/// The placements of a month: one line for each payer, and the shares before division for each stay of a minor with liable parents.
///
/// `year_shares` gives the shares of a year for a child's placements.
pub fn month(
    case: &Case,
    completion: &Completion,
    facts: &MonthFacts,
    year_shares: &mut dyn FnMut(usize) -> Option<YearShares>,
) -> Month {
    let mut stays = Vec::with_capacity(facts.helps.len() + 1);
    let mut unshared = Vec::new();
    for (present, help) in computed(case, facts) {
        let Some(shares) = year_shares(present.help.child) else { continue };
        let stay = stay_month(case, completion, facts, present, help);
        let is_minor = !shares.parents.is_empty();
        let are_days_open = are_days_open(completion, present.help, &help.kind);
        let shares = charging::month_shares(shares, &stay, facts.parameters);
        if is_minor {
            unshared.push(before_sharing(completion, facts, present.help, &stay, &shares));
        }
        stays.extend(shares.into_iter().map(|share| {
            let MonthShare { payer, full, amount, facts, mut steps } = share;
            if are_days_open {
                steps.leave_days_open();
            }
            let line = Line { payer, charge: Charge::Placement, help: present.help, amount, facts, steps };
            Stay { line, full, by_days: stay.mode == Mode::ByDays, added: false }
        }));
    }
    Month { lines: one_share_each(joined_days(stays, facts)), unshared }
}

/// The placements of the month for which a share is computed.
fn computed<'a>(case: &'a Case, facts: &'a MonthFacts) -> impl Iterator<Item = (&'a HelpMonth, &'a Help)> {
    let with_help = facts.helps.iter().filter_map(|present| Some((present, help(case, present.help)?)));
    with_help.filter(|(_, help)| help.kind.is_placement() && is_computed(case, help))
}

/// The shares for a stay before §§ 35 and 28 Abs. 3 divide amounts.
fn before_sharing(
    completion: &Completion,
    facts: &MonthFacts,
    help: HelpId,
    stay: &StayMonth,
    shares: &[MonthShare],
) -> Unshared {
    let full = |whose: fn(Payer) -> bool| {
        let found = shares.iter().find(|share| whose(share.payer));
        Range::exactly(found.map_or(Chf::ZERO, |share| share.full))
    };
    Unshared {
        help,
        end: completion.helps,
        by_days: (stay.mode == Mode::ByDays).then_some(facts.parameters.monthly_cap.value),
        limit: stay.limit.map(|limit| limit.amount),
        first: full(|payer| matches!(payer, Payer::First | Payer::Parents)),
        second: full(|payer| payer == Payer::Second),
        own: full(|payer| matches!(payer, Payer::Child(_))),
    }
}

/// Whether the total of all payers can fall in this month while one share rises. That is possible if several stays meet, one of
/// them has a limit, and a child may have income of its own: what one payer's part loses need not come back in another's. If only
/// choices are open it does not matter, because every choice is computed.
pub fn meets_several_ways(case: &Case, facts: &MonthFacts) -> bool {
    let stays = || computed(case, facts).map(|(present, help)| (present.help.child, help));
    let has_limit = |help: &Help| match &help.kind {
        HelpKind::FosterFamily { .. } => true,
        HelpKind::Home(home) => home.contribution != Answer::Unknown,
        _ => false,
    };
    let has_income = |child: usize| {
        let is_some = |(field, _, figure): &Told| match figure {
            FieldAnswer::Amount(answer) => !field.is_deducted() && answer.bounds(Chf::ZERO, Chf::LARGEST).1 > Chf::ZERO,
            _ => false,
        };
        facts.told.iter().any(|told| told.0.person() == Some(Person::Child(child)) && is_some(told))
    };
    // Checked last, because it walks all answers and most months have one stay.
    let is_open = || {
        let others = case.figures().into_iter().filter(|(field, ..)| field.person().is_none());
        let mut all = others.chain(facts.told.iter().copied());
        all.any(|(field, _, figure)| is_tried_at_its_ends(case, facts, field, figure))
    };
    let meet = stays().count() > 1 && stays().any(|(_, help)| has_limit(help)) && stays().any(|(child, _)| has_income(child));
    meet && is_open()
}

/// Whether an answer is a gap that is computed at its two ends only, and can matter in this month.
fn is_tried_at_its_ends(case: &Case, facts: &MonthFacts, field: Field, figure: FieldAnswer) -> bool {
    let stands_alone = |child: usize| case.household == Household::NoLiableParents || facts.is_adult(child);
    match (field, field.person()) {
        // No figure is filled in for an unknown pay or contribution (reading `foster-limit`).
        (Field::AgreedPay(_) | Field::Contribution(_), _) if figure == FieldAnswer::Amount(Answer::Unknown) => false,
        // A child's own deductions count only if it pays alone by § 34.
        (_, Some(Person::Child(child))) if field.is_deducted() => figure.is_gap() && stands_alone(child),
        _ => figure.is_gap() && !matches!(figure, FieldAnswer::Choice { .. }),
    }
}

/// How the placement is charged in this month, and its limit.
fn stay_month(case: &Case, completion: &Completion, facts: &MonthFacts, present: &HelpMonth, help: &Help) -> StayMonth {
    let id = present.help;
    let whole = StayMonth {
        mode: Mode::Monthly(Extent::Full),
        days: days_away(case, completion, facts, id.child),
        present: present.days,
        regular: None,
        limit: None,
    };
    match &help.kind {
        HelpKind::FosterFamily { form, specialised, agreed_pay } => {
            let form = completion.foster_form(id, *form);
            let days = match form {
                FosterForm::ShortTerm { days_per_month } => completion.days(id, days_per_month).min(present.days.most_days()),
                FosterForm::Holiday | FosterForm::Crisis => present.days.most_days(),
                FosterForm::Weekly | FosterForm::LongTerm => whole.days,
            };
            let foster = FosterMonth {
                form,
                specialised: completion.specialised(id, *specialised),
                agreed: completion.limit(Field::AgreedPay(id), *agreed_pay),
                present: present.days,
                charged_days: days,
            };
            let mode = match form {
                FosterForm::Weekly => Mode::Monthly(Extent::Weekly),
                FosterForm::LongTerm => Mode::Monthly(Extent::Full),
                FosterForm::ShortTerm { .. } | FosterForm::Holiday | FosterForm::Crisis => Mode::ByDays,
            };
            let limit = foster_rates::limit(&foster, facts.parameters).or_else(|| completion.unknown_limit(id));
            StayMonth { mode, days, limit, ..whole }
        }
        HelpKind::Home(home) => {
            let contribution = completion.limit(Field::Contribution(id), home.contribution);
            StayMonth {
                mode: Mode::Monthly(extent(completion, facts, present, &help.kind, home)),
                regular: regular_days(present, &help.kind),
                limit: contribution
                    .map(|month| Limit { amount: present.days.part_of(month), basis: LimitBasis::HomeContribution }),
                ..whole
            }
        }
        _ => whole,
    }
}

/// Whether nobody has told the days of a stay that is charged by them: neither their number nor that it is such a stay.
fn are_days_open(completion: &Completion, id: HelpId, kind: &HelpKind) -> bool {
    let HelpKind::FosterFamily { form, .. } = kind else { return false };
    match completion.foster_form(id, *form) {
        FosterForm::ShortTerm { days_per_month } => form.is_none() || days_per_month == Answer::Unknown,
        FosterForm::Holiday | FosterForm::Crisis | FosterForm::Weekly | FosterForm::LongTerm => false,
    }
}

fn extent(completion: &Completion, facts: &MonthFacts, present: &HelpMonth, kind: &HelpKind, home: &Home) -> Extent {
    home.extent.known().unwrap_or(match completion.fill(present.help) {
        Some(Fill::Extent(extent)) => extent,
        Some(Fill::LeastExtent) if is_above_part_time(facts, present, kind) => Extent::Weekly,
        Some(Fill::LeastExtent) => Extent::PartTime,
        _ => Extent::Full,
    })
}

/// Whether a stay has more regular days in this month than part-time care allows (§ 29 Abs. 4).
pub fn is_above_part_time(facts: &MonthFacts, present: &HelpMonth, kind: &HelpKind) -> bool {
    regular_days(present, kind).is_some_and(|days| charging::is_above_part_time(days, present.days, facts.parameters))
}

/// The regular days of a stay in this month, if they are given.
fn regular_days(present: &HelpMonth, kind: &HelpKind) -> Option<u32> {
    let days = stay_days(present, kind);
    days.regular.map(|_| days.counted())
}

/// How the placements of a month are charged.
pub fn charged(case: &Case, completion: &Completion, facts: &MonthFacts) -> Vec<StayMonth> {
    computed(case, facts).map(|(present, help)| stay_month(case, completion, facts, present, help)).collect()
}

/// The days of the month on which the child is away in stays that are charged by month. Stays without a computed share count too:
/// the child is in a home or a foster family on these days as well.
fn days_away(case: &Case, completion: &Completion, facts: &MonthFacts, child: usize) -> u32 {
    let stay = |present: &HelpMonth| {
        let help = help(case, present.help)?;
        let by_days = match &help.kind {
            HelpKind::FosterFamily { form, .. } => foster_rates::is_by_days(completion.foster_form(present.help, *form)),
            _ => false,
        };
        (help.kind.is_placement() && !by_days).then(|| stay_days(present, &help.kind))
    };
    let stays: Vec<StayDays> = facts.helps.iter().filter(|present| present.help.child == child).filter_map(stay).collect();
    several::days_away(&stays)
}

/// The days of a stay in this month.
fn stay_days(present: &HelpMonth, kind: &HelpKind) -> StayDays {
    let regular = match kind {
        HelpKind::Home(home) => home.regular_days,
        _ => None,
    };
    StayDays::of(present.days, regular)
}

/// What a payer owes for one stay, or for several that are charged by days.
struct Stay {
    line: Line,
    /// Before § 35 and the limit.
    full: Chf,
    by_days: bool,
    /// Whether other stays were added to it.
    added: bool,
}

/// The lines of the stays. For each child and payer, those that are charged by days are added up to one line, at most the monthly
/// cap (§ 30, reading `several-placements`).
fn joined_days(stays: Vec<Stay>, facts: &MonthFacts) -> Vec<Line> {
    let mut joined: Vec<Stay> = Vec::with_capacity(stays.len());
    for stay in stays {
        let same = |known: &&mut Stay| {
            let (known, stay) = (&known.line, &stay.line);
            known.payer == stay.payer && known.help.child == stay.help.child
        };
        match joined.iter_mut().filter(|known| known.by_days && stay.by_days).find(same) {
            None => joined.push(stay),
            Some(Stay { line, full, added, .. }) => {
                (*added, *full) = (true, *full + stay.full);
                let (before, more) = (line.amount, stay.line.amount);
                line.amount = before + more;
                line.facts.limited |= stay.line.facts.limited;
                line.steps.append(stay.line.steps);
                line.steps.decide(Source::ordinance("§ 30"), Reason::DaysTogether { before, more }, line.amount);
            }
        }
    }
    for child in 0..facts.adult.len() {
        let of_child = |stay: &&mut Stay| stay.added && stay.line.help.child == child;
        cap(joined.iter_mut().filter(of_child).collect(), facts);
    }
    joined.into_iter().map(|stay| stay.line).collect()
}

/// Applies the monthly cap to the sums of a child (§§ 32–35).
fn cap(added: Vec<&mut Stay>, facts: &MonthFacts) {
    let cap = facts.parameters.monthly_cap;
    let sums = |own: bool| {
        let of = added.iter().filter(move |stay| matches!(stay.line.payer, Payer::Child(_)) == own);
        of.map(|stay| Added { full: stay.full, owed: stay.line.amount }).collect::<Vec<_>>()
    };
    let (parents, child) = (sums(false), sums(true).first().copied());
    let (of_parents, of_child) = several::capped(&parents, child, cap.value);
    let whole: Chf = parents.iter().map(|added| added.full.min(cap.value)).sum();
    // The child's line comes after those of its parents.
    for (stay, owed) in added.into_iter().zip(of_parents.into_iter().chain(of_child)) {
        let line = &mut stay.line;
        if line.amount == owed {
            continue;
        }
        let before = std::mem::replace(&mut line.amount, owed);
        match (line.payer, of_child) {
            (Payer::Child(_), _) | (_, None) => line.steps.decide(cap.source, Reason::Cap { before }, owed),
            (_, Some(own)) => {
                let reason = Reason::OwnShareFirst { own, parents: whole, this_parent: stay.full.min(cap.value) };
                line.steps.add(Source::ordinance("§ 35"), reason, owed);
            }
        }
    }
}

/// § 28 Abs. 2: the share does not depend on the number of placed children. Each payer owes one share, the highest
/// (readings `several-children`, `several-placements`).
fn one_share_each(stays: Vec<Line>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::with_capacity(stays.len());
    for stay in stays {
        match lines.iter_mut().find(|line| line.payer == stay.payer) {
            None => lines.push(stay),
            Some(line) => {
                let (mut higher, lower) =
                    if stay.amount > line.amount { (stay, line.amount) } else { (line.clone(), stay.amount) };
                higher.steps.decide(Source::ordinance("§ 28 Abs. 2"), Reason::HighestOnly { lower }, higher.amount);
                higher.facts.compared = true;
                *line = higher;
            }
        }
    }
    lines
}
