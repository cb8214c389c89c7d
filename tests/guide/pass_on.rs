//! The answers as a file and as a link: what is written reads back, older ones are read for ever, and what is damaged, hostile or
//! newer changes nothing.

use proptest::prelude::*;

use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::Domicile;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::case::file::{Content, open};
use hilfen_rechner::form::family::is_family;
use hilfen_rechner::form::{Action, Asked, ChoiceQuestion, ChosenOptions, Form, HelpOption, TextQuestion};
use hilfen_rechner::visit::{
    Asking, Event, Found, MOST_VARIANTS, Notice, Origin, Place, Remembered, Route, Session, Set, Told, Unread, answer_count,
    file_of, for_device, link_of, open_file, open_link, told_pages, written,
};

use crate::explore::{empty, forms};
use crate::support::{HOME, chosen, field, form, home, page, today, typed, visit, walk};

/// One file and one link of each version that was ever written.
const FILE_2: &str = include_str!("../files/answers-v2.json");
const LINK_1: &str = include_str!("../files/link-v1.txt");

/// What stands in those: a home from 1.2.2027 with one parent, who wrote something odd.
fn sample() -> Form {
    let mut answers = home();
    answers.push(typed(0, TextQuestion::End, "30.6.2027, \"Ende\" \\ ä"));
    form(&answers)
}

/// Reads a file as the page does, with another reader of JSON in the browser's place.
fn read(text: &str) -> Result<Vec<Set>, Unread> {
    let Ok(json) = serde_json::from_str::<serde_json::Value>(text) else { return Err(Unread::Damaged) };
    let version = json["version"].as_u64().map(|version| u32::try_from(version).unwrap_or(u32::MAX));
    let lines: Option<Vec<&str>> = json["answers"].as_array().map(|all| all.iter().filter_map(|line| line.as_str()).collect());
    open_file(json["format"].as_str(), version, lines.map(|lines| lines.join("\n")).as_deref())
}

#[test]
fn files_and_links_of_every_version_read_today() {
    assert_eq!(read(FILE_2), Ok(vec![sample().into(), form(&home()).into()]));
    assert_eq!(open_link(LINK_1.trim()), Some(Ok(vec![sample().into()])));
    assert_eq!(file_of([&sample(), &form(&home())], today()), FILE_2, "what is written now is version 2");
    assert_eq!(link_of(&sample()), LINK_1.trim(), "what is written now is version 1");
}

#[test]
fn every_form_on_the_way_goes_through_a_file_and_a_link() {
    for form in forms().iter().filter(|form| !form.is_empty()).step_by(7) {
        let file = file_of([form], today());
        assert_eq!(read(&file), Ok(vec![form.clone().into()]));
        let Ok(Content::Answers(saved)) = open(&file) else { panic!("the command does not read {file}") };
        assert_eq!((saved.today, saved.answers.join("\n")), (today(), written([form]).trim_end().to_owned()));
        let link = link_of(form);
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/&=:%._~-".contains(&byte)), "{link}");
        assert_eq!(open_link(&link), Some(Ok(vec![form.clone().into()])));
    }
}

#[test]
fn a_file_that_is_not_ours_says_why() {
    let many = format!("help:6{}", "\n---\nhelp:6".repeat(MOST_VARIANTS + 1));
    let long = format!("start={}", "1".repeat(500));
    let rows = [
        ("nothing", None, None, None, Unread::Foreign),
        ("another program's", Some("excel"), Some(2), Some("help:6"), Unread::Foreign),
        ("a case for the command", Some("hilfen-rechner"), Some(1), None, Unread::CaseOnly),
        ("newer", Some("hilfen-rechner"), Some(3), Some("help:6"), Unread::Newer),
        ("newer, of another make", Some("hilfen-rechner"), Some(u32::MAX), None, Unread::Newer),
        ("version 0", Some("hilfen-rechner"), Some(0), Some("help:6"), Unread::Damaged),
        ("no version", Some("hilfen-rechner"), None, Some("help:6"), Unread::Damaged),
        ("no answers", Some("hilfen-rechner"), Some(2), None, Unread::Damaged),
        ("empty answers", Some("hilfen-rechner"), Some(2), Some(""), Unread::Damaged),
        ("a line that is no answer", Some("hilfen-rechner"), Some(2), Some("help:6\ncolour=red"), Unread::Damaged),
        ("two answers to a question", Some("hilfen-rechner"), Some(2), Some("help:6\nhelp:3"), Unread::Damaged),
        ("a choice that does not exist", Some("hilfen-rechner"), Some(2), Some("help:200"), Unread::Damaged),
        ("too many variants", Some("hilfen-rechner"), Some(2), Some(many.as_str()), Unread::Damaged),
        ("an answer without end", Some("hilfen-rechner"), Some(2), Some(long.as_str()), Unread::Damaged),
    ];
    for (name, format, version, answers, expected) in rows {
        assert_eq!(open_file(format, version, answers), Err(expected), "{name}");
    }
}

