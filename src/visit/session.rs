//! One visit: the answers, the page one looks at, the variants that are kept. One update function for all that can happen.

use crate::calendar::Date;
use crate::case::field::Person;
use crate::form::{Action, Asked, Entry, Form, Opt, Pick, Problem, Question, UNKNOWN, as_typed, asked, ends, estimate};
use crate::visit::guide::{hindrance, is_guided};
use crate::visit::{Asking, Place, Remembered, Route, Source, Unread, after, file_of, first_gap, is_answered, restore, written};

/// The most variants that are kept beside the present answers.
pub const MOST_VARIANTS: usize = 4;

/// From one question without an answer to the next, and then to the review.
const TO_THE_GAPS: (Route, Vec<Asked>) = (Route::Review, Vec::new());

/// The state of the page.
#[derive(Clone, PartialEq, Debug)]
pub struct Session {
    /// The present answers.
    pub form: Form,
    /// The page one looks at.
    pub route: Route,
    /// Answers that were kept to be compared.
    pub variants: Vec<Form>,
    /// What keeps from going on, once «Weiter» was pressed.
    pub hindered: Option<Problem>,
    /// The field that is being typed in: its mistakes wait until it is left.
    pub typing: Option<Asked>,
    /// Whether the question one looks at is answered from one amount to another.
    pub ranged: bool,
    /// For whom the next print is.
    pub print: Print,
    /// What is said once: it goes with the next thing that happens.
    pub notice: Option<Notice>,
    /// What is asked before it is done.
    pub asking: Option<Asking>,
    /// What the device keeps.
    pub remembered: Remembered,
    /// Whether a link with all answers was asked for.
    pub linked: bool,
    /// The day that the address takes for today, to look at other rules.
    pub preview: Option<Date>,
    /// Where «Weiter» leads back to once no question is without an answer but those that were asked before.
    detour: Option<(Route, Vec<Asked>)>,
}

/// For whom a print is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Print {
    /// For the family: plain, one or two pages.
    Family,
    /// For the file: everything.
    File,
}

/// What is said once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// A file or link was not read.
    Unread(Unread),
    /// A file or link was opened; and whether the answers before it are kept as variants.
    Opened(Source, bool),
    /// All answers are gone.
    Cleared,
    /// The browser does not let the page keep the answers.
    NotKept,
    /// The address wishes a day that is none.
    NoSuchDay,
}

/// One end of a range.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Half {
    /// «von»
    Low,
    /// «bis»
    High,
}

/// What happens.
#[derive(Clone, PartialEq, Debug)]
pub enum Event {
    /// Something was typed.
    Typed(Asked, String),
    /// One end of a range was typed.
    TypedEnd(Asked, Half, String),
    /// A choice was taken; none is "I don't know".
    Chose(Asked, Option<Opt>),
    /// A field was left.
    Settled,
    /// «Weiter».
    Next,
    /// «Weiss ich nicht».
    DontKnow,
    /// One amount, or a range from the one to the other.
    OneOrRange(Asked),
    /// The sum of the income helper is taken over.
    TakeEstimate(Person),
    /// The figures of a further year are right as they stand there.
    ConfirmYear(Asked),
    /// The figures of a further year are taken away again.
    RemoveYear(Asked),
    /// The address has changed.
    Went(Route),
    /// The present answers are kept as a variant.
    KeepVariant,
    /// A variant becomes the present answers, and these the variant.
    UseVariant(usize),
    /// A variant is dropped.
    DropVariant(usize),
    /// A print is wanted.
    Print(Print),
    /// The device shall keep the answers, or shall no more.
    Remember,
    /// The device cannot keep them; it has others, or nothing.
    NotKept(Remembered),
    /// The device has got answers from another tab, or has none any more.
    KeptElsewhere(bool),
    /// A link with all answers is wanted.
    MakeLink,
    /// A file or a link was opened.
    Opened(Result<Vec<Form>, Unread>, Source),
    /// «Alles löschen»: that is asked once.
    AskClear(Place),
    /// What was asked shall be done, or shall not.
    Answered(bool),
    /// Everything shall be gone at once.
    Clear,
}

impl Session {
    /// A new visit at the page of an address.
    pub fn new(form: Form, route: Option<Route>) -> Session {
        let start = Route::Question(Asked::chosen(0, Pick::Help));
        let mut session = Session {
            form,
            route: start,
            variants: Vec::new(),
            hindered: None,
            typing: None,
            ranged: false,
            print: Print::Family,
            notice: None,
            asking: None,
            remembered: Remembered::Nothing,
            linked: false,
            preview: None,
            detour: None,
        };
        if let Some(route) = route {
            session.route = session.reachable(route);
        }
        session
    }

