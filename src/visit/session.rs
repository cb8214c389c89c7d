//! The session: the state of one visit, with one update function for all events.

use crate::calendar::Date;
use crate::form::family::{self, Doubt, Page, PageProblem};
use crate::form::{Action, Asked, ChoiceQuestion, Chosen, Form, Question, TextQuestion, births};
use crate::rules::parameters::RuleBook;
use crate::visit::{
    Asking, Clock, Derived, Event, Notice, Print, Remembered, Route, Rules, Set, file_of_sets, restore_sets, written_sets,
};

/// The most variants beside the present answers: eight sets in all.
pub const MOST_VARIANTS: usize = 7;

/// Another set of answers, to compare with the present one.
#[derive(Clone, PartialEq, Debug)]
pub struct Variant {
    /// The answers.
    pub form: Form,
    /// Its name; empty if it has none.
    pub name: String,
    /// Whether they came in a file or a link.
    pub is_opened: bool,
    /// As [`Session::calendar_number`].
    pub calendar_number: u64,
}

/// The state of a visit.
#[derive(Clone, PartialEq, Debug)]
pub struct Session {
    /// The present answers.
    pub form: Form,
    /// Their name among the variants; empty if they have none.
    pub name: String,
    /// Whether the present answers came in a file or a link: the person who looks at them may not be the one who gave them.
    pub is_opened: bool,
    /// The number by which calendars know the entries of these answers again. Drawn by chance: it tells nothing about them.
    pub calendar_number: u64,
    /// The number that was drawn last.
    pub(super) drawn: u64,
    /// The day that the case takes for today: that of the device, or [`Session::preview`].
    pub today: Date,
    /// The clock of the device.
    pub clock: Clock,
    /// The current page.
    pub route: Route,
    /// Other sets of answers, to compare.
    pub variants: Vec<Variant>,
    /// What is typed and chosen on pages of the family way since their last «Weiter».
    pub draft: Form,
    /// The problem that stopped the last «Weiter». It follows what is typed and goes once it is solved.
    pub blocking_error: Option<PageProblem>,
    /// What the last «Weiter» asked back. It goes when the answer is changed.
    pub doubt: Option<Doubt>,
    /// What was asked back and is right as it stands there: it is not asked again.
    pub(super) confirmed: Vec<Doubt>,
    /// The question that is being typed in. Its problems are shown once its input is left.
    pub typing: Option<Asked>,
    /// For whom the page is printed next.
    pub print: Print,
    /// A message that stays until the person does something else.
    pub notice: Option<Notice>,
    /// What the person is being asked before answers are lost.
    pub asking: Option<Asking>,
    /// What the device stores.
    pub remembered: Remembered,
    /// The entry of the device as this page last read or wrote it. Another one is newer, and is not overwritten.
    pub stored: Option<String>,
    /// Whether the link with the present answers is shown.
    pub linked: bool,
    /// The day that the address sets as today, to look at other rules.
    pub preview: Option<Date>,
    rules: Rules,
    pub(super) derived: Derived,
    /// The route to return to, once all pages of the family way are answered but those in this list, which were open before. `None` if
    /// the way goes from each page to the next.
    pub(super) return_to: Option<(Route, Vec<Page>)>,
}

impl Session {
    /// A new visit with these answers. It starts at `route`, or at the first page if there is none. In place of a page that is not on
    /// the way now, it starts at [`Session::guided`].
    pub fn new(form: Form, today: Date, route: Option<Route>) -> Session {
        let rules = Rules::Coming;
        let mut session = Session {
            derived: Derived::of(&form, today, rules, false),
            rules,
            form,
            name: String::new(),
            is_opened: false,
            calendar_number: 0,
            drawn: 0,
            today,
            clock: Clock { day: today, is_wrong: false },
            route: Route::FIRST,
            draft: Form::default(),
            variants: Vec::new(),
            blocking_error: None,
            doubt: None,
            confirmed: Vec::new(),
            typing: None,
            print: Print::Family,
            notice: None,
            asking: None,
            remembered: Remembered::Nothing,
            stored: None,
            linked: false,
            preview: None,
            return_to: None,
        };
        if let Some(route) = route {
            session.route = session.reachable(route);
        }
        session.derive();
        session
    }

