//! Who pays: a bar and its legend. Only the parts of the family are to scale, among themselves. What the canton pays has no figure,
//! so its part is torn off.

use crate::answer::Range;
use crate::assessment::{Assessment, PayerShare};
use crate::case::Household;
use crate::money::Chf;
use crate::page::element::{El, el};
use crate::page::result::phases::strip_of;
use crate::rules::parameters::RuleBook;
use crate::rules::{OpenPoint, payers::Payer};
use crate::text::write::amount;
use crate::text::{Catalogue, Counted, Names, ResultWord};
use crate::visit::headline::{self, Kind, Statement};
use crate::visit::line::{Purpose, Said, Who};

/// A part of the bar and its row of the legend.
struct Part {
    pattern: Pattern,
    who: String,
    /// What stands behind it, and whether that is an amount.
    what: String,
    is_amount: bool,
    /// How much of the family's part it is.
    weight: Chf,
    /// The months, below the row.
    more: Option<String>,
}

#[derive(Clone, Copy, PartialEq)]
enum Pattern {
    You,
    Other,
    Child,
    Range,
    Unknown,
    Office,
    Canton,
}

/// How wide the part of the family is, in tenths of a percent of the bar: of one payer, of several or of a range.
const OF_ONE: i64 = 400;
const OF_SEVERAL: i64 = 550;
const WHOLE: i64 = 1000;

/// The bar with its legend. `None` if the canton cannot pay. What the other parent pays does not belong on the paper of one of them.
pub fn payers(statements: &[Statement], assessment: &Assessment, is_on_paper: bool, texts: &'static Catalogue) -> Option<El> {
    if statements.iter().any(|statement| statement.entry.said == Said::Refused) {
        return None;
    }
    let mut parts: Vec<Part> = Vec::new();
    for statement in statements {
        parts.extend(parts_of(statement, statements, assessment, texts));
    }
    if is_on_paper {
        let others = parts.iter_mut().filter(|part| part.pattern == Pattern::Unknown);
        others.for_each(|part| part.what = texts.result_word(ResultWord::NotOnPaper).to_owned());
    }
    let is_dated = headline::is_handed_over(statements);
    let is_nothing =
        !headline::is_beside_placement(statements) && parts.iter().all(|part| part.weight == Chf::ZERO && part.is_amount);
    let rest = if is_nothing { ResultWord::Everything } else { ResultWord::TheRest };
    parts.extend(municipality(statements, texts));
    let is_partly_open = assessment.months.iter().any(|month| assessment.is_partly_open(month.month));
    if is_partly_open && !statements.iter().any(|statement| statement.kind() == Some(Kind::Office)) {
        let who = texts.result_word(ResultWord::OpenOnTop).to_owned();
        let what = texts.result_word(ResultWord::OfficeClarifies).to_owned();
        parts.push(Part { pattern: Pattern::Office, who, what, is_amount: false, weight: Chf::ZERO, more: None });
    }
    parts.push(Part {
        pattern: Pattern::Canton,
        who: texts.result_word(ResultWord::Canton).to_owned(),
        what: texts.result_word(rest).to_owned(),
        is_amount: false,
        weight: Chf::ZERO,
        more: None,
    });
    let rows = parts.iter().map(row).collect::<Vec<El>>();
    let picture = if is_dated { strip_of(&assessment.phases(), texts) } else { Some(bar(&parts)) };
    // Where each payer owes one amount, no further list has the sums.
    let is_said = is_dated && !statements.iter().any(Statement::varies);
    let lacks_rappen = statements.iter().filter_map(|one| one.share.as_ref()).any(PayerShare::lacks_rappen);
    let rounded = (is_said && lacks_rappen).then(|| el("p").class("soft").text(texts.result_word(ResultWord::WhyRappen)));
    Some(el("div").class("payers").maybe(picture).with(el("dl").all(rows)).maybe(rounded))
}

/// The name of a payer, as the person sees it who reads: the parents, or a child of `names`.
pub fn payer_name(payer: Payer, names: Names, assessment: &Assessment, texts: &'static Catalogue) -> String {
    match payer {
        Payer::Child(index) if index > 0 => texts.child(index),
        Payer::Child(_) if matches!(names, Names::OfAge | Names::Yourself) => names.payer(texts, payer),
        _ if names == Names::Yourself => texts.result_word(ResultWord::YourParents).to_owned(),
        _ => name(headline::who(payer, &assessment.receipt.case.household), payer == Payer::Parents, texts).to_owned(),
    }
}

