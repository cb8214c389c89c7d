//! When one pays: a row for each time in which the amount stays the same, and a strip of the months.

use crate::answer::Range;
use crate::assessment::{Assessment, MonthShares, Open, PayerShare, Phase};
use crate::calendar::Month;
use crate::money::Chf;
use crate::page::element::{El, el, list};
use crate::page::result::bar::payer_name;
use crate::page::result::{block, paper};
use crate::rules::payers::Payer;
use crate::text::{Catalogue, Counted, Names, ResultPhrase, ResultWord};

/// With more rows than this, only some stand open: the first ones, the dearest and the last.
const MOST_OPEN: usize = 6;
const FIRST: usize = 3;
/// A strip has room for so many months.
const MOST_MONTHS: usize = 24;

/// The rows of the payers whose amounts are told, with the strip of the months. `note` says from when on was computed, `names` who reads
/// it. `None` if nobody pays anything. Paper unfolds nothing and says the rest in a line; it has no row of the other parent.
pub fn phases(
    assessment: &Assessment,
    note: Option<String>,
    names: Names,
    is_on_paper: bool,
    texts: &'static Catalogue,
) -> Option<El> {
    let untold = untold(assessment);
    let is_told = |payer: Payer| !untold.contains(&payer) && (paper::is_own(payer) || !is_on_paper);
    let told = assessment.phases().into_iter().filter(|phase| is_told(phase.payer));
    let all: Vec<Phase> = told.flat_map(|phase| by_openness(phase, assessment)).collect();
    let phases = merged(&all, assessment);
    let mut payers: Vec<Payer> = phases.iter().map(|phase| phase.payer).collect();
    payers.dedup();
    let are_several = payers.len() > 1;
    let is_of_child = phases.iter().all(|phase| matches!(phase.payer, Payer::Child(_)));
    let name = |payer| are_several.then(|| payer_name(payer, names, assessment, texts));
    let row = |phase: &Phase| row(phase, &all, name(phase.payer), assessment, texts);
    let (open, folded): (Vec<usize>, Vec<usize>) = (0..phases.len()).partition(|place| stands_open(*place, &phases));
    let rows = |places: &[usize]| places.iter().filter_map(|place| phases.get(*place)).map(row).collect::<Vec<El>>();
    let more = (!folded.is_empty()).then(|| {
        let title = texts.counted_as(Counted::MorePeriods, folded.len());
        if is_on_paper {
            let folded = folded.iter().filter_map(|place| phases.get(*place));
            let said: Vec<String> = folded.map(|phase| in_short(phase, name(phase.payer), assessment, texts)).collect();
            return el("p").class("soft").sentence(&texts.labelled(&title, &texts.listed_apart(&said)));
        }
        el("details").class("more-phases").with(el("summary").text(title)).maybe(list("rows", rows(&folded)))
    });
    let sums = payers.iter().filter_map(|payer| sum_row(*payer, &phases, name(*payer), assessment, texts));
    let title = if is_of_child { ResultWord::WhenPaid } else { ResultWord::WhenYouPay };
    let split = assessment.is_split_open().then(|| texts.result_phrase(ResultPhrase::SplitOpen).to_owned());
    let rounded = assessment.lacks_rappen(&phases).then(|| texts.result_word(ResultWord::WhyRappen).to_owned());
    let notes: Vec<String> = note.into_iter().chain(split).chain(rounded).collect();
    let notes = (!notes.is_empty()).then(|| el("p").class("soft").sentence(&texts.sentences(&notes)));
    let is_nothing = phases.iter().all(|phase| phase.amount.high == Chf::ZERO);
    (!is_nothing).then(|| {
        block(texts.result_word(title))
            .class("block phases")
            .with(el("ul").class("rows").all(rows(&open)).all(only_open(assessment, texts)).all(sums))
            .maybe(more)
            .maybe(strip_of(&phases, texts))
            .maybe(notes)
    })
}

/// Why nobody pays anything, where a rule says so. `None` if somebody pays.
pub fn why_nothing(assessment: &Assessment, texts: &'static Catalogue) -> Option<String> {
    let phases = assessment.phases();
    let is_nothing = phases.iter().all(|phase| phase.amount.high == Chf::ZERO);
    let why = reasons(phases.first().filter(|_| is_nothing)?, assessment, texts);
    (!why.is_empty()).then(|| texts.listed_apart(&why))
}

