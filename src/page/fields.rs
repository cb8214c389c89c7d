//! The questions as fields: a label, a hint, the field, what is wrong with it.

use yew::prelude::*;
use yew::{TargetCast, html};

use crate::form::{Action, Entry, EntryKind, Form, Pick, Problem, Question, Section};
use crate::text::{Catalogue, Phrase};

/// The id of an entry's field: mistakes link to it.
pub fn id(entry: Entry) -> String {
    ["q-", &entry.name()].concat()
}

/// Questions that belong together.
pub fn section(
    section: &Section,
    form: &Form,
    problems: &[Problem],
    act: &Callback<Action>,
    settle: &Callback<()>,
    texts: &'static dyn Catalogue,
) -> Html {
    html! {
        <fieldset key={ texts.heading(section.heading) }>
            <legend>{ texts.heading(section.heading) }</legend>
            { for section.questions.iter().map(|question| match question {
                Question::Type(entry) => text_field(*entry, form, problems, act, settle, texts),
                Question::Choose(pick) => choice_field(*pick, form, act, texts),
            }) }
        </fieldset>
    }
}

fn text_field(
    entry: Entry,
    form: &Form,
    problems: &[Problem],
    act: &Callback<Action>,
    settle: &Callback<()>,
    texts: &'static dyn Catalogue,
) -> Html {
    let id = id(entry);
    let hint = texts.hint(Question::Type(entry));
    let typed = form.text(entry).to_owned();
    let problem = problems.iter().find(|problem| problem.entry == entry).map(|problem| texts.problem(problem.kind, &typed));
    let (hint_id, problem_id) = ([&id, "-hint"].concat(), [&id, "-problem"].concat());
    let described: Vec<&str> = [(hint.is_some(), &hint_id), (problem.is_some(), &problem_id)]
        .iter()
        .filter(|(is, _)| *is)
        .map(|(_, id)| id.as_str())
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let oninput = act.reform(move |event: InputEvent| {
        let field: web_sys::HtmlInputElement = event.target_unchecked_into();
        Action::Type(entry, field.value())
    });
    let onchange = settle.reform(|_: Event| ());
    let input_mode = match entry.kind() {
        EntryKind::Count => "numeric",
        // Amounts and dates take signs and words: «50’000 bis 60’000», «1.2.2027».
        EntryKind::Amount | EntryKind::Date => "text",
    };
    html! {
        <div class="field" key={ id.clone() }>
            <label for={ id.clone() }>{ texts.question(Question::Type(entry)) }</label>
            if let Some(hint) = hint {
                <p class="hint" id={ hint_id }>{ hint }</p>
            }
            if let Some(problem) = &problem {
                <p class="problem" id={ problem_id }>{ problem }</p>
            }
            <input
                { id }
                type="text"
                inputmode={ input_mode }
                autocomplete="off"
                value={ typed }
                aria-invalid={ problem.is_some().then_some("true") }
                aria-describedby={ described }
                { oninput }
                { onchange }
            />
        </div>
    }
}

fn choice_field(pick: Pick, form: &Form, act: &Callback<Action>, texts: &'static dyn Catalogue) -> Html {
    let id = ["q-", &pick.name()].concat();
    let chosen = form.pick(pick);
    let options = pick.options();
    let hint = texts.hint(Question::Choose(pick));
    let hint_id = [&id, "-hint"].concat();
    let onchange = act.reform(move |event: Event| {
        let field: web_sys::HtmlSelectElement = event.target_unchecked_into();
        let place = field.value().parse::<usize>().ok();
        Action::Choose(pick, place.and_then(|place| options.get(place)).copied())
    });
    let none = if pick.may_be_open() { Phrase::DontKnow } else { Phrase::PleaseChoose };
    html! {
        <div class="field" key={ id.clone() }>
            <label for={ id.clone() }>{ texts.question(Question::Choose(pick)) }</label>
            if let Some(hint) = hint {
                <p class="hint" id={ hint_id.clone() }>{ hint }</p>
            }
            <select { id } aria-describedby={ hint.map(|_| hint_id) } { onchange }>
                if pick.preset().is_none() {
                    <option value="" selected={ chosen.is_none() }>{ texts.phrase(none) }</option>
                }
                { for options.iter().enumerate().map(|(place, opt)| html! {
                    <option value={ place.to_string() } selected={ chosen == Some(*opt) }>{ texts.option(*opt) }</option>
                }) }
            </select>
        </div>
    }
}
