//! How the office is reached stands in one place, `deploy/contact.toml`: a number that is changed there is another one on every page,
//! print, message and file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../build/contact.rs"]
mod contact;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use hilfen_rechner::rules::procedure::{Contact, Way};
use hilfen_rechner::text::{GERMAN, ResultWord};

/// What is built into the page, the commands, the npm package and what is served beside them.
const MADE_OF: &[&str] = &["src", "web", "styles", "deploy", "npm", "parameters", "texts", "build", "index.html", "build.rs"];

const NO_BREAK: char = '\u{a0}';

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn kept() -> String {
    fs::read_to_string(root().join(contact::FILE)).unwrap()
}

fn changed() -> String {
    let text = kept();
    let own = contact::variables(&text).unwrap();
    let phone = own["OFFICE_PHONE"].replace(NO_BREAK, " ");
    text.replace(&phone, "061 999 88 77")
        .replace(&own["OFFICE_EMAIL"], "amt@example.ch")
        .replace(&own["VOCATIONAL_EMAIL"], "zbi@example.ch")
}

/// All files of a file or folder, without those of others.
fn files(path: PathBuf, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.file_name().is_none_or(|name| name != "node_modules") {
                files(entry, found);
            }
        }
    } else {
        found.push(path);
    }
}

/// The digits of a text in one row, however they are written.
fn digits(text: &str) -> String {
    let plain = text.replace("\\u{a0}", " ").replace([NO_BREAK, ' '], "");
    plain.replace("+41", "0")
}

#[test]
fn nothing_but_this_file_names_the_contact() {
    let own = contact::variables(&kept()).unwrap();
    let number = digits(&own["OFFICE_PHONE"]);
    let mut all = Vec::new();
    MADE_OF.iter().for_each(|name| files(root().join(name), &mut all));
    assert!(all.len() > 200, "{} files", all.len());
    let mut found = Vec::new();
    for file in all.iter().filter(|file| !file.ends_with(contact::FILE)) {
        // Pictures are no text.
        let Ok(text) = fs::read_to_string(file) else { continue };
        let is_named = text.contains(&own["OFFICE_EMAIL"]) || text.contains(&own["VOCATIONAL_EMAIL"]);
        if is_named || digits(&text).contains(&number) {
            found.push(file.display().to_string());
        }
    }
    assert_eq!(found, Vec::<String>::new());
    let security = fs::read_to_string(root().join("SECURITY.md")).unwrap();
    assert!(security.contains(&own["OFFICE_EMAIL"]), "SECURITY.md names another address");
}

#[test]
fn every_sentence_and_link_says_what_the_file_says() {
    let own = contact::variables(&kept()).unwrap();
    let [email, phone, call, zbi] =
        ["OFFICE_EMAIL", "OFFICE_PHONE", "OFFICE_CALL", "VOCATIONAL_EMAIL"].map(|name| own[name].as_str());
    let advice = GERMAN.costs_of_helps();
    for (text, expected) in [
        (GERMAN.contact(Contact::Office), vec![email, phone]),
        (GERMAN.contact(Contact::VocationalCentre), vec![zbi]),
        (GERMAN.way(Way::Email), vec![email]),
        (GERMAN.result_word(ResultWord::AskOfficePrinted), vec![email, phone]),
        (GERMAN.result_word(ResultWord::CallOffice), vec![phone]),
        (GERMAN.result_word(ResultWord::OfficeNumber), vec![phone]),
        (advice.last().unwrap(), vec![phone]),
        (Contact::Office.link().unwrap(), vec![email]),
        (Contact::Office.phone(), vec![call]),
        (Contact::VocationalCentre.link().unwrap(), vec![zbi]),
    ] {
        for part in expected {
            assert!(text.contains(part), "{part} is not in «{text}»");
        }
    }
}

#[test]
fn a_change_reaches_the_program() {
    let found = contact::variables(&changed()).unwrap();
    let expected = [
        ("OFFICE_CALL", "+41619998877"),
        ("OFFICE_EMAIL", "amt@example.ch"),
        ("OFFICE_PHONE", "061\u{a0}999\u{a0}88\u{a0}77"),
        ("VOCATIONAL_EMAIL", "zbi@example.ch"),
    ];
    assert_eq!(found, expected.map(|(name, value)| (name.to_owned(), value.to_owned())).into_iter().collect::<BTreeMap<_, _>>());
    for wrong in ["061 552 17 7O", "+41 61 552 17 70", "0", ""] {
        let text = kept().replace(&contact::variables(&kept()).unwrap()["OFFICE_PHONE"].replace(NO_BREAK, " "), wrong);
        assert!(contact::variables(&text).is_err(), "{wrong}");
    }
    for wrong in ["kindjugend", "kind jugend@bl.ch", "@bl.ch", "a@b@c"] {
        let text = kept().replace(&contact::variables(&kept()).unwrap()["OFFICE_EMAIL"], wrong);
        assert!(contact::variables(&text).is_err(), "{wrong}");
    }
    assert!(contact::variables(&format!("{}\nfax = \"061\"\n", kept())).is_err());
}

/// index.html and security.txt as they are published, with the changed file.
#[test]
fn a_change_reaches_what_is_there_before_the_program() {
    let script = "
        import { readFileSync } from 'node:fs';
        import { readContact, withContact } from './web/contact.mjs';
        const contact = readContact(process.env.CONTACT);
        for (const name of ['index.html', 'deploy/security.txt']) console.log(withContact(readFileSync(name, 'utf8'), contact));
    ";
    let mut node = Command::new("node");
    let printed =
        node.args(["--input-type=module", "-e", script]).current_dir(root()).env("CONTACT", changed()).output().unwrap();
    assert!(printed.status.success(), "{}", String::from_utf8_lossy(&printed.stderr));
    let text = String::from_utf8(printed.stdout).unwrap();
    let count = |part: &str| text.matches(part).count();
    assert_eq!(
        count("href=\"mailto:amt@example.ch\">amt@example.ch</a>, Telefon <a href=\"tel:+41619998877\">061 999 88 77</a>"),
        3
    );
    assert_eq!(count("Contact: mailto:amt@example.ch\n"), 1);
    assert!(!text.contains("{{"));
}
