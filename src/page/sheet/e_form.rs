//! The values that a professional copies into the form of the office: seven for each phase of each sheet. A click on a button copies
//! (`data-copy`, web/boot.js); where the browser forbids that, it selects the value to copy by hand.

use crate::assessment::{Assessment, Sheet, SheetPhase};
use crate::form::Form;
use crate::page::ViewContext;
use crate::page::element::{copy_button, el, untranslated};
use crate::page::result::{Fold, fold};
use crate::text::sheet_table::{Position, tables};
use crate::text::{Catalogue, Counted, SheetWord};
use crate::visit::open_above;

/// How many values there are for each phase.
const VALUES: usize = 7;

/// The values in a part to unfold. None if there is no sheet.
pub fn e_form(assessment: &Assessment, view: &ViewContext) -> Option<Fold> {
    let texts = view.texts;
    let sheets = assessment.sheets().ok()?;
    let form = &view.session.form;
    let groups: Vec<(&Sheet, &SheetPhase)> =
        sheets.iter().flat_map(|sheet| sheet.phases.iter().map(move |phase| (sheet, phase))).collect();
    let is_one = groups.len() == 1;
    let group =
        |(sheet, phase): &(&Sheet, &SheetPhase)| {
            let title = texts.listed(&[texts.sheet_payer(sheet.payer), texts.period(phase.from, phase.to)]);
            let values = values(sheet, phase, form, assessment, texts);
            el("div")
                .class("copy")
                .maybe((!is_one).then(|| el("h3").text(title)))
                .with(el("dl").all(values.iter().map(|(name, value)| {
                    el("div").with(el("dt").text(*name)).with(untranslated("dd", value.clone())).with(el("dd").with(
                        copy_button(value.clone(), texts.sheet_word(SheetWord::Copy)).attr("aria-label", texts.copy_of(name)),
                    ))
                })))
                .with(copy_button(
                    values.iter().map(|(name, value)| texts.labelled(name, value)).collect::<Vec<_>>().join("\n"),
                    texts.sheet_word(SheetWord::CopyAll),
                ))
        };
    let content = el("div")
        .class("e-form screen")
        .all(groups.iter().map(group))
        .with(el("p").class("note").text(texts.sheet_word(SheetWord::EFormNote)));
    Some(fold(texts.sheet_word(SheetWord::EForm), texts.counted_as(Counted::Values, VALUES * groups.len()), content))
}

/// The values of a phase with their names.
fn values(
    sheet: &Sheet,
    phase: &SheetPhase,
    form: &Form,
    assessment: &Assessment,
    texts: &'static Catalogue,
) -> [(&'static str, String); VALUES] {
    let word = |word| texts.sheet_word(word);
    let receipt = &assessment.receipt;
    let tables = tables(sheet, &open_above(form, sheet.payer));
    let table = tables.iter().find(|table| table.months.contains(&phase.from));
    let income = table.map(|table| texts.sheet_cell(table.together(Position::Relevant))).unwrap_or_default();
    let place = table.and_then(|table| table.lines.iter().find(|line| line.position == Position::Rate)?.source);
    let tariff = table
        .zip(place)
        .map(|(table, place)| texts.tariff_at(&place.to_string(), &texts.sheet_cell(table.together(Position::Rate))));
    let none = || word(SheetWord::Open).to_owned();
    let help = receipt.case.children.get(sheet.help.child).and_then(|child| child.helps.get(sheet.help.help));
    // The first and the last month of a help are not whole.
    let from = help.map_or(phase.from.first(), |help| help.start.max(phase.from.first()));
    let to = help.and_then(|help| help.end).map_or(phase.to.last(), |end| end.min(phase.to.last()));
    let rules: Vec<&str> = receipt.rules.iter().map(|rules| rules.title).collect();
    [
        (word(SheetWord::Amount), texts.range(phase.amount)),
        (word(SheetWord::PayerColumn), texts.sheet_payer(sheet.payer)),
        (word(SheetWord::Income), if income.is_empty() { none() } else { income }),
        (word(SheetWord::Tariff), tariff.unwrap_or_else(none)),
        (word(SheetWord::Period), texts.from_to(&texts.date(from), &texts.date(to))),
        (word(SheetWord::Rules), texts.listed(&rules)),
        (word(SheetWord::ProofColumn), receipt.number.clone()),
    ]
}
