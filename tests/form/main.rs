//! The form without a browser: what is asked, what is read, and that nothing typed is lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod fields;
#[path = "../figures/mod.rs"]
mod figures;
mod open;
mod properties;
#[path = "../random/config.rs"]
mod random;
mod years;

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::assess;
use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::Extent;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::case::{HelpKind, Household, Relation};
use hilfen_rechner::form::{
    Action, Asked, ChoiceQuestion, Chosen, ChosenOptions, Form, FosterFormOption, Heading, HelpOption, HouseholdOption,
    PartnerOption, Problem, ProblemKind, Question, Questions, RequestOption, TextQuestion, asked, read, sections,
};
use hilfen_rechner::money::{AmountError, Chf};
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::text::GERMAN;

fn form() -> Form {
    Form::default()
}

fn today() -> Date {
    Date::new(2026, 11, 21).unwrap()
}

fn after(actions: &[Action]) -> Form {
    let mut form = form();
    for action in actions {
        form.update(action.clone());
    }
    form
}

fn typed(entry: TextQuestion, text: &str) -> Action {
    Action::Type(0, 0, entry, text.to_owned())
}

fn chosen(pick: ChoiceQuestion, option: impl Into<Chosen>) -> Action {
    Action::Choose(0, pick, Some(option.into()))
}

fn home_of_one_parent() -> Vec<Action> {
    vec![
        chosen(ChoiceQuestion::Help, HelpOption::Home),
        typed(TextQuestion::Start, "1.2.2027"),
        chosen(ChoiceQuestion::Household, HouseholdOption::OneParent),
    ]
}

fn at_first(question: Question) -> Asked {
    Asked { help: 0, nth: 0, question }
}

fn headings(form: &Form) -> Vec<Heading> {
    sections(form).iter().map(|section| section.heading).collect()
}

/// What stands in a field.
fn typed_at(form: &Form, asked: Asked) -> &str {
    match asked.question {
        Question::Text(entry) => form.of(asked).text(entry),
        Question::Choice(_) => "",
    }
}

fn asks(form: &Form, question: Question) -> bool {
    asked(form).contains(&at_first(question))
}

#[test]
fn only_questions_that_matter_are_asked() {
    let first = [Heading::Help];
    let rows: [(&str, Vec<Action>, &[Heading]); 7] = [
        ("nothing chosen", vec![], &first),
        ("not covered", vec![chosen(ChoiceQuestion::Help, HelpOption::NotCovered)], &first),
        (
            "emergency bed",
            vec![chosen(ChoiceQuestion::Help, HelpOption::EmergencyBed)],
            &[Heading::Help, Heading::Child, Heading::Details],
        ),
        (
            "transport: no grounds to ask for",
            vec![chosen(ChoiceQuestion::Help, HelpOption::SchoolTransport)],
            &[Heading::Help, Heading::Child, Heading::Details],
        ),
        (
            "after-care",
            vec![chosen(ChoiceQuestion::Help, HelpOption::AfterCare)],
            &[Heading::Help, Heading::Child, Heading::Grounds, Heading::Details],
        ),
        (
            "coaching",
            vec![chosen(ChoiceQuestion::Help, HelpOption::FamilyCoaching)],
            &[Heading::Help, Heading::Child, Heading::Grounds, Heading::Details, Heading::Household],
        ),
        (
            "home, one parent",
            home_of_one_parent(),
            &[
                Heading::Help,
                Heading::Child,
                Heading::Grounds,
                Heading::Details,
                Heading::Household,
                Heading::Income(Person::First),
                Heading::Deductions(Person::First),
                Heading::OwnIncome,
                Heading::Circumstances,
            ],
        ),
    ];
    for (name, actions, expected) in rows {
        assert_eq!(headings(&after(&actions)), expected, "{name}");
    }
}

