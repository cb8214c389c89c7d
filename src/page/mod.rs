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
#[cfg(not(target_arch = "wasm32"))]
pub mod shell;
mod start;
mod storage;
mod view;
mod waiting;

use gloo::events::EventListener;
use yew::prelude::*;

use crate::calendar::Date;
use crate::page::element::{El, el};
use crate::text::{Catalogue, DataPhrase, Phrase};
use crate::visit::{Asking, Event as VisitEvent, Origin, Outcome, Print, Remembered, Route, Session, open_link};

pub use start::{prepare, show};
pub(crate) use view::{Device, ViewContext};

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
    /// The page came into sight.
    Seen,
    /// The page is about to be printed (`true`), or was printed.
    Printing(bool),
    /// The rules are loaded, and with them German with the messages of the result.
    Rules(Box<Catalogue>),
    /// The page is stored for use without a network.
    Kept,
    /// Whether the browser began to print when it was told to.
    Printed(bool),
    /// A newer version is ready, with rules from this day on.
    Version(Date),
    /// What was typed is painted.
    Painted,
    /// Nobody has typed for a moment.
    Paused,
}

/// The whole page.
pub(crate) struct App {
    session: Session,
    /// The language of the page.
    texts: &'static Catalogue,
    /// The route that the address was last set to.
    addressed: Route,
    /// The text that screen readers announce: the result in one sentence, or that a variant was kept. It stays while somebody
    /// types.
    announced: String,
    /// The id of the element to focus after the next rendering.
    focus: Option<AttrValue>,
    /// Whether what follows from the last key is neither computed nor drawn yet. The browser paints the key first, then
    /// [`Message::Painted`] comes.
    is_late: bool,
    /// Whether to print after the next rendering.
    print: bool,
    /// Whether the browser is printing. The document then has the title of a print.
    is_printing: bool,
    /// Whether somebody is typing. The page then lacks the print, which would be a fifth of all elements, drawn with each key.
    is_typing: bool,
    /// The time of the last print. The foot of a print shows it.
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
        let start::Prepared { session, texts, is_german_instead, early } = start::taken();
        let visit = session.visit();
        if !visit.is_empty() {
            storage::rescue(&session.file(), &frame::file_name(&session, texts), &visit);
        }
        let visit = browser::Visit::new(visit.into());
        let listeners = browser::listen(context.link(), &visit);
        storage::take_back();
        early.events.into_iter().for_each(|event| context.link().send_message(Message::Event(event)));
        App {
            texts,
            addressed: session.route,
            // A question that is asked at the start gets the focus. Else it stays where it was in the shell.
            focus: if session.asking.is_some() { Some(AttrValue::Static("no")) } else { early.focus.map(AttrValue::from) },
            session,
            announced: String::new(),
            is_late: false,
            print: false,
            is_printing: false,
            is_typing: false,
            printed_at: None,
            _listeners: listeners,
            visit,
            device: Device { offline: browser::is_offline(), is_german_instead, ..Device::default() },
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        let was_late = std::mem::take(&mut self.is_late);
        self.session.derive();
        let clock = start::clock();
        let is_new_day = self.session.clock != clock;
        if is_new_day {
            self.handle(VisitEvent::NewDay(clock));
        }
        match message {
            Message::Event(event @ VisitEvent::Typed(..)) => {
                self.handle(event);
                (self.is_late, self.is_typing) = (true, true);
                return false;
            }
            Message::Paused if self.is_typing => {}
            Message::Painted | Message::Paused => return was_late || is_new_day,
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
                self.announce();
            }
            Message::Seen => {
                let stored = storage::remembered();
                if self.session.stored == stored {
                    return was_late || is_new_day;
                }
                self.handle(VisitEvent::Stored(stored));
            }
            Message::Printing(is_printing) => {
                self.is_printing = is_printing;
                if is_printing {
                    self.printed_at = Some(browser::time());
                }
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
        self.is_typing = false;
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
        let announced = el("span").sentence(&self.announced);
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
        self.entitle(self.is_printing);
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
            self.entitle(true);
            gates::print(context.link());
            self.entitle(self.is_printing);
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
        self.session.take(event);
        if !typing {
            self.session.derive();
        }
        // Also after another tab has deleted everything: this tab may have written again before it received that event.
        if is_cleared || (was_remembered == Remembered::These && self.session.remembered == Remembered::Nothing) {
            storage::forget();
            storage::take_back();
        }
        if self.session.kept() != answers || was_remembered != Remembered::These {
            self.remember();
        }
        let is_newer = matches!(self.session.asking, Some(Asking::Newer(_)));
        // Who is told of another tab may be typing here.
        if self.session.asking.is_some() && !is_newer && (is_asked || !was_asking) {
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
        storage::rescue(&self.session.file(), &frame::file_name(&self.session, self.texts), &visit);
        if let Ok(mut kept) = self.visit.try_borrow_mut() {
            *kept = visit;
        }
        if !is_name && !typing {
            self.announce();
        }
        // The note beside a field stands behind where one goes on.
        if let Some(doubt) = left.and_then(|asked| self.session.field_doubt(asked)) {
            self.announced = self.texts.doubt(&doubt);
        }
        if is_newer && !was_asking {
            self.announced = self.texts.phrase(Phrase::NewerAsk).to_owned();
        }
        if is_kept {
            self.announced = self.texts.kept_as(result::variants::letter(self.session.variants.len()));
        }
    }

    /// Stores the answers on the device if the person asked for it, unless another tab has stored newer ones there.
    fn remember(&mut self) {
        if self.session.remembered == Remembered::These {
            self.session.update(VisitEvent::Stored(storage::remembered()));
        }
        if self.session.remembered == Remembered::These {
            let entry = self.session.for_device();
            let stored = if storage::remember(&entry) {
                VisitEvent::Stored(Some(entry))
            } else {
                let is_left = storage::remembered().is_some();
                VisitEvent::NotKept(if is_left { Remembered::Others } else { Remembered::Nothing })
            };
            self.session.update(stored);
        }
    }

    /// Sets the title of the document. A file of a print gets it as its name.
    fn entitle(&self, is_print: bool) {
        let title = if is_print { frame::print_title } else { frame::title };
        browser::title(&title(&self.session, self.texts));
    }

    /// Announces the shown result.
    fn announce(&mut self) {
        let derived = self.session.derived();
        self.announced = match (self.session.route, derived.line()) {
            (Route::Page(_), Some(line)) => self.texts.sentences(&gates::line(line, self.texts)),
            _ => self.spoken(),
        };
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
            has_print: !self.is_typing,
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
