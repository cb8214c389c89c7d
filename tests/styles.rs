//! The styles fit languages that are written from left to right and from right to left.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

/// The names of sides in some CSS, without comments; four values of a shorthand, of which the last is the left side, unless it is as the
/// right one.
fn sides(css: &str) -> Vec<String> {
    let code: String = css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, after)| after)).collect();
    let is_side = |declaration: &&str| {
        let Some((property, value)) = declaration.split_once(':') else { return false };
        let named = [property, value]
            .iter()
            .any(|part| part.split(|c: char| !c.is_alphabetic()).any(|word| word == "left" || word == "right"));
        let values: Vec<&str> = value.split_whitespace().collect();
        let is_box = ["margin", "padding", "inset", "border-width"].contains(&property.trim());
        named || (is_box && values.len() == 4 && values[1] != values[3])
    };
    code.split(['{', '}', ';']).filter(is_side).map(|declaration| declaration.trim().to_owned()).collect()
}

#[test]
fn no_style_names_a_side() {
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("styles")).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(sides(&fs::read_to_string(&path).unwrap()), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn a_side_is_seen() {
    let css =
        "/* left */ a { text-align: left; margin: 0 1px 0 2px; padding: 0 1px 0 1px; padding-inline-start: 1px; } b { left: 0 }";
    assert_eq!(sides(css), ["text-align: left", "margin: 0 1px 0 2px", "left: 0"]);
}
