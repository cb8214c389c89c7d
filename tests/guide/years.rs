//! The guided way asks for the figures of one year and for one change of income, whatever else was told in the Fachmodus.

use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::{AnotherOption, Asked, ChoiceQuestion, Form, Questions, TextQuestion, asked};
use hilfen_rechner::visit::{Event, Route, Session, before, first_gap};

use crate::explore::{Answer, give};
use crate::support::{chosen, field, form, go_on, home, simply, to_the_review, today, typed};

const SUBTOTAL: TextQuestion = TextQuestion::Subtotal(Person::First);

fn further(entry: TextQuestion, nth: u32) -> Asked {
    Asked { nth, ..field(0, entry) }
}

/// A home over two turns of the year, where the income changes.
fn stay() -> Form {
    let mut answers = home();
    answers.extend([
        typed(0, TextQuestion::End, "31.1.2029"),
        chosen(0, ChoiceQuestion::Another, AnotherOption::No),
        typed(0, TextQuestion::ChangeSince(Person::First), "1.4.2027"),
    ]);
    form(&answers)
}

/// The same with two further years and a second change, of which something is still open.
fn told() -> Form {
    let mut session = Session::new(stay(), today(), Some(Route::Everything));
    session.update(Event::Typed(further(SUBTOTAL, 2027), "70000".to_owned()));
    session.update(Event::ConfirmYear(further(TextQuestion::ChildDeductions(Person::First), 2027)));
    session.update(Event::ConfirmYear(further(TextQuestion::OwnWage, 2027)));
    give(&mut session.form, further(TextQuestion::ChangeSince(Person::First), 2), Answer::Text("1.9.2027"));
    assert!(asked(&session.form).contains(&further(TextQuestion::ChangeMonthly(Person::First), 2)));
    session.form
}

#[test]
fn nothing_more_is_asked() {
    for answer in [go_on, simply] {
        let [mut without, mut with] = [stay(), told()].map(|form| Session::new(form, today(), None));
        assert_eq!(to_the_review(&mut with, answer), to_the_review(&mut without, answer));
        assert_eq!(first_gap(&Questions::of(&with.form)), None);
    }
}

#[test]
fn from_the_review_a_further_answer_is_changed_and_one_is_back() {
    let mut session = Session::new(told(), today(), None);
    to_the_review(&mut session, simply);
    for one in [further(SUBTOTAL, 2027), further(TextQuestion::ChangeSince(Person::First), 2)] {
        session.update(Event::Went(Route::Question(one)));
        assert_eq!(session.route, Route::Question(one));
        session.update(Event::Next);
        assert_eq!(session.route, Route::Review, "{one:?}");
    }
    let offered = Route::Question(further(SUBTOTAL, 2028));
    session.update(Event::Went(offered));
    assert_eq!(session.route, Route::Review, "nobody has told that year");
    assert_eq!(Route::read(&offered.path()), Some(offered));
}

#[test]
fn from_the_address_of_a_further_answer_the_guided_way_goes_on() {
    let mut session = Session::new(told(), today(), Some(Route::Question(further(SUBTOTAL, 2027))));
    session.update(Event::Next);
    let next = field(0, TextQuestion::ChildDeductions(Person::First));
    assert_eq!(session.route, Route::Question(next));
    assert_eq!(
        before(&session.derived().questions, next),
        Some(field(0, TextQuestion::ChangeMonthly(Person::First))),
        "back past the further ones"
    );
}
