//! What was told for one question never counts for another: a page is asked again once it asks something else.

use proptest::prelude::*;

use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::family::{self, Moves, Page};
use hilfen_rechner::form::{Asked, ChoiceQuestion, Form, HouseholdOption, Side, read};
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::{Event, Route, Session, restore, written};

use crate::shipped::are_shipped;
use crate::support::{page, text, today, visit, walk};
use crate::wanderer::{Luck, answer, family_text, luck, to_the_result};

/// The answers to «Wie leben die Eltern?» of a minor.
const PARENTS: [&str; 6] = ["Together", "Apart", "One", "NoLiableParents", "YoungPerson", "Else"];

/// A family that ticks all that opens a page about money.
const ALL: &[(&str, &[&str])] = &[
    ("help", &["family-help:Home"]),
    ("age", &["age=15"]),
    (
        "list",
        &[
            "applies-partner",
            "applies-wage",
            "applies-money",
            "applies-rent",
            "applies-alimony",
            "applies-day-care",
            "applies-illness",
        ],
    ),
    ("extent", &["family-extent:Full"]),
];

/// An answer to each page that can follow, which none of the others gives.
fn reply(name: &str) -> &'static [&'static str] {
    match name {
        "income" => &["income-first=4150", "income-period-first:ThirteenTimes"],
        "income-partner" => &["income-first-partner=3000", "income-period-first-partner:TwelveTimes"],
        "child-wage" => &["told-wage-child=950", "wage-times:TwelveTimes"],
        "child-money" => &["has-pension", "told-pension-child=400"],
        "child-money-to" => &["child-money-to:NotCounted"],
        "rent" => &["told-rent-first=500"],
        "alimony" => &["alimony-set-first:Ordered", "told-alimony-first=300"],
        "day-care" => &["told-day-care-first=200"],
        "illness" => &["illness-in-ruling-first:YesNo(true)", "told-illness-first=1500"],
        "children" => &["child-count-first:One"],
        "wealth" => &["wealth-band-first:Taxable", "told-taxable-first=5000"],
        other => panic!("no answer to {other}"),
    }
}

/// Answers the pages up to the result. Gives their names.
fn on_to_the_result(session: &mut Session) -> Vec<String> {
    let mut asked = Vec::new();
    while let Route::Page(now) = session.route {
        asked.push(now.name());
        assert!(asked.len() < 30, "round and round: {asked:?}");
        page(session, &now.name(), reply(&now.name()));
    }
    asked
}

fn with_parents(parents: &str) -> Session {
    let mut session = visit();
    walk(&mut session, ALL);
    page(&mut session, "parents", &[&format!("parents:{parents}")]);
    on_to_the_result(&mut session);
    session
}

/// Changes an answer from the result on.
fn change(session: &mut Session, name: &str, answers: &[&str]) {
    session.update(Event::Went(Route::Page(Page::named(name).unwrap())));
    page(session, name, answers);
}

fn figure(session: &Session, name: &str) -> String {
    text(&session.form, Asked::named(name).unwrap()).to_owned()
}

/// The pages about the own money of who answers: with both parents they are about both.
const OWN: [&str; 7] = ["income", "rent", "alimony", "day-care", "illness", "children", "wealth"];

#[test]
fn after_another_answer_about_the_parents_each_page_that_asks_something_else_is_asked() {
    if !are_shipped() {
        return;
    }
    let is_of_both = |parents: &str| parents == "Together";
    let is_of_one = |parents: &str| ["Apart", "One"].contains(&parents);
    let has_pages = |parents: &str| is_of_both(parents) || is_of_one(parents);
    let is_yourself = |parents: &str| parents == "YoungPerson";
    for from in PARENTS {
        let before = with_parents(from);
        for to in PARENTS.into_iter().filter(|to| *to != from) {
            let mut session = before.clone();
            change(&mut session, "parents", &[&format!("parents:{to}")]);
            let mut expected: Vec<&str> = Vec::new();
            if has_pages(to) && (!has_pages(from) || is_of_both(from) != is_of_both(to)) {
                expected.extend(OWN);
                expected.push("child-money-to");
            }
            if is_of_one(to) && !is_of_one(from) {
                expected.push("income-partner");
            }
            if to != "Else" && (from == "Else" || is_yourself(from) != is_yourself(to)) {
                expected.push("child-money");
            }
            if to != "Else" && from == "Else" {
                expected.push("child-wage");
            }
            if is_of_one(from) && is_of_both(to) {
                for name in ["subtotal-first", "property-first", "child-deductions-first", "wealth-first"] {
                    assert_eq!(figure(&session, name), "", "{from} → {to}: {name} was told for one parent");
                }
            }
            let mut again = session.clone();
            let mut asked = on_to_the_result(&mut session);
            asked.sort_unstable();
            expected.sort_unstable();
            assert_eq!(asked, expected, "{from} → {to}");
            // At once back to the old answer: all that was told for it counts again.
            change(&mut again, "parents", &[&format!("parents:{from}")]);
            assert_eq!(again.route, Route::Result, "{from} → {to} → {from}");
            assert_eq!(read(&again.form, today()), read(&before.form, today()), "{from} → {to} → {from}");
            assert!(!written([&again.form]).contains("told-for-"), "nothing is set aside any more");
        }
    }
}

