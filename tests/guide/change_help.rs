//! After another help only what was told counts: a page that nobody answered is asked.

use std::collections::BTreeSet;

use hilfen_rechner::form::Side;
use hilfen_rechner::form::family::{self, Moves, Page};
use hilfen_rechner::visit::{Event, Route, Session};

use crate::support::{page, visit};
use crate::wanderer::{Luck, answer};

/// The pages that a person can reach and that show an answer.
fn answered(session: &Session) -> Vec<Page> {
    let told = family::told(&session.form);
    let pages = family::pages(&told, Moves::BOTH).into_iter().chain(family::later_pages(&told));
    // The start is open as long as nobody says when.
    pages.filter(|page| *page != Page::Start && family::is_told(&told, *page)).collect()
}

/// Answers the pages up to the result; `seen` gets them.
fn on(session: &mut Session, luck: &mut Luck, seen: &mut Vec<Page>) {
    for _ in 0..60 {
        let Route::Page(now) = session.route else { return };
        seen.push(now);
        answer(session, now, luck);
    }
    panic!("round and round: {seen:?}");
}

#[test]
fn after_another_help_no_page_shows_an_answer_that_nobody_gave() {
    let mut unsaid = BTreeSet::new();
    let helps = ["Home", "FosterFamily", "FamilyCoaching", "ReliefStay", "SomethingElse"];
    for (from, seed) in helps.iter().flat_map(|from| (0..6).map(move |seed| (from, seed))) {
        let numbers = (0..97u32).map(|place| (place + seed * 97).wrapping_mul(2_654_435_761) >> 16).map(|number| number as u16);
        let mut luck = Luck(numbers.collect(), 0);
        let mut told = visit();
        let mut way = vec![Page::Help];
        page(&mut told, "help", &[&format!("family-help:{from}")]);
        on(&mut told, &mut luck, &mut way);
        told.update(Event::Went(Route::Page(Page::Help)));
        for to in helps.iter().filter(|to| *to != from) {
            let (mut session, mut seen) = (told.clone(), way.clone());
            let mut luck = Luck(luck.0.clone(), luck.1);
            page(&mut session, "help", &[&format!("family-help:{to}")]);
            let mut check = |session: &Session, seen: &[Page]| {
                for one in answered(session) {
                    // The list of family coaching tells of further helps too.
                    let is_seen = seen.contains(&one) || one == Page::More && seen.contains(&Page::List(Side::Own));
                    if !is_seen || family::is_from_fachmodus(&session.form, one) {
                        unsaid.insert(format!("{from} → {to}: {one:?}"));
                    }
                }
            };
            check(&session, &seen);
            on(&mut session, &mut luck, &mut seen);
            check(&session, &seen);
        }
    }
    assert_eq!(unsaid, BTreeSet::new());
}
