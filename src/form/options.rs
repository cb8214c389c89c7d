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
// away again: 22 to 24 were the kinds of homes. The next free number is 82. `tests/files/choices.txt` holds all of them.
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
    }
}
