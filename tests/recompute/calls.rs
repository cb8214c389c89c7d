//! How the command is called: what is wrong with a call, help and version.

use crate::{call, file};
use hilfen_rechner::assessment::PROGRAM;

#[test]
fn a_wrong_call_has_its_own_status() {
    let path = file("example.json");
    let rows: [(&str, &[&str], &str); 14] = [
        ("an unknown option", &["--verbose"], "Die Option «--verbose» gibt es nicht."),
        ("two files", &[&path, &path], "recompute liest nur eine Datei auf einmal."),
        ("a file and standard input", &["-", &path], "recompute liest nur eine Datei auf einmal."),
        ("no day", &["--rules-until"], "Nach --rules-until fehlt das Datum."),
        ("a file for a day", &["--rules-until", &path], "ist kein Datum."),
        ("a day that does not exist", &["--figures", "2025-02-30"], "«2025-02-30» ist kein Datum."),
        ("figures of a file", &["--figures", "2025-01-01", &path], "--figures gibt nur die Zahlen aus."),
        ("figures of a table", &["--figures", "--csv"], "--figures gibt nur die Zahlen aus."),
        ("figures as a table", &["--csv-out", "--figures"], "--figures gibt nur die Zahlen aus."),
        (
            "two days for the rules",
            &["--rules-until", "2024-12-31", "--rules-until", "2025-01-01"],
            "Die Option «--rules-until» steht zweimal da.",
        ),
        ("figures of two days", &["--figures", "2025-01-01", "--figures"], "Die Option «--figures» steht zweimal da."),
        ("figures before the rules", &["--figures", "2021-12-31"], "gelten ab 1. Januar 2022."),
        ("rules before the rules", &["--rules-until", "2021-12-31", &path], "gelten ab 1. Januar 2022."),
        ("figures beyond an older program", &["--rules-until", "2021-12-31", "--figures"], "gelten ab 1. Januar 2022."),
    ];
    for (name, arguments, expected) in rows {
        let found = call(arguments, "");
        assert_eq!((found.status, found.out.as_str()), (2, ""), "{name}");
        assert!(found.err.contains(expected) && found.err.ends_with("recompute --help\n"), "{name}: {}", found.err);
    }
}

#[test]
fn help_and_version_need_nothing_else() {
    for arguments in [["--help"].as_slice(), &["-h"], &["--csv", "--help"]] {
        let found = call(arguments, "");
        assert_eq!((found.status, found.err.as_str()), (0, ""));
        for word in ["--csv", "--csv-out", "--figures", "--rules-until", "--progress", "--help", "--version", "Rückgabewert"] {
            assert!(found.out.contains(word), "{word}");
        }
        assert!(!found.out.contains('ß') && found.out.lines().all(|line| line.chars().count() <= 100));
    }
    let version = format!("{PROGRAM}\n");
    assert_eq!(call(&["--version"], "").out, version);
    assert_eq!(call(&["-V"], "").out, version);
}
