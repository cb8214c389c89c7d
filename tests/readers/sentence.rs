//! What is German and what has slipped through from the program: the words that Rust and its readers use among themselves.

use hilfen_rechner::typed::is_unseen;

/// What no sentence for people holds outside its quotes.
const INNER: &str = ":: ` Some( None Ok( Err( Error u32 usize i64 f64 expected invalid variant field missing duplicate struct tuple \
    enum newtype unit length option char string integer boolean floating sequence map line column recursion \
    surrogate trailing EOF number range key";

/// Whether it is a whole sentence of ours. What is quoted in it is somebody else's.
pub fn is_sentence(sentence: &str) {
    let own = without_quoted(sentence);
    assert!(own.trim().len() > 10 && own.ends_with('.'), "no sentence: {sentence}");
    let inner = INNER.split_whitespace().find(|word| own.contains(word));
    assert_eq!(inner, None, "debug text: {sentence}");
    // What sets the words of others apart is a pair of ours; in them as beside them all is seen, also on a terminal.
    let isolates = ['\u{2068}', '\u{2069}'];
    assert!(!sentence.contains(|letter| is_unseen(letter) && !isolates.contains(&letter)), "a sign that is none: {sentence:?}");
}

/// Without what stands from the first « to the last », which may itself hold such marks, and without "…".
fn without_quoted(sentence: &str) -> String {
    let mut own = match (sentence.find('«'), sentence.rfind('»')) {
        (Some(first), Some(last)) if first < last => [&sentence[..first], &sentence[last..]].concat(),
        _ => sentence.to_owned(),
    };
    while let Some(start) = own.find('"') {
        let mut escaped = false;
        let end = own[start + 1..].find(|letter| {
            let ends = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            ends
        });
        own.replace_range(start..end.map_or(own.len() - 1, |end| start + 1 + end + 1), "");
    }
    own
}

#[test]
fn what_slips_through_is_seen() {
    is_sentence("Der Wert bei «a» passt nicht: Gefunden: der Text \"Some(\\\"x\\\") \". Erwartet: true oder false.");
    is_sentence("«`expected`» ist kein Datum. Schreiben Sie Tag, Monat und Jahr.");
    for wrong in [
        "",
        ".",
        "Der Wert passt nicht",
        "Der Wert passt nicht: duplicate field `today`.",
        "Fehler in NotJson { line: 1 }: Error.",
    ] {
        assert!(std::panic::catch_unwind(|| is_sentence(wrong)).is_err(), "{wrong}");
    }
}
