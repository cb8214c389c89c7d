//! Reads and checks a dated parameter file (`parameters/*.toml`). The build stops with the sentences of [`read`] if a file is
//! wrong; `tests/parameters/` tests these sentences.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Every figure a file holds, with the unit it must have. Those of [`MAY_BE_OPEN`] may be absent.
pub const FIGURES: &[(&str, Unit)] = &[
    ("monthly_cap", Unit::Money("CHF/month")),
    ("months_per_year", Unit::Count("months")),
    ("days_per_year", Unit::Count("days")),
    ("wealth_percent", Unit::Percent),
    ("partner_percent", Unit::Percent),
    ("child_deduction", Unit::Money("CHF/year")),
    ("least_days", Unit::Count("days")),
    ("weekly_reduction", Unit::Percent),
    ("part_time_reduction", Unit::Percent),
    ("part_time_limit", Unit::Percent),
    ("asylum_share", Unit::Money("CHF")),
    ("outpatient_day", Unit::Money("CHF/day")),
    ("outpatient_cap", Unit::Money("CHF/month")),
    ("relief_day", Unit::Money("CHF/day")),
    ("foster_weekly_ordinary", Unit::Money("CHF/month")),
    ("foster_weekly_specialised", Unit::Money("CHF/month")),
    ("foster_long_ordinary", Unit::Money("CHF/month")),
    ("foster_long_specialised", Unit::Money("CHF/month")),
    ("foster_day_ordinary", Unit::Money("CHF/day")),
    ("foster_day_specialised", Unit::Money("CHF/day")),
    ("foster_day_crisis", Unit::Money("CHF/day")),
    ("foster_exception", Unit::Money("CHF/month")),
    ("crisis_days", Unit::Count("days")),
    ("crisis_without_contract", Unit::Count("days")),
    ("stable_partnership_years", Unit::Count("years")),
    ("majority_age", Unit::Count("years")),
    ("reentry_years", Unit::Count("years")),
    ("emergency_nights", Unit::Count("nights")),
    ("emergency_days", Unit::Count("days")),
    ("outpatient_request", Unit::Count("working days")),
    ("placement_request", Unit::Count("working days")),
    ("emergency_request", Unit::Count("days")),
    ("crisis_request", Unit::Count("days")),
    ("extension_request", Unit::Count("days")),
    ("change_request", Unit::Count("days")),
    ("appeal_days", Unit::Count("days")),
    ("tax_free_wealth_household", Unit::Money("CHF")),
    ("tax_free_wealth_other", Unit::Money("CHF")),
    ("flat_upkeep_newer", Unit::Percent),
    ("flat_upkeep_older", Unit::Percent),
    ("wage_from_age", Unit::Count("years")),
    ("oldest_age", Unit::Count("years")),
];

/// The figures that may be absent, because nobody could read them for some years: what rests on them is then open.
pub const MAY_BE_OPEN: &[&str] = &[
    "asylum_share",
    "foster_weekly_ordinary",
    "foster_weekly_specialised",
    "foster_long_ordinary",
    "foster_long_specialised",
    "foster_day_ordinary",
    "foster_day_specialised",
    "foster_day_crisis",
    "foster_exception",
    "tax_free_wealth_household",
    "tax_free_wealth_other",
    "flat_upkeep_newer",
    "flat_upkeep_older",
];

/// The tariffs a file must hold.
pub const TARIFFS: &[&str] = &["joint", "single", "own"];

/// The acts a source may name, as the files write them and as `rules::Act` calls them.
pub const ACTS: &[(&str, &str)] = &[
    ("VO ", "Ordinance"),
    ("SHG ", "Statute"),
    ("ZGB ", "CivilCode"),
    ("VwVG ", "AdministrativeProcedure"),
    ("page ", "Page"),
    ("SGS 547 ", "Holidays"),
];

/// Acts that say nothing of the share itself. A figure of theirs serves an estimate, so it is an assumption.
pub const ACTS_OF_ESTIMATES: &[(&str, &str)] = &[("SGS 331 ", "TaxAct")];

