//! What only prints show: the helps and a foot. The print for the records ([`Print::File`]) also has all answers and lines to sign.

use crate::assessment::Receipt;
use crate::form::{Asked, Form, Question, TextQuestion};
use crate::page::element::{El, el, untranslated};
use crate::page::result::part;
use crate::page::review::answers;
use crate::page::{ViewContext, data};
use crate::text::answer::answer;
use crate::text::{Catalogue, ResultPhrase};
use crate::visit::Print;

/// The foot of every print: [`Session::today`](crate::visit::Session::today) with the time at which a print button was pressed, the
/// number of the receipt, and the program. A print from the browser's menu has the time of the last button, or no day and time.
pub fn foot(receipt: &Receipt, view: &ViewContext) -> El {
    let texts = view.texts;
    let printed = view.printed_at.map(|time| texts.printed_on(&texts.date(view.session.today), time));
    let facts = printed.into_iter().chain([texts.receipt_number(&receipt.number), receipt.program.to_owned()]);
    untranslated("p", texts.facts(&facts.collect::<Vec<_>>())).class("on-paper")
}

/// The helps that a print is about, with their periods. A service that the canton does not pay has no period and is left out. On
/// the print for the records a line for the child's name comes first.
pub fn about(form: &Form, names: &[String], view: &ViewContext) -> Vec<El> {
    let texts = view.texts;
    let mut places =
        view.derived.questions.asked.iter().filter(|one| one.question == Question::Text(TextQuestion::Start)).map(|one| one.help);
    let period = |help: usize| {
        let day = |question| answer(form, Asked::typed(help, question), texts);
        // For an empty end `answer` gives a whole sentence, which fits into no period: `open_stay` says it after a full stop.
        let is_open = form.at(help).text(TextQuestion::End).trim().is_empty();
        let end = (!is_open).then(|| day(TextQuestion::End));
        let start = day(TextQuestion::Start);
        end.map_or_else(|| texts.open_stay(&start), |end| texts.from_to(&start, &end))
    };
    let about = |name: &String| Some(untranslated("p", texts.listed(&[name, &period(places.next()?)])).class("on-paper"));
    let name = (view.session.print == Print::File).then(|| line(ResultPhrase::SignChild, texts).class("sign on-paper"));
    name.into_iter().chain(names.iter().filter_map(about)).collect()
}

/// All answers, and the QR code of the link if one was made.
pub fn answers_and_link(form: &Form, view: &ViewContext) -> El {
    let texts = view.texts;
    // web/qr.js draws the QR code into it.
    let link = view.session.linked.then(|| el("svg").class("qr").attr("data-link", data::address_of(form)));
    part(texts.result_phrase(ResultPhrase::AllAnswers)).class("on-paper").all(answers(view, false)).maybe(link)
}

/// The lines for place, date and signatures.
pub fn signatures(texts: &'static Catalogue) -> El {
    let lines = [ResultPhrase::SignPlace, ResultPhrase::SignParents, ResultPhrase::SignOffice].map(|phrase| line(phrase, texts));
    el("div").class("signatures on-paper").all(lines)
}

fn line(phrase: ResultPhrase, texts: &'static Catalogue) -> El {
    el("p").class("sign").text(texts.result_phrase(phrase))
}
