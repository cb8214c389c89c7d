//! The figures of further income years, and further changes of income: which are offered, and what of them stands in the case.

use hilfen_rechner::answer::Answer;
use hilfen_rechner::assessment::assess;
use hilfen_rechner::case::field::{Dated, Field, Person};
use hilfen_rechner::case::{Case, DeductionsOfYear, Finances, FinancesOfYear, Household, IncomeChange, OwnIncomeOfYear, Unit};
use hilfen_rechner::form::{
    Action, AnotherOption, Asked, ChoiceQuestion, Form, Heading, HelpOption, IncomeLine, Problem, Question, Questions,
    TextQuestion, asked, read, sections,
};
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::text::answer::answer;
use hilfen_rechner::visit::{Asking, Event, Fault, Route, Session, fault, restore, written};

use crate::{after, chosen, home_of_one_parent, today, typed};

const SUBTOTAL: TextQuestion = TextQuestion::Subtotal(Person::First);
const WEALTH: TextQuestion = TextQuestion::Wealth(Person::First);
const SINCE: TextQuestion = TextQuestion::ChangeSince(Person::First);
const MONTHLY: TextQuestion = TextQuestion::ChangeMonthly(Person::First);

fn known(francs: u32) -> Answer<Chf> {
    Answer::Known(Chf::francs(francs))
}

/// The question about a figure of a further year, or of a further change.
fn further(entry: TextQuestion, nth: u32) -> Asked {
    Asked { nth, ..Asked::typed(0, entry) }
}

/// One parent with 62 000, a home from the one day to the other.
fn stay(start: &str, end: &str) -> Form {
    let mut actions = home_of_one_parent();
    actions.extend([
        typed(TextQuestion::Start, start),
        typed(TextQuestion::End, end),
        typed(SUBTOTAL, "62000"),
        typed(WEALTH, "1000"),
    ]);
    after(&actions)
}

fn visit(form: Form) -> Session {
    Session::new(form, today(), Some(Route::Everything))
}

/// A visit to a stay that needs 2027 and 2028 beside 2026, with the further years 2027 and 2028 confirmed where wished.
fn confirmed(years: &[u32]) -> Session {
    let mut session = visit(stay("1.2.2027", "31.1.2029"));
    for year in years {
        session.update(Event::ConfirmYear(further(SUBTOTAL, *year)));
    }
    session
}

fn offered(form: &Form, heading: Heading) -> Vec<u32> {
    let section = sections(form).into_iter().find(|section| section.heading == heading).unwrap();
    section.offered.iter().filter(|one| one.question == section.questions[0].question).map(|one| one.nth).collect()
}

fn case(form: &Form) -> Case {
    assert_eq!(read(form, today()).problems, []);
    read(form, today()).case.unwrap()
}

fn unit(form: &Form) -> Unit {
    match case(form).household {
        Household::One(unit) => unit,
        other => panic!("{other:?}"),
    }
}

fn parent(form: &Form) -> Finances {
    unit(form).parent
}

/// What a person has in a year, with no properties.
fn in_year(year: i32, subtotal: u32, wealth: u32) -> FinancesOfYear {
    FinancesOfYear { year, subtotal: known(subtotal), property: known(0), upkeep: known(0), wealth: known(wealth) }
}

