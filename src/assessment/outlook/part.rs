//! The outlook of a part of the stay: a case with nothing for what is taken as nothing, and its ranges in the months of the part.

use crate::answer::{Answer, Range};
use crate::assessment::evaluate::Charge;
use crate::assessment::gaps::GapEffect;
use crate::assessment::next_jump::{self, NextJump, TariffIncome};
use crate::assessment::outlook::{FixedOutlook, OtherParent, Outlook, Remaining, ShareOutlook, StayPart};
use crate::assessment::without::{self, Without};
use crate::assessment::{Assessment, LineShare, assess, evaluate};
use crate::calendar::Month;
use crate::case::check::CaseError;
use crate::case::field::{About, Field, FieldAnswer, HelpId, Person};
use crate::case::years::{in_month, place};
use crate::case::{Case, FosterForm, Help, HelpKind, Household, Uncovered};
use crate::money::Chf;
use crate::rules::foster_rates;
use crate::rules::parameters::RuleBook;
use crate::rules::payers::Payer;
use crate::rules::tariff::Jump;

/// A part of the stay, with what is needed to compute it.
pub struct Part<'a> {
    /// The case, with an age that holds in each of the part's months.
    pub case: Case,
    /// Which part.
    pub part: StayPart,
    /// Whether the first placed child is of age in it.
    pub is_of_age: bool,
    /// Who pays for placements. None if there are none.
    pub payer: Option<Payer>,
    /// Whether the child pays alone by § 34, so that its wage counts.
    pub stands_alone: bool,
    /// Its months.
    pub months: Vec<Month>,
    /// The rules.
    pub book: &'a RuleBook,
}

