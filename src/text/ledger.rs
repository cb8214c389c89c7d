//! The steps of a calculation at both ends of a range, as one: what is the same is said once.

use crate::answer::Range;
use crate::assessment::{Calculation, End, Ends, Ledger};
use crate::case::field::Person;
use crate::money::Chf;
use crate::rules::payers::Payer;
use crate::rules::source::Source;
use crate::rules::{Days, Reason, Step};
use crate::text::messages::texts;
use crate::text::sums::{Possible, SumRow};
use crate::text::write::{amount, bound};
use crate::text::{Catalogue, ResultWord};

texts! {
    /// The calculation, where its steps differ at both ends of a range.
    ledger {
        /// Before an amount: at the lower end of the range.
        low => "tief",
        /// Before an amount: at the upper end of the range.
        high => "hoch",
        /// Marks the step where the two ends begin to differ.
        starts => "Hier fehlt eine genaue Angabe",
        /// Marks the step in which the ends come to lie in different brackets of the tariff.
        other_bracket => "Hier wechselt die Stufe",
        unrounded => "Gerechnet wird ungerundet. Erst der gezeigte Betrag ist auf den Rappen gerundet.",
        /// Below a calculation that does not reach both ends of the range. `range` has two amounts, with «Franken im Monat».
        beyond(range) => "Je nach den Angaben, die noch fehlen: {range}",
        /// Below a calculation from the low end of an income without an upper end.
        lowest => "Das ist der tiefste Betrag.",
        /// Behind the sentence before.
        higher(amount) => "Ist das Einkommen höher, sind es bis {amount} Franken im Monat.",
        /// Below the heading of the calculation. `income` is the income to which the tariff was applied.
        one_amount(income) => "{income} Franken Einkommen zählen",
        /// Instead of `one_amount`, where the calculation has two ends. `count` is the number of marks below.
        one_range(count) => "Offene Stellen: {count}",
        /// Instead of `one_amount`. `count` is the number of calculations.
        several(count) => "Rechnungen: {count}",
    }
}

/// Writes an amount that answers can move.
pub(in crate::text) type Write<'a> = &'a mut dyn FnMut(Chf) -> String;

/// Whose a figure is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Names {
    /// Each parent has figures of its own.
    Apart,
    /// The same on the paper of one of two parents: no sum tells what the other one pays.
    OneOfTwo,
    /// One income was told for both parents. It stands at the first one, and the second one has none.
    Joint,
    /// The child that pays is of age.
    OfAge,
    /// The child that pays is the person who reads.
    Yourself,
}

impl Names {
    /// The name of a person.
    pub fn person(self, texts: &Catalogue, person: Person) -> String {
        match (self, person) {
            (Names::Joint, Person::First) => texts.joint_parents().to_owned(),
            (Names::OfAge, Person::Child(0)) => texts.result_word(ResultWord::YoungAdult).to_owned(),
            (Names::Yourself, Person::Child(0)) => texts.result_word(ResultWord::You).to_owned(),
            _ => texts.person(person),
        }
    }

    /// The name of a payer.
    pub fn payer(self, texts: &Catalogue, payer: Payer) -> String {
        match payer {
            Payer::Child(child) => self.person(texts, Person::Child(child)),
            other => texts.payer(other),
        }
    }

    /// Whether a person has no figures of its own.
    pub fn has_none(self, person: Person) -> bool {
        self == Names::Joint && person == Person::Second
    }

    /// Whether a step is left out: the second of two parents with one income has no figures.
    fn hides(self, step: &Step) -> bool {
        person(step).is_some_and(|person| self.has_none(person)) && step.result == Chf::ZERO
    }
}

/// A text, or the one of an end where the ends differ.
pub type AtEnd<T> = (Option<End>, T);

/// A step of a calculation.
#[derive(Clone, PartialEq, Debug)]
pub struct StepText {
    /// What is done.
    pub sentences: Vec<AtEnd<String>>,
    /// The rows of its sum. Empty if the step is no sum.
    pub rows: Vec<AtEnd<SumRow>>,
    /// What comes out.
    pub results: Vec<AtEnd<String>>,
    /// Where the rule stands: two places if the ends follow different rules.
    pub sources: Vec<Source>,
    /// Why the ends differ from here on.
    pub mark: Option<&'static str>,
}

impl Catalogue {
    /// A step that is the same at both ends.
    pub fn step(&self, step: &Step) -> StepText {
        self.step_at(Ends::same(step), Names::Apart)
    }

