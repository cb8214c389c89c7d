//! The page, drawn from the session. It knows the browser and no law.
//!
//! Inputs and buttons have names. One listener handles all of them (`browser::listen`), and `visit::event_names` maps names to
//! events.

mod about;
#[cfg(test)]
mod before_rules;
mod browser;
mod data;
mod element;
mod everything;
mod family;
mod family_doubt;
mod frame;
mod gates;
mod inputs;
mod professional;
mod recap;
mod result;
mod review;
mod sheet;
mod waiting;

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::prelude::*;

use crate::calendar::Date;
use crate::page::element::{El, el};
use crate::rules::parameters::RuleBook;
use crate::text::{Catalogue, DataPhrase, GERMAN, Phrase, SheetWord};
use crate::visit::{Asking, Derived, Event as VisitEvent, Found, Origin, Outcome, Print, Remembered, Route, Session, open_link};

thread_local! {
    static PREPARED: Cell<Option<Prepared>> = const { Cell::new(None) };
}

/// The state with which the page starts.
struct Prepared {
    session: Session,
    texts: &'static Catalogue,
    /// See [`Device`].
    is_german_instead: bool,
}

impl Prepared {
    /// Puts the page into the language of a pack. If the pack cannot be read, the page stays in German and says so.
    fn in_language(self, pack: String) -> Prepared {
        match Catalogue::read(pack) {
            // Leaked, because the language stays until the page is left.
            Ok(texts) => Prepared { texts: Box::leak(Box::new(texts)), ..self },
            Err(_) => Prepared { is_german_instead: true, ..self },
        }
    }
}

/// Reads stored answers and derives the first state, for [`show`]. Two short tasks instead of a long one keep a slow phone
/// responsive.
pub fn prepare() {
    PREPARED.set(Some(prepared()));
}

fn prepared() -> Prepared {
    // Without a usable clock, today is the first day of the rules, so that all deadlines lie ahead.
    let today = browser::today().or(RuleBook::embedded().first_day());
    let today = today.unwrap_or(Date::FIRST);
    let remembered = browser::remembered();
    let kept = browser::kept();
    let found = Found { device: remembered.as_deref(), tab: kept.as_deref(), now: browser::now() };
    let query = browser::query();
    let session = Session::started(&query, &browser::path(), found, today);
    Prepared { texts: &GERMAN, is_german_instead: false, session }
}

/// Shows the page in the element `app` of the document, in the language of a pack if the page has another one than German.
#[wasm_bindgen]
pub fn show(pack: Option<String>) {
    if let Some(pack) = pack {
        let prepared = PREPARED.take().unwrap_or_else(prepared).in_language(pack);
        browser::language(prepared.texts.tag(), prepared.texts.direction());
        PREPARED.set(Some(prepared));
    }
    if let Some(root) = document().get_element_by_id("app") {
        // The page replaces the shell of index.html.
        root.set_text_content(None);
        yew::Renderer::<App>::with_root(root).render();
    }
}

/// A message to the page.
pub(crate) enum Message {
    /// An event of the visit.
    Event(VisitEvent),
    /// The back button or a link has changed the address.
    Went,
    /// A file was read; this is its text.
    Opened(String),
    /// The network was lost or is back.
    Network,
    /// The rules are loaded, and with them German with the messages of the result.
    Rules(Box<Catalogue>),
    /// The page is stored for use without a network.
    Kept,
    /// Whether the browser began to print when it was told to.
    Printed(bool),
    /// A newer version is ready, with rules from this day on.
    Version(Date),
}

/// The state of the device.
#[derive(Default)]
pub(crate) struct Device {
    /// There is no network.
    pub offline: bool,
    /// The page is stored for use without one.
    pub kept: bool,
    /// The day of the rules of a newer version that is ready.
    pub newer: Option<Date>,
    /// The browser did not begin to print.
    pub no_print: bool,
    /// The page is in German because the texts of its language did not come or could not be read.
    pub is_german_instead: bool,
}

