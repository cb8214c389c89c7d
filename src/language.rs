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
    /// Before and between the ends of a range, as in «zwischen 50'000 und 60'000».
    pub between: [&'static str; 2],
    /// Before or after an amount. Where one word begins another, the longer one comes first.
    pub currency: &'static [&'static str],
    /// What stands for «at once» where a start is asked.
    pub at_once: &'static [&'static str],
    /// The letters that the name of each month begins with, in every abbreviation.
    pub months: [&'static str; 12],
    /// What other spellings use.
    pub other: OtherWords,
}

/// Words and abbreviations that only other spellings use ([`crate::form::spelling`]), with a blank between them.
pub struct OtherWords {
    /// Before or after an amount.
    pub currency: &'static str,
    /// Before or after a rough figure: it is read as it stands there.
    pub about: &'static str,
    /// Before an amount below zero.
    pub minus: &'static str,
    /// A thousand, after an amount.
    pub thousand: &'static str,
    /// A million, after an amount.
    pub million: &'static str,
    /// After a number of something.
    pub counted: &'static str,
    /// After an age in years.
    pub years: &'static str,
    /// After an age in months.
    pub months_of_age: &'static str,
    /// Before a day, a month or a year.
    pub before_day: &'static str,
    /// The days of the week from Monday on. Their beginnings are abbreviations.
    pub weekdays: &'static str,
    /// Further letters that the name of a month begins with, each with its number.
    pub months: &'static [(&'static str, u8)],
}

/// German as it is written in Switzerland.
pub const GERMAN: InputWords = InputWords {
    from: "von",
    to: "bis",
    between: ["zwischen", "und"],
    currency: &["CHF", "Chf", "chf", "SFr.", "Fr.", "fr.", "Franken", "Fr", "fr"],
    at_once: &[
        "sofort",
        "jetzt",
        "heute",
        "so bald wie möglich",
        "sobald wie möglich",
        "möglichst bald",
        "ab sofort",
        "per sofort",
        "so schnell wie möglich",
        "möglichst schnell",
        "baldmöglichst",
        "schnellstmöglich",
    ],
    months: ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"],
    other: OtherWords {
        currency: "frs",
        about: "ca circa zirka etwa rund ungefähr ungefaehr ~ ≈",
        minus: "minus",
        thousand: "k t tsd tausend",
        million: "mio mill million millionen",
        counted: "tag tage tagen mal x kind kinder",
        years: "jahr jahre jahren jährig j alt",
        months_of_age: "monat monate monaten mt mte",
        before_day: "am ab bis den der dem im vom seit per anfang geb geboren jg jahrgang *",
        weekdays: "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        months: &[("jae", 1), ("mae", 3), ("mrz", 3)],
    },
};

/// All languages in which people may type.
pub const INPUT: [InputWords; 1] = [GERMAN];
