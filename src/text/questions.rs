//! The headings of the form, and what tells a question that is asked several times from the others.

use crate::case::field::Person;
use crate::form::{Asked, Heading, Question};
use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// A heading above questions.
    pub heading_name(Heading) {
        help: Heading::Help => "Die Hilfe",
        child: Heading::Child => "Das Kind",
        grounds: Heading::Grounds => "Grundlage der Hilfe",
        details: Heading::Details => "Einzelheiten der Hilfe",
        household: Heading::Household => "Die Familie",
        income_first: Heading::Income(Person::First) => "Einkommen von Elternteil {1}",
        income_second: Heading::Income(Person::Second) => "Einkommen von Elternteil {2}",
        income_first_partner: Heading::Income(Person::FirstPartner) => "Einkommen der Partnerin oder des Partners von Elternteil {1}",
        income_second_partner: Heading::Income(Person::SecondPartner) => "Einkommen der Partnerin oder des Partners von Elternteil {2}",
        own_income: Heading::Income(Person::Child(_)) | Heading::OwnIncome => "Eigenes Einkommen des Kindes",
        deductions_second: Heading::DeductionsApart(Person::Second) => "Abzüge von Elternteil {2}",
        deductions_first: Heading::DeductionsApart(_) => "Abzüge von Elternteil {1}",
        deductions: Heading::Deductions(_) => "Abzüge",
        circumstances: Heading::Circumstances => "Besondere Umstände",
    }
}

texts! {
    /// What tells a question that is asked several times from the others.
    places {
        /// A question or a button about the figures of a year.
        of_year(text, year) => "{text} (Steuerjahr {year})",
        /// A question about one of several changes of an income. `number` is 2 or more.
        of_change(text, number) => "{text} ({number}. Veränderung)",
    }
}

impl Catalogue {
    /// The question, with its year or the number of its change if it is about a further one.
    pub fn label(&self, asked: Asked) -> String {
        self.which(self.question(asked.question), asked)
    }

    /// The question itself.
    pub fn question(&self, question: Question) -> &'static str {
        match question {
            Question::Text(question) => self.text_question(question),
            Question::Choice(question) => self.choice_question(question),
        }
    }

    /// Where the figure stands, or what is meant. `None` if the question says it all.
    pub fn hint(&self, question: Question) -> Option<&'static str> {
        match question {
            Question::Text(question) => self.text_hint(question),
            Question::Choice(question) => self.choice_hint(question),
        }
    }

    /// A text with the year or the number of the change that `asked` is about: `Steuerbares Vermögen (Steuerjahr 2027)`.
    pub fn which(&self, text: &str, asked: Asked) -> String {
        match asked.year() {
            Some(_) => places::of_year(self, text, &asked.nth.to_string()),
            None if asked.nth > 0 => places::of_change(self, text, &asked.nth.to_string()),
            None => text.to_owned(),
        }
    }

    /// `Die Hilfe`, `Die Hilfe (2)`: which one of its kind a heading is, from the second on.
    pub fn heading(&self, heading: Heading, number: usize) -> String {
        let name = self.heading_name(heading);
        if number > 1 { self.noted(name, &number.to_string()) } else { name.to_owned() }
    }
}
