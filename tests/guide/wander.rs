//! Random walks: whatever a person answers, changes and takes back, the way ends with every page answered, and nothing is lost.

use std::collections::HashSet;

use proptest::prelude::*;

use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::family::{self, Moves, Page};
use hilfen_rechner::form::{
    Asked, ChoiceQuestion, ChosenOptions, HelpOption, MOST_HELPS, Question, Side, TextQuestion, asked, read,
};
use hilfen_rechner::visit::refine::refinements;
use hilfen_rechner::visit::{
    Asking, Event, Found, MOST_VARIANTS, Origin, Place, Route, Session, Unread, for_device, for_tab, page_for, restore,
};

use crate::explore::{Answer, answers, empty};
use crate::support::{chosen, form, today, typed};
use crate::wanderer::{Luck, answer, family_text, luck, scribble, start, to_the_result, wandered};

proptest! {
    #![proptest_config(crate::random::config(150))]

    #[test]
    fn every_way_ends_with_every_page_answered(numbers in luck(), steps in 0usize..25) {
        let mut luck = Luck(numbers, 0);
        let mut session = wandered(&mut luck, steps);
        session.update(Event::Went(Route::Review));
        to_the_result(&mut session, &mut luck);
        let told = family::told(&session.form);
        for page in family::pages(&told, session.moves()) {
            prop_assert!(family::is_answered(&told, page), "{page:?}: {}", family_text(&session));
        }
        prop_assert_eq!(session.guided(), Route::Result);
        session.update(Event::RulesCame);
        let way = [family::pages(&told, Moves::BOTH), family::later_pages(&told)].concat();
        // What was mistyped in the Fachmodus is mended there if no page asks it.
        for problem in session.derived().problems() {
            let is_asked = page_for(&told, problem.asked).is_some_and(|page| way.contains(&page));
            prop_assert!(!is_asked, "{problem:?}: {}", family_text(&session));
        }
        for offered in refinements(&session.form, session.derived()) {
            let is_there = !matches!(offered.route, Route::Page(page) if !way.contains(&page));
            prop_assert!(is_there, "{:?}: {}", offered.route, family_text(&session));
        }
    }

    #[test]
    fn writing_again_changes_nothing(numbers in luck(), steps in 1usize..25) {
        let session = wandered(&mut Luck(numbers, 0), steps);
        let mut once = session.form.clone();
        family::write_all(&mut once, today());
        let mut twice = once.clone();
        family::write_all(&mut twice, today());
        prop_assert_eq!(&twice, &once);
    }

    #[test]
    fn a_reload_loses_nothing(numbers in luck(), steps in 0usize..20) {
        let mut luck = Luck(numbers, 0);
        let mut session = wandered(&mut luck, steps);
        if let Route::Page(page) = session.route {
            scribble(&mut session, page, &mut luck);
        }
        prop_assert_eq!(&restore(&session.kept())[0], &session.form);
        let tab = for_tab(1000, &session.visit());
        let found = Found { device: None, tab: Some(&tab), since: 0, now: 1000, chance: 0 };
        let path = session.route.path();
        let again = Session::started("", &path, found, today());
        prop_assert_eq!((&again.form, &again.draft, again.route), (&session.form, &session.draft, session.route));
        prop_assert_eq!(&again.derived().outcome, &session.derived().outcome);
    }

    #[test]
    fn an_answer_that_is_changed_and_changed_back_gives_the_same_case(numbers in luck(), place in any::<prop::sample::Index>()) {
        let mut luck = Luck(numbers, 0);
        let mut session = start();
        to_the_result(&mut session, &mut luck);
        let before = session.clone();
        let way = family::pages(&session.form, session.moves());
        let page = *place.get(&way);
        session.update(Event::Went(Route::Page(page)));
        let told: Vec<Asked> = page.questions(&session.shown());
        answer(&mut session, page, &mut luck);
        // Back to the page, with the answers as they were.
        session.update(Event::Went(Route::Result));
        session.update(Event::Went(Route::Page(page)));
        prop_assert_eq!(session.route, Route::Page(page));
        for one in told.into_iter().chain(page.questions(&session.shown())) {
            let at = before.form.of(one);
            let is_new = session.shown().of(one).was_answered(one.question) && !at.was_answered(one.question);
            if is_new && matches!(one.question, Question::Text(_)) {
                // Before that it was «Weiss ich nicht», which is a button: nothing that could be typed.
                return Ok(());
            }
            if at.was_answered(one.question) {
                session.update(match one.question {
                    Question::Text(question) => Event::Typed(one, at.text(question).to_owned()),
                    Question::Choice(question) => Event::Chose(one, at.chosen(question)),
                });
            }
        }
        session.update(Event::Next);
        prop_assert_eq!(session.blocking_error, None);
        // There are four further helps and room for three: where all are taken, the answers about one may be lost.
        if (1..MOST_HELPS).all(|help| session.form.at(help).help_kind().is_some()) {
            return Ok(());
        }
        prop_assert_eq!(read(&session.form, today()), read(&before.form, today()), "{:?}\n{}\n{}", page, family_text(&before), family_text(&session));
    }

    #[test]
    fn a_page_without_its_item_is_not_read(numbers in luck()) {
        let mut luck = Luck(numbers, 0);
        let mut session = start();
        to_the_result(&mut session, &mut luck);
        let list = Page::List(Side::Own);
        if !family::pages(&session.form, Moves::BOTH).contains(&list) {
            return Ok(());
        }
        session.update(Event::Went(Route::Page(list)));
        session.update(Event::NoneOf);
        session.update(Event::Next);
        to_the_result(&mut session, &mut luck);
        // What was told on a page that is not on the way is as if it was never told.
        let way = family::pages(&session.form, Moves::BOTH);
        let mut without = session.form.clone();
        for page in Page::all().into_iter().filter(|page| !way.contains(page)) {
            let shared: HashSet<Asked> = way.iter().flat_map(|page| page.questions(&session.form)).collect();
            page.questions(&session.form).into_iter().filter(|one| !shared.contains(one)).for_each(|one| without.forget(one));
        }
        family::write_all(&mut without, today());
        prop_assert_eq!(read(&without, today()), read(&session.form, today()), "{}", family_text(&session));
    }

    #[test]
    fn weiter_on_an_untouched_page_never_answers_it(numbers in luck(), steps in 1usize..20) {
        let mut luck = Luck(numbers, 0);
        let mut session = wandered(&mut luck, steps);
        session.update(Event::Went(session.guided()));
        let Route::Page(page) = session.route else { return Ok(()) };
        let touched = page.questions(&session.shown()).iter().any(|one| session.shown().of(*one).was_answered(one.question));
        if page == Page::Undecided || touched {
            return Ok(());
        }
        let form = session.form.clone();
        session.update(Event::Next);
        prop_assert_eq!(session.route, Route::Page(page));
        prop_assert_eq!(&session.form, &form);
    }

    #[test]
    fn whatever_happens_the_page_is_one_that_is_on_the_way(happenings in prop::collection::vec((0u8..26, 0usize..1000), 1..80)) {
        let mut session = start();
        for (what, seed) in happenings {
            let event = event(&session, what, seed);
            session.update(event.clone());
            if let Route::Page(page) = session.route {
                let told = family::told(&session.form);
                let way = [family::pages(&told, Moves::BOTH), family::later_pages(&told)].concat();
                prop_assert!(way.contains(&page), "{event:?} leads to {page:?}");
            }
            prop_assert!(session.blocking_error.is_none() || matches!(session.route, Route::Page(_)));
            prop_assert!(session.variants.len() <= MOST_VARIANTS);
        }
    }
}

