//! Several helps and several children: what the case has, and where its fields and mistakes stand in the form.

use hilfen_rechner::answer::Answer as Figured;
use hilfen_rechner::assessment::assess;
use hilfen_rechner::case::Domicile;
use hilfen_rechner::case::check::{CaseError, check};
use hilfen_rechner::case::field::{Field, FieldAnswer, HelpId, Person};
use hilfen_rechner::case::{Case, HelpKind};
use hilfen_rechner::form::{
    Action, AnotherOption, Asked, ChoiceQuestion, Form, FosterFormOption, HelpOption, HouseholdOption, MOST_HELPS, PartnerOption,
    ProblemKind, Question, Questions, TextKind, TextQuestion, asked, read,
};
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::rules::right::Condition;

use crate::explore::{Answer, forms};
use crate::support::{choice, chosen, field, filled, form, home, text, today, typed};

/// A coaching and a home for one child, a foster family and relief stays for another.
fn two_children() -> Vec<(Asked, Answer)> {
    vec![
        chosen(0, ChoiceQuestion::Help, HelpOption::FamilyCoaching),
        typed(0, TextQuestion::Start, "1.1.2027"),
        typed(0, TextQuestion::Birth, "1.1.2015"),
        chosen(0, ChoiceQuestion::Household, HouseholdOption::Apart),
        chosen(0, ChoiceQuestion::Partner(Person::First), PartnerOption::StepParent),
        chosen(0, ChoiceQuestion::Partner(Person::Second), PartnerOption::Stable),
        chosen(0, ChoiceQuestion::Another, AnotherOption::SameChild),
        chosen(1, ChoiceQuestion::Help, HelpOption::Home),
        typed(1, TextQuestion::Start, "1.2.2027"),
        chosen(1, ChoiceQuestion::Another, AnotherOption::OtherChild),
        chosen(2, ChoiceQuestion::Help, HelpOption::FosterFamily),
        chosen(2, ChoiceQuestion::FosterForm, FosterFormOption::ShortTerm),
        typed(2, TextQuestion::Start, "1.3.2027"),
        typed(2, TextQuestion::Birth, "1.1.2018"),
        chosen(2, ChoiceQuestion::Another, AnotherOption::SameChild),
        chosen(3, ChoiceQuestion::Help, HelpOption::ReliefStay),
        typed(3, TextQuestion::Start, "1.4.2027"),
    ]
}

fn with(more: &[(Asked, Answer)]) -> Form {
    let mut answers = two_children();
    answers.extend_from_slice(more);
    form(&answers)
}

/// The helps of each child, in few words.
fn outline(case: &Case) -> Vec<Vec<&'static str>> {
    let name = |kind: &HelpKind| match kind {
        HelpKind::FamilyCoaching { .. } => "coaching",
        HelpKind::FosterFamily { .. } => "foster family",
        HelpKind::Home(_) => "home",
        HelpKind::ReliefStay { .. } => "relief",
        HelpKind::NotCovered(_) => "not covered",
        _ => "other",
    };
    case.children.iter().map(|child| child.helps.iter().map(|help| name(&help.kind)).collect()).collect()
}

#[test]
fn the_case_has_the_helps_of_each_child() {
    let rows: [(&str, Form, &[&[&str]]); 6] = [
        ("two and two", with(&[]), &[&["coaching", "home"], &["foster family", "relief"]]),
        (
            "all for one child",
            with(&[chosen(1, ChoiceQuestion::Another, AnotherOption::SameChild)]),
            &[&["coaching", "home", "foster family", "relief"]],
        ),
        (
            "each for another",
            with(&[
                chosen(0, ChoiceQuestion::Another, AnotherOption::OtherChild),
                chosen(2, ChoiceQuestion::Another, AnotherOption::OtherChild),
            ]),
            &[&["coaching"], &["home"], &["foster family"], &["relief"]],
        ),
        ("only the first", with(&[chosen(0, ChoiceQuestion::Another, AnotherOption::No)]), &[&["coaching"]]),
        ("the second ends it", with(&[chosen(1, ChoiceQuestion::Another, AnotherOption::No)]), &[&["coaching", "home"]]),
        (
            "what the canton does not pay ends it",
            with(&[chosen(2, ChoiceQuestion::Help, HelpOption::NotCovered)]),
            &[&["coaching", "home"], &["not covered"]],
        ),
    ];
    for (name, form, expected) in rows {
        assert_eq!(read(&form, today()).problems, [], "{name}");
        let case = read(&form, today()).case.unwrap_or_else(|| panic!("{name}: no case"));
        assert_eq!(outline(&case), expected, "{name}");
        assess(&case, &RuleBook::embedded()).unwrap_or_else(|wrong| panic!("{name}: {wrong:?}"));
    }
}

