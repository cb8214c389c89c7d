//! A pack is made of a complete translation only.

use hilfen_rechner::text::messages::{Row, SCHEMA};
use rspolib::POFile;

use crate::pack::pack;

const ROWS: [Row; 2] =
    [row("title", "Was kostet die Hilfe?"), row("days", "Möglich sind höchstens {limit} Tage nach {§\u{a0}29}.")];

const fn row(name: &'static str, german: &'static str) -> Row {
    Row { file: "src/text/a.rs", group: "page", name, values: &[], is_counted: false, about: "", note: "", german }
}

fn file() -> POFile {
    rspolib::pofile(include_str!("../files/translation.po")).unwrap()
}

fn packed(change: impl FnOnce(&mut POFile)) -> Result<String, Vec<String>> {
    let mut file = file();
    change(&mut file);
    pack(&ROWS.iter().collect::<Vec<_>>(), &file)
}

#[test]
fn a_complete_file_becomes_a_pack() {
    let head = format!("fr ltr {SCHEMA:x}\n");
    assert_eq!(packed(|_| ()), Ok(format!("{head}Combien coûte l'aide ?\nAu plus {{limit}} jours selon {{§\u{a0}29}}.\n")));
    let rtl = packed(|file| drop(file.metadata.insert("Language".into(), "ar_CH".into())));
    assert!(rtl.unwrap().starts_with("ar-CH rtl "));
}

#[test]
fn what_is_not_complete_is_refused_by_name() {
    let refused = |change: fn(&mut POFile)| packed(change).unwrap_err().join("; ");
    assert_eq!(refused(|file| file.entries[0].msgstr = Some(String::new())), "page.title is missing");
    assert_eq!(refused(|file| file.entries[1].obsolete = true), "page.days is missing");
    assert!(refused(|file| file.entries[0].flags.push("fuzzy".into())).starts_with("page.title is fuzzy"));
    assert_eq!(refused(|file| file.entries[0].msgid = "Anders?".into()), "page.title is the translation of another German");
    assert_eq!(refused(|file| file.entries[0].msgstr = Some("3 ?".into())), "page.title: A number stands outside braces.");
    for name in ["Language", "X-Reviewed-By", "X-Reviewed-On", "X-German-At"] {
        let wrong = packed(|file| drop(file.metadata.insert(name.into(), " ".into()))).unwrap_err();
        assert_eq!(wrong, [format!("{name} says nothing")]);
    }
}