/// Anything that can happen on the page that one looks at; `seed` says which answer.
fn event(session: &Session, what: u8, seed: usize) -> Event {
    let at = match session.route {
        Route::Page(page) => page.questions(&session.shown()),
        _ => asked(&session.form),
    };
    let Some(one) = at.get(seed % at.len().max(1)).copied() else { return Event::Next };
    let tried = answers(one.question);
    match (what, tried[seed % tried.len()]) {
        (0..=5, Answer::Text(text)) => Event::Typed(one, text.to_owned()),
        (0..=5, Answer::Choice(option)) => Event::Chose(one, option),
        (6, _) => Event::Typed(one, "viel".to_owned()),
        (7, _) => Event::NoneOf,
        (8, Answer::Choice(option)) => Event::Picked(one, option),
        (9, _) => Event::TakeEstimate(Person::First),
        (10, _) => Event::Went([Route::Review, Route::Result, Route::Everything, session.guided()][seed % 4]),
        (11, _) => Event::Went(Route::Page(Page::all()[seed % Page::all().len()])),
        (12, _) => [
            Event::KeepVariant,
            Event::UseVariant(0),
            Event::Ask(Asking::DropVariant(0)),
            Event::Named(seed % 3, "Heim".to_owned()),
        ][seed % 4]
            .clone(),
        (13, _) => Event::DontKnow,
        (14, _) => [Event::Remember, Event::Stored(Some(for_device("help:6\n"))), Event::MakeLink, Event::Went(Route::Data)]
            [seed % 4]
            .clone(),
        (15, _) => {
            let link = |opened| Event::Opened(opened, Origin::Link);
            let answered = Event::Answered(seed.is_multiple_of(2));
            let other = form(&[chosen(0, ChoiceQuestion::Help, HelpOption::Home), typed(0, TextQuestion::Start, "1.2.2027")]);
            [Event::Ask(Asking::Clear(Place::Foot)), link(Err(Unread::Damaged)), link(Ok(vec![other.into()])), answered][seed % 4]
                .clone()
        }
        (16, _) => Event::Went(Route::Field(one)),
        (17, Answer::Choice(option)) => Event::Switched(one, option),
        (18, _) => Event::Anyway(one),
        _ => Event::Next,
    }
}