/// The whole page.
pub(crate) struct App {
    session: Session,
    /// The language of the page.
    texts: &'static Catalogue,
    /// The route that the address was last set to.
    addressed: Route,
    /// Increases with every event of the visit and when the rules come. It is the key of the shown result and part of that of the
    /// review, so that Yew replaces them and never patches them.
    generation: u32,
    /// The text that screen readers announce: the result in one sentence, or that a variant was kept. It stays while somebody
    /// types.
    announced: String,
    /// The id of the element to focus after the next rendering.
    focus: Option<AttrValue>,
    /// Whether to print after the next rendering.
    print: bool,
    /// The time at which a print button was last pressed. The foot of a print shows it.
    printed_at: Option<String>,
    /// The visit as a text, to store when the page is left.
    visit: browser::Visit,
    device: Device,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> App {
        let Prepared { session, texts, is_german_instead } = PREPARED.take().unwrap_or_else(prepared);
        let visit = session.visit();
        if !session.form.is_empty() {
            browser::rescue(&session.file(), &visit);
        }
        let visit = browser::Visit::new(visit.into());
        let listeners = browser::listen(context.link(), &visit);
        browser::take_back();
        App {
            texts,
            addressed: session.route,
            // A question that is asked at the start gets the focus.
            focus: session.asking.is_some().then_some(AttrValue::Static("no")),
            session,
            generation: 0,
            announced: String::new(),
            print: false,
            printed_at: None,
            _listeners: listeners,
            visit,
            device: Device { offline: browser::is_offline(), is_german_instead, ..Device::default() },
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Event(event) => self.handle(event),
            Message::Opened(text) => {
                let opened = browser::answers_of(&text);
                self.handle(VisitEvent::Opened(opened, Origin::File));
            }
            Message::Rules(german) => {
                if !self.texts.has_result() {
                    // Leaked, because the language stays until the page is left.
                    self.texts = Box::leak(german);
                }
                self.session.update(VisitEvent::RulesCame);
                self.show_anew(true);
            }
            Message::Network => self.device.offline = browser::is_offline(),
            Message::Kept => self.device.kept = true,
            Message::Printed(begun) => {
                self.device.no_print = !begun;
                if !begun {
                    self.announced = self.texts.data_phrase(DataPhrase::NoPrint).to_owned();
                }
            }
            Message::Version(day) => self.device.newer = Some(day),
            Message::Went => {
                if let Some(opened) = open_link(&browser::path()) {
                    self.handle(VisitEvent::Opened(opened, Origin::Link));
                }
                // Ignore changes that the page itself made.
                if let Some(route) = Route::read(&browser::path()).filter(|route| *route != self.session.route) {
                    self.handle(VisitEvent::Went(route));
                }
                browser::correct(&self.session.route.path());
            }
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let texts = self.texts;
        let class = match self.session.route {
            Route::Everything | Route::Field(_) => "page broad",
            Route::Result => "page wide-page",
            _ => "page",
        };
        let print = if self.session.print == Print::Sheet { "sheet" } else { "family" };
        let announced = el("span").key(&self.announced).sentence(&self.announced);
        el("div")
            .class(class)
            .attr("data-print", print)
            .with(frame::masthead(&self.session, &self.device, texts))
            .with(self.main(texts))
            .with(frame::foot(&self.session, &self.device, texts))
            .with(el("p").class("visually-hidden").attr("role", "status").with(announced))
            .into()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let path = self.session.route.path();
        if first {
            browser::correct(&path)
        } else if self.addressed != self.session.route {
            // Only after a change of the route: after a click on a link the address is ahead of the route until the event arrives.
            browser::go(&path);
            browser::turned();
        }
        self.addressed = self.session.route;
        browser::title(&frame::title(&self.session, self.texts));
        if let Some(id) = self.focus.take() {
            browser::focus(&id);
            if id == family_doubt::ID {
                // A press that was meant for «Weiter» is no reply.
                browser::turned();
            }
            if id == "heading" {
                browser::begin();
            }
        }
        if std::mem::take(&mut self.print) {
            // A file of the print gets the title as its name.
            if self.session.print == Print::Sheet {
                browser::title(&frame::title_of(self.texts.sheet_word(SheetWord::Title), self.texts));
            }
            gates::print(context.link());
            browser::title(&frame::title(&self.session, self.texts));
        }
    }
}

impl App {
    fn handle(&mut self, event: VisitEvent) {
        let typing = matches!(event, VisitEvent::Typed(..));
        let going_on =
            matches!(event, VisitEvent::Next | VisitEvent::DontKnow | VisitEvent::Picked(..) | VisitEvent::Replied(..));
        let before = self.session.route;
        match &event {
            VisitEvent::KeepVariant | VisitEvent::UseVariant(_) => self.focus = Some(AttrValue::Static("variants")),
            VisitEvent::CloseDoubt => {
                self.focus = self.session.doubt.as_ref().map(|doubt| inputs::id(doubt.asked).into());
            }
            VisitEvent::MakeLink => self.focus = Some(AttrValue::Static("link")),
            VisitEvent::ConfirmYear(asked) => self.focus = Some(everything::year_id(*asked).into()),
            // The inputs change, and with them the button.
            VisitEvent::Switched(..) => self.focus = Some(AttrValue::Static("heading")),
            // The button is gone.
            VisitEvent::Replied(asked, _) => self.focus = Some(inputs::id(*asked).into()),
            VisitEvent::Print(_) => (self.print, self.printed_at) = (true, Some(browser::time())),
            _ => {}
        }
        let is_answer = matches!(event, VisitEvent::Answered(_));
        let is_cleared = matches!(
            (&event, &self.session.asking),
            (VisitEvent::Clear, _) | (VisitEvent::Answered(true), Some(Asking::Clear(_)))
        );
        if let (VisitEvent::Answered(yes), Some(asking)) = (&event, &self.session.asking) {
            // The button of a variant or of a year is gone if the answer was yes.
            self.focus = Some(match asking {
                Asking::DropVariant(_) if *yes => AttrValue::Static("variants"),
                Asking::RemoveYear(asked) if *yes => everything::year_id(*asked).into(),
                asking => frame::opener(asking),
            });
        }
        let is_opened = matches!(event, VisitEvent::Opened(..));
        let is_asked = is_opened || matches!(event, VisitEvent::Ask(_));
        let is_kept = matches!(event, VisitEvent::KeepVariant);
        // A name changes nothing of the result, and whoever types it is in the middle of it.
        let is_name = matches!(event, VisitEvent::Named(..));
        let left = self.session.typing.filter(|_| matches!(event, VisitEvent::Settled));
        let (was_asking, was_remembered) = (self.session.asking.is_some(), self.session.remembered);
        let answers = self.session.kept();
        self.session.update(event);
        // Also after another tab has deleted everything: this tab may have written again before it received that event.
        if is_cleared || (was_remembered == Remembered::These && self.session.remembered == Remembered::Nothing) {
            browser::forget();
            browser::take_back();
        }
        let kept = self.session.kept();
        // Write only changes: what another tab has just deleted must not come back because of a change of the page here.
        let is_news = kept != answers || was_remembered != Remembered::These;
        if self.session.remembered == Remembered::These && is_news && !browser::remember(&kept) {
            let left = if browser::remembered().is_some() { Remembered::Others } else { Remembered::Nothing };
            self.session.update(VisitEvent::NotKept(left));
        }
        if self.session.asking.is_some() && (is_asked || !was_asking) {
            self.focus = Some(AttrValue::Static("no"));
        } else if is_cleared || is_opened || (is_answer && self.session.notice.is_some()) {
            self.focus = Some(AttrValue::Static("notice"));
        } else if before != self.session.route {
            self.focus = Some(match self.session.route {
                Route::Field(asked) => inputs::id(asked).into(),
                _ => AttrValue::Static("heading"),
            });
        } else if self.session.doubt.is_some() && going_on {
            self.focus = Some(AttrValue::Static(family_doubt::ID));
        } else if self.session.blocking_error.is_some() && going_on {
            self.focus = Some(AttrValue::Static("mistakes"));
        }
        let visit = self.session.visit();
        browser::rescue(&self.session.file(), &visit);
        if let Ok(mut kept) = self.visit.try_borrow_mut() {
            *kept = visit;
        }
        if !is_name {
            self.show_anew(!typing);
        }
        // The note beside a field stands behind where one goes on.
        if let Some(doubt) = left.and_then(|asked| self.session.field_doubt(asked)) {
            self.announced = self.texts.doubt(&doubt);
        }
        if is_kept {
            self.announced = self.texts.kept_as(result::variants::letter(self.session.variants.len()));
        }
    }

