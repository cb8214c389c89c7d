//! Holds the arrows of docs/architecture.md: which part of the program may name which, read from the sources themselves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

/// The most lines of a source file: a file tells one story.
const MOST_LINES: usize = 400;

/// Every part of the library with the parts it may name. A part that is missing here fails the test: give it its place.
const ARROWS: &[(&str, &[&str])] = &[
    ("hash", &[]),
    // What people type: the readers of amounts, dates and ranges, and the catalogue that shows the same words.
    ("language", &[]),
    ("typed", &[]),
    ("money", &["language", "typed"]),
    ("calendar", &["language", "typed"]),
    ("answer", &["money"]),
    ("case", &["money", "calendar", "answer"]),
    ("rules", &["money", "calendar", "answer", "case"]),
    ("assessment", &["hash", "money", "calendar", "answer", "case", "rules"]),
    // The form asks about majority from the age on that the rules name.
    ("form", &["language", "typed", "money", "calendar", "answer", "case", "rules"]),
    ("visit", &["money", "calendar", "answer", "case", "rules", "assessment", "form"]),
    ("text", &["hash", "language", "typed", "money", "calendar", "answer", "case", "rules", "assessment", "form", "visit"]),
    ("page", &["language", "money", "calendar", "answer", "case", "rules", "assessment", "form", "visit", "text"]),
    ("npm", &["case", "rules", "assessment", "visit", "text"]),
];

/// What only the page may know.
const BROWSER: &[&str] = &["yew", "gloo", "web_sys", "wasm_bindgen", "js_sys"];

struct Source {
    /// Below `src`, with `/`: `rules/income.rs`.
    name: String,
    text: String,
}

impl Source {
    /// The part of the program: `rules` for `rules/income.rs`, `hash` for `hash.rs`.
    fn part(&self) -> &str {
        self.name.split('/').next().unwrap().trim_end_matches(".rs")
    }

    fn is_root(&self) -> bool {
        matches!(self.name.as_str(), "lib.rs" | "main.rs") || self.name.starts_with("bin/")
    }

    /// The code without comments, and without the literals' contents that look like one.
    fn code(&self) -> String {
        self.text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    assert!(files.len() > 20, "the sources of the program are not there");
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
    files.iter().map(|path| Source { name: name(path), text: fs::read_to_string(path).unwrap() }).collect()
}

/// The words of some code: identifiers, with `::` kept between those that it joins.
fn paths(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).filter(|path| !path.is_empty())
}

/// The parts that a file names as `crate::…`, one by one or in braces.
fn named_parts(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (place, start) in code.match_indices("crate::") {
        let rest = code.split_at(place + start.len()).1;
        let group = rest.strip_prefix('{').and_then(|inside| inside.split_once("};").map(|(group, _)| group));
        match group {
            None => found.push(rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap().to_owned()),
            Some(group) => {
                let mut depth = 0;
                let outer: String = group
                    .chars()
                    .filter(|c| {
                        depth += i32::from(*c == '{') - i32::from(*c == '}');
                        depth == 0 && *c != '}'
                    })
                    .collect();
                found.extend(outer.split(',').map(|one| one.trim().split("::").next().unwrap().to_owned()));
            }
        }
    }
    found.retain(|part| !part.is_empty());
    found
}

#[test]
fn the_arrows_point_one_way() {
    for source in sources().iter().filter(|source| !source.is_root()) {
        let part = source.part();
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == part) else {
            panic!("src/{} is a part without a place in the architecture", source.name)
        };
        for named in named_parts(&source.code()) {
            assert!(named == part || allowed.contains(&named.as_str()), "src/{} names crate::{named}", source.name);
        }
    }
}

#[test]
fn the_reader_of_arrows_sees_all_ways_to_name_a_part() {
    let code = "use crate::money::Chf;\nuse crate::{answer::{Answer, Choice}, case};\nlet x = crate::text::german();";
    assert_eq!(named_parts(code), ["money", "answer", "case", "text"]);
}

/// The form is read once after each event, by `visit::Derived`: page and texts show what came of it and ask nothing again.
#[test]
fn what_is_shown_reads_the_form_no_second_time() {
    let reading = ["read", "asked", "sections", "assess", "verdict"];
    for source in sources().iter().filter(|source| ["page", "text"].contains(&source.part())) {
        let code = source.code();
        let anew = paths(&code).find(|path| path.ends_with("Questions::of") || path.ends_with("Derived::of"));
        let imports = code.split(';').filter(|one| one.contains("use crate::form::") || one.contains("use crate::assessment::"));
        let imported = imports.flat_map(paths).find(|path| reading.contains(&path.rsplit("::").next().unwrap()));
        assert_eq!((anew, imported), (None, None), "src/{} reads the form anew", source.name);
    }
}

