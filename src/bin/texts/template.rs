//! The PO template: every message with its German and what a translator must know about it.

use std::collections::BTreeMap;

use hilfen_rechner::text::messages::Row;
use rspolib::{FileOptions, POEntry, POFile};

/// What a review of a translation leaves in the head of its file. A pack needs all three.
pub const REVIEW: [&str; 3] = ["X-Reviewed-By", "X-Reviewed-On", "X-German-At"];

/// The pages on which messages stand, by the name of the message (`cargo xtask texts sheet`).
pub type Shown = BTreeMap<String, Vec<String>>;

/// Reads the pages of messages: each line has the name of a message and its pages.
pub fn shown(lines: &str) -> Shown {
    let line = |line: &str| Some((line.split_once(' ')?.0.to_owned(), line.split(' ').skip(1).map(str::to_owned).collect()));
    lines.lines().filter_map(line).collect()
}

/// The template of these messages.
pub fn template(rows: &[&Row], shown: &Shown) -> POFile {
    let mut file = POFile::new(FileOptions::default());
    file.header = Some(
        "The texts of the Hilfen-Rechner. Written by `cargo xtask texts`; docs/languages.md says how to translate.".to_owned(),
    );
    let fixed = [
        ("Project-Id-Version", "hilfen-rechner"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Language", ""),
    ];
    for (name, value) in fixed.into_iter().chain(REVIEW.map(|name| (name, ""))) {
        file.metadata.insert(name.to_owned(), value.to_owned());
    }
    file.entries = rows.iter().map(|row| entry(row, shown)).collect();
    file
}

/// The entry of a message, without a translation. It names the pages on which the message stands, or else the source file of its
/// group.
pub fn entry(row: &Row, shown: &Shown) -> POEntry {
    let note =
        row.about.lines().chain(row.note.lines()).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    let context = context(row);
    let file = || vec![row.file.replace('\\', "/")];
    let places = shown.get(&context).cloned().unwrap_or_else(file);
    POEntry {
        msgctxt: Some(context),
        msgid: row.german.to_owned(),
        msgstr: Some(String::new()),
        comment: (!note.is_empty()).then_some(note),
        occurrences: places.into_iter().map(|place| (place, String::new())).collect(),
        ..POEntry::default()
    }
}

/// The name of a message that no other message of any group has: `group.name`.
pub fn context(row: &Row) -> String {
    [row.group, ".", row.name].concat()
}

/// The text of a PO file. No line is wrapped, so that a changed message changes one line; also, rspolib 0.1.2 wraps notes wrongly.
pub fn written(file: &POFile) -> String {
    let mut text = POFile { entries: Vec::new(), ..file.clone() }.to_string();
    for entry in &file.entries {
        text.push('\n');
        text.push_str(&entry.to_string_with_wrapwidth(usize::MAX));
    }
    text
}

/// The names of the messages that are missing in the old file, changed in the new one, or gone from it.
pub fn differences(old: &POFile, new: &POFile) -> Vec<String> {
    let find = |file: &'_ POFile, entry: &POEntry| {
        file.entries.iter().find(|other| !other.obsolete && other.msgctxt == entry.msgctxt).cloned()
    };
    let named = |entry: &POEntry, what: &str| format!("{} is {what}", entry.msgctxt.as_deref().unwrap_or_default());
    let present = |file: &POFile| file.entries.iter().filter(|entry| !entry.obsolete).cloned().collect::<Vec<_>>();
    let missing_or_changed = present(new).into_iter().filter_map(|entry| match find(old, &entry) {
        None => Some(named(&entry, "missing")),
        Some(before) => (before.msgid != entry.msgid).then(|| named(&entry, "changed")),
    });
    let gone = present(old).into_iter().filter(|entry| find(new, entry).is_none()).map(|entry| named(&entry, "gone"));
    missing_or_changed.chain(gone).collect()
}
