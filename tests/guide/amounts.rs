//! The income helper of the Fachmodus.

use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::{ChoiceQuestion, IncomeLine, PeriodOption, TextQuestion, is_estimated};
use hilfen_rechner::visit::Event;

use crate::explore::Answer;
use crate::support::{at, choice, field, form, home, text, typed};

const SUBTOTAL: TextQuestion = TextQuestion::Subtotal(Person::First);

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
        session.update(Event::Settled);
        assert_eq!(
            is_estimated(session.form.at(0), Person::First),
            expected.is_some(),
            "{name}: leaving the input leaves the mark"
        );
        session.update(Event::Typed(field(0, SUBTOTAL), "70000".to_owned()));
        assert!(!is_estimated(session.form.at(0), Person::First), "{name}: typed by hand");
    }
}
