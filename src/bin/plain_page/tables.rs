//! The tariffs and the highest foster pay as tables.

use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::Steps;
use hilfen_rechner::rules::parameters::{Figure, Parameters};
use hilfen_rechner::rules::source::Source;
use hilfen_rechner::rules::tariff::{Rate, Tariff};
use hilfen_rechner::text::ResultPhrase;
use hilfen_rechner::text::write::{amount, bound};
use hilfen_rechner::text::{GERMAN, plain::Plain};

use crate::html::{El, el};
use crate::{part, source};

/// The tariffs, with the monthly share at the upper end of each bracket.
pub fn tariffs(parameters: &Parameters) -> El {
    let tariffs = [&parameters.tariff_joint, &parameters.tariff_single, &parameters.tariff_own];
    part(GERMAN.plain(Plain::Tariffs))
        .with(el("p").text(GERMAN.plain(Plain::TariffsIntro)))
        .all(tariffs.map(|tariff| self::tariff(tariff, parameters)))
}

fn tariff(tariff: &Tariff, parameters: &Parameters) -> El {
    let percent = GERMAN.result_phrase(ResultPhrase::CurvePercent);
    let names = [GERMAN.plain(Plain::Over), GERMAN.plain(Plain::UpTo), percent, GERMAN.plain(Plain::ShareAtBound)];
    let rows = tariff.rates().map(|rate| {
        row([
            rate.over.map(bound).unwrap_or_default(),
            rate.up_to.map(bound).unwrap_or_default(),
            GERMAN.percentage(&rate.percent.to_string()),
            share(rate, tariff, parameters),
        ])
    });
    let heading = el("h3").text(&GERMAN.labelled(GERMAN.tariff(tariff.kind), GERMAN.tariff_for(tariff.kind)));
    el("section").with(heading).with(table(&names, rows)).with(el("p").with(source(tariff.source)))
}

/// The monthly share at the upper end of a bracket; in the top bracket the cap.
fn share(rate: Rate, tariff: &Tariff, parameters: &Parameters) -> String {
    match rate.up_to {
        Some(income) => {
            let year = tariff.share_of_year(income, parameters, &mut Steps::default());
            amount(year.divided(parameters.months_per_year.value))
        }
        None => GERMAN.at_most(&amount(parameters.monthly_cap.value)),
    }
}

/// The highest foster pay, which no share exceeds.
pub fn foster_pay(parameters: &Parameters) -> El {
    let p = parameters;
    let figure = |figure: Option<Figure<Chf>>| figure.map_or_else(|| "–".to_owned(), |figure| amount(figure.value));
    let rows = [
        (Plain::WeeklyCare, figure(p.foster_weekly_ordinary), figure(p.foster_weekly_specialised)),
        (Plain::LongTermCare, figure(p.foster_long_ordinary), figure(p.foster_long_specialised)),
        (Plain::FosterDay, figure(p.foster_day_ordinary), figure(p.foster_day_specialised)),
        // Both kinds of foster families get the same amount for crisis care.
        (Plain::CrisisDay, figure(p.foster_day_crisis), figure(p.foster_day_crisis)),
    ];
    let rows = rows.map(|(name, ordinary, specialised)| {
        let cell = |text: &str| el("td").class("figure").text(text);
        el("tr").with(el("th").attr("scope", "row").text(GERMAN.plain(name))).with(cell(&ordinary)).with(cell(&specialised))
    });
    let names = [Plain::FosterForm, Plain::Ordinary, Plain::Specialised].map(|name| GERMAN.plain(name));
    part(GERMAN.plain(Plain::FosterPay))
        .with(el("p").text(GERMAN.plain(Plain::FosterPayIntro)))
        .with(table(&names, rows))
        .with(el("p").with(source(Source::ordinance("§ 17 Abs. 2, 3 und 6"))))
}

fn table(names: &[&str], rows: impl IntoIterator<Item = El>) -> El {
    let names = names.iter().map(|name| el("th").attr("scope", "col").text(name));
    el("table").with(el("thead").with(el("tr").all(names))).with(el("tbody").all(rows))
}

fn row(cells: [String; 4]) -> El {
    el("tr").all(cells.map(|cell| el("td").class("figure").text(&cell)))
}
