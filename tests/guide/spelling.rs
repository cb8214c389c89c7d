//! Other spellings in a visit: they are written in the plain form once a field is left, asked back, or named in a message.

use hilfen_rechner::form::{Asked, Problem, ProblemKind, Question, problem};
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::{Event, Route, Session};

use crate::doubt::{at, labels, tell, words};

/// A visit at a page once the rules are there.
fn with_rules(page: &str, told: &[(&str, &str)]) -> Session {
    let mut session = at(page, told);
    session.update(Event::RulesCame);
    session
}

/// The text of a question, as its page or field shows it.
fn text(session: &Session, name: &str) -> String {
    let asked = Asked::named(name).unwrap();
    let Question::Text(question) = asked.question else { panic!("{name} is a choice") };
    session.shown().of(asked).text(question).to_owned()
}

fn reply(session: &mut Session, name: &str, place: usize) {
    session.update(Event::Replied(Asked::named(name).unwrap(), place));
}

#[test]
fn a_field_that_is_left_has_the_plain_form() {
    let rows = [
        ("income", "income-first", "ca. 4'150.-", "4150"),
        ("income", "income-first", "CHF 60 Tsd.", "60000"),
        ("income", "income-first", "٤١٥٠", "4150"),
        ("income", "income-first", "85.000,00", "85000"),
        ("age", "age", "geb. 31/5/2013", "31.5.2013"),
        ("age", "age", "8 Monate", "0"),
        // What the plain readers read stays as it was typed, and so does what nobody can read.
        ("income", "income-first", "Fr. 4'150.–", "Fr. 4'150.–"),
        ("income", "income-first", "viel", "viel"),
        ("income", "income-first", "85.000", "85.000"),
    ];
    for (page, name, typed, expected) in rows {
        let mut session = with_rules(page, &[]);
        tell(&mut session, &format!("{name}={typed}"));
        assert_eq!(text(&session, name), expected, "{typed}");
    }
}

#[test]
fn before_the_rules_another_spelling_stays_until_they_come() {
    let mut session = at("income", &[]);
    tell(&mut session, "income-first=ca. 4'150.-; income-period-first:41");
    session.update(Event::Next);
    assert_eq!(text(&session, "income-first"), "ca. 4'150.-");
    assert!(session.blocking_error.is_some());
    session.update(Event::RulesCame);
    session.update(Event::Next);
    assert_ne!(session.route.path(), "/frage/income");
    assert_eq!(text(&session, "income-first"), "4150");
}

#[test]
fn what_has_two_meanings_is_asked_back_with_both() {
    // The name, what was typed, the words, the buttons, and the text after each of them.
    let rows = [
        ("income-first", "85.000", "Meinen Sie 85’000 oder 85 Franken?", "85’000 · 85", ["85000", "85"]),
        ("income-first", "65.000-", "Meinen Sie 65’000 oder −65’000 Franken?", "65’000 · −65’000", ["65000", "-65000"]),
        (
            "income-first",
            "50-60'000",
            "Meinen Sie 50’000 bis 60’000 oder 50 bis 60’000 Franken?",
            "50’000 bis 60’000 · 50 bis 60’000",
            ["50000 bis 60000", "50-60'000"],
        ),
        ("income-first", "65000-", "Meinen Sie 65’000 oder −65’000 Franken?", "65’000 · −65’000", ["65000", "-65000"]),
        ("income-first", "85.125", "Meinen Sie 85’125 Franken?", "Ja · Ändern", ["85125", "85.125"]),
        (
            "age",
            "310513",
            "Meinen Sie den 31. Mai 2013 oder den 13. Mai 2031?",
            "31. Mai 2013 · 13. Mai 2031",
            ["31.5.2013", "13.5.2031"],
        ),
    ];
    for (name, typed, asks, buttons, after) in rows {
        for (place, after) in after.into_iter().enumerate() {
            let mut session = with_rules(if name == "age" { "age" } else { "income" }, &[]);
            let period = if name == "age" { "" } else { "; income-period-first:39" };
            tell(&mut session, &format!("{name}={typed}{period}"));
            session.update(Event::Next);
            assert_eq!(words(session.doubt.as_ref()), asks, "{typed}");
            assert_eq!(labels(session.doubt.as_ref().unwrap()), buttons, "{typed}");
            reply(&mut session, name, place);
            assert_eq!(text(&session, name), after, "{typed}");
            assert_ne!(words(session.doubt.as_ref()), asks, "{typed}: asked twice");
        }
    }
}

