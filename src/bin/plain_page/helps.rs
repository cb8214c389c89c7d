//! The conditions and the procedures of each help, for a family that has answered next to nothing.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::{
    Basis, Case, Child, Deductions, Finances, FosterForm, Grounds, Help, HelpKind, Home, Household, OwnIncome, Place,
    ReliefPlace, Request, Unit,
};
use hilfen_rechner::form::{Chosen, FosterFormOption, HelpOption};
use hilfen_rechner::rules::parameters::Parameters;
use hilfen_rechner::rules::procedure::{Procedure, procedure};
use hilfen_rechner::rules::right::{CheckedCondition, SPD_ALONE_FROM, conditions};

/// A help with its conditions and procedures.
pub struct Asked {
    pub name: Chosen,
    pub conditions: Vec<CheckedCondition>,
    /// One for each kind of request.
    pub procedures: Vec<Procedure>,
}

/// Every help for which the canton may pay; crisis care apart from other foster care.
pub fn all(parameters: &Parameters) -> Vec<Asked> {
    kinds().into_iter().map(|(name, kind)| asked(name, kind, parameters)).collect()
}

fn kinds() -> Vec<(Chosen, HelpKind)> {
    let foster = |form| HelpKind::FosterFamily { form: Some(form), specialised: Choice::Unknown, agreed_pay: Answer::Unknown };
    let home = Home {
        setting: None,
        extent: Choice::Unknown,
        regular_days: None,
        schooling: Some(Choice::Unknown),
        vocational: Some(Choice::Unknown),
        contribution: Answer::Unknown,
    };
    let relief = HelpKind::ReliefStay { place: ReliefPlace::Home, days_per_month: Answer::Unknown };
    vec![
        (HelpOption::FamilyCoaching.into(), HelpKind::FamilyCoaching { days_per_month: Answer::Unknown }),
        (HelpOption::FosterFamily.into(), foster(FosterForm::LongTerm)),
        (FosterFormOption::Crisis.into(), foster(FosterForm::Crisis)),
        (HelpOption::FosterService.into(), HelpKind::FosterService),
        (HelpOption::Home.into(), HelpKind::Home(home)),
        (HelpOption::ReliefStay.into(), relief),
        (HelpOption::SchoolTransport.into(), HelpKind::SchoolTransport),
        (HelpOption::AfterCare.into(), HelpKind::AfterCare),
        (HelpOption::EmergencyBed.into(), HelpKind::EmergencyBed),
        (HelpOption::EmergencyPlacement.into(), HelpKind::EmergencyPlacement),
    ]
}

/// A help in a case with only those answers that lead to every condition: an indication, a place outside the canton, and a child
/// that comes of age during the help.
fn asked(name: Chosen, kind: HelpKind, parameters: &Parameters) -> Asked {
    // The first day on which all of the newest rules apply: the day of another act may be later than that of the figures.
    let start = parameters.valid_from.max(SPD_ALONE_FROM);
    let of_age = start.plus_days(1);
    let year = of_age.year() - i32::try_from(parameters.majority_age.value).unwrap_or(0);
    let birth = Date::new(year, of_age.month().number(), of_age.day());
    let grounds =
        Grounds { basis: Choice::Known(Basis::Indication), place: Choice::Known(Place::OtherCanton), ..Grounds::default() };
    let child = Child {
        birth,
        age: None,
        domicile: Choice::Unknown,
        support_residence: Choice::Unknown,
        disability: Choice::Unknown,
        special_school: Choice::Unknown,
        own: OwnIncome::default(),
        helps: Vec::new(),
    };
    let parent = Unit { parent: Finances::only(Answer::Unknown), partner: None, deductions: Deductions::none() };
    let case = Case {
        today: start,
        household: Household::One(parent),
        family_days: Answer::Unknown,
        social_assistance: Choice::Unknown,
        asylum: Choice::Unknown,
        tax_basis: Choice::Unknown,
        children: Vec::new(),
    };
    let last = start.plus_years(1);
    let help = |request| Help { kind: kind.clone(), start, end: None, request, grounds };
    let requests = [Request::First, Request::Extension, Request::Change, Request::AfterEmergency, Request::Crisis];
    Asked {
        name,
        conditions: conditions(&case, &child, &help(Request::First), last, parameters),
        procedures: requests.map(|request| procedure(&case, 0, &child, &help(request), last, parameters)).into(),
    }
}