#[test]
fn only_the_page_knows_a_browser() {
    for source in sources().iter().filter(|source| source.part() != "page" && source.name != "main.rs") {
        for path in paths(&source.code()) {
            let first = path.split("::").next().unwrap();
            // What is exported to other pages is named as they call it.
            let exported = source.part() == "npm" && first == "wasm_bindgen";
            assert!(exported || !BROWSER.contains(&first), "src/{} names {path}", source.name);
        }
    }
}

#[test]
fn no_command_knows_the_page() {
    for source in sources().iter().filter(|source| source.name.starts_with("bin/")) {
        // The first question is in index.html before the engine: it is written as the page draws it.
        let is_shell = |path: &str| source.name.starts_with("bin/texts/") && path.starts_with("hilfen_rechner::page::shell");
        assert!(
            !paths(&source.code()).any(|path| path.starts_with("hilfen_rechner::page") && !is_shell(path)),
            "src/{}",
            source.name
        );
    }
}

#[test]
fn money_is_never_a_float() {
    for source in sources().iter().filter(|source| source.part() != "page") {
        // serde's reader of any JSON asks for this one: it keeps a number that no field may hold, to name it.
        let code = source.code().replace("fn visit_f64<E: de::Error>(self, number: f64)", "");
        let float = paths(&code).map(str::to_owned).find(|path| path.split("::").any(|name| name == "f32" || name == "f64"));
        assert_eq!(float, None, "src/{}", source.name);
    }
}

#[test]
fn the_rules_know_no_clock_and_no_state() {
    let forbidden = ["SystemTime", "Instant", "thread_local", "static mut", "OnceLock", "LazyLock", "RefCell", "Mutex"];
    let law = ["money", "calendar", "answer", "case", "rules", "assessment"];
    for source in sources().iter().filter(|source| law.contains(&source.part())) {
        for word in forbidden {
            assert!(!source.code().contains(word), "src/{} names {word}", source.name);
        }
    }
}

/// Explanations are said to people. What is computed, compared or chosen follows from fields that the rules set; tests/scrambled
/// shows it for the amounts.
#[test]
fn nothing_is_decided_by_an_explanation() {
    // `Steps` hands out the reason that decides, to be shown. Which readings a result rests on follows from the rules it applied.
    let readers = ["rules/step.rs", "assessment/notes.rs"];
    for source in sources().iter().filter(|source| ["rules", "assessment", "page"].contains(&source.part())) {
        let code = source.code().replace("texts.reason(&line.reason)", "");
        let is_read = code.match_indices(".reason").any(|(place, name)| !code[place + name.len()..].starts_with(['_', 's', '(']));
        assert!(!is_read || readers.contains(&source.name.as_str()), "src/{} reads the reason of a step", source.name);
    }
}

#[test]
fn no_lint_is_silenced_that_keeps_the_program_from_a_panic() {
    let lints =
        ["unwrap_used", "expect_used", "panic", "indexing_slicing", "todo", "unimplemented", "unreachable", "unsafe_code"];
    for source in sources() {
        for (number, line) in
            source.text.lines().enumerate().filter(|(_, line)| line.contains("allow(") || line.contains("expect(clippy"))
        {
            let silenced =
                lints.iter().find(|lint| line.contains(&format!("clippy::{lint}")) || line.contains(&format!("({lint})")));
            assert_eq!(silenced, None, "src/{}:{}", source.name, number + 1);
        }
    }
}

#[test]
fn a_file_tells_one_story_and_says_which() {
    for source in sources() {
        assert!(source.text.starts_with("//!"), "src/{} does not say what it is for", source.name);
        let lines = source.text.lines().count();
        assert!(lines <= MOST_LINES, "src/{} has {lines} lines: split it by story", source.name);
    }
}

/// The parts in which no modules may need each other in a circle.
const WITHOUT_CIRCLES: &[&str] = &["case", "rules", "assessment", "form", "visit", "bin/recompute"];

/// Circles that may be, with the reason.
const CIRCLES: &[(&str, &[&str], &str)] = &[
    ("form", &["questions", "sections", "years"], "a section is asked with the answers of its moment, which hold the sections"),
    (
        "visit",
        &["event", "file", "kept", "opened", "session"],
        "the update function of the session has several files, and an event carries what they read",
    ),
];

/// All paths that some code imports or names, with those in braces one by one.
fn full_paths(code: &str) -> Vec<String> {
    let mut found: Vec<String> = paths(code).map(str::to_owned).collect();
    for import in code.split(';').filter_map(|one| one.rsplit_once("use ").map(|(_, tree)| tree)) {
        expand("", import, &mut found);
    }
    found
}

