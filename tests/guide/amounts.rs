//! The income helper of the Fachmodus.

use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::{ChoiceQuestion, IncomeLine, PeriodOption, TextQuestion, is_estimated};
use hilfen_rechner::visit::{Event, Outcome, Route};

use crate::explore::Answer;
use crate::support::{HOME, at, choice, field, form, home, page, text, typed, visit};

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

/// The whole francs of the share of the first parent after a walk with this income, told for twelve or thirteen times a year.
fn share(income: &str, period: &str, is_changed: bool) -> String {
    let mut session = visit();
    let list = if is_changed { "applies-changed" } else { "none" };
    let income = [&*format!("income-first={income}"), &*format!("income-period-first:{period}")];
    for (name, answers) in HOME {
        let told: &[&str] = match *name {
            "list" => &[list],
            "income" => &income,
            "wealth" => &["wealth-band-first:Taxable", "told-taxable-first=0"],
            _ => answers,
        };
        if matches!(session.route, Route::Page(now) if now.name() == *name) {
            page(&mut session, name, told);
        }
    }
    assert_eq!(session.route, Route::Result);
    let Outcome::Assessed(assessment) = &session.derived().outcome else { panic!("{income:?}") };
    let total = assessment.months.last().unwrap().total;
    format!("{} to {}", total.low.nearest_franc(), total.high.nearest_franc())
}

#[test]
fn an_income_of_today_counts_to_the_franc_as_the_same_of_a_year() {
    for thousands in (45..=75).step_by(5) {
        // What thirteen payments make of the end of a step, and the end itself.
        let rappen = thousands * 100_000 / 13;
        let thirteenth = format!("{}.{:02}", rappen / 100, rappen % 100);
        for (income, period) in [(&*thirteenth, "ThirteenTimes"), (&*format!("{}", thousands * 1000), "Yearly")] {
            assert_eq!(share(income, period, true), share(income, period, false), "{income} {period}");
        }
    }
}
