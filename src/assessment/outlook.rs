//! What a payer owes as far as the answers say, while others are not given yet. What raises a share and is wholly unknown is taken as
//! nothing and named (`without`). What lowers it, and open choices, stay open. So the range of the payer reaches from the share with
//! all that can still lower it to the share without any of it, and every answer but a named one keeps the share within it.

mod part;

use crate::answer::{Choice, Range};
use crate::assessment::assess;
use crate::assessment::evaluate::Charge;
use crate::assessment::next_jump::NextJump;
use crate::assessment::outlook::part::Part;
use crate::assessment::without::{self, Without};
use crate::calendar::Month;
use crate::case::check::{CaseError, MOST_AGE};
use crate::case::{Case, Child, Household};
use crate::money::Chf;
use crate::rules::OpenPoint;
use crate::rules::parameters::RuleBook;
use crate::rules::payers::Payer;
use crate::rules::right::{Majority, Verdict};

/// Whose share of a minor's placement is looked at. From majority on, and without liable parents, it is that of the child.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// That of the parents if they live together, otherwise that of the first parent.
    Parents,
    /// That of the child itself (§ 35).
    Child,
}

/// A part of the stay with one outlook.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StayPart {
    /// All months.
    Whole,
    /// The months in which the placed child counts as a minor.
    UntilMajority,
    /// The months in which it is of age.
    FromMajority,
}

/// What is owed in a part of the stay, as far as the answers say.
#[derive(Clone, PartialEq, Debug)]
pub struct Outlook {
    /// Which part.
    pub part: StayPart,
    /// Whether the first placed child is of age in it.
    pub is_of_age: bool,
    /// May the canton pay.
    pub verdict: Verdict,
    /// Why the office alone can say an amount, of some helps or of all.
    pub office: Vec<OpenPoint>,
    /// The share for placements. None if there is no placement, or if no share is computed for it.
    pub share: Option<ShareOutlook>,
    /// Beside the share of a child of age: that of the parents for other children.
    pub beside: Option<ShareOutlook>,
    /// The shares that depend on no income.
    pub fixed: Vec<FixedOutlook>,
}

/// The share of one payer for placements.
#[derive(Clone, PartialEq, Debug)]
pub struct ShareOutlook {
    /// Who.
    pub payer: Payer,
    /// Francs in the payer's dearest month.
    pub monthly: Range,
    /// Francs a day, if all placements are charged by days (§ 30).
    pub daily: Option<Range>,
    /// The relevant income in the dearest month, if it is one amount.
    pub income: Option<Chf>,
    /// Up to this relevant income nothing is owed. None if no tariff decides.
    pub free_up_to: Option<Chf>,
    /// Whether the income of the payer is wholly unknown and decides: then the range is that of the tariff.
    pub lacks_income: bool,
    /// What was taken as nothing. Empty if it cannot move the share.
    pub without: Vec<Without>,
    /// What else is open.
    pub remaining: Remaining,
    /// How the figures of a parent who lives apart can still move the share.
    pub other_parent: OtherParent,
    /// The most it can be, whatever was taken as nothing.
    pub most: Chf,
    /// The next jump of the tariff, if the income is one amount near below it; where nothing is owed, also if it is at most that.
    pub next_jump: Option<NextJump>,
}

/// The answers that are still open and move a share, beside those that are taken as nothing and those of the other parent.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Remaining {
    /// There are none.
    Nothing,
    /// Each lies between two figures, or is a choice.
    Bounded,
    /// Of a figure at least, nothing is known.
    Unbounded,
}

/// How the figures of a parent who lives apart can move the share of the first one (§§ 28 Abs. 3, 35).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OtherParent {
    /// Not at all.
    MovesNothing,
    /// They can only lower it.
    Lowers,
    /// They can raise it above the share beside a parent without income.
    Raises,
}

/// A share that depends on no income: for outpatient help, relief stays and emergency beds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct FixedOutlook {
    /// Who.
    pub payer: Payer,
    /// What for.
    pub charge: Charge,
    /// Francs in the dearest month.
    pub monthly: Range,
    /// Francs for each day. None if the help is free of charge.
    pub daily: Option<Chf>,
}

impl OtherParent {
    /// By the share beside a parent of whom nothing is known, and by that beside one without income.
    fn of(share: Range, beside_nobody: Range) -> OtherParent {
        if share.is_shown_as(beside_nobody) {
            OtherParent::MovesNothing
        } else if share.high.rounded() > beside_nobody.high.rounded() {
            OtherParent::Raises
        } else {
            OtherParent::Lowers
        }
    }
}

