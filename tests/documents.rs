//! What the documents name exists: linked files, files and folders in backticks, items of the code, commands and their steps.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

/// Folders whose files nobody wrote here.
const NOT_OURS: &[&str] = &["target", "dist", "node_modules", ".git"];
/// What a document of the project may call a file of the project. Other endings also name files of users and of builds.
const ENDINGS: &[&str] = &[".rs", ".mjs", ".md", ".toml", ".css", ".conf", ".yml"];
const FOLDERS: &[&str] = &["src/", "tests/", "docs/", "web/", "xtask/", "deploy/", "parameters/", "npm/", "benches/"];
/// Files with comments, and how a line of a comment begins.
const COMMENTED: &[&str] = &[".rs", ".mjs", ".js", ".css", ".html", ".toml", ".yml", ".conf"];
const COMMENTS: &[&str] = &["//", "/**", "/*", "* ", "#", "<!--"];
/// The form of a name, the tariff of the examples, and what a build makes.
const NOT_YET: &[&str] = &["YYYY", "2028-07-01", "target/"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files and folders of the project, as paths from its root with `/`; a folder ends with `/`.
fn tree() -> Vec<String> {
    let mut folders = vec![root().to_owned()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            if !path.is_dir() {
                found.push(name);
            } else if !NOT_OURS.contains(&path.file_name().unwrap().to_str().unwrap()) {
                found.push(format!("{name}/"));
                folders.push(path);
            }
        }
    }
    found
}

fn text(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// The documents that say how the project is now. The changelog also says how it was.
fn documents() -> Vec<String> {
    let mut names: Vec<String> = tree().into_iter().filter(|name| name.ends_with(".md") && name != "CHANGELOG.md").collect();
    names.sort();
    assert!(names.iter().any(|name| name == "README.md") && names.iter().any(|name| name == "docs/architecture.md"));
    names
}

/// The words in backticks of a document, and those of its code blocks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2).flat_map(str::split_whitespace)
}

/// Whether a file or folder of the project has this path, or a path that ends with it.
fn exists(path: &str, tree: &[String]) -> bool {
    tree.iter().any(|name| name == path || name.ends_with(&format!("/{path}")))
}

/// Whether a word is the path of a file or folder of the project.
fn is_path(word: &str) -> bool {
    let plain = word.chars().all(|c| c.is_ascii_alphanumeric() || "._-/".contains(c));
    let is_file = ENDINGS.iter().any(|ending| word.len() > ending.len() && word.ends_with(ending));
    let is_folder = word.ends_with('/') && FOLDERS.iter().any(|folder| word.starts_with(folder));
    plain && !word.starts_with('/') && (is_file || is_folder) && !NOT_YET.iter().any(|part| word.contains(part))
}