#[test]
fn each_child_is_asked_once_and_the_family_once() {
    let form = with(&[]);
    let asked = asked(&form);
    let places =
        |question: Question| -> Vec<usize> { asked.iter().filter(|one| one.question == question).map(|one| one.help).collect() };
    let rows = [
        ("help", Question::Choice(ChoiceQuestion::Help), vec![0, 1, 2, 3]),
        ("start", Question::Text(TextQuestion::Start), vec![0, 1, 2, 3]),
        ("another help", Question::Choice(ChoiceQuestion::Another), vec![0, 1, 2]),
        ("birth", Question::Text(TextQuestion::Birth), vec![0, 2]),
        ("disability, only of the child with relief stays", Question::Choice(ChoiceQuestion::Disability), vec![2]),
        ("own wage", Question::Text(TextQuestion::OwnWage), vec![0, 2]),
        ("household", Question::Choice(ChoiceQuestion::Household), vec![0]),
        ("Zwischentotal", Question::Text(TextQuestion::Subtotal(Person::First)), vec![0]),
        ("asylum", Question::Choice(ChoiceQuestion::Asylum), vec![0]),
    ];
    for (name, question, expected) in rows {
        assert_eq!(places(question), expected, "{name}");
    }
    assert!(asked.iter().all(|one| one.help < MOST_HELPS));
}

#[test]
fn what_is_typed_for_a_child_reaches_that_child() {
    let wages = [(0, "1000"), (2, "2000"), (3, "3000")].map(|(help, wage)| typed(help, TextQuestion::OwnWage, wage));
    let case = read(&with(&wages), today());
    let wages: Vec<Figured<Chf>> = case.case.unwrap().children.iter().map(|child| child.own.wage).collect();
    assert_eq!(wages, [Figured::Known(Chf::francs(1000)), Figured::Known(Chf::francs(2000))]);
}

#[test]
fn a_mistake_stands_at_the_help_where_it_was_made() {
    let rows = [
        ("first help, end", typed(0, TextQuestion::End, "1.12.2026"), field(0, TextQuestion::End)),
        ("second help, end", typed(1, TextQuestion::End, "1.1.2027"), field(1, TextQuestion::End)),
        ("second help, too long", typed(1, TextQuestion::End, "1.1.2040"), field(1, TextQuestion::End)),
        ("second child, first help, end", typed(2, TextQuestion::End, "1.1.2027"), field(2, TextQuestion::End)),
        ("second child, second help, end", typed(3, TextQuestion::End, "1.1.2027"), field(3, TextQuestion::End)),
        ("second help, before the rules", typed(1, TextQuestion::Start, "1.1.2020"), field(1, TextQuestion::Start)),
        ("second child, second help, before the rules", typed(3, TextQuestion::Start, "1.1.2010"), field(2, TextQuestion::Birth)),
        ("second child, born in the future", typed(2, TextQuestion::Birth, "1.1.2090"), field(2, TextQuestion::Birth)),
        ("days of short-term care", typed(2, TextQuestion::DaysPerMonth, "32"), field(2, TextQuestion::DaysPerMonth)),
        ("days of relief", typed(3, TextQuestion::DaysPerMonth, "32"), field(3, TextQuestion::DaysPerMonth)),
        ("regular days of the home", typed(1, TextQuestion::RegularDays, "32"), field(1, TextQuestion::RegularDays)),
        ("the second child's wage", typed(2, TextQuestion::OwnWage, "-1"), field(2, TextQuestion::OwnWage)),
        (
            "the second child's wealth",
            typed(2, TextQuestion::Wealth(Person::Child(0)), "-1"),
            field(2, TextQuestion::Wealth(Person::Child(0))),
        ),
        (
            "a parent's wealth",
            typed(0, TextQuestion::Wealth(Person::Second), "-1"),
            field(0, TextQuestion::Wealth(Person::Second)),
        ),
    ];
    for (name, answer, expected) in rows {
        let form = with(&[answer]);
        let found = read(&form, today()).problems;
        assert!(found.iter().any(|problem| problem.asked == expected), "{name}: {found:?}");
        let order = asked(&form);
        let places: Vec<usize> =
            found.iter().map(|problem| order.iter().position(|one| *one == problem.asked).expect("it is asked")).collect();
        assert!(places.is_sorted_by(|one, next| one < next), "{name}: in the order of the form, once each");
        let case = read(&form, today()).case.unwrap();
        let wrong = check(&case, RuleBook::embedded().first_day());
        assert!(wrong.iter().any(|error| Questions::of(&form).asked_at(*error) == expected), "{name}");
    }
}

