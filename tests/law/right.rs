//! The right to a contribution: for each help and each condition a row where it is met, not met or open, with the fact.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::case::*;
use hilfen_rechner::rules::OpenPoint;
use hilfen_rechner::rules::right::{Condition as C, Failure as F, Status as S, Verdict};

use crate::support::*;

pub const COACHING: HelpKind = HelpKind::FamilyCoaching { days_per_month: Answer::Known(4) };
pub const RELIEF: HelpKind = HelpKind::ReliefStay { place: ReliefPlace::Home, days_per_month: Answer::Known(4) };

/// A case in which every condition of every help is met, from 1.2. to 4.2.2027.
pub fn met(kind: HelpKind) -> Case {
    let mut case = simple(alone("52000"), kind, "1.2.2027", "4.2.2027");
    let child = &mut case.children[0];
    (child.disability, child.special_school) = (Choice::Known(true), Choice::Known(true));
    child.helps[0].grounds.left_placement = Choice::Known(true);
    child.helps[0].grounds.urgent = Choice::Known(true);
    case
}

pub fn long_term() -> HelpKind {
    foster(FosterForm::LongTerm, Answer::Unknown)
}

pub fn crisis() -> HelpKind {
    foster(FosterForm::Crisis, Answer::Unknown)
}

pub fn school(indicated: Option<Choice<bool>>, vocational: Option<Choice<bool>>) -> HelpKind {
    let HelpKind::Home(plain) = home(Extent::Full) else { panic!() };
    HelpKind::Home(Home { schooling: indicated, vocational, ..plain })
}

/// Every help, by name.
pub fn all_helps() -> Vec<(&'static str, HelpKind)> {
    vec![
        ("coaching", COACHING),
        ("short-term care", foster(FosterForm::ShortTerm { days_per_month: Answer::Known(4) }, Answer::Unknown)),
        ("holiday care", foster(FosterForm::Holiday, Answer::Unknown)),
        ("weekly care", foster(FosterForm::Weekly, Answer::Unknown)),
        ("long-term care", long_term()),
        ("crisis care", crisis()),
        ("services of a DAF", HelpKind::FosterService),
        ("home", home(Extent::Full)),
        ("home with school and training", school(Some(Choice::Known(true)), Some(Choice::Known(true)))),
        ("relief", RELIEF),
        ("transport", HelpKind::SchoolTransport),
        ("after-care", HelpKind::AfterCare),
        ("emergency bed", HelpKind::EmergencyBed),
        ("emergency placement", HelpKind::EmergencyPlacement),
    ]
}

#[test]
fn the_conditions_of_each_help() {
    let placed = [
        C::Covered,
        C::Domicile,
        C::SupportResidence,
        C::Basis,
        C::IndicatingBody,
        C::NoMilderMeasure,
        C::Recognition,
        C::Country,
    ];
    let outpatient = [C::Covered, C::Domicile, C::Basis, C::IndicatingBody, C::NoMilderMeasure, C::Recognition];
    for (name, kind) in all_helps() {
        let expected: Vec<C> = match name {
            "coaching" | "services of a DAF" => [&outpatient[..], &[C::Majority]].concat(),
            "after-care" => [&outpatient[..], &[C::LeftPlacement, C::Majority]].concat(),
            "crisis care" => [&placed[..], &[C::CrisisDuration, C::Majority]].concat(),
            "home with school and training" => {
                [&placed[..], &[C::SchoolIndication, C::VocationalIndication, C::Majority]].concat()
            }
            "relief" => {
                vec![C::Covered, C::Domicile, C::SupportResidence, C::Recognition, C::DisabilityOrSpecialSchool, C::Majority]
            }
            "transport" => vec![C::Covered, C::Domicile, C::SpecialSchool, C::Disability, C::Majority],
            "emergency bed" => vec![C::Covered, C::EmergencyDuration, C::Majority],
            "emergency placement" => {
                vec![
                    C::Covered,
                    C::Domicile,
                    C::SupportResidence,
                    C::IndicatingBody,
                    C::Urgent,
                    C::EmergencyDuration,
                    C::Majority,
                ]
            }
            _ => [&placed[..], &[C::Majority]].concat(),
        };
        let result = assessed(&met(kind.clone()));
        let found: Vec<C> = result.helps[0].conditions.iter().map(|reason| reason.condition).collect();
        assert_eq!(found, expected, "{name}");
        assert!(result.helps[0].conditions.iter().all(|reason| reason.status == S::Met), "{name}");
        assert_eq!((result.helps[0].verdict, result.verdict()), (Verdict::Possible, Verdict::Possible), "{name}");
        let result = assessed(&unmet(met(kind)));
        let found: Vec<C> = result.helps[0].conditions.iter().map(|reason| reason.condition).collect();
        assert_eq!(found, expected, "{name}, with facts on which conditions fail");
    }
}

