//! Page 1 of a sheet: who and where, the amount, the calculation, the phases, the declaration and the signatures.

use crate::answer::Range;
use crate::assessment::SheetPhase;
use crate::calendar::Month;
use crate::case::field::Person;
use crate::case::{HelpKind, Household};
use crate::form::{Asked, ChoiceQuestion, Question, family};
use crate::page::element::{El, el, untranslated};
use crate::page::sheet::calculation::{self, calculation};
use crate::page::sheet::{Context, blank, column, field, head_row, known, ticked, titled};
use crate::rules::payers::Payer;
use crate::text::SheetWord;
use crate::text::answer::answer;
use crate::text::sheet_table::Position;
use crate::visit::is_answered;

/// The most phases on page 1, and where the calculation is longer than [`FEW_ROWS`] or a range. Where it is both, only the dearest one
/// stands there; beside a very long calculation none. If there are more, the first ones, the dearest and
/// the last stand there, and all in the annex.
const MOST_PHASES: usize = 4;
const MOST_PHASES_BESIDE: usize = 2;
/// The rows of an ordinary calculation, and of one beside which there is room for any phase.
const FEW_ROWS: usize = 15;
const SOME_ROWS: usize = 18;

/// The most amounts in the box.
const MOST_AMOUNTS: usize = 4;

/// Page 1 without its foot.
pub fn front(context: &Context) -> Vec<El> {
    let mut parts = vec![head(context)];
    parts.extend(placement(context));
    parts.extend(payers(context));
    parts.push(amount(context));
    if let Some(table) = context.tables.first() {
        let title = context.word(SheetWord::Calculation);
        let is_of_some = context.tables.len() > 1 || context.varies();
        let title = if is_of_some { context.texts.labelled(title, &context.periods(table)) } else { title.to_owned() };
        parts.push(titled(&title, Some(calculation::kind_of(context))));
        parts.extend(calculation(table, context));
    }
    parts.push(titled(context.word(SheetWord::Phases), None));
    parts.extend(phases(context));
    parts.extend(signatures(context));
    parts
}

fn head(context: &Context) -> El {
    let word = |word| context.word(word);
    let case_number = el("span").with(el("span").text(word(SheetWord::CaseNumber))).space().with(el("span").class("line"));
    let correction = ticked(word(SheetWord::CorrectionFrom)).space().maybe(blank(word(SheetWord::EmptyDate)));
    el("div")
        .class("sheet-head")
        .with(el("div").with(el("h2").text(word(SheetWord::Title))).with(el("p").text(word(SheetWord::About))))
        .with(
            el("div")
                .class("at-end")
                .with(el("p").with(case_number))
                .with(el("p").with(ticked(word(SheetWord::New))).space().with(correction)),
        )
}

/// The head of a page of the annex.
pub fn annex_head(context: &Context) -> El {
    let texts = context.texts;
    let title = texts.facts(&[context.word(SheetWord::Title), context.word(SheetWord::Annex)]);
    let dearest = context.sheet.amount;
    let amount = if context.varies() { texts.in_dearest_month(&texts.range(dearest)) } else { texts.a_month(dearest) };
    let amount = texts.facts(&[amount, texts.sheet_payer(context.sheet.payer)]);
    let case_number = context.word(SheetWord::CaseNumber);
    let case_number = el("span").class("at-end").with(el("span").text(case_number)).space().with(el("span").class("line"));
    el("div").class("sheet-head").with(el("b").text(title)).with(untranslated("bdi", amount)).with(case_number)
}

fn placement(context: &Context) -> Vec<El> {
    let (texts, word) = (context.texts, |word| context.word(word));
    let form = &context.view.derived.questions.form;
    let case = context.case();
    let child = case.children.get(context.sheet.help.child);
    let help = child.and_then(|child| child.helps.get(context.sheet.help.help));
    let birth =
        child.and_then(|child| child.birth).map_or_else(|| blank(word(SheetWord::EmptyDate)), |day| known(texts.date(day)));
    let place = match help.map(|help| &help.kind) {
        Some(HelpKind::FosterFamily { .. }) => SheetWord::FosterFamilyName,
        _ => SheetWord::HomeName,
    };
    // Which help, and how much of the time.
    let asked_help = context.asked_help();
    let extent = context.view.derived.questions.asked.iter().filter(|one| {
        let is_extent =
            matches!(one.question, Question::Choice(ChoiceQuestion::Help | ChoiceQuestion::Extent | ChoiceQuestion::FosterForm));
        is_extent && asked_help.is_some_and(|help| help.help == one.help) && is_answered(form, **one)
    });
    let extent: Vec<String> = extent.map(|one| answer(form, *one, texts)).collect();
    let duration = help.map(|help| {
        let start = texts.date(help.start);
        help.end.map_or_else(|| texts.open_stay(&start), |end| texts.from_to(&start, &texts.date(end)))
    });
    // Until a family tells the start, the help is computed from a day that is assumed.
    let is_assumed = family::is_family(form) && family::is_start_open(form);
    let duration = duration.map(|text| if is_assumed { texts.labelled(word(SheetWord::Preset), &text) } else { text });
    let fields = el("dl")
        .class("fields persons")
        .with(field("", word(SheetWord::ChildName), None))
        .with(field("", word(SheetWord::InsuranceNumber), blank(word(SheetWord::EmptyNumber))))
        .with(field("", word(SheetWord::Birth), birth))
        .with(field("", word(place), None))
        .with(field("", word(SheetWord::Extent), known(texts.facts(&extent))))
        .with(field("", word(SheetWord::Duration), duration.and_then(known)));
    vec![titled(word(SheetWord::ChildAndPlacement), None), fields]
}

