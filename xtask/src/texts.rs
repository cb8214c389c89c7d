//! `cargo xtask texts`: the files of translators in `texts/`, and the packs that the page reads.

use crate::{
    Result,
    process::{command, root, run},
    system,
    test::ALL,
    tools,
};

/// The folder of the PO files, and the folder of the packs that are made of them.
const FOLDER: &str = "texts";
const PACKS: &str = "target/texts";

/// Without an argument: writes the template, has each translation follow it, and makes a pack of each. With `test`: writes the test
/// languages. With `sheet`: writes for translators on which pages each text stands, with pictures, then does the same as without an
/// argument.
pub fn texts(args: &[String]) -> Result {
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => update(),
        ["test"] => test_languages(),
        ["sheet"] => sheet(),
        _ => Err("`cargo xtask texts` knows the words `test`, for the test languages, and `sheet`, for the pictures.".to_owned()),
    }
}

fn update() -> Result {
    tool(&["update", FOLDER])?;
    tool(&["packs", FOLDER, PACKS])?;
    println!("{FOLDER}/ is up to date; the packs are in {}.", root().join(PACKS).display());
    Ok(())
}

/// Writes the test languages where the tests of the page find them.
pub fn test_languages() -> Result {
    tool(&["test", PACKS])
}

/// Walks through the page that was built last, and writes for translators pictures of it and the pages of each text. Then updates
/// the PO files, which name these pages.
fn sheet() -> Result {
    system::node()?;
    tools::for_browser()?;
    test_languages()?;
    run(command("node tests/browser/sheet.mjs").env("CHROMIUM", system::chromium()?))?;
    update()
}

/// Runs the command `texts`, with the features of the tests: so it knows all messages and is built once.
fn tool(arguments: &[&str]) -> Result {
    run(command(&format!("cargo run --quiet {ALL} --bin texts --")).args(arguments))
}
