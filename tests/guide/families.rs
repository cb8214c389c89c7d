//! The eight families of the design, page by page.

use hilfen_rechner::calendar::Date;
use hilfen_rechner::form::family::Page;
use hilfen_rechner::form::{Asked, Form, Question};
use hilfen_rechner::visit::{Event, Outcome, Route, Session};

fn session() -> Session {
    let mut session = Session::new(Form::default(), Date::new(2026, 11, 29).unwrap(), None);
    session.update(Event::RulesCame);
    session
}

/// Answers a page: `name=text`, `name:number`, as in files.
fn page(session: &mut Session, at: &str, answers: &[&str]) {
    assert_eq!(session.route.path(), format!("/frage/{at}"), "{:?}", session.blocking_error);
    for answer in answers {
        if *answer == "none" {
            session.update(Event::NoneOf);
        } else if let Some((name, text)) = answer.split_once('=') {
            session.update(Event::Typed(Asked::named(name).unwrap(), text.to_owned()));
        } else if let Some((name, number)) = answer.split_once(':') {
            let asked = Asked::named(name).unwrap();
            let Question::Choice(question) = asked.question else { panic!() };
            let option = question.options().iter().find(|one| one.number().to_string() == number).copied();
            session.update(Event::Chose(asked, option));
        }
    }
    session.update(Event::Next);
}

#[test]
fn p1() {
    let mut s = session();
    page(&mut s, "help", &["family-help:6"]);
    page(&mut s, "age", &["age=13"]);
    page(&mut s, "list", &["none"]);
    page(&mut s, "extent", &["family-extent:25"]);
    page(&mut s, "parents", &["parents:71"]);
    page(&mut s, "income", &["income-first=4150", "income-period-first:41"]);
    page(&mut s, "children", &["child-count-first:100"]);
    page(&mut s, "wealth", &["wealth-band-first:105"]);
    assert_eq!(s.route, Route::Result, "{:?}", s.blocking_error);
    println!("{}", s.kept());
    let Outcome::Assessed(assessed) = &s.derived().outcome else { panic!("{:?}", s.derived().outcome) };
    println!("{:?} {:?}", assessed.total, assessed.gaps);
    assert_eq!(assessed.dearest().unwrap().high.to_string(), "203.96");
    let _ = Page::Help;
}
