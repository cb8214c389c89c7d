//! What the browser stores of a visit: on the device, if the person asked for it, and in the tab over a reload.

use gloo::utils::{document, window};
use wasm_bindgen::JsValue;
use web_sys::Storage;

use crate::case::file::FORMAT;
use crate::page::browser::{self, Visit, now, property};
use crate::visit::{for_device, for_tab, is_marked, is_ours, of_device};

/// The storage of the device. It holds the answers between visits, if the person asked for it. `None` if the browser forbids it.
fn device() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The storage of the tab. It holds the answers only while the page is hidden, left or reloaded, because a reload loses all other
/// state of the tab. `None` if the browser forbids it, as some do inside a frame.
fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// The key of our entry on the device. It contains the folder of the program, because all pages of a host share the storages.
pub fn place() -> String {
    let path = window().location().pathname().unwrap_or_default();
    [FORMAT, " ", path.rsplit_once('/').map_or("", |(folder, _)| folder), "/"].concat()
}

/// The key of our entry in the tab. In a frame it also contains the place of that frame and its address, because all frames of a host
/// share the storage of their tab.
fn place_in_tab() -> String {
    let frame = frame();
    let query = if frame.is_empty() { String::new() } else { browser::query() };
    [place(), frame, query].concat()
}

/// Where this page is among the frames of its tab: ` 0 2` is the third frame in the first one. Empty if it is in no frame.
fn frame() -> String {
    let (mut inner, mut path) = (window(), String::new());
    while let Ok(Some(outer)) = inner.parent()
        && outer != inner
    {
        let this = JsValue::from(inner);
        let is_inner = |nth: &u32| js_sys::Reflect::get_u32(&outer, *nth).is_ok_and(|frame| frame == this);
        path = [" ", &(0..outer.length()).find(is_inner).unwrap_or_default().to_string(), &path].concat();
        inner = outer;
    }
    path
}

/// The key that earlier versions of the program used. Other programs may use it too.
const EARLIER: &str = "answers";

/// The entry under a key, if there is one.
fn item(of: &Storage, name: &str) -> Option<String> {
    of.get_item(name).ok()?
}

/// Whether the entry under a key is ours or missing.
fn is_free(of: &Storage, place: &str) -> bool {
    item(of, place).is_none_or(|kept| is_marked(&kept))
}

/// Removes our entry and that of an earlier version. Entries of other programs stay.
fn empty(of: &Storage, place: &str) {
    if is_free(of, place) {
        let _ = of.remove_item(place);
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

/// Stores an entry on the device. `false` if the browser refuses, or if the entry there is not ours.
pub fn remember(entry: &str) -> bool {
    device().is_some_and(|device| is_free(&device, &place()) && device.set_item(&place(), entry).is_ok())
}

/// Removes the answers from the device.
pub fn forget() {
    if let Some(device) = device() {
        empty(&device, &place());
    }
}

/// Puts the answers where web/boot.js finds them if the program stops: as a file, and as the entry for a reload.
pub fn rescue(file: &str, name: &str, visit: &str) {
    if let Some(app) = document().get_element_by_id("app") {
        for (property, value) in [("saved", file), ("file", name), ("visit", visit), ("place", &place_in_tab())] {
            let _ = js_sys::Reflect::set(&app, &property.into(), &value.into());
        }
    }
}

/// Stores the visit with the tab, if there are answers and no other program uses the key.
pub fn keep(visit: &Visit) {
    if let (Ok(visit), Some(tab)) = (visit.try_borrow(), tab())
        && !visit.is_empty()
        && is_free(&tab, &place_in_tab())
    {
        let _ = tab.set_item(&place_in_tab(), &for_tab(now(), &visit));
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
    item(&tab, &place_in_tab()).or_else(earlier)
}

/// The time from which on this tab can have stored something, in milliseconds. A popup begins with a copy of what its opener's tab stores,
/// which is older than the popup. What it stores itself when it is loaded again is younger than that load.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as `now`")]
pub fn since() -> u64 {
    let is_popup = window().opener().is_ok_and(|opener| !opener.is_null());
    let load = || window().performance().map_or(0.0, |clock| clock.time_origin()) as u64;
    if is_popup { load() } else { 0 }
}

/// Removes the entry of the tab, so that the tab stores no answers while the page is shown.
pub fn take_back() {
    if let Some(tab) = tab() {
        empty(&tab, &place_in_tab());
    }
}