/// Other answers with which a page asks something else: where they are changed on the way, and the pages that are asked again.
#[test]
fn after_other_answers_too() {
    if !are_shipped() {
        return;
    }
    let start: &[(&str, &[&str])] = &[("help", &["family-help:Home"]), ("age", &["age=15"])];
    let rest: &[(&str, &[&str])] = &[("extent", &["family-extent:Full"]), ("parents", &["parents:One"])];
    let alone = |list: &'static [&'static str]| {
        let mut session = visit();
        walk(&mut session, &[start, &[("list", list)], rest].concat());
        on_to_the_result(&mut session);
        session
    };
    // The income of today, in place of that of the last year.
    let mut session = alone(&["none"]);
    change(&mut session, "list", &["applies-changed"]);
    assert_eq!(on_to_the_result(&mut session), ["income"]);
    // A partner: what both own together.
    let mut session = alone(&["none"]);
    change(&mut session, "list", &["applies-partner"]);
    assert_eq!(on_to_the_result(&mut session), ["income-partner", "wealth"]);
    // It is the same partner, but not long enough.
    change(&mut session, "income-partner", &["income-period-first-partner:NotStable", "income-first-partner="]);
    assert_eq!(on_to_the_result(&mut session), ["wealth"]);
    // Of age: the young person's maintenance, illness and money, not those of the parents.
    let mut session = alone(&["applies-wage", "applies-money", "applies-alimony"]);
    change(&mut session, "age", &["age=19"]);
    assert_eq!(session.route, Route::Page(Page::List(Side::Own)));
    assert!(!family::is_answered(&family::told(&session.form), Page::List(Side::Own)));
    assert_eq!(figure(&session, "maintenance-child"), "", "nobody was asked about it");
    page(&mut session, "list", &["applies-money"]);
    assert_eq!(on_to_the_result(&mut session), ["child-money"]);
    // Days of another help.
    let mut session = visit();
    let coaching: &[(&str, &[&str])] =
        &[("help", &["family-help:FamilyCoaching"]), ("list", &["none"]), ("days", &["told-days=3", "days-unit:Monthly"])];
    walk(&mut session, coaching);
    change(&mut session, "help", &["family-help:ReliefStay"]);
    assert_eq!(session.route.path(), "/frage/days");
    assert_eq!(figure(&session, "days"), "");
    let days = session.shown();
    assert_eq!(text(&days, Asked::named("told-days").unwrap()), "", "days of another help may mislead");
}

/// What somebody typed and did not send is no draft for another question.
#[test]
fn what_was_typed_for_another_question_does_not_stand_on_the_page() {
    let mut session = visit();
    walk(&mut session, ALL);
    page(&mut session, "parents", &["parents:One"]);
    session.update(Event::Typed(Asked::named("income-first").unwrap(), "4150".to_owned()));
    change(&mut session, "parents", &["parents:Together"]);
    assert_eq!(session.route.path(), "/frage/income");
    assert_eq!(text(&session.shown(), Asked::named("income-first").unwrap()), "");
    session.update(Event::Next);
    assert_eq!(session.route.path(), "/frage/income");
}

