//! The conditions of single helps: where the child lives, who gives the help and where, school, training and disability,
//! and how long a crisis may last. `right.rs` holds which help has which condition, each of them met (an emergency of 4 days among them)
//! and with facts on which it fails; here are the other rows.

use hilfen_rechner::answer::Choice;
use hilfen_rechner::case::*;
use hilfen_rechner::rules::OpenPoint;
use hilfen_rechner::rules::right::{CheckedCondition, Condition as C, Failure as F, Status as S};

use crate::right::{COACHING, MET, OPEN, RELIEF, check, crisis, fails, long_term, met, office, school};
use crate::support::*;

#[test]
fn domicile_and_support_residence() {
    let residence = office(OpenPoint::Residence);
    let elsewhere = |domicile| fails(F::DomicileElsewhere(domicile));
    check(vec![
        ("home: domicile not told", home(Extent::Full), |c| c.domicile = Choice::Unknown, C::Domicile, OPEN),
        (
            "home: domicile in dispute",
            home(Extent::Full),
            |c| c.domicile = Choice::Known(Domicile::Disputed),
            C::Domicile,
            residence,
        ),
        (
            "home: domicile elsewhere, support residence in BL",
            home(Extent::Full),
            |c| c.domicile = Choice::Known(Domicile::OtherCanton),
            C::Domicile,
            residence,
        ),
        (
            "home: domicile abroad, whatever the support residence",
            home(Extent::Full),
            |c| c.domicile = Choice::Known(Domicile::Abroad),
            C::Domicile,
            fails(F::DomicileElsewhere(Domicile::Abroad)),
        ),
        (
            "home: domicile elsewhere, support residence not told",
            home(Extent::Full),
            |c| (c.domicile, c.support_residence) = (Choice::Known(Domicile::OtherCanton), Choice::Unknown),
            C::Domicile,
            OPEN,
        ),
        (
            "home: both elsewhere",
            home(Extent::Full),
            |c| (c.domicile, c.support_residence) = (Choice::Known(Domicile::OtherCanton), Choice::Known(false)),
            C::Domicile,
            elsewhere(Domicile::OtherCanton),
        ),
        (
            "coaching: domicile elsewhere, support residence in BL",
            COACHING,
            |c| c.domicile = Choice::Known(Domicile::OtherCanton),
            C::Domicile,
            elsewhere(Domicile::OtherCanton),
        ),
        (
            "coaching: domicile elsewhere, support residence not told",
            COACHING,
            |c| (c.domicile, c.support_residence) = (Choice::Known(Domicile::Abroad), Choice::Unknown),
            C::Domicile,
            elsewhere(Domicile::Abroad),
        ),
        (
            "transport is not residential",
            HelpKind::SchoolTransport,
            |c| c.domicile = Choice::Known(Domicile::OtherCanton),
            C::Domicile,
            elsewhere(Domicile::OtherCanton),
        ),
        ("relief is residential", RELIEF, |c| c.domicile = Choice::Known(Domicile::OtherCanton), C::Domicile, residence),
        (
            "home: support residence not told",
            home(Extent::Full),
            |c| c.support_residence = Choice::Unknown,
            C::SupportResidence,
            OPEN,
        ),
        (
            "home: support residence elsewhere",
            home(Extent::Full),
            |c| c.support_residence = Choice::Known(false),
            C::SupportResidence,
            residence,
        ),
    ]);
}

