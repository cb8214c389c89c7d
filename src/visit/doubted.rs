//! What is asked back: on a page of the family way it stops «Weiter», in the Fachmodus it stands beside the field.

use crate::form::family::{self, Doubt, Meaning, Spelled};
use crate::form::{Action, Asked, Form, Question};
use crate::visit::{Route, Rules, Session, gates};

impl Session {
    /// What is asked back about a field of the Fachmodus. Nothing while somebody types in it.
    pub fn field_doubt(&self, asked: Asked) -> Option<Doubt> {
        if self.typing == Some(asked) {
            return None;
        }
        let mut doubts = match self.spelled(&self.form, asked) {
            Some(Spelled::Unclear(doubt)) => vec![doubt],
            _ => Vec::new(),
        };
        doubts.extend(self.field_doubts(asked));
        doubts.extend(self.day_doubts(&self.form, asked));
        self.unsettled(doubts)
    }

    /// What is asked back about what a field of the Fachmodus holds. The Fachmodus is drawn once the rules are loaded.
    fn field_doubts(&self, asked: Asked) -> Vec<Doubt> {
        match self.rules() {
            Rules::Here => gates::field_doubts(&self.form, asked),
            Rules::Coming => Vec::new(),
        }
    }

    /// What becomes of an answer in another spelling. Nothing before the rules are loaded: then it stays as it was typed.
    fn spelled(&self, form: &Form, asked: Asked) -> Option<Spelled> {
        match self.rules() {
            Rules::Here => gates::spelled(form, asked, self.today),
            Rules::Coming => None,
        }
    }

    /// What is asked back about a day. Nothing before the rules are loaded: no page before asks for one but that of the age.
    pub(super) fn day_doubts(&self, form: &Form, asked: Asked) -> Vec<Doubt> {
        match self.rules() {
            Rules::Here => gates::day_doubts(form, asked, self.today),
            Rules::Coming => Vec::new(),
        }
    }

    /// Writes an answer in another spelling in the plain form, or says what is asked back.
    pub(super) fn respelled(&mut self, asked: Asked) -> Option<Doubt> {
        let Question::Text(_) = asked.question else { return None };
        let form = if self.is_draft(asked) { self.shown() } else { self.form.clone() };
        match self.spelled(&form, asked)? {
            Spelled::Plain(text) => {
                self.typed(asked, text);
                self.typing = None;
                None
            }
            Spelled::Unclear(doubt) => Some(doubt),
        }
    }

    /// The first doubt to which nobody replied that the answer is right.
    pub(super) fn unsettled(&self, doubts: Vec<Doubt>) -> Option<Doubt> {
        doubts.into_iter().find(|doubt| !self.confirmed.contains(doubt))
    }

    /// Does what a reply means. On a page the way then goes on.
    pub(super) fn replied(&mut self, asked: Asked, place: usize) {
        let doubt = match self.route {
            Route::Page(_) => self.doubt.clone().filter(|doubt| doubt.asked == asked),
            _ => self.field_doubt(asked),
        };
        let Some(doubt) = doubt else { return };
        let Some(reply) = doubt.replies.get(place) else { return };
        match &reply.meaning {
            Meaning::Change => self.doubt = None,
            Meaning::Right => {
                self.confirmed.push(doubt);
                self.next();
            }
            Meaning::Also(page) => {
                let page = *page;
                self.confirmed.push(doubt);
                self.next();
                if self.doubt.is_none() && self.blocking_error.is_none() {
                    self.went(Route::Page(page));
                }
            }
            Meaning::Otherwise(action) => {
                self.meant(action.clone());
                // What a reply wrote is not asked again: 60’000 a year may be 5’000 a month, however unusual that is.
                let left = match self.route {
                    Route::Page(page) => family::doubts(&self.shown(), page, self.today),
                    _ => self.field_doubts(asked),
                };
                self.confirmed.extend(left.into_iter().filter(|left| left.is_same_question(&doubt)));
                self.next();
            }
        }
    }

    /// Takes over what a reply means: on a page as a draft, in the Fachmodus as if it was typed.
    fn meant(&mut self, action: Action) {
        match (self.route, action) {
            (Route::Page(_), action) => self.note(action),
            (_, Action::Type(help, nth, question, text)) => {
                self.typed(Asked { nth, ..Asked::typed(help, question) }, text);
                self.settle();
            }
            (_, Action::Choose(..)) => {}
        }
    }
}
