//! Forms, questions, answers and pages in few words.

use hilfen_rechner::calendar::Date;
use hilfen_rechner::form::family::Meaning;
use hilfen_rechner::form::{Asked, ChoiceQuestion, Chosen, Form, HelpOption, HouseholdOption, Question, TextQuestion};
use hilfen_rechner::visit::{Event, Route, Session, Variant};

use crate::explore::{Answer, answers, empty, first_gap, give};

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
    Variant { form: form.clone(), name: String::new(), is_opened, calendar_number: 0 }
}

/// A visit at a question of the Fachmodus.
pub fn at(form: Form, asked: Asked) -> Session {
    Session::new(form, today(), Some(Route::Field(asked)))
}

/// What stands in a field.
pub fn text(form: &Form, asked: Asked) -> &str {
    match asked.question {
        Question::Text(entry) => form.of(asked).text(entry),
        Question::Choice(_) => "",
    }
}

/// The form with an answer to every question of the Fachmodus: the first of all that are tried, a date, nothing, the first choice.
pub fn filled(mut form: Form) -> Form {
    for _ in 0..500 {
        let Some(gap) = first_gap(&form) else { return form };
        give(&mut form, gap, answers(gap.question)[0]);
    }
    panic!("round and round: {:?}", first_gap(&form));
}

/// A visit on the family way from its first page, with the rules loaded.
pub fn visit() -> Session {
    on(today())
}

/// The same on another day.
pub fn on(day: Date) -> Session {
    let mut session = Session::new(empty(), day, None);
    session.update(Event::RulesCame);
    session
}

/// What a person does on the page before «Weiter»: `name=text` types, `name:option` chooses, with the option as it is called in
/// the code and `?` for none, `list` or another name alone ticks that item, and `none` is «Nichts davon».
pub fn tell(session: &mut Session, answers: &[&str]) {
    for answer in answers {
        session.update(told(answer));
    }
}

/// What a person does, in the words of [`tell`].
fn told(answer: &str) -> Event {
    let named = |name: &str| Asked::named(name).unwrap_or_else(|| panic!("no question {name}"));
    if answer == "none" {
        return Event::NoneOf;
    }
    if let Some((name, text)) = answer.split_once('=') {
        return Event::Typed(named(name), text.to_owned());
    }
    let (name, option) = answer.split_once(':').unwrap_or((answer, "YesNo(true)"));
    let asked = named(name);
    let Question::Choice(pick) = asked.question else { panic!("{name} is typed") };
    let is_it = |chosen: &&Chosen| {
        let code = format!("{chosen:?}");
        code == option || code.ends_with(&format!("({option})"))
    };
    let chosen = pick.options().iter().find(is_it);
    assert!(chosen.is_some() || option == "?", "{name} has no option {option}");
    Event::Chose(asked, chosen.copied())
}

/// Replies to all that is asked back that the answer is right.
pub fn agree(session: &mut Session) {
    while let Some(doubt) = session.doubt.clone() {
        let place = doubt.replies.iter().position(|reply| reply.meaning != Meaning::Change).unwrap();
        let right = doubt.replies.iter().position(|reply| reply.meaning == Meaning::Right).unwrap_or(place);
        session.update(Event::Replied(doubt.asked, right));
    }
}

/// Answers the page and goes on. `unknown` alone is its button «Weiss ich nicht».
pub fn page(session: &mut Session, name: &str, answers: &[&str]) {
    assert_eq!(session.route.path(), format!("/frage/{name}"), "{:?}", session.blocking_error);
    if answers == ["unknown"] {
        session.update(Event::DontKnow);
    } else {
        tell(session, answers);
        session.update(Event::Next);
        agree(session);
    }
    assert_eq!(session.blocking_error, None, "no way on from {name}");
}

/// Answers the pages of a way one after the other.
pub fn walk(session: &mut Session, pages: &[(&str, &[&str])]) {
    for (name, answers) in pages {
        page(session, name, answers);
    }
}

/// A way that ends with a figure: a home, a parent alone with one child.
pub const HOME: &[(&str, &[&str])] = &[
    ("help", &["family-help:Home"]),
    ("age", &["age=15"]),
    ("list", &["none"]),
    ("extent", &["family-extent:Full"]),
    ("parents", &["parents:One"]),
    ("income", &["income-first=4150", "income-period-first:ThirteenTimes"]),
    ("children", &["child-count-first:One"]),
    ("wealth", &["wealth-band-first:CoupleBelow"]),
];
