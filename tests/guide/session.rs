//! One visit: what keeps from going on, where «Weiter» leads, variants.

use proptest::prelude::*;

use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::Basis;
use hilfen_rechner::case::Domicile;
use hilfen_rechner::case::check::CaseError;
use hilfen_rechner::case::field::{Field, HelpId, Person};
use hilfen_rechner::form::{
    Action, AnotherOption, Asked, ChoiceQuestion, ChosenOptions, Form, HelpOption, PartnerOption, Problem, ProblemKind, Question,
    Questions, TextQuestion, UncoveredOption, asked,
};
use hilfen_rechner::money::AmountError;
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::visit::{Asking, Event, Half, MOST_VARIANTS, Origin, Place, Route, Session, Unread, first_gap, is_answered};

use crate::explore::{Answer, answers, empty, forms, give};
use crate::support::{at, choice, chosen, field, form, go_on, home, simply, text, to_the_review, today, typed, variant};

const SUBTOTAL: TextQuestion = TextQuestion::Subtotal(Person::First);
const HELP: HelpId = HelpId { child: 0, help: 0 };

/// A home paid by one parent, with an answer to everything.
fn complete() -> Form {
    let mut session = Session::new(form(&home()), today(), None);
    to_the_review(&mut session, simply);
    session.form
}

#[test]
fn nobody_goes_on_without_an_answer_or_with_a_mistake() {
    let date = |day, month, year| Date::new(year, month, day).unwrap();
    let [start, end, birth] = [date(1, 2, 2027), date(31, 1, 2027), date(2, 2, 2027)];
    let early = CaseError::BeforeRules { help: HELP, start: date(1, 1, 2020), first: RuleBook::embedded().first_day().unwrap() };
    let days = CaseError::TooLarge { field: Field::DaysPerMonth(HELP), dated: None };
    let only_home = vec![chosen(0, ChoiceQuestion::Help, HelpOption::Home)];
    let from_start = vec![chosen(0, ChoiceQuestion::Help, HelpOption::Home), typed(0, TextQuestion::Start, "1.2.2027")];
    let coaching = vec![chosen(0, ChoiceQuestion::Help, HelpOption::FamilyCoaching)];
    use ProblemKind as P;
    let rows = [
        ("no help", vec![], choice(0, ChoiceQuestion::Help), None, P::Needed),
        ("no date", home(), field(0, TextQuestion::Birth), None, P::Missing),
        ("only a blank", home(), field(0, SUBTOTAL), Some(" "), P::Missing),
        ("nothing chosen of what may be open", home(), choice(0, ChoiceQuestion::Domicile), None, P::Missing),
        ("no date that is one", only_home.clone(), field(0, TextQuestion::Start), Some("30.2.2027"), P::Date),
        ("no amount", home(), field(0, SUBTOTAL), Some("viel"), P::Amount(AmountError::NotANumber)),
        ("francs or thousands", home(), field(0, SUBTOTAL), Some("85.000"), P::Amount(AmountError::Ambiguous)),
        ("half a range", home(), field(0, SUBTOTAL), Some("50000 bis "), P::Amount(AmountError::Empty)),
        ("a range without ends", home(), field(0, SUBTOTAL), Some(" bis "), P::Amount(AmountError::NotANumber)),
        ("no number", coaching.clone(), field(0, TextQuestion::DaysPerMonth), Some("oft"), P::Count),
        ("no single number", home(), field(0, TextQuestion::RegularDays), Some("4 bis 8"), P::OneCount),
        (
            "end before start",
            home(),
            field(0, TextQuestion::End),
            Some("31.1.2027"),
            P::Case(CaseError::EndBeforeStart { help: HELP, start, end }),
        ),
        (
            "end before start, nobody has said yet who is liable",
            from_start.clone(),
            field(0, TextQuestion::End),
            Some("31.1.2027"),
            P::Case(CaseError::EndBeforeStart { help: HELP, start, end }),
        ),
        (
            "a stay without end",
            from_start.clone(),
            field(0, TextQuestion::End),
            Some("1.2.2038"),
            P::Case(CaseError::TooLong { help: HELP, years: 10 }),
        ),
        ("before the rules", only_home.clone(), field(0, TextQuestion::Start), Some("1.1.2020"), P::Case(early)),
        (
            "born in the future",
            from_start,
            field(0, TextQuestion::Birth),
            Some("2.2.2027"),
            P::Case(CaseError::BornInFuture { child: 0, birth }),
        ),
        ("more days than a month has", only_home, field(0, TextQuestion::RegularDays), Some("32"), P::Case(days)),
        ("more days of coaching than a month has", coaching, field(0, TextQuestion::DaysPerMonth), Some("32"), P::Case(days)),
        (
            "negative wealth",
            home(),
            field(0, TextQuestion::Wealth(Person::First)),
            Some("-1"),
            P::Case(CaseError::Negative { field: Field::Wealth(Person::First), dated: None }),
        ),
        (
            "the larger figure first",
            home(),
            field(0, SUBTOTAL),
            Some("60000 bis 50000"),
            P::Case(CaseError::Reversed { field: Field::Subtotal(Person::First), dated: None }),
        ),
    ];
    for (name, answers, asked, wrong, kind) in rows {
        let mut session = at(form(&answers), asked);
        if let Some(wrong) = wrong {
            session.update(Event::Typed(asked, wrong.to_owned()));
        }
        assert_eq!(session.blocking_error, None, "{name}: not before «Weiter»");
        session.update(Event::Next);
        assert_eq!(session.blocking_error, Some(Problem { asked, kind }), "{name}");
        assert_eq!(session.route, Route::Question(asked), "{name}");
        assert_eq!(wrong.map(|_| text(&session.form, asked)), wrong, "{name}");
    }
}

