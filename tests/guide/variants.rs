//! The names of the variants: kept with their answers, over a swap, a reload, a file; and what a saved name may be.

use hilfen_rechner::case::file::{Content, open};
use hilfen_rechner::form::{Action, Asked, ChoiceQuestion, Form, TextQuestion};
use hilfen_rechner::visit::{
    Asking, Event, Fault, LONGEST_NAME, MOST_VARIANTS, Origin, Session, Set, case_of, event_names, fault, file_of_sets,
    open_file, restore_sets, written_sets,
};

use crate::support::*;

/// What the page wrote with names and more than four variants.
const WITH_NAMES: &str = include_str!("../files/answers-v2-names.json");

fn named(day: usize, name: &str) -> Set {
    let mut form = Form::default();
    form.update(Action::Type(0, 0, TextQuestion::Start, format!("{day}.2.2027")));
    Set { form, name: name.to_owned() }
}

/// Eight sets: more than any earlier version kept.
fn eight() -> Vec<Set> {
    let names = ["Heim, ganze Zeit", "Nur unter der Woche", "Ein Lohn ab Mai", "", "ä \"x\" \\", "---", "help:6", "H"];
    names.iter().enumerate().map(|(place, name)| named(place + 1, name)).collect()
}

fn pairs(sets: &[Set]) -> impl Iterator<Item = (&Form, &str)> {
    sets.iter().map(|set| (&set.form, set.name.as_str()))
}

fn read(file: &str) -> Vec<Set> {
    let Ok(Content::Answers(saved)) = open(file) else { panic!("the command does not read {file}") };
    open_file(Some("hilfen-rechner"), Some(2), Some(&saved.answers.join("\n"))).unwrap()
}

#[test]
fn a_file_keeps_eight_sets_with_their_names() {
    let sets = eight();
    assert_eq!(sets.len(), MOST_VARIANTS + 1);
    assert_eq!(file_of_sets(pairs(&sets), today()), WITH_NAMES, "what is written now");
    assert_eq!(read(WITH_NAMES), sets);
    assert_eq!(restore_sets(&written_sets(pairs(&sets))), sets);
    // The command and the npm package compute the present answers of such a file.
    let lines = "variant-name=Heim\nhelp:6\nstart=1.2.2027\nhousehold:71\n---\nvariant-name=Woche\nhelp:6";
    assert!(case_of(lines, today()).is_ok());
}

#[test]
fn a_name_stays_with_its_answers() {
    let start = Asked::typed(0, TextQuestion::Start);
    let names = |session: &Session| {
        let variants = session
            .variants
            .iter()
            .map(|variant| (variant.name.clone(), variant.form.at(0).text(TextQuestion::Start).to_owned()));
        let present = (session.name.clone(), session.form.at(0).text(TextQuestion::Start).to_owned());
        std::iter::once(present).chain(variants).map(|(name, start)| format!("{name}/{start}")).collect::<Vec<_>>()
    };
    let mut session = at(form(&[typed(0, TextQuestion::Start, "1")]), start);
    let mut after = |event: Event| {
        session.update(event);
        let again = Session::restored(&session.kept(), today(), Some(session.route));
        assert_eq!(names(&again), names(&session), "over a reload");
        names(&session)
    };
    assert_eq!(after(Event::Named(0, "Heim".to_owned())), ["Heim/1"]);
    assert_eq!(after(Event::KeepVariant), ["/1", "Heim/1"], "the kept answers take the name along");
    assert_eq!(after(Event::Typed(start, "2".to_owned())), ["/2", "Heim/1"]);
    assert_eq!(after(Event::Named(1, "Heim, ganze Zeit".to_owned())), ["/2", "Heim, ganze Zeit/1"]);
    assert_eq!(after(Event::UseVariant(0)), ["Heim, ganze Zeit/1", "/2"]);
    assert_eq!(after(Event::Named(5, "nobody".to_owned())), ["Heim, ganze Zeit/1", "/2"], "there is no such variant");
    assert_eq!(after(Event::Opened(Ok(vec![named(3, "Datei")]), Origin::File)), ["Datei/3.2.2027", "Heim, ganze Zeit/1", "/2"]);
    assert_eq!(after(Event::Ask(Asking::DropVariant(0))), ["Datei/3.2.2027", "Heim, ganze Zeit/1", "/2"], "it asks first");
    assert_eq!(after(Event::Answered(true)), ["Datei/3.2.2027", "/2"]);
    assert_eq!(after(Event::Clear), ["/"]);
}

#[test]
fn a_typed_name_is_one_short_line() {
    let mut session = at(form(&home()), Asked::chosen(0, ChoiceQuestion::Help));
    for (typed, kept) in
        [("Heim ", "Heim "), ("a\nhelp:0\u{7}", "ahelp:0"), (&"ä".repeat(40), &*"ä".repeat(LONGEST_NAME)), ("", "")]
    {
        let event = event_names::typed(&event_names::name_of_variant(0), typed.to_owned());
        session.update(event.unwrap());
        assert_eq!(session.name, kept);
        assert_eq!(Session::restored(&session.kept(), today(), None).name, kept);
    }
    for name in ["variant-name", "variant-name x", "variant-name 1 ", "help"] {
        assert_eq!(event_names::typed(name, String::new()), None, "{name}");
    }
}

#[test]
fn a_line_with_a_wrong_name_is_a_fault() {
    let long = format!("variant-name={}", "x".repeat(LONGEST_NAME + 1));
    let rows = [
        ("variant-name=A\nhelp:6\n---\nvariant-name=A\nhelp:6", None),
        ("help:6\nvariant-name=behind", None),
        ("variant-name=", None),
        ("variant-name=A\nvariant-name=B\nhelp:6", Some(Fault::Repeated("variant-name=B"))),
        ("variant-name:A", Some(Fault::NoAnswer("variant-name:A"))),
        ("variant-name=a\u{7}b", Some(Fault::NoAnswer("variant-name=a\u{7}b"))),
        (&long, Some(Fault::NoAnswer(&long))),
    ];
    for (text, expected) in rows {
        assert_eq!(fault(text), expected, "{text}");
    }
}

/// A name without answers would be kept for nobody.
#[test]
fn without_answers_no_name_is_kept() {
    let mut session = Session::new(Form::default(), today(), None);
    session.update(Event::Named(0, "Heim".to_owned()));
    assert_eq!((session.kept(), session.visit()), (String::new(), String::new()));
}
