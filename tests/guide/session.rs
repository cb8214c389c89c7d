//! One visit: what keeps from going on, where «Weiter» leads, «Weiss ich nicht», changed answers, variants.

use hilfen_rechner::case::Domicile;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::family::{self, Page, PageProblemKind};
use hilfen_rechner::form::{Asked, ChoiceQuestion, ChosenOptions, ProblemKind, TextQuestion};
use hilfen_rechner::visit::{Asking, Event, MOST_VARIANTS, Outcome, Route, Session};

use crate::explore::empty;
use crate::support::{HOME, choice, field, filled, form, home, page, tell, text, today, variant, visit, walk};

const SUBTOTAL: TextQuestion = TextQuestion::Subtotal(Person::First);

/// The pages before one of [`HOME`].
pub fn before(name: &str) -> Session {
    let mut session = visit();
    let place = HOME.iter().position(|(known, _)| *known == name).unwrap_or_else(|| panic!("{name} is not on the way"));
    walk(&mut session, &HOME[..place]);
    session
}

/// A visit at a page that an item of the list opens, with the pages before it answered.
pub fn at_opened(item: &str, name: &str) -> Session {
    let mut session = visit();
    for (page_name, answers) in HOME {
        if session.route.path() == format!("/frage/{name}") {
            return session;
        }
        let ticked = [item];
        page(&mut session, page_name, if *page_name == "list" { &ticked } else { answers });
    }
    session
}

/// A visit at the days of a help that is chosen first.
pub fn at_days(pages: &[(&str, &[&str])]) -> Session {
    let mut session = visit();
    walk(&mut session, pages);
    session
}

/// The shown problem goes once it is solved, and not before.
#[test]
fn a_problem_follows_what_is_typed() {
    let mut session = before("age");
    session.update(Event::Next);
    for (typed, expected) in [("k", Some(PageProblemKind::Text(ProblemKind::Age))), ("4", None), ("41", None)] {
        tell(&mut session, &[&format!("age={typed}")]);
        assert_eq!(session.blocking_error.map(|problem| problem.kind), expected, "{typed}: not a new one while typing");
    }
    session.update(Event::Next);
    assert_eq!(session.blocking_error.map(|problem| problem.kind), Some(PageProblemKind::TooOld(41)));
}

/// A double tap or a held key presses «Weiter» again on the next page.
#[test]
fn weiter_on_an_untouched_page_answers_nothing() {
    for (name, answers) in HOME {
        let mut session = before(name);
        let (form, route) = (session.form.clone(), session.route);
        session.update(Event::Next);
        session.update(Event::Next);
        assert_eq!((&session.form, session.route), (&form, route), "{name}");
        assert!(session.blocking_error.is_some(), "{name}");
        page(&mut session, name, answers);
    }
}

