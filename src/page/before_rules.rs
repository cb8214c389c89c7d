//! A test: nothing that is drawn before the rules are there says a message that comes with them.

use std::collections::HashSet;

use yew::virtual_dom::VNode;

use crate::calendar::Date;
use crate::form::family::Page;
use crate::form::{Asked, ChoiceQuestion, Question, TextQuestion};
use crate::page::{Device, ViewContext, family, frame, waiting};
use crate::text::messages::{BETWEEN_FORMS, RESULT_GROUPS};
use crate::text::{Catalogue, GERMAN};
use crate::visit::{Asking, Awaited, Event, Notice, Origin, Place, Route, Session, Unread};

/// Marks each message that comes with the rules.
const MARK: &str = "⟦";

/// German with a mark in each form of these messages.
fn marked() -> Option<Catalogue> {
    let lines = RESULT_GROUPS.iter().flat_map(|group| group.german.lines());
    let marked: String =
        lines.map(|line| format!("{MARK}{}\n", line.replace(BETWEEN_FORMS, &[BETWEEN_FORMS, MARK].concat()))).collect();
    GERMAN.with_result(marked)
}

/// The texts and attributes of a drawn element.
fn said(node: &VNode, found: &mut HashSet<String>) {
    match node {
        VNode::VText(text) => {
            found.insert(text.text.to_string());
        }
        VNode::VTag(tag) => {
            found.extend(tag.attributes.iter().map(|(_, value)| value.to_owned()));
            tag.children().into_iter().for_each(|child| said(child, found));
        }
        VNode::VList(list) => list.iter().for_each(|child| said(child, found)),
        // Nothing like this is drawn. If it ever is, the test must learn to look into it.
        other => {
            found.insert(format!("{MARK} {other:?}"));
        }
    }
}

/// All that the page says in a state before the rules: around its content, and on these pages of the family way, also if they are not
/// reached from here.
fn look(session: &Session, pages: &[Page], texts: &'static Catalogue, found: &mut HashSet<String>) {
    let device = Device { offline: true, kept: true, newer: Some(Date::FIRST), no_print: true, is_german_instead: true };
    let view = ViewContext { session, device: &device, derived: session.derived(), has_print: true, printed_at: None, texts };
    assert!(!view.derived.has_rules());
    let around = [frame::masthead(session, &device, texts), frame::foot(session, &device, texts), waiting::page(session, texts)];
    let pages = pages.iter().map(|page| family::page(&view, *page));
    around.into_iter().chain(pages).for_each(|drawn| said(&drawn.into(), found));
    found.insert(frame::title(session, texts));
}

/// Numbers that look random, the same in each run.
struct Luck(u64);

impl Luck {
    fn of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        all.get(usize::try_from(self.0 >> 33).ok()?.checked_rem(all.len())?).cloned()
    }
}

/// Texts that a person types, some of them wrong.
fn typed(question: TextQuestion) -> &'static [&'static str] {
    match question {
        TextQuestion::Age => &["13", "0.5", "17", "19", "1.1.2009", "13", "42", "1.1.2031", "?"],
        TextQuestion::StartTold => &["1.2.2027", "Februar 2027", "1.1.1990", "bald"],
        TextQuestion::DaysTold | TextQuestion::Children(_) => &["2", "5", "7", "40", "", "zwei"],
        _ => &["4150", "64000", "500", "50 bis 85", "85.000", "99999999999", "", "viel"],
    }
}

