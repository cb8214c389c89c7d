//! The deadlines as a calendar file (iCalendar, RFC 5545).

use crate::assessment::{Assessment, HelpAssessment};
use crate::calendar::Date;
use crate::case::field::HelpId;
use crate::rules::parameters::RuleBook;
use crate::rules::procedure::Deadline;
use crate::rules::right::Verdict;
use crate::text::{Catalogue, ResultPhrase};

/// The most octets of a line, its end not counted (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

/// What ends every UID: the program without its version, so that the same entry from a newer version replaces the old one.
const UID_END: &str = concat!("@", env!("CARGO_PKG_NAME"), "\n");

/// What the entries of a file are told apart by, beside the deadlines themselves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stamp {
    /// The number of the family whose entries these are ([`Session::calendar_number`](crate::visit::Session::calendar_number)).
    pub number: u64,
    /// When the file is written, in milliseconds since 1970.
    pub now: u64,
}

/// A calendar file with a whole-day entry for every deadline of each help that the canton can pay. `names` are the names of the
/// helps in their order.
///
/// An entry is the deadline of one kind of one help of one family: its UID is made of the number of the family, the place of the
/// help and the kind of the deadline. No day is part of it, so after the start has moved the same entry comes again, with a later
/// `SEQUENCE` and `DTSTAMP`, and replaces the one before. The number is drawn by chance and stays with the answers. It is no hash
/// of them: answers are few enough to be guessed, so a hash in a shared calendar would tell them.
///
/// Deadlines that are past on the day of the case are left out: an entry in the past reminds nobody, and the result itself shows
/// that they are missed. `None` if no deadline is left.
pub fn calendar_file(assessment: &Assessment, names: &[String], stamp: Stamp, texts: &Catalogue) -> Option<String> {
    let paid = assessment.helps.iter().enumerate().filter(|(_, help)| help.verdict != Verdict::No);
    let of_help = |(place, help): (usize, &HelpAssessment)| {
        let entry = |deadline: &Deadline| Entry { deadline: *deadline, help: help.help, name: names.get(place).cloned() };
        help.procedure.deadlines.iter().map(entry).collect::<Vec<_>>()
    };
    let mut entries: Vec<Entry> = paid.flat_map(of_help).filter(|entry| !entry.deadline.passed).collect();
    if entries.is_empty() {
        return None;
    }
    entries.sort_by_key(|entry| entry.deadline.date);
    let today = assessment.receipt.case.today;
    let events: String = entries.iter().map(|entry| event(entry, today, stamp, texts)).collect();
    let program = assessment.receipt.program;
    let head = ["BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//", program, "//", texts.tag(), "\n"].concat();
    Some(folded(&[&head, &events, "END:VCALENDAR\n"].concat()))
}

/// A deadline of a help, with the name of the help.
struct Entry {
    deadline: Deadline,
    help: HelpId,
    name: Option<String>,
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

/// An entry, in lines that are not folded yet and end with `\n` alone. It leaves the day free (`TRANSPARENT`).
fn event(entry: &Entry, today: Date, stamp: Stamp, texts: &Catalogue) -> String {
    let Entry { deadline, help, name } = entry;
    let (day, next) = (digits(deadline.date), digits(deadline.date.plus_days(1)));
    let uid = format!("{:x}-{}-{}-{}", stamp.number, help.child, help.help, deadline.kind as usize);
    let due = texts.deadline(deadline);
    let due = name.as_ref().map_or(due.clone(), |name| texts.labelled(name, &due));
    let closed = if deadline.kind.is_counted_back() {
        [texts.result_phrase(ResultPhrase::OfficesClosed), "\n"].concat()
    } else {
        String::new()
    };
    let description =
        escaped(&[&deadline.source.to_string(), "\n", &closed, texts.result_phrase(ResultPhrase::NotBinding)].concat());
    [
        "BEGIN:VEVENT\nUID:",
        &uid,
        UID_END,
        "DTSTAMP:",
        &moment(stamp.now),
        "\nSEQUENCE:",
        // Minutes: whole seconds would soon be too large for the 32 bits that some calendars have for it.
        &(stamp.now / 60_000).to_string(),
        "\nDTSTART;VALUE=DATE:",
        &day,
        "\nDTEND;VALUE=DATE:",
        &next,
        "\nSUMMARY:",
        &escaped(&due),
        "\nDESCRIPTION:",
        &description,
        "\nTRANSP:TRANSPARENT\n",
        // The reminder comes before the day of the entry and names it.
        &reminder(deadline.date, today, &texts.labelled(&texts.date(deadline.date), &due)).unwrap_or_default(),
        "END:VEVENT\n",
    ]
    .concat()
}

/// The reminder of an entry on its day, at 9 o'clock on a working day. `None` if none is left.
fn reminder(deadline: Date, today: Date, text: &str) -> Option<String> {
    let day = reminder_day(deadline, today)?;
    // It counts from midnight at the beginning of the entry, by the clock of the calendar.
    let trigger = match day.days_until(deadline) {
        0 => "PT9H".to_owned(),
        days => format!("-P{}DT15H", days - 1),
    };
    Some(["BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:", &trigger, "\nDESCRIPTION:", &escaped(text), "\nEND:VALARM\n"].concat())
}

/// The last working day at least 7 days before a deadline; if that is not to come any more, the next working day after today.
/// `None` if the deadline is before it.
fn reminder_day(deadline: Date, today: Date) -> Option<Date> {
    let book = RuleBook::embedded();
    let holidays = book.on(deadline).or(book.newest()).map_or(&[][..], |rules| rules.holidays);
    let week_before = deadline.plus_days(-6).working_days_before(1, holidays);
    Some(week_before.max(today.working_days_after(1, holidays))).filter(|day| *day <= deadline)
}

/// `20270201T130500Z`: milliseconds since 1970 as a time of UTC.
fn moment(now: u64) -> String {
    let seconds = now / 1_000;
    let days = i32::try_from(seconds / 86_400).unwrap_or(i32::MAX);
    let day = Date::checked(1970, 1, 1).plus_days(days);
    format!("{}T{:02}{:02}{:02}Z", digits(day), seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60)
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
