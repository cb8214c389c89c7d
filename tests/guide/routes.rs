//! The addresses: each page has one that names no answer, and those of earlier versions lead to the page that asks the same now.

use std::collections::HashSet;

use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::family::Page;
use hilfen_rechner::form::{Asked, ChoiceQuestion, MOST_HELPS, Question, Side, TextQuestion};
use hilfen_rechner::visit::{Event, Route, page_for, route_to};

use crate::support::{HOME, choice, field, page, visit, walk};

#[test]
fn every_page_has_an_address_of_its_own() {
    let mut names = HashSet::new();
    for page in Page::all() {
        assert!(names.insert(page.name()), "{} is the name of two pages", page.name());
        assert_eq!(Page::named(&page.name()), Some(page));
        assert_eq!(Route::read(&Route::Page(page).path()), Some(Route::Page(page)));
    }
    for route in [Route::Review, Route::Result, Route::Everything, Route::Data, Route::About] {
        assert_eq!(Route::read(&route.path()), Some(route));
    }
    for path in ["", "/", "/frage", "/frage/", "/frage/nichts", "/frage/start.0", "/frage/start.5", "/frage/start.x", "/pruefen/"]
    {
        assert_eq!(Route::read(path), None, "{path:?}");
    }
    for path in ["/alles/", "/alles/nichts", "/alles/start.0"] {
        assert_eq!(Route::read(path), None, "{path:?}");
    }
}

#[test]
fn every_question_has_a_place_in_the_fachmodus_and_its_old_address_leads_somewhere() {
    for question in TextQuestion::all().map(Question::Text).chain(ChoiceQuestion::all().map(Question::Choice)) {
        for help in 0..MOST_HELPS {
            let asked = Asked { help, nth: 0, question };
            assert_eq!(Route::read(&Route::Field(asked).path()), Some(Route::Field(asked)));
            assert!(matches!(Route::read(&format!("/frage/{}", asked.name())), Some(Route::Page(_))), "{}", asked.name());
        }
    }
}

#[test]
fn addresses_of_earlier_versions_lead_to_the_page_that_asks_the_same() {
    let first = Person::First;
    let rows = [
        ("help", Page::Help),
        ("birth", Page::Age),
        ("start", Page::Start),
        ("domicile", Page::Elsewhere),
        ("asylum", Page::List(Side::Own)),
        ("social-assistance", Page::List(Side::Own)),
        ("extent", Page::Extent(0)),
        ("extent.2", Page::Extent(1)),
        ("foster-form", Page::FosterForm(0)),
        ("days", Page::Days(0)),
        ("household", Page::Parents),
        ("subtotal-first", Page::Income(first)),
        ("subtotal-second", Page::Income(Person::Second)),
        ("subtotal-first-partner", Page::Income(Person::FirstPartner)),
        ("property-first", Page::Rent(first)),
        ("maintenance-paid-first", Page::Alimony(first)),
        ("day-care-first", Page::DayCare(first)),
        ("illness-first", Page::Illness(first)),
        ("child-deductions-first", Page::Children(first)),
        ("wealth-first", Page::Wealth(first)),
        ("own-wage", Page::ChildWage),
        ("own-other", Page::ChildMoney),
        ("reaches-parents", Page::ChildMoneyTo),
        ("indicated-by", Page::Proposer),
        ("recognition", Page::Help),
    ];
    for (name, expected) in rows {
        assert_eq!(Route::read(&format!("/frage/{name}")), Some(Route::Page(expected)), "{name}");
    }
}

/// An answer is changed where the family way asks for it, and what it never asks, in the Fachmodus.
#[test]
fn an_answer_is_changed_on_the_page_that_asks_for_it() {
    let mut session = visit();
    walk(&mut session, HOME);
    let form = &session.form;
    let rows = [
        (field(0, TextQuestion::Birth), Some(Page::Age)),
        (field(0, TextQuestion::Subtotal(Person::First)), Some(Page::Income(Person::First))),
        (field(0, TextQuestion::Wealth(Person::First)), Some(Page::Wealth(Person::First))),
        (field(0, TextQuestion::Property(Person::First)), Some(Page::List(Side::Own))),
        (choice(0, ChoiceQuestion::Asylum), Some(Page::List(Side::Own))),
        (field(0, TextQuestion::Start), Some(Page::Start)),
        (choice(0, ChoiceQuestion::Recognition), None),
        (choice(0, ChoiceQuestion::MilderMeasure), None),
    ];
    for (asked, expected) in rows {
        assert_eq!(page_for(form, asked), expected, "{asked:?}");
        assert_eq!(route_to(form, asked), expected.map_or(Route::Field(asked), Route::Page));
    }
}

/// The back button leads back: never to a page that stands behind the one that was left.
#[test]
fn back_to_a_page_about_the_help_leads_to_the_help() {
    for (option, path) in [("family-help:Undecided", "/frage/undecided"), ("family-help:SomethingElse", "/frage/other-help")] {
        let mut session = visit();
        page(&mut session, "help", &[option]);
        assert_eq!(session.route.path(), path);
        session.update(Event::Went(Route::FIRST));
        walk(&mut session, &[("help", &["family-help:FamilyCoaching"]), ("list", &["none"])]);
        assert_eq!(session.route.path(), "/frage/days");
        session.update(Event::Went(Route::read("/frage/list").unwrap()));
        session.update(Event::Went(Route::read(path).unwrap()));
        assert_eq!(session.route, Route::FIRST);
    }
}