/// The same case with facts on which conditions fail: they add no condition to a help that does not have it.
fn unmet(mut case: Case) -> Case {
    let child = &mut case.children[0];
    (child.domicile, child.support_residence) = (Choice::Known(Domicile::Disputed), Choice::Known(false));
    (child.disability, child.special_school) = (Choice::Known(false), Choice::Known(false));
    let help = &mut child.helps[0];
    help.end = Some(date("31.12.2027"));
    help.grounds = Grounds {
        milder_measure: Choice::Known(true),
        recognition: Choice::Known(Recognition::NotRecognised),
        place: Choice::Known(Place::FarAbroad),
        place_inside: Choice::Known(true),
        left_placement: Choice::Known(false),
        urgent: Choice::Known(false),
        ..help.grounds
    };
    case
}

pub type Row = (&'static str, HelpKind, fn(&mut Child), C, Option<S>);

/// `None`: the condition is not asked.
pub fn check(rows: Vec<Row>) {
    for (name, kind, change, condition, expected) in rows {
        let mut case = met(kind);
        change(&mut case.children[0]);
        let result = assessed(&case);
        let found = result.helps[0].conditions.iter().find(|reason| reason.condition == condition);
        assert_eq!(found.map(|reason| reason.status), expected, "{name}");
        let verdict = match expected {
            Some(S::NotMet(_)) => Some(Verdict::No),
            Some(S::NotAnswered | S::OfficeDecides(_)) => Some(Verdict::Open),
            Some(S::Met | S::MetUntil(_)) | None => None,
        };
        if let Some(verdict) = verdict {
            assert_eq!(result.helps[0].verdict, verdict, "{name}");
        }
    }
}

pub fn office(point: OpenPoint) -> Option<S> {
    Some(S::OfficeDecides(point))
}

pub fn fails(failure: F) -> Option<S> {
    Some(S::NotMet(failure))
}

pub const MET: Option<S> = Some(S::Met);
pub const OPEN: Option<S> = Some(S::NotAnswered);

#[test]
fn indication_or_order() {
    check(vec![
        ("not told", home(Extent::Full), |c| c.helps[0].grounds.basis = Choice::Unknown, C::Basis, OPEN),
        (
            "not told: the body is not asked yet",
            home(Extent::Full),
            |c| c.helps[0].grounds.basis = Choice::Unknown,
            C::IndicatingBody,
            None,
        ),
        ("neither", COACHING, |c| c.helps[0].grounds.basis = Choice::Known(Basis::Neither), C::Basis, fails(F::NoBasis)),
        ("an order", long_term(), |c| c.helps[0].grounds.basis = Choice::Known(Basis::Order), C::Basis, MET),
        (
            "an order: no body indicates",
            long_term(),
            |c| c.helps[0].grounds.basis = Choice::Known(Basis::Order),
            C::IndicatingBody,
            None,
        ),
        (
            "an order: the milder measure was weighed",
            long_term(),
            |c| c.helps[0].grounds.basis = Choice::Known(Basis::Order),
            C::NoMilderMeasure,
            None,
        ),
        (
            "an order under criminal law",
            home(Extent::Full),
            |c| c.helps[0].grounds.basis = Choice::Known(Basis::CriminalOrder),
            C::Basis,
            MET,
        ),
        (
            "a milder measure would do",
            home(Extent::Full),
            |c| c.helps[0].grounds.milder_measure = Choice::Known(true),
            C::NoMilderMeasure,
            fails(F::MilderMeasurePossible),
        ),
        (
            "milder measure not told",
            home(Extent::Full),
            |c| c.helps[0].grounds.milder_measure = Choice::Unknown,
            C::NoMilderMeasure,
            OPEN,
        ),
        (
            "a milder measure would do: the page says it of every help",
            COACHING,
            |c| c.helps[0].grounds.milder_measure = Choice::Known(true),
            C::NoMilderMeasure,
            fails(F::MilderMeasurePossible),
        ),
        ("relief: on the parents' request", RELIEF, |c| c.helps[0].grounds.basis = Choice::Known(Basis::Neither), C::Basis, None),
        (
            "transport: on the parents' request",
            HelpKind::SchoolTransport,
            |c| c.helps[0].grounds.basis = Choice::Known(Basis::Neither),
            C::Basis,
            None,
        ),
        (
            "emergency placement: no indication yet",
            HelpKind::EmergencyPlacement,
            |c| c.helps[0].grounds.basis = Choice::Unknown,
            C::Basis,
            None,
        ),
    ]);
}

#[test]
fn who_may_indicate() {
    let bodies = [
        (IndicatingBody::SocialService, MET, MET),
        (IndicatingBody::ChildProtection, MET, MET),
        (IndicatingBody::Mosaik, MET, MET),
        (IndicatingBody::Birmann, MET, MET),
        (IndicatingBody::ChildPsychiatry, MET, MET),
        (IndicatingBody::MandatedPerson, MET, MET),
        (IndicatingBody::OutsideCanton, office(OpenPoint::Residence), office(OpenPoint::SingleCase)),
        (IndicatingBody::Office, office(OpenPoint::SingleCase), office(OpenPoint::SingleCase)),
        (IndicatingBody::Other, fails(F::BodyNotEntitled), fails(F::BodyNotEntitled)),
    ];
    for (body, residential, outpatient) in bodies {
        for (kind, expected) in [
            (home(Extent::Full), residential),
            (HelpKind::EmergencyPlacement, residential),
            (COACHING, outpatient),
            (HelpKind::AfterCare, outpatient),
        ] {
            let mut case = met(kind.clone());
            case.children[0].helps[0].grounds.indicated_by = Choice::Known(body);
            let result = assessed(&case);
            let found = result.helps[0].conditions.iter().find(|reason| reason.condition == C::IndicatingBody);
            assert_eq!(found.map(|reason| reason.status), expected, "{body:?} for {kind:?}");
        }
    }
    check(vec![(
        "the body is not told",
        home(Extent::Full),
        |c| c.helps[0].grounds.indicated_by = Choice::Unknown,
        C::IndicatingBody,
        OPEN,
    )]);
}

#[test]
fn what_the_canton_does_not_pay() {
    let all = [Uncovered::DayCare, Uncovered::Schooling, Uncovered::Training, Uncovered::AccompaniedVisits, Uncovered::Other];
    for uncovered in all {
        let result = assessed(&met(HelpKind::NotCovered(uncovered)));
        let conditions = &result.helps[0].conditions;
        assert_eq!(conditions.len(), 1, "{uncovered:?}");
        assert_eq!((conditions[0].condition, conditions[0].status), (C::Covered, S::NotMet(F::NotCovered(uncovered))));
        assert_eq!((result.helps[0].verdict, result.helps[0].computed), (Verdict::No, false), "{uncovered:?}");
        assert_eq!(by_month(&result), ["2027-02 0.00"], "{uncovered:?}");
    }
}

#[test]
fn the_verdict_over_several_helps() {
    let yes = || help(home(Extent::Full), "1.2.2027", "31.7.2027");
    let no = || help(HelpKind::NotCovered(Uncovered::DayCare), "1.2.2027", "31.7.2027");
    let open = || Help { grounds: Grounds::default(), ..yes() };
    let rows = [
        ("possible", vec![yes()], Verdict::Possible),
        ("possible and no", vec![no(), yes()], Verdict::Possible),
        ("open and possible", vec![yes(), open()], Verdict::Open),
        ("open and no", vec![no(), open()], Verdict::Open),
        ("all no", vec![no(), no()], Verdict::No),
    ];
    for (name, helps, expected) in rows {
        assert_eq!(assessed(&case(alone("52000"), vec![child(helps)])).verdict(), expected, "{name}");
    }
}