/// Writes out the paths of an import: `a::{b::C, d}` as `a::b::C` and `a::d`.
fn expand(before: &str, tree: &str, found: &mut Vec<String>) {
    let tree: String = tree.split_whitespace().collect();
    let Some((start, group)) = tree.split_once('{') else {
        found.push(format!("{before}{tree}"));
        return;
    };
    let (mut depth, mut last) = (0, 0);
    let group = group.strip_suffix('}').unwrap_or(group);
    for (place, c) in group.char_indices().chain([(group.len(), ',')]) {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if c == ',' && depth == 0 {
            expand(&format!("{before}{start}"), &group[last..place], found);
            last = place + 1;
        }
    }
}

/// Which modules of a part name which others. The root of a part stands apart: it names all its modules, and they use its types.
/// What it exports again counts for the module from which it comes.
fn arrows_inside(part: &str, sources: &[Source]) -> Vec<(String, String)> {
    let inside: Vec<(&str, &Source)> =
        sources.iter().filter_map(|source| Some((source.name.strip_prefix(part)?.strip_prefix('/')?, source))).collect();
    let module = |name: &str| name.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
    let is_root = |name: &str| name == "mod.rs" || name == "main.rs";
    let modules: Vec<String> = inside.iter().filter(|(name, _)| !is_root(name)).map(|(name, _)| module(name)).collect();
    let root = inside.iter().find(|(name, _)| is_root(name)).unwrap().1.code();
    let exported: Vec<String> = full_paths(&root);
    let home = if part.starts_with("bin/") { "crate::".to_owned() } else { format!("crate::{part}::") };
    let mut arrows = Vec::new();
    for (name, source) in inside.iter().filter(|(name, _)| !is_root(name)) {
        for path in full_paths(&source.code()) {
            // In a file right below the root, `super` is the root.
            let above = if name.contains('/') { None } else { path.strip_prefix("super::") };
            let Some(named) = path.strip_prefix(&home).or(above) else { continue };
            let first = named.split("::").next().unwrap();
            let from_export = || {
                exported.iter().find(|path| path.ends_with(&format!("::{first}"))).map(|path| module(&path.replace("::", "/")))
            };
            let named = if modules.iter().any(|known| known == first) { Some(first.to_owned()) } else { from_export() };
            let arrow =
                named.filter(|named| modules.contains(named) && *named != module(name)).map(|named| (module(name), named));
            arrows.extend(arrow.filter(|arrow| !arrows.contains(arrow)));
        }
    }
    arrows
}

/// The modules that need each other, directly or through others: each group once.
fn circles(arrows: &[(String, String)]) -> Vec<Vec<&str>> {
    let reached = |from: &str| {
        let mut found: Vec<&str> = Vec::new();
        let mut open = vec![from];
        while let Some(next) = open.pop() {
            for (_, to) in arrows.iter().filter(|(from, _)| from == next) {
                if !found.contains(&to.as_str()) {
                    found.push(to);
                    open.push(to);
                }
            }
        }
        found
    };
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for (from, _) in arrows {
        let mut group: Vec<&str> = reached(from).into_iter().filter(|to| reached(to).contains(&from.as_str())).collect();
        group.sort_unstable();
        if !group.is_empty() && !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups
}

#[test]
fn no_modules_of_a_part_need_each_other_in_a_circle() {
    let sources = sources();
    let mut found = Vec::new();
    for part in WITHOUT_CIRCLES {
        let arrows = arrows_inside(part, &sources);
        assert!(!arrows.is_empty(), "{part}: no module names another");
        let known = |group: &Vec<&str>| {
            CIRCLES.iter().any(|(of, modules, _)| of == part && group.iter().all(|one| modules.contains(one)))
        };
        found.extend(
            circles(&arrows).into_iter().filter(|group| !known(group)).map(|group| format!("{part}: {}", group.join(", "))),
        );
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_circle_is_seen() {
    let source = |name: &str, text: &str| Source { name: name.to_owned(), text: text.to_owned() };
    let sources = [
        source("rules/mod.rs", "mod step;\npub use step::{Reason, Step};"),
        source("rules/step.rs", "use crate::rules::{tariff::TariffKind, source};"),
        source("rules/tariff.rs", "use crate::{money::Chf, rules::parameters::Parameters};"),
        source("rules/parameters.rs", "fn f(reason: crate::rules::Reason) {}"),
        source("rules/source.rs", "use super::step_by_step::Step;"),
    ];
    assert_eq!(circles(&arrows_inside("rules", &sources)), [["parameters", "step", "tariff"]]);
}