/// A phase, cut where the office begins or ceases to decide a further amount.
fn by_openness<'a>(phase: Phase<'a>, assessment: &Assessment) -> Vec<Phase<'a>> {
    let mut cut: Vec<Phase> = Vec::new();
    for month in phase.from.through(phase.to) {
        match cut.last_mut() {
            Some(last) if assessment.is_partly_open(last.to) == assessment.is_partly_open(month) => last.to = month,
            _ => cut.push(Phase { from: month, to: month, ..phase }),
        }
    }
    cut
}

/// The months for which nothing is computed because the office alone says what they cost.
fn only_open(assessment: &Assessment, texts: &'static Catalogue) -> Vec<El> {
    let months = assessment.months.iter().filter(|month| month.lines.is_empty() && assessment.is_partly_open(month.month));
    let row = |month: &MonthShares| {
        let amount = el("b").text(texts.result_word(ResultWord::OfficeClarifies));
        let when = el("span").sentence(&texts.months(month.month, month.month));
        el("li").class("phase").with(el("p").with(when).space().with(amount))
    };
    months.map(row).collect()
}

/// The same phases, but one where only the years of the figures differ: the amount stays the same.
fn merged<'a>(all: &[Phase<'a>], assessment: &Assessment) -> Vec<Phase<'a>> {
    let mut merged: Vec<Phase> = Vec::new();
    for phase in all {
        match merged.last_mut() {
            Some(last)
                if last.payer == phase.payer
                    && last.amount.is_shown_as(phase.amount)
                    && last.to.next() == phase.from
                    && assessment.is_partly_open(last.to) == assessment.is_partly_open(phase.from) =>
            {
                last.to = phase.to;
            }
            _ => merged.push(*phase),
        }
    }
    merged
}

/// The payers of whose amounts nothing is told: parents who live apart, if nothing is known of the income of one of them.
fn untold(assessment: &Assessment) -> Vec<Payer> {
    let is_untold = |share: &PayerShare| share.payer == Payer::Second && share.open == Open::Income;
    assessment.payer_shares().into_iter().filter(is_untold).map(|share| share.payer).collect()
}

fn stands_open(place: usize, phases: &[Phase]) -> bool {
    let dearest = (0..phases.len()).max_by_key(|place| phases.get(*place).map(|phase| phase.amount.high.rounded()));
    phases.len() <= MOST_OPEN || place < FIRST || place + 1 == phases.len() || Some(place) == dearest
}

/// The months of a phase, with the name of its payer if there are several.
fn when(phase: &Phase, name: Option<String>, texts: &'static Catalogue) -> String {
    let when: Vec<String> = name.into_iter().chain([texts.months(phase.from, phase.to)]).collect();
    texts.listed(&when)
}

/// What is owed in each month of a phase.
fn each(phase: &Phase, is_open: bool, texts: &'static Catalogue) -> String {
    let amount = texts.range(phase.amount);
    let amount = if phase.months() > 1 { texts.each(&amount) } else { amount };
    if is_open { texts.and_open(&amount) } else { amount }
}

fn is_partly_open(phase: &Phase, assessment: &Assessment) -> bool {
    phase.from.through(phase.to).any(|month| assessment.is_partly_open(month))
}

/// A phase in one line.
fn in_short(phase: &Phase, name: Option<String>, assessment: &Assessment, texts: &'static Catalogue) -> String {
    let each = each(phase, is_partly_open(phase, assessment), texts);
    texts.labelled(&when(phase, name, texts), &each)
}

/// A row, with the name of its payer if there are several. Of a phase in which only some months are computed with figures of another
/// year, these months are named.
fn row(phase: &Phase, all: &[Phase], name: Option<String>, assessment: &Assessment, texts: &'static Catalogue) -> El {
    let when = when(phase, name, texts);
    let is_open = is_partly_open(phase, assessment);
    let amount = each(phase, is_open, texts);
    let sum = (phase.months() > 1).then(|| {
        let sum = texts.together(&texts.range(assessment.sum_of(phase)));
        let sum = if is_open { texts.and_open(&sum) } else { sum };
        el("p")
            .with(el("span").sentence(&texts.counted_as(Counted::Months, phase.months())))
            .space()
            .with(el("span").sentence(&sum))
    });
    let mut notes = reasons(phase, assessment, texts);
    let parts = all.iter().filter(|part| part.payer == phase.payer && phase.from <= part.from && part.to <= phase.to);
    for part in parts.filter(|part| !part.stand_in.is_empty()) {
        let note = texts.provisional(&texts.stand_in(part.stand_in, part.partly_own_year));
        let is_whole = (part.from, part.to) == (phase.from, phase.to);
        notes.push(if is_whole { note } else { texts.labelled(&texts.months(part.from, part.to), &note) });
    }
    let notes = (!notes.is_empty()).then(|| el("p").class("why").sentence(&texts.listed_apart(&notes)));
    el("li")
        .class("phase")
        .with(el("p").with(el("span").sentence(&when)).space().with(el("b").sentence(&amount)))
        .maybe(sum)
        .maybe(notes)
}

