//! What comes first in the form, and which choices can be left open.

use hilfen_rechner::assessment::assess;
use hilfen_rechner::case::Basis;
use hilfen_rechner::case::Extent;
use hilfen_rechner::case::field::{Field, Person};
use hilfen_rechner::form::{Action, ChoiceQuestion, HelpOption, Question, Questions, TextQuestion, asked, read};
use hilfen_rechner::money::Chf;

use crate::{after, asks, at_first, chosen, figures, home_of_one_parent, today, typed};

#[test]
fn first_comes_what_decides_whether_the_canton_may_pay() {
    for (option, first_detail) in [
        (HelpOption::Home, Question::Choice(ChoiceQuestion::Extent)),
        (HelpOption::FosterFamily, Question::Choice(ChoiceQuestion::FosterForm)),
        (HelpOption::FamilyCoaching, Question::Text(TextQuestion::DaysPerMonth)),
    ] {
        let form = after(&[chosen(ChoiceQuestion::Help, option), chosen(ChoiceQuestion::Basis, Basis::Indication)]);
        let order: Vec<Question> = asked(&form).into_iter().map(|one| one.question).collect();
        let place = |question| order.iter().position(|one| *one == question).unwrap();
        let knock_out = [
            Question::Choice(ChoiceQuestion::Help),
            Question::Text(TextQuestion::Start),
            Question::Text(TextQuestion::Birth),
            Question::Choice(ChoiceQuestion::Domicile),
            Question::Choice(ChoiceQuestion::Basis),
            Question::Choice(ChoiceQuestion::IndicatedBy),
            Question::Choice(ChoiceQuestion::MilderMeasure),
            Question::Choice(ChoiceQuestion::Recognition),
            first_detail,
            Question::Choice(ChoiceQuestion::Household),
        ];
        assert!(knock_out.map(place).is_sorted(), "{option:?}: {order:?}");
    }
}

/// In the Fachmodus a choice must be taken only where nothing could be said without it, or where it is no fact about the family.
/// `tests/guide` says which pages of the family way can be left open.
#[test]
fn every_open_choice_can_be_left_open() {
    let taken: Vec<ChoiceQuestion> = ChoiceQuestion::all().filter(|pick| !pick.may_be_open()).collect();
    let is_no_fact = |pick: &&ChoiceQuestion| matches!(pick, ChoiceQuestion::Estimated(_) | ChoiceQuestion::Period(..));
    let taken: Vec<&ChoiceQuestion> = taken.iter().filter(|pick| !is_no_fact(pick) && !pick.is_of_family()).collect();
    assert_eq!(taken, [&ChoiceQuestion::Help]);
}

#[test]
fn a_partner_of_whom_nobody_knows_is_a_gap_and_not_asked_about() {
    let mut form = after(&home_of_one_parent());
    form.update(typed(TextQuestion::Subtotal(Person::First), "62000"));
    form.update(Action::Choose(0, ChoiceQuestion::Partner(Person::First), None));
    assert!(!asks(&form, Question::Text(TextQuestion::Subtotal(Person::FirstPartner))));
    let result = assess(&read(&form, today()).case.unwrap(), &figures::book()).unwrap();
    let share = result.peak().unwrap().total;
    assert!(share.low < Chf::francs(413) && share.high == Chf::francs(2500), "{share:?}");
    let fields: Vec<Field> = result.gaps.iter().map(|gap| gap.field).collect();
    assert!(fields.contains(&Field::Relation(Person::FirstPartner)) && fields.contains(&Field::Subtotal(Person::FirstPartner)));
    for field in [Field::Relation(Person::FirstPartner), Field::Subtotal(Person::FirstPartner)] {
        assert_eq!(
            Questions::of(&form).question_of(field, None),
            at_first(Question::Choice(ChoiceQuestion::Partner(Person::First))),
            "{field:?}"
        );
    }
}

#[test]
fn parents_of_whom_nobody_knows_are_one_question() {
    let mut form = after(&[
        chosen(ChoiceQuestion::Help, HelpOption::Home),
        typed(TextQuestion::Start, "1.2.2027"),
        chosen(ChoiceQuestion::Extent, Extent::Full),
    ]);
    form.update(Action::Choose(0, ChoiceQuestion::Household, None));
    let result = assess(&read(&form, today()).case.unwrap(), &figures::book()).unwrap();
    assert_eq!(result.peak().unwrap().total.high, Chf::francs(5000));
    assert!(!result.gaps.is_empty());
    for gap in &result.gaps {
        assert_eq!(
            Questions::of(&form).question_of(gap.field, gap.dated),
            at_first(Question::Choice(ChoiceQuestion::Household)),
            "{gap:?}"
        );
    }
}
