//! Finds the pages of the family way, their order, and the answers that open each of them, by changing one answer at a time.

use std::collections::HashSet;

use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::family::{self, Moves, Page};
use hilfen_rechner::form::{Action, Asked, ChoiceQuestion, Form, ListItem, Question, Side, TextKind, TextQuestion};
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::text::{FamilyWord, GERMAN, Phrase};

use crate::{escaped, quoted};

/// A page, or the result.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Station {
    Page(Page),
    Result,
}

/// An arrow from a page to what its answers open.
struct Opening {
    from: Page,
    to: Station,
    /// The answers, as the page words them.
    labels: Vec<String>,
}

/// The result of the search.
#[derive(Default)]
pub struct FamilyFlow {
    /// The pages with their questions, in the words of the first form that shows them.
    pages: Vec<(Page, String)>,
    /// What follows what on some form.
    order: Vec<(Station, Station)>,
    openings: Vec<Opening>,
    /// The answers with which the result follows at once, and the pages that are skipped then.
    ends: Vec<(Page, String, Vec<Station>)>,
    /// The answers that were tried on each page.
    tried: Vec<(Page, Vec<String>)>,
}

/// An answer to a page: its label, and the changes that give it.
type Reply = (String, Vec<Action>);

impl FamilyFlow {
    /// Starts from a form whose pages all have their first answer, and tries every answer of every page. A form with a part of the way
    /// that was not met before is a start again: all forms together would be too many. Of the list each item is ticked alone. `today` is the day on which the answers are given.
    pub fn explored(today: Date) -> FamilyFlow {
        let mut flow = FamilyFlow::default();
        let mut seen = HashSet::new();
        let mut waiting = vec![completed(Form::default(), today)];
        while let Some(form) = waiting.pop() {
            flow.note_order(&form);
            for page in all_pages(&form) {
                for (label, answers) in replies(page, &form) {
                    let other = answered(&form, page, answers, today);
                    flow.note_answer(page, &label, &form, &other);
                    let new = parts(&other).into_iter().filter(|part| seen.insert(part.clone())).count();
                    if new > 0 {
                        waiting.push(completed(other, today));
                    }
                }
            }
        }
        flow.note_ends();
        flow
    }

    fn note_order(&mut self, form: &Form) {
        for page in all_pages(form) {
            let drawn = drawn(page);
            if !self.pages.iter().any(|(known, _)| *known == drawn) {
                self.pages.push((drawn, GERMAN.question_of(page, form).to_owned()));
            }
        }
        for [from, to] in way(form).array_windows() {
            if !self.order.contains(&(*from, *to)) {
                self.order.push((*from, *to));
            }
        }
    }

    /// Notes which pages an answer opens that another answer did not, and whether it ends the way.
    fn note_answer(&mut self, page: Page, label: &str, before: &Form, after: &Form) {
        let page = drawn(page);
        match self.tried.iter_mut().find(|(known, _)| *known == page) {
            Some((_, labels)) if labels.iter().any(|known| known == label) => {}
            Some((_, labels)) => labels.push(label.to_owned()),
            None => self.tried.push((page, vec![label.to_owned()])),
        }
        let (was, is) = (way(before), way(after));
        let ends = |way: &[Station]| way.array_windows().any(|pair| *pair == [Station::Page(page), Station::Result]);
        let not_in = |way: &[Station], one: &Station| !way.contains(one);
        if ends(&is) && !ends(&was) {
            let skipped = was.iter().filter(|one| not_in(&is, one)).copied().collect();
            self.ends.push((page, label.to_owned(), skipped));
        }
        // The first page chooses the way. Elsewhere an answer that also closes pages is the opposite of one that opened them.
        let only_opens = page == Page::Help || !was.iter().any(|one| not_in(&is, one));
        if ends(&was) || !was.contains(&Station::Result) || !only_opens {
            return;
        }
        for to in is.iter().filter(|to| **to != Station::Result && not_in(&was, to)) {
            self.note_opening(page, *to, label);
        }
    }

