//! The session: the state of one visit, with one update function for all events.

use crate::calendar::Date;
use crate::case::field::Person;
use crate::form::{
    Action, Asked, ChoiceQuestion, Form, Problem, Question, TextQuestion, UNKNOWN, as_typed, ends, estimate, range,
};
use crate::visit::guide::is_guided;
use crate::visit::{
    Asking, Derived, Event, Half, Notice, Print, Remembered, Route, Rules, after, file_of, is_answered, restore, written,
};

/// The most variants beside the present answers.
pub const MOST_VARIANTS: usize = 4;

/// The `return_to` that leads from each unanswered question to the next, and then to the review.
const TO_THE_GAPS: (Route, Vec<Asked>) = (Route::Review, Vec::new());

/// Another set of answers, to compare with the present one.
#[derive(Clone, PartialEq, Debug)]
pub struct Variant {
    /// The answers.
    pub form: Form,
    /// Whether they came in a file or a link.
    pub is_opened: bool,
}

/// The state of a visit.
#[derive(Clone, PartialEq, Debug)]
pub struct Session {
    /// The present answers.
    pub form: Form,
    /// Whether the present answers came in a file or a link: the person who looks at them may not be the one who gave them.
    pub is_opened: bool,
    /// The day that the case takes for today: that of the device, or [`Session::preview`].
    pub today: Date,
    /// The current page.
    pub route: Route,
    /// Other sets of answers, to compare.
    pub variants: Vec<Variant>,
    /// The problem that stopped the last «Weiter». It follows what is typed and goes once it is solved.
    pub blocking_error: Option<Problem>,
    /// The question that is being typed in. Its problems are shown once its input is left.
    pub typing: Option<Asked>,
    /// Whether the current question shows two inputs, for the ends of a range. They may still be empty.
    pub ranged: bool,
    /// For whom the page is printed next.
    pub print: Print,
    /// A message that stays until the person does something else.
    pub notice: Option<Notice>,
    /// What the person is being asked before answers are lost.
    pub asking: Option<Asking>,
    /// What the device stores.
    pub remembered: Remembered,
    /// Whether the link with the present answers is shown.
    pub linked: bool,
    /// The day that the address sets as today, to look at other rules.
    pub preview: Option<Date>,
    rules: Rules,
    derived: Derived,
    /// The route to return to, once all questions of the guided way that are not in this list are answered. `None` if the guided
    /// way goes from each question to the next.
    return_to: Option<(Route, Vec<Asked>)>,
}

impl Session {
    /// A new visit with these answers. It starts at `route`, or at the first question if there is none. In place of a question that
    /// does not matter now, it starts at [`Session::guided`].
    pub fn new(form: Form, today: Date, route: Option<Route>) -> Session {
        let start = Route::Question(Asked::chosen(0, ChoiceQuestion::Help));
        let rules = Rules::Coming;
        let mut session = Session {
            derived: Derived::of(&form, today, rules),
            rules,
            form,
            is_opened: false,
            today,
            route: start,
            variants: Vec::new(),
            blocking_error: None,
            typing: None,
            ranged: false,
            print: Print::Family,
            notice: None,
            asking: None,
            remembered: Remembered::Nothing,
            linked: false,
            preview: None,
            return_to: None,
        };
        if let Some(route) = route {
            session.route = session.reachable(route);
        }
        session
    }

    /// Continues a visit from what [`Session::kept`] wrote.
    pub fn restored(kept: &str, today: Date, route: Option<Route>) -> Session {
        let mut forms = restore(kept).into_iter();
        let form = forms.next().unwrap_or_default();
        let variants = forms.take(MOST_VARIANTS).map(|form| Variant { form, is_opened: false });
        Session { variants: variants.collect(), ..Session::new(form, today, route) }
    }

    /// The answers and the variants as a text.
    pub fn kept(&self) -> String {
        written(self.forms())
    }

    /// The answers and the variants as a file.
    pub fn file(&self) -> String {
        file_of(self.forms(), self.today)
    }

    /// The present answers as a variant.
    pub(super) fn present(&self) -> Variant {
        Variant { form: self.form.clone(), is_opened: self.is_opened }
    }

    /// The present answers first, then those of the variants.
    fn forms(&self) -> impl Iterator<Item = &Form> {
        std::iter::once(&self.form).chain(self.variants.iter().map(|variant| &variant.form))
    }

    /// Handles an event. Answers to questions that no longer matter stay. Answers are lost only where the person asks for it: by
    /// `Clear` or a yes to [`Session::asking`], and by events that replace an answer (`Typed`, `TypedEnd`, `Chose`, `DontKnow`,
    /// `TakeEstimate`, and `OneOrRange`, which drops the high end of a range).
    pub fn update(&mut self, event: Event) {
        self.derive();
        let before = self.route;
        let swaps = matches!(event, Event::UseVariant(_));
        self.handle(event);
        self.derive();
        if let Route::Question(asked) = self.route
            && self.route != before
        {
            self.ranged = ends(self.text(asked)).is_some();
        }
        // The question stands beside its button, which may be gone, or be about other answers now.
        if (self.route != before || swaps) && !matches!(self.asking, Some(Asking::Replace(..))) {
            self.asking = None;
        }
    }

