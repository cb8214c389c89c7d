//! What is found of earlier visits: what is ours, what is not, and what is too old to be taken back.

use hilfen_rechner::form::{ChoiceQuestion, Form, HelpOption};
use hilfen_rechner::visit::{
    Event, Found, Origin, Remembered, Route, Session, for_device, for_tab, is_marked, is_ours, of_device,
};

use crate::explore::empty;
use crate::support::{chosen, form, home, tell, today};

const NOW: u64 = 1_800_000_000_000;
const HALF_AN_HOUR: u64 = 30 * 60 * 1000;

fn with(help: HelpOption) -> Form {
    form(&[chosen(0, ChoiceQuestion::Help, help)])
}

/// A visit to the page with everything.
fn start(device: Option<&str>, tab: Option<&str>) -> Session {
    Session::started("", "/alles", Found { device, tab, now: NOW, chance: 0 }, today())
}

#[test]
fn only_what_has_our_mark_is_read() {
    let kept = for_device("help:6\n");
    assert_eq!((kept.as_str(), of_device(&kept)), ("hilfen-rechner 1\nhelp:6\n", Some("help:6\n")));
    let started = start(Some(&kept), None);
    assert_eq!((started.form, started.remembered), (with(HelpOption::Home), Remembered::These));
    for foreign in ["", "help:6\n", "hilfen-rechner 2\nhelp:6\n", "hilfen-rechner 1 x\nhelp:6\n", "hilfen-rechner 12\n", "{}"] {
        assert!(!is_marked(foreign) || foreign.starts_with("hilfen-rechner 1 x"), "{foreign:?}");
        assert_eq!(start(Some(foreign), Some(foreign)), Session::new(empty(), today(), Some(Route::Everything)), "{foreign:?}");
    }
}

#[test]
fn answers_of_earlier_versions_are_ours_only_as_a_whole() {
    for (kept, expected) in [
        ("help:6\n", true),
        ("help:6\nsetting:22\n---\nhelp:3\n", true),
        ("", false),
        ("---\n", false),
        ("help:6\ncolour=red\n", false),
        ("[\"yes\", \"no\"]", false),
        (&"help:6\n---\n".repeat(9), false),
    ] {
        assert_eq!(is_ours(kept), expected, "{kept:?}");
    }
}

/// A visit with an own variant, an opened case, and another case on the device.
fn visited() -> Session {
    let mut session = Session::new(form(&home()), today(), Some(Route::Everything));
    session.update(Event::Remember);
    session.update(Event::Opened(Ok(vec![with(HelpOption::AfterCare).into()]), Origin::Link));
    session.update(Event::Went(Route::Everything));
    session
}

#[test]
fn a_tab_that_is_loaded_again_goes_on_where_it_was() {
    let session = visited();
    assert_eq!((session.is_opened, session.variants[0].is_opened, session.remembered), (true, false, Remembered::Others));
    let tab = for_tab(NOW, &session.visit());
    let device = for_device(&Session::new(form(&home()), today(), None).kept());
    assert_eq!(start(Some(&device), Some(&tab)), session, "what was opened is still not remembered");
    let alone = start(None, Some(&tab));
    assert_eq!((&alone.form, alone.remembered), (&session.form, Remembered::Nothing), "deleted meanwhile, in another tab");

    let mut asked = session;
    asked.update(Event::Remember);
    asked.update(Event::Answered(true));
    let device = for_device(&asked.kept());
    assert_eq!(start(Some(&device), Some(&for_tab(NOW, &asked.visit()))), asked);
    assert_eq!(Session::new(empty(), today(), None).visit(), "", "of nothing nothing is left with the tab");
}

#[test]
fn what_is_typed_on_a_page_stays_over_a_reload() {
    let mut session = Session::new(empty(), today(), None);
    tell(&mut session, &["family-help:Home"]);
    let tab = for_tab(NOW, &session.visit());
    let again =
        Session::started("", &session.route.path(), Found { device: None, tab: Some(&tab), now: NOW, chance: 0 }, today());
    assert_eq!((&again.draft, again.form.is_empty(), again.kept().as_str()), (&session.draft, true, ""), "it is no answer yet");
}

#[test]
fn what_the_tab_has_is_taken_back_for_half_an_hour() {
    let visit = visited().visit();
    for (laid, expected) in
        [(NOW, true), (NOW - HALF_AN_HOUR, true), (NOW - HALF_AN_HOUR - 1, false), (NOW + 1, false), (0, false)]
    {
        let session = start(None, Some(&for_tab(laid, &visit)));
        assert_eq!(!session.form.is_empty(), expected, "{laid}");
    }
    let old = for_tab(0, &visit);
    assert_eq!(start(Some(&for_device("help:6\n")), Some(&old)).form, with(HelpOption::Home), "then the device's");
    for broken in [
        "hilfen-rechner 1 \nhelp:6",
        "hilfen-rechner 1 x 1 0\nhelp:6",
        "hilfen-rechner 1 1800000000000\nhelp:6",
        "hilfen-rechner 1",
    ] {
        assert!(start(None, Some(broken)).form.is_empty(), "{broken}");
    }
}
