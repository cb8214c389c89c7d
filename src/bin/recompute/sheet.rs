//! The results as a table that Excel with Swiss settings opens with a double click: byte order mark, `;` as separator, CRLF, and
//! amounts and dates in the form that it reads as numbers and dates.

use std::borrow::Cow;
use std::io;

use csv::{IntoInnerError, Terminator, WriterBuilder};
use serde::{Serialize, Serializer};

use hilfen_rechner::assessment::{Assessment, Phase};
use hilfen_rechner::calendar::Date;
use hilfen_rechner::money::Chf;
use hilfen_rechner::text::GERMAN;

use crate::words;

/// A row. Missing values are empty cells.
#[derive(Clone, Serialize, Default)]
struct Row<'a> {
    #[serde(rename = "Fall")]
    name: Cow<'a, str>,
    #[serde(rename = "Zeile")]
    place: u64,
    #[serde(rename = "Ergebnis")]
    verdict: Option<&'static str>,
    #[serde(rename = "Alles gerechnet")]
    computed: Option<&'static str>,
    #[serde(rename = "Ganzer Aufenthalt")]
    whole_stay: Option<&'static str>,
    #[serde(rename = "Wer zahlt")]
    payer: Option<String>,
    #[serde(rename = "Von")]
    from: Option<Day>,
    #[serde(rename = "Bis")]
    to: Option<Day>,
    #[serde(rename = "Monate")]
    months: Option<u32>,
    #[serde(rename = "Im Monat mindestens")]
    low: Option<Chf>,
    #[serde(rename = "Im Monat höchstens")]
    high: Option<Chf>,
    #[serde(rename = "Zusammen mindestens")]
    sum_low: Option<Chf>,
    #[serde(rename = "Zusammen höchstens")]
    sum_high: Option<Chf>,
    #[serde(rename = "Fehler")]
    error: Option<Cow<'a, str>>,
    #[serde(rename = "Zahlen")]
    stand_in: Option<String>,
}

/// A date as Excel reads it: `01.02.2027`.
#[derive(Clone, Copy)]
struct Day(Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Day(date) = self;
        serializer.collect_str(&format_args!("{:02}.{:02}.{}", date.day(), date.month().number(), date.month().year()))
    }
}

/// Writes the rows of a case: one for the whole case, then one for each phase of each payer. A case that cannot be assessed has one
/// row with its error. The headings come before the first case.
///
/// # Errors
/// If the rows cannot be written, which should not happen in memory.
pub fn rows(name: &str, place: u64, outcome: Result<&Assessment, &str>) -> io::Result<Vec<u8>> {
    let is_first = place == 1;
    let start = if is_first { "\u{feff}" } else { "" };
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .has_headers(is_first)
        .from_writer(start.as_bytes().to_vec());
    let of_case = Row { name: inert(name), place, ..Row::default() };
    match outcome {
        Err(error) => writer.serialize(Row { error: Some(inert(error)), ..of_case })?,
        Ok(assessment) => {
            writer.serialize(whole(of_case.clone(), assessment))?;
            for phase in assessment.phases() {
                writer.serialize(part(of_case.clone(), &phase))?;
            }
        }
    }
    writer.into_inner().map_err(IntoInnerError::into_error)
}

/// The row for all payers and months together. Its amounts of a month are those of the month with the highest share.
fn whole<'a>(of_case: Row<'a>, assessment: &Assessment) -> Row<'a> {
    let months: Vec<_> = assessment.months.iter().filter(|month| !month.lines.is_empty()).collect();
    let peak = assessment.peak().map(|month| month.total);
    Row {
        verdict: Some(GERMAN.short_verdict(assessment.verdict())),
        computed: Some(words::yes_or_no(assessment.helps.iter().all(|help| help.computed))),
        whole_stay: Some(words::yes_or_no(assessment.whole_stay)),
        payer: assessment.total.map(|_| GERMAN.all_payers().to_owned()),
        from: months.first().map(|month| Day(month.month.first())),
        to: months.last().map(|month| Day(month.month.last())),
        months: u32::try_from(months.len()).ok().filter(|count| *count > 0),
        low: peak.map(|range| range.low),
        high: peak.map(|range| range.high),
        sum_low: assessment.total.map(|range| range.low),
        sum_high: assessment.total.map(|range| range.high),
        ..of_case
    }
}

fn part<'a>(of_case: Row<'a>, phase: &Phase) -> Row<'a> {
    let months = phase.from.through(phase.to).fold(0, |count, _| count + 1);
    Row {
        payer: Some(GERMAN.payer(phase.payer)),
        from: Some(Day(phase.from.first())),
        to: Some(Day(phase.to.last())),
        months: Some(months),
        low: Some(phase.amount.low),
        high: Some(phase.amount.high),
        sum_low: Some(phase.amount.low.times(months)),
        sum_high: Some(phase.amount.high.times(months)),
        stand_in: (!phase.stand_in.is_empty()).then(|| GERMAN.stand_in(phase.stand_in, phase.partly_own_year)),
        ..of_case
    }
}

/// A text that no spreadsheet program reads as a formula, even if it ignores leading blanks.
fn inert(text: &str) -> Cow<'_, str> {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if is_formula { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}