#[test]
fn a_link_that_is_cut_or_changed_is_not_read() {
    let link = LINK_1.trim();
    for cut in "/fall/1/".len()..link.len() {
        assert_eq!(open_link(&link[..cut]), Some(Err(Unread::Damaged)), "{}", &link[..cut]);
    }
    let rows = [
        ("/fall/2/x", Unread::Newer),
        ("/fall/99/6/help:6", Unread::Newer),
        ("/fall/0/6/help:6", Unread::Damaged),
        ("/fall/x", Unread::Damaged),
        ("/fall/", Unread::Damaged),
        ("/fall/1/135856666/help:9", Unread::Damaged),
        ("/fall/1/6/help:6", Unread::Damaged),
        ("/fall/1/1/", Unread::Damaged),
        ("/fall/1/99999999999999999999999/help:6", Unread::Damaged),
        ("/fall/1/293602077/start=%FF", Unread::Damaged),
        ("/fall/1/240059075/start=%2", Unread::Damaged),
    ];
    for (path, expected) in rows {
        assert_eq!(open_link(path), Some(Err(expected)), "{path}");
    }
    let long = format!("/fall/1/30006/start={}", "1".repeat(30_000));
    assert_eq!(open_link(&long), Some(Err(Unread::TooLarge)));
    for path in ["", "/frage/help", "/fall", "fall/1/6/help:6", "/ergebnis"] {
        assert_eq!(open_link(path), None, "{path} is no link");
    }
}

proptest! {
    #![proptest_config(crate::random::config(300))]

    #[test]
    fn no_link_and_no_file_makes_it_panic(path in "(/fall/)?([0-2]/)?[0-9]{0,3}/?(help:6|start=|%[0-9A-Fa-f]?|&|\\PC){0,12}") {
        let opened = open_link(&path);
        if let Some(Ok(forms)) = opened {
            prop_assert_eq!(forms.len(), 1);
        }
        let _ = open_file(Some("hilfen-rechner"), Some(2), Some(&path));
    }
}

/// The present answers and the variants, each with whether it came in a file or a link.
fn all(session: &Session) -> Vec<(&Form, bool)> {
    let variants = session.variants.iter().map(|variant| (&variant.form, variant.is_opened));
    std::iter::once((&session.form, session.is_opened)).chain(variants).collect()
}

#[test]
fn what_is_opened_stands_beside_what_is_there() {
    let opened = || Event::Opened(Ok(vec![sample().into(), form(&home()).into()]), Origin::File);
    let (first, second) = (sample(), form(&home()));
    let mut fresh = Session::new(empty(), today(), None);
    fresh.update(opened());
    assert_eq!(all(&fresh), [(&first, true), (&second, true)]);
    assert_eq!((fresh.route, fresh.notice), (Route::Review, Some(Notice::Opened(Origin::File, false))));
    let again = fresh.clone();
    fresh.update(opened());
    assert_eq!(fresh, again, "what is there already is not kept twice");

    let mine = form(&[chosen(0, ChoiceQuestion::Help, HelpOption::AfterCare)]);
    let mut session = Session::new(mine.clone(), today(), None);
    session.update(Event::KeepVariant);
    session.update(Event::Typed(Asked::typed(0, TextQuestion::Start), "1.2.2027".to_owned()));
    let mine_now = session.form.clone();
    session.update(opened());
    assert_eq!(all(&session), [(&first, true), (&second, true), (&mine_now, false), (&mine, false)]);
    assert_eq!(session.notice, Some(Notice::Opened(Origin::File, true)));
    session.update(Event::Went(Route::Result));
    assert_eq!(session.notice, None, "it is said once");
}

/// A «no» is a conclusion: it is no part of the answers, and does not tell them from the same ones in a file.
#[test]
fn after_a_no_a_file_that_is_opened_again_keeps_nothing_twice() {
    let domicile = Asked::chosen(0, ChoiceQuestion::Domicile);
    let mut session = Session::new(sample(), today(), Some(Route::Everything));
    session.update(Event::RulesCame);
    session.update(Event::Typed(Asked::typed(0, TextQuestion::End), "30.6.2027".to_owned()));
    session.update(Event::Chose(domicile, Some(Domicile::Abroad.into())));
    session.update(Event::KeepVariant);
    session.update(Event::Typed(Asked::typed(0, TextQuestion::Birth), "1.1.2015".to_owned()));
    assert!(session.derived().is_refused);
    let file = read(&session.file()).unwrap();
    assert_eq!(
        file,
        [Set::from(session.form.clone()), session.variants[0].form.clone().into()],
        "what is read is what was written"
    );
    let before = session.clone();
    session.update(Event::Opened(Ok(file), Origin::File));
    assert_eq!((session.variants.len(), session.notice), (1, Some(Notice::Opened(Origin::File, false))));
    assert!(session.derived().is_refused && session.derived_of(&session.variants[0].form).is_refused);
    assert_eq!(session.derived().questions.asked, before.derived().questions.asked);
}

