//! The deadlines of the page as dates, and the day from which the canton contributes (VO § 24 Abs. 3).

use crate::calendar::Date;
use crate::case::{Child, Help, HelpKind, Request};
use crate::rules::parameters::{Figure, Parameters};
use crate::rules::procedure::{Deadline, DeadlineKind, StartAdvice};
use crate::rules::right::{self, Majority};

/// Page «Fristen»: the dates that matter for this request.
pub(super) fn all(today: Date, child: &Child, help: &Help, last: Date, parameters: &Parameters) -> Vec<Deadline> {
    let mut found = Vec::with_capacity(2);
    let mut add = |kind, figure: Figure<u32>, date: Date| {
        // Keeps the list sorted by date.
        let place = found.partition_point(|known: &Deadline| known.date <= date);
        let passed = date < today;
        found.insert(place, Deadline { kind, date, count: figure.value, unit: figure.unit, source: figure.source, passed });
    };
    for (kind, figure, date) in request_deadlines(help, parameters) {
        add(kind, figure, date);
    }
    if let Some(figure) = right::longest_stay(help, parameters).filter(|_| help.kind != HelpKind::EmergencyBed) {
        let kind = if help.kind == HelpKind::EmergencyPlacement { DeadlineKind::EmergencyEnd } else { DeadlineKind::CrisisEnd };
        add(kind, figure, last_day(help.start, figure.value));
    }
    if let Some(date) = Majority::of(child, parameters).date()
        && help.start < date
        && last >= date
    {
        add(DeadlineKind::Majority, parameters.majority_age, date);
    }
    found
}

/// The last day of a period of `days` days that begins on `start`.
pub fn last_day(start: Date, days: u32) -> Date {
    start.plus_days(signed(days) - 1)
}

fn signed(days: u32) -> i32 {
    i32::try_from(days).unwrap_or(i32::MAX)
}

/// The last days for the request: none if the page names no deadline, several if it is not known what the request is for.
fn request_deadlines(help: &Help, parameters: &Parameters) -> Vec<(DeadlineKind, Figure<u32>, Date)> {
    let start = help.start;
    let working_days = |kind, figure: Figure<u32>| (kind, figure, start.working_days_before(figure.value, parameters.holidays));
    let before = |kind, figure: Figure<u32>| (kind, figure, start.plus_days(-signed(figure.value)));
    let after = |kind, figure: Figure<u32>| (kind, figure, start.plus_days(signed(figure.value)));
    match help.kind {
        HelpKind::FamilyCoaching { .. } => vec![working_days(DeadlineKind::OutpatientRequest, parameters.outpatient_request)],
        HelpKind::FosterFamily { .. } | HelpKind::Home(_) => {
            let first = working_days(DeadlineKind::PlacementRequest, parameters.placement_request);
            let extension = before(DeadlineKind::ExtensionRequest, parameters.extension_request);
            let change = before(DeadlineKind::ChangeRequest, parameters.change_request);
            match help.request {
                Request::First => vec![first],
                Request::Extension => vec![extension],
                Request::Change => vec![change],
                Request::AfterEmergency => vec![after(DeadlineKind::EmergencyRequest, parameters.emergency_request)],
                Request::Crisis => vec![after(DeadlineKind::CrisisRequest, parameters.crisis_request)],
                Request::Unknown => vec![first, extension, change],
            }
        }
        _ => Vec::new(),
    }
}

/// Whether a request made today is early enough for the start, and if not, the earliest start. Contributions run only from the
/// decision (VO § 24 Abs. 3), except for placements in a crisis. For a placement after an emergency the office clarifies it.
pub(super) fn start_advice(today: Date, help: &Help, parameters: &Parameters) -> StartAdvice {
    match (&help.kind, help.request) {
        (HelpKind::NotCovered(_) | HelpKind::EmergencyBed | HelpKind::EmergencyPlacement, _) => return StartAdvice::NotNeeded,
        (kind, Request::Crisis) if kind.is_placement() => return StartAdvice::FromStart,
        (kind, Request::AfterEmergency) if kind.is_placement() => return StartAdvice::OfficeClarifies,
        // The help has begun. When its extension begins is not asked.
        (kind, Request::Extension | Request::Unknown) if kind.is_placement() && help.start < today => {
            return StartAdvice::OfficeClarifies;
        }
        _ => {}
    }
    // `count` working days must lie before the start. Today is one of them if it is a working day.
    let after_working_days = |count: u32| today.plus_days(-1).working_days_after(count, parameters.holidays).plus_days(1);
    let starts: Vec<Date> = request_deadlines(help, parameters)
        .into_iter()
        .map(|(kind, figure, _)| match kind {
            DeadlineKind::ExtensionRequest | DeadlineKind::ChangeRequest => today.plus_days(signed(figure.value)),
            _ => after_working_days(figure.value),
        })
        .collect();
    // If nobody knows what the request is for, the first one is that of a first request.
    let (earliest, others) = starts.split_first().map_or((today, &[][..]), |(first, others)| (*first, others));
    let otherwise = others.iter().copied().max().filter(|day| *day > help.start.max(earliest));
    match otherwise {
        otherwise if earliest > help.start => StartAdvice::TooEarly { earliest, otherwise },
        Some(otherwise) => StartAdvice::InTimeIfFirst { otherwise },
        None => StartAdvice::InTime,
    }
}
