//! The browser, as far as the page needs it: each function is one small thing that only a browser can do.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, Storage};
use yew::html::Scope;

use crate::calendar::Date;
use crate::case::file::{FORMAT, LARGEST};
use crate::form::Form;
use crate::page::{App, Message};
use crate::visit::{
    Event as VisitEvent, Origin, Unread, event_names, for_device, for_tab, is_marked, is_ours, of_device, open_file,
};

/// The day on this device.
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

/// The part of the address behind `#`.
pub fn path() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// Goes to another part of the address, as a step for the back button.
pub fn go(path: &str) {
    if self::path() != path {
        // Refused only where a page is already being left.
        let _ = window().location().set_hash(path);
    }
}

/// Corrects the address of this step.
pub fn correct(path: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&["#", path].concat()));
    }
}

/// The part of the address from the `?` on, in front of the `#`.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// The address of the page itself, without what follows.
pub fn base() -> String {
    let location = window().location();
    [location.origin().unwrap_or_default(), location.pathname().unwrap_or_default()].concat()
}

/// Whether the device says that it has no network.
pub fn is_offline() -> bool {
    !window().navigator().on_line()
}

/// The time, in milliseconds.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole milliseconds, for some thousands of years")]
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Where the device keeps the answers from visit to visit, if somebody asked for it.
fn device() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Where a tab keeps the answers while it is loaded again, and only then: what stands with the tab's history is lost on that
/// way. None where the browser forbids it, as some do inside a frame.
fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// The name under which both keep them: of the program and its folder, since other pages of the host may write there too.
fn place() -> String {
    let path = window().location().pathname().unwrap_or_default();
    [FORMAT, " ", path.rsplit_once('/').map_or("", |(folder, _)| folder), "/"].concat()
}

/// The name under which earlier versions kept them, which may be anybody's.
const EARLIER: &str = "answers";

/// What stands in a store, if it is there.
fn item(of: &Storage, name: &str) -> Option<String> {
    of.get_item(name).ok()?
}

/// Whether our place in a store is free or ours.
fn is_free(of: &Storage) -> bool {
    item(of, &place()).is_none_or(|kept| is_marked(&kept))
}

/// Empties our place in a store, and removes what an earlier version has left there.
fn empty(of: &Storage) {
    if is_free(of) {
        let _ = of.remove_item(&place());
    }
    take_over(of, |_| true);
}

/// What an earlier version kept, if all of it is ours; it is then removed once `taken` says so.
fn take_over(of: &Storage, taken: impl FnOnce(&str) -> bool) {
    if let Some(answers) = item(of, EARLIER).filter(|kept| is_ours(kept))
        && taken(&answers)
    {
        let _ = of.remove_item(EARLIER);
    }
}

/// What the device has kept.
pub fn remembered() -> Option<String> {
    let device = device()?;
    if item(&device, &place()).is_none() {
        take_over(&device, |answers| device.set_item(&place(), &for_device(answers)).is_ok());
    }
    item(&device, &place()).filter(|kept| of_device(kept).is_some())
}

/// Has the device keep the answers; false where the browser refuses, or something stands there that is not ours.
pub fn remember(answers: &str) -> bool {
    device().is_some_and(|device| is_free(&device) && device.set_item(&place(), &for_device(answers)).is_ok())
}

/// Has the device forget them.
pub fn forget() {
    if let Some(device) = device() {
        empty(&device);
    }
}

/// Lays the answers where web/boot.js finds them should the program stop: as a file, and for a reload.
pub fn rescue(file: &str, visit: &str) {
    if let Some(app) = document().get_element_by_id("app") {
        for (property, value) in [("saved", file), ("visit", visit), ("place", &place())] {
            let _ = js_sys::Reflect::set(&app, &property.into(), &value.into());
        }
    }
}

/// Leaves the answers with the tab.
fn keep(visit: &Visit) {
    if let (Ok(visit), Some(tab)) = (visit.try_borrow(), tab())
        && !visit.is_empty()
        && is_free(&tab)
    {
        let _ = tab.set_item(&place(), &for_tab(now(), &visit));
    }
}

/// What was left with the tab, where the page is the one before: loaded again, or put to sleep by the browser and woken. A window
/// that is restored after it was closed is neither.
pub fn kept() -> Option<String> {
    let tab = tab()?;
    if !property(&document(), "again")?.is_truthy() {
        return None;
    }
    // A newer version takes over from an earlier one that way.
    let earlier =
        || item(&tab, EARLIER).filter(|kept| is_ours(kept)).map(|answers| for_tab(now(), &[" 1 \n", &answers].concat()));
    item(&tab, &place()).or_else(earlier)
}

/// Takes it back, so that it stands nowhere while the page is open and hears when it is left again.
pub fn take_back() {
    if let Some(tab) = tab() {
        empty(&tab);
    }
}

/// Gives the focus to the element of an id, and brings it into sight.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Brings a page into sight from its beginning: above the heading stand the way back and whom the question is about. In a frame
/// that is fitted to its content web/framed.js does.
pub fn begin() {
    if let Ok(Some(page)) = document().query_selector("html:not(.fitted) main") {
        page.scroll_into_view();
    }
}