#[test]
fn a_mistake_is_found_while_a_later_help_is_not_told_yet() {
    let rows = [
        ("which help is open", vec![]),
        ("its start is open", vec![chosen(1, ChoiceQuestion::Help, HelpOption::Home)]),
        (
            "its start cannot be read",
            vec![chosen(1, ChoiceQuestion::Help, HelpOption::Home), typed(1, TextQuestion::Start, "bald")],
        ),
    ];
    for (name, more) in rows {
        let mut answers = vec![
            chosen(0, ChoiceQuestion::Help, HelpOption::AfterCare),
            typed(0, TextQuestion::Start, "1.2.2027"),
            typed(0, TextQuestion::End, "1.1.2027"),
            chosen(0, ChoiceQuestion::Another, AnotherOption::OtherChild),
        ];
        answers.extend(more);
        let form = form(&answers);
        assert_eq!(read(&form, today()).case, None, "{name}");
        let found = read(&form, today()).problems;
        assert_eq!(found[0].asked, field(0, TextQuestion::End), "{name}");
        assert!(matches!(found[0].kind, ProblemKind::Case(CaseError::EndBeforeStart { help: HelpId { child: 0, help: 0 }, .. })));
    }
}

/// Types a figure of its own into each field that is asked: what it becomes in the case leads back to it.
#[test]
fn every_figure_of_the_case_leads_back_to_its_question() {
    let mut tried = 0;
    for form in forms().iter().step_by(12).chain([&with(&[])]) {
        let mut form = filled(form.clone());
        let mut number = 1000;
        for Asked { help, nth, question } in asked(&form) {
            if let Question::Text(entry) = question {
                number += 1;
                let figure = match entry.kind() {
                    TextKind::Amount => number.to_string(),
                    TextKind::Count => (number % 30 + 1).to_string(),
                    TextKind::Date | TextKind::Age | TextKind::Start => continue,
                };
                form.update(Action::Type(help, nth, entry, figure));
            }
        }
        // Where no day is known there is no case.
        let Some(case) = read(&form, today()).case else { continue };
        tried += 1;
        for (of, dated, figure) in case.figures() {
            let asked_there = Questions::of(&form).question_of(of, dated);
            let typed = text(&form, asked_there);
            match figure {
                FieldAnswer::Amount(Figured::Known(amount)) if amount != Chf::ZERO => {
                    assert_eq!(Chf::read(typed), Ok(amount), "{of:?} of {asked_there:?}");
                }
                FieldAnswer::Count(Figured::Known(count)) if count != 0 => {
                    assert_eq!(typed.parse(), Ok(count), "{of:?} of {asked_there:?}");
                }
                _ => {}
            }
        }
    }
    assert!(tried > 100, "only {tried}");
}

