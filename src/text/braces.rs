//! What stands in the braces of a message: the name of a value, how an office is reached, or what is shown as it is.

/// The messages of a joined text, a line each. The braces around what is shown as it is are removed; those around names of values
/// stay.
pub fn cut(joined: &'static str) -> impl Iterator<Item = &'static str> {
    joined.lines().map(|line| if line.contains('{') { freed(line) } else { line })
}

fn freed(line: &'static str) -> &'static str {
    // Leaked, because a catalogue lives as long as the program.
    replaced(line, |inside| if is_name(inside) { ["{", inside, "}"].concat() } else { shown(inside).to_owned() }).leak()
}

/// What braces show that hold no value: `{AKJB-Telefon}` the number in `deploy/contact.toml`, all else itself.
fn shown(inside: &str) -> &str {
    match inside {
        "AKJB-Telefon" => env!("OFFICE_PHONE"),
        "AKJB-E-Mail" => env!("OFFICE_EMAIL"),
        "ZBI-E-Mail" => env!("VOCATIONAL_EMAIL"),
        other => other,
    }
}

/// A message with its values inserted.
pub(in crate::text) fn filled(message: &str, values: &[(&str, &str)]) -> String {
    replaced(message, |name| values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value).to_owned())
}

/// A message with each pair of braces replaced by what `by` makes of their content.
fn replaced(message: &str, by: impl Fn(&str) -> String) -> String {
    let mut text = String::with_capacity(message.len());
    let mut left = message;
    while let Some((before, rest)) = left.split_once('{') {
        let (inside, after) = rest.split_once('}').unwrap_or((rest, ""));
        text.push_str(before);
        text.push_str(&by(inside));
        left = after;
    }
    text.push_str(left);
    text
}

/// Whether braces hold the name of a value: only small letters and `_`.
pub fn is_name(inside: &str) -> bool {
    !inside.is_empty() && inside.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_')
}
