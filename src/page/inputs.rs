//! The questions as inputs: each with its label, its hint and its problem.

use crate::form::family::FieldNote;
use crate::form::{
    Asked, ChoiceQuestion, ChosenOptions, Form, IncomeLine, Problem, ProblemKind, Question, TextKind, TextQuestion, UNKNOWN,
    estimate, family, is_estimated, problem,
};
use crate::page::element::{El, button, el, quiet};
use crate::text::{Catalogue, Phrase, answer};
use crate::visit::is_preset;

/// What the input of a question is made from.
pub struct Input<'a> {
    pub asked: Asked,
    pub form: &'a Form,
    pub problem: Option<ProblemKind>,
    pub texts: &'static Catalogue,
}

/// The id of a question's input. Problems link to it.
pub fn id(asked: Asked) -> String {
    ["q-", &asked.name()].concat()
}

impl Input<'_> {
    /// The typed text; empty for a choice question.
    fn typed(&self) -> &str {
        match self.asked.question {
            Question::Text(question) => self.form.of(self.asked).text(question),
            Question::Choice(_) => "",
        }
    }

    /// The text of its problem.
    pub fn problem_text(&self) -> Option<String> {
        self.problem.map(|kind| self.texts.named_problem(Problem { asked: self.asked, kind }, self.typed()))
    }

    /// The hint and the problem, with the ids for `aria-describedby`.
    fn notes(&self) -> (Vec<El>, Option<String>) {
        let id = id(self.asked);
        let mut notes = Vec::new();
        let mut ids: Vec<String> = Vec::new();
        // A further year needs no hint: that of the first one says where the figures stand.
        if let Some(hint) = self.texts.hint(self.asked.question).filter(|_| self.asked.year().is_none()) {
            ids.push([&id, "-hint"].concat());
            notes.push(el("p").key("hint").class("hint").attr("id", [&id, "-hint"].concat()).text(hint));
        }
        // The figures of a further year have a note of their own, and the income helper is no answer of the case.
        let is_of_case = self.asked.nth == 0 && !matches!(self.asked.question, Question::Choice(ChoiceQuestion::Period(..)));
        let assumed = (is_of_case && is_preset(self.form, self.asked)).then_some(FieldNote::Assumed);
        if let Some(note) = family::field_note(self.form, self.asked).or(assumed) {
            let text = self.texts.field_note(note);
            ids.push([&id, "-note"].concat());
            notes.push(el("p").key("note").class("note").attr("id", [&id, "-note"].concat()).sentence(&text));
        }
        if let Some(problem) = self.problem_text() {
            ids.push([&id, "-problem"].concat());
            let note = el("p").class("problem").attr("id", [&id, "-problem"].concat());
            notes.push(note.key("problem").sentence(&problem));
        }
        (notes, (!ids.is_empty()).then(|| ids.join(" ")))
    }

    fn element(&self, name: String, id: String, value: String, described: Option<&str>) -> El {
        let input = quiet(el("input"))
            .key(&name)
            .attr("type", "text")
            .attr("id", id)
            .attr("name", name)
            .attr("autocapitalize", "off")
            .attr("inputmode", input_mode(self.asked))
            .value(value)
            .flag("aria-invalid", self.problem.is_some());
        match described {
            Some(ids) => input.attr("aria-describedby", ids.to_owned()),
            None => input,
        }
    }
}

/// The kind of keyboard: digits for counts and for the amounts of a family, which are whole, and digits with a point for an age or a
/// day of birth. Dates and the amounts of the Fachmodus take signs and words («1. Februar 2027», «50’000 bis 60’000»), which a number
/// pad lacks.
pub fn input_mode(asked: Asked) -> &'static str {
    let Question::Text(question) = asked.question else { return "text" };
    match question.kind() {
        TextKind::Count => "numeric",
        TextKind::Amount if question.is_of_family() => "numeric",
        TextKind::Age => "decimal",
        TextKind::Amount | TextKind::Date | TextKind::Start => "text",
    }
}

