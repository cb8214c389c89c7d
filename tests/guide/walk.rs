//! Every question is reached, every answer leads on, and every way ends at the review.

use std::collections::HashSet;

use hilfen_rechner::form::{
    AnotherOption, Asked, ChoiceQuestion, HelpOption, MOST_HELPS, Question, Questions, TextQuestion, asked, read, sections,
};
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::{Event, Route, Session, after, before, position};

use crate::explore::{forms, never_asked};
use crate::support::{choice, form, go_on, simply, to_the_review, today};

/// Every question that there is.
fn all() -> impl Iterator<Item = Question> {
    TextQuestion::all().map(Question::Text).chain(ChoiceQuestion::all().map(Question::Choice))
}

#[test]
fn every_question_is_reached_or_has_a_reason_not_to_be() {
    let reached: HashSet<Question> = forms().iter().flat_map(asked).map(|asked| asked.question).collect();
    for question in all() {
        let expected = never_asked(question).is_none();
        assert_eq!(reached.contains(&question), expected, "{question:?}: {:?}", never_asked(question));
    }
    assert_eq!(
        reached.len(),
        all().filter(|question| never_asked(*question).is_none()).count(),
        "a question is not in the lists"
    );
}

#[test]
fn from_every_state_the_questions_are_one_line() {
    for form in forms() {
        let questions = Questions::of(form);
        let asked = &questions.asked;
        let mut there = Vec::new();
        let mut next = asked.first().copied();
        while let Some(one) = next {
            there.push(one);
            assert!(there.len() <= asked.len(), "round and round: {there:?}");
            next = after(&questions, one);
        }
        assert_eq!(there, *asked);
        assert_eq!(asked.iter().collect::<HashSet<_>>().len(), asked.len(), "asked twice: {asked:?}");
        let mut back = Vec::new();
        let mut next = asked.last().copied();
        while let Some(one) = next {
            back.push(one);
            assert!(back.len() <= asked.len(), "round and round: {back:?}");
            next = before(&questions, one);
        }
        back.reverse();
        assert_eq!(back, *asked);
    }
}

#[test]
fn no_answer_is_a_dead_end() {
    let mut seen = HashSet::new();
    for form in forms() {
        assert_eq!(read(form, today()).problems, []);
        // What is answered does not matter any more, only what is asked.
        if !seen.insert(asked(form)) {
            continue;
        }
        for answer in [go_on, simply] {
            let mut session = Session::new(form.clone(), today(), None);
            let way = to_the_review(&mut session, answer);
            assert_eq!(session.derived().first_gap(), None, "something is still open");
            let once: HashSet<Asked> = way.iter().copied().collect();
            assert_eq!(once.len(), way.len(), "asked twice: {way:?}");
            assert_eq!(once, asked(&session.form).into_iter().collect(), "all that is asked, and nothing else");
        }
    }
    assert!(seen.len() > 100, "only {} ways", seen.len());
}

#[test]
fn what_a_second_help_asks_about_the_child_comes_at_the_end() {
    let mut session = Session::new(form(&[]), today(), None);
    let as_second = |session: &mut Session, one: Asked| {
        match one {
            _ if one == choice(0, ChoiceQuestion::Another) => {
                session.update(Event::Chose(one, Some(AnotherOption::SameChild.into())))
            }
            _ if one == choice(1, ChoiceQuestion::Help) => session.update(Event::Chose(one, Some(HelpOption::ReliefStay.into()))),
            _ => return go_on(session, one),
        }
        session.update(Event::Next);
    };
    let way = to_the_review(&mut session, as_second);
    let late = [
        choice(0, ChoiceQuestion::SupportResidence),
        choice(0, ChoiceQuestion::Disability),
        choice(0, ChoiceQuestion::SpecialSchool),
    ];
    assert_eq!(way[way.len() - 3..], late, "a coaching asks for none of these");
}

#[test]
fn every_question_has_a_label_and_a_name_that_reads_back() {
    let mut names = HashSet::new();
    for question in all() {
        assert!(!GERMAN.question(question).is_empty(), "{question:?}");
        assert!(names.insert(question.name()), "{} is the name of two questions", question.name());
        for help in 0..MOST_HELPS {
            let asked = Asked { help, nth: 0, question };
            assert_eq!(Asked::named(&asked.name()), Some(asked));
            let route = Route::Question(asked);
            assert_eq!(Route::read(&route.path()), Some(route));
        }
        if let Question::Choice(pick) = question {
            assert!(pick.options().len() > 1, "{pick:?}");
            assert!(pick.options().iter().all(|option| !GERMAN.option(*option).is_empty()), "{pick:?}");
            assert!(pick.preset().is_none_or(|preset| pick.options().contains(&preset)), "{pick:?}");
        }
    }
}

#[test]
fn addresses_name_pages_and_nothing_else() {
    for route in [Route::Review, Route::Result, Route::Everything] {
        assert_eq!(Route::read(&route.path()), Some(route));
    }
    for path in ["", "/", "/frage", "/frage/", "/frage/nichts", "/frage/start.0", "/frage/start.5", "/frage/start.x", "/pruefen/"]
    {
        assert_eq!(Route::read(path), None, "{path:?}");
    }
}

#[test]
fn every_question_stands_in_a_section_with_a_heading() {
    for form in forms() {
        let sections = sections(form);
        for (place, section) in sections.iter().enumerate() {
            assert!(!section.questions.is_empty() && !GERMAN.heading(section.heading, section.number).is_empty(), "{section:?}");
            for (number, one) in section.questions.iter().enumerate() {
                let stand = position(&Questions::of(form), *one).unwrap();
                assert_eq!((stand.heading, stand.number), ((section.heading, section.number), number + 1));
                assert_eq!(stand.next, sections.get(place + 1).map(|next| (next.heading, next.number)));
            }
        }
    }
}