#[test]
fn the_fachmodus_reads_the_same() {
    let mut session = with_rules("help", &[]);
    session.update(Event::Went(Route::Everything));
    tell(&mut session, "help:6; household:71");
    for (name, typed, expected) in [
        ("start", "sofort", "4.12.2026"),
        ("start", "Februar 2027", "1.2.2027"),
        ("start", "Mo, 1/2/27", "1.2.2027"),
        ("end", "31.Jänner 2028", "31.1.2028"),
        ("subtotal-first", "ca. CHF 64'000.--", "64000"),
        ("subtotal-first", "(12'000)", "-12000"),
        ("child-deductions-first", "2 Kinder", "2"),
    ] {
        tell(&mut session, &format!("{name}={typed}"));
        let found = text(&session, name);
        assert!(found == expected || typed == "sofort" && found.ends_with(".12.2026"), "{typed}: {found}");
    }
    tell(&mut session, "subtotal-first=85.000");
    let asked = Asked::named("subtotal-first").unwrap();
    let doubt = session.field_doubt(asked);
    assert_eq!(words(doubt.as_ref()), "Meinen Sie 85’000 oder 85 Franken?");
    session.update(Event::Replied(asked, 0));
    assert_eq!(text(&session, "subtotal-first"), "85000");
    // A range that the plain reader reads is asked back once.
    tell(&mut session, "subtotal-first=50-60'000");
    assert_eq!(labels(&session.field_doubt(asked).unwrap()), "50’000 bis 60’000 · 50 bis 60’000");
    session.update(Event::Replied(asked, 1));
    assert_eq!((session.field_doubt(asked), text(&session, "subtotal-first")), (None, "50-60'000".to_owned()));
}

#[test]
fn a_loss_can_be_typed_on_a_number_pad() {
    let mut session = with_rules("income", &[]);
    let asked = Asked::named("income-first").unwrap();
    for (typed, expected) in [("12000", "-12000"), ("-12000", "12000"), ("−12’000", "12’000"), ("", "-")] {
        tell(&mut session, &format!("income-first={typed}"));
        session.update(Event::Negated(asked));
        assert_eq!(text(&session, "income-first"), expected, "{typed}");
    }
}

#[test]
fn a_message_belongs_to_its_field() {
    let debts = "Ein Minus heisst hier Schulden. Sind die Schulden grösser als das Vermögen, geben Sie 0 ein.";
    let rows = [
        ("wealth", "wealth-band-first:113; told-wealth-first=-5000", debts),
        ("rent", "told-rent-first=-5000", "Schreiben Sie den Betrag ohne Minus."),
        ("days", "told-days=9; days-unit:87", "Eine Woche hat 7 Tage."),
        ("days", "told-days=40; days-unit:88", "Ein Monat hat höchstens 31 Tage."),
        ("days", "told-days=400; days-unit:89", "Ein Jahr hat höchstens 366 Tage."),
    ];
    for (page, told, expected) in rows {
        let ways: &[(&str, &str)] = match page {
            "rent" => &[("list", "applies-rent:1")],
            "days" if told.ends_with(":87") => &[("help", "family-help:3")],
            "days" => &[("help", "family-help:7")],
            _ => &[],
        };
        let mut session = with_rules(page, ways);
        tell(&mut session, told);
        session.update(Event::Next);
        let problem = session.blocking_error.unwrap_or_else(|| panic!("{told}: {:?}", session.doubt));
        let Route::Page(page) = session.route else { panic!("{told} went on") };
        let said = GERMAN.page_problem(page, problem, &session.shown());
        assert!(said.starts_with(expected), "{told}: {said}");
    }
}

#[test]
fn many_children_are_too_many_children() {
    for name in ["child-deductions-first", "child-deductions-second"] {
        let mut session = with_rules("help", &[]);
        session.update(Event::Went(Route::Everything));
        tell(&mut session, "help:6; household:70; start=1.2.2027");
        tell(&mut session, &format!("{name}=99"));
        let asked = Asked::named(name).unwrap();
        let found = session.derived().problems().iter().find(|problem| problem.asked == asked).copied();
        if let Some(Problem { kind, .. }) = found {
            let said = GERMAN.problem(kind, "99");
            assert!(said.contains("Kinderabz") && !said.contains("Tage"), "{name}: {said}");
        }
    }
}

#[test]
fn each_kind_of_field_names_what_is_wrong_in_it() {
    let rows = [
        ("subtotal-first", "64'000 im Jahr", "«im Jahr» gehört nicht in einen Betrag."),
        ("days", "2 pro Woche", "«pro Woche» gehört nicht in eine ganze Zahl."),
        ("age", "bald 14", "«bald» gehört nicht in ein Alter."),
        ("birth", "1.2.2013 oder 2014", "«oder» gehört nicht in ein Datum."),
        ("start", "Sommer 2027", "«Sommer» gehört nicht in ein Datum. Schreiben Sie den Tag oder den Monat,"),
        ("end", "31.2.2027", "Diesen Tag gibt es nicht: «31.2.2027»."),
        ("end", "2/13/2027", "Diesen Monat gibt es nicht: «13»."),
        ("end", "Februar 2027", "Hier fehlt der Tag oder das Jahr."),
        ("end", "Di, 1.2.2027", "Der Wochentag «Di» passt nicht zum Datum."),
        // Of a text without a figure nothing is named.
        ("subtotal-first", "viel", "«viel» ist kein Betrag."),
    ];
    for (name, typed, expected) in rows {
        let asked = Asked::named(name).unwrap();
        let Question::Text(question) = asked.question else { panic!("{name}") };
        let kind = problem(question, typed).unwrap();
        assert!(matches!(kind, ProblemKind::Amount(_) | ProblemKind::Count | ProblemKind::Age | ProblemKind::Date), "{typed}");
        let said = GERMAN.named_problem(Problem { asked, kind }, typed).replace(['\u{2068}', '\u{2069}'], "");
        assert!(said.starts_with(expected), "{typed}: {said}");
    }
}