    fn note_opening(&mut self, from: Page, to: Station, label: &str) {
        match self.openings.iter_mut().find(|one| one.from == from && one.to == to) {
            Some(one) if one.labels.iter().any(|known| known == label) => {}
            Some(one) => one.labels.push(label.to_owned()),
            None => self.openings.push(Opening { from, to, labels: vec![label.to_owned()] }),
        }
    }

    /// Notes the answers that end the way: they lead to the result past pages that they do not open themselves.
    fn note_ends(&mut self) {
        for (page, label, skipped) in std::mem::take(&mut self.ends) {
            let is_opened = |to: &Station| self.openings.iter().any(|one| one.from == page && one.to == *to);
            if !skipped.iter().all(is_opened) {
                self.note_opening(page, Station::Result, &label);
            }
        }
    }

    /// The pages as a Mermaid chart.
    pub fn chart(&self) -> String {
        let mut chart = vec!["flowchart TD".to_owned()];
        chart.extend(self.pages.iter().map(|(page, question)| format!("  {}[\"{}\"]", id(*page), escaped(question))));
        chart.push(format!("  result[\"{}\"]", escaped(GERMAN.phrase(Phrase::Result))));
        let steps = self.order.iter().filter(|(from, to)| !self.is_detour(*from, *to));
        chart.extend(steps.map(|(from, to)| format!("  {} --> {}", from.id(), to.id())));
        chart.extend(self.openings.iter().filter(|one| self.is_drawn(one)).map(|one| {
            let label = self.label(one);
            format!("  {} -.->|\"{label}\"| {}", id(one.from), one.to.id())
        }));
        // The page that asks nothing leads back, with one of its buttons.
        let buttons = [FamilyWord::WithHome, FamilyWord::WithFosterFamily, FamilyWord::WithCoaching];
        let buttons: Vec<String> = buttons.iter().map(|word| quoted(GERMAN.family_word(*word))).collect();
        chart.push(format!("  {} -.->|\"{}\"| {}", id(Page::Undecided), buttons.join("<br>"), id(Page::Help)));
        chart.push(String::new());
        chart.join("\n")
    }

    /// Whether an arrow says more than the order does: not where every answer opens the page, nor where the same answers open an earlier
    /// page.
    fn is_drawn(&self, opening: &Opening) -> bool {
        let is_same = |other: &Opening| other.from == opening.from && other.labels == opening.labels && other.to != opening.to;
        let is_earlier = |other: &Opening| {
            self.leads(other.to, opening.to, |_| true) && other.to != Station::Result && opening.to != Station::Result
        };
        let tried = self.tried.iter().find(|(page, _)| *page == opening.from);
        tried.is_some_and(|(_, all)| all.iter().any(|label| !opening.labels.contains(label)))
            && !self.openings.iter().any(|other| is_same(other) && is_earlier(other))
    }

    /// Whether something follows on something also past others, which are left out on some forms.
    fn is_detour(&self, from: Station, to: Station) -> bool {
        self.leads(from, to, |step| *step != (from, to))
    }

    /// Whether a way in the order leads from one thing to another, over the allowed steps.
    fn leads(&self, from: Station, to: Station, is_allowed: impl Fn(&(Station, Station)) -> bool) -> bool {
        let mut met = HashSet::from([from]);
        let mut waiting = vec![from];
        while let Some(at) = waiting.pop() {
            for (_, next) in self.order.iter().filter(|step| step.0 == at && is_allowed(step)) {
                if *next == to {
                    return true;
                }
                if met.insert(*next) {
                    waiting.push(*next);
                }
            }
        }
        false
    }

    /// The answers of an arrow. Most of them are «jede Antwort ausser …».
    fn label(&self, opening: &Opening) -> String {
        let tried = self.tried.iter().find(|(page, _)| *page == opening.from).map_or(&[][..], |(_, labels)| labels);
        let others: Vec<String> = tried.iter().filter(|one| !opening.labels.contains(one)).map(|one| quoted(one)).collect();
        if others.len() < opening.labels.len() {
            ["jede Antwort ausser ", &others.join(", ")].concat()
        } else {
            opening.labels.iter().map(|one| quoted(one)).collect::<Vec<_>>().join("<br>")
        }
    }
}

