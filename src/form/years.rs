//! The figures of further income years and further changes of income. A month is charged by the income of the calendar year
//! before its own (§ 30a Abs. 1).
//!
//! The first figures are those of the year before the first month of the helps. For the later years that some month needs, the
//! form offers the same questions again, one year at a time. Their texts are answers only after somebody typed one of them, or
//! confirmed them all.

use std::iter::once;
use std::ops::Range;

use crate::calendar::{Date, Year};
use crate::case::check::MOST_ENTRIES;
use crate::case::field::Person;
use crate::form::text_question::FURTHER_CHANGES;
use crate::form::{Asked, ChosenOptions, Form, HelpOption, Question, Section, TextQuestion, UNKNOWN};

/// The income years of the months of all helps, as [`Asked::nth`]. A help without an end counts for twelve months. Helps without a
/// start, or for which the canton does not pay, are left out; without any other the range is empty.
pub(super) fn income_years(form: &Form, helps: &[(usize, usize)]) -> Range<u32> {
    let (mut first, mut end) = (Year::MAX, 0);
    for (help, _) in helps {
        let answers = form.at(*help);
        if let Some(start) = Date::read(answers.text(TextQuestion::Start))
            && answers.help_kind() != Some(HelpOption::NotCovered)
        {
            let a_year_on = start.year() + i32::from(start.month().number() > 1);
            // The months of a year are charged by the income of the year before.
            first = first.min(start.year() - 1);
            end = end.max(Date::read(answers.text(TextQuestion::End)).map_or(a_year_on, Date::year));
        }
    }
    first.cast_unsigned()..end.cast_unsigned()
}

impl Section {
    /// Adds the questions for the figures of a year or of a change. They are only offered unless `is_told`.
    pub(super) fn figures(&mut self, form: &Form, nth: u32, questions: &[TextQuestion], is_told: bool) {
        for question in questions {
            let asked = Asked { nth, ..Asked::typed(self.help, *question) };
            // Upkeep is deducted from the income of properties, so it is not asked without such an income.
            if !matches!(question, TextQuestion::Upkeep(person) if matches!(form.of(asked).text(TextQuestion::Property(*person)).trim(), "0" | ""))
            {
                self.questions.push(asked);
                if !is_told {
                    self.offered.push(asked);
                }
            }
        }
    }

    /// Adds the questions for each change of an income that was answered (§ 30a Abs. 6), and for the day of the next one. The day
    /// of the first change is always asked; that of a further one is only offered.
    pub(super) fn changes(&mut self, form: &Form, person: Person) {
        let both = [TextQuestion::ChangeSince(person), TextQuestion::ChangeMonthly(person)];
        let [since, _] = both;
        let mut is_next = true;
        for nth in once(0).chain(FURTHER_CHANGES) {
            let is_told = !matches!(form.at(0).nth(nth).text(since).trim(), UNKNOWN | "");
            if is_told {
                self.figures(form, nth, &both, true);
            } else if is_next {
                self.figures(form, nth, &[since], nth == 0);
            }
            is_next = is_told;
        }
    }

    /// Adds the same questions for each further year that was answered, and offers the first year that was not.
    pub(super) fn further_years(&mut self, form: &Form, years: &Range<u32>, questions: &[TextQuestion]) {
        let mut is_next = true;
        for year in years.clone().take(MOST_ENTRIES).skip(1) {
            let answers = form.at(self.help).nth(year);
            let is_told = questions.first().is_some_and(|first| answers.was_answered(Question::Text(*first)));
            if is_told || is_next {
                self.figures(form, year, questions, is_told);
            }
            is_next &= is_told;
        }
    }
}
