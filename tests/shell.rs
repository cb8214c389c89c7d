//! The words of the pages and scripts that are there before the engine are those of the catalogue.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use hilfen_rechner::text::{DataPhrase, GERMAN, Phrase, Shell};

/// The texts of some HTML: between its tags, and in the attributes that people read.
fn texts(html: &str) -> Vec<String> {
    let without_comments: String = html.split("<!--").map(|part| part.rsplit("-->").next().unwrap()).collect();
    let mut found = Vec::new();
    for part in without_comments.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        found.push(text.to_owned());
        for name in ["aria-label", "title", "alt", "placeholder"] {
            found.extend(tag.split(&format!(" {name}=\"")).skip(1).map(|value| value.split('"').next().unwrap().to_owned()));
        }
        if tag.starts_with("meta name=\"description\"") {
            found.push(tag.split(" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned());
        }
    }
    found.into_iter().map(|text| text.trim().to_owned()).filter(|text| text.chars().any(char::is_alphabetic)).collect()
}

#[test]
fn index_html_says_what_the_catalogue_says() {
    // web/contact.mjs puts in how the office is reached.
    let contact = [
        "{{office_email}}".to_owned(),
        format!(", {}", GERMAN.shell(Shell::Telephone)),
        "{{office_phone}}".to_owned(),
        GERMAN.shell(Shell::Tariffs).to_owned(),
    ];
    let mut expected: Vec<String> = [
        GERMAN.shell(Shell::Title),
        GERMAN.shell(Shell::Description),
        GERMAN.phrase(Phrase::Title),
        GERMAN.phrase(Phrase::Introduction),
        GERMAN.phrase(Phrase::Private),
        GERMAN.shell(Shell::NeedsScript),
    ]
    .map(str::to_owned)
    .into();
    expected.extend(contact.clone());
    expected.push(GERMAN.shell(Shell::Late).to_owned());
    expected.extend(contact.clone());
    expected.extend([GERMAN.phrase(Phrase::Title), GERMAN.shell(Shell::CouldNotStart)].map(str::to_owned));
    expected.extend(contact);
    expected.extend(
        [
            GERMAN.shell(Shell::Stopped),
            GERMAN.shell(Shell::SaveAnswers),
            GERMAN.data_phrase(DataPhrase::SaveFile),
            GERMAN.shell(Shell::LoadAgain),
        ]
        .map(str::to_owned),
    );
    assert_eq!(texts(include_str!("../index.html")), expected);
}

#[test]
fn what_a_device_shows_of_the_installed_page_says_what_the_catalogue_says() {
    let manifest: serde_json::Value = serde_json::from_str(include_str!("../web/manifest.webmanifest")).unwrap();
    let rows = [("name", Shell::Title), ("short_name", Shell::ShortName), ("description", Shell::DescriptionOnDevice)];
    for (name, text) in rows {
        assert_eq!(manifest[name], GERMAN.shell(text), "{name}");
    }
}

/// A script has no words of its own: it would say them in one language only.
#[test]
fn no_script_of_the_page_has_words() {
    for script in [
        include_str!("../web/start.js"),
        include_str!("../web/boot.js"),
        include_str!("../web/framed.js"),
        include_str!("../web/qr.js"),
    ] {
        let code: Vec<&str> = script.lines().map(|line| line.split("//").next().unwrap()).collect();
        let literals = code.join("\n");
        let german = literals.split(['\'', '`', '"']).skip(1).step_by(2).find(|literal| literal.contains(['ä', 'ö', 'ü']));
        assert_eq!(german, None);
    }
}