impl Station {
    fn id(self) -> String {
        match self {
            Station::Page(page) => id(page),
            Station::Result => "result".to_owned(),
        }
    }
}

/// The name of a node: `p_child_wage`.
fn id(page: Page) -> String {
    ["p_", &page.name().replace(['-', '.'], "_")].concat()
}

/// The page that stands for a page in the chart: the pages of all further helps are drawn once.
fn drawn(page: Page) -> Page {
    match page {
        Page::Extent(1..) => Page::Extent(1),
        Page::FosterForm(1..) => Page::FosterForm(1),
        Page::Days(1..) => Page::Days(1),
        page => page,
    }
}

/// All pages of a form: those before the result, and those offered behind it.
fn all_pages(form: &Form) -> Vec<Page> {
    family::pages(form, Moves::BOTH).into_iter().chain(family::later_pages(form)).collect()
}

/// The pages before the result, the result, and the pages offered behind it. No result follows a page that asks nothing.
fn way(form: &Form) -> Vec<Station> {
    let pages = family::pages(form, Moves::BOTH);
    let is_open_end = pages.last().is_some_and(|last| last.questions(form).is_empty());
    let mut way: Vec<Station> = pages.into_iter().map(|page| Station::Page(drawn(page))).collect();
    if !is_open_end {
        way.push(Station::Result);
        way.extend(family::later_pages(form).into_iter().map(Station::Page));
    }
    way.dedup();
    way
}

/// The parts of the way that do not depend on each other: the help, who pays with the money, and what is offered behind the result. Each
/// with the items of the list, which depend on the age.
fn parts(form: &Form) -> [(Vec<Page>, Vec<ListItem>); 3] {
    let pages = family::pages(form, Moves::BOTH);
    let of_help = pages.iter().position(|page| *page == Page::Parents).unwrap_or(pages.len());
    let (help, money) = pages.split_at(of_help);
    let items = || family::items(form, Side::Own);
    [(help.to_vec(), items()), (money.to_vec(), items()), (family::later_pages(form), Vec::new())]
}

/// A form with an answer on each of its pages: the first one where there was none. Answers of pages that are not shown are gone.
fn completed(form: Form, today: Date) -> Form {
    let mut whole = Form::default();
    family::begin(&mut whole);
    let next = |whole: &Form| all_pages(whole).into_iter().find(|page| !family::is_answered(whole, *page));
    while let Some(page) = next(&whole) {
        let questions = page.questions(&whole);
        let known = family::is_answered(&form, page) && page.questions(&form) == questions;
        let answers = if known {
            questions.iter().filter_map(|asked| form.answer(*asked)).collect()
        } else {
            replies(page, &whole).into_iter().next().map(|(_, answers)| answers).unwrap_or_default()
        };
        whole = answered(&whole, page, answers, today);
        if !family::is_answered(&whole, page) {
            break;
        }
    }
    whole
}

/// A form with these answers on a page.
fn answered(form: &Form, page: Page, answers: Vec<Action>, today: Date) -> Form {
    let mut form = form.clone();
    let mut old = page.questions(&form);
    if page == Page::Age {
        // Each age has its own list.
        old.extend(Page::List(Side::Own).questions(&form));
    }
    old.into_iter().for_each(|asked| form.forget(asked));
    answers.into_iter().for_each(|answer| form.update(answer));
    family::completed(&form, page).into_iter().for_each(|answer| form.update(answer));
    // Of what is written, the pages depend on the helps alone.
    if matches!(page, Page::Help | Page::OtherHelp | Page::List(Side::Own) | Page::More) {
        family::write_all(&mut form, today);
    }
    form
}

