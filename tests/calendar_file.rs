//! The deadlines as a calendar file: the whole text of a known case, and what RFC 5545 asks of every line.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code)]
#[path = "law/support.rs"]
mod support;

use hilfen_rechner::assessment::{Assessment, PROGRAM};
use hilfen_rechner::case::file::read;
use hilfen_rechner::case::*;
use hilfen_rechner::form::{ChoiceQuestion, HelpOption};
use hilfen_rechner::rules::procedure::{Deadline, DeadlineKind};
use hilfen_rechner::rules::source::Source;
use hilfen_rechner::text::calendar_file::{Stamp, calendar_file};
use hilfen_rechner::text::{GERMAN, ResultPhrase};
use hilfen_rechner::visit::{Event, Found, Origin, Session, Set, for_tab};
use support::*;

/// A home from 1.2. to 31.12.2027 for a child that comes of age on 30.9.2027, looked at on a day.
fn of_age_in_a_home(today: &str) -> Assessment {
    let mut case = simple(alone("52000"), home(Extent::Full), "1.2.2027", "31.12.2027");
    case.children[0].birth = Some(date("30.9.2009"));
    case.today = date(today);
    assessed(&case)
}

/// The example with two helps, the first with the deadlines of every kind with a source that needs all escapes.
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
    assessment.helps[0].procedure.deadlines = kinds.map(|kind| Deadline { kind, source, ..known }).to_vec();
    assessment
}

/// The deadlines, each with the name of its help.
fn deadlines(assessment: &Assessment) -> Vec<(Deadline, &'static str)> {
    let named = assessment.helps.iter().zip(NAMES);
    named.flat_map(|(help, name)| help.procedure.deadlines.iter().map(move |deadline| (*deadline, name))).collect()
}

/// The names of the helps.
const NAMES: [&str; 2] = ["Heim", "Nachbetreuung"];

/// 8:05:30 on 21.11.2026 by UTC, in milliseconds since 1970.
const NOW: u64 = 1795248330000;
const STAMP: Stamp = Stamp { number: 42, now: NOW };

fn file_of(assessment: &Assessment, stamp: Stamp) -> Option<String> {
    calendar_file(assessment, &NAMES.map(str::to_owned), stamp, &GERMAN)
}

fn file(assessment: &Assessment) -> String {
    file_of(assessment, STAMP).unwrap()
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
UID:2a-0-0-1@hilfen-rechner
DTSTAMP:20261121T080530Z
SEQUENCE:29920805
DTSTART;VALUE=DATE:20270118
DTEND;VALUE=DATE:20270119
SUMMARY:Heim: Gesuch beim AKJB\\, mindestens 10 Arbeitstage vor dem Beginn
DESCRIPTION:AKJB-Seite Fristen\\nTage\\, an denen die Ämter des Kantons gesc
 hlossen sind\\, zählen wie Feiertage. Der Kanton legt sie jedes Jahr fest\\
 , meist zwischen Weihnachten und Neujahr. Der Rechner kennt sie nicht: Pla
 nen Sie dann mehr Zeit ein.\\nDas Ergebnis ist unverbindlich. Verbindlich i
 st nur die Verfügung des AKJB. Darin steht auch\\, bis wann Sie sich wehre
 n können (Rechtsmittelbelehrung).
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-P6DT15H
DESCRIPTION:18. Januar 2027: Heim: Gesuch beim AKJB\\, mindestens 10 Arbeits
 tage vor dem Beginn
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:2a-0-0-8@hilfen-rechner
DTSTAMP:20261121T080530Z
SEQUENCE:29920805
DTSTART;VALUE=DATE:20270930
DTEND;VALUE=DATE:20271001
SUMMARY:Heim: 18. Geburtstag. Die Weiterführung muss bewilligt sein
DESCRIPTION:ZGB Art. 14\\nDas Ergebnis ist unverbindlich. Verbindlich ist nu
 r die Verfügung des AKJB. Darin steht auch\\, bis wann Sie sich wehren kö
 nnen (Rechtsmittelbelehrung).
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-P6DT15H
DESCRIPTION:30. September 2027: Heim: 18. Geburtstag. Die Weiterführung mu
 ss bewilligt sein
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
    let uids = |today| file_of(&of_age_in_a_home(today), STAMP).map(|file| values(&file, "UID"));
    let (request, majority) = ("2a-0-0-1@hilfen-rechner".to_owned(), "2a-0-0-8@hilfen-rechner".to_owned());
    assert_eq!(uids("18.1.2027"), Some(vec![request, majority.clone()]), "the last day is still ahead");
    assert_eq!(uids("19.1.2027"), Some(vec![majority]));
    assert_eq!(uids("1.10.2027"), None);
}

/// The entries of two helps of one child that begin on the same day or not.
fn two_homes(second: &str) -> Assessment {
    let homes = ["1.2.2027", second].map(|start| help(home(Extent::Full), start, "31.7.2027"));
    let mut case = case(alone("52000"), vec![child(homes.to_vec())]);
    case.today = date("21.11.2026");
    assessed(&case)
}

