//! The questions as fields: a label, a hint, the field, what is wrong with it.

use crate::form::{
    Asked, ChoiceQuestion, ChosenOptions, Form, IncomeLine, ProblemKind, Question, TextKind, TextQuestion, UNKNOWN, ends,
    estimate, is_estimated, problem,
};
use crate::page::element::{El, button, el, heading, quiet};
use crate::text::{Catalogue, Phrase, answer};
use crate::visit::Half;
use crate::visit::event_names::end_name;

/// What a field is made from.
pub struct Input<'a> {
    pub asked: Asked,
    pub form: &'a Form,
    pub problem: Option<ProblemKind>,
    pub texts: &'static Catalogue,
}

/// The id of a question's field: mistakes link to it.
pub fn id(asked: Asked) -> String {
    ["q-", &asked.name()].concat()
}

impl Input<'_> {
    /// What stands in it, where it is typed.
    fn typed(&self) -> &str {
        match self.asked.question {
            Question::Text(entry) => self.form.of(self.asked).text(entry),
            Question::Choice(_) => "",
        }
    }

    /// What is wrong with it, and what to do.
    pub fn problem_text(&self) -> Option<String> {
        self.problem.map(|kind| self.texts.problem(kind, self.typed()))
    }

    /// Hint and mistake below the label, and the ids that describe the field.
    fn notes(&self) -> (Vec<El>, Option<String>) {
        let id = id(self.asked);
        let mut notes = Vec::new();
        let mut ids: Vec<String> = Vec::new();
        // What stands beside the first figures tells where those of a further year are found, too.
        if let Some(hint) = self.texts.hint(self.asked.question).filter(|_| self.asked.year().is_none()) {
            ids.push([&id, "-hint"].concat());
            notes.push(el("p").key("hint").class("hint").attr("id", [&id, "-hint"].concat()).text(hint));
        }
        if let Some(problem) = self.problem_text() {
            ids.push([&id, "-problem"].concat());
            let note = el("p").class("problem").attr("id", [&id, "-problem"].concat());
            notes.push(note.key(&problem).sentence(&problem));
        }
        (notes, (!ids.is_empty()).then(|| ids.join(" ")))
    }

    fn input(&self, name: String, id: String, value: String, described: Option<&str>) -> El {
        let input = quiet(el("input"))
            .key(&name)
            .attr("type", "text")
            .attr("id", id)
            .attr("name", name)
            .attr("autocapitalize", "off")
            .attr("inputmode", self.input_mode())
            .value(value)
            .flag("aria-invalid", self.problem.is_some());
        match described {
            Some(ids) => input.attr("aria-describedby", ids.to_owned()),
            None => input,
        }
    }

    /// Amounts and dates take signs and words («50’000 bis 60’000», «1.2.2027»): a keyboard with digits has neither.
    fn input_mode(&self) -> &'static str {
        match self.asked.question {
            Question::Text(entry) if entry.kind() == TextKind::Count => "numeric",
            _ => "text",
        }
    }
}

/// A field with its label, as one of many.
pub fn small_text(field: &Input) -> El {
    let id = id(field.asked);
    let (notes, described) = field.notes();
    el("div")
        .class("field")
        .key(&id)
        .with(el("label").key("label").attr("for", id.clone()).sentence(&field.texts.label(field.asked)))
        .all(notes)
        .with(field.input(field.asked.name(), id, field.typed().to_owned(), described.as_deref()))
}

/// The heading of a question's page. What the question is about, as whose income, stands above it.
fn question_heading() -> El {
    heading().attr("aria-describedby", "stand")
}

/// A field alone on its page, where a range has two fields.
pub fn large_text(field: &Input, ranged: bool) -> El {
    let texts = field.texts;
    let id = id(field.asked);
    // All with keys: a mistake that comes or goes must not take the field with it.
    let heading = |label: El| question_heading().key("heading").with(label);
    let label = &texts.label(field.asked);
    let why = el("p").key("why").class("why").text(texts.why(field.asked.question));
    let (notes, described) = field.notes();
    let takes_range = matches!(field.asked.question, Question::Text(entry) if is_ranged(entry));
    let typed = field.typed();
    let toggle = |phrase| button(["range ", &field.asked.name()].concat(), texts.phrase(phrase)).class("plain").key("toggle");
    let Some((low, high)) = ends(typed).filter(|_| takes_range && ranged) else {
        // What is not known leaves an empty field to type in.
        let value = if typed.trim() == UNKNOWN { String::new() } else { typed.to_owned() };
        return el("div")
            .class("question")
            .key("one")
            .with(heading(el("label").attr("for", id.clone()).sentence(label)))
            .with(why)
            .all(notes)
            .with(field.input(field.asked.name(), id, value, described.as_deref()))
            .maybe(takes_range.then(|| toggle(Phrase::KnowRange)));
    };
    let end = |half: Half, phrase: Phrase, value: &str| {
        let id = [id.as_str(), if half == Half::Low { "" } else { "-high" }].concat();
        el("div").with(el("label").attr("for", id.clone()).text(texts.phrase(phrase))).with(field.input(
            end_name(field.asked, half),
            id,
            value.to_owned(),
            described.as_deref(),
        ))
    };
    let ends =
        el("div").key("ends").class("ends").with(end(Half::Low, Phrase::From, low)).with(end(Half::High, Phrase::FromTo, high));
    el("fieldset")
        .class("question")
        .key("range")
        .with(el("legend").key("legend").with(heading(el("span").sentence(label))))
        .with(why)
        .all(notes)
        .with(ends)
        .with(toggle(Phrase::KnowAmount))
}