#[test]
fn what_is_wrong_elsewhere_keeps_nobody_here() {
    let mut answers = home();
    answers.extend([typed(0, TextQuestion::End, "1.1.2027"), typed(0, TextQuestion::Birth, "1.1.2015")]);
    let mut session = at(form(&answers), field(0, TextQuestion::Birth));
    session.update(Event::Next);
    assert_eq!(session.route, Route::Question(choice(0, ChoiceQuestion::Domicile)));
}

#[test]
fn dont_know_and_what_is_preset_are_answers() {
    let rows = [
        ("an amount", field(0, SUBTOTAL), Event::DontKnow, Answer::Text("?")),
        ("a date of birth", field(0, TextQuestion::Birth), Event::DontKnow, Answer::Text("?")),
        ("no end", field(0, TextQuestion::End), Event::DontKnow, Answer::Text("")),
        ("no end, left empty", field(0, TextQuestion::End), Event::Next, Answer::Text("")),
        ("no change", field(0, TextQuestion::ChangeSince(Person::First)), Event::DontKnow, Answer::Text("")),
        ("the days of the calendar", field(0, TextQuestion::RegularDays), Event::DontKnow, Answer::Text("")),
        ("a choice", choice(0, ChoiceQuestion::Domicile), Event::DontKnow, Answer::Choice(None)),
        ("no wealth is preset", field(0, TextQuestion::Wealth(Person::First)), Event::Next, Answer::Text("0")),
        (
            "no partner is preset",
            choice(0, ChoiceQuestion::Partner(Person::First)),
            Event::Next,
            Answer::Choice(Some(PartnerOption::None.into())),
        ),
        (
            "no other help is preset",
            choice(0, ChoiceQuestion::Another),
            Event::Next,
            Answer::Choice(Some(AnotherOption::No.into())),
        ),
    ];
    for (name, asked, event, expected) in rows {
        let mut session = at(form(&home()), asked);
        assert!(!is_answered(&session.form, asked), "{name}");
        session.update(event);
        assert_ne!(session.route, Route::Question(asked), "{name}");
        assert!(is_answered(&session.form, asked), "{name}");
        let given = match asked.question {
            Question::Text(_) => Answer::Text(if let Answer::Text(text) = expected { text } else { "" }),
            Question::Choice(pick) => Answer::Choice(session.form.at(asked.help).chosen(pick)),
        };
        assert_eq!(given, expected, "{name}");
        if let Answer::Text(expected) = expected {
            assert_eq!(text(&session.form, asked), expected, "{name}");
        }
    }
}