    /// Continues a visit from what [`Session::kept`] wrote.
    pub fn restored(kept: &str, today: Date, route: Option<Route>) -> Session {
        let mut sets = restore_sets(kept).into_iter();
        let Set { form, name } = sets.next().unwrap_or_default();
        let variants =
            sets.take(MOST_VARIANTS).map(|Set { form, name }| Variant { form, name, is_opened: false, calendar_number: 0 });
        Session { variants: variants.collect(), name, ..Session::new(form, today, route) }
    }

    /// The answers and the variants as a text.
    pub fn kept(&self) -> String {
        written_sets(self.sets())
    }

    /// The answers and the variants as a file.
    pub fn file(&self) -> String {
        file_of_sets(self.sets(), self.today)
    }

    /// The present answers as a variant.
    pub(super) fn present(&self) -> Variant {
        let Session { form, name, is_opened, calendar_number, .. } = self;
        Variant { form: form.clone(), name: name.clone(), is_opened: *is_opened, calendar_number: *calendar_number }
    }

    /// Draws the number of other answers.
    pub(super) fn draw(&mut self) -> u64 {
        // Xorshift: never the same number twice, from one that the browser has drawn.
        self.drawn ^= self.drawn << 13;
        self.drawn ^= self.drawn >> 7;
        self.drawn ^= self.drawn << 17;
        self.drawn
    }

    /// The present answers first, then those of the variants, each with its name.
    fn sets(&self) -> impl Iterator<Item = (&Form, &str)> {
        let variants = self.variants.iter().map(|variant| (&variant.form, variant.name.as_str()));
        std::iter::once((&self.form, self.name.as_str())).chain(variants)
    }

    /// Handles an event. Answers to questions that no longer matter stay. Answers are lost only where the person asks for it: by
    /// `Clear` or a yes to [`Session::asking`], and by events that replace an answer (`Typed`, `TypedEnd`, `Chose`, `DontKnow`,
    /// `TakeEstimate`, and `OneOrRange`, which drops the high end of a range).
    pub fn update(&mut self, event: Event) {
        self.take(event);
        self.derive();
    }

    /// Handles an event, and leaves what follows from it to [`Session::derive`], which must come before anything is drawn.
    pub fn take(&mut self, event: Event) {
        self.derive();
        let before = self.route;
        let swaps = matches!(event, Event::UseVariant(_));
        self.handle(event);
        self.set_today();
        // The question stands beside its button, which may be gone, or be about other answers now.
        if (self.route != before || swaps) && !matches!(self.asking, Some(Asking::Replace(..) | Asking::Newer(_))) {
            self.asking = None;
        }
    }

    /// Takes the day of the clock for today, unless the address sets another day.
    pub(super) fn set_today(&mut self) {
        let forms = self.sets().map(|(form, _)| form).chain([&self.draft]);
        let by_clock = self.clock.today(forms.flat_map(births), &RuleBook::embedded());
        let today = self.preview.unwrap_or(by_clock);
        if self.today != today {
            self.today = today;
            self.follow_the_day();
        }
    }

    /// Writes anew what a family's answers leave to the day. Opened answers stay as they came until somebody changes them.
    pub(super) fn follow_the_day(&mut self) {
        let variants = self.variants.iter_mut().map(|variant| (&mut variant.form, variant.is_opened));
        let own = std::iter::once((&mut self.form, self.is_opened)).chain(variants).filter(|(_, is_opened)| !is_opened);
        own.for_each(|(form, _)| family::follow_day(form, self.today));
    }

    /// The derived state of the present answers.
    pub fn derived(&self) -> &Derived {
        &self.derived
    }

    /// The derived state of other answers, such as a variant.
    pub fn derived_of(&self, form: &Form) -> Derived {
        Derived::of(form, self.today, self.rules, self.looks_ahead(form))
    }

    /// Whether the rules are loaded.
    pub(super) fn rules(&self) -> Rules {
        self.rules
    }

    /// Whether the rules look ahead of the answers still to come: for answers of the family way, and on its pages.
    fn looks_ahead(&self, form: &Form) -> bool {
        family::is_family(form) || matches!(self.route, Route::Page(_))
    }

    /// Computes the derived state again if the answers have changed or the rules have loaded.
    pub fn derive(&mut self) {
        let looks_ahead = self.looks_ahead(&self.form);
        if !self.derived.is_of(&self.form, self.today, self.rules, looks_ahead) {
            self.derived = Derived::of(&self.form, self.today, self.rules, looks_ahead);
        }
    }

