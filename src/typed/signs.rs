//! The signs that people type, in the plain form that readers know.
//!
//! From the Unicode Character Database, version 17: blanks are `White_Space`, digits `Nd`, dashes of `Dash` those that people type for a
//! minus or between two figures, apostrophes the marks that `confusables.txt` holds for one and their like. `tests/readers/unicode.rs`
//! compares them with these data.

/// The digit zero of each script. Unicode promises that the other nine follow it.
const ZEROS: [u32; 75] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20, 0x1040,
    0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0,
    0xa9f0, 0xaa50, 0xabf0, 0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650,
    0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950, 0x11bf0, 0x11c50, 0x11d50, 0x11da0, 0x11de0, 0x11f50, 0x16130, 0x16a60,
    0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950,
    0x1fbf0,
];

/// The plain form of a sign. `None` if nobody sees it.
pub fn plain(sign: char) -> Option<char> {
    Some(match sign {
        'A'..='Z' => sign.to_ascii_lowercase(),
        '`' => '\'',
        '\0'..'\u{80}' if !sign.is_ascii_control() => sign,
        _ if sign.is_whitespace() => ' ',
        _ if is_unseen(sign) && sign != TURNS_DIGITS => return None,
        // Full width, as on keyboards of East Asia.
        '\u{ff01}'..='\u{ff5e}' => return char::from_u32(u32::from(sign) - 0xfee0).and_then(plain),
        'ä' | 'Ä' => 'a',
        'ö' | 'Ö' => 'o',
        'ü' | 'Ü' => 'u',
        _ if is_apostrophe(sign) => '\'',
        '֊' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{2796}' | '\u{fe58}' | '\u{fe63}' => '-',
        '‚' | '،' | '\u{66b}' => ',',
        '·' | '․' | '。' => '.',
        '⁄' | '∕' => '/',
        _ => digit(sign).unwrap_or(sign),
    })
}

/// Whether it parts thousands as an apostrophe does: also half rings and tone marks that look like one; of scripts their marks, but no
/// letter of a word.
fn is_apostrophe(sign: char) -> bool {
    matches!(sign,
        '´' | '\u{2b9}'..='\u{2bf}' | '\u{2c8}'..='\u{2cb}' | '\u{2f4}' | '\u{374}' | '\u{384}' | '\u{55a}' | '\u{55d}' | '\u{5f3}'
        | '\u{66c}' | '\u{7f4}' | '\u{7f5}' | '\u{1fbd}' | '\u{1fbf}' | '\u{1fef}' | '\u{1ffd}' | '\u{1ffe}' | '‘' | '’' | '‛' | '′'
        | '‵' | '\u{a78c}')
}

/// The ASCII digit for a digit of another script.
fn digit(sign: char) -> Option<char> {
    let place = |zero: &u32| u32::from(sign).checked_sub(*zero).filter(|place| *place < 10);
    char::from_digit(ZEROS.iter().find_map(place)?, 10)
}

/// Turns the order of all signs after it, also that of digits: what stands there is not what is seen.
const TURNS_DIGITS: char = '\u{202e}';

/// Whether it is a mark on the letter before it: «a» with two points for «ä».
pub fn is_combining(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}')
}

/// Whether a letter takes no place of its own or turns the order of others: controls, and what Unicode lets a font leave out.
pub fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}
