//! All that only a browser can do, one small function each.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement};
use yew::html::Scope;

use crate::calendar::Date;
use crate::case::file::LARGEST;
use crate::page::storage::{keep, place, remembered, take_back};
use crate::page::{App, Message};
use crate::text::GERMAN;
use crate::visit::{Event as VisitEvent, Origin, Set, Unread, event_names, of_device, open_file};

/// Today, by the clock of this device. `None` if the clock shows a day that [`Date`] cannot hold.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::new(
        i32::try_from(now.get_full_year()).ok()?,
        u8::try_from(now.get_month()).ok()? + 1,
        u8::try_from(now.get_date()).ok()?,
    )
}

/// The time on this device, `14:05`.
pub fn time() -> String {
    let now = js_sys::Date::new_0();
    let two = |number: u32| if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() };
    [two(now.get_hours()), two(now.get_minutes())].join(":")
}

/// Sets the language of the document and the direction of its lines.
pub fn language(tag: &str, direction: &str) {
    if let Some(page) = document().document_element() {
        let _ = page.set_attribute("lang", tag).and_then(|()| page.set_attribute("dir", direction));
    }
}

/// The part of the address behind the `#`.
pub fn path() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// Sets the part behind the `#`, unless it is the same already, and adds a step for the back button.
pub fn go(path: &str) {
    if self::path() != path {
        // This fails only while the page is being left.
        let _ = window().location().set_hash(path);
    }
}

/// Sets the part behind the `#` without a step for the back button.
pub fn correct(path: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&["#", path].concat()));
    }
}

/// The part of the address from the `?` on, in front of the `#`.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// The address of the page, without query and fragment.
pub fn base() -> String {
    let location = window().location();
    [location.origin().unwrap_or_default(), location.pathname().unwrap_or_default()].concat()
}

/// Whether the device reports that it has no network.
pub fn is_offline() -> bool {
    !window().navigator().on_line()
}

/// The current time in milliseconds.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole milliseconds, for some thousands of years")]
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// A number drawn by chance, not 0.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of 52 bits")]
pub fn chance() -> u64 {
    (js_sys::Math::random() * 4_503_599_627_370_496.0) as u64 + 1
}

/// Focuses the element with an id. The browser scrolls it into view.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Scrolls to the top of `main`: the link back and the subject of a question stand above the focused heading. In a frame as high as
/// its content web/framed.js does this.
pub fn begin() {
    if let Ok(Some(page)) = document().query_selector("html:not(.fitted) main") {
        page.scroll_into_view();
    }
}

/// Notes at `main` that another page is shown from now on. web/boot.js ignores presses that were meant for the page before.
pub fn turned() {
    if let (Ok(Some(page)), Some(clock)) = (document().query_selector("#app main"), window().performance()) {
        let _ = js_sys::Reflect::set(&page, &"turned".into(), &clock.now().into());
    }
}

/// What somebody did with the first question of the shell before the engine was there.
#[derive(Default)]
pub struct Early {
    pub events: Vec<VisitEvent>,
    /// The id of the element with the focus.
    pub focus: Option<String>,
}

/// Reads it from the shell. web/start.js marks the form once «Weiter» was pressed.
pub fn early() -> Early {
    let page = document();
    let find = |what| page.query_selector(what).ok().flatten();
    let chosen = find("#app form :checked").map(|radio| {
        let radio: HtmlInputElement = radio.unchecked_into();
        event_names::changed(&radio.name(), &radio.value())
    });
    let next = find("#app form[data-sent]").map(|_| VisitEvent::Next);
    // Not `:focus`, which finds nothing while the window is in the background.
    Early { events: chosen.into_iter().chain(next).collect(), focus: page.active_element().map(|element| element.id()) }
}

/// Sets the title of the document, which the browser shows on the tab.
pub fn title(title: &str) {
    document().set_title(title);
}

/// How long a browser may take to begin to print, in milliseconds.
const PRINTS_WITHIN: i32 = 1000;

