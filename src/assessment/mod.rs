//! Runs the rules over a case: right, shares month by month, steps, readings, open points.
//!
//! [`assess`] is pure and total. The same case gives the same result everywhere. A case that makes no sense is refused with every
//! reason. A case with too many gaps is refused with gaps to fill in (`limits`). Fewer gaps give ranges. A range is exact at both
//! ends, except that it can be too wide if payers divide an amount (`bounds`), if several stays meet in a month
//! (`stays::meets_several_ways`), or if very much is open (`work`, `fills`).

mod bounds;
mod breakpoints;
mod calculations;
mod candidates;
pub mod compare;
mod completion;
mod evaluate;
mod fills;
mod gaps;
mod ledger;
mod limits;
mod moves;
mod next_jump;
mod notes;
mod outlook;
mod payer_share;
mod phases;
mod receipt;
mod run;
mod shares;
mod sheet;
mod stays;
mod summary;
mod tariff_picture;
mod timeline;
mod unknown;
mod without;
mod work;

pub use calculations::{Calculation, Calculations};
pub use evaluate::{Charge, Purpose};
pub use gaps::GapEffect;
pub use ledger::{End, Ends, Ledger};
pub use moves::{Change, Move};
pub use next_jump::NextJump;
pub use notes::{Notes, PayerNotes};
pub use outlook::{FixedOutlook, OtherParent, Outlook, Remaining, ShareOutlook, Side, StayPart, assumed, outlook};
pub use payer_share::{Open, PayerShare};
pub use phases::Phase;
pub use receipt::{PROGRAM, Receipt, RulesUsed, number};
pub use shares::{LineShare, MonthShares};
pub use sheet::{NoSheet, Sheet, SheetCalculation, SheetPhase};
pub use summary::{Headline, TariffPlace};
pub use tariff_picture::{Axis, Corner, NearRate, RateSide};
pub use timeline::OPEN_END_MONTHS;
pub use unknown::is_own;
pub use without::Without;
pub use work::{MOST_WORK, MOST_WORK_EXACT};

use serde::Serialize;

use crate::answer::Range;
use crate::calendar::Month;
use crate::case::check::{CaseError, check};
use crate::case::field::HelpId;
use crate::case::{Case, HelpKind, Uncovered};
use crate::rules::parameters::RuleBook;
use crate::rules::procedure::{Procedure, procedure};
use crate::rules::right::{self, Verdict};
use crate::rules::{OpenPoint, Reading};

/// The result for a case.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Assessment {
    /// May the canton pay: for each help its conditions, and how to go about it.
    pub helps: Vec<HelpAssessment>,
    /// The shares month by month, by payer.
    pub months: Vec<MonthShares>,
    /// All months together; none where no share is computed at all.
    pub total: Option<Range>,
    /// Whether `total` is the whole stay: not where a help has no end, or goes on for longer than crisis care may last.
    pub whole_stay: bool,
    /// How the amounts were calculated.
    pub calculations: Calculations,
    /// What is not known yet, and how far it moves the share.
    pub gaps: Vec<GapEffect>,
    /// The readings that the amounts rest on.
    #[serde(rename = "assumptions")]
    pub readings: Vec<Reading>,
    /// What only the office can decide.
    pub open: Vec<OpenPoint>,
    /// The readings and open points of each payer for each placement.
    #[serde(skip)]
    pub of_payers: Vec<PayerNotes>,
    /// What is needed to compute the same again.
    pub receipt: Receipt,
}

/// A help with its right and its procedure.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct HelpAssessment {
    /// Which.
    pub help: HelpId,
    /// May the canton pay.
    pub verdict: Verdict,
    /// Each condition with its state.
    pub conditions: Vec<right::CheckedCondition>,
    /// Whether a share is computed for it; where not, an open point says why, or the canton does not pay.
    pub computed: bool,
    /// Who files, by when, with what.
    pub procedure: Procedure,
}

impl Assessment {
    /// The month with the highest total: by the high end of its range, then by the low end. The earliest if several are shown as
    /// equal. None if no share is computed in any month.
    pub fn peak(&self) -> Option<&MonthShares> {
        let computed = self.months.iter().rev().filter(|month| !month.lines.is_empty());
        computed.max_by_key(|month| (month.total.high.rounded(), month.total.low.rounded()))
    }

    /// What the dearest month costs. Which month that is can depend on the gaps. So the low end of the range is the highest low end
    /// of all months. None if no share is computed in any month.
    pub fn dearest(&self) -> Option<Range> {
        let low = self.months.iter().map(|month| month.total.low).max().unwrap_or_default();
        self.peak().map(|month| Range { low, high: month.total.high })
    }

