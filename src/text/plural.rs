//! The plural forms of languages: which form of a message a count takes.
//!
//! The forms and their order (zero, one, two, few, many, other) are those of Unicode's CLDR, for whole numbers. A new language
//! belongs here and in `tests/plural.rs`.

/// The number of the form for a count, among the forms that the language has.
pub fn form(language: &str, count: u32) -> usize {
    let first = |forms: &[bool]| forms.iter().position(|fits| *fits).unwrap_or(forms.len());
    let (ten, hundred) = (count % 10, count % 100);
    let is_million = count > 0 && count.is_multiple_of(1_000_000);
    match language.split('-').next() {
        // zero, one, two, few, many, other
        Some("ar") => first(&[count == 0, count == 1, count == 2, (3..=10).contains(&hundred), hundred > 10]),
        // one, few, and many (uk) or other (bs)
        Some("bs" | "uk") => first(&[ten == 1 && hundred != 11, (2..=4).contains(&ten) && !(12..=14).contains(&hundred)]),
        // one, many, other
        Some("fr") => first(&[count <= 1, is_million]),
        Some("it") => first(&[count == 1, is_million]),
        // one, other
        _ => first(&[count == 1]),
    }
}
