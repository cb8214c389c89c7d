//! The choice questions: a table with one row for each.

use crate::case::field::{Field, HelpId, Person};
use crate::case::{Basis, Domicile, Extent, IndicatingBody, MajorityReason, Place, Recognition, TaxBasis};
use crate::form::options::{
    AlimonyOption, AnotherOption, ChildCountOption, ChildMoneyToOption, Chosen, DaysUnitOption, FamilyExtentOption,
    FamilyHelpOption, FosterFormOption, HelpOption, HouseholdOption, IncomePeriodOption, IndicationOption, OptionType,
    OtherHelpOption, ParentsOption, PartnerOption, PeriodOption, ProposerOption, ReliefPlaceOption, RequestOption,
    StartWishOption, ToldForOption, UncoveredOption, WayOption, WealthBandOption,
};
use crate::form::subject::{InCase, IncomeLine, ListItem, MoreItem, SavedName, Side, Subjects, ToldLine, Varying, optional};

/// What sets a choice question apart from the others.
#[derive(PartialEq)]
enum Mark {
    /// "I don't know" is no answer.
    NeverOpen,
    /// An unanswered question is not taken for "I don't know": somebody must choose first, even if it is that.
    Awaited,
    /// Asked on the family way only. `form::family` writes its answer to the other questions.
    Family,
}

/// Defines the choice questions. A row has the variant with its subjects, the getter of the chosen option, the saved name, the
/// type of the options and the marks; then the preset option, if there is one, and the field of the case that the answer fills, if
/// it can move an amount. In the field, `help` is the help at which the question is asked.
macro_rules! choice_questions {
    (asked at $help:ident; $(
        $(#[$doc:meta])*
        $question:ident $(($($subject:ident: $of:ty),+))? as $getter:ident:
        $name:literal of $options:ty [$($mark:ident),*] $(= $preset:expr)? $(=> $field:expr)?;
    )+) => {
        /// A question that is answered with one of its options, or with "I don't know" where [`ChoiceQuestion::may_be_open`].
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

            /// The options, in the order in which they are shown. "I don't know" comes after them where
            /// [`ChoiceQuestion::may_be_open`].
            pub fn options(self) -> &'static [Chosen] {
                match self {
                    $(ChoiceQuestion::$question { .. } => <$options>::ALL,)+
                }
            }

            /// The option that counts until somebody chooses, for questions with a usual answer. The form replaces it for crisis
            /// care (`HelpAnswers::preset`).
            pub fn preset(self) -> Option<Chosen> {
                match self {
                    $($(ChoiceQuestion::$question { .. } => Some(Chosen::from($preset)),)?)+
                    _ => None,
                }
            }

            /// The field of the case that the answer fills, if it can move an amount. `help` is the help at which it is asked.
            #[allow(unused_variables, reason = "not every row needs its subjects")]
            pub fn field(self, $help: HelpId) -> Option<Field> {
                match self {
                    $(ChoiceQuestion::$question $(($($subject),+))? => {
                        $($(let $subject = $subject.in_case($help);)+)?
                        optional!($($field)?)
                    })+
                }
            }

            fn marks(self) -> &'static [Mark] {
                match self {
                    $(ChoiceQuestion::$question { .. } => &[$(Mark::$mark),*],)+
                }
            }
        }

        /// Answers to choice questions, each with the type of its options.
        pub trait ChosenOptions {
            /// The chosen option, or the preset one until somebody chooses. `None` for "I don't know", and without any answer.
            fn chosen(&self, question: ChoiceQuestion) -> Option<Chosen>;

            $($(#[$doc])* fn $getter(&self $($(, $subject: $of)+)?) -> Option<$options> {
                self.chosen(ChoiceQuestion::$question $(($($subject),+))?).and_then(OptionType::of)
            })+
        }
    };
}

