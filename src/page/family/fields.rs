//! Fields for figures and days, with their units.

use crate::answer::Answer;
use crate::form::family::{Page, units};
use crate::form::{Asked, ChoiceQuestion, Chosen, PeriodOption, Question, TextKind, TextQuestion, UNKNOWN, amount};
use crate::page::element::{El, el, quiet};
use crate::page::family::Drawing;
use crate::page::inputs::{id, input_mode};
use crate::text::write;

impl Drawing<'_> {
    /// A page with one field, and for some with what its figure is for.
    pub(super) fn figure(&self) -> El {
        let open = self.page.open_questions(self.form);
        let Some(asked) = open.iter().copied().find(|asked| matches!(asked.question, Question::Text(_))) else {
            return el("div");
        };
        let unit = match (self.page, asked.question) {
            (Page::Days(_), _) => self.texts.unit_of_days(self.page, self.form),
            (_, Question::Text(TextQuestion::Told(_, line))) => Some(self.texts.unit_of(line)),
            _ => None,
        };
        let period = match self.page {
            Page::Days(help) => {
                let units: Vec<Chosen> = units(self.form, help).iter().map(|unit| (*unit).into()).collect();
                (!units.is_empty()).then(|| self.period(Asked::chosen(help, ChoiceQuestion::DaysUnit), &units))
            }
            Page::ChildWage => {
                let times = [PeriodOption::TwelveTimes.into(), PeriodOption::ThirteenTimes.into()];
                Some(self.period(Asked::chosen(0, ChoiceQuestion::WageTimes), &times))
            }
            _ => None,
        };
        el("div")
            .class("question")
            .key("question")
            .with(self.label(asked))
            .all(self.notes())
            .with(self.field(asked, unit, None))
            .maybe(period)
    }

    /// What a figure is for, as radio buttons below its field.
    pub(super) fn period(&self, asked: Asked, options: &[Chosen]) -> El {
        let group = el("fieldset").class("period").key("period").attr("role", "radiogroup");
        let group = group.flag("aria-invalid", self.is_wrong(&[asked]));
        let group = if self.is_wrong(&[asked]) { group.attr("aria-describedby", super::PROBLEM) } else { group };
        group
            .with(el("legend").key("legend").text(self.texts.question(asked.question)))
            .all(options.iter().enumerate().map(|(place, option)| self.radio(asked, place, Some(*option))))
    }

    /// A field with its unit behind it. `named_by` is the id of the words that name it, if it has no label.
    pub(super) fn field(&self, asked: Asked, unit: Option<&'static str>, named_by: Option<String>) -> El {
        let id = id(asked);
        let unit_id = unit.map(|_| [&id, "-unit"].concat());
        let input = quiet(el("input"))
            .key(&id)
            .attr("type", "text")
            .attr("id", id.clone())
            .attr("name", asked.name())
            .attr("autocapitalize", "off")
            .attr("inputmode", input_mode(asked))
            .attr("enterkeyhint", "next")
            .value(self.value(asked))
            .flag("aria-invalid", self.is_wrong(&[asked]));
        let input = match (named_by, &unit_id) {
            (Some(name), Some(unit)) => {
                self.described(input.attr("aria-labelledby", [&name, " ", unit].concat()), &[asked], None)
            }
            (Some(name), None) => self.described(input.attr("aria-labelledby", name), &[asked], None),
            (None, unit) => self.described(input, &[asked], unit.clone()),
        };
        let unit = unit.zip(unit_id).map(|(unit, id)| el("span").key(&id).attr("id", id.clone()).class("unit").text(unit));
        el("div").class("with-unit").key(&[&id, "-field"].concat()).with(input).maybe(unit)
    }

    /// The text of a field. An amount is written in groups once its field is left, and "I don't know" leaves the field empty.
    fn value(&self, asked: Asked) -> String {
        let Question::Text(question) = asked.question else { return String::new() };
        let typed = self.form.of(asked).text(question);
        if typed == UNKNOWN {
            return String::new();
        }
        let is_left = self.session.typing != Some(asked);
        match amount(typed) {
            Ok(Answer::Known(amount)) if is_left && question.kind() == TextKind::Amount => write::bound(amount),
            _ => typed.to_owned(),
        }
    }
}
