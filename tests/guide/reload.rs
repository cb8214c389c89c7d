//! What somebody changes in the Fachmodus of a family's answers is the same after a reload.

use hilfen_rechner::form::{Question, asked};
use hilfen_rechner::visit::{Event, Found, Route, Session, for_tab};

use crate::explore::{Answer, answers};
use crate::support::{HOME, walk};
use crate::wanderer::start;

/// A page with what is told on it.
type Told = (&'static str, &'static [&'static str]);

/// What a family told, of each sort that the family way writes days for, and when the help begins.
const FAMILIES: [(&[Told], &str); 4] = [
    (HOME, "start-wish:Open"),
    (
        &[
            ("help", &["family-help:FosterFamily"]),
            ("age", &["age=8"]),
            ("list", &["none"]),
            ("foster-form", &["foster-form:Holiday"]),
            ("days", &["told-days=7"]),
            ("parents", &["parents:One"]),
        ],
        "start-wish:AsSoonAsPossible",
    ),
    (
        &[
            ("help", &["family-help:FosterFamily"]),
            ("age", &["age=8"]),
            ("list", &["none"]),
            ("foster-form", &["foster-form:Crisis"]),
            ("parents", &["parents:Apart"]),
        ],
        "told-start=Februar",
    ),
    (
        &[("help", &["family-help:FamilyCoaching"]), ("list", &["none"]), ("days", &["told-days=1", "days-unit:Weekly"])],
        "told-start=2.1.2027",
    ),
];

/// The same visit in the same tab, opened again.
fn opened_again(session: &Session) -> Session {
    let tab = for_tab(1000, &session.visit());
    let found = Found { device: None, tab: Some(&tab), since: 0, now: 1000, chance: 0 };
    Session::started("", &session.route.path(), found, session.today)
}

#[test]
fn whatever_was_changed_in_the_fachmodus_a_reload_changes_nothing() {
    let mut changed = Vec::new();
    for (pages, wish) in FAMILIES {
        let mut told = start();
        walk(&mut told, pages);
        told.update(Event::Went(Route::read("/frage/start").unwrap()));
        walk(&mut told, &[("start", &[wish])]);
        told.update(Event::Went(Route::Everything));
        for one in asked(&told.form) {
            let empty = matches!(one.question, Question::Text(_)).then_some(Answer::Text(""));
            for answer in answers(one.question).into_iter().chain(empty) {
                let mut session = told.clone();
                session.update(match answer {
                    Answer::Text(text) => Event::Typed(one, text.to_owned()),
                    Answer::Choice(option) => Event::Chose(one, option),
                });
                if opened_again(&session).form != session.form {
                    changed.push(format!("{} {wish}: {} {answer:?}", pages[0].1[0], one.name()));
                }
            }
        }
    }
    assert_eq!(changed, Vec::<String>::new());
}