/// The input of a text question, as one of many on a page.
pub fn small_text(input: &Input) -> El {
    let id = id(input.asked);
    let (notes, described) = input.notes();
    el("div")
        .class("field")
        .key(&id)
        .with(el("label").key("label").attr("for", id.clone()).sentence(&input.texts.label(input.asked)))
        .all(notes)
        .with(input.element(input.asked.name(), id, input.typed().to_owned(), described.as_deref()))
}

/// The input of a choice question, as a drop-down list, one of many on a page.
pub fn select(input: &Input, question: ChoiceQuestion) -> El {
    let id = id(input.asked);
    let chosen = input.form.at(input.asked.help).chosen(question);
    let (notes, described) = input.notes();
    let option = |value: String, is: bool, text: &'static str| el("option").attr("value", value).selected(is).text(text);
    let mut select = el("select").attr("autocomplete", "off").attr("id", id.clone()).attr("name", input.asked.name());
    if let Some(ids) = described {
        select = select.attr("aria-describedby", ids);
    }
    if let ChoiceQuestion::Period(person, line) = question {
        // A person has five such lists with the same label, so each gets a name of its own.
        let of = input.texts.question(Question::Text(TextQuestion::IncomeLine(person, line)));
        select = select.attr("aria-label", input.texts.labelled(input.texts.question(input.asked.question), of));
    }
    let is_awaited = question.is_awaited() && !input.form.at(input.asked.help).was_answered(input.asked.question);
    if is_awaited {
        select = select.with(option(String::new(), true, input.texts.phrase(Phrase::PleaseChoose)));
    }
    if question.may_be_open() {
        let is = chosen.is_none() && !is_awaited;
        select = select.with(option(UNKNOWN.to_owned(), is, input.texts.phrase(Phrase::DontKnow)));
    }
    let options = question.options().iter().enumerate();
    let select =
        select.all(options.map(|(place, one)| option(place.to_string(), chosen == Some(*one), input.texts.option(*one))));
    el("div")
        .class("field")
        .key(&id)
        .with(el("label").key("label").attr("for", id).text(input.texts.question(input.asked.question)))
        .all(notes)
        .with(select.key("select"))
}

/// The income helper, below the input of a Zwischentotal. `None` for other questions and for the figures of further years. `typing`
/// is the question that is being typed in, `asked_back` draws what is asked back about a line.
pub fn estimate_of(input: &Input, typing: Option<Asked>, asked_back: impl Fn(Asked) -> Option<El>) -> Option<El> {
    let Asked { nth: 0, question: Question::Text(TextQuestion::Subtotal(person)), .. } = input.asked else { return None };
    let texts = input.texts;
    let at = input.form.at(0);
    let lines = IncomeLine::ALL.iter().copied().map(|income_line| {
        let of = |asked| Input { asked, form: input.form, problem: None, texts };
        let amount = TextQuestion::IncomeLine(person, income_line);
        let line = of(Asked::typed(0, amount));
        // A text that is still being typed may be incomplete.
        let problem = problem(amount, line.typed()).filter(|_| typing != Some(line.asked));
        let line = Input { problem, ..line };
        let period = ChoiceQuestion::Period(person, income_line);
        let period = select(&of(Asked::chosen(0, period)), period);
        el("div").class("part").with(small_text(&line)).with(period).maybe(asked_back(line.asked))
    });
    let sum = estimate(at, person).map(|sum| {
        let text = texts.labelled(texts.phrase(Phrase::EstimateSum), &answer::figure(sum, texts));
        el("p").class("sum").sentence(&text)
    });
    let take = sum.as_ref().map(|_| button(["estimate ", &input.asked.name()].concat(), texts.phrase(Phrase::TakeEstimate)));
    let taken = is_estimated(at, person).then(|| el("p").class("note").text(texts.phrase(Phrase::Approximate)));
    Some(
        el("details")
            .class("estimate")
            .key(&[&id(input.asked), "-estimate"].concat())
            .with(el("summary").text(texts.phrase(Phrase::EstimateTitle)))
            .with(el("p").class("note").text(texts.phrase(Phrase::EstimateNote)))
            .all(lines)
            .with(el("div").maybe(sum).maybe(take))
            .with(el("div").maybe(taken)),
    )
}
