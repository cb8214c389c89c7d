//! The pages of the calculator with their addresses, and what the family way asks next.

use crate::form::family::{self, Moves, Page};
use crate::form::{Asked, ChoiceQuestion, ChosenOptions, Form, Question, Questions, Side, TextQuestion};

/// A page of the calculator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// A page of the family way.
    Page(Page),
    /// All answers at a glance.
    Review,
    /// The result alone.
    Result,
    /// The Fachmodus: all questions and the result on one page.
    Everything,
    /// The Fachmodus, at one of its questions.
    Field(Asked),
    /// What is stored, and how to pass it on.
    Data,
    /// Accessibility, protection of data, and how to report a mistake.
    About,
}

impl Route {
    /// The first page of the family way.
    pub const FIRST: Route = Route::Page(Page::Help);

    /// Its address behind the `#`. It never contains an answer.
    pub fn path(self) -> String {
        match self {
            Route::Page(page) => ["/frage/", &page.name()].concat(),
            Route::Review => "/pruefen".to_owned(),
            Route::Result => "/ergebnis".to_owned(),
            Route::Everything => "/alles".to_owned(),
            Route::Field(asked) => ["/alles/", &asked.name()].concat(),
            Route::Data => "/daten".to_owned(),
            Route::About => "/hinweise".to_owned(),
        }
    }

    /// The page with this address behind the `#`. It may be one that is not on the way now:
    /// [`Session::update`](crate::visit::Session::update), or at the start `Session::new`, then leads to another page. Earlier
    /// versions had a page for each question: their addresses lead to the page of the family way that holds the question now.
    pub fn read(path: &str) -> Option<Route> {
        match path {
            "/pruefen" => Some(Route::Review),
            "/ergebnis" => Some(Route::Result),
            "/alles" => Some(Route::Everything),
            "/daten" => Some(Route::Data),
            "/hinweise" => Some(Route::About),
            _ => match (path.strip_prefix("/frage/"), path.strip_prefix("/alles/")) {
                (Some(name), _) => Page::named(name).or_else(|| page_of_question(Asked::named(name)?)).map(Route::Page),
                (None, Some(name)) => Asked::named(name).map(Route::Field),
                (None, None) => None,
            },
        }
    }

    /// Whether it shows the Fachmodus.
    pub fn is_everything(self) -> bool {
        matches!(self, Route::Everything | Route::Field(_))
    }
}

/// The page that held a question of an earlier version. The first page for a question that the family way does not ask.
fn page_of_question(asked: Asked) -> Option<Page> {
    let holds = |page: &Page| !matches!(page, Page::List(_)) && page.writes().contains(&asked);
    let in_list = || Side::ALL.iter().map(|side| Page::List(*side)).find(|list| list.writes().contains(&asked));
    Page::all().into_iter().find(holds).or_else(in_list).or(Some(Page::Help))
}

/// The page on which the family way asks what answers a question of the form. `None` if it never asks that.
pub fn page_for(form: &Form, asked: Asked) -> Option<Page> {
    let on_way = || family::pages(form, Moves::BOTH).into_iter().chain(family::later_pages(form));
    let is_list = |page: &Page| matches!(page, Page::List(_));
    let holds = |page: &Page| page.writes().contains(&asked);
    on_way().find(|page| !is_list(page) && holds(page)).or_else(|| on_way().find(holds))
}

/// The route to change the answer to a question: its page of the family way, or the question in the Fachmodus.
pub fn route_to(form: &Form, asked: Asked) -> Route {
    page_for(form, asked).map_or(Route::Field(asked), Route::Page)
}

/// The first page of the family way that is not answered. `None` if all are.
pub fn first_gap(form: &Form, moves: Moves) -> Option<Page> {
    family::pages(form, moves).into_iter().find(|page| !family::is_answered(form, *page))
}

/// Whether somebody answered a question. "I don't know" is an answer, to a choice question only if
/// [`ChoiceQuestion::may_be_open`](crate::form::ChoiceQuestion::may_be_open). An emptied input is none, unless
/// [`TextQuestion::may_be_empty`].
pub fn is_answered(form: &Form, asked: Asked) -> bool {
    form.of(asked).was_answered(asked.question) && !is_missing(form, asked)
}

/// What a professional still has to answer, where a family gave the answers: the questions that no page of the family way asks and nobody
/// has answered yet, the start if it is open, and the day of birth if only an age was told.
pub fn open_for_professionals(form: &Form, questions: &Questions) -> Vec<Asked> {
    let is_open = |asked: &&Asked| match asked.question {
        Question::Text(TextQuestion::Start) if asked.help == 0 => family::is_start_open(form),
        Question::Text(TextQuestion::Birth) => !is_answered(form, **asked),
        Question::Text(question) if question.may_be_empty() => false,
        _ => family::is_for_professionals(form, **asked) && !is_answered(form, **asked),
    };
    if !family::is_family(form) {
        return Vec::new();
    }
    questions.asked.iter().filter(is_open).copied().collect()
}

/// The number of answers that somebody gave, also to questions that no longer matter.
pub fn answer_count(form: &Form) -> usize {
    if family::is_family(form) {
        let form = &family::told(form);
        // A page of the family way is one answer, whatever follows from it.
        let pages = family::pages(form, Moves::BOTH).into_iter().chain(family::later_pages(form));
        // Nobody said that the start is open: it is as long as nobody says when.
        let is_said = |page: &Page| family::is_answered(form, *page) && !(*page == Page::Start && family::is_start_open(form));
        return pages.filter(is_said).count();
    }
    let recorded = form.typed().map(|(asked, _)| asked).chain(form.chosen().map(|(asked, _)| asked));
    // Nobody is asked whether a Zwischentotal is estimated: typing it or taking over the sum of the income helper tells.
    let is_asked = |asked: &Asked| !matches!(asked.question, Question::Choice(ChoiceQuestion::Estimated(_)));
    recorded.filter(|asked| is_asked(asked) && is_answered(form, *asked)).count()
}

/// Whether the question has a preset answer that nobody confirmed.
pub fn is_preset(form: &Form, asked: Asked) -> bool {
    let at = form.of(asked);
    let stands_there = match asked.question {
        Question::Text(question) => !at.text(question).is_empty() && !question.preset().is_empty(),
        Question::Choice(question) => at.chosen(question).is_some(),
    };
    stands_there && !at.was_answered(asked.question)
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
