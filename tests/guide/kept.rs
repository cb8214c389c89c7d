//! What is found of earlier visits: what is ours, what is not, and what is too old to be taken back.

use hilfen_rechner::form::{Asked, ChoiceQuestion, Form, HelpOption, TextQuestion};
use hilfen_rechner::visit::{
    Asking, Event, Found, Notice, Origin, Remembered, Route, Session, for_device, for_tab, is_marked, is_ours, of_device,
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
    Session::started("", "/alles", Found { device, tab, since: 0, now: NOW, chance: 0 }, today())
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
    let mut session = visited();
    assert_eq!((session.is_opened, session.variants[0].is_opened, session.remembered), (true, false, Remembered::Others));
    let tab = for_tab(NOW, &session.visit());
    let device = for_device(&Session::new(form(&home()), today(), None).kept());
    session.update(Event::Stored(Some(device.clone())));
    assert_eq!(start(Some(&device), Some(&tab)), session, "what was opened is still not remembered");
    let alone = start(None, Some(&tab));
    assert_eq!((&alone.form, alone.remembered), (&session.form, Remembered::Nothing), "deleted meanwhile, in another tab");

    let mut asked = session;
    asked.update(Event::Remember);
    asked.update(Event::Answered(true));
    let device = for_device(&asked.kept());
    asked.update(Event::Stored(Some(device.clone())));
    assert_eq!(start(Some(&device), Some(&for_tab(NOW, &asked.visit()))), asked);
    assert_eq!(Session::new(empty(), today(), None).visit(), "", "of nothing nothing is left with the tab");
}