/// Names the page.
pub fn title(title: &str) {
    document().set_title(title);
}

/// Opens the browser's own print.
pub fn print() {
    let _ = window().print();
}

/// What [`Session::visit`](crate::visit::Session::visit) gives, as it stands for the moment in which the page is left: then nothing
/// may wait its turn.
pub type Visit = Rc<RefCell<String>>;

/// Hears everything that happens to fields, buttons, links and the page itself, as long as what is given back lives.
pub fn listen(app: &Scope<App>, visit: &Visit) -> Vec<EventListener> {
    let (page, window): (EventTarget, EventTarget) = (document().into(), window().into());
    let of_page = ["input", "change", "click", "submit", "visibilitychange", "rules", "kept", "version", "escaped"]
        .map(|name| (&page, name));
    let of_window = ["hashchange", "pagehide", "pageshow", "online", "offline", "storage"].map(|name| (&window, name));
    let listener = |(target, name): (&EventTarget, &'static str)| {
        let (app, visit) = (app.clone(), visit.clone());
        EventListener::new_with_options(target, name, EventListenerOptions::enable_prevent_default(), move |event| match name {
            "pagehide" => keep(&visit),
            "visibilitychange" if document().hidden() => keep(&visit),
            "visibilitychange" | "pageshow" => take_back(),
            "change" if field(event).is_some_and(|field| field.type_() == "file") => {
                if let Some(field) = field(event) {
                    open(&field, &app);
                }
            }
            _ => heard(name, event).into_iter().for_each(|message| app.send_message(message)),
        })
    };
    of_page.into_iter().chain(of_window).map(listener).collect()
}

/// What an event of the browser means for the page.
fn heard(name: &str, event: &Event) -> Option<Message> {
    let happened = match name {
        "input" => {
            let field = field(event)?;
            event_names::typed(&field.name(), field.value())
        }
        "change" => {
            let field = field(event)?;
            Some(event_names::changed(&field.name(), &field.value()))
        }
        "click" => clicked(event),
        "submit" => {
            event.prevent_default();
            Some(VisitEvent::Next)
        }
        "hashchange" => return Some(Message::Went),
        // Another tab has kept answers or deleted them, alone or with all else that stands there; what other pages keep is theirs.
        "storage" => {
            let is_ours = property(event, "key")?.as_string().is_none_or(|key| key == place());
            let value = property(event, "newValue")?.as_string();
            let is_kept = value.as_deref().is_some_and(|kept| of_device(kept).is_some());
            (is_ours && (is_kept || value.is_none())).then_some(VisitEvent::KeptElsewhere(is_kept))
        }
        "escaped" => Some(VisitEvent::Clear),
        "rules" => return Some(Message::Rules),
        "kept" => return Some(Message::Kept),
        "version" => return Some(Message::Version(Date::read(&property(event, "detail")?.as_string()?)?)),
        _ => return Some(Message::Network),
    };
    happened.map(Message::Event)
}

/// The field or choice that an event is about: all kinds of them have a name and a value.
fn field(event: &Event) -> Option<HtmlInputElement> {
    Some(event.target()?.unchecked_into())
}

/// A button with a name of its own, or a link to a field.
fn clicked(event: &Event) -> Option<VisitEvent> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let closest = |what| target.closest(what).ok().flatten();
    // A link to a field gives it the focus; the address stays that of the page.
    if let Some(link) = closest("a[href^='#q-']") {
        event.prevent_default();
        let to = link.get_attribute("href")?;
        let id = to.trim_start_matches('#');
        // A field that is folded away cannot have it.
        if let Ok(Some(folded)) = document().get_element_by_id(id)?.closest("details") {
            let _ = folded.set_attribute("open", "");
        }
        focus(id);
        return None;
    }
    event_names::pressed(&closest("[name=do]")?.get_attribute("value")?)
}

/// What stands in an object of the browser under a name.
fn property(of: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(of, &name.into()).ok()
}

/// Reads the file that was chosen, and gives its answers to the app.
fn open(field: &HtmlInputElement, app: &Scope<App>) {
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
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
    // The same file can be chosen again.
    field.set_value("");
}

/// The answers of a file: the browser takes the JSON apart.
pub fn answers_of(text: &str) -> Result<Vec<Form>, Unread> {
    let parsed = js_sys::JSON::parse(text).map_err(|_| Unread::Damaged)?;
    let text = |name| property(&parsed, name).and_then(|value| value.as_string());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a version that is no small whole number is none"
    )]
    let version = property(&parsed, "version").and_then(|version| version.as_f64()).map(|version| version as u32);
    let lines = property(&parsed, "answers").filter(js_sys::Array::is_array).and_then(|lines| {
        // Only texts: anything else would be made one by a function that the file brings along.
        js_sys::Array::from(&lines).iter().map(|line| line.as_string()).collect::<Option<Vec<String>>>()
    });
    let lines = lines.map(|lines| lines.join("\n"));
    open_file(text("format").as_deref(), version, lines.as_deref())
}
