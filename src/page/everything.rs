//! Everything on one page, for those who do this often: the questions, and the result beside them, live.

use crate::form::{Asked, Entry, Problem, Question, Section, sections};
use crate::page::element::{El, el, form, heading, link_with};
use crate::page::fields::{Field, estimate_of, select, small_text};
use crate::page::{Outcome, Shown, result};
use crate::text::Phrase;

/// The page.
pub fn page(shown: &Shown) -> El {
    let texts = shown.texts;
    let problems = shown_problems(shown);
    let summary = result::summary(shown.outcome, texts);
    let peek = (!matches!(shown.outcome, Outcome::Waiting(_)))
        .then(|| link_with("#/ergebnis".to_owned(), &summary).class("peek").key(&summary));
    let answers = form()
        .class("answers")
        .attr("aria-labelledby", "heading")
        .with(heading().key("heading").text(texts.phrase(Phrase::YourAnswers)))
        .with(el("p").key("note").class("note").text(texts.phrase(Phrase::EmptyMeansUnknown)))
        .all(sections(&shown.session.form).iter().map(|section| fieldset(section, shown, &problems)))
        // On a narrow screen the result stands below the questions: this stays in sight and leads there.
        .with(el("div").key("peek").class("peek-place").maybe(peek));
    let result = el("section")
        .class("result")
        .attr("aria-labelledby", "result-heading")
        .with(el("h2").attr("id", "result-heading").attr("tabindex", "-1").text(texts.phrase(Phrase::Result)))
        .with(result::body(shown, &problems));
    el("main").class("columns").key("everything").with(answers).with(result)
}

/// Mistakes wait until their field is left.
fn shown_problems(shown: &Shown) -> Vec<Problem> {
    match shown.outcome {
        Outcome::Mend(problems) => {
            problems.iter().filter(|problem| Some(problem.asked) != shown.session.typing).copied().collect()
        }
        Outcome::Waiting(_) | Outcome::Assessed(_) => Vec::new(),
    }
}

fn fieldset(section: &Section, shown: &Shown, problems: &[Problem]) -> El {
    let texts = shown.texts;
    let title = texts.heading(section.heading, section.number);
    let fields = section.questions.iter().flat_map(|question| {
        let asked = Asked { help: section.help, question: *question };
        let problem = problems.iter().find(|problem| problem.asked == asked).map(|problem| problem.kind);
        let field = Field { asked, form: &shown.session.form, problem, texts };
        let helper =
            matches!(question, Question::Type(Entry::Subtotal(_))).then(|| estimate_of(&field, shown.session.typing)).flatten();
        let own = match question {
            Question::Type(_) => small_text(&field),
            Question::Choose(pick) => select(&field, *pick),
        };
        std::iter::once(own).chain(helper)
    });
    // All with keys: a question that an answer opens must leave the field alone in which one types.
    el("fieldset").key(&title).with(el("legend").key("legend").text(title.clone())).all(fields)
}
