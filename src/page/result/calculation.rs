//! How it was calculated, what it rests on, what the office decides, and the receipt.

use yew::prelude::*;

use crate::assessment::{Assessment, Calculation};
use crate::case::file;
use crate::page::result::period;
use crate::rules::Step;
use crate::rules::parameters::RuleBook;
use crate::text::{Catalogue, Phrase};

/// The steps, at both ends where there is a range. While nothing at all is known of an amount, its ends are no figures of
/// this family: then no steps are shown.
pub fn calculations(assessment: &Assessment, texts: &'static dyn Catalogue) -> Html {
    let ends = &assessment.calculations;
    let bounded = assessment.gaps.iter().all(|gap| gap.bounded);
    html! {
        <section>
            <h3>{ texts.phrase(Phrase::Calculation) }</h3>
            if !bounded {
                <p>{ texts.phrase(Phrase::CalculationLater) }</p>
            } else if ends.high.is_empty() {
                { for ends.low.iter().map(|one| html! { <>{ calculation(one, texts) }{ jumps(one, texts) }</> }) }
            } else {
                <h4>{ texts.phrase(Phrase::LowEnd) }</h4>
                { for ends.low.iter().map(|one| calculation(one, texts)) }
                <h4>{ texts.phrase(Phrase::HighEnd) }</h4>
                { for ends.high.iter().map(|one| calculation(one, texts)) }
            }
        </section>
    }
}

fn calculation(calculation: &Calculation, texts: &'static dyn Catalogue) -> Html {
    html! {
        <>
            <p class="calculation-title">{ texts.payer(calculation.payer) }{ ", " }{ period(calculation.from, calculation.to, texts) }</p>
            <ol class="steps">{ for calculation.steps.iter().map(|one| step(one, texts)) }</ol>
        </>
    }
}

/// The steps of the tariff next to the income.
fn jumps(calculation: &Calculation, texts: &'static dyn Catalogue) -> Html {
    html! { <>{ for texts.jumps(&calculation.jumps).into_iter().map(|sentence| html! { <p class="note">{ sentence }</p> }) }</> }
}

fn step(step: &Step, texts: &'static dyn Catalogue) -> Html {
    let source = step.source.to_string();
    html! {
        <li>
            { texts.step(step) }{ " " }
            if let Some(link) = step.source.act.link() {
                <a class="source" href={ link } target="_blank" rel="noopener noreferrer">{ source }</a>
            } else {
                <span class="source">{ source }</span>
            }
        </li>
    }
}

/// Assumptions and open points: two kinds of facts that are never mixed with what was computed.
pub fn readings(assessment: &Assessment, texts: &'static dyn Catalogue) -> Html {
    html! {
        <>
            if !assessment.assumptions.is_empty() {
                <section>
                    <h3>{ texts.phrase(Phrase::Assumptions) }</h3>
                    <ul class="assumptions">
                        { for assessment.assumptions.iter().map(|assumption| html! {
                            <li>{ texts.assumption(*assumption) }{ " " }<code>{ assumption.id() }</code></li>
                        }) }
                    </ul>
                </section>
            }
            if !assessment.open.is_empty() {
                <section>
                    <h3>{ texts.phrase(Phrase::OfficeDecides) }</h3>
                    <ul class="open-points">
                        { for assessment.open.iter().map(|point| html! { <li>{ texts.open_point(*point) }</li> }) }
                    </ul>
                </section>
            }
        </>
    }
}

/// Which text of the ordinance the amounts follow: it stands wherever an amount is shown. The text of the newest file is
/// the one that was compared with the law.
pub fn rules_date(texts: &'static dyn Catalogue) -> Html {
    let Some(rules) = RuleBook::embedded().newest() else { return html! {} };
    html! {
        <p class="note">
            { texts.phrase(Phrase::RulesOf) }{ " " }{ rules.title }{ ". " }
            { texts.phrase(Phrase::CheckedUpTo) }{ " " }{ texts.date(rules.checked_on) }{ ". " }
            <a href={ rules.link } target="_blank" rel="noopener noreferrer">{ texts.phrase(Phrase::ReadLaw) }</a>
        </p>
    }
}

/// The date of the rules, and what anyone needs to check the result.
pub fn receipt(assessment: &Assessment, texts: &'static dyn Catalogue) -> Html {
    let receipt = &assessment.receipt;
    html! {
        <section>
            <h3>{ texts.phrase(Phrase::RulesAndReceipt) }</h3>
            { rules_date(texts) }
            <details>
                <summary>{ texts.phrase(Phrase::ReceiptIntro) }</summary>
                <dl>
                    <dt>{ texts.phrase(Phrase::Program) }</dt>
                    <dd>{ receipt.program }</dd>
                    { for receipt.rules.iter().map(|rules| html! {
                        <>
                            <dt>{ texts.phrase(Phrase::RulesFile) }</dt>
                            <dd>{ rules.file }{ ", SHA-256 " }<code>{ rules.sha256 }</code></dd>
                        </>
                    }) }
                </dl>
                <pre tabindex="0">{ file::write(&receipt.case) }</pre>
            </details>
        </section>
    }
}
