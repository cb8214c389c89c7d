//! Makes whole cases for the properties: all households, helps and dates, with or without gaps; and fills gaps at random.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;

use crate::incomes::{apart, day_of, deductions, finances, household, own, unit};
use crate::support::grounds;
use crate::walk::{ChoiceQuestion, with_days_that_always_fit};

/// How often an answer is a gap.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Gaps {
    /// Every answer is known.
    None,
    /// About one answer in ten.
    Some,
    /// Every second answer.
    Many,
}

/// Bounds of the tariffs, CHF a year, and the incomes at which the caps begin.
const STEPS: [i64; 33] = [
    0, 5_000, 9_000, 10_000, 15_000, 20_000, 25_000, 30_000, 35_000, 40_000, 45_000, 50_000, 55_000, 60_000, 65_000, 70_000,
    75_000, 80_000, 85_000, 90_000, 95_000, 100_000, 110_000, 120_000, 200_000, 222_222, 222_223, 250_000, 21_168, 15_756, 1_764,
    1_313, 2_500,
];

/// An amount of up to `most` francs, often at a step of a tariff or a Rappen beside it.
pub fn amount(most: i64) -> impl Strategy<Value = Chf> {
    let near = (select(&STEPS[..]), -1..=1_i64).prop_map(|(step, beside)| step * 100 + beside);
    prop_oneof![4 => 0..=most * 100, 4 => near, 1 => Just(0)].prop_map(move |rappen| Chf::rappen(rappen.clamp(0, most * 100)))
}

/// An answer; a gap reaches over values like the known ones, or over everything.
pub fn answer<T: Ord + Copy + std::fmt::Debug + 'static>(
    gaps: Gaps,
    of: impl Strategy<Value = T> + Clone + 'static,
) -> BoxedStrategy<Answer<T>> {
    let (known, between, unknown) = match gaps {
        Gaps::None => return of.prop_map(Answer::Known).boxed(),
        Gaps::Some => (18, 1, 1),
        Gaps::Many => (4, 3, 1),
    };
    let range = (of.clone(), of.clone()).prop_map(|(one, other)| Answer::Between { low: one.min(other), high: one.max(other) });
    prop_oneof![known => of.prop_map(Answer::Known), between => range, unknown => Just(Answer::Unknown)].boxed()
}

/// A choice among these.
pub fn choice<T: Copy + std::fmt::Debug + 'static>(gaps: Gaps, of: &'static [T]) -> BoxedStrategy<Choice<T>> {
    match gaps {
        Gaps::None => select(of).prop_map(Choice::Known).boxed(),
        Gaps::Some => prop_oneof![6 => select(of).prop_map(Choice::Known), 1 => Just(Choice::Unknown)].boxed(),
        Gaps::Many => prop_oneof![2 => select(of).prop_map(Choice::Known), 1 => Just(Choice::Unknown)].boxed(),
    }
}

pub fn home(gaps: Gaps) -> BoxedStrategy<HelpKind> {
    let extent = choice(gaps, &[Extent::Full, Extent::Weekly, Extent::PartTime]);
    let regular = prop_oneof![3 => Just(None), 1 => (0..=31_u32).prop_map(Some)];
    let contribution = prop_oneof![2 => Just(Answer::Unknown), 1 => answer(gaps, amount(3_000).boxed())];
    (extent, regular, contribution)
        .prop_map(|(extent, regular_days, contribution)| {
            HelpKind::Home(Home {
                setting: Some(Setting::ResidentialGroup),
                extent,
                regular_days,
                schooling: None,
                vocational: None,
                contribution,
            })
        })
        .boxed()
}

/// A stay in a foster family, of any form.
pub fn foster(gaps: Gaps) -> BoxedStrategy<HelpKind> {
    let told = prop_oneof![
        answer(gaps, 0..=31_u32).prop_map(|days_per_month| FosterForm::ShortTerm { days_per_month }),
        select(&[FosterForm::Holiday, FosterForm::Weekly, FosterForm::LongTerm, FosterForm::Crisis][..]),
    ];
    let form = (told, 0..6_u8).prop_map(move |(form, open)| (gaps == Gaps::None || open > 0).then_some(form));
    let pay = prop_oneof![
        2 => Just(Answer::Unknown),
        1 => answer(gaps, amount(120).boxed()),
        2 => answer(gaps, amount(3_000).boxed())
    ];
    (form, choice(gaps, &[true, false]), pay)
        .prop_map(|(form, specialised, agreed_pay)| HelpKind::FosterFamily { form, specialised, agreed_pay })
        .boxed()
}

