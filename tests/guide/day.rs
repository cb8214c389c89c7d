//! The day of a visit: read anew while a page stays open, set by an address, and shown by a clock that is wrong.

use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::check::CaseError;
use hilfen_rechner::form::family::{self, PageProblemKind};
use hilfen_rechner::form::{Problem, ProblemKind, TextQuestion, day_as_typed};
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::rules::procedure::StartAdvice;
use hilfen_rechner::visit::{Clock, Event, Found, Origin, Outcome, Route, Session, for_device};

use crate::explore::empty;
use crate::support::{HOME, field, form, home, on, page, tell, text, today, walk};

fn day(year: i32, month: u8, day: u8) -> Date {
    Date::new(year, month, day).unwrap()
}

fn new_day(session: &mut Session, day: Date) {
    session.update(Event::NewDay(Clock { day, is_wrong: false }));
}

/// Whether the first deadline is past.
fn is_passed(session: &Session) -> bool {
    let Outcome::Assessed(assessment) = &session.derived().outcome else { panic!("{:?}", session.derived().outcome) };
    assessment.helps[0].procedure.deadlines[0].passed
}

fn start_of(session: &Session) -> &str {
    text(&session.form, field(0, TextQuestion::Start))
}

/// A family that has told when the help begins.
fn told(start: &str, today: Date) -> Session {
    let mut session = on(today);
    walk(&mut session, HOME);
    session.update(Event::Went(Route::read("/frage/start").unwrap()));
    page(&mut session, "start", &[start]);
    session
}

#[test]
fn a_page_that_stays_open_sees_its_deadlines_pass() {
    let mut session = Session::new(form(&home()), today(), Some(Route::Result));
    session.update(Event::RulesCame);
    assert!(!is_passed(&session));
    let before = session.kept();
    new_day(&mut session, day(2027, 1, 19));
    assert!(is_passed(&session), "the request was due on 18.1.2027");
    assert_eq!((session.today, session.kept(), session.route), (day(2027, 1, 19), before, Route::Result));
    assert!(session.file().contains("\"today\": \"2027-01-19\""));
    session.update(Event::Clear);
    assert_eq!((session.today, session.clock.day), (day(2027, 1, 19), day(2027, 1, 19)));
}

#[test]
fn the_age_follows_the_day() {
    let birth = ["age=1.12.2026"];
    let mut session = on(today());
    page(&mut session, "help", &["family-help:Home"]);
    tell(&mut session, &birth);
    session.update(Event::Next);
    assert_eq!(session.blocking_error.map(|error| error.kind), Some(PageProblemKind::BornLater));
    new_day(&mut session, day(2026, 12, 1));
    session.update(Event::Next);
    assert_eq!(session.blocking_error, None, "born today");
}

#[test]
fn a_previewed_day_stays() {
    let mut session = Session::started("?stand=2027-01-01", "", Found::default(), today());
    new_day(&mut session, day(2026, 12, 24));
    assert_eq!((session.today, session.clock.day), (day(2027, 1, 1), day(2026, 12, 24)));
    session.update(Event::Clear);
    new_day(&mut session, day(2026, 12, 25));
    assert_eq!(session.today, day(2027, 1, 1));
}

#[test]
fn a_start_that_was_told_stays_and_one_that_depends_on_the_day_follows_it() {
    let (before, after) = (day(2026, 12, 11), day(2027, 1, 6));
    // How soon that is depends on the figures of the law.
    let home = told("told-start=Januar", before).form;
    let at_once = [before, after].map(|today| day_as_typed(family::start_at_once(&home, today)));
    let at_once = at_once.each_ref().map(String::as_str);
    for (told_start, expected) in [
        ("told-start=1.2.2027", ["1.2.2027", "1.2.2027"]),
        ("told-start=Januar", ["1.1.2027", "1.1.2027"]),
        ("told-start=März", ["1.3.2027", "1.3.2027"]),
        ("told-start=Januar 2028", ["1.1.2028", "1.1.2028"]),
        ("told-start=sofort", at_once),
        ("start-wish:AsSoonAsPossible", at_once),
        ("start-wish:Open", ["1.1.2027", "1.2.2027"]),
    ] {
        let mut session = told(told_start, before);
        assert_eq!(start_of(&session), expected[0], "{told_start}");
        session.update(Event::KeepVariant);
        let kept = for_device(&session.kept());
        new_day(&mut session, after);
        let starts = |session: &Session| {
            [start_of(session).to_owned(), text(&session.variants[0].form, field(0, TextQuestion::Start)).to_owned()]
        };
        assert_eq!(starts(&session), [expected[1]; 2], "{told_start}");
        let again = Session::started("", "", Found { device: Some(&kept), ..Found::default() }, after);
        assert_eq!(starts(&again), [expected[1]; 2], "{told_start}, kept on the device");
    }
}

/// Nobody who says «sofort» plans a day: the day that is computed with is never too early.
#[test]
fn as_soon_as_possible_is_never_too_early() {
    let coaching: &[(&str, &[&str])] =
        &[("help", &["family-help:FamilyCoaching"]), ("list", &["none"]), ("days", &["told-days=1", "days-unit:Weekly"])];
    for (pages, wish) in [(HOME, "start-wish:AsSoonAsPossible"), (HOME, "told-start=sofort"), (coaching, "told-start=sofort")] {
        for later in (0..60).step_by(7) {
            let today = today().plus_days(later);
            let mut session = on(today);
            walk(&mut session, pages);
            session.update(Event::Went(Route::read("/frage/start").unwrap()));
            page(&mut session, "start", &[wish]);
            let Outcome::Assessed(assessment) = &session.derived().outcome else { panic!("{:?}", session.derived().outcome) };
            let advice = assessment.helps[0].procedure.start;
            assert!(matches!(advice, StartAdvice::InTime | StartAdvice::InTimeIfFirst { .. }), "{wish} on {today}: {advice:?}");
        }
    }
}

