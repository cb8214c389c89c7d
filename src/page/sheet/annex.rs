//! The annex of a sheet: the answers with papers to tick, the conditions, the assumptions, what only the office decides, its box, and
//! further phases and calculations, and the receipt.

use crate::case::Household;
use crate::case::field::Person;
use crate::form::{Asked, Form, Question, TextQuestion, UNKNOWN};
use crate::page::data;
use crate::page::element::{El, el, untranslated};
use crate::page::result::calculation::place;
use crate::page::sheet::calculation::calculation;
use crate::page::sheet::front::{has_more_phases, phase_table};
use crate::page::sheet::pages::{Block, height_of};
use crate::page::sheet::{Context, blank, column, field, head_row, kind, tick, ticked, titled};
use crate::rules::Reading;
use crate::rules::payers::Payer;
use crate::rules::right::{CheckedCondition, Status};
use crate::text::SheetWord;
use crate::text::answer::answer;
use crate::visit::{is_preset, is_tax_free_of_couple_of, readings_of_persons};

/// The height of a heading, and of the head of a table below it.
const HEADING: u32 = 84;
const HEAD: u32 = 45;
/// The most rows of a table that stay together on one page.
const ROWS: usize = 30;
/// How many letters a line of the annex has room for: a whole one, and one of half the width.
const WHOLE: usize = 115;
const HALF: usize = 62;

/// All parts of the annex. The receipt is the last one.
pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = answers(context);
    blocks.extend(conditions(context));
    blocks.push(notes(context));
    blocks.push(Block { height: 430, content: for_office(context) });
    if has_more_phases(context) {
        let phases: Vec<_> = context.sheet.phases.iter().collect();
        blocks.extend(phases.chunks(ROWS).map(|phases| {
            let content =
                el("div").with(titled(context.word(SheetWord::AllPhases), None)).with(phase_table(phases, false, context));
            Block { height: HEADING + HEAD + 88 * u32::try_from(phases.len()).unwrap_or_default(), content }
        }));
    }
    blocks.extend(context.tables.iter().skip(1).map(|table| {
        let texts = context.texts;
        let title = texts.labelled(context.word(SheetWord::FurtherCalculation), &context.periods(table));
        let content = el("div").with(titled(&title, None)).all(calculation(table, context));
        Block { height: HEADING + HEAD + 120 + 52 * u32::try_from(table.lines.len()).unwrap_or_default(), content }
    }));
    blocks.push(receipt(context));
    blocks
}

/// An answer as the annex shows it.
struct Given {
    label: String,
    value: String,
    /// Whether the label names several answers that are all nought.
    is_list: bool,
    kind: SheetWord,
    proof: String,
}

/// The figures that move the share of this payer. The whole record of answers is the saved file.
fn answers(context: &Context) -> Vec<Block> {
    let texts = context.texts;
    let form = &context.view.derived.questions.form;
    let asked = context.view.derived.questions.asked.iter().filter_map(|one| given(*one, form, context));
    // What is nought stands in one row for what somebody said, and in one for what nobody answered.
    let mut rows: Vec<Given> = Vec::new();
    let mut nought: Vec<Given> = Vec::new();
    for one in asked {
        if !matches!(one.value.as_str(), "0.00" | "0") {
            rows.push(one);
            continue;
        }
        match nought.iter_mut().find(|known| known.kind == one.kind) {
            Some(known) => known.label = texts.listed_apart(&[known.label.as_str(), one.label.as_str()]),
            None => nought.push(one),
        }
    }
    for mut one in nought {
        one.is_list = one.label.contains(';');
        if one.is_list {
            one.label = texts.labelled(texts.each_nought(), &one.label);
        }
        one.proof = context.word(SheetWord::Confirm).to_owned();
        rows.push(one);
    }
    let columns = [
        SheetWord::AnswerColumn,
        SheetWord::ValueColumn,
        SheetWord::KindColumn,
        SheetWord::ProofColumn,
        SheetWord::EnclosedColumn,
    ];
    let row = |one: &Given| {
        let kind = match one.kind {
            SheetWord::Preset => kind("kind assumed", context.word(SheetWord::Preset)),
            told => el("span").text(context.word(told)),
        };
        let label = el("span").sentence(&one.label);
        let cells = if one.is_list {
            // Many names take the room of the value too.
            el("tr").with(el("td").attr("colspan", "2").with(label))
        } else {
            el("tr").with(el("td").with(label)).with(untranslated("td", one.value.clone()))
        };
        cells.with(el("td").with(kind)).with(el("td").with(el("span").sentence(&one.proof))).with(el("td").with(tick()))
    };
    let table = |rows: &[Given]| {
        let grid = el("table")
            .class("grid given")
            .with(head_row(columns.map(|word| column(context.word(word), ""))))
            .with(el("tbody").all(rows.iter().map(row)));
        let content = el("div").with(titled(context.word(SheetWord::Given), None)).with(grid);
        let height = |one: &Given| {
            let of = |text: &String, letters| height_of([text.as_str()], letters, 10);
            if one.is_list {
                of(&one.label, HALF + 15)
            } else {
                of(&one.label, HALF - 8).max(of(&one.value, 22)).max(of(&one.proof, 26))
            }
        };
        Block { height: HEADING + HEAD + rows.iter().map(height).sum::<u32>(), content }
    };
    rows.chunks(ROWS).map(table).collect()
}

