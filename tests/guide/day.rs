//! The day of a visit: read anew while a page stays open, set by an address, and shown by a clock that is wrong.

use hilfen_rechner::calendar::Date;
use hilfen_rechner::form::family::{self, PageProblemKind};
use hilfen_rechner::form::{TextQuestion, day_as_typed};
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
fn a_day_before_the_rules_were_compared_with_the_law_cannot_be_today() {
    let rules = RuleBook::embedded();
    let first = rules.files().iter().map(|file| file.checked_on).max().unwrap();
    for (shown, expected) in [
        (Some(first), Clock { day: first, is_wrong: false }),
        (Some(first.plus_days(400)), Clock { day: first.plus_days(400), is_wrong: false }),
        (Some(first.plus_days(-1)), Clock { day: first, is_wrong: true }),
        (Some(day(1970, 1, 1)), Clock { day: first, is_wrong: true }),
        (None, Clock { day: first, is_wrong: true }),
    ] {
        assert_eq!(Clock::read(shown, &rules), expected, "{shown:?}");
    }
    // A child born since the day that a wrong clock shows is not born in the future.
    let mut session = Session::new(empty(), day(2020, 1, 1), None);
    session.update(Event::NewDay(Clock::read(Some(day(2020, 1, 1)), &rules)));
    assert!(session.clock.is_wrong);
    page(&mut session, "help", &["family-help:Home"]);
    tell(&mut session, &["age=1.5.2024"]);
    session.update(Event::Next);
    assert_eq!(session.blocking_error, None);
}