    /// The steps of a calculation with the person's own figures. Those that stand at one end alone are said of it.
    pub fn ledger(&self, ledger: &Ledger, names: Names) -> Vec<StepText> {
        let mut differing: Vec<Ends<&Step>> = Vec::new();
        let steps = aligned(shown(ledger.ends.low), shown(ledger.ends.high));
        let steps = steps.into_iter().filter(|step| !step.iter().all(|one| names.hides(one)));
        let told = steps.map(|step| {
            let mut text = self.step_at(step, names);
            // What differs by less than a Rappen is shown alike.
            if step.low.map(|low| self.step_at(Ends::same(low), names))
                != step.high.map(|high| self.step_at(Ends::same(high), names))
            {
                text.mark = match mark(step, &differing) {
                    Some(Mark::OtherBracket) => Some(ledger::other_bracket(self)),
                    Some(Mark::Starts) => Some(ledger::starts(self)),
                    None => None,
                };
                differing.push(step);
            }
            text
        });
        told.collect()
    }

    /// The name of an end.
    pub fn end(&self, end: End) -> &'static str {
        match end {
            End::Low => ledger::low(self),
            End::High => ledger::high(self),
        }
    }

    /// That the steps are not rounded.
    pub fn unrounded(&self) -> &'static str {
        ledger::unrounded(self)
    }

    /// What the payer can owe beyond the calculations of a ledger.
    pub fn beyond(&self, ledger: &Ledger) -> Option<String> {
        ledger.beyond.map(|range| ledger::beyond(self, &self.a_month(range)))
    }

    /// That a calculation is that of the lowest amount, and the most that it can be.
    pub fn lowest_of(&self, ledger: &Ledger) -> String {
        let higher = ledger.most().map(|most| ledger::higher(self, &bound(most)));
        self.sentences(&[Some(ledger::lowest(self).to_owned()), higher].into_iter().flatten().collect::<Vec<_>>())
    }

    /// What is worth knowing of the calculations without reading them: the income that counts, or how much is open.
    pub fn ledgers_in_short(&self, ledgers: &[Ledger], names: Names) -> String {
        let [only] = ledgers else { return ledger::several(self, &ledgers.len().to_string()) };
        let open = self.ledger(only, names).iter().filter(|step| step.mark.is_some()).count();
        let income = only.ends.iter().find_map(|one| one.tariff_income().map(|(_, income)| income));
        match (open, income) {
            (0, Some(income)) => ledger::one_amount(self, &crate::text::write::bound(income)),
            (0, None) => ledger::several(self, "1"),
            (open, _) => ledger::one_range(self, &open.to_string()),
        }
    }

    fn step_at(&self, step: Ends<&Step>, names: Names) -> StepText {
        let sentence = |one: &Step, write: Write| self.sentence(one, names, write);
        let mut sources: Vec<Source> = step.iter().map(|one| one.source).collect();
        sources.dedup();
        StepText {
            sentences: self.at_ends(step, &sentence),
            rows: self.rows_at(step),
            results: self.at_ends(step, &|one, _| amount(one.result)),
            sources,
            mark: None,
        }
    }

    fn rows_at(&self, step: Ends<&Step>) -> Vec<AtEnd<SumRow>> {
        let rows = |one: &Step, write: Write| self.rows(one, write);
        let places = step.iter().map(|one| rows(one, &mut amount).len()).max().unwrap_or_default();
        let mut told = Vec::new();
        for place in 0..places {
            let at = |one: &Step, write: Write| rows(one, write).into_iter().nth(place);
            let is_nothing = |one: &Step| at(one, &mut amount).is_none_or(|row| row.is_nothing);
            if step.iter().all(is_nothing) {
                continue;
            }
            let found = self.at_ends(step, &|one, write| at(one, write).map(|Possible { row, .. }| row));
            told.extend(found.into_iter().filter_map(|(end, row)| Some((end, row?))));
        }
        told
    }

    /// What is told of a step: once if the ends differ in their amounts alone, which become ranges; else of each end.
    fn at_ends<T: PartialEq>(&self, step: Ends<&Step>, tell: &dyn Fn(&Step, Write) -> T) -> Vec<AtEnd<T>> {
        let plain = |one: &Step| tell(one, &mut amount);
        let (Some(low), Some(high)) = (step.low, step.high) else {
            let low = step.low.map(|one| (Some(End::Low), plain(one)));
            return low.into_iter().chain(step.high.map(|one| (Some(End::High), plain(one)))).collect();
        };
        let noted = |one: &Step| {
            let mut amounts = Vec::new();
            let without = tell(one, &mut |amount| {
                amounts.push(amount);
                String::new()
            });
            (without, amounts)
        };
        let ((at_low, lows), (at_high, highs)) = (noted(low), noted(high));
        if at_low != at_high {
            return vec![(Some(End::Low), plain(low)), (Some(End::High), plain(high))];
        }
        let mut ranges = lows.into_iter().zip(highs).map(|(one, other)| Range { low: one.min(other), high: one.max(other) });
        vec![(None, tell(low, &mut |_| ranges.next().map_or_else(String::new, |range| self.range(range))))]
    }
}