fn given(asked: Asked, form: &Form, context: &Context) -> Option<Given> {
    let texts = context.texts;
    let Question::Text(question) = asked.question else { return None };
    let help = context.sheet.help;
    let is_of_help = context.asked_help().is_some_and(|of| of.help == asked.help);
    let field = match (question, question.field(help)?) {
        // Whether the canton's contribution is known, stands in the calculation.
        (TextQuestion::Contribution, _) if is_open(form, asked, question) => return None,
        // These questions are asked at the help.
        (TextQuestion::AgreedPay | TextQuestion::Contribution | TextQuestion::RegularDays | TextQuestion::DaysPerMonth, _) => {
            return is_of_help.then(|| told(asked, question, texts.label(asked), form, context));
        }
        (_, field) => field,
    };
    let person = field.person()?;
    let counts = match person {
        Person::Child(child) => child == help.child,
        // The deductions of parents who live together stand at the first one.
        person => context.persons().contains(&person) && !context.names().has_none(person),
    };
    // The child of several placements is asked about once, at its first one.
    let is_child = matches!(person, Person::Child(_));
    let is_asked_here = !is_child || is_of_child(asked, context);
    let label = texts.which(&texts.figure_of(field, context.sheet.payer, context.names()), asked);
    (counts && is_asked_here).then(|| told(asked, question, label, form, context))
}

/// Whether a question about a child is about the child of this sheet.
fn is_of_child(asked: Asked, context: &Context) -> bool {
    let first_help = context.assessment.helps.iter().position(|one| one.help.child == context.sheet.help.child);
    let is_help = |one: &&Asked| one.question == Question::Choice(crate::form::ChoiceQuestion::Help);
    let place = first_help.and_then(|place| context.view.derived.questions.asked.iter().filter(is_help).nth(place));
    place.is_some_and(|place| place.help == asked.help)
}

fn is_open(form: &Form, asked: Asked, question: TextQuestion) -> bool {
    let typed = form.of(asked).text(question).trim();
    typed.is_empty() || typed == UNKNOWN
}

fn told(asked: Asked, question: TextQuestion, label: String, form: &Form, context: &Context) -> Given {
    let texts = context.texts;
    let is_assumed = is_preset(form, asked);
    let typed = form.of(asked).text(question).trim();
    let is_open = is_open(form, asked, question);
    let value = if is_assumed {
        typed.to_owned()
    } else if is_open {
        String::new()
    } else {
        answer(form, asked, texts)
    };
    let kind = if is_assumed {
        SheetWord::Preset
    } else if is_open {
        SheetWord::Open
    } else {
        SheetWord::Told
    };
    Given { label, value, is_list: false, kind, proof: texts.proof(question) }
}

/// The conditions: what is not met or not yet clear comes first.
fn conditions(context: &Context) -> Option<Block> {
    let texts = context.texts;
    let help = context.help()?;
    let (met, open): (Vec<&CheckedCondition>, Vec<&CheckedCondition>) =
        help.conditions.iter().partition(|checked| checked.status == Status::Met);
    let title = texts.conditions_found(&met.len().to_string(), &open.len().to_string());
    let item = |checked: &&CheckedCondition| {
        let class = match checked.status {
            Status::Met => "is-met",
            Status::NotMet(_) | Status::MetUntil(_) => "is-not-met",
            Status::NotAnswered | Status::OfficeDecides(_) => "is-unclear",
        };
        // A condition is a sentence that is true where it is met. The others need the word.
        let condition = texts.condition(checked.condition);
        let is_met = checked.status == Status::Met;
        let text = if is_met { condition.to_owned() } else { texts.labelled(texts.status(checked.status), condition) };
        el("li").class(class).with(el("span").text(text)).space().with(place(checked.source))
    };
    let all = || open.iter().chain(&met);
    // The two columns need not be of the same height.
    let height = HEADING + 30 + height_of(all().map(|checked| texts.condition(checked.condition)), HALF - 10, 8) / 2;
    let content = el("div").with(titled(&title, None)).with(el("ul").class("two checks").all(all().map(item)));
    Some(Block { height, content })
}

