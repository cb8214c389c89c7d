//! Whatever somebody types, nothing panics, and what is wrong is said.

use proptest::prelude::*;

use hilfen_rechner::assessment::assess;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::{TextQuestion, read};
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::text::GERMAN;

use super::{after, home_of_one_parent, today, typed, typed_at};

proptest! {
    #![proptest_config(crate::random::config(300))]

    #[test]
    fn no_text_in_any_field_makes_it_panic(texts in prop::collection::vec(".{0,24}|[0-9'’ .,–-]{0,16}|[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}", 12)) {
        let mut form = after(&home_of_one_parent());
        let entries = [
            TextQuestion::Start, TextQuestion::End, TextQuestion::Birth, TextQuestion::RegularDays, TextQuestion::Contribution, TextQuestion::Subtotal(Person::First),
            TextQuestion::Wealth(Person::First), TextQuestion::Property(Person::First), TextQuestion::Upkeep(Person::First),
            TextQuestion::ChildDeductions(Person::First), TextQuestion::OwnWage, TextQuestion::OwnOther,
        ];
        for (entry, text) in entries.into_iter().zip(&texts) {
            form.update(typed(entry, text));
        }
        let reading = read(&form, today());
        for problem in &reading.problems {
            prop_assert!(!GERMAN.problem(problem.kind, typed_at(&form, problem.asked)).is_empty());
        }
        if let Some(case) = reading.case {
            match assess(&case, &RuleBook::embedded()) {
                Ok(result) => prop_assert!(result.months.len() <= 133),
                Err(wrong) => prop_assert!(wrong.iter().all(|error| !GERMAN.case_error(*error).is_empty())),
            }
        }
    }
}
