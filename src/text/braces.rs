//! What stands in the braces of a message: the name of a value, or what is shown as it is.

/// The messages of a joined text, a line each. The braces around what is shown as it is are removed; those around names of values
/// stay.
pub fn cut(joined: &'static str) -> impl Iterator<Item = &'static str> {
    joined.lines().map(|line| if line.contains('{') { freed(line) } else { line })
}

fn freed(line: &'static str) -> &'static str {
    let mut text = String::with_capacity(line.len());
    let mut left = line;
    while let Some((before, rest)) = left.split_once('{') {
        let (inside, after) = rest.split_once('}').unwrap_or((rest, ""));
        text.push_str(before);
        if is_name(inside) {
            text.push('{');
            text.push_str(inside);
            text.push('}');
        } else {
            text.push_str(inside);
        }
        left = after;
    }
    text.push_str(left);
    // Leaked, because a catalogue lives as long as the program.
    text.leak()
}

/// Whether braces hold the name of a value: only small letters and `_`.
pub fn is_name(inside: &str) -> bool {
    !inside.is_empty() && inside.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_')
}