/// The assumptions, and what only the office decides, side by side.
fn notes(context: &Context) -> Block {
    let (texts, notes) = (context.texts, context.sheet.notes);
    let form = &context.view.session.form;
    let persons = context.persons();
    let counts = |person| persons.contains(&person);
    let of_visit = readings_of_persons(form, counts);
    let is_couple = is_tax_free_of_couple_of(form, counts);
    let readings: Vec<(Reading, String)> = notes
        .readings
        .iter()
        .chain(&of_visit)
        .filter_map(|reading| {
            let text = match reading {
                Reading::FosterLimit => context.limit_reading()?.to_owned(),
                other => texts.assumption(*other, is_couple),
            };
            Some((*reading, text))
        })
        .collect();
    let open: Vec<&'static str> = notes.open.iter().map(|point| texts.open_point(*point)).collect();
    // The id of an assumption stands behind its text.
    let with_ids: Vec<String> = readings.iter().map(|(reading, text)| [text.as_str(), reading.id()].join(" ")).collect();
    let heights = [height_of(with_ids.iter().map(String::as_str), HALF, 8), height_of(open.iter().copied(), HALF, 8)];
    let assumed = readings.iter().map(|(reading, text)| {
        el("li").with(el("span").sentence(text)).space().with(el("code").attr("translate", "no").text(reading.id()))
    });
    let office = open.iter().map(|text| el("li").text(*text));
    let assumed = el("div")
        .with(titled(
            texts.result_phrase(crate::text::ResultPhrase::Assumptions),
            Some(kind("kind assumed", context.word(SheetWord::Assumed))),
        ))
        .with(el("ul").class("dotted").all(assumed));
    let office = el("div")
        .with(titled(context.word(SheetWord::NotComputed), Some(kind("kind office", context.word(SheetWord::Office)))))
        .with(el("ul").class("double").all(office));
    let height = HEADING + 10 + heights.into_iter().max().unwrap_or_default();
    Block { height, content: el("div").class("halves").with(assumed).with(office) }
}

/// The box that the office fills in.
fn for_office(context: &Context) -> El {
    let word = |word| context.word(word);
    let day = || blank(word(SheetWord::EmptyDate));
    let findings =
        el("span").all([SheetWord::AsComputed, SheetWord::Correction, SheetWord::Hardship].map(|one| ticked(word(one))));
    let fields = el("dl")
        .class("fields")
        .with(field("small", word(SheetWord::Received), day()))
        .with(field("small", word(SheetWord::CheckedBy), None))
        .with(field("large", word(SheetWord::Finding), Some(findings)))
        .with(field("", word(SheetWord::SetAmount), None))
        .with(field("", word(SheetWord::ValidFrom), day()))
        .with(field("", word(SheetWord::DecisionOf), day()))
        .with(field("whole", word(SheetWord::Remark), None));
    el("div").class("office-only").with(titled(word(SheetWord::ForOffice), None)).with(fields)
}

/// What anyone needs to compute the same again. The QR code holds all answers, so it is left out where they are also those of another
/// payer: of the other parent, or of the parents on the sheet of a child.
fn receipt(context: &Context) -> Block {
    let (texts, receipt) = (context.texts, &context.assessment.receipt);
    let word = |word| context.word(word);
    let household = &context.case().household;
    let is_of_one = match context.sheet.payer {
        Payer::First | Payer::Second => matches!(household, Household::Apart { .. }),
        Payer::Child(_) => *household != Household::NoLiableParents,
        Payer::Parents | Payer::Carers => false,
    };
    let head = texts.facts(&[texts.receipt_number(&receipt.number), receipt.program.to_owned()]);
    let files = receipt.rules.iter().map(|rules| {
        let named = texts.rules_checked(rules.title, &texts.date(rules.checked_on));
        el("p")
            .with(el("span").text(named))
            .space()
            .with(el("span").text(texts.rules_file(rules.file)))
            .space()
            .with(el("code").attr("translate", "no").text(rules.sha256))
    });
    // web/qr.js draws the QR code into it.
    let code = (!is_of_one).then(|| el("svg").class("qr").attr("data-link", data::address_of(&context.view.session.form)));
    let about_code = if is_of_one { SheetWord::NoCode } else { SheetWord::CodeNote };
    let facts = el("div")
        .with(untranslated("p", head))
        .all(files)
        .with(el("p").text(word(SheetWord::ReceiptNote)))
        .with(el("p").text(word(about_code)));
    let height = HEADING + if is_of_one { height_of([word(SheetWord::ReceiptNote)], WHOLE, 200) } else { 335 };
    let content =
        el("div").with(titled(word(SheetWord::Receipt), None)).with(el("div").class("sheet-receipt").with(facts).maybe(code));
    Block { height, content }
}