#[test]
fn every_help_can_be_read() {
    for option in ChoiceQuestion::Help.options() {
        let form = after(&[
            chosen(ChoiceQuestion::Help, *option),
            typed(TextQuestion::Start, "1.2.2027"),
            typed(TextQuestion::End, "3.2.2027"),
            chosen(ChoiceQuestion::Household, HouseholdOption::Together),
        ]);
        let reading = read(&form, today());
        assert!(reading.problems.is_empty(), "{option:?}: {:?}", reading.problems);
        let case = reading.case.unwrap_or_else(|| panic!("{option:?} gives no case"));
        assess(&case, &RuleBook::embedded()).unwrap_or_else(|wrong| panic!("{option:?}: {wrong:?}"));
    }
}

#[test]
fn every_option_of_every_question_that_is_asked_leads_somewhere() {
    let mut seen: Vec<ChoiceQuestion> = Vec::new();
    let mut waiting: Vec<Form> = ChoiceQuestion::Help
        .options()
        .iter()
        .map(|option| after(&[chosen(ChoiceQuestion::Help, *option), typed(TextQuestion::Start, "1.2.2027")]))
        .collect();
    while let Some(form) = waiting.pop() {
        for one in sections(&form).into_iter().flat_map(|section| section.questions) {
            let Question::Choice(pick) = one.question else { continue };
            if pick == ChoiceQuestion::Help || seen.contains(&pick) {
                continue;
            }
            seen.push(pick);
            let open = pick.may_be_open().then_some(None);
            for option in pick.options().iter().map(|option| Some(*option)).chain(open) {
                let mut next = form.clone();
                next.update(Action::Choose(0, pick, option));
                assert!(option.is_none_or(|option| !GERMAN.option(option).is_empty()));
                assert_eq!(next.at(0).chosen(pick), option, "{pick:?}");
                assert!(read(&next, today()).problems.is_empty(), "{pick:?} {option:?}");
                waiting.push(next);
            }
        }
    }
    assert!(seen.len() >= 22, "only {} questions were reached: {seen:?}", seen.len());
}

#[test]
fn amounts_are_known_between_or_unknown() {
    let subtotal = |text: &str| {
        let mut actions = home_of_one_parent();
        actions.push(typed(TextQuestion::Subtotal(Person::First), text));
        match read(&after(&actions), today()).case.unwrap().household {
            Household::One(unit) => unit.parent.subtotal,
            other => panic!("{other:?}"),
        }
    };
    let chf = |text| Chf::read(text).unwrap();
    assert_eq!(subtotal(""), Answer::Unknown);
    assert_eq!(subtotal("62'000"), Answer::Known(chf("62000")));
    assert_eq!(subtotal("-5000"), Answer::Known(chf("-5000")));
    let between = Answer::Between { low: chf("50000"), high: chf("60000") };
    for text in ["50000 bis 60000", "von 50’000 bis 60’000", "50000-60000", "50'000 – 60'000", "Fr. 50'000.– bis Fr. 60'000.–"]
    {
        assert_eq!(subtotal(text), between, "{text}");
    }
}

#[test]
fn what_cannot_be_read_is_named_and_the_text_stays() {
    let rows = [
        (TextQuestion::Subtotal(Person::First), "viel", ProblemKind::Amount(AmountError::NotANumber)),
        (TextQuestion::Wealth(Person::First), "85.000", ProblemKind::Amount(AmountError::Ambiguous)),
        (TextQuestion::End, "30.2.2027", ProblemKind::Date),
        (TextQuestion::Birth, "gestern", ProblemKind::Date),
        (TextQuestion::ChildDeductions(Person::First), "zwei", ProblemKind::Count),
        (TextQuestion::ChildDeductions(Person::First), "-1", ProblemKind::Count),
    ];
    for (entry, text, expected) in rows {
        let mut actions = home_of_one_parent();
        actions.push(typed(entry, text));
        let form = after(&actions);
        let reading = read(&form, today());
        assert_eq!(reading.case, None, "{text}");
        assert_eq!(reading.problems, [Problem { asked: at_first(Question::Text(entry)), kind: expected }]);
        assert_eq!(form.at(0).text(entry), text);
        assert!(GERMAN.problem(expected, text).contains(text), "the sentence says what was understood");
    }
}

