//! The answers that the device stores between visits, and that a tab stores while it reloads. Other pages of the same host share
//! this storage: only entries that begin with our mark are read, changed or deleted, and entries of earlier versions, which
//! [`is_ours`](crate::visit::is_ours) recognises.

use crate::visit::{Session, restore, written};

/// The beginning of every entry, with the version of its format.
const MARK: &str = "hilfen-rechner 1";

/// The age up to which the entry of a tab is read, in milliseconds: half an hour. A window that is restored the next day does not
/// show the answers.
const FOR_A_RELOAD: u64 = 30 * 60 * 1000;

/// The sign before each line of the draft in the entry of a tab. No name of a question begins with it, so [`restore`] reads the
/// answers without the draft.
const OF_DRAFT: &str = "~";

/// What the line with the calendar numbers of all sets begins with, the present set first. Older versions skip it.
const CALENDAR: &str = "~calendar";

/// What the device stores.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remembered {
    /// No answers.
    Nothing,
    /// The answers of this page, updated with every change.
    These,
    /// Other answers: those from before something was opened here, or those of another tab.
    Others,
}

/// The stored texts of earlier visits.
#[derive(Clone, Copy, Default)]
pub struct Found<'a> {
    /// The entry of the device.
    pub device: Option<&'a str>,
    /// The entry of the tab, if the page was reloaded.
    pub tab: Option<&'a str>,
    /// The current time in milliseconds.
    pub now: u64,
    /// A number that the browser has drawn by chance.
    pub chance: u64,
}

/// The entry of the device for these answers.
pub fn for_device(answers: &str) -> String {
    [MARK, "\n", answers].concat()
}

/// The answers in the entry of the device, if the entry is ours.
pub fn of_device(kept: &str) -> Option<&str> {
    kept.strip_prefix(MARK)?.strip_prefix('\n')
}

/// Whether an entry is ours, so that it may be overwritten and removed.
pub fn is_marked(kept: &str) -> bool {
    kept.strip_prefix(MARK).is_some_and(|rest| rest.starts_with(['\n', ' ']))
}

/// The entry of the tab. `visit` is what [`Session::visit`] returns.
pub fn for_tab(now: u64, visit: &str) -> String {
    [MARK, " ", &now.to_string(), visit].concat()
}

/// A stored visit.
#[derive(Clone, Copy)]
pub(super) struct Visit<'a> {
    /// Whether the device stores these answers too.
    is_remembered: bool,
    /// `1` for each set of answers that was opened from a file or link, else `0`; the present one first.
    opened: &'a str,
    /// The draft, the answers and the variants.
    pub answers: &'a str,
}

/// The visit in the entry of the tab. `None` if the entry is not ours, or if its time is not within the last half hour.
fn of_tab(kept: &str, now: u64) -> Option<Visit<'_>> {
    let (head, answers) = kept.split_once('\n')?;
    let mut words = head.strip_prefix(MARK)?.strip_prefix(' ')?.split(' ');
    let age = now.checked_sub(words.next()?.parse().ok()?)?;
    let (remembered, opened) = (words.next()?, words.next()?);
    (age <= FOR_A_RELOAD).then_some(Visit { is_remembered: remembered == "1", opened, answers })
}

impl<'a> Found<'a> {
    /// The visit to continue: that of the tab, else that of the device.
    pub(super) fn visit(&self) -> Option<Visit<'a>> {
        let device = || Some(Visit { is_remembered: true, opened: "", answers: self.device.and_then(of_device)? });
        self.tab.and_then(|kept| of_tab(kept, self.now)).or_else(device)
    }
}

impl Session {
    /// What the tab stores of this visit, after mark and time. Empty if there are no answers and nothing is typed.
    pub fn visit(&self) -> String {
        let draft: String = written([&self.draft]).lines().flat_map(|line| [OF_DRAFT, line, "\n"]).collect();
        let answers = [draft, self.kept()].concat();
        if answers.is_empty() {
            return answers;
        }
        let answers = [self.calendar_line(), answers].concat();
        let bit = |is: bool| if is { "1" } else { "0" };
        let variants = self.variants.iter().map(|variant| variant.is_opened);
        let opened: String = std::iter::once(self.is_opened).chain(variants).map(bit).collect();
        [" ", bit(self.remembered == Remembered::These), " ", &opened, "\n", &answers].concat()
    }

    /// What the device stores of this visit: the answers, and the numbers by which calendars know their entries again.
    pub fn for_device(&self) -> String {
        for_device(&[self.calendar_line(), self.kept()].concat())
    }

    fn calendar_line(&self) -> String {
        let variants = self.variants.iter().map(|variant| variant.calendar_number);
        let numbers = std::iter::once(self.calendar_number).chain(variants).map(|number| [" ", &number.to_string()].concat());
        [CALENDAR, &numbers.collect::<String>(), "\n"].concat()
    }

    /// Restores what the entries say beside the answers: what was typed and does not count yet, which sets came from a file or a link,
    /// their calendar numbers, and what the device stores. Without such numbers one is drawn.
    pub(super) fn went_on(&mut self, found: &Found) {
        let visit = found.visit();
        let answers = visit.map_or("", |visit| visit.answers);
        let draft: Vec<&str> = answers.lines().filter_map(|line| line.strip_prefix(OF_DRAFT)).collect();
        self.draft = restore(&draft.join("\n")).into_iter().next().unwrap_or_default();
        let opened = visit.map_or("", |visit| visit.opened);
        let variants = self.variants.iter_mut().map(|variant| &mut variant.is_opened);
        for (is_opened, bit) in std::iter::once(&mut self.is_opened).chain(variants).zip(opened.bytes()) {
            *is_opened = bit == b'1';
        }
        self.drawn = found.chance;
        let mut numbers = answers.lines().find_map(|line| line.strip_prefix(CALENDAR)).unwrap_or_default().split_whitespace();
        let mut next = || numbers.next().and_then(|number| number.parse().ok());
        let drawn = next().unwrap_or_else(|| self.draw());
        self.calendar_number = drawn;
        self.variants.iter_mut().for_each(|variant| variant.calendar_number = next().unwrap_or(drawn));
        self.remembered = match (found.device.and_then(of_device), visit) {
            (None, _) => Remembered::Nothing,
            (Some(_), Some(Visit { is_remembered: false, .. })) => Remembered::Others,
            (Some(_), _) => Remembered::These,
        };
        self.follow_the_day();
        self.derive();
    }
}