/// Every page is on the way of some family, or offered to it after the figure.
#[test]
fn every_page_is_reached() {
    let mut reached = HashSet::new();
    let never = |reached: &HashSet<Page>| -> Vec<Page> {
        Page::all().into_iter().filter(|page| !reached.contains(page) && is_for_somebody(*page)).collect()
    };
    let mut numbers: u64 = 1;
    let mut walks = 0;
    while !never(&reached).is_empty() && walks < 1000 {
        walks += 1;
        let mut row = Vec::new();
        for _ in 0..60 {
            numbers = numbers.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            row.push(u16::try_from(numbers >> 48).unwrap());
        }
        let mut luck = Luck(row, 0);
        let mut session = Session::new(empty(), today(), None);
        reached.extend(to_the_result(&mut session, &mut luck));
        // The pages that are offered after the figure, one after the other.
        let mut seen = HashSet::new();
        while let Some(page) = family::later_pages(&session.form).into_iter().find(|page| !seen.contains(page)) {
            session.update(Event::Went(Route::Page(page)));
            assert_eq!(session.route, Route::Page(page));
            seen.insert(page);
            answer(&mut session, page, &mut luck);
        }
        reached.extend(seen);
    }
    assert_eq!(never(&reached), [], "after {walks} walks");
}

/// Whether a page makes sense for its person.
fn is_for_somebody(page: Page) -> bool {
    let is_partner = |person| matches!(person, Person::FirstPartner | Person::SecondPartner);
    match page {
        Page::Income(person) => !matches!(person, Person::Child(_)),
        Page::Rent(person) | Page::DayCare(person) | Page::Children(person) | Page::Wealth(person) => {
            !is_partner(person) && !matches!(person, Person::Child(_))
        }
        Page::Alimony(person) | Page::Illness(person) => !is_partner(person),
        _ => true,
    }
}
