//! What follows from the answers: what a result waits for, what must be mended, and when there is one.

use hilfen_rechner::case::Domicile;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::family::Page;
use hilfen_rechner::form::{AnotherOption, ChoiceQuestion, HelpOption, TextQuestion, asked};
use hilfen_rechner::rules::right::Verdict;
use hilfen_rechner::visit::{Awaited, Derived, Event, Outcome, Route, Rules, Session};

use crate::explore::{Answer, give};
use crate::support::{choice, chosen, field, form, home, today, typed};

const SUBTOTAL: TextQuestion = TextQuestion::Subtotal(Person::First);

#[test]
fn a_result_waits_for_what_it_needs() {
    let placed = |more: &[_]| {
        [&[chosen(0, ChoiceQuestion::Help, HelpOption::Home), typed(0, TextQuestion::Start, "1.2.2027")], more].concat()
    };
    let another = [chosen(0, ChoiceQuestion::Another, AnotherOption::SameChild)];
    let rows = [
        ("nothing", vec![], Some(Awaited::Help), Some(Awaited::Help)),
        (
            "which help is not known",
            vec![(choice(0, ChoiceQuestion::Help), Answer::Choice(None))],
            Some(Awaited::Help),
            Some(Awaited::Help),
        ),
        ("no start", vec![chosen(0, ChoiceQuestion::Help, HelpOption::Home)], Some(Awaited::Start), Some(Awaited::Start)),
        (
            "the start is not known",
            vec![chosen(0, ChoiceQuestion::Help, HelpOption::Home), typed(0, TextQuestion::Start, "?")],
            Some(Awaited::Start),
            Some(Awaited::Start),
        ),
        ("another help, not chosen", placed(&another), Some(Awaited::Help), Some(Awaited::Help)),
        ("nobody who is liable", placed(&[]), Some(Awaited::Rules), Some(Awaited::Household)),
        ("all that it needs", home(), Some(Awaited::Rules), None),
        ("what needs no start", vec![chosen(0, ChoiceQuestion::Help, HelpOption::NotCovered)], Some(Awaited::Rules), None),
    ];
    for (name, answers, before, with_rules) in rows {
        let awaited = |rules| match Derived::of(&form(&answers), today(), rules, false).outcome {
            Outcome::Waiting(awaited) => Some(awaited),
            Outcome::Assessed(_) => None,
            Outcome::Mend(problems) => panic!("{name}: {problems:?}"),
        };
        assert_eq!((awaited(Rules::Coming), awaited(Rules::Here)), (before, with_rules), "{name}");
    }
}

/// What cannot be read about money, or makes no sense, does not hide a «no»; what decides about it must be mended first.
#[test]
fn a_no_does_not_depend_on_money() {
    let abroad = || [home(), vec![chosen(0, ChoiceQuestion::Domicile, Domicile::Abroad)]].concat();
    let rows = [
        ("nothing about money", abroad(), true),
        ("an amount that cannot be read", [abroad(), vec![typed(0, SUBTOTAL, "viel")]].concat(), true),
        ("a negative amount", [abroad(), vec![typed(0, SUBTOTAL, "-1")]].concat(), true),
        (
            "nobody has said who is liable",
            abroad().into_iter().filter(|(one, _)| *one != choice(0, ChoiceQuestion::Household)).collect(),
            true,
        ),
        ("a date that cannot be read", [abroad(), vec![typed(0, TextQuestion::Birth, "bald")]].concat(), false),
        ("an end before the start", [abroad(), vec![typed(0, TextQuestion::End, "1.1.2027")]].concat(), false),
        ("in the canton", home(), false),
    ];
    for (name, answers, expected) in rows {
        let derived = Derived::of(&form(&answers), today(), Rules::Here, false);
        let is_no = matches!(&derived.outcome, Outcome::Assessed(assessment) if assessment.verdict() == Verdict::No);
        assert_eq!((derived.is_refused, is_no), (expected, expected), "{name}");
        let asks_for_money = derived.questions.asked.contains(&choice(0, ChoiceQuestion::Household));
        assert_eq!(asks_for_money, !expected, "{name}");
        assert!(
            !Derived::of(&form(&answers), today(), Rules::Coming, false).is_refused,
            "{name}: nobody can say without the rules"
        );
    }
}

#[test]
fn what_follows_is_always_that_of_the_answers_that_are_there() {
    let domicile = choice(0, ChoiceQuestion::Domicile);
    let mut session = Session::new(form(&home()), today(), Some(Route::Everything));
    let events = [
        Event::RulesCame,
        Event::KeepVariant,
        Event::Typed(field(0, SUBTOTAL), "60000".to_owned()),
        Event::Chose(domicile, Some(Domicile::Abroad.into())),
        Event::Went(Route::Page(Page::Age)),
        Event::Next,
        Event::UseVariant(0),
        Event::Went(Route::Field(domicile)),
        Event::Chose(domicile, None),
        Event::Clear,
    ];
    for event in events {
        session.update(event.clone());
        let now = session.derived_of(&session.form);
        assert_eq!((&session.derived().outcome, &session.derived().questions), (&now.outcome, &now.questions), "{event:?}");
    }
    give(&mut session.form, choice(0, ChoiceQuestion::Help), Answer::Choice(Some(HelpOption::Home.into())));
    session.update(Event::Settled);
    assert_eq!(session.derived().questions.asked, asked(&session.form), "also answers that were given past the events");
}