/// Any help.
pub fn kind(gaps: Gaps) -> BoxedStrategy<HelpKind> {
    let days = || answer(gaps, 0..=31_u32);
    let rest = vec![
        HelpKind::FosterService,
        HelpKind::SchoolTransport,
        HelpKind::AfterCare,
        HelpKind::EmergencyBed,
        HelpKind::EmergencyPlacement,
        HelpKind::NotCovered(Uncovered::Training),
    ];
    prop_oneof![
        4 => home(gaps),
        4 => foster(gaps),
        2 => days().prop_map(|days_per_month| HelpKind::FamilyCoaching { days_per_month }),
        1 => days().prop_map(|days_per_month| HelpKind::ReliefStay { place: ReliefPlace::FosterFamily, days_per_month }),
        2 => select(rest),
    ]
    .boxed()
}

/// A stay of a few days or months, or without an end.
pub fn help(kind: BoxedStrategy<HelpKind>) -> impl Strategy<Value = Help> {
    let length = prop_oneof![2 => (0..=45_i32).prop_map(Some), 3 => (0..=250_i32).prop_map(Some), 1 => Just(None)];
    (kind, day_of(2026, 2027), length, 0..40_u8).prop_map(|(kind, start, length, criminal)| {
        let mut grounds = grounds();
        if criminal == 0 {
            grounds.basis = Choice::Known(Basis::CriminalOrder);
        }
        Help { kind, start, end: length.map(|days| start.plus_days(days)), request: Request::First, grounds }
    })
}

/// A child with these helps: small, about to be of age, of age, or of unknown age, by its date of birth or by its age in years.
pub fn child(gaps: Gaps, kind: BoxedStrategy<HelpKind>, most_helps: usize) -> impl Strategy<Value = Child> {
    let birth = prop_oneof![
        3 => day_of(2012, 2020).prop_map(Some),
        2 => day_of(2008, 2009).prop_map(Some),
        1 => day_of(2004, 2007).prop_map(Some),
        1 => Just(None)
    ];
    (birth, own(gaps), prop::collection::vec(help(kind), 1..=most_helps)).prop_map(|(birth, own, helps)| Child {
        birth,
        // Not drawn, so that the cases of a seed stay what they were. It counts where there is no date of birth.
        age: [None, Some(9), Some(16), Some(17), Some(18), Some(25)][usize::from(helps[0].start.day()) % 6],
        domicile: Choice::Known(Domicile::BaselLandschaft),
        support_residence: Choice::Known(true),
        disability: Choice::Known(true),
        special_school: Choice::Known(false),
        own,
        helps,
    })
}

/// A case that a failing property shows as its case file.
#[derive(Clone, PartialEq)]
pub struct Sample(pub Case);

impl std::fmt::Debug for Sample {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&file::write(&self.0))
    }
}

impl std::ops::Deref for Sample {
    type Target = Case;
    fn deref(&self) -> &Case {
        &self.0
    }
}

/// A case of these children.
pub fn case_of(
    gaps: Gaps,
    household: impl Strategy<Value = Household>,
    children: impl Strategy<Value = Vec<Child>>,
) -> impl Strategy<Value = Sample> {
    let asylum = prop_oneof![20 => Just(Choice::Known(false)), 1 => Just(Choice::Known(true))];
    let family_days = answer(gaps, 0..=31_u32);
    (household, children, choice(gaps, &[true, false]), family_days, asylum, day_of(2025, 2027))
        .prop_map(|(household, children, social_assistance, family_days, asylum, today)| Case {
            today,
            household,
            social_assistance,
            family_days,
            asylum,
            tax_basis: Choice::Known(TaxBasis::Ruling),
            children,
        })
        .prop_map(with_days_that_always_fit)
        .prop_map(Sample)
}

/// Any case.
pub fn case(gaps: Gaps) -> impl Strategy<Value = Sample> {
    case_of(gaps, household(gaps), prop::collection::vec(child(gaps, kind(gaps), 3), 1..=if gaps == Gaps::Many { 2 } else { 3 }))
}

/// The hard corner: parents apart, foster families with a limit, children with own income that may not reach the parents.
pub fn hard_case(gaps: Gaps) -> impl Strategy<Value = Sample> {
    let placements = prop_oneof![1 => home(gaps), 3 => foster(gaps)].boxed();
    case_of(gaps, apart(gaps), prop::collection::vec(child(gaps, placements, 2), 1..=2))
}