#[test]
fn a_refused_case_leads_to_the_field_that_mends_it() {
    let rows = [
        (typed(TextQuestion::Start, "1.2.2021"), TextQuestion::Start),
        (typed(TextQuestion::End, "1.1.2027"), TextQuestion::End),
        (typed(TextQuestion::End, "1.1.2040"), TextQuestion::End),
        (typed(TextQuestion::Birth, "1.1.2090"), TextQuestion::Birth),
        (typed(TextQuestion::Wealth(Person::First), "-1"), TextQuestion::Wealth(Person::First)),
        (typed(TextQuestion::Subtotal(Person::First), "60000 bis 50000"), TextQuestion::Subtotal(Person::First)),
        (typed(TextQuestion::OwnWage, "-1"), TextQuestion::OwnWage),
    ];
    for (action, expected) in rows {
        let mut actions = home_of_one_parent();
        actions.push(action.clone());
        let form = after(&actions);
        let wrong = assess(&read(&form, today()).case.unwrap(), &RuleBook::embedded()).unwrap_err();
        assert_eq!(Questions::of(&form).asked_at(wrong[0]), at_first(Question::Text(expected)), "{action:?}");
    }
}

#[test]
fn answers_that_no_longer_matter_are_kept_and_not_read() {
    let mut actions = home_of_one_parent();
    actions.push(chosen(ChoiceQuestion::Partner(Person::First), PartnerOption::Stable));
    actions.push(typed(TextQuestion::Subtotal(Person::FirstPartner), "50000"));
    let mut form = after(&actions);
    let partner = |form: &Form| match read(form, today()).case.unwrap().household {
        Household::One(unit) => unit.partner,
        _ => None,
    };
    assert_eq!(partner(&form).unwrap().relation, Choice::Known(Relation::Stable));
    form.update(chosen(ChoiceQuestion::Partner(Person::First), PartnerOption::None));
    assert_eq!(partner(&form), None);
    assert!(!asks(&form, Question::Text(TextQuestion::Subtotal(Person::FirstPartner))));
    assert_eq!(form.at(0).text(TextQuestion::Subtotal(Person::FirstPartner)), "50000");
    // An unreadable text in a question that is not asked now hinders nothing.
    form.update(typed(TextQuestion::Subtotal(Person::FirstPartner), "viel"));
    assert!(read(&form, today()).problems.is_empty());
}

#[test]
fn nobody_is_taken_to_have_nothing_because_nobody_asked() {
    let form = after(&[chosen(ChoiceQuestion::Help, HelpOption::EmergencyPlacement), typed(TextQuestion::Start, "1.2.2027")]);
    let case = read(&form, today()).case.unwrap();
    match &case.household {
        Household::Together(couple) => assert_eq!(couple.first.subtotal, Answer::Unknown),
        other => panic!("{other:?}"),
    }
    assert_eq!(case.children[0].own.wage, Answer::Unknown);
    let result = assess(&case, &RuleBook::embedded()).unwrap();
    assert_eq!(result.months.len(), 1, "an emergency placement without an end lasts as long as it may");
}

