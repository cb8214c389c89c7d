//! The result: the answer and the amount first, then who pays, what moves it, month by month, conditions, what to do, how
//! it was calculated, what it rests on.

mod calculation;
mod next_steps;

use yew::prelude::*;

use crate::answer::Range;
use crate::assessment::{Assessment, LineShare, MonthShares};
use crate::form::{Entry, Form, Opt, Pick, Problem, Question};
use crate::page::Outcome;
use crate::page::fields::id;
use crate::rules::payers::Payer;
use crate::rules::right::Verdict;
use crate::text::{Catalogue, Phrase, write};

/// Which answer is missing for a result.
pub fn waiting_for(form: &Form) -> Phrase {
    if form.pick(Pick::Help).is_none() {
        Phrase::ChooseHelp
    } else if form.text(Entry::Start).trim().is_empty() && form.pick(Pick::Help) != Some(Opt::NotCovered) {
        Phrase::GiveStart
    } else if form.pick(Pick::Household).is_none() && form.asks(Question::Choose(Pick::Household)) {
        Phrase::ChooseHousehold
    } else {
        Phrase::GiveChangeDay
    }
}

/// The result in one sentence, for screen readers.
pub fn summary(outcome: &Outcome, texts: &'static dyn Catalogue) -> String {
    match outcome {
        Outcome::Waiting(phrase) => texts.phrase(*phrase).to_owned(),
        Outcome::Mend(_) => texts.phrase(Phrase::PleaseMend).to_owned(),
        Outcome::Assessed(assessment) => match amount(assessment) {
            Amount::None => texts.verdict(assessment.verdict()).to_owned(),
            Amount::Open => texts.phrase(Phrase::AmountOpen).to_owned(),
            Amount::Monthly(range) => {
                [&write::range(range, texts.phrase(Phrase::FromTo)), " ", texts.phrase(Phrase::PerMonth)].concat()
            }
        },
    }
}

/// Everything that is shown of an outcome.
pub fn result(outcome: &Outcome, problems: &[Problem], texts: &'static dyn Catalogue) -> Html {
    match outcome {
        Outcome::Waiting(phrase) => html! { <p class="waiting">{ texts.phrase(*phrase) }</p> },
        Outcome::Mend(_) => mend(problems, texts),
        Outcome::Assessed(assessment) => assessed(assessment, texts),
    }
}

/// What must be mended, each with a link to its field.
fn mend(problems: &[Problem], texts: &'static dyn Catalogue) -> Html {
    html! {
        <div class="mend">
            <p>{ texts.phrase(Phrase::PleaseMend) }</p>
            <ul>
                { for problems.iter().map(|problem| html! {
                    <li><a href={ ["#", &id(problem.entry)].concat() }>{ texts.question(crate::form::Question::Type(problem.entry)) }</a></li>
                }) }
            </ul>
        </div>
    }
}

/// The amount that is told first.
enum Amount {
    /// None: the canton does not pay.
    None,
    /// The office decides.
    Open,
    /// Francs a month, in the month that costs most.
    Monthly(Range),
}

fn amount(assessment: &Assessment) -> Amount {
    if assessment.verdict() == Verdict::No {
        return Amount::None;
    }
    match assessment.peak() {
        Some(month) => Amount::Monthly(month.total),
        None => Amount::Open,
    }
}

fn assessed(assessment: &Assessment, texts: &'static dyn Catalogue) -> Html {
    let amount = amount(assessment);
    let headline = match amount {
        Amount::None => html! { <p>{ texts.phrase(Phrase::NoShare) }</p> },
        Amount::Open => html! { <p class="open">{ texts.phrase(Phrase::AmountOpen) }</p> },
        Amount::Monthly(range) => html! {
            <p class="amount">
                <strong>{ write::range(range, texts.phrase(Phrase::FromTo)) }</strong>{ " " }{ texts.phrase(Phrase::PerMonth) }
            </p>
        },
    };
    let monthly = matches!(amount, Amount::Monthly(_));
    html! {
        <>
            <p class="verdict">{ texts.verdict(assessment.verdict()) }</p>
            { headline }
            <p class="note">{ texts.phrase(Phrase::NotBinding) }</p>
            { calculation::rules_date(texts) }
            if monthly {
                { who_pays(assessment, texts) }
                { what_moves(assessment, texts) }
                { months(assessment, texts) }
            }
            { next_steps::conditions(assessment, texts) }
            { next_steps::what_to_do(assessment, texts) }
            if monthly {
                { calculation::calculations(assessment, texts) }
            }
            { calculation::readings(assessment, texts) }
            { calculation::receipt(assessment, texts) }
        </>
    }
}

