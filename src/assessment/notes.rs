//! Which readings the result rests on, and what it leaves to the office.

use crate::answer::{Answer, Choice};
use crate::assessment::HelpAssessment;
use crate::assessment::evaluate::{self, Charge, Line};
use crate::assessment::shares::{Computed, MonthShares};
use crate::assessment::timeline::{MonthFacts, Timeline, helps};
use crate::case::field::{Field, FieldAnswer, Told};
use crate::case::{Basis, Case, Child, Extent, FosterForm, HelpKind, Household, ReliefPlace, TaxBasis};
use crate::money::Chf;
use crate::rules::procedure::DeadlineKind;
use crate::rules::right::{self, Majority, Status, Verdict};
use crate::rules::{OpenPoint, Reading, Reason, foster_rates};

/// The readings used, each once, in the order of the documentation.
pub fn readings(case: &Case, timeline: &Timeline, computed: &Computed, assessed: &[HelpAssessment]) -> Vec<Reading> {
    let facts = Facts::of(case, timeline, computed, assessed);
    Reading::ALL.iter().copied().filter(|reading| facts.rests_on(*reading)).collect()
}

/// What decides whether a result rests on a reading.
struct Facts<'a> {
    case: &'a Case,
    timeline: &'a Timeline,
    computed: &'a Computed,
    assessed: &'a [HelpAssessment],
    /// Whether any help has a share that depends on income.
    placement: bool,
}