/// What «Weiss ich nicht» means to the case: unknown, or as much as is known.
#[test]
fn dont_know_is_an_answer_where_it_is_offered() {
    type Row = (&'static str, Session, &'static [&'static str], Vec<(&'static str, &'static str)>);
    let rows: Vec<Row> = vec![
        ("income", before("income"), &[], vec![("subtotal-first", "?")]),
        ("wealth", before("wealth"), &[], vec![("wealth-first", "?")]),
        ("wage", at_opened("applies-wage", "child-wage"), &[], vec![("own-wage", "?")]),
        ("rent", at_opened("applies-rent", "rent"), &[], vec![("property-first", "?"), ("upkeep-first", "?")]),
        ("alimony", at_opened("applies-alimony", "alimony"), &[], vec![("maintenance-paid-first", "?")]),
        ("day care", at_opened("applies-day-care", "day-care"), &[], vec![("day-care-first", "?")]),
        ("illness", at_opened("applies-illness", "illness"), &[], vec![("illness-first", "?")]),
        (
            "pension known, wealth not",
            at_opened("applies-money", "child-money"),
            &["has-pension", "told-pension-child=1000", "has-wealth"],
            vec![("own-other", "12000.00"), ("wealth-child", "?")],
        ),
    ];
    for (name, mut session, answers, written) in rows {
        let route = session.route;
        tell(&mut session, answers);
        session.update(Event::DontKnow);
        assert_ne!(session.route, route, "{name}: {:?}", session.blocking_error);
        for (question, expected) in written {
            let asked = Asked::named(question).unwrap_or_else(|| panic!("{question}"));
            assert_eq!(text(&session.form, asked), expected, "{name}");
        }
        let Route::Page(page) = route else { panic!("{name}") };
        assert!(family::is_answered(&session.form, page), "{name}");
    }
}

#[test]
fn where_there_is_no_such_button_dont_know_answers_nothing() {
    for name in ["help", "age", "list", "parents", "children"] {
        let mut session = before(name);
        let (form, route) = (session.form.clone(), session.route);
        session.update(Event::DontKnow);
        assert_eq!((&session.form, session.route), (&form, route), "{name}");
    }
}

/// The page of a parent's children asks for the number of all children where the deductions are not known.
#[test]
fn unknown_deductions_are_none_to_all_of_the_children() {
    let deductions = field(0, TextQuestion::ChildDeductions(Person::First));
    for (answers, expected) in [(vec!["child-count-first:?", "children-first=3"], "0 bis 3"), (vec!["child-count-first:?"], "?")]
    {
        let mut session = before("children");
        page(&mut session, "children", &answers);
        assert_eq!(text(&session.form, deductions), expected);
    }
}

/// Changes the answers of a page from the result and gives the pages that follow until one is back.
fn changed_from(from: Route, pages: &[(&str, &[&str])], one: Page, answers: &[&str], later: &[(&str, &[&str])]) -> Vec<String> {
    let mut session = visit();
    walk(&mut session, pages);
    session.update(Event::Went(from));
    session.update(Event::Went(Route::Page(one)));
    page(&mut session, &one.name(), answers);
    let mut way = Vec::new();
    while let Route::Page(opened) = session.route {
        way.push(opened.name());
        let (_, answers) = later.iter().find(|(name, _)| *name == opened.name()).unwrap_or_else(|| panic!("{way:?}"));
        page(&mut session, &opened.name(), answers);
    }
    assert_eq!(session.route, from);
    way
}

#[test]
fn who_changes_an_answer_is_back_as_soon_as_all_is_answered() {
    let own = Page::named("list").unwrap();
    let opened: &[(&str, &[&str])] = &[
        ("foster-form", &["foster-form:LongTerm"]),
        ("rent", &["told-rent-first=500"]),
        ("alimony", &["alimony-set-first:Agreed"]),
        ("child-wage", &["told-wage-child=800", "wage-times:TwelveTimes"]),
        ("child-money", &["has-wealth", "told-wealth-child=100000"]),
        ("days", &["told-days=2", "days-unit:Weekly"]),
        ("list", &["none"]),
        ("wealth", &["wealth-band-first:SingleBelow"]),
    ];
    let rows: Vec<(&str, Page, &[&str], &[&str])> = vec![
        ("nothing is new", Page::Age, &["age=12"], &[]),
        ("the same again", Page::Income(Person::First), &[], &[]),
        ("one more", own, &["applies-rent"], &["rent"]),
        ("two more", own, &["applies-rent", "applies-alimony"], &["rent", "alimony"]),
        ("one in the middle", own, &["applies-wage"], &["child-wage"]),
        ("another help keeps the rest", Page::Help, &["family-help:FosterFamily"], &["foster-form"]),
        ("another help with another list", Page::Help, &["family-help:FamilyCoaching"], &["list", "days"]),
        ("two in the middle", own, &["applies-wage", "applies-money"], &["child-wage", "child-money"]),
        ("less", Page::Parents, &["parents:NoLiableParents"], &[]),
        ("other bands", Page::Children(Person::First), &["child-count-first:Zero"], &["wealth"]),
        ("an end", own, &["applies-asylum"], &[]),
        ("a page after the figure", Page::Start, &["start=1.3.2027"], &[]),
        ("another one", Page::Proposer, &["proposer:SocialService"], &[]),
    ];
    for from in [Route::Review, Route::Result] {
        for (name, one, answers, expected) in &rows {
            assert_eq!(changed_from(from, HOME, *one, answers, opened), *expected, "{name}, from {from:?}");
        }
    }
}

/// Thirty days a year are no days of coaching a month.
#[test]
fn days_in_a_unit_of_another_help_are_asked_again() {
    let mut session = visit();
    walk(&mut session, &[("help", &["family-help:ReliefStay"]), ("days", &["told-days=30", "days-unit:Yearly"])]);
    let days = field(0, TextQuestion::DaysPerMonth);
    assert_eq!(text(&session.form, days), "2 bis 3");
    session.update(Event::Went(Route::Page(Page::Help)));
    walk(&mut session, &[("help", &["family-help:FamilyCoaching"]), ("list", &["none"])]);
    assert_eq!(session.route, Route::Page(Page::Days(0)));
    assert_eq!(text(&session.form, days), "", "it is open");
}

#[test]
fn who_looked_ahead_goes_on_from_gap_to_gap() {
    for from in [Route::Review, Route::Result, Route::Everything] {
        for (place, (name, _)) in HOME.iter().enumerate() {
            let mut session = before(name);
            session.update(Event::Went(from));
            session.update(Event::Went(session.guided()));
            walk(&mut session, &HOME[place..]);
            assert_eq!(session.route, Route::Result, "from {from:?} at {name}");
        }
    }
}

#[test]
fn a_page_that_is_not_on_the_way_leads_to_the_first_gap() {
    let rent = Route::Page(Page::Rent(Person::First));
    let mut complete = visit();
    walk(&mut complete, HOME);
    let rows = [
        ("nothing is answered", empty(), Route::Page(Page::Help)),
        ("the help is chosen", before("age").form, Route::Page(Page::Age)),
        ("all is answered", complete.form, Route::Result),
    ];
    for (name, form, expected) in rows {
        assert_eq!(Session::new(form.clone(), today(), Some(rent)).route, expected, "{name}");
        let mut session = Session::new(form, today(), Some(Route::Everything));
        session.update(Event::Went(rent));
        assert_eq!(session.route, expected, "{name}");
    }
}

/// What was typed and chosen moves nothing before «Weiter», and stays on its page.
#[test]
fn what_is_typed_counts_after_weiter_and_is_not_lost_before() {
    let mut session = visit();
    walk(&mut session, HOME);
    let (form, outcome) = (session.form.clone(), session.derived().outcome.clone());
    session.update(Event::Went(Route::Page(Page::Income(Person::First))));
    tell(&mut session, &["income-first=9000", "income-period-first:TwelveTimes"]);
    session.update(Event::Went(Route::Page(Page::Help)));
    assert_eq!((&session.form, &session.derived().outcome), (&form, &outcome), "nothing counts");
    session.update(Event::Went(Route::Page(Page::Income(Person::First))));
    let income = field(0, TextQuestion::Income(Person::First));
    assert_eq!((text(&session.shown(), income), text(&session.form, income)), ("9000", "4150"));
    session.update(Event::Next);
    assert_eq!(text(&session.form, field(0, SUBTOTAL)), "108000.00");
    assert!(session.draft.is_empty(), "{:?}", session.draft);
}

/// An item that is ticked no more keeps what was told on its page, unread.
#[test]
fn what_was_told_behind_an_item_comes_back_with_it() {
    let rent = field(0, TextQuestion::Property(Person::First));
    let list = Route::Page(Page::named("list").unwrap());
    let mut session = at_opened("applies-rent", "rent");
    page(&mut session, "rent", &["told-rent-first=500"]);
    assert_eq!(text(&session.form, rent), "6000.00");
    session.update(Event::Went(list));
    page(&mut session, "list", &["none"]);
    assert_eq!(text(&session.form, rent), "0", "nobody lets a house now");
    session.update(Event::Went(list));
    page(&mut session, "list", &["applies-rent"]);
    assert_eq!(text(&session.form, rent), "6000.00", "and now again");
}

#[test]
fn variants_are_kept_swapped_and_dropped() {
    let [first, second] = [form(&home()), filled(form(&home()))];
    let mut session = Session::new(first.clone(), today(), Some(Route::Result));
    session.update(Event::KeepVariant);
    (session.form, session.is_opened) = (second.clone(), true);
    session.update(Event::UseVariant(0));
    assert_eq!((&session.form, session.is_opened), (&first, false));
    assert_eq!(session.variants, [variant(&second, true)], "swapped, nothing is lost");
    session.update(Event::UseVariant(0));
    assert_eq!((&session.form, session.is_opened), (&second, true), "and back");
    assert_eq!(session.variants, [variant(&first, false)]);
    session.is_opened = false;
    for events in [&[Event::UseVariant(1)][..], &[Event::Ask(Asking::DropVariant(1)), Event::Answered(true)]] {
        let before = session.clone();
        events.iter().for_each(|event| session.update(event.clone()));
        assert_eq!(session, before, "there is no such variant");
    }
    for _ in 0..=MOST_VARIANTS {
        session.update(Event::KeepVariant);
    }
    assert_eq!(session.variants.len(), MOST_VARIANTS);
    assert_eq!(Session::restored(&session.kept(), today(), Some(Route::Result)), session, "kept over a reload");
    session.update(Event::Ask(Asking::DropVariant(0)));
    assert_eq!(session.variants.len(), MOST_VARIANTS, "it asks first");
    session.update(Event::UseVariant(0));
    session.update(Event::Answered(true));
    assert_eq!(session.variants.len(), MOST_VARIANTS, "what stands there now was not asked about");
    session.update(Event::UseVariant(0));
    session.update(Event::Ask(Asking::DropVariant(0)));
    session.update(Event::Answered(true));
    assert_eq!(session.variants, vec![variant(&second, false); MOST_VARIANTS - 1]);
}

#[test]
fn a_variant_without_the_present_page_leads_to_its_own_gap() {
    let mut session = before("wealth");
    session.variants.push(variant(&before("age").form, false));
    session.update(Event::UseVariant(0));
    assert_eq!(session.route, Route::Page(Page::Age));
}

/// Where the canton cannot pay, whatever is still open, nothing more is asked; once it can again, everything is.
#[test]
fn after_a_no_nothing_more_is_asked() {
    let mut session = at_opened("applies-elsewhere", "elsewhere");
    page(&mut session, "elsewhere", &["elsewhere:Abroad"]);
    assert_eq!((session.route, session.guided()), (Route::Result, Route::Result));
    assert!(session.derived().is_refused);
    assert!(!session.derived().questions.asked.contains(&field(0, SUBTOTAL)), "money does not matter");
    assert!(session.derived().questions.asked.contains(&choice(0, ChoiceQuestion::Basis)), "what decides stays where it is");

    session.update(Event::Went(Route::Page(Page::Elsewhere)));
    page(&mut session, "elsewhere", &["elsewhere:OtherCanton"]);
    assert_eq!(session.route, Route::Result, "back to where one came from");
    session.update(Event::Went(Route::Page(Page::named("list").unwrap())));
    page(&mut session, "list", &["none"]);
    assert_eq!(session.route, Route::Page(Page::Extent(0)), "all that is open matters again");
    assert_eq!(session.form.at(0).domicile(), Some(Domicile::BaselLandschaft));
}

/// The Fachmodus has one page: an answer there counts at once, and the family way knows it.
#[test]
fn an_answer_in_the_fachmodus_counts_at_once() {
    let mut session = visit();
    walk(&mut session, HOME);
    session.update(Event::Went(Route::Everything));
    session.update(Event::Typed(field(0, SUBTOTAL), "70000".to_owned()));
    assert_eq!(text(&session.form, field(0, SUBTOTAL)), "70000");
    assert!(session.draft.is_empty());
    assert!(matches!(session.derived().outcome, Outcome::Assessed(_)));
    let income = field(0, TextQuestion::Income(Person::First));
    assert!(!session.form.of(income).was_answered(income.question), "what the family told is dropped");
}

/// The page paints a key before the rules run.
#[test]
fn what_follows_from_a_key_can_come_later() {
    let typed = || Event::Typed(field(0, SUBTOTAL), "70000".to_owned());
    let mut at_once = visit();
    walk(&mut at_once, HOME);
    at_once.update(Event::Went(Route::Everything));
    let mut later = at_once.clone();
    at_once.update(typed());
    later.take(typed());
    assert_eq!(text(&later.form, field(0, SUBTOTAL)), "70000");
    assert_ne!(later.derived(), at_once.derived());
    later.derive();
    assert_eq!(later, at_once);
}