impl Part<'_> {
    /// What is owed in it.
    ///
    /// # Errors
    /// As [`assess`].
    pub fn outlook(&self) -> Result<Outlook, Vec<CaseError>> {
        let mut filled = self.case.clone();
        let without = self.payer.map_or(Vec::new(), |payer| without::take_unknown(&mut filled, payer));
        let result = assess(&filled, self.book)?;
        let share = match self.payer {
            Some(payer) if self.lines(&result).any(|(_, line)| line.charge == Charge::Placement) => {
                Some(self.share(payer, &filled, &result, without)?)
            }
            _ => None,
        };
        Ok(Outlook {
            part: self.part,
            is_of_age: self.is_of_age,
            verdict: result.verdict(),
            office: result.why_open().collect(),
            share,
            beside: None,
            fixed: self.fixed(&result),
        })
    }

    /// The share of another payer in its months. `None` if that payer owes none.
    ///
    /// # Errors
    /// As [`assess`].
    pub fn beside(&self, payer: Payer) -> Result<Option<ShareOutlook>, Vec<CaseError>> {
        let result = assess(&self.case, self.book)?;
        let is_owed = |line: &LineShare| (line.payer, line.charge) == (payer, Charge::Placement);
        if !self.lines(&result).any(|(_, line)| is_owed(line)) {
            return Ok(None);
        }
        let (case, months) = (self.case.clone(), self.months.clone());
        let other = Part { case, months, payer: Some(payer), stands_alone: false, ..*self };
        Ok(other.outlook()?.share)
    }

    /// The payer's share, where `filled` is the case with all of `without` as nothing, and `result` its assessment.
    fn share(
        &self,
        payer: Payer,
        filled: &Case,
        result: &Assessment,
        without: Vec<Without>,
    ) -> Result<ShareOutlook, Vec<CaseError>> {
        let monthly = self.monthly(result, payer);
        let widest = if without.is_empty() { monthly } else { self.monthly(&assess(&self.case, self.book)?, payer) };
        let is_apart = payer == Payer::First && matches!(filled.household, Household::Apart { .. });
        let (mut alone, mut of_alone) = (filled.clone(), None);
        if is_apart {
            without::take_other_parent(&mut alone);
            of_alone = Some(assess(&alone, self.book)?);
        }
        let of_alone = of_alone.as_ref().unwrap_or(result);
        let beside_nobody = self.monthly(of_alone, payer);
        let peak = self.peak(result, payer);
        // Without an income there is no calculation: then the tariff is that of an income of nothing.
        let of_nothing = assess(&alone.without_unknown(), self.book)?;
        let in_peak = |result: &Assessment| peak.and_then(|(month, _)| TariffIncome::of(result, payer, month));
        let tariff = in_peak(of_alone).or_else(|| in_peak(&of_nothing));
        let is_told = peak.is_some_and(|(month, _)| !has_income_gap(&alone, payer, month));
        let income = tariff.filter(|_| is_told).and_then(|tariff| tariff.income);
        let lacks_income = of_alone.gaps.iter().any(|gap| !gap.bounded && self.is_income(payer, gap.field));
        // Where nothing is owed, what is still open can only lower the income: the jump is looked at without it.
        let at_most = || in_peak(&of_nothing).filter(|_| monthly.high.rounded() == Chf::ZERO.rounded() && !lacks_income);
        let near = income.zip(tariff).or_else(|| at_most().and_then(|tariff| Some((tariff.income?, tariff))));
        let daily = |case: &Case| peak.and_then(|(month, line)| self.daily(case, payer, month, line.help));
        let next_jump = near.and_then(|(income, tariff)| self.next_jump(filled, payer, income, tariff.ahead?, monthly, &daily));
        Ok(ShareOutlook {
            payer,
            monthly,
            daily: daily(filled),
            income,
            free_up_to: tariff.zip(peak).and_then(|(tariff, (month, _))| {
                self.book.on(month.first()).map(|parameters| parameters.tariff(tariff.kind).free_up_to)
            }),
            lacks_income,
            without: if widest.is_shown_as(monthly) { Vec::new() } else { without },
            remaining: remaining(&alone, of_alone, payer),
            other_parent: OtherParent::of(monthly, beside_nobody),
            most: widest.high.max(monthly.high),
            next_jump,
        })
    }

    /// The lines of the part's months.
    fn lines<'r>(&'r self, result: &'r Assessment) -> impl Iterator<Item = (Month, &'r LineShare)> {
        let months = result.months.iter().filter(|month| self.months.contains(&month.month));
        months.flat_map(|month| month.lines.iter().map(|line| (month.month, line)))
    }

    /// The payer's line for placements in the dearest month, the first of several equal ones.
    fn peak<'r>(&'r self, result: &'r Assessment, payer: Payer) -> Option<(Month, &'r LineShare)> {
        let lines = self.lines(result).filter(|(_, line)| line.payer == payer && line.charge == Charge::Placement);
        lines.reduce(|known, next| if next.1.amount.high > known.1.amount.high { next } else { known })
    }

    /// What the payer owes for placements in the dearest month. Which month that is can depend on the gaps, as in
    /// [`Assessment::dearest`].
    fn monthly(&self, result: &Assessment, payer: Payer) -> Range {
        let is = |line: &LineShare| line.payer == payer && line.charge == Charge::Placement;
        dearest(self.lines(result).map(|(_, line)| line).filter(|line| is(line)))
    }

    /// The shares that depend on no income, each once.
    fn fixed(&self, result: &Assessment) -> Vec<FixedOutlook> {
        let mut found: Vec<FixedOutlook> = Vec::new();
        for (month, line) in self.lines(result).filter(|(_, line)| line.charge != Charge::Placement) {
            if found.iter().any(|known| (known.payer, known.charge) == (line.payer, line.charge)) {
                continue;
            }
            let same = |other: &&LineShare| (other.payer, other.charge) == (line.payer, line.charge);
            let daily = self.book.on(month.first()).and_then(|parameters| match line.charge {
                Charge::Outpatient => Some(parameters.outpatient_day.value),
                Charge::Relief(_) => Some(parameters.relief_day.value),
                Charge::Placement | Charge::EmergencyBed(_) => None,
            });
            let monthly = dearest(self.lines(result).map(|(_, line)| line).filter(same));
            found.push(FixedOutlook { payer: line.payer, charge: line.charge, monthly, daily });
        }
        found
    }

    /// What the payer owes for one day of a help in a month. None unless all placements are charged by days. A case with that help
    /// on a single day gives it.
    fn daily(&self, case: &Case, payer: Payer, month: Month, id: HelpId) -> Option<Range> {
        let mut single = case.clone();
        for (child, of_child) in single.children.iter_mut().enumerate() {
            for (help, planned) in of_child.helps.iter_mut().enumerate() {
                if planned.kind.is_placement() && !is_by_days(planned) {
                    return None;
                }
                if (HelpId { child, help }) == id {
                    let day = planned.start.max(month.first());
                    (planned.start, planned.end) = (day, Some(day));
                    if let HelpKind::FosterFamily { form: Some(FosterForm::ShortTerm { days_per_month }), .. } = &mut planned.kind
                    {
                        *days_per_month = Answer::Known(1);
                    }
                } else {
                    planned.kind = HelpKind::NotCovered(Uncovered::Other);
                }
            }
        }
        Some(self.monthly(&assess(&single, self.book).ok()?, payer))
    }

    /// The next jump of the tariff, if it is near and raises the share. `daily` is what a case costs a day.
    fn next_jump(
        &self,
        case: &Case,
        payer: Payer,
        income: Chf,
        ahead: Jump,
        monthly: Range,
        daily: &dyn Fn(&Case) -> Option<Range>,
    ) -> Option<NextJump> {
        let more = next_jump::francs_to(ahead, income)?;
        let richer = next_jump::with_more(case, payer, more);
        let then = self.monthly(&assess(&richer, self.book).ok()?, payer).high;
        let is_higher = then.rounded() > monthly.high.rounded();
        is_higher.then(|| NextJump { more, monthly: then, daily: daily(&richer).map(|range| range.high) })
    }

    /// Whether a field is the income of the payer itself, that is never taken as nothing.
    fn is_income(&self, payer: Payer, field: Field) -> bool {
        match (payer, field) {
            (Payer::Child(child), Field::OtherIncome(whose)) => child == whose,
            (Payer::Child(child), Field::Wage(whose) | Field::ChangedIncome(Person::Child(whose))) => {
                child == whose && self.stands_alone
            }
            (Payer::Child(_), _) => false,
            (_, Field::Subtotal(person) | Field::ChangedIncome(person)) => matches!(person, Person::First | Person::Second),
            _ => false,
        }
    }
}

