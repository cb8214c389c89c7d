//! The procedure: deadlines over the holidays of BL, computed here by hand, and who files what by which way.

use hilfen_rechner::answer::Choice;
use hilfen_rechner::case::*;
use hilfen_rechner::rules::procedure::{
    Contact, Deadline, DeadlineKind as K, Decided, Duty as D, Filer, PaperKind as P, Procedure, StartAdvice, Way,
};

use crate::right::{COACHING, RELIEF, all_helps, crisis, long_term, met};
use crate::support::*;

/// The procedure of a help that starts on a day, looked at on another.
fn procedure(kind: HelpKind, request: Request, start: &str, today: &str) -> Procedure {
    let mut case = met(kind);
    case.today = date(today);
    case.children[0].helps[0] = Help { request, start: date(start), end: None, ..case.children[0].helps[0].clone() };
    assessed(&case).helps.remove(0).procedure
}

fn dates(procedure: &Procedure) -> Vec<(K, String)> {
    procedure.deadlines.iter().map(|deadline| (deadline.kind, deadline.date.to_string())).collect()
}

#[test]
fn the_last_day_for_a_request() {
    let home = || home(Extent::Full);
    let rows = [
        ("no holiday between", home(), Request::First, "1.2.2027", K::PlacementRequest, "2027-01-18"),
        ("Good Friday and Easter Monday", home(), Request::First, "5.4.2027", K::PlacementRequest, "2027-03-18"),
        ("Christmas and New Year", home(), Request::First, "4.1.2027", K::PlacementRequest, "2026-12-17"),
        ("Christmas on Thursday and Friday", home(), Request::First, "5.1.2026", K::PlacementRequest, "2025-12-17"),
        ("1 May", home(), Request::First, "4.5.2026", K::PlacementRequest, "2026-04-17"),
        ("Ascension and Whit Monday", home(), Request::First, "18.5.2027", K::PlacementRequest, "2027-04-30"),
        ("1 August", home(), Request::First, "4.8.2025", K::PlacementRequest, "2025-07-18"),
        ("start on a Saturday", home(), Request::First, "6.2.2027", K::PlacementRequest, "2027-01-25"),
        ("foster family", long_term(), Request::First, "1.2.2027", K::PlacementRequest, "2027-01-18"),
        ("coaching", COACHING, Request::First, "5.4.2027", K::OutpatientRequest, "2027-03-18"),
        ("coaching has no extension of its own", COACHING, Request::Extension, "5.4.2027", K::OutpatientRequest, "2027-03-18"),
        ("extension: 30 days before", home(), Request::Extension, "1.2.2027", K::ExtensionRequest, "2027-01-02"),
        ("extension over 29 February", long_term(), Request::Extension, "1.3.2028", K::ExtensionRequest, "2028-01-31"),
        ("change of place: 30 days before", home(), Request::Change, "1.3.2027", K::ChangeRequest, "2027-01-30"),
        ("after an emergency: 30 days after", home(), Request::AfterEmergency, "1.2.2027", K::EmergencyRequest, "2027-03-03"),
        ("crisis: 30 days after", long_term(), Request::Crisis, "15.12.2026", K::CrisisRequest, "2027-01-14"),
    ];
    for (name, kind, request, start, deadline, date) in rows {
        let found = procedure(kind, request, start, "1.1.2025");
        assert_eq!(dates(&found), [(deadline, date.to_owned())], "{name}");
        assert!(!found.deadlines[0].passed, "{name}");
    }
}

#[test]
fn of_a_request_that_nobody_knows_yet_every_deadline_before_the_start_is_told() {
    let found = |today| procedure(home(Extent::Full), Request::Unknown, "1.2.2027", today);
    let expected = [(K::ExtensionRequest, "2027-01-02"), (K::ChangeRequest, "2027-01-02"), (K::PlacementRequest, "2027-01-18")];
    assert_eq!(dates(&found("1.1.2027")), expected.map(|(kind, date)| (kind, date.to_owned())));
    assert_eq!(found("2.1.2027").start, StartAdvice::InTime, "in time for each");
    let otherwise = |day| StartAdvice::InTimeIfFirst { otherwise: date(day) };
    assert_eq!(found("3.1.2027").start, otherwise("2.2.2027"), "in time for a first request");
    assert_eq!(found("18.1.2027").start, otherwise("17.2.2027"), "the last day for a first request");
    let early = StartAdvice::TooEarly { earliest: date("2.2.2027"), otherwise: Some(date("18.2.2027")) };
    assert_eq!(found("19.1.2027").start, early);
}