/// Answers a page somehow, and goes on.
fn step(session: &mut Session, page: Page, luck: &mut Luck) -> Option<()> {
    if matches!(page, Page::List(_)) {
        session.update(Event::NoneOf);
    }
    let mut done = Vec::new();
    while let Some(asked) = page.open_questions(&session.shown()).into_iter().find(|asked| !done.contains(asked)) {
        done.push(asked);
        let event = match asked.question {
            Question::Text(question) => Event::Typed(asked, luck.of(typed(question))?.to_owned()),
            Question::Choice(ChoiceQuestion::Applies(..)) if luck.of(&[true, true, true, true, false])? => continue,
            // Other helps end the way.
            Question::Choice(ChoiceQuestion::FamilyHelp) => {
                Event::Chose(asked, Some(luck.of(ChoiceQuestion::FamilyHelp.options().get(..4)?)?))
            }
            Question::Choice(question) => Event::Chose(asked, Some(luck.of(question.options())?)),
        };
        session.update(event);
    }
    if page == Page::Undecided {
        let help = Asked::chosen(0, ChoiceQuestion::FamilyHelp);
        session.update(Event::Picked(help, Some(luck.of(ChoiceQuestion::FamilyHelp.options())?)));
    }
    session.update(luck.of(&[Event::Next, Event::Next, Event::Next, Event::DontKnow])?);
    Some(())
}

#[test]
fn nothing_before_the_rules_says_a_message_that_comes_with_them() -> Result<(), &'static str> {
    let texts = Box::leak(Box::new(marked().ok_or("the messages are not whole")?));
    let today = Date::new(2026, 11, 21).ok_or("no day")?;
    let mut found = HashSet::new();
    let mut luck = Luck(16);
    let (mut mistakes, mut doubts) = (0, 0);
    for _ in 0..100 {
        let mut session = Session::new(Default::default(), today, None);
        session.preview = Some(today);
        for _ in 0..30 {
            let Route::Page(page) = session.route else { break };
            step(&mut session, page, &mut luck).ok_or("a page without options")?;
            mistakes += usize::from(session.blocking_error.is_some());
            look(&session, &[page], texts, &mut found);
            if let Some(doubt) = session.doubt.clone() {
                doubts += 1;
                let replies: Vec<usize> = (0..doubt.replies.len()).collect();
                session.update(Event::Replied(doubt.asked, luck.of(&replies).ok_or("a doubt without replies")?));
            }
        }
        // A start for which there are no rules.
        session.update(Event::Went(Route::Page(Page::Start)));
        session.update(Event::Typed(Asked::typed(0, TextQuestion::StartTold), "1.1.1990".to_owned()));
        session.update(Event::Next);
        look(&session, &Page::all(), texts, &mut found);
        // What stands around every page.
        for route in [Route::Review, Route::Result, Route::Everything, Route::Data, Route::About] {
            session.update(Event::Went(route));
            look(&session, &[], texts, &mut found);
        }
        for asking in [Asking::Clear(Place::Foot), Asking::Replace(vec![session.form.clone().into()], Origin::Link)] {
            session.update(Event::Ask(asking));
            look(&session, &[], texts, &mut found);
        }
    }
    assert!(mistakes > 100 && doubts > 5, "{mistakes} mistakes, {doubts} doubts");
    let unread = [Unread::TooLarge, Unread::Damaged, Unread::Foreign, Unread::CaseOnly, Unread::Newer].map(Notice::Unread);
    let origins = [Origin::File, Origin::Link];
    let opened = origins.into_iter().flat_map(|origin| [false, true].map(|beside| Notice::Opened(origin, beside)));
    let notices =
        unread.into_iter().chain(opened).chain([Notice::Cleared, Notice::FromDevice, Notice::NotKept, Notice::NoSuchDay]);
    let mut session = Session::new(Default::default(), today, None);
    for notice in notices {
        session.notice = Some(notice);
        look(&session, &[], texts, &mut found);
    }
    for awaited in [Awaited::Help, Awaited::Start, Awaited::Household, Awaited::Rules] {
        found.insert(texts.awaited(awaited).to_owned());
    }
    assert!(found.len() > 1_000, "{} texts", found.len());
    let late: Vec<&String> = found.iter().filter(|text| text.contains(MARK)).collect();
    assert_eq!(late, [""; 0]);
    Ok(())
}
