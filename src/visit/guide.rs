//! The guided way, one question on each page: the next question, the unanswered ones, and the address of each page.

use crate::form::{
    Asked, ChoiceQuestion, ChosenOptions, Form, Heading, ProblemKind, Question, Questions, Section, TextQuestion, problem,
};

/// A page of the calculator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// One question, on the guided way.
    Question(Asked),
    /// All answers at a glance.
    Review,
    /// The result alone.
    Result,
    /// All questions and the result on one page.
    Everything,
    /// What is stored, and how to pass it on.
    Data,
}

impl Route {
    /// Its address behind the `#`. It never contains an answer.
    pub fn path(self) -> String {
        match self {
            Route::Question(asked) => ["/frage/", &asked.name()].concat(),
            Route::Review => "/pruefen".to_owned(),
            Route::Result => "/ergebnis".to_owned(),
            Route::Everything => "/alles".to_owned(),
            Route::Data => "/daten".to_owned(),
        }
    }

    /// The page with this address behind the `#`. It may be that of a question that does not matter now:
    /// [`Session::update`](crate::visit::Session::update), or at the start `Session::new`, then leads to another page.
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

/// The position of a question: its section, its number there, and the section that follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// The heading of the section, and the number of its help or child ([`Section::number`]).
    pub heading: (Heading, usize),
    /// The question's number in it, from 1.
    pub number: usize,
    /// The section after it.
    pub next: Option<(Heading, usize)>,
}

/// The position of a question. `None` if no section has it.
pub fn position(questions: &Questions, asked: Asked) -> Option<Position> {
    let mut rest = questions.sections.iter().skip_while(|one| !one.questions.contains(&asked));
    let section = rest.next()?;
    let place = section.questions.iter().position(|one| *one == asked)?;
    let name = |section: &Section| (section.heading, section.number);
    Some(Position { heading: name(section), number: place + 1, next: rest.next().map(name) })
}

/// Whether the guided way asks this question. It asks only for the first year and the first change; the page with all questions
/// also asks for further ones.
pub(super) fn is_guided(one: &Asked) -> bool {
    one.nth == 0
}

/// The next question of the guided way. `None` after the last one, or if `this` does not matter now.
pub fn after(questions: &Questions, this: Asked) -> Option<Asked> {
    let mut rest = questions.asked.iter().copied().skip_while(|one| *one != this);
    rest.next().and_then(|_| rest.find(is_guided))
}

/// The previous question of the guided way. `None` before the first one. If `this` does not matter now, it is the last question of
/// the way.
pub fn before(questions: &Questions, this: Asked) -> Option<Asked> {
    questions.asked.iter().copied().take_while(|one| *one != this).filter(is_guided).last()
}

/// Whether somebody answered a question. "I don't know" is an answer, to a choice question only if
/// [`ChoiceQuestion::may_be_open`](crate::form::ChoiceQuestion::may_be_open). An emptied input is none, unless
/// [`TextQuestion::may_be_empty`].
pub fn is_answered(form: &Form, asked: Asked) -> bool {
    form.of(asked).was_answered(asked.question) && !is_missing(form, asked)
}

/// The number of answers that somebody gave, also to questions that no longer matter.
pub fn answer_count(form: &Form) -> usize {
    let recorded = form.typed().map(|(asked, _)| asked).chain(form.chosen().map(|(asked, _)| asked));
    // Nobody is asked whether a Zwischentotal is estimated: typing it or taking over the sum of the income helper tells.
    let is_asked = |asked: &Asked| !matches!(asked.question, Question::Choice(ChoiceQuestion::Estimated(_)));
    recorded.filter(|asked| is_asked(asked) && is_answered(form, *asked)).count()
}

/// Whether the question has a preset answer that nobody confirmed.
pub fn is_preset(form: &Form, asked: Asked) -> bool {
    let at = form.of(asked);
    let stands_there = match asked.question {
        Question::Text(question) => !question.preset().is_empty(),
        Question::Choice(question) => at.chosen(question).is_some(),
    };
    stands_there && !at.was_answered(asked.question)
}

/// The first unanswered question of the guided way.
pub fn first_gap(questions: &Questions) -> Option<Asked> {
    questions.asked.iter().copied().find(|one| is_guided(one) && !is_answered(&questions.form, *one))
}

/// The problem that blocks going on from a question, as far as its own answer shows it.
pub(super) fn blocking_error(form: &Form, asked: Asked) -> Option<ProblemKind> {
    let unanswered = match asked.question {
        Question::Text(TextQuestion::Start) => ProblemKind::Needed,
        Question::Choice(question) if !question.may_be_open() => ProblemKind::Needed,
        _ => ProblemKind::Missing,
    };
    let unread = match asked.question {
        Question::Text(question) => problem(question, form.of(asked).text(question)),
        Question::Choice(_) => None,
    };
    unread.or_else(|| is_missing(form, asked).then_some(unanswered))
}

/// Whether an answer is missing. An empty text counts as missing unless [`TextQuestion::may_be_empty`]: an empty amount could mean
/// 0 or "I don't know". A preset answer is not missing.
fn is_missing(form: &Form, asked: Asked) -> bool {
    let at = form.of(asked);
    match asked.question {
        Question::Text(question) => at.text(question).trim().is_empty() && !question.may_be_empty(),
        Question::Choice(question) => {
            at.chosen(question).is_none() && (!question.may_be_open() || !at.was_answered(asked.question))
        }
    }
}
