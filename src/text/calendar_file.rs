//! The deadlines as a calendar file (iCalendar, RFC 5545).

use crate::assessment::{Assessment, HelpAssessment};
use crate::calendar::Date;
use crate::rules::procedure::Deadline;
use crate::rules::right::Verdict;
use crate::text::{Catalogue, ResultPhrase};

/// The most octets of a line, its end not counted (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

/// What ends every UID: the program without its version, so that the same entry from a newer version replaces the old one.
const UID_END: &str = concat!("@", env!("CARGO_PKG_NAME"), "\n");

/// A calendar file with a whole-day entry for every deadline of the helps that the canton can pay, and a reminder 7 days before
/// each.
///
/// `names` are the names of the helps in their order; it is empty if there is only one.
///
/// Deadlines that are past on the day of the case are left out: an entry in the past reminds nobody, and the result itself
/// shows that they are missed. `None` if no deadline is left. The same assessment always gives the same file: it is
/// stamped with the day of the case and not by a clock.
pub fn calendar_file(assessment: &Assessment, names: &[String], texts: &Catalogue) -> Option<String> {
    let stamp = digits(assessment.receipt.case.today);
    let mut events = String::new();
    // Counted before the past ones are left out: an entry keeps its UID from day to day.
    for (index, (deadline, names)) in due(&assessment.helps, names).iter().enumerate().filter(|(_, (one, _))| !one.passed) {
        events.push_str(&event(index, deadline, &texts.listed(names), &stamp, texts));
    }
    if events.is_empty() {
        return None;
    }
    let program = assessment.receipt.program;
    let head = ["BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//", program, "//", texts.tag(), "\n"].concat();
    Some(folded(&[&head, &events, "END:VCALENDAR\n"].concat()))
}

/// The deadlines of the helps that the canton can pay, the earliest first, each with the names of the helps that have it.
pub fn due<'a>(helps: &[HelpAssessment], names: &'a [String]) -> Vec<(Deadline, Vec<&'a str>)> {
    let mut dates: Vec<(Deadline, Vec<&str>)> = Vec::new();
    for (place, help) in helps.iter().enumerate().filter(|(_, help)| help.verdict != Verdict::No) {
        let name = names.get(place).map(String::as_str);
        for date in &help.procedure.deadlines {
            match dates.iter_mut().find(|(known, _)| known == date) {
                Some((_, names)) => names.extend(name),
                None => {
                    let later = dates.partition_point(|(known, _)| known.date <= date.date);
                    dates.insert(later, (*date, name.into_iter().collect()));
                }
            }
        }
    }
    dates
}

/// An entry, in lines that are not folded yet and end with `\n` alone.
///
/// It leaves the day free (`TRANSPARENT`). The kind is part of its UID: in the calendar of somebody who keeps the files of two
/// families, deadlines of different kinds on the same day do not replace each other.
fn event(index: usize, deadline: &Deadline, names: &str, stamp: &str, texts: &Catalogue) -> String {
    let (day, next) = (digits(deadline.date), digits(deadline.date.plus_days(1)));
    let (kind, index) = ((deadline.kind as usize).to_string(), index.to_string());
    let due = texts.deadline(deadline);
    let due = if names.is_empty() { due } else { texts.noted(&due, names) };
    // The entry stands on its day; the reminder comes before it and names it.
    let (summary, reminder) = (escaped(&due), escaped(&texts.labelled(&texts.date(deadline.date), &due)));
    let closed = if deadline.kind.is_counted_back() {
        [texts.result_phrase(ResultPhrase::OfficesClosed), "\n"].concat()
    } else {
        String::new()
    };
    let description =
        escaped(&[&deadline.source.to_string(), "\n", &closed, texts.result_phrase(ResultPhrase::NotBinding)].concat());
    [
        "BEGIN:VEVENT\nUID:",
        &day,
        "-",
        &kind,
        "-",
        &index,
        UID_END,
        "DTSTAMP:",
        stamp,
        "T000000Z\nDTSTART;VALUE=DATE:",
        &day,
        "\nDTEND;VALUE=DATE:",
        &next,
        "\nSUMMARY:",
        &summary,
        "\nDESCRIPTION:",
        &description,
        "\nTRANSP:TRANSPARENT\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-P7D\nDESCRIPTION:",
        &reminder,
        "\nEND:VALARM\nEND:VEVENT\n",
    ]
    .concat()
}

/// `20270201`.
fn digits(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// A text, escaped as a value (RFC 5545, section 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            ',' | ';' | '\\' => {
                escaped.push('\\');
                escaped.push(c);
            }
            _ => escaped.push(c),
        }
    }
    escaped
}

/// The lines with their ends, the long ones folded between two characters (RFC 5545, section 3.1).
fn folded(lines: &str) -> String {
    let mut folded = String::with_capacity(lines.len() + lines.len() / 8);
    let mut octets = 0;
    for c in lines.chars() {
        if c == '\n' {
            folded.push_str("\r\n");
            octets = 0;
            continue;
        }
        if octets + c.len_utf8() > LONGEST_LINE {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(c);
        octets += c.len_utf8();
    }
    folded
}