/// Under juvenile criminal law other law says who pays: nobody is asked for a share, nor for proof of an income.
#[test]
fn an_order_under_criminal_law_asks_for_no_share() {
    let of = |basis| {
        let mut case = met(home(Extent::Full));
        case.children[0].helps[0].grounds.basis = Choice::Known(basis);
        let found = assessed(&case).helps.remove(0).procedure;
        let papers: Vec<P> = found.papers.iter().map(|paper| paper.kind).collect();
        (found.duties, papers)
    };
    assert_eq!(of(Basis::CriminalOrder), (vec![D::PlanHelp, D::GuideCase], vec![P::RequestForm, P::Authorisation, P::Order]));
    let (duties, papers) = of(Basis::Order);
    assert!(duties.contains(&D::PayShare) && papers.contains(&P::CostShareForm) && papers.contains(&P::TaxRuling));
}

#[test]
fn a_deadline_passes_the_day_after() {
    let passed = |today| procedure(home(Extent::Full), Request::First, "1.2.2027", today).deadlines[0].passed;
    assert_eq!(["17.1.2027", "18.1.2027", "19.1.2027"].map(passed), [false, false, true]);
}

#[test]
fn a_deadline_tells_what_it_counts_and_where_that_stands() {
    let first = |request| -> Deadline { procedure(home(Extent::Full), request, "1.2.2027", "1.1.2027").deadlines[0] };
    let rows = [
        (Request::First, 10, "working days", "AKJB-Seite Fristen"),
        (Request::Extension, 30, "days", "AKJB-Seite Fristen"),
        (Request::Change, 30, "days", "AKJB-Seite Fristen"),
        (Request::AfterEmergency, 30, "days", "AKJB-Seite Fristen"),
        (Request::Crisis, 30, "days", "AKJB-Seite Fristen"),
    ];
    for (request, count, unit, source) in rows {
        let found = first(request);
        assert_eq!((found.count, found.unit, found.source.to_string().as_str()), (count, unit, source), "{request:?}");
    }
}

#[test]
fn the_dates_of_a_crisis_an_emergency_and_majority() {
    let crisis = procedure(crisis(), Request::Crisis, "1.2.2027", "1.2.2027");
    assert_eq!(dates(&crisis), [(K::CrisisRequest, "2027-03-03".into()), (K::CrisisEnd, "2027-05-01".into())]);
    let emergency = procedure(HelpKind::EmergencyPlacement, Request::First, "1.2.2027", "1.2.2027");
    assert_eq!(dates(&emergency), [(K::EmergencyEnd, "2027-02-04".into())]);
    let none = [HelpKind::EmergencyBed, HelpKind::AfterCare, RELIEF, HelpKind::SchoolTransport, HelpKind::FosterService];
    for kind in none {
        assert_eq!(dates(&procedure(kind.clone(), Request::First, "1.2.2027", "1.2.2027")), [], "{kind:?}");
    }
    let majority = |birth, end: Option<&str>| {
        let mut case = met(home(Extent::Full));
        case.children[0].birth = Some(date(birth));
        case.children[0].helps[0].end = end.map(date);
        let deadlines = assessed(&case).helps.remove(0).procedure.deadlines;
        deadlines.into_iter().find(|deadline| deadline.kind == K::Majority).map(|deadline| deadline.date.to_string())
    };
    let rows = [
        ("during the stay", "30.4.2009", Some("31.7.2027"), Some("2027-04-30")),
        ("on the last day", "31.7.2009", Some("31.7.2027"), Some("2027-07-31")),
        ("the day after", "1.8.2009", Some("31.7.2027"), None),
        ("on the first day", "1.2.2009", Some("31.7.2027"), None),
        ("the day after the first", "2.2.2009", Some("31.7.2027"), Some("2027-02-02")),
        ("within the months that are shown, no end planned", "30.4.2009", None, Some("2027-04-30")),
        ("later, no end planned", "1.2.2010", None, None),
    ];
    for (name, birth, end, expected) in rows {
        assert_eq!(majority(birth, end).as_deref(), expected, "{name}");
    }
}

