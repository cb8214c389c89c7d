//! All that only a browser can do, one small function each.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, Storage};
use yew::html::Scope;

use crate::calendar::Date;
use crate::case::file::{FORMAT, LARGEST};
use crate::page::{App, Message};
use crate::text::GERMAN;
use crate::visit::{
    Event as VisitEvent, Origin, Set, Unread, event_names, for_device, for_tab, is_marked, is_ours, of_device, open_file,
};

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

/// The storage of the device. It holds the answers between visits, if the person asked for it. `None` if the browser forbids it.
fn device() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The storage of the tab. It holds the answers only while the page is hidden, left or reloaded, because a reload loses all other
/// state of the tab. `None` if the browser forbids it, as some do inside a frame.
fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// The key of our entry in both storages. It contains the folder of the program, because all pages of a host share the storages.
fn place() -> String {
    let path = window().location().pathname().unwrap_or_default();
    [FORMAT, " ", path.rsplit_once('/').map_or("", |(folder, _)| folder), "/"].concat()
}

/// The key that earlier versions of the program used. Other programs may use it too.
const EARLIER: &str = "answers";

/// The entry under a key, if there is one.
fn item(of: &Storage, name: &str) -> Option<String> {
    of.get_item(name).ok()?
}

/// Whether the entry under our key is ours or missing.
fn is_free(of: &Storage) -> bool {
    item(of, &place()).is_none_or(|kept| is_marked(&kept))
}

/// Removes our entry and that of an earlier version. Entries of other programs stay.
fn empty(of: &Storage) {
    if is_free(of) {
        let _ = of.remove_item(&place());
    }
    take_over(of, |_| true);
}

/// Passes the answers of an earlier version to `taken`, if the entry is ours, and removes the entry once `taken` returns true.
fn take_over(of: &Storage, taken: impl FnOnce(&str) -> bool) {
    if let Some(answers) = item(of, EARLIER).filter(|kept| is_ours(kept))
        && taken(&answers)
    {
        let _ = of.remove_item(EARLIER);
    }
}

/// The entry of the device, if it is ours. Answers that an earlier version stored are first moved to the present key.
pub fn remembered() -> Option<String> {
    let device = device()?;
    if item(&device, &place()).is_none() {
        take_over(&device, |answers| device.set_item(&place(), &for_device(answers)).is_ok());
    }
    item(&device, &place()).filter(|kept| of_device(kept).is_some())
}

/// Stores the answers on the device. `false` if the browser refuses, or if the entry is not ours.
pub fn remember(answers: &str) -> bool {
    device().is_some_and(|device| is_free(&device) && device.set_item(&place(), &for_device(answers)).is_ok())
}

/// Removes the answers from the device.
pub fn forget() {
    if let Some(device) = device() {
        empty(&device);
    }
}

/// Puts the answers where web/boot.js finds them if the program stops: as a file, and as the entry for a reload.
pub fn rescue(file: &str, visit: &str) {
    if let Some(app) = document().get_element_by_id("app") {
        for (property, value) in [("saved", file), ("visit", visit), ("place", &place())] {
            let _ = js_sys::Reflect::set(&app, &property.into(), &value.into());
        }
    }
}

/// Stores the visit with the tab, if there are answers and no other program uses the key.
fn keep(visit: &Visit) {
    if let (Ok(visit), Some(tab)) = (visit.try_borrow(), tab())
        && !visit.is_empty()
        && is_free(&tab)
    {
        let _ = tab.set_item(&place(), &for_tab(now(), &visit));
    }
}

/// Reads the entry of the tab, if the page was reloaded, or discarded by the browser and loaded again. A window that was closed and
/// restored is neither.
pub fn kept() -> Option<String> {
    let tab = tab()?;
    if !property(&document(), "again")?.is_truthy() {
        return None;
    }
    // Answers that an earlier version stored get the mark and the time that its entry lacks.
    let earlier =
        || item(&tab, EARLIER).filter(|kept| is_ours(kept)).map(|answers| for_tab(now(), &[" 1 \n", &answers].concat()));
    item(&tab, &place()).or_else(earlier)
}

/// Removes the entry of the tab, so that the tab stores no answers while the page is shown.
pub fn take_back() {
    if let Some(tab) = tab() {
        empty(&tab);
    }
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
    let of_page = ["input", "change", "click", "submit", "visibilitychange", "rules", "kept", "version", "escaped", "closed"]
        .map(|name| (&page, name));
    let of_window = ["hashchange", "pagehide", "pageshow", "online", "offline", "storage"].map(|name| (&window, name));
    let listener = |(target, name): (&EventTarget, &'static str)| {
        let (app, visit) = (app.clone(), visit.clone());
        EventListener::new_with_options(target, name, EventListenerOptions::enable_prevent_default(), move |event| match name {
            "pagehide" => keep(&visit),
            "visibilitychange" if document().hidden() => keep(&visit),
            "visibilitychange" | "pageshow" => take_back(),
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
        // Another tab has stored or deleted answers (no key: it has cleared the whole storage). Entries of other pages are ignored.
        "storage" => {
            let is_ours = property(event, "key")?.as_string().is_none_or(|key| key == place());
            let value = property(event, "newValue")?.as_string();
            let is_kept = value.as_deref().is_some_and(|kept| of_device(kept).is_some());
            (is_ours && (is_kept || value.is_none())).then_some(VisitEvent::KeptElsewhere(is_kept))
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
fn property(of: &JsValue, name: &str) -> Option<JsValue> {
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
