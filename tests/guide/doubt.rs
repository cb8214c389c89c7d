//! What is asked back: each window at both its ends, on the pages and beside the fields of the Fachmodus.

use hilfen_rechner::calendar::Date;
use hilfen_rechner::form::family::{self, Doubt, Meaning, PageProblemKind};
use hilfen_rechner::form::{Asked, Form, IncomePeriodOption, Question};
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::{Event, Outcome, Route, Session};

use crate::shipped::are_shipped;

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

/// What a page asks back: where, what is told, the words, and the buttons.
const PAGES: &[(&str, &str, &str, &str)] = &[
    // The income, for a year.
    ("income", "income-first=19.95; income-period-first:39", "Das sind nur 19.95 Franken im Jahr. Stimmt das?", "Ja · Ändern"),
    ("income", "income-first=20; income-period-first:39", "Meinen Sie 20’000 Franken im Jahr?", "Ja · Nein"),
    ("income", "income-first=400; income-period-first:39", "Meinen Sie 400’000 Franken im Jahr?", "Ja · Nein"),
    ("income", "income-first=85; income-period-first:79", "Meinen Sie 85’000 Franken im Jahr?", "Ja · Nein"),
    (
        "income",
        "income-first=401; income-period-first:39",
        "401 Franken: Ist das im Monat?",
        "Ja, 13-mal im Jahr · Ja, 12-mal im Jahr · Nein, im Jahr",
    ),
    (
        "income",
        "income-first=14999; income-period-first:39",
        "14’999 Franken: Ist das im Monat?",
        "Ja, 13-mal im Jahr · Ja, 12-mal im Jahr · Nein, im Jahr",
    ),
    (
        "income",
        "income-first=4150; income-period-first:79",
        "4’150 Franken: Ist das im Monat?",
        "Ja, 13-mal im Jahr · Ja, 12-mal im Jahr · Nein, im Jahr",
    ),
    (
        "income",
        "income-first=4000 bis 4500; income-period-first:39",
        "4’000 bis 4’500 Franken: Ist das im Monat?",
        "Ja, 13-mal im Jahr · Ja, 12-mal im Jahr · Nein, im Jahr",
    ),
    ("income", "income-first=15000; income-period-first:39", "-", ""),
    ("income", "income-first=400000; income-period-first:39", "-", ""),
    (
        "income",
        "income-first=400000.01; income-period-first:79",
        "Das sind 400’000.01 Franken im Jahr. Stimmt das?",
        "Ja · Ändern",
    ),
    (
        "income together",
        "income-first=19999; income-period-first:39",
        "19’999 Franken: Ist das im Monat?",
        "Ja, 13-mal im Jahr · Ja, 12-mal im Jahr · Nein, im Jahr",
    ),
    ("income together", "income-first=20000; income-period-first:39", "-", ""),
    (
        "income together",
        "income-first=30000; income-period-first:41",
        "30’000 Franken: Ist das im Jahr?",
        "Ja, im Jahr · Nein, im Monat",
    ),
    // For a month.
    ("income", "income-first=0.05; income-period-first:40", "Das sind nur 0.60 Franken im Jahr. Stimmt das?", "Ja · Ändern"),
    ("income", "income-first=80; income-period-first:41", "Das sind nur 1’040 Franken im Jahr. Stimmt das?", "Ja · Ändern"),
    (
        "income",
        "income-first=399.95; income-period-first:40",
        "Das sind nur 4’799.40 Franken im Jahr. Stimmt das?",
        "Ja · Ändern",
    ),
    ("income", "income-first=400; income-period-first:40", "-", ""),
    ("income", "income-first=25000; income-period-first:41", "-", ""),
    (
        "income",
        "income-first=25000.05; income-period-first:40",
        "25’000.05 Franken: Ist das im Jahr?",
        "Ja, im Jahr · Nein, im Monat",
    ),
    // Below zero, and none.
    (
        "income",
        "income-first=-0.05; income-period-first:39",
        "Ein Minus gibt es nur bei einem Verlust aus selbständiger Arbeit. Stimmt das?",
        "Ja · Ändern",
    ),
    (
        "income",
        "income-first=-5000; income-period-first:40",
        "Ein Minus gibt es nur bei einem Verlust aus selbständiger Arbeit. Stimmt das?",
        "Ja · Ändern",
    ),
    ("income", "income-first=0; income-period-first:39", "-", ""),
    ("income", "income-first=0", "-", ""),
    ("income", "income-first=3000 bis 3500; income-period-first:92", "-", ""),
    (
        "income changed",
        "income-first=640000; income-period-first:39",
        "Das sind 640’000 Franken im Jahr. Stimmt das?",
        "Ja · Ändern",
    ),
    (
        "income-partner",
        "income-first-partner=14999; income-period-first-partner:39",
        "14’999 Franken: Ist das im Monat?",
        "Ja, 13-mal im Jahr · Ja, 12-mal im Jahr · Nein, im Jahr",
    ),
    ("income-partner", "income-first-partner=15000; income-period-first-partner:39", "-", ""),
    // The child.
    ("child-wage", "told-wage-child=99.95; wage-times:40", "99.95 Franken: Stimmt das?", "Ja · Ändern"),
    ("child-wage", "told-wage-child=100; wage-times:41", "-", ""),
    ("child-wage", "told-wage-child=3500; wage-times:40", "-", ""),
    (
        "child-wage",
        "told-wage-child=3500.05; wage-times:40",
        "3’500.05 Franken: Ist das im Jahr?",
        "Ja, im Jahr · Nein, im Monat",
    ),
    ("child-wage", "told-wage-child=0; wage-times:40", "-", ""),
    ("child-money", "has-pension:1; told-pension-child=4000", "-", ""),
    (
        "child-money",
        "has-pension:1; told-pension-child=4000.05",
        "4’000.05 Franken: Ist das im Jahr?",
        "Ja, im Jahr · Nein, im Monat",
    ),
    (
        "child-money",
        "has-maintenance:1; told-maintenance-child=4001",
        "4’001 Franken: Ist das im Jahr?",
        "Ja, im Jahr · Nein, im Monat",
    ),
    ("child-money", "has-wealth:1; told-wealth-child=999", "Meinen Sie 999’000 Franken?", "Ja · Nein"),
    (
        "child-money",
        "has-wealth:1; told-wealth-child=1000",
        "1’000 Franken sind weniger als 90’000. Das Vermögen zählt dann nicht. Stimmt das?",
        "Ja · Ändern",
    ),
    ("child-money", "has-wealth:1; told-wealth-child=90000", "-", ""),
    // What raises and what lowers.
    ("rent", "told-rent-first=10000", "-", ""),
    ("rent", "told-rent-first=10000.05", "10’000.05 Franken: Ist das im Jahr?", "Ja, im Jahr · Nein, im Monat"),
    ("alimony", "alimony-set-first:97; told-alimony-first=4495.80", "-", ""),
    (
        "alimony",
        "alimony-set-first:97; told-alimony-first=4495.85",
        "Das sind 53’950.20 Franken im Jahr. Das ist mehr als Ihr Einkommen. Stimmt das?",
        "Ja · Ändern",
    ),
    (
        "alimony",
        "alimony-set-first:97; told-alimony-first=5001",
        "5’001 Franken: Ist das im Jahr?",
        "Ja, im Jahr · Nein, im Monat",
    ),
    ("alimony", "told-alimony-first=5001; alimony-set-first:98", "-", ""),
    ("day-care", "told-day-care-first=4000", "-", ""),
    ("day-care", "told-day-care-first=4000.05", "4’000.05 Franken: Ist das im Jahr?", "Ja, im Jahr · Nein, im Monat"),
    ("illness", "illness-in-ruling-first:1; told-illness-first=30000", "-", ""),
    ("illness", "illness-in-ruling-first:1; told-illness-first=30000.05", "30’000.05 Franken: Stimmt das?", "Ja · Ändern"),
    ("illness", "told-illness-first=90000; illness-in-ruling-first:2", "-", ""),
    ("children", "child-count-first:104; children-first=0", "0 Kinder: Stimmt das?", "Ja · Ändern"),
    ("children", "child-count-first:104; children-first=4", "4 Kinder: Stimmt das?", "Ja · Ändern"),
    ("children", "child-count-first:104; children-first=5", "-", ""),
    ("children", "child-count-first:104; children-first=12", "-", ""),
    ("children", "child-count-first:104; children-first=13", "13 Kinder: Stimmt das?", "Ja · Ändern"),
    ("children", "child-count-first:100; children-first=13", "-", ""),
    // Wealth: with a tax deduction for a child 180’000 are free, without 90’000.
    ("wealth", "wealth-band-first:113; told-wealth-first=999.95", "Meinen Sie 999’950 Franken?", "Ja · Nein"),
    (
        "wealth",
        "wealth-band-first:113; told-wealth-first=1000",
        "1’000 Franken sind weniger als 180’000. Das Vermögen zählt dann nicht. Stimmt das?",
        "Ja · Ändern",
    ),
    (
        "wealth",
        "wealth-band-first:113; told-wealth-first=179999.95",
        "179’999.95 Franken sind weniger als 180’000. Das Vermögen zählt dann nicht. Stimmt das?",
        "Ja · Ändern",
    ),
    ("wealth", "wealth-band-first:113; told-wealth-first=180000", "-", ""),
    (
        "wealth none",
        "wealth-band-first:113; told-wealth-first=89999",
        "89’999 Franken sind weniger als 90’000. Das Vermögen zählt dann nicht. Stimmt das?",
        "Ja · Ändern",
    ),
    ("wealth none", "wealth-band-first:113; told-wealth-first=90000", "-", ""),
    ("wealth", "wealth-band-first:113; told-wealth-first=5000000", "-", ""),
    ("wealth", "wealth-band-first:113; told-wealth-first=5000001", "5’000’001 Franken: Stimmt das?", "Ja · Ändern"),
    ("wealth", "wealth-band-first:114; told-taxable-first=150", "Meinen Sie 150’000 Franken?", "Ja · Nein"),
    ("wealth", "wealth-band-first:114; told-taxable-first=1000", "-", ""),
    ("wealth", "wealth-band-first:114; told-taxable-first=0", "-", ""),
    // Days.
    ("days coaching", "told-days=22; days-unit:88", "-", ""),
    ("days coaching", "told-days=23; days-unit:88", "Das ist fast jeden Tag. Stimmt das?", "Ja · Ändern"),
    ("days coaching", "told-days=31; days-unit:88", "Das ist fast jeden Tag. Stimmt das?", "Ja · Ändern"),
    ("days coaching", "told-days=7; days-unit:87", "-", ""),
    ("days relief", "told-days=264; days-unit:89", "-", ""),
    ("days relief", "told-days=265; days-unit:89", "Das ist fast jeden Tag. Stimmt das?", "Ja · Ändern"),
    ("days holiday", "told-days=60", "-", ""),
    ("days holiday", "told-days=61", "Das sind 61 Tage. Stimmt das?", "Ja · Ändern"),
    // Age.
    ("age", "age=25", "-", ""),
    ("age", "age=26", "too old: 26", ""),
    ("age", "age=31.5.1985", "too old: 41", ""),
    ("age", "age=1999", "too old: 26", ""),
    ("age", "age=2000", "Ist das Kind 25 oder 26 Jahre alt?", "25 · 26"),
    ("age", "age=2013", "Ist das Kind 12 oder 13 Jahre alt?", "12 · 13"),
    ("age", "age=2025", "Ist das Kind 0 oder 1 Jahr alt?", "0 · 1"),
    ("age", "age=2026", "Ist das Kind noch kein Jahr alt?", "Ja · Ändern"),
    ("age", "age=31.5.2013", "-", ""),
];