/// Changes an answer from a page and gives the pages that follow until one is back.
fn changed_from(page: Route, form: Form, one: Asked, answer: Answer) -> Vec<Route> {
    let mut session = Session::new(form, today(), Some(page));
    session.update(Event::Went(Route::Question(one)));
    assert_eq!(session.route, Route::Question(one));
    give(&mut session.form, one, answer);
    session.update(Event::Next);
    let mut pages = vec![session.route];
    while let Route::Question(asked) = session.route {
        simply(&mut session, asked);
        pages.push(session.route);
        assert!(pages.len() < 100, "round and round: {pages:?}");
    }
    pages
}

#[test]
fn who_changes_an_answer_is_back_as_soon_as_all_is_answered() {
    let property = field(0, TextQuestion::Property(Person::First));
    let wealth = field(0, TextQuestion::Wealth(Person::Child(0)));
    let partner = choice(0, ChoiceQuestion::Partner(Person::First));
    let of_partner = [TextQuestion::Subtotal, TextQuestion::Wealth, TextQuestion::Property, TextQuestion::ChangeSince];
    let rows: [(&str, Asked, Answer, Vec<Asked>); 6] = [
        ("nothing is new", property, Answer::Text("0"), vec![]),
        ("one more", property, Answer::Text("5000"), vec![field(0, TextQuestion::Upkeep(Person::First))]),
        (
            "two more",
            wealth,
            Answer::Text("?"),
            vec![choice(0, ChoiceQuestion::ReachesParents), choice(0, ChoiceQuestion::InParentsRuling)],
        ),
        (
            "a whole person more",
            partner,
            Answer::Choice(Some(PartnerOption::StepParent.into())),
            of_partner.map(|entry| field(0, entry(Person::FirstPartner))).to_vec(),
        ),
        ("less", choice(0, ChoiceQuestion::Basis), Answer::Choice(Some(Basis::Order.into())), vec![]),
        ("of age: less, and more before it", field(0, TextQuestion::Birth), Answer::Text("1.1.2000"), {
            let grounds = [ChoiceQuestion::BeganAsMinor, ChoiceQuestion::Reentry, ChoiceQuestion::MajorityReason]
                .map(|pick| choice(0, pick));
            let own = [TextQuestion::ChildDeductions, TextQuestion::MaintenancePaid, TextQuestion::Illness]
                .map(|entry| field(0, entry(Person::Child(0))));
            grounds.into_iter().chain(own).collect()
        }),
    ];
    for page in [Route::Review, Route::Result] {
        for (name, one, answer, opened) in &rows {
            let pages = changed_from(page, complete(), *one, *answer);
            let expected: Vec<Route> = opened.iter().copied().map(Route::Question).chain([page]).collect();
            assert_eq!(pages, expected, "{name}, from {page:?}");
        }
    }
}

#[test]
fn who_looked_ahead_goes_on_from_gap_to_gap() {
    let gaps = [field(0, TextQuestion::Birth), field(0, SUBTOTAL), choice(0, ChoiceQuestion::Asylum)];
    let mut patchy = empty();
    for asked in asked(&complete()).into_iter().filter(|asked| !gaps.contains(asked)) {
        let full = complete();
        give_same(&mut patchy, &full, asked);
    }
    for page in [Route::Review, Route::Result] {
        let mut session = Session::new(patchy.clone(), today(), Some(page));
        session.update(Event::Went(session.guided()));
        assert_eq!(to_the_review(&mut session, go_on), gaps, "from {page:?}");
    }
}

/// Gives the answer that stands in another form.
fn give_same(form: &mut Form, other: &Form, asked: Asked) {
    let Asked { help, nth, question } = asked;
    form.update(match question {
        Question::Text(entry) => Action::Type(help, nth, entry, other.of(asked).text(entry).to_owned()),
        Question::Choice(pick) => Action::Choose(help, pick, other.at(help).chosen(pick)),
    });
}