/// The ages that open different pages: a label, and one of these ages.
fn ages() -> Vec<(String, u32)> {
    let Some(rules) = RuleBook::embedded().newest() else { return Vec::new() };
    let (wage, majority) = (rules.wage_from_age.value, rules.majority_age.value);
    let years = |from: u32, to: u32| if from == to { format!("{to} Jahre") } else { format!("{from} bis {to} Jahre") };
    [(0, wage - 1), (wage, majority - 2), (majority - 1, majority - 1), (majority, rules.oldest_age.value)]
        .map(|(from, to)| (years(from, to), to))
        .to_vec()
}

/// The answers to try on a page. One figure stands for all, except for the age: no other one opens a page.
fn replies(page: Page, form: &Form) -> Vec<Reply> {
    let questions = page.questions(form);
    let mut replies: Vec<Reply> = match page {
        Page::Age => {
            let typed = |age: u32| vec![Action::Type(0, 0, TextQuestion::Age, age.to_string())];
            ages().into_iter().map(|(label, age)| (label, typed(age))).collect()
        }
        Page::List(_) => {
            let none = (GERMAN.family_word(FamilyWord::NoneOfThese).to_owned(), family::none_of(form, page));
            std::iter::once(none).chain(questions.iter().filter_map(|asked| ticked(*asked, form))).collect()
        }
        Page::More | Page::ChildMoney => questions.iter().filter_map(|asked| ticked(*asked, form)).collect(),
        _ => chosen(page, &questions, form),
    };
    let unknown = family::unknown(form, page).filter(|_| page != Page::ChildMoney);
    replies.extend(unknown.map(|answers| (GERMAN.phrase(Phrase::DontKnow).to_owned(), answers)));
    replies
}

/// A box that is ticked alone.
fn ticked(asked: Asked, form: &Form) -> Option<Reply> {
    let Question::Choice(question) = asked.question else { return None };
    let mut answers = vec![Action::Choose(asked.help, question, Some(true.into()))];
    let label = match question {
        ChoiceQuestion::Applies(item, side) => GERMAN.list_item(item, side, form),
        ChoiceQuestion::More(item) => GERMAN.more_item(item).to_owned(),
        ChoiceQuestion::ChildHas(line) => {
            answers.push(Action::Type(0, 0, TextQuestion::Told(Person::Child(0), line), "100000".to_owned()));
            GERMAN.child_money(line, form)
        }
        _ => return None,
    };
    Some((label, answers))
}

/// The choices of a page, each with a figure where it needs one; or the figure alone.
fn chosen(page: Page, questions: &[Asked], form: &Form) -> Vec<Reply> {
    let figures: Vec<Action> = questions
        .iter()
        .filter_map(|asked| match asked.question {
            Question::Text(TextQuestion::StartTold) => {
                Some(Action::Type(asked.help, 0, TextQuestion::StartTold, "1.2.2027".to_owned()))
            }
            Question::Text(question) => {
                let text = if question.kind() == TextKind::Count { "6" } else { "5000" };
                Some(Action::Type(asked.help, 0, question, text.to_owned()))
            }
            Question::Choice(_) => None,
        })
        .collect();
    let choice = questions.iter().find_map(|asked| match asked.question {
        Question::Choice(question) => Some((asked.help, question)),
        Question::Text(_) => None,
    });
    let Some((help, question)) = choice else {
        return if figures.is_empty() { Vec::new() } else { vec![("ein Betrag".to_owned(), figures)] };
    };
    let is_right = |answers: &Vec<Action>| {
        let mut other = form.clone();
        page.questions(form).into_iter().for_each(|asked| other.forget(asked));
        answers.iter().for_each(|answer| other.update(answer.clone()));
        family::is_answered(&other, page)
    };
    let reply = |option| {
        let alone = vec![Action::Choose(help, question, Some(option))];
        let with_figures = figures.iter().cloned().chain(alone.clone()).collect();
        let answers = [alone, with_figures].into_iter().find(is_right)?;
        Some((GERMAN.choice_of(page, question, option, form), answers))
    };
    question.options().iter().filter_map(|option| reply(*option)).collect()
}