#[test]
fn a_moved_start_replaces_its_own_entry_and_no_other() {
    let before = file(&two_homes("1.2.2027"));
    let later = Stamp { now: NOW + 60_000, ..STAMP };
    let after = file_of(&two_homes("1.3.2027"), later).unwrap();
    let uids = ["2a-0-0-1@hilfen-rechner", "2a-0-1-1@hilfen-rechner"];
    assert_eq!(
        (values(&before, "UID"), values(&after, "UID")),
        (uids.map(str::to_owned).to_vec(), uids.map(str::to_owned).to_vec())
    );
    assert!(values(&before, "SEQUENCE")[0] < values(&after, "SEQUENCE")[0]);
    assert_eq!(values(&after, "DTSTAMP"), ["20261121T080630Z"; 2]);
    let summaries = values(&before, "SUMMARY");
    assert_ne!(summaries[0], summaries[1], "two entries on one day can be told apart");
}

#[test]
fn a_reminder_comes_at_a_working_hour_and_never_in_the_past() {
    // The request is due on Monday, 18.1.2027, and the child comes of age on Thursday, 30.9.2027.
    for (today, expected) in [
        ("21.11.2026", ["-P6DT15H", "-P6DT15H"].as_slice()),
        ("8.1.2027", &["-P6DT15H", "-P6DT15H"]),
        // A week before is today, or past: then it is the next working day.
        ("11.1.2027", &["-P5DT15H", "-P6DT15H"]),
        ("14.1.2027", &["-P2DT15H", "-P6DT15H"]),
        // Not on the weekend before.
        ("15.1.2027", &["PT9H", "-P6DT15H"]),
        ("17.1.2027", &["PT9H", "-P6DT15H"]),
        ("18.1.2027", &["-P6DT15H"]),
        ("29.9.2027", &["PT9H"]),
        ("30.9.2027", &[]),
    ] {
        let file = file(&of_age_in_a_home(today));
        let triggers = lines(&file).iter().filter_map(|line| Some(line.strip_prefix("TRIGGER:")?.to_owned())).collect::<Vec<_>>();
        assert_eq!(triggers, expected, "{today}");
    }
    // A birthday on a Monday after a holiday: the last working day a week before it.
    let mut case = simple(alone("52000"), home(Extent::Full), "1.2.2027", "31.12.2027");
    // Easter Monday is 29.3.2027.
    case.children[0].birth = Some(date("5.4.2009"));
    case.today = date("21.11.2026");
    assert!(file(&assessed(&case)).contains("DTSTART;VALUE=DATE:20270405\r\n"));
    assert!(
        file(&assessed(&case)).contains("TRIGGER:-P10DT15H\r\n"),
        "Good Friday and Easter Monday are free: Thursday, 25.3.2027"
    );
}

#[test]
fn two_families_share_no_number_and_a_family_keeps_its_own() {
    let start = |device: Option<&str>, tab: Option<&str>, chance| {
        Session::started("", "/alles", Found { device, tab, since: 0, now: NOW, chance }, date("21.11.2026"))
    };
    let chosen = |help: HelpOption| {
        let mut form = hilfen_rechner::form::Form::default();
        form.update(hilfen_rechner::form::Action::Choose(0, ChoiceQuestion::Help, Some(help.into())));
        Set::from(form)
    };
    let mut session = start(None, None, 7);
    let own = session.calendar_number;
    assert_ne!(own, start(None, None, 8).calendar_number);
    session.update(Event::Opened(Ok(vec![chosen(HelpOption::Home)]), Origin::File));
    session.update(Event::KeepVariant);
    let first = session.calendar_number;
    assert_eq!(session.variants[0].calendar_number, first, "a variant is of the same family");
    session.update(Event::Opened(Ok(vec![chosen(HelpOption::AfterCare)]), Origin::File));
    let second = session.calendar_number;
    assert!(own != first && first != second && own != second);
    for again in [start(Some(&session.for_device()), None, 9), start(None, Some(&for_tab(NOW, &session.visit())), 9)] {
        assert_eq!((again.calendar_number, again.variants[0].calendar_number), (second, first));
        assert_eq!(again.kept(), session.kept());
    }
    session.update(Event::UseVariant(0));
    assert_eq!((session.calendar_number, session.variants[0].calendar_number), (first, second));
    session.update(Event::Clear);
    assert!(![0, own, first, second].contains(&session.calendar_number));
    // What an older version has stored has no number yet.
    assert_ne!(start(Some("hilfen-rechner 1\nhelp:6\n"), None, 9).calendar_number, 0);
}

#[test]
fn no_deadline_no_file() {
    let after_care = simple(alone("52000"), HelpKind::AfterCare, "1.2.2027", "31.3.2027");
    assert_eq!(file_of(&assessed(&after_care), STAMP), None);
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
    assert_eq!(deadlines.len(), 10);
    let summaries: Vec<String> = values(&file, "SUMMARY").iter().map(|value| plain(value)).collect();
    let summary = |(deadline, name): &(Deadline, &str)| format!("{name}: {}", GERMAN.deadline(deadline));
    assert_eq!(summaries, deadlines.iter().map(summary).collect::<Vec<_>>());
    let descriptions: Vec<String> = values(&file, "DESCRIPTION").iter().map(|value| plain(value)).collect();
    let expected = deadlines.iter().flat_map(|told @ (deadline, _)| {
        let reminder = format!("{}: {}", GERMAN.date(deadline.date), summary(told));
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
    assert_eq!(uids.len(), 10);
}
