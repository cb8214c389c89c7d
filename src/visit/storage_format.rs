//! The storage format: answers as a text, for reloads, the device, files and links.
//!
//! Each line is an answer, `name=typed text` or `name:number of the option`; `:0` is "I don't know". A line `---` separates two
//! sets of answers; `variant-name=…` names a set. Names and numbers never change (`tests/guide/storage_format.rs`), so every saved text
//! stays readable.

use crate::form::{Action, Asked, Chosen, Form, Question};

/// Questions of earlier versions. Answers to them are accepted and ignored.
const NO_LONGER_ASKED: [&str; 4] = ["setting", "setting.2", "setting.3", "setting.4"];

/// Separates two sets of answers.
const NEXT_FORM: &str = "---";

/// What the line with the name of a set begins with.
const NAME: &str = "variant-name=";

/// The most letters of a name.
pub const LONGEST_NAME: usize = 24;

/// The longest line that is accepted in a file or a link, in bytes.
const LONGEST_LINE: usize = 400;

/// A set of answers, as it is saved.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Set {
    /// The answers.
    pub form: Form,
    /// Its name among the variants; empty if it has none.
    pub name: String,
}

impl From<Form> for Set {
    fn from(form: Form) -> Set {
        Set { form, name: String::new() }
    }
}

/// A name as it is kept: at most [`LONGEST_NAME`] letters on one line.
pub(super) fn kept_name(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect()
}

/// The forms as a text without names, the first one first.
pub fn written<'a>(forms: impl IntoIterator<Item = &'a Form>) -> String {
    written_sets(forms.into_iter().map(|form| (form, "")))
}

/// The forms with their names as a text, the first one first. A form without answers has no name.
pub fn written_sets<'a>(sets: impl IntoIterator<Item = (&'a Form, &'a str)>) -> String {
    let mut text = String::new();
    for (place, (form, name)) in sets.into_iter().enumerate() {
        if place > 0 {
            text.push_str(NEXT_FORM);
            text.push('\n');
        }
        if !name.is_empty() && !form.is_empty() {
            text.push_str(NAME);
            text.push_str(name);
            text.push('\n');
        }
        for (asked, typed) in form.typed() {
            line(&mut text, asked, "=", typed);
        }
        for (asked, chosen) in form.chosen() {
            let number = chosen.map_or(0, Chosen::number);
            line(&mut text, asked, ":", &number.to_string());
        }
    }
    text
}

fn line(text: &mut String, asked: Asked, sign: &str, value: &str) {
    text.push_str(&asked.name());
    text.push_str(sign);
    // A pasted line break must not start a line of its own.
    text.extend(value.chars().filter(|letter| !letter.is_control()));
    text.push('\n');
}

/// Reads the forms of a text without their names.
pub fn restore(text: &str) -> Vec<Form> {
    restore_sets(text).into_iter().map(|set| set.form).collect()
}

/// Reads the forms of a text with their names, at least one. Lines that make no sense are ignored; of two answers to a question the last
/// one counts.
pub fn restore_sets(text: &str) -> Vec<Set> {
    let mut sets = vec![Set::default()];
    for line in text.lines() {
        let Some(set) = sets.last_mut() else { continue };
        if line == NEXT_FORM {
            sets.push(Set::default());
        } else if let Some(name) = line.strip_prefix(NAME) {
            set.name = kept_name(name);
        } else if let Some(action) = action(line) {
            set.form.update(action);
        }
    }
    sets
}

/// Why a file or a link is not read: one of its lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault<'a> {
    /// The line is no answer to a question and no name, or too long.
    NoAnswer(&'a str),
    /// The question of the line already has an answer in the same form.
    Repeated(&'a str),
}

/// The first line for which a file or a link is not read. [`restore`] is more tolerant: it skips a line that is no answer, and
/// reads long and repeated ones. The separator `---` and answers to `NO_LONGER_ASKED` are no fault.
pub fn fault(text: &str) -> Option<Fault<'_>> {
    let mut answered = Vec::new();
    let mut is_named = false;
    text.lines().find_map(|line| {
        if line == NEXT_FORM {
            answered.clear();
            is_named = false;
            return None;
        }
        if let Some(name) = line.strip_prefix(NAME) {
            let was_named = std::mem::replace(&mut is_named, true);
            let wrong = if was_named { Fault::Repeated(line) } else { Fault::NoAnswer(line) };
            return (was_named || name != kept_name(name)).then_some(wrong);
        }
        match question(line).filter(|_| line.len() <= LONGEST_LINE) {
            None => Some(Fault::NoAnswer(line)),
            Some(question) if answered.contains(&question) => Some(Fault::Repeated(line)),
            Some(question) => {
                answered.push(question);
                None
            }
        }
    })
}

/// The question that a line answers: one of this version (`Ok`), or the index of one in [`NO_LONGER_ASKED`] (`Err`). `None` if
/// the line is no answer.
fn question(line: &str) -> Option<Result<Asked, usize>> {
    let old = |(name, _)| NO_LONGER_ASKED.iter().position(|old| *old == name).map(Err);
    match action(line) {
        Some(Action::Type(help, nth, question, _)) => Some(Ok(Asked { nth, ..Asked::typed(help, question) })),
        Some(Action::Choose(help, question, _)) => Some(Ok(Asked::chosen(help, question))),
        None => line.split_once(':').and_then(old),
    }
}

fn action(line: &str) -> Option<Action> {
    let (name, value) = line.split_at_checked(line.find(['=', ':'])?)?;
    let Asked { help, nth, question } = Asked::named(name)?;
    match (question, value.split_at_checked(1)?) {
        (Question::Text(question), ("=", typed)) => Some(Action::Type(help, nth, question, typed.to_owned())),
        (Question::Choice(question), (":", "0")) => Some(Action::Choose(help, question, None)),
        (Question::Choice(question), (":", number)) => {
            let number = number.parse::<u8>().ok()?;
            let chosen = question.options().iter().find(|option| option.number() == number)?;
            Some(Action::Choose(help, question, Some(*chosen)))
        }
        _ => None,
    }
}
