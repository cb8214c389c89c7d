//! `texts`: the files of translators, and packs out of them. `cargo xtask texts` calls it.
//!
//! The messages themselves stand in the sources, in German. `template` lists them as a PO template, `translation` takes them over
//! into the PO file of a language and says what is wrong there, and `pack` makes a pack of that file. `test_languages` are for
//! tests only. The German that the page loads with the rules is written here too, and the first question for `index.html`.

mod pack;
mod template;
mod test_languages;
mod translation;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use hilfen_rechner::page::shell::first_question;
use hilfen_rechner::text::messages::{GROUPS, RESULT_GROUPS, Row, rows};
use hilfen_rechner::text::{Catalogue, GERMAN};
use rspolib::POFile;

const HELP: &str = "\
texts update FOLDER       write the template into FOLDER and take its messages over into each PO file there
texts check FOLDER        say what an update would change there
texts packs FOLDER INTO   make a pack of each PO file in FOLDER, and its first question; one that is not complete is refused
texts test INTO           write the same of the test languages
texts result INTO         write the German of the result, which the page loads with the rules
texts shell INTO          write the first question in German, as index.html holds it";

/// The template in a folder of PO files.
const TEMPLATE: &str = "hilfen-rechner.pot";
/// The file in the same folder that says on which pages each message stands.
const SHOWN: &str = "shown.txt";
/// The German of the result, for web/split.mjs.
const RESULT: &str = "result.txt";
/// The first question, for index.html.
const SHELL: &str = "shell.html";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["update", folder] => update(Path::new(folder)),
        ["check", folder] => check(Path::new(folder)),
        ["packs", folder, into] => packs(Path::new(folder), Path::new(into)),
        ["test", into] => languages_of_tests(Path::new(into)),
        ["result", into] => write(Path::new(into), RESULT, &RESULT_GROUPS.iter().map(|group| group.german).collect::<String>()),
        ["shell", into] => write(Path::new(into), SHELL, &first_question(&GERMAN)),
        _ => Err(format!("The commands are:\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// The messages that a pack holds: those of the page.
fn rows_of_page() -> impl Iterator<Item = &'static Row> {
    GROUPS.iter().flat_map(|group| group.rows)
}

fn update(folder: &Path) -> Result<(), String> {
    let rows: Vec<&Row> = rows().collect();
    let shown = shown(folder);
    write(folder, TEMPLATE, &template::written(&template::template(&rows, &shown)))?;
    for (name, file) in translations(folder)? {
        write(folder, &name, &template::written(&translation::updated(&rows, &shown, &file)))?;
    }
    Ok(())
}

fn check(folder: &Path) -> Result<(), String> {
    let rows: Vec<&Row> = rows().collect();
    let old = read(&folder.join(TEMPLATE))?;
    let shown = shown(folder);
    let new = template::template(&rows, &shown);
    let mut wrong = template::differences(&old, &new);
    if wrong.is_empty() && template::written(&old) != template::written(&new) {
        wrong.push("its order or its notes".to_owned());
    }
    let mut wrong: Vec<String> = wrong.into_iter().map(|what| format!("{TEMPLATE}: {what}")).collect();
    for (name, file) in translations(folder)? {
        let updated = translation::updated(&rows, &shown, &file);
        let changed = template::differences(&file, &updated);
        wrong.extend(changed.into_iter().chain(translation::faults(&rows, &updated)).map(|what| format!("{name}: {what}")));
    }
    if wrong.is_empty() { Ok(()) } else { Err(format!("{}\n`cargo xtask texts` writes what is missing.", wrong.join("\n"))) }
}

fn packs(folder: &Path, into: &Path) -> Result<(), String> {
    let rows: Vec<&Row> = rows_of_page().collect();
    for (name, file) in translations(folder)? {
        let pack = pack::pack(&rows, &file).map_err(|wrong| format!("{name} is not complete:\n{}", wrong.join("\n")))?;
        write_language(into, name.trim_end_matches(".po"), pack)?;
    }
    Ok(())
}

/// Writes what a page in another language needs: its pack, and the first question for its `index.html`.
fn write_language(into: &Path, name: &str, pack: String) -> Result<(), String> {
    write(into, &format!("{name}.txt"), &pack)?;
    let texts = Catalogue::read(pack).map_err(|wrong| format!("{name}: {wrong:?}."))?;
    // Leaked, because the page takes its language for good.
    write(into, &format!("{name}.html"), &first_question(Box::leak(Box::new(texts))))
}

fn languages_of_tests(into: &Path) -> Result<(), String> {
    let rows: Vec<&Row> = rows_of_page().collect();
    test_languages::all(&rows).into_iter().try_for_each(|(name, pack)| write_language(into, name, pack))
}

/// The pages of each message; empty before `cargo xtask texts sheet` has written them.
fn shown(folder: &Path) -> template::Shown {
    template::shown(&fs::read_to_string(folder.join(SHOWN)).unwrap_or_default())
}

/// The PO files of a folder, in the order of their names.
fn translations(folder: &Path) -> Result<Vec<(String, POFile)>, String> {
    let unread = |error: std::io::Error| format!("{}: {error}.", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unread)? {
        paths.push(entry.map_err(unread)?.path());
    }
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "po"));
    paths.sort();
    let named = |path: PathBuf| Ok((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), read(&path)?));
    paths.into_iter().map(named).collect()
}

fn read(path: &Path) -> Result<POFile, String> {
    let unread = |error: &dyn std::fmt::Display| format!("{}: {error}.", path.display());
    let text = fs::read_to_string(path).map_err(|error| unread(&error))?;
    rspolib::pofile(text.as_str()).map_err(|error| unread(&error))
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), String> {
    let unwritten = |error: std::io::Error| format!("{}: {error}.", folder.join(name).display());
    fs::create_dir_all(folder).map_err(unwritten)?;
    fs::write(folder.join(name), text).map_err(unwritten)
}
