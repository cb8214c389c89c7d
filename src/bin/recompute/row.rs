//! Reads a row of a table as a case. The heading of a column is the dotted path of a field, as docs/case-format.md says.
//!
//! The row is turned into the JSON of a saved case and read by the same reader, so tables and files give the same errors. A cell
//! allows more than a file: dates and amounts as people write them, and `wahr` and `falsch`.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::field::{FieldKind, Person};
use hilfen_rechner::case::file::{self, FORMAT, FileError, VERSION};
use hilfen_rechner::case::{Case, DeductionsOfYear, FinancesOfYear, OwnIncomeOfYear};
use hilfen_rechner::money::Chf;
use hilfen_rechner::text::GERMAN;

use crate::place::column;

/// The heading of the column that names a row.
pub const NAME: &str = "name";
/// The most parts of a path. Every path of a case has fewer.
const DEEPEST: usize = 16;

/// The fields with counts, which are numbers in a file; `children` of `deductions` is one too ([`Kind::of`]). All other values are
/// texts, `true` or `false`.
const COUNTS: [&str; 5] = ["age", "days_per_month", "family_days", "regular_days", "year"];
/// The fields with dates.
const DATES: [&str; 5] = ["today", "birth", "start", "end", "since"];
/// The fields with amounts, beside those of a calendar year.
const AMOUNTS: [&str; 3] = ["monthly", "agreed_pay", "contribution"];

/// Whether a field has the amount of a calendar year.
fn is_amount_of_year(name: &str) -> bool {
    let finances = FinancesOfYear::default();
    let deductions = DeductionsOfYear::default();
    let own = OwnIncomeOfYear::default();
    let mut fields = finances.fields(Person::First).chain(deductions.fields(Person::First)).chain(own.fields(0));
    fields.any(|(field, known, _)| field.kind() == FieldKind::Amount && known == name)
}

/// A column other than the first.
pub struct Column {
    heading: String,
    path: Vec<String>,
    kind: Kind,
}

/// The type of the cells in a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Count,
    Date,
    Amount,
    Other,
}

impl Kind {
    fn of(path: &[String]) -> Kind {
        let named = |names: &[&str]| path.iter().any(|part| names.contains(&part.as_str()));
        let child_deductions =
            path.windows(2).any(|parts| matches!(parts, [outer, inner] if outer == "deductions" && inner == "children"));
        if named(&COUNTS) || child_deductions {
            Kind::Count
        } else if named(&DATES) {
            Kind::Date
        } else if named(&AMOUNTS) || path.iter().any(|part| is_amount_of_year(part)) {
            Kind::Amount
        } else {
            Kind::Other
        }
    }
}

/// Reads the headings of a table.
///
/// # Errors
/// A sentence, if a heading makes the whole table unreadable.
pub fn columns<'a>(headings: impl Iterator<Item = &'a str>) -> Result<Vec<Column>, String> {
    let mut headings = headings.zip(1_usize..);
    match headings.next() {
        Some((NAME, _)) => {}
        Some(_) => return Err(GERMAN.name_first().to_owned()),
        None => return Err(GERMAN.table_empty().to_owned()),
    }
    let mut seen = HashSet::from([NAME]);
    let mut columns = Vec::new();
    for (heading, place) in headings {
        let path: Vec<String> = heading.split('.').take(DEEPEST + 1).map(str::to_owned).collect();
        if path.iter().any(String::is_empty) {
            return Err(GERMAN.empty_heading(&place.to_string()));
        }
        if path.len() > DEEPEST {
            return Err(GERMAN.heading_too_deep(&place.to_string()));
        }
        if !seen.insert(heading) {
            return Err(GERMAN.heading_twice(heading));
        }
        columns.push(Column { heading: heading.to_owned(), kind: Kind::of(&path), path });
    }
    Ok(columns)
}

/// Reads the cells after the name as a case.
///
/// # Errors
/// A sentence that says what is wrong, and in which column.
pub fn read<'a>(columns: &[Column], cells: impl Iterator<Item = &'a str>) -> Result<Case, String> {
    let mut case = Map::new();
    for (column, cell) in columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
        if !insert(&mut case, &column.path, value(column, cell)) {
            return Err(GERMAN.columns_clash(&column.heading));
        }
    }
    let case = lists(Value::Object(case), "").map_err(|error| GERMAN.file_error(&error))?;
    let frame = json!({ "format": FORMAT, "version": VERSION, "case": case });
    file::read(&frame.to_string()).map_err(|error| GERMAN.file_error(&in_columns(error)))
}

/// The JSON value of a cell. A cell in a wrong form stays a text, and the reader of files says what is wrong.
fn value(column: &Column, cell: &str) -> Value {
    let is_one_of = |words: [&str; 2]| words.iter().any(|word| cell.eq_ignore_ascii_case(word));
    let is_whole = || cell.strip_prefix('-').unwrap_or(cell).bytes().all(|byte| byte.is_ascii_digit());
    if is_one_of(["true", "wahr"]) {
        return Value::Bool(true);
    }
    if is_one_of(["false", "falsch"]) {
        return Value::Bool(false);
    }
    let read = match column.kind {
        Kind::Count => cell.parse::<i64>().ok().filter(|_| is_whole()).map(Value::from),
        Kind::Date => Date::read(cell).map(|date| Value::from(date.to_string())),
        Kind::Amount => Chf::read(cell).ok().map(|amount| Value::from(amount.to_string())),
        Kind::Other => None,
    };
    read.unwrap_or_else(|| Value::from(cell))
}

/// Inserts a value at its path. `false` if the path is taken.
fn insert(object: &mut Map<String, Value>, path: &[String], value: Value) -> bool {
    match path {
        [] => false,
        [last] => object.insert(last.clone(), value).is_none(),
        [first, rest @ ..] => match object.entry(first.clone()).or_insert_with(|| Value::Object(Map::new())) {
            Value::Object(inner) => insert(inner, rest, value),
            _ => false,
        },
    }
}

/// Turns objects whose keys are numbers into lists. The keys must be the numbers from 0 on; a missing one is an error.
fn lists(value: Value, path: &str) -> Result<Value, FileError> {
    let Value::Object(mut object) = value else { return Ok(value) };
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    if object.is_empty() || !object.keys().all(|key| key.bytes().all(|byte| byte.is_ascii_digit())) {
        let inner = object.into_iter().map(|(key, value)| lists(value, &below(&key)).map(|value| (key, value)));
        return inner.collect::<Result<Map<_, _>, _>>().map(Value::Object);
    }
    let length = object.len();
    let item = |place: usize| {
        let name = place.to_string();
        let missing = || FileError::MissingField { path: path.to_owned(), name: name.clone() };
        object.remove(&name).ok_or_else(missing).and_then(|value| lists(value, &below(&name)))
    };
    (0..length).map(item).collect::<Result<Vec<_>, _>>().map(Value::Array)
}

/// The error with the column in place of the path.
fn in_columns(error: FileError) -> FileError {
    match error {
        FileError::UnknownField { path, known } => FileError::UnknownField { path: column(&path), known },
        FileError::MissingField { path, name } => FileError::MissingField { path: column(&path), name },
        FileError::WrongValue { path, wrong } => FileError::WrongValue { path: column(&path), wrong },
        FileError::TooLarge
        | FileError::NotJson { .. }
        | FileError::Foreign
        | FileError::AnswersOnly
        | FileError::Newer { .. } => error,
    }
}