#[test]
fn a_change_of_income_waits_for_its_day() {
    let changed = |since: &str| {
        let mut actions = home_of_one_parent();
        actions.push(typed(TextQuestion::ChangeMonthly(Person::First), "3000"));
        actions.push(typed(TextQuestion::ChangeSince(Person::First), since));
        after(&actions)
    };
    let monthly = Question::Text(TextQuestion::ChangeMonthly(Person::First));
    let rows = [
        ("no change", "", false),
        ("not known", "?", false),
        ("a day", "1.5.2027", true),
        ("a month", "Mai 2027", true),
        ("its number", "5.2027", true),
    ];
    for (name, since, expected) in rows {
        let form = changed(since);
        assert_eq!(asks(&form, monthly), expected, "{name}");
        match read(&form, today()).case.unwrap().household {
            Household::One(unit) => assert_eq!(unit.parent.change.is_some(), expected, "{name}"),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(read(&changed("bald"), today()).case, None, "it would be left out silently");
}

#[test]
fn regular_days_are_one_number() {
    for (text, fits) in [("8", true), ("", true), ("8 bis 12", false), ("0", false)] {
        let mut actions = home_of_one_parent();
        actions.extend([chosen(ChoiceQuestion::Extent, Extent::PartTime), typed(TextQuestion::RegularDays, text)]);
        assert_eq!(read(&after(&actions), today()).problems.is_empty(), fits, "{text:?}");
    }
}

#[test]
fn crisis_care_is_asked_for_as_a_crisis_intervention_unless_chosen_otherwise() {
    let mut form = after(&[
        chosen(ChoiceQuestion::Help, HelpOption::FosterFamily),
        chosen(ChoiceQuestion::FosterForm, FosterFormOption::Crisis),
    ]);
    assert_eq!(form.at(0).chosen(ChoiceQuestion::Request), Some(RequestOption::Crisis.into()));
    form.update(chosen(ChoiceQuestion::Request, RequestOption::First));
    assert_eq!(form.at(0).chosen(ChoiceQuestion::Request), Some(RequestOption::First.into()));
    form.update(chosen(ChoiceQuestion::FosterForm, FosterFormOption::LongTerm));
    assert_eq!(form.at(0).chosen(ChoiceQuestion::Request), Some(RequestOption::First.into()));
}

#[test]
fn young_adults_are_asked_for_themselves_only() {
    let with_birth = |birth| {
        after(&[
            chosen(ChoiceQuestion::Help, HelpOption::Home),
            typed(TextQuestion::Start, "1.2.2027"),
            typed(TextQuestion::Birth, birth),
        ])
    };
    let adult = with_birth("1.2.2009");
    assert_eq!(
        headings(&adult),
        [Heading::Help, Heading::Child, Heading::Grounds, Heading::Details, Heading::OwnIncome, Heading::Circumstances]
    );
    assert!(asks(&adult, Question::Text(TextQuestion::Illness(Person::Child(0)))));
    assert!(asks(&adult, Question::Choice(ChoiceQuestion::MajorityReason)));
    assert!(read(&adult, today()).case.is_some(), "nobody needs to say who is liable");
    let soon = with_birth("2.2.2009");
    assert!(headings(&soon).contains(&Heading::Household) && asks(&soon, Question::Choice(ChoiceQuestion::MajorityReason)));
    assert!(!asks(&with_birth("3.2.2010"), Question::Choice(ChoiceQuestion::MajorityReason)));
}

#[test]
fn whatever_a_child_has_besides_a_wage_is_asked_about() {
    for entry in [TextQuestion::OwnOther, TextQuestion::Wealth(Person::Child(0))] {
        let mut form = after(&home_of_one_parent());
        assert!(!asks(&form, Question::Choice(ChoiceQuestion::ReachesParents)));
        form.update(typed(entry, "5000"));
        assert!(asks(&form, Question::Choice(ChoiceQuestion::ReachesParents)), "{entry:?}");
        assert!(asks(&form, Question::Choice(ChoiceQuestion::InParentsRuling)), "{entry:?}");
    }
}

#[test]
fn choosing_nothing_again_is_dont_know() {
    let mut form = after(&home_of_one_parent());
    form.update(chosen(ChoiceQuestion::Extent, Extent::PartTime));
    form.update(Action::Choose(0, ChoiceQuestion::Extent, None));
    match &read(&form, today()).case.unwrap().children[0].helps[0].kind {
        HelpKind::Home(home) => assert_eq!(home.extent, Choice::Unknown),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_entry_has_its_own_name() {
    let form = after(&[
        chosen(ChoiceQuestion::Help, HelpOption::Home),
        chosen(ChoiceQuestion::Household, HouseholdOption::Apart),
        chosen(ChoiceQuestion::Partner(Person::First), PartnerOption::StepParent),
        chosen(ChoiceQuestion::Partner(Person::Second), PartnerOption::StepParent),
    ]);
    let mut names: Vec<String> = asked(&form).into_iter().map(Asked::name).collect();
    names.sort();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "two fields have the same id");
}
