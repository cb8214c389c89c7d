//! Somebody who answers at random, looks around, and changes and takes back answers.

use proptest::prelude::*;

use hilfen_rechner::form::family::{self, Moves, Page};
use hilfen_rechner::form::{Asked, ChoiceQuestion, Chosen, Form, Question, TextQuestion, asked};
use hilfen_rechner::visit::{Event, Route, Session};

use crate::explore::{Answer, answers, empty};
use crate::support::{agree, today};

/// A row of numbers, of which each choice takes the next.
pub struct Luck(pub Vec<u16>, pub usize);

impl Luck {
    pub fn below(&mut self, count: usize) -> usize {
        let number = self.0.get(self.1 % self.0.len().max(1)).copied().unwrap_or_default();
        self.1 += 1;
        (usize::from(number) + self.1 / self.0.len().max(1)) % count.max(1)
    }

    pub fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}

/// Texts that a person could type into an input.
fn texts(question: TextQuestion) -> &'static [&'static str] {
    match question {
        TextQuestion::Age => &["13", "3", "16", "17", "18", "25", "31.5.2013", "1.1.2009", "1.6.2001", "12"],
        TextQuestion::DaysTold => &["2", "1", "3", "1 bis 2", "7", "5"],
        TextQuestion::Children(_) => &["6", "3", "?"],
        TextQuestion::StartTold => &["1.2.2027", "Februar 2027", "sofort", "1.1.2026", "2.1.2027"],
        TextQuestion::Income(_) => &["4150", "85000", "3000 bis 3500", "100000", "0", "6200.50"],
        _ => &["500", "1400", "150000", "0", "20000", "90000"],
    }
}

/// The options that a page offers at a question.
fn options(form: &Form, page: Page, question: ChoiceQuestion) -> Vec<Option<Chosen>> {
    let open = (question.may_be_open() && question != ChoiceQuestion::DaysUnit).then_some(None);
    let offered: Vec<Chosen> = match (page, question) {
        (Page::Days(help), _) => family::units(form, help).iter().map(|unit| Chosen::from(*unit)).collect(),
        (Page::Wealth(person), ChoiceQuestion::WealthBand(_)) => {
            family::wealth_options(family::is_taxed_as_couple(form, person)).map(Chosen::from).to_vec()
        }
        _ => question.options().to_vec(),
    };
    let boxes = matches!(page, Page::List(_) | Page::More | Page::ChildMoney);
    offered.into_iter().map(Some).chain(open.filter(|_| !boxes)).collect()
}

/// Gives an answer at every open question of the page, one after the other, as a person does who is not careful.
pub fn scribble(session: &mut Session, page: Page, luck: &mut Luck) {
    if page == Page::Undecided {
        let help = Asked::chosen(0, ChoiceQuestion::FamilyHelp);
        return session.update(Event::Picked(help, Some(luck.of(&ChoiceQuestion::FamilyHelp.options()[..4]))));
    }
    if matches!(page, Page::List(_)) {
        session.update(Event::NoneOf);
        let items = page.questions(&session.shown());
        for _ in 0..luck.below(4) {
            session.update(Event::Chose(luck.of(&items), Some(true.into())));
        }
        return;
    }
    let mut done: Vec<Asked> = Vec::new();
    while let Some(one) = page.open_questions(&session.shown()).into_iter().find(|one| !done.contains(one)) {
        done.push(one);
        let event = match one.question {
            Question::Text(question) => Event::Typed(one, luck.of(texts(question)).to_owned()),
            Question::Choice(question) => {
                let offered = options(&session.shown(), page, question);
                if offered.is_empty() {
                    continue;
                }
                Event::Chose(one, luck.of(&offered))
            }
        };
        session.update(event);
    }
}

/// Answers the page somehow and goes on. The last tries are answers that every page takes.
pub fn answer(session: &mut Session, page: Page, luck: &mut Luck) {
    for _ in 0..30 {
        let dont_know = luck.below(6) == 0;
        if !dont_know {
            scribble(session, page, luck);
        }
        if session.route == Route::Page(page) {
            session.update(if dont_know { Event::DontKnow } else { Event::Next });
            agree(session);
        }
        if session.route != Route::Page(page) {
            return;
        }
    }
    panic!("no way on from {page:?}: {:?} {}", session.blocking_error, family_text(session));
}

pub fn family_text(session: &Session) -> String {
    session.kept().replace('\n', " ")
}

/// Goes on from page to page up to the result. Gives the pages.
pub fn to_the_result(session: &mut Session, luck: &mut Luck) -> Vec<Page> {
    let mut way = Vec::new();
    session.update(Event::Went(session.guided()));
    while let Route::Page(page) = session.route {
        way.push(page);
        assert!(way.len() < 120, "round and round: {way:?}");
        answer(session, page, luck);
    }
    assert_eq!(session.route, Route::Result);
    way
}

/// What a person does besides answering the page: looks around, changes an answer, takes back an item, works in the Fachmodus.
fn digress(session: &mut Session, luck: &mut Luck) {
    let form = session.form.clone();
    let way: Vec<Page> = family::pages(&form, Moves::BOTH);
    match luck.below(8) {
        0 => session.update(Event::Went(Route::Page(luck.of(&way)))),
        1 => {
            if let Route::Page(page) = session.route {
                let back = session.before(page);
                back.into_iter().for_each(|back| session.update(Event::Went(back)));
            }
        }
        2 => {
            session.update(Event::Went(Route::Page(luck.of(&way))));
            if let Route::Page(page) = session.route {
                answer(session, page, luck);
            }
        }
        3 => {
            session.update(Event::Went(Route::Everything));
            let all = asked(&session.form);
            let one = luck.of(&all);
            let tried = answers(one.question);
            session.update(match (luck.of(&tried), one.question) {
                (Answer::Text(text), _) => Event::Typed(one, text.to_owned()),
                (Answer::Choice(option), _) => Event::Chose(one, option),
            });
            session.update(Event::Went(session.guided()));
        }
        4 => {
            let later = family::later_pages(&form);
            session.update(Event::Went(Route::Page(luck.of(&later))));
            if let Route::Page(page) = session.route {
                answer(session, page, luck);
            }
        }
        5 => {
            // Half an answer, and away.
            if let Route::Page(page) = session.route {
                scribble(session, page, luck);
            }
            session.update(Event::Went(Route::Review));
        }
        _ => session.update(Event::Went(session.guided())),
    }
}

/// A visit from the first page. The rules come at the end: until then no walk waits for an amount.
pub fn start() -> Session {
    Session::new(empty(), today(), None)
}

/// A visit after some answers, changes and looking around.
pub fn wandered(luck: &mut Luck, steps: usize) -> Session {
    let mut session = start();
    for _ in 0..steps {
        match session.route {
            Route::Page(page) if luck.below(3) > 0 => answer(&mut session, page, luck),
            _ => digress(&mut session, luck),
        }
    }
    session
}

pub fn luck() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(any::<u16>(), 40..120)
}