/// The lowest and the highest that the dearest of some lines can cost; nothing if there are none.
fn dearest<'a>(lines: impl Iterator<Item = &'a LineShare>) -> Range {
    let most =
        |known: Range, line: &LineShare| Range { low: known.low.max(line.amount.low), high: known.high.max(line.amount.high) };
    lines.fold(Range::exactly(Chf::ZERO), most)
}

fn is_by_days(help: &Help) -> bool {
    matches!(help.kind, HelpKind::FosterFamily { form: Some(form), .. } if foster_rates::is_by_days(form))
}

/// Whether an answer is open from which the payer's relevant income of a month is computed.
fn has_income_gap(case: &Case, payer: Payer, month: Month) -> bool {
    let told = in_month(&case.figures(), month);
    let is_changed = |person| place(&told, Field::ChangedIncome(person)).is_ok();
    let counts = |field: Field| match (payer, field.person()) {
        (Payer::Child(child), Some(person)) => person == Person::Child(child),
        // The deductions of a child count only if it pays alone.
        (_, Some(Person::Child(_))) => !field.is_deducted(),
        (_, Some(Person::Second | Person::SecondPartner)) => matches!(case.household, Household::Together(_)),
        (_, person) => person.is_some(),
    };
    // A change replaces the subtotal, and of a child the wage.
    let is_replaced = |field: Field| match field {
        Field::Subtotal(person) => is_changed(person),
        Field::Wage(child) => is_changed(Person::Child(child)),
        _ => false,
    };
    told.iter().any(|(field, _, answer)| answer.is_gap() && counts(*field) && !is_replaced(*field))
}

/// What is open in a case and moves the payer's share for placements.
fn remaining(case: &Case, result: &Assessment, payer: Payer) -> Remaining {
    let moves = |field: Field| match (field.about(), payer) {
        (About::Help(id), _) => evaluate::help(case, id).is_some_and(|help| help.kind.is_placement()),
        (About::Family, _) => false,
        (About::Person(person), Payer::Child(child)) => person == Person::Child(child),
        (About::Person(Person::Second | Person::SecondPartner), _) => matches!(case.household, Household::Together(_)),
        (About::Person(_), _) => true,
    };
    let told = case.figures();
    let is_unknown_count = |gap: &GapEffect| told.contains(&(gap.field, gap.dated, FieldAnswer::Count(Answer::Unknown)));
    let of_gap = |gap: &GapEffect| {
        if gap.bounded && !is_unknown_count(gap) { Remaining::Bounded } else { Remaining::Unbounded }
    };
    let gaps = result.gaps.iter().filter(|gap| moves(gap.field));
    gaps.map(of_gap).max().unwrap_or(Remaining::Nothing)
}
