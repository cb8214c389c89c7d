//! The answer: which help, when, the amount in a sentence, the exact figure with its kind, why not, and who pays.

use crate::assessment::{Assessment, Headline};
use crate::calendar::Date;
use crate::form::{Asked, Question, TextQuestion, family, is_estimated};
use crate::money::Chf;
use crate::page::ViewContext;
use crate::page::element::{El, el, link, untranslated};
use crate::page::frame::address;
use crate::page::result::next_steps::Helps;
use crate::page::result::{Told, bar, calculation, family as of_family, paper, phases, sign};
use crate::rules::OpenPoint;
use crate::rules::right::{Status, Verdict};
use crate::text::write::amount;
use crate::text::{Catalogue, ResultPhrase, ResultWord};
use crate::visit::headline::{Kind, Statement, is_handed_over};
use crate::visit::line::{NearJump, Purpose, Said, Who};
use crate::visit::{Ahead, Route};

/// The answer. On the page of the result and on paper its first sentence is the heading.
pub fn answer(told: &Told, is_on_paper: bool) -> El {
    let Told { assessment, ahead, computed, names, view, .. } = told;
    let statements = &if is_on_paper { paper::own(&told.statements) } else { told.statements.clone() };
    let (assessment, ahead, view, texts) = (*assessment, *ahead, *view, view.texts);
    let is_alone = view.session.route == Route::Result;
    let mut said: Vec<El> = Vec::new();
    for (place, (label, statement)) in texts.headline_labels(statements).into_iter().zip(statements).enumerate() {
        said.extend(label.map(|label| el("p").class("label").text(label)));
        let sentence = texts.headline(statement);
        said.push(match (place, is_alone) {
            (0, _) if is_on_paper => el("h1").class("sentence").marked(&sentence),
            (0, true) => el("h1").class("sentence").attr("id", "heading").attr("tabindex", "-1").marked(&sentence),
            (0, false) => el("p").class("sentence").marked(&sentence),
            _ => el("p").class("then").marked(&sentence),
        });
        said.extend(texts.headline_more(statement).iter().map(|more| el("p").class("more").sentence(more)));
        if let Some(most) = statement.most {
            said.extend(texts.more_at_most(statement, most).map(|more| el("p").class("more").sentence(&more)));
        }
    }
    let next_jump = statements.iter().find_map(|statement| statement.entry.next_jump).or_else(|| near_jump(told));
    el("section")
        .class("answer")
        .with(about(names, !is_on_paper, view))
        .all(said)
        .maybe(texts.if_begun_before(assessment).filter(|_| told.is_possible()).map(|only| el("p").class("more").sentence(only)))
        .maybe(exact(statements, ahead, assessment, view))
        .maybe(next_jump.map(|near| el("p").class("more").sentence(&texts.near_jump(near))))
        .maybe(phases::why_nothing(computed, texts).filter(|_| ahead.is_none()).map(|why| el("p").class("more").sentence(&why)))
        .maybe(why_not(&told.helps(), texts))
        .maybe(of_family::ways_on(view).filter(|_| ahead.is_some() && !is_on_paper))
        .maybe(bar::payers(statements, computed, is_on_paper, texts))
}

/// A step of the tariff close above the income. After the family way the line says it.
fn near_jump(told: &Told) -> Option<NearJump> {
    let [_] = told.statements.as_slice() else { return None };
    let jump = told.assessment.near_jump(told.payer()?, &told.moves)?;
    Some(NearJump::of(jump, None, false))
}

/// The helps with their dates, and the way to the answers unless it is on paper.
fn about(names: &[String], links: bool, view: &ViewContext) -> El {
    let texts = view.texts;
    let change = || link(address(Route::Review), texts.result_word(ResultWord::ChangeAnswers)).class("inline");
    el("p").class("about").with(untranslated("bdi", subject(names, view))).space().maybe(links.then(change))
}

/// The helps with their dates in one line.
pub fn subject(names: &[String], view: &ViewContext) -> String {
    let texts = view.texts;
    let form = &view.session.form;
    let mut places = view.derived.questions.asked.iter().filter(|one| one.question == Question::Text(TextQuestion::Start));
    let is_open = family::is_family(form) && family::is_start_open(form);
    let about = |name: &String| {
        let Some(place) = places.next().filter(|_| !of_family::is_immediate(form)) else { return name.clone() };
        let at = form.at(place.help);
        let (start, end) = (Date::read(at.text(TextQuestion::Start)), Date::read(at.text(TextQuestion::End)));
        // Whole months are named as months: a family that told a month knows no day.
        let are_months = start.is_none_or(|day| day.day() == 1) && end.is_none_or(|day| day.month().last() == day);
        let written = |day: Date| if are_months { texts.month(day.month()) } else { texts.date(day) };
        let when = match (start, end) {
            _ if is_open => texts.result_word(ResultWord::StartNotKnown).to_owned(),
            (Some(start), Some(end)) if are_months => texts.period(start.month(), end.month()),
            (Some(start), Some(end)) => texts.from_to(&written(start), &written(end)),
            (Some(start), None) => texts.since(&written(start)),
            (None, _) => return name.clone(),
        };
        texts.facts(&[name.as_str(), &when])
    };
    let all: Vec<String> = names.iter().map(about).collect();
    texts.listed_apart(&all)
}

