//! The table of a calculation: a row for each position, a column for each person, and at the end what all have together, at both
//! ends if they differ.

use crate::case::field::Person;
use crate::money::Chf;
use crate::page::element::{El, el, untranslated};
use crate::page::sheet::{Context, column, head_row, kind};
use crate::rules::parameters::RuleBook;
use crate::rules::payers::Payer;
use crate::text::sheet_table::{Line, Position, Table, Value};
use crate::text::{SheetWord, tax_form_number};

/// The tag behind the heading: computed, estimated, or a range.
pub fn kind_of(context: &Context) -> El {
    match context.sheet.amount.is_exact() {
        true if context.is_estimated() => kind("kind bounded", context.word(SheetWord::Estimated)),
        true => kind("kind computed", context.word(SheetWord::Computed)),
        false => kind("kind bounded", context.word(SheetWord::Bounded)),
    }
}

/// The table, with what it leaves out and the note on its star.
pub fn calculation(table: &Table, context: &Context) -> Vec<El> {
    let texts = context.texts;
    let is_range = table.is_range();
    let persons: Vec<Person> = table.persons.iter().copied().filter(|person| !context.names().has_none(*person)).collect();
    // A sheet has no more than one partner.
    let name = |person: &Person| match person {
        Person::FirstPartner | Person::SecondPartner => context.word(SheetWord::PartnerColumn).to_owned(),
        other => context.names().person(texts, *other),
    };
    let names = columns(&persons).iter().map(|person| column(name(person), "figure"));
    let ends: &[SheetWord] = if is_range { &[SheetWord::LowColumn, SheetWord::HighColumn] } else { &[SheetWord::TogetherColumn] };
    let head = [
        el("td"),
        column(context.word(SheetWord::PositionColumn), ""),
        column(context.word(SheetWord::SourceColumn), ""),
        column(context.word(SheetWord::NumberColumn), ""),
    ];
    let head = head.into_iter().chain(names).chain(ends.iter().map(|word| column(context.word(*word), "figure")));
    let rows = table.lines.iter().zip(1..).map(|(line, number)| row(line, number, &persons, table, context));
    let grid = el("table").class("grid").with(head_row(head)).with(el("tbody").all(rows));
    let note = |text: String| el("p").class("foot-note").sentence(&text);
    let mut parts = vec![grid];
    parts.extend(why_open(table, context).map(note));
    parts.extend(table.is_open_beside.then(|| note(context.word(SheetWord::OpenBeside).to_owned())));
    parts.push(el("p").class("foot-note").text(context.word(SheetWord::TableNote)));
    parts
}

/// The note to which the sign of an open figure leads: what is left out, and the most that the share can be.
fn why_open(table: &Table, context: &Context) -> Option<String> {
    let cap = table.months.first().and_then(|month| Some(&RuleBook::embedded().on(month.first())?.monthly_cap));
    let source = cap.filter(|cap| table.high.at_most == Some(cap.value)).map(|cap| cap.source);
    context.texts.why_open(&table.high, table.is_open_above, source)
}

/// The persons with a column of their own. The figures of a single one stand in that of the sum.
fn columns(persons: &[Person]) -> &[Person] {
    if persons.len() > 1 { persons } else { &[] }
}

fn row(line: &Line, number: u32, persons: &[Person], table: &Table, context: &Context) -> El {
    let has_bound = table.high.at_most.is_some();
    let texts = context.texts;
    let class = match line.position {
        Position::Total | Position::Sum | Position::Relevant => "sub",
        Position::Share => "grand",
        _ if is_nought(line) => "quiet",
        _ => "",
    };
    let figure = |text: String| untranslated("td", text).class("figure");
    let of = |person: &Person| line.each.iter().find(|(known, _)| known == person).map_or([None; 2], |(_, cell)| *cell);
    let each = columns(persons).iter().map(|person| figure(texts.sheet_figure(of(person))).class("figure each"));
    let together = match persons {
        [only] if line.together == [None; 2] => of(only),
        _ => line.together,
    };
    let ends: Vec<El> = if table.is_range() {
        [(together[0], false), (together[1], line.position == Position::Share && has_bound)]
            .map(|(value, is_bound)| {
                let text = texts.sheet_figure([value; 2]);
                figure(if is_bound { texts.open_figure(&text) } else { text })
            })
            .into()
    } else {
        vec![figure(texts.sheet_figure(together))]
    };
    let is_child = matches!(context.sheet.payer, Payer::Child(_));
    el("tr")
        .class(class)
        .with(el("td").text(number.to_string()))
        .with(el("th").attr("scope", "row").with(el("span").sentence(&texts.sheet_row(line, is_child))))
        .with(
            untranslated("td", line.source.map(|source| source.place).unwrap_or_default().to_owned())
                .class("source-place")
                .attr("lang", "de"),
        )
        .with(untranslated("td", number_of(line, is_child).to_owned()).class("source-place"))
        .all(each)
        .all(ends)
}

/// The number on the tax form. The income of a child that pays for itself is no Zwischentotal.
fn number_of(line: &Line, is_child: bool) -> &'static str {
    if is_child && line.position == Position::Subtotal { "" } else { tax_form_number(line.position) }
}

/// Whether a row has only zeros, or no figure.
fn is_nought(line: &Line) -> bool {
    let is_nought = |value: &Option<Value>| match value {
        Some(Value::Amount(amount)) => *amount == Chf::ZERO,
        Some(_) => false,
        None => true,
    };
    line.together.iter().all(is_nought) && line.each.iter().all(|(_, cell)| cell.iter().all(is_nought))
}
