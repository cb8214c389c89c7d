//! The questions of the Fachmodus: every question is asked, every answer leads on, and each stands once below a heading.

use std::collections::HashSet;

use hilfen_rechner::form::{
    AnotherOption, Asked, ChoiceQuestion, HelpOption, MOST_HELPS, Question, TextQuestion, asked, read, sections,
};
use hilfen_rechner::text::GERMAN;

use crate::explore::{first_gap, forms, never_asked};
use crate::support::{choice, chosen, filled, form, home, today};

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
fn no_answer_is_a_dead_end() {
    let mut seen = HashSet::new();
    for form in forms() {
        assert_eq!(read(form, today()).problems, []);
        let questions = asked(form);
        assert_eq!(questions.iter().collect::<HashSet<_>>().len(), questions.len(), "asked twice: {questions:?}");
        // What is answered does not matter any more, only what is asked.
        if seen.insert(questions) {
            assert_eq!(first_gap(&filled(form.clone())), None);
        }
    }
    assert!(seen.len() > 100, "only {} ways", seen.len());
}

#[test]
fn what_a_second_help_asks_about_the_child_comes_at_the_end() {
    let coaching = [chosen(0, ChoiceQuestion::Help, HelpOption::FamilyCoaching), home()[1]];
    let second =
        [chosen(0, ChoiceQuestion::Another, AnotherOption::SameChild), chosen(1, ChoiceQuestion::Help, HelpOption::ReliefStay)];
    let alone = asked(&form(&coaching));
    let both = asked(&form(&[coaching, second].concat()));
    for question in [ChoiceQuestion::SupportResidence, ChoiceQuestion::Disability, ChoiceQuestion::SpecialSchool] {
        let place = |questions: &[Asked]| questions.iter().position(|one| *one == choice(0, question));
        assert_eq!(place(&alone), None, "a coaching asks for none of these");
        assert!(place(&both).is_some(), "{question:?}");
    }
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
        }
        if let Question::Choice(pick) = question {
            assert!(pick.options().len() > 1 || pick == ChoiceQuestion::Way, "{pick:?}");
            assert!(pick.options().iter().all(|option| !GERMAN.option(*option).is_empty()), "{pick:?}");
            assert!(pick.preset().is_none_or(|preset| pick.options().contains(&preset)), "{pick:?}");
        }
    }
}

#[test]
fn every_section_has_a_heading_and_questions() {
    for form in forms() {
        for section in sections(form) {
            assert!(!section.questions.is_empty() && !GERMAN.heading(section.heading, section.number).is_empty(), "{section:?}");
        }
    }
}
