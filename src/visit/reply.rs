//! What the rules say of the answers.

use crate::assessment::{Assessment, assess, verdict};
use crate::calendar::Date;
use crate::case::Case;
use crate::form::{Asked, ChoiceQuestion, ChosenOptions, Form, HelpOption, Problem, Question, Questions, TextQuestion};
use crate::rules::parameters::RuleBook;
use crate::rules::right::Verdict;
use crate::visit::ahead::{Ahead, ahead};

/// The result of the answers, or what it lacks.
#[derive(Clone, PartialEq, Debug)]
pub enum Outcome {
    /// There is no result yet.
    Waiting(Awaited),
    /// These answers must be corrected first.
    Mend(Vec<Problem>),
    /// The result.
    Assessed(Box<Assessment>),
}

/// What a result waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Awaited {
    /// Which help it is.
    Help,
    /// When it begins.
    Start,
    /// Who is liable.
    Household,
    /// The rules.
    Rules,
}

/// What the rules say of the answers of a form. The fields are those of [`Derived`](crate::visit::Derived).
pub(super) struct Reply {
    pub(super) questions: Questions,
    pub(super) is_refused: bool,
    pub(super) outcome: Outcome,
    pub(super) ahead: Option<Box<Ahead>>,
}

/// Reads the answers of a form and assesses their case. It looks ahead of the answers still to come if `looks_ahead`.
pub(super) fn reply(form: &Form, today: Date, looks_ahead: bool) -> Reply {
    let all = Questions::of(form);
    let awaited = awaited(&all).map(|(awaited, _)| awaited);
    let ahead_of = |case: &Case| if looks_ahead { ahead(form, case) } else { None };
    if awaited.is_none() {
        // Assess without the questions about money first: a refusal does not depend on them, and an unreadable amount must
        // not hide it.
        let questions = all.without_money();
        let reading = questions.read(today);
        let case = reading.case.filter(|_| reading.problems.is_empty());
        if let Some((assessment, case)) = case.and_then(|case| Some((assessed(&case, true)?, case))) {
            let (outcome, ahead) = (Outcome::Assessed(assessment), ahead_of(&case));
            return Reply { questions, is_refused: true, outcome, ahead };
        }
    }
    let reading = all.read(today);
    let mut ahead = None;
    let outcome = if !reading.problems.is_empty() {
        Outcome::Mend(reading.problems)
    } else if let Some(awaited) = awaited {
        Outcome::Waiting(awaited)
    } else {
        ahead = reading.case.as_ref().and_then(ahead_of);
        let assessment = reading.case.and_then(|case| assessed(&case, false));
        assessment.map_or(Outcome::Waiting(Awaited::Household), Outcome::Assessed)
    };
    Reply { questions: all, is_refused: false, outcome, ahead }
}

/// What must be answered before the conditions can be checked, and at which question. Who is liable is not part of it: that moves
/// amounts only.
pub fn awaited(questions: &Questions) -> Option<(Awaited, Asked)> {
    let form = &questions.form;
    let helps = || questions.asked.iter().filter(|one| one.question == Question::Choice(ChoiceQuestion::Help));
    let has_start = |one: &&Asked| {
        let at = form.at(one.help);
        Date::read(at.text(TextQuestion::Start)).is_some() || at.help_kind() == Some(HelpOption::NotCovered)
    };
    let help = helps().find(|one| form.at(one.help).help_kind().is_none()).map(|one| (Awaited::Help, *one));
    let start = |one: &Asked| (Awaited::Start, Asked::typed(one.help, TextQuestion::Start));
    help.or_else(|| helps().find(|one| !has_start(one)).map(start))
}

/// Assesses a case. `None` if [`assess`] refuses it, as with too much open. With `only_no` also `None` unless the conditions
/// rule out every help; this is decided before any amount is computed.
fn assessed(case: &Case, only_no: bool) -> Option<Box<Assessment>> {
    let book = RuleBook::embedded();
    if only_no && verdict(case, &book) != Some(Verdict::No) {
        return None;
    }
    assess(case, &book).ok().map(Box::new)
}
