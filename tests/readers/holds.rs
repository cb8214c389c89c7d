//! What must hold of each reader, whatever it is given.

use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::check::check;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::case::file::{self, Content, FORMAT, WITH_ANSWERS};
use hilfen_rechner::form::{
    Action, ChoiceQuestion, Form, HelpOption, HouseholdOption, ProblemKind, Question, TextQuestion, read,
};
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::text::{GERMAN, write};
use hilfen_rechner::visit::{Notice, Set, file_of_sets, link_of, open_file, open_link, restore, written, written_sets};

use crate::input::LONGEST;
use crate::sentence::is_sentence;
use crate::spellings::agrees_with_plain;

fn today() -> Date {
    Date::read("2026-11-21").unwrap()
}

/// An amount, by itself and in a field, where it may be a range.
pub fn amount(text: &str) {
    match Chf::read(text) {
        Ok(amount) => {
            assert!(-Chf::LARGEST <= amount && amount <= Chf::LARGEST, "{amount}");
            assert_eq!(Chf::read(&amount.to_string()), Ok(amount));
            assert_eq!(Chf::read(&write::amount(amount)), Ok(amount));
        }
        Err(error) => is_sentence(&GERMAN.problem(ProblemKind::Amount(error), text)),
    }
    agrees_with_plain(text);
    in_fields(
        text,
        &[
            TextQuestion::Subtotal(Person::First),
            TextQuestion::Wealth(Person::First),
            TextQuestion::ChildDeductions(Person::First),
        ],
    );
}

/// A date, by itself and in a field.
pub fn date(text: &str) {
    match Date::read(text) {
        Some(date) => assert_eq!(Date::read(&date.to_string()), Some(date)),
        None => is_sentence(&GERMAN.problem(ProblemKind::Date, text)),
    }
    agrees_with_plain(text);
    in_fields(text, &[TextQuestion::Birth, TextQuestion::Start, TextQuestion::End]);
}

/// A saved case.
pub fn case_file(text: &str) {
    match file::read(text) {
        Ok(case) => {
            assert_eq!(file::read(&file::write(&case)).as_ref(), Ok(&case));
            for error in check(&case, RuleBook::embedded().first_day()) {
                is_sentence(&GERMAN.case_error(error));
            }
        }
        Err(error) => is_sentence(&GERMAN.file_error(&error)),
    }
}

/// The answers as they are kept on the device and in a link.
pub fn answers(text: &str) {
    let forms = restore(text);
    let kept = written(&forms);
    let again = restore(&kept);
    assert_eq!(again.len(), forms.len());
    assert_eq!(written(&again), kept);
    // There are never more; the next ones are read in the same way.
    for form in forms.iter().take(3) {
        is_read(form);
    }
}

/// The part of an address behind its `#`: as it is, and with the checksum that its answers should have.
pub fn link(text: &str) {
    let (low, high) = text.bytes().fold((1_u32, 0_u32), |(low, high), byte| {
        let low = (low + u32::from(byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    for path in [text.to_owned(), format!("/fall/1/{}/{text}", high << 16 | low)] {
        match open_link(&path) {
            None => assert!(!path.starts_with("/fall/"), "{path}"),
            Some(Err(unread)) => is_sentence(GERMAN.notice(Notice::Unread(unread))),
            Some(Ok(forms)) => {
                for Set { form, .. } in forms {
                    let link = link_of(&form);
                    match open_link(&link) {
                        Some(Ok(again)) => assert_eq!(again.iter().map(|set| link_of(&set.form)).collect::<Vec<_>>(), [link]),
                        // What was not written in the letters of a link grows threefold in them.
                        other => assert!(link.len() > LONGEST || form.is_empty(), "{other:?} {link}"),
                    }
                    is_read(&form);
                }
            }
        }
    }
}

/// A file of the page's answers.
pub fn answers_file(text: &str) {
    let saved = match file::open(text) {
        Ok(Content::Answers(saved)) => saved,
        Ok(Content::Case(_)) => return case_file(text),
        Err(error) => return is_sentence(&GERMAN.file_error(&error)),
    };
    match open_file(Some(FORMAT), Some(WITH_ANSWERS), Some(&saved.answers.join("\n"))) {
        Err(unread) => is_sentence(GERMAN.notice(Notice::Unread(unread))),
        Ok(sets) => {
            let named = |sets: &[Set]| written_sets(sets.iter().map(|set| (&set.form, set.name.as_str())));
            let file = file_of_sets(sets.iter().map(|set| (&set.form, set.name.as_str())), saved.today);
            let Ok(Content::Answers(again)) = file::open(&file) else { panic!("{file}") };
            assert_eq!(again.today, saved.today);
            let again = open_file(Some(FORMAT), Some(WITH_ANSWERS), Some(&again.answers.join("\n")));
            assert_eq!(again.map(|again| named(&again)), Ok(named(&sets)));
        }
    }
}

/// A text in each of these fields of a home paid by one parent. A field is read many times, so not the largest ones.
fn in_fields(text: &str, entries: &[TextQuestion]) {
    if text.len() > LONGEST {
        return;
    }
    for entry in entries {
        let mut form = Form::default();
        form.update(Action::Choose(0, ChoiceQuestion::Help, Some(HelpOption::Home.into())));
        form.update(Action::Choose(0, ChoiceQuestion::Household, Some(HouseholdOption::OneParent.into())));
        form.update(Action::Type(0, 0, TextQuestion::Start, "1.2.2027".to_owned()));
        form.update(Action::Type(0, 0, *entry, text.to_owned()));
        is_read(&form);
    }
}

/// A form gives a case that can be written and read again, or sentences.
fn is_read(form: &Form) {
    if let Some(case) = read(form, today()).case {
        assert_eq!(file::read(&file::write(&case)), Ok(case));
    }
    for problem in read(form, today()).problems {
        let typed = match problem.asked.question {
            Question::Text(entry) => form.at(problem.asked.help).text(entry),
            Question::Choice(_) => "",
        };
        is_sentence(&GERMAN.problem(problem.kind, typed));
    }
}
