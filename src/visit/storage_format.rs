//! The answers as a text and back: what is kept for a reload, on the device, in a file and in a link.
//!
//! One answer a line, `name=what is typed` or `name:number of the choice`; `:0` is "I don't know". Names and numbers never
//! change (`tests/guide/storage_format.rs`), so what was saved once is read for ever.

use crate::form::{Action, Asked, Chosen, Form, Question};

/// Questions of earlier forms: answers to them are read and left out.
const NO_LONGER_ASKED: [&str; 4] = ["setting", "setting.2", "setting.3", "setting.4"];

/// Between two forms.
const NEXT_FORM: &str = "---";

/// The longest answer that is taken from outside, in bytes.
const LONGEST_LINE: usize = 400;

/// The forms as a text, the first one first.
pub fn written<'a>(forms: impl IntoIterator<Item = &'a Form>) -> String {
    let mut text = String::new();
    for (place, form) in forms.into_iter().enumerate() {
        if place > 0 {
            text.push_str(NEXT_FORM);
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
    // A field holds one line; what was pasted with more must not become a line of its own.
    text.extend(value.chars().filter(|letter| !letter.is_control()));
    text.push('\n');
}

/// The forms of a text. Lines that make no sense are left out.
pub fn restore(text: &str) -> Vec<Form> {
    let mut forms = vec![Form::default()];
    for line in text.lines() {
        if line == NEXT_FORM {
            forms.push(Form::default());
        } else if let (Some(action), Some(form)) = (action(line), forms.last_mut()) {
            form.update(action);
        }
    }
    forms
}

/// Why a text of answers is not read whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault<'a> {
    /// This line is no answer.
    NoAnswer(&'a str),
    /// In one form the question of this line has another answer already: one of the two would not be read.
    Repeated(&'a str),
}

/// The first line that keeps a text from being read whole; none where each is an answer to a question of its own.
pub fn fault(text: &str) -> Option<Fault<'_>> {
    let mut answered = Vec::new();
    text.lines().find_map(|line| {
        if line == NEXT_FORM {
            answered.clear();
            return None;
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

/// What a line answers: a question that is asked today, or the place of one in [`NO_LONGER_ASKED`]. None where it is no answer.
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