#[test]
fn each_window_of_the_pages_asks_at_both_its_ends() {
    if !are_shipped() {
        return;
    }
    let mut wrong = Vec::new();
    for (target, told, expected, buttons) in PAGES {
        let mut session = visit(target);
        let here = session.route;
        tell(&mut session, told);
        session.update(Event::Next);
        if asked_back(&session) != *expected {
            wrong.push(format!("{target}: {told}: {} {:?}", asked_back(&session), session.blocking_error));
            continue;
        }
        match &session.doubt {
            Some(doubt) => {
                assert_eq!(labels(doubt), *buttons, "{target}: {told}");
                assert_eq!(session.route, here, "it stays on the page");
                let before = session.form.clone();
                session.update(Event::Next);
                assert_eq!(
                    (session.route, words(session.doubt.as_ref())),
                    (here, (*expected).to_owned()),
                    "«Weiter» confirms nothing"
                );
                assert_eq!(session.form, before, "nothing counts before a reply");
            }
            None => assert_eq!(session.route == here, session.blocking_error.is_some(), "{target}: {told}"),
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

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

fn press(session: &mut Session, label: &str) {
    let doubt = session.doubt.clone().unwrap_or_else(|| panic!("nothing is asked back, so no «{label}»"));
    let place = doubt.replies.iter().position(|reply| GERMAN.reply(&doubt, reply) == label).expect(label);
    session.update(Event::Replied(doubt.asked, place));
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

fn words_of<'a>(form: &'a Form, name: &str) -> &'a str {
    let asked = Asked::named(name).unwrap();
    let Question::Text(question) = asked.question else { panic!() };
    form.of(asked).text(question)
}

/// What is asked beside a field of the Fachmodus: the field, its text, the words, and the buttons.
const FIELDS: &[(&str, &str, &str, &str)] = &[
    ("subtotal-first", "19", "Das sind nur 19 Franken im Jahr. Stimmt das?", "Ja"),
    ("subtotal-first", "20", "Meinen Sie 20’000 Franken im Jahr?", "Ja: 20’000 · Nein"),
    (
        "subtotal-first",
        "4150",
        "4’150 Franken im Jahr: Ist das im Monat?",
        "Ja, 13-mal im Jahr: 53’950 · Ja, 12-mal im Jahr: 49’800 · Nein, im Jahr",
    ),
    (
        "subtotal-first-partner",
        "14’999",
        "14’999 Franken im Jahr: Ist das im Monat?",
        "Ja, 13-mal im Jahr: 194’987 · Ja, 12-mal im Jahr: 179’988 · Nein, im Jahr",
    ),
    ("subtotal-first", "15000", "-", ""),
    ("subtotal-first", "400000", "-", ""),
    ("subtotal-second", "400001", "Das sind 400’001 Franken im Jahr. Stimmt das?", "Ja"),
    ("subtotal-first", "-1", "Ein Minus gibt es nur bei einem Verlust aus selbständiger Arbeit. Stimmt das?", "Ja"),
    ("subtotal-first", "0", "-", ""),
    ("change-monthly-first", "399", "Das sind nur 4’788 Franken im Jahr. Stimmt das?", "Ja"),
    ("change-monthly-first", "400", "-", ""),
    ("change-monthly-first", "25000", "-", ""),
    ("change-monthly-first", "53950", "53’950 Franken im Monat: Ist das im Jahr?", "Ja, im Jahr: 4’495.83 · Nein, im Monat"),
    (
        "own-wage",
        "1500",
        "1’500 Franken im Jahr: Ist das im Monat?",
        "Ja, 13-mal im Jahr: 19’500 · Ja, 12-mal im Jahr: 18’000 · Nein, im Jahr",
    ),
    ("own-wage", "0", "-", ""),
    ("own-wage", "1", "1 Franken im Jahr: Ist das im Monat?", "Ja, 13-mal im Jahr: 13 · Ja, 12-mal im Jahr: 12 · Nein, im Jahr"),
    ("own-wage", "1500.05", "-", ""),
    ("own-wage", "45500", "-", ""),
    ("own-wage", "45501", "45’501 Franken: Stimmt das?", "Ja"),
    ("own-other", "2000", "2’000 Franken im Jahr: Ist das im Monat?", "Ja: 24’000 · Nein, im Jahr"),
    ("own-other", "0", "-", ""),
    ("own-other", "1", "1 Franken im Jahr: Ist das im Monat?", "Ja: 12 · Nein, im Jahr"),
    ("own-other", "2001", "-", ""),
    ("own-other", "48000", "-", ""),
    ("own-other", "48001", "48’001 Franken: Stimmt das?", "Ja"),
    ("property-first", "3000", "3’000 Franken im Jahr: Ist das im Monat?", "Ja: 36’000 · Nein, im Jahr"),
    ("property-first", "0", "-", ""),
    ("property-first", "1", "1 Franken im Jahr: Ist das im Monat?", "Ja: 12 · Nein, im Jahr"),
    ("property-first", "3001", "-", ""),
    ("property-first", "120000", "-", ""),
    ("property-first", "120001", "120’001 Franken: Stimmt das?", "Ja"),
    ("maintenance-paid-first", "0", "-", ""),
    ("maintenance-paid-first", "1", "1 Franken im Jahr: Ist das im Monat?", "Ja: 12 · Nein, im Jahr"),
    ("maintenance-paid-first", "2000", "2’000 Franken im Jahr: Ist das im Monat?", "Ja: 24’000 · Nein, im Jahr"),
    ("maintenance-paid-child", "2001", "-", ""),
    ("maintenance-paid-first", "60000", "-", ""),
    ("maintenance-paid-first", "60001", "60’001 Franken: Stimmt das?", "Ja"),
    ("day-care-first", "1500", "1’500 Franken im Jahr: Ist das im Monat?", "Ja: 18’000 · Nein, im Jahr"),
    ("day-care-first", "0", "-", ""),
    ("day-care-first", "1", "1 Franken im Jahr: Ist das im Monat?", "Ja: 12 · Nein, im Jahr"),
    ("day-care-first", "1501", "-", ""),
    ("day-care-first", "48000", "-", ""),
    ("day-care-first", "48001", "48’001 Franken: Stimmt das?", "Ja"),
    ("illness-first", "30000", "-", ""),
    ("illness-first", "30001", "30’001 Franken: Stimmt das?", "Ja"),
    ("wealth-first", "0", "-", ""),
    ("wealth-first", "1", "Meinen Sie 1’000 Franken?", "Ja: 1’000 · Nein"),
    ("wealth-first", "150", "Meinen Sie 150’000 Franken?", "Ja: 150’000 · Nein"),
    ("wealth-child", "1000", "-", ""),
    ("wealth-first", "5000000", "-", ""),
    ("wealth-first", "5000001", "5’000’001 Franken: Stimmt das?", "Ja"),
    ("child-deductions-first", "12", "-", ""),
    ("child-deductions-first", "13", "13 Kinder: Stimmt das?", "Ja"),
    ("days", "22", "-", ""),
    ("days", "23", "Das ist fast jeden Tag. Stimmt das?", "Ja"),
    // The birth of a child is a day, and the name of a help no amount.
    ("birth", "1985", "-", ""),
];

#[test]
fn each_window_stands_beside_its_field_in_the_fachmodus() {
    let mut wrong = Vec::new();
    for (name, text, expected, buttons) in FIELDS {
        let asked = Asked::named(name).expect(name);
        let mut session = session();
        session.update(Event::Went(Route::Everything));
        session.update(Event::Typed(asked, (*text).to_owned()));
        assert_eq!(session.field_doubt(asked), None, "not while somebody types");
        session.update(Event::Settled);
        let doubt = session.field_doubt(asked);
        let found = (words(doubt.as_ref()), doubt.as_ref().map(labels).unwrap_or_default());
        if (found.0.as_str(), found.1.as_str()) != (*expected, *buttons) {
            wrong.push(format!("{name}={text}: {found:?}"));
        }
        let Some(doubt) = doubt else { continue };
        for (place, reply) in doubt.replies.iter().enumerate() {
            let mut session = session.clone();
            session.update(Event::Replied(asked, place));
            let again = session.field_doubt(asked).is_some_and(|again| again.is_same_question(&doubt));
            assert!(!again, "{name}={text} {reply:?}");
            if let Meaning::Otherwise(_) = reply.meaning {
                let label = GERMAN.reply(&doubt, reply);
                let (_, amount) = label.split_once(": ").unwrap();
                assert_eq!(words_of(&session.form, name), amount.replace('’', ""), "it writes what the button says");
            } else {
                assert_eq!(words_of(&session.form, name), *text, "nothing else writes");
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_figure_that_nobody_typed_is_not_asked_back() {
    let session = session();
    for (name, ..) in FIELDS {
        assert_eq!(family::field_doubts(&session.form, Asked::named(name).unwrap()), []);
    }
}

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
    go_on(&mut done, &[], None);
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
        assert_eq!(labels(&doubt), "Ja · Ändern");
        assert_eq!(words_of(&session.form, "start"), "1.12.2026", "nothing counts before a reply");
        press(&mut session, "Ja");
        assert_ne!((page(&session).as_str(), words_of(&session.form, "start")), ("start", "1.12.2026"), "{told}");
    }
    assert_eq!(wrong, Vec::<String>::new());
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