#[test]
fn from_when_on_the_canton_contributes() {
    use StartAdvice::{FromStart, InTime, NotNeeded, OfficeClarifies, TooEarly};
    let home = || home(Extent::Full);
    let early = |earliest| TooEarly { earliest: date(earliest), otherwise: None };
    let rows = [
        ("on the last day", home(), Request::First, "1.2.2027", "18.1.2027", InTime),
        ("a day late", home(), Request::First, "1.2.2027", "19.1.2027", early("2.2.2027")),
        ("over Easter", home(), Request::First, "5.4.2027", "19.3.2027", early("6.4.2027")),
        ("asked on a Monday", home(), Request::First, "1.3.2027", "1.3.2027", early("13.3.2027")),
        ("asked on a Saturday", home(), Request::First, "1.3.2027", "6.3.2027", early("20.3.2027")),
        ("asked on Easter Monday", COACHING, Request::First, "1.3.2027", "29.3.2027", early("13.4.2027")),
        ("long after the start", home(), Request::First, "1.2.2026", "19.1.2027", early("2.2.2027")),
        ("coaching in time", COACHING, Request::First, "5.4.2027", "18.3.2027", InTime),
        ("coaching is no crisis intervention", COACHING, Request::Crisis, "5.4.2027", "19.3.2027", early("6.4.2027")),
        ("coaching follows on no emergency", COACHING, Request::AfterEmergency, "5.4.2027", "19.3.2027", early("6.4.2027")),
        ("extension in time", home(), Request::Extension, "1.2.2027", "2.1.2027", InTime),
        ("extension a day late", home(), Request::Extension, "1.2.2027", "3.1.2027", early("2.2.2027")),
        ("extension of a help that has begun", home(), Request::Extension, "1.2.2026", "3.1.2027", OfficeClarifies),
        ("nobody knows what for, a help that has begun", home(), Request::Unknown, "1.2.2026", "3.1.2027", OfficeClarifies),
        ("change a day late", long_term(), Request::Change, "1.2.2027", "3.1.2027", early("2.2.2027")),
        ("crisis", crisis(), Request::Crisis, "1.2.2027", "10.2.2027", FromStart),
        ("a crisis family without a crisis request", crisis(), Request::First, "1.2.2027", "10.2.2027", early("24.2.2027")),
        ("after an emergency", home(), Request::AfterEmergency, "1.2.2027", "10.2.2027", OfficeClarifies),
        ("after-care on the day", HelpKind::AfterCare, Request::First, "1.2.2027", "1.2.2027", InTime),
        ("after-care later", HelpKind::AfterCare, Request::First, "1.2.2027", "2.2.2027", early("2.2.2027")),
        ("relief later", RELIEF, Request::First, "1.2.2027", "2.2.2027", early("2.2.2027")),
        ("emergency bed", HelpKind::EmergencyBed, Request::First, "1.2.2027", "2.2.2027", NotNeeded),
        ("emergency placement", HelpKind::EmergencyPlacement, Request::Crisis, "1.2.2027", "2.2.2027", NotNeeded),
        ("what is not paid", HelpKind::NotCovered(Uncovered::DayCare), Request::First, "1.2.2027", "2.2.2027", NotNeeded),
    ];
    for (name, kind, request, start, today, expected) in rows {
        assert_eq!(procedure(kind, request, start, today).start, expected, "{name}");
    }
}

