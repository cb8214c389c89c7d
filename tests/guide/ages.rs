//! The ages from which other pages are asked, and up to which the calculator is meant: those of the parameters.

use hilfen_rechner::form::family::{self, Page, PageProblemKind, Stage};
use hilfen_rechner::form::{ListItem, Side};
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::{Event, Session};

use crate::support::{page, tell, visit};

/// A visit after the page about the age, or at it where the age is refused.
fn told(age: u32) -> Session {
    let mut session = visit();
    page(&mut session, "help", &["family-help:Home"]);
    tell(&mut session, &[&format!("age={age}")]);
    session.update(Event::Next);
    session
}

#[test]
fn each_age_of_the_parameters_decides_at_both_its_ends() {
    let rules = RuleBook::embedded().newest().unwrap();
    let (wage, majority, oldest) = (rules.wage_from_age.value, rules.majority_age.value, rules.oldest_age.value);
    for (age, expected) in [
        (wage - 1, Stage::Child),
        (wage, Stage::Youth),
        (majority - 2, Stage::Youth),
        (majority - 1, Stage::Turning),
        (majority, Stage::Adult),
        (oldest, Stage::Adult),
    ] {
        let session = told(age);
        assert_eq!((session.blocking_error, family::stage(&session.form)), (None, Some(expected)), "{age}");
        let asks_for_wage = family::items(&session.form, Side::Own).contains(&ListItem::Wage);
        assert_eq!(asks_for_wage, expected != Stage::Child, "{age}");
    }
    let session = told(oldest + 1);
    let problem = session.blocking_error.unwrap();
    assert_eq!(problem.kind, PageProblemKind::TooOld(oldest + 1));
    let said = GERMAN.page_problem(Page::Age, problem, &session.shown());
    assert!(said.contains(&format!("Das wären {} Jahre", oldest + 1)) && said.contains(&format!("bis {oldest} Jahre")), "{said}");
}