/// Opens the browser's print dialog, and soon after tells the app whether the browser began to print. Some apps, and frames without
/// `allow-modals`, ignore the call.
pub fn print(app: &Scope<App>) {
    let begun = Rc::new(Cell::new(false));
    let begins = begun.clone();
    let listener = EventListener::once(&window(), "beforeprint", move |_| begins.set(true));
    let _ = window().print();
    let app = app.clone();
    let later = Closure::once_into_js(move || {
        drop(listener);
        app.send_message(Message::Printed(begun.get()));
    });
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(later.unchecked_ref(), PRINTS_WITHIN);
}

/// Whether the page runs inside an app or a page of others, which may forbid it to save files without telling it.
pub fn is_inside_another() -> bool {
    let window = window();
    let is_framed = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    let agent = window.navigator().user_agent().unwrap_or_default();
    // The web views of apps: Android marks them, and on Apple's devices only the browsers name Safari. A page installed there does
    // not name it either, but passes files on (web/boot.js).
    let is_view = agent.contains("; wv)") || (agent.contains("like Mac OS X") && !agent.contains("Safari/"));
    let is_installed = property(&window.navigator(), "standalone").is_some_and(|standalone| standalone.is_truthy());
    is_framed || (is_view && !is_installed)
}

/// The latest text of [`Session::visit`](crate::visit::Session::visit), shared so that it can be stored when the page is left: no
/// task runs any more then.
pub type Visit = Rc<RefCell<String>>;

/// Listens to inputs, buttons, links and the page itself, until the returned listeners are dropped.
pub fn listen(app: &Scope<App>, visit: &Visit) -> Vec<EventListener> {
    let (page, window): (EventTarget, EventTarget) = (document().into(), window().into());
    let of_page = [
        "input",
        "change",
        "click",
        "submit",
        "visibilitychange",
        "rules",
        "kept",
        "version",
        "escaped",
        "closed",
        "painted",
        "paused",
    ]
    .map(|name| (&page, name));
    let of_window = ["hashchange", "pagehide", "pageshow", "focus", "beforeprint", "afterprint", "online", "offline", "storage"]
        .map(|name| (&window, name));
    let listener = |(target, name): (&EventTarget, &'static str)| {
        let (app, visit) = (app.clone(), visit.clone());
        EventListener::new_with_options(target, name, EventListenerOptions::enable_prevent_default(), move |event| match name {
            "pagehide" => keep(&visit),
            "visibilitychange" if document().hidden() => keep(&visit),
            "visibilitychange" | "pageshow" => {
                take_back();
                app.send_message(Message::Seen);
            }
            "change" if input(event).is_some_and(|input| input.type_() == "file") => {
                if let Some(input) = input(event) {
                    open(&input, &app);
                }
            }
            _ => heard(name, event).into_iter().for_each(|message| app.send_message(message)),
        })
    };
    of_page.into_iter().chain(of_window).map(listener).collect()
}