/// The start that is advised is the first for which a request of that day would be in time, on every day of two years.
#[test]
fn the_advised_start_is_the_first_in_time() {
    let holidays = book().newest().unwrap().holidays;
    for day in 0..730 {
        let today = date("1.1.2026").plus_days(day);
        let mut case = met(home(Extent::Full));
        case.today = today;
        case.children[0].birth = Some(date("1.1.2020"));
        case.children[0].helps[0] = help(home(Extent::Full), "1.1.2026", "31.1.2026");
        let StartAdvice::TooEarly { earliest, .. } = assessed(&case).helps[0].procedure.start else { panic!("{today}: in time") };
        assert!(earliest.working_days_before(10, holidays) >= today, "{today}: {earliest} is too early");
        assert!(earliest.plus_days(-1).working_days_before(10, holidays) < today, "{today}: {earliest} is not the first");
    }
}

#[test]
fn the_way_of_each_help() {
    for (name, kind) in all_helps() {
        let expected = match name {
            "after-care" => Way::Email,
            "transport" | "services of a DAF" => Way::AskOffice,
            "emergency bed" | "emergency placement" => Way::NoRequest,
            _ => Way::EForm,
        };
        assert_eq!(procedure(kind, Request::First, "1.2.2027", "1.1.2027").way, expected, "{name}");
    }
    let uncovered = HelpKind::NotCovered(Uncovered::Training);
    assert_eq!(procedure(uncovered, Request::First, "1.2.2027", "1.1.2027").way, Way::Nothing);
    let form = "https://forms.bl.ch/form/FMS-BL/BKSD_AKJB_Beitragsgesuch_Erzieherische_Hilfen/de";
    let links = [
        (Way::EForm, Some(form)),
        (Way::Email, Contact::Office.link()),
        (Way::AskOffice, Contact::Office.link()),
        (Way::NoRequest, None),
        (Way::Nothing, None),
    ];
    for (way, link) in links {
        assert_eq!(way.link(), link, "{way:?}");
    }
}

#[test]
fn who_may_file() {
    let bodies = [
        Filer::SocialService,
        Filer::ChildProtection,
        Filer::Mosaik,
        Filer::Birmann,
        Filer::ChildPsychiatry,
        Filer::MandatedPerson,
    ];
    for (name, kind) in all_helps() {
        let expected = match name {
            "relief" | "transport" => vec![Filer::Parents],
            "emergency bed" => vec![Filer::YoungPerson],
            // With its domicile in BL no body of another canton files.
            _ => bodies.to_vec(),
        };
        assert_eq!(procedure(kind, Request::First, "1.2.2027", "1.1.2027").filers, expected, "{name}");
    }
    let uncovered = HelpKind::NotCovered(Uncovered::Training);
    assert_eq!(procedure(uncovered, Request::First, "1.2.2027", "1.1.2027").filers, []);
    let outside = |kind: HelpKind, domicile: Choice<Domicile>, support: Choice<bool>| {
        let mut case = met(kind);
        (case.children[0].domicile, case.children[0].support_residence) = (domicile, support);
        assessed(&case).helps[0].procedure.filers.contains(&Filer::OutsideBody)
    };
    let elsewhere = Choice::Known(Domicile::OtherCanton);
    for (support, expected) in [(Choice::Known(true), true), (Choice::Unknown, true), (Choice::Known(false), false)] {
        assert_eq!(outside(home(Extent::Full), elsewhere, support), expected, "{support:?}");
        assert_eq!(outside(home(Extent::Full), Choice::Unknown, support), expected, "{support:?}");
        assert!(!outside(home(Extent::Full), Choice::Known(Domicile::BaselLandschaft), support));
        assert!(!outside(COACHING, elsewhere, support), "residential help only");
    }
}

