//! Forms, questions and answers in few words.

use hilfen_rechner::calendar::Date;
use hilfen_rechner::form::{
    Asked, ChoiceQuestion, Chosen, ChosenOptions, Form, HelpOption, HouseholdOption, Question, TextQuestion,
};
use hilfen_rechner::visit::{Event, Route, Session, Variant, is_answered};

use crate::explore::{Answer, answers, empty, give};

/// The day of the visits.
pub fn today() -> Date {
    Date::new(2026, 11, 21).unwrap()
}

/// A typed question of a help.
pub fn field(help: usize, entry: TextQuestion) -> Asked {
    Asked::typed(help, entry)
}

/// A question of a help with choices.
pub fn choice(help: usize, pick: ChoiceQuestion) -> Asked {
    Asked::chosen(help, pick)
}

/// A text for a field.
pub fn typed(help: usize, entry: TextQuestion, text: &'static str) -> (Asked, Answer) {
    (field(help, entry), Answer::Text(text))
}

/// A choice.
pub fn chosen(help: usize, pick: ChoiceQuestion, option: impl Into<Chosen>) -> (Asked, Answer) {
    (choice(help, pick), Answer::Choice(Some(option.into())))
}

/// A form with these answers.
pub fn form(answers: &[(Asked, Answer)]) -> Form {
    let mut form = empty();
    for (asked, answer) in answers {
        give(&mut form, *asked, *answer);
    }
    form
}

/// A home from 1.2.2027, paid by one parent.
pub fn home() -> Vec<(Asked, Answer)> {
    vec![
        chosen(0, ChoiceQuestion::Help, HelpOption::Home),
        typed(0, TextQuestion::Start, "1.2.2027"),
        chosen(0, ChoiceQuestion::Household, HouseholdOption::OneParent),
    ]
}

/// A set of answers beside the present one.
pub fn variant(form: &Form, is_opened: bool) -> Variant {
    Variant { form: form.clone(), is_opened }
}

/// A visit at a question.
pub fn at(form: Form, asked: Asked) -> Session {
    let session = Session::new(form, today(), Some(Route::Question(asked)));
    assert_eq!(session.route, Route::Question(asked), "it is not asked");
    session
}

/// What stands in a field.
pub fn text(form: &Form, asked: Asked) -> &str {
    match asked.question {
        Question::Text(entry) => form.of(asked).text(entry),
        Question::Choice(_) => "",
    }
}

/// Answers a question as somebody who knows little: «Weiss ich nicht» where there is that, else what is preset, else the
/// first choice.
pub fn go_on(session: &mut Session, asked: Asked) {
    match asked.question {
        Question::Text(_) => session.update(Event::DontKnow),
        // Which other helps there are stays: what was asked for them would no longer be.
        Question::Choice(pick) if pick.may_be_open() && pick != ChoiceQuestion::Another => session.update(Event::DontKnow),
        Question::Choice(pick) => {
            if session.form.at(asked.help).chosen(pick).is_none() {
                session.update(Event::Chose(asked, Some(pick.options()[0])));
            }
            session.update(Event::Next);
        }
    }
}

/// Gives the first of all answers where there is none yet: a date, nothing, the first choice.
pub fn simply(session: &mut Session, asked: Asked) {
    if !is_answered(&session.form, asked) {
        give(&mut session.form, asked, answers(asked.question)[0]);
    }
    session.update(Event::Next);
}

/// Goes on to the review and gives the questions on the way.
pub fn to_the_review(session: &mut Session, answer: fn(&mut Session, Asked)) -> Vec<Asked> {
    let mut way = Vec::new();
    while let Route::Question(asked) = session.route {
        way.push(asked);
        assert!(way.len() < 500, "round and round: {way:?}");
        answer(session, asked);
        assert_eq!(session.blocking_error, None, "no way on from {asked:?}");
    }
    assert_eq!(session.route, Route::Review);
    way
}