/// The shares of each payer, months with the same amount as one.
fn who_pays(assessment: &Assessment, texts: &'static dyn Catalogue) -> Html {
    let mut rows: Vec<(Payer, &MonthShares, &MonthShares, Range)> = Vec::new();
    for month in &assessment.months {
        for line in &month.lines {
            let amount = sum(&month.lines, line.payer);
            if rows.iter().any(|(payer, _, to, _)| *payer == line.payer && to.month == month.month) {
                continue;
            }
            match rows.iter_mut().rev().find(|(payer, ..)| *payer == line.payer) {
                Some((_, _, to, known)) if *known == amount && to.month.next() == month.month => *to = month,
                _ => rows.push((line.payer, month, month, amount)),
            }
        }
    }
    html! {
        <section>
            <h3>{ texts.phrase(Phrase::WhoPays) }</h3>
            <dl class="payers">
                { for rows.iter().map(|(payer, from, to, amount)| html! {
                    <div>
                        <dt>{ texts.payer(*payer) }{ ", " }{ period(from.month, to.month, texts) }</dt>
                        <dd>{ write::range(*amount, texts.phrase(Phrase::FromTo)) }</dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}

/// All that a payer owes in a month.
fn sum(lines: &[LineShare], payer: Payer) -> Range {
    let of_payer = || lines.iter().filter(|line| line.payer == payer);
    Range { low: of_payer().map(|line| line.amount.low).sum(), high: of_payer().map(|line| line.amount.high).sum() }
}

/// `Januar 2027 bis Mai 2027`, or one month.
pub fn period(from: crate::calendar::Month, to: crate::calendar::Month, texts: &'static dyn Catalogue) -> String {
    if from == to {
        return texts.month(from);
    }
    [&texts.month(from), texts.phrase(Phrase::FromTo), &texts.month(to)].join(" ")
}

/// The gaps, the one that moves most first.
fn what_moves(assessment: &Assessment, texts: &'static dyn Catalogue) -> Html {
    if assessment.gaps.is_empty() {
        return html! {};
    }
    html! {
        <section>
            <h3>{ texts.phrase(Phrase::WhatMoves) }</h3>
            <p>{ texts.phrase(Phrase::WhatMovesIntro) }</p>
            <ul>{ for assessment.gaps.iter().map(|gap| html! { <li>{ texts.gap(gap) }</li> }) }</ul>
        </section>
    }
}

/// The table of the months.
fn months(assessment: &Assessment, texts: &'static dyn Catalogue) -> Html {
    let total = if assessment.whole_stay { Phrase::Total } else { Phrase::TotalOpenEnd };
    let reasons = |month: &MonthShares| {
        let mut reasons: Vec<String> = month.lines.iter().map(|line| texts.reason(&line.reason)).collect();
        reasons.dedup();
        reasons.join("; ")
    };
    html! {
        <section>
            <h3>{ texts.phrase(Phrase::MonthByMonth) }</h3>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ texts.phrase(Phrase::MonthColumn) }</th>
                        <th scope="col" class="figure">{ texts.phrase(Phrase::AmountColumn) }</th>
                        <th scope="col">{ texts.phrase(Phrase::ReasonColumn) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for assessment.months.iter().map(|month| html! {
                        <tr>
                            <th scope="row">{ texts.month(month.month) }</th>
                            <td class="figure">{ write::range(month.total, texts.phrase(Phrase::FromTo)) }</td>
                            <td>{ reasons(month) }</td>
                        </tr>
                    }) }
                </tbody>
                if let Some(sum) = assessment.total {
                    <tfoot>
                        <tr>
                            <th scope="row">{ texts.phrase(total) }</th>
                            <td class="figure">{ write::range(sum, texts.phrase(Phrase::FromTo)) }</td>
                            <td></td>
                        </tr>
                    </tfoot>
                }
            </table>
        </section>
    }
}
