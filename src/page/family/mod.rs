//! A page of the family way: one question with what it needs to be answered, and the buttons to go on.

mod boxes;
mod choices;
mod fields;
mod income;

use crate::form::family::{self, Page, PageProblem, PageProblemKind};
use crate::form::{Asked, ChoiceQuestion, Chosen, ChosenOptions, FamilyHelpOption, Form, Question, StartWishOption};
use crate::page::ViewContext;
use crate::page::element::{El, button, el, form, heading, link, link_with};
use crate::page::family_doubt;
use crate::page::frame::address;
use crate::page::gates;
use crate::page::inputs::id;
use crate::text::{Catalogue, Child, FamilyWord, Phrase};
use crate::visit::{Route, Session};

/// What the parts of a page need to draw themselves.
struct Drawing<'a> {
    page: Page,
    session: &'a Session,
    /// The answers with those of the page that do not count yet.
    form: &'a Form,
    problem: Option<PageProblem>,
    texts: &'static Catalogue,
}

/// The id of the hint of the page.
const HINT: &str = "hint";
/// The id of the problem beside the input.
const PROBLEM: &str = "problem";

/// A page of the family way.
pub fn page(view: &ViewContext, page: Page) -> El {
    let texts = view.texts;
    let form_shown = &view.session.shown();
    let drawing = Drawing { page, session: view.session, form: form_shown, problem: view.session.blocking_error, texts };
    let back = view
        .session
        .before(page)
        .map(|before| el("p").key("back").with(link(address(before), texts.phrase(Phrase::Back)).class("back")));
    // The key differs from page to page, so that Yew carries nothing over to the next one. All elements in it have keys, so that the
    // input stays when others appear or go.
    el("main").class("guided").key(&page.name()).maybe(back).maybe(family_doubt::on_page(view)).with(
        form()
            .key("form")
            .attr("novalidate", "")
            .maybe(drawing.summary())
            .with(drawing.question())
            .with(drawing.buttons())
            .maybe(line(view).map(|line| line.key("line"))),
    )
}

/// The running line: what is known of the amount so far. It leads to the result as soon as an amount stands.
fn line(view: &ViewContext) -> Option<El> {
    let line = view.derived.line()?;
    let mut sentences = gates::line(line, view.texts).into_iter();
    let first = sentences.next()?;
    let rest: Vec<String> = sentences.collect();
    let first = if line.has_figure() { link_with(address(Route::Result), &first) } else { el("span").sentence(&first) };
    let rest = rest.iter().map(|sentence| el("span").space().with(el("span").sentence(sentence)));
    Some(el("p").class("so-far").attr("id", "so-far").with(first).all(rest))
}