/// The message for an event of the browser. `None` if the event changes nothing.
fn heard(name: &str, event: &Event) -> Option<Message> {
    let happened = match name {
        "input" => {
            let input = input(event)?;
            event_names::typed(&input.name(), input.value())
        }
        "change" => {
            let input = input(event)?;
            // What was typed there counts already.
            if event_names::named_variant(&input.name()).is_some() {
                return None;
            }
            let is_unticked = input.type_() == "checkbox" && !input.checked();
            let value = if is_unticked { event_names::NOT_TICKED.to_owned() } else { input.value() };
            Some(event_names::changed(&input.name(), &value))
        }
        "click" => clicked(event),
        "submit" => {
            event.prevent_default();
            Some(VisitEvent::Next)
        }
        "hashchange" => return Some(Message::Went),
        "focus" => return Some(Message::Seen),
        "beforeprint" => return Some(Message::Printing(true)),
        "afterprint" => return Some(Message::Printing(false)),
        // Another tab has stored or deleted answers (no key: it has cleared the whole storage). Entries of other pages are ignored.
        "storage" => {
            let is_ours = property(event, "key")?.as_string().is_none_or(|key| key == place());
            let value = property(event, "newValue")?.as_string();
            let is_kept = value.as_deref().is_some_and(|kept| of_device(kept).is_some());
            // What is stored now: this page may have stored something since.
            (is_ours && (is_kept || value.is_none())).then(|| VisitEvent::Stored(value.and_then(|_| remembered())))
        }
        "escaped" => Some(VisitEvent::Clear),
        "closed" => Some(VisitEvent::CloseDoubt),
        "rules" => {
            let german = property(event, "detail")?.as_string().and_then(|result| GERMAN.with_result(result));
            if german.is_none() {
                // web/boot.js then says that the page cannot go on.
                event.prevent_default();
            }
            return Some(Message::Rules(Box::new(german?)));
        }
        "kept" => return Some(Message::Kept),
        "painted" => return Some(Message::Painted),
        "paused" => return Some(Message::Paused),
        "version" => return Some(Message::Version(Date::read(&property(event, "detail")?.as_string()?)?)),
        _ => return Some(Message::Network),
    };
    happened.map(Message::Event)
}

/// The input that an event comes from. Lists have a name and a value too, so they are treated as this type.
fn input(event: &Event) -> Option<HtmlInputElement> {
    Some(event.target()?.unchecked_into())
}

/// The event for a click on a button of the page. A link to an input causes none: it is followed here.
fn clicked(event: &Event) -> Option<VisitEvent> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let closest = |what| target.closest(what).ok().flatten();
    // A link to an input focuses it and leaves the address as it is.
    if let Some(link) = closest("a[href^='#q-']") {
        event.prevent_default();
        let to = link.get_attribute("href")?;
        let id = to.trim_start_matches('#');
        // An input in folded `details` cannot get the focus.
        if let Ok(Some(folded)) = document().get_element_by_id(id)?.closest("details") {
            let _ = folded.set_attribute("open", "");
        }
        focus(id);
        return None;
    }
    event_names::pressed(&closest("[name=do]")?.get_attribute("value")?)
}

/// A property of a JavaScript object.
pub fn property(of: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(of, &name.into()).ok()
}

/// Reads the chosen file and sends its text to the app. A file that is too large is not read.
fn open(input: &HtmlInputElement, app: &Scope<App>) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    let app = app.clone();
    #[expect(clippy::cast_precision_loss, reason = "the browser counts bytes so too; a million is exact")]
    let largest = LARGEST as f64;
    if file.size() > largest {
        return app.send_message(Message::Event(VisitEvent::Opened(Err(Unread::TooLarge), Origin::File)));
    }
    let Ok(reader) = web_sys::FileReader::new() else { return };
    let text = reader.clone();
    let done = EventListener::once(&reader, "loadend", move |_| {
        let text = text.result().ok().and_then(|text| text.as_string()).unwrap_or_default();
        app.send_message(Message::Opened(text));
    });
    done.forget();
    let _ = reader.read_as_text(&file);
    // So that choosing the same file again causes an event.
    input.set_value("");
}

/// The answers of a file. The browser parses the JSON.
pub fn answers_of(text: &str) -> Result<Vec<Set>, Unread> {
    let parsed = js_sys::JSON::parse(text).map_err(|_| Unread::Damaged)?;
    let text = |name| property(&parsed, name).and_then(|value| value.as_string());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a version that is no small whole number is none"
    )]
    let version = property(&parsed, "version").and_then(|version| version.as_f64()).map(|version| version as u32);
    let lines = property(&parsed, "answers").filter(js_sys::Array::is_array).and_then(|lines| {
        // Only texts are accepted: converting anything else would run `toString`.
        js_sys::Array::from(&lines).iter().map(|line| line.as_string()).collect::<Option<Vec<String>>>()
    });
    let lines = lines.map(|lines| lines.join("\n"));
    open_file(text("format").as_deref(), version, lines.as_deref())
}