/// The steps that are shown of a calculation: the last one alone where no other matters.
fn shown(calculation: Option<&Calculation>) -> &[Step] {
    let Some(one) = calculation else { return &[] };
    match one.steps.split_last() {
        Some((last, _)) if one.is_last_step_enough() => std::slice::from_ref(last),
        _ => &one.steps,
    }
}

/// The steps of both ends, those of the same rule for the same person together.
fn aligned<'a>(low: &'a [Step], high: &'a [Step]) -> Vec<Ends<&'a Step>> {
    let mut steps = Vec::new();
    let mut rest = high.iter();
    for step in low {
        let before = rest.clone().position(|other| is_same_rule(step, other));
        let Some(before) = before else {
            steps.push(Ends { low: Some(step), high: None });
            continue;
        };
        steps.extend(rest.by_ref().take(before).map(|other| Ends { low: None, high: Some(other) }));
        steps.push(Ends { low: Some(step), high: rest.next() });
    }
    steps.extend(rest.map(|other| Ends { low: None, high: Some(other) }));
    steps
}

fn is_same_rule(step: &Step, other: &Step) -> bool {
    std::mem::discriminant(&step.reason) == std::mem::discriminant(&other.reason) && person(step) == person(other)
}

/// Whose income a step is about.
fn person(step: &Step) -> Option<Person> {
    match step.reason {
        Reason::Annualised { person, .. }
        | Reason::TotalIncome { person, .. }
        | Reason::PartnerPart { person, .. }
        | Reason::PartnerNotCounted { person, .. }
        | Reason::ChildIncome { person, .. } => Some(person),
        _ => None,
    }
}

/// Why a step is marked.
enum Mark {
    Starts,
    OtherBracket,
}

/// The mark of a step that differs, after others that do. A step that only goes on with what differs has none.
fn mark(step: Ends<&Step>, before: &[Ends<&Step>]) -> Option<Mark> {
    let one = step.iter().next().and_then(person);
    let is_of = |known: &Ends<&Step>| known.iter().next().and_then(person) == one;
    let (Some(low), Some(high)) = (step.low, step.high) else {
        let goes_on = if one.is_some() { before.iter().any(is_of) } else { !before.is_empty() };
        return (!goes_on).then_some(Mark::Starts);
    };
    if let (Reason::Bracket { tariff, over, .. }, Reason::Bracket { tariff: other, over: above, .. }) = (low.reason, high.reason)
        && (tariff, over) != (other, above)
    {
        return Some(Mark::OtherBracket);
    }
    let starts = match one {
        Some(_) => !before.iter().any(is_of),
        None => before.is_empty() || own(&low.reason) != own(&high.reason) || has_other_days(low, high),
    };
    starts.then_some(Mark::Starts)
}

/// Whether the ends go by different days, or by days that nobody has told.
fn has_other_days(low: &Step, high: &Step) -> bool {
    let (low, high) = (low.reason.days(), high.reason.days());
    low != high || low == Some(Days::Open)
}

/// What a step adds to the results of those before it, as far as answers can move it, but for its days.
fn own(reason: &Reason) -> Vec<String> {
    match reason {
        Reason::RelevantIncome { children, maintenance_paid, day_care, illness, .. } => {
            [children.to_string()].into_iter().chain([maintenance_paid, day_care, illness].map(ToString::to_string)).collect()
        }
        Reason::OwnShareFirst { own, .. } => vec![own.to_string()],
        Reason::Reduction { percent, .. } => vec![percent.to_string()],
        Reason::Limit { limit, .. } => vec![limit.to_string()],
        _ => Vec::new(),
    }
}
