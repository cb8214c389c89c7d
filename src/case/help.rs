//! The helps of the office's page, and the facts on which the right to a contribution depends.

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Choice};
use crate::calendar::Date;
use crate::case::field::{Field, HelpId, Member};
use crate::money::Chf;

/// A help planned for a child.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Help {
    /// Which help.
    pub kind: HelpKind,
    /// First day.
    pub start: Date,
    /// Last day, which counts; none if the end is open.
    #[serde(default)]
    pub end: Option<Date>,
    /// What the request is for: deadlines depend on it.
    #[serde(default)]
    pub request: Request,
    /// The facts on which the right to a contribution depends.
    #[serde(default)]
    pub grounds: Grounds,
}

/// The helps of the page «Beiträge an Hilfen zur Erziehung».
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HelpKind {
    /// Sozialpädagogische Familienbegleitung (SPF).
    FamilyCoaching {
        /// Einsatztage a month.
        #[serde(default)]
        days_per_month: Answer<u32>,
    },
    /// Pflegefamilie.
    FosterFamily {
        /// The form of care. None if it is not known: then it is any form but crisis care, because a family in a crisis knows
        /// that.
        #[serde(default)]
        form: Option<FosterForm>,
        /// Whether it is a Fachpflegefamilie.
        #[serde(default)]
        specialised: Choice<bool>,
        /// The agreed foster pay: a month for weekly and long-term care, a day for the others. Unknown: the maximum of § 17.
        #[serde(default)]
        agreed_pay: Answer<Chf>,
    },
    /// Leistungen einer Dienstleistungsanbietenden in der Familienpflege (DAF).
    FosterService,
    /// Heim.
    Home(Home),
    /// Tageweiser Entlastungsaufenthalt of a disabled child (§ 36).
    ReliefStay {
        /// Where.
        place: ReliefPlace,
        /// Days a month.
        #[serde(default)]
        days_per_month: Answer<u32>,
    },
    /// Transport in ein Sonderschulheim.
    SchoolTransport,
    /// Nachbetreuung after a home or a foster family.
    AfterCare,
    /// Notbett, on the child's own wish.
    EmergencyBed,
    /// Notfallmässige Unterbringung by an indicating body.
    EmergencyPlacement,
    /// What the canton does not pay.
    NotCovered(Uncovered),
}

/// Forms of foster care (VO §§ 12, 17, 19).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FosterForm {
    /// Kurzzeitpflege: regular weekends or single days.
    ShortTerm {
        /// Days a month.
        #[serde(default)]
        days_per_month: Answer<u32>,
    },
    /// Ferienpflege: every day from start to end.
    Holiday,
    /// Wochenpflege: during the week and at most one weekend a month.
    Weekly,
    /// Dauerpflege.
    LongTerm,
    /// Krisenpflege in a crisis family, every day from start to end.
    Crisis,
}

/// A stay in a home (Heim).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Home {
    /// Which kind of home. It is only recorded: no rule depends on it.
    #[serde(default)]
    pub setting: Option<Setting>,
    /// How much of the week the child is there.
    #[serde(default)]
    pub extent: Choice<Extent>,
    /// The regular days a month, if they are fewer than the calendar days of the stay.
    #[serde(default)]
    pub regular_days: Option<u32>,
    /// Stationäre Beschulung: `None` if there is none, else whether an entitled body has indicated it.
    #[serde(default)]
    pub schooling: Option<Choice<bool>>,
    /// Berufliche Integration: `None` if there is none, else whether the ZBI has indicated it (in an offer recognised by IVSE A).
    #[serde(default)]
    pub vocational: Option<Choice<bool>>,
    /// The canton's contribution a month.
    #[serde(default)]
    pub contribution: Answer<Chf>,
}

/// Kinds of homes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// Wohnheim.
    ResidentialHome,
    /// Wohngruppe.
    ResidentialGroup,
    /// Betreutes Wohnen.
    AssistedLiving,
}

/// How much of the week a child is in the home (§ 29 Abs. 3 and 4).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// All days.
    Full,
    /// As weekly care.
    Weekly,
    /// Teilstationär: at most half of the days of the month.
    PartTime,
}

/// Where a relief stay takes place.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReliefPlace {
    /// In a home.
    Home,
    /// In a foster family, as short-term or holiday care.
    FosterFamily,
    /// Not known yet.
    Unknown,
}

/// What the page names as not financed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Uncovered {
    /// Tagesbetreuung.
    DayCare,
    /// Beschulung without placement.
    Schooling,
    /// Ausbildung without placement.
    Training,
    /// Besuchsrechtsbegleitung.
    AccompaniedVisits,
    /// Anything else: the page's list is not complete.
    Other,
}

/// What the request is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Erstgesuch, also with a new provider.
    #[default]
    First,
    /// Verlängerung.
    Extension,
    /// Umplatzierung between homes or foster families.
    Change,
    /// Placement that goes on after an emergency placement or an emergency bed.
    AfterEmergency,
    /// Krisenintervention.
    Crisis,
    /// Not known yet: every deadline before the start is listed.
    Unknown,
}