/// The amount to the Rappen, what kind of fact it is, and what it rests on.
fn exact(statements: &[Statement], ahead: Option<&Ahead>, assessment: &Assessment, view: &ViewContext) -> Option<El> {
    let texts = view.texts;
    let say = |phrase| texts.result_word(phrase);
    let first = statements.first()?;
    let is_rough = ahead.is_none() && is_estimated_in_form(assessment, view);
    let kind = match first.kind()? {
        Kind::Computed if is_rough => Kind::Estimated,
        kind => kind,
    };
    let figure = |text: String| el("b").sentence(&text);
    let line = el("p").class("exact");
    let line = match (first.monthly(), first.most) {
        (None, _) => line,
        _ if matches!(first.entry.said, Said::AtMost(_)) => line.maybe(first.monthly().map(|range| figure(amount(range.high)))),
        (Some(range), None) if range.is_exact() && range.high > Chf::ZERO && kind == Kind::Computed && !first.varies() => {
            line.with(el("span").text(say(ResultWord::Exactly))).space().with(figure(amount(range.high)))
        }
        (Some(range), None) => line.with(figure(texts.range(range))),
        (Some(range), Some(_)) => line.marked(&texts.from_amount(&amount(range.low))),
    };
    let later: Vec<&Statement> = statements.iter().skip(1).filter(|statement| statement.is_later).collect();
    let line = match later.as_slice() {
        // Of several, the list of the payers says who pays how much.
        [only] if let Some(range) = only.monthly() => {
            line.space().with(el("span").text(say(ResultWord::Afterwards))).space().with(figure(texts.range(range)))
        }
        _ => line,
    };
    let line = line.space().with(sign::kind(kind, texts));
    let is_of_placement = first.entry.purpose == Purpose::Placement && assessment.open.contains(&OpenPoint::SideCosts);
    // Two amounts leave no room on a phone for more; it stands below then.
    let has_room = !is_handed_over(statements) && first.monthly().is_some();
    let has_side_costs = is_of_placement && has_room;
    // What is free is free whatever is preset.
    let is_free = first.monthly().is_some_and(|range| range.high == Chf::ZERO);
    let has_presets = ahead.is_none() && has_room && !is_free && calculation::has_presets(view);
    let facts: Vec<String> = [
        (first.entry.who == Who::YouOfTwo).then(|| say(ResultWord::OnlyYourShare).to_owned()),
        first.most.map(|most| texts.never_more(&amount(most))),
        has_presets.then(|| say(ResultWord::WithPresets).to_owned()),
        has_side_costs.then(|| say(ResultWord::SideCostsOnTop).to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let notes = (!facts.is_empty())
        .then(|| texts.facts(&facts))
        .into_iter()
        .chain(ahead.and_then(|ahead| texts.computed_with(&ahead.line)))
        .chain(is_rough.then(|| texts.result_phrase(ResultPhrase::ApproximateResult).to_owned()));
    Some(notes.fold(line, |line, note| line.space().with(el("span").class("note").sentence(&note))))
}

/// Whether the amount rests on an income that is only estimated.
pub fn rests_on_estimate(assessment: &Assessment, view: &ViewContext) -> bool {
    let is_family = family::is_family(&view.session.form);
    if is_family { of_family::is_rough(view) } else { is_estimated_in_form(assessment, view) }
}

/// Whether an income was only estimated in the Fachmodus.
fn is_estimated_in_form(assessment: &Assessment, view: &ViewContext) -> bool {
    let form = &view.session.form;
    let estimated =
        |one: &Asked| matches!(one.question, Question::Text(TextQuestion::Subtotal(person)) if is_estimated(form.at(0), person));
    matches!(assessment.headline(), Headline::Monthly(_)) && view.derived.questions.asked.iter().any(estimated)
}

/// Why the canton cannot pay, or not to the end: each failed condition with its reason, and what to do instead.
pub fn why_not(helps: &Helps, texts: &'static Catalogue) -> Option<El> {
    let mut reasons = Vec::new();
    for (place, help) in helps.all.iter().enumerate() {
        let failed = help.conditions.iter().filter(|checked| matches!(checked.status, Status::NotMet(_) | Status::MetUntil(_)));
        for reason in failed.filter_map(|checked| texts.status_reason(checked.status)) {
            let reason = helps.names.get(place).map_or(reason.clone(), |name| texts.labelled(name, &reason));
            reasons.push(el("p").sentence(&reason));
        }
    }
    let has_refused = helps.all.iter().any(|help| help.verdict == Verdict::No);
    let is_partly = has_refused && helps.all.iter().any(|help| help.verdict != Verdict::No);
    let title = if is_partly { texts.result_phrase(ResultPhrase::PartlyRefused) } else { texts.result_word(ResultWord::Reason) };
    (!reasons.is_empty()).then(|| el("div").class("why-not").with(el("h2").text(title)).all(reasons))
}