    /// A visit that goes on with what [`Session::kept`] wrote.
    pub fn restored(kept: &str, empty: Form, route: Option<Route>) -> Session {
        let mut forms = restore(kept, empty.today);
        let form = if forms.is_empty() { empty } else { forms.remove(0) };
        forms.truncate(MOST_VARIANTS);
        Session { variants: forms, ..Session::new(form, route) }
    }

    /// The answers and the variants as a text.
    pub fn kept(&self) -> String {
        written(std::iter::once(&self.form).chain(&self.variants))
    }

    /// The answers and the variants as a file.
    pub fn file(&self) -> String {
        file_of(std::iter::once(&self.form).chain(&self.variants), self.form.today)
    }

    /// The state after an event. Nothing that was typed or chosen is lost.
    pub fn update(&mut self, event: Event) {
        let before = self.route;
        self.happened(event);
        if let Route::Question(asked) = self.route
            && self.route != before
        {
            self.ranged = ends(self.text(asked)).is_some();
        }
        if self.route != before && matches!(self.asking, Some(Asking::Clear(_))) {
            self.asking = None;
        }
    }

    fn happened(&mut self, event: Event) {
        if !matches!(event, Event::Settled | Event::KeptElsewhere(_)) {
            self.notice = None;
        }
        match event {
            Event::Typed(asked, text) => self.typed(asked, text),
            Event::TypedEnd(asked, half, text) => self.typed_end(asked, half, &text),
            Event::Chose(Asked { help, question: Question::Choose(pick), .. }, opt) => {
                self.form.update(Action::Choose(help, pick, opt));
                self.settle();
            }
            Event::Chose(..) => {}
            Event::Settled => self.typing = None,
            Event::Next => self.next(),
            Event::DontKnow => self.dont_know(),
            Event::OneOrRange(asked) => self.one_or_range(asked),
            Event::TakeEstimate(person) => self.take_estimate(person),
            Event::ConfirmYear(asked) => self.settle_year(asked, true),
            Event::RemoveYear(asked) => self.settle_year(asked, false),
            Event::Went(route) => self.went(route),
            Event::KeepVariant => {
                if self.variants.len() < MOST_VARIANTS {
                    self.variants.push(self.form.clone());
                }
            }
            Event::UseVariant(place) => {
                if let Some(variant) = self.variants.get_mut(place) {
                    std::mem::swap(variant, &mut self.form);
                    self.settle();
                    self.route = self.reachable(self.route);
                }
            }
            Event::DropVariant(place) => {
                if place < self.variants.len() {
                    self.variants.remove(place);
                }
            }
            Event::Print(print) => self.print = print,
            Event::Remember => {
                let is_kept = self.remembered == Remembered::These;
                self.remembered = if is_kept { Remembered::Nothing } else { Remembered::These };
            }
            Event::NotKept(left) => (self.remembered, self.notice) = (left, Some(Notice::NotKept)),
            Event::KeptElsewhere(false) => self.remembered = Remembered::Nothing,
            Event::KeptElsewhere(true) if self.remembered == Remembered::Nothing => self.remembered = Remembered::Others,
            Event::KeptElsewhere(true) => {}
            Event::MakeLink => self.linked = true,
            Event::Opened(Ok(forms), source) => self.opened(forms, source),
            Event::Opened(Err(reason), _) => self.notice = Some(Notice::Unread(reason)),
            Event::AskClear(place) => self.asking = Some(Asking::Clear(place)),
            Event::Answered(yes) => self.answered(yes),
            Event::Clear => self.clear(),
        }
    }

    /// Nothing is left but the day.
    pub(super) fn clear(&mut self) {
        let (today, preview) = (self.form.today, self.preview);
        *self = Session { notice: Some(Notice::Cleared), preview, ..Session::new(Form::new(today), None) };
    }

    pub(super) fn settle(&mut self) {
        self.typing = None;
        self.hindered = None;
    }

    fn typed(&mut self, asked: Asked, text: String) {
        let Question::Type(entry) = asked.question else { return };
        self.typing = Some(asked);
        self.settle_year(asked, true);
        if let (Entry::Subtotal(person), 0) = (entry, asked.nth) {
            self.form.update(Action::Choose(asked.help, Pick::Estimated(person), Some(Opt::No)));
        }
        self.form.update(Action::Type(asked.help, asked.nth, entry, text));
        if self.hindered.is_some_and(|problem| problem.asked == asked) {
            // What is said of a mistake follows what is typed.
            self.hindered = hindrance(&self.form, asked).map(|kind| Problem { asked, kind });
        }
    }