impl<'a> Facts<'a> {
    fn of(case: &'a Case, timeline: &'a Timeline, computed: &'a Computed, assessed: &'a [HelpAssessment]) -> Facts<'a> {
        let placement = lines(computed).any(|one| one.facts.base.is_some());
        Facts { case, timeline, computed, assessed, placement }
    }

    /// Whether a rule was applied in any line. A reading belongs to the rules that it interprets.
    fn step(&self, is: fn(&Reason) -> bool) -> bool {
        lines(self.computed).any(|one| has(one, is))
    }

    fn help(&self, is: fn(&HelpKind) -> bool) -> bool {
        helps(self.case).any(|(_, help)| is(&help.kind))
    }

    fn rests_on(&self, reading: Reading) -> bool {
        use Reason as F;
        match reading {
            Reading::ProRata => self.step(|f| matches!(f, F::FullMonth { .. })) && self.owed_by_bracket(),
            Reading::Rounding => self.computed.total.high > Chf::ZERO,
            Reading::DayRate => self.step(|f| matches!(f, F::ByDays { .. })),
            Reading::CapOrder => lines(self.computed).any(|one| {
                let (cap, less, own, limit) = (
                    has(one, |f| matches!(f, F::Cap { .. })),
                    has(one, |f| matches!(f, F::Reduction { .. })),
                    has(one, |f| matches!(f, F::OwnShareFirst { .. })),
                    has(one, |f| matches!(f, F::Limit { .. })),
                );
                [cap, less, own, limit].into_iter().filter(|is_so| *is_so).count() > 1
            }),
            Reading::SeparatePayers => self.placement && matches!(self.case.household, Household::Apart { .. }),
            Reading::PartnerHalf => self.step(|f| matches!(f, F::PartnerPart { .. })),
            Reading::ChildWage => self.step(|f| matches!(f, F::ChildIncome { wage, .. } if *wage > Chf::ZERO)),
            Reading::ChildOther => {
                self.placement
                    && self.case.household != Household::NoLiableParents
                    && self.case.children.iter().any(|child| child.own.may_have_other())
            }
            Reading::ChildDeduction => self.step(|f| matches!(f, F::RelevantIncome { children, .. } if *children > 0)),
            Reading::YoungAdultParents => {
                self.placement
                    && self.case.household != Household::NoLiableParents
                    && self.timeline.kinds.iter().any(|kind| kind.adult.contains(&true))
            }
            Reading::NegativeIncome => self.step(|f| match f {
                F::RelevantIncome { sum, children, per_child, .. } => {
                    // An unknown deduction is filled with the largest amount. What that leaves far below zero is no loss of this
                    // family.
                    let deductions = f.deductions().into_iter().flatten().sum::<Chf>();
                    let left = *sum - per_child.times(*children) - deductions;
                    left.is_negative() && left > -Chf::LARGEST.divided(2)
                }
                _ => false,
            }),
            Reading::FosterLimit => {
                self.placement && self.help(|kind| matches!(kind, HelpKind::FosterFamily { .. } | HelpKind::Home(_)))
            }
            Reading::PartialMonth => self.step(|f| matches!(f, F::FullMonth { part_of_month: Some(_) } | F::TooFewDays { .. })),
            Reading::ReliefFoster => self.help(|kind| {
                matches!(kind, HelpKind::ReliefStay { place: ReliefPlace::FosterFamily | ReliefPlace::Unknown, .. })
            }),
            Reading::SpfZeroMonth => self.step(|f| matches!(f, F::PlacementInstead { .. })),
            Reading::SeveralChildren => self.placed_children() > 1,
            Reading::IncomeChange => self.step(|f| matches!(f, F::Annualised { .. })),
            Reading::PartialLimit => lines(self.computed).any(|one| {
                has(one, |f| matches!(f, F::Limit { .. })) && has(one, |f| matches!(f, F::FullMonth { part_of_month: Some(_) }))
            }),
            Reading::MajorityMonth => self.turns_of_age(),
            Reading::StayDays => self.help(|kind| match kind {
                HelpKind::Home(home) => home.regular_days.is_none() && !home.extent.is(Extent::Full),
                HelpKind::FosterFamily { form, .. } => matches!(form, None | Some(FosterForm::Weekly)),
                _ => false,
            }),
            Reading::OneYearsIncome => {
                self.computed.months.iter().flat_map(|month| &month.lines).any(|line| !line.stand_in.is_empty())
            }
            Reading::ChildIncomeApart => {
                matches!(self.case.household, Household::Apart { .. }) && self.step(|f| matches!(f, F::ChildIncome { .. }))
            }
            Reading::SeveralPlacements => {
                self.case.children.iter().any(|child| child.helps.iter().filter(|help| help.kind.is_placement()).count() > 1)
            }
            Reading::OpenEnd => helps(self.case).any(|(_, help)| {
                let ends_by_itself = |facts: &MonthFacts| right::longest_stay(help, facts.parameters).is_some();
                let is_open = help.end.is_none() && !self.timeline.kinds.first().is_some_and(ends_by_itself);
                is_open && evaluate::is_computed(self.case, help)
            }),
            Reading::DeadlineCount => payable(self.assessed).flat_map(|help| &help.procedure.deadlines).any(|deadline| {
                !matches!(deadline.kind, DeadlineKind::EmergencyEnd | DeadlineKind::CrisisEnd | DeadlineKind::Majority)
            }),
            Reading::EmergencyFree => {
                self.help(|kind| *kind == HelpKind::EmergencyPlacement) && self.step(|f| matches!(f, F::TooFewDays { .. }))
            }
            Reading::RefusedHelp => {
                let is_refused =
                    |help: &HelpAssessment| help.verdict == Verdict::No || right::last_paid_day(&help.conditions).is_some();
                let beside = self.assessed.len() > 1 && self.assessed.iter().any(|help| help.computed);
                beside && self.assessed.iter().any(is_refused)
            }
            Reading::UnknownIncome => {
                let unknown = |(field, _, figure): &Told| {
                    let is_total = matches!(field, Field::Subtotal(_) | Field::ChangedIncome(_));
                    is_total && *figure == FieldAnswer::Amount(Answer::Unknown)
                };
                self.placement && self.case.figures().iter().any(unknown)
            }
            Reading::UnknownAge => {
                let is_unknown = |child: &Child, kind: &MonthFacts| Majority::of(child, kind.parameters) == Majority::Unknown;
                let kinds = &self.timeline.kinds;
                self.placement && self.case.children.iter().any(|child| kinds.iter().any(|kind| is_unknown(child, kind)))
            }
            Reading::OwnShareDeductions => self.step(|f| matches!(f, F::OwnShareFirst { .. })),
            Reading::FixedJointly => {
                matches!(self.case.household, Household::Apart { .. })
                    && self.help(|kind| matches!(kind, HelpKind::FamilyCoaching { .. } | HelpKind::ReliefStay { .. }))
            }
            Reading::OwnChildOnly => self.placed_children() > 1 && self.step(|f| matches!(f, F::ChildIncome { .. })),
            Reading::ReliefBesideSpf => self.relief_beside_spf(),
            // Those of `Reading::OF_VISIT`.
            Reading::TaxFreeWealth | Reading::FlatUpkeep | Reading::WageFrom14 | Reading::EstimatedIncome => false,
        }
    }

    /// Whether SPF and relief days meet in a month.
    fn relief_beside_spf(&self) -> bool {
        let charged = |month: &MonthShares, is: fn(&Charge) -> bool| month.lines.iter().any(|line| is(&line.charge));
        let both = |month: &MonthShares| charged(month, is_outpatient) && charged(month, is_relief);
        self.computed.months.iter().any(both)
    }

    /// Whether any share comes from a bracket above the free one.
    fn owed_by_bracket(&self) -> bool {
        self.step(|reason| matches!(reason, Reason::Bracket { over: Some(_), .. }))
    }

    fn placed_children(&self) -> usize {
        self.case.children.iter().filter(|child| child.helps.iter().any(|help| help.kind.is_placement())).count()
    }

    /// Whether a child is a minor in one month and of age in another, and any share for a placement depends on income.
    fn turns_of_age(&self) -> bool {
        let kinds = &self.timeline.kinds;
        self.placement
            && (0..self.case.children.len())
                .any(|child| kinds.iter().any(|kind| kind.is_adult(child)) && kinds.iter().any(|kind| !kind.is_adult(child)))
    }
}

/// The helps that are not refused. `case` is already the case as paid: in it a refused help is of the kind `NotCovered`.
fn payable(assessed: &[HelpAssessment]) -> impl Iterator<Item = &HelpAssessment> {
    assessed.iter().filter(|help| help.verdict != Verdict::No)
}

