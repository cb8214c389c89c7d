//! What only prints show: the helps and a foot.

use crate::assessment::Receipt;
use crate::form::{Asked, Form, Question, TextQuestion};
use crate::page::ViewContext;
use crate::page::element::{El, untranslated};
use crate::text::answer::answer;

/// The foot of every print: [`Session::today`](crate::visit::Session::today) with the time at which a print button was pressed, the
/// number of the receipt, and the program. A print from the browser's menu has the time of the last button, or no day and time.
pub fn foot(receipt: &Receipt, view: &ViewContext) -> El {
    untranslated("p", facts(receipt, view)).class("on-paper")
}

/// The same without its element.
pub fn facts(receipt: &Receipt, view: &ViewContext) -> String {
    let texts = view.texts;
    let printed = view.printed_at.map(|time| texts.printed_on(&texts.date(view.session.today), time));
    let facts = printed.into_iter().chain([texts.receipt_number(&receipt.number), receipt.program.to_owned()]);
    texts.facts(&facts.collect::<Vec<_>>())
}

/// The helps that a print is about, with their periods. A service that the canton does not pay has no period and is left out.
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
    names.iter().filter_map(about).collect()
}