/// What follows on a decision: nothing where there is no request, no bill under juvenile criminal law.
#[test]
fn what_holds_once_the_office_has_decided() {
    use Decided::{Appeal, BillFromProvider, NothingOnTop, ValidToItsEnd};
    let always = [ValidToItsEnd, Appeal { days: 10 }];
    for (name, kind) in all_helps() {
        let expected = match name {
            "emergency bed" | "emergency placement" => vec![],
            "home" | "home with school and training" => [&[BillFromProvider, NothingOnTop][..], &always].concat(),
            "coaching" | "relief" | "transport" | "after-care" | "services of a DAF" => always.to_vec(),
            _ => [&[BillFromProvider][..], &always].concat(),
        };
        assert_eq!(procedure(kind, Request::First, "1.2.2027", "1.1.2027").decided, expected, "{name}");
    }
    let uncovered = HelpKind::NotCovered(Uncovered::Training);
    assert_eq!(procedure(uncovered, Request::First, "1.2.2027", "1.1.2027").decided, []);
    let mut criminal = met(home(Extent::Full));
    criminal.children[0].helps[0].grounds.basis = Choice::Known(Basis::CriminalOrder);
    assert_eq!(assessed(&criminal).helps[0].procedure.decided, always);
}

/// Days on which the offices are closed are missing in a count back from a start, and only there.
#[test]
fn which_deadlines_are_counted_back() {
    let back = [K::OutpatientRequest, K::PlacementRequest, K::ExtensionRequest, K::ChangeRequest];
    let other = [K::EmergencyRequest, K::CrisisRequest, K::EmergencyEnd, K::CrisisEnd, K::Majority];
    assert!(back.into_iter().all(K::is_counted_back) && !other.into_iter().any(K::is_counted_back));
}

#[test]
fn duties_and_contacts() {
    let placed = vec![
        D::PayShare,
        D::ProveIncome,
        D::TellTruth,
        D::ReportChanges,
        D::PaySideCosts,
        D::PlanHelp,
        D::TalkAboutCosts,
        D::Recompute,
        D::GuideCase,
    ];
    for (name, kind) in all_helps() {
        let found = procedure(kind, Request::First, "1.2.2027", "1.1.2027");
        let duties = match name {
            "relief" => vec![D::PayShare, D::TellTruth, D::PaySideCosts],
            "coaching" => vec![D::PayShare, D::TellTruth, D::PlanHelp, D::TalkAboutCosts, D::GuideCase],
            "emergency bed" => vec![],
            "after-care" | "services of a DAF" | "transport" | "emergency placement" => vec![D::PlanHelp, D::GuideCase],
            _ => placed.clone(),
        };
        assert_eq!(found.duties, duties, "{name}");
        let contacts = match name {
            "emergency bed" => vec![Contact::Helpline, Contact::Office],
            "home with school and training" => vec![Contact::VocationalCentre, Contact::Office],
            _ => vec![Contact::Office],
        };
        assert_eq!(found.contacts, contacts, "{name}");
    }
    let asked = [
        (Uncovered::DayCare, Contact::Municipality),
        (Uncovered::Schooling, Contact::SchoolOffice),
        (Uncovered::AccompaniedVisits, Contact::ChildProtection),
    ];
    for (uncovered, contact) in asked {
        let found = procedure(HelpKind::NotCovered(uncovered), Request::First, "1.2.2027", "1.1.2027");
        assert_eq!((found.contacts, found.duties), (vec![contact, Contact::Office], vec![]), "{uncovered:?}");
    }
    // The ZBI's address is for integration in a home only.
    for uncovered in [Uncovered::Training, Uncovered::Other] {
        let found = procedure(HelpKind::NotCovered(uncovered), Request::First, "1.2.2027", "1.1.2027");
        assert_eq!(found.contacts, [Contact::Office], "{uncovered:?}");
    }
    let links = [
        (Contact::Office, Some(concat!("mailto:", env!("OFFICE_EMAIL")))),
        (Contact::VocationalCentre, Some(concat!("mailto:", env!("VOCATIONAL_EMAIL")))),
        (Contact::Helpline, Some("tel:147")),
        (Contact::Municipality, None),
        (Contact::SchoolOffice, None),
        (Contact::ChildProtection, None),
    ];
    for (contact, link) in links {
        assert_eq!(contact.link(), link, "{contact:?}");
    }
}
