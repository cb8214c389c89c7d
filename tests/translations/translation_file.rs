//! How the file of a language follows the German, and which translations are refused.

use hilfen_rechner::text::messages::Row;
use rspolib::{POEntry, POFile};

use crate::template::{differences, shown, template, written};
use crate::translation::{fault, faults, is_fuzzy, is_translated, updated};

const ROWS: [Row; 4] = [
    row("title", "Was kostet die Hilfe?"),
    row("days", "Möglich sind {limit} Tage nach {§\u{a0}29}."),
    row("office", "Das {AKJB} entscheidet."),
    row("new_name", "Der Betrag"),
];

const fn row(name: &'static str, german: &'static str) -> Row {
    Row { file: "src/text/a.rs", group: "page", name, values: &[], is_counted: false, about: "", note: " A note.\n", german }
}

fn rows() -> Vec<&'static Row> {
    ROWS.iter().collect()
}

/// The file of a translator who worked on an earlier version.
fn earlier() -> POFile {
    rspolib::pofile(include_str!("../files/translation.po")).unwrap()
}

fn found<'a>(file: &'a POFile, context: &str) -> &'a POEntry {
    file.entries.iter().find(|entry| entry.msgctxt.as_deref() == Some(context)).unwrap()
}

#[test]
fn a_file_follows_the_german() {
    let updated = updated(&rows(), &shown(""), &earlier());
    let kept = found(&updated, "page.title");
    assert_eq!(
        (kept.msgstr.as_deref(), is_fuzzy(kept), kept.tcomment.as_deref()),
        (Some("Combien coûte l'aide ?"), false, Some("short"))
    );
    let changed = found(&updated, "page.days");
    assert_eq!(changed.msgid, ROWS[1].german);
    assert_eq!(changed.previous_msgid.as_deref(), Some("Möglich sind höchstens {limit} Tage nach {§\u{a0}29}."));
    assert!(is_fuzzy(changed) && is_translated(changed));
    let new = found(&updated, "page.office");
    assert!(!is_translated(new) && !is_fuzzy(new));
    let renamed = found(&updated, "page.new_name");
    assert_eq!((renamed.msgstr.as_deref(), is_fuzzy(renamed), renamed.previous_msgid.as_ref()), (Some("Le montant"), true, None));
    let obsolete: Vec<_> = updated.entries.iter().filter(|entry| entry.obsolete).map(|entry| entry.msgctxt.as_deref()).collect();
    assert_eq!(obsolete, [Some("page.gone")]);
    assert_eq!(updated.metadata.get("X-Reviewed-By").map(String::as_str), Some("A. Person: reader"));
}

#[test]
fn what_is_up_to_date_does_not_change_and_is_read_as_it_was_written() {
    let once = updated(&rows(), &shown(""), &earlier());
    let text = written(&once);
    let read = rspolib::pofile(text.as_str()).unwrap();
    assert_eq!(written(&read), text);
    assert_eq!(written(&updated(&rows(), &shown(""), &read)), text);
}

#[test]
fn the_german_that_was_translated_is_kept_over_two_changes_and_a_gone_message_can_come_back() {
    let once = updated(&rows(), &shown(""), &earlier());
    let again = row("days", "Möglich sind {limit} Tage ({§\u{a0}29}).");
    let gone = row("gone", "Weg");
    let twice = updated(&[&again, &gone], &shown(""), &once);
    assert_eq!(
        found(&twice, "page.days").previous_msgid.as_deref(),
        Some("Möglich sind höchstens {limit} Tage nach {§\u{a0}29}.")
    );
    let back = found(&twice, "page.gone");
    assert_eq!((back.msgstr.as_deref(), back.obsolete, is_fuzzy(back)), (Some("Parti"), false, false));
}

#[test]
fn a_translation_that_breaks_a_rule_is_named() {
    let german = "Das {AKJB} zahlt {amount} und {amount}.";
    let rows = [
        (german, "{AKJB}: {amount}, {amount} payés.", None),
        (german, "L'office paie {amount} et {amount}.", Some("{AKJB} is not there")),
        (german, "{AKJB}: {amount}.", Some("{amount} is not there")),
        (german, "{AKJB}: {amount}, {amount}, {limit}.", Some("German has no {limit}")),
        (german, "{AKJB}: {amount}, {amount}, 2 fois.", Some("number")),
        (german, "{AKJB}: {amount}, {amount} ٣.", Some("number")),
        (german, "{AKJB}: {amount}, {amount}", Some("another sign")),
        (german, "{AKJB}: {amount}, {amount}\n.", Some("line break")),
        (german, "{AKJB}: {amount}, {amount.", Some("brace")),
        (german, "{AKJB}: {amount}, amount}.", Some("brace")),
        ("Wie viel?", "كم؟", None),
        ("Er sagt «Nein.»", "Il dit « Non. »", None),
        ("bis {until}", "au {until}", None),
        ("Betrag", "Montant :", Some("another sign")),
        ("Betrag", " Montant", Some("space")),
    ];
    for (german, text, expected) in rows {
        let found = fault(&row("any", german), "fr", text);
        assert_eq!(found.is_some(), expected.is_some(), "{text}: {found:?}");
        assert!(found.unwrap_or_default().contains(expected.unwrap_or_default()), "{text}");
    }
    assert_eq!(faults(&self::rows(), &earlier()), Vec::<String>::new());
}

#[test]
fn what_differs_is_named() {
    let new = template(&rows(), &shown(""));
    let mut named = differences(&earlier(), &new);
    named.sort();
    let expected = [
        "page.days is changed",
        "page.gone is gone",
        "page.never_translated is gone",
        "page.new_name is missing",
        "page.office is missing",
        "page.old_name is gone",
    ];
    assert_eq!(named, expected);
    assert_eq!(differences(&new, &new), Vec::<String>::new());
}

#[test]
fn a_message_with_a_count_has_the_forms_of_its_language() {
    let counted =
        Row { is_counted: true, values: &["days", "amount"], ..row("days", "ein Tag: {amount} | {days} Tage: {amount}") };
    let rows = [
        ("fr", "un jour : {amount} | {days} de jours : {amount} | {days} jours : {amount}", None),
        ("tr", "{days} gün: {amount} | {days} gün: {amount}", None),
        ("tr", "{days} gün: {amount}", Some("2 plural forms")),
        ("uk", "{days} день: {amount} | {days} дні: {amount}", Some("3 plural forms")),
        ("tr", "{days} gün | {days} gün: {amount}", Some("{amount} is not there")),
        ("tr", "{count} gün: {amount} | {days} gün: {amount}", Some("German has no {count}")),
    ];
    for (language, text, expected) in rows {
        let found = fault(&counted, language, text);
        assert_eq!(found.is_some(), expected.is_some(), "{text}: {found:?}");
        assert!(found.unwrap_or_default().contains(expected.unwrap_or_default()), "{text}");
    }
}

#[test]
fn a_message_names_its_pages_or_else_its_file() {
    let shown = shown("page.title #/alles #/daten\npage.days #/ergebnis\n");
    let text = written(&template(&rows(), &shown));
    for (context, places) in [("title", "#/alles #/daten"), ("days", "#/ergebnis"), ("office", "src/text/a.rs")] {
        assert!(text.contains(&format!("#: {places}\nmsgctxt \"page.{context}\"")), "{text}");
    }
}