/// However many links are opened, what was there is lost only where somebody says so.
#[test]
fn where_there_is_no_room_beside_somebody_is_asked() {
    let link = |day: usize| {
        let mut form = empty();
        form.update(Action::Type(0, 0, TextQuestion::Start, format!("{day}.2.2027")));
        Event::Opened(Ok(vec![form.into()]), Origin::Link)
    };
    let mine = sample();
    let mut session = Session::new(mine.clone(), today(), Some(Route::Everything));
    for day in 1..=MOST_VARIANTS {
        session.update(link(day));
        assert!(session.asking.is_none() && all(&session).contains(&(&mine, false)), "link {day}");
    }
    let full = session.clone();
    session.update(link(20));
    assert!(matches!(session.asking, Some(Asking::Replace(..))));
    assert_eq!((&session.form, &session.variants), (&full.form, &full.variants), "nothing has changed yet");
    session.update(Event::Went(Route::Result));
    assert!(session.asking.is_some(), "the question stays until it is answered");
    let mut other = session.clone();
    session.update(Event::Answered(false));
    assert_eq!((&session.form, &session.variants, session.asking), (&full.form, &full.variants, None));
    other.update(Event::Answered(true));
    assert_eq!(other.form.at(0).text(TextQuestion::Start), "20.2.2027");
    assert_eq!((other.variants.len(), other.asking, other.notice), (0, None, Some(Notice::Opened(Origin::Link, false))));
}

#[test]
fn what_is_opened_is_never_remembered_unasked() {
    let link = || Event::Opened(Ok(vec![sample().into()]), Origin::Link);
    for (before, after) in [
        (Remembered::Nothing, Remembered::Nothing),
        (Remembered::These, Remembered::Others),
        (Remembered::Others, Remembered::Others),
    ] {
        let mut session = Session::new(form(&home()), today(), None);
        session.remembered = before;
        session.update(link());
        assert_eq!(session.remembered, after);
        session.update(Event::Remember);
        if after == Remembered::Others {
            assert_eq!(session.remembered, after, "it asks first, because other answers are stored");
            session.update(Event::Answered(true));
        }
        assert_eq!(session.remembered, Remembered::These, "now somebody has asked");
        assert!(session.kept().contains("---"), "with what was remembered before");
    }
}

#[test]
fn what_is_not_read_changes_nothing() {
    let mut session = Session::new(sample(), today(), Some(Route::Everything));
    let before = session.clone();
    session.update(Event::Opened(Err(Unread::Damaged), Origin::File));
    assert_eq!(session.notice.take(), Some(Notice::Unread(Unread::Damaged)));
    assert_eq!(session, before);
}

#[test]
fn to_delete_everything_is_asked_once() {
    for place in [Place::Page, Place::Foot] {
        let mut session = Session::new(sample(), today(), Some(Route::Everything));
        let before = session.clone();
        session.update(Event::Ask(Asking::Clear(place)));
        assert_eq!((session.asking.clone(), &session.form), (Some(Asking::Clear(place)), &sample()));
        session.update(Event::Answered(false));
        assert_eq!(session, before);
        session.update(Event::Ask(Asking::Clear(place)));
        session.update(Event::Went(Route::Review));
        assert_eq!(session.asking, None, "it is not waiting on another page");
        session.update(Event::Answered(true));
        assert_eq!(session.form, sample(), "nothing was asked");
        session.update(Event::Ask(Asking::Clear(place)));
        session.update(Event::Answered(true));
        assert!(session.form.is_empty());
        assert_eq!(session.notice, Some(Notice::Cleared));
    }
}

#[test]
fn the_answers_that_somebody_gave_are_counted() {
    let mut session = Session::new(empty(), today(), None);
    assert_eq!(answer_count(&session.form), 0, "a preset is no answer");
    let subtotal = field(0, TextQuestion::Subtotal(Person::First));
    for (event, count) in [
        (Event::Chose(Asked::chosen(0, ChoiceQuestion::Help), Some(HelpOption::Home.into())), 1),
        (Event::Typed(subtotal, "62000".to_owned()), 2),
        (Event::Typed(subtotal, "63000".to_owned()), 2),
        (Event::Chose(Asked::chosen(0, ChoiceQuestion::Domicile), None), 3),
        (Event::Typed(subtotal, String::new()), 2),
        (Event::Typed(subtotal, "?".to_owned()), 3),
        (Event::Chose(Asked::chosen(0, ChoiceQuestion::Help), Some(HelpOption::AfterCare.into())), 3),
    ] {
        session.update(event.clone());
        assert_eq!(answer_count(&session.form), count, "{event:?}");
    }
}