#[test]
fn the_next_year_that_the_stay_needs_is_offered_wherever_there_are_figures_of_a_year() {
    let with_another = |first: &str, second: HelpOption, start: &str, end: &str| {
        let mut form = stay("1.2.2027", first);
        form.update(chosen(ChoiceQuestion::Another, AnotherOption::SameChild));
        form.update(Action::Choose(1, ChoiceQuestion::Help, Some(second.into())));
        form.update(Action::Type(1, 0, TextQuestion::Start, start.to_owned()));
        form.update(Action::Type(1, 0, TextQuestion::End, end.to_owned()));
        form
    };
    let rows: [(&str, Form, &[u32]); 11] = [
        ("within a calendar year", stay("1.2.2027", "31.12.2027"), &[]),
        ("over the turn of a year", stay("1.2.2027", "1.1.2028"), &[2027]),
        ("over several", stay("31.12.2027", "31.1.2030"), &[2027]),
        ("without an end, twelve months over a turn", stay("1.2.2027", ""), &[2027]),
        ("without an end, the twelve months of a year", stay("1.1.2027", ""), &[]),
        ("without a start", stay("", "31.12.2029"), &[]),
        ("the end before the start", stay("1.2.2027", "1.2.2020"), &[]),
        ("a later help", with_another("31.3.2027", HelpOption::FosterFamily, "1.1.2028", "31.12.2028"), &[2027]),
        ("an earlier help", with_another("31.3.2027", HelpOption::FosterFamily, "1.12.2026", "31.12.2026"), &[2026]),
        (
            "without an end, beside one that ends later",
            with_another("", HelpOption::FosterFamily, "1.1.2028", "31.12.2029"),
            &[2027],
        ),
        ("what the canton does not pay has no days", with_another("31.3.2027", HelpOption::NotCovered, "1.1.2028", ""), &[]),
    ];
    for (name, form, expected) in rows {
        for heading in [Heading::Income(Person::First), Heading::Deductions(Person::First), Heading::OwnIncome] {
            assert_eq!(offered(&form, heading), expected, "{name}, {heading:?}");
        }
    }
    // One after the other, until the stay needs no more.
    for (given, expected) in [(&[][..], &[2027][..]), (&[2027], &[2028]), (&[2027, 2028], &[])] {
        let form = confirmed(given).form;
        assert_eq!(offered(&form, Heading::Income(Person::First)), expected, "after {given:?}");
        assert_eq!(offered(&form, Heading::Deductions(Person::First)), [2027], "each section on its own");
    }
}

#[test]
fn what_is_only_offered_is_no_part_of_the_case_and_of_no_question() {
    let (within, beyond) = (stay("1.2.2027", "31.12.2027"), stay("1.2.2027", "31.1.2029"));
    assert_eq!(beyond.of(further(SUBTOTAL, 2027)).text(SUBTOTAL), "62000", "taken over from the year before");
    assert_eq!(asked(&beyond), asked(&within));
    let mut expected = case(&within);
    expected.children[0].helps[0].end = case(&beyond).children[0].helps[0].end;
    assert_eq!(case(&beyond), expected);
}

#[test]
fn confirmed_figures_stand_in_the_case_with_their_year() {
    let finances = parent(&confirmed(&[2027, 2028]).form);
    assert_eq!((finances.subtotal, finances.year), (known(62_000), Some(2026)), "the first figures");
    assert_eq!(finances.further_years, [in_year(2027, 62_000, 1000), in_year(2028, 62_000, 1000)]);

    let mut session = confirmed(&[]);
    session.update(Event::ConfirmYear(further(TextQuestion::ChildDeductions(Person::First), 2027)));
    session.update(Event::ConfirmYear(further(TextQuestion::OwnWage, 2027)));
    let form = &session.form;
    assert_eq!((parent(form).year, parent(form).further_years), (None, vec![]), "only what was confirmed");
    let deductions = unit(form).deductions;
    let (none, year) = (known(0), 2027);
    let expected = DeductionsOfYear { year, children: Answer::Known(0), maintenance_paid: none, day_care: none, illness: none };
    assert_eq!((deductions.year, deductions.further_years), (Some(2026), vec![expected]));
    let own = &case(form).children[0].own;
    assert_eq!(
        (own.year, &own.further_years),
        (Some(2026), &vec![OwnIncomeOfYear { year, wage: none, other: none, wealth: none }])
    );
    assert_eq!((own.deductions.year, own.deductions.further_years.len()), (None, 0), "the child is not asked for any");
}

#[test]
fn a_young_adult_confirms_income_and_deductions_of_a_year_together() {
    let mut form = after(&[
        chosen(ChoiceQuestion::Help, HelpOption::Home),
        typed(TextQuestion::Start, "1.2.2027"),
        typed(TextQuestion::Birth, "1.1.2005"),
        typed(TextQuestion::OwnWage, "9000"),
        typed(TextQuestion::Illness(Person::Child(0)), "300"),
    ]);
    form.update(Action::Type(0, 2027, TextQuestion::OwnWage, "12000".to_owned()));
    let own = case(&form).children[0].own.clone();
    let year = 2027;
    assert_eq!(own.further_years, [OwnIncomeOfYear { year, wage: known(12_000), other: known(0), wealth: known(0) }]);
    assert_eq!((own.year, own.deductions.year), (Some(2026), Some(2026)));
    let [deductions] = own.deductions.further_years[..] else { panic!("{own:?}") };
    assert_eq!((deductions.year, deductions.illness), (2027, known(300)));
}