#[test]
fn every_gap_of_a_case_with_two_children_is_a_question_that_is_asked() {
    let form = with(&[
        typed(0, TextQuestion::OwnOther, "?"),
        typed(2, TextQuestion::OwnOther, "?"),
        typed(0, TextQuestion::Property(Person::First), "?"),
        typed(0, TextQuestion::Upkeep(Person::First), "?"),
        typed(0, TextQuestion::ChangeSince(Person::Second), "1.5.2027"),
        chosen(0, ChoiceQuestion::Partner(Person::Second), PartnerOption::Unclear),
    ]);
    let case = read(&form, today()).case.unwrap();
    let order = asked(&form);
    let gaps: Vec<(Field, Asked)> = case
        .figures()
        .into_iter()
        .filter(|(.., figure)| figure.is_gap())
        .map(|(of, dated, _)| (of, Questions::of(&form).question_of(of, dated)))
        .collect();
    for (of, asked) in &gaps {
        assert!(order.contains(asked), "{of:?} leads to {asked:?}, which is not asked");
    }
    let [first, second] = [HelpId { child: 0, help: 1 }, HelpId { child: 1, help: 0 }];
    let rows = [
        ("coaching", Field::DaysPerMonth(HelpId { child: 0, help: 0 }), field(0, TextQuestion::DaysPerMonth)),
        ("home", Field::Extent(first), choice(1, ChoiceQuestion::Extent)),
        ("home", Field::Contribution(first), field(1, TextQuestion::Contribution)),
        ("foster family", Field::Specialised(second), choice(2, ChoiceQuestion::Specialised)),
        ("foster family", Field::AgreedPay(second), field(2, TextQuestion::AgreedPay)),
        ("foster family", Field::DaysPerMonth(second), field(2, TextQuestion::DaysPerMonth)),
        ("relief", Field::DaysPerMonth(HelpId { child: 1, help: 1 }), field(3, TextQuestion::DaysPerMonth)),
        ("first child", Field::OtherIncome(0), field(0, TextQuestion::OwnOther)),
        ("second child", Field::ReachesParents(1), choice(2, ChoiceQuestion::ReachesParents)),
        ("second child", Field::InParentsRuling(1), choice(2, ChoiceQuestion::InParentsRuling)),
        ("partner", Field::Relation(Person::SecondPartner), choice(0, ChoiceQuestion::Partner(Person::Second))),
        ("partner", Field::Subtotal(Person::FirstPartner), field(0, TextQuestion::Subtotal(Person::FirstPartner))),
        ("change", Field::ChangedIncome(Person::Second), field(0, TextQuestion::ChangeMonthly(Person::Second))),
        ("family", Field::SocialAssistance, choice(0, ChoiceQuestion::SocialAssistance)),
    ];
    for (name, of, expected) in rows {
        assert!(gaps.contains(&(of, expected)), "{name}: {of:?} is not at {expected:?}");
    }
}

/// A condition that waits for an answer leads to the question that is still open, of two that decide it together too.
#[test]
fn a_condition_leads_to_the_question_that_is_open() {
    let with = |more: &[(Asked, Answer)]| form(&[&home(), more].concat());
    let first = HelpId { child: 0, help: 0 };
    let of_second_child = HelpId { child: 1, help: 0 };
    let two =
        with(&[chosen(0, ChoiceQuestion::Another, AnotherOption::OtherChild), chosen(1, ChoiceQuestion::Help, HelpOption::Home)]);
    let rows = [
        ("domicile", with(&[]), first, Condition::Domicile, choice(0, ChoiceQuestion::Domicile)),
        (
            "another canton: the support residence decides",
            with(&[chosen(0, ChoiceQuestion::Domicile, Domicile::OtherCanton)]),
            first,
            Condition::Domicile,
            choice(0, ChoiceQuestion::SupportResidence),
        ),
        ("of the second child", two.clone(), of_second_child, Condition::Domicile, choice(1, ChoiceQuestion::Domicile)),
        ("of its help", two, of_second_child, Condition::Basis, choice(1, ChoiceQuestion::Basis)),
        ("no date of birth", with(&[]), first, Condition::Majority, field(0, TextQuestion::Birth)),
        (
            "of age",
            with(&[typed(0, TextQuestion::Birth, "1.1.2005")]),
            first,
            Condition::Majority,
            choice(0, ChoiceQuestion::BeganAsMinor),
        ),
        (
            "of age, nothing began before",
            with(&[typed(0, TextQuestion::Birth, "1.1.2005"), chosen(0, ChoiceQuestion::BeganAsMinor, false)]),
            first,
            Condition::Majority,
            choice(0, ChoiceQuestion::Reentry),
        ),
        (
            "no disability: the school decides",
            with(&[chosen(0, ChoiceQuestion::Disability, false)]),
            first,
            Condition::DisabilityOrSpecialSchool,
            choice(0, ChoiceQuestion::SpecialSchool),
        ),
        ("how long", with(&[]), first, Condition::CrisisDuration, field(0, TextQuestion::End)),
        ("schooling", with(&[]), first, Condition::SchoolIndication, choice(0, ChoiceQuestion::Schooling)),
        ("schooling, earlier", with(&[]), first, Condition::EarlierSchoolIndication, choice(0, ChoiceQuestion::Schooling)),
    ];
    for (name, form, help, condition, question) in rows {
        assert_eq!(Questions::of(&form).question_of_condition(help, condition), question, "{name}");
    }
}