fn payers(context: &Context) -> Vec<El> {
    let (texts, word) = (context.texts, |word| context.word(word));
    let mut years: Vec<String> = Vec::new();
    for year in context.sheet.phases.iter().filter_map(|phase| phase.year) {
        let year = year.to_string();
        if !years.contains(&year) {
            years.push(year);
        }
    }
    let label = texts.facts(&[texts.tax_year(&texts.listed(&years)), word(SheetWord::RulingOf).to_owned()]);
    let today = context.view.session.today.year();
    let may_lack_ruling = context.sheet.phases.iter().filter_map(|phase| phase.year).any(|year| year >= today);
    let rows = context.persons().into_iter().flat_map(|person| {
        let ruling = el("span")
            .maybe(blank(word(SheetWord::EmptyRuling)))
            .maybe(may_lack_ruling.then(|| el("span").class("below").with(ticked(word(SheetWord::NoRulingYet)))));
        [
            field("", texts.name_of(&texts.person(person)), None),
            field("", word(SheetWord::InsuranceNumber), blank(word(SheetWord::EmptyNumber))),
            field("", label.clone(), Some(ruling)),
        ]
    });
    let form = &context.view.derived.questions.form;
    let household = Asked::chosen(0, ChoiceQuestion::Household);
    // A child of age pays alone: nobody need be asked about its parents.
    let relation = match is_answered(form, household) {
        true => {
            let is_apart = matches!(context.case().household, Household::Apart { .. });
            let lives = if is_apart { word(SheetWord::Apart).to_owned() } else { answer(form, household, texts) };
            let has_partner = context.persons().iter().any(|one| matches!(one, Person::FirstPartner | Person::SecondPartner));
            texts.noted(&if has_partner { texts.with_partner(&lives) } else { lives }, &tariff(context))
        }
        false => tariff(context),
    };
    let fields = el("dl").class("fields persons").all(rows).with(field("", word(SheetWord::Address), None)).with(field(
        "wider",
        word(SheetWord::Relation),
        known(relation),
    ));
    vec![titled(word(SheetWord::Payers), None), fields]
}

/// The paragraph of the tariff that decides.
fn tariff(context: &Context) -> String {
    let lines = context.tables.first().map_or(&[][..], |table| &table.lines);
    let source = lines.iter().find(|line| line.position == Position::Rate).and_then(|line| line.source);
    source.map(|source| source.to_string()).unwrap_or_default()
}

/// The box with the amount.
fn amount(context: &Context) -> El {
    let (texts, sheet) = (context.texts, context.sheet);
    let word = |word| context.word(word);
    let months: u32 = sheet.phases.iter().map(|phase| phase.months).sum();
    let period = match (sheet.phases.first(), sheet.phases.last()) {
        (Some(first), Some(last)) => texts.period(first.from, last.to),
        _ => String::new(),
    };
    let varies = context.varies();
    let about = texts.whole_period(&period, &months.to_string(), &texts.range(sheet.total));
    let provisional = context.is_provisional().then(|| el("b").class("provisional").text(word(SheetWord::Provisional)));
    el("div")
        .class("total-box")
        .with(
            el("p")
                .with(el("b").text(word(SheetWord::Amount)))
                .space()
                .maybe(varies.then(|| el("span").text(word(SheetWord::DearestMonth)))),
        )
        .with(el("p").with(el("span").text(texts.sheet_payer(sheet.payer))).with(untranslated("bdi", about)).all(if varies {
            amounts(context)
        } else {
            Vec::new()
        }))
        .with(el("p").class("big").maybe(provisional).space().with(untranslated("bdi", texts.range(sheet.amount))))
}

/// The amount of each period in the box, or where they stand.
fn amounts(context: &Context) -> Vec<El> {
    let texts = context.texts;
    let mut periods: Vec<(Month, Month, Range)> = Vec::new();
    for phase in &context.sheet.phases {
        match periods.last_mut() {
            Some((_, to, amount)) if to.next() == phase.from && amount.is_shown_as(phase.amount) => *to = phase.to,
            _ => periods.push((phase.from, phase.to, phase.amount)),
        }
    }
    if periods.len() > MOST_AMOUNTS {
        return vec![el("span").text(context.word(SheetWord::SeePhases))];
    }
    let line = |(from, to, amount): &(Month, Month, Range)| texts.labelled(&texts.period(*from, *to), &texts.range(*amount));
    periods.iter().map(|one| untranslated("bdi", line(one))).collect()
}

