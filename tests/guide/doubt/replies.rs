//! What a reply to what is asked back means.

use hilfen_rechner::form::family::Meaning;
use hilfen_rechner::form::{Asked, IncomePeriodOption};
use hilfen_rechner::visit::{Event, Outcome, Route};

use super::pages::PAGES;
use super::{asked_back, go_on, page, press, tell, visit, words, words_of};
use crate::shipped::are_shipped;

/// What the replies mean: where, what is told, the button, the field that is written, and the share of the first month.
const REPLIES: &[(&str, &str, &[&str], &str, &str)] = &[
    ("income", "income-first=85; income-period-first:39", &["Ja"], "subtotal-first=85000.00", "733.33"),
    ("income", "income-first=85; income-period-first:39", &["Nein"], "subtotal-first=85.00", "0.00"),
    ("income", "income-first=4150; income-period-first:39", &["Ja, 13-mal im Jahr"], "subtotal-first=53950.00", "203.96"),
    ("income", "income-first=4150; income-period-first:39", &["Ja, 12-mal im Jahr"], "subtotal-first=49800.00", "149.33"),
    ("income", "income-first=4150; income-period-first:39", &["Nein, im Jahr"], "subtotal-first=4150.00", "0.00"),
    ("income", "income-first=53950; income-period-first:41", &["Ja, im Jahr"], "subtotal-first=53950.00", "203.96"),
    ("income", "income-first=53950; income-period-first:40", &["Nein, im Monat", "Ja"], "subtotal-first=647400.00", "2500.00"),
    ("income", "income-first=-5000; income-period-first:39", &["Ja"], "subtotal-first=-5000.00", "0.00"),
    ("child-wage", "told-wage-child=12000; wage-times:40", &["Ja, im Jahr"], "own-wage=12000.00", "406.33"),
    ("rent", "told-rent-first=24000", &["Ja, im Jahr"], "property-first=24000.00", "511.13"),
    ("rent", "told-rent-first=144000", &["Ja, im Jahr"], "property-first=144000.00", "2051.88"),
    ("alimony", "alimony-set-first:97; told-alimony-first=6000", &["Ja, im Jahr"], "maintenance-paid-first=6000.00", "143.17"),
    ("day-care", "told-day-care-first=6000", &["Ja, im Jahr"], "day-care-first=6000.00", "143.17"),
    // A twelfth of what lowers the income goes up to the next Rappen, a twelfth of an income down.
    ("day-care", "told-day-care-first=5000", &["Ja, im Jahr"], "day-care-first=5000.04", "146.50"),
    ("wealth", "wealth-band-first:113; told-wealth-first=250", &["Ja"], "wealth-first=70000.00", "326.38"),
    ("wealth", "wealth-band-first:113; told-wealth-first=250", &["Nein", "Ja"], "wealth-first=0.00", "203.96"),
    ("age", "age=2013", &["13"], "age=13", "203.96"),
];

