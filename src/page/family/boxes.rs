//! Pages with boxes to tick: the list of what may apply, further helps, and the money of a child.

use crate::case::field::Person;
use crate::form::family::{self, CHILD_MONEY};
use crate::form::{Asked, ChoiceQuestion, ChosenOptions, ListItem, MoreItem, Side, TextQuestion};
use crate::page::element::{El, el};
use crate::page::family::Drawing;
use crate::page::family::choices::{label_id, row};
use crate::page::inputs::id;
use crate::text::{FamilyWord, ListHeading};
use crate::visit::event_names;

impl Drawing<'_> {
    /// The list of what may apply, under small headings, with «Nichts davon» at its end.
    pub(super) fn list(&self, side: Side) -> El {
        let items = family::items(self.form, side);
        let headings = [ListHeading::Stay, ListHeading::Family, ListHeading::Money];
        let groups = headings.into_iter().filter_map(|heading| {
            let of_heading: Vec<ListItem> = items.iter().copied().filter(|item| ListHeading::of(*item) == heading).collect();
            (!of_heading.is_empty()).then(|| self.items_under(heading, &of_heading, side))
        });
        let none = el("input").attr("type", "checkbox").attr("id", "q-none").attr("name", event_names::NONE);
        let none = none.attr("value", event_names::TICKED).checked(family::is_none_of(self.form, self.page));
        let none = row(none, "q-none".to_owned(), self.texts.family_word(FamilyWord::NoneOfThese), None);
        self.group().all(groups).with(none)
    }

    fn items_under(&self, heading: ListHeading, items: &[ListItem], side: Side) -> El {
        let text = self.texts.list_heading(heading);
        let id = match heading {
            ListHeading::Stay => "list-stay",
            ListHeading::Family => "list-family",
            ListHeading::Money => "list-money",
        };
        let rows = items.iter().map(|item| {
            let words = self.texts.list_item(*item, side, self.form);
            self.tick(Asked::chosen(0, ChoiceQuestion::Applies(*item, side)), &words, None)
        });
        let group = el("div").class("group").key(id).attr("role", "group").attr("aria-labelledby", id);
        group.with(el("h2").attr("id", id).key("heading").text(text)).all(rows)
    }

    /// The further helps.
    pub(super) fn more(&self) -> El {
        let rows = MoreItem::ALL.iter().map(|item| {
            let asked = Asked::chosen(0, ChoiceQuestion::More(*item));
            // What is said of a help matters once it is ticked.
            let second = self.texts.second_line_of_more(*item).filter(|_| self.is_ticked(asked));
            self.tick(asked, self.texts.more_item(*item), second)
        });
        self.group().all(rows)
    }

    /// The money of a child, each kind with its field once it is ticked.
    pub(super) fn child_money(&self) -> El {
        let mut rows = Vec::new();
        for line in CHILD_MONEY {
            let asked = Asked::chosen(0, ChoiceQuestion::ChildHas(line));
            rows.push(self.tick(asked, &self.texts.child_money(line, self.form), None));
            if self.is_ticked(asked) {
                let field = Asked::typed(0, TextQuestion::Told(Person::Child(0), line));
                let field = self.field(field, Some(self.texts.unit_of(line)), Some(label_id(&id(asked))));
                rows.push(el("div").class("opened").key(&[&id(asked), "-opened"].concat()).with(field));
            }
        }
        self.group().all(rows)
    }

    /// The question as a group of boxes, without its boxes.
    fn group(&self) -> El {
        let asked = self.page.questions(self.form);
        let group = self.described(el("fieldset").class("question").key("question"), &asked, None);
        group.with(self.legend()).all(self.notes())
    }

    /// A box to tick.
    fn tick(&self, asked: Asked, words: &str, second: Option<&str>) -> El {
        let id = id(asked);
        let input = el("input").attr("type", "checkbox").attr("id", id.clone()).attr("name", asked.name());
        row(input.attr("value", event_names::TICKED).checked(self.is_ticked(asked)), id, words, second)
    }

    /// Whether a box is ticked. One that was ticked stays so if its answer is unknown, as after «Trotzdem ausrechnen».
    fn is_ticked(&self, asked: Asked) -> bool {
        super::choice_of(asked).is_some_and(|question| self.form.of(asked).chosen(question) == Some(true.into()))
    }
}