/// As many as the result shows under «Das haben Sie gesagt».
#[test]
fn a_start_that_was_told_is_an_answer() {
    let mut session = visit();
    walk(&mut session, HOME);
    let shown =
        |session: &Session| told_pages(&session.form, session.moves()).iter().filter(|(_, told)| *told != Told::Open).count();
    assert_eq!((answer_count(&session.form), shown(&session)), (8, 8));
    session.update(Event::Went(Route::read("/frage/start").unwrap()));
    page(&mut session, "start", &["told-start=1.2.2027"]);
    assert_eq!((answer_count(&session.form), shown(&session)), (9, 9));
}

#[test]
fn everything_can_be_deleted_at_once() {
    let mut session = Session::new(sample(), today(), Some(Route::Everything));
    session.preview = Some(today());
    for event in [Event::KeepVariant, Event::Remember, Event::MakeLink, Event::Clear] {
        session.update(event);
    }
    assert_eq!((session.kept().as_str(), session.notice, session.preview), ("", Some(Notice::Cleared), Some(today())));
    (session.notice, session.preview) = (None, None);
    assert_eq!(session, Session::new(empty(), today(), None));
}

#[test]
fn the_device_keeps_answers_only_when_asked() {
    use Remembered::{Nothing, Others, These};
    let mut session = Session::new(sample(), today(), None);
    assert!(session.remembered == Nothing && !session.linked);
    let own = Some(session.for_device());
    let other = Some(for_device("help:6\n"));
    for (event, expected) in [
        (Event::Remember, These),
        (Event::Stored(own), These),
        (Event::Remember, Nothing),
        (Event::Stored(other), Others),
        (Event::Remember, Others),
        (Event::Answered(false), Others),
        (Event::Remember, Others),
        (Event::Answered(true), These),
        (Event::Stored(None), Nothing),
        (Event::Remember, These),
        (Event::NotKept(Others), Others),
    ] {
        session.update(event.clone());
        assert_eq!(session.remembered, expected, "{event:?}");
    }
    assert_eq!(session.notice, Some(Notice::NotKept));
}

#[test]
fn a_visit_starts_as_its_address_wishes() {
    let start = |query: &str, path: &str| Session::started(query, path, Found::default(), today());
    let plain = Session::new(empty(), today(), None);
    for query in ["", "?", "?help=castle", "?lang=fr&utm=1", "?mode=x", "?help", "?&&="] {
        assert_eq!(start(query, ""), plain, "{query}");
    }
    let helped = start("?help=home", "");
    assert_eq!(helped.form.at(0).help_kind(), Some(HelpOption::Home));
    assert!(is_family(&helped.form), "no preset counts");
    assert_eq!(helped.route, helped.guided());
    let both = start("?lang=de&help=coaching&mode=alles", "");
    assert_eq!(
        (both.form.at(0).chosen(ChoiceQuestion::Help), both.route),
        (Some(HelpOption::FamilyCoaching.into()), Route::Everything)
    );
    assert_eq!(start("?mode=alles", "/daten").route, Route::Data, "the part behind the # counts more");

    let preview = start("?stand=2027-01-01", "");
    let day = Date::new(2027, 1, 1).unwrap();
    assert_eq!((preview.today, preview.preview, preview.notice), (day, Some(day), None));
    let wrong = start("?stand=morgen", "");
    assert_eq!((wrong.today, wrong.preview, wrong.notice), (today(), None, Some(Notice::NoSuchDay)));

    let device = |kept| Found { device: Some(kept), ..Found::default() };
    let kept = Session::started("?help=coaching", "/alles", device("hilfen-rechner 1\nhelp:6\n"), today());
    assert_eq!(kept.form, form(&[chosen(0, ChoiceQuestion::Help, HelpOption::Home)]), "what was kept counts more");
    let linked = Session::started("", LINK_1.trim(), device("hilfen-rechner 1\nhelp:3\n"), today());
    assert_eq!((&linked.form, linked.is_opened, linked.variants.len(), linked.route), (&sample(), true, 1, Route::Review));
    let tracked = Session::started("?utm_source=brief&fbclid=IwAR0", LINK_1.trim(), Found::default(), today());
    assert_eq!((&tracked.form, tracked.is_opened, tracked.route), (&sample(), true, Route::Review));
    let broken = Session::started("", "/fall/1/3/x", device("hilfen-rechner 1\nhelp:6\n"), today());
    assert_eq!((broken.form.clone(), broken.notice), (kept.form, Some(Notice::Unread(Unread::Damaged))));
}
