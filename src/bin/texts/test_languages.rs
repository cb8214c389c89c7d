//! Languages for tests only. They show at once which text does not come from the catalogue, which has no room for a longer
//! language, and which is laid out only for lines from left to right.

use hilfen_rechner::text::messages::{BETWEEN_FORMS, Row};

use crate::pack::written;
use crate::template::context;

/// A pack of each test language, by its name.
pub fn all(rows: &[&Row]) -> Vec<(&'static str, String)> {
    let each = |message: fn(&Row) -> String| rows.iter().map(|row| message(row)).collect::<Vec<_>>();
    vec![
        // Tags that no language has: `x-` is for private use.
        ("pseudo", written("x-pseudo", "ltr", &each(pseudo))),
        ("pseudo-rtl", written("x-pseudo-rtl", "rtl", &each(pseudo))),
        ("ids", written("x-ids", "ltr", &each(id))),
    ]
}

/// «⟦Ŵààš~~⟧»: letters with accents, and about a third more of them. What is in braces stays as in German.
pub fn pseudo(row: &Row) -> String {
    let forms = if row.is_counted { row.german.split(BETWEEN_FORMS).collect() } else { vec![row.german] };
    forms.into_iter().map(pseudo_form).collect::<Vec<_>>().join(BETWEEN_FORMS)
}

fn pseudo_form(german: &str) -> String {
    let mut text = String::from("⟦");
    let (mut is_inside, mut letters) = (false, 0);
    for letter in german.chars() {
        is_inside = (is_inside || letter == '{') && letter != '}';
        letters += usize::from(!is_inside);
        text.push(if is_inside { letter } else { accented(letter) });
        // Vowels are doubled, so that the words get longer and not only the text.
        if !is_inside && "aeiouäöü".contains(letter) {
            text.push(accented(letter));
        }
    }
    let grown = text.chars().count() - 1 - german.chars().count();
    text.push_str(&"~".repeat((letters * 35).div_ceil(100).saturating_sub(grown)));
    text.push('⟧');
    text
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzäöüABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ";
    const ACCENTED: &str = "àƀçđéƒğĥîĵķļɱñôþɋŕšţûṽŵẋýžǟȫǖÀƁÇĐÉƑĞĤÎĴĶĻṀÑÔÞɊŔŠŢÛṼŴẊÝŽǞȪǕ";
    PLAIN.chars().zip(ACCENTED.chars()).find_map(|(plain, accented)| (plain == letter).then_some(accented)).unwrap_or(letter)
}

/// The name of a message with the values that are inserted into it: `⟦failures.too_long {limit} {days}⟧`.
fn id(row: &Row) -> String {
    let values: String = row.values.iter().map(|value| format!(" {{{value}}}")).collect();
    format!("⟦{}{values}⟧", context(row))
}