#[test]
fn a_recognised_provider_in_the_right_place() {
    check(vec![
        ("recognition not told", COACHING, |c| c.helps[0].grounds.recognition = Choice::Unknown, C::Recognition, OPEN),
        (
            "a single case",
            COACHING,
            |c| c.helps[0].grounds.recognition = Choice::Known(Recognition::SingleCase),
            C::Recognition,
            office(OpenPoint::SingleCase),
        ),
        (
            "not recognised",
            home(Extent::Full),
            |c| c.helps[0].grounds.recognition = Choice::Known(Recognition::NotRecognised),
            C::Recognition,
            fails(F::NotRecognised),
        ),
        (
            "relief needs one",
            RELIEF,
            |c| c.helps[0].grounds.recognition = Choice::Known(Recognition::NotRecognised),
            C::Recognition,
            fails(F::NotRecognised),
        ),
        ("home: place not told", home(Extent::Full), |c| c.helps[0].grounds.place = Choice::Unknown, C::Country, OPEN),
        (
            "home far abroad",
            home(Extent::Full),
            |c| c.helps[0].grounds.place = Choice::Known(Place::FarAbroad),
            C::Country,
            fails(F::Abroad(Place::FarAbroad)),
        ),
        (
            "home just across the border",
            home(Extent::Full),
            |c| c.helps[0].grounds.place = Choice::Known(Place::NearAbroad),
            C::Country,
            MET,
        ),
        (
            "home just across the border: place inside not told",
            home(Extent::Full),
            |c| c.helps[0].grounds.place = Choice::Known(Place::NearAbroad),
            C::OutsideCanton,
            OPEN,
        ),
        (
            "home outside, a place is free inside",
            home(Extent::Full),
            |c| {
                (c.helps[0].grounds.place, c.helps[0].grounds.place_inside) =
                    (Choice::Known(Place::OtherCanton), Choice::Known(true))
            },
            C::OutsideCanton,
            fails(F::PlaceFreeInside),
        ),
        (
            "home outside, none is free inside",
            home(Extent::Full),
            |c| {
                (c.helps[0].grounds.place, c.helps[0].grounds.place_inside) =
                    (Choice::Known(Place::OtherCanton), Choice::Known(false))
            },
            C::OutsideCanton,
            office(OpenPoint::OutsideCanton),
        ),
        (
            "home inside: not asked",
            home(Extent::Full),
            |c| c.helps[0].grounds.place_inside = Choice::Known(true),
            C::OutsideCanton,
            None,
        ),
        (
            "foster family in another canton",
            long_term(),
            |c| c.helps[0].grounds.place = Choice::Known(Place::OtherCanton),
            C::Country,
            MET,
        ),
        (
            "foster family in another canton: § 14 is about homes",
            long_term(),
            |c| c.helps[0].grounds.place = Choice::Known(Place::OtherCanton),
            C::OutsideCanton,
            None,
        ),
        (
            "foster family just across the border",
            long_term(),
            |c| c.helps[0].grounds.place = Choice::Known(Place::NearAbroad),
            C::Country,
            fails(F::Abroad(Place::NearAbroad)),
        ),
        ("foster family: place not told", long_term(), |c| c.helps[0].grounds.place = Choice::Unknown, C::Country, OPEN),
    ]);
}

/// SGS 640.71, change of 23.6.2026: who may indicate depends on the day on which the help starts.
#[test]
fn who_indicates_schooling_by_the_start_of_the_help() {
    for (start, condition, source) in [
        ("31.7.2026", C::EarlierSchoolIndication, "AKJB-Seite Zusätzliche Voraussetzungen für stationäre Leistungen"),
        ("1.8.2026", C::SchoolIndication, "SGS 640.71 §§ 4, 36, 38, 40, 41"),
    ] {
        let mut case = met(school(Some(Choice::Known(false)), None));
        case.children[0].helps[0].start = date(start);
        let conditions = assessed(&case).helps.remove(0).conditions;
        let asked = |one: &&CheckedCondition| matches!(one.condition, C::SchoolIndication | C::EarlierSchoolIndication);
        let found: Vec<_> = conditions.iter().filter(asked).collect();
        assert_eq!(found.len(), 1, "{start}");
        assert_eq!((found[0].condition, found[0].status), (condition, S::NotMet(F::NoSchoolIndication)), "{start}");
        assert_eq!(found[0].source.to_string(), source, "{start}");
    }
}