#[test]
fn opened_answers_stay_as_they_came() {
    let sent = told("start-wish:AsSoonAsPossible", day(2026, 12, 11)).form;
    let mut session = on(day(2027, 1, 6));
    session.update(Event::Opened(Ok(vec![sent.clone().into()]), Origin::Link));
    new_day(&mut session, day(2027, 1, 7));
    assert_eq!(session.form, sent);
}

#[test]
fn a_day_before_the_program_was_made_cannot_be_today() {
    let rules = RuleBook::embedded();
    let checked = rules.files().iter().map(|file| file.checked_on).max().unwrap();
    let later = checked.plus_days(90);
    for (released, first) in [
        // Not released yet, or compared with the law again since: the newest comparison counts.
        (None, checked),
        (Some(checked.plus_days(-1)), checked),
        (Some(checked), checked),
        (Some(later), later),
    ] {
        for (shown, expected) in [
            (Some(first), Clock { day: first, is_wrong: false }),
            (Some(first.plus_days(400)), Clock { day: first.plus_days(400), is_wrong: false }),
            (Some(first.plus_days(-1)), Clock { day: first, is_wrong: true }),
            (Some(day(1970, 1, 1)), Clock { day: first, is_wrong: true }),
            (None, Clock { day: first, is_wrong: true }),
        ] {
            assert_eq!(Clock::read(shown, &rules, released), expected, "{shown:?}, released {released:?}");
        }
    }
}

/// What is said of a birth in the future, on the page about the age or in the Fachmodus.
fn is_in_future(session: &Session) -> bool {
    let is_birth = |problem: &Problem| matches!(problem.kind, ProblemKind::Case(CaseError::BornInFuture { .. }));
    session.blocking_error.map(|error| error.kind) == Some(PageProblemKind::BornLater)
        || session.derived().questions.read(session.today).problems.iter().any(is_birth)
}

#[test]
fn no_birth_is_in_the_future_of_a_wrong_clock() {
    let rules = RuleBook::embedded();
    let wrong = Clock::read(Some(day(2020, 1, 1)), &rules, None);
    let (first, right) = (wrong.day, Clock { day: wrong.day, is_wrong: false });
    let later = first.plus_days(60);
    let last = first.plus_years(1);
    let typo = first.plus_years(36);
    let on_page = |clock: Clock, birth: &str| {
        let mut session = Session::new(empty(), clock.day, None);
        session.update(Event::RulesCame);
        session.update(Event::NewDay(clock));
        page(&mut session, "help", &["family-help:Home"]);
        tell(&mut session, &[&format!("age={birth}")]);
        session.update(Event::Next);
        session
    };
    let in_form = |clock: Clock, birth: &str, child: usize| {
        let mut session = on(clock.day);
        session.update(Event::NewDay(clock));
        session.update(Event::Went(Route::Everything));
        tell(&mut session, &["help:Home", "another:OtherChild", "help.2:Home"]);
        session.update(Event::Typed(field(child, TextQuestion::Birth), birth.to_owned()));
        session
    };
    for (clock, birth, expected) in [
        // No day of birth moves a clock that may be right.
        (right, later, (first, true)),
        (right, first, (first, false)),
        (wrong, first.plus_days(-1), (first, false)),
        (wrong, later, (later, false)),
        (wrong, last, (last, false)),
        // A slip of the year is told, whatever the clock shows.
        (wrong, typo, (first, true)),
    ] {
        let birth = day_as_typed(birth);
        for (place, session) in [on_page(clock, &birth), in_form(clock, &birth, 0), in_form(clock, &birth, 1)].iter().enumerate()
        {
            assert_eq!((session.today, is_in_future(session)), expected, "{birth}, {clock:?}, place {place}");
        }
    }
    let of_year = on_page(wrong, &last.year().to_string());
    assert_eq!((of_year.today, is_in_future(&of_year)), (day(last.year(), 1, 1), false), "a year alone");

    // A slip that is mended is told no more, and the day follows what is told in its place.
    let mut session = on_page(wrong, &day_as_typed(typo));
    tell(&mut session, &[&format!("age={}", day_as_typed(later))]);
    assert_eq!((session.today, session.blocking_error), (later, None));
    session.update(Event::Next);
    // What follows from the day follows it: no help begins before the birth.
    page(&mut session, "list", &["none"]);
    assert!(Date::read(start_of(&session)).unwrap() > later, "{}", start_of(&session));
    session.update(Event::KeepVariant);
    session.update(Event::Typed(field(0, TextQuestion::Birth), day_as_typed(first)));
    assert_eq!(session.today, later, "the child of a variant is born too");
    // Once the clock is right, its day counts again; and a previewed day stays.
    session.update(Event::NewDay(Clock { day: last, is_wrong: false }));
    assert_eq!(session.today, last);
    let mut preview = Session::started(&format!("?stand={first}"), "", Found::default(), first);
    preview.update(Event::NewDay(wrong));
    preview.update(Event::Typed(field(0, TextQuestion::Birth), day_as_typed(later)));
    assert_eq!(preview.today, first);
}