/// The facts on which the right to a contribution depends (SHG § 28; VO §§ 8, 13g, 14, 23–27).
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Grounds {
    /// Indication or order.
    #[serde(default)]
    pub basis: Choice<Basis>,
    /// Who indicates.
    #[serde(default)]
    pub indicated_by: Choice<IndicatingBody>,
    /// Whether a milder measure would do (§ 26 Abs. 2).
    #[serde(default)]
    pub milder_measure: Choice<bool>,
    /// Whether the provider is recognised.
    #[serde(default)]
    pub recognition: Choice<Recognition>,
    /// Where the help is given.
    #[serde(default)]
    pub place: Choice<Place>,
    /// Outside the canton: whether a suitable place inside is free in time (§ 14 Abs. 2).
    #[serde(default)]
    pub place_inside: Choice<bool>,
    /// Beyond majority: whether a help began before it.
    #[serde(default)]
    pub began_as_minor: Choice<bool>,
    /// Beyond majority: whether the last help ended within the year before the new one begins (re-entry).
    #[serde(default)]
    pub reentry: Choice<bool>,
    /// Beyond majority: why the placement goes on (VO § 23).
    #[serde(default)]
    pub majority_reason: Choice<MajorityReason>,
    /// After-care: whether the child has left a home or a foster family.
    #[serde(default)]
    pub left_placement: Choice<bool>,
    /// Emergency placement: whether a crisis needs a place at once.
    #[serde(default)]
    pub urgent: Choice<bool>,
}

/// The basis of a help (SHG § 28 Abs. 2, VO §§ 26, 27).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Fachliche Indikation by a body of VO § 25.
    Indication,
    /// Order by the KESB or a court (VO § 27).
    Order,
    /// Order under juvenile criminal law: other law says who pays.
    CriminalOrder,
    /// Neither.
    Neither,
}

/// Bodies that may indicate (VO § 25).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IndicatingBody {
    /// Sozialdienst of the municipality.
    SocialService,
    /// Kindesschutzbehörde (KESB).
    ChildProtection,
    /// Beratungsstelle der Stiftung Mosaik.
    Mosaik,
    /// Sozialberatung der Birmann-Stiftung.
    Birmann,
    /// Kinder- und Jugendpsychiatrie (KJP), for a psychiatric indication.
    ChildPsychiatry,
    /// A qualified person mandated by a municipality or the KESB (Abs. 2, 3).
    MandatedPerson,
    /// A social service or child-protection authority outside the canton.
    OutsideCanton,
    /// The AKJB itself, for relief stays and in justified exceptions.
    Office,
    /// Somebody else.
    Other,
}

/// Whether a provider is recognised (VO §§ 8, 13g).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Recognition {
    /// Anerkannt.
    Recognised,
    /// Einzelfallanerkennung asked for or granted.
    SingleCase,
    /// Neither.
    NotRecognised,
}

/// Where a help is given (SHG § 28 Abs. 1, VO § 14).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// In Basel-Landschaft.
    InCanton,
    /// In another canton.
    OtherCanton,
    /// Just across the border (grenznahes Ausland).
    NearAbroad,
    /// Farther abroad.
    FarAbroad,
}

/// Why a placement goes on beyond majority (SHG § 28 Abs. 3, VO § 23, page).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MajorityReason {
    /// School or training (Sek II) is about to end.
    EndOfTraining,
    /// Waiting for a residential place of the disability system.
    DisabilityPlace,
    /// Another important reason: the office decides.
    Other,
    /// None.
    Nothing,
}

impl HelpKind {
    /// Whether it is a placement (Unterbringung) with a share by §§ 28–35.
    pub fn is_placement(&self) -> bool {
        matches!(self, HelpKind::FosterFamily { .. } | HelpKind::Home(_) | HelpKind::EmergencyPlacement)
    }

    /// Whether it is outpatient help (§§ 35a, 35b).
    pub fn is_coaching(&self) -> bool {
        matches!(self, HelpKind::FamilyCoaching { .. })
    }

    /// Whether the conditions of residential help apply: to placements and relief stays, but not to an emergency bed.
    pub fn is_residential(&self) -> bool {
        self.is_placement() || matches!(self, HelpKind::ReliefStay { .. })
    }
}

impl HelpKind {
    /// The fields that its members answer, with the paths of the members below the help, in the order of the questions.
    pub fn fields_mut(&mut self, help: HelpId) -> Vec<(Field, &'static str, Member<'_>)> {
        let is_open = |open| Member::Choice { open };
        match self {
            HelpKind::FamilyCoaching { days_per_month } => {
                vec![(Field::DaysPerMonth(help), "kind.family_coaching.days_per_month", days_per_month.into())]
            }
            HelpKind::ReliefStay { days_per_month, .. } => {
                vec![(Field::DaysPerMonth(help), "kind.relief_stay.days_per_month", days_per_month.into())]
            }
            HelpKind::FosterFamily { form, specialised, agreed_pay } => {
                let mut fields = vec![(Field::FosterForm(help), "kind.foster_family.form", is_open(form.is_none()))];
                if let Some(FosterForm::ShortTerm { days_per_month }) = form {
                    let path = "kind.foster_family.form.short_term.days_per_month";
                    fields.push((Field::DaysPerMonth(help), path, days_per_month.into()));
                }
                fields.push((Field::Specialised(help), "kind.foster_family.specialised", is_open(specialised.known().is_none())));
                fields.push((Field::AgreedPay(help), "kind.foster_family.agreed_pay", agreed_pay.into()));
                fields
            }
            HelpKind::Home(Home { extent, contribution, .. }) => vec![
                (Field::Extent(help), "kind.home.extent", is_open(extent.known().is_none())),
                (Field::Contribution(help), "kind.home.contribution", contribution.into()),
            ],
            HelpKind::FosterService
            | HelpKind::SchoolTransport
            | HelpKind::AfterCare
            | HelpKind::EmergencyBed
            | HelpKind::EmergencyPlacement
            | HelpKind::NotCovered(_) => Vec::new(),
        }
    }
}
