//! The figures in force, as a table for people who compare them with the law.

use std::io::{self, Write};

use hilfen_rechner::rules::parameters::Parameters;
use hilfen_rechner::rules::tariff::Tariff;
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::text::write::amount;

/// Prints every figure of a parameter file, and the tariffs.
///
/// # Errors
/// If writing fails.
pub fn write(parameters: &Parameters, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", parameters.title)?;
    writeln!(out, "{}", GERMAN.in_force_since(&GERMAN.date(parameters.valid_from)))?;
    writeln!(out, "{}", GERMAN.compared_on(&GERMAN.date(parameters.checked_on)))?;
    writeln!(out, "{}", parameters.checked_against)?;
    writeln!(out, "{}", parameters.link)?;
    writeln!(out, "{}", GERMAN.parameter_file(parameters.file, parameters.hash))?;
    writeln!(out)?;
    let head = [GERMAN.name_column(), GERMAN.value_column(), GERMAN.unit_column(), GERMAN.source_column(), GERMAN.kind_column()];
    let mut rows = vec![head.map(str::to_owned)];
    rows.extend(parameters.listed().iter().map(|(name, figure)| {
        let kind = GERMAN.figure_kind(figure.kind).to_owned();
        [(*name).to_owned(), figure.value.to_owned(), figure.unit.to_owned(), figure.source.to_string(), kind]
    }));
    aligned(&rows, out)?;
    for tariff in [&parameters.tariff_joint, &parameters.tariff_single, &parameters.tariff_own] {
        writeln!(out)?;
        writeln!(out, "{}", GERMAN.tariff_heading(&tariff.source.to_string()))?;
        aligned(&brackets(tariff), out)?;
    }
    Ok(())
}

fn brackets(tariff: &Tariff) -> Vec<[String; 5]> {
    let bound = |word: &str, bound: Option<_>| match bound {
        Some(bound) => [word.to_owned(), amount(bound)],
        None => [String::new(), String::new()],
    };
    let row = |rate: hilfen_rechner::rules::tariff::Rate| {
        let [over, lower] = bound(GERMAN.over(), rate.over);
        let [up_to, upper] = bound(GERMAN.up_to(), rate.up_to);
        [over, lower, up_to, upper, GERMAN.percentage(&rate.percent.to_string())]
    };
    tariff.rates().map(row).collect()
}

/// Prints rows in columns, each as wide as its widest cell. Figures are aligned to the right.
fn aligned(rows: &[[String; 5]], out: &mut impl Write) -> io::Result<()> {
    let mut widths = [0_usize; 5];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            let right = cell.chars().next_back().is_some_and(|last| last.is_ascii_digit() || last == '%')
                && cell.chars().next().is_some_and(|first| first.is_ascii_digit());
            line.push_str(&if right { format!("{cell:>width$}  ") } else { format!("{cell:<width$}  ") });
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}
