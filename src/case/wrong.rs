//! What is wrong with a value in a case file, as data.

/// What a file holds instead of what is expected.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Found {
    Null,
    Bool(bool),
    /// A whole number.
    Whole(String),
    /// A number with a fraction or an exponent.
    Fraction(String),
    Text(String),
    List,
    /// A list with too many or too few items.
    OtherLength,
    Object,
    /// The name of an option that needs a value, without one.
    NameAlone,
}

/// What a field should hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Expected {
    Amount,
    Date,
    Text,
    Bool,
    /// A whole number from 0 on.
    Count,
    Whole,
    List,
    Object,
    /// The name of an option with its value.
    NameWithValue,
    /// The name of an option, without a value.
    NameAlone,
}

/// What is wrong with the value of a field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wrong {
    /// It is something else, or outside what is allowed.
    Type {
        /// What the field holds.
        found: Found,
        /// What it should hold.
        expected: Expected,
    },
    /// No option has this name.
    UnknownOption {
        /// The name.
        name: String,
        /// The names of all options.
        known: &'static [&'static str],
    },
    /// A field occurs twice in its object.
    Twice {
        /// The name of the field.
        name: String,
    },
    /// There is no option or more than one, where exactly one is expected.
    NotOneOption,
}
