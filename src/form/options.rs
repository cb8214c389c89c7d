//! What can be chosen: the options of all choice questions, each with the number under which it is saved.

use crate::case::{Basis, Domicile, Extent, IndicatingBody, MajorityReason, Place, Recognition, TaxBasis};

/// A type of options: all that can be chosen at a choice question.
pub trait OptionType: Copy + Into<Chosen> {
    /// The options, in the order in which they are shown.
    const ALL: &'static [Chosen];

    /// The chosen option in this type. `None` if it is of another type.
    fn of(chosen: Chosen) -> Option<Self>;
}

/// Implements [`OptionType`] for one type of the table.
macro_rules! option_type {
    ($chosen:ident($type:ty) $([$($value:tt)+])+) => {
        impl OptionType for $type {
            const ALL: &'static [Chosen] = &[$(Chosen::$chosen($($value)+)),+];

            fn of(chosen: Chosen) -> Option<Self> {
                match chosen {
                    Chosen::$chosen(option) => Some(option),
                    _ => None,
                }
            }
        }

        impl From<$type> for Chosen {
            fn from(option: $type) -> Chosen {
                Chosen::$chosen(option)
            }
        }
    };
}

/// The table of options. `case` has the types of the case that can be chosen as they are; the types in `form` are defined here.
macro_rules! options {
    (
        case { $($case:ident($case_type:ty) { $($($value:tt)::+ = $case_number:literal),+ $(,)? })+ }
        form { $($(#[$doc:meta])* $form:ident($form_type:ident) { $($option:ident = $form_number:literal),+ $(,)? })+ }
    ) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
            #[allow(missing_docs, reason = "each is named like what can be chosen")]
            pub enum $form_type { $($option),+ }

            option_type! { $form($form_type) $([$form_type::$option])+ }
        )+

        $(option_type! { $case($case_type) $([$($value)::+])+ })+

        /// A chosen option, of any type.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[allow(missing_docs, reason = "each is documented at its question")]
        pub enum Chosen { $($case($case_type),)+ $($form($form_type),)+ }

        impl Chosen {
            /// The number that stands for the option in saved answers. Options of two types may share one: 6 is a home in both.
            pub fn number(self) -> u8 {
                match self {
                    $($(Chosen::$case($($value)::+) => $case_number,)+)+
                    $($(Chosen::$form($form_type::$option) => $form_number,)+)+
                }
            }
        }
    };
}

// The order of the rows is the order on the page. A number never changes its meaning, and one that is no longer used is not given
// away again: 22 to 24 were the kinds of homes. The next free number is 122. `tests/files/choices.txt` holds all of them.
options! {
    case {
        YesNo(bool) { true = 1, false = 2 }
        Extent(Extent) { Extent::Full = 25, Extent::Weekly = 26, Extent::PartTime = 27 }
        Domicile(Domicile) {
            Domicile::BaselLandschaft = 42,
            Domicile::OtherCanton = 43,
            Domicile::Abroad = 44,
            Domicile::Disputed = 45,
        }
        Basis(Basis) { Basis::Indication = 46, Basis::Order = 47, Basis::CriminalOrder = 48, Basis::Neither = 49 }
        IndicatingBody(IndicatingBody) {
            IndicatingBody::SocialService = 50,
            IndicatingBody::ChildProtection = 51,
            IndicatingBody::Mosaik = 52,
            IndicatingBody::Birmann = 53,
            IndicatingBody::ChildPsychiatry = 54,
            IndicatingBody::MandatedPerson = 55,
            IndicatingBody::OutsideCanton = 56,
            IndicatingBody::Office = 57,
            IndicatingBody::Other = 58,
        }
        Recognition(Recognition) { Recognition::Recognised = 59, Recognition::SingleCase = 60, Recognition::NotRecognised = 61 }
        Place(Place) { Place::InCanton = 62, Place::OtherCanton = 63, Place::NearAbroad = 64, Place::FarAbroad = 65 }
        MajorityReason(MajorityReason) {
            MajorityReason::EndOfTraining = 66,
            MajorityReason::DisabilityPlace = 67,
            MajorityReason::Other = 68,
            MajorityReason::Nothing = 69,
        }
        TaxBasis(TaxBasis) { TaxBasis::Ruling = 79, TaxBasis::AtSource = 80, TaxBasis::NoRulingYet = 81 }
    }
    form {
        /// The helps, and `NotCovered` for a service for which the canton does not pay.
        Help(HelpOption) {
            FamilyCoaching = 3,
            FosterFamily = 4,
            Home = 6,
            ReliefStay = 7,
            AfterCare = 9,
            FosterService = 5,
            SchoolTransport = 8,
            EmergencyBed = 10,
            EmergencyPlacement = 11,
            NotCovered = 12,
        }
        /// The services named by the office for which the canton does not pay. If nothing is chosen, it is another one.
        Uncovered(UncoveredOption) { DayCare = 13, Schooling = 14, Training = 15, AccompaniedVisits = 16 }
        /// The forms of foster care, without the days of short-term care, which are typed.
        FosterForm(FosterFormOption) { LongTerm = 20, Weekly = 19, ShortTerm = 17, Holiday = 18, Crisis = 21 }
        /// Schooling or vocational integration, and whether it is indicated.
        Indication(IndicationOption) { Without = 28, Indicated = 29, Open = 31, NotIndicated = 30 }
        /// Where relief is given.
        ReliefPlace(ReliefPlaceOption) { Home = 6, FosterFamily = 4 }
        /// What the request is for.
        Request(RequestOption) { First = 32, Extension = 33, Change = 34, AfterEmergency = 35, Crisis = 36 }
        /// Whether another help is planned, and for whom.
        Another(AnotherOption) { No = 2, SameChild = 37, OtherChild = 38 }
        /// Which parents are liable, and whether they live together.
        Household(HouseholdOption) { Together = 70, OneParent = 71, Apart = 72, NoLiableParents = 73 }
        /// The partner of a parent: none, or the relation to the parent.
        Partner(PartnerOption) { None = 74, StepParent = 75, Stable = 76, NotStable = 77, Unclear = 78 }
        /// How often a year the amount of an income line is paid.
        Period(PeriodOption) { Yearly = 39, TwelveTimes = 40, ThirteenTimes = 41 }
        /// The way on which the answers were given. Without an answer it is the Fachmodus.
        Way(WayOption) { Family = 82 }
        /// The first choice of the family way. The last two lead to further pages.
        FamilyHelp(FamilyHelpOption) {
            Home = 6,
            FosterFamily = 4,
            FamilyCoaching = 3,
            ReliefStay = 7,
            EmergencyPlacement = 11,
            SomethingElse = 83,
            Undecided = 84,
        }
        /// The helps behind «Etwas anderes» on the family way.
        OtherHelp(OtherHelpOption) {
            AfterCare = 9,
            FosterService = 5,
            SchoolTransport = 8,
            DayCare = 13,
            Schooling = 14,
            Training = 15,
            AccompaniedVisits = 16,
            Unlisted = 85,
        }
        /// How much of the time the child is in the home, as the family way asks it. `FewDays`: fewer days a month than are charged.
        FamilyExtent(FamilyExtentOption) { Full = 25, Weekly = 26, PartTime = 27, FewDays = 86 }
        /// How often a number of days comes.
        DaysUnit(DaysUnitOption) { Weekly = 87, Monthly = 88, Yearly = 89 }
        /// How the parents live, and who answers.
        Parents(ParentsOption) { Together = 70, Apart = 72, One = 71, NoLiableParents = 73, YoungPerson = 90, Else = 91 }
        /// What an income was told for. `Range`: a range of monthly incomes. `Nothing`: no income, or Sozialhilfe only.
        /// `NotStable`: of a partner whose income does not count yet.
        IncomePeriod(IncomePeriodOption) {
            ThirteenTimes = 41,
            TwelveTimes = 40,
            Yearly = 39,
            Ruling = 79,
            Range = 92,
            Nothing = 93,
            NotStable = 121,
        }
        /// Where the child's income besides its wage goes.
        ChildMoneyTo(ChildMoneyToOption) { Counted = 94, NotCounted = 95, Elsewhere = 96 }
        /// Who set the maintenance that is paid. Only maintenance that an authority approved or a court ordered is deducted.
        Alimony(AlimonyOption) { Ordered = 97, Agreed = 98 }
        /// The number of children with a tax deduction.
        ChildCount(ChildCountOption) { Zero = 99, One = 100, Two = 101, Three = 102, Four = 103, More = 104 }
        /// What a family owns. The bands begin at the tax-free wealth of a couple or of a single person.
        WealthBand(WealthBandOption) {
            CoupleBelow = 105,
            CoupleFirst = 106,
            CoupleSecond = 107,
            CoupleThird = 108,
            SingleBelow = 109,
            SingleFirst = 110,
            SingleSecond = 111,
            SingleThird = 112,
            More = 113,
            Taxable = 114,
        }
        /// When the help begins, in place of a day.
        StartWish(StartWishOption) { AsSoonAsPossible = 115, AlreadyThere = 116, Open = 117 }
        /// What a page asks, where that depends on other answers: about one person or both parents, today or last year; about the
        /// money of a minor or of somebody of age; about the days of a help.
        ToldFor(ToldForOption) {
            One = 71,
            Both = 70,
            OneToday = 122,
            BothToday = 123,
            WithPartner = 124,
            Minor = 125,
            OfAge = 126,
            Coaching = 3,
            Relief = 7,
            ShortTerm = 17,
            Holiday = 18,
        }
        /// Who proposes the help.
        Proposer(ProposerOption) {
            SocialService = 50,
            Ordered = 118,
            ChildProtection = 51,
            ChildPsychiatry = 54,
            Mosaik = 52,
            Birmann = 53,
            SomebodyElse = 119,
            Nobody = 120,
        }
    }
}
