//! The files of translators and the test languages, as the command `texts` writes them of all messages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../../src/bin/texts/pack.rs"]
mod pack;
mod packs;
#[path = "../../src/bin/texts/template.rs"]
mod template;
#[path = "../../src/bin/texts/test_languages.rs"]
mod test_languages;
#[path = "../../src/bin/texts/translation.rs"]
mod translation;
mod translation_file;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use hilfen_rechner::text::messages::{GROUPS, Row, is_name, rows};
use hilfen_rechner::text::{Catalogue, PackError};

/// The PO files in force.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/texts");

fn texts(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_texts")).args(arguments).output().unwrap()
}

/// What a command says that must fail.
fn refused(arguments: &[&str]) -> String {
    let output = texts(arguments);
    assert!(!output.status.success(), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

/// An empty folder of a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn the_template_and_each_translation_are_up_to_date() {
    let output = texts(&["check", FOLDER]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn what_an_update_would_change_is_named() {
    let folder = folder("outdated");
    let path = folder.to_str().unwrap();
    assert!(texts(&["update", path]).status.success());
    let template = folder.join("hilfen-rechner.pot");
    let text = fs::read_to_string(&template).unwrap();
    let outdated =
        text.replace("msgctxt \"verdict.No\"", "msgctxt \"verdict.Never\"").replace("msgid \"Ergebnis\"", "msgid \"Resultat\"");
    fs::write(&template, outdated).unwrap();
    let said = refused(&["check", path]);
    for told in ["verdict.No is missing", "verdict.Never is gone", "phrase.Result is changed"] {
        assert!(said.contains(told), "{told}: {said}");
    }
    // The order of the messages is that of the sources.
    let entries: Vec<&str> = text.split("\n\n").collect();
    let mut swapped = entries.clone();
    swapped.swap(2, 3);
    fs::write(&template, swapped.join("\n\n")).unwrap();
    assert!(refused(&["check", path]).contains("order"));
    // A translation follows, and what is not translated is no pack.
    fs::write(
        folder.join("fr.po"),
        "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\nmsgctxt \"verdict.No\"\nmsgid \"Nein.\"\nmsgstr \"Non.\"\n",
    )
    .unwrap();
    assert!(refused(&["check", path]).contains("fr.po: verdict.No is changed"));
    assert!(texts(&["update", path]).status.success());
    assert!(texts(&["check", path]).status.success());
    let translation = folder.join("fr.po");
    let faulty = fs::read_to_string(&translation).unwrap().replace("\"Non.\"", "\"Non 3.\"");
    fs::write(&translation, faulty).unwrap();
    assert!(refused(&["check", path]).contains("fr.po: verdict.No: A number"));
    let said = refused(&["packs", path, path]);
    for told in ["X-Reviewed-By says nothing", "verdict.No is fuzzy", "verdict.Open is missing"] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert!(!folder.join("fr.txt").exists());
}

/// gettext's own reader, where it is installed, takes the template as it is.
#[test]
fn gettext_finds_no_fault_in_the_template() {
    let template = Path::new(FOLDER).join("hilfen-rechner.pot");
    let Ok(output) =
        Command::new("msgfmt").args(["--check-format", "--check-domain", "--output-file=/dev/null"]).arg(template).output()
    else {
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The test languages, by the name of their file.
fn test_languages() -> Vec<(&'static str, String)> {
    let rows: Vec<_> = GROUPS.iter().flat_map(|group| group.rows).collect();
    test_languages::all(&rows)
}

#[test]
fn every_message_of_a_pack_shows_all_its_values() {
    for (name, pack) in test_languages() {
        let catalogue = Catalogue::read(pack).unwrap();
        assert_eq!(catalogue.direction(), if name == "pseudo-rtl" { "rtl" } else { "ltr" });
        for (place, group) in GROUPS.iter().enumerate() {
            for (number, row) in group.rows.iter().enumerate() {
                let values: Vec<(&str, String)> = row.values.iter().map(|value| (*value, format!("<{value}>"))).collect();
                let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let forms = catalogue.forms(place, number, &values).unwrap();
                assert!(values.iter().all(|(_, value)| forms.last().unwrap().contains(value)), "{name}: {forms:?}");
                for text in forms {
                    assert!(text.starts_with('⟦') && text.ends_with('⟧') && !text.contains(['{', '}']), "{name}: {text}");
                }
            }
            assert_eq!(catalogue.forms(place, group.rows.len(), &[]), None);
        }
    }
}

/// In braces stands a value that the message declares, or what no translator touches.
#[test]
fn german_declares_the_values_that_it_inserts() {
    for row in rows() {
        let inside: Vec<&str> = row.german.split('{').skip(1).map(|part| part.split_once('}').expect(row.german).0).collect();
        assert!(inside.iter().all(|inside| !is_name(inside) || row.values.contains(inside)), "{}", row.german);
        assert!(row.values.iter().all(|value| inside.contains(value)), "{}", row.german);
    }
}

#[test]
fn a_pack_of_another_program_or_one_that_is_cut_off_is_not_read() {
    let (_, pack) = test_languages().remove(0);
    let (head, messages) = pack.split_once('\n').unwrap();
    let read = |pack: String| Catalogue::read(pack).map(|catalogue| catalogue.tag()).unwrap_err();
    assert_eq!(read(format!("x-pseudo ltr 0\n{messages}")), PackError::OtherMessages);
    assert_eq!(read(head.to_owned()), PackError::Damaged);
    let (all_but_the_last, _) = pack.trim_end().rsplit_once('\n').unwrap();
    assert_eq!(read(all_but_the_last.to_owned()), PackError::Damaged);
    assert_eq!(read(format!("{pack}one more\n")), PackError::Damaged);
    assert_eq!(read(pack.replace(" ltr ", " up ")), PackError::Damaged);
    assert_eq!(read(String::new()), PackError::Damaged);
}

#[test]
fn what_is_in_braces_stays_and_the_rest_grows_by_a_third() {
    for german in ["Das {AKJB} zahlt höchstens {amount} im Monat.", "Ja", "Für Rhythmus", "{label}: {value}"] {
        let row = Row { file: "", group: "", name: "", values: &[], is_counted: false, about: "", note: "", german };
        let text = test_languages::pseudo(&row);
        assert_eq!(translation::fault(&row, "x-pseudo", text.trim_matches(['⟦', '⟧', '~'])), None, "{text}");
        let outside = |text: &str| text.split('{').map(|part| part.rsplit('}').next().unwrap().chars().count()).sum::<usize>();
        let (before, after) = (outside(german), outside(&text) - 2);
        assert!(after * 100 >= before * 135 && after * 100 <= before * 160 + 200, "{german}: {before} {after} {text}");
    }
}
