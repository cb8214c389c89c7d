//! The choice questions: a table with one row for each.

use crate::case::field::Person;
use crate::case::{Basis, Domicile, Extent, IndicatingBody, MajorityReason, Place, Recognition, TaxBasis};
use crate::form::options::{
    AnotherOption, Chosen, FosterFormOption, HelpOption, HouseholdOption, IndicationOption, OptionType, PartnerOption,
    PeriodOption, ReliefPlaceOption, RequestOption, UncoveredOption,
};
use crate::form::subject::{IncomeLine, SavedName, Subjects};

/// What sets a choice question apart from the others.
#[derive(PartialEq)]
enum Mark {
    /// "I don't know" is no answer.
    NeverOpen,
    /// Nothing is computed before the question is answered, be it with "I don't know".
    Awaited,
}

/// Defines the choice questions. A row has the variant with its subjects, the getter of the chosen option, the saved name, the type of
/// the options, its marks, and the preset option.
macro_rules! choice_questions {
    ($(
        $(#[$doc:meta])*
        $question:ident $(($($subject:ident: $of:ty),+))? as $getter:ident:
        $name:literal => $options:ty $([$($mark:ident),+])? $(= $preset:expr)?;
    )+) => {
        /// A question that is answered with one of its options, or with "I don't know".
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum ChoiceQuestion { $($(#[$doc])* $question $(($($of),+))?,)+ }

        impl ChoiceQuestion {
            /// All choice questions, about all their subjects.
            pub fn all() -> impl Iterator<Item = ChoiceQuestion> {
                let mut all = Vec::new();
                $(for ($($($subject,)+)?) in <($($($of,)+)?)>::all() {
                    all.push(ChoiceQuestion::$question $(($($subject),+))?);
                })+
                all.into_iter()
            }

            /// The name in saved answers and in the page. It never changes (`tests/files/choices.txt`).
            pub fn name(self) -> String {
                match self {
                    $(ChoiceQuestion::$question $(($($subject),+))? => {
                        $($(let $subject = $subject.saved_name();)+)?
                        format!($name)
                    })+
                }
            }

            /// The options, in the order in which they are shown. "I don't know" comes after them where [`ChoiceQuestion::may_be_open`].
            pub fn options(self) -> &'static [Chosen] {
                match self {
                    $(ChoiceQuestion::$question { .. } => <$options>::ALL,)+
                }
            }

            /// The option that counts until somebody chooses: only where one answer is usual.
            pub fn preset(self) -> Option<Chosen> {
                match self {
                    $($(ChoiceQuestion::$question { .. } => Some(Chosen::from($preset)),)?)+
                    _ => None,
                }
            }

            fn has(self, mark: Mark) -> bool {
                let marks: &[Mark] = match self {
                    $($(ChoiceQuestion::$question { .. } => &[$(Mark::$mark),+],)?)+
                    _ => &[],
                };
                marks.contains(&mark)
            }
        }

        /// Answers to choice questions, each with the type of its options.
        pub trait ChosenOptions {
            /// The chosen option; none for "I don't know".
            fn chosen(&self, question: ChoiceQuestion) -> Option<Chosen>;

            $($(#[$doc])* fn $getter(&self $($(, $subject: $of)+)?) -> Option<$options> {
                self.chosen(ChoiceQuestion::$question $(($($subject),+))?).and_then(OptionType::of)
            })+
        }
    };
}

choice_questions! {
    /// Which help.
    Help as help_kind: "help" => HelpOption [NeverOpen, Awaited];
    /// What the canton does not pay.
    Uncovered as uncovered: "uncovered" => UncoveredOption;
    /// Form of foster care.
    FosterForm as foster_form: "foster-form" => FosterFormOption;
    /// Whether it is a specialised foster family.
    Specialised as specialised: "specialised" => bool;
    /// Extent of the stay.
    Extent as extent: "extent" => Extent;
    /// Schooling in the home.
    Schooling as schooling: "schooling" => IndicationOption = IndicationOption::Without;
    /// Vocational integration in the home.
    Vocational as vocational: "vocational" => IndicationOption = IndicationOption::Without;
    /// Where relief is given.
    ReliefPlace as relief_place: "relief-place" => ReliefPlaceOption = ReliefPlaceOption::Home;
    /// What is asked for.
    Request as request: "request" => RequestOption = RequestOption::First;
    /// Whether another help is planned.
    Another as another: "another" => AnotherOption = AnotherOption::No;
    /// Civil-law domicile.
    Domicile as domicile: "domicile" => Domicile;
    /// Support residence.
    SupportResidence as support_residence: "support-residence" => bool;
    /// Whether a disability is proven.
    Disability as disability: "disability" => bool;
    /// Whether the special school is financed.
    SpecialSchool as special_school: "special-school" => bool;
    /// Indication or order.
    Basis as basis: "basis" => Basis;
    /// Who indicates.
    IndicatedBy as indicated_by: "indicated-by" => IndicatingBody;
    /// Whether a milder measure would do.
    MilderMeasure as milder_measure: "milder-measure" => bool;
    /// Whether the provider is recognised.
    Recognition as recognition: "recognition" => Recognition;
    /// Where the help is given.
    Place as place: "place" => Place;
    /// Whether a place inside the canton is free.
    PlaceInside as place_inside: "place-inside" => bool;
    /// Whether a home or foster family was left.
    LeftPlacement as left_placement: "left-placement" => bool;
    /// Whether a crisis calls for a place at once.
    Urgent as urgent: "urgent" => bool;
    /// Whether a help began before majority.
    BeganAsMinor as began_as_minor: "began-as-minor" => bool;
    /// Whether it is a re-entry within a year.
    Reentry as reentry: "reentry" => bool;
    /// Why it goes on beyond majority.
    MajorityReason as majority_reason: "majority-reason" => MajorityReason;
    /// Who is liable.
    Household as household: "household" => HouseholdOption [Awaited];
    /// The partner of a parent.
    Partner(person: Person) as partner: "partner-{person}" => PartnerOption = PartnerOption::None;
    /// Whether the Zwischentotal of a person comes from the income helper.
    Estimated(person: Person) as estimated: "estimated-{person}" => bool [NeverOpen] = false;
    /// How often a year the amount of an income line is paid.
    Period(person: Person, line: IncomeLine) as period: "per-{line}-{person}" => PeriodOption [NeverOpen] = PeriodOption::Yearly;
    /// Sozialhilfe or Ergänzungsleistungen.
    SocialAssistance as social_assistance: "social-assistance" => bool;
    /// Asylum.
    Asylum as asylum: "asylum" => bool;
    /// What the figures rest on.
    TaxBasis as tax_basis: "tax-basis" => TaxBasis;
    /// Whether the child's other income reaches the parents.
    ReachesParents as reaches_parents: "reaches-parents" => bool;
    /// Whether it stands in their tax ruling.
    InParentsRuling as in_parents_ruling: "in-parents-ruling" => bool;
}

impl ChoiceQuestion {
    /// Whether nothing is computed before somebody answers, be it with "I don't know".
    pub fn is_awaited(self) -> bool {
        self.has(Mark::Awaited)
    }

    /// Whether "I don't know" is an answer. Where it is not, an option must be chosen: nothing can be said without the help, and the
    /// others are no facts about the family.
    pub fn may_be_open(self) -> bool {
        !self.has(Mark::NeverOpen)
    }
}