#[test]
fn a_figure_that_is_typed_confirms_its_year() {
    let mut session = confirmed(&[]);
    session.update(Event::Typed(further(WEALTH, 2027), "5000".to_owned()));
    assert_eq!(parent(&session.form).further_years, [in_year(2027, 62_000, 5000)]);
    // What was confirmed stays, whatever the year before becomes; what is offered follows the year before it.
    session.update(Event::Typed(Asked::typed(0, SUBTOTAL), "70000".to_owned()));
    assert_eq!(parent(&session.form).further_years, [in_year(2027, 62_000, 5000)]);
    assert_eq!(session.form.of(further(WEALTH, 2028)).text(WEALTH), "5000");
    session.update(Event::Typed(further(SUBTOTAL, 2027), String::new()));
    assert_eq!(parent(&session.form).further_years[0].subtotal, Answer::Unknown, "«I don't know» of that year alone");
}

#[test]
fn a_year_with_income_from_properties_asks_for_their_upkeep() {
    let property = TextQuestion::Property(Person::First);
    let upkeep = further(TextQuestion::Upkeep(Person::First), 2027);
    let mut session = confirmed(&[2027]);
    assert!(!asked(&session.form).contains(&upkeep));
    session.update(Event::Typed(further(property, 2027), "9000".to_owned()));
    session.update(Event::Typed(upkeep, "1800".to_owned()));
    let year = parent(&session.form).further_years[0];
    assert_eq!((year.property, year.upkeep), (known(9000), known(1800)));
    assert!(!asked(&session.form).contains(&Asked { nth: 0, ..upkeep }), "the first year has none");
    assert_eq!(session.form.of(further(property, 2028)).text(property), "9000");
}

/// The income helper sums up the first year alone.
#[test]
fn a_further_year_leaves_the_estimate_of_the_first_one() {
    let mut session = confirmed(&[]);
    session.update(Event::Typed(Asked::typed(0, TextQuestion::IncomeLine(Person::First, IncomeLine::Wage)), "5000".to_owned()));
    session.update(Event::TakeEstimate(Person::First));
    session.update(Event::Typed(further(SUBTOTAL, 2027), "62000".to_owned()));
    let said = |asked| answer(&session.form, asked, &GERMAN);
    assert_eq!(said(further(SUBTOTAL, 2027)), "62’000.00");
    assert!(said(Asked::typed(0, SUBTOTAL)).starts_with("5’000.00, ungefähr"), "{}", said(Asked::typed(0, SUBTOTAL)));
}

#[test]
fn what_a_child_has_besides_a_wage_in_any_year_is_asked_about() {
    let reaches = Asked::chosen(0, ChoiceQuestion::ReachesParents);
    let mut session = confirmed(&[]);
    for (year, expected) in [(2025, false), (2029, false), (2027, true)] {
        give_other(&mut session.form, year, "5000");
        assert_eq!(asked(&session.form).contains(&reaches), expected, "{year}");
    }
    give_other(&mut session.form, 2027, "0");
    assert!(!asked(&session.form).contains(&reaches));
}

fn give_other(form: &mut Form, year: u32, text: &str) {
    form.update(Action::Type(0, year, TextQuestion::OwnWage, "0".to_owned()));
    form.update(Action::Type(0, year, TextQuestion::OwnOther, text.to_owned()));
}

/// Presses the button that removes the figures of a year, and confirms.
fn remove(session: &mut Session, asked: Asked) {
    let before = session.form.clone();
    session.update(Event::Ask(Asking::RemoveYear(asked)));
    assert_eq!(session.form, before, "it asks first");
    session.update(Event::Answered(true));
}

#[test]
fn a_year_that_was_removed_is_as_if_never_told() {
    for told in [&[2027][..], &[2027, 2028]] {
        let mut session = confirmed(told);
        session.update(Event::Typed(further(WEALTH, 2027), "5000".to_owned()));
        remove(&mut session, further(SUBTOTAL, 2027));
        let left: Vec<i32> = told.iter().filter(|year| **year != 2027).map(|year| year.cast_signed()).collect();
        let years: Vec<i32> = parent(&session.form).further_years.iter().map(|year| year.year).collect();
        assert_eq!(years, left);
        assert_eq!(offered(&session.form, Heading::Income(Person::First)), [2027], "and offered again");
        assert_eq!(session.form.of(further(WEALTH, 2027)).text(WEALTH), "1000", "from the year before");
    }
    let mut session = confirmed(&[2027]);
    remove(&mut session, further(SUBTOTAL, 2027));
    assert_eq!(session.form, confirmed(&[]).form);
    for other in [Asked::typed(0, SUBTOTAL), further(SUBTOTAL, 2027), Asked::typed(0, TextQuestion::Start)] {
        remove(&mut session, other);
        assert_eq!(session.form, confirmed(&[]).form, "only years are removed: {other:?}");
    }
}

