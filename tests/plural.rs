//! Our own plural forms against Unicode's.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use hilfen_rechner::text::plural::form;
use icu_locale_core::Locale;
use icu_plurals::PluralCategory::{Few, Many, One, Other, Two, Zero};
use icu_plurals::PluralRules;

#[test]
fn each_count_takes_the_form_of_the_cldr() {
    for language in ["de-CH", "fr", "it", "en", "bs", "ar", "uk", "tr"] {
        let rules = PluralRules::try_new_cardinal(Locale::try_from_str(language).unwrap().into()).unwrap();
        // A category that only fractions take has no form.
        let counts = || (0_u32..=200).chain([1000, 1_000_000, 2_000_000]);
        let mut forms = vec![Zero, One, Two, Few, Many, Other];
        forms.retain(|category| counts().any(|count| rules.category_for(count) == *category));
        for count in counts() {
            assert_eq!(forms.get(form(language, count)), Some(&rules.category_for(count)), "{language} {count}");
        }
    }
}