    /// Whether the office alone can say the cost of a help that goes on in this month. Then the month's total is not everything.
    pub fn is_partly_open(&self, month: Month) -> bool {
        self.helps.iter().filter(|help| !help.computed && help.verdict != Verdict::No).any(|help| {
            let child = self.receipt.case.children.get(help.help.child);
            let told = child.and_then(|child| child.helps.get(help.help.help));
            told.is_some_and(|told| told.start.month() <= month && told.end.is_none_or(|end| month <= end.month()))
        })
    }

    /// The verdict over all helps: open if one of them is, else possible if one of them is, else «no».
    pub fn verdict(&self) -> Verdict {
        over_all(&self.helps)
    }
}

fn over_all(helps: &[HelpAssessment]) -> Verdict {
    let has = |verdict| helps.iter().any(|help| help.verdict == verdict);
    if has(Verdict::Open) {
        Verdict::Open
    } else if has(Verdict::Possible) {
        Verdict::Possible
    } else {
        Verdict::No
    }
}

/// The verdict over all helps of a case, as in [`assess`], but without computing shares. None for a case that makes no sense.
pub fn verdict(case: &Case, book: &RuleBook) -> Option<Verdict> {
    check(case, book.first_day()).is_empty().then(|| over_all(&help_assessments(case, book)))
}

/// Assesses a case by the rules of each of its months.
///
/// # Errors
/// Everything that is wrong with the case, or the gaps to fill in if there are too many (`limits`). Nothing is computed then.
pub fn assess(case: &Case, book: &RuleBook) -> Result<Assessment, Vec<CaseError>> {
    assess_within(case, book, MOST_WORK_EXACT)
}

/// [`assess`] with another limit of the work for exact ranges. With 0 every range consists of bounds.
///
/// # Errors
/// As [`assess`].
pub fn assess_within(case: &Case, book: &RuleBook, most_work_exact: usize) -> Result<Assessment, Vec<CaseError>> {
    let wrong = check(case, book.first_day());
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let helps = help_assessments(case, book);
    let paid = as_paid(case, &helps);
    let timeline = timeline::timeline(&paid, book);
    let too_open = limits::too_open(&paid, &timeline);
    if !too_open.is_empty() {
        return Err(too_open);
    }
    let computed = shares::compute(&paid, &timeline, most_work_exact);
    let Notes { readings, open } = notes::notes(&paid, &timeline, &computed, &helps);
    let total = computed.months.iter().any(|month| !month.lines.is_empty()).then_some(computed.total);
    Ok(Assessment {
        calculations: unknown::calculations(&paid, book, &timeline, &computed, most_work_exact),
        gaps: gaps::effects(&paid, &timeline, &computed),
        whole_stay: timeline::helps(&paid).all(|(_, help)| help.end.is_some()) && !open.contains(&OpenPoint::AfterCrisis),
        of_payers: notes::of_payers(&paid, &timeline, &computed, &helps),
        receipt: Receipt::new(case, &timeline),
        helps,
        months: computed.months,
        total,
        readings,
        open,
    })
}

/// The work of [`assess`] for a case that makes sense, in stays (see `docs/architecture.md`). It is the same on every machine.
pub fn work(case: &Case, book: &RuleBook) -> usize {
    let paid = as_paid(case, &help_assessments(case, book));
    limits::needed(&paid, &timeline::timeline(&paid, book))
}

/// The case with only what the canton can pay. A refused help gets the kind `NotCovered`: without a contribution no share is owed
/// (VO § 28 Abs. 1), and the help does not count as a placement. A help that the canton pays only up to a day ends on that day.
fn as_paid(case: &Case, helps: &[HelpAssessment]) -> Case {
    let mut paid = case.clone();
    for assessed in helps {
        let child = paid.children.get_mut(assessed.help.child);
        let Some(help) = child.and_then(|child| child.helps.get_mut(assessed.help.help)) else { continue };
        if assessed.verdict == Verdict::No {
            help.kind = HelpKind::NotCovered(Uncovered::Other);
        } else if let Some(last) = right::last_paid_day(&assessed.conditions) {
            help.end = Some(help.end.map_or(last, |end| end.min(last)));
        }
    }
    paid
}

fn help_assessments(case: &Case, book: &RuleBook) -> Vec<HelpAssessment> {
    timeline::helps(case)
        .filter_map(|(id, help)| {
            let child = case.children.get(id.child)?;
            let parameters = book.on(help.start)?;
            let last = timeline::last_day(help, book);
            let conditions = right::conditions(case, child, help, last, parameters);
            let verdict = Verdict::of(&conditions);
            Some(HelpAssessment {
                help: id,
                verdict,
                conditions,
                computed: verdict != Verdict::No && evaluate::is_computed(case, help),
                procedure: procedure(case, id.child, child, help, last, parameters),
            })
        })
        .collect()
}