/// The first figures are always those of the year before the first month: a year that is no longer beside them is not read.
#[test]
fn years_that_the_stay_does_not_need_are_kept_and_not_read() {
    let mut session = confirmed(&[2027, 2028]);
    for (start, end, first, further) in [
        ("1.2.2028", "31.1.2029", 2027, &[2028][..]),
        ("1.2.2027", "31.12.2027", 0, &[]),
        ("1.2.2030", "31.1.2032", 0, &[]),
        ("1.2.2025", "31.1.2029", 2024, &[2027, 2028]),
        ("1.2.2027", "31.1.2029", 2026, &[2027, 2028]),
    ] {
        session.update(Event::Typed(Asked::typed(0, TextQuestion::Start), start.to_owned()));
        session.update(Event::Typed(Asked::typed(0, TextQuestion::End), end.to_owned()));
        let finances = parent(&session.form);
        let years: Vec<i32> = finances.further_years.iter().map(|year| year.year).collect();
        assert_eq!((finances.year.unwrap_or(0), &years[..]), (first, further), "{start} to {end}");
    }
}

#[test]
fn changes_of_income_come_one_after_the_other() {
    let change = |since: &str, monthly| IncomeChange { since: hilfen_rechner::calendar::Date::read(since).unwrap(), monthly };
    let mut form = stay("1.2.2027", "31.12.2027");
    let fields = |form: &Form| -> Vec<u32> {
        let all = sections(form).into_iter().flat_map(|section| section.questions);
        all.filter(|one| one.question == Question::Text(SINCE)).map(|one| one.nth).collect()
    };
    assert_eq!(fields(&form), [0]);
    form.update(typed(SINCE, "1.4.2027"));
    form.update(typed(MONTHLY, "4000"));
    assert_eq!(fields(&form), [0, 2], "one more is offered");
    assert!(!asked(&form).contains(&further(SINCE, 2)) && parent(&form).further_changes.is_empty());
    form.update(Action::Type(0, 2, SINCE, "1.6.2027".to_owned()));
    assert_eq!(fields(&form), [0, 2, 3]);
    let finances = parent(&form);
    assert_eq!(finances.change, Some(change("1.4.2027", known(4000))));
    assert_eq!(finances.further_changes, [change("1.6.2027", Answer::Unknown)]);
    form.update(Action::Type(0, 2, MONTHLY, "3000".to_owned()));
    form.update(typed(SINCE, ""));
    assert_eq!(parent(&form).change, Some(change("1.6.2027", known(3000))), "the only one that is left");
    assert_eq!(parent(&form).further_changes, []);
    form.update(typed(SINCE, "1.4.2027"));
    for (nth, day) in [(3, "1.8.2027"), (4, "1.10.2027")] {
        form.update(Action::Type(0, nth, SINCE, day.to_owned()));
    }
    assert_eq!(fields(&form), [0, 2, 3, 4], "no room for more");
    assert_eq!(parent(&form).further_changes.len(), 3);
}

#[test]
fn what_cannot_be_read_is_named_with_its_year() {
    let mut session = confirmed(&[]);
    session.update(Event::Typed(further(SUBTOTAL, 2027), "viel".to_owned()));
    let wrong = further(SUBTOTAL, 2027);
    let [Problem { asked, .. }] = read(&session.form, today()).problems[..] else {
        panic!("{:?}", read(&session.form, today()).problems)
    };
    assert_eq!(asked, wrong);
    assert_eq!(read(&session.form, today()).case, None, "it would be left out silently");
    assert_eq!(GERMAN.label(wrong), "Zwischentotal der Einkünfte im Jahr (Steuerjahr 2027)");
    assert_eq!(GERMAN.label(further(SINCE, 2)), "Seit wann ist das Einkommen dauerhaft anders? (2. Veränderung)");
    assert_eq!(GERMAN.label(Asked::typed(0, SUBTOTAL)), "Zwischentotal der Einkünfte im Jahr");
}

