//! The derived state: the questions that matter and what the rules say. It is computed once after each change of the answers, and
//! passed to all who need it.

use crate::assessment::Assessment;
use crate::calendar::Date;
use crate::form::family::Moves;
use crate::form::{Asked, ChoiceQuestion, ChosenOptions, Form, HelpOption, Problem, Question, Questions, TextQuestion};
use crate::visit::gates::{self, Ahead, assessed};
use crate::visit::line::Line;

/// Whether the rules are loaded: the browser loads them after the questions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rules {
    /// Not loaded yet.
    Coming,
    /// Loaded.
    Here,
}

/// What the rules say of the answers.
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

/// The answers of one moment and what follows from them.
#[derive(Clone, PartialEq, Debug)]
pub struct Derived {
    /// The questions that matter now: without those about money if the canton cannot pay.
    pub questions: Questions,
    /// Whether the answers so far rule out that the canton pays for any of the helps. No further answer matters then. `false` until the
    /// rules are loaded.
    pub is_refused: bool,
    /// What the rules say of the answers.
    pub outcome: Outcome,
    /// The same ahead of the answers still to come, for the family way. `None` if nobody asked for it ([`Derived::of`]), and while
    /// the rules do not say anything.
    pub ahead: Option<Box<Ahead>>,
    today: Date,
    rules: Rules,
    looks_ahead: bool,
}

impl Derived {
    /// Derives the state from the answers of a form. It looks ahead of the answers still to come if `looks_ahead`.
    pub fn of(form: &Form, today: Date, rules: Rules, looks_ahead: bool) -> Derived {
        let all = Questions::of(form);
        let awaited = awaited(&all);
        if rules == Rules::Here && awaited.is_none() {
            // Assess without the questions about money first: a refusal does not depend on them, and an unreadable amount must
            // not hide it.
            let questions = all.without_money();
            let reading = questions.read(today);
            let case = reading.case.filter(|_| reading.problems.is_empty());
            if let Some((assessment, case)) = case.and_then(|case| Some((assessed(&case, true)?, case))) {
                let ahead = if looks_ahead { gates::ahead(form, &case) } else { None };
                return Derived {
                    questions,
                    is_refused: true,
                    outcome: Outcome::Assessed(assessment),
                    ahead,
                    today,
                    rules,
                    looks_ahead,
                };
            }
        }
        let reading = all.read(today);
        let mut ahead = None;
        let outcome = if !reading.problems.is_empty() {
            Outcome::Mend(reading.problems)
        } else if let Some(awaited) = awaited {
            Outcome::Waiting(awaited)
        } else if rules == Rules::Coming {
            Outcome::Waiting(Awaited::Rules)
        } else {
            if let Some(case) = reading.case.as_ref().filter(|_| looks_ahead) {
                ahead = gates::ahead(form, case);
            }
            let assessment = reading.case.and_then(|case| assessed(&case, false));
            assessment.map_or(Outcome::Waiting(Awaited::Household), Outcome::Assessed)
        };
        Derived { questions: all, is_refused: false, outcome, ahead, today, rules, looks_ahead }
    }

    /// Whether this state is still current: the answers and the day are the same, the rules are loaded or not as before, and it looks
    /// ahead if that is needed.
    pub(super) fn is_of(&self, form: &Form, today: Date, rules: Rules, looks_ahead: bool) -> bool {
        self.today == today && self.rules == rules && (self.looks_ahead || !looks_ahead) && self.questions.form == *form
    }

    /// The problems that prevent a result. Empty if there is a result, or if it is only waited for.
    pub fn problems(&self) -> &[Problem] {
        match &self.outcome {
            Outcome::Mend(problems) => problems,
            Outcome::Waiting(_) | Outcome::Assessed(_) => &[],
        }
    }

    /// Whether the rules are loaded.
    pub fn has_rules(&self) -> bool {
        self.rules == Rules::Here
    }

    /// What answers still to come can move, for the pages of the family way.
    pub fn moves(&self) -> Moves {
        self.ahead.as_ref().map_or(Moves::BOTH, |ahead| ahead.moves)
    }

    /// The running line of the family way.
    pub fn line(&self) -> Option<&Line> {
        self.ahead.as_ref().map(|ahead| &ahead.line)
    }
}

/// What must be answered before the conditions can be checked. Who is liable is not part of it: that moves amounts only.
fn awaited(questions: &Questions) -> Option<Awaited> {
    let form = &questions.form;
    let help = |one: &&Asked| one.question == Question::Choice(ChoiceQuestion::Help);
    let helps = || questions.asked.iter().filter(help).map(|one| form.at(one.help));
    if helps().any(|at| at.help_kind().is_none()) {
        Some(Awaited::Help)
    } else if helps()
        .any(|at| Date::read(at.text(TextQuestion::Start)).is_none() && at.help_kind() != Some(HelpOption::NotCovered))
    {
        Some(Awaited::Start)
    } else {
        None
    }
}
