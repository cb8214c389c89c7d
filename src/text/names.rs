//! The names of files and prints: what it is, for which help, and of which day. They say nothing of persons.

use crate::calendar::Date;
use crate::form::{Form, help_kinds};
use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// The title of a print, which is the name of its file.
    names {
        /// `print` is what is printed, `help` one or more kinds of help.
        print_of(print, help) => "{print} {help}",
    }
}

impl Catalogue {
    /// The title of a print: «Kostenrechner Heim, 29. November 2026». Without a day if nobody knows it.
    pub fn print_title(&self, print: &str, form: &Form, day: Option<Date>) -> String {
        let helps = self.listed(&self.helps_of(form));
        let print = if helps.is_empty() { print.to_owned() } else { names::print_of(self, print, &helps) };
        let parts: Vec<String> = [print].into_iter().chain(day.map(|day| self.date(day))).collect();
        self.listed(&parts)
    }

    /// The name of a file, from its first word and its ending: `hilfen-rechner-heim-2026-11-29.json`.
    pub fn file_name(&self, word: &str, form: &Form, day: Option<Date>, ending: &str) -> String {
        let day = day.map(|day| day.to_string());
        let parts = [word].into_iter().chain(self.helps_of(form)).chain(day.as_deref());
        let parts = parts.map(in_file_name).filter(|part| !part.is_empty());
        let mut name = parts.collect::<Vec<_>>().join("-");
        name.push_str(ending);
        name
    }

    fn helps_of(&self, form: &Form) -> Vec<&'static str> {
        help_kinds(form).into_iter().map(|kind| self.option(kind.into())).collect()
    }
}

/// A text as a part of a file name, in characters that every system and every mail program leaves alone.
fn in_file_name(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'ä' | 'Ä' => name.push_str("ae"),
            'ö' | 'Ö' => name.push_str("oe"),
            'ü' | 'Ü' => name.push_str("ue"),
            _ if letter.is_ascii_alphanumeric() => name.push(letter.to_ascii_lowercase()),
            _ if name.is_empty() || name.ends_with('-') => {}
            _ => name.push('-'),
        }
    }
    name.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Action, AnotherOption, ChoiceQuestion, HelpOption};
    use crate::text::GERMAN;

    fn form(helps: &[HelpOption]) -> Form {
        let mut form = Form::default();
        for (place, help) in helps.iter().enumerate() {
            form.update(Action::Choose(place, ChoiceQuestion::Help, Some((*help).into())));
            form.update(Action::Choose(place, ChoiceQuestion::Another, Some(AnotherOption::SameChild.into())));
        }
        form
    }

    #[test]
    fn files_and_prints_are_named_after_their_help_and_day() {
        let day = Date::new(2026, 11, 29);
        let file = |helps: &[HelpOption], day| GERMAN.file_name("hilfen-rechner", &form(helps), day, ".json");
        let title = |helps: &[HelpOption], day| GERMAN.print_title("Kostenrechner", &form(helps), day);
        for (helps, file_name, print_title) in [
            (&[HelpOption::Home][..], "hilfen-rechner-heim-2026-11-29.json", "Kostenrechner Heim, 29. November 2026"),
            (&[], "hilfen-rechner-2026-11-29.json", "Kostenrechner, 29. November 2026"),
            (
                &[HelpOption::FamilyCoaching, HelpOption::Home, HelpOption::Home],
                "hilfen-rechner-sozialpaedagogische-familienbegleitung-spf-heim-2026-11-29.json",
                "Kostenrechner Sozialpädagogische Familienbegleitung (SPF), Heim, 29. November 2026",
            ),
        ] {
            assert_eq!((file(helps, day).as_str(), title(helps, day).as_str()), (file_name, print_title));
        }
        assert_eq!(file(&[HelpOption::Home], None), "hilfen-rechner-heim.json");
        assert_eq!(title(&[HelpOption::Home], None), "Kostenrechner Heim");
    }
}