impl ShareOutlook {
    /// Whether an answer that lowers the share can still move it.
    pub fn can_fall(&self) -> bool {
        self.monthly.high.rounded() > Chf::ZERO.rounded()
    }

    /// Whether an answer about what was taken as nothing can still raise it.
    pub fn can_rise(&self) -> bool {
        self.monthly.low.rounded() < self.most.rounded()
    }
}

impl Outlook {
    /// The shares for placements.
    pub fn shares(&self) -> impl Iterator<Item = &ShareOutlook> {
        self.share.iter().chain(&self.beside)
    }
}

/// The outlook of a case: one part, or two if the first placed child comes of age during the stay, or is of an age at which it may.
///
/// # Errors
/// As [`assess`].
pub fn outlook(case: &Case, side: Side, book: &RuleBook) -> Result<Vec<Outlook>, Vec<CaseError>> {
    let months: Vec<Month> = assess(case, book)?.months.iter().map(|month| month.month).collect();
    let whole = |payer, months| Part {
        case: case.clone(),
        part: StayPart::Whole,
        is_of_age: false,
        payer,
        stands_alone: true,
        months,
        book,
    };
    let placed = |child: &Child| child.helps.iter().any(|help| help.kind.is_placement());
    let Some((index, child)) = case.children.iter().enumerate().find(|(_, child)| placed(child)) else {
        return Ok(vec![whole(None, months).outlook()?]);
    };
    let majority = |month: &Month| book.on(month.first()).map(|parameters| Majority::of(child, parameters));
    let is_of_age = |month: &Month| majority(month).is_some_and(|majority| majority.is_reached(month.first()));
    let is_just_below = child.age.is_some() && months.iter().any(|month| majority(month) == Some(Majority::Unknown));
    let (of_age, minor): (Vec<Month>, Vec<Month>) =
        if is_just_below { (months.clone(), months) } else { months.into_iter().partition(is_of_age) };
    let parents = match (&case.household, side) {
        (Household::NoLiableParents, _) | (_, Side::Child) => None,
        (Household::Together(_), Side::Parents) => Some(Payer::Parents),
        (Household::One(_) | Household::Apart { .. }, Side::Parents) => Some(Payer::First),
    };
    let part = |part, months, is_of_age: bool| Part {
        case: if part == StayPart::Whole { case.clone() } else { of_an_age(case, index, is_of_age) },
        part,
        is_of_age,
        payer: parents.filter(|_| !is_of_age).or(Some(Payer::Child(index))),
        stands_alone: is_of_age || case.household == Household::NoLiableParents,
        months,
        book,
    };
    let parts = if of_age.is_empty() {
        vec![part(StayPart::Whole, minor, false)]
    } else if minor.is_empty() {
        vec![part(StayPart::Whole, of_age, true)]
    } else {
        vec![part(StayPart::UntilMajority, minor, false), part(StayPart::FromMajority, of_age, true)]
    };
    let are_several = case.children.iter().filter(|child| placed(child)).count() > 1;
    let outlook = |part: &Part| -> Result<Outlook, Vec<CaseError>> {
        let mut outlook = part.outlook()?;
        if let Some(payer) = parents.filter(|_| part.is_of_age && are_several) {
            outlook.beside = part.beside(payer)?;
        }
        Ok(outlook)
    };
    parts.iter().map(outlook).collect()
}

/// The case as if the child were a minor, or of age, in every month. The helps of the one that is of age began before.
fn of_an_age(case: &Case, index: usize, is_of_age: bool) -> Case {
    let mut other = case.clone();
    if let Some(child) = other.children.get_mut(index) {
        (child.birth, child.age) = (None, Some(if is_of_age { MOST_AGE } else { 0 }));
        child.helps.iter_mut().for_each(|help| help.grounds.began_as_minor = Choice::Known(true));
    }
    other
}

/// The case in which everything is nothing that the outlooks of all payers take as nothing.
pub fn assumed(case: &Case) -> Case {
    let mut filled = case.clone();
    let parents = match case.household {
        Household::Together(_) => Payer::Parents,
        Household::One(_) | Household::Apart { .. } | Household::NoLiableParents => Payer::First,
    };
    without::take_unknown(&mut filled, parents);
    for child in 0..case.children.len() {
        without::take_unknown(&mut filled, Payer::Child(child));
    }
    filled
}
