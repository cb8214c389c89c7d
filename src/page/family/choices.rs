//! A question with choices, of which one is chosen: rows that are pressed anywhere, some with a field below.

use crate::case::field::Person;
use crate::form::family::{self, Page, is_taxed_as_couple, wealth_options};
use crate::form::{AlimonyOption, Asked, ChildCountOption, Chosen, ChosenOptions, Question, TextQuestion, WealthBandOption};
use crate::page::element::{El, el};
use crate::page::family::{Drawing, choice_of, value_of};
use crate::page::inputs::id;
use crate::text::FamilyWord;

impl Drawing<'_> {
    /// A page with choices, of which one is chosen.
    pub(super) fn one_of_several(&self) -> El {
        let questions = self.page.open_questions(self.form);
        let Some(asked) = questions.first().copied() else { return el("div") };
        let group = el("fieldset").class("question").key("question").attr("role", "radiogroup");
        let group = self.described(group.flag("aria-invalid", self.is_wrong(&[asked])), &[asked], None);
        group.with(self.legend()).all(self.notes()).all(self.rows(asked))
    }

    /// The choices of a question, each followed by the field that it opens.
    fn rows(&self, asked: Asked) -> Vec<El> {
        let Some(question) = choice_of(asked) else { return Vec::new() };
        let mut rows = Vec::new();
        let mut options: Vec<Option<Chosen>> = match self.page {
            Page::Wealth(person) => {
                wealth_options(is_taxed_as_couple(self.form, person)).iter().map(|band| Some((*band).into())).collect()
            }
            _ => {
                let is_offered = |option: &&Chosen| family::is_offered(&self.session.form, **option);
                question.options().iter().filter(is_offered).copied().map(Some).collect()
            }
        };
        // The only page where this answer opens a field.
        if matches!(self.page, Page::Children(_)) {
            options.push(None);
        }
        for (place, option) in options.into_iter().enumerate() {
            rows.push(self.radio(asked, place, option));
            if self.is_chosen(asked, option) {
                rows.extend(self.opened(asked, place, option));
            }
        }
        rows
    }

    /// A choice as a row with its second line. `None` is "I don't know". The first one has the id to which a problem leads.
    pub(super) fn radio(&self, asked: Asked, place: usize, option: Option<Chosen>) -> El {
        let Some(question) = choice_of(asked) else { return el("div") };
        let words = option.map_or_else(
            || self.texts.family_word(FamilyWord::Unknown).to_owned(),
            |option| self.texts.choice_of(self.page, question, option, self.form),
        );
        let second = option.and_then(|option| self.texts.second_line(option, self.form));
        let radio = El::radio(radio_id(asked, place), asked.name(), value_of(question, option));
        row(radio.checked(self.is_chosen(asked, option)), radio_id(asked, place), &words, second.as_deref())
    }

    fn is_chosen(&self, asked: Asked, option: Option<Chosen>) -> bool {
        let answers = self.form.of(asked);
        choice_of(asked).is_some_and(|question| answers.was_answered(asked.question) && answers.chosen(question) == option)
    }

    /// The field that a choice opens.
    fn opened(&self, asked: Asked, place: usize, option: Option<Chosen>) -> Option<El> {
        let opens = matches!(
            (self.page, option),
            (Page::Children(_), None | Some(Chosen::ChildCount(ChildCountOption::More)))
                | (Page::Wealth(_), Some(Chosen::WealthBand(WealthBandOption::More | WealthBandOption::Taxable)))
                | (Page::Alimony(_), Some(Chosen::Alimony(AlimonyOption::Ordered)))
                | (Page::Illness(_), Some(Chosen::YesNo(true)))
        );
        let field = self.page.open_questions(self.form).into_iter().find(|asked| matches!(asked.question, Question::Text(_)));
        let field = field.filter(|_| opens)?;
        let unit = match field.question {
            Question::Text(TextQuestion::Told(_, line)) => self.texts.unit_of(line),
            _ => self.texts.family_word(FamilyWord::Children),
        };
        let label = match (self.page, option) {
            (Page::Children(person), None) => {
                let of_other = matches!(person, Person::Second | Person::SecondPartner);
                let word = if of_other { FamilyWord::AllChildrenOther } else { FamilyWord::AllChildren };
                Some(el("label").key("label").attr("for", id(field)).text(self.texts.family_word(word)))
            }
            _ => None,
        };
        let named_by = label.is_none().then(|| label_id(&radio_id(asked, place)));
        Some(el("div").class("opened").key(&[&id(field), "-opened"].concat()).maybe(label).with(self.field(
            field,
            Some(unit),
            named_by,
        )))
    }
}

impl El {
    /// A radio button.
    pub(super) fn radio(id: String, name: String, value: String) -> El {
        el("input").attr("type", "radio").attr("id", id).attr("name", name).attr("value", value)
    }
}

/// The id of a choice: the first one has that of the question.
pub(super) fn radio_id(asked: Asked, place: usize) -> String {
    if place == 0 { id(asked) } else { [&id(asked), "-", &place.to_string()].concat() }
}

/// The id of the label of an input.
pub(super) fn label_id(id: &str) -> String {
    [id, "-label"].concat()
}

/// A radio button or a box with its words, as a row that is pressed anywhere.
pub(super) fn row(input: El, id: String, words: &str, second: Option<&str>) -> El {
    let label = el("label").attr("id", label_id(&id)).attr("for", id.clone()).key("label").with(el("span").sentence(words));
    let label = match second {
        Some(second) => label.space().with(el("span").class("second").sentence(second)),
        None => label,
    };
    el("div").class("radio").key(&[&id, "-row"].concat()).with(input.key("input")).with(label)
}
