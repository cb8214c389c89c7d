//! What stands in the braces of a message: the name of a value, or what is shown as it is.

/// The messages of a joined text, with what stands there as it is freed of its braces.
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
    // A catalogue lives as long as the program.
    text.leak()
}

/// Whether braces hold the name of a value.
pub fn is_name(inside: &str) -> bool {
    !inside.is_empty() && inside.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_')
}
