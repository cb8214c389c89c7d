//! The Fachmodus on the answers of a family.

use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::family::{FieldNote, field_note, is_joint};
use hilfen_rechner::form::{Asked, HouseholdOption, TextQuestion};
use hilfen_rechner::visit::{Event, Route, Session, Told, open_for_professionals, readings_of_visit, told_pages};

use crate::shipped::are_shipped;
use crate::support::{HOME, choice, field, text, visit, walk};

/// Pages with what is told on each.
type Pages = [(&'static str, &'static [&'static str])];

/// A couple with a joint income and much wealth, and a child in a home.
const COUPLE: &Pages = &[
    ("help", &["family-help:Home"]),
    ("age", &["age=9"]),
    ("list", &["none"]),
    ("extent", &["family-extent:Full"]),
    ("parents", &["parents:Together"]),
    ("income", &["income-first=115000", "income-period-first:Yearly"]),
    ("children", &["child-count-first:Three"]),
    ("wealth", &["wealth-band-first:More", "told-wealth-first=300000"]),
];

fn walked(pages: &[(&str, &[&str])]) -> Session {
    let mut session = visit();
    walk(&mut session, pages);
    session.update(Event::Went(Route::Everything));
    session
}

fn named(name: &str) -> Asked {
    Asked::named(name).unwrap()
}

fn open(session: &Session) -> Vec<String> {
    open_for_professionals(&session.form, &session.derived().questions).iter().map(|asked| asked.name()).collect()
}

#[test]
fn each_answer_says_where_it_comes_from() {
    let session = walked(HOME);
    let rows = [
        ("maintenance-paid-first", Some(FieldNote::Denied)),
        ("day-care-first", Some(FieldNote::Denied)),
        ("own-wage", Some(FieldNote::Denied)),
        ("change-since-first", Some(FieldNote::Denied)),
        ("asylum", Some(FieldNote::Denied)),
        ("partner-first", Some(FieldNote::Denied)),
        ("another", Some(FieldNote::Denied)),
        ("subtotal-first", Some(FieldNote::Approximate)),
        ("start", Date::new(2026, 12, 1).map(FieldNote::StartOpen)),
        ("contribution", Some(FieldNote::Open)),
        ("birth", Some(FieldNote::Open)),
        // Answers of the family, and what may stay empty.
        ("wealth-first", None),
        ("child-deductions-first", None),
        ("domicile", None),
        ("household", None),
        ("end", None),
        // Not answered: the list says so.
        ("basis", None),
        ("maintenance-first", None),
    ];
    for (name, expected) in rows {
        let Some(asked) = Asked::named(name) else { panic!("no question {name}") };
        assert_eq!(field_note(&session.form, asked), expected, "{name}");
    }
}

#[test]
fn an_answer_of_a_professional_has_no_note_of_the_family() {
    let mut session = walked(HOME);
    session.update(Event::Typed(named("maintenance-paid-first"), "0".to_owned()));
    session.update(Event::Typed(named("subtotal-first"), "54000".to_owned()));
    session.update(Event::Typed(named("start"), "1.3.2027".to_owned()));
    for name in ["maintenance-paid-first", "subtotal-first", "start"] {
        assert_eq!(field_note(&session.form, named(name)), None, "{name}");
    }
    // The other items of the list still say what the family said.
    assert_eq!(field_note(&session.form, named("day-care-first")), Some(FieldNote::Denied));
}

#[test]
fn other_answers_have_no_notes() {
    let session = Session::new(crate::support::form(&crate::support::home()), crate::support::today(), None);
    for asked in session.derived().questions.asked.iter() {
        assert_eq!(field_note(&session.form, *asked), None, "{}", asked.name());
    }
    assert_eq!(open(&session), [""; 0]);
}

#[test]
fn what_only_a_professional_answers_is_listed_until_it_is_answered() {
    let mut session = walked(HOME);
    assert_eq!(
        open(&session),
        [
            "start",
            "birth",
            "support-residence",
            "basis",
            "recognition",
            "place",
            "schooling",
            "vocational",
            "contribution",
            "request",
            "tax-basis"
        ]
    );
    session.update(Event::Chose(named("recognition"), None));
    session.update(Event::Typed(named("contribution"), "9000".to_owned()));
    session.update(Event::Typed(named("start"), "1.2.2027".to_owned()));
    session.update(Event::Typed(named("birth"), "31.5.2013".to_owned()));
    assert_eq!(open(&session), ["support-residence", "basis", "place", "schooling", "vocational", "request", "tax-basis"]);
}

#[test]
fn a_joint_income_stands_at_the_first_parent_until_it_is_given_apart() {
    if !are_shipped() {
        return;
    }
    let mut session = walked(COUPLE);
    let of = |session: &Session, name: &str| text(&session.form, named(name)).to_owned();
    assert!(is_joint(&session.form));
    assert_eq!(of(&session, "subtotal-second"), "0");
    session.update(Event::GiveApart);
    assert!(!is_joint(&session.form));
    // The figures of the first parent stay. The wealth of both is not nothing, so that of the second one is open.
    for (name, expected) in [
        ("subtotal-first", "115000.00"),
        ("subtotal-second", ""),
        ("wealth-first", "120000.00"),
        ("wealth-second", ""),
        ("property-second", "0"),
        ("upkeep-second", "0"),
    ] {
        assert_eq!(of(&session, name), expected, "{name}");
    }
    // It stays so after other answers.
    session.update(Event::Chose(named("recognition"), None));
    session.update(Event::Typed(field(0, TextQuestion::Subtotal(Person::First)), "95000".to_owned()));
    session.update(Event::Typed(field(0, TextQuestion::Subtotal(Person::Second)), "20000".to_owned()));
    assert_eq!((of(&session, "subtotal-first"), of(&session, "subtotal-second")), ("95000".to_owned(), "20000".to_owned()));
    assert!(!is_joint(&session.form));
}

#[test]
fn only_parents_together_have_a_joint_income() {
    let mut session = walked(COUPLE);
    session.update(Event::Chose(choice(0, hilfen_rechner::form::ChoiceQuestion::Household), Some(HouseholdOption::Apart.into())));
    assert!(!is_joint(&session.form));
    assert!(!is_joint(&walked(HOME).form));
}

/// What was told on a page, in a word.
fn told(session: &Session, page: &str) -> &'static str {
    let pages = told_pages(&session.form, session.moves());
    match pages.iter().find(|(of, _)| of.name() == page).map(|(_, told)| told) {
        Some(Told::OnPage) => "told",
        Some(Told::InExpertMode) => "changed",
        Some(Told::OnlyInExpertMode(_)) => "only changed",
        Some(Told::Open) => "open",
        None => "no page",
    }
}

#[test]
fn a_look_back_says_what_was_changed_in_the_fachmodus() {
    let rows: &[(&Pages, Event, &str, &str)] = &[
        (HOME, Event::Settled, "income", "told"),
        (HOME, Event::Typed(named("subtotal-first"), "54000".to_owned()), "income", "changed"),
        (HOME, Event::Typed(named("subtotal-first"), "54000".to_owned()), "wealth", "told"),
        (HOME, Event::Typed(named("subtotal-first"), String::new()), "income", "open"),
        (HOME, Event::Chose(named("extent"), None), "extent", "changed"),
        (&HOME[..6], Event::Settled, "children", "open"),
        (COUPLE, Event::GiveApart, "income", "only changed"),
        (COUPLE, Event::Settled, "proposer", "no page"),
        (COUPLE, Event::Chose(named("basis"), Some(hilfen_rechner::case::Basis::Order.into())), "proposer", "changed"),
    ];
    for (pages, event, page, expected) in rows {
        let mut session = walked(pages);
        session.update(event.clone());
        assert_eq!(told(&session, page), *expected, "{page} after {event:?}");
    }
}

#[test]
fn a_way_that_has_ended_asks_for_no_income() {
    let said = |session: &Session| {
        let line = session.derived().line().expect("no line");
        line.entries.iter().flat_map(|entry| hilfen_rechner::text::GERMAN.line_entry(line, entry)).collect::<Vec<_>>()
    };
    for (elsewhere, expected) in [("OtherCanton", "Das klärt das AKJB"), ("Abroad", ""), ("Disputed", "Das klärt das AKJB")] {
        let mut session = visit();
        let place = format!("elsewhere:{elsewhere}");
        walk(&mut session, &[("help", &["family-help:Home"]), ("age", &["age=13"]), ("list", &["applies-elsewhere"])]);
        walk(&mut session, &[("elsewhere", &[place.as_str()])]);
        let said = said(&session);
        assert!(said.iter().all(|said| !said.contains("Es fehlt")), "{elsewhere}: {said:?}");
        assert!(said.iter().any(|said| said.contains(expected)), "{elsewhere}: {said:?}");
    }
}

#[test]
fn the_readings_of_the_visit_stand_where_the_answers_rest_on_them() {
    let ids = |session: &Session| readings_of_visit(&session.form).iter().map(|reading| reading.id()).collect::<Vec<_>>();
    assert_eq!(ids(&walked(HOME)), ["tax-free-wealth", "estimated-income"]);
    assert_eq!(ids(&walked(COUPLE)), ["tax-free-wealth", "wage-from-14", "estimated-income"]);
    assert_eq!(ids(&walked(&HOME[..5])), [""; 0]);
    let mut exact = HOME.to_vec();
    exact[5] = ("income", &["income-first=53950", "income-period-first:Ruling"]);
    exact[7] = ("wealth", &["wealth-band-first:Taxable", "told-taxable-first=0"]);
    assert_eq!(ids(&walked(&exact)), [""; 0]);
    let mut rent = HOME[..6].to_vec();
    rent[2] = ("list", &["applies-rent"]);
    rent.push(("rent", &["told-rent-first=1000"]));
    assert_eq!(ids(&walked(&rent)), ["flat-upkeep", "estimated-income"]);
}
