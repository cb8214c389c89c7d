//! What the device keeps from visit to visit, and the tab while it is loaded again. Other pages of the same host may write there
//! too: ours is what begins with our mark, and nothing else is read, changed or deleted.

use crate::visit::Session;

/// What all that is kept begins with, and its format.
const MARK: &str = "hilfen-rechner 1";

/// How long what the tab has may be taken back, in milliseconds: half an hour. Who has the windows of yesterday restored gets none
/// of it.
const FOR_A_RELOAD: u64 = 30 * 60 * 1000;

/// What the device keeps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remembered {
    /// Nothing.
    Nothing,
    /// The answers of this page, with every change.
    These,
    /// Other answers: those before something was opened here, or those of another tab.
    Others,
}

/// What was found of earlier visits, word for word.
#[derive(Clone, Copy, Default)]
pub struct Found<'a> {
    /// On the device.
    pub device: Option<&'a str>,
    /// With the tab, where this page is the one before, loaded again.
    pub tab: Option<&'a str>,
    /// The time, in milliseconds.
    pub now: u64,
}

/// Answers as the device keeps them.
pub fn for_device(answers: &str) -> String {
    [MARK, "\n", answers].concat()
}

/// The answers that the device keeps; none where it is not ours.
pub fn of_device(kept: &str) -> Option<&str> {
    kept.strip_prefix(MARK)?.strip_prefix('\n')
}

/// Whether what stands somewhere is ours, so that it may be written over and removed.
pub fn is_marked(kept: &str) -> bool {
    kept.strip_prefix(MARK).is_some_and(|rest| rest.starts_with(['\n', ' ']))
}

/// A visit as the tab keeps it: `visit` is what [`Session::visit`] gives.
pub fn for_tab(now: u64, visit: &str) -> String {
    [MARK, " ", &now.to_string(), visit].concat()
}

/// A visit that goes on.
#[derive(Clone, Copy)]
pub(super) struct Visit<'a> {
    /// Whether the device kept these answers.
    is_remembered: bool,
    /// For each form, in their order, `1` where it was opened.
    opened: &'a str,
    /// The answers and the variants.
    pub answers: &'a str,
}

/// The visit that the tab has kept; none where it is not ours or too old.
fn of_tab(kept: &str, now: u64) -> Option<Visit<'_>> {
    let (head, answers) = kept.split_once('\n')?;
    let mut words = head.strip_prefix(MARK)?.strip_prefix(' ')?.split(' ');
    let age = now.checked_sub(words.next()?.parse().ok()?)?;
    let (remembered, opened) = (words.next()?, words.next()?);
    (age <= FOR_A_RELOAD).then_some(Visit { is_remembered: remembered == "1", opened, answers })
}

impl<'a> Found<'a> {
    /// What the visit goes on with: what the tab has, else what the device has.
    pub(super) fn visit(&self) -> Option<Visit<'a>> {
        let device = || Some(Visit { is_remembered: true, opened: "", answers: self.device.and_then(of_device)? });
        self.tab.and_then(|kept| of_tab(kept, self.now)).or_else(device)
    }
}

impl Session {
    /// What the tab keeps of this visit, behind mark and time; empty where there are no answers.
    pub fn visit(&self) -> String {
        let answers = self.kept();
        if answers.is_empty() {
            return answers;
        }
        let bit = |is: bool| if is { "1" } else { "0" };
        let variants = self.variants.iter().map(|variant| variant.is_opened);
        let opened: String = std::iter::once(self.is_opened).chain(variants).map(bit).collect();
        [" ", bit(self.remembered == Remembered::These), " ", &opened, "\n", &answers].concat()
    }

    /// What the tab and the device say of these answers, beside the answers.
    pub(super) fn went_on(&mut self, found: &Found) {
        let visit = found.visit();
        let opened = visit.map_or("", |visit| visit.opened);
        let variants = self.variants.iter_mut().map(|variant| &mut variant.is_opened);
        for (is_opened, bit) in std::iter::once(&mut self.is_opened).chain(variants).zip(opened.bytes()) {
            *is_opened = bit == b'1';
        }
        self.remembered = match (found.device.and_then(of_device), visit) {
            (None, _) => Remembered::Nothing,
            (Some(_), Some(Visit { is_remembered: false, .. })) => Remembered::Others,
            (Some(_), _) => Remembered::These,
        };
        self.derive();
    }
}