#[test]
fn school_training_disability_and_after_care() {
    let no = Some(Choice::Known(false));
    let unknown = Some(Choice::Unknown);
    check(vec![
        ("school not indicated", school(no, None), |_| {}, C::SchoolIndication, fails(F::NoSchoolIndication)),
        ("school: not told", school(unknown, None), |_| {}, C::SchoolIndication, OPEN),
        (
            "training not indicated by the ZBI",
            school(None, no),
            |_| {},
            C::VocationalIndication,
            fails(F::NoVocationalIndication),
        ),
        ("training: not told", school(None, unknown), |_| {}, C::VocationalIndication, OPEN),
        (
            "relief without disability, but with a special school",
            RELIEF,
            |c| c.disability = Choice::Known(false),
            C::DisabilityOrSpecialSchool,
            MET,
        ),
        (
            "relief with a disability, school not told",
            RELIEF,
            |c| c.special_school = Choice::Unknown,
            C::DisabilityOrSpecialSchool,
            MET,
        ),
        (
            "relief with neither",
            RELIEF,
            |c| (c.disability, c.special_school) = (Choice::Known(false), Choice::Known(false)),
            C::DisabilityOrSpecialSchool,
            fails(F::NeitherDisabilityNorSpecialSchool),
        ),
        (
            "relief without a disability, school not told",
            RELIEF,
            |c| (c.disability, c.special_school) = (Choice::Known(false), Choice::Unknown),
            C::DisabilityOrSpecialSchool,
            OPEN,
        ),
        (
            "transport without a disability",
            HelpKind::SchoolTransport,
            |c| c.disability = Choice::Known(false),
            C::Disability,
            fails(F::NoDisability),
        ),
        (
            "transport without special schooling",
            HelpKind::SchoolTransport,
            |c| c.special_school = Choice::Known(false),
            C::SpecialSchool,
            fails(F::NoSpecialSchool),
        ),
        ("transport: disability not told", HelpKind::SchoolTransport, |c| c.disability = Choice::Unknown, C::Disability, OPEN),
        (
            "after-care of nothing",
            HelpKind::AfterCare,
            |c| c.helps[0].grounds.left_placement = Choice::Known(false),
            C::LeftPlacement,
            fails(F::NoPlacementBefore),
        ),
        (
            "after-care: not told",
            HelpKind::AfterCare,
            |c| c.helps[0].grounds.left_placement = Choice::Unknown,
            C::LeftPlacement,
            OPEN,
        ),
    ]);
}

#[test]
fn how_long_a_crisis_and_an_emergency_last() {
    fn until(child: &mut Child, end: &str) {
        child.helps[0].end = Some(date(end));
    }
    check(vec![
        ("crisis of 90 days", crisis(), |c| until(c, "1.5.2027"), C::CrisisDuration, MET),
        ("crisis of 91 days", crisis(), |c| until(c, "2.5.2027"), C::CrisisDuration, office(OpenPoint::AfterCrisis)),
        ("crisis without an end", crisis(), |c| c.helps[0].end = None, C::CrisisDuration, OPEN),
        (
            "emergency of 5 days",
            HelpKind::EmergencyPlacement,
            |c| until(c, "5.2.2027"),
            C::EmergencyDuration,
            fails(F::TooLong { days: 5, limit: 4 }),
        ),
        (
            "emergency bed of 5 days",
            HelpKind::EmergencyBed,
            |c| until(c, "5.2.2027"),
            C::EmergencyDuration,
            fails(F::TooLong { days: 5, limit: 4 }),
        ),
        ("emergency bed without an end", HelpKind::EmergencyBed, |c| c.helps[0].end = None, C::EmergencyDuration, OPEN),
        (
            "no emergency",
            HelpKind::EmergencyPlacement,
            |c| c.helps[0].grounds.urgent = Choice::Known(false),
            C::Urgent,
            fails(F::NotUrgent),
        ),
        ("emergency: not told", HelpKind::EmergencyPlacement, |c| c.helps[0].grounds.urgent = Choice::Unknown, C::Urgent, OPEN),
    ]);
}
