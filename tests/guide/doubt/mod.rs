//! What is asked back: each window at both its ends, on the pages and beside the fields of the Fachmodus.

mod days;
mod fields;
mod pages;
mod replies;

use hilfen_rechner::calendar::Date;
use hilfen_rechner::form::family::{Doubt, PageProblemKind};
use hilfen_rechner::form::{Asked, Form, Question};
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::{Event, Route, Session};

/// A visit before the rules came: the pages need none.
fn session() -> Session {
    Session::new(Form::default(), today(), None)
}

fn today() -> Date {
    Date::new(2026, 11, 29).unwrap()
}

/// Answers as in files: `name=text`, or `name:number` for a choice.
pub fn tell(session: &mut Session, answers: &str) {
    for answer in answers.split(';').map(str::trim).filter(|answer| !answer.is_empty()) {
        if let Some((name, text)) = answer.split_once('=') {
            session.update(Event::Typed(Asked::named(name).expect(name), text.to_owned()));
            session.update(Event::Settled);
        } else {
            let (name, number) = answer.split_once(':').unwrap();
            let asked = Asked::named(name).expect(name);
            let Question::Choice(question) = asked.question else { panic!("{name} is no choice") };
            let option = question.options().iter().find(|one| one.number().to_string() == number).copied();
            session.update(Event::Chose(asked, option));
        }
    }
}

/// The name of the page.
fn page(session: &Session) -> String {
    session.route.path().trim_start_matches("/frage/").to_owned()
}

/// A visit at a page. The answers before it are those of a mother alone with a boy of 15 in a home, 4’150 a month; `told` replaces
/// some of them: `page → answers`.
pub fn at(target: &str, told: &[(&str, &str)]) -> Session {
    let mut session = session();
    go_on(&mut session, told, Some(target));
    assert_eq!(page(&session), target, "{:?}", session.blocking_error);
    session
}

/// Answers pages up to one, or up to the result.
fn go_on(session: &mut Session, told: &[(&str, &str)], target: Option<&str>) {
    for _ in 0..30 {
        let here = page(session);
        if !matches!(session.route, Route::Page(_)) || Some(here.as_str()) == target {
            return;
        }
        let usual = match here.as_str() {
            "help" => "family-help:6",
            "age" => "age=15",
            "list" => "",
            "extent" => "family-extent:25",
            "foster-form" => "foster-form:20",
            "parents" => "parents:71",
            "income" => "income-first=4150; income-period-first:41",
            "income-partner" => "income-first-partner=4000; income-period-first-partner:40",
            "child-wage" => "told-wage-child=900; wage-times:40",
            "child-money" => "has-pension:1; told-pension-child=500",
            "child-money-to" => "child-money-to:94",
            "rent" => "told-rent-first=1000",
            "alimony" => "alimony-set-first:97; told-alimony-first=500",
            "day-care" => "told-day-care-first=300",
            "illness" => "illness-in-ruling-first:1; told-illness-first=2000",
            "children" => "child-count-first:100",
            "wealth" => "wealth-band-first:105",
            other => panic!("no usual answers at {other}"),
        };
        let told = told.iter().find(|(at, _)| *at == here).map_or(usual, |(_, answers)| *answers);
        if told.is_empty() {
            session.update(Event::NoneOf);
        }
        tell(session, told);
        session.update(Event::Next);
        assert_ne!(page(session), here, "{:?} {:?}", session.blocking_error, session.doubt);
    }
}

/// A visit at a page that an item of the list opens, or at one that all see.
fn visit(target: &str) -> Session {
    let (name, special) = target.split_once(' ').unwrap_or((target, ""));
    let item = match name {
        "child-wage" => "applies-wage:1",
        "child-money" => "applies-money:1",
        "rent" | "alimony" | "day-care" | "illness" => &format!("applies-{name}:1"),
        "income-partner" => "applies-partner:1",
        _ => "",
    };
    let of_special: &[(&str, &str)] = match special {
        "together" => &[("parents", "parents:70")],
        "none" => &[("children", "child-count-first:99")],
        "holiday" => &[("help", "family-help:4"), ("foster-form", "foster-form:18")],
        "coaching" => &[("help", "family-help:3")],
        "relief" => &[("help", "family-help:7")],
        "rich" => &[("income", "income-first=100000; income-period-first:39")],
        "changed" => &[("list", "applies-changed:1")],
        _ => &[],
    };
    let told: Vec<(&str, &str)> = of_special.iter().copied().chain([("list", item)]).collect();
    at(name, &told)
}

/// What is asked back, or that the age is too high.
fn asked_back(session: &Session) -> String {
    match session.blocking_error.map(|problem| problem.kind) {
        Some(PageProblemKind::TooOld(years)) => format!("too old: {years}"),
        _ => words(session.doubt.as_ref()),
    }
}

pub fn words(doubt: Option<&Doubt>) -> String {
    doubt.map_or("-".to_owned(), |doubt| GERMAN.doubt(doubt))
}

pub fn labels(doubt: &Doubt) -> String {
    doubt.replies.iter().map(|reply| GERMAN.reply(doubt, reply)).collect::<Vec<_>>().join(" · ")
}
fn press(session: &mut Session, label: &str) {
    let doubt = session.doubt.clone().unwrap_or_else(|| panic!("nothing is asked back, so no «{label}»"));
    let place = doubt.replies.iter().position(|reply| GERMAN.reply(&doubt, reply) == label).expect(label);
    session.update(Event::Replied(doubt.asked, place));
}

fn words_of<'a>(form: &'a Form, name: &str) -> &'a str {
    let asked = Asked::named(name).unwrap();
    let Question::Text(question) = asked.question else { panic!() };
    form.of(asked).text(question)
}