    /// Lets Yew replace the shown result, and announces it if `is_told`.
    fn show_anew(&mut self, is_told: bool) {
        self.generation = self.generation.wrapping_add(1);
        if is_told {
            let derived = self.session.derived();
            self.announced = match (self.session.route, derived.line()) {
                (Route::Page(_), Some(line)) => self.texts.sentences(&gates::line(line, self.texts)),
                _ => self.spoken(),
            };
        }
    }

    /// The result in its first sentences, or what it waits for.
    fn spoken(&self) -> String {
        let derived = self.session.derived();
        match &derived.outcome {
            Outcome::Waiting(awaited) => self.texts.awaited(*awaited).to_owned(),
            Outcome::Mend(_) => self.texts.phrase(Phrase::PleaseMend).to_owned(),
            Outcome::Assessed(assessment) => gates::spoken(assessment, &self.session, derived, self.texts),
        }
    }

    fn main(&self, texts: &'static Catalogue) -> El {
        let view = ViewContext {
            session: &self.session,
            device: &self.device,
            derived: self.session.derived(),
            generation: self.generation,
            printed_at: self.printed_at.as_deref(),
            texts,
        };
        match self.session.route {
            Route::Page(page) => family::page(&view, page),
            _ if view.derived.has_rules() => gates::page(&view),
            _ => waiting::page(&self.session, texts),
        }
    }
}

/// What the parts of the page need to draw themselves.
pub(crate) struct ViewContext<'a> {
    pub session: &'a Session,
    pub device: &'a Device,
    /// What follows from the present answers.
    pub derived: &'a Derived,
    pub generation: u32,
    pub printed_at: Option<&'a str>,
    pub texts: &'static Catalogue,
}
