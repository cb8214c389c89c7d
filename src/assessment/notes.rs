//! Which readings the result rests on, and what it leaves to the office: of the whole case, and of one payer's share for one placement.

use crate::answer::{Answer, Choice};
use crate::assessment::HelpAssessment;
use crate::assessment::evaluate::{self, Charge, Line};
use crate::assessment::shares::{Computed, LineShare, MonthShares};
use crate::assessment::timeline::{MonthFacts, Timeline, helps};
use crate::assessment::unknown::is_own;
use crate::case::field::{Field, FieldAnswer, HelpId, Person, Told};
use crate::case::{Basis, Case, Child, Extent, FosterForm, Help, HelpKind, Household, ReliefPlace, TaxBasis};
use crate::money::Chf;
use crate::rules::payers::Payer;
use crate::rules::procedure::DeadlineKind;
use crate::rules::right::{self, Majority, Status, Verdict};
use crate::rules::{OpenPoint, Reading, Reason, foster_rates};

/// What an assessment rests on and leaves to the office, each once, in the order of the documentation.
#[derive(Clone, PartialEq, Debug)]
pub struct Notes {
    /// The readings used.
    pub readings: Vec<Reading>,
    /// What only the office can decide.
    pub open: Vec<OpenPoint>,
}

/// The notes of one payer for one placement. What they say rests on figures of this payer, the child and the help alone.
#[derive(Clone, PartialEq, Debug)]
pub struct PayerNotes {
    /// The placement.
    pub help: HelpId,
    /// Who pays for it.
    pub payer: Payer,
    /// What is to be said.
    pub notes: Notes,
}

/// The notes of the whole case.
pub fn notes(case: &Case, timeline: &Timeline, computed: &Computed, assessed: &[HelpAssessment]) -> Notes {
    Facts::of(case, timeline, computed, assessed, None).notes()
}

/// The notes of each payer of each placement.
pub fn of_payers(case: &Case, timeline: &Timeline, computed: &Computed, assessed: &[HelpAssessment]) -> Vec<PayerNotes> {
    let mut shares: Vec<(HelpId, Payer)> = Vec::new();
    for line in computed.months.iter().flat_map(|month| &month.lines) {
        if line.charge == Charge::Placement && !shares.contains(&(line.help, line.payer)) {
            shares.push((line.help, line.payer));
        }
    }
    let of_payer = |(help, payer)| PayerNotes {
        help,
        payer,
        notes: Facts::of(case, timeline, computed, assessed, Some((help, payer))).notes(),
    };
    shares.into_iter().map(of_payer).collect()
}

/// What decides whether a result rests on a reading.
struct Facts<'a> {
    case: &'a Case,
    timeline: &'a Timeline,
    computed: &'a Computed,
    assessed: &'a [HelpAssessment],
    /// The placement and the payer, where the notes are those of one share.
    share: Option<(HelpId, Payer)>,
    /// Whether any help has a share that depends on income.
    placement: bool,
}