#[test]
fn a_question_that_is_not_asked_leads_to_the_first_gap() {
    let upkeep = Route::Question(field(0, TextQuestion::Upkeep(Person::First)));
    let rows = [
        ("nothing is answered", empty(), Route::Question(choice(0, ChoiceQuestion::Help))),
        (
            "the help is chosen",
            form(&[chosen(0, ChoiceQuestion::Help, HelpOption::AfterCare)]),
            Route::Question(field(0, TextQuestion::Start)),
        ),
        ("all is answered", complete(), Route::Review),
    ];
    for (name, form, expected) in rows {
        assert_eq!(Session::new(form.clone(), today(), Some(upkeep)).route, expected, "{name}");
        let mut session = Session::new(form, today(), Some(Route::Everything));
        session.update(Event::Went(upkeep));
        assert_eq!(session.route, expected, "{name}");
    }
}

#[test]
fn variants_are_kept_swapped_and_dropped() {
    let [first, second] = [form(&home()), complete()];
    let mut session = Session::new(first.clone(), today(), Some(Route::Result));
    session.update(Event::KeepVariant);
    (session.form, session.is_opened) = (second.clone(), true);
    session.update(Event::UseVariant(0));
    assert_eq!((&session.form, session.is_opened), (&first, false));
    assert_eq!(session.variants, [variant(&second, true)], "swapped, nothing is lost");
    session.update(Event::UseVariant(0));
    assert_eq!((&session.form, session.is_opened), (&second, true), "and back");
    assert_eq!(session.variants, [variant(&first, false)]);
    session.is_opened = false;
    for events in [&[Event::UseVariant(1)][..], &[Event::Ask(Asking::DropVariant(1)), Event::Answered(true)]] {
        let before = session.clone();
        events.iter().for_each(|event| session.update(event.clone()));
        assert_eq!(session, before, "there is no such variant");
    }
    for _ in 0..=MOST_VARIANTS {
        session.update(Event::KeepVariant);
    }
    assert_eq!(session.variants.len(), MOST_VARIANTS);
    assert_eq!(Session::restored(&session.kept(), today(), Some(Route::Result)), session, "kept over a reload");
    session.update(Event::Ask(Asking::DropVariant(0)));
    assert_eq!(session.variants.len(), MOST_VARIANTS, "it asks first");
    session.update(Event::UseVariant(0));
    session.update(Event::Answered(true));
    assert_eq!(session.variants.len(), MOST_VARIANTS, "what stands there now was not asked about");
    session.update(Event::UseVariant(0));
    session.update(Event::Ask(Asking::DropVariant(0)));
    session.update(Event::Answered(true));
    assert_eq!(session.variants, vec![variant(&second, false); MOST_VARIANTS - 1]);
}

#[test]
fn a_variant_that_does_not_ask_the_present_question_leads_to_its_own_gap() {
    let mut session = at(complete(), field(0, SUBTOTAL));
    session.variants.push(variant(&form(&[chosen(0, ChoiceQuestion::Help, HelpOption::AfterCare)]), false));
    session.update(Event::UseVariant(0));
    assert_eq!(session.route, Route::Question(field(0, TextQuestion::Start)));
}