fn name(who: Who, are_both: bool, texts: &'static Catalogue) -> &'static str {
    texts.result_word(match who {
        Who::You if are_both => ResultWord::BothParents,
        Who::You | Who::YouOfTwo => ResultWord::You,
        Who::YourParents => ResultWord::YourParents,
        Who::OtherParent => ResultWord::OtherParent,
        Who::Child | Who::ChildForCarer => ResultWord::YourChild,
        Who::YoungAdult => ResultWord::YoungAdult,
    })
}

fn pattern(who: Who) -> Pattern {
    match who {
        Who::You | Who::YouOfTwo => Pattern::You,
        Who::OtherParent | Who::YourParents => Pattern::Other,
        Who::Child | Who::ChildForCarer | Who::YoungAdult => Pattern::Child,
    }
}

fn parts_of(statement: &Statement, all: &[Statement], assessment: &Assessment, texts: &'static Catalogue) -> Vec<Part> {
    let (who, own) = (payer_of(statement, assessment, texts), pattern(statement.entry.who));
    let who =
        if headline::has_several_purposes(all) { &texts.sentences(&[texts.purpose(statement.entry.purpose), who]) } else { who };
    let part = |pattern, who: &str, what: String, weight: Chf| Part {
        pattern,
        who: who.to_owned(),
        what,
        is_amount: true,
        weight,
        more: None,
    };
    let say = |phrase| texts.result_word(phrase);
    let plain = |pattern, phrase| Part { is_amount: false, ..part(pattern, who, say(phrase).to_owned(), Chf::ZERO) };
    match &statement.entry.said {
        Said::NotKnown => return vec![plain(Pattern::Unknown, ResultWord::UnknownHere)],
        Said::Office(_) => return vec![plain(Pattern::Office, ResultWord::OfficeClarifies)],
        Said::EachDay { day, .. } => return vec![part(own, who, texts.a_day(&amount(*day)), *day)],
        Said::ByDaysOfYear(year) => return vec![part(own, who, texts.a_year(&amount(*year)), *year)],
        _ => {}
    }
    let Some(Range { low, high }) = statement.monthly() else { return Vec::new() };
    let period = dated(statement, texts).or_else(|| texts.own_months(statement, all));
    let each = |written: &str| {
        if statement.varies() {
            texts.each_at_most(written)
        } else if period.is_some() {
            texts.each(written)
        } else {
            written.to_owned()
        }
    };
    // There is no room for more than one word beside the amount.
    let short = if statement.entry.who == Who::You { say(ResultWord::You) } else { who };
    let named = |phrase| texts.listed(&[short, say(phrase)]);
    // Of the other parent much is seldom told, and all of it raises the amount.
    let is_least = statement.entry.who == Who::OtherParent && !statement.entry.conditions.is_empty();
    let mut found = if low.rounded() == high.rounded() && statement.most.is_none() {
        let written = each(&amount(high));
        vec![part(own, who, if is_least { texts.or_more(&written) } else { written }, high)]
    } else if low == Chf::ZERO {
        let beyond = statement.most.map(|most| texts.never_more(&amount(most)));
        let beyond = beyond.map(|most| part(Pattern::Range, &named(ResultWord::DependsOnAnswers), most, Chf::ZERO));
        [part(Pattern::Range, who, texts.range(Range { low, high }), high)].into_iter().chain(beyond).collect()
    } else {
        let above = match statement.most {
            Some(most) => texts.never_more(&amount(most)),
            None => texts.up_to_more(&amount(high.as_shown() - low.as_shown())),
        };
        let weight = if statement.most.is_some() { high } else { high - low };
        vec![
            part(own, &named(ResultWord::Sure), amount(low), low),
            part(Pattern::Range, &named(ResultWord::DependsOnAnswers), above, weight),
        ]
    };
    if let Some(last) = found.last_mut() {
        last.more = period;
    }
    found
}

/// Who pays, in the list.
fn payer_of(statement: &Statement, assessment: &Assessment, texts: &'static Catalogue) -> &'static str {
    let entry = &statement.entry;
    // Who the parents are is asked only for placements.
    let are_both = matches!(assessment.receipt.case.household, Household::Together(_))
        && entry.purpose == Purpose::Placement
        && !statement.is_later;
    match entry.who {
        Who::YoungAdult if statement.is_later => texts.result_word(ResultWord::YourChild),
        who => name(who, are_both, texts),
    }
}

/// The months of a payer whom another one follows, and what they cost together.
fn dated(statement: &Statement, texts: &'static Catalogue) -> Option<String> {
    let is_dated = statement.until.is_some() || statement.is_later;
    let share = statement.share.as_ref().filter(|_| is_dated)?;
    let period = texts.listed(&[texts.months(share.from, share.to), texts.counted_as(Counted::Months, share.months)]);
    Some(texts.labelled(&period, &texts.range(share.total)))
}

/// What the municipality pays for families under asylum law.
fn municipality(statements: &[Statement], texts: &'static Catalogue) -> Option<Part> {
    let is_asylum =
        |statement: &Statement| matches!(&statement.entry.said, Said::Office(points) if points.contains(&OpenPoint::Asylum));
    let share = statements.iter().any(is_asylum).then(|| RuleBook::embedded().newest()?.asylum_share).flatten()?;
    Some(Part {
        pattern: Pattern::Other,
        who: texts.result_word(ResultWord::Municipality).to_owned(),
        what: amount(share.value),
        is_amount: true,
        weight: share.value,
        more: None,
    })
}

fn row(part: &Part) -> El {
    let class = if part.is_amount { "" } else { "soft" };
    el("div")
        .with(swatch(part.pattern))
        .with(el("dt").text(part.who.clone()))
        .with(el("dd").class(class).sentence(&part.what))
        .maybe(part.more.as_ref().map(|more| el("dd").class("more").sentence(more)))
}

/// A small field with the pattern of a payer.
fn swatch(pattern: Pattern) -> El {
    el("svg").class("swatch").attr("aria-hidden", "true").all(filled(pattern, "0%".to_owned(), "100%".to_owned()))
}

/// The rectangles of a part: its ground, its pattern and its line.
fn filled(pattern: Pattern, x: String, width: String) -> Vec<El> {
    let rect =
        |class: &'static str| el("rect").class(class).attr("x", x.clone()).attr("width", width.clone()).attr("height", "100%");
    let patterned = |fill: &'static str| vec![rect("f-surface"), rect("f-pattern").attr("fill", fill), rect("s-accent")];
    match pattern {
        Pattern::You => vec![rect("f-you"), rect("s-accent")],
        Pattern::Other => patterned("url(#stripes)"),
        Pattern::Child => patterned("url(#dots)"),
        Pattern::Range => patterned("url(#hatch)"),
        Pattern::Unknown => vec![rect("f-surface"), rect("s-dash")],
        Pattern::Office => vec![rect("f-surface"), rect("s-office"), rect("s-office-inner"), rect("s-accent")],
        Pattern::Canton => vec![rect("f-canton"), rect("s-line")],
    }
}

fn bar(parts: &[Part]) -> El {
    let is_open = |part: &&Part| matches!(part.pattern, Pattern::Unknown | Pattern::Office);
    let own: Vec<&Part> = parts.iter().filter(|part| part.pattern != Pattern::Canton).collect();
    // A payer whose part is not known is drawn as wide as the widest known one.
    let widest = own.iter().map(|part| part.weight).max().filter(|most| *most > Chf::ZERO);
    let weight = |part: &Part| if is_open(&part) { widest.unwrap_or(Chf::francs(1)) } else { part.weight };
    let sum = own.iter().map(|part| weight(part)).sum::<Chf>().francs_for_drawing();
    let shown = own.iter().filter(|part| weight(part) > Chf::ZERO).count();
    let of_family = match shown {
        0 => 0,
        1 => OF_ONE,
        _ => OF_SEVERAL,
    };
    let percent = |tenths: i64| [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "%"].concat();
    let mut from = 0;
    let mut drawn: Vec<El> = Vec::new();
    for part in own.iter().filter(|part| weight(part) > Chf::ZERO) {
        let width = weight(part).francs_for_drawing().saturating_mul(of_family) / sum.max(1);
        drawn.extend(filled(part.pattern, percent(from), percent(width)));
        from += width;
    }
    drawn.extend(filled(Pattern::Canton, percent(from), percent(WHOLE - from)));
    let torn = (shown > 0).then(|| {
        let path = |class: &'static str, d: &'static str| el("path").class(class).attr("d", d);
        el("svg")
            .attr("x", percent(from + (WHOLE - from) * 6 / 10))
            .attr("overflow", "visible")
            .with(path("f-ground", TEAR))
            .with(path("s-line", EDGES))
    });
    el("svg").class("strip").attr("aria-hidden", "true").all(drawn).maybe(torn)
}

/// The gap through the part of the canton, and its two edges.
const TEAR: &str = "M0 -2 8 10 0 20 8 30 0 40 8 50 0 60 8 70 0 80 8 90L16 90 8 80 16 70 8 60 16 50 8 40 16 30 8 20 16 10 8 -2Z";
const EDGES: &str = "M0 -2 8 10 0 20 8 30 0 40 8 50 0 60 8 70 0 80 8 90M8 -2 16 10 8 20 16 30 8 40 16 50 8 60 16 70 8 80 16 90";
