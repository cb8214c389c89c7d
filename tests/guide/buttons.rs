//! The buttons of a page that answer it in another way than its inputs do.

use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::family::PageProblemKind;
use hilfen_rechner::form::{ChosenOptions, PartnerOption, TextQuestion};
use hilfen_rechner::visit::{Event, Route, Session, event_names};

use crate::support::{on, walk};

/// At the income of a parent alone, with these items ticked in the list.
fn income(items: &'static [&'static str]) -> Session {
    let mut session = on(Date::new(2026, 11, 29).unwrap());
    walk(
        &mut session,
        &[
            ("help", &["family-help:Home"]),
            ("age", &["age=13"]),
            ("list", items),
            ("extent", &["family-extent:Full"]),
            ("parents", &["parents:One"]),
        ],
    );
    assert_eq!(session.route.path(), "/frage/income");
    session
}

fn press(session: &mut Session, what: &str) {
    session.update(event_names::pressed(what).unwrap());
}

fn type_in(session: &mut Session, name: &str, text: &str) {
    session.update(event_names::typed(name, text.to_owned()).unwrap());
}

fn problem(session: &mut Session) -> Option<PageProblemKind> {
    session.update(Event::Next);
    session.blocking_error.map(|problem| problem.kind)
}

#[test]
fn a_figure_typed_after_an_answer_without_one_needs_its_period() {
    // «Kein Einkommen» and «Weiss ich nicht».
    for button in ["pick income-period-first 5", "unknown"] {
        let mut session = income(&["none"]);
        type_in(&mut session, "income-first", "4150");
        press(&mut session, button);
        assert_ne!(session.route.path(), "/frage/income", "{button}");
        assert_eq!(session.form.at(0).text(TextQuestion::Income(Person::First)), "", "{button}");
        session.update(Event::Went(Route::read("/frage/income").unwrap()));
        type_in(&mut session, "income-first", "4150");
        assert_eq!(problem(&mut session), Some(PageProblemKind::ChoosePeriod), "{button}");
    }
}

#[test]
fn a_range_is_chosen_and_taken_back() {
    let mut session = income(&["none"]);
    type_in(&mut session, "income-first", "4150");
    press(&mut session, "switch income-period-first 4");
    assert_eq!(problem(&mut session), Some(PageProblemKind::Choose));
    type_in(&mut session, "income-first", "3000 bis 3500");
    assert_eq!(problem(&mut session), None);
    session.update(Event::Went(Route::read("/frage/income").unwrap()));
    press(&mut session, "switch income-period-first ?");
    assert_eq!(session.shown().at(0).text(TextQuestion::Income(Person::First)), "");
    assert_eq!(session.form.at(0).text(TextQuestion::Subtotal(Person::First)), "");
    assert_eq!(problem(&mut session), Some(PageProblemKind::Enter));
}

#[test]
fn a_partner_counts_once_an_income_is_told_and_not_before() {
    let mut session = income(&["applies-partner"]);
    type_in(&mut session, "income-first", "4150");
    press(&mut session, "switch income-period-first 4");
    type_in(&mut session, "income-first", "4000 bis 4500");
    session.update(Event::Next);
    press(&mut session, "pick income-period-first-partner 6");
    assert_eq!(session.form.at(0).partner(Person::First), Some(PartnerOption::NotStable));
    session.update(Event::Went(Route::read("/frage/income-partner").unwrap()));
    type_in(&mut session, "income-first-partner", "3000");
    session.update(event_names::changed("income-period-first-partner", "1"));
    assert_eq!(problem(&mut session), None);
    assert_eq!(session.form.at(0).partner(Person::First), Some(PartnerOption::Stable));
}

#[test]
fn a_day_that_is_told_replaces_a_word_and_a_word_replaces_a_day() {
    let mut session = income(&["none"]);
    press(&mut session, "pick income-period-first 5");
    let start = Route::read("/frage/start").unwrap();
    let begins = |session: &Session| session.form.at(0).text(TextQuestion::Start).to_owned();
    session.update(Event::Went(start));
    type_in(&mut session, "told-start", "1.3.2027");
    assert_eq!(problem(&mut session), None);
    assert_eq!((begins(&session).as_str(), session.form.at(0).start_wish()), ("1.3.2027", None));
    session.update(Event::Went(start));
    press(&mut session, "pick start-wish 2");
    assert_eq!(begins(&session), "1.12.2026");
}

#[test]
fn nothing_of_a_list_is_ticked_and_unticked() {
    let mut session = on(Date::new(2026, 11, 29).unwrap());
    walk(&mut session, &[("help", &["family-help:Home"]), ("age", &["age=13"])]);
    session.update(Event::NoneOf);
    session.update(Event::NoneOf);
    assert_eq!(problem(&mut session), Some(PageProblemKind::Tick));
    session.update(event_names::changed("applies-alimony", event_names::TICKED));
    session.update(event_names::changed("applies-alimony", event_names::NOT_TICKED));
    assert_eq!(problem(&mut session), Some(PageProblemKind::Tick));
    session.update(Event::NoneOf);
    assert_eq!(problem(&mut session), None);
}
