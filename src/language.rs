//! The words that people type in an answer: one row of [`INPUT`] for each language.
//!
//! Readers accept the words of every row, whatever language the page has: saved answers hold what was typed. What a
//! catalogue shows can be typed (`tests/language.rs`).

/// The words of one language.
pub struct InputWords {
    /// Before a range, as in «von 50'000 bis 60'000».
    pub from: &'static str,
    /// Between the ends of a range.
    pub to: &'static str,
    /// Before or after an amount. Where one word begins another, the longer one comes first.
    pub currency: &'static [&'static str],
    /// What stands for «at once» where a start is asked.
    pub at_once: &'static [&'static str],
    /// The letters that the name of each month begins with, in every abbreviation.
    pub months: [&'static str; 12],
}

/// German as it is written in Switzerland.
pub const GERMAN: InputWords = InputWords {
    from: "von",
    to: "bis",
    currency: &["CHF", "Chf", "chf", "SFr.", "Fr.", "fr.", "Franken", "Fr", "fr"],
    at_once: &["sofort", "jetzt", "heute", "so bald wie möglich", "sobald wie möglich", "möglichst bald"],
    months: ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"],
};

/// All languages in which people may type.
pub const INPUT: [InputWords; 1] = [GERMAN];
