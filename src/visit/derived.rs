//! What follows from the answers: worked out once after each event, and handed on to all who need it.

use crate::assessment::Assessment;
use crate::calendar::Date;
use crate::form::{
    Asked, ChoiceQuestion, ChosenOptions, Form, HelpOption, Problem, ProblemKind, Question, Questions, TextQuestion,
};
use crate::visit::gates::assessed;
use crate::visit::guide::{blocking_error, first_gap};

/// Whether the rules can be asked: in the browser they come after the questions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rules {
    /// Not yet.
    Coming,
    /// They can.
    Here,
}

/// What came of the answers.
#[derive(Clone, PartialEq, Debug)]
pub enum Outcome {
    /// There is no result yet.
    Waiting(Awaited),
    /// Fields must be mended first.
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
    /// The questions that matter now. Where the canton cannot pay, those about money do not.
    pub questions: Questions,
    /// Whether the canton cannot pay for any of the helps, by these answers: then nothing that is still open matters.
    pub is_refused: bool,
    /// What came of the answers.
    pub outcome: Outcome,
    rules: Rules,
}

impl Derived {
    /// What follows from the answers of a form.
    pub fn of(form: &Form, today: Date, rules: Rules) -> Derived {
        let all = Questions::of(form);
        let awaited = awaited(&all);
        if rules == Rules::Here && awaited.is_none() {
            // First without the questions about money: a refusal does not depend on them, and an unreadable amount must not hide it.
            let questions = all.without_money();
            let reading = questions.read(today);
            let case = reading.case.filter(|_| reading.problems.is_empty());
            if let Some(assessment) = case.and_then(|case| assessed(&case, true)) {
                return Derived { questions, is_refused: true, outcome: Outcome::Assessed(assessment), rules };
            }
        }
        let reading = all.read(today);
        let outcome = if !reading.problems.is_empty() {
            Outcome::Mend(reading.problems)
        } else if let Some(awaited) = awaited {
            Outcome::Waiting(awaited)
        } else if rules == Rules::Coming {
            Outcome::Waiting(Awaited::Rules)
        } else {
            let assessment = reading.case.and_then(|case| assessed(&case, false));
            assessment.map_or(Outcome::Waiting(Awaited::Household), Outcome::Assessed)
        };
        Derived { questions: all, is_refused: false, outcome, rules }
    }

    /// Whether it follows from this form still.
    pub(super) fn is_of(&self, form: &Form, rules: Rules) -> bool {
        self.rules == rules && self.questions.form == *form
    }

    /// Everything that is wrong with the answers.
    pub fn problems(&self) -> &[Problem] {
        match &self.outcome {
            Outcome::Mend(problems) => problems,
            Outcome::Waiting(_) | Outcome::Assessed(_) => &[],
        }
    }

    /// The first question that nobody has answered, where an answer can still matter.
    pub fn first_gap(&self) -> Option<Asked> {
        first_gap(&self.questions).filter(|_| !self.is_refused)
    }

    /// What keeps from going on from a question.
    pub(super) fn blocking_error(&self, asked: Asked) -> Option<ProblemKind> {
        let of_case = || self.problems().iter().find(|problem| problem.asked == asked).map(|problem| problem.kind);
        blocking_error(&self.questions.form, asked).or_else(of_case)
    }
}

/// What must be told before the conditions can be known. They do not wait for who is liable, which moves an amount and no condition.
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