impl Drawing<'_> {
    /// The question with why it is asked, its hint and its inputs.
    fn question(&self) -> El {
        match self.page {
            Page::Undecided => self.undecided(),
            Page::Income(person) => self.income(person),
            Page::Age | Page::Days(_) | Page::ChildWage | Page::Rent(_) | Page::DayCare(_) | Page::Start => self.figure(),
            Page::List(side) => self.list(side),
            Page::More => self.more(),
            Page::ChildMoney => self.child_money(),
            _ => self.one_of_several(),
        }
    }

    /// What the helps cost, for those who have not chosen one.
    fn undecided(&self) -> El {
        let lines = self.texts.costs_of_helps().into_iter().map(|line| el("li").sentence(&line));
        el("div").class("question").key("question").with(heading().text(self.heading())).with(el("ul").all(lines))
    }

    fn heading(&self) -> &'static str {
        self.texts.question_of(self.page, self.form)
    }

    /// The heading of the page as the legend of a group of inputs.
    fn legend(&self) -> El {
        el("legend").key("legend").with(heading().text(self.heading()))
    }

    /// The heading of the page as the label of its input.
    fn label(&self, asked: Asked) -> El {
        let label = el("label").attr("for", id(asked)).text(self.heading());
        heading().key(self.heading()).with(label)
    }

    /// Why the page asks, its hint, and its problem.
    fn notes(&self) -> Vec<El> {
        let reason = self.texts.reason_of(self.page, self.form);
        let reason = reason.map(|reason| el("p").key("why").class("why").sentence(&reason));
        let hint = self.texts.hint_of(self.page, self.form);
        let hint = hint.map(|hint| el("p").key("hint").class("hint").attr("id", HINT).sentence(hint));
        let problem = self.problem_text();
        let problem = problem.map(|problem| el("p").key("problem").class("problem").attr("id", PROBLEM).sentence(&problem));
        [reason, hint, problem].into_iter().flatten().collect()
    }

    /// What an input or a group is described by: `more`, the hint and the problem.
    fn described(&self, element: El, asked: &[Asked], more: Option<String>) -> El {
        let hint = self.texts.hint_of(self.page, self.form).map(|_| HINT.to_owned());
        let problem = self.is_wrong(asked).then(|| PROBLEM.to_owned());
        let ids: Vec<String> = [more, hint, problem].into_iter().flatten().collect();
        if ids.is_empty() { element } else { element.attr("aria-describedby", ids.join(" ")) }
    }

    fn is_wrong(&self, asked: &[Asked]) -> bool {
        self.problem.is_some_and(|problem| asked.contains(&problem.asked))
    }

    fn problem_text(&self) -> Option<String> {
        let problem = self.problem?;
        let typed = match problem.asked.question {
            Question::Text(question) => self.form.of(problem.asked).text(question),
            Question::Choice(_) => "",
        };
        let is_unread = matches!(problem.kind, PageProblemKind::Text(_)) && self.session.derived().has_rules();
        Some(if is_unread {
            gates::page_problem(self.page, problem, typed, self.form, self.texts)
        } else {
            self.texts.page_problem(self.page, problem, self.form)
        })
    }

    /// What is wrong, above the question, with a link to the input.
    fn summary(&self) -> Option<El> {
        let (problem, text) = self.problem.zip(self.problem_text())?;
        let to = ["#", &id(problem.asked)].concat();
        let change = matches!(problem.kind, PageProblemKind::TooOld(_))
            .then(|| el("p").key("change").with(link(to.clone(), self.texts.phrase(Phrase::Change))));
        Some(
            el("div")
                .key("mistakes")
                .class("mend")
                .attr("id", "mistakes")
                .attr("tabindex", "-1")
                .with(el("h2").key("title").text(self.texts.phrase(Phrase::Mistakes)))
                .with(el("p").key("mistake").with(link_with(to, &text)))
                .maybe(change),
        )
    }

    /// «Weiter», and the other ways to answer the page.
    fn buttons(&self) -> El {
        let texts = self.texts;
        let next = (self.page != Page::Undecided).then(|| {
            el("button").key("next").class("main").attr("id", "next").attr("type", "submit").text(texts.phrase(Phrase::Next))
        });
        let unknown = family::unknown(self.form, self.page)
            .map(|_| button("unknown", texts.family_word(FamilyWord::Unknown)).key("unknown"));
        el("div").key("buttons").class("buttons").maybe(next).all(self.own_buttons()).maybe(unknown)
    }

    /// The buttons that only this page has.
    fn own_buttons(&self) -> Vec<El> {
        let word = |word| self.texts.family_word(word);
        match self.page {
            Page::Undecided => [
                (FamilyHelpOption::Home, FamilyWord::WithHome),
                (FamilyHelpOption::FosterFamily, FamilyWord::WithFosterFamily),
                (FamilyHelpOption::FamilyCoaching, FamilyWord::WithCoaching),
            ]
            .map(|(help, name)| pick("pick", ChoiceQuestion::FamilyHelp, Some(help.into()), word(name)))
            .into(),
            Page::Income(person) => self.income_buttons(person),
            Page::Start if self.form.at(0).start_wish() == Some(StartWishOption::AlreadyThere) => {
                vec![pick("switch", ChoiceQuestion::StartWish, None, word(FamilyWord::NotThereYet))]
            }
            Page::Start => {
                let there = match Child::on(self.page, self.form) {
                    Child::Minor => FamilyWord::AlreadyThere,
                    _ => FamilyWord::AlreadyThereAdult,
                };
                let wish = ChoiceQuestion::StartWish;
                vec![
                    pick("pick", wish, Some(StartWishOption::AsSoonAsPossible.into()), word(FamilyWord::AsSoonAsPossible)),
                    pick("switch", wish, Some(StartWishOption::AlreadyThere.into()), word(there)),
                    pick("pick", wish, Some(StartWishOption::Open.into()), word(FamilyWord::StillOpen)),
                ]
            }
            _ => Vec::new(),
        }
    }
}

/// A button that chooses an option at a question, and goes on (`pick`) or changes how the page asks (`switch`).
fn pick(what: &str, question: ChoiceQuestion, option: Option<Chosen>, text: &'static str) -> El {
    let value = [what, &Asked::chosen(0, question).name(), &value_of(question, option)].join(" ");
    button(value.clone(), text).key(&value)
}

/// The value of an option in the page: its place among the options of the question.
fn value_of(question: ChoiceQuestion, option: Option<Chosen>) -> String {
    let place = question.options().iter().position(|one| Some(*one) == option);
    place.map_or_else(|| crate::form::UNKNOWN.to_owned(), |place| place.to_string())
}

/// The choice question of an input. `None` for one that is typed.
fn choice_of(asked: Asked) -> Option<ChoiceQuestion> {
    match asked.question {
        Question::Choice(question) => Some(question),
        Question::Text(_) => None,
    }
}