/// The lines of all months at both ends.
fn lines(computed: &Computed) -> impl Iterator<Item = &Line> {
    computed.extremes.iter().flatten().flatten()
}

fn has(line: &Line, is: fn(&Reason) -> bool) -> bool {
    line.steps.all().iter().any(|step| is(&step.reason))
}

/// What only the office can decide, each once, in the order of the documentation.
pub fn open_points(case: &Case, timeline: &Timeline, computed: &Computed, assessed: &[HelpAssessment]) -> Vec<OpenPoint> {
    OpenPoint::ALL.iter().copied().filter(|point| is_open(*point, case, timeline, computed, assessed)).collect()
}

fn is_open(point: OpenPoint, case: &Case, timeline: &Timeline, computed: &Computed, assessed: &[HelpAssessment]) -> bool {
    let help = |is: fn(&HelpKind) -> bool| helps(case).any(|(_, help)| is(&help.kind));
    let left_to_office =
        payable(assessed).flat_map(|help| &help.conditions).any(|checked| checked.status == Status::OfficeDecides(point));
    left_to_office
        || match point {
            OpenPoint::Hardship => is_owed(computed, |charge| *charge == Charge::Placement),
            OpenPoint::HardshipOutpatient => is_owed(computed, is_outpatient),
            OpenPoint::HardshipRelief => is_owed(computed, is_relief),
            OpenPoint::AfterCareCost => help(|kind| *kind == HelpKind::AfterCare),
            OpenPoint::FosterServiceCost => help(|kind| *kind == HelpKind::FosterService),
            OpenPoint::TransportCost => help(|kind| *kind == HelpKind::SchoolTransport),
            OpenPoint::SideCosts => help(HelpKind::is_residential),
            OpenPoint::ChildPensions => {
                help(HelpKind::is_placement) && case.children.iter().any(|child| child.own.may_have_other())
            }
            OpenPoint::Asylum => help(HelpKind::is_placement) && case.asylum != Choice::Known(false),
            OpenPoint::CriminalOrder => helps(case).any(|(_, help)| help.grounds.basis.is(Basis::CriminalOrder)),
            OpenPoint::TaxAtSource => help(HelpKind::is_placement) && case.tax_basis.is(TaxBasis::AtSource),
            OpenPoint::NoTaxRuling => help(HelpKind::is_placement) && case.tax_basis.is(TaxBasis::NoRulingYet),
            OpenPoint::ConsiderableChange => case.figures().iter().any(|(field, ..)| matches!(field, Field::ChangedIncome(_))),
            OpenPoint::FosterException => is_above_maximum(case, timeline),
            OpenPoint::FosterMaximum => computed.total.high > Chf::ZERO && is_without_limit(case, timeline),
            OpenPoint::Residence
            | OpenPoint::SingleCase
            | OpenPoint::OutsideCanton
            | OpenPoint::MajorityReason
            | OpenPoint::AfterCrisis => false,
        }
}

fn is_outpatient(charge: &Charge) -> bool {
    *charge == Charge::Outpatient
}

fn is_relief(charge: &Charge) -> bool {
    matches!(charge, Charge::Relief(_))
}

/// Whether a share of this kind may be owed in any month.
fn is_owed(computed: &Computed, is: fn(&Charge) -> bool) -> bool {
    let mut lines = computed.months.iter().flat_map(|month| &month.lines);
    lines.any(|line| is(&line.charge) && line.amount.high > Chf::ZERO)
}

/// Whether an agreed foster pay can be above the highest maximum of § 17 that is possible in the first month of the case.
fn is_above_maximum(case: &Case, timeline: &Timeline) -> bool {
    let Some(facts) = timeline.kinds.first() else { return false };
    helps(case).any(|(_, help)| match &help.kind {
        HelpKind::FosterFamily { form, specialised, agreed_pay } => {
            // What is open counts with the highest maximum: long-term care, specialised.
            let form = form.unwrap_or(FosterForm::LongTerm);
            let maximum = foster_rates::maximum(form, !specialised.is(false), facts.parameters);
            // An unknown pay counts as zero, because the maximum is the limit then.
            maximum.is_some_and(|maximum| agreed_pay.bounds(Chf::ZERO, Chf::ZERO).1 > maximum.value)
        }
        _ => false,
    })
}

/// Whether there is a month in which neither the agreed pay of a foster family nor the maximum of § 17 is known.
fn is_without_limit(case: &Case, timeline: &Timeline) -> bool {
    timeline.kinds.iter().any(|facts| {
        facts.helps.iter().filter_map(|present| evaluate::help(case, present.help)).any(|help| match help.kind {
            HelpKind::FosterFamily { form, specialised, agreed_pay: Answer::Unknown } => {
                let form = form.unwrap_or(FosterForm::LongTerm);
                let maximum = foster_rates::maximum(form, !specialised.is(false), facts.parameters);
                maximum.is_none() && evaluate::is_computed(case, help)
            }
            _ => false,
        })
    })
}