/// The Fachmodus changes the parents: the amounts of one are not those of both, and the other way round.
#[test]
fn in_the_fachmodus_too() {
    let household = Asked::chosen(0, ChoiceQuestion::Household);
    let set = |session: &mut Session, option: HouseholdOption| session.update(Event::Chose(household, Some(option.into())));
    let mut session = with_parents("Apart");
    let before = session.form.clone();
    session.update(Event::Went(Route::Everything));
    set(&mut session, HouseholdOption::Together);
    assert!(!family::is_joint(&session.form), "nobody told the income of both");
    assert_eq!([figure(&session, "subtotal-first"), figure(&session, "subtotal-second")], ["", ""]);
    set(&mut session, HouseholdOption::Apart);
    assert_eq!(read(&session.form, today()), read(&before, today()));
    assert_eq!([figure(&session, "subtotal-first"), figure(&session, "subtotal-second")], ["53950.00", ""]);

    let mut session = with_parents("Together");
    session.update(Event::Went(Route::Everything));
    for _ in 0..2 {
        set(&mut session, HouseholdOption::Together);
        assert!(family::is_joint(&session.form));
        assert_eq!([figure(&session, "subtotal-first"), figure(&session, "subtotal-second")], ["53950.00", "0"]);
        set(&mut session, HouseholdOption::Apart);
        assert_eq!([figure(&session, "subtotal-first"), figure(&session, "subtotal-second")], ["", ""], "unknown of both");
    }
}

/// Files of version 2 that hold the answers of two parents who live together count as before, until the parents are changed.
#[test]
fn a_file_without_the_mark_counts_as_before() {
    let session = with_parents("Together");
    let kept = restore(&session.kept()).remove(0);
    assert!(!session.kept().contains("told-for-"));
    assert_eq!(read(&kept, today()), read(&session.form, today()));
}

/// The question of each page about money or days, as the person reads it.
fn questions(form: &Form) -> Vec<(Page, &'static str)> {
    let told = family::told(form);
    let is_about_figures = |page: &Page| {
        matches!(page, Page::Income(_) | Page::Wealth(_) | Page::Children(_) | Page::Rent(_) | Page::Days(_) | Page::ChildMoney)
    };
    let way = family::pages(&told, Moves::BOTH).into_iter().filter(is_about_figures);
    way.map(|page| (page, GERMAN.question_of(page, &told))).collect()
}

proptest! {
    #![proptest_config(crate::random::config(60))]

    #[test]
    fn an_amount_that_was_told_for_one_question_never_counts_for_another(numbers in luck(), place in any::<prop::sample::Index>()) {
        let mut luck = Luck(numbers, 0);
        // A family that comes to a figure: few of those that answer at random do.
        let mut session = visit();
        page(&mut session, "help", &["family-help:Home"]);
        page(&mut session, "age", &["age=15"]);
        let items = ["applies-partner", "applies-money", "applies-rent", "applies-changed", "applies-alimony", "applies-day-care"];
        let some = |luck: &mut Luck| ["none", luck.of(&items), luck.of(&items)];
        page(&mut session, "list", &some(&mut luck));
        page(&mut session, "extent", &["family-extent:Full"]);
        to_the_result(&mut session, &mut luck);
        let before = questions(&session.form);
        let way = family::pages(&family::told(&session.form), session.moves());
        let changing = |page: &Page| matches!(page, Page::Age | Page::List(_) | Page::Parents | Page::Income(Person::FirstPartner));
        let way: Vec<Page> = way.into_iter().filter(changing).collect();
        let changed = *place.get(&way);
        session.update(Event::Went(Route::Page(changed)));
        if matches!(changed, Page::List(_)) {
            page(&mut session, "list", &some(&mut luck));
        } else {
            answer(&mut session, changed, &mut luck);
        }
        let mut seen = vec![changed];
        while let Route::Page(page) = session.route {
            seen.push(page);
            prop_assert!(seen.len() < 60);
            answer(&mut session, page, &mut luck);
        }
        let told = family::told(&session.form);
        for (page, question) in questions(&session.form) {
            let was_told = before.iter().find(|(one, _)| *one == page);
            // A page that cannot move the amount is left out. Then it is open.
            let counts = family::is_answered(&told, page);
            if counts && was_told.is_some_and(|(_, earlier)| *earlier != question) {
                prop_assert!(seen.contains(&page), "{page:?} «{question}», {changed:?}\n{}", family_text(&session));
            }
        }
    }
}