#[test]
fn a_reply_means_what_its_button_says() {
    if !are_shipped() {
        return;
    }
    let mut wrong = Vec::new();
    for (target, told, replies, field, share) in REPLIES {
        let mut session = visit(target);
        tell(&mut session, told);
        session.update(Event::Next);
        for label in *replies {
            press(&mut session, label);
        }
        go_on(&mut session, &[], None);
        session.update(Event::RulesCame);
        let (name, _) = field.split_once('=').unwrap();
        let Outcome::Assessed(assessed) = &session.derived().outcome else { panic!("{:?}", session.derived().outcome) };
        let found = (format!("{name}={}", words_of(&session.form, name)), assessed.dearest().unwrap().high.to_string());
        if (found.0.as_str(), found.1.as_str()) != (*field, *share) {
            wrong.push(format!("{target}: {told} {replies:?}: {found:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn no_reply_asks_the_same_again() {
    for (target, told, ..) in PAGES {
        let mut first = visit(target);
        tell(&mut first, told);
        first.update(Event::Next);
        let Some(doubt) = first.doubt.clone() else { continue };
        for (place, reply) in doubt.replies.iter().enumerate() {
            let mut session = first.clone();
            session.update(Event::Replied(doubt.asked, place));
            let again = session.doubt.as_ref().is_some_and(|again| again.is_same_question(&doubt));
            assert!(!again, "{target}: {told}, {reply:?}: {:?}", session.doubt);
            let stays = session.route == first.route;
            assert!(stays || reply.meaning != Meaning::Change, "«Ändern» stays on the page");
            let goes_on = !stays || asked_back(&session) != "-";
            assert!(goes_on || reply.meaning == Meaning::Change, "{target}: {told}, {reply:?} goes on");
        }
    }
}

#[test]
fn what_is_right_is_asked_once_for_each_value() {
    let mut session = visit("income");
    tell(&mut session, "income-first=14000; income-period-first:39");
    session.update(Event::Next);
    press(&mut session, "Nein, im Jahr");
    assert_eq!(page(&session), "children");
    let income = Route::read("/frage/income").unwrap();
    session.update(Event::Went(income));
    session.update(Event::Next);
    assert_eq!((page(&session), session.doubt.clone()), ("children".to_owned(), None), "it was confirmed");
    session.update(Event::Went(income));
    tell(&mut session, "income-first=14001");
    session.update(Event::Next);
    assert_eq!(words(session.doubt.as_ref()), "14’001 Franken: Ist das im Monat?");
    tell(&mut session, "income-first=14002");
    assert_eq!(session.doubt, None, "it goes with the answer");
    session.update(Event::Next);
    session.update(Event::Went(Route::read("/frage/parents").unwrap()));
    assert_eq!(session.doubt, None, "it goes with the page");
    session.update(Event::Replied(Asked::named("income-first").unwrap(), 0));
    assert_eq!(page(&session), "parents", "a reply to nothing does nothing");
}

#[test]
fn an_income_of_zero_is_no_income_and_a_later_amount_needs_its_period() {
    let mut session = visit("income");
    tell(&mut session, "income-first=0");
    session.update(Event::Next);
    assert_eq!(page(&session), "children", "{:?}", session.blocking_error);
    assert_eq!(words_of(&session.form, "subtotal-first"), "0.00");
    let income = Route::read("/frage/income").unwrap();
    for event in [None, Some(Event::DontKnow)] {
        session.update(Event::Went(income));
        if let Some(event) = event {
            session.update(event);
            assert_eq!(words_of(&session.form, "subtotal-first"), "?");
            session.update(Event::Went(income));
        }
        tell(&mut session, "income-first=4150");
        session.update(Event::Next);
        assert_eq!(page(&session), "income", "4’150 is not read as nothing, nor as unknown");
        assert!(session.blocking_error.is_some());
    }
    tell(&mut session, "income-period-first:41");
    session.update(Event::Next);
    assert_eq!(words_of(&session.form, "subtotal-first"), "53950.00");
}

#[test]
fn a_wage_that_is_typed_after_i_dont_know_needs_its_period() {
    let mut session = visit("child-wage");
    session.update(Event::DontKnow);
    assert_eq!(words_of(&session.form, "own-wage"), "?");
    for text in ["0", "950"] {
        session.update(Event::Went(Route::read("/frage/child-wage").unwrap()));
        tell(&mut session, &format!("told-wage-child={text}"));
        session.update(Event::Next);
        assert_eq!(page(&session), "child-wage", "{text} is not read as unknown");
        assert!(session.blocking_error.is_some());
    }
    tell(&mut session, "wage-times:40");
    session.update(Event::Next);
    assert_eq!(words_of(&session.form, "own-wage"), "11400.00");
}

#[test]
fn no_income_replaces_an_amount_that_was_typed() {
    let mut session = visit("income");
    tell(&mut session, "income-first=4150");
    session.update(Event::Picked(Asked::named("income-period-first").unwrap(), Some(IncomePeriodOption::Nothing.into())));
    assert_eq!((page(&session), words_of(&session.form, "subtotal-first")), ("children".to_owned(), "0.00"));
}