    /// The derived state of the present answers.
    pub fn derived(&self) -> &Derived {
        &self.derived
    }

    /// The derived state of other answers, such as a variant.
    pub fn derived_of(&self, form: &Form) -> Derived {
        Derived::of(form, self.today, self.rules)
    }

    /// Computes the derived state again if the answers have changed or the rules have loaded.
    pub(super) fn derive(&mut self) {
        if !self.derived.is_of(&self.form, self.rules) {
            self.derived = Derived::of(&self.form, self.today, self.rules);
        }
    }

    fn handle(&mut self, event: Event) {
        if !matches!(event, Event::Settled | Event::KeptElsewhere(_) | Event::RulesCame) {
            self.notice = None;
        }
        match event {
            Event::Typed(asked, text) => self.typed(asked, text),
            Event::TypedEnd(asked, half, text) => self.typed_end(asked, half, &text),
            Event::Chose(Asked { help, question: Question::Choice(question), .. }, option) => {
                self.form.update(Action::Choose(help, question, option));
                self.settle();
            }
            Event::Chose(..) => {}
            Event::Settled => self.typing = None,
            Event::Next => self.next(),
            Event::DontKnow => self.dont_know(),
            Event::OneOrRange(asked) => self.one_or_range(asked),
            Event::TakeEstimate(person) => self.take_estimate(person),
            Event::ConfirmYear(asked) => self.settle_year(asked, true),
            Event::Went(route) => self.went(route),
            Event::KeepVariant => {
                if self.variants.len() < MOST_VARIANTS {
                    self.variants.push(self.present());
                }
            }
            Event::UseVariant(place) => {
                if let Some(variant) = self.variants.get_mut(place) {
                    std::mem::swap(&mut variant.form, &mut self.form);
                    std::mem::swap(&mut variant.is_opened, &mut self.is_opened);
                    self.settle();
                    self.derive();
                    self.route = self.reachable(self.route);
                }
            }
            Event::Print(print) => self.print = print,
            Event::RulesCame => self.rules = Rules::Here,
            Event::Remember => match self.remembered {
                Remembered::Nothing => self.remembered = Remembered::These,
                Remembered::These => self.remembered = Remembered::Nothing,
                Remembered::Others => self.asking = Some(Asking::Overwrite),
            },
            Event::NotKept(left) => (self.remembered, self.notice) = (left, Some(Notice::NotKept)),
            Event::KeptElsewhere(false) => self.remembered = Remembered::Nothing,
            Event::KeptElsewhere(true) if self.remembered == Remembered::Nothing => self.remembered = Remembered::Others,
            Event::KeptElsewhere(true) => {}
            Event::MakeLink => self.linked = true,
            Event::Opened(Ok(forms), source) => self.opened(forms, source),
            Event::Opened(Err(reason), _) => self.notice = Some(Notice::Unread(reason)),
            Event::Ask(asking) => self.asking = Some(asking),
            Event::Answered(yes) => self.answered(yes),
            Event::Clear => self.clear(),
        }
    }

    /// Starts again without answers and variants. The day, the preview and the rules stay. The page deletes what is stored.
    pub(super) fn clear(&mut self) {
        let (today, preview, rules) = (self.today, self.preview, self.rules);
        *self = Session { notice: Some(Notice::Cleared), preview, rules, ..Session::new(Form::default(), today, None) };
    }

    pub(super) fn settle(&mut self) {
        self.typing = None;
        self.blocking_error = None;
    }

    fn typed(&mut self, asked: Asked, text: String) {
        let Question::Text(question) = asked.question else { return };
        self.typing = Some(asked);
        self.settle_year(asked, true);
        if let (TextQuestion::Subtotal(person), 0) = (question, asked.nth) {
            self.form.update(Action::Choose(asked.help, ChoiceQuestion::Estimated(person), Some(false.into())));
        }
        self.form.update(Action::Type(asked.help, asked.nth, question, text));
        if self.blocking_error.is_some_and(|problem| problem.asked == asked) {
            // The shown problem follows what is typed.
            self.derive();
            self.blocking_error = self.derived.blocking_error(asked).map(|kind| Problem { asked, kind });
        }
    }

    fn text(&self, asked: Asked) -> &str {
        match asked.question {
            Question::Text(question) => self.form.of(asked).text(question),
            Question::Choice(_) => "",
        }
    }

