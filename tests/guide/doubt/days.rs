//! What is asked back about days.

use hilfen_rechner::form::Asked;
use hilfen_rechner::visit::{Event, Route};

use super::{go_on, labels, page, press, session, tell, words, words_of};

/// What the page of the start asks back: what is told, and the words.
const STARTS: &[(&str, &str)] = &[
    ("told-start=29.11.2026", "-"),
    ("told-start=28.11.2026", "28. November 2026: Stimmt das?"),
    ("told-start=1.2.2025", "1. Februar 2025: Stimmt das?"),
    ("told-start=29.11.2028", "-"),
    ("told-start=30.11.2028", "30. November 2028: Stimmt das?"),
    ("told-start=Februar 2072", "1. Februar 2072: Stimmt das?"),
    ("told-start=1.2.2127", "1. Februar 2127: Stimmt das?"),
    ("told-start=sofort", "-"),
    // «Das Kind ist schon dort».
    ("start-wish:116; told-start=1.2.2025", "-"),
    ("start-wish:116; told-start=29.11.2026", "-"),
    ("start-wish:116; told-start=30.11.2026", "30. November 2026: Stimmt das?"),
    // Before the first rules it is refused.
    ("told-start=31.12.2021", "-"),
    ("start-wish:116; told-start=31.12.2021", "-"),
];

#[test]
fn a_start_far_from_today_is_asked_back() {
    let mut wrong = Vec::new();
    let mut done = session();
    go_on(&mut done, &[("age", "age=8")], None);
    done.update(Event::RulesCame);
    for (told, expected) in STARTS {
        let mut session = done.clone();
        session.update(Event::Went(Route::read("/frage/start").unwrap()));
        tell(&mut session, told);
        session.update(Event::Next);
        if words(session.doubt.as_ref()) != *expected {
            wrong.push(format!("{told}: {} {:?}", words(session.doubt.as_ref()), session.blocking_error));
        }
        let Some(doubt) = session.doubt.clone() else { continue };
        assert_eq!(labels(&doubt), "Ja · Ändern", "{told}");
        assert_eq!(words_of(&session.form, "start"), "1.12.2026", "nothing counts before a reply");
        press(&mut session, "Ja");
        if let Some(doubt) = &session.doubt {
            // By then the child is of age.
            assert_eq!(labels(doubt), SURELY, "{told}");
            continue;
        }
        assert_ne!((page(&session).as_str(), words_of(&session.form, "start")), ("start", "1.12.2026"), "{told}");
    }
    assert_eq!(wrong, Vec::<String>::new());
}

const NO: &str = "Nein · Ja: Geburtsdatum eingeben";
const SURELY: &str = "Ja: Geburtsdatum eingeben · Ändern";

/// The age of a child, when its help begins, and what can be replied where it may come of age in the twelve months that are shown. On the
/// day after today, which is 29 November 2026, it may be a year older.
const MAJORITY: &[(&str, &str, &str)] = &[
    ("16", "31.12.2026", "-"),
    ("16", "1.1.2027", NO),
    // Of age on 29 November 2028 at the latest: in all of these months somebody of age is possible, and then no minor.
    ("16", "30.11.2027", NO),
    ("16", "1.12.2027", SURELY),
    ("16", "1.11.2028", SURELY),
    ("15", "31.12.2027", "-"),
    ("15", "1.1.2028", NO),
    // Both are looked at anyway, as long as it can be a minor at the beginning.
    ("17", "28.11.2027", "-"),
    ("17", "29.11.2027", SURELY),
    ("18", "1.1.2028", "-"),
    // The day says it.
    ("31.5.2010", "1.1.2028", "-"),
];

#[test]
fn a_start_by_which_a_child_may_be_of_age_asks_for_the_day_of_birth() {
    for (age, start, expected) in MAJORITY {
        let mut session = session();
        go_on(&mut session, &[("age", &format!("age={age}"))], None);
        session.update(Event::RulesCame);
        session.update(Event::Went(Route::read("/frage/start").unwrap()));
        tell(&mut session, &format!("told-start={start}"));
        session.update(Event::Next);
        let doubt = session.doubt.clone();
        assert_eq!(doubt.as_ref().map_or("-".to_owned(), labels), *expected, "{age}, {start}: {}", words(doubt.as_ref()));
        let Some(doubt) = doubt else { continue };
        let mut other = session.clone();
        if labels(&doubt) == NO {
            press(&mut session, "Nein");
            assert_eq!((&session.route, words_of(&session.form, "start")), (&Route::Result, *start), "{age}");
        }
        press(&mut other, "Ja: Geburtsdatum eingeben");
        assert_eq!((page(&other).as_str(), words_of(&other.form, "start")), ("age", *start), "{age}");
        tell(&mut other, "age=31.5.2010");
        other.update(Event::Next);
        assert_eq!(words_of(&other.form, "birth"), "31.5.2010", "{age}");
    }
}

/// What is asked beside a day in the Fachmodus, at both ends of each window.
const DAYS: &[(&str, &str, &str)] = &[
    ("start", "29.11.2025", "-"),
    ("start", "28.11.2025", "28. November 2025: Stimmt das?"),
    ("start", "29.11.2028", "-"),
    ("start", "30.11.2028", "30. November 2028: Stimmt das?"),
    ("start", "1.2.2072", "1. Februar 2072: Stimmt das?"),
    ("end", "29.11.2025", "-"),
    ("end", "28.11.2025", "28. November 2025: Stimmt das?"),
    ("end", "29.11.2036", "-"),
    ("end", "30.11.2036", "30. November 2036: Stimmt das?"),
    ("birth", "29.11.2000", "-"),
    ("birth", "28.11.2000", "28. November 2000: Stimmt das?"),
    ("birth", "30.11.2026", "30. November 2026: Stimmt das?"),
    ("change-since-first", "November 2016", "1. November 2016: Stimmt das?"),
    ("change-since-first", "1.12.2016", "-"),
    ("change-since-first", "1.12.2028", "1. Dezember 2028: Stimmt das?"),
];

#[test]
fn a_day_far_from_today_is_asked_back_in_the_fachmodus() {
    let mut wrong = Vec::new();
    for (name, text, expected) in DAYS {
        let asked = Asked::named(name).expect(name);
        let mut session = session();
        session.update(Event::RulesCame);
        session.update(Event::Went(Route::Everything));
        session.update(Event::Typed(asked, (*text).to_owned()));
        session.update(Event::Settled);
        let doubt = session.field_doubt(asked);
        if words(doubt.as_ref()) != *expected {
            wrong.push(format!("{name}={text}: {}", words(doubt.as_ref())));
        }
        let Some(doubt) = doubt else { continue };
        assert_eq!(labels(&doubt), "Ja");
        session.update(Event::Replied(asked, 0));
        assert_eq!(session.field_doubt(asked), None, "it is asked once");
        assert_eq!(words_of(&session.form, name), *text);
    }
    assert_eq!(wrong, Vec::<String>::new());
}