/// Whether people may know only a range of it.
fn is_ranged(entry: TextQuestion) -> bool {
    entry.kind() == TextKind::Amount || matches!(entry, TextQuestion::DaysPerMonth | TextQuestion::FamilyDays)
}

/// A choice among others on a page, as a list to open.
pub fn select(field: &Input, question: ChoiceQuestion) -> El {
    let id = id(field.asked);
    let chosen = field.form.at(field.asked.help).chosen(question);
    let (notes, described) = field.notes();
    let option = |value: String, is: bool, text: &'static str| el("option").attr("value", value).selected(is).text(text);
    let mut select = el("select").attr("autocomplete", "off").attr("id", id.clone()).attr("name", field.asked.name());
    if let Some(ids) = described {
        select = select.attr("aria-describedby", ids);
    }
    if let ChoiceQuestion::Period(person, line) = question {
        // Five lists with the same words need names of their own.
        let of = field.texts.question(Question::Text(TextQuestion::IncomeLine(person, line)));
        select = select.attr("aria-label", field.texts.labelled(field.texts.question(field.asked.question), of));
    }
    let is_awaited = question.is_awaited() && !field.form.at(field.asked.help).was_answered(field.asked.question);
    if is_awaited {
        select = select.with(option(String::new(), true, field.texts.phrase(Phrase::PleaseChoose)));
    }
    if question.may_be_open() {
        let is = chosen.is_none() && !is_awaited;
        select = select.with(option(UNKNOWN.to_owned(), is, field.texts.phrase(Phrase::DontKnow)));
    }
    let options = question.options().iter().enumerate();
    let select =
        select.all(options.map(|(place, one)| option(place.to_string(), chosen == Some(*one), field.texts.option(*one))));
    el("div")
        .class("field")
        .key(&id)
        .with(el("label").key("label").attr("for", id).text(field.texts.question(field.asked.question)))
        .all(notes)
        .with(select.key("select"))
}

/// A choice alone on its page, everything in sight.
pub fn radios(field: &Input) -> El {
    let Question::Choice(question) = field.asked.question else { return el("div") };
    let texts = field.texts;
    let at = field.form.at(field.asked.help);
    let chosen = at.chosen(question);
    let (notes, described) = field.notes();
    let radio = |number: usize, value: String, is: bool, text: &'static str| {
        let id = if number == 0 { id(field.asked) } else { [&id(field.asked), "-", &number.to_string()].concat() };
        let input = el("input").attr("type", "radio").attr("id", id.clone()).attr("name", field.asked.name());
        el("div").class("radio").with(input.attr("value", value).checked(is)).with(el("label").attr("for", id).text(text))
    };
    let options = question.options().iter().enumerate();
    let mut choices: Vec<El> =
        options.map(|(place, one)| radio(place, place.to_string(), chosen == Some(*one), texts.option(*one))).collect();
    if question.may_be_open() {
        let is = chosen.is_none() && at.was_answered(field.asked.question);
        choices.push(radio(choices.len(), UNKNOWN.to_owned(), is, texts.phrase(Phrase::DontKnow)));
    }
    let group = el("fieldset").class("question");
    let group = match described {
        Some(ids) => group.attr("aria-describedby", ids),
        None => group,
    };
    let heading = question_heading().text(texts.question(field.asked.question));
    group
        .with(el("legend").with(heading))
        .with(el("p").class("why").text(texts.why(field.asked.question)))
        .all(notes)
        .all(choices)
}

/// The income helper of a Zwischentotal, below its field; nothing for other questions. `typing` is the field that is typed in.
pub fn estimate_of(field: &Input, typing: Option<Asked>) -> Option<El> {
    let Asked { nth: 0, question: Question::Text(TextQuestion::Subtotal(person)), .. } = field.asked else { return None };
    let texts = field.texts;
    let at = field.form.at(0);
    let lines = IncomeLine::ALL.iter().map(|&part| {
        let of = |asked| Input { asked, form: field.form, problem: None, texts };
        let entry = TextQuestion::IncomeLine(person, part);
        let line = of(Asked::typed(0, entry));
        // While one types, what stands there may not be whole yet.
        let problem = problem(entry, line.typed()).filter(|_| typing != Some(line.asked));
        let line = Input { problem, ..line };
        el("div")
            .class("part")
            .with(small_text(&line))
            .with(select(&of(Asked::chosen(0, ChoiceQuestion::Period(person, part))), ChoiceQuestion::Period(person, part)))
    });
    let sum = estimate(at, person).map(|sum| {
        let text = texts.labelled(texts.phrase(Phrase::EstimateSum), &answer::figure(sum, texts));
        el("p").class("sum").key(&text).sentence(&text)
    });
    let take = sum.as_ref().map(|_| button(["estimate ", &field.asked.name()].concat(), texts.phrase(Phrase::TakeEstimate)));
    let taken = is_estimated(at, person).then(|| el("p").class("note").text(texts.phrase(Phrase::Approximate)));
    Some(
        el("details")
            .class("estimate")
            .key(&[&id(field.asked), "-estimate"].concat())
            .with(el("summary").text(texts.phrase(Phrase::EstimateTitle)))
            .with(el("p").class("note").text(texts.phrase(Phrase::EstimateNote)))
            .all(lines)
            .with(el("div").maybe(sum).maybe(take))
            .with(el("div").maybe(taken)),
    )
}