    fn typed_end(&mut self, asked: Asked, half: Half, text: &str) {
        let (low, high) = ends(self.text(asked)).unwrap_or_default();
        let (low, high) = match half {
            Half::Low => (text, high),
            Half::High => (low, text),
        };
        self.typed(asked, range(low, high));
    }

    fn one_or_range(&mut self, asked: Asked) {
        let ranged = !self.ranged;
        let text = self.text(asked);
        let other = match ends(text) {
            Some((low, _)) if !ranged => low.to_owned(),
            Some((low, high)) => range(low, high),
            None => range(text.trim_matches(|letter| letter == '?' || letter == ' '), ""),
        };
        self.typed(asked, other);
        self.blocking_error = None;
        self.ranged = ranged;
    }

    fn take_estimate(&mut self, person: Person) {
        if let Some(sum) = estimate(self.form.at(0), person) {
            self.form.update(Action::Type(0, 0, TextQuestion::Subtotal(person), as_typed(sum)));
            self.form.update(Action::Choose(0, ChoiceQuestion::Estimated(person), Some(true.into())));
            self.settle();
        }
    }

    fn dont_know(&mut self) {
        let Route::Question(asked) = self.route else { return };
        match asked.question {
            Question::Text(question) => {
                // Where an empty text is an answer (no end, no change), it stands for "I don't know" too.
                let unknown = if question.may_be_empty() { "" } else { UNKNOWN };
                self.typed(asked, unknown.to_owned());
            }
            Question::Choice(question) => self.form.update(Action::Choose(asked.help, question, None)),
        }
        self.next();
    }

    fn next(&mut self) {
        let Route::Question(asked) = self.route else { return };
        self.settle();
        self.derive();
        // A problem of another question is shown at that question.
        if let Some(kind) = self.derived.blocking_error(asked) {
            self.blocking_error = Some(Problem { asked, kind });
            return;
        }
        self.confirm(asked);
        self.derive();
        if self.return_to.is_none() && !self.derived.is_refused && after(&self.derived.questions, asked).is_none() {
            // Answers may have opened questions further back: they come next.
            self.return_to = Some(TO_THE_GAPS);
        }
        self.route = self.onward(asked);
        if !matches!(self.route, Route::Question(_)) {
            self.return_to = None;
        }
    }

    /// The page after a question. If the canton cannot pay, [`Session::refused`] decides. Else, with `return_to`, it is the first
    /// unanswered question that is not in the list of `return_to`, or the route of `return_to` if there is none. Without
    /// `return_to` it is the next question, or the review after the last one.
    fn onward(&self, asked_now: Asked) -> Route {
        match &self.return_to {
            _ if self.derived.is_refused => self.refused(asked_now),
            Some((back, known)) => {
                let is_opened = |one: &Asked| is_guided(one) && !known.contains(one) && !is_answered(&self.form, *one);
                self.derived.questions.asked.iter().copied().find(is_opened).map_or(*back, Route::Question)
            }
            None => after(&self.derived.questions, asked_now).map_or(Route::Review, Route::Question),
        }
    }

    /// The page after a question if the canton cannot pay: the route of `return_to`, or else the result. If the next question is
    /// which other service it is, that question comes first, because its answer decides who helps instead.
    fn refused(&self, asked_now: Asked) -> Route {
        let what = |next: &Asked| next.question == Question::Choice(ChoiceQuestion::Uncovered);
        let back = self.return_to.as_ref().map_or(Route::Result, |(back, _)| *back);
        after(&self.derived.questions, asked_now).filter(what).map_or(back, Route::Question)
    }

    fn went(&mut self, route: Route) {
        let route = self.reachable(route);
        if route == self.route {
            return;
        }
        self.settle();
        self.return_to = match (self.route, route) {
            (Route::Question(_), Route::Question(_)) => self.return_to.take(),
            // From the first unanswered question the way leads through all other unanswered ones, not back after one answer.
            (Route::Review | Route::Result, Route::Question(_)) if route == self.guided() => Some(TO_THE_GAPS),
            // If the new answer lifts the refusal, all open questions matter again.
            (from @ (Route::Review | Route::Result), Route::Question(_)) if self.derived.is_refused => Some((from, Vec::new())),
            (from @ (Route::Review | Route::Result), Route::Question(_)) => Some((from, self.derived.questions.asked.clone())),
            _ => None,
        };
        self.route = route;
    }

    /// The route itself, or [`Session::guided`] in place of a question that does not matter now.
    fn reachable(&self, route: Route) -> Route {
        match route {
            Route::Question(one) if !self.derived.questions.asked.contains(&one) => self.guided(),
            route => route,
        }
    }

    /// The page where the guided way continues: the first unanswered question, or the review.
    pub fn guided(&self) -> Route {
        self.derived.first_gap().map_or(Route::Review, Route::Question)
    }
}