    fn handle(&mut self, event: Event) {
        if !matches!(event, Event::Settled | Event::Stored(_) | Event::RulesCame | Event::NewDay(_)) {
            self.notice = None;
        }
        match event {
            Event::Typed(asked, text) => self.typed(asked, text),
            Event::Negated(asked) => self.negated(asked),
            Event::Chose(asked, option) => self.chose(asked, option),
            Event::Picked(asked, option) => self.picked(asked, option),
            Event::Switched(asked, option) => self.switched(asked, option),
            Event::NoneOf => self.none_of(),
            Event::CloseDoubt => self.doubt = None,
            Event::Anyway(asked) => self.go_on_anyway(asked),
            Event::Settled => {
                if let Some(asked) = self.typing.take() {
                    self.respelled(asked);
                }
            }
            Event::Next => self.next(),
            Event::Replied(asked, place) => self.replied(asked, place),
            Event::DontKnow => self.dont_know(),
            Event::ConfirmYear(asked) => self.settle_year(asked, true),
            Event::Went(route) => self.went(route),
            // The pages on which this is done come with the rules.
            event @ (Event::TakeEstimate(_)
            | Event::GiveApart
            | Event::KeepVariant
            | Event::Named(..)
            | Event::UseVariant(_)
            | Event::Print(_)
            | Event::Remember
            | Event::MakeLink) => {
                self.later(event);
            }
            Event::RulesCame => self.rules = Rules::Here,
            Event::NewDay(clock) => self.clock = clock,
            Event::NotKept(left) => (self.remembered, self.notice) = (left, Some(Notice::NotKept)),
            Event::Stored(entry) => self.device_stores(entry),
            Event::Opened(Ok(sets), source) => self.opened(sets, source),
            Event::Opened(Err(reason), _) => self.notice = Some(Notice::Unread(reason)),
            Event::Ask(asking) => self.asking = Some(asking),
            Event::Answered(yes) => self.answered(yes),
            Event::Clear => self.clear(),
        }
    }

    /// Starts again without answers and variants. The day, the preview and the rules stay. The page deletes what is stored.
    pub(super) fn clear(&mut self) {
        let (calendar_number, drawn) = (self.draw(), self.drawn);
        let (today, clock, preview, rules) = (self.today, self.clock, self.preview, self.rules);
        *self = Session {
            notice: Some(Notice::Cleared),
            calendar_number,
            drawn,
            clock,
            preview,
            rules,
            ..Session::new(Form::default(), today, None)
        };
    }

    pub(super) fn settle(&mut self) {
        self.typing = None;
        self.blocking_error = None;
        self.doubt = None;
    }

    pub(super) fn chose(&mut self, asked: Asked, option: Option<Chosen>) {
        let Question::Choice(question) = asked.question else { return };
        let action = Action::Choose(asked.help, question, option);
        if self.is_draft(asked) {
            return self.note(action);
        }
        let before = self.form.clone();
        family::changed(&mut self.form, asked);
        self.form.update(action);
        let aside = family::set_aside(&before, &mut self.form, &[]);
        family::unwrite(&before, &mut self.form, &aside);
        if family::is_family(&self.form) {
            // What a family told may say something else now: one income of two parents, or of one.
            family::write_all(&mut self.form, self.today);
        }
        self.settle();
    }

    pub(super) fn typed(&mut self, asked: Asked, text: String) {
        let Question::Text(question) = asked.question else { return };
        self.typing = Some(asked);
        if self.is_draft(asked) {
            return self.note(Action::Type(asked.help, asked.nth, question, text));
        }
        let before = self.form.clone();
        family::changed(&mut self.form, asked);
        self.settle_year(asked, true);
        if let (TextQuestion::Subtotal(person), 0) = (question, asked.nth) {
            self.form.update(Action::Choose(asked.help, ChoiceQuestion::Estimated(person), Some(false.into())));
        }
        self.form.update(Action::Type(asked.help, asked.nth, question, text));
        family::follow_start(&mut self.form, asked);
        family::set_aside(&before, &mut self.form, &[]);
    }

    /// Sets or removes the minus before an amount.
    fn negated(&mut self, asked: Asked) {
        let Question::Text(question) = asked.question else { return };
        let shown = self.shown();
        let typed = shown.of(asked).text(question).trim();
        let text = typed.strip_prefix(['-', '−', '–']).map_or_else(|| ["-", typed].concat(), str::to_owned);
        self.typed(asked, text);
        self.typing = None;
    }
}
