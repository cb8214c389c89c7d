//! All messages, as translators get them: what they must not touch stands in braces, and values are inserted where no language has to
//! bend them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use hilfen_rechner::text::messages::{BETWEEN_FORMS, COMMAND_GROUPS, GROUPS, RESULT_GROUPS, Row, SCHEMA, is_name};
use hilfen_rechner::text::{Catalogue, GERMAN, PackError, Phrase, ResultPhrase};

/// Values that may stand among the words of a sentence, because they are written the same whatever stands around them: amounts and
/// percentages, counts and numbers, dates and years, names that are the same in every language, and the person's own words.
const IN_SENTENCES: &str = "
    above amount before bound cap day distance each high highest income largest least limit low lower over own parents rest result rise
    share sum this_parent total wealth percent
    age column days failed line months most nights number place row rows version years
    birth end first from last second since start time to year
    file hash letter rules source value words
";

fn rows() -> impl Iterator<Item = &'static Row> {
    GROUPS.iter().chain(COMMAND_GROUPS).flat_map(|group| group.rows)
}

fn forms(row: &Row) -> Vec<&'static str> {
    if row.is_counted { row.german.split(BETWEEN_FORMS).collect() } else { vec![row.german] }
}

/// A form of a message in its pieces: texts outside of braces, and between each two of them what stands in braces.
fn pieces(form: &str) -> (Vec<&str>, Vec<&str>) {
    let mut parts = form.split('{');
    let mut outside = vec![parts.next().unwrap()];
    let mut inside = Vec::new();
    for part in parts {
        let (in_braces, after) = part.split_once('}').unwrap_or_else(|| panic!("a brace stays open: {form}"));
        inside.push(in_braces);
        outside.push(after);
    }
    assert!(outside.iter().all(|text| !text.contains('}')), "a brace is closed that was not open: {form}");
    (outside, inside)
}

#[test]
fn what_no_translator_touches_stands_in_braces() {
    for row in rows() {
        for form in forms(row) {
            let (outside, _) = pieces(form);
            for text in outside {
                let is_short_name = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
                let short_name = text.split(|letter: char| !letter.is_alphanumeric()).find(|word| is_short_name(word));
                assert_eq!(short_name, None, "{}.{}: {form}", row.group, row.name);
                let found = text.chars().find(|letter| letter.is_ascii_digit() || "§@".contains(*letter));
                assert_eq!(found, None, "{}.{}: {form}", row.group, row.name);
            }
        }
    }
}

#[test]
fn every_message_uses_its_values_and_no_others() {
    let mut names = Vec::new();
    for row in rows() {
        assert!(!row.german.is_empty() && !row.german.contains('\n') && row.german.trim() == row.german.trim_end(), "{row:?}");
        assert!(!names.contains(&(row.group, row.name)), "{row:?} stands twice");
        assert!(!row.about.is_empty(), "nothing is said of {}", row.group);
        names.push((row.group, row.name));
        // German has two plural forms.
        assert_eq!(forms(row).len(), if row.is_counted { 2 } else { 1 }, "{row:?}");
        assert!(forms(row).iter().all(|form| !form.contains('|')), "{row:?}");
        for form in forms(row) {
            let (_, inside) = pieces(form);
            let used: Vec<&str> = inside.into_iter().filter(|inside| is_name(inside)).collect();
            let unknown = used.iter().find(|name| !row.values.contains(name));
            assert_eq!(unknown, None, "{}.{}: {form}", row.group, row.name);
            let unused = row.values.iter().find(|name| !used.contains(name));
            assert_eq!(unused, None, "{}.{}: {form}", row.group, row.name);
        }
    }
    assert!(names.len() > 700, "{}", names.len());
}

/// Where a noun follows a count, a language has several forms of the sentence.
#[test]
fn a_message_with_a_count_has_its_forms() {
    let counts = ["age", "children", "days", "months", "most", "nights", "rows", "years"];
    let followed_by_a_word = |form: &str, count: &str| {
        let (_, after) = form.split_once(&format!("{{{count}}} ")).unwrap_or_default();
        after.starts_with(char::is_alphabetic)
    };
    let wrong = rows().filter(|row| !row.is_counted && counts.iter().any(|count| followed_by_a_word(row.german, count)));
    assert_eq!(wrong.map(|row| row.german).collect::<Vec<_>>(), [""; 0]);
}

