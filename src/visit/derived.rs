//! The derived state: the questions that matter and what the rules say. It is computed once after each change of the answers, and
//! passed to all who need it.

use crate::calendar::Date;
use crate::form::family::Moves;
use crate::form::{Form, Problem, Questions};
use crate::visit::ahead::Ahead;
use crate::visit::gates;
use crate::visit::line::Line;
use crate::visit::reply::{Awaited, Outcome, Reply, awaited};

/// Whether the rules are loaded: the browser loads them after the questions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rules {
    /// Not loaded yet.
    Coming,
    /// Loaded.
    Here,
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
    /// Derives the state from the answers of a form. It looks ahead of the answers still to come if `looks_ahead`. Until the rules are
    /// loaded, the answers make no case, so that none of them is refused.
    pub fn of(form: &Form, today: Date, rules: Rules, looks_ahead: bool) -> Derived {
        match rules {
            Rules::Here => {
                let Reply { questions, is_refused, outcome, ahead } = gates::reply(form, today, looks_ahead);
                Derived { questions, is_refused, outcome, ahead, today, rules, looks_ahead }
            }
            Rules::Coming => {
                let questions = Questions::of(form);
                let outcome = Outcome::Waiting(awaited(&questions).map_or(Awaited::Rules, |(awaited, _)| awaited));
                Derived { questions, is_refused: false, outcome, ahead: None, today, rules, looks_ahead }
            }
        }
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