#[test]
fn links_lead_to_files() {
    let mut missing = Vec::new();
    for document in documents() {
        let text = text(&document);
        for link in text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            let file = link.split('#').next().unwrap();
            if file.is_empty() || file.contains(':') {
                continue;
            }
            if !root().join(&document).parent().unwrap().join(file).exists() {
                missing.push(format!("{document} links to {link}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn named_files_exist() {
    let tree = tree();
    let mut missing = Vec::new();
    for document in documents() {
        for path in quoted(&text(&document)).filter(|word| is_path(word)) {
            if !exists(path.trim_start_matches("../"), &tree) {
                missing.push(format!("{document} names {path}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn comments_name_files_that_exist() {
    let tree = tree();
    let mut missing = Vec::new();
    let has_comments = |name: &&String| COMMENTED.iter().any(|ending| name.ends_with(ending));
    for name in tree.iter().filter(has_comments) {
        for line in text(name).lines().filter(|line| COMMENTS.iter().any(|start| line.trim_start().starts_with(start))) {
            for word in line.split(|c: char| !(c.is_alphanumeric() || "._-/".contains(c))) {
                let path = word.trim_end_matches('.').trim_start_matches("../");
                if is_path(path) && !exists(path, &tree) {
                    missing.push(format!("{name} names {path}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// A pattern of `.cargo/mutants.toml` that fits no file and no function any more hides nothing, and may hide what it should not.
#[test]
fn patterns_of_mutants_name_files_and_functions_that_exist() {
    let tree = tree();
    let mutants = text(".cargo/mutants.toml");
    let patterns = mutants.lines().filter_map(|line| line.trim().strip_prefix('\'')?.split_once("\\.rs:"));
    let mut count = 0;
    for (file, pattern) in patterns {
        count += 1;
        let path = tree.iter().find(|name| name.starts_with("src/") && name.ends_with(&format!("/{file}.rs")));
        let code = text(path.unwrap_or_else(|| panic!("there is no {file}.rs")));
        let function = pattern.rsplit(" in ").next().unwrap().trim_end_matches("',");
        let function = function.strip_prefix(".*replace ").unwrap_or(function).split(" -> ").next().unwrap();
        let missing = function.split(|c: char| !(c.is_alphanumeric() || c == '_')).find(|word| {
            let is_name = word.len() > 2 && !["impl", "with", "replace"].contains(word);
            is_name && !words(&code).any(|known| known == *word)
        });
        assert_eq!(missing, None, "{file}.rs has no such name: {pattern}");
    }
    assert!(count > 10);
}

/// An item such as `form::asked` is looked for in the sources of its module; one of a type, such as `Chf::read`, in all of them.
#[test]
fn named_items_exist() {
    let names = tree().into_iter().filter(|name| name.ends_with(".rs"));
    let sources: Vec<(String, String)> = names.map(|name| (name.replace(".rs", "/"), text(&name))).collect();
    let mut missing = Vec::new();
    for document in ["docs/architecture.md", "docs/glossary.md"] {
        for item in quoted(&text(document)).filter(|word| word.contains("::")) {
            let mut names = words(item);
            let module = format!("/{}/", names.next().unwrap());
            let inside: Vec<_> = sources.iter().filter(|(path, _)| path.contains(&module)).collect();
            let places = if inside.is_empty() { sources.iter().collect() } else { inside };
            let is_there = |name: &str| {
                places.iter().any(|(path, text)| path.contains(&format!("/{name}/")) || words(text).any(|word| word == name))
            };
            if !names.all(is_there) {
                missing.push(format!("{document} names {item}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The names in some code.
fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty())
}

#[test]
fn named_commands_exist() {
    let commands = text("xtask/src/main.rs");
    let steps = text("xtask/src/test.rs");
    let programs = text("Cargo.toml");
    for document in documents() {
        for line in text(&document).split("cargo xtask ").skip(1) {
            let line = line.split(['`', '#', '\n', '«', ',', ';', ')']).next().unwrap();
            let mut words = line.split_whitespace();
            let command = words.next().unwrap();
            assert!(commands.contains(&format!("\"{command}\" =>")), "{document} names cargo xtask {command}");
            for step in words.filter(|_| command == "test") {
                if step.starts_with("--") {
                    let is_known =
                        steps.contains(&format!("\"{step}\"")) || text("xtask/src/apt.rs").contains(&format!("\"{step}\""));
                    assert!(is_known, "{document} names cargo xtask test {step}");
                    continue;
                }
                assert!(steps.contains(&format!("steps.run(\"{step}\"")), "{document} names cargo xtask test {step}");
            }
        }
        for line in text(&document).split("cargo run ").skip(1) {
            let mut words = line.split_whitespace().skip_while(|word| *word != "--bin").skip(1);
            let program = words.next().unwrap();
            assert!(programs.contains(&format!("name = \"{program}\"")), "{document} names the program {program}");
        }
    }
}

/// What runs a command of the README: a step of `cargo xtask test`, or a file of tests with what it does.
const RUN_BY: &[(&str, &str, &str)] = &[
    ("test", "xtask/src/test.rs", "pub fn test("),
    // What `run` serves, and the server with which it does.
    ("run", "xtask/src/test.rs", "both(beside(tools::for_papers), page::build)"),
    ("run", "tests/browser/harness.mjs", "import { serve } from '../../web/serve.mjs';"),
    // The same test as the command, with fewer keys: it prints both figures.
    ("keys", "xtask/src/keys.rs", "keys.test.mjs"),
    ("keys", "tests/browser/keys.test.mjs", "process.env.KEYS"),
];

#[test]
fn a_test_runs_each_command_that_the_readme_names() {
    let named: Vec<String> = text("README.md")
        .split("cargo xtask ")
        .skip(1)
        .map(|rest| rest.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap().to_owned())
        .collect();
    assert!(["run", "test", "keys"].iter().all(|command| named.iter().any(|name| name == command)), "{named:?}");
    for name in &named {
        let rows: Vec<_> = RUN_BY.iter().filter(|(command, ..)| command == name).collect();
        assert!(!rows.is_empty(), "no test runs cargo xtask {name}");
        for (_, file, what) in rows {
            assert!(text(file).contains(what), "{file} does not run cargo xtask {name}: it has no {what}");
        }
    }
}
