//! What is typed and chosen, as it is typed and chosen: one state, one update function, no browser.
//!
//! Answers that no longer matter are kept, but [`read`] looks only at the questions that [`sections`] asks now.

mod choices;
mod options;
mod question;
mod read;
mod sections;

pub use question::{Entry, EntryKind, Opt, Pick};
pub use read::{Problem, ProblemKind, Reading, entry_of, read};
pub use sections::{Heading, Question, Section, sections};

use crate::calendar::Date;

/// The state of the form.
#[derive(Clone, PartialEq, Debug)]
pub struct Form {
    /// The day on which the case is looked at.
    pub today: Date,
    texts: Vec<(Entry, String)>,
    picks: Vec<(Pick, Option<Opt>)>,
}

/// What a person does.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// Types into a field.
    Type(Entry, String),
    /// Chooses; none is "I don't know".
    Choose(Pick, Option<Opt>),
}

impl Form {
    /// An empty form.
    pub fn new(today: Date) -> Form {
        Form { today, texts: Vec::new(), picks: Vec::new() }
    }

    /// What stands in a field.
    pub fn text(&self, entry: Entry) -> &str {
        self.texts.iter().find(|(known, _)| *known == entry).map_or(entry.preset(), |(_, text)| text)
    }

    /// What is chosen.
    pub fn pick(&self, pick: Pick) -> Option<Opt> {
        self.picks.iter().find(|(known, _)| *known == pick).map_or_else(|| self.preset(pick), |(_, opt)| *opt)
    }

    /// Whether a question is asked now.
    pub fn asks(&self, question: Question) -> bool {
        sections(self).iter().any(|section| section.questions.contains(&question))
    }

    /// What is chosen before anybody chose: crisis care is mostly asked for as a crisis intervention.
    fn preset(&self, pick: Pick) -> Option<Opt> {
        if pick == Pick::Request
            && self.pick(Pick::Help) == Some(Opt::FosterFamily)
            && self.pick(Pick::FosterForm) == Some(Opt::Crisis)
        {
            return Some(Opt::CrisisIntervention);
        }
        pick.preset()
    }

    /// The state after an action. Nothing that was typed or chosen before is lost.
    pub fn update(&mut self, action: Action) {
        match action {
            Action::Type(entry, text) => match self.texts.iter_mut().find(|(known, _)| *known == entry) {
                Some((_, known)) => *known = text,
                None => self.texts.push((entry, text)),
            },
            Action::Choose(pick, opt) => match self.picks.iter_mut().find(|(known, _)| *known == pick) {
                Some((_, known)) => *known = opt,
                None => self.picks.push((pick, opt)),
            },
        }
    }
}
