//! What comes on top of the amount, and what lowers it: real money, so it is never folded.

use crate::assessment::Assessment;
use crate::case::field::Person;
use crate::form::{Asked, TextQuestion};
use crate::money::Chf;
use crate::page::ViewContext;
use crate::page::element::{El, el, link};
use crate::page::result::{block, sign, way_to};
use crate::rules::OpenPoint;
use crate::text::ResultWord;

/// Where the canton cannot pay: who helps the family.
pub fn accompanied(view: &ViewContext) -> El {
    let say = |phrase| view.texts.result_word(phrase);
    block(say(ResultWord::WhoAccompanies)).with(el("p").sentence(say(ResultWord::NotAlone)))
}

/// The block. `None` if nothing comes on top and nothing lowers the amount.
pub fn extra(assessment: &Assessment, view: &ViewContext) -> Option<El> {
    let texts = view.texts;
    let say = |phrase| texts.result_word(phrase);
    let item =
        |sign: El, title: ResultWord, text: El| el("li").with(sign).with(el("div").with(el("h3").text(say(title))).with(text));
    let point = |point| el("p").sentence(texts.open_point(point));
    let mut items: Vec<El> = Vec::new();
    if assessment.open.contains(&OpenPoint::SideCosts) {
        items.push(item(sign::plus(), ResultWord::SideCosts, point(OpenPoint::SideCosts)));
    }
    // Nothing cannot become less.
    let is_owed = assessment.payer_shares().iter().any(|share| share.amount.high > Chf::ZERO);
    let hardship = [OpenPoint::Hardship, OpenPoint::HardshipOutpatient, OpenPoint::HardshipRelief];
    for open in hardship.into_iter().filter(|point| is_owed && assessment.open.contains(point)) {
        items.push(item(sign::down(), ResultWord::LessInHardship, point(open)));
    }
    let depends_on_income = is_owed && assessment.calculations.low.iter().any(|one| one.facts.base.is_some());
    if depends_on_income {
        let asked = Asked::typed(0, TextQuestion::ChangeSince(Person::First));
        let give = view
            .derived
            .questions
            .asked
            .contains(&asked)
            .then(|| link(way_to(asked, view), say(ResultWord::GiveNewIncome)).class("inline"));
        let text = el("p").with(el("span").sentence(say(ResultWord::IncomeFalls))).space().maybe(give);
        items.push(item(sign::down(), ResultWord::LessIncome, text));
    }
    (!items.is_empty()).then(|| block(say(ResultWord::OnTop)).class("block on-top").with(el("ul").class("extra").all(items)))
}
