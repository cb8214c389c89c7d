//! The page: a function of the form's state. It knows the browser and nothing of the law.

mod fields;
mod result;

use gloo::utils::document;
use yew::prelude::*;

use crate::assessment::{Assessment, assess};
use crate::calendar::Date;
use crate::form::{Action, Entry, Form, Problem, ProblemKind, entry_of, read, sections};
use crate::rules::parameters::RuleBook;
use crate::text::{Catalogue, GERMAN, Phrase};

/// Starts the page in the element `app` of the document.
pub fn start() {
    if let Some(root) = document().get_element_by_id("app") {
        // The shell that was painted first gives way to the page.
        root.set_text_content(None);
        yew::Renderer::<App>::with_root(root).render();
    }
}

/// The day on this device: the one place where a clock is read.
fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::new(
        i32::try_from(now.get_full_year()).ok()?,
        u8::try_from(now.get_month()).ok()? + 1,
        u8::try_from(now.get_date()).ok()?,
    )
}

/// What came of the answers.
pub(crate) enum Outcome {
    /// Not enough is answered yet.
    Waiting(Phrase),
    /// Fields must be mended first.
    Mend(Vec<Problem>),
    /// The result.
    Assessed(Box<Assessment>),
}

/// The result of the form as it stands.
pub(crate) fn outcome(form: &Form) -> Outcome {
    let reading = read(form);
    if !reading.problems.is_empty() {
        return Outcome::Mend(reading.problems);
    }
    let Some(case) = reading.case else { return Outcome::Waiting(result::waiting_for(form)) };
    match assess(&case, &RuleBook::embedded()) {
        Ok(assessment) => Outcome::Assessed(Box::new(assessment)),
        Err(wrong) => {
            let problem = |error| Problem { entry: entry_of(error), kind: ProblemKind::Case(error) };
            let mut problems: Vec<Problem> = wrong.into_iter().map(problem).collect();
            // One sentence for each field is enough to go on.
            problems.dedup_by_key(|problem| problem.entry);
            Outcome::Mend(problems)
        }
    }
}

/// What happens on the page.
pub(crate) enum Message {
    /// Something was typed or chosen.
    Act(Action),
    /// A field was left: now its mistakes are shown, and the result is told to screen readers.
    Settle,
}

/// The whole page.
pub(crate) struct App {
    form: Form,
    /// The field that is being typed in: its mistakes wait until it is left.
    typing: Option<Entry>,
    /// What a screen reader is told: the result after an answer, not after each key.
    announced: String,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(_: &Context<Self>) -> App {
        // Without a clock the rules' own first day stands in: deadlines are then all ahead.
        let today = today().or(RuleBook::embedded().first_day());
        App { form: Form::new(today.unwrap_or(Date::FIRST)), typing: None, announced: String::new() }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => {
                let (typing, chosen) = match &action {
                    Action::Type(entry, _) => (Some(*entry), false),
                    Action::Choose(..) => (None, true),
                };
                self.typing = typing;
                self.form.update(action);
                if chosen {
                    self.announced = result::summary(&outcome(&self.form), GERMAN);
                }
            }
            Message::Settle => {
                self.typing = None;
                self.announced = result::summary(&outcome(&self.form), GERMAN);
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let texts: &'static dyn Catalogue = GERMAN;
        let outcome = outcome(&self.form);
        let problems: Vec<Problem> = match &outcome {
            Outcome::Mend(problems) => problems.iter().filter(|problem| Some(problem.entry) != self.typing).copied().collect(),
            _ => Vec::new(),
        };
        let act = context.link().callback(Message::Act);
        let settle = context.link().callback(|()| Message::Settle);
        html! {
            <>
                <header class="masthead">
                    <h1>{ texts.phrase(Phrase::Title) }</h1>
                    <p>{ texts.phrase(Phrase::Introduction) }</p>
                    <p class="private">{ texts.phrase(Phrase::Private) }</p>
                </header>
                <main class="columns">
                    <form class="answers" aria-labelledby="answers-heading" onsubmit={ |event: SubmitEvent| event.prevent_default() }>
                        <h2 id="answers-heading">{ texts.phrase(Phrase::YourAnswers) }</h2>
                        <p class="note">{ texts.phrase(Phrase::EmptyMeansUnknown) }</p>
                        { for sections(&self.form).iter().map(|section| fields::section(section, &self.form, &problems, &act, &settle, texts)) }
                        // On a narrow screen the result stands below the questions: this stays in sight and leads there.
                        if !matches!(outcome, Outcome::Waiting(_)) {
                            <a class="peek" href="#result-heading">{ result::summary(&outcome, texts) }</a>
                        }
                    </form>
                    <section class="result" aria-labelledby="result-heading">
                        <h2 id="result-heading" tabindex="-1">{ texts.phrase(Phrase::Result) }</h2>
                        { result::result(&outcome, &problems, texts) }
                    </section>
                </main>
                <p class="visually-hidden" role="status">{ &self.announced }</p>
            </>
        }
    }
}
