//! The way through the questions, one a page: what comes next, what is still to be answered, and the address of each page.

use crate::case::check::check;
use crate::form::{
    Asked, Entry, Form, Heading, Problem, ProblemKind, Question, Section, asked, asked_at, draft, problem, read, sections,
};
use crate::rules::parameters::RuleBook;

/// A page of the calculator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// A question of the guided form.
    Question(Asked),
    /// All answers at a glance.
    Review,
    /// The result alone.
    Result,
    /// Everything on one page.
    Everything,
    /// What is kept, and how to pass it on.
    Data,
}

impl Route {
    /// Its address, behind the `#`. It names the page and never an answer.
    pub fn path(self) -> String {
        match self {
            Route::Question(asked) => ["/frage/", &asked.name()].concat(),
            Route::Review => "/pruefen".to_owned(),
            Route::Result => "/ergebnis".to_owned(),
            Route::Everything => "/alles".to_owned(),
            Route::Data => "/daten".to_owned(),
        }
    }

    /// The page of an address; none where there is no such page.
    pub fn read(path: &str) -> Option<Route> {
        match path {
            "/pruefen" => Some(Route::Review),
            "/ergebnis" => Some(Route::Result),
            "/alles" => Some(Route::Everything),
            "/daten" => Some(Route::Data),
            _ => Asked::named(path.strip_prefix("/frage/")?).map(Route::Question),
        }
    }
}

/// Where a question stands: in which section, as which of its questions, and what comes after the section.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stand {
    /// The section, and which one with this heading.
    pub heading: (Heading, usize),
    /// The question's number in it, from 1.
    pub number: usize,
    /// The section after it.
    pub next: Option<(Heading, usize)>,
}

/// Where a question that is asked stands.
pub fn stands_at(form: &Form, asked: Asked) -> Option<Stand> {
    let sections = sections(form);
    let mut rest = sections.iter().skip_while(|one| !one.questions.contains(&asked));
    let section = rest.next()?;
    let place = section.questions.iter().position(|one| *one == asked)?;
    let name = |section: &Section| (section.heading, section.number);
    Some(Stand { heading: name(section), number: place + 1, next: rest.next().map(name) })
}

/// Whether the guided way asks it: of what can be told several times, only the first.
pub(super) fn is_guided(one: &Asked) -> bool {
    one.nth == 0
}

/// The question after this one; none after the last.
pub fn after(form: &Form, this: Asked) -> Option<Asked> {
    let mut rest = asked(form).into_iter().skip_while(|one| *one != this);
    rest.next().and_then(|_| rest.find(is_guided))
}

/// The question before this one; none before the first.
pub fn before(form: &Form, this: Asked) -> Option<Asked> {
    asked(form).into_iter().take_while(|one| *one != this).filter(is_guided).last()
}

/// Whether somebody answered a question, also with "I don't know".
pub fn is_answered(form: &Form, asked: Asked) -> bool {
    form.of(asked).was_answered(asked.question) && !is_missing(form, asked)
}

/// Whether an answer stands there that was preset and that nobody confirmed.
pub fn is_preset(form: &Form, asked: Asked) -> bool {
    let at = form.of(asked);
    let stands_there = match asked.question {
        Question::Type(entry) => !entry.preset().is_empty(),
        Question::Choose(pick) => at.pick(pick).is_some(),
    };
    stands_there && !at.was_answered(asked.question)
}

/// The first question that nobody has answered, where an answer can still matter.
pub fn first_gap(form: &Form) -> Option<Asked> {
    asked(form).into_iter().find(|one| is_guided(one) && !is_answered(form, *one)).filter(|_| !form.refused)
}

/// Everything that is wrong with the answers, in the order of the form; one problem for each question.
pub fn problems(form: &Form) -> Vec<Problem> {
    let mut problems = read(form).problems;
    let wrong = draft(form).map_or_else(Vec::new, |case| check(&case, RuleBook::embedded().first_day()));
    problems.extend(wrong.into_iter().map(|error| Problem { asked: asked_at(form, error), kind: ProblemKind::Case(error) }));
    // One for each question, in their order. (A sort of the library costs a phone ten times these lines.)
    asked(form).iter().filter_map(|one| problems.iter().find(|problem| problem.asked == *one).copied()).collect()
}

/// What keeps from going on from a question.
pub(super) fn hindrance(form: &Form, asked: Asked) -> Option<ProblemKind> {
    let unanswered = match asked.question {
        Question::Type(Entry::Start) => ProblemKind::Needed,
        Question::Choose(pick) if !pick.may_be_open() => ProblemKind::Needed,
        _ => ProblemKind::Missing,
    };
    let unread = match asked.question {
        Question::Type(entry) => problem(entry, form.of(asked).text(entry)),
        Question::Choose(_) => None,
    };
    let of_case = || problems(form).into_iter().find(|problem| problem.asked == asked).map(|problem| problem.kind);
    unread.or_else(|| is_missing(form, asked).then_some(unanswered)).or_else(of_case)
}

/// Whether nothing stands where something should: an empty amount may be meant as nothing or as "I don't know".
fn is_missing(form: &Form, asked: Asked) -> bool {
    let at = form.of(asked);
    match asked.question {
        Question::Type(entry) => at.text(entry).trim().is_empty() && !entry.may_be_empty(),
        Question::Choose(pick) => at.pick(pick).is_none() && (!pick.may_be_open() || !at.was_answered(asked.question)),
    }
}