#[test]
fn what_makes_no_sense_in_a_year_or_change_leads_to_its_field() {
    let mut form = confirmed(&[2027, 2028]).form;
    let same_day = [(0, SINCE, "1.4.2027"), (2, SINCE, "April 2027")];
    for (nth, entry, text) in same_day.into_iter().chain([(2028, WEALTH, "-1"), (2027, SUBTOTAL, "70000 bis 60000")]) {
        form.update(Action::Type(0, nth, entry, text.to_owned()));
    }
    let found: Vec<Asked> = read(&form, today()).problems.into_iter().map(|problem| problem.asked).collect();
    assert_eq!(found, [further(SINCE, 2), further(SUBTOTAL, 2027), further(WEALTH, 2028)]);
}

#[test]
fn what_is_not_known_of_a_year_or_since_a_change_leads_to_its_field() {
    let mut form = confirmed(&[2027, 2028]).form;
    form.update(Action::Type(0, 2028, WEALTH, "?".to_owned()));
    form.update(Action::Type(0, 0, SINCE, "1.4.2027".to_owned()));
    form.update(Action::Type(0, 0, MONTHLY, "4000".to_owned()));
    form.update(Action::Type(0, 2, SINCE, "1.9.2027".to_owned()));
    form.update(Action::Type(0, 3, SINCE, "1.11.2027".to_owned()));
    form.update(Action::Type(0, 3, MONTHLY, "3000".to_owned()));
    let result = assess(&case(&form), &RuleBook::embedded()).unwrap();
    let found: Vec<Asked> = result.gaps.iter().map(|gap| Questions::of(&form).question_of(gap.field, gap.dated)).collect();
    for expected in [further(WEALTH, 2028), further(MONTHLY, 2)] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
    let first = Asked::typed(0, WEALTH);
    for (dated, expected) in [(None, first), (Some(Dated::Year(2026)), first), (Some(Dated::Year(2030)), first)] {
        assert_eq!(Questions::of(&form).question_of(Field::Wealth(Person::First), dated), expected, "{dated:?}");
    }
}

#[test]
fn no_more_years_are_offered_than_are_computed() {
    let mut form = stay("1.2.2027", "31.1.2037");
    form.update(chosen(ChoiceQuestion::Another, AnotherOption::SameChild));
    form.update(Action::Choose(1, ChoiceQuestion::Help, Some(HelpOption::Home.into())));
    form.update(Action::Type(1, 0, TextQuestion::Start, "1.2.2037".to_owned()));
    form.update(Action::Type(1, 0, TextQuestion::End, "31.1.2047".to_owned()));
    let mut session = visit(form);
    let next = |session: &Session| offered(&session.form, Heading::Income(Person::First)).first().copied();
    while let Some(year) = next(&session) {
        session.update(Event::ConfirmYear(further(SUBTOTAL, year)));
    }
    assert_eq!(parent(&session.form).further_years.last().map(|of| of.year), Some(2037), "twelve years with the first one");
}

#[test]
fn further_answers_are_saved_under_names_of_their_own() {
    let mut session = confirmed(&[2027]);
    session.update(Event::Typed(Asked::typed(0, SINCE), "1.4.2027".to_owned()));
    session.update(Event::Typed(further(SINCE, 2), "1.6.2027".to_owned()));
    let saved = written([&session.form]);
    for line in ["subtotal-first.1.2027=62000", "change-since-first.1.2=1.6.2027"] {
        assert!(saved.lines().any(|one| one == line), "«{line}» in {saved}");
    }
    assert_eq!(fault(&saved), None);
    assert_eq!(restore(&saved), [session.form]);
    let second = Asked { help: 1, nth: 2027, question: Question::Text(TextQuestion::OwnWage) };
    assert_eq!((second.name().as_str(), Asked::named("own-wage.2.2027")), ("own-wage.2.2027", Some(second)));
    for line in [
        "start.1.2027=1.2.2027",
        "help.1.2027:6",
        "subtotal-first.1.0=1",
        "subtotal-first.1.1=1",
        "subtotal-first.1.2=1",
        "subtotal-first.1.2200=1",
        "subtotal-first.5.2027=1",
        "subtotal-first.1.2027.1=1",
        "subtotal-first.2027=1",
        "wage-first.1.2027=1",
        "change-since-first.1.5=1.2.2027",
        "change-since-first.1.2027=1.2.2027",
    ] {
        assert_eq!(fault(line), Some(Fault::NoAnswer(line)));
    }
}
