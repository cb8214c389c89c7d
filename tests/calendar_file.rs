//! The deadlines as a calendar file: the whole text of a known case, and what RFC 5545 asks of every line.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code)]
#[path = "law/support.rs"]
mod support;

use hilfen_rechner::assessment::{Assessment, PROGRAM};
use hilfen_rechner::case::file::read;
use hilfen_rechner::case::*;
use hilfen_rechner::rules::procedure::{Deadline, DeadlineKind};
use hilfen_rechner::rules::source::Source;
use hilfen_rechner::text::calendar_file::calendar_file;
use hilfen_rechner::text::{GERMAN, ResultPhrase};
use support::*;

/// A home from 1.2. to 31.12.2027 for a child that comes of age on 30.9.2027, looked at on a day.
fn of_age_in_a_home(today: &str) -> Assessment {
    let mut case = simple(alone("52000"), home(Extent::Full), "1.2.2027", "31.12.2027");
    case.children[0].birth = Some(date("30.9.2009"));
    case.today = date(today);
    assessed(&case)
}

/// The example with two helps, and the deadlines of every kind with a source that needs all escapes.
fn all_kinds() -> Assessment {
    let mut assessment = assessed(&read(include_str!("files/example.json")).unwrap());
    let known = assessment.helps[0].procedure.deadlines[0];
    let kinds = [
        DeadlineKind::OutpatientRequest,
        DeadlineKind::PlacementRequest,
        DeadlineKind::ExtensionRequest,
        DeadlineKind::ChangeRequest,
        DeadlineKind::EmergencyRequest,
        DeadlineKind::CrisisRequest,
        DeadlineKind::EmergencyEnd,
        DeadlineKind::CrisisEnd,
        DeadlineKind::Majority,
    ];
    let source = Source::page(
        "a, b; c\\d\n§ 29 «für» 👨‍👩‍👧 änderungsöffnungszähler-übergrösse, ääääääääääääääääääääääääääääääääääääääääääää",
    );
    assessment.helps[0].procedure.deadlines.extend(kinds.map(|kind| Deadline { kind, source, ..known }));
    assessment
}

fn deadlines(assessment: &Assessment) -> Vec<Deadline> {
    assessment.helps.iter().flat_map(|help| help.procedure.deadlines.iter().copied()).collect()
}

fn file(assessment: &Assessment) -> String {
    calendar_file(assessment, &[], &GERMAN).unwrap()
}

/// The lines as they were before they were folded.
fn lines(file: &str) -> Vec<String> {
    file.strip_suffix("\r\n").unwrap().replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

/// The values of a property, in the order of the file.
fn values(file: &str, name: &str) -> Vec<String> {
    lines(file).iter().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':').map(str::to_owned)).collect()
}

/// A text value read back, as a calendar does.
fn plain(value: &str) -> String {
    let mut characters = value.chars();
    let mut plain = String::new();
    while let Some(c) = characters.next() {
        plain.push(match c {
            '\\' => match characters.next().unwrap() {
                'n' => '\n',
                escaped @ (',' | ';' | '\\') => escaped,
                other => panic!("\\{other} in {value}"),
            },
            ',' | ';' => panic!("{c} is not escaped in {value}"),
            _ => c,
        });
    }
    plain
}

/// The file with `PROGRAM` for name and version, and lines that end with `\n` alone.
const EXPECTED: &str = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//PROGRAM//de-CH
BEGIN:VEVENT
UID:20270118-1-0@hilfen-rechner
DTSTAMP:20261121T000000Z
DTSTART;VALUE=DATE:20270118
DTEND;VALUE=DATE:20270119
SUMMARY:Gesuch beim AKJB\\, mindestens 10 Arbeitstage vor dem Beginn
DESCRIPTION:AKJB-Seite Fristen\\nTage\\, an denen die Ämter des Kantons gesc
 hlossen sind\\, zählen wie Feiertage. Der Kanton legt sie jedes Jahr fest\\
 , meist zwischen Weihnachten und Neujahr. Der Rechner kennt sie nicht: Pla
 nen Sie dann mehr Zeit ein.\\nDas Ergebnis ist unverbindlich. Verbindlich i
 st nur die Verfügung des AKJB. Darin steht auch\\, bis wann Sie sich wehre
 n können (Rechtsmittelbelehrung).
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-P7D
DESCRIPTION:18. Januar 2027: Gesuch beim AKJB\\, mindestens 10 Arbeitstage v
 or dem Beginn
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:20270930-8-1@hilfen-rechner
DTSTAMP:20261121T000000Z
DTSTART;VALUE=DATE:20270930
DTEND;VALUE=DATE:20271001
SUMMARY:18. Geburtstag. Die Weiterführung muss bewilligt sein
DESCRIPTION:ZGB Art. 14\\nDas Ergebnis ist unverbindlich. Verbindlich ist nu
 r die Verfügung des AKJB. Darin steht auch\\, bis wann Sie sich wehren kö
 nnen (Rechtsmittelbelehrung).
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-P7D
DESCRIPTION:30. September 2027: 18. Geburtstag. Die Weiterführung muss bew
 illigt sein