    fn text(&self, asked: Asked) -> &str {
        match asked.question {
            Question::Type(entry) => self.form.of(asked).text(entry),
            Question::Choose(_) => "",
        }
    }

    fn typed_end(&mut self, asked: Asked, half: Half, text: &str) {
        let (low, high) = ends(self.text(asked)).unwrap_or_default();
        let (low, high) = match half {
            Half::Low => (text, high),
            Half::High => (low, text),
        };
        let both = [low, " bis ", high].concat();
        self.typed(asked, both);
    }

    fn one_or_range(&mut self, asked: Asked) {
        let ranged = !self.ranged;
        let text = self.text(asked);
        let other = match ends(text) {
            Some((low, _)) if !ranged => low.to_owned(),
            Some((low, high)) => [low, " bis ", high].concat(),
            None => [text.trim_matches(|letter| letter == '?' || letter == ' '), " bis "].concat(),
        };
        self.typed(asked, other);
        self.hindered = None;
        self.ranged = ranged;
    }

    fn take_estimate(&mut self, person: Person) {
        if let Some(sum) = estimate(self.form.at(0), person) {
            self.form.update(Action::Type(0, 0, Entry::Subtotal(person), as_typed(sum)));
            self.form.update(Action::Choose(0, Pick::Estimated(person), Some(Opt::Yes)));
            self.settle();
        }
    }

    fn dont_know(&mut self) {
        let Route::Question(asked) = self.route else { return };
        match asked.question {
            Question::Type(entry) => {
                // No end, no change: for these an empty field is the answer.
                let unknown = if entry.may_be_empty() { "" } else { UNKNOWN };
                self.typed(asked, unknown.to_owned());
            }
            Question::Choose(pick) => self.form.update(Action::Choose(asked.help, pick, None)),
        }
        self.next();
    }

    fn next(&mut self) {
        let Route::Question(asked) = self.route else { return };
        self.settle();
        // A mistake at another question is shown there.
        if let Some(kind) = hindrance(&self.form, asked) {
            self.hindered = Some(Problem { asked, kind });
            return;
        }
        self.confirm(asked);
        if self.detour.is_none() && !self.form.refused && after(&self.form, asked).is_none() {
            // What an answer has opened before it is still to come.
            self.detour = Some(TO_THE_GAPS);
        }
        self.route = self.onward(asked);
        if !matches!(self.route, Route::Question(_)) {
            self.detour = None;
        }
    }

    /// Back to where one came from, once the questions that a change has opened are answered; else the next question.
    fn onward(&self, asked_now: Asked) -> Route {
        match &self.detour {
            _ if self.form.refused => self.refused(asked_now),
            Some((back, known)) => {
                let opened = asked(&self.form)
                    .into_iter()
                    .find(|one| is_guided(one) && !known.contains(one) && !is_answered(&self.form, *one));
                opened.map_or(*back, Route::Question)
            }
            None => after(&self.form, asked_now).map_or(Route::Review, Route::Question),
        }
    }

    /// Nothing more is asked where the canton cannot pay, but what it is about: that says who helps instead.
    fn refused(&self, asked_now: Asked) -> Route {
        let what = |next: &Asked| next.question == Question::Choose(Pick::Uncovered);
        let back = self.detour.as_ref().map_or(Route::Result, |(back, _)| *back);
        after(&self.form, asked_now).filter(what).map_or(back, Route::Question)
    }

    fn went(&mut self, route: Route) {
        let route = self.reachable(route);
        if route == self.route {
            return;
        }
        self.settle();
        self.detour = match (self.route, route) {
            (Route::Question(_), Route::Question(_)) => self.detour.take(),
            // Where the guided way goes on anyway, nobody wants to come back after one answer.
            (Route::Review | Route::Result, Route::Question(_)) if route == self.guided() => Some(TO_THE_GAPS),
            // Once a «no» is none any more, all that is still open matters again.
            (from @ (Route::Review | Route::Result), Route::Question(_)) if self.form.refused => Some((from, Vec::new())),
            (from @ (Route::Review | Route::Result), Route::Question(_)) => Some((from, asked(&self.form))),
            _ => None,
        };
        self.route = route;
    }

    /// A question that is not asked leads to the first one without an answer.
    fn reachable(&self, route: Route) -> Route {
        match route {
            Route::Question(one) if !asked(&self.form).contains(&one) => self.guided(),
            route => route,
        }
    }

    /// Where the guided way goes on.
    pub fn guided(&self) -> Route {
        first_gap(&self.form).map_or(Route::Review, Route::Question)
    }
}