/// One child with one help: the simple case, whose ranges must be exact.
pub fn simple_case(gaps: Gaps) -> impl Strategy<Value = Sample> {
    let household =
        prop_oneof![
            (finances(gaps), finances(gaps), deductions(gaps))
                .prop_map(|(first, second, deductions)| Household::Together(Couple { first, second, deductions })),
            unit(gaps).prop_map(Household::One),
            Just(Household::NoLiableParents),
        ];
    case_of(gaps, household, child(gaps, kind(gaps), 1).prop_map(|child| vec![child]))
}

/// One minor with one placement, of any mode, parents living together or apart; half of them at the cap of a month by days.
pub fn one_placement(gaps: Gaps) -> impl Strategy<Value = Sample> {
    let crisis =
        HelpKind::FosterFamily { form: Some(FosterForm::Crisis), specialised: Choice::Known(false), agreed_pay: Answer::Unknown };
    let placement = prop_oneof![1 => home(gaps), 1 => foster(gaps), 2 => Just(crisis)].boxed();
    let rich = (190_000..260_000_u32).prop_map(|income| Unit {
        parent: Finances::only(Answer::Known(Chf::francs(income))),
        partner: None,
        deductions: Deductions::none(),
    });
    let couple = (finances(gaps), finances(gaps), deductions(gaps))
        .prop_map(|(first, second, deductions)| Household::Together(Couple { first, second, deductions }));
    let household = prop_oneof![
        3 => rich.prop_map(Household::One),
        1 => unit(gaps).prop_map(Household::One),
        1 => apart(gaps),
        1 => couple,
    ];
    let minor = child(gaps, placement, 1).prop_map(|mut child| {
        child.birth = Date::new(2016, 1, 1);
        vec![child]
    });
    case_of(gaps, household, minor)
}

/// Placements of which the extent or the form is open, as long as that matters: the ends are reached by one choice each.
pub fn open_placements() -> impl Strategy<Value = Sample> {
    let extent = prop_oneof![3 => Just(Choice::Unknown), 1 => Just(Choice::Known(Extent::Full))];
    let regular = prop_oneof![1 => Just(None), 4 => (9..=20_u32).prop_map(Some)];
    let contribution =
        prop_oneof![2 => Just(Answer::Unknown), 1 => (500..3_000_u32).prop_map(|pay| Answer::Known(Chf::francs(pay)))];
    let home = (extent, regular, contribution).prop_map(|(extent, regular_days, contribution)| {
        HelpKind::Home(Home { setting: None, extent, regular_days, schooling: None, vocational: None, contribution })
    });
    let family = (any::<bool>(), 0..=3_000_u32).prop_map(|(known, pay)| HelpKind::FosterFamily {
        form: None,
        specialised: Choice::Known(false),
        agreed_pay: if known { Answer::Known(Chf::francs(pay)) } else { Answer::Unknown },
    });
    let placement = prop_oneof![4 => home, 1 => family].boxed();
    let minor = (child(Gaps::None, placement, 2), any::<bool>()).prop_map(|(mut child, has_own)| {
        child.birth = Date::new(2016, 1, 1);
        if !has_own {
            child.own = OwnIncome::none();
        }
        child
    });
    let parents = prop_oneof![unit(Gaps::None).prop_map(Household::One), apart(Gaps::None)];
    case_of(Gaps::None, parents, prop::collection::vec(minor, 1..=2))
}

/// Picks that change from gap to gap: ends, steps of tariffs a Rappen to each side, anything.
pub struct Random {
    seeds: Vec<Index>,
    used: std::cell::Cell<usize>,
}

impl Random {
    fn next(&self, size: usize) -> usize {
        let place = self.used.get();
        self.used.set(place + 1);
        self.seeds[place % self.seeds.len()].index(size)
    }
}

impl ChoiceQuestion for Random {
    fn pick(&self, low: i64, high: i64) -> i64 {
        let picked = match self.next(5) {
            0 => low,
            1 => high,
            2 => STEPS[self.next(STEPS.len())] * 100 + self.next(3) as i64 - 1,
            3 => low + self.next((high - low + 1).min(15_000_000) as usize) as i64,
            _ => low + self.next((high - low + 1) as usize) as i64,
        };
        picked.clamp(low, high)
    }
}

/// Seeds for [`Random`].
pub fn random() -> impl Strategy<Value = Random> {
    prop::collection::vec(any::<Index>(), 64).prop_map(|seeds| Random { seeds, used: 0.into() })
}

impl std::fmt::Debug for Random {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Random")
    }
}