/// Why the months of a phase cost so much, unless that is the amount of whole months: first what holds for all of them, then what holds
/// for some, with these.
fn reasons(phase: &Phase, assessment: &Assessment, texts: &'static Catalogue) -> Vec<String> {
    let months = assessment.months.iter().filter(|month| phase.from <= month.month && month.month <= phase.to);
    let of_month = |month: &MonthShares| -> Vec<String> {
        let lines = month.lines.iter().filter(|line| line.payer == phase.payer);
        lines.map(|line| texts.reason(&line.reason)).filter(|reason| reason != texts.whole_month()).collect()
    };
    let mut found: Vec<(Month, Month, String)> = Vec::new();
    for month in months {
        let mut reasons = of_month(month);
        reasons.dedup();
        for reason in reasons {
            match found.iter_mut().find(|(_, to, known)| *known == reason && to.next() == month.month) {
                Some((_, to, _)) => *to = month.month,
                None => found.push((month.month, month.month, reason)),
            }
        }
    }
    // What holds for all of them comes first.
    found.sort_by_key(|(from, to, _)| (*from, *to) != (phase.from, phase.to));
    let written = |(from, to, reason): (Month, Month, String)| {
        if (from, to) == (phase.from, phase.to) { reason } else { texts.labelled(&texts.months(from, to), &reason) }
    };
    found.into_iter().map(written).collect()
}

/// All months of a payer who has several rows.
fn sum_row(
    payer: Payer,
    phases: &[Phase],
    name: Option<String>,
    assessment: &Assessment,
    texts: &'static Catalogue,
) -> Option<El> {
    let own: Vec<&Phase> = phases.iter().filter(|phase| phase.payer == payer).collect();
    if own.len() < 2 {
        return None;
    }
    let sum: Range = own.iter().map(|phase| assessment.sum_of(phase)).sum();
    let total = if assessment.whole_stay { ResultPhrase::Total } else { ResultPhrase::TotalOpenEnd };
    let name: Vec<String> = name.into_iter().chain([texts.result_phrase(total).to_owned()]).collect();
    let name = texts.listed(&name);
    let is_open = own.iter().any(|phase| is_partly_open(phase, assessment));
    let amount = texts.range(sum);
    let amount = if is_open { texts.and_open(&amount) } else { amount };
    Some(el("li").class("phase sum").with(el("p").with(el("span").text(name)).space().with(el("b").sentence(&amount))))
}

/// A field for each month, filled as its payer and its kind of amount. It repeats what the rows say, so it is hidden from screen readers.
/// `None` for one month or too many.
pub fn strip_of(phases: &[Phase], texts: &'static Catalogue) -> Option<El> {
    let first = phases.iter().map(|phase| phase.from).min()?;
    let last = phases.iter().map(|phase| phase.to).max()?;
    let months: Vec<Month> = first.through(last).collect();
    let of = |month: Month| phases.iter().filter(move |phase| phase.from <= month && month <= phase.to);
    let fields = months.iter().map(|month| {
        let is_child = of(*month).all(|phase| matches!(phase.payer, Payer::Child(_)));
        let is_free = of(*month).all(|phase| phase.amount.high == Chf::ZERO);
        let is_exact = of(*month).all(|phase| phase.amount.is_exact());
        let class = match (is_free, is_child, is_exact) {
            (true, ..) => "free",
            (_, true, _) => "child",
            (_, _, false) => "bounded",
            _ => "",
        };
        let letter = el("span").text(texts.month_letter(*month));
        // The first month of a year stands out.
        el("li").class(class).with(if month.number() == 1 { letter.class("year") } else { letter })
    });
    let has_room = (2..=MOST_MONTHS).contains(&months.len());
    has_room.then(|| el("ol").class("month-strip").attr("aria-hidden", "true").all(fields))
}