/// Outpatient help for several children: the days of the whole family are asked once, at the last of these helps.
#[test]
fn the_days_of_the_family_are_asked_once() {
    let coached =
        |help| [chosen(help, ChoiceQuestion::Help, HelpOption::FamilyCoaching), typed(help, TextQuestion::Start, "1.2.2027")];
    let another = |help, child| [chosen(help, ChoiceQuestion::Another, child)];
    let rows = [
        ("one child", [coached(0).to_vec()].concat(), None),
        (
            "two helps of one child",
            [coached(0).to_vec(), another(0, AnotherOption::SameChild).to_vec(), coached(1).to_vec()].concat(),
            None,
        ),
        (
            "two children",
            [coached(0).to_vec(), another(0, AnotherOption::OtherChild).to_vec(), coached(1).to_vec()].concat(),
            Some(1),
        ),
        (
            "a home behind",
            [
                coached(0).to_vec(),
                another(0, AnotherOption::OtherChild).to_vec(),
                coached(1).to_vec(),
                another(1, AnotherOption::OtherChild).to_vec(),
                vec![
                    chosen(2, ChoiceQuestion::Help, HelpOption::Home),
                    typed(2, TextQuestion::Start, "1.2.2027"),
                    chosen(0, ChoiceQuestion::Household, HouseholdOption::OneParent),
                ],
            ]
            .concat(),
            Some(1),
        ),
    ];
    for (name, answers, place) in rows {
        let form_with = |text: &'static str| {
            let days = [typed(0, TextQuestion::DaysPerMonth, "3"), typed(1, TextQuestion::DaysPerMonth, "2")];
            form(&[answers.as_slice(), &days, &[typed(place.unwrap_or(0), TextQuestion::FamilyDays, text)]].concat())
        };
        let places: Vec<usize> = asked(&form_with("4"))
            .iter()
            .filter(|one| one.question == Question::Text(TextQuestion::FamilyDays))
            .map(|one| one.help)
            .collect();
        assert_eq!(places, Vec::from_iter(place), "{name}");
        let days = |text| read(&form_with(text), today()).case.unwrap().family_days;
        let told = if place.is_some() { Figured::Known(4) } else { Figured::Unknown };
        assert_eq!((days("4"), days("?")), (told, Figured::Unknown), "{name}");
        if let Some(place) = place {
            let wrong = check(&read(&form_with("1"), today()).case.unwrap(), None);
            assert_eq!(wrong, [CaseError::FamilyDays { least: 3, most: 5 }], "{name}");
            assert_eq!(Questions::of(&form_with("1")).asked_at(wrong[0]), field(place, TextQuestion::FamilyDays), "{name}");
            assert_eq!(
                Questions::of(&form_with("?")).question_of(Field::FamilyDays, None),
                field(place, TextQuestion::FamilyDays),
                "{name}"
            );
        }
    }
}