choice_questions! { asked at help;
    /// Which help the questions are about.
    Help as help_kind: "help" of HelpOption [NeverOpen, Awaited];
    /// Which other service it is, for which the canton does not pay.
    Uncovered as uncovered: "uncovered" of UncoveredOption [];
    /// Which form of foster care it is.
    FosterForm as foster_form: "foster-form" of FosterFormOption [] => Field::FosterForm(help);
    /// Whether it is a specialised foster family.
    Specialised as specialised: "specialised" of bool [] => Field::Specialised(help);
    /// How much of the time the child is in the home.
    Extent as extent: "extent" of Extent [] => Field::Extent(help);
    /// Whether the child goes to school in the home, and whether this is indicated.
    Schooling as schooling: "schooling" of IndicationOption [] = IndicationOption::Without;
    /// Whether the child has vocational integration in the home, and whether this is indicated.
    Vocational as vocational: "vocational" of IndicationOption [] = IndicationOption::Without;
    /// Whether the child spends the relief stays in a home or in a foster family.
    ReliefPlace as relief_place: "relief-place" of ReliefPlaceOption [] = ReliefPlaceOption::Home;
    /// What the request is for. The deadline depends on it.
    Request as request: "request" of RequestOption [] = RequestOption::First;
    /// Whether another help is planned, and for the same child or another one.
    Another as another: "another" of AnotherOption [] = AnotherOption::No;
    /// Where the child has its civil-law domicile.
    Domicile as domicile: "domicile" of Domicile [];
    /// Whether the child's support residence is in Basel-Landschaft.
    SupportResidence as support_residence: "support-residence" of bool [];
    /// Whether a disability is proven.
    Disability as disability: "disability" of bool [];
    /// Whether the child goes to a special school that the Amt für Volksschulen finances.
    SpecialSchool as special_school: "special-school" of bool [];
    /// Whether the help rests on an indication, an order or neither.
    Basis as basis: "basis" of Basis [];
    /// Which body indicates the help.
    IndicatedBy as indicated_by: "indicated-by" of IndicatingBody [];
    /// Whether a milder measure would do.
    MilderMeasure as milder_measure: "milder-measure" of bool [];
    /// Whether the provider is recognised.
    Recognition as recognition: "recognition" of Recognition [];
    /// Where the home or the foster family is.
    Place as place: "place" of Place [];
    /// Whether a suitable home inside the canton has a free place in time.
    PlaceInside as place_inside: "place-inside" of bool [];
    /// Whether the child has left a home or a foster family, as after-care requires.
    LeftPlacement as left_placement: "left-placement" of bool [];
    /// Whether a crisis calls for a place at once.
    Urgent as urgent: "urgent" of bool [];
    /// Whether a help began before majority.
    BeganAsMinor as began_as_minor: "began-as-minor" of bool [];
    /// Whether it is a re-entry: the last help ended within the year before this one.
    Reentry as reentry: "reentry" of bool [];
    /// Why the help goes on after majority.
    MajorityReason as majority_reason: "majority-reason" of MajorityReason [];
    /// Who is liable.
    Household as household: "household" of HouseholdOption [Awaited];
    /// Whether a parent lives with a partner, and whether that is a step-parent or a stable partner.
    Partner(person: Person) as partner: "partner-{person}" of PartnerOption [] = PartnerOption::None => Field::Relation(partner_of(person));
    /// Whether the Zwischentotal of a person comes from the income helper.
    Estimated(person: Person) as estimated: "estimated-{person}" of bool [NeverOpen] = false;
    /// How often a year the amount of an income line is paid.
    Period(person: Person, line: IncomeLine) as period: "per-{line}-{person}" of PeriodOption [NeverOpen] = PeriodOption::Yearly;
    /// Whether the household lives on Sozialhilfe or Ergänzungsleistungen.
    SocialAssistance as social_assistance: "social-assistance" of bool [] => Field::SocialAssistance;
    /// Whether the cantonal asylum ordinance applies to the family.
    Asylum as asylum: "asylum" of bool [];
    /// What the income figures rest on: a tax ruling, tax at source, or no ruling yet.
    TaxBasis as tax_basis: "tax-basis" of TaxBasis [];
    /// Whether the child's income other than its wage reaches the parents.
    ReachesParents as reaches_parents: "reaches-parents" of bool [] => Field::ReachesParents(help.child);
    /// Whether the child's other income and wealth stand in the parents' tax ruling.
    InParentsRuling as in_parents_ruling: "in-parents-ruling" of bool [] => Field::InParentsRuling(help.child);

    /// The way on which the answers were given. On the family way no preset counts: what nobody answered is unknown.
    Way as way: "way" of WayOption [Family];
    /// Which help it is, as the family way asks first.
    FamilyHelp as family_help: "family-help" of FamilyHelpOption [Family, NeverOpen];
    /// Which other help it is.
    OtherHelp as other_help: "other-help" of OtherHelpOption [Family, NeverOpen];
    /// Whether an item of the list applies.
    Applies(item: ListItem, side: Side) as applies: "applies-{item}{side}" of bool [Family];
    /// Where a child has its domicile that is not in Basel-Landschaft.
    Elsewhere as elsewhere: "elsewhere" of Domicile [Family, NeverOpen];
    /// Whether a further help is planned.
    More(item: MoreItem) as more: "more-{item}" of bool [Family];
    /// How much of the time the child is in the home.
    FamilyExtent as family_extent: "family-extent" of FamilyExtentOption [Family];
    /// How often the days of a help come.
    DaysUnit as days_unit: "days-unit" of DaysUnitOption [Family];
    /// How the parents live, and who answers.
    Parents as parents: "parents" of ParentsOption [Family, NeverOpen];
    /// What the income of a person was told for.
    IncomePeriod(person: Person) as income_period: "income-period-{person}" of IncomePeriodOption [Family];
    /// How often a year the child's wage is paid.
    WageTimes as wage_times: "wage-times" of PeriodOption [Family];
    /// Whether the child has this money.
    ChildHas(line: ToldLine) as child_has: "has-{line}" of bool [Family];
    /// Where the child's income besides its wage goes.
    ChildMoneyTo as child_money_to: "child-money-to" of ChildMoneyToOption [Family];
    /// Who set the maintenance that a person pays.
    Alimony(person: Person) as alimony: "alimony-set-{person}" of AlimonyOption [Family];
    /// Whether costs of illness stand in the tax ruling.
    IllnessInRuling(person: Person) as illness_in_ruling: "illness-in-ruling-{person}" of bool [Family];
    /// For how many children there is a tax deduction.
    ChildCount(person: Person) as child_count: "child-count-{person}" of ChildCountOption [Family];
    /// What a person owns.
    WealthBand(person: Person) as wealth_band: "wealth-band-{person}" of WealthBandOption [Family];
    /// When the help begins, in place of a day.
    StartWish as start_wish: "start-wish" of StartWishOption [Family, NeverOpen];
    /// What the answers of a page were told for, if the page asks something else now.
    ToldFor(page: Varying) as told_for: "told-for-{page}" of ToldForOption [Family, NeverOpen];
    /// Who proposes the help.
    Proposer as proposer: "proposer" of ProposerOption [Family, NeverOpen];
}

impl ChoiceQuestion {
    /// Whether an unanswered question is not taken for "I don't know", so that the result waits for an answer: always for the help,
    /// and for the household if a placement is charged by income.
    pub fn is_awaited(self) -> bool {
        self.marks().contains(&Mark::Awaited)
    }

    /// Whether only the family way asks it.
    pub fn is_of_family(self) -> bool {
        self.marks().contains(&Mark::Family)
    }

    /// Whether "I don't know" is an answer. It is none for the help, without which nothing can be said, and for the questions of
    /// the income helper, which are no facts about the family.
    pub fn may_be_open(self) -> bool {
        !self.marks().contains(&Mark::NeverOpen)
    }
}

/// The partner with whom a parent lives.
fn partner_of(parent: Person) -> Person {
    if parent == Person::Second { Person::SecondPartner } else { Person::FirstPartner }
}
