//! Amounts: one figure or a range of two, and the income helper.

use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::{ChoiceQuestion, IncomeLine, PeriodOption, TextQuestion, is_estimated};
use hilfen_rechner::visit::{Event, Half};

use crate::explore::Answer;
use crate::support::{at, choice, field, form, home, text, typed};

const SUBTOTAL: TextQuestion = TextQuestion::Subtotal(Person::First);

#[test]
fn one_amount_becomes_a_range_and_back() {
    let asked = field(0, SUBTOTAL);
    let end = |half, text: &str| Event::TypedEnd(asked, half, text.to_owned());
    let toggle = || Event::OneOrRange(asked);
    use Half::{High, Low};
    let rows = [
        ("an amount is the lower end", "50000", vec![toggle()], "50000 bis "),
        ("and again the amount", "50000", vec![toggle(), toggle()], "50000"),
        ("two fields keep a range", "50000 bis 60000", vec![toggle()], "50000 bis 60000"),
        ("the upper end goes", "50000 bis 60000", vec![toggle(), toggle()], "50000"),
        ("a loss is one amount", "-5000", vec![toggle(), end(High, "2000")], "-5000 bis 2000"),
        ("so is one without Rappen", "85'000.–", vec![toggle()], "85'000.– bis "),
        ("nothing known", "?", vec![toggle(), end(Low, "1"), end(High, "2")], "1 bis 2"),
        ("nothing typed", "", vec![toggle(), end(High, "60000")], " bis 60000"),
        ("one end at a time", "50000 bis 60000", vec![end(Low, "55000")], "55000 bis 60000"),
        ("the other end", "50000 bis 60000", vec![end(High, "")], "50000 bis "),
        ("written with a dash", "50000–60000", vec![end(High, "70000")], "50000 bis 70000"),
        ("written with «von»", "von 50000 bis 60000", vec![end(Low, "40000")], "40000 bis 60000"),
    ];
    for (name, before, events, after) in rows {
        let mut session = at(form(&home()), asked);
        session.update(Event::Typed(asked, before.to_owned()));
        for event in events {
            session.update(event);
        }
        assert_eq!(text(&session.form, asked), after, "{name}");
        assert_eq!(session.typing, Some(asked), "{name}");
    }
}

#[test]
fn the_income_helper_sums_up_and_is_taken_over_only_when_wanted() {
    let part = |part| field(0, TextQuestion::IncomeLine(Person::First, part));
    let per = |part, option: PeriodOption| {
        (choice(0, ChoiceQuestion::Period(Person::First, part)), Answer::Choice(Some(option.into())))
    };
    let line = |one, text| (part(one), Answer::Text(text));
    let rows = [
        ("a year", vec![line(IncomeLine::Wage, "60000")], Some("60000.00")),
        (
            "thirteen months",
            vec![line(IncomeLine::Wage, "5000"), per(IncomeLine::Wage, PeriodOption::ThirteenTimes)],
            Some("65000.00"),
        ),
        (
            "all lines",
            vec![
                line(IncomeLine::Wage, "5'000.50"),
                per(IncomeLine::Wage, PeriodOption::ThirteenTimes),
                line(IncomeLine::Pension, "1000"),
                per(IncomeLine::Pension, PeriodOption::TwelveTimes),
                line(IncomeLine::Allowance, "300"),
                line(IncomeLine::Maintenance, "800"),
                per(IncomeLine::Maintenance, PeriodOption::TwelveTimes),
                line(IncomeLine::Other, "-100"),
            ],
            Some("86806.50"),
        ),
        (
            "a range",
            vec![
                line(IncomeLine::Wage, "4000 bis 5000"),
                per(IncomeLine::Wage, PeriodOption::TwelveTimes),
                line(IncomeLine::Other, "1000"),
            ],
            Some("49000.00 bis 61000.00"),
        ),
        ("nothing", vec![per(IncomeLine::Wage, PeriodOption::TwelveTimes)], None),
        ("a line that cannot be read", vec![line(IncomeLine::Wage, "60000"), line(IncomeLine::Other, "viel")], None),
        ("a line that is not known", vec![line(IncomeLine::Wage, "60000"), line(IncomeLine::Other, "?")], None),
    ];
    for (name, lines, expected) in rows {
        let mut answers = home();
        answers.extend(lines);
        answers.push(typed(0, SUBTOTAL, "1"));
        let mut session = at(form(&answers), field(0, SUBTOTAL));
        session.update(Event::TakeEstimate(Person::First));
        assert_eq!(text(&session.form, field(0, SUBTOTAL)), expected.unwrap_or("1"), "{name}");
        assert_eq!(is_estimated(session.form.at(0), Person::First), expected.is_some(), "{name}");
        session.update(Event::Next);
        assert_eq!(session.blocking_error, None, "{name}");
        assert_eq!(is_estimated(session.form.at(0), Person::First), expected.is_some(), "{name}: «Weiter» leaves the mark");
        session.update(Event::Typed(field(0, SUBTOTAL), "70000".to_owned()));
        assert!(!is_estimated(session.form.at(0), Person::First), "{name}: typed by hand");
    }
}
