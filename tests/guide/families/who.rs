//! Who is of age, or answers for itself, is called a child nowhere.

use hilfen_rechner::form::family::{Moves, Page, is_offered, items, later_pages, pages};
use hilfen_rechner::form::{Chosen, ListItem, ParentsOption, Question, Side, TextQuestion, family};
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::text::{Child, GERMAN};
use hilfen_rechner::visit::headline::statements;
use hilfen_rechner::visit::line::Line;
use hilfen_rechner::visit::refine::{What, refinements};
use hilfen_rechner::visit::{Event, Outcome, Route, Session, told_pages};

use super::{P1, P5, Told, walked};
use crate::shipped::are_shipped;
use crate::support::{page, tell};

/// All that a page says.
fn of_page(page: Page, session: &Session) -> Vec<String> {
    let form = &session.form;
    let mut said: Vec<String> = vec![GERMAN.question_of(page, form).to_owned()];
    said.extend(GERMAN.reason_of(page, form));
    said.extend(GERMAN.hint_of(page, form).map(str::to_owned));
    if let Page::List(side) = page {
        said.extend(items(form, side).into_iter().map(|item| GERMAN.list_item(item, side, form)));
    }
    for asked in page.open_questions(form) {
        let Question::Choice(question) = asked.question else { continue };
        let offered = question.options().iter().filter(|option| is_offered(form, **option));
        for option in offered {
            said.push(GERMAN.choice_of(page, question, *option, form));
            said.extend(GERMAN.second_line(*option, form));
        }
    }
    said
}

/// All that the line and the result say.
fn of_result(session: &Session) -> Vec<String> {
    let derived = session.derived();
    let form = &session.form;
    let line: &Line = derived.line().unwrap();
    let mut said = GERMAN.line(line);
    for (page, _) in told_pages(form, session.moves()) {
        said.extend([GERMAN.label_of(page, form).to_owned(), GERMAN.told_on(page, form)]);
        said.extend(GERMAN.not_applying(page, form));
    }
    let Outcome::Assessed(assessment) = &derived.outcome else { panic!("no result") };
    let all = statements(assessment, derived.ahead.as_deref());
    for statement in &all {
        said.push(GERMAN.headline(statement));
        said.extend(GERMAN.headline_more(statement));
    }
    said.extend(refinements(form, derived).iter().map(|one| GERMAN.refinement(one.what, form).to_owned()));
    said.push(GERMAN.family_result(GERMAN.about_support_residence(form)).to_owned());
    said
}

/// Whether a text speaks of a child. Another child of the family may be one, and offices are called so.
fn names_a_child(text: &str) -> bool {
    let rest = text
        .replace("noch ein Kind", "")
        .replace("nderes Kind", "")
        .replace("gemeinsamem Kind", "")
        .replace("Kinder- und Jugend", "");
    rest.split(|letter: char| !letter.is_alphabetic()).any(|word| matches!(word, "Kind" | "Kindes" | "Kinds"))
}

#[test]
fn who_is_of_age_or_answers_alone_is_no_child() {
    if !are_shipped() {
        return;
    }
    let all: &'static [&'static str] = &["applies-wage", "applies-money", "applies-elsewhere"];
    let adult: Vec<Told> = vec![
        ("help", &["family-help:Home"]),
        ("age", &["age=18"]),
        ("list", &["applies-wage", "applies-money"]),
        ("extent", &["family-extent:Full"]),
        ("child-wage", &["told-wage-child=950", "wage-times:ThirteenTimes"]),
        ("child-money", &["has-pension", "told-pension-child=500"]),
    ];
    let not_here: Vec<Told> = vec![("help", &["family-help:Home"]), ("age", &["age=18"]), ("list", all)];
    let with_money: Vec<Told> = vec![
        P5.pages[0],
        P5.pages[1],
        ("list", &["applies-wage", "applies-money"]),
        P5.pages[3],
        P5.pages[4],
        P5.pages[5],
        ("child-money", &["has-pension", "told-pension-child=500"]),
    ];
    let nothing: Vec<Told> = vec![P5.pages[0], P5.pages[1], ("list", &["none"]), P5.pages[3], P5.pages[4]];
    let foster: Vec<Told> = vec![
        ("help", &["family-help:FosterFamily"]),
        P5.pages[1],
        ("list", &["applies-wage"]),
        ("foster-form", &["foster-form:ShortTerm"]),
        ("days", &["told-days=2", "days-unit:Monthly"]),
        P5.pages[4],
        P5.pages[5],
    ];
    for told in [adult, not_here, P5.pages.to_vec(), with_money, nothing, foster] {
        let mut session = walked(&told);
        let form = session.form.clone();
        // The age is asked before anybody knows, and who the parents are while somebody chooses who answers.
        let is_told_of = |page: &Page| !matches!(page, Page::Help | Page::Age | Page::Parents);
        let way = [pages(&form, Moves::BOTH), later_pages(&form)].concat();
        for page in way.into_iter().filter(is_told_of) {
            for text in of_page(page, &session) {
                assert!(!names_a_child(&text), "{} of {told:?}: {text}", page.name());
            }
        }
        if session.route == Route::Result {
            for text in of_result(&session) {
                assert!(!names_a_child(&text), "{told:?}: {text}");
            }
            // The help has begun: the recap of the start.
            session.update(Event::Went(Route::Page(Page::Start)));
            tell(&mut session, &["start-wish:AlreadyThere"]);
            page(&mut session, "start", &["told-start=1.9.2026"]);
            for text in of_page(Page::Start, &session).into_iter().chain(of_result(&session)) {
                assert!(!names_a_child(&text), "{told:?}: {text}");
            }
        }
    }
}

/// The same words are those of a child where its parents answer.
#[test]
fn the_child_of_parents_who_answer_is_a_child() {
    if !are_shipped() {
        return;
    }
    let session = walked(P1.pages);
    assert_eq!(GERMAN.label_of(Page::ChildWage, &session.form), "Lohn des Kindes");
    assert_eq!(GERMAN.refinement(What::Birth, &session.form), "Geburtsdatum des Kindes eingeben");
    assert_eq!(Child::on(Page::Start, &session.form), Child::Minor);
    assert!(items(&session.form, Side::Own).contains(&ListItem::Money));
}

/// «Ich bin der junge Mensch selbst» is offered from the age on from which a wage is asked. An answer that was given stays in sight.
#[test]
fn a_child_does_not_answer_for_itself() {
    let option = Chosen::Parents(ParentsOption::YoungPerson);
    let rules = RuleBook::embedded().newest().unwrap();
    let (first, majority) = (rules.wage_from_age.value, rules.majority_age.value);
    for (age, offered) in [(0, false), (first - 1, false), (first, true), (majority - 1, true)] {
        let typed = format!("age={age}");
        let mut session = walked(&P1.pages[..1]);
        page(&mut session, "age", &[&typed]);
        assert_eq!(is_offered(&session.form, option), offered, "{age}");
        for other in [ParentsOption::Together, ParentsOption::Apart, ParentsOption::One, ParentsOption::NoLiableParents] {
            assert!(is_offered(&session.form, other.into()), "{age}");
        }
    }
    let mut session = walked(&P5.pages[..5]);
    session.update(Event::Went(Route::Page(Page::Age)));
    page(&mut session, "age", &["age=9"]);
    assert!(family::told(&session.form).at(0).text(TextQuestion::Age) == "9");
    assert!(is_offered(&session.form, option), "it was told");
}