impl<'a> Facts<'a> {
    fn of(
        case: &'a Case,
        timeline: &'a Timeline,
        computed: &'a Computed,
        assessed: &'a [HelpAssessment],
        share: Option<(HelpId, Payer)>,
    ) -> Facts<'a> {
        let facts = Facts { case, timeline, computed, assessed, share, placement: false };
        let placement = facts.lines().any(|one| one.facts.base.is_some());
        Facts { placement, ..facts }
    }

    fn notes(&self) -> Notes {
        Notes {
            readings: Reading::ALL.iter().copied().filter(|reading| self.rests_on(*reading)).collect(),
            open: OpenPoint::ALL.iter().copied().filter(|point| self.is_open(*point)).collect(),
        }
    }

    fn is_of_share(&self, help: HelpId, payer: Payer, charge: Charge) -> bool {
        self.share.is_none_or(|share| share == (help, payer) && charge == Charge::Placement)
    }

    fn is_of_help(&self, id: HelpId) -> bool {
        self.share.is_none_or(|(help, _)| help == id)
    }

    /// The lines of all months at both ends.
    fn lines(&self) -> impl Iterator<Item = &'a Line> {
        let lines = self.computed.extremes.iter().flatten().flatten();
        lines.filter(|line| self.is_of_share(line.help, line.payer, line.charge))
    }

    /// What is owed in a month.
    fn owed(&self, month: &'a MonthShares) -> impl Iterator<Item = &'a LineShare> {
        month.lines.iter().filter(|line| self.is_of_share(line.help, line.payer, line.charge))
    }

    fn helps(&self) -> impl Iterator<Item = &'a Help> {
        helps(self.case).filter(|(id, _)| self.is_of_help(*id)).map(|(_, help)| help)
    }

    /// The helps that are not refused. The case is already the case as paid: in it a refused help is of the kind `NotCovered`.
    fn payable(&self) -> impl Iterator<Item = &'a HelpAssessment> {
        self.assessed.iter().filter(|help| help.verdict != Verdict::No && self.is_of_help(help.help))
    }

    /// The children with their places in the case.
    fn children(&self) -> impl Iterator<Item = (usize, &'a Child)> {
        let is_own = |child: &usize| self.share.is_none_or(|(help, _)| help.child == *child);
        self.case.children.iter().enumerate().filter(move |(child, _)| is_own(child))
    }

    /// The answers on which an amount may rest.
    fn figures(&self) -> impl Iterator<Item = Told> {
        let is_of_payer = |field: Field| match (self.share, field.person()) {
            (Some((help, _)), Some(Person::Child(child))) => help.child == child,
            (Some((_, payer)), Some(_)) => is_own(field, payer),
            _ => true,
        };
        self.case.figures().into_iter().filter(move |(field, ..)| is_of_payer(*field))
    }

    /// Whether a rule was applied in any line. A reading belongs to the rules that it interprets.
    fn step(&self, is: fn(&Reason) -> bool) -> bool {
        self.lines().any(|one| has(one, is))
    }

    fn help(&self, is: fn(&HelpKind) -> bool) -> bool {
        self.helps().any(|help| is(&help.kind))
    }

    fn is_apart(&self) -> bool {
        matches!(self.case.household, Household::Apart { .. })
    }

    fn rests_on(&self, reading: Reading) -> bool {
        use Reason as F;
        match reading {
            Reading::ProRata => self.step(|f| matches!(f, F::FullMonth { .. })) && self.owed_by_bracket(),
            Reading::Rounding => self.is_owed(|_| true),
            Reading::DayRate => self.step(|f| matches!(f, F::ByDays { .. })),
            Reading::CapOrder => self.lines().any(|one| {
                let (cap, less, own, limit) = (
                    has(one, |f| matches!(f, F::Cap { .. })),
                    has(one, |f| matches!(f, F::Reduction { .. })),
                    has(one, |f| matches!(f, F::OwnShareFirst { .. })),
                    has(one, |f| matches!(f, F::Limit { .. })),
                );
                [cap, less, own, limit].into_iter().filter(|is_so| *is_so).count() > 1
            }),
            Reading::SeparatePayers => self.placement && self.is_apart() && !matches!(self.share, Some((_, Payer::Child(_)))),
            Reading::PartnerHalf => self.step(|f| matches!(f, F::PartnerPart { .. })),
            Reading::ChildWage => self.step(|f| matches!(f, F::ChildIncome { wage, .. } if *wage > Chf::ZERO)),
            Reading::ChildOther => {
                self.placement
                    && self.case.household != Household::NoLiableParents
                    && self.children().any(|(_, child)| child.own.may_have_other())
            }
            Reading::ChildDeduction => self.step(|f| matches!(f, F::RelevantIncome { children, .. } if *children > 0)),
            Reading::YoungAdultParents => {
                self.placement
                    && self.case.household != Household::NoLiableParents
                    && self.children().any(|(child, _)| self.timeline.kinds.iter().any(|kind| kind.is_adult(child)))
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
            Reading::PartialLimit => self.lines().any(|one| {
                has(one, |f| matches!(f, F::Limit { .. })) && has(one, |f| matches!(f, F::FullMonth { part_of_month: Some(_) }))
            }),
            Reading::MajorityMonth => self.turns_of_age(),
            Reading::StayDays => self.help(|kind| match kind {
                HelpKind::Home(home) => home.regular_days.is_none() && !home.extent.is(Extent::Full),
                HelpKind::FosterFamily { form, .. } => matches!(form, None | Some(FosterForm::Weekly)),
                _ => false,
            }),
            Reading::OneYearsIncome => {
                self.computed.months.iter().flat_map(|month| self.owed(month)).any(|line| !line.stand_in.is_empty())
            }
            Reading::ChildIncomeApart => self.is_apart() && self.step(|f| matches!(f, F::ChildIncome { .. })),
            Reading::SeveralPlacements => {
                self.children().any(|(_, child)| child.helps.iter().filter(|help| help.kind.is_placement()).count() > 1)
            }
            Reading::OpenEnd => self.helps().any(|help| {
                let ends_by_itself = |facts: &MonthFacts| right::longest_stay(help, facts.parameters).is_some();
                let is_open = help.end.is_none() && !self.timeline.kinds.first().is_some_and(ends_by_itself);
                is_open && evaluate::is_computed(self.case, help)
            }),
            Reading::DeadlineCount => {
                let is_counted =
                    |kind| !matches!(kind, DeadlineKind::EmergencyEnd | DeadlineKind::CrisisEnd | DeadlineKind::Majority);
                // No amount rests on it.
                self.share.is_none()
                    && self.payable().flat_map(|help| &help.procedure.deadlines).any(|deadline| is_counted(deadline.kind))
            }
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
                self.placement && self.figures().any(|told| unknown(&told))
            }
            Reading::UnknownAge => {
                let is_unknown = |child: &Child, kind: &MonthFacts| Majority::of(child, kind.parameters) == Majority::Unknown;
                let kinds = &self.timeline.kinds;
                self.placement && self.children().any(|(_, child)| kinds.iter().any(|kind| is_unknown(child, kind)))
            }
            Reading::OwnShareDeductions => self.step(|f| matches!(f, F::OwnShareFirst { .. })),
            Reading::FixedJointly => {
                self.is_apart() && self.help(|kind| matches!(kind, HelpKind::FamilyCoaching { .. } | HelpKind::ReliefStay { .. }))
            }
            Reading::OwnChildOnly => self.placed_children() > 1 && self.step(|f| matches!(f, F::ChildIncome { .. })),
            Reading::ReliefBesideSpf => self.relief_beside_spf(),
            // Those of `Reading::OF_VISIT`.
            Reading::TaxFreeWealth | Reading::FlatUpkeep | Reading::WageFrom14 | Reading::EstimatedIncome => false,
        }
    }

    /// Whether SPF and relief days meet in a month.
    fn relief_beside_spf(&self) -> bool {
        let charged = |month: &'a MonthShares, is: fn(&Charge) -> bool| self.owed(month).any(|line| is(&line.charge));
        let both = |month: &'a MonthShares| charged(month, is_outpatient) && charged(month, is_relief);
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
            && self
                .children()
                .any(|(child, _)| kinds.iter().any(|kind| kind.is_adult(child)) && kinds.iter().any(|kind| !kind.is_adult(child)))
    }

    /// Whether the office decides this.
    fn is_open(&self, point: OpenPoint) -> bool {
        let left_to_office =
            self.payable().flat_map(|help| &help.conditions).any(|checked| checked.status == Status::OfficeDecides(point));
        left_to_office
            || match point {
                OpenPoint::Hardship => self.is_owed(|charge| *charge == Charge::Placement),
                OpenPoint::HardshipOutpatient => self.is_owed(is_outpatient),
                OpenPoint::HardshipRelief => self.is_owed(is_relief),
                OpenPoint::AfterCareCost => self.help(|kind| *kind == HelpKind::AfterCare),
                OpenPoint::FosterServiceCost => self.help(|kind| *kind == HelpKind::FosterService),
                OpenPoint::TransportCost => self.help(|kind| *kind == HelpKind::SchoolTransport),
                OpenPoint::SideCosts => self.help(HelpKind::is_residential),
                OpenPoint::ChildPensions => {
                    self.help(HelpKind::is_placement) && self.children().any(|(_, child)| child.own.may_have_other())
                }
                OpenPoint::Asylum => self.help(HelpKind::is_placement) && self.case.asylum != Choice::Known(false),
                OpenPoint::CriminalOrder => self.helps().any(|help| help.grounds.basis.is(Basis::CriminalOrder)),
                OpenPoint::TaxAtSource => self.help(HelpKind::is_placement) && self.case.tax_basis.is(TaxBasis::AtSource),
                OpenPoint::NoTaxRuling => self.help(HelpKind::is_placement) && self.case.tax_basis.is(TaxBasis::NoRulingYet),
                OpenPoint::ConsiderableChange => self.figures().any(|(field, ..)| matches!(field, Field::ChangedIncome(_))),
                OpenPoint::FosterException => self.is_above_maximum(),
                OpenPoint::FosterMaximum => self.is_owed(|_| true) && self.is_without_limit(),
                OpenPoint::Residence
                | OpenPoint::SingleCase
                | OpenPoint::OutsideCanton
                | OpenPoint::MajorityReason
                | OpenPoint::AfterCrisis => false,
            }
    }

    /// Whether a share of this kind may be owed in any month.
    fn is_owed(&self, is: fn(&Charge) -> bool) -> bool {
        let mut lines = self.computed.months.iter().flat_map(|month| self.owed(month));
        lines.any(|line| is(&line.charge) && line.amount.high > Chf::ZERO)
    }

    /// Whether an agreed foster pay can be above the highest maximum of § 17 that is possible in the first month of the case.
    fn is_above_maximum(&self) -> bool {
        let Some(facts) = self.timeline.kinds.first() else { return false };
        self.helps().any(|help| match &help.kind {
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
    fn is_without_limit(&self) -> bool {
        self.timeline.kinds.iter().any(|facts| {
            facts
                .helps
                .iter()
                .filter(|present| self.is_of_help(present.help))
                .filter_map(|present| evaluate::help(self.case, present.help))
                .any(|help| match help.kind {
                    HelpKind::FosterFamily { form, specialised, agreed_pay: Answer::Unknown } => {
                        let form = form.unwrap_or(FosterForm::LongTerm);
                        let maximum = foster_rates::maximum(form, !specialised.is(false), facts.parameters);
                        maximum.is_none() && evaluate::is_computed(self.case, help)
                    }
                    _ => false,
                })
        })
    }
}

fn has(line: &Line, is: fn(&Reason) -> bool) -> bool {
    line.steps.all().iter().any(|step| is(&step.reason))
}

fn is_outpatient(charge: &Charge) -> bool {
    *charge == Charge::Outpatient
}

fn is_relief(charge: &Charge) -> bool {
    matches!(charge, Charge::Relief(_))
}