#[test]
fn what_is_typed_on_a_page_stays_over_a_reload() {
    let mut session = Session::new(empty(), today(), None);
    tell(&mut session, &["family-help:Home"]);
    let tab = for_tab(NOW, &session.visit());
    let again = Session::started(
        "",
        &session.route.path(),
        Found { device: None, tab: Some(&tab), since: 0, now: NOW, chance: 0 },
        today(),
    );
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
    let popup = |since| {
        let tab = for_tab(NOW, &visit);
        Session::started("", "/alles", Found { tab: Some(&tab), since, now: NOW + 5, ..Found::default() }, today())
    };
    assert!(!popup(NOW).form.is_empty(), "a popup that was loaded again");
    assert!(popup(NOW + 1).form.is_empty(), "a copy of what its opener had stored");
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

/// What the page does after an event: it looks at the device, and writes there what changed.
fn act(session: &mut Session, device: &mut String, event: Event) {
    let (answers, was) = (session.kept(), session.remembered);
    session.update(event);
    if session.kept() != answers || was != Remembered::These {
        if session.remembered == Remembered::These {
            session.update(Event::Stored(Some(device.clone())));
        }
        if session.remembered == Remembered::These {
            *device = session.for_device();
            session.update(Event::Stored(Some(device.clone())));
        }
    }
}

/// Another end of the help.
fn end(day: &str) -> Event {
    Event::Typed(Asked::typed(0, TextQuestion::End), day.to_owned())
}

fn end_of(form: &Form) -> &str {
    form.at(0).text(TextQuestion::End)
}

/// Two tabs with the answers that the device keeps, after one of them has changed them.
fn two_tabs() -> (Session, Session, String) {
    let mut device = Session::new(form(&home()), today(), None).for_device();
    let (mut first, second) = (start(Some(&device), None), start(Some(&device), None));
    act(&mut first, &mut device, end("30.6.2027"));
    (first, second, device)
}

#[test]
fn a_stale_tab_overwrites_nothing_and_is_offered_the_newer_answers() {
    let (mut first, mut second, mut device) = two_tabs();
    let newer = device.clone();
    assert_eq!((first.remembered, first.asking.is_none()), (Remembered::These, true));
    // It has not heard of the other tab yet.
    act(&mut second, &mut device, end("31.7.2027"));
    assert_eq!(device, newer, "what is newer stays");
    assert!(matches!((&second.asking, second.remembered), (Some(Asking::Newer(_)), Remembered::Others)));
    second.update(Event::Went(Route::Review));
    assert!(second.asking.is_some(), "the question stays until it is answered");
    act(&mut second, &mut device, end("31.8.2027"));
    assert_eq!(device, newer);

    let mut kept = second.clone();
    act(&mut kept, &mut device, Event::Answered(false));
    assert_eq!((end_of(&kept.form), kept.remembered, &device), ("31.8.2027", Remembered::Others, &newer));

    act(&mut second, &mut device, Event::Answered(true));
    assert_eq!((end_of(&second.form), end_of(&second.variants[0].form)), ("30.6.2027", "31.8.2027"), "nothing is lost");
    assert_eq!((second.remembered, second.is_opened), (Remembered::These, false));
    assert_eq!((second.notice, second.route), (Some(Notice::Opened(Origin::Device, true)), Route::Review));
    // Now the first tab is the stale one.
    first.update(Event::Stored(Some(device.clone())));
    assert!(matches!(first.asking, Some(Asking::Newer(_))));
    act(&mut first, &mut device, Event::Answered(true));
    assert_eq!(
        (first.kept(), first.variants.len(), first.notice),
        (second.kept(), 1, Some(Notice::Opened(Origin::Device, false)))
    );
    second.update(Event::Stored(Some(device)));
    assert_eq!(second.asking, None, "the same answers are no news");
}

#[test]
fn a_tab_that_hears_of_newer_answers_keeps_what_is_typed_on_its_page() {
    let mut device = Session::new(empty(), today(), None);
    tell(&mut device, &["family-help:Home"]);
    device.update(Event::Next);
    let mut entry = device.for_device();
    let mut second = Session::started("", "/frage/age", Found { device: Some(&entry), ..Found::default() }, today());
    tell(&mut second, &["age=13"]);
    act(&mut device, &mut entry, Event::Remember);
    tell(&mut device, &["age=14"]);
    act(&mut device, &mut entry, Event::Next);
    second.update(Event::Stored(Some(entry.clone())));
    act(&mut second, &mut entry, Event::Answered(true));
    assert_eq!(second.form.at(0).text(TextQuestion::Age), "14");
    assert_eq!((second.draft.at(0).text(TextQuestion::Age), second.route.path().as_str()), ("13", "/frage/age"));
}

#[test]
fn a_tab_that_comes_back_after_another_has_stored_newer_answers_asks() {
    let (_, second, device) = two_tabs();
    let again = start(Some(&device), Some(&for_tab(NOW, &second.visit())));
    assert!(matches!((&again.asking, again.remembered), (Some(Asking::Newer(_)), Remembered::Others)));
    assert_eq!(again.form, second.form);
}

#[test]
fn what_another_tab_has_deleted_is_offered_no_more() {
    let (_, mut second, device) = two_tabs();
    second.update(Event::Stored(Some(device)));
    second.update(Event::Stored(None));
    assert_eq!((second.remembered, second.asking), (Remembered::Nothing, None));
}

/// Who deletes everything in another tab deletes the answers of the device: the link with them is shown nowhere any more.
#[test]
fn a_link_goes_when_another_tab_deletes_the_answers() {
    let mut session = Session::new(form(&home()), today(), Some(Route::Data));
    for event in [Event::Remember, Event::MakeLink, Event::Stored(Some(session.for_device()))] {
        session.update(event);
    }
    assert!(session.linked);
    session.update(Event::Stored(None));
    assert_eq!((session.linked, session.remembered), (false, Remembered::Nothing));
}

#[test]
fn a_new_tab_says_that_the_answers_are_those_of_the_device() {
    let device = for_device("help:6\n");
    let session = Session::new(with(HelpOption::AfterCare), today(), None);
    let tab = for_tab(NOW, &session.visit());
    assert_eq!(start(Some(&device), None).notice, Some(Notice::FromDevice));
    assert_eq!(start(Some(&device), Some(&tab)).notice, None, "the tab was loaded again");
    assert_eq!(start(Some(&for_device("")), None).notice, None, "the device stores no answers");
    assert_eq!(start(Some("help:6\n"), None).notice, None, "the entry is not ours");
}