/// A message that begins with a comma, or ends with one, is half of a sentence.
#[test]
fn no_message_is_half_of_a_sentence() {
    let is_half = |form: &str| form.starts_with([',', ';', ':', '.', '?', '!', ')', ' ']) || form.ends_with([',', ';', '(', ' ']);
    let wrong = rows().flat_map(forms).filter(|form| is_half(form));
    assert_eq!(wrong.collect::<Vec<_>>(), [""; 0]);
}

/// A noun would have to be declined: it may only stand apart, before or behind a colon, in brackets or in quotation marks.
#[test]
fn no_noun_is_inserted_into_a_sentence() {
    let mut wrong = Vec::new();
    for row in rows() {
        for form in forms(row) {
            let (outside, inside) = pieces(form);
            if outside.iter().all(|text| !text.chars().any(char::is_alphabetic)) {
                continue;
            }
            for (place, name) in inside
                .iter()
                .enumerate()
                .filter(|(_, name)| is_name(name) && !IN_SENTENCES.split_whitespace().any(|one| one == **name))
            {
                let (before, after) = (outside[place], outside[place + 1]);
                let is_apart = |text: &str, signs: &[&str], at: fn(&str, &str) -> bool| {
                    text.is_empty() || signs.iter().any(|sign| at(text, sign))
                };
                let begins = is_apart(before, &[": ", "(", "«", ", "], |text, sign| text.ends_with(sign));
                let ends = is_apart(after, &[":", ")", "»", ".", ",", ";", " ("], |text, sign| text.starts_with(sign));
                if !(begins && ends) {
                    wrong.push(format!("{name} in {}.{}: {form}", row.group, row.name));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The pack of a language with the German messages, the lines changed.
fn pack(schema: u64, change: impl Fn(&str) -> String) -> String {
    let lines = GROUPS.iter().flat_map(|group| group.german.lines()).map(|line| change(line) + "\n");
    std::iter::once(format!("xx rtl {schema:x}\n")).chain(lines).collect()
}

#[test]
fn the_messages_of_the_result_come_whole_or_not_at_all() {
    assert!(GERMAN.has_result(), "only the page in the browser loads them later");
    let lines = || RESULT_GROUPS.iter().flat_map(|group| group.german.lines());
    let changed: String = lines().map(|line| line.replace('e', "ë") + "\n").collect();
    let texts = GERMAN.with_result(changed.clone()).unwrap();
    assert!(texts.has_result());
    assert_eq!((texts.tag(), texts.phrase(Phrase::Result), texts.no_such_file()), ("de-CH", "Ergebnis", GERMAN.no_such_file()));
    assert_eq!(texts.result_phrase(ResultPhrase::Calculation), "So wurdë gërëchnët");
    let shorter = changed.trim_end().rsplit_once('\n').unwrap().0.to_owned();
    for wrong in [shorter, format!("{changed}Noch eine\n"), String::new()] {
        assert!(GERMAN.with_result(wrong).is_none());
    }
}

#[test]
fn a_pack_is_read_whole_or_not_at_all() {
    let texts = Catalogue::read(pack(SCHEMA, |line| line.replace('e', "ë"))).unwrap();
    assert_eq!((texts.tag(), texts.direction()), ("xx", "rtl"));
    assert_eq!(texts.phrase(Phrase::Result), "Ergëbnis");
    // What only commands say stays German.
    assert_eq!(texts.no_such_file(), GERMAN.no_such_file());
    let whole = pack(SCHEMA, str::to_owned);
    let shorter = whole.trim_end().rsplit_once('\n').unwrap().0.to_owned();
    let rows = [
        (pack(SCHEMA ^ 1, str::to_owned), PackError::OtherMessages),
        (shorter, PackError::Damaged),
        (format!("{whole}Noch eine\n"), PackError::Damaged),
        (whole.replacen("rtl", "up", 1), PackError::Damaged),
        (whole.replacen("rtl", "rtl rtl", 1), PackError::Damaged),
        (String::new(), PackError::Damaged),
    ];
    for (pack, expected) in rows {
        assert_eq!(Catalogue::read(pack).err(), Some(expected));
    }
}