/// The phases on page 1.
fn phases(context: &Context) -> Vec<El> {
    let all = &context.sheet.phases;
    let dearest = all.iter().position(|phase| phase.amount.high.rounded() == context.sheet.amount.high.rounded());
    let last = all.len().saturating_sub(1);
    let most = most_phases(context);
    let is_at_end = |place: usize| most > 1 && (place < most / 2 || place == last);
    let shown = |place: usize| all.len() <= most || is_at_end(place) || (most > 0 && Some(place) == dearest);
    let rows: Vec<&SheetPhase> = all.iter().enumerate().filter(|(place, _)| shown(*place)).map(|(_, phase)| phase).collect();
    let more = all.len() - rows.len();
    let note = (more > 0).then(|| el("p").class("foot-note").text(context.texts.more_phases(&more.to_string())));
    let table = (!rows.is_empty()).then(|| phase_table(&rows, true, context));
    table.into_iter().chain(note).collect()
}

/// Whether all phases stand in the annex, because page 1 has no room for them.
pub fn has_more_phases(context: &Context) -> bool {
    context.sheet.phases.len() > most_phases(context)
}

fn most_phases(context: &Context) -> usize {
    match (rows(context), context.is_provisional()) {
        (0..=FEW_ROWS, false) => MOST_PHASES,
        (0..=FEW_ROWS, true) | (0..=SOME_ROWS, false) => MOST_PHASES_BESIDE,
        (0..=SOME_ROWS, true) => 1,
        _ => 0,
    }
}

/// How many rows the calculation has.
fn rows(context: &Context) -> usize {
    context.tables.first().map_or(0, |table| table.lines.len())
}

/// A table of phases. `and_others` adds the other payers without their amounts, which do not belong here.
pub fn phase_table(phases: &[&SheetPhase], and_others: bool, context: &Context) -> El {
    let texts = context.texts;
    let row = |phase: &&SheetPhase| {
        el("tr")
            .with(el("td").text(texts.period(phase.from, phase.to)))
            .with(el("td").text(phase.months.to_string()))
            .with(el("td").text(texts.payer(context.sheet.payer)))
            .with(el("td").class("reason").text(texts.phase_reason(phase)))
            .with(el("td").text(texts.phase_income(phase)))
            .with(untranslated("td", texts.range(phase.amount)).class("figure"))
            .with(untranslated("td", texts.range(phase.total)).class("figure"))
    };
    let other = |payer: &Payer| {
        let word = if context.has_sheet(*payer) { SheetWord::OwnSheet } else { SheetWord::NoSheet };
        el("tr")
            .with(el("td").attr("colspan", "2"))
            .with(el("td").text(texts.payer(*payer)))
            .with(el("td").attr("colspan", "4").text(context.word(word)))
    };
    let others: Vec<El> = context.sheet.others.iter().filter(|_| and_others).map(other).collect();
    let columns = [
        (SheetWord::PeriodColumn, ""),
        (SheetWord::MonthsColumn, ""),
        (SheetWord::PayerColumn, ""),
        (SheetWord::ReasonColumn, ""),
        (SheetWord::YearColumn, ""),
        (SheetWord::MonthColumn, "figure"),
        (SheetWord::TogetherColumn, "figure"),
    ];
    el("table")
        .class("grid")
        .with(head_row(columns.map(|(word, class)| column(context.word(word), class))))
        .with(el("tbody").all(phases.iter().map(row)).all(others))
}

fn signatures(context: &Context) -> Vec<El> {
    let word = |word| context.word(word);
    let texts = context.texts;
    let signers: Vec<String> = match context.sheet.payer {
        Payer::Parents => [Person::First, Person::Second].map(|one| texts.person(one)).to_vec(),
        _ if context.is_signed_for() => vec![word(SheetWord::Representative).to_owned()],
        payer => vec![texts.payer(payer)],
    };
    let truth = if context.is_provisional() { SheetWord::TruthSoFar } else { SheetWord::Truth };
    let declared = [word(truth).to_owned(), texts.authorisation(&texts.listed(&signers))];
    let declared = declared.into_iter().map(|one| el("p").class("declared").with(ticked(one)));
    let line = |who: &str, what: &'static str| el("p").with(el("b").text(who.to_owned())).space().with(el("span").text(what));
    let professional = word(SheetWord::Professional);
    let signed = |who: &String| [line(who, word(SheetWord::PlaceAndDate)), line(who, word(SheetWord::Signature))];
    let lines = signers.iter().flat_map(signed);
    let named = [line(professional, word(SheetWord::ProfessionalName)), line(professional, word(SheetWord::DateAndSignature))];
    vec![titled(word(SheetWord::Declaration), None), el("div").all(declared), el("div").class("signs").all(lines).all(named)]
}