END:VALARM
END:VEVENT
END:VCALENDAR
";

#[test]
fn the_file_of_a_known_case() {
    let expected = EXPECTED.replace("PROGRAM", PROGRAM).replace('\n', "\r\n");
    assert_eq!(file(&of_age_in_a_home("21.11.2026")), expected);
}

#[test]
fn a_passed_deadline_is_left_out_and_the_others_keep_their_entries() {
    let uids = |today| calendar_file(&of_age_in_a_home(today), &[], &GERMAN).map(|file| values(&file, "UID"));
    let (request, majority) = ("20270118-1-0@hilfen-rechner".to_owned(), "20270930-8-1@hilfen-rechner".to_owned());
    assert_eq!(uids("18.1.2027"), Some(vec![request, majority.clone()]), "the last day is still ahead");
    assert_eq!(uids("19.1.2027"), Some(vec![majority]));
    assert_eq!(uids("1.10.2027"), None);
}

#[test]
fn no_deadline_no_file() {
    let after_care = simple(alone("52000"), HelpKind::AfterCare, "1.2.2027", "31.3.2027");
    assert_eq!(calendar_file(&assessed(&after_care), &[], &GERMAN), None);
}

#[test]
fn every_line_is_short_and_ends_with_cr_lf() {
    for assessment in [of_age_in_a_home("21.11.2026"), all_kinds()] {
        let file = file(&assessment);
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
        for line in file.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
        let folded = file.split("\r\n").zip(file.split("\r\n").skip(1)).filter(|(_, next)| next.starts_with(' '));
        // Not one octet is wasted but where the next character needs more.
        for (line, next) in folded {
            let first = next.chars().nth(1).unwrap();
            assert!(line.len() + first.len_utf8() > 75, "{line}");
        }
    }
}

#[test]
fn a_calendar_reads_back_every_text() {
    let assessment = all_kinds();
    let (file, deadlines) = (file(&assessment), deadlines(&assessment));
    assert_eq!(deadlines.len(), 11);
    let summaries: Vec<String> = values(&file, "SUMMARY").iter().map(|value| plain(value)).collect();
    assert_eq!(summaries, deadlines.iter().map(|deadline| GERMAN.deadline(deadline)).collect::<Vec<_>>());
    let descriptions: Vec<String> = values(&file, "DESCRIPTION").iter().map(|value| plain(value)).collect();
    let expected = deadlines.iter().flat_map(|deadline| {
        let reminder = format!("{}: {}", GERMAN.date(deadline.date), GERMAN.deadline(deadline));
        // Counted back from a start, a day on which the offices are closed is missing in the count.
        let closed = GERMAN.result_phrase(ResultPhrase::OfficesClosed).to_owned() + "\n";
        let closed = if deadline.kind.is_counted_back() { closed } else { String::new() };
        [format!("{}\n{closed}{}", deadline.source, GERMAN.result_phrase(ResultPhrase::NotBinding)), reminder]
    });
    assert_eq!(descriptions, expected.collect::<Vec<_>>(), "of the entry and of its reminder");
    assert!(file.contains("DESCRIPTION:AKJB-Seite a\\, b\\; c\\\\d\\n§ 29 «für»"));
}

#[test]
fn no_two_entries_share_a_uid() {
    let mut uids = values(&file(&all_kinds()), "UID");
    uids.sort();
    uids.dedup();
    assert_eq!(uids.len(), 11);
}