/// Anything that can happen on the page that one looks at; `seed` says which answer.
fn event(session: &Session, what: u8, seed: usize) -> Event {
    let asked = match session.route {
        Route::Question(asked) => asked,
        _ => {
            let all = asked(&session.form);
            all[seed % all.len()]
        }
    };
    let tried = answers(asked.question);
    match (what, tried[seed % tried.len()]) {
        (0..=5, Answer::Text(text)) => Event::Typed(asked, text.to_owned()),
        (0..=5, Answer::Choice(option)) => Event::Chose(asked, option),
        (6, _) => Event::Typed(asked, "viel".to_owned()),
        (7, _) => Event::TypedEnd(asked, Half::High, "5000".to_owned()),
        (8, _) => Event::OneOrRange(asked),
        (9, _) => Event::TakeEstimate(Person::First),
        (10, _) => Event::Went([Route::Review, Route::Result, Route::Everything, session.guided()][seed % 4]),
        (11, _) => Event::Went(Route::Question(asked)),
        (12, _) => {
            [Event::KeepVariant, Event::UseVariant(0), Event::Ask(Asking::DropVariant(0)), Event::Settled][seed % 4].clone()
        }
        (13, _) => Event::DontKnow,
        (14, _) => [Event::Remember, Event::KeptElsewhere(true), Event::MakeLink, Event::Went(Route::Data)][seed % 4].clone(),
        (15, _) => {
            let link = |opened| Event::Opened(opened, Origin::Link);
            let answered = Event::Answered(seed.is_multiple_of(2));
            [Event::Ask(Asking::Clear(Place::Foot)), link(Err(Unread::Damaged)), link(Ok(vec![complete()])), answered][seed % 4]
                .clone()
        }
        _ => Event::Next,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_happens_the_page_is_one_that_is_asked(happenings in prop::collection::vec((0u8..26, 0usize..1000), 1..80)) {
        let mut session = Session::new(empty(), today(), None);
        for (what, seed) in happenings {
            let event = event(&session, what, seed);
            session.update(event.clone());
            if let Route::Question(one) = session.route {
                prop_assert!(asked(&session.form).contains(&one), "{event:?} leads to {one:?}");
            }
            prop_assert!(session.blocking_error.is_none_or(|problem| session.route == Route::Question(problem.asked)));
            prop_assert!(session.variants.len() <= MOST_VARIANTS);
            prop_assert_eq!(session.guided() == Route::Review, session.derived().first_gap().is_none());
        }
    }
}

#[test]
fn the_first_gap_is_where_the_guided_way_goes_on() {
    for form in forms().iter().step_by(50) {
        let expected = first_gap(&Questions::of(form)).map_or(Route::Review, Route::Question);
        assert_eq!(Session::new(form.clone(), today(), None).guided(), expected);
    }
}

/// Where the canton cannot pay, whatever is still open, nothing more is asked; once it can again, everything is.
#[test]
fn after_a_no_nothing_more_is_asked() {
    let domicile = choice(0, ChoiceQuestion::Domicile);
    let mut session = at(form(&home()), domicile);
    session.update(Event::RulesCame);
    session.update(Event::Chose(domicile, Some(Domicile::Abroad.into())));
    session.update(Event::Next);
    assert_eq!(session.route, Route::Result);
    assert_eq!((session.derived().first_gap(), session.guided()), (None, Route::Review));
    let asked = &session.derived().questions.asked;
    assert!(!asked.contains(&field(0, SUBTOTAL)), "money does not matter");
    assert!(asked.contains(&choice(0, ChoiceQuestion::Basis)), "what decides stays where it is");

    session.update(Event::Went(Route::Question(domicile)));
    session.update(Event::Next);
    assert_eq!(session.route, Route::Result, "back to where one came from");
    session.update(Event::Went(Route::Question(domicile)));
    session.update(Event::Chose(domicile, Some(Domicile::BaselLandschaft.into())));
    session.update(Event::Next);
    assert_eq!(session.route, Route::Question(session.derived().first_gap().unwrap()), "all that is open matters again");
}

/// What the canton never pays is still asked for: the answer says who helps instead.
#[test]
fn what_else_it_is_about_is_asked_after_a_no() {
    let mut session = at(form(&[chosen(0, ChoiceQuestion::Help, HelpOption::NotCovered)]), choice(0, ChoiceQuestion::Help));
    session.update(Event::RulesCame);
    session.update(Event::Next);
    assert_eq!(session.route, Route::Question(choice(0, ChoiceQuestion::Uncovered)));
    session.update(Event::Chose(choice(0, ChoiceQuestion::Uncovered), Some(UncoveredOption::DayCare.into())));
    session.update(Event::Next);
    assert_eq!(session.route, Route::Result);
}