/// What a figure counts.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Unit {
    Money(&'static str),
    Percent,
    Count(&'static str),
}

impl Unit {
    pub fn name(self) -> &'static str {
        match self {
            Unit::Money(name) | Unit::Count(name) => name,
            Unit::Percent => "percent",
        }
    }
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct ParameterFile {
    pub valid_from: String,
    pub checked_on: String,
    /// What was compared, and what shows that nothing newer was in force.
    pub checked_against: String,
    /// The last day, where the act itself names one.
    pub valid_to: Option<String>,
    pub title: String,
    pub link: String,
    pub tariff: BTreeMap<String, Tariff>,
    pub figure: BTreeMap<String, Figure>,
    pub holidays: Holidays,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Tariff {
    pub source: String,
    pub kind: String,
    pub free_up_to: String,
    pub brackets: Vec<Bracket>,
    pub top_percent: String,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Bracket {
    pub up_to: String,
    pub percent: String,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    pub value: String,
    pub unit: String,
    pub source: String,
    pub kind: String,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    pub source: String,
    pub kind: String,
    pub fixed: Vec<String>,
    pub easter: Vec<i32>,
}

/// Reads a file and checks it: all but the days of Easter, the order of its dates, and `free_up_to` of a tariff without brackets.
///
/// # Errors
/// The message of the TOML reader, if it cannot read the file. Otherwise a sentence for each thing that is wrong, with its name in
/// the file.
pub fn read(text: &str) -> Result<ParameterFile, Vec<String>> {
    let file: ParameterFile = toml::from_str(text).map_err(|error| vec![error.to_string()])?;
    let mut wrong = Vec::new();
    let days = [("valid_from", &file.valid_from), ("checked_on", &file.checked_on)];
    for (name, date) in days.into_iter().chain(file.valid_to.as_ref().map(|day| ("valid_to", day))) {
        if date_parts(date).is_none() {
            wrong.push(format!("`{name}` is \"{date}\": write a date like \"2027-01-01\"."));
        }
    }
    if date_parts(&file.valid_from).is_some_and(|(_, _, day)| day != 1) {
        wrong.push(
            "`valid_from` must be the first day of a month: shares are charged by calendar months (VO § 29 Abs. 1).".into(),
        );
    }
    if file.title.is_empty() || !file.link.starts_with("https://") {
        wrong.push("`title` and `link` say where the figures stand: give both, the link with https://.".into());
    }
    if file.checked_against.is_empty() {
        wrong.push("`checked_against` is empty: say which text was compared, and how you know that none is newer.".into());
    }
    for name in TARIFFS {
        match file.tariff.get(*name) {
            None => wrong.push(format!("The tariff `tariff.{name}` is missing: add it.")),
            Some(tariff) => check_tariff(name, tariff, &mut wrong),
        }
    }
    for name in file.tariff.keys().filter(|name| !TARIFFS.contains(&name.as_str())) {
        wrong.push(format!("`tariff.{name}` is not known to the rules: take it out, or correct its name."));
    }
    for (name, unit) in FIGURES {
        match file.figure.get(*name) {
            None if MAY_BE_OPEN.contains(name) => {}
            None => {
                wrong.push(format!("The figure `{name}` ({}) is missing: add it with value, unit, source and kind.", unit.name()))
            }
            Some(figure) => check_figure(name, figure, *unit, &mut wrong),
        }
    }
    for name in file.figure.keys().filter(|name| !FIGURES.iter().any(|(known, _)| known == name)) {
        wrong.push(format!("`figure.{name}` is not known to the rules: take it out, or correct its name."));
    }
    check_source("holidays", &file.holidays.source, &file.holidays.kind, &mut wrong);
    for day in &file.holidays.fixed {
        if date_parts(&format!("2024-{day}")).is_none() {
            wrong.push(format!("`holidays.fixed` holds \"{day}\": write month and day like \"05-01\"."));
        }
    }
    if wrong.is_empty() { Ok(file) } else { Err(wrong) }
}

fn check_tariff(name: &str, tariff: &Tariff, wrong: &mut Vec<String>) {
    check_source(&format!("tariff.{name}"), &tariff.source, &tariff.kind, wrong);
    let mut bound = hundredths(&tariff.free_up_to);
    let mut percent = Some(0);
    for bracket in &tariff.brackets {
        let (next_bound, next_percent) = (hundredths(&bracket.up_to), hundredths(&bracket.percent));
        if bound.is_none() || next_bound <= bound {
            wrong.push(format!("`tariff.{name}`: the bracket up to {} does not lie above the one before it.", bracket.up_to));
        }
        if next_percent <= percent || next_percent > Some(10_000) {
            wrong.push(format!(
                "`tariff.{name}`: {} % up to {} must be more than the bracket before and at most 100.",
                bracket.percent, bracket.up_to
            ));
        }
        (bound, percent) = (next_bound, next_percent);
    }
    let top = hundredths(&tariff.top_percent);
    if top <= percent || top > Some(10_000) {
        wrong.push(format!(
            "`tariff.{name}`: the top percentage {} must be more than the last bracket's and at most 100.",
            tariff.top_percent
        ));
    }
}

fn check_figure(name: &str, figure: &Figure, unit: Unit, wrong: &mut Vec<String>) {
    check_source(name, &figure.source, &figure.kind, wrong);
    if figure.unit != unit.name() {
        wrong.push(format!("`{name}` has the unit \"{}\": it must be \"{}\".", figure.unit, unit.name()));
    }
    let fits = match unit {
        Unit::Money(_) => hundredths(&figure.value).is_some(),
        Unit::Percent => hundredths(&figure.value).is_some_and(|value| value <= 10_000),
        Unit::Count(_) => count(&figure.value).is_some_and(|value| value > 0 && value < 1000),
    };
    if !fits {
        wrong.push(format!(
            "`{name}` has the value \"{}\": write a plain {} like \"25\" or \"35.70\".",
            figure.value,
            unit.name()
        ));
    }
}

fn check_source(name: &str, source: &str, kind: &str, wrong: &mut Vec<String>) {
    let is_of = |acts: &[(&str, &str)]| acts.iter().any(|(act, _)| source.starts_with(act) && source.len() > act.len());
    let fits = match kind {
        "law" | "practice" => is_of(ACTS),
        // An assumption names an id (only its characters are checked here), or the act from which an estimate takes it.
        "assumption" => {
            let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            is_of(ACTS_OF_ESTIMATES) || (!source.is_empty() && source.bytes().all(is_id))
        }
        _ => {
            wrong.push(format!("`{name}` has the kind \"{kind}\": it must be law, practice or assumption."));
            true
        }
    };
    if !fits {
        wrong.push(format!(
            "`{name}` has the source \"{source}\": name the act and the paragraph, like \"VO § 36\", or for an assumption its id."
        ));
    }
}

/// Year, month and day of `2027-01-01`. None if there is no such day between 2000 and 2199.
pub fn date_parts(text: &str) -> Option<(i32, u8, u8)> {
    let mut parts = text.split('-');
    let (year, month, day): (i32, u8, u8) =
        (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let length = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (parts.next().is_none() && text.len() == 10 && (2000..2200).contains(&year) && (1..=length).contains(&day))
        .then_some((year, month, day))
}

/// `35.70` → 3570; at most two decimals, nothing negative.
pub fn hundredths(text: &str) -> Option<u32> {
    let (whole, cents) = text.split_once('.').unwrap_or((text, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(cents) || cents.len() > 2 {
        return None;
    }
    let cents: u32 = format!("{cents:0<2}").parse().ok()?;
    whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(cents)
}

/// A whole number of ASCII digits. None for anything else, or if it is too large for `u32`.
pub fn count(text: &str) -> Option<u32> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}
