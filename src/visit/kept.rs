//! The answers that the device stores between visits, and that a tab stores while it reloads. Other pages of the same host share
//! this storage: only entries that begin with our mark are read, changed or deleted, and entries of earlier versions, which
//! [`is_ours`](crate::visit::is_ours) recognises.

use crate::visit::{Asking, Session, restore, written};

/// The beginning of every entry, with the version of its format.
const MARK: &str = "hilfen-rechner 1";

/// The age up to which the entry of a tab is read, in milliseconds: half an hour. A window that is restored the next day does not
/// show the answers.
const FOR_A_RELOAD: u64 = 30 * 60 * 1000;

/// The sign before each line of an entry that is no answer: the draft, and the calendar numbers. No name of a question begins with it,
/// so [`restore`] reads the answers without these.
const BESIDE: &str = "~";

/// What the line with the calendar numbers of all sets begins with, the present set first.
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
    /// The time in milliseconds from which on the tab can have stored something. What is older is a copy from another tab.
    pub since: u64,
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

/// The lines of an entry that hold answers and variants.
fn answers_in(entry: &str) -> impl Iterator<Item = &str> {
    entry.lines().filter(|line| !line.starts_with(BESIDE))
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

/// The visit in the entry of the tab. `None` if the entry is not ours, or if its time is not within the last half hour, or before `since`.
fn of_tab(kept: &str, since: u64, now: u64) -> Option<Visit<'_>> {
    let (head, answers) = kept.split_once('\n')?;
    let mut words = head.strip_prefix(MARK)?.strip_prefix(' ')?.split(' ');
    let time: u64 = words.next()?.parse().ok()?;
    let age = now.checked_sub(time)?;
    let (remembered, opened) = (words.next()?, words.next()?);
    (age <= FOR_A_RELOAD && time >= since).then_some(Visit { is_remembered: remembered == "1", opened, answers })
}

impl<'a> Found<'a> {
    /// The visit to continue: that of the tab, else that of the device.
    pub(super) fn visit(&self) -> Option<Visit<'a>> {
        let device = || Some(Visit { is_remembered: true, opened: "", answers: self.device.and_then(of_device)? });
        self.of_tab().or_else(device)
    }

    /// Whether the visit to continue is that of the device, in a tab that had none.
    pub(super) fn is_from_device(&self) -> bool {
        self.of_tab().is_none() && self.device.is_some()
    }

    fn of_tab(&self) -> Option<Visit<'a>> {
        self.tab.and_then(|kept| of_tab(kept, self.since, self.now))
    }
}

impl Session {
    /// What the tab stores of this visit, after mark and time. Empty if there are no answers and nothing is typed.
    pub fn visit(&self) -> String {
        let draft: String = written([&self.draft]).lines().flat_map(|line| [BESIDE, line, "\n"]).collect();
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

    /// Notes what the device stores. What another tab has stored there is newer than the answers here, which are not stored any more: the
    /// person is asked whether to show the newer ones.
    pub(super) fn device_stores(&mut self, entry: Option<String>) {
        if self.stored == entry {
            return;
        }
        let before = std::mem::replace(&mut self.stored, entry);
        match (&self.stored, self.remembered) {
            (None, before) => {
                // Another tab has deleted these answers: nothing here passes them on unasked.
                self.linked &= before != Remembered::These;
                self.remembered = Remembered::Nothing;
                self.asking.take_if(|asking| matches!(asking, Asking::Newer(_)));
            }
            (Some(entry), Remembered::These) => {
                if !self.is_stored_in(entry) {
                    self.remembered = Remembered::Others;
                    self.asking = Some(Asking::Newer(before.unwrap_or_default()));
                }
            }
            (Some(_), _) => self.remembered = Remembered::Others,
        }
    }

    /// Whether an entry holds these answers and variants.
    pub(super) fn is_stored_in(&self, entry: &str) -> bool {
        of_device(entry).is_some_and(|answers| answers_in(answers).eq(self.kept().lines()))
    }

    /// Takes the calendar numbers from an entry.
    pub(super) fn read_calendar_numbers(&mut self, entry: &str) {
        let numbers = entry.lines().find_map(|line| line.strip_prefix(CALENDAR)).unwrap_or_default();
        let variants = self.variants.iter_mut().map(|variant| &mut variant.calendar_number);
        for (number, read) in std::iter::once(&mut self.calendar_number).chain(variants).zip(numbers.split_whitespace()) {
            *number = read.parse().unwrap_or(*number);
        }
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
        let draft: Vec<&str> = answers.lines().filter_map(|line| line.strip_prefix(BESIDE)).collect();
        self.draft = restore(&draft.join("\n")).into_iter().next().unwrap_or_default();
        let opened = visit.map_or("", |visit| visit.opened);
        let variants = self.variants.iter_mut().map(|variant| &mut variant.is_opened);
        for (is_opened, bit) in std::iter::once(&mut self.is_opened).chain(variants).zip(opened.bytes()) {
            *is_opened = bit == b'1';
        }
        self.drawn = found.chance;
        let drawn = self.draw();
        self.calendar_number = drawn;
        self.variants.iter_mut().for_each(|variant| variant.calendar_number = drawn);
        self.read_calendar_numbers(answers);
        let device = found.device.and_then(of_device);
        self.stored = device.and(found.device).map(str::to_owned);
        self.remembered = match (device, visit) {
            (None, _) => Remembered::Nothing,
            (Some(_), Some(Visit { is_remembered: false, .. })) => Remembered::Others,
            // While this tab was away, another one has changed what the device stores.
            (Some(device), Some(visit)) if !answers_in(device).eq(answers_in(visit.answers)) => {
                self.asking = Some(Asking::Newer(String::new()));
                Remembered::Others
            }
            (Some(_), _) => Remembered::These,
        };
        self.follow_the_day();
        self.derive();
    }
}
