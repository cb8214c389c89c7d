//! What is wrong with a text that no reader can read: the part of it, named as it was typed. And which of several meanings is asked back.

use crate::form::spelling::{SpellingError, wrong};
use crate::form::{Problem, ProblemKind, Question};
use crate::money::AmountError;
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::repeated;

texts! {
    /// What is wrong with an answer. `part` is what is wrong in the typed text: a sign, a word or a number.
    misspelt {
        stray_in_amount(part) => "«{part}» gehört nicht in einen Betrag. Schreiben Sie nur Zahlen, zum Beispiel {4150} oder {64’000.50}.",
        groups(part) => "«{part}» hat nicht drei Stellen. Tausender schreiben Sie so: {85’000}.",
        many_decimals(part) => "«{part}» hat mehr als zwei Stellen. Schreiben Sie Franken und Rappen, zum Beispiel {85.50}.",
        stray_in_count(part) => "«{part}» gehört nicht in eine ganze Zahl. Schreiben Sie zum Beispiel {6}.",
        stray_in_age(part) => "«{part}» gehört nicht in ein Alter. Schreiben Sie die Jahre oder das Geburtsdatum, zum Beispiel {13} oder {31.5.2013}.",
        stray_in_date(part) => "«{part}» gehört nicht in ein Datum. Schreiben Sie Tag, Monat und Jahr, zum Beispiel {1.2.2027}.",
        /// In a start, which may be a month.
        stray_in_start(part) => "«{part}» gehört nicht in ein Datum. Schreiben Sie den Tag oder den Monat, zum Beispiel {1.2.2027} oder Februar {2027}.",
        incomplete => "Hier fehlt der Tag oder das Jahr. Schreiben Sie Tag, Monat und Jahr, zum Beispiel {1.2.2027}.",
        no_such_day(part) => "Diesen Tag gibt es nicht: «{part}». Prüfen Sie Tag, Monat und Jahr.",
        no_such_month(part) => "Diesen Monat gibt es nicht: «{part}». Schreiben Sie zuerst den Tag, dann den Monat, dann das Jahr.",
        no_such_year(part) => "Dieses Jahr passt nicht: «{part}». Schreiben Sie es mit vier Ziffern, zum Beispiel {2027}.",
        other_weekday(part) => "Der Wochentag «{part}» passt nicht zum Datum. Prüfen Sie beide.",
    }
}

texts! {
    /// Asked when an answer can mean several things. The replies are buttons.
    meanings {
        /// Somebody typed {85.000}. Both values are amounts in francs or ranges of them.
        which_amount(first, second) => "Meinen Sie {first} oder {second} Franken?",
        /// Somebody typed {010227}. Both values are dates.
        which_day(first, second) => "Meinen Sie den {first} oder den {second}?",
    }
}

impl Catalogue {
    /// What is wrong with the text of a question, if a part of it can be named.
    pub fn misspelt(&self, question: Question, typed: &str) -> Option<String> {
        let Question::Text(question) = question else { return None };
        let wrong = wrong(question, typed)?;
        let part = &repeated(wrong.part);
        let is_whole = *part == repeated(typed);
        Some(match wrong.error {
            SpellingError::NoAmount if !is_whole => misspelt::stray_in_amount(self, part),
            SpellingError::Groups => misspelt::groups(self, part),
            SpellingError::TooManyDecimals => misspelt::many_decimals(self, part),
            SpellingError::NoCount if !is_whole => misspelt::stray_in_count(self, part),
            SpellingError::NoAge if !is_whole => misspelt::stray_in_age(self, part),
            SpellingError::NoDate if !is_whole && question.is_start() => misspelt::stray_in_start(self, part),
            SpellingError::NoDate if !is_whole => misspelt::stray_in_date(self, part),
            SpellingError::Incomplete => misspelt::incomplete(self).to_owned(),
            SpellingError::NoSuchDay => misspelt::no_such_day(self, part),
            SpellingError::NoSuchMonth => misspelt::no_such_month(self, part),
            SpellingError::NoSuchYear => misspelt::no_such_year(self, part),
            SpellingError::OtherWeekday => misspelt::other_weekday(self, part),
            _ => return None,
        })
    }

    /// As [`Catalogue::problem`], but a text that cannot be read has the part named that is wrong.
    pub fn named_problem(&self, problem: Problem, typed: &str) -> String {
        let is_unread = match problem.kind {
            ProblemKind::Amount(error) => matches!(error, AmountError::NotANumber | AmountError::TooManyDecimals),
            ProblemKind::Date | ProblemKind::Age | ProblemKind::Count => true,
            _ => false,
        };
        let named = if is_unread { self.misspelt(problem.asked.question, typed) } else { None };
        named.unwrap_or_else(|| self.problem(problem.kind, typed))
    }
}
