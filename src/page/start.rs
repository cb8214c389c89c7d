//! How the page starts: with the answers that are stored, on the day that the device shows, in its language.

use std::cell::Cell;

use gloo::utils::document;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::page::{App, browser, storage};
use crate::rules::parameters::RuleBook;
use crate::text::{Catalogue, GERMAN};
use crate::visit::{Clock, Event, Found, RELEASED, Route, Session};

thread_local! {
    static PREPARED: Cell<Option<Prepared>> = const { Cell::new(None) };
}

/// The state with which the page starts.
pub(super) struct Prepared {
    pub session: Session,
    pub texts: &'static Catalogue,
    /// See [`Device`](crate::page::Device).
    pub is_german_instead: bool,
    pub early: browser::Early,
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

/// The state with which the page starts.
pub(super) fn taken() -> Prepared {
    PREPARED.take().unwrap_or_else(prepared)
}

fn prepared() -> Prepared {
    let clock = clock();
    let remembered = storage::remembered();
    let kept = storage::kept();
    let found = Found {
        device: remembered.as_deref(),
        tab: kept.as_deref(),
        since: storage::since(),
        now: browser::now(),
        chance: browser::chance(),
    };
    let query = browser::query();
    let mut session = Session::started(&query, &browser::path(), found, clock.day);
    session.update(Event::NewDay(clock));
    Prepared { texts: &GERMAN, is_german_instead: false, early: browser::Early::default(), session }
}

/// What the clock of the device says now.
pub(super) fn clock() -> Clock {
    Clock::read(browser::today(), &RuleBook::embedded(), RELEASED)
}

/// Shows the page in the element `app` of the document, in the language of a pack if the page has another one than German.
#[wasm_bindgen]
pub fn show(pack: Option<String>) {
    let mut prepared = taken();
    if let Some(pack) = pack {
        prepared = prepared.in_language(pack);
        browser::language(prepared.texts.tag(), prepared.texts.direction());
    }
    if prepared.session.route == Route::FIRST {
        prepared.early = browser::early();
    }
    PREPARED.set(Some(prepared));
    if let Some(root) = document().get_element_by_id("app") {
        // The page replaces the shell of index.html.
        root.set_text_content(None);
        yew::Renderer::<App>::with_root(root).render();
    }
}
